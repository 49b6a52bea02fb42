// The site's own pages with the keyboard and with other spacing: each stop of the Tab key is seen,
// comes in the order of the page and is covered by nothing (WCAG 2.2: 2.4.3, 2.4.7, 2.4.11), and
// no text is cut off where a reader spaces it out (1.4.12).

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { skip } from './harness/environment.mjs';
import { openStates } from './harness/states.mjs';

const SIZES = { desk: { width: 1280, height: 900 }, narrow: { width: 320, height: 640 } };
const NAMES = ['start', 'empty', 'facets', 'filters', 'page-2', 'correction', 'none-filtered',
  'session', 'document', 'event', 'not-found'];
const STOPS_MAX = 200;

/** In the page: gives each thing that Tab should stop at a number, in the order of the page. */
function number() {
  const focusable = 'a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]';
  const stops = [...document.querySelectorAll(focusable)].filter((node) => node.checkVisibility());
  stops.forEach((node, i) => { node.dataset.stop = i; });
  return stops.length;
}

/** In the page: where the focus is, and what is wrong with how it is shown. */
function inspect() {
  const node = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(node);
  const wrong = [];
  if (outlineStyle === 'none' || parseFloat(outlineWidth) === 0) {
    wrong.push('its focus is not shown');
  }
  const lines = [...node.getClientRects()];
  const isSeen = lines.some(({ left, right, top, bottom }) => {
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return at && (node.contains(at) || at.contains(node));
  });
  if (!isSeen) {
    wrong.push('it is out of sight or covered');
  }
  return { stop: Number(node.dataset.stop ?? -1), name: node.outerHTML.slice(0, 120), wrong };
}

/** In the page: the spacing that WCAG 1.4.12 lets a reader set. */
function spaceOut() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* {
    line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important;
  } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}

/** In the page: what shows less of its text than there is, and how far the page scrolls sideways. */
function findCut() {
  const mayBeCut = (node) => node.matches('.unseen *, .unseen, .skip, input');
  const cut = [...document.body.querySelectorAll('*')].filter((node) => {
    const { overflowX, overflowY } = getComputedStyle(node);
    const isClipped = overflowX !== 'visible' || overflowY !== 'visible' ||
      ['BUTTON', 'SELECT'].includes(node.tagName);
    return isClipped && node.checkVisibility() && !mayBeCut(node) &&
      (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1);
  }).map((node) => node.outerHTML.slice(0, 120));
  const { scrollWidth, clientWidth } = document.documentElement;
  return [...cut, ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels`] : [])];
}

describe('the pages of the site in use', { skip }, () => {
  let states;
  before(async () => { states = await openStates(); });
  after(() => states?.close());

  /** What is wrong on the way of the Tab key through a page. */
  async function walk(page) {
    const count = await page.evaluate(number);
    assert.ok(count < STOPS_MAX);
    const wrong = [];
    for (let expected = 0; expected < count; ++expected) {
      await page.keyboard.press('Tab');
      const { stop, name, wrong: told } = await page.evaluate(inspect);
      wrong.push(...told.map((text) => `${name}: ${text}`));
      if (stop !== expected) {
        return [...wrong, `${name}: is stop ${stop} of ${count}, after ${expected - 1}`];
      }
    }
    return wrong;
  }

  for (const name of NAMES) {
    for (const size of Object.keys(SIZES)) {
      it(`show where the focus is: ${name}, ${size}`, () =>
        states.visit(name, { viewport: SIZES[size] }, async (page) => {
          assert.deepEqual(await walk(page), []);
        }));
    }
    it(`cut nothing off where text is spaced out: ${name}`, () =>
      states.visit(name, { viewport: SIZES.narrow }, async (page) => {
        await page.evaluate(spaceOut);
        assert.deepEqual(await page.evaluate(findCut), []);
      }));
  }

  it('would be seen hiding the focus', () => states.visit('session', {}, async (page) => {
    await page.evaluate(() => {
      document.querySelector('h1').insertAdjacentHTML('afterend', '<a id="bare" href="/">bare</a>');
      document.querySelector('#bare').style.outline = 'none';
      const cover = document.createElement('div');
      cover.style.cssText = 'position: fixed; inset: auto 0 0; block-size: 40%; z-index: 9';
      document.body.append(cover);
    });
    const wrong = (await walk(page)).join('\n');
    assert.match(wrong, /bare.*not shown/);
    assert.match(wrong, /covered/);
  }));

  it('would be seen cutting text off', () => states.visit('session', {}, async (page) => {
    await page.evaluate(() => {
      document.querySelector('h1').style.cssText = 'block-size: 1em; overflow: hidden';
    });
    assert.match((await page.evaluate(findCut)).join('\n'), /<h1/);
  }));
});
