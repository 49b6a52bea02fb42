"""A page of HTML as a tree, for asking what is on it."""

import html.parser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Element:
    def __init__(self, name, attributes=(), parent=None):
        self.name = name
        self.attributes = dict(attributes)
        self.parent = parent
        self.children = []  # elements and strings

    def __repr__(self):
        return f"<{self.name} {self.attributes}>"

    def __getitem__(self, attribute):
        return self.attributes[attribute]

    def get(self, attribute, default=None):
        return self.attributes.get(attribute, default)

    @property
    def elements(self):
        """All elements below, in the order of the page."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.elements

    @property
    def text(self):
        """What it says, white space as a browser shows it."""
        return " ".join(self._raw_text().split())

    def _raw_text(self):
        return "".join(child if isinstance(child, str) else child._raw_text()
                       for child in self.children)

    def all(self, name=None, class_=None, **attributes):
        """The elements below of that name, class and attributes; `_` stands for `-`."""
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        return [element for element in self.elements
                if (name is None or element.name == name)
                and (class_ is None or class_ in element.get("class", "").split())
                and all(element.get(key) == value for key, value in wanted.items())]

    def one(self, name=None, class_=None, **attributes):
        """The only one; anything else is an AssertionError."""
        found = self.all(name, class_, **attributes)
        if len(found) != 1:
            raise AssertionError(f"{len(found)} times {name} {class_ or ''} {attributes}: {found}")
        return found[0]


class _Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self._open = self.root

    def handle_starttag(self, tag, attrs):
        if len(dict(attrs)) != len(attrs):
            raise AssertionError(f"an attribute twice in <{tag} {attrs}>")
        element = Element(tag, attrs, self._open)
        self._open.children.append(element)
        if tag not in VOID:
            self._open = element

    def handle_endtag(self, tag):
        if tag != self._open.name:
            raise AssertionError(f"</{tag}> closes <{self._open.name}>, line {self.getpos()[0]}")
        self._open = self._open.parent

    def handle_data(self, data):
        self._open.children.append(data)


def parse_page(text):
    """The tree of a page, whose elements must all be closed in their order."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    if reader._open is not reader.root:
        raise AssertionError(f"<{reader._open.name}> is never closed")
    return reader.root
