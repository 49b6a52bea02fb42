"""Narrowing and ordering results by the controls of the page and by its links."""

import unittest
import urllib.parse

from harness import FIXTURES, PageTestCase, ask
from harness.content import document, event, session, write_jsonl

FACETS = ("type", "kind", "event", "publisher", "year")


def asked(address):
    """The parameters in an address, in their order."""
    return urllib.parse.parse_qsl(urllib.parse.urlsplit(address).query)


class FilterTestCase(PageTestCase):
    def choices(self, page, facet):
        """Of each value of a facet: how many results it says, and whether it is chosen."""
        found = {}
        for box in page.all("input", type="checkbox", name_=facet):
            label = page.one("label", for_=box["id"])
            count = int(label.one("span", "choice-count").text.strip("()"))
            found[box["value"]] = (count, "checked" in box.attributes)
        return found

    def chosen(self, page):
        """The links that drop a filter, by their ids."""
        return {link["id"]: link for chips in page.all("ul", "chosen") for link in chips.all("a")
                if "id" in link.attributes}

    def titles(self, page):
        return [hit.all("a")[0].text for hit in self.hits(page)]


class Filters(FilterTestCase):
    content = FIXTURES / "library"

    def test_the_facets_are_those_of_the_interface(self):
        page = self.zoeken("taal")
        facets = self.find("taal", facets=list(FACETS))["facets"]
        for name in FACETS:
            with self.subTest(facet=name):
                values = {value["value"]: (value["count"], False) for value in facets[name]}
                shown = self.choices(page, name)
                self.assertEqual(shown, values if len(values) > 1 else {})
        self.assertEqual([field["id"] for field in page.all("fieldset")],
                         [f"facet-{name}" for name in FACETS if self.choices(page, name)])

    def test_a_choice_says_how_many_results_it_leaves(self):
        page = self.zoeken("taal")
        for name in FACETS:
            for value, (count, _) in self.choices(page, name).items():
                with self.subTest(facet=name, value=value):
                    words = "1 resultaat" if count == 1 else f"{count} resultaten"
                    self.assertEqual(self.zoeken("taal", **{name: value}).one(id="count").text,
                                     words)

    def test_values_of_a_facet_add_up_and_the_others_stay_to_be_chosen(self):
        usual = self.choices(self.zoeken("taal"), "kind")
        page = self.zoeken("taal", kind=["handreiking", "gids"])
        chosen = self.choices(page, "kind")
        self.assertEqual({value: count for value, (count, _) in chosen.items()},
                         {value: count for value, (count, _) in usual.items()})
        self.assertEqual({value for value, (_, is_chosen) in chosen.items() if is_chosen},
                         {"handreiking", "gids"})
        total = chosen["handreiking"][0] + chosen["gids"][0]
        self.assertEqual(page.one(id="count").text, f"{total} resultaten")

    def test_filters_are_dropped_one_by_one_or_all_at_once(self):
        page = self.zoeken("taal", type="document", kind=["handreiking", "gids"], year="2022")
        self.assertEqual(set(self.chosen(page)), {"drop-type-document", "drop-kind-handreiking",
                                                  "drop-kind-gids", "drop-year-2022"})
        self.assertEqual(asked(page.one("a", "clear")["href"]), [("q", "taal")])
        left = 4
        while chips := self.chosen(page):
            self.assertEqual(len(chips), left)
            name, link = sorted(chips.items())[0]
            before = set(self.titles(page))
            page = self.get(link["href"])
            self.assertNotIn(name, self.chosen(page))
            self.assertLessEqual(len(before), int(page.one(id="count").text.split()[0]))
            self.assertEqual(len(page.all("a", "clear")), int(len(self.chosen(page)) > 1))
            left -= 1
        self.assertEqual(left, 0)

    def test_the_event_is_shown_by_its_title(self):
        page = self.zoeken("taal", event="taaldag-2024")
        chip = self.chosen(page)["drop-event-taaldag-2024"]
        self.assertIn("Taaldag 2024 van bibliotheek De Lage Waard", chip.text)

    def test_a_value_is_the_same_in_any_spelling(self):
        page = self.zoeken("taal", kind=["HANDREIKING", "handreiking"])
        self.assertEqual(set(self.chosen(page)), {"drop-kind-handreiking"})
        for link in page.all("a"):
            self.assertNotIn("HANDREIKING", link["href"])

    def test_what_cannot_be_meant_is_passed_over(self):
        usual = self.zoeken("taal")
        page = self.get("/zoeken?q=taal&type=onzin&type=&kind=&sort=x&correct=x&lang=xx&pagina=x")
        self.assertEqual(self.titles(page), self.titles(usual))
        self.assertEqual(self.chosen(page), {})
        many = self.zoeken("taal", year=[str(1900 + at) for at in range(50)])
        self.assertEqual(len(self.chosen(many)), 20)

    def test_filters_that_leave_nothing_can_be_dropped(self):
        page = self.zoeken("taal", type="session", kind="handreiking", sort="date")
        self.assertEqual(self.hits(page), [])
        links = [asked(link["href"]) for link in page.one("ul", "drop").all("a")]
        self.assertEqual(links, [[("q", "taal"), ("kind", "handreiking"), ("sort", "date")],
                                 [("q", "taal"), ("type", "session"), ("sort", "date")],
                                 [("q", "taal"), ("sort", "date")]])
        self.assertEqual(set(self.chosen(page)), {"drop-type-session", "drop-kind-handreiking"})

    def test_every_control_belongs_to_the_search_form_and_has_a_label(self):
        page = self.zoeken("taal", kind="handreiking")
        outcome = page.one(id="outcome")
        controls = [element for element in outcome.elements
                    if element.name in ("input", "select", "button")]
        self.assertGreater(len(controls), 5)
        for control in controls:
            self.assertEqual(control["form"], page.one("form")["id"])
            if control.name != "button":
                self.assertTrue(page.one("label", for_=control["id"]).text)

    def test_the_order_can_be_chosen(self):
        for sort in ("date", "title"):
            page = self.zoeken("taal", sort=sort)
            expected = [hit["title"] for hit in self.find("taal", sort=sort)["hits"]]
            self.assertEqual(self.titles(page), expected)
            selected, = [option for option in page.one("select", id="sort").all("option")
                         if "selected" in option.attributes]
            self.assertEqual(selected["value"], sort)

    def test_the_feed_is_of_the_same_results(self):
        page = self.zoeken("taal", kind="handreiking", sort="title")
        feed = page.one("link", type="application/atom+xml")["href"]
        self.assertEqual(feed, "/zoeken.atom?q=taal&kind=handreiking&sort=title")
        titles = [title.split("</title>")[0]
                  for title in ask(self.daemon.address, feed).text.split("<entry")[1:]
                  for title in title.split("<title>")[1:]]
        self.assertEqual(titles, self.titles(page))


class ManyValues(FilterTestCase):
    """A facet with more values than are shown at once, and pages of filtered results."""

    @classmethod
    def setUpClass(cls):
        records = [event("dag", "De dag")]
        records += [document(f"d{at}-{kind}", f"Merkteken {at}", kind=f"soort {kind:02}",
                             publisher='Uitgever "&" <Zoon>')
                    for kind in range(15) for at in range(15 - kind)]
        records += [session("s", "Merkteken", event="dag")]
        cls.content = write_jsonl(cls.new_class_folder() / "a.jsonl", records)
        super().setUpClass()

    def test_the_first_values_are_shown_and_the_rest_behind_a_fold(self):
        facet = self.zoeken("merkteken").one("fieldset", id="facet-kind")
        rest = facet.one("details", "more")
        self.assertEqual(len(facet.all("input")), 15)
        self.assertEqual(len(rest.all("input")), 7)
        self.assertTrue(rest.one("summary").text)

    def test_a_chosen_value_is_not_behind_the_fold(self):
        page = self.zoeken("merkteken", kind="soort 14")
        rest = page.one("fieldset", id="facet-kind").one("details", "more")
        self.assertNotIn("soort 14", [box["value"] for box in rest.all("input")])
        self.assertEqual(self.choices(page, "kind")["soort 14"], (1, True))

    def test_the_pages_keep_what_was_chosen(self):
        page = self.zoeken("merkteken", kind=["soort 00", "soort 01"], sort="title", pagina="2")
        pager = page.one("nav", "pager")
        self.assertEqual(asked(pager.one("a", rel="next")["href"]),
                         [("q", "merkteken"), ("kind", "soort 00"), ("kind", "soort 01"),
                          ("sort", "title"), ("pagina", "3")])
        # What is chosen anew starts at the first page.
        self.assertNotIn("pagina", dict(asked(self.chosen(page)["drop-kind-soort%2000"]["href"])))

    def test_a_value_may_have_any_characters(self):
        page = self.zoeken("merkteken", publisher='Uitgever "&" <Zoon>')
        link, = self.chosen(page).values()
        self.assertNotRegex(link["id"], r"\s")
        self.assertIn('Uitgever "&" <Zoon>', link.text)
        self.assertEqual(page.one(id="count").text, "120 resultaten")


if __name__ == "__main__":
    unittest.main()
