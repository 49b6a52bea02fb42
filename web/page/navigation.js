const REFRESH_PAUSE = 500; // ms without a key before results follow what is typed
const BUSY_AFTER = 300;    // ms before it shows that an answer is awaited

/** Goes from results to results without a load, by the addresses that a load would have. */
class Navigation {
  #requests = new Requests();
  #closeSuggestions;
  #shown = pageAddress();
  #entry = history.state?.entry ?? 0; // of the history; they are numbered as they come
  #positions = new Map();             // how far each was scrolled
  #isReturning = false;               // an entry is the present one before it is shown
  #refresh;                           // the timer of a refresh to come
  #isRefreshed = false;               // the entry is of what is being typed

  constructor(form) {
    this.form = form;
    this.input = form.elements.q;
    this.#closeSuggestions = addSuggestions(form);
    hideApply(document);
    this.#number();
    form.addEventListener('submit', (event) => this.#submit(event));
    this.input.addEventListener('input', () => this.#type());
    this.input.addEventListener('blur', () => { this.#isRefreshed = false; });
    document.addEventListener('change', (event) => this.#change(event));
    document.addEventListener('click', (event) => this.#click(event));
    addEventListener('popstate', (event) => this.#return(event));
    addEventListener('scroll', () => {
      if (!this.#isReturning) {
        this.#positions.set(this.#entry, scrollY);
      }
    }, { passive: true });
  }

  /** An entry that is returned to tells which it is: the first one too, and one of a fragment. */
  #number() {
    history.replaceState({ entry: this.#entry }, '');
  }

  #submit(event) {
    this.#closeSuggestions();
    if (this.input.value.trim() && !document.getElementById('q-error')) {
      event.preventDefault();
      this.#visit(formAddress(this.form));
    }
  }

  #change({ target }) {
    if (target.form !== this.form || target === this.input) {
      return;
    }
    if (this.input.value.trim()) {
      this.#visit(formAddress(this.form, document.querySelector('button.apply')));
    } else {
      this.form.requestSubmit(); // the server says what is missing
    }
  }

  async #click(event) {
    const link = event.target.closest('#outcome a[href]');
    if (link && isPlainClick(event, link) && link.href.split('?')[0] === this.form.action) {
      event.preventDefault();
      if (await this.#visit(pageAddress(link), { isQueryTheirs: true })) {
        focusHeading();
        document.getElementById('heading').scrollIntoView();
      }
    }
  }

  #type() {
    clearTimeout(this.#refresh);
    const text = this.input.value.trim();
    if (document.getElementById('outcome') && [...text].length >= LETTERS_MIN &&
      text !== new URL(this.#shown).searchParams.get('q')) {
      this.#refresh = setTimeout(() => this.#showTyped(), REFRESH_PAUSE);
    }
  }

  #showTyped() {
    this.#visit(formAddress(this.form), {
      enter: this.#isRefreshed ? 'replaceState' : 'pushState',
      isTyped: true,
      onFailure: () => {}, // the form can still be sent
    });
  }

  async #return({ state }) {
    const address = pageAddress();
    this.#entry = state?.entry ?? this.#entry;
    this.#number();
    if (address === this.#shown) { // but for the fragment, or before another page was
      this.#requests.cancel();
      this.#isReturning = false;
      return;
    }
    this.#isReturning = true;
    const position = this.#positions.get(this.#entry) ?? 0;
    this.#closeSuggestions();
    if (await this.#visit(address, { enter: null, isQueryTheirs: true })) {
      scrollTo(0, position);
    }
  }

  /** Shows the page at an address; says whether it did. `enter` makes it the next entry of the
   *  history, or the present one in another form; null where it is the present one. The field gets
   *  the query of a page that `isQueryTheirs`, and keeps what `isTyped`. */
  async #visit(address, {
    enter = address === this.#shown ? 'replaceState' : 'pushState',
    isQueryTheirs = false,
    isTyped = false,
    onFailure = () => location.assign(address),
  } = {}) {
    clearTimeout(this.#refresh);
    const page = await this.#load(address).catch(onFailure);
    if (!page) {
      return false;
    }
    if (isQueryTheirs) {
      this.input.value = page.getElementById('q').value;
    }
    if (enter) {
      this.#entry += enter === 'pushState' ? 1 : 0;
      history[enter]({ entry: this.#entry }, '', address);
    }
    this.#shown = address;
    this.#isReturning = false;
    this.#isRefreshed = isTyped && document.activeElement === this.input;
    showPage(page);
    return true;
  }

  async #load(address) {
    const main = document.getElementById('main');
    const timer = setTimeout(() => main.setAttribute('aria-busy', 'true'), BUSY_AFTER);
    try {
      return await this.#requests.get(address, readPage);
    } finally {
      clearTimeout(timer);
      main.removeAttribute('aria-busy');
    }
  }
}

new Navigation(document.getElementById('search'));
