// The real programs: an index of some content, and a daemon that serves it.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { BUILD } from './environment.mjs';

/** A daemon on a free port. `content` is what it serves, or null for a site without an index yet;
 *  `site` and `server` are its settings. stop() ends it, and fails if it has anything to complain
 *  of. */
export async function startDaemon({ content, site = {}, server = {} }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'verder-browser-'));
  const config = path.join(folder, 'verder.yaml');
  const settings = { ...(content && { content }), index: path.join(folder, 'index'), site, server };
  await writeFile(config, JSON.stringify(settings)); // JSON is YAML too
  if (content) {
    await promisify(execFile)(path.join(BUILD, 'verder-indexer'), ['build', `--config=${config}`]);
  }
  const daemon = spawn(path.join(BUILD, 'verder-searchd'),
    [`--config=${config}`, '--listen=127.0.0.1:0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const log = [];
  const lines = createInterface({ input: daemon.stderr });
  const ended = once(daemon, 'close');
  const origin = await new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      log.push(line);
      const address = /^listening on (http:\/\/[^/]+)/.exec(line);
      if (address) {
        resolve(address[1]);
      }
    });
    ended.then(() => reject(new Error(`the daemon did not start:\n${log.join('\n')}`)));
  });

  return {
    origin,
    log,
    async stop() {
      daemon.kill('SIGTERM');
      const [code] = await ended;
      await rm(folder, { recursive: true });
      if (code !== 0 || log.some((line) => /^\S+ error: /.test(line))) {
        throw new Error(`the daemon exited with ${code}:\n${log.join('\n')}`);
      }
    },
  };
}
