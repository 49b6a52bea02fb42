// Suggestions on the site's own page: what the criteria of test_page_keyboard leave open.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { eventually, skip } from './harness/environment.mjs';
import { openVisit } from './harness/page.mjs';
import { openStage } from './harness/stage.mjs';

const TYPED = 'online jong';

/** In the page: where the caret stands. */
function caret(input) {
  return [input.selectionStart, input.selectionEnd];
}

describe('the search field', { skip }, () => {
  let stage;
  let visit;
  let except;
  before(async () => { stage = await openStage(); });
  after(() => stage?.close());
  beforeEach(() => { except = null; });
  afterEach(() => visit.close({ except }));

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
    visit = await openVisit(stage);
    for (const search of ['', '?lang=en']) {
      await visit.open(`/${search}`);
      const options = await visit.suggest(TYPED);
      await visit.press('ArrowUp', 'Enter');
      await visit.page.waitForURL(`${stage.proxy.origin}/documenten/*`);
      assert.equal(new URL(visit.page.url()).search, search);
      await visit.expect({ heading: options.at(-1) });
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

  it('says nothing of suggestions where they could not be had', async () => {
    except = /Failed to load resource/;
    visit = await openVisit(stage);
    await visit.suggest(TYPED);
    const { clock } = visit.page;
    await clock.install();
    await clock.pauseAt(Date.now() + 60_000);
    const failed = visit.page.waitForEvent('requestfailed');
    await visit.page.route('**/v1/_suggest?*', (route) => route.abort());
    await visit.page.keyboard.type('e');
    await clock.runFor(1);
    await failed;
    await visit.expect({ open: false, expanded: 'false' });
    await clock.runFor(5_000); // longer than before any announcement
    await visit.expect({ announcement: '' });
  });

  it('speaks English on an English page', async () => {
    visit = await openVisit(stage, '/?lang=en');
    const options = await visit.suggest(TYPED);
    await visit.expect({ announcement: `${options.length} suggestions` });
    assert.equal(await visit.page.getByRole('listbox', { name: 'Suggestions' }).count(), 1);
    assert.equal(await visit.options.locator('span:first-child:lang(nl)').count(), options.length);
  });
});
