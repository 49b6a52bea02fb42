"""Whether an answer has nothing in it but what its template has, read as its readers read it: HTML
as browsers do (html5lib), XML as strict parsers do."""

import json
import re
import urllib.parse
import xml.etree.ElementTree as xml

import html5lib

from harness.environment import SOURCE

TEMPLATES = SOURCE / "web" / "templates"
XML_TEMPLATES = ("atom", "opensearch", "sitemap", "sitemap-index")

_MUSTACHE = r"\{\{[^}]*\}\}"
_VALUE = rf'="(?:{_MUSTACHE}|[^"])*"'
_TAG = re.compile(rf"<([A-Za-z][\w:-]*)((?:{_MUSTACHE}|{_VALUE}|[^>\"{{])*)>")
_RUNS_SOMETHING = re.compile(r"on.+|style|srcdoc|formaction|ping|background|http-equiv", re.I)
_NAME = re.compile(r"[A-Za-z][\w.%~-]*")
_ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "cite", "srcset", "ping")


def _read_templates(is_xml):
    """The elements that the templates have, and their attributes."""
    sources = {path.stem: path.read_text(encoding="utf-8") for path in TEMPLATES.glob("*.mustache")}
    attributes = {name: source for name, source in sources.items() if "<" not in source}
    elements = {}
    for name, source in sources.items():
        if (name in XML_TEMPLATES) == is_xml:
            source = re.sub(r"\{\{>([\w-]+)\}\}",
                            lambda tag: attributes.get(tag[1], tag[0]), source)
            for element, rest in _TAG.findall(source):
                names = re.sub(_MUSTACHE, " ", re.sub(_VALUE, " ", rest)).split()
                elements.setdefault(element, set()).update(names)
    return elements


HTML = _read_templates(is_xml=False)
XML = _read_templates(is_xml=True)


class Inert(AssertionError):
    """Says what is not."""


def _require(condition, what):
    if not condition:
        raise Inert(what)


def _check_script(script):
    if script.get("type") == "application/ld+json":
        json.loads(script.text)
        _require(script.attrib.keys() == {"type"}, f"a script of data has {script.attrib}")
    else:
        _require(script.get("src", "").startswith("/static/") and not script.text,
                 f"there is a script: {script.attrib} {script.text}")


def _check_address(base, address, hosts):
    url = urllib.parse.urlsplit(urllib.parse.urljoin(base, address))
    _require(not re.search(r"[\s\\\0-\x1f]", address), f"a link leads to {address!r}")
    if url.scheme == "mailto":
        return
    _require(url.scheme in ("http", "https"), f"a link leads to {address!r}")
    _require(url.netloc == urllib.parse.urlsplit(base).netloc or url.hostname in hosts,
             f"a link leads to {address!r}")


def _check_element(element, base, hosts):
    _require(element.tag in HTML, f"there is an element <{element.tag}>: {element.attrib}")
    strange = element.attrib.keys() - HTML[element.tag]
    _require(not strange, f"<{element.tag}> has {strange}: {element.attrib}")
    for name, value in element.attrib.items():
        _require(not _RUNS_SOMETHING.fullmatch(name), f"<{element.tag}> has {name}={value!r}")
        if name in ("id", "name", "for", "form"):
            _require(_NAME.fullmatch(value), f"<{element.tag}> has {name}={value!r}")
        if name in _ADDRESSES and not (name == "data" and element.tag != "object"):
            _check_address(base, value, hosts)
    if element.tag == "script":
        _check_script(element)


def read_html(text, base, hosts=()):
    """The tree of a page at the address `base`, which may link to other `hosts`."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(text)
    errors = [name for _, name, _ in parser.errors if name != "invalid-codepoint"]
    _require(not errors, f"it is no HTML: {errors}")
    ids = []
    for element in tree.iter():
        _require(isinstance(element.tag, str), f"there is a comment: {element.text}")
        _check_element(element, base, hosts)
        ids += [element.get("id")] if element.get("id") else []
    _require(len(set(ids)) == len(ids), f"an id is there twice: {ids}")
    return tree


def read_xml(body):
    """The tree of a feed, a sitemap or a description."""
    text = body.decode("utf-8")
    _require(text.count("<?") == 1 and "<!" not in text, f"it has more than elements: {text[:500]}")
    names = {name.split(":")[-1]: attributes for name, attributes in XML.items()}
    tree = xml.fromstring(body)
    for element in tree.iter():
        name = element.tag.split("}")[-1]
        _require(name in names, f"there is an element <{element.tag}>: {element.attrib}")
        strange = {key.split("}")[-1] for key in element.attrib} - {
            attribute.split(":")[-1] for attribute in names[name]}
        _require(not strange, f"<{name}> has {strange}: {element.attrib}")
    return tree


def text_of(element):
    return "".join(element.itertext())
