// Chromium, driven by playwright-core.

import { CHROMIUM, npm } from './environment.mjs';

/** A browser that asks nothing of the network by itself. Close it with close(). */
export function openBrowser() {
  return npm('playwright-core').chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
      '--disable-background-networking', '--disable-component-update'],
  });
}
