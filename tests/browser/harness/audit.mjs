// What is wrong with a page: by axe-core, by how wide it is, and by looking at it.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BUILD, npm } from './environment.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** In the page: the rules that are broken, and by what. */
async function runAxe(tags) {
  const { violations } = await window.axe.run(document, {
    runOnly: tags,
    resultTypes: ['violations'],
    rules: {
      'target-size': { enabled: true }, // of WCAG 2.2, off unless asked for
      // In forced colours the browser sees to contrast, and axe-core goes by a property
      // (-webkit-text-fill-color) in which Chromium still gives the colour that is not shown.
      'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches },
    },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
}

/** In the page: waits until no colour is still on its way to another. */
async function settle() {
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
}

/** In the page: how far it scrolls sideways, and what sticks out. */
function measureOverflow() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = [...document.body.querySelectorAll('*')]
    .filter((node) => node.getBoundingClientRect().right > clientWidth + 1)
    .map((node) => node.outerHTML.slice(0, 100));
  return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels`, ...wide] : [];
}

/** What axe-core finds wrong with a page as it is now: a line for each. */
export async function findViolations(page) {
  if (!await page.evaluate(() => 'axe' in window)) {
    await page.evaluate(await readFile(npm.resolve('axe-core/axe.min.js'), 'utf8'));
  }
  await page.evaluate(settle);
  return page.evaluate(runAxe, TAGS);
}

/** How far a page scrolls sideways and what makes it so; nothing where it does not. */
export function findOverflow(page) {
  return page.evaluate(measureOverflow);
}

/** Leaves a picture of a whole page in the build folder. */
export function takePicture(page, name) {
  return page.screenshot({ path: path.join(BUILD, 'screenshots', `${name}.png`), fullPage: true });
}
