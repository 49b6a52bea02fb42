// Answers that come late, in another order, or never.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { eventually, skip } from './harness/environment.mjs';
import { openStage } from './harness/stage.mjs';

describe('an answer', { skip }, () => {
  let stage;
  let widget;
  before(async () => { stage = await openStage(); });
  after(() => stage?.close());
  beforeEach(async () => { widget = await stage.openPlainWidget(); });
  afterEach(async () => {
    stage.proxy.intercept = null;
    await widget.close();
  });

  /** Waits until what was let go before has arrived, as far as it will: this comes after it. */
  async function arrived() {
    const status = await widget.page.evaluate(async (url) => (await fetch(url)).status,
      `${stage.proxy.origin}/v1/_search?q=later`);
    assert.equal(status, 200);
  }

  it('does not overtake suggestions for what was typed later', async () => {
    const { asked, release } = stage.proxy.hold('_suggest', 'on');
    await widget.field.fill('on');
    await asked;
    await widget.field.fill('online jong');
    await widget.expect({ open: true });
    const { options } = await widget.read();
    release();
    await arrived();
    assert.deepEqual((await widget.read()).options, options);
  });

  it('does not overtake the results of a later search', async () => {
    const { asked, release } = stage.proxy.hold('_search', 'online');
    await widget.field.fill('online');
    await widget.press('Enter');
    await asked;
    const { titles, count } = await widget.search('demonstratierecht');
    release();
    await arrived();
    await widget.expect({ titles, count, error: '', value: 'demonstratierecht' });
  });

  it('does not open suggestions over results', async () => {
    const { asked, release } = stage.proxy.hold('_suggest', 'online');
    await widget.field.fill('online');
    await asked;
    await widget.press('Enter');
    await eventually(async () => assert.match((await widget.read()).count, /resultaten$/));
    release();
    await arrived();
    await widget.expect({ open: false, announcement: '' });
  });

  it('does not open suggestions for a field that was left', async () => {
    const { asked, release } = stage.proxy.hold('_suggest', 'online');
    await widget.field.fill('online');
    await asked;
    await widget.press('Tab');
    release();
    await arrived();
    await widget.expect({ open: false, focus: 'button', announcement: '' });
  });

  it('is not waited for without end', async () => {
    await widget.page.clock.install();
    const { asked, release } = stage.proxy.hold('_search', 'online');
    await widget.field.fill('online');
    await widget.press('Enter');
    await asked;
    await widget.page.clock.fastForward(15_000);
    await widget.expect({
      error: 'Zoeken kan nu even niet. Probeer het over een paar minuten opnieuw.',
    });
    release();
  });

  it('is not waited for once the widget is taken off the page', async () => {
    const { asked, release } = stage.proxy.hold('_search', 'online');
    await widget.field.fill('online');
    await widget.press('Enter');
    await asked;
    const host = await widget.host.elementHandle();
    await host.evaluate((node) => node.remove());
    release();
    await arrived();
    await host.evaluate((node) => document.body.append(node));
    await widget.expect({ count: '', error: '', titles: [] });
    await widget.search('online');
    await widget.expect({ error: '' });
  });
});
