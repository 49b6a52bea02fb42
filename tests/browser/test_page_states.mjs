// What axe-core finds wrong with the site's own pages, in each state that a visitor meets, and
// whether any of it scrolls sideways. 320 pixels is also a desk of 1280 at 400 %. Pictures of the
// main states are left in the build folder, to be looked at.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findOverflow, findViolations, takePicture } from './harness/audit.mjs';
import { skip } from './harness/environment.mjs';
import { STATES, openStates } from './harness/states.mjs';

const SIZES = { desk: { width: 1280, height: 900 }, narrow: { width: 320, height: 640 } };
const PICTURED = ['start', 'option', 'results', 'filters', 'correction', 'none', 'session',
  'document', 'event', 'branded', 'branded-option'];

describe('the pages of the site', { skip, concurrency: 2 }, () => {
  let states;
  before(async () => { states = await openStates(); });
  after(() => states?.close());

  for (const name of Object.keys(STATES)) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      it(`have nothing wrong: ${name}, ${size}`, () =>
        states.visit(name, { viewport }, async (page) => {
          for (const colorScheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme });
            assert.deepEqual(await findViolations(page), [], colorScheme);
            assert.deepEqual(await findOverflow(page), [], colorScheme);
            if (PICTURED.includes(name)) {
              await takePicture(page, `${name}-${size}-${colorScheme}`);
            }
          }
        }));
    }
  }

  it('would have', () => states.visit('results', { viewport: SIZES.desk }, async (page) => {
    await page.evaluate(() => {
      document.querySelector('label[for=q]').remove();
      document.querySelector('main').style.minInlineSize = '2000px';
    });
    assert.match((await findViolations(page)).join('\n'), /^label: #q/m);
    assert.notDeepEqual(await findOverflow(page), []);
  }));
});
