// What the pages of the site may look like: how a visitor gets to each of their states.

import path from 'node:path';
import { openBrowser } from './browser.mjs';
import { startDaemon } from './daemon.mjs';
import { CONTENT, SOURCE, eventually } from './environment.mjs';

const LIBRARY = path.join(SOURCE, 'tests/fixtures/library');

async function suggest(page) {
  await page.locator('#q').focus();
  await page.keyboard.type('de');
  await page.getByRole('option').first().waitFor();
}

function openFacets(page) {
  return page.locator('#facets').evaluate((details) => { details.open = true; });
}

/** Each is {path, act, daemon}: where, what is done there, and at which of the stage's daemons. */
export const STATES = {
  start: { path: '/' },
  suggestions: { path: '/', act: suggest },
  option: {
    path: '/',
    async act(page) {
      await suggest(page);
      await page.keyboard.press('ArrowDown');
    },
  },
  empty: { path: '/zoeken?q=' },
  results: { path: '/zoeken?q=taal' },
  'results-suggestions': { path: '/zoeken?q=', act: suggest },
  facets: { path: '/zoeken?q=taal', act: openFacets },
  filters: { path: '/zoeken?q=taal&type=document&kind=handreiking&kind=gids', act: openFacets },
  'page-2': { path: '/zoeken?q=taal&pagina=2' },
  correction: { path: '/zoeken?q=demonstatierecht' },
  offered: { path: '/zoeken?q=demonstatierecht&correct=offer' },
  none: { path: '/zoeken?q=xyzzyxyzzy' },
  'none-filtered': { path: '/zoeken?q=demonstratierecht&kind=handreiking&event=taaldag-2024' },
  session: { path: '/sessies/taaldag-2' },
  document: { path: '/documenten/dyslexia-friendly-libraries' },
  event: { path: '/evenementen/mast-dag' },
  'not-found': { path: '/verdwenen' },
  'too-many': { path: '/', daemon: 'strict' },
  unavailable: { path: '/', daemon: 'empty' },
  reference: { path: '/v1/docs' },
};

/** Spends what a visitor of the strict daemon may ask. */
async function exhaust(address) {
  await eventually(async () => {
    const { status } = await fetch(address);
    if (status !== 429) {
      throw new Error(`asked again, the daemon answers with ${status}`);
    }
  });
}

async function visit(browser, origins, name, { language = 'nl', ...options }, run) {
  const { path: target, act, daemon = 'usual' } = STATES[name];
  const address = new URL(target, origins[daemon]);
  if (language !== 'nl') {
    address.searchParams.set('lang', language);
  }
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    if (daemon === 'strict') {
      await exhaust(address);
    }
    await page.goto(address.href);
    await act?.(page);
    await run(page);
  } finally {
    await context.close();
  }
}

/** Daemons for all states and a browser: visit() runs something on a page in one of them, in a
 *  profile of its own with those options of playwright's. */
export async function openStates() {
  const closers = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) {
      await closer();
    }
  };
  const start = async (settings) => {
    const daemon = await startDaemon(settings);
    closers.push(daemon.stop);
    return daemon.origin;
  };
  try {
    const content = [CONTENT, LIBRARY];
    const origins = {
      usual: await start({ content, server: { requests_per_second: 0 } }),
      strict: await start({
        content,
        server: { limit_loopback: true, requests_per_second: 1, request_burst: 1 },
      }),
      empty: await start({ content: null }),
    };
    const browser = await openBrowser();
    closers.push(() => browser.close());
    return { close, visit: (...which) => visit(browser, origins, ...which) };
  } catch (error) {
    await close();
    throw error;
  }
}
