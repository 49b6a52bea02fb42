// What bench_typing.py measures, in the browser: types the texts on standard input into the page at
// the address that is given, and prints for each keystroke how long it took to show suggestions.

import { setTimeout as pause } from 'node:timers/promises';
import { openBrowser } from '../browser/harness/browser.mjs';

const ROUNDS = 2;
const FRAME = 1000 / 60; // ms
const LETTERS_MIN = 2; // the page suggests nothing for fewer

/** In the page: notes when a key went down, when the frame after that was painted, and when the
 *  frame was that shows what last changed in the list of suggestions. */
function watch() {
  const field = document.querySelector('#q');
  const list = document.querySelector('#search [role=listbox]');
  const painted = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null); // comes after the frame
  });
  window.stroke = {};
  field.addEventListener('keydown', ({ timeStamp }) => {
    const stroke = { down: timeStamp };
    window.stroke = stroke;
    painted((time) => { stroke.frame = time - timeStamp; });
  }, { capture: true });
  const observer = new MutationObserver(() => {
    const { stroke } = window;
    painted((time) => { stroke.shown = time - stroke.down; });
  });
  observer.observe(list, { childList: true, attributes: true, subtree: true });
}

/** In the page: the stroke, once it has its answer and two more frames were for what that changes;
 *  `shown` is not there where the list was empty and stays so. */
async function finish(text) {
  const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
  const { stroke } = window;
  const asked = () => performance.getEntriesByType('resource').find((entry) =>
    entry.startTime >= stroke.down && entry.responseEnd > 0 &&
    new URL(entry.name).pathname.endsWith('/_suggest') &&
    new URL(entry.name).searchParams.get('q') === text);
  let entry = asked();
  for (const deadline = performance.now() + 10_000; !entry; entry = asked()) {
    if (performance.now() > deadline) {
      throw new Error(`no suggestions were asked for ${text}`);
    }
    await frame();
  }
  await frame();
  await frame();
  await frame();
  performance.clearResourceTimings();
  return { ...stroke, answer: entry.responseEnd - entry.startTime };
}

async function typeAll(browser, origin, texts, round) {
  const context = await browser.newContext(); // without what the round before has kept
  const page = await context.newPage();
  await page.goto(origin);
  await page.locator('#search [role=listbox]').waitFor({ state: 'attached' });
  await page.evaluate(watch);
  const strokes = [];
  for (const text of texts) {
    await page.locator('#q').fill('');
    for (let end = 1; end <= text.length; ++end) {
      await page.keyboard.press(text[end - 1]);
      const typed = text.slice(0, end);
      if (typed.length >= LETTERS_MIN && typed === typed.trim()) {
        const stroke = await page.evaluate(finish, typed);
        strokes.push({ round, text: typed, ...stroke });
      }
    }
  }
  await context.close();
  return strokes.filter(({ shown }) => shown !== undefined);
}

const [origin] = process.argv.slice(2);
const texts = JSON.parse(Buffer.concat(await process.stdin.toArray()).toString());
const browser = await openBrowser();
try {
  const strokes = [];
  for (let round = 0; round < ROUNDS; ++round) {
    strokes.push(...await typeAll(browser, origin, texts, round));
  }
  console.log(JSON.stringify(strokes));
} finally {
  await browser.close();
}
