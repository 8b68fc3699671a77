"""Text that appears a paragraph at a time, for those who want it so."""

from collections.abc import Sequence

from game.ui.text import TextBlock

PAUSE = 900
"""How many milliseconds pass before the next paragraph."""


class GradualReveal:
    """Counts how many paragraphs show; `whole` from the start for those who want all at once."""

    def __init__(self, *, whole: bool) -> None:
        self._shown = 1
        self._waited = 0
        self._left = 0
        self.whole = whole

    def begin(self) -> None:
        """Start handing out paragraphs for one drawing of the page."""
        self._left = self._shown

    def take(self, blocks: Sequence[TextBlock]) -> Sequence[TextBlock]:
        """Return as many of these paragraphs as show already."""
        if self.whole:
            return blocks
        taken = blocks[: self._left]
        self._left -= len(taken)
        return taken

    def ended(self, total: int) -> None:
        """Take note of how many paragraphs there were in all."""
        self.whole = self.whole or self._shown >= total

    def wait(self, milliseconds: int) -> bool:
        """Let time pass; tell whether one more paragraph shows."""
        if self.whole:
            return False
        self._waited += milliseconds
        if self._waited < PAUSE:
            return False
        self._waited = 0
        self._shown += 1
        return True
