const OF_ONE_PAGE = ['canonical', 'alternate'].map((name) => `link[rel=${name}]`)
  .concat(['description', 'robots'].map((name) => `meta[name=${name}]`)).join();

/** The page in an answer. Throws a Failure where it is not one to show in place of another. */
async function readPage(response) {
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (!page.getElementById('main') || page.getElementById('q-error')) {
    throw new Failure('unavailable');
  }
  return page;
}

/** Choices apply themselves: the button for it goes. */
function hideApply(page) {
  for (const button of page.querySelectorAll('button.apply')) {
    button.hidden = true;
  }
}

/** What can be opened is as open in `next` as it was in `previous`. */
function keepOpen(previous, next) {
  const key = (details) => details.closest('[id]')?.id;
  const states = new Map([...previous.querySelectorAll('details')]
    .map((details) => [key(details), details.open]));
  for (const details of next.querySelectorAll('details')) {
    details.open = states.get(key(details)) ?? details.open;
  }
}

/** Results in place of results: a screen reader hears the count alone, as its element stays. */
function replaceResults(outcome, page) {
  keepOpen(outcome, page);
  for (const id of ['heading', 'outcome']) {
    document.getElementById(id).replaceChildren(...page.getElementById(id).childNodes);
  }
  const { textContent } = page.getElementById('count');
  document.getElementById('count').textContent = textContent;
}

/** Another kind of page. A status is only heard when it changes: it comes blank, as high as it will
 *  be. */
function replaceMain(page) {
  const count = page.getElementById('count');
  if (count) {
    const { textContent } = count;
    count.textContent = '\u00a0';
    requestAnimationFrame(() => { count.textContent = textContent; });
  }
  document.getElementById('main').replaceChildren(...page.getElementById('main').childNodes);
}

/** Focus that went with what was replaced goes to the control of the same id, which stays where it
 *  was in the window; or to the heading. */
function keepFocus(focused, top) {
  if (focused.isConnected) {
    return;
  }
  const control = focused.id && document.getElementById(focused.id);
  if (control) {
    control.closest('details.more')?.setAttribute('open', ''); // it may have gone behind the fold
    control.focus({ preventScroll: true });
    scrollBy(0, control.getBoundingClientRect().top - top);
  } else {
    focusHeading({ preventScroll: true });
  }
}

function focusHeading(options) {
  (document.getElementById('heading') ?? document.getElementById('main')).focus(options);
}

/** Shows a page in place of the one that is shown. */
function showPage(page) {
  const focused = document.activeElement;
  const { top } = focused.getBoundingClientRect();
  const outcome = document.getElementById('outcome');
  hideApply(page);
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  document.head.querySelectorAll(OF_ONE_PAGE).forEach((node) => node.remove());
  document.head.append(...page.head.querySelectorAll(OF_ONE_PAGE));
  document.querySelector('footer').replaceWith(page.querySelector('footer'));
  if (outcome && page.getElementById('outcome')) {
    replaceResults(outcome, page);
  } else {
    replaceMain(page);
  }
  keepFocus(focused, top);
}
