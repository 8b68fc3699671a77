"""Notes that the trainee writes during the debrief: drafts, what was kept, and why the last could not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.diagnostics.game_error import GameError
from game.engine.notes import SHARED, WITHDRAWN
from game.ui.screens.debrief.typesetter import quoted
from game.ui.widgets.button import Button
from game.ui.widgets.containers import Column, Flow, MaxWidthBox
from game.ui.widgets.paragraph import SMALL, Paragraph
from game.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from game.ui.widgets.widget import Widget

Slot = tuple[str, str]
"""Why something is written, and about which decision (or nothing)."""
KEEPING_NOTE = "What you write is kept with what you played when you go on, and on this machine only."


class NoteDrafts:
    """Drafts by slot, and the notes kept since the debrief began.

    Args:
        keep: called with kind, subject and text of a note.
        agreed: the decisions whose reasons a group may be shown.
    """

    def __init__(self, keep: Callable[[str, str, str], None], agreed: Iterable[str] = ()) -> None:
        self._keep = keep
        self._agreed = set(agreed)
        self._drafts: dict[Slot, str] = {}
        self._kept: list[tuple[Slot, str]] = []
        self.trouble = ""
        """Why the last text could not be kept; empty if it was."""

    def kept(self, kind: str, about: str = "") -> tuple[str, ...]:
        """Return what was kept for a slot, in order."""
        return tuple(text for slot, text in self._kept if slot == (kind, about))

    def draft(self, kind: str, about: str = "") -> str:
        """Return the text of a field that is not kept yet."""
        return self._drafts.get((kind, about), "")

    def state(self, about: str) -> Hashable:
        """Return a value that changes when the fields about a decision must be laid out again."""
        kept = [slot for slot, _ in self._kept if slot[1] == about]
        begun = [slot for slot, text in self._drafts.items() if slot[1] == about and text.strip()]
        return tuple(kept), tuple(begun), about in self._agreed

    def key(self, kind: str, about: str = "") -> str:
        """Return the key of a slot's field; it is another one for each text, so that a kept one leaves it empty."""
        return f"write|{kind}|{about}|{len(self.kept(kind, about))}"

    def take(self, key: str, text: str) -> bool:
        """Store the text of a field; tell whether it became empty or ceased to be."""
        _, kind, about, _ = key.split("|")
        before = self.draft(kind, about)
        self._drafts[kind, about] = text
        return bool(before.strip()) != bool(text.strip())

    def keep(self, kind: str, about: str = "") -> bool:
        """Keep a draft, if there is one; tell whether nothing is left that is not kept."""
        text = self.draft(kind, about).strip()
        if text:
            try:
                self._keep(kind, about, text)
            except GameError as error:
                self.trouble = f"This could not be kept: {error}"
                return False
            self._kept.append(((kind, about), text))
        self._drafts.pop((kind, about), None)
        self.trouble = ""
        return True

    def keep_all(self) -> bool:
        """Keep every draft, up to the first that cannot be kept; tell whether none is left."""
        return all(self.keep(*slot) for slot in list(self._drafts))

    def may_be_shown(self, about: str) -> bool:
        """Return whether a group may be shown the reasons about a decision."""
        return about in self._agreed

    def agree(self, about: str, *, agreed: bool) -> None:
        """Keep that a group may be shown the reasons about a decision, or that it may not any more."""
        try:
            self._keep(SHARED, about, "" if agreed else WITHDRAWN)
        except GameError as error:
            self.trouble = f"This could not be kept: {error}"
            return
        self.trouble = ""
        (self._agreed.add if agreed else self._agreed.discard)(about)

    def field(self, kind: str, about: str, name: str, *, lines: int = 3, press: Sequence[Widget] = ()) -> Widget:
        """Return a field to write in, with a button to keep it; `press` are other buttons beside that one."""
        draft = self.draft(kind, about)
        area = TextArea(self.key(kind, about), name, text=draft, lines=lines)
        keep = Button(f"keep|{kind}|{about}", "Keep this", icon="pen-line", enabled=bool(draft.strip()))
        return MaxWidthBox(Column([area, Flow([keep, *press]), Paragraph(KEEPING_NOTE, SMALL, soft=True)], gap=1))


def saved_notes(texts: Sequence[str]) -> list[Widget]:
    """Return notes as quotes."""
    return [quoted(text) for text in texts]
