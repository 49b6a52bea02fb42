// What a page of another site may do, and what it is given.

import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { eventually, skip } from './harness/environment.mjs';
import { openStage } from './harness/stage.mjs';

const WIDGET_BYTES_MAX = 8000; // compressed

/** In the page: what its scripts get for a search. */
async function search(origin) {
  try {
    const response = await fetch(`${origin}/v1/_search?q=demonstratierecht`);
    return { status: response.status, found: (await response.json()).total > 0 };
  } catch (error) {
    return { error: error.name };
  }
}

describe('a site that is listed', { skip }, () => {
  let stage;
  before(async () => { stage = await openStage(); });
  after(() => stage?.close());

  it('searches with a plain fetch, for which no permission is asked first', async () => {
    const page = await stage.openPage();
    const { proxy } = stage;
    assert.deepEqual(await page.evaluate(search, proxy.origin), { status: 200, found: true });
    assert.equal(proxy.asked('_search').length, 1);
    assert.deepEqual(proxy.requests.filter(({ method }) => method !== 'GET'), []);
  });

  it('would be seen asking permission', async () => {
    const page = await stage.openPage();
    await page.evaluate((origin) => fetch(`${origin}/v1/_search?q=taal`,
      { headers: { 'If-None-Match': '"other"' } }), stage.proxy.origin);
    const methods = stage.proxy.asked('_search').slice(-2).map(({ method }) => method);
    assert.deepEqual(methods, ['OPTIONS', 'GET']);
  });

  it('lets the widget suggest and search without asking permission', async () => {
    const widget = await stage.openPlainWidget();
    stage.proxy.requests.length = 0;
    await widget.suggest('demonstratier');
    const { count } = await widget.search('demonstratierecht');
    assert.match(count, /^\d+ resultaten$/);
    const methods = new Set(stage.proxy.requests.map(({ method }) => method));
    assert.deepEqual([...methods], ['GET']);
  });

  it('gets no cookie of the widget, on a page of its own origin either', async () => {
    const { origin } = stage.proxy;
    const page = await stage.openPage();
    await page.context().addCookies([{ name: 'visitor', value: '1', url: origin }]);
    await page.route(`${origin}/host`, (route) => route.fulfill({
      contentType: 'text/html',
      body: '<script type="module" src="/widget/verder-search.js"></script><verder-search>',
    }));
    await page.goto(`${origin}/host`);
    const cookie = async (resource, act) => {
      const asked = page.waitForRequest((request) => request.url().includes(resource));
      await act();
      return (await (await asked).allHeaders()).cookie ?? null;
    };
    const field = page.getByRole('combobox');
    assert.equal(await cookie('_suggest', () => field.fill('taal')), null);
    assert.equal(await cookie('_search', () => field.press('Enter')), null);
    assert.equal(await cookie('/other', () => page.evaluate(() => fetch('/other'))), 'visitor=1');
  });

  it('gets a widget of less than 8 KB', async () => {
    const answer = await new Promise((resolve, reject) => {
      http.get(`${stage.daemon.origin}/widget/verder-search.js`,
        { headers: { 'Accept-Encoding': 'gzip' } }, resolve).on('error', reject);
    });
    const body = Buffer.concat(await answer.toArray());
    assert.equal(answer.headers['content-encoding'], 'gzip');
    assert.ok(body.length < WIDGET_BYTES_MAX, `it has ${body.length} bytes`);
    assert.match(gunzipSync(body).toString(), /customElements\.define\('verder-search'/);
  });
});

describe('a site that is not listed', { skip }, () => {
  let stage;
  before(async () => {
    stage = await openStage({ server: { cors_origins: ['https://www.example.nl'] } });
  });
  after(() => stage?.close());

  it('reads no answer', async () => {
    const page = await stage.openPage();
    assert.deepEqual(await page.evaluate(search, stage.proxy.origin), { error: 'TypeError' });
    await eventually(() => assert.equal(stage.proxy.asked('_search').length, 1));
  });

  it('is told so by the widget, which suggests nothing', async () => {
    const widget = await stage.openPlainWidget();
    const { error, count, titles } = await widget.search('demonstratierecht');
    assert.match(error, /niet bereikbaar, of staat deze site niet toe/);
    assert.deepEqual({ count, titles }, { count: '', titles: [] });
    await widget.field.fill('demonstratier');
    await eventually(() => assert.ok(stage.proxy.asked('_suggest').length > 0));
    await widget.expect({ announcement: '', open: false });
  });
});

describe('a site of those that admit all', { skip }, () => {
  let stage;
  before(async () => { stage = await openStage({ server: { cors_origins: ['*'] } }); });
  after(() => stage?.close());

  it('searches', async () => {
    const page = await stage.openPage();
    assert.deepEqual(await page.evaluate(search, stage.proxy.origin), { status: 200, found: true });
  });
});
