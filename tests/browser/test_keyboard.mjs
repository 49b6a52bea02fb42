// Suggestions with the keyboard alone. The numbers are those of the acceptance criteria of
// accessible-autocomplete (github.com/alphagov/accessible-autocomplete, accessibility-criteria.md).

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { eventually, skip } from './harness/environment.mjs';
import { openStage } from './harness/stage.mjs';

const TYPED = 'online jong';

/** In the page: where the caret stands. */
function caret(input) {
  return [input.selectionStart, input.selectionEnd];
}

describe('the field', { skip }, () => {
  let stage;
  let widget;
  let options;
  before(async () => { stage = await openStage(); });
  after(() => stage?.close());
  beforeEach(async () => { widget = await stage.openPlainWidget(); });
  afterEach(() => widget.close());

  /** Types, and waits until suggestions are shown. */
  async function suggest() {
    options = await widget.suggest(TYPED);
    assert.ok(options.length > 2, `${options.length} suggestions are too few to test with`);
  }

  it('is reached by Tab, shows it has focus, and says what it is (1, 2, 3, 5, 6)', async () => {
    await widget.press('Tab');
    await widget.expect({ focus: 'input', expanded: 'false', open: false, announcement: '' });
    const field = widget.page.getByRole('combobox',
      { name: 'Zoek in sessies en documenten', expanded: false });
    assert.equal(await field.evaluate((input) => getComputedStyle(input).outlineStyle), 'solid');
    assert.equal(await field.isEditable(), true);
    assert.equal(await field.getAttribute('aria-autocomplete'), 'list');
    const described = await field.evaluate((input) => input.getRootNode()
      .getElementById(input.getAttribute('aria-describedby')).textContent);
    assert.match(described, /suggesties: pijltoetsen om te bladeren, Enter om te kiezen/);
  });

  it('asks nothing for a single letter', async () => {
    stage.proxy.requests.length = 0;
    await widget.field.focus();
    await widget.page.keyboard.type('o');
    await widget.suggest('nline');
    const asked = stage.proxy.asked('_suggest').map(({ url }) => url.searchParams.get('q'));
    assert.ok(asked.length > 0 && asked.every((text) => text.length > 1), asked.join());
  });

  it('opens a list and says how many there are, and nothing else (7, 8, 9)', async () => {
    await suggest();
    await widget.expect({
      expanded: 'true', open: true, focus: 'input', value: TYPED, count: '',
      announcement: `${options.length} suggesties`,
    });
    const list = widget.page.getByRole('listbox', { name: 'Suggesties' });
    assert.equal(await list.getByRole('option').count(), options.length);
    assert.equal(await list.locator('a, button').count(), 0);
    const controlled = await widget.field.getAttribute('aria-controls');
    assert.equal(await list.getAttribute('id'), controlled);
  });

  it('selects nothing by itself (15)', async () => {
    await suggest();
    await widget.expect({ active: null, selected: [] });
    assert.equal(await widget.field.getAttribute('aria-activedescendant'), null);
  });

  it('says so when their number changes (10)', async () => {
    await suggest();
    await widget.expect({ announcement: `${options.length} suggesties` });
    await widget.page.keyboard.type('erenw');
    await eventually(async () => {
      const state = await widget.read();
      assert.ok(state.options.length > 0 && state.options.length < options.length);
      const { length } = state.options;
      assert.equal(state.announcement, length === 1 ? '1 suggestie' : `${length} suggesties`);
    });
  });

  it('says so when there are none, and closes the list (8)', async () => {
    await suggest();
    await widget.page.keyboard.type('qqq');
    await widget.expect({ announcement: 'Geen suggesties', open: false, expanded: 'false' });
    await widget.press('ArrowDown');
    await widget.expect({ open: false, expanded: 'false', active: null });
  });

  it('goes down one by one, and by the field to the first (11, 12, 13, 14)', async () => {
    await suggest();
    for (const option of [...options, null, options[0]]) {
      await widget.press('ArrowDown');
      await widget.expect({
        active: option, selected: option ? [option] : [], focus: 'input', value: TYPED,
        expanded: 'true',
      });
    }
  });

  it('goes up from the field to the last', async () => {
    await suggest();
    for (const option of [...options].reverse().concat(null)) {
      await widget.press('ArrowUp');
      await widget.expect({ active: option, selected: option ? [option] : [], value: TYPED });
    }
  });

  it('searches for what was typed, whatever is suggested', async () => {
    await suggest();
    await widget.press('Enter');
    await eventually(async () => assert.match((await widget.read()).count, /result/));
    assert.equal(stage.proxy.asked('_search').at(-1).url.searchParams.get('q'), TYPED);
    await widget.expect({ value: TYPED, open: false, focus: 'input', announcement: '' });
  });

  it('searches for a word that is chosen, and keeps focus (16, 17, 18)', async () => {
    await suggest();
    await widget.press('ArrowDown', 'Enter');
    await eventually(async () => assert.match((await widget.read()).count, /result/));
    assert.equal(stage.proxy.asked('_search').at(-1).url.searchParams.get('q'), options[0]);
    await widget.expect({
      value: options[0], expanded: 'false', open: false, focus: 'input', active: null,
    });
  });

  it('goes to the record of a title that is chosen', async () => {
    await suggest();
    await widget.press('ArrowUp', 'Enter');
    await widget.page.waitForURL(`${stage.proxy.origin}/documenten/*`);
    const heading = widget.page.getByRole('heading', { level: 1 });
    assert.equal(await heading.textContent(), options.at(-1));
  });

  it('leaves a choice to the page that wants it', async () => {
    await widget.host.evaluate((host) => host.addEventListener('verder-select', (event) => {
      event.preventDefault();
      window.chosen = event.detail;
    }));
    await suggest();
    await widget.press('ArrowUp', 'Enter');
    await widget.expect({ open: false, focus: 'input', value: TYPED });
    const { type, text, url, id } = await widget.page.evaluate(() => window.chosen);
    assert.deepEqual({ type, text }, { type: 'document', text: options.at(-1) });
    assert.equal(url, `${stage.proxy.origin}/documenten/${id}`);
  });

  it('closes the list by Escape, opens it by Down, and is emptied by Escape again', async () => {
    await suggest();
    await widget.press('ArrowDown', 'Escape');
    await widget.expect({
      open: false, expanded: 'false', active: null, selected: [], value: TYPED, focus: 'input',
    });
    await widget.press('ArrowDown');
    await widget.expect({ options, expanded: 'true', active: options[0] });
    await widget.press('Escape', 'Escape');
    await widget.expect({ open: false, value: '', focus: 'input', announcement: '' });
    await widget.press('ArrowDown');
    await widget.expect({ open: false });
  });

  it('leaves Escape to the page where it has nothing to do', async () => {
    await widget.page.evaluate(() => document.addEventListener('keydown', (event) => {
      window.isPrevented = event.defaultPrevented;
    }));
    await suggest();
    await widget.press('Escape');
    assert.equal(await widget.page.evaluate(() => window.isPrevented), true);
    await widget.press('Escape', 'Escape');
    assert.equal(await widget.page.evaluate(() => window.isPrevented), false);
  });

  it('moves the caret by Home and End, and selects no suggestion any more', async () => {
    await suggest();
    for (const [key, place] of [['Home', 0], ['End', TYPED.length]]) {
      await widget.press('ArrowDown', key);
      await widget.expect({ active: null, selected: [], value: TYPED, open: true });
      assert.deepEqual(await widget.field.evaluate(caret), [place, place]);
    }
  });

  it('is left by Tab with what was typed, whatever was selected', async () => {
    await suggest();
    await widget.press('ArrowDown', 'Tab');
    await widget.expect({ focus: 'button', value: TYPED, open: false, active: null });
    await widget.press('Shift+Tab');
    await widget.expect({ focus: 'input', value: TYPED, open: false });
  });

  it('selects no suggestion any more when typing goes on', async () => {
    await suggest();
    await widget.press('ArrowDown');
    await widget.page.keyboard.type('e');
    await widget.expect({ active: null, selected: [], value: `${TYPED}e`, focus: 'input' });
  });

  it('does not suggest for a text that has changed since', async () => {
    await suggest();
    await widget.page.keyboard.type('e');
    await widget.press('Escape', 'ArrowDown');
    await widget.expect({ open: false, value: `${TYPED}e` });
  });

  it('takes a suggestion by a click, and keeps focus', async () => {
    await suggest();
    await widget.options.first().click();
    await widget.expect({ value: options[0], focus: 'input', open: false });
  });
});
