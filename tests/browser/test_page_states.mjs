// What axe-core finds wrong with the site's own pages, in each state that a visitor meets, and
// whether any of it scrolls sideways. 320 pixels is also a desk of 1280 at 400 %. Pictures of the
// main states are left in the build folder, to be looked at.

import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { BUILD, npm, skip } from './harness/environment.mjs';
import { STATES, openStates } from './harness/states.mjs';

const DESK = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PICTURES = path.join(BUILD, 'screenshots');
const PICTURED = ['start', 'option', 'results', 'filters', 'correction', 'none', 'session',
  'document', 'event'];
const FORCED = ['start', 'option', 'empty', 'filters', 'none', 'session'];

/** In the page: the rules that are broken, and by what. */
async function audit(tags) {
  const { violations } = await window.axe.run(document, {
    runOnly: tags,
    rules: {
      'target-size': { enabled: true }, // of WCAG 2.2, off unless asked for
      // In forced colours the browser sees to contrast, and axe-core goes by a property
      // (-webkit-text-fill-color) in which Chromium still gives the colour that is not shown.
      'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches },
    },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
}

/** In the page: waits until no colour is still on its way to another. */
async function settle() {
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
}

/** In the page: how far it scrolls sideways, and what sticks out. */
function findOverflow() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = [...document.body.querySelectorAll('*')]
    .filter((node) => node.getBoundingClientRect().right > clientWidth + 1)
    .map((node) => node.outerHTML.slice(0, 100));
  return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels`, ...wide] : [];
}

describe('the pages of the site', { skip, concurrency: 2 }, () => {
  let axe;
  let states;
  before(async () => {
    axe = await readFile(npm.resolve('axe-core/axe.min.js'), 'utf8');
    await mkdir(PICTURES, { recursive: true });
    states = await openStates();
  });
  after(() => states?.close());

  /** A page in that state, for as long as `run` takes. */
  async function withPage(name, language, options, run) {
    const context = await states.browser.newContext(options);
    try {
      const page = await context.newPage();
      await states.open(page, name, language);
      await page.evaluate(axe);
      await run(page);
    } finally {
      await context.close();
    }
  }

  async function assertGood(page, view) {
    await page.evaluate(settle);
    assert.deepEqual(await page.evaluate(audit, RULES), [], view);
    assert.deepEqual(await page.evaluate(findOverflow), [], view);
  }

  function picture(page, name, view) {
    return page.screenshot({ path: path.join(PICTURES, `${name}-${view}.png`), fullPage: true });
  }

  async function inspect(name) {
    for (const [width, viewport] of Object.entries({ desk: DESK, narrow: NARROW })) {
      await withPage(name, 'nl', { viewport }, async (page) => {
        for (const colorScheme of ['light', 'dark']) {
          const view = `${width}-${colorScheme}`;
          await page.emulateMedia({ colorScheme });
          await assertGood(page, view);
          if (PICTURED.includes(name)) {
            await picture(page, name, view);
          }
        }
      });
    }
  }

  for (const name of Object.keys(STATES)) {
    it(`have nothing wrong: ${name}`, () => inspect(name));
  }

  for (const name of Object.keys(STATES).filter((other) => other !== 'reference')) {
    it(`have nothing wrong in English: ${name}`, () =>
      withPage(name, 'en', { viewport: NARROW }, async (page) => {
        assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
        await assertGood(page, name);
      }));
  }

  for (const name of FORCED) {
    it(`have nothing wrong in forced colours: ${name}`, () => {
      const options = { viewport: DESK, colorScheme: 'dark', forcedColors: 'active' };
      return withPage(name, 'nl', options, async (page) => {
        await assertGood(page, name);
        await picture(page, name, 'desk-forced');
      });
    });
  }

  it('would have', () => withPage('results', 'nl', { viewport: DESK }, async (page) => {
    await page.evaluate(() => {
      document.querySelector('label[for=q]').remove();
      document.querySelector('main').style.minInlineSize = '2000px';
    });
    assert.match((await page.evaluate(audit, RULES)).join('\n'), /^label: #q/m);
    assert.notDeepEqual(await page.evaluate(findOverflow), []);
  }));
});
