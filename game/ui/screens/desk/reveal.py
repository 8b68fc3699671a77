"""Text that appears gradually, for readers who chose so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style
    from game.ui.drawing.text_layout import TextBlock

REVEAL_INTERVAL = 900
"""The milliseconds before the next paragraph appears."""


class GradualReveal:
    """Lets the paragraphs of a beat appear one after the other; `complete` shows them all at once."""

    def __init__(self, *, complete: bool) -> None:
        self._visible = 1
        self._elapsed = 0
        self._remaining = 0
        self._total = 0
        self.complete = complete

    def begin(self) -> None:
        """Start counting the paragraphs of a beat that is being built."""
        self._remaining, self._total = self._visible, 0

    def take(self, blocks: Sequence[TextBlock]) -> Sequence[TextBlock]:
        """Return the visible ones of the next paragraphs of the beat."""
        self._total += len(blocks)
        if self.complete:
            return blocks
        visible = blocks[: self._remaining]
        self._remaining -= len(visible)
        return visible

    def finish(self) -> None:
        """End the count; if all paragraphs are visible, the reveal is complete."""
        self.complete = self.complete or self._visible >= self._total

    def wait(self, milliseconds: int) -> bool:
        """Advance time; tell whether one more paragraph has become visible."""
        if self.complete:
            return False
        self._elapsed += milliseconds
        if self._elapsed < REVEAL_INTERVAL:
            return False
        self._elapsed = 0
        self._visible += 1
        return True


def new_reveal(style: Style | None) -> GradualReveal:
    """Return the reveal of a new beat, gradual only if the reader chose so and nothing against movement."""
    gradual = style is not None and style.settings.text_speed == "gentle" and not style.settings.reduced_motion
    return GradualReveal(complete=not gradual)
