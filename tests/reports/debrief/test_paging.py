"""The outline on pages of few words: nothing is lost, nothing is long, and what is folded is opened from somewhere."""

from collections.abc import Iterator
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from game.engine.debrief.debrief import build_debrief
from game.reports.debrief.blocks import Block, BulletList, Comparison, Heading, Moment, MomentList, Part, Prose, Section
from game.reports.debrief.outline import build_outline
from game.reports.debrief.paging import (
    PAGE_WORDS,
    OutlinePage,
    SectionLink,
    block_texts,
    divide_blocks,
    find_section,
    opened_pages,
    outline_pages,
    word_count,
)
from tests.engine.debrief.test_debrief import ASKED, played

WORDS = st.integers(1, 90).map(lambda count: " ".join(["word"] * count))
TEXTS = st.lists(WORDS, min_size=1, max_size=5)
BLOCKS = st.one_of(
    WORDS.map(Heading),
    TEXTS.map(lambda texts: Prose("\n\n".join(texts))),
    TEXTS.map(lambda texts: BulletList(tuple(texts))),
    TEXTS.map(lambda texts: MomentList(tuple(Moment("look", "", text, is_verbatim=False) for text in texts))),
)


def texts(blocks: tuple[Block, ...]) -> str:
    """Return the words of some blocks without those of headings, which are repeated on the pages of a long text."""
    others = (block for block in blocks if not isinstance(block, Heading))
    return " ".join(chain.from_iterable(text.split() for block in others for text in block_texts(block)))


def every_page(outline: tuple[Part, ...]) -> Iterator[OutlinePage]:
    """Yield the pages of the way and of everything that can be opened."""
    waiting = list(outline_pages(outline))
    while waiting:
        page = waiting.pop()
        yield page
        for link in {link.path: link for link in (*page.cards, *page.more)}.values():
            waiting += opened_pages(link, page.part)


@given(st.lists(BLOCKS, max_size=8).map(tuple))
def test_dividing_loses_no_word_and_makes_no_long_page(blocks: tuple[Block, ...]) -> None:
    pages = divide_blocks(blocks)
    assert " ".join(filter(None, map(texts, pages))) == texts(blocks)
    longest = max((len(text.split()) for block in blocks for text in block_texts(block)), default=0)
    assert all(word_count(page) <= max(PAGE_WORDS, 2 * longest) for page in pages)


def test_a_heading_stands_with_what_follows_it_and_over_every_piece_of_it() -> None:
    items = tuple(f"{'word ' * 40}{number}" for number in range(5))
    pages = divide_blocks((Heading("A day"), BulletList(items)))
    assert len(pages) == 3
    assert all(page[0] == Heading("A day") for page in pages)


def test_a_long_paragraph_is_divided_between_its_sentences() -> None:
    sentence = f"A {'word ' * 48}end."
    pages = divide_blocks((Prose(" ".join([sentence] * 5)),))
    assert all(page[-1].text.endswith("end.") for page in pages if isinstance(page[-1], Prose))
    assert max(map(word_count, pages)) <= PAGE_WORDS


def test_what_stands_beside_each_other_is_divided_only_if_it_is_long() -> None:
    short = Comparison(((Heading("Then"), Prose("A.")), (Heading("Later"), Prose("B."))))
    assert divide_blocks((short,)) == [(short,)]
    long = Comparison(((Heading("Then"), Prose("word " * 90)), (Heading("Later"), Prose("word " * 90))))
    assert len(divide_blocks((long,))) == 2


def test_every_section_can_be_reached_and_no_page_is_long() -> None:
    outline = build_outline(build_debrief(played(*ASKED)))
    pages = list(every_page(outline))
    assert all(word_count(page.blocks) <= PAGE_WORDS for page in pages)
    opened = {link.path for page in pages for link in (*page.cards, *page.more)}
    assert all(find_section(outline, path) is not None for path in opened)
    said = {text for page in pages for block in page.blocks for text in block_texts(block)}
    sections = [section for part in outline for section in part.sections]
    while sections:
        section = sections.pop()
        sections += section.sections
        if section.field != "knowledge":
            assert {text for block in section.blocks for text in block_texts(block)} <= said, section.title


def test_a_section_that_nothing_names_has_pages_of_its_own() -> None:
    new = Section("Something new", (Prose("word " * 100),), field="something_new")
    folded = Section("Something folded", (Prose("More."),), shown=False, field="folded")
    part = Part("A part", (Prose("word " * 30),), (new, folded), field="part")
    first, second = outline_pages((part,))
    assert (first.title, second.title) == ("A part", "Something new")
    assert second.more == (SectionLink(("folded",), folded),)


def test_short_sections_share_a_page_under_their_titles() -> None:
    sections = tuple(Section(title, (Prose("A few words."),), field=title) for title in ("one", "two"))
    (page,) = outline_pages((Part("A part", (), sections),))
    assert page.title == "one"
    assert Heading("two") in page.blocks


def test_a_decision_shows_what_was_chosen_alone_on_its_first_page() -> None:
    outline = build_outline(build_debrief(played(*ASKED)))
    path = ("decisions", "kitchen.ask")
    section = find_section(outline, path)
    assert section is not None
    first, *others = opened_pages(SectionLink(path, section), 2)
    assert texts(first.blocks) == "“Ask his name.”"
    assert others
