// Takes the picture of the page in the README anew: docs/screenshot.png, or the file that is named.
//
//     VERDER_BUILD=build/release node tests/browser/take_screenshot.mjs [FILE]

import path from 'node:path';
import { openBrowser } from './harness/browser.mjs';
import { startDaemon } from './harness/daemon.mjs';
import { CONTENT, SOURCE } from './harness/environment.mjs';

const [file = path.join(SOURCE, 'docs/screenshot.png')] = process.argv.slice(2);
const daemon = await startDaemon({ content: [CONTENT] });
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(`${daemon.origin}/zoeken?q=demonstratievrijheid`, { waitUntil: 'networkidle' });
  await page.screenshot({ path: file });
} finally {
  await browser.close();
  await daemon.stop();
}
