"""Searching data/content over HTTP."""

import unittest

import yaml

from harness import DATA, ServedTestCase, ask, built_generation, indexer, marked_text, target

CATALOGUE = yaml.safe_load((DATA / "content" / "mast-dag.yaml").read_text(encoding="utf-8"))

DEMONSTRATIONS = ("werksessie-3", "handreiking-demonstraties-bijkans-heilig",
                  "demonstratievrijheid-en-democratie")


class Ranking(ServedTestCase):
    """What a visitor of "Verder lezen na de MAST-dag" finds first."""

    content = DATA / "content"

    def test_the_right_record_comes_first(self):
        for query, expected in {
            "demonstratie": DEMONSTRATIONS,
            "demonstratievrijheid": ("demonstratievrijheid-en-democratie",),
            "manifestatie": ("handreiking-openbare-manifestaties",),
            "boerenprotesten": ("werksessie-3",),
            "avondklok": ("avondklokrellen-sociologisch-verklaard", "werksessie-1"),
            "buurt interventies": ("overzicht-buurtinterventies",),
            "wijkverbinders": ("de-wijkverbinder",),
            "organisatieopstellingen": ("werksessie-6",),
            "Jonathan van Eerd": ("werksessie-5",),
            "nederlands instituut publieke veiligheid": ("werksessie-1",),
            "gemeente amsterdam": ("werksessie-3",),
            "UNUSUAL SUSPECTS": ("werksessie-2",),
            '"grens van het demonstratierecht"': ("werksessie-3",),
        }.items():
            with self.subTest(query=query):
                self.assert_first(query, *expected)

    def test_writing_makes_no_difference(self):
        for one, other in (("Theorieën", "theorieen"), ("s-hertogenbosch", "'S-HERTOGENBOSCH"),
                           ("theorie\u0308en", "theorieën"), ("dilemma\u2019s", "dilemma's"),
                           ("ＫＩＳ wijkmonitor", "kis wijkmonitor"), ("  wijk\t ", "wijk")):
            with self.subTest(one=one):
                self.assertTrue(self.ids(one))
                self.assertEqual(self.ids(one), self.ids(other))

    def test_a_word_that_is_nowhere_finds_nothing(self):
        answer = self.find("saxofoon")
        self.assertEqual((answer["total"], answer["totalIsExact"], answer["hits"]), (0, True, []))

    def test_a_title_weighs_more_than_a_summary(self):
        self.assert_before("spanningen", "handreiking-omgaan-met-maatschappelijke-spanningen",
                           "werksessie-2")
        self.assert_before("samenwerking", "workshop-samenwerking-met-lokale-gemeenschappen",
                           "werksessie-6")

    def test_a_document_is_found_lower_through_its_session(self):
        for document in ("online-jongerenwerk", "de-burgemeester-deel-1"):
            self.assert_before("digikamer", "werksessie-5", document)

    def test_a_session_is_found_lower_through_its_documents(self):
        self.assert_before("sheriff", "de-burgemeester-deel-1", "werksessie-5")
        self.assert_before("wijkmonitor", "kis-wijkmonitor", "werksessie-6")

    def test_more_of_the_words_rank_higher(self):
        self.assert_before("handreiking desinformatie", "handreiking-omgaan-met-desinformatie",
                           "handreiking-openbare-manifestaties")

    def test_people_are_found_by_their_name_and_organisation(self):
        self.assert_first("Ambachtsheer", "werksessie-6")
        self.assert_first("haagse hogeschool", "werksessie-7")
        self.assert_first("menno van duin", "werksessie-1")
        self.assert_first("CCV", "werksessie-4")


class Syntax(ServedTestCase):
    """Quotes, minus signs, filters and pages."""

    content = DATA / "content"

    def test_a_phrase_is_found_in_that_order_only(self):
        self.assertEqual(self.ids('"bijkans heilig"'),
                         ["handreiking-demonstraties-bijkans-heilig"])
        self.assertEqual(self.ids("“bijkans heilig”"), self.ids('"bijkans heilig"'))
        self.assertEqual(self.ids('"heilig bijkans"'), [])
        self.assertIn("handreiking-demonstraties-bijkans-heilig", self.ids("heilig bijkans"))

    def test_a_minus_sign_leaves_out(self):
        everything = self.ids("handreiking", pageSize=100)
        without = self.ids("handreiking -demonstraties", pageSize=100)
        self.assertIn("handreiking-demonstraties-bijkans-heilig", everything)
        self.assertNotIn("handreiking-demonstraties-bijkans-heilig", without)
        self.assertIn("handreiking-omgaan-met-desinformatie", without)
        self.assertNotIn("handreiking-omgaan-met-maatschappelijke-spanningen",
                         self.ids('handreiking -"maatschappelijke spanningen"', pageSize=100))

    def test_what_is_not_closed_or_not_joined_is_text(self):
        self.assertEqual(self.ids('"bijkans heilig'), self.ids("bijkans heilig"))
        self.assertIn("analyse-instrument-polarisatie-naar-verbinding",
                      self.ids("analyse-instrument"))
        self.assertEqual(self.ids("wijk - netwerken"), self.ids("wijk netwerken"))

    def test_a_type_filters(self):
        everything = self.find("wijk", pageSize=100)
        parts = {kind: self.find("wijk", pageSize=100, type=kind)
                 for kind in ("session", "document")}
        for kind, answer in parts.items():
            self.assertTrue(answer["hits"])
            self.assertEqual({hit["type"] for hit in answer["hits"]}, {kind})
        self.assertEqual(everything["total"], sum(answer["total"] for answer in parts.values()))

    def test_pages_together_are_the_whole(self):
        whole = self.find("gemeente", pageSize=100)
        self.assertTrue(whole["totalIsExact"])
        self.assertEqual(whole["total"], len(whole["hits"]))
        self.assertGreater(whole["total"], 4)
        pieces = []
        page = 1
        while len(pieces) < whole["total"]:
            answer = self.find("gemeente", page=page, pageSize=2)
            self.assertEqual((answer["total"], answer["page"], answer["pageSize"]),
                             (whole["total"], page, 2))
            self.assertTrue(answer["hits"])
            self.assertEqual("next" in answer["_links"], len(pieces) + 2 < whole["total"])
            self.assertEqual("prev" in answer["_links"], page > 1)
            pieces += answer["hits"]
            page += 1
        self.assertEqual([(hit["rank"], hit["id"]) for hit in pieces],
                         [(hit["rank"], hit["id"]) for hit in whole["hits"]])
        self.assertEqual(self.find("gemeente", page=page, pageSize=2)["hits"], [])

    def test_links_lead_to_the_pages(self):
        answer = self.find("gemeente", pageSize=2, type="session")
        following = ask(self.daemon.address, answer["_links"]["next"]).json()
        self.assertEqual(following["page"], 2)
        self.assertEqual({hit["type"] for hit in following["hits"]}, {"session"})
        self.assertEqual(ask(self.daemon.address, following["_links"]["prev"]).json()["hits"],
                         answer["hits"])


class Answers(ServedTestCase):
    """What stands in an answer."""

    content = DATA / "content"

    def test_matches_point_at_what_matched(self):
        for query, beginnings in {
            "manifestatie": ("manifestatie",),
            "gemeenten wijk": ("gemeente", "wijk"),
            "theorieen": ("theorie",),
            "polarisatie": ("polarisatie",),
            "hertogenbosch": ("hertogenbosch",),
        }.items():
            with self.subTest(query=query):
                marked = [
                    marked_text(text, match).lower()
                    for hit in self.find(query, pageSize=100)["hits"]
                    for text, matches in ((hit["title"], hit["titleMatches"]),
                                          (hit["snippet"]["text"], hit["snippet"]["matches"]))
                    for match in matches if match["kind"] != "synonym"]
                self.assertTrue(marked)
                for text in marked:
                    self.assertTrue(any(part in text for part in beginnings), text)

    def test_a_correction_is_said(self):
        query = self.find("demonstrtie")["query"]
        self.assertEqual((query["corrected"], query["correctionApplied"]), ("demonstratie", True))
        self.assertFalse(self.find("demonstratie")["query"]["correctionApplied"])

    def test_a_synonym_is_marked_as_one(self):
        kinds = {match["kind"] for hit in self.find("betoging")["hits"]
                 for match in hit["titleMatches"]}
        self.assertIn("synonym", kinds)

    def test_the_first_hit_shows_why(self):
        hit = self.find("manifestatie")["hits"][0]
        self.assertEqual([marked_text(hit["title"], match) for match in hit["titleMatches"]],
                         ["manifestaties"])
        hit = self.find('"grens van het demonstratierecht"')["hits"][0]
        self.assertIn("grens van het demonstratierecht", hit["snippet"]["text"])
        self.assertTrue(hit["snippet"]["matches"])

    def test_a_session_comes_with_its_documents_in_their_order(self):
        session = ask(self.daemon.address, "/v1/sessions/werksessie-3").json()
        self.assertEqual([item["id"] for item in session["documents"]],
                         ["handreiking-openbare-manifestaties",
                          "handreiking-demonstraties-bijkans-heilig",
                          "demonstratievrijheid-en-democratie"])
        self.assertEqual(session["people"], [
            {"name": "Annemarie Kars", "organisation": "gemeente Amsterdam"},
            {"name": "Rosanne Meulenbeld", "organisation": "gemeente Amsterdam"}])
        self.assertEqual(ask(self.daemon.address, "/v1/sessions/werksessie-8").json()["status"],
                         "cancelled")

    def test_a_document_comes_with_the_sessions_that_recommend_it(self):
        document = ask(self.daemon.address,
                       "/v1/documents/handreiking-omgaan-met-maatschappelijke-spanningen").json()
        self.assertEqual([item["id"] for item in document["sessions"]],
                         ["werksessie-2", "werksessie-4"])
        self.assertEqual(document["kind"], "handreiking")

    def test_every_record_is_there_word_for_word(self):
        for kind in ("sessions", "documents"):
            for record in CATALOGUE[kind]:
                answer = ask(self.daemon.address, f"/v1/{kind}/{record['id']}").json()
                for key in ("id", "title", "number", "status", "kind", "publisher", "year"):
                    self.assertEqual(answer.get(key), record.get(key), record["id"])
                self.assertEqual(answer.get("summary"), record.get("summary"))

    def test_the_query_is_repeated_as_it_was_understood(self):
        self.assertEqual(self.find("  De   Wijkverbinder ")["query"]["text"], "De Wijkverbinder")


class AnythingTyped(ServedTestCase):
    """Never an error for what a visitor types."""

    content = DATA / "content"

    QUERIES = [
        "AND", "OR", "NOT", "NOT x", "x AND", "NEAR", "x NEAR/3 y", "*", "**", "wijk*", "*wijk",
        "?", "(", ")", "((wijk)", "wijk)", '"', '""', '"""', '"wijk', 'wijk"', "-", "--", "-wijk",
        '-"wijk"', '-"', "- -", "+wijk", "+", "wijk:", "title:wijk", "XQ:", "A:b", "/", "\\",
        "\\\\", "'", "''", "’", "`", "~", "^2", "wijk^2", "[a TO z]", "{", "}", "<b>wijk</b>",
        "&amp;", "&", "%", "%00", "%zz", "#", "a#b", ";", "'; DROP TABLE", "$(reboot)", "😀",
        "👩\u200d👩\u200d👧 wijk", "\u0301", "\u200b", "\ufeffwijk", "\u202ewijk", "ﬁets",
        "İstanbul", "ß", "שלום", "北京", "\U0010ffff", "\ufffd", "\x01", "\x7f", "\r\n", "\t",
        "e\u0301" * 50, "0", "-1", "1e9", "2021", "de", "het een de", "x", "a b c d e f g h i j",
        "é", "É" * 100,
    ]

    def test_strange_queries_are_answered(self):
        for query in self.QUERIES:
            with self.subTest(query=query):
                page = ask(self.daemon.address, target("/zoeken", q=query))
                self.assertEqual(page.status, 200)
                if query.strip("\x01\x7f \t\r\n"):
                    self.find(query)

    def test_a_query_of_a_thousand_signs_is_answered(self):
        for query in ("a" * 1000, "wijk" * 250, "demonstratierecht" * 58, '"' * 1000, "-" * 1000,
                      "(" * 1000, "wijk" + " " * 991 + "buurt", "😀" * 250):
            with self.subTest(query=query[:20]):
                self.find(query)

    def test_a_longer_one_is_refused_by_the_interface_and_cut_by_the_page(self):
        for query in ("a" * 1001, "wijk " * 300, " ".join(f"woord{n}" for n in range(200))):
            with self.subTest(query=query[:20]):
                problem = self.assert_problem(
                    ask(self.daemon.address, target("/v1/_search", q=query)), 400)
                self.assertEqual([error["name"] for error in problem["errors"]], ["q"])
                page = ask(self.daemon.address, target("/zoeken", q=query))
                self.assertEqual(page.status, 200)
                self.assertIn("te lang", page.text)

    def test_bytes_that_are_no_text(self):
        for raw in ("%00", "a%00b", "%ff", "%c3%28", "%ed%a0%80", "%zz", "%", "%4", "%f5%80%80%80"):
            with self.subTest(raw=raw):
                problem = self.assert_problem(
                    ask(self.daemon.address, f"/v1/_search?q=wijk{raw}"), 400)
                self.assertEqual(problem["errors"][0]["name"], "q")
                page = ask(self.daemon.address, f"/zoeken?q=wijk{raw}")
                self.assertEqual(page.status, 200)

    def test_a_query_without_a_word_finds_nothing(self):
        for query in ("*", '""', "-", "😀", "()"):
            with self.subTest(query=query):
                self.assertEqual(self.find(query)["total"], 0)

    def test_leaving_out_alone_finds_nothing(self):
        self.assertEqual(self.find("-wijk")["hits"], [])


class SettingsOfTheProject(ServedTestCase):
    """data/verder.yaml itself names this content."""

    content = DATA / "content"

    def test_it_is_taken_with_another_index(self):
        index = self.folder / "index"
        result = indexer("build", f"--config={DATA / 'verder.yaml'}", f"--index={index}")
        self.assert_exit(result, 0)
        self.assertEqual(built_generation(result.output), self.generation)


if __name__ == "__main__":
    unittest.main()
