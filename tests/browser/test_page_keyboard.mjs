// Suggestions on the site's own page. The numbers are those of the acceptance criteria of
// accessible-autocomplete (github.com/alphagov/accessible-autocomplete, accessibility-criteria.md).

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { eventually, skip } from './harness/environment.mjs';
import { openVisit } from './harness/page.mjs';
import { openStage } from './harness/stage.mjs';

const TYPED = 'online jong';
const LABEL = 'Zoek in sessies en documenten';

describe('the search field, by the criteria of accessible-autocomplete,', { skip }, () => {
  let stage;
  let visit;
  let options;
  before(async () => { stage = await openStage(); });
  after(() => stage?.close());
  beforeEach(async () => { visit = await openVisit(stage); });
  afterEach(() => visit.close());

  /** Types, and waits until suggestions are shown. */
  async function suggest() {
    options = await visit.suggest(TYPED);
    assert.ok(options.length > 2, `${options.length} suggestions are too few to test with`);
  }

  it('1: is reached with the keyboard', async () => {
    const stops = [];
    while (stops.at(-1) !== 'q' && stops.length < 5) {
      await visit.press('Tab');
      stops.push((await visit.read()).focus);
    }
    assert.equal(stops.at(-1), 'q', stops.join());
  });

  it('2: shows that it has focus', async () => {
    const look = () => visit.field.evaluate((input) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(input);
      return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
    });
    const without = await look();
    await visit.field.focus();
    assert.ok(await look() >= without + 2);
  });

  it('3: says that it can be written in', async () => {
    const field = visit.page.getByRole('combobox', { name: LABEL });
    assert.equal(await field.isEditable(), true);
    assert.equal(await field.evaluate((input) => input.matches('input[type=text]')), true);
  });

  it('4: says what is already in it', async () => {
    await visit.open('/zoeken?q=online');
    const tree = await visit.page.locator('#search').ariaSnapshot();
    assert.match(tree, new RegExp(`combobox "${LABEL}".*: online`));
  });

  it('5: says that there are suggestions to come', async () => {
    const field = visit.page.getByRole('combobox', { name: LABEL, expanded: false });
    assert.equal(await field.getAttribute('aria-autocomplete'), 'list');
    await visit.expect({ expanded: 'false', open: false, announcement: '' });
  });

  it('6: explains how they are used', async () => {
    const hint = await visit.field.evaluate((input) => document
      .getElementById(input.getAttribute('aria-describedby')).textContent);
    assert.match(hint, /suggesties: pijltoetsen om te bladeren, Enter om te kiezen/);
  });

  it('7: says that a list has opened', async () => {
    await suggest();
    await visit.expect({ expanded: 'true', open: true, value: TYPED, focus: 'q' });
    const list = visit.page.getByRole('listbox', { name: 'Suggesties' });
    assert.equal(await list.getAttribute('id'), await visit.field.getAttribute('aria-controls'));
  });

  it('8: says whether there are suggestions or none', async () => {
    await suggest();
    await visit.expect({ announcement: `${options.length} suggesties` });
    await visit.page.keyboard.type('qqq');
    await visit.expect({ announcement: 'Geen suggesties', open: false, expanded: 'false' });
    await visit.press('ArrowDown');
    await visit.expect({ open: false, expanded: 'false', active: null });
  });

  it('9: says how many there are', async () => {
    const [one] = await visit.suggest('wijkverbinder');
    assert.match(one, /wijkverbinder/i);
    const { length } = (await visit.read()).options;
    await visit.expect({ announcement: length === 1 ? '1 suggestie' : `${length} suggesties` });
  });

  it('10: says so when their number changes', async () => {
    await suggest();
    await visit.expect({ announcement: `${options.length} suggesties` });
    await visit.page.keyboard.type('erenw');
    await eventually(async () => {
      const { options: { length }, announcement } = await visit.read();
      assert.ok(length > 0 && length < options.length);
      assert.equal(announcement, length === 1 ? '1 suggestie' : `${length} suggesties`);
    });
  });

  it('11: is gone through with the keyboard alone', async () => {
    await suggest();
    for (const option of [...options, null, options[0]]) {
      await visit.press('ArrowDown');
      await visit.expect({ active: option, value: TYPED, focus: 'q', expanded: 'true' });
    }
  });

  it('11: is gone through and chosen from with the mouse alone', async () => {
    await suggest();
    await visit.options.nth(1).hover();
    await visit.options.first().click();
    await visit.expect({ value: options[0], open: false, focus: 'q', isSameWindow: true });
  });

  it('12: takes one key or one touch at a time', async () => {
    await suggest();
    for (const option of [...options].reverse().concat(null)) {
      await visit.press('ArrowUp');
      await visit.expect({ active: option, value: TYPED });
    }
    await visit.press('Escape');
    await visit.expect({ open: false, value: TYPED });
  });

  it('13: says which one is selected', async () => {
    await suggest();
    await visit.press('ArrowDown', 'ArrowDown');
    await visit.expect({ active: options[1], selected: [options[1]] });
    const option = visit.page.getByRole('option', { selected: true });
    assert.equal(await option.getAttribute('id'),
      await visit.field.getAttribute('aria-activedescendant'));
  });

  it('14: tells the place of the one selected: the list has the options alone', async () => {
    await suggest();
    const roles = await visit.page.getByRole('listbox').evaluate((list) =>
      [...list.children].map((node) => node.getAttribute('role')));
    assert.deepEqual(roles, options.map(() => 'option'));
  });

  it('15: selects none by itself', async () => {
    await suggest();
    await visit.expect({ active: null, selected: [] });
    await visit.press('Enter');
    await visit.expect({ value: TYPED, open: false, announcement: '', focus: 'q' });
    await eventually(() =>
      assert.equal(new URL(visit.page.url()).searchParams.get('q'), TYPED));
  });

  it('16: is given the selected one by Enter', async () => {
    await suggest();
    await visit.press('ArrowDown', 'Enter');
    await eventually(() =>
      assert.equal(new URL(visit.page.url()).searchParams.get('q'), options[0]));
    await visit.expect({ isSameWindow: true });
  });

  it('17: says that it was taken: the list closes and the number of results is told', async () => {
    await suggest();
    await visit.press('ArrowDown', 'Enter');
    await visit.expect({ value: options[0], expanded: 'false', open: false, active: null });
    await eventually(async () => assert.match((await visit.read()).count, /\d+ result/));
  });

  it('18: has focus after that', async () => {
    await suggest();
    await visit.press('ArrowDown', 'Enter');
    await eventually(async () => assert.match((await visit.read()).count, /\d+ result/));
    await visit.expect({ focus: 'q' });
  });
});
