// All that a test plays with: daemon, proxy before it, another site, and a browser on that site.

import { openBrowser } from './browser.mjs';
import { startDaemon } from './daemon.mjs';
import { CONTENT } from './environment.mjs';
import { openProxy, openSite } from './servers.mjs';
import { Widget } from './widget.mjs';

function plainPage(endpoint, attributes, lang) {
  return `<!DOCTYPE html>
    <html lang="${lang}">
      <title>Plain</title>
      <script type="module" src="${endpoint}/widget/verder-search.js"></script>
      <verder-search endpoint="${endpoint}/v1" ${attributes}></verder-search>
    </html>`;
}

/** How pages of a site are opened. */
function pages(site, browser) {
  /** A page of the site, in a profile of its own. */
  async function openPage(path = '/', options = {}) {
    const context = await browser.newContext({ viewport: { width: 900, height: 900 }, ...options });
    const page = await context.newPage();
    await page.goto(new URL(path, site.origin).href);
    return page;
  }

  /** The widget of a page, once it works. */
  async function openWidget(path, options) {
    const page = await openPage(path, options);
    await page.waitForFunction(() => customElements.get('verder-search'));
    return new Widget(page);
  }

  /** The widget in a page with nothing else in it. */
  function openPlainWidget(attributes = '', { lang = 'nl', headers, ...options } = {}) {
    const path = `/plain-${Object.keys(site.pages).length}`;
    site.pages[path] = { headers, html: plainPage(site.endpoint, attributes, lang) };
    return openWidget(path, options);
  }

  return { openPage, openWidget, openPlainWidget };
}

/** `server` are settings of the daemon; without cors_origins there, the site is admitted. */
export async function openStage({ content = [CONTENT], server } = {}) {
  const closers = [];
  const stage = {
    async close() {
      for (const close of closers.reverse()) {
        await close();
      }
    },
  };
  try {
    const site = await openSite();
    closers.push(site.close);
    const settings = { cors_origins: [site.origin], ...server };
    const daemon = await startDaemon({ content, server: settings });
    closers.push(daemon.stop);
    const proxy = await openProxy(daemon.origin);
    closers.push(proxy.close);
    site.endpoint = proxy.origin;
    const browser = await openBrowser();
    closers.push(() => browser.close());
    return Object.assign(stage, { site, daemon, proxy, browser }, pages(site, browser));
  } catch (error) {
    await stage.close();
    throw error;
  }
}
