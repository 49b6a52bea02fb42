// The widget as a visitor and a screen reader meet it.

import assert from 'node:assert/strict';
import { eventually } from './environment.mjs';

/** In the page: all that can be seen or heard of the widget. */
function read(host) {
  const root = host.shadowRoot;
  const one = (selector) => root.querySelector(selector);
  const texts = (selector) => [...root.querySelectorAll(selector)].map((node) => node.textContent);
  const input = one('input');
  const list = one('[role=listbox]');
  const isShown = (node) => node.checkVisibility();
  return {
    value: input.value,
    focus: root.activeElement?.getAttribute('part') ?? null,
    expanded: input.getAttribute('aria-expanded'),
    open: isShown(list),
    active: root.getElementById(input.getAttribute('aria-activedescendant'))
      ?.firstChild.textContent ?? null,
    selected: texts('[aria-selected=true] > :first-child'),
    options: isShown(list) ? texts('[role=option] > :first-child') : [],
    announcement: one('form [role=status]').textContent,
    count: one('[part=status]').textContent,
    error: one('[role=alert]').textContent,
    notice: isShown(one('[part=notice]')) ? one('[part=notice]').textContent : '',
    titles: isShown(one('[part=results]')) ? texts('[part=title]') : [],
    more: isShown(one('[part=more]')),
  };
}

export class Widget {
  constructor(page) {
    this.page = page;
    this.host = page.locator('verder-search');
    this.field = page.getByRole('combobox');
    this.options = page.getByRole('option');
    this.button = page.locator('[type=submit]');
    this.more = page.locator('[part=more]');
    this.notice = page.locator('[part=notice]');
  }

  read() {
    return this.host.evaluate(read);
  }

  /** Waits until it is as `expected` says, which may leave things out. */
  async expect(expected) {
    await eventually(async () => {
      const state = await this.read();
      const told = Object.fromEntries(Object.keys(expected).map((key) => [key, state[key]]));
      assert.deepEqual(told, expected);
    });
  }

  press(...keys) {
    return keys.reduce(async (before, key) => {
      await before;
      await this.page.keyboard.press(key);
    }, Promise.resolve());
  }

  /** Types as a person does, and waits for the suggestions; gives their texts. */
  async suggest(text) {
    await this.field.focus();
    await this.page.keyboard.type(text);
    await this.expect({ expanded: 'true' });
    return (await this.read()).options;
  }

  /** Searches, and waits for the answer; gives what is shown. */
  async search(text) {
    await this.field.fill(text);
    await this.press('Enter');
    return eventually(async () => {
      const state = await this.read();
      assert.ok(state.count || state.error, 'nothing is answered yet');
      return state;
    });
  }

  close() {
    return this.page.context().close();
  }
}
