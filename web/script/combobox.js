const LETTERS_MIN = 2;          // to answer to while one types
const ANNOUNCEMENT_PAUSE = 800; // ms before their number is read out

/** A field with suggestions below it: the combobox with list popup of the WAI-ARIA Authoring
 *  Practices. Focus stays in the field, and nothing is selected before an arrow key is used.
 *
 *  `ask(text)` gives an array of suggestions, or null; `render(suggestion)` gives nodes;
 *  `choose(suggestion)` is told what is chosen, `announce(count)` how many there are. Asked
 *  after `pause` ms without a key. */
class Combobox {
  #suggestions = [];
  #active = -1;
  #awaited = null; // the text that suggestions are awaited for
  #timer;

  constructor(input, list, { ask, render, choose, announce, pause }) {
    Object.assign(this, { input, list, ask, render, choose, announce, pause });
    input.addEventListener('input', () => this.#change());
    input.addEventListener('keydown', (event) => this.#press(event));
    input.addEventListener('blur', () => this.close());
    list.addEventListener('mousedown', (event) => event.preventDefault()); // keeps the focus
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) {
        this.#take([...list.children].indexOf(option));
      }
    });
  }

  /** Puts the suggestions away; forgets them where others were to come. */
  close() {
    if (this.#awaited !== null) {
      this.reset();
      return;
    }
    clearTimeout(this.#timer);
    this.#show(false);
    this.announce(null);
  }

  /** Puts them away and forgets them. */
  reset() {
    this.#awaited = null;
    this.#fill([]);
    this.close();
  }

  #change() {
    clearTimeout(this.#timer);
    const text = this.input.value.trim();
    if ([...text].length < LETTERS_MIN) {
      this.reset();
      return;
    }
    this.#activate(-1);
    this.#awaited = text;
    const suggest = () => this.#suggest(text);
    if (this.pause) {
      this.#timer = setTimeout(suggest, this.pause);
    } else {
      suggest();
    }
  }

  async #suggest(text) {
    const suggestions = await this.ask(text).catch(() => {
      if (text === this.#awaited) {
        this.reset(); // a search will say what is wrong
      }
    });
    if (suggestions && text === this.#awaited) {
      this.#awaited = null;
      this.#fill(suggestions);
      this.#show(suggestions.length > 0);
      this.#timer = setTimeout(() => this.announce(suggestions.length), ANNOUNCEMENT_PAUSE);
    }
  }

  #fill(suggestions) {
    this.#suggestions = suggestions;
    this.#activate(-1);
    this.list.replaceChildren(...suggestions.map((suggestion, i) => make('li', {
      role: 'option', id: `option-${i}`, part: 'suggestion', 'aria-selected': 'false',
    }, ...this.render(suggestion))));
  }

  #show(isShown) {
    this.list.hidden = !isShown;
    this.input.ariaExpanded = String(isShown);
    if (!isShown) {
      this.#activate(-1);
    }
  }

  #activate(index) {
    this.list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.list.children[index];
    if (option) {
      option.ariaSelected = 'true';
      option.scrollIntoView({ block: 'nearest' });
      this.input.setAttribute('aria-activedescendant', option.id);
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  #take(index) {
    const suggestion = this.#suggestions[index];
    this.close();
    this.choose(suggestion);
  }

  /** From option to option, and from the last by way of the field to the first. */
  #move(step) {
    const places = this.#suggestions.length + 1;
    this.#show(places > 1);
    this.#activate(((this.#active + 1 + step + places) % places) - 1);
  }

  #escape() {
    if (this.list.hidden) {
      this.input.value = '';
      this.input.dispatchEvent(new Event('input'));
    } else {
      this.close();
    }
  }

  #press(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) {
      return;
    }
    const actions = {
      ArrowDown: () => this.#move(1),
      ArrowUp: () => this.#move(-1),
      ...(this.input.value && { Escape: () => this.#escape() }),
      ...(this.#active >= 0 && { Enter: () => this.#take(this.#active) }),
    };
    if (Object.hasOwn(actions, event.key)) {
      event.preventDefault();
      actions[event.key]();
    } else if (/^(Home|End|Arrow(Left|Right))$/.test(event.key)) {
      this.#activate(-1); // the browser moves the caret
    }
  }
}
