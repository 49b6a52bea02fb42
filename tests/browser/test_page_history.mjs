// Back and Forward over results that came without a load.

import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { eventually, skip } from './harness/environment.mjs';
import { openVisit } from './harness/page.mjs';
import { openStage } from './harness/stage.mjs';

describe('the history', { skip }, () => {
  let stage;
  let visit;
  before(async () => { stage = await openStage(); });
  after(() => stage?.close());
  afterEach(() => visit.close());

  it('goes back and forward, with the query and the place of each page', async () => {
    visit = await openVisit(stage, '/', { viewport: { width: 1280, height: 400 } });
    const { heading } = await visit.read();
    await visit.search('online');
    const next = visit.page.getByRole('link', { name: 'Volgende' });
    await next.focus();
    const { scroll } = await visit.read();
    assert.ok(scroll > 500);
    await visit.press('Enter');
    await visit.expect({ current: '2' });
    await visit.search('jongeren');
    await visit.expect({ heading: 'Resultaten voor ‘jongeren’' });

    await visit.page.goBack();
    await visit.expect({ current: '2', value: 'online' });
    await visit.page.goBack();
    await visit.expect({ current: '1', value: 'online', scroll });
    await visit.page.goBack();
    await visit.expect({ address: '/', heading, value: '', count: null, scroll: 0 });
    await visit.page.goForward();
    await visit.expect({ current: '1', value: 'online', scroll, count: '15 resultaten' });
    await visit.expect({ isSameWindow: true });
  });

  it('comes back from a record to the results and the place', async () => {
    visit = await openVisit(stage, '/', { viewport: { width: 1280, height: 400 } });
    await visit.search('online');
    const hit = visit.page.locator('.hit h2 a').nth(7);
    await hit.focus();
    const { scroll, titles } = await visit.read();
    await visit.press('Enter');
    await visit.expect({ isSameWindow: false, heading: titles[7] });
    await visit.page.goBack();
    await visit.expect({ address: '/zoeken?q=online', value: 'online', titles, scroll });
  });

  it('has one entry for what is typed in one go, and results follow it', async () => {
    visit = await openVisit(stage, '/zoeken?q=online');
    const length = () => visit.evaluate(() => history.length);
    const before = await length();
    await visit.field.press('End');
    for (const [typed, address] of [[' jong', '/zoeken?q=online+jong'],
      ['erenwerk', '/zoeken?q=online+jongerenwerk']]) {
      await visit.page.keyboard.type(typed);
      await visit.expect({ address, focus: 'q', isSameWindow: true });
    }
    await visit.expect({ heading: 'Resultaten voor ‘online jongerenwerk’' });
    assert.equal(await length(), before + 1);
    await visit.page.goBack();
    await visit.expect({ address: '/zoeken?q=online', value: 'online', count: '15 resultaten' });
  });

  it('is not touched by the link to the content', async () => {
    visit = await openVisit(stage, '/zoeken?q=online');
    const asked = stage.proxy.asked('/zoeken').length;
    await visit.page.locator('.skip').focus();
    await visit.press('Enter');
    await visit.expect({ focus: 'main' });
    await visit.page.goBack();
    await eventually(() => assert.doesNotMatch(visit.page.url(), /#/));
    await visit.expect({ count: '15 resultaten', isSameWindow: true });
    assert.equal(stage.proxy.asked('/zoeken').length, asked);
  });
});
