"""Sections of the debrief's outline in the window: labelled blocks, and a line that opens what is folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.reports.debrief.blocks import BulletList, Heading, KnowledgeTable, Prose, TraineeText
from game.ui.screens.debrief.note_drafts import saved_notes
from game.ui.widgets.containers import Column, Panel
from game.ui.widgets.paragraph import HEADING, STRONG
from game.ui.widgets.toggles import Disclosure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.reports.debrief.blocks import Block, Section
    from game.ui.screens.debrief.typesetter import Typesetter
    from game.ui.widgets.widget import Widget


def section_key(name: str) -> str:
    """Return the key of the line that opens a section, by the section's key or title."""
    return f"section:{name}"


def foldable(setter: Typesetter, section: Section) -> Widget:
    """Return a section on a panel; the line with its title opens and closes it."""
    key = section_key(section.key or section.title)
    shown = key in setter.shown
    head = Disclosure(key, section.title, shown=shown, text_type=HEADING)
    return Panel([head, *(_inside(setter, section, key) if shown else [])], gap=4, pad=4, pad_down=3 if shown else 2)


def _inside(setter: Typesetter, section: Section, key: str) -> Iterator[Widget]:
    yield from block_widgets(setter, section.blocks)
    for inner in section.sections:
        inner_key = f"{key}:{inner.title}"
        shown = inner_key in setter.shown
        content = block_widgets(setter, inner.blocks) if shown else ()
        yield Column([Disclosure(inner_key, inner.title, shown=shown, text_type=STRONG), *content], gap=2)


def block_widgets(setter: Typesetter, blocks: Iterable[Block]) -> Iterator[Widget]:
    """Yield blocks as they are set in the window: what follows a heading stands beside it."""
    label: str = ""
    content: list[Widget] = []
    for block in blocks:
        if isinstance(block, Heading):
            yield from _labelled(setter, label, content)
            label, content = block.text, []
        else:
            content += _content(setter, block)
    yield from _labelled(setter, label, content)


def _labelled(setter: Typesetter, label: str, content: list[Widget]) -> Iterator[Widget]:
    if label:
        yield setter.section(label, *content, gap=1)
    else:
        yield from map(setter.unlabelled, content)


def _content(setter: Typesetter, block: Block) -> list[Widget]:
    match block:
        case Prose(text) | Heading(text):
            return [setter.words(text)]
        case BulletList(items):
            return [setter.bullets(items)]
        case TraineeText(texts):
            return saved_notes(texts)
        case KnowledgeTable():
            return []  # The window draws it on a page of its own.
