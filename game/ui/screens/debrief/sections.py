"""The debrief's outline in the window: sections with their titles beside them, and lines that open what is folded."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from game.reports.debrief.blocks import (
    BulletList,
    Comparison,
    Heading,
    KnowledgeTable,
    Letter,
    MomentList,
    Note,
    Prose,
    Quote,
    SafetyLine,
    TraineeText,
    group_by_heading,
)
from game.ui.screens.debrief.moments import moment_lines
from game.ui.screens.debrief.note_drafts import saved_notes
from game.ui.screens.debrief.typesetter import QUOTE
from game.ui.widgets.containers import Column, IconBox, MaxWidthBox, Panel
from game.ui.widgets.paragraph import HEADING, LETTER, SMALL, STRONG, Paragraph
from game.ui.widgets.paragraph import Heading as HeadingWidget
from game.ui.widgets.toggles import Disclosure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.reports.debrief.blocks import Block, Section
    from game.ui.screens.debrief.typesetter import Typesetter
    from game.ui.widgets.widget import Widget


def section_key(section: Section, within: str = "section") -> str:
    """Return the key of the line that opens a section; `within` is that of the section around it."""
    return f"{within}:{section.key or section.title}"


def section_widgets(setter: Typesetter, section: Section) -> Iterator[Widget]:
    """Yield a section of a page: its title beside its blocks, then the sections in it."""
    if not section.shown:
        yield folded_panel(setter, section)
        return
    yield from block_widgets(setter, (Heading(section.title), *section.blocks))
    for inner in section.sections:
        yield from [folded_panel(setter, inner)] if inner.key else inner_widgets(setter, inner, section_key(section))


def folded_panel(setter: Typesetter, section: Section) -> Widget:
    """Return a section on a panel; the line with its title opens and closes it."""
    key = section_key(section)
    shown = key in setter.shown
    head = Disclosure(key, section.title, shown=shown, text_type=HEADING)
    inside: list[Widget] = []
    if shown:
        inside += block_widgets(setter, section.blocks)
        inside += [widget for inner in section.sections for widget in inner_widgets(setter, inner, key)]
    return Panel([head, *inside], gap=4, pad=4, pad_down=3 if shown else 2)


def inner_widgets(setter: Typesetter, section: Section, within: str) -> Iterator[Widget]:
    """Yield a section that lies in another: under its title, or on request under the line that opens it."""
    key = section_key(section, within)
    deeper = [widget for inner in section.sections for widget in inner_widgets(setter, inner, key)]
    if section.shown:
        yield HeadingWidget(section.title, HEADING)
        yield from (*block_widgets(setter, section.blocks), *deeper)
        return
    shown = key in setter.shown
    content = (*block_widgets(setter, section.blocks), *deeper) if shown else ()
    line = MaxWidthBox(Disclosure(key, section.title, shown=shown, text_type=STRONG))
    yield Column([setter.unlabelled(line), *content], gap=2)


def block_widgets(setter: Typesetter, blocks: Iterable[Block]) -> Iterator[Widget]:
    """Yield blocks as they are set on a page: what follows a heading stands beside it."""
    for heading, content in group_by_heading(blocks):
        yield from labelled_widgets(setter, heading, content)


def labelled_widgets(setter: Typesetter, heading: str, blocks: tuple[Block, ...]) -> Iterator[Widget]:
    """Yield blocks beside their heading, or in line with such blocks if it is empty; a comparison takes the width."""
    match blocks:
        case (Comparison(columns),):
            panels = (Panel(list(stacked_widgets(setter, column)), gap=2, pad=3) for column in columns)
            yield setter.beside(*panels)
            return
    widgets = [Column([_block(setter, block) for block in group], gap=1) for group in _split_after_notes(blocks)]
    if heading:
        yield setter.section(heading, *widgets, gap=3)
    else:
        yield from map(setter.unlabelled, widgets)


def _split_after_notes(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Yield groups of blocks, each of which ends with the notes about it, if there are any."""
    group: list[Block] = []
    for block in blocks:
        if group and isinstance(group[-1], Note) and not isinstance(block, Note):
            yield group
            group = []
        if not isinstance(block, SafetyLine):
            group.append(block)
    if group:
        yield group


def stacked_widgets(setter: Typesetter, blocks: Iterable[Block]) -> Iterator[Widget]:
    """Yield blocks as they are set in a narrow column: what follows a heading stands under it, and lists are cut."""
    for heading, content in group_by_heading(blocks):
        head = [HeadingWidget(heading, STRONG)] if heading else []
        yield Column([*head, *(_stacked(setter, block) for block in content)], gap=1)


def _stacked(setter: Typesetter, block: Block) -> Widget:
    return setter.long_list(block.items) if isinstance(block, BulletList) else _block(setter, block)


def _block(setter: Typesetter, block: Block) -> Widget:
    match block:
        case Prose(text) | Heading(text) | SafetyLine(text):
            return setter.words(text)
        case Letter(text):
            return setter.words(text, LETTER)
        case Quote(text):
            return MaxWidthBox(Paragraph(text, QUOTE))
        case Note(text, is_choice):
            return IconBox("footprints", Paragraph(text, SMALL, soft=True), SMALL) if is_choice else setter.note(text)
        case BulletList(items):
            return setter.bullets(items)
        case MomentList(moments):
            return Column(list(moment_lines(moments)), gap=1)
        case TraineeText(texts):
            return Column(saved_notes(texts), gap=1)
        case Comparison(columns):
            return setter.beside(*(Column(list(stacked_widgets(setter, column)), gap=1) for column in columns))
        case KnowledgeTable():
            return Column([])  # the page of the table draws it: see `knowledge`
        case _:
            assert_never(block)
