from html.parser import HTMLParser
from itertools import pairwise

from game.engine.debrief.knowledge import Holding, Knowledge, Row
from game.reports.debrief.blocks import (
    BulletList,
    Comparison,
    Heading,
    KnowledgeTable,
    Letter,
    Moment,
    MomentList,
    Note,
    Part,
    Prose,
    Quote,
    SafetyLine,
    Section,
    TraineeText,
)
from game.reports.debrief.html_page import debrief_html

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
    row = Row("x", text, (Holding("a", 0, text, text, written=False),), None, ("b",), (), has_reached=False)
    knew = KnowledgeTable(Knowledge((("a", text), ("b", text)), (row,), 9, (), ()), "Who knew", ("",))
    moments = MomentList(
        (Moment("choice", text, text, is_verbatim=True), Moment("arrived", text, text, is_verbatim=False))
    )
    texts = (Heading(text), Prose(text), Quote(text), Letter(text), Note(text), SafetyLine(text))
    pieces = (*texts, BulletList((text,)), TraineeText((text,)), moments, Comparison(((Prose(text),),)), knew)
    return debrief_html(text, text, text, [Part(text, pieces, (Section(text, pieces, shown=False),), pieces)])


def test_whatever_stands_in_a_text_stays_letters() -> None:
    found = read(page(EVIL))
    assert not {"script", "img", "a", "iframe", "link"} & set(found.tags)
    assert not {"src", "href", "onerror", "style"} & {name for name, _ in found.attributes}
    # Three times seventeen in the pieces (four of them in the table), and in the page's own title, headings and lines.
    assert found.text.count("<script>alert(1)</script>") == 3 * 17 + 6


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


def test_a_link_that_is_never_closed_takes_no_longer_for_being_long() -> None:
    assert "[[a|" in page("[[a|x" * 20_000)


def test_what_the_trainee_wrote_stays_as_it_was_written() -> None:
    text = debrief_html("t", "s", "a", [Part("p", (TraineeText(("I *hoped* [[so|thus]]\n- yes",)),))])
    assert '<blockquote class="own">I *hoped* [[so|thus]]\n- yes</blockquote>' in text


def test_what_is_folded_starts_folded_and_what_is_not_needs_no_folding() -> None:
    sections = (
        Section("Plain", (), sections=(Section("More", (), shown=False),)),
        Section("Closed", (), shown=False),
        Section("Decision", (), key="a.b"),
    )
    text = debrief_html("t", "s", "a", [Part("p", (), sections)])
    assert "<section>\n<h3>Plain</h3>" in text
    assert "<details>\n<summary><h4>More</h4>" in text
    assert "<details>\n<summary><h3>Closed</h3>" in text
    assert "<details open>\n<summary><h3>Decision</h3>" in text


def test_headings_go_down_a_level_at_a_time_and_every_part_is_named_by_its_own() -> None:
    found = read(page("x"))
    levels = [int(tag[1]) for tag in found.tags if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert ("aria-labelledby", "part-1") in found.attributes
    assert ("id", "part-1") in found.attributes
    assert {"header", "main"} <= set(found.tags)


def test_who_knew_what_is_a_table_with_a_caption_and_heads_for_rows_and_columns() -> None:
    held = Holding("police", 3, "14 January", "told by phone", written=False)
    start = Holding("gp", 0, "11 January", "held it from the start", written=True, at_start=True)
    rows = (Row("name", "His name", (held, start), None, ("school",), ("gp",), has_reached=False),)
    names = (("police", "Police"), ("gp", "The GP"), ("school", "School"), ("centre", "Centre"))
    table = KnowledgeTable(Knowledge(names, rows, 9, (), ()), "Who knew what, when", ("",))
    text = debrief_html("t", "s", "a", [Part("p", (table,))])
    assert 'aria-label="Who knew what, when"' in text
    assert '<th scope="col">Police</th>' in text
    assert (
        '<th scope="row">His name</th><td class="had">14 Jan</td><td class="had">start*</td>'
        '<td class="never">never</td><td></td>' in text
    )
    assert "<caption>" in text
