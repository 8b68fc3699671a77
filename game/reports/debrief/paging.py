"""The outline of a debrief divided into pages of few words, for a window in which nothing should have to be scrolled.

The pages of the way through it come one after the other; what the outline folds, and every decision, thread and option,
is opened from one of them and has pages of its own. A section is named by its path: the names of those around it.
"""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from game.engine.votes import VOTE
from game.reports.debrief.blocks import (
    Block,
    BulletList,
    Comparison,
    Heading,
    KnowledgeTable,
    Letter,
    MomentList,
    Part,
    Prose,
    SafetyLine,
    Section,
    TraineeText,
    group_by_heading,
)

PAGE_WORDS = 112
"""The most words of a page, unless a single paragraph or item has more."""
PAGE_LINES, LINE_WORDS = 16, 12
"""How many lines a page has about, and how many words a line."""
GROUP_GAP, COLUMN_LINES = 0.6, 3
"""The lines that the space after a group takes, and those of the headings and edges of columns."""
READ_CASE = "Read about the real case"
"""What the button says that opens the real case."""
CARD_FIELDS = ("decisions", "conversations")
"""The sections whose parts that are shown stand on one page as cards."""
_SENTENCE_END = re.compile(r"(?<=[.!?]) +(?=[A-Z“])")
ALONE = frozenset({"knowledge", "supervision", "case", *CARD_FIELDS})
"""The sections that share no page with another."""

Path = tuple[str, ...]


@dataclass(frozen=True)
class SectionLink:
    """A section that is opened from a page, with its path."""

    path: Path
    section: Section

    @property
    def label(self) -> str:
        """What the button says that opens it: its title, and where some of it is shown as cards, how much there is."""
        if self.section.real_case:
            return READ_CASE
        title, keyed = self.section.title, [inner for inner in self.section.sections if inner.key]
        return f"{title}: all {len(keyed)}" if self.section.field in CARD_FIELDS and keyed else title


@dataclass(frozen=True)
class OutlinePage:
    """One page: `part` counts from 0, `field` is that of its section; `cards` and `more` are opened from it."""

    key: str
    part: int
    title: str
    field: str
    blocks: tuple[Block, ...] = ()
    cards: tuple[SectionLink, ...] = ()
    more: tuple[SectionLink, ...] = ()


def section_name(section: Section) -> str:
    """Return the name of a section among its siblings."""
    return section.key or section.field or section.title


def find_section(outline: Iterable[Part], path: Path) -> Section | None:
    """Return the section with a path; None if there is none."""
    sections = tuple(section for part in outline for section in part.sections)
    found: Section | None = None
    for name in path:
        found = next((section for section in sections if section_name(section) == name), None)
        sections = found.sections if found else ()
    return found


def outline_pages(outline: Iterable[Part]) -> tuple[OutlinePage, ...]:
    """Return the pages of the way through a debrief, in order."""
    return tuple(page for number, part in enumerate(outline) for page in _part_pages(part, number))


def _part_pages(part: Part, number: int) -> list[OutlinePage]:
    pages = list(_pages(part.field, number, part.title, part.field, part.blocks))
    for section in part.sections:
        link = SectionLink((section_name(section),), section)
        if section.field in CARD_FIELDS:
            _add_cards(pages, number, link)
        elif section.real_case:
            pages.append(OutlinePage(section.field, number, section.title, section.field, more=(link,)))
        elif section.shown or not pages:
            new = _section_pages(link, number)
            if _fit_together(pages[-1:], new):
                new = [_joined(pages.pop(), new[0])]
            pages += new
        else:
            pages[-1] = replace(pages[-1], more=(*pages[-1].more, link))
    return _with_end(pages, part)


def _add_cards(pages: list[OutlinePage], number: int, link: SectionLink) -> None:
    """Add the cards of a section to the page of cards; the first such section makes that page."""
    section = link.section
    if not pages or pages[-1].field != CARD_FIELDS[0]:
        pages.append(OutlinePage(section.field, number, section.title, CARD_FIELDS[0], section.blocks))
    cards = tuple(SectionLink((*link.path, inner.key), inner) for inner in section.sections if inner.shown)
    more = (link,) if section.sections else ()
    pages[-1] = replace(pages[-1], cards=(*pages[-1].cards, *cards), more=(*pages[-1].more, *more))


def _fit_together(before: list[OutlinePage], after: list[OutlinePage]) -> bool:
    if not before or len(after) != 1 or before[0].field in ALONE or after[0].field in ALONE:
        return False
    return word_count((*before[0].blocks, Heading(after[0].title), *after[0].blocks)) <= PAGE_WORDS


def _joined(before: OutlinePage, after: OutlinePage) -> OutlinePage:
    blocks = (*before.blocks, Heading(after.title), *after.blocks)
    return replace(before, blocks=blocks, more=(*before.more, *after.more))


def _with_end(pages: list[OutlinePage], part: Part) -> list[OutlinePage]:
    """Add what closes a part to its last page, or a page of its own if there is no room."""
    after = tuple(block for block in part.after if not isinstance(block, SafetyLine))
    if not after:
        return pages
    last = pages[-1]
    if last.field not in ALONE and word_count((*last.blocks, *after)) <= PAGE_WORDS:
        return [*pages[:-1], replace(last, blocks=(*last.blocks, *after))]
    return [*pages, OutlinePage(f"{part.field}.end", last.part, part.title, f"{part.field}.end", after)]


def _section_pages(link: SectionLink, part: int) -> list[OutlinePage]:
    """Return the pages of a section on the way; that of who knew what begins with the drawing, which has its own."""
    section, drawing = link.section, []
    if section.field == "knowledge" and any(inner.field == "rows" for inner in section.sections):
        rows = tuple(each for each in links_of(section, link.path) if each.section.field == "rows")
        drawing = [OutlinePage(section.field, part, section.title, section.field, section.blocks, more=rows)]
        section = replace(section, blocks=(), sections=tuple(each for each in section.sections if each.field != "rows"))
    name = f"{section.field}.gaps" if drawing else section_name(section)
    pages = _pages(name, part, section.title, name if drawing else section.field, flat_blocks(section))
    return [*drawing, *_with_more(list(pages), links_of(section, link.path))]


def opened_pages(link: SectionLink, part: int) -> tuple[OutlinePage, ...]:
    """Return the pages of a section that was opened; a decision's first holds what was chosen and how a room parted."""
    section, name = link.section, "/".join(link.path)
    blocks = flat_blocks(section)
    first: tuple[Block, ...] = ()
    if is_decision(link.path):
        chosen, *others = group_by_heading(blocks)
        votes = [group for group in others if _is_written(group, VOTE)]
        first = (*_regrouped(chosen), *chain.from_iterable(map(_regrouped, votes)))
        later = [group for group in others if not _is_written(group, VOTE) and not _is_written(group, "reason")]
        blocks = tuple(chain.from_iterable(map(_regrouped, later)))
    pages = list(_pages(name, part, section.title, section.field, blocks, first))
    pages = _with_more(pages, links_of(section, link.path)) or [
        OutlinePage(name, part, section.title, section.field, more=links_of(section, link.path))
    ]
    for inner in section.sections:
        if inner.field == "what_if":
            pages += _pages(f"{name}/what_if", part, inner.title, inner.field, inner.blocks)
    return tuple(pages)


def is_decision(path: Path) -> bool:
    """Tell whether a path is that of a decision."""
    return len(path) == 2 and path[0] == "decisions"  # noqa: PLR2004 - the section of decisions, and one in it


def flat_blocks(section: Section) -> tuple[Block, ...]:
    """Return the blocks of a section and of those shown in it, each under its title."""
    inner = (
        block for each in section.sections if _is_flat(each) for block in (Heading(each.title), *flat_blocks(each))
    )
    return (*section.blocks, *inner)


def links_of(section: Section, path: Path) -> tuple[SectionLink, ...]:
    """Return what is opened from the pages of a section."""
    links: list[SectionLink] = []
    for inner in section.sections:
        inner_path = (*path, section_name(inner))
        if _is_flat(inner):
            links += links_of(inner, inner_path)
        elif inner.field != "what_if":
            links.append(SectionLink(inner_path, inner))
    return tuple(links)


def _is_flat(section: Section) -> bool:
    """Tell whether a section in another is read with it, and not opened from it."""
    return section.shown and not section.key


def _with_more(pages: list[OutlinePage], links: tuple[SectionLink, ...]) -> list[OutlinePage]:
    return [*pages[:-1], replace(pages[-1], more=(*pages[-1].more, *links))] if pages else []


def _pages(
    name: str, part: int, title: str, field: str, blocks: tuple[Block, ...], first: tuple[Block, ...] = ()
) -> Iterator[OutlinePage]:
    divided = [*([first] if first else []), *divide_blocks(blocks)]
    for number, some in enumerate(divided):
        yield OutlinePage(f"{name}.{number + 1}" if number else name, part, title, field, some)


def word_count(blocks: Iterable[Block]) -> int:
    """Return how many words some blocks have."""
    return sum(len(text.split()) for block in blocks for text in block_texts(block))


def block_texts(block: Block) -> Iterator[str]:
    """Yield the texts of a block; a table has none, since the list after it says the same."""
    match block:
        case BulletList(items) | TraineeText(items):
            yield from items
        case MomentList(moments):
            yield from (f"{moment.lead}{moment.text}" for moment in moments)
        case Comparison(columns):
            yield from (text for column in columns for each in column for text in block_texts(each))
        case KnowledgeTable():
            pass
        case _:
            yield block.text


def divide_blocks(blocks: Iterable[Block]) -> list[tuple[Block, ...]]:
    """Divide blocks between as few pages as hold them, as evenly as goes; a heading stays with what follows it."""
    groups = [piece for group in group_by_heading(blocks) for piece in _pieces(*group)]
    shares = [_share(group) for group in groups]
    aim = sum(shares) / max(1, math.ceil(sum(shares)))
    divided: list[tuple[Block, ...]] = []
    page, filled = list[Block](), 0.0
    for group, share in zip(groups, shares, strict=True):
        if page and (filled + share > 1 or (filled >= aim and share)):
            divided.append(tuple(page))
            page, filled = [], 0.0
        page += group
        filled += share
    return [*divided, tuple(page)] if page else divided


def _share(blocks: Iterable[Block]) -> float:
    """Return the share of a page that some blocks fill: by their words or by their lines, whichever is more."""
    blocks = tuple(blocks)
    return max(word_count(blocks) / PAGE_WORDS, (_lines(blocks, LINE_WORDS) + GROUP_GAP) / PAGE_LINES)


def _lines(blocks: Iterable[Block], line_words: int) -> float:
    """Return about how many lines some blocks take at so many words a line; headings stand beside what follows them."""
    lines = 0.0
    for block in blocks:
        match block:
            case Heading() | KnowledgeTable():
                pass
            case Comparison(columns):
                lines += COLUMN_LINES + max((_lines(column, line_words * 2 // 3) for column in columns), default=0)
            case _:
                lines += sum(math.ceil(len(text.split()) / line_words) for text in block_texts(block))
    return lines


def _regrouped(group: tuple[str, tuple[Block, ...]]) -> tuple[Block, ...]:
    heading, content = group
    return (Heading(heading), *content) if heading else content


def _is_written(group: tuple[str, tuple[Block, ...]], kind: str) -> bool:
    """Tell whether a group is made of notes of a kind."""
    return any(isinstance(each, TraineeText) and each.kind == kind for each in group[1])


def _pieces(heading: str, content: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """Divide what stands under a heading where it is too long for a page, and repeat the heading over every piece."""
    whole = _regrouped((heading, content))
    if word_count(whole) <= PAGE_WORDS:
        yield whole
        return
    match content:
        case (Comparison(columns),):
            for column in columns:
                for group in group_by_heading(column):
                    yield from _pieces(*group)
            return
    piece, words = list[Block](), 0
    for part in (part for block in content for part in _parts(block)):
        count = word_count([part])
        if piece and words + count > PAGE_WORDS - len(heading.split()):
            yield _regrouped((heading, _merged(piece)))
            piece, words = [], 0
        piece.append(part)
        words += count
    yield _regrouped((heading, _merged(piece)))


def _parts(block: Block) -> Iterator[Block]:
    """Yield the smallest parts into which a block can be divided."""
    match block:
        case BulletList(items):
            yield from (BulletList((item,)) for item in items)
        case MomentList(moments):
            yield from (MomentList((moment,)) for moment in moments)
        case TraineeText(texts, kind):
            yield from (TraineeText((text,), kind) for text in texts)
        case Prose(text) | Letter(text):
            for paragraph in text.split("\n\n"):
                yield from (replace(block, text=part) for part in _sentences(paragraph))
        case _:
            yield block


def _sentences(paragraph: str) -> Iterator[str]:
    """Divide a paragraph that is longer than a page between its sentences; a list stays whole."""
    if len(paragraph.split()) <= PAGE_WORDS or "\n-" in paragraph:
        yield paragraph
        return
    part: list[str] = []
    for sentence in _SENTENCE_END.split(paragraph):
        if part and len(" ".join((*part, sentence)).split()) > PAGE_WORDS:
            yield " ".join(part)
            part = []
        part.append(sentence)
    yield " ".join(part)


def _merged(parts: Iterable[Block]) -> tuple[Block, ...]:
    """Join lists that follow each other again."""
    merged: list[Block] = []
    for part in parts:
        last = merged[-1] if merged else None
        match last, part:
            case BulletList(before), BulletList(after):
                merged[-1] = BulletList((*before, *after))
            case MomentList(earlier), MomentList(later):
                merged[-1] = MomentList((*earlier, *later))
            case _:
                merged.append(part)
    return tuple(merged)
