const SUGGESTIONS_MAX = 8;

/** The address of a web page, made absolute; null where it is not one, such as "javascript:…". */
function webAddress(address, base) {
  const url = address && URL.canParse(address, base) ? new URL(address, base) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

class VerderSearch extends HTMLElement {
  static observedAttributes = ['label', 'lang', 'placeholder'];

  #suggesting = new Requests({ credentials: 'omit' });
  #searching = new Requests({ credentials: 'omit' });
  #search = null; // what the results are of: {query, correct, page}
  #label = make('label', { id: 'label', for: 'field', part: 'label' });
  #input = make('input', {
    id: 'field', part: 'input', type: 'text', role: 'combobox', autocomplete: 'off',
    autocapitalize: 'none', enterkeyhint: 'search', 'aria-autocomplete': 'list',
    'aria-expanded': 'false', 'aria-controls': 'suggestions', 'aria-describedby': 'hint',
  });
  #list = make('ul', { id: 'suggestions', part: 'suggestions', role: 'listbox', hidden: '' });
  #button = make('button', { part: 'button', type: 'submit' });
  #hint = make('p', { id: 'hint', class: 'unseen' });
  #frame = make('div', { class: 'frame' });
  #announcement = make('p', { class: 'unseen', role: 'status' });
  #results = new Results({
    texts: () => this.#texts,
    resolve: (address) => webAddress(address, this.#endpoint),
    follow: (detail) => this.#tell(detail),
    search: (query, correct) => {
      this.focus(); // the button that was pressed goes
      this.#start(query, correct);
    },
    more: () => this.#showPage(this.#search.page + 1),
  });
  #combobox = new Combobox(this.#input, this.#list, {
    pause: 150,
    ask: (text) => this.#suggest(text),
    render: (suggestion) => this.#renderSuggestion(suggestion),
    choose: (suggestion) => this.#choose(suggestion),
    announce: (count) => {
      this.#announcement.textContent = count === null ? '' : this.#texts.suggestionCount(count);
    },
  });

  constructor() {
    super();
    const form = make('form', { role: 'search', 'aria-labelledby': 'label' }, this.#label,
      make('div', { class: 'row' }, this.#input, this.#list, this.#button),
      this.#hint, this.#announcement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#start(this.#input.value.trim(), 'apply');
    });
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [STYLE];
    this.#frame.append(form, ...this.#results.nodes);
    root.append(this.#frame);
  }

  connectedCallback() {
    this.#writeLabels();
  }

  disconnectedCallback() {
    this.#combobox.close();
    this.#suggesting.cancel();
    this.#searching.cancel();
  }

  attributeChangedCallback() {
    this.#writeLabels();
  }

  focus(options) {
    this.#input.focus(options);
  }

  get #language() {
    const lang = this.closest('[lang]')?.lang.toLowerCase().split('-')[0];
    return Object.hasOwn(TEXTS, lang) ? lang : 'nl';
  }

  get #texts() {
    const language = this.#language;
    return { ...TEXTS[language], number: (value) => value.toLocaleString(language) };
  }

  get #endpoint() {
    const own = new URL('/v1', import.meta.url);
    return new URL(this.getAttribute('endpoint') || own, document.baseURI);
  }

  #writeLabels() {
    const texts = this.#texts;
    this.#frame.lang = this.#language;
    this.#label.textContent = this.getAttribute('label') || texts.label;
    this.#input.placeholder = this.getAttribute('placeholder') ?? '';
    this.#button.textContent = texts.button;
    this.#hint.textContent = texts.hint;
    this.#list.ariaLabel = texts.suggestions;
    this.#results.writeLabels();
  }

  #request(resource, parameters) {
    const url = this.#endpoint;
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${resource}`;
    url.search = new URLSearchParams(parameters);
    return url;
  }

  async #suggest(text) {
    const url = this.#request('_suggest', { q: text, limit: SUGGESTIONS_MAX });
    return (await this.#suggesting.get(url))?.suggestions;
  }

  #renderSuggestion({ type, text, count, match }) {
    const texts = this.#texts;
    const about = type === 'word' ? texts.occurrences(count, texts.number(count)) : texts[type];
    return [make('span', {}, ...markMatches(text, match ? [match] : [])),
      make('span', { class: 'quiet' }, about)];
  }

  #choose({ type, text, id, ...suggestion }) {
    const url = webAddress(suggestion.url, this.#endpoint);
    if (!this.#tell({ type, text, url, id })) {
      return;
    }
    if (url) {
      location.assign(url);
    } else {
      this.#start(text, 'apply');
    }
  }

  /** Tells the page what was chosen; false where the page takes it from there. */
  #tell(detail) {
    return this.dispatchEvent(new CustomEvent('verder-select', {
      detail, bubbles: true, composed: true, cancelable: true,
    }));
  }

  #start(query, correct) {
    this.#suggesting.cancel();
    this.#combobox.reset();
    this.#input.value = query;
    if (query) {
      this.#search = { query, correct, page: 0 };
      this.#showPage(1);
    }
  }

  async #showPage(page) {
    const { query, correct } = this.#search;
    const pageSize = this.getAttribute('page-size') || 10;
    const url = this.#request('_search', { q: query, correct, page, pageSize });
    for (const type of this.getAttribute('type')?.match(/\S+/g) ?? []) {
      url.searchParams.append('type', type);
    }
    let answer;
    try {
      answer = await this.#searching.get(url);
    } catch (failure) {
      this.#results.showFailure(failure, page > 1);
    }
    if (answer) {
      this.#search.page = page;
      this.#results.showAnswer(answer);
    }
  }
}

customElements.define('verder-search', VerderSearch);
