from html.parser import HTMLParser

from game.records.debrief_html import debrief_html
from game.records.outline import Grid, Heading, Items, Part, Prose, Section

EVIL = "<script>alert(1)</script><img src=x onerror=y> \"'& javascript:z [a](javascript:b) ![c](http://d)"


class Reader(HTMLParser):
    """Notes every tag with its attributes, and that all are closed in order."""

    EMPTY = frozenset({"meta"})

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def page(text: str) -> str:
    pieces = (Heading(text), Prose(text), Items((text,)), Grid((text,), ((text,),)))
    return debrief_html(text, text, text, [Part(text, pieces, (Section(text, pieces, shown=False),), pieces)])


def test_whatever_stands_in_a_text_stays_letters() -> None:
    found = read(page(EVIL))
    assert not {"script", "img", "a", "iframe", "link"} & set(found.tags)
    assert not {"src", "href", "onerror", "style"} & {name for name, _ in found.attributes}
    # Three times five in the pieces, and in the page's own title, headings and lines.
    assert found.text.count("<script>alert(1)</script>") == 21


def test_the_page_may_load_nothing_and_run_nothing() -> None:
    policy = next(
        value for name, value in read(page("x")).attributes if name == "content" and "default-src" in str(value)
    )
    assert policy is not None
    assert "default-src 'none'" in policy
    assert "script" not in policy


def test_the_page_says_its_language_and_letters() -> None:
    text = page("x")
    assert '<html lang="en-GB">' in text
    assert '<meta charset="utf-8">' in text
    assert "@media print" in text


def test_marks_and_links_are_read() -> None:
    text = page("*so* **it** is, [[term|as said]]")
    assert "<em>so</em> <strong>it</strong> is, as said" in text


def test_what_is_behind_a_switch_starts_folded() -> None:
    sections = (
        Section("Open", ()),
        Section("Closed", (), shown=False),
        Section("Decision", (), shown=False, key="a.b"),
    )
    text = debrief_html("t", "s", "a", [Part("p", (), sections)])
    assert '<details class="switch" open>\n<summary>Open' in text
    assert '<details class="switch">\n<summary>Closed' in text
    # A decision is printed all the same.
    assert '<details class="more">\n<summary>Decision' in text
