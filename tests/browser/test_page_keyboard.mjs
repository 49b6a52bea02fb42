// Suggestions on the site's own page. The numbers are those of the acceptance criteria of
// accessible-autocomplete (github.com/alphagov/accessible-autocomplete, accessibility-criteria.md).

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { eventually, skip } from './harness/environment.mjs';
import { openVisit } from './harness/page.mjs';
import { openStage } from './harness/stage.mjs';

const TYPED = 'online jong';
const LABEL = 'Zoek in sessies en documenten';

/** In the page: where the caret stands. */
function caret(input) {
  return [input.selectionStart, input.selectionEnd];
}

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

  it('14: lets one know the place of the one selected: the list has the options alone', async () => {
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

describe('the search field', { skip }, () => {
  let stage;
  let visit;
  before(async () => { stage = await openStage(); });
  after(() => stage?.close());
  afterEach(() => visit.close());

  it('asks for nothing before the second letter, then at every key', async () => {
    visit = await openVisit(stage);
    await visit.field.focus();
    for (const [letter, text] of [['o', null], ['n', 'on'], ['l', 'onl'], ['i', 'onli']]) {
      stage.proxy.requests.length = 0;
      await visit.page.keyboard.type(letter);
      await eventually(() => assert.deepEqual(
        stage.proxy.asked('_suggest').map(({ url }) => url.searchParams.get('q')),
        text === null ? [] : [text]));
    }
    await visit.expect({ open: true });
  });

  it('marks what was typed, and tells titles from words', async () => {
    visit = await openVisit(stage);
    await visit.suggest(TYPED);
    const marks = await visit.options.locator('mark').allTextContents();
    assert.equal(marks.length, await visit.options.count());
    assert.equal(marks[0].toLowerCase(), TYPED);
    assert.equal(await visit.options.last().locator('.type').textContent(), 'Document');
    assert.equal(await visit.options.first().locator('.type').count(), 0);
  });

  it('goes to the page of a title that is chosen, in the language of the page', async () => {
    for (const [path, lang] of [['/', ''], ['/?lang=en', '?lang=en']]) {
      visit = await openVisit(stage, path);
      const options = await visit.suggest(TYPED);
      await visit.press('ArrowUp', 'Enter');
      await visit.page.waitForURL(`${stage.proxy.origin}/documenten/*`);
      assert.equal(new URL(visit.page.url()).search, lang);
      await visit.expect({ heading: options.at(-1) });
      if (lang === '') {
        await visit.close();
      }
    }
  });

  it('closes the list by Escape, opens it by Down, and is emptied by Escape again', async () => {
    visit = await openVisit(stage);
    const options = await visit.suggest(TYPED);
    await visit.press('ArrowDown', 'Escape');
    await visit.expect({
      open: false, expanded: 'false', active: null, selected: [], value: TYPED, focus: 'q',
    });
    await visit.press('ArrowDown');
    await visit.expect({ options, expanded: 'true', active: options[0] });
    await visit.press('Escape', 'Escape');
    await visit.expect({ open: false, value: '', focus: 'q', announcement: '' });
  });

  it('moves the caret by Home and End, and selects no suggestion any more', async () => {
    visit = await openVisit(stage);
    await visit.suggest(TYPED);
    for (const [key, place] of [['Home', 0], ['End', TYPED.length]]) {
      await visit.press('ArrowDown', key);
      await visit.expect({ active: null, selected: [], value: TYPED, open: true });
      assert.deepEqual(await visit.field.evaluate(caret), [place, place]);
    }
  });

  it('is left by Tab with what was typed, whatever was selected', async () => {
    visit = await openVisit(stage);
    await visit.suggest(TYPED);
    await visit.press('ArrowDown', 'Tab');
    await visit.expect({ value: TYPED, open: false, active: null });
    assert.equal(await visit.button.evaluate((button) => button.matches(':focus')), true);
  });

  it('closes the list when focus goes elsewhere by the mouse', async () => {
    visit = await openVisit(stage);
    await visit.suggest(TYPED);
    await visit.page.mouse.click(5, 800);
    await visit.expect({ open: false, expanded: 'false', value: TYPED });
  });

  it('is used by touch on a phone, and keeps focus so that its keyboard stays', async () => {
    visit = await openVisit(stage, '/', {
      viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true,
    });
    await visit.field.tap();
    const options = await visit.suggest(TYPED);
    const { x, width } = await visit.page.getByRole('listbox').boundingBox();
    assert.ok(x >= 0 && x + width <= 390, 'the list is wider than the phone');
    for (const option of await visit.options.all()) {
      assert.ok((await option.boundingBox()).height >= 24);
    }
    await visit.options.first().tap();
    await visit.expect({ value: options[0], open: false, focus: 'q', isSameWindow: true });
    await eventually(async () => assert.match((await visit.read()).count, /\d+ result/));
  });

  it('speaks English on an English page', async () => {
    visit = await openVisit(stage, '/?lang=en');
    const options = await visit.suggest(TYPED);
    await visit.expect({ announcement: `${options.length} suggestions` });
    assert.equal(await visit.page.getByRole('listbox', { name: 'Suggestions' }).count(), 1);
  });
});
