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

describe('hostile text on a page', { skip }, () => {
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
    const visit = async (address) => {
      await page.goto(origin + address, { waitUntil: 'domcontentloaded' });
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

  it('stays text in a query by address', () => withPage(async (page, visit) => {
    for (const payload of PAYLOADS) {
      await visit(`/zoeken?${new URLSearchParams({ q: payload })}`);
      const text = asMarkup(asQuery(payload));
      assert.equal(await page.inputValue('#q'), text);
      assert.ok((await heading(page)).includes(text), text);
      assert.ok((await page.title()).includes(text), text);
    }
  }, { hasScript: false }));

  it('stays text in every other part of an address', () => withPage(async (page, visit) => {
    for (const payload of PAYLOADS) {
      const names = ['q', 'type', 'kind', 'event', 'publisher', 'year', 'sort', 'pagina', 'lang'];
      const parameters = new URLSearchParams(names.map((name) => [name, payload]));
      await visit(`/zoeken?${parameters}#${payload}`);
      await visit(`/sessies/${encodeURIComponent(payload)}`);
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

  it('stays text in suggestions', () => withPage(async (page, visit) => {
    await visit('/');
    for (const [i, payload] of KEPT_PAYLOADS.entries()) {
      await page.fill('#q', `lading${i}`);
      const title = `Lading${i} ${payload}`;
      await eventually(async () => {
        const texts = await page.locator('[role=option] > :first-child').allTextContents();
        assert.ok(texts.includes(title), `${title} is not in ${texts}`);
      });
      await page.press('#q', 'ArrowDown');
      assert.deepEqual(await page.evaluate(findStrangers), []);
    }
  }));

  it('stays text in results that take the place of others', () => withPage(async (page, visit) => {
    await visit('/zoeken?q=lading');
    for (const [i, payload] of KEPT_PAYLOADS.entries()) {
      await page.fill('#q', `lading${i}`);
      await page.press('#q', 'Enter');
      await eventually(async () => {
        const titles = await page.locator('.hit h2 a').allTextContents();
        assert.ok(titles.includes(asMarkup(`Lading${i} ${payload}`)), payload);
      });
      assert.deepEqual(await page.evaluate(findStrangers), []);
    }
  }));

  it('stays text in a filter', () => withPage(async (page, visit) => {
    for (const [i, payload] of KEPT_PAYLOADS.entries()) {
      await visit(`/zoeken?${new URLSearchParams({ q: `lading${i}`, kind: payload })}`);
      const box = page.locator('#facet-kind input:checked');
      assert.equal(await box.inputValue(), asMarkup(payload));
      assert.ok((await page.locator('.chosen').textContent()).includes(asMarkup(payload)), payload);
    }
  }));

  for (const folderOf of ['evenementen/e', 'sessies/s', 'documenten/d']) {
    it(`stays text on the pages of ${folderOf.split('/')[0]}`, () => withPage(
      async (page, visit) => {
        for (const [i, payload] of KEPT_PAYLOADS.entries()) {
          await visit(`/${folderOf}${i}`);
          assert.equal(await heading(page), asMarkup(`Lading${i} ${payload}`));
        }
      }, { hasScript: false }));
  }

  it('stays text in the name of the site', async () => {
    for (const payload of POLYGLOTS) {
      const named = await startDaemon({ content: [CONTENT], site: { title: payload } });
      try {
        await withPage(async (page, visit) => {
          for (const address of ['/', '/zoeken?q=taal', '/sessies/geen']) {
            await visit(address);
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
