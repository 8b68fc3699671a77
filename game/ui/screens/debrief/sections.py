"""The blocks of the debrief's outline in the window: under headings that stand beside them in a wide one."""

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
from game.ui.widgets.paragraph import LETTER, SMALL, STRONG, Paragraph
from game.ui.widgets.paragraph import Heading as HeadingWidget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.reports.debrief.blocks import Block
    from game.ui.screens.debrief.typesetter import Typesetter
    from game.ui.widgets.widget import Widget


def block_widgets(setter: Typesetter, blocks: Iterable[Block]) -> Iterator[Widget]:
    """Yield blocks as they are set on a page: what follows a heading stands beside it."""
    for heading, content in group_by_heading(blocks):
        yield from labelled_widgets(setter, heading, content)


def plain_widgets(setter: Typesetter, blocks: Iterable[Block]) -> Iterator[Widget]:
    """Yield blocks without headings under each other; a comparison takes the width."""
    for _, content in group_by_heading(blocks):
        if any(isinstance(block, Comparison) for block in content):
            yield from labelled_widgets(setter, "", content)
        else:
            yield from stacked_widgets(setter, content)


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
    """Yield blocks as they are set in a narrow column: what follows a heading stands under it."""
    for heading, content in group_by_heading(blocks):
        head = [HeadingWidget(heading, STRONG)] if heading else []
        yield Column([*head, *(_block(setter, block) for block in content)], gap=1)


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
