const DEFAULTS = { sort: 'relevance' };

/** The address that a form is sent to, by a button where one is given, without what goes without
 *  saying. */
function formAddress(form, button) {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form, button)) {
    if (value.trim() && value !== DEFAULTS[name]) {
      address.searchParams.append(name, value.trim());
    }
  }
  return address.href;
}

/** As forms write an address, whatever stands for a space in it, and without the fragment, which
 *  does not change what is shown. */
function pageAddress(page = location) {
  const address = new URL(page.href);
  address.hash = '';
  address.search = address.searchParams;
  return address.href;
}

/** Whether a click follows a link in this window, and does nothing else. */
function isPlainClick(event, link) {
  return event.button === 0 && !event.defaultPrevented && !link.target &&
    !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
}
