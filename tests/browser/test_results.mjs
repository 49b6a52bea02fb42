// Results, and what is said where there are none.

import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { eventually, skip } from './harness/environment.mjs';
import { openStage } from './harness/stage.mjs';

describe('the widget', { skip }, () => {
  let stage;
  let widget;
  before(async () => { stage = await openStage(); });
  after(() => stage?.close());
  afterEach(() => widget.close());

  /** What the API answers. */
  async function ask(parameters) {
    const url = new URL('/v1/_search', stage.daemon.origin);
    url.search = new URLSearchParams(parameters);
    return (await fetch(url)).json();
  }

  it('shows what the API finds, in its order, with links and what was found marked', async () => {
    const { total, hits } = await ask({ q: 'online' });
    widget = await stage.openPlainWidget();
    await widget.search('online');
    await widget.expect({ count: `${total} resultaten`, titles: hits.map(({ title }) => title) });
    const links = widget.page.getByRole('list', { name: 'Zoekresultaten' }).getByRole('link');
    assert.deepEqual(await links.evaluateAll((nodes) => nodes.map(({ href }) => href)),
      hits.map(({ url }) => stage.proxy.origin + url));
    const marked = hits.flatMap(({ title, titleMatches, snippet }) =>
      [[title, titleMatches], [snippet.text, snippet.matches]].flatMap(([text, matches]) =>
        matches.map(({ start, length }) => [...text].slice(start, start + length).join(''))));
    assert.deepEqual(await widget.page.locator('[part=results] mark').allTextContents(), marked);
    assert.ok(marked.length > 0);
  });

  it('says the number of one result in the singular', async () => {
    widget = await stage.openPlainWidget();
    const { count } = await widget.search('"online tool de wijkverbinder"');
    assert.equal(count, '1 resultaat');
  });

  it('appends more by the keyboard, and goes on from the first of them', async () => {
    const { total, hits } = await ask({ q: 'online', pageSize: 100 });
    const titles = hits.map(({ title }) => title);
    widget = await stage.openPlainWidget('page-size="6"');
    await widget.search('online');
    await widget.expect({ titles: titles.slice(0, 6), more: true });
    for (let shown = 6; shown < total; shown += 6) {
      await widget.more.focus();
      await widget.press('Enter');
      await widget.expect({
        titles: titles.slice(0, shown + 6), more: shown + 6 < total, focus: 'title',
        count: `${total} resultaten`,
      });
      const focused = await widget.host.evaluate((host) =>
        host.shadowRoot.activeElement.textContent);
      assert.equal(focused, titles[shown]);
    }
  });

  it('keeps the results where there is no answer for more of them', async () => {
    widget = await stage.openPlainWidget('page-size="6"');
    await widget.search('online');
    const { titles } = await widget.read();
    stage.proxy.intercept = () => null;
    await widget.more.click();
    await widget.expect({
      titles, more: true,
      error: 'De zoekdienst is niet bereikbaar, of staat deze site niet toe. Controleer uw ' +
        'verbinding en probeer het opnieuw.',
    });
    const [error, more] = await Promise.all([widget.page.getByRole('alert'), widget.more]
      .map((node) => node.boundingBox()));
    assert.ok(more.y - (error.y + error.height) < more.height, 'it is not said where one looks');
    stage.proxy.intercept = null;
    await widget.more.click();
    await widget.expect({ error: '', focus: 'title' });
  });

  it('says what it searched for instead, and searches for what was typed after all', async () => {
    widget = await stage.openPlainWidget();
    await widget.search('demonstatierecht wijk');
    await widget.expect({
      notice: 'Niet elk woord komt voor zoals u het typte. Gezocht is op demonstratierecht wijk.' +
        'Zoek toch op ‘demonstatierecht wijk’',
    });
    assert.deepEqual(await widget.notice.locator('mark').allTextContents(), ['demonstratierecht']);

    await widget.notice.getByRole('button').click();
    await widget.expect({
      notice: 'Bedoelde u demonstratierecht wijk?', focus: 'input', value: 'demonstatierecht wijk',
    });
    assert.deepEqual(await widget.notice.locator('mark').allTextContents(), ['demonstratierecht']);

    await widget.notice.getByRole('button').click();
    await widget.expect({ notice: '', focus: 'input', value: 'demonstratierecht wijk', error: '' });
  });

  it('says plainly that nothing is found, and what to do', async () => {
    widget = await stage.openPlainWidget();
    await widget.search('xyzzyxyzzy');
    await widget.expect({
      count: 'Geen resultaten', titles: [], more: false,
      notice: 'Controleer de spelling, of probeer een ander woord voor hetzelfde.',
    });
    await widget.search('online');
    await widget.expect({ notice: '' });
  });

  it('speaks the language of the page, or its own', async () => {
    widget = await stage.openPlainWidget('', { lang: 'en-GB' });
    const { total } = await ask({ q: 'online' });
    const options = await widget.suggest('online jong');
    await widget.expect({ announcement: `${options.length} suggestions` });
    await widget.search('online');
    await widget.expect({ count: `${total} results`, more: true });
    await widget.page.getByRole('search', { name: 'Search sessions and documents' }).waitFor();
    await widget.page.getByRole('button', { name: 'Search', exact: true }).waitFor();
    await widget.page.getByRole('button', { name: 'More results' }).waitFor();
    await widget.search('xyzzyxyzzy');
    await widget.expect({
      count: 'No results', notice: 'Check the spelling, or try another word for the same thing.',
    });

    await widget.host.evaluate((host) => host.setAttribute('lang', 'nl'));
    await widget.page.getByRole('search', { name: 'Zoek in sessies en documenten' }).waitFor();
  });

  it('says its own words are Dutch where the page has a language it does not speak', async () => {
    widget = await stage.openPlainWidget('', { lang: 'de' });
    const form = widget.page.getByRole('search', { name: 'Zoek in sessies en documenten' });
    assert.equal(await form.evaluate((node) => node.closest('[lang]').lang), 'nl');
  });

  it('does as its attributes say', async () => {
    widget = await stage.openPlainWidget(
      'type="document" page-size="2" label="Zoek documenten" placeholder="Een woord"');
    const { hits, total } = await ask({ q: 'online', type: 'document', pageSize: 2 });
    await widget.search('online');
    await widget.expect({ count: `${total} resultaten`, titles: hits.map(({ title }) => title) });
    await widget.page.getByRole('combobox', { name: 'Zoek documenten' }).waitFor();
    assert.equal(await widget.field.getAttribute('placeholder'), 'Een woord');
  });

  it('has the colours that a page gives it, whatever the page calls them', async () => {
    widget = await stage.openWidget('/');
    const line = await widget.field.evaluate((input) => getComputedStyle(input).border);
    assert.equal(line, '1px solid rgb(109, 123, 116)'); // --line of web/demo/demo.css
  });

  it('searches the site of its script where no other is named', async () => {
    widget = await stage.openPlainWidget();
    await widget.host.evaluate((host) => host.removeAttribute('endpoint'));
    const { count } = await widget.search('online');
    assert.match(count, /resultaten$/);
  });

  it('says that a query cannot be answered', async () => {
    widget = await stage.openPlainWidget();
    const { error } = await widget.search('woord '.repeat(400));
    assert.equal(error,
      'Deze zoekvraag kan niet worden beantwoord. Gebruik minder of andere woorden.');
  });
});

describe('a server that is asked too much', { skip }, () => {
  let stage;
  before(async () => {
    const server = { limit_loopback: true, requests_per_second: 1, request_burst: 1 };
    stage = await openStage({ server });
  });
  after(() => stage?.close());

  it('is said to be busy, and for how long', async () => {
    const widget = await stage.openPlainWidget();
    await eventually(async () => {
      await widget.field.press('a'); // another query each time, that no cache has
      await widget.press('Enter');
      const { error } = await widget.read();
      assert.equal(error, 'Er wordt nu te veel gezocht. Probeer het over 1 seconde opnieuw.');
    });
  });
});

describe('a server without an index', { skip }, () => {
  let stage;
  before(async () => { stage = await openStage({ content: null }); });
  after(() => stage?.close());

  it('is said to be unavailable, until it has one', async () => {
    const widget = await stage.openPlainWidget();
    const { error, count } = await widget.search('online');
    assert.equal(error,
      'Zoeken kan nu even niet. Probeer het over een paar minuten opnieuw.');
    assert.equal(count, '');
  });
});
