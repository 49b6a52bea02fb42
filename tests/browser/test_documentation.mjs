// docs/widget.md names what there is, and all of it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { skip, SOURCE } from './harness/environment.mjs';
import { openStage } from './harness/stage.mjs';

/** What a pattern finds, each once, in order. */
function names(text, pattern) {
  return [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();
}

describe('docs/widget.md', { skip }, () => {
  let text;
  let stage;
  before(async () => {
    text = await readFile(path.join(SOURCE, 'docs/widget.md'), 'utf8');
    stage = await openStage();
  });
  after(() => stage?.close());

  function section(heading) {
    return text.split(/^## /m).find((part) => part.startsWith(heading));
  }

  it('has every attribute and property', async () => {
    const script = await (await fetch(`${stage.daemon.origin}/widget/verder-search.js`)).text();
    const attributes = names(script, /this\.getAttribute\('([a-z-]+)'\)/g);
    assert.deepEqual(names(section('Attributes'), /^\| `([a-z-]+)`/gm),
      [...attributes, 'lang'].sort());
    assert.deepEqual(names(section('Colours'), /`(--verder-[a-z-]+)`/g),
      names(script, /var\((--verder-[a-z-]+)/g));
  });

  it('has every part', async () => {
    const widget = await stage.openPlainWidget();
    await widget.search('online');
    await widget.suggest(' jong');
    const parts = await widget.host.evaluate((host) => [...new Set(
      [...host.shadowRoot.querySelectorAll('[part]')].map((node) => node.part.value))]);
    const [, listed] = section('Colours').split('For more than that');
    assert.deepEqual(names(listed, /`([a-z]+)`/g), [...parts].sort());
  });
});
