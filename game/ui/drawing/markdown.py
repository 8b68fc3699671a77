"""Inline Markdown read into blocks and runs: paragraphs, emphasis, strong, headings, lists, and `[[term]]`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.engine.views.markdown import tokenize
from game.ui.drawing.fonts import drawable_text
from game.ui.drawing.text_layout import BlockKind, TextBlock, TextRun

if TYPE_CHECKING:
    from markdown_it.token import Token

_TERM = re.compile(r"\[\[\s*([^\[\]|\s][^\[\]|]*)(?:\|([^\[\]]+))?\]\]")
MARKS = ("•", "–")
"""What stands before a list's items, by how deep the list lies."""


def parse_markdown(text: str) -> tuple[TextBlock, ...]:
    """Read text with marks; what is no mark stays as it was written."""
    reader = _Reader()
    for token in tokenize(text):
        reader.take(token)
    return tuple(reader.blocks)


@dataclass
class _Reader:
    blocks: list[TextBlock] = field(default_factory=list)
    _lists: list[int | None] = field(default_factory=list)
    _mark: str = ""
    _kind: BlockKind = BlockKind.PARAGRAPH

    def take(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self._lists.append(None)
            case "ordered_list_open":
                self._lists.append(int(token.attrGet("start") or 1))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._mark = self._next_mark()
            case "heading_open":
                self._kind = BlockKind.HEADING
            case "inline":
                self._add(tuple(_runs(token.children or [])))

    def _next_mark(self) -> str:
        number = self._lists[-1]
        if number is None:
            return MARKS[min(len(self._lists), len(MARKS)) - 1]
        self._lists[-1] = number + 1
        return f"{number}."

    def _add(self, runs: tuple[TextRun, ...]) -> None:
        kind = BlockKind.ITEM if self._lists else self._kind
        self.blocks.append(TextBlock(runs, kind, self._mark, max(0, len(self._lists) - 1)))
        self._kind, self._mark = BlockKind.PARAGRAPH, ""


def _runs(tokens: list[Token]) -> Iterator[TextRun]:
    bold = italic = 0
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "softbreak" | "hardbreak":
                yield TextRun(" ", bool(bold), bool(italic))
            case "text":
                yield from _with_terms(token.content, bold=bool(bold), italic=bool(italic))


def _with_terms(content: str, *, bold: bool, italic: bool) -> Iterator[TextRun]:
    done = 0
    for found in _TERM.finditer(content):
        if found.start() > done:
            yield TextRun(drawable_text(content[done : found.start()]), bold, italic)
        yield TextRun(drawable_text(found[2] or found[1]), bold, italic, link=found[1].strip())
        done = found.end()
    if done < len(content):
        yield TextRun(drawable_text(content[done:]), bold, italic)
