// Results that come late, or never.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { skip } from './harness/environment.mjs';
import { openVisit } from './harness/page.mjs';
import { openStage } from './harness/stage.mjs';

describe('an answer to the page', { skip }, () => {
  let stage;
  let visit;
  let except;
  before(async () => { stage = await openStage(); });
  after(() => stage?.close());
  beforeEach(async () => {
    except = null;
    visit = await openVisit(stage, '/zoeken?q=online');
  });
  afterEach(async () => {
    stage.proxy.intercept = null;
    await visit.close({ except });
  });

  /** Waits until what was let go before has arrived, as far as it will: this comes after it. */
  async function arrived() {
    const status = await visit.evaluate(async () => (await fetch('/v1/_search?q=later')).status);
    assert.equal(status, 200);
  }

  /** Lets something else become of what the script asks for a query; a load gets the answer. */
  function spoil(query, how) {
    return visit.page.route(({ searchParams }) => searchParams.get('q') === query, (route) =>
      (route.request().resourceType() === 'fetch' ? how(route) : route.continue()));
  }

  it('does not overtake the results of a later search', async () => {
    const { asked, release } = stage.proxy.hold('/zoeken', 'jongeren');
    await visit.field.fill('jongeren');
    await visit.field.press('Enter');
    await asked;
    await visit.search('demonstratierecht');
    await visit.expect({ heading: 'Resultaten voor ‘demonstratierecht’' });
    const shown = await visit.read();
    release();
    await arrived();
    assert.deepEqual(await visit.read(), shown);
    await visit.page.goBack();
    await visit.expect({ address: '/zoeken?q=online', count: '15 resultaten', value: 'online' });
  });

  it('does not open suggestions over results', async () => {
    const { asked, release } = stage.proxy.hold('_suggest', 'jongeren');
    await visit.field.fill('jongeren');
    await asked;
    await visit.field.press('Enter');
    await visit.expect({ heading: 'Resultaten voor ‘jongeren’' });
    release();
    await arrived();
    await visit.expect({ open: false, announcement: '' });
  });

  it('is awaited with a sign where it is slow, and not before', async () => {
    const { clock } = visit.page;
    const opacity = () => visit.page.locator('main').evaluate((main) =>
      Number(getComputedStyle(main).opacity));
    await clock.install();
    await clock.pauseAt(Date.now() + 60_000);
    const { asked, release } = stage.proxy.hold('/zoeken', 'jongeren');
    await visit.field.fill('jongeren');
    await visit.field.press('Enter');
    await asked;
    await clock.runFor(299);
    await visit.expect({ busy: null });
    assert.equal(await opacity(), 1);
    await clock.runFor(1);
    await visit.expect({ busy: 'true' });
    assert.ok(await opacity() < 1);
    release();
    await visit.expect({ heading: 'Resultaten voor ‘jongeren’', busy: null, isSameWindow: true });
    assert.equal(await opacity(), 1);
  });

  for (const [name, how] of [
    ['does not come', (route) => route.abort()],
    ['is an error', (route) => route.fulfill({ status: 503 })],
    ['is no page of ours', (route) => route.fulfill({ body: '<p>Log in</p>' })],
  ]) {
    it(`is asked for by a load where it ${name}`, async () => {
      except = /Failed to load resource/;
      await spoil('jongeren', how);
      await visit.field.fill('jongeren');
      await visit.field.press('Enter');
      await visit.expect({
        isSameWindow: false, address: '/zoeken?q=jongeren', value: 'jongeren',
        heading: 'Resultaten voor ‘jongeren’',
      });
    });
  }

  it('is asked for by a load on the way back too', async () => {
    await visit.search('jongeren');
    await visit.expect({ heading: 'Resultaten voor ‘jongeren’' });
    await spoil('online', (route) => route.fulfill({ body: 'nothing' }));
    await visit.page.goBack();
    await visit.expect({ isSameWindow: false, value: 'online', count: '15 resultaten' });
  });

  it('leaves what is there where it was only asked for while one typed', async () => {
    except = /Failed to load resource/;
    const asked = visit.page.waitForEvent('requestfailed',
      (request) => new URL(request.url()).pathname === '/zoeken');
    await spoil('online jong', (route) => route.abort());
    await visit.field.press('End');
    await visit.page.keyboard.type(' jong');
    await asked;
    await arrived();
    await visit.expect({
      address: '/zoeken?q=online', count: '15 resultaten', value: 'online jong', focus: 'q',
      isSameWindow: true,
    });
  });
});
