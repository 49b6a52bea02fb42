// Hostile content, queries and settings on the site's own pages: in the page as it is sent, and
// where its script puts suggestions and results.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openBrowser } from './harness/browser.mjs';
import { startDaemon } from './harness/daemon.mjs';
import { CONTENT, eventually, skip } from './harness/environment.mjs';
import {
  asMarkup, asQuery, KEPT_PAYLOADS, PAYLOADS, POLYGLOTS, watch, WEB_ADDRESSES,
} from './harness/payloads.mjs';

const FILTER_VALUES_MAX = 20; // as lib/index/facet.h has it

/** An event, a session and a document of each text, which all their fields are. */
function makeRecords() {
  return KEPT_PAYLOADS.flatMap((text, i) => {
    const common = {
      title: `Lading${i} ${text}`, summary: `Een lading ${text} als samenvatting.`,
      url: WEB_ADDRESSES[i % WEB_ADDRESSES.length],
    };
    return [
      { type: 'event', id: `e${i}`, date: '2025-01-02', ...common },
      { type: 'session', id: `s${i}`, event: `e${i}`, documents: [`d${i}`],
        people: [{ name: text, organisation: text }], ...common },
      { type: 'document', id: `d${i}`, kind: text, publisher: text, ...common },
    ];
  });
}

/** In the page: what is in it that neither its templates nor its script make. */
function findStrangers() {
  const own = 'script[type=module][src^="/static/"]:empty, script[type="application/ld+json"]';
  const foreign = `script, style, template, iframe, frame, object, embed, base, svg, math, video,
    audio, img, form:not(#search), meta[http-equiv], [style], [srcdoc], [formaction]`;
  return [...document.querySelectorAll('*')].filter((node) =>
    (node.matches(foreign) && !node.matches(own)) ||
    node.getAttributeNames().some((name) => name.startsWith('on')) ||
    ('href' in node && !/^https?:/.test(node.href)) ||
    [...node.childNodes].some(({ nodeType }) => nodeType === Node.COMMENT_NODE))
    .map((node) => node.cloneNode().outerHTML);
}

function inParts(items, size) {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size));
}

function assertAmong(locator, text) {
  return eventually(async () => {
    const texts = await locator.allTextContents();
    assert.ok(texts.includes(text), `${text} is not among ${texts}`);
  });
}

describe('hostile text on a page', { skip, concurrency: 2 }, () => {
  let browser;
  let daemon;
  let folder;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'verder-browser-'));
    const file = path.join(folder, 'hostile.jsonl');
    await writeFile(file, makeRecords().map((record) => JSON.stringify(record)).join('\n'));
    daemon = await startDaemon({ content: [CONTENT, file] });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await daemon?.stop();
    await rm(folder, { recursive: true });
  });

  /** A page that is watched, with or without its script. */
  async function openPage({ hasScript = true, origin = daemon.origin } = {}) {
    const page = await (await browser.newContext()).newPage();
    const alarms = await watch(page, (url) => url.startsWith(`${origin}/`));
    if (!hasScript) {
      await page.route('**/static/*.js', (route) => route.fulfill(
        { contentType: 'text/javascript', body: '' }));
    }
    const visit = async (address, status = 200) => {
      const response = await page.goto(origin + address, { waitUntil: 'domcontentloaded' });
      assert.equal(response.status(), status, address);
      assert.deepEqual(await page.evaluate(findStrangers), [], address);
    };
    return { page, visit, alarms };
  }

  /** Runs a test with such a page, and asserts that nothing was noticed. */
  async function withPage(test, options) {
    const { page, visit, alarms } = await openPage(options);
    await test(page, visit);
    await page.context().close();
    assert.deepEqual(alarms, []);
  }

  const heading = (page) => page.locator('h1').textContent();

  it('would be noticed', async () => {
    const { page, visit, alarms } = await openPage();
    await visit('/');
    await page.evaluate(() => {
      document.querySelector('h1').innerHTML = '<img src=x onerror=alarm(1)><b style="top: 0">';
      document.querySelector('a').href = 'javascript:alarm(1)';
      window.alarm(1);
    });
    assert.equal((await page.evaluate(findStrangers)).length, 3);
    await eventually(() => {
      for (const alarm of ['it violates script-src-attr: inline',
        'it violates style-src-attr: inline', '1 was run']) {
        assert.ok(alarms.includes(alarm), `${alarm} is not among ${alarms}`);
      }
    });
    await page.context().close();
  });

  it('stays text in an address', () => withPage(async (page, visit) => {
    for (const payload of PAYLOADS) {
      const pairs = ['q', 'sort', 'correct', 'pagina', 'lang'].map((name) => [name, payload]);
      await visit(`/zoeken?${new URLSearchParams(pairs)}`);
      const text = asMarkup(asQuery(payload));
      assert.equal(await page.inputValue('#q'), text);
      assert.ok((await heading(page)).includes(text), text);
      assert.ok((await page.title()).includes(text), text);
    }
  }, { hasScript: false }));

  it('stays text in filters of no value that there is', () => withPage(async (page, visit) => {
    const names = ['type', 'kind', 'event', 'publisher', 'year'];
    for (const payloads of inParts(PAYLOADS, 8)) { // more make too long an address
      const pairs = payloads.flatMap((payload) => names.map((name) => [name, payload]));
      await visit(`/zoeken?${new URLSearchParams([['q', 'lading'], ...pairs])}`);
      assert.equal(await page.locator('.chosen li > a[id]').count(), 4 * payloads.length);
      await page.evaluate((fragments) => {
        for (const fragment of fragments) {
          window.location.hash = fragment;
        }
      }, payloads);
      assert.deepEqual(await page.evaluate(findStrangers), []);
    }
  }));

  it('stays text in what is typed', () => withPage(async (page, visit) => {
    await visit('/');
    await page.evaluate(() => { window.isThePageOfThen = true; });
    for (const payload of KEPT_PAYLOADS) {
      await page.fill('#q', payload);
      await page.press('#q', 'Enter');
      const text = asMarkup(payload.trim());
      await eventually(async () => assert.ok((await heading(page)).includes(text), text));
      assert.deepEqual(await page.evaluate(findStrangers), []);
    }
    assert.ok(await page.evaluate(() => window.isThePageOfThen));
  }));

  it('stays text in suggestions and in results that take the place of others', () => withPage(
    async (page, visit) => {
      await visit('/zoeken?q=lading');
      for (const [i, payload] of KEPT_PAYLOADS.entries()) {
        await page.fill('#q', `lading${i}`);
        await assertAmong(page.locator('[role=option] > :first-child'), `Lading${i} ${payload}`);
        assert.deepEqual(await page.evaluate(findStrangers), []);
        await page.press('#q', 'Enter');
        await assertAmong(page.locator('.hit h2 a'), asMarkup(`Lading${i} ${payload}`));
        assert.deepEqual(await page.evaluate(findStrangers), []);
      }
    }));

  it('stays text in a filter', () => withPage(async (page, visit) => {
    for (const kinds of inParts(KEPT_PAYLOADS, FILTER_VALUES_MAX)) {
      const pairs = kinds.map((kind) => ['kind', kind]);
      await visit(`/zoeken?${new URLSearchParams([['q', 'lading'], ...pairs])}`);
      const values = await page.locator('#facet-kind input:checked').evaluateAll((boxes) =>
        boxes.map((box) => box.value));
      assert.deepEqual(values.sort(), kinds.map(asMarkup).sort());
      const chosen = await page.locator('.chosen').textContent();
      for (const kind of kinds) {
        assert.ok(chosen.includes(asMarkup(kind)), kind);
      }
    }
  }));

  it('stays text on the page of an event, a session or a document', () => withPage(
    async (page, visit) => {
      const pages = ['evenementen/e', 'sessies/s', 'documenten/d'];
      for (const [i, payload] of KEPT_PAYLOADS.entries()) {
        await visit(`/${pages[i % pages.length]}${i}`);
        assert.equal(await heading(page), asMarkup(`Lading${i} ${payload}`));
      }
    }, { hasScript: false }));

  it('stays text in the name of the site', async () => {
    for (const payload of POLYGLOTS) {
      const named = await startDaemon({ content: [CONTENT], site: { title: payload } });
      try {
        await withPage(async (page, visit) => {
          for (const [address, status] of [['/', 200], ['/zoeken?q=taal', 200],
            ['/sessies/geen', 404]]) {
            await visit(address, status);
            const title = await page.locator('.site-title').textContent();
            assert.ok(title.includes(asMarkup(payload)), title);
          }
          await page.fill('#q', 'demonstratierecht');
          await page.press('#q', 'Enter');
          await eventually(async () => assert.ok((await heading(page)).includes('recht')));
        }, { origin: named.origin });
      } finally {
        await named.stop();
      }
    }
  });
});
