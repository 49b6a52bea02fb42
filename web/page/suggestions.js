const SUGGESTIONS_MAX = 8;
const CONTENT_LANGUAGE = 'nl'; // whatever that of the page is

/** Makes the field of the search form a combobox. A word that is chosen is searched for, a title
 *  leads to its page. Gives a function that puts the suggestions away. */
function addSuggestions(form) {
  const { q: input, lang } = form.elements;
  const data = form.dataset;
  const requests = new Requests();
  const hint = make('p', { id: 'q-hint', class: 'unseen' }, data.hint);
  const announcement = make('p', { class: 'unseen', role: 'status' });
  const list = make('ul', {
    id: 'q-suggestions', class: 'suggestions', role: 'listbox', 'aria-label': data.suggestions,
    hidden: '',
  });
  const attributes = {
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-describedby': [input.getAttribute('aria-describedby'), hint.id].filter(Boolean).join(' '),
  };
  for (const [name, value] of Object.entries(attributes)) {
    input.setAttribute(name, value);
  }
  input.after(list);
  form.append(hint, announcement);

  const combobox = new Combobox(input, list, {
    pause: 0,
    async ask(text) {
      const query = new URLSearchParams({ q: text, limit: SUGGESTIONS_MAX });
      return (await requests.get(`/v1/_suggest?${query}`))?.suggestions;
    },
    render({ type, text, match }) {
      const about = type === 'word' ? [] : [make('span', { class: 'type' }, data[type])];
      const matches = match ? [match] : [];
      return [make('span', { lang: CONTENT_LANGUAGE }, ...markMatches(text, matches)), ...about];
    },
    choose({ type, text, id }) {
      if (type === 'word') {
        input.value = text;
        form.requestSubmit();
      } else {
        const query = lang ? `?${new URLSearchParams({ lang: lang.value })}` : '';
        location.assign(data[`${type}Path`] + encodeURIComponent(id) + query);
      }
    },
    announce(count) {
      const text = { 0: data.countNone, 1: data.countOne }[count] ?? data.countMany;
      announcement.textContent = count === null ? '' : text.replace('{count}', count);
    },
  });
  return () => {
    requests.cancel();
    combobox.reset();
  };
}
