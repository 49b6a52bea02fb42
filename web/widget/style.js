// A sheet that is made here needs no permission of a Content-Security-Policy.
const STYLE = new CSSStyleSheet();

STYLE.replaceSync(`
:host { display: block; max-inline-size: var(--verder-width, 44rem); }
/* Not of the host: the page may have such properties. */
.frame {
  --accent: var(--verder-accent, light-dark(#17507a, #8cc4ef));
  --on-accent: var(--verder-on-accent, light-dark(#fff, #0f1b25));
  --background: var(--verder-background, light-dark(#fff, #14191d));
  --text: var(--verder-text, light-dark(#1c2329, #e8ecef));
  --text-quiet: var(--verder-text-quiet, light-dark(#505b64, #aeb8c0));
  --line: var(--verder-line, light-dark(#6b7780, #8b98a2));
  --tint: var(--verder-tint, light-dark(#d8e8f4, #234258));
  --mark: var(--verder-mark, light-dark(#ffe9a3, #6b5600));
  --error: var(--verder-error, light-dark(#a3161f, #ffb3ae));
  --radius: var(--verder-radius, .25rem);
  color: var(--text);
  font-family: var(--verder-font, inherit);
  line-height: 1.5;
  overflow-wrap: anywhere;
}
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; }
p, ol, ul { margin: 0; padding: 0; list-style: none; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.unseen {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

label { display: block; margin-block-end: .25rem; font-weight: 600; }
.row { position: relative; display: flex; gap: .5rem; }
input, button {
  min-block-size: 2.75rem;
  padding: .25rem .75rem;
  border: 1px solid var(--line);
  border-radius: var(--radius);
  background: var(--background);
  color: inherit;
  font: inherit;
}
input { flex: 1; min-inline-size: 0; }
input:focus-visible { outline-offset: 0; }
button { border-color: var(--accent); color: var(--accent); font-weight: 600; cursor: pointer; }
button[type=submit] { background: var(--accent); color: var(--on-accent); }
button:hover { text-decoration: underline; }

[role=listbox] {
  position: absolute;
  z-index: 10;
  inset: calc(100% + .25rem) 0 auto;
  max-block-size: 24rem;
  overflow-y: auto;
  border: 1px solid var(--line);
  border-radius: var(--radius);
  background: var(--background);
  box-shadow: 0 .25rem 1rem #0004;
}
[role=option] {
  display: flex;
  justify-content: space-between;
  align-items: baseline;
  flex-wrap: wrap;
  gap: 0 1rem;
  padding: .5rem .75rem;
  cursor: pointer;
}
[role=option]:hover, [aria-selected=true] { background: var(--tint); }
[aria-selected=true] { outline: 2px solid var(--accent); outline-offset: -2px; }
[role=option] mark { background: none; color: inherit; font-weight: 700; }

mark { border-radius: .15em; background: var(--mark); color: var(--text); }
a { color: var(--accent); text-underline-offset: .18em; }
.quiet { color: var(--text-quiet); font-size: .9375em; }
.count:not(:empty), .notice, .more { margin-block-start: 1rem; }
.notice button { margin-block-start: .5rem; }
.error:not(:empty) {
  margin-block-start: 1rem;
  padding-inline-start: .75rem;
  border-inline-start: 4px solid;
  color: var(--error);
}
.result { padding-block: 1rem; }
.result + .result { border-block-start: 1px solid var(--tint); }
.title { display: inline-block; padding-block: .125rem; font-size: 1.125em; font-weight: 600; }
.meta > :not(:first-child)::before {
  content: "\\b7";
  content: "\\b7" / "";
  margin-inline: .45em;
}
.snippet { margin-block-start: .25rem; }

@media (forced-colors: active) {
  mark { background: Mark; color: MarkText; }
  [aria-selected=true] { outline-color: Highlight; }
  [role=option] mark { background: none; color: CanvasText; }
}
`);
