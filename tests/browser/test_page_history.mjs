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
  afterEach(() => {
    stage.proxy.intercept = null;
    return visit.close();
  });

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

  it('shows the page of its entry where one goes forward before going back was done', async () => {
    visit = await openVisit(stage, '/zoeken?q=online');
    await visit.search('jongeren');
    await visit.expect({ heading: 'Resultaten voor ‘jongeren’' });
    const { asked, release } = stage.proxy.hold('/zoeken', 'online');
    await visit.evaluate(() => history.back());
    await asked;
    await visit.page.goForward();
    release();
    await visit.evaluate(() => fetch('/v1/_search?q=later')); // comes after what was released
    await visit.expect({
      address: '/zoeken?q=jongeren', heading: 'Resultaten voor ‘jongeren’', value: 'jongeren',
      isSameWindow: true,
    });
    stage.proxy.intercept = null;
    await visit.page.goBack();
    await visit.expect({ heading: 'Resultaten voor ‘online’', value: 'online' });
  });

  it('has no entry more for the page that is shown, however its address is written', async () => {
    visit = await openVisit(stage, '/zoeken?q=online%20jongerenwerk');
    const length = await visit.evaluate(() => history.length);
    const asked = visit.page.waitForResponse((response) =>
      new URL(response.url()).pathname === '/zoeken');
    await visit.button.click();
    await asked;
    await visit.expect({ address: '/zoeken?q=online+jongerenwerk', isSameWindow: true });
    assert.equal(await visit.evaluate(() => history.length), length);
  });

  it('keeps the place of each page where the link to the content was used', async () => {
    visit = await openVisit(stage, '/', { viewport: { width: 1280, height: 400 } });
    await visit.search('online');
    const next = visit.page.getByRole('link', { name: 'Volgende' });
    await next.focus();
    const { scroll } = await visit.read();
    assert.ok(scroll > 500);
    await visit.press('Enter');
    await visit.expect({ current: '2' });
    await visit.page.locator('.skip[href="#main"]').focus();
    await visit.press('Enter');
    await visit.expect({ focus: 'main' });
    await visit.page.getByRole('link', { name: 'Vorige' }).press('Enter');
    await visit.expect({ current: '1', focus: 'heading' });
    await visit.page.goBack();
    await visit.expect({ current: '2' });
    await visit.page.goBack();
    await eventually(() => assert.doesNotMatch(visit.page.url(), /#/));
    await visit.page.goBack();
    await visit.expect({ current: '1', value: 'online', scroll, isSameWindow: true });
  });

  it('is not touched by the link to the content', async () => {
    visit = await openVisit(stage, '/zoeken?q=online');
    const asked = stage.proxy.asked('/zoeken').length;
    await visit.page.locator('.skip[href="#main"]').focus();
    await visit.press('Enter');
    await visit.expect({ focus: 'main' });
    await visit.page.goBack();
    await eventually(() => assert.doesNotMatch(visit.page.url(), /#/));
    await visit.expect({ count: '15 resultaten', isSameWindow: true });
    assert.equal(stage.proxy.asked('/zoeken').length, asked);
  });
});
