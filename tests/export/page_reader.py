"""What an HTML page says and is made of, as a parser sees it."""

from html.parser import HTMLParser

_VOID = {"meta", "input", "br", "link", "img"}
_UNREAD = {"style", "script", "title"}


class PageReader(HTMLParser):
    """Collects a page's elements with their attributes, and its readable text."""

    def __init__(self, page: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(page.decode())
        self.close()

    @property
    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        """The elements in order, each with the names of its attributes."""
        return [(tag, tuple(attributes)) for tag, attributes in self.elements]

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element of that name."""
        return [attributes for name, attributes in self.elements if name == tag]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not _UNREAD.intersection(self._open):
            self.text += data
