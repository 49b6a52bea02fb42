// What axe-core finds wrong with the site's own pages in English, and in forced colours; paper.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findOverflow, findUnreadable, findViolations, takePicture } from './harness/audit.mjs';
import { skip } from './harness/environment.mjs';
import { STATES, openStates } from './harness/states.mjs';

const NARROW = { width: 320, height: 640 };
const IN_ENGLISH = Object.keys(STATES).filter((name) => name !== 'reference'); // it always is
const FORCED = ['start', 'option', 'empty', 'filters', 'none', 'session'];

describe('the pages of the site', { skip, concurrency: 2 }, () => {
  let states;
  before(async () => { states = await openStates(); });
  after(() => states?.close());

  for (const name of IN_ENGLISH) {
    it(`have nothing wrong in English: ${name}`, () =>
      states.visit(name, { language: 'en', viewport: NARROW }, async (page) => {
        assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
        assert.deepEqual(await findViolations(page), []);
        assert.deepEqual(await findOverflow(page), []);
      }));
  }

  for (const name of FORCED) {
    it(`have nothing wrong in forced colours: ${name}`, () =>
      states.visit(name, { colorScheme: 'dark', forcedColors: 'active' }, async (page) => {
        assert.deepEqual(await findViolations(page), []);
        assert.deepEqual(await findUnreadable(page), []);
        await takePicture(page, `${name}-forced`);
      }));
  }

  it('are black on white on paper, whatever the colours of the site', () =>
    states.visit('branded', { colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const colours = await page.locator('header.site').evaluate((header) => {
        const accent = getComputedStyle(header).getPropertyValue('--accent');
        const { color, backgroundColor } = getComputedStyle(header);
        return { accent, color, backgroundColor };
      });
      assert.deepEqual(colours,
        { accent: '#00857d', color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
    }));

  it('would have, in forced colours', () =>
    states.visit('option', { colorScheme: 'dark', forcedColors: 'active' }, async (page) => {
      await page.locator('[role=option] mark').last().evaluate((mark) => {
        mark.style.color = 'Canvas';
      });
      assert.match((await findUnreadable(page)).join('\n'), /<mark/);
    }));
});
