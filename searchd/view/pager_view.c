#include "view/pager_view.h"

enum { PAGES_AROUND = 2 /* numbers shown on each side of the current page's */ };

static json_t *view_page(struct view *view, const struct pager *pager, size_t page)
{
    json_t *object = view_object(view);
    view_add_number(view, object, "number", page);
    view_add_boolean(view, object, "isCurrent", page == pager->current);
    view_add(view, object, "path", pager->link(view, pager->list, page));
    return object;
}

void pager_view_add(struct view *view, json_t *object, const struct pager *pager)
{
    size_t current = pager->current;
    if (pager->last <= 1) {
        return;
    }
    json_t *pages = view_object(view);
    json_t *numbers = view_array(view);
    size_t from = current > PAGES_AROUND ? current - PAGES_AROUND : 1;
    size_t to = current + PAGES_AROUND < pager->last ? current + PAGES_AROUND : pager->last;
    for (size_t page = from; page <= to; page++) {
        view_append(view, numbers, view_page(view, pager, page));
    }
    view_add(view, pages, "numbers", numbers);
    view_add_number(view, pages, "current", current);
    view_add_number(view, pages, "last", pager->last);
    if (current > 1) {
        view_add(view, pages, "previous", view_page(view, pager, current - 1));
    }
    if (current < pager->last) {
        view_add(view, pages, "following", view_page(view, pager, current + 1));
    }
    view_add(view, object, "pages", pages);
}
