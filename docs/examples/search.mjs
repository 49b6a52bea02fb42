#!/usr/bin/env node
// Searches a site that runs Verder, with Node 18 or later. README.md says how to use it.
import { setTimeout as sleep } from 'node:timers/promises';

const USAGE = `usage: search.mjs ADDRESS QUERY [PAGE-SIZE]

Prints the rank, title and address of what is found, at most 20 pages of 10 or PAGE-SIZE.
ADDRESS is that of the site, such as https://zoeken.example.nl.
Exits with 0 if something is found, 1 if nothing is, 2 if it cannot be said.`;
const MAX_PAGES = 20;
const MAX_RETRIES = 3;
const MAX_WAIT_MS = 60_000;
const TIMEOUT_MS = 15_000;
const FOUND = 0, NOTHING_FOUND = 1, FAILED = 2;

function parse(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

// The text of a problem (RFC 9457); something between us and the site may have answered otherwise.
function explain(status, { title, detail, errors = [] }) {
  return title === undefined ? `the server answers ${status}`
    : [`${status} ${title}: ${detail}`,
      ...errors.map((error) => `  ${error.name}: ${error.detail}`)].join('\n');
}

// The page of results at an address. Asks again where it is told when, but not for ever.
async function ask(url) {
  const deadline = Date.now() + MAX_WAIT_MS;
  for (let retries = MAX_RETRIES; ; retries--) {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const answer = parse(await response.text());
    if (response.status === 200) {
      return answer;
    }
    const seconds = Math.max(1, Number(response.headers.get('Retry-After'))) || 1;
    const isBusy = response.status === 429 || response.status === 503;
    if (!isBusy || retries === 0 || Date.now() + 1000 * seconds > deadline) {
      throw new Error(explain(response.status, answer));
    }
    console.error(`search: ${response.status}, asking again in ${seconds} s`);
    await sleep(1000 * seconds);
  }
}

async function search(address, query, pageSize = 10) {
  let url = new URL('/v1/_search', address);
  url.search = new URLSearchParams({ q: query, pageSize });
  let total;
  for (let page = 1; url && page <= MAX_PAGES; page++) {
    const answer = await ask(url);
    if (!answer.hits || !answer._links) {
      throw new Error('what is answered is not the result of a search');
    }
    for (const hit of answer.hits) {
      // Links are paths where the site does not know its own address.
      console.log(`${hit.rank}\t${hit.title}\t${new URL(hit.url, url)}`);
    }
    total = answer.total;
    url = answer._links.next && new URL(answer._links.next, url);
  }
  if (url) {
    console.error(`search: there is more; this stops after ${MAX_PAGES} pages`);
  }
  return total > 0 ? FOUND : NOTHING_FOUND;
}

const words = process.argv.slice(2);
if (words.length < 2 || words.length > 3 || !/^https?:\/\/[^/?#]/.test(words[0])) {
  console.error(USAGE);
  process.exitCode = FAILED;
} else {
  try {
    process.exitCode = await search(...words);
  } catch (error) {
    console.error(`search: ${error.cause?.message || error.cause?.code || error.message}`);
    process.exitCode = FAILED;
  }
}
