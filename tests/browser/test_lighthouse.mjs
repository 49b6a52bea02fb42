// What Lighthouse says of the pages: nothing to improve in accessibility, best practices and SEO.
// How fast it finds them is printed: a figure of a busy machine proves nothing.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startDaemon } from './harness/daemon.mjs';
import { CHROMIUM, CONTENT, npm, skip } from './harness/environment.mjs';
import { openSite } from './harness/servers.mjs';

const HELD = ['accessibility', 'best-practices', 'seo'];
const FLAWS = { // of a page that has all of them, and no more than a paragraph
  accessibility: 'html-has-lang', 'best-practices': 'doctype', seo: 'document-title',
};
const LEFT_OUT = {
  // Results are noindex on purpose: their records are in the site map, and no engine's own results
  // should list another's.
  results: ['is-crawlable'],
};
// Where they are, and what of their markup tells that it is they.
const PAGES = {
  start: ['/', /class="browse"/],
  results: ['/zoeken?q=handreiking', /<li class="hit/],
  session: ['/sessies/werksessie-3', /<article class="of-session"/],
  document: ['/documenten/de-wijkverbinder', /<article class="of-document"/],
  event: ['/evenementen/mast-dag', /<ol class="sessions"/],
};

describe('Lighthouse', { skip }, () => {
  let lighthouse;
  let chromium;
  let daemon;
  before(async () => {
    const load = (name) => import(pathToFileURL(npm.resolve(name)));
    lighthouse = (await load('lighthouse')).default;
    daemon = await startDaemon({ content: [CONTENT] });
    chromium = await (await load('chrome-launcher')).launch({
      chromePath: CHROMIUM,
      chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
      logLevel: 'error',
    });
  });
  after(async () => {
    chromium?.kill();
    await daemon?.stop();
  });

  /** Its categories by name, each with the share it reached and the audits that keep it below 1. */
  async function judge(address, options) {
    const { lhr } = await lighthouse(address, {
      port: chromium.port,
      logLevel: 'error',
      disableFullPageScreenshot: true,
      ...options,
    });
    assert.equal(lhr.runtimeError?.message, undefined);
    return Object.fromEntries(Object.values(lhr.categories).map(({ id, score, auditRefs }) => {
      const wrong = auditRefs.filter((audit) => audit.weight > 0)
        .map((audit) => lhr.audits[audit.id])
        .filter((audit) => audit.score !== null && audit.score < 1)
        .map((audit) => [audit.id, audit.explanation ?? audit.title, audit.details?.items]);
      return [id, { score, wrong }];
    }));
  }

  for (const [name, [path, sign]] of Object.entries(PAGES)) {
    it(`has nothing to improve: ${name}`, async (test) => {
      assert.match(await (await fetch(daemon.origin + path)).text(), sign);
      const skipAudits = LEFT_OUT[name] ?? [];
      const { performance, ...categories } = await judge(daemon.origin + path, { skipAudits });
      test.diagnostic(`performance: ${Math.round(performance.score * 100)}`);
      for (const category of HELD) {
        const { score, wrong } = categories[category];
        assert.equal(score, 1, `${category}: ${JSON.stringify(wrong, null, 1)}`);
      }
    });
  }

  it('would have', async () => {
    const site = await openSite();
    try {
      site.pages['/plain'] = { html: '<p>A page without doctype, title or language' };
      const categories = await judge(`${site.origin}/plain`, { onlyCategories: HELD });
      for (const [category, audit] of Object.entries(FLAWS)) {
        const { score, wrong } = categories[category];
        assert.ok(score < 1, category);
        assert.ok(wrong.some(([id]) => id === audit), audit);
      }
    } finally {
      site.close();
    }
  });
});
