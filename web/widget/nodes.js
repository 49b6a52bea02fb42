/** A new element. Children that are strings become text, whatever stands in them. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** A text with its matches marked. Offsets are in code points, as those of the API. */
function markMatches(text, matches) {
  const points = [...text];
  const slice = (start, end) => points.slice(start, end).join('');
  const nodes = [];
  let end = 0;
  for (const { start, length } of matches) {
    nodes.push(slice(end, start), make('mark', { part: 'match' }, slice(start, start + length)));
    end = start + length;
  }
  return [...nodes, slice(end)];
}

/** A corrected query with the words marked that are not those of the query as typed. */
function markChanges(corrected, query) {
  const words = query.split(/\s+/);
  return corrected.split(/(\s+)/).map((word, i) =>
    (word === words[i / 2] || i % 2 ? word : make('mark', {}, word)));
}

/** The address of a web page, made absolute; null where it is not one, such as "javascript:…". */
function webAddress(address, base) {
  const url = address && URL.canParse(address, base) ? new URL(address, base) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
