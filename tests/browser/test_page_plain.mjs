// The page without JavaScript, on a phone and on a desk.

import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { skip } from './harness/environment.mjs';
import { openVisit } from './harness/page.mjs';
import { openStage } from './harness/stage.mjs';

const SCREENS = {
  'on a phone': { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  'on a desk': { viewport: { width: 1280, height: 900 } },
};

for (const [name, screen] of Object.entries(SCREENS)) {
  describe(`the page ${name}`, { skip }, () => {
    let stage;
    let visit;
    before(async () => { stage = await openStage(); });
    after(() => stage?.close());
    afterEach(() => visit.close());

    const press = (locator) => (screen.hasTouch ? locator.tap() : locator.click());
    const isAsWideAsTheScreen = () => visit.evaluate(() =>
      document.documentElement.scrollWidth <= document.documentElement.clientWidth);

    it('searches, filters and turns pages with JavaScript', async () => {
      visit = await openVisit(stage, '/', screen);
      await press(visit.field);
      await visit.page.keyboard.type('online');
      await press(visit.button);
      await visit.expect({ count: '15 resultaten', open: false });
      await press(visit.page.getByRole('link', { name: 'Volgende' }));
      await visit.expect({ current: '2' });
      await visit.choose('kind-magazine');
      await visit.expect({ chosen: ['magazine'], count: '2 resultaten', current: null });
      await visit.expect({ isSameWindow: true });
      assert.equal(await isAsWideAsTheScreen(), true);
      await press(visit.page.locator('#drop-kind-magazine').getByText('magazine'));
      await visit.expect({ chosen: [], count: '15 resultaten' });
    });

    it('searches, filters and turns pages without', async () => {
      visit = await openVisit(stage, '/', { ...screen, javaScriptEnabled: false });
      assert.equal(await visit.field.getAttribute('role'), null);
      await press(visit.field);
      await visit.page.keyboard.type('online');
      await press(visit.button);
      await visit.expect({ count: '15 resultaten', isSameWindow: false, value: 'online' });
      await press(visit.page.getByRole('link', { name: 'Volgende' }));
      await visit.expect({ current: '2' });
      await visit.choose('kind-magazine');
      await visit.expect({ chosen: [] });
      await visit.page.locator('#sort').selectOption('title');
      await press(visit.page.locator('button.apply'));
      await visit.expect({
        chosen: ['magazine'], checked: ['magazine'], sort: 'title', count: '2 resultaten',
      });
      assert.equal(await isAsWideAsTheScreen(), true);
      await press(visit.page.locator('#drop-kind-magazine').getByText('magazine'));
      await visit.expect({ chosen: [], sort: 'title', count: '15 resultaten' });
      await visit.page.goBack();
      await visit.expect({ chosen: ['magazine'], value: 'online' });
    });

    it('goes from language to language without', async () => {
      visit = await openVisit(stage, '/zoeken?q=online', { ...screen, javaScriptEnabled: false });
      await press(visit.page.getByRole('link', { name: 'English' }));
      await visit.expect({ count: '15 results', value: 'online' });
      await visit.field.fill('jongeren');
      await visit.field.press('Enter');
      await visit.expect({ heading: 'Results for ‘jongeren’' });
      await press(visit.page.getByRole('link', { name: 'Nederlands' }));
      await visit.expect({ heading: 'Resultaten voor ‘jongeren’' });
    });
  });
}
