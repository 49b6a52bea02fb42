"""A site's own look: its colours, its logo and the statements at the foot of its pages."""

import gzip
import json
import re
import unittest

from harness import (Daemon, FIXTURES, TestCase, ask, build, indexer, parse_page, program, run)

LIBRARY = FIXTURES / "library"
YEAR = "public, max-age=31536000, immutable"
SVG = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" onload="alert(1)">'
       "<style>rect { fill: red }</style><script>alert(2)</script>"
       '<rect width="8" height="8"/></svg>')
PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)
PAGES = ("/", "/zoeken?q=taal", "/zoeken", "/sessies/taaldag-1", "/nothing")


class BrandingTestCase(TestCase):
    def setUp(self):
        super().setUp()
        self.index = self.folder / "index"
        self.logo = self.folder / "logo.svg"
        self.logo.write_text(SVG, encoding="utf-8")

    def serve(self, **site):
        return self.enterContext(Daemon(self.index, site=site))

    def page(self, daemon, path="/"):
        return parse_page(ask(daemon.address, path).text)

    def sheets(self, page):
        return [link["href"] for link in page.all("link", rel="stylesheet")]


class OwnLook(BrandingTestCase):
    def setUp(self):
        super().setUp()
        build(self.index, LIBRARY)

    def test_every_page_has_its_colours_and_its_logo(self):
        daemon = self.serve(accent="#154273", header="#FFCC00", logo=str(self.logo))
        for path in PAGES:
            with self.subTest(path=path):
                page = self.page(daemon, path)
                ours, own = self.sheets(page)
                self.assertRegex(ours, r"^/static/style\.[0-9a-f]{16}\.css$")
                self.assertRegex(own, r"^/static/site\.[0-9a-f]{16}\.css$")
                title = page.one("header").one("a", "site-title")
                self.assertEqual(title.text, "Verder lezen")
                logo = title.one("img")
                self.assertEqual(logo["alt"], "")
                self.assertRegex(logo["src"], r"^/static/logo\.[0-9a-f]{16}\.svg$")

    def test_the_sheet_is_kept_for_a_year_and_has_the_colours(self):
        daemon = self.serve(accent="#154273", header="#FFCC00")
        answer = ask(daemon.address, self.sheets(self.page(daemon))[1])
        self.assertEqual((answer.status, answer.media_type), (200, "text/css"))
        self.assertEqual(answer.headers["Cache-Control"], YEAR)
        for line in ("--accent: #154273;", "--on-accent: #ffffff;", "--header: #ffcc00;",
                     "--on-header: #000000;", "@media screen and (prefers-color-scheme: dark)"):
            self.assertIn(line, answer.text)
        self.assertNotRegex(answer.text, r"url\(|@import")

    def test_the_api_reference_has_the_colours_too(self):
        daemon = self.serve(accent="#154273")
        self.assertIn("/static/site.", " ".join(self.sheets(self.page(daemon, "/v1/docs"))))

    def test_the_logo_is_an_image_in_which_nothing_runs(self):
        daemon = self.serve(logo=str(self.logo))
        answer = ask(daemon.address, self.page(daemon).one("img")["src"])
        self.assertEqual((answer.status, answer.media_type), (200, "image/svg+xml"))
        self.assertEqual(answer.text, SVG)
        self.assertEqual(answer.headers["Cache-Control"], YEAR)
        self.assertEqual(answer.headers["X-Content-Type-Options"], "nosniff")
        policies = answer.headers.get_all("Content-Security-Policy")
        self.assertEqual(len(policies), 1)
        directives = dict(directive.split(maxsplit=1) if " " in directive else (directive, "")
                          for directive in policies[0].split("; "))
        self.assertEqual(directives, {"default-src": "'none'", "sandbox": "",
                                      "frame-ancestors": "'none'"})

    def test_a_browser_that_has_the_logo_keeps_its_policy(self):
        daemon = self.serve(logo=str(self.logo))
        source = self.page(daemon).one("img")["src"]
        first = ask(daemon.address, source)
        again = ask(daemon.address, source, headers={"If-None-Match": first.headers["ETag"]})
        self.assertEqual(again.status, 304)
        self.assertEqual(again.headers.get_all("Content-Security-Policy"),
                         first.headers.get_all("Content-Security-Policy"))

    def test_a_large_logo_is_sent_compressed(self):
        drawing = SVG.replace("</svg>", '<rect width="8" height="8"/>' * 1000 + "</svg>")
        self.logo.write_text(drawing, encoding="utf-8")
        daemon = self.serve(logo=str(self.logo))
        source = self.page(daemon).one("img")["src"]
        plain = ask(daemon.address, source)
        answer = ask(daemon.address, source, headers={"Accept-Encoding": "gzip"})
        self.assertEqual(plain.text, drawing)
        self.assertEqual(answer.headers["Content-Encoding"], "gzip")
        self.assertIn("Accept-Encoding", answer.headers["Vary"])
        self.assertLess(len(answer.body), len(plain.body) / 10)
        self.assertEqual(gzip.decompress(answer.body), plain.body)

    def test_a_png_is_a_logo_too(self):
        self.logo.write_bytes(PNG)  # what it is called does not matter
        daemon = self.serve(logo=str(self.logo))
        source = self.page(daemon).one("img")["src"]
        self.assertTrue(source.endswith(".png"))
        answer = ask(daemon.address, source)
        self.assertEqual((answer.media_type, answer.body), ("image/png", PNG))

    def test_another_logo_has_another_address_and_pages_another_tag(self):
        seen = []
        for contents in (SVG, SVG, SVG.replace("red", "blue")):
            self.logo.write_text(contents, encoding="utf-8")
            with Daemon(self.index, site={"logo": str(self.logo)}) as daemon:
                tag = ask(daemon.address, "/", headers={"Host": "a"}).headers["ETag"]
                seen.append((self.page(daemon).one("img")["src"], tag))
        self.assertEqual(seen[0], seen[1])
        self.assertNotEqual(seen[0][0], seen[2][0])
        self.assertNotEqual(seen[0][1], seen[2][1])

    def test_statements_and_contact_stand_at_the_foot(self):
        urls = [f"https://www.example.nl/{name}" for name in ("toegankelijk/", "privacy?v=2#u", "contact")]
        daemon = self.serve(accessibility_url=urls[0], privacy_url=urls[1], contact_url=urls[2])
        links = [link["href"] for link in self.page(daemon).one("footer").all("a")]
        self.assertEqual([link for link in links if link.startswith("https:")], urls)

    def test_without_one_there_is_nothing_of_it(self):
        daemon = self.serve()
        page = self.page(daemon)
        self.assertEqual(len(self.sheets(page)), 1)
        self.assertEqual(page.all("img"), [])
        self.assertEqual([link["href"] for link in page.one("footer").all("a")
                          if link["href"].startswith("http")], [])


class Mistakes(BrandingTestCase):
    def start(self, **site):
        """What the daemon says instead of starting."""
        settings = self.folder / "verder.yaml"
        settings.write_text(f"site:\n  {json.dumps(site)}\n", encoding="utf-8")
        result = run([*program("verder-searchd"), f"--config={settings}", "--listen=127.0.0.1:0"],
                     timeout=20)
        self.assertNotIn("listening", result.errors)
        return result

    def test_what_is_no_colour(self):
        result = self.start(accent="blue")
        self.assert_exit(result, 2)
        self.assertRegex(result.errors, r'verder\.yaml:2:14: site\.accent: .* as in "#17507a"')

    def test_a_colour_that_cannot_be_read(self):
        for setting, colour, nearest in (("accent", "#ffcc00", "darker"),
                                         ("accent_dark", "#154273", "lighter")):
            with self.subTest(setting=setting):
                result = self.start(**{setting: colour})
                self.assert_exit(result, 2)
                found = re.search(rf"site\.{setting}: .*{colour}.* must be 4\.5 .*"
                                  rf'nearest {nearest} .*"(#[0-9a-f]{{6}})"', result.errors)
                self.assertIsNotNone(found, result.errors)
                with Daemon(self.index, site={setting: found[1]}) as daemon:
                    self.assertEqual(ask(daemon.address, "/health/live").status, 200)

    def test_what_is_no_logo(self):
        page = self.folder / "page.html"
        page.write_text("<!DOCTYPE html><html></html>", encoding="utf-8")
        self.logo.write_text(SVG + " " * 200 * 1024, encoding="utf-8")
        for path, says, code in ((self.folder / "nothing.svg", "No such file", 1),
                                 (page, "SVG (plain, not compressed) or as a PNG", 2),
                                 (self.folder, "not a regular file", 2),
                                 (self.logo, "larger than the 200 KiB", 1)):
            with self.subTest(path=path):
                result = self.start(logo=str(path))
                self.assert_exit(result, code)
                self.assertIn(f"site.logo: {path}", result.errors)
                self.assertIn(says, result.errors)

    def test_the_indexer_needs_no_logo(self):
        settings = self.folder / "verder.yaml"
        settings.write_text(f"content: {LIBRARY}\nindex: {self.index}\n"
                            'site: {logo: nothing.svg, accent: "#ffcc00"}\n', encoding="utf-8")
        self.assert_exit(indexer("build", f"--config={settings}"), 0)


if __name__ == "__main__":
    unittest.main()
