// What the pages of the site may look like: how a visitor gets to each of their states, and what
// tells that it is this one.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openBrowser } from './browser.mjs';
import { startDaemon } from './daemon.mjs';
import { CONTENT, SOURCE, eventually } from './environment.mjs';

const LIBRARY = path.join(SOURCE, 'tests/fixtures/library');

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';
const BRAND = { accent: '#00857d', header: '#ffe600' }; // barely to be read on white; light

async function suggest(page, text = 'de') {
  await page.locator('#q').fill(text);
  await page.getByRole('option').first().waitFor();
}

async function selectOption(page) {
  await suggest(page);
  await page.keyboard.press('ArrowDown');
}

/** Types over results, which those of the new text take the place of. */
async function suggestOverResults(page) {
  await suggest(page, 'taal');
  await page.waitForURL(/[?&]q=taal\b/);
}

function openFacets(page) {
  return page.locator('#facets').evaluate((details) => { details.open = true; });
}

/** Each is {path, act, daemon, status, shows}: where, what is done there, and at which of the
 *  stage's daemons; with which status it is answered (200), and what makes it this state: a
 *  selector for each thing to be seen. */
export const STATES = {
  start: { path: '/', shows: ['body:not(:has(#q-error)) .browse .sessions'] },
  suggestions: { path: '/', act: (page) => suggest(page), shows: ['.browse', '[role=option]'] },
  option: {
    path: '/', act: selectOption, shows: ['[role=option][aria-selected=true]', '[role=option] mark'],
  },
  empty: { path: '/zoeken?q=', shows: ['#q-error'] },
  results: { path: '/zoeken?q=taal', shows: ['.hit.of-session', '.hit.of-document', '.pager'] },
  'results-suggestions': {
    path: '/zoeken?q=online', act: suggestOverResults, shows: ['.hit', '[role=option]'],
  },
  facets: { path: '/zoeken?q=taal', act: openFacets, shows: ['.hit', '#facets[open] .choice'] },
  filters: {
    path: '/zoeken?q=taal&type=document&kind=handreiking&kind=gids',
    act: openFacets,
    shows: ['.hit', '#drop-type-document', '#drop-kind-gids', '#kind-gids:checked'],
  },
  'page-2': { path: '/zoeken?q=taal&pagina=2', shows: ['.hits[start="11"] .hit'] },
  correction: { path: '/zoeken?q=demonstatierecht', shows: ['.correction', '.hit'] },
  offered: {
    path: '/zoeken?q=demonstatierecht&correct=offer', shows: ['.correction', '.nothing .nearest'],
  },
  none: { path: '/zoeken?q=xyzzyxyzzy', shows: ['body:not(:has(.chosen)) .nothing .tips'] },
  'none-filtered': {
    path: '/zoeken?q=demonstratierecht&kind=handreiking&event=taaldag-2024',
    shows: ['.nothing', '.chosen'],
  },
  session: { path: '/sessies/taaldag-2', shows: ['article.of-session h1', '.people', '.similar'] },
  document: {
    path: '/documenten/dyslexia-friendly-libraries',
    shows: ['article.of-document h1', 'a.external', '.similar'],
  },
  event: { path: '/evenementen/mast-dag', shows: ['.breadcrumb ~ article .sessions'] },
  'not-found': { path: '/verdwenen', status: 404, shows: ['h1'] },
  'too-many': { path: '/', daemon: 'strict', status: 429, shows: ['h1'] },
  unavailable: { path: '/', daemon: 'empty', status: 503, shows: ['h1'] },
  branded: {
    path: '/zoeken?q=taal&event=taaldag-2024',
    daemon: 'branded',
    act: openFacets,
    shows: ['.site-title img', '.hit.of-session', '.chosen', '#facets[open] input:checked'],
  },
  'branded-option': {
    path: '/',
    daemon: 'branded',
    act: selectOption,
    shows: ['.site-title img', '[role=option][aria-selected=true]'],
  },
  reference: { path: '/v1/docs', shows: ['main.reference'] },
};

async function load(page, address, status) {
  const response = await page.goto(address);
  assert.equal(response.status(), status, address);
  return response;
}

/** Asks for more than a visitor of the strict daemon may, until that is said to the page. */
function exhaust(page, address, status) {
  return eventually(async () => {
    await Promise.all([1, 2, 3].map(() => fetch(address)));
    return load(page, address, status);
  });
}

async function visit(browser, origins, name, { language = 'nl', prepare, ...options }, run) {
  const { path: target, act, daemon = 'usual', status = 200, shows } = STATES[name];
  const address = new URL(target, origins[daemon]);
  if (language !== 'nl') {
    address.searchParams.set('lang', language);
  }
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await prepare?.(page);
    const response = await (daemon === 'strict' ? exhaust : load)(page, address.href, status);
    await act?.(page);
    for (const selector of shows) {
      await page.locator(selector).first().waitFor();
    }
    await run(page, response);
  } finally {
    await context.close();
  }
}

/** Daemons for all states and a browser: visit() runs something on a page in one of them and the
 *  response it came with, in a profile of its own with those options of playwright's; `prepare`
 *  may do something to the page before. It fails where the page is not in that state. */
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
    const folder = await mkdtemp(path.join(os.tmpdir(), 'verder-browser-'));
    closers.push(() => rm(folder, { recursive: true }));
    const logo = path.join(folder, 'logo.svg');
    await writeFile(logo, SVG);
    const origins = {
      usual: await start({ content, server: { requests_per_second: 0 } }),
      strict: await start({
        content,
        server: { limit_loopback: true, requests_per_second: 1, request_burst: 1 },
      }),
      empty: await start({ content: null }),
      branded: await start({
        content, site: { ...BRAND, logo }, server: { requests_per_second: 0 },
      }),
    };
    const browser = await openBrowser();
    closers.push(() => browser.close());
    return { close, visit: (...which) => visit(browser, origins, ...which) };
  } catch (error) {
    await close();
    throw error;
  }
}
