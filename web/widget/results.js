/** A corrected query with the words marked that were not typed. */
function markChanges(corrected, query) {
  const words = query.split(/\s+/);
  return corrected.split(/(\s+)/).map((word, i) =>
    (word === words[i / 2] || i % 2 ? word : make('mark', {}, word)));
}

/** The results below a field: their number, a correction, a list that grows, what went wrong.
 *
 *  `texts` gives those of the language, `resolve(address)` the address to follow or null,
 *  `follow(detail)` is told of a result that is chosen and says whether to go on, `search(query,
 *  correct)` searches for another query, `more()` asks for the next page. */
class Results {
  constructor({ texts, resolve, follow, search, more }) {
    Object.assign(this, { texts, resolve, follow, search });
    this.error = make('p', { class: 'error', part: 'error', role: 'alert' });
    this.count = make('p', { class: 'count quiet', part: 'status', role: 'status' });
    this.notice = make('div', { class: 'notice', part: 'notice', hidden: '' });
    this.list = make('ol', { part: 'results', role: 'list', hidden: '' });
    this.more = make('button', { class: 'more', part: 'more', type: 'button', hidden: '' });
    this.more.addEventListener('click', more);
  }

  get nodes() {
    return [this.count, this.notice, this.list, this.error, this.more]; // an error by its button
  }

  writeLabels() {
    this.list.ariaLabel = this.texts().results;
    this.more.textContent = this.texts().more;
  }

  showAnswer(answer) {
    const hits = answer.hits.map((hit) => this.#renderHit(hit));
    const count = this.texts().resultCount(answer.total, this.texts().number(answer.total));
    this.error.textContent = '';
    this.count.textContent = answer.totalIsExact ? count : this.texts().about(count);
    this.notice.replaceChildren(...this.#renderNotice(answer));
    this.notice.hidden = this.notice.childElementCount === 0;
    if (answer.page === 1) {
      this.list.replaceChildren();
    }
    this.list.append(...hits);
    this.list.hidden = this.list.childElementCount === 0;
    this.more.hidden = !answer._links.next;
    if (answer.page > 1) {
      hits[0]?.querySelector('.title').focus(); // the button may be gone
    }
  }

  /** Says what went wrong. The results stay where more of them were asked for. */
  showFailure({ reason, seconds }, isMore) {
    const text = this.texts()[reason];
    this.error.textContent = seconds ? text(seconds) : text;
    if (!isMore) {
      this.count.textContent = '';
      this.notice.hidden = this.list.hidden = this.more.hidden = true;
    }
  }

  #renderNotice({ query: { text, corrected, correctionApplied }, total }) {
    const texts = this.texts();
    const nodes = [];
    if (corrected && correctionApplied) {
      const changed = make('strong', {}, ...markChanges(corrected, text));
      nodes.push(make('p', {}, texts.corrected, changed, '.'),
        this.#makeSearch(text, 'offer', texts.asTyped(text)));
    } else if (corrected) {
      nodes.push(this.#makeSearch(corrected, 'apply', texts.didYouMean,
        ...markChanges(corrected, text), '?'));
    }
    if (total === 0) {
      nodes.push(make('p', {}, texts.nothing));
    }
    return nodes;
  }

  #makeSearch(query, correct, ...label) {
    const button = make('button', { type: 'button' }, ...label);
    button.addEventListener('click', () => this.search(query, correct));
    return button;
  }

  #renderHit({ id, type, title, titleMatches, snippet, kind, publisher, year, event, ...hit }) {
    const url = this.resolve(hit.url);
    const link = make(url ? 'a' : 'span', {
      class: 'title', part: 'title', ...(url ? { href: url } : { tabindex: -1 }),
    }, ...markMatches(title, titleMatches));
    link.addEventListener('click', (click) => {
      if (!this.follow({ type, text: title, url, id })) {
        click.preventDefault();
      }
    });
    const about = [this.texts()[type], kind, publisher, year, event?.title].filter(Boolean);
    return make('li', { class: 'result', part: 'result' }, link,
      make('p', { class: 'meta quiet', part: 'meta' },
        ...about.map((text) => make('span', {}, text))),
      ...(snippet.text ? [make('p', { class: 'snippet', part: 'snippet' },
        ...markMatches(snippet.text, snippet.matches))] : []));
  }
}
