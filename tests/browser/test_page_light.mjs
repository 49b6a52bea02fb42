// What the pages of the site weigh, and what they leave alone: other hosts, cookies and storage.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openBrowser } from './harness/browser.mjs';
import { startDaemon } from './harness/daemon.mjs';
import { skip } from './harness/environment.mjs';
import { STATES, openStates } from './harness/states.mjs';

const PAGE_BYTES_MAX = 40_000; // compressed, of a page with ten results and all it needs
const RESULTS = 10;
const HEADERS = {
  'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'; " +
    "style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/** In the page: how much of each kind is kept in the browser. */
async function findKept() {
  return {
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  };
}

describe('a page of the site', { skip }, () => {
  let states;
  before(async () => { states = await openStates(); });
  after(() => states?.close());

  for (const name of Object.keys(STATES)) {
    it(`asks of no other host and keeps nothing: ${name}`, () => {
      const requests = [];
      const prepare = (page) => page.on('request', (request) => requests.push(request.url()));
      return states.visit(name, { prepare }, async (page, response) => {
        await page.waitForLoadState('networkidle');
        const { origin } = new URL(page.url());
        assert.ok(requests.length > 1);
        assert.deepEqual(requests.filter((url) => new URL(url).origin !== origin), []);
        const headers = await response.allHeaders();
        for (const [header, value] of Object.entries(HEADERS)) {
          assert.equal(headers[header], value, header);
        }
        assert.deepEqual(await page.context().cookies(), []);
        assert.deepEqual(await page.evaluate(findKept),
          { local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
      });
    });
  }
});

/** Documents with long texts; all are found by one word, and share no other. */
function heavyContent() {
  const records = Array.from({ length: 3 * RESULTS }, (_, i) => ({
    type: 'document',
    id: `document-${i}`,
    title: `Bestemmingsplan ${i}: een titel van gewone lengte voor een document`,
    summary: Array.from({ length: 60 }, (__, word) => `woord${(i * 7919 + word * 104729) % 99991}`)
      .join(' '),
    kind: `soort ${i % 12}`,
    publisher: `Uitgever nummer ${i}`,
    year: 2000 + (i % 20),
    url: `https://www.example.nl/documenten/${i}`,
  }));
  const sessions = Array.from({ length: RESULTS }, (_, i) => ({
    type: 'session',
    id: `sessie-${i}`,
    title: `Bestemmingsplan in de praktijk, deel ${i}`,
    summary: records[i].summary,
    documents: [0, 1, 2].map((of) => `document-${(3 * i) + of}`),
  }));
  return [...records, ...sessions].map((record) => JSON.stringify(record)).join('\n');
}

describe('a page with ten results', { skip }, () => {
  let folder;
  let daemon;
  let browser;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'verder-browser-'));
    await writeFile(path.join(folder, 'heavy.jsonl'), heavyContent());
    await writeFile(path.join(folder, 'logo.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>');
    daemon = await startDaemon({
      content: [path.join(folder, 'heavy.jsonl')],
      site: { accent: '#00695c', logo: path.join(folder, 'logo.svg') },
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await daemon?.stop();
    await rm(folder, { recursive: true });
  });

  it(`weighs less than ${PAGE_BYTES_MAX} bytes, all told`, async (test) => {
    const page = await browser.newPage();
    const responses = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(`${daemon.origin}/zoeken?q=bestemmingsplan`, { waitUntil: 'networkidle' });
    assert.equal(await page.locator('.hit').count(), RESULTS);
    // Chromium without a window asks for no icon.
    const icon = await page.locator('link[rel=icon]').getAttribute('href');
    const paths = new Set([...responses.map((response) => response.url()),
      new URL(icon, daemon.origin).href]);
    const sizes = new Map();
    for (const url of paths) {
      const { headers } = await fetch(url, { headers: { 'Accept-Encoding': 'gzip' } });
      sizes.set(new URL(url).pathname, Number(headers.get('content-length')));
    }
    for (const part of ['/zoeken', '/static/style.', '/static/site.', '/static/search.',
      '/static/logo.', '/static/icon.']) {
      assert.ok([...sizes.keys()].some((name) => name.startsWith(part)), part);
    }
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    test.diagnostic([...sizes].map(([name, size]) => `${name} ${size}`).join(', '));
    test.diagnostic(`together ${total} bytes`);
    assert.ok([...sizes.values()].every((size) => size > 0));
    assert.ok(total < PAGE_BYTES_MAX, `${total} bytes`);
  });
});
