// What Lighthouse says of the pages: nothing to improve in accessibility, best practices and SEO.
// How fast it finds them is printed: a figure of a busy machine proves nothing.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startDaemon } from './harness/daemon.mjs';
import { CHROMIUM, CONTENT, npm, skip } from './harness/environment.mjs';
import { openSite } from './harness/servers.mjs';

const HELD = ['accessibility', 'best-practices', 'seo'];
const LEFT_OUT = {
  // Results are noindex on purpose: their records are in the site map, and no engine's own results
  // should list another's.
  results: ['is-crawlable'],
};
const PAGES = {
  start: '/',
  results: '/zoeken?q=handreiking',
  session: '/sessies/werksessie-3',
  document: '/documenten/de-wijkverbinder',
  event: '/evenementen/mast-dag',
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

  for (const [name, path] of Object.entries(PAGES)) {
    it(`has nothing to improve: ${name}`, async (test) => {
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
      site.pages['/plain'] = { html: '<!DOCTYPE html><p>A page without title or language' };
      const { accessibility } =
        await judge(`${site.origin}/plain`, { onlyCategories: ['accessibility'] });
      assert.ok(accessibility.score < 1);
      assert.ok(accessibility.wrong.some(([audit]) => audit === 'html-has-lang'));
    } finally {
      site.close();
    }
  });
});
