// The corpus of tests/hostile/payloads.json, and noticing that one of its texts does anything.

import { readFileSync } from 'node:fs';

const corpus = JSON.parse(readFileSync(new URL('../../hostile/payloads.json', import.meta.url)));
const texts = (name) => corpus[name].map(({ text }) => text);

export const PAYLOADS = texts('texts');
/** Those that a catalogue may have: without control characters, with the white space it keeps. */
export const KEPT_PAYLOADS = PAYLOADS.map((text) => text.replace(/[ \t\n]+/g, ' '))
  .filter((text) => !/\p{Cc}/u.test(text));
/** Those that harm in several places at once. */
export const POLYGLOTS = corpus.texts.filter(({ harms }) => harms === 'several places at once')
  .map(({ text }) => text);
/** Addresses of no web page. */
export const ADDRESSES = texts('foreignAddresses');
export const WEB_ADDRESSES = texts('webAddresses');

/** As a query keeps it. */
export function asQuery(text) {
  return text.replace(/[\0- \x7f]+/g, ' ').replace(/^ | $/g, '');
}

/** As HTML can say it: without the two characters that no XML document may have. */
export function asMarkup(text) {
  return text.replace(/[\ufffe\uffff]/g, '');
}

/** Lists all that a page does which no text may bring about, from its next address on: a call of
 *  alarm(), a dialog, an error, a violation of its policy, a request that is not `isOwn(url)`. */
export async function watch(page, isOwn) {
  const alarms = [];
  await page.exposeFunction('alarm', (id) => alarms.push(`${id} was run`));
  await page.exposeFunction('reportViolation', (what) => alarms.push(`it violates ${what}`));
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) =>
    window.reportViolation(`${event.effectiveDirective}: ${event.blockedURI}`)));
  page.on('dialog', (dialog) => {
    alarms.push(`it says ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('pageerror', (error) => alarms.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      alarms.push(message.text());
    }
  });
  page.on('request', (request) => {
    if (!isOwn(request.url())) {
      alarms.push(`it asks for ${request.url()}`);
    }
  });
  return alarms;
}
