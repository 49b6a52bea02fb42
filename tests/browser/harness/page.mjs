// The site's own page as a visitor and a screen reader meet it.

import assert from 'node:assert/strict';
import { eventually } from './environment.mjs';

/** In the page: all that can be seen or heard of it. */
function read() {
  const one = (selector) => document.querySelector(selector);
  const texts = (selector) => [...document.querySelectorAll(selector)]
    .filter((node) => node.checkVisibility()).map((node) => node.textContent);
  const text = (selector) => one(selector)?.textContent ?? null;
  const input = one('#q');
  const active = input.getAttribute('aria-activedescendant');
  return {
    address: location.pathname + location.search,
    title: document.title,
    isSameWindow: window.isMarked === true,
    value: input.value,
    focus: document.activeElement.id,
    expanded: input.getAttribute('aria-expanded'),
    open: one('#q-suggestions')?.checkVisibility() ?? false,
    active: active && document.getElementById(active).firstChild.textContent,
    selected: texts('[role=option][aria-selected=true] > :first-child'),
    options: texts('[role=option] > :first-child'),
    announcement: text('form [role=status]'),
    heading: text('h1'),
    count: text('#count'),
    busy: one('main').getAttribute('aria-busy'),
    titles: texts('.hit h2'),
    chosen: texts('.chosen a[id] > span:nth-of-type(2)'),
    checked: [...document.querySelectorAll('.choice :checked')].map(({ value }) => value),
    sort: one('#sort')?.value ?? null,
    current: text('.pager [aria-current]')?.match(/\d+/)[0] ?? null,
    scroll: Math.round(scrollY),
  };
}

/** One visitor in a profile of their own; what must never happen is looked for at the end. */
class Visit {
  #flaws = [];

  constructor(page, origin) {
    this.page = page;
    this.origin = origin;
    this.field = page.locator('#q');
    this.options = page.getByRole('option');
    this.button = page.locator('#search [type=submit]');
    page.on('pageerror', (error) => this.#flaws.push(String(error)));
    page.on('console', (message) => this.#flaws.push(`${message.type()}: ${message.text()}`));
    page.context().on('request', (request) => {
      if (new URL(request.url()).origin !== origin) {
        this.#flaws.push(`a request to ${request.url()}`);
      }
    });
  }

  /** Loads a page, and marks its window: what comes without a load is in the same one. */
  async open(path) {
    await this.page.goto(this.origin + path);
    await this.page.evaluate(() => { window.isMarked = true; });
  }

  read() {
    return this.page.evaluate(read);
  }

  /** Waits until it is as `expected` says, which may leave things out. */
  async expect(expected) {
    await eventually(async () => {
      const state = await this.read();
      const told = Object.fromEntries(Object.keys(expected).map((key) => [key, state[key]]));
      assert.deepEqual(told, expected);
    });
  }

  async press(...keys) {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  /** Types as a person does, and waits for the suggestions for all of it; gives their texts. */
  async suggest(text) {
    const asked = this.page.waitForResponse((response) => {
      const { pathname, searchParams } = new URL(response.url());
      return pathname === '/v1/_suggest' && searchParams.get('q') === text;
    });
    await this.field.focus();
    await this.page.keyboard.type(text);
    const { suggestions } = await (await asked).json();
    const options = suggestions.map((suggestion) => suggestion.text);
    await this.expect({ options, expanded: String(options.length > 0) });
    return options;
  }

  /** Searches, and waits for the results. */
  async search(text) {
    await this.field.fill(text);
    await this.field.press('Enter');
    await eventually(async () => {
      assert.equal(new URL(this.page.url()).searchParams.get('q'), text);
      assert.match((await this.read()).count, /\S/);
    });
  }

  /** Changes a filter, as it is found on a phone too: below what is opened first. */
  async choose(id) {
    const control = this.page.locator(`[id="${id}"]`);
    if (!await control.isVisible()) {
      await this.page.locator('#facets > summary').click();
    }
    await control.click();
  }

  /** In the page: runs what a test needs to know of it. */
  evaluate(...args) {
    return this.page.evaluate(...args);
  }

  /** Fails where anything was wrong on the way: an error, a violation of the policy (which the
   *  console tells), a request to others. `except` is what a test brought about itself. */
  async close({ except = null } = {}) {
    await this.page.context().close();
    assert.deepEqual(this.#flaws.filter((flaw) => !except?.test(flaw)), []);
  }
}

/** A visitor of the page at a path of the stage's daemon. */
export async function openVisit(stage, path = '/', options = {}) {
  const context = await stage.browser.newContext({
    viewport: { width: 1280, height: 900 }, ...options,
  });
  const visit = new Visit(await context.newPage(), stage.proxy.origin);
  await visit.open(path);
  return visit;
}
