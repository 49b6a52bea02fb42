// A strict host page, hostile content, hostile queries.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { CONTENT, eventually, skip } from './harness/environment.mjs';
import { ADDRESSES, asQuery, KEPT_PAYLOADS, PAYLOADS, watch } from './harness/payloads.mjs';
import { openStage } from './harness/stage.mjs';
import { Widget } from './harness/widget.mjs';

const ELEMENTS = ['A', 'BUTTON', 'DIV', 'FORM', 'INPUT', 'LABEL', 'LI', 'MARK', 'OL', 'P', 'SPAN',
  'STRONG', 'UL'];

/** In the page: what of the widget is not as it makes it. */
function strangers(host, elements) {
  return [...host.shadowRoot.querySelectorAll('*')].filter((node) =>
    !elements.includes(node.nodeName) ||
    node.getAttributeNames().some((name) => /^on|^style$|^src/.test(name)) ||
    ('href' in node && !/^https?:/.test(node.href))).map((node) => node.outerHTML);
}

/** What a browser takes an address for: some of no scheme are paths. */
function resolve(address) {
  return URL.canParse(address, 'http://site') ? new URL(address, 'http://site').href : '';
}

describe('a page with a strict policy', { skip }, () => {
  let stage;
  before(async () => { stage = await openStage(); });
  after(() => stage?.close());

  /** A page with such a policy and the widget in it, and the violations that are reported. */
  async function openStrict(html = '') {
    const { endpoint, pages } = stage.site;
    pages['/strict'] = {
      headers: {
        'Content-Security-Policy': `default-src 'none'; script-src ${endpoint}; ` +
          `connect-src ${endpoint}; style-src 'self'; require-trusted-types-for 'script'; ` +
          "trusted-types 'none'",
      },
      html: `<!DOCTYPE html><html lang="nl"><title>Strict</title>
        <link rel="stylesheet" href="/demo.css">
        <script type="module" src="${endpoint}/widget/verder-search.js"></script>
        <verder-search endpoint="${endpoint}/v1" page-size="3"></verder-search>${html}</html>`,
    };
    const page = await stage.openPage();
    const violations = [];
    await page.exposeFunction('report', (violation) => violations.push(violation));
    await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) =>
      window.report(`${event.effectiveDirective} ${event.blockedURI}`)));
    await page.goto(`${stage.site.origin}/strict`);
    return { widget: new Widget(page), violations };
  }

  it('has the widget work, in its own style, without a violation', async () => {
    const { widget, violations } = await openStrict();
    await widget.suggest('online jong');
    await widget.press('ArrowDown');
    assert.equal(await widget.page.locator('[aria-selected=true]').evaluate((option) =>
      getComputedStyle(option).display), 'flex');
    await widget.search('demonstatierecht');
    await widget.search('online');
    await widget.more.click();
    await widget.expect({ focus: 'title', error: '' });
    assert.deepEqual(violations, []);
  });

  it('would report one', async () => {
    const { violations } = await openStrict('<p style="color: red">');
    await eventually(() => assert.deepEqual(violations, ['style-src-attr inline']));
  });
});

describe('hostile text', { skip }, () => {
  let folder;
  let stage;
  let widget;
  let alarms;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'verder-browser-'));
    const file = path.join(folder, 'hostile.jsonl');
    const records = KEPT_PAYLOADS.map((payload, i) => ({
      type: 'document', id: `lading-${i}`, title: `Lading${i} ${payload}`,
      summary: `Een lading ${payload} als samenvatting.`, kind: payload, publisher: payload,
    }));
    await writeFile(file, records.map((record) => JSON.stringify(record)).join('\n'));
    stage = await openStage({ content: [CONTENT, file] });
  });
  after(async () => {
    await stage?.close();
    await rm(folder, { recursive: true });
  });
  afterEach(() => widget.close());

  async function open(attributes) {
    widget = await stage.openPlainWidget(attributes);
    alarms = await watch(widget.page, (url) => url.startsWith(`${stage.proxy.origin}/v1/`));
  }

  async function assertInert() {
    assert.deepEqual(await widget.host.evaluate(strangers, ELEMENTS), []);
    assert.deepEqual(alarms, []);
  }

  it('would be noticed', async () => {
    await open();
    await widget.host.evaluate((host) => {
      host.shadowRoot.querySelector('label').innerHTML = '<img src=x onerror=alarm(1)>';
    });
    await eventually(() => assert.ok(alarms.includes('1 was run')));
    assert.equal((await widget.host.evaluate(strangers, ELEMENTS)).length, 1);
  });

  it('stays text in results: title, summary, kind and publisher', async () => {
    await open('page-size="100"');
    await widget.search('lading');
    await widget.expect({ count: `${KEPT_PAYLOADS.length} resultaten` });
    await widget.more.click();
    await widget.expect({ more: false });
    const shown = await widget.page.locator('[part=result]').evaluateAll((items) =>
      items.map((item) => Object.fromEntries(['title', 'meta', 'snippet'].map((name) =>
        [name, item.querySelector(`[part=${name}]`).textContent]))));
    for (const [i, payload] of KEPT_PAYLOADS.entries()) {
      const { meta, snippet } = shown.find(({ title }) => title === `Lading${i} ${payload}`);
      assert.equal(meta, `Document${payload}${payload}`);
      assert.equal(snippet, `Een lading ${payload} als samenvatting.`);
    }
    await assertInert();
  });

  it('stays text in suggestions', async () => {
    await open();
    for (const [i, payload] of KEPT_PAYLOADS.entries()) {
      await widget.field.fill(`lading${i}`);
      await eventually(async () => {
        const { options } = await widget.read();
        assert.ok(options.includes(`Lading${i} ${payload}`), `${payload} is not in ${options}`);
      });
      await widget.press('ArrowDown');
    }
    await assertInert();
  });

  it('stays text in a query and in the correction of it', async () => {
    await open();
    for (const payload of PAYLOADS) {
      const query = asQuery(`${payload} demonstatierecht`).trim();
      await widget.field.fill(query);
      await widget.press('Enter');
      await eventually(async () => {
        const { error, notice } = await widget.read();
        assert.ok(notice.includes(`Zoek toch op ‘${query}’`), `${query}: ${error} ${notice}`);
      });
    }
    await assertInert();
  });

  it('is no address to follow', async () => {
    const addresses = ADDRESSES.filter((address) => !/^https?:/.test(resolve(address)));
    await open(`page-size="${addresses.length}"`);
    stage.proxy.intercept = (url, answer) => {
      const body = JSON.parse(answer.body);
      (body.hits ?? body.suggestions).forEach((item, i) => { item.url = addresses[i]; });
      return { ...answer, body: JSON.stringify(body) };
    };
    await widget.search('lading');
    const { titles } = await widget.read();
    assert.equal(titles.length, addresses.length);
    assert.equal(await widget.page.locator('[part=results] a').count(), 0);
    for (const title of await widget.page.locator('[part=title]').all()) {
      await title.click();
    }
    await widget.suggest('1');
    await widget.press('ArrowUp', 'Enter');
    await widget.expect({ open: false, focus: 'input' });
    await assertInert();
    stage.proxy.intercept = null;
  });
});
