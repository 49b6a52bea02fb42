// What axe-core finds wrong with the demonstration page, in each state that a visitor meets.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { npm, skip } from './harness/environment.mjs';
import { openStage } from './harness/stage.mjs';

const VIEWS = {
  'on a desk': {},
  'in the dark': { colorScheme: 'dark' },
  'at 320 pixels': { viewport: { width: 320, height: 640 } },
  'at 320 pixels in the dark': { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
};

/** In the page: the rules that are broken, and by what. */
async function audit() {
  const { violations } = await window.axe.run(document, {
    rules: { 'target-size': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
}

describe('the demonstration page', { skip }, () => {
  let axe;
  let stage;
  let widget;
  before(async () => {
    axe = await readFile(npm.resolve('axe-core/axe.min.js'), 'utf8');
    stage = await openStage();
  });
  after(() => stage?.close());
  afterEach(async () => {
    stage.proxy.intercept = null;
    await widget.close();
  });

  async function open(options) {
    widget = await stage.openWidget('/', options);
    await widget.page.evaluate(axe);
  }

  async function assertAccessible(state) {
    assert.deepEqual(await widget.page.evaluate(audit), [], state);
    const hidden = await widget.page.evaluate(() =>
      document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(hidden, 0, `${state}: it scrolls sideways`);
  }

  for (const [view, options] of Object.entries(VIEWS)) {
    it(`has nothing wrong ${view}`, async () => {
      await open(options);
      await assertAccessible('as it opens');
      await widget.suggest('online jong');
      await assertAccessible('with suggestions');
      await widget.press('ArrowDown');
      await assertAccessible('with a suggestion selected');
      await widget.search('online');
      await assertAccessible('with results');
      await widget.search('demonstatierecht');
      await assertAccessible('with a correction');
      await widget.search('xyzzyxyzzy');
      await assertAccessible('with nothing found');
      stage.proxy.intercept = () => null;
      await widget.search('taal');
      await widget.expect({ titles: [], count: '' });
      await assertAccessible('with an error');
    });
  }

  it('would have', async () => {
    await open();
    await widget.field.evaluate((input) => input.getRootNode().querySelector('label').remove());
    const [violation] = await widget.page.evaluate(audit);
    assert.match(violation, /label|aria/);
  });
});
