// Results without a load: the same addresses, the same pages, and nothing lost on the way.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { CONTENT, skip } from './harness/environment.mjs';
import { openVisit } from './harness/page.mjs';
import { openStage } from './harness/stage.mjs';

/** In the page: notes what becomes of its live region, from its first appearance. */
function watchCount() {
  window.counts = [];
  new MutationObserver(() => {
    const text = document.getElementById('count')?.textContent;
    if (text !== undefined && text !== window.counts.at(-1)) {
      window.counts.push(text);
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}

describe('results without a load', { skip }, () => {
  let stage;
  let visit;
  before(async () => { stage = await openStage(); });
  after(() => stage?.close());
  afterEach(() => visit.close());

  it('come in the same window, from the start page too, with their own title', async () => {
    visit = await openVisit(stage);
    await visit.evaluate(watchCount);
    await visit.search('online');
    await visit.expect({
      isSameWindow: true, address: '/zoeken?q=online', focus: 'q', value: 'online',
      heading: 'Resultaten voor ‘online’', count: '15 resultaten',
      title: 'online (pagina 1 van 2) – Verder lezen',
    });
    assert.deepEqual(await visit.evaluate(() => window.counts), ['\u00a0', '15 resultaten']);
  });

  it('are those of a load of the same address', async () => {
    visit = await openVisit(stage, '/sessies/werksessie-1');
    await visit.search('online');
    await visit.choose('type-document');
    await visit.expect({ checked: ['document'], isSameWindow: true });
    await visit.page.locator('#sort').selectOption('title');
    await visit.expect({ sort: 'title', address: '/zoeken?q=online&sort=title&type=document' });
    const { focus: _, scroll: __, ...shown } = await visit.read();
    const links = () => [...document.querySelectorAll('a, link:not([rel=stylesheet])')]
      .map(({ href }) => href).sort();
    const linked = await visit.evaluate(links);
    const address = shown.address;
    await visit.open(address);
    const { focus: ___, scroll: ____, ...loaded } = await visit.read();
    assert.deepEqual(shown, loaded);
    assert.deepEqual(linked, await visit.evaluate(links));
    assert.ok(shown.titles.length > 1);
  });

  it('keep the one live region, which says the new count', async () => {
    visit = await openVisit(stage, '/zoeken?q=online');
    const count = await visit.page.locator('#count').elementHandle();
    await visit.search('demonstratierecht');
    await visit.expect({ heading: 'Resultaten voor ‘demonstratierecht’' });
    const { count: text } = await visit.read();
    assert.notEqual(text, '15 resultaten');
    assert.equal(await count.evaluate((node) => node.isConnected && node.textContent), text);
  });

  it('apply a filter at once, and keep focus on it where it was', async () => {
    visit = await openVisit(stage, '/zoeken?q=online');
    assert.equal(await visit.page.locator('button.apply').isVisible(), false);
    await visit.choose('kind-magazine');
    await visit.expect({ checked: ['magazine'], chosen: ['magazine'], focus: 'kind-magazine' });
    assert.equal(await visit.page.locator('#kind-magazine').isVisible(), true);
    const top = () => visit.page.locator('#kind-magazine')
      .evaluate((box) => Math.round(box.getBoundingClientRect().top));
    const before = await top();
    await visit.press('Space');
    await visit.expect({
      checked: [], chosen: [], focus: 'kind-magazine', address: '/zoeken?q=online',
      isSameWindow: true,
    });
    assert.equal(await top(), before);
    assert.equal(await visit.page.locator('button.apply').isVisible(), false);
  });

  it('take a filter off by its own link, and go on from the heading', async () => {
    visit = await openVisit(stage, '/zoeken?q=online&kind=magazine&type=document');
    await visit.page.locator('#drop-kind-magazine').press('Enter');
    await visit.expect({
      checked: ['document'], chosen: ['Documenten'], focus: 'heading', isSameWindow: true,
    });
  });

  it('go from page to page, and on from the heading, which is in sight', async () => {
    visit = await openVisit(stage, '/zoeken?q=online');
    const { titles } = await visit.read();
    await visit.page.getByRole('link', { name: 'Volgende' }).click();
    await visit.expect({ current: '2', focus: 'heading', isSameWindow: true, value: 'online' });
    assert.match((await visit.read()).title, /pagina 2 van 2/);
    assert.notDeepEqual((await visit.read()).titles, titles);
    const place = await visit.page.locator('#heading').boundingBox();
    assert.ok(place.y > -1 && place.y < 450, `the heading is at ${place.y}`);
  });

  it('put the query of a correction in the field', async () => {
    visit = await openVisit(stage, '/zoeken?q=onlne+jongeren');
    await visit.page.locator('.correction a strong').click();
    await visit.expect({
      value: 'online jongeren', heading: 'Resultaten voor ‘online jongeren’', focus: 'heading',
      isSameWindow: true,
    });
  });

  it('keep a correction offered when a filter is chosen', async () => {
    visit = await openVisit(stage, '/zoeken?q=online+jongerenwrk&correct=offer');
    await visit.choose('type-document');
    await visit.expect({ checked: ['document'], isSameWindow: true });
    const { searchParams } = new URL(visit.page.url());
    assert.equal(searchParams.get('correct'), 'offer');
  });

  it('keep the language', async () => {
    visit = await openVisit(stage, '/?lang=en');
    await visit.search('online');
    await visit.expect({ address: '/zoeken?q=online&lang=en', count: '15 results' });
    await visit.choose('type-session');
    await visit.expect({ checked: ['session'], chosen: ['Sessions'], isSameWindow: true });
    assert.equal(await visit.page.locator('html').getAttribute('lang'), 'en');
  });

  it('leave a link to another window alone', async () => {
    visit = await openVisit(stage, '/zoeken?q=online');
    const opened = visit.page.context().waitForEvent('page');
    await visit.page.getByRole('link', { name: 'Volgende' }).click({ modifiers: ['Control'] });
    await (await opened).waitForURL(/pagina=2/);
    await visit.expect({ address: '/zoeken?q=online', current: '1' });
  });

  it('do not give way to the start page where the field is emptied', async () => {
    visit = await openVisit(stage, '/zoeken?q=online');
    const { clock } = visit.page;
    await clock.install();
    await clock.pauseAt(Date.now() + 60_000); // results follow what is typed after a while
    await visit.field.press('End');
    await visit.page.keyboard.type(' jong');
    await clock.runFor(100);
    await visit.expect({ open: true });
    await visit.press('Escape', 'Escape');
    await visit.expect({ value: '', open: false });
    await clock.runFor(1000);
    await visit.evaluate(() => fetch('/v1/_search?q=later')); // comes after what was asked before
    await visit.expect({
      address: '/zoeken?q=online', count: '15 resultaten', isSameWindow: true, focus: 'q',
    });
  });

  it('leave a filter of an empty query to the server, which says what is missing', async () => {
    visit = await openVisit(stage, '/zoeken?q=online');
    await visit.field.fill('');
    await visit.choose('type-document');
    await visit.page.locator('#q-error').waitFor();
    await visit.expect({ isSameWindow: false, address: '/zoeken?q=&sort=relevance&type=document' });
  });

  it('leave an empty query to the server, which says what is missing', async () => {
    visit = await openVisit(stage, '/zoeken?q=online');
    await visit.field.fill('');
    await visit.field.press('Enter');
    await visit.page.locator('#q-error').waitFor();
    await visit.expect({ isSameWindow: false });
    await visit.field.fill('online');
    await visit.field.press('Enter');
    await visit.expect({ count: '15 resultaten', value: 'online' });
    assert.equal(await visit.page.locator('#q-error').count(), 0);
  });
});

describe('filters of which there are many', { skip }, () => {
  let folder;
  let stage;
  let visit;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'verder-browser-'));
    const file = path.join(folder, 'kinds.jsonl');
    const records = Array.from({ length: 12 }, (_, i) => ({
      type: 'document', id: `tekst-${i}`, title: `Tekst ${i} over dijken`, kind: `soort ${i}`,
    }));
    await writeFile(file, records.map((record) => JSON.stringify(record)).join('\n'));
    stage = await openStage({ content: [CONTENT, file] });
  });
  after(async () => {
    await stage?.close();
    await rm(folder, { recursive: true });
  });
  afterEach(() => visit.close());

  it('stay open as they were opened', async () => {
    visit = await openVisit(stage, '/zoeken?q=dijken');
    const more = visit.page.locator('#facet-kind details.more');
    const summary = more.locator('summary');
    if (!await summary.isVisible()) {
      await visit.page.locator('#facets > summary').click();
    }
    await summary.click();
    const last = more.locator('.choice input').last();
    const value = await last.getAttribute('value');
    await last.click();
    const focus = `kind-${encodeURIComponent(value)}`;
    await visit.expect({ checked: [value], focus, isSameWindow: true });
    assert.equal(await more.getAttribute('open'), '');
  });

  it('open where a chosen one goes back behind the fold, so that it keeps focus', async () => {
    visit = await openVisit(stage, '/zoeken?q=dijken&kind=soort%209');
    const chosen = visit.page.locator('.choice :checked');
    const focus = await chosen.getAttribute('id');
    await visit.page.locator('#facets').evaluate((details) => { details.open = true; });
    await chosen.focus();
    await visit.press('Space');
    await visit.expect({ address: '/zoeken?q=dijken', checked: [], focus, isSameWindow: true });
    const box = visit.page.locator(`[id="${focus}"]`);
    assert.equal(await box.isVisible(), true);
    assert.equal(await visit.page.locator('details.more').filter({ has: box }).count(), 1);
  });
});
