"""Searching by each parameter of the interface for programs."""

import re
import unicodedata
import unittest

from harness import ApiTestCase, ask, target

FACETS = ("type", "kind", "event", "publisher", "year")
BROAD = "taal bibliotheek lezen digitaal balie handreiking"  # finds a good half of the library


def bare(title):
    """Without case, accents, and marks in front."""
    plain = "".join(c for c in unicodedata.normalize("NFD", title) if not unicodedata.combining(c))
    return re.sub(r"^\W+", "", plain).casefold()


class SearchTestCase(ApiTestCase):
    def hits(self, query=BROAD, **parameters):
        return self.find(query, pageSize=100, **parameters)["hits"]

    def total(self, query=BROAD, **parameters):
        answer = self.find(query, **parameters)
        self.assertTrue(answer["totalIsExact"])
        return answer["total"]

    def facet(self, name, query=BROAD, **parameters):
        return self.find(query, facets=name, **parameters)["facets"][name]


class Answers(SearchTestCase):
    def test_a_hit_is_the_record(self):
        for hit in self.hits():
            with self.subTest(id=hit["id"]):
                whole = self.get(hit["_links"]["self"])
                for name in ("id", "type", "title", "url", "kind", "publisher", "year", "date",
                             "event", "number", "status", "documentsTotal", "sessionsTotal"):
                    self.assertEqual(hit.get(name), whole.get(name), name)
                related = "documents" if hit["type"] == "session" else "sessions"
                self.assertEqual(hit[related], whole[related][:3])

    def test_the_time_it_took_is_a_header_alone(self):
        answer = ask(self.daemon.address, target("/v1/_search", q="taal"))
        self.assertRegex(answer.headers["Server-Timing"], r"^search;dur=\d+\.\d$")
        again = ask(self.daemon.address, target("/v1/_search", q="taal"))
        self.assertEqual(answer.body, again.body)

    def test_the_year_of_a_session_is_that_of_its_date_or_event(self):
        for hit in self.hits(type="session"):
            if "event" in hit:
                event = self.get(f"/v1/events/{hit['event']['id']}")
                self.assertEqual(str(hit["year"]), hit.get("date", event["date"])[:4])


class Filters(SearchTestCase):
    def test_each_keeps_what_has_the_value(self):
        for name, value in (("type", "session"), ("kind", "handreiking"),
                            ("publisher", "Taalhuis De Lage Waard"), ("year", 2024)):
            with self.subTest(name=name):
                expected = [hit["id"] for hit in self.hits() if hit.get(name) == value]
                self.assertTrue(expected)
                self.assertEqual([hit["id"] for hit in self.hits(**{name: value})], expected)

    def test_an_event_keeps_its_sessions_and_their_documents(self):
        event = self.get("/v1/events/taaldag-2024")
        sessions = {session["id"] for session in event["sessions"]}
        expected = [hit["id"] for hit in self.hits() if hit["id"] in sessions or
                    sessions & {session["id"] for session in hit.get("sessions", [])}]
        self.assertEqual([hit["id"] for hit in self.hits(event=event["id"])], expected)
        self.assertEqual({hit["type"] for hit in self.hits(event=event["id"])},
                         {"session", "document"})

    def test_values_of_one_are_either_and_of_several_all(self):
        both = {hit["id"] for hit in self.hits(kind=["handreiking", "gids"])}
        one, other = ({hit["id"] for hit in self.hits(kind=kind)}
                      for kind in ("handreiking", "gids"))
        self.assertEqual(both, one | other)
        self.assertTrue(one and other)
        year = {hit["id"] for hit in self.hits(year=[2022, 2024])}
        self.assertEqual({hit["id"] for hit in self.hits(kind="handreiking", year=[2022, 2024])},
                         one & year)
        self.assertTrue(one & year)
        self.assertEqual(self.total(type=["session", "document"]), self.total())

    def test_case_makes_no_difference(self):
        self.assertEqual(self.hits(publisher="TAALHUIS de lage waard"),
                         self.hits(publisher="Taalhuis De Lage Waard"))

    def test_a_value_that_is_nowhere_finds_nothing(self):
        for name, value in (("kind", "opera"), ("event", "nothing"), ("publisher", "%"),
                            ("year", 1001), ("kind", "x" * 200), ("kind", "\u0301")):
            with self.subTest(name=name, value=value):
                self.assertEqual(self.total(**{name: value}), 0)
        self.assertEqual(self.total(kind=["opera", "gids"]), self.total(kind="gids"))


class Sorting(SearchTestCase):
    def test_by_date_the_newest_comes_first_and_the_undated_last(self):
        years = [hit.get("year", 0) for hit in self.hits(sort="date")]
        self.assertEqual(years, sorted(years, reverse=True))
        self.assertGreater(years[0], years[-1])
        self.assertIn(0, years)
        days = [hit["date"] for hit in self.hits(sort="date", type="session") if "date" in hit]
        self.assertEqual(days, sorted(days, reverse=True))

    def test_by_title_from_a_to_z(self):
        titles = [bare(hit["title"]) for hit in self.hits(sort="title")]
        self.assertEqual(titles, sorted(titles))

    def test_all_sorts_find_the_same(self):
        found = [{hit["id"] for hit in self.hits(sort=sort)}
                 for sort in ("relevance", "date", "title")]
        self.assertEqual(found[0], found[1])
        self.assertEqual(found[0], found[2])
        self.assertEqual(self.hits(sort="relevance"), self.hits())

    def test_the_answer_says_it(self):
        for sort in ("relevance", "date", "title"):
            self.assertEqual(self.find("taal", sort=sort)["sort"], sort)
        self.assertEqual(self.find("taal")["sort"], "relevance")


class Pages(SearchTestCase):
    def test_together_they_have_each_hit_once(self):
        for parameters in ({}, {"sort": "date"}, {"sort": "title"},
                           {"type": "document", "sort": "date"},
                           {"kind": ["handreiking", "gids"], "facets": ["year", "kind"]}):
            whole = self.hits(**parameters)
            self.assertGreater(len(whole), 3)
            for size in (1, 3):
                with self.subTest(parameters=parameters, size=size):
                    answers = list(self.follow(self.find(BROAD, pageSize=size, **parameters)))
                    self.assertEqual([hit for answer in answers for hit in answer["hits"]], whole)
                    self.assertEqual({answer["total"] for answer in answers}, {len(whole)})
                    self.assertEqual(len({str(answer["facets"]) for answer in answers}), 1)
                    back = list(self.follow(answers[-1], "prev"))
                    self.assertEqual(back[::-1], answers)

    def test_links_say_all_parameters_in_one_order(self):
        answer = self.get("/v1/_search?page=2&correct=offer&facets=year&facets=kind&sort=date"
                          "&year=2024&publisher=a%26b&event=taaldag-2024&kind=gids&kind=b"
                          "&type=document&q=+taal++lezen&pageSize=5&kind=gids")
        self.assertEqual(answer["_links"]["self"],
                         "/v1/_search?q=taal%20lezen&type=document&kind=b&kind=gids"
                         "&event=taaldag-2024&publisher=a%26b&year=2024&sort=date&facets=kind"
                         "&facets=year&correct=offer&pageSize=5&page=2")
        self.assertEqual(self.get(answer["_links"]["self"]), answer)

    def test_what_is_usual_is_left_out_of_links(self):
        answer = self.get("/v1/_search?q=taal&page=1&pageSize=10&sort=relevance&correct=apply")
        self.assertEqual(answer["_links"]["self"], "/v1/_search?q=taal")

    def test_the_last_page_that_is_served(self):
        answer = self.find(BROAD, page=1000)
        self.assertEqual(answer["hits"], [])
        self.assertTrue(self.get(answer["_links"]["prev"])["hits"])
        self.assertNotIn("next", self.get(answer["_links"]["prev"])["_links"])


class Facets(SearchTestCase):
    def test_only_those_asked_for(self):
        self.assertEqual(self.find("taal")["facets"], {})
        self.assertEqual(list(self.find("taal", facets=FACETS)["facets"]), list(FACETS))
        self.assertEqual(list(self.find("taal", facets=["year", "kind"])["facets"]),
                         ["kind", "year"])

    def test_each_count_is_the_total_when_chosen(self):
        for name in FACETS:
            values = self.facet(name)
            self.assertGreater(len(values), 1, name)
            for value in values:
                with self.subTest(name=name, value=value["value"]):
                    self.assertEqual(value["count"], self.total(**{name: value["value"]}))
                    self.assertFalse(value["isSelected"])

    def test_while_other_choices_are_made(self):
        for name in ("kind", "event", "publisher"):
            for value in self.facet(name, type="document", year=[2022, 2023, 2024]):
                with self.subTest(name=name, value=value["value"]):
                    self.assertEqual(value["count"], self.total(type="document",
                                                                year=[2022, 2023, 2024],
                                                                **{name: value["value"]}))

    def test_a_choice_leaves_the_others_of_its_facet_to_be_seen(self):
        for name in FACETS:
            free = self.facet(name)
            chosen = free[-1]["value"]
            with self.subTest(name=name):
                limited = self.facet(name, **{name: chosen})
                self.assertEqual([value["value"] for value in limited if value["isSelected"]],
                                 [chosen])
                self.assertEqual([(value["value"], value["count"]) for value in limited],
                                 [(value["value"], value["count"]) for value in free])

    def test_a_choice_that_finds_nothing_is_listed(self):
        values = self.facet("publisher", "knikkerbanen", publisher="Bureau Heldere Zinnen")
        chosen = [value for value in values if value["isSelected"]]
        self.assertEqual([(value["value"], value["count"]) for value in chosen],
                         [("Bureau Heldere Zinnen", 0)])

    def test_an_event_is_shown_by_its_title(self):
        titles = {event["id"]: event["title"] for event in self.get("/v1/events")["items"]}
        for value in self.facet("event"):
            self.assertEqual(value["label"], titles[value["value"]])
        for value in self.facet("kind"):
            self.assertEqual(value["label"], value["value"])

    def test_most_first_and_years_newest_first(self):
        for name in FACETS[:4]:
            order = [(-value["count"], value["label"].casefold()) for value in self.facet(name)]
            self.assertEqual(order, sorted(order), name)
        years = [value["value"] for value in self.facet("year")]
        self.assertEqual(years, sorted(years, reverse=True))


class Corrections(SearchTestCase):
    def test_are_applied_or_only_offered(self):
        applied = self.find("biblioteheek")
        self.assertEqual((applied["query"]["corrected"], applied["query"]["correctionApplied"]),
                         ("bibliotheek", True))
        self.assertEqual(self.find("biblioteheek", correct="apply"), applied)
        offered = self.find("biblioteheek", correct="offer")
        self.assertEqual((offered["query"]["corrected"], offered["query"]["correctionApplied"]),
                         ("bibliotheek", False))
        self.assertEqual(offered["hits"], [])
        self.assertTrue(applied["hits"])

    def test_make_no_difference_for_words_that_are_right(self):
        one, other = (self.find("bibliotheek", correct=correct) for correct in ("apply", "offer"))
        self.assertNotIn("corrected", one["query"])
        self.assertEqual((one["query"], one["hits"]), (other["query"], other["hits"]))


class Errors(SearchTestCase):
    def errors(self, **parameters):
        return self.wrong("/v1/_search", **parameters)

    def test_limits(self):
        for name, values in {
            "q": ("", " ", "a" * 1001, ["a", "b"]),
            "type": ("film", "", "Session", "event", ["session"] * 21),
            "kind": ("", " ", "a" * 201, ["a"] * 21),
            "event": ("", "a" * 201, ["a"] * 21),
            "publisher": ("", "a" * 201, ["a"] * 21),
            "year": ("999", "3000", "", "-2020", "2020.5", "x", [2020] * 21),
            "sort": ("size", "", "Date", ["date", "date"]),
            "facets": ("title", "", "year,kind", ["kind"] * 6),
            "correct": ("no", "", ["apply", "apply"]),
            "page": (0, 1001, "x", [1, 1]),
            "pageSize": (0, 101, "x", [1, 1]),
        }.items():
            for value in values:
                with self.subTest(name=name, value=str(value)[:30]):
                    self.assertEqual(set(self.errors(**{"q": "taal", name: value})), {name})

    def test_all_at_once(self):
        self.assertEqual(self.errors(typ="x", kind="", year=1, sort="x", facets="x", correct="x",
                                     page=0, pageSize=0),
                         ["typ", "q", "kind", "year", "sort", "facets", "correct",
                          "pageSize", "page"])

    def test_as_many_values_as_may_be(self):
        self.find("taal", kind=[f"soort {n}" for n in range(20)], year=list(range(2000, 2020)),
                  facets=FACETS, publisher="a" * 200)
        self.find("a" * 1000)


if __name__ == "__main__":
    unittest.main()
