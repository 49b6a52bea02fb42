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
