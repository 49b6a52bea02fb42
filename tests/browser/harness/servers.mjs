// Servers of the tests on free ports: another site, and a proxy that counts, delays and changes.

import { readFile } from 'node:fs/promises';
import http from 'node:http';

async function listen(handler) {
  const server = http.createServer(handler);
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const DEMO = new URL('../../../web/demo/', import.meta.url);
const DEMO_FILES = { '/': ['index.html', 'text/html'], '/demo.css': ['demo.css', 'text/css'] };
const DEMO_ENDPOINT = 'http://127.0.0.1:8080'; // as web/demo/ has it

/** Another site: the demonstration page at /, searching at the `endpoint` that is set, and the
 *  `pages` that tests add: {'/path': {html, headers}}. */
export async function openSite() {
  const pages = {};
  const site = { pages, endpoint: null };
  const server = await listen(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    if (Object.hasOwn(pages, pathname)) {
      const { html, headers } = pages[pathname];
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
      response.end(html);
    } else if (Object.hasOwn(DEMO_FILES, pathname)) {
      const [name, type] = DEMO_FILES[pathname];
      const text = await readFile(new URL(name, DEMO), 'utf8');
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` });
      response.end(text.replaceAll(DEMO_ENDPOINT, site.endpoint));
    } else {
      response.writeHead(404).end();
    }
  });
  return Object.assign(site, server);
}

function ask(origin, { method, url, headers }) {
  const { 'accept-encoding': _, ...plain } = headers; // what may be changed must be readable
  return new Promise((resolve, reject) => {
    const request = http.request(new URL(url, origin), { method, headers: plain });
    request.on('error', reject);
    request.on('response', async (answer) => {
      const { 'content-length': length, ...answerHeaders } = answer.headers;
      const body = Buffer.concat(await answer.toArray()).toString();
      resolve({ status: answer.statusCode, headers: answerHeaders, body });
    });
    request.end();
  });
}

/** Stands before a server and knows all it is asked: `requests` are {method, url}, and
 *  `asked(resource)` those of them for one. `intercept(url, answer)` may be set: it may wait, and
 *  gives the answer {status, headers, body} to send, or null to break the connection.
 *  `hold(resource, query)` holds the answers to a query back: `asked` once there is one, until
 *  `release()`. */
export async function openProxy(origin) {
  const requests = [];
  const proxy = { requests, intercept: null };
  const server = await listen(async (request, response) => {
    const url = new URL(request.url, 'http://proxy');
    requests.push({ method: request.method, url });
    let answer = await ask(origin, request);
    if (proxy.intercept) {
      answer = await proxy.intercept(url, answer);
    }
    if (answer) {
      response.writeHead(answer.status, answer.headers).end(answer.body);
    } else {
      request.destroy();
    }
  });
  proxy.asked = (resource) => requests.filter(({ url }) => url.pathname.endsWith(resource));
  proxy.hold = (resource, query) => {
    let release;
    const released = new Promise((resolve) => { release = resolve; });
    const asked = new Promise((resolve) => {
      proxy.intercept = async (url, answer) => {
        if (url.pathname.endsWith(resource) && url.searchParams.get('q') === query) {
          resolve();
          await released;
        }
        return answer;
      };
    });
    return { asked, release };
  };
  return Object.assign(proxy, server);
}
