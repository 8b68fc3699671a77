"""The place of a reader in the beats of a page, with those of earlier pages before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.engine.views.page_beats import Beat


class BeatReader:
    """Holds the beats of the current page and the one that is shown.

    Positions count from 0, the first beat of the current page; those of earlier pages are negative.
    """

    def __init__(self) -> None:
        self.position = 0
        self._beats: tuple[Beat, ...] = ()
        self._earlier: tuple[Beat, ...] | None = None

    @property
    def current(self) -> Beat | None:
        """The beat that is shown; None on a page without any."""
        if self.position < 0:
            return (self._earlier or ())[self.position]
        return self._beats[self.position] if self._beats else None

    @property
    def count(self) -> int:
        """The number of beats of the current page."""
        return len(self._beats)

    @property
    def has_next(self) -> bool:
        """Whether a beat follows."""
        return self.position + 1 < len(self._beats)

    @property
    def has_back(self) -> bool:
        """Whether a beat goes before, as far as is known: earlier pages are read when they are asked for."""
        return self.position > 0 or self._earlier is None or -self.position < len(self._earlier)

    def begin(self, beats: Sequence[Beat], *, is_first_page: bool) -> None:
        """Show the first beat of a new page."""
        self.position, self._beats = 0, tuple(beats)
        self._earlier = () if is_first_page else None

    def update(self, beats: Sequence[Beat]) -> None:
        """Take over the beats of the same page after a move; the position stays."""
        self._beats = tuple(beats)
        self.position = min(self.position, max(0, len(beats) - 1))

    def go_on(self) -> bool:
        """Go to the next beat; tell whether there was one."""
        if self.has_next:
            self.position += 1
            return True
        return False

    def go_back(self, read_earlier: Callable[[], Sequence[Beat]]) -> bool:
        """Go to the beat before; tell whether there was one. `read_earlier` returns those of the earlier pages."""
        if self.position <= 0 and self._earlier is None:
            self._earlier = tuple(read_earlier())
        if not self.has_back:
            return False
        self.position -= 1
        return True

    def go_to_last(self) -> None:
        """Go to the last beat of the page."""
        self.position = max(0, len(self._beats) - 1)
