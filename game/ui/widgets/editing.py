"""A text being written, as values: every edit makes a new one, so that undoing is going back to the one before."""

import re
from dataclasses import dataclass, replace

UNDO_STEPS = 200
"""How many edits can be undone."""
_WORD_END = re.compile(r"\W*\w+|\W+")


@dataclass(frozen=True)
class TextState:
    """A text, where its caret stands, and where a selection began (the same place if nothing is selected)."""

    text: str = ""
    caret: int = 0
    anchor: int = 0

    @property
    def selection(self) -> tuple[int, int]:
        """The two ends of what is selected, in order."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        """The selected words."""
        start, end = self.selection
        return self.text[start:end]


def move_caret(draft: TextState, to: int, *, keep: bool = False) -> TextState:
    """Put the caret somewhere; `keep` draws the selection out to there."""
    to = max(0, min(len(draft.text), to))
    return replace(draft, caret=to, anchor=draft.anchor if keep else to)


def insert_text(draft: TextState, text: str, limit: int) -> TextState:
    """Put text in the place of what is selected, as much as there is room for."""
    start, end = draft.selection
    room = max(0, limit - len(draft.text) + end - start)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")[:room]
    caret = start + len(text)
    return TextState(draft.text[:start] + text + draft.text[end:], caret, caret)


def delete_text(draft: TextState, to: int) -> TextState:
    """Take away what is selected, or else everything from the caret to a place."""
    if draft.caret != draft.anchor:
        to = draft.anchor
    start, end = sorted((draft.caret, max(0, min(len(draft.text), to))))
    return TextState(draft.text[:start] + draft.text[end:], start, start)


def word_after(text: str, here: int) -> int:
    """Return where the next word ends."""
    found = _WORD_END.match(text, here)
    return found.end() if found else len(text)


def word_before(text: str, here: int) -> int:
    """Return where the word before begins."""
    while here > 0 and not text[here - 1].isalnum():
        here -= 1
    while here > 0 and text[here - 1].isalnum():
        here -= 1
    return here


@dataclass(frozen=True)
class UndoHistory:
    """A draft with those before it, and those taken back."""

    now: TextState = TextState()
    before: tuple[TextState, ...] = ()
    after: tuple[TextState, ...] = ()

    def edited(self, draft: TextState) -> "UndoHistory":
        """Go on to a new draft; letters typed one after another are undone a word at a time."""
        if draft.text == self.now.text:
            return replace(self, now=draft)
        if self.before and _goes_on(self.now, draft) and _goes_on(self.before[-1], self.now):
            return UndoHistory(draft, self.before)
        return UndoHistory(draft, (*self.before, self.now)[-UNDO_STEPS:])

    def undone(self) -> "UndoHistory":
        """Go back by one edit."""
        if not self.before:
            return self
        return UndoHistory(self.before[-1], self.before[:-1], (self.now, *self.after))

    def redone(self) -> "UndoHistory":
        """Take back the last going back."""
        if not self.after:
            return self
        return UndoHistory(self.after[0], (*self.before, self.now), self.after[1:])


def _goes_on(old: TextState, new: TextState) -> bool:
    """Tell whether the new draft only adds to the word being typed."""
    added = new.text[old.caret : new.caret]
    plain = new.text == old.text[: old.caret] + added + old.text[old.caret :]
    return plain and old.caret == old.anchor and bool(added) and not any(letter.isspace() for letter in added)
