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
      // In forced colours axe-core goes by a property (-webkit-text-fill-color) in which Chromium
      // gives the colour that is not shown: findUnreadable() has those that are.
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

/** In the page: the texts of which the colour is too close to that behind them, by WCAG 1.4.3. */
function measureContrast() {
  const CONTRAST_MIN = 4.5;
  const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
  const luminance = (colour) => numbers(colour).slice(0, 3)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, i) => sum + (value * [0.2126, 0.7152, 0.0722][i]), 0);
  const behind = (node) => {
    const { backgroundColor } = getComputedStyle(node);
    const isClear = numbers(backgroundColor)[3] === 0;
    return isClear && node.parentElement ? behind(node.parentElement) : backgroundColor;
  };
  const hasText = (node) => [...node.childNodes].some((child) =>
    child.nodeType === Node.TEXT_NODE && child.data.trim());
  return [...document.body.querySelectorAll('*')]
    .filter((node) => hasText(node) && node.checkVisibility() && !node.matches('option, .unseen'))
    .flatMap((node) => {
      const { color } = getComputedStyle(node);
      const [dark, light] = [luminance(color), luminance(behind(node))].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05) >= CONTRAST_MIN ? [] :
        [`${color} on ${behind(node)}: ${node.outerHTML.slice(0, 100)}`];
    });
}

/** What axe-core finds wrong with a page as it is now: a line for each. */
export async function findViolations(page) {
  if (!await page.evaluate(() => 'axe' in window)) {
    await page.evaluate(await readFile(npm.resolve('axe-core/axe.min.js'), 'utf8'));
  }
  await page.evaluate(settle);
  return page.evaluate(runAxe, TAGS);
}

/** What cannot be read for its colour; nothing where all can. */
export function findUnreadable(page) {
  return page.evaluate(measureContrast);
}

/** How far a page scrolls sideways and what makes it so; nothing where it does not. */
export function findOverflow(page) {
  return page.evaluate(measureOverflow);
}

/** Leaves a picture of a whole page in the build folder. */
export function takePicture(page, name) {
  return page.screenshot({ path: path.join(BUILD, 'screenshots', `${name}.png`), fullPage: true });
}
