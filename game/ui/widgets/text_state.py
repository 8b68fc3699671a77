"""A text being edited, as values: its caret, its selection, and the states that can be undone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from game.ui.drawing.graphemes import character_end, nearest_boundary

UNDO_STEPS = 200
"""The number of edits that can be undone."""
_WORD_END = re.compile(r"\W*\w+|\W+")


@dataclass(frozen=True)
class TextState:
    """A text with caret and selection, which runs from `anchor` to `caret`; equal indices mean no selection."""

    text: str = ""
    caret: int = 0
    anchor: int = 0

    @property
    def selection(self) -> tuple[int, int]:
        """The start and end index of the selection, in order."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        """The selected text."""
        start, end = self.selection
        return self.text[start:end]


def move_caret(draft: TextState, to: int, *, extend: bool = False) -> TextState:
    """Move the caret to an index, clamped to the text; `extend` extends the selection to there."""
    to = max(0, min(len(draft.text), to))
    return replace(draft, caret=to, anchor=draft.anchor if extend else to)


def insert_text(draft: TextState, text: str, limit: int) -> TextState:
    """Replace the selection by text, cut so that the result has at most `limit` characters."""
    start, end = draft.selection
    room = max(0, limit - len(draft.text) + end - start)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    text = text[: nearest_boundary(text, room)]
    caret = start + len(text)
    return TextState(draft.text[:start] + text + draft.text[end:], caret, caret)


def delete_text(draft: TextState, to: int) -> TextState:
    """Delete the selection, or else everything between the caret and an index."""
    if draft.caret != draft.anchor:
        to = draft.anchor
    start, end = sorted((draft.caret, max(0, min(len(draft.text), to))))
    return TextState(draft.text[:start] + draft.text[end:], start, start)


def word_after(text: str, index: int) -> int:
    """Return the index at which the next word ends."""
    match = _WORD_END.match(text, index)
    end = match.end() if match else len(text)
    start = nearest_boundary(text, end)
    return end if start == end else character_end(text, start)


def word_before(text: str, index: int) -> int:
    """Return the index at which the previous word begins."""
    while index > 0 and not text[index - 1].isalnum():
        index -= 1
    while index > 0 and text[index - 1].isalnum():
        index -= 1
    return nearest_boundary(text, index)


@dataclass(frozen=True)
class UndoHistory:
    """The current state of a text, the states before it, and the undone states after it."""

    now: TextState = TextState()
    before: tuple[TextState, ...] = ()
    after: tuple[TextState, ...] = ()

    def edited(self, draft: TextState) -> UndoHistory:
        """Return the history with a new current state; consecutive characters of a word are one undo step."""
        if draft.text == self.now.text:
            return replace(self, now=draft)
        if self.before and _continues_word(self.now, draft) and _continues_word(self.before[-1], self.now):
            return UndoHistory(draft, self.before)
        return UndoHistory(draft, (*self.before, self.now)[-UNDO_STEPS:])

    def undone(self) -> UndoHistory:
        """Return the history one undo step back."""
        if not self.before:
            return self
        return UndoHistory(self.before[-1], self.before[:-1], (self.now, *self.after))

    def redone(self) -> UndoHistory:
        """Return the history with the last undo reverted."""
        if not self.after:
            return self
        return UndoHistory(self.after[0], (*self.before, self.now), self.after[1:])


def _continues_word(old: TextState, new: TextState) -> bool:
    """Tell whether the new state only adds to the word being typed."""
    added = new.text[old.caret : new.caret]
    only_adds = new.text == old.text[: old.caret] + added + old.text[old.caret :]
    return only_adds and old.caret == old.anchor and bool(added) and not any(letter.isspace() for letter in added)
