"""Searching the fictional library of tests/fixtures: nothing knows the first catalogue by heart."""

import re
import unittest

import yaml

from harness import DATA, FIXTURES, SOURCE, ServedTestCase, TestCase, ask, marked_text


class Library(ServedTestCase):
    """Two events, sessions of none, two languages, YAML beside JSON Lines."""

    content = FIXTURES / "library"

    def test_the_right_record_comes_first(self):
        for query, expected in {
            "laaggeletterdheid": ("taaldag-1", "herkenningswijzer-laaggeletterdheid"),
            "herkennings wijzer": ("herkenningswijzer-laaggeletterdheid",),
            "taalcafes": ("taaldag-5", "draaiboek-taalcafe"),
            "TAALCAFÉ": ("taaldag-5", "draaiboek-taalcafe"),
            "prentenboek": ("prentenboeken-top-40",),
            "zoe groeneveld": ("taaldag-1",),
            "aisha el idrissi": ("taaldag-2",),
            "aïsha": ("taaldag-2",),
            "siobhan o’neill": ("digidag-4",),
            "Bakke": ("taaldag-6",),
            "ter braak": ("taaldag-1",),
            "dyslexia friendly libraries": ("dyslexia-friendly-libraries",),
            "designing together": ("digidag-4",),
            "nepnieuws": ("digidag-2", "escaperoom-nepnieuws"),
            "wachtwoordkluis": ("wachtwoordkluizen-vergeleken",),
            "gedichten kalender": ("taaldag-7", "poeziekalender"),
            "poezie": ("taaldag-7", "poeziekalender"),
            "voorbeeldbrief": ("voorbeeldbrieven",),
            "eenzaamheid": ("digidag-5",),
            "auteursrecht": ("inloopspreekuur",),
            "geldfitspreekuur": ("taaldag-4", "geldfit-spreekuur-draaiboek"),
            "bureau heldere zinnen": ("schrijfwijzer-b1", "taaldag-3"),
            "instituut voor geletterdheid": ("feiten-en-cijfers-geletterdheid",),
            "instituut geletterdheid": ("feiten-en-cijfers-geletterdheid",),
            '"hoe doe je dat"': ("meertalig-voorlezen",),
            "robots": ("robotica-startpakket", "digidag-6"),
        }.items():
            with self.subTest(query=query):
                self.assert_first(query, *expected)

    def test_what_is_not_in_it_is_not_found(self):
        for query in ("saxofoon", "demonstratie", "avondklok", '"balie privacy"'):
            with self.subTest(query=query):
                self.assertEqual(self.find(query)["total"], 0)

    def test_a_document_is_found_lower_through_its_session(self):
        self.assert_before("Tigrinya", "taaldag-2", "taalontwikkeling-jonge-kinderen")

    def test_a_session_is_found_lower_through_its_documents(self):
        self.assert_before("luisterboeken", "luisterboeken-voor-beginners", "taaldag-6")

    def test_hits_name_their_event(self):
        events = {hit["id"]: hit.get("event", {}).get("id")
                  for query in ("taalcafe", "robotica", "auteursrecht")
                  for hit in self.find(query, type="session")["hits"]}
        self.assertEqual(events["taaldag-5"], "taaldag-2024")
        self.assertEqual(events["digidag-6"], "digidag-2025")
        self.assertIsNone(events["inloopspreekuur"])

    def test_a_document_of_two_events_names_both_sessions(self):
        document = ask(self.daemon.address, "/v1/documents/gespreksstarters-aan-de-balie").json()
        self.assertEqual({item["id"] for item in document["sessions"]},
                         {"taaldag-1", "taaldag-4", "digidag-1"})

    def test_a_record_keeps_its_address_and_language(self):
        document = ask(self.daemon.address, "/v1/documents/dyslexia-friendly-libraries").json()
        self.assertEqual(document["url"],
                         "https://example.org/documents/dyslexia-friendly-libraries")
        self.assertEqual(document["language"], "en")
        hit = self.find("cijfers geletterdheid")["hits"][0]
        self.assertEqual(hit["url"],
                         "https://example.org/documenten/feiten-en-cijfers?versie=2#tabel-3")

    def test_folded_letters_are_marked_whole(self):
        for query, marked in (("taalcafe", "taalcafé"), ("poezie", "Poëzie"),
                              ("zoe groeneveld", "Zoë")):
            with self.subTest(query=query):
                texts = [marked_text(text, match)
                         for hit in self.find(query)["hits"]
                         for text, matches in ((hit["title"], hit["titleMatches"]),
                                               (hit["snippet"]["text"], hit["snippet"]["matches"]))
                         for match in matches]
                self.assertIn(marked, texts)


class NothingKnowsTheSeed(TestCase):
    """The programs are made for any catalogue."""

    FOLDERS = ("lib", "indexer", "searchd", "web")
    EXAMPLES = SOURCE / "web" / "api" / "openapi.json"  # what this content is answered with

    @staticmethod
    def distinctive_words():
        """Names, ids and long words of titles: what no other catalogue would have."""
        catalogue = yaml.safe_load((DATA / "content" / "mast-dag.yaml").read_text(encoding="utf-8"))
        words = {catalogue["event"]["id"], "maatschappelijkestabiliteit"}
        for record in catalogue["sessions"] + catalogue["documents"]:
            words.add(record["id"])
            words |= set(re.findall(r"\w{14,}", record["title"].lower()))
            for person in record.get("people", []):
                name = person if isinstance(person, str) else person["name"]
                words |= {name.lower(), name.split()[-1].lower()}
        return {word for word in words if len(word) > 4}

    def test_no_source_has_a_word_of_it(self):
        words = self.distinctive_words()
        self.assertGreater(len(words), 40)
        pattern = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in sorted(words)))
        files = [path for folder in self.FOLDERS for path in (SOURCE / folder).rglob("*")
                 if path.is_file() and "tests" not in path.parts and path != self.EXAMPLES]
        self.assertGreater(len(files), 100)
        found = [f"{path.relative_to(SOURCE)}: {word}" for path in files
                 for word in pattern.findall(path.read_text(encoding="utf-8").lower())]
        self.assertEqual(found, [])


if __name__ == "__main__":
    unittest.main()
