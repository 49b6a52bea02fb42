// What the tests are of and what they need, and waiting for what is yet to come.
//
// VERDER_BUILD    the build folder; without it build/release

import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const TIME = 20_000; // ms that something may take on a slow machine

export const SOURCE = fileURLToPath(new URL('../../..', import.meta.url));
export const BUILD = path.resolve(process.env.VERDER_BUILD ?? path.join(SOURCE, 'build/release'));
export const CONTENT = path.join(SOURCE, 'data/content');

export const npm = createRequire(path.join(SOURCE, 'tests/npm/package.json'));

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Debian's Chromium, or what goes by its name. */
export const CHROMIUM = process.env.PATH.split(path.delimiter)
  .flatMap((folder) => ['chromium', 'google-chrome'].map((name) => path.join(folder, name)))
  .find(isProgram);

function isInstalled(name) {
  try {
    npm.resolve(name);
    return true;
  } catch {
    return false;
  }
}

const PACKAGES = ['playwright-core', 'axe-core', 'lighthouse', 'chrome-launcher'];

/** Why the tests cannot run, or false. */
export const skip = !(CHROMIUM && PACKAGES.every(isInstalled)) &&
  'there is no browser: run scripts/install-dependencies --test';

/** Tries until it throws no more; what it threw last is what went wrong. */
export async function eventually(attempt) {
  const deadline = Date.now() + TIME;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
    }
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
}
