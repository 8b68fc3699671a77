"""The place of a reader in a debrief: a page of the way through it, and over it the sections that were opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.reports.debrief.paging import (
    OutlinePage,
    Path,
    SectionLink,
    find_section,
    opened_pages,
    outline_pages,
)

if TYPE_CHECKING:
    from game.reports.debrief.blocks import Part


class DebriefReader:
    """Holds the outline, the page of the way through it, and the paths of opened sections with the page of each."""

    def __init__(self, outline: tuple[Part, ...]) -> None:
        self.outline = outline
        self.pages = outline_pages(outline)
        self._at = 0
        self._opened: list[tuple[Path, int]] = []

    def show(self, outline: tuple[Part, ...]) -> None:
        """Take another outline of the same play; the place stays, as far as it is there."""
        self.outline, self.pages = outline, outline_pages(outline)
        self._at = min(self._at, len(self.pages) - 1)
        while self._opened and find_section(outline, self._opened[-1][0]) is None:
            self._opened.pop()

    @property
    def way_page(self) -> OutlinePage:
        """The page of the way through the debrief, whatever is opened over it."""
        return self.pages[self._at]

    @property
    def page(self) -> OutlinePage:
        """The page that is shown."""
        pages, at = self._track
        return pages[at]

    @property
    def path(self) -> Path:
        """The path of the section that is opened; empty on the way."""
        return self._opened[-1][0] if self._opened else ()

    @property
    def opened_from(self) -> str:
        """The title of what the opened section was opened from; empty on the way."""
        if not self._opened:
            return ""
        section = find_section(self.outline, self._opened[-2][0]) if len(self._opened) > 1 else None
        return section.title if section else self.way_page.title

    @property
    def place(self) -> str:
        """The number of the page and how many there are; empty where there is only one."""
        pages, at = self._track
        return f"{at + 1}/{len(pages)}" if len(pages) > 1 else ""

    @property
    def has_next(self) -> bool:
        """Whether a page follows, of the way or of what is opened."""
        pages, at = self._track
        return at + 1 < len(pages)

    @property
    def is_first(self) -> bool:
        """Whether this is the first page of the way or of what is opened."""
        return not self._track[1]

    def go_to(self, page: OutlinePage) -> None:
        """Go to a page of the way, and close what is opened."""
        place = (page.part, page.key)
        self._at = next(at for at, each in enumerate(self.pages) if (each.part, each.key) == place)
        self._opened = []

    def go_by(self, step: int) -> None:
        """Go to the page after or before this one; past the ends of what is opened, close it."""
        pages, at = self._track
        if 0 <= at + step < len(pages):
            self._set_place(at + step)
        elif self._opened:
            self.close()

    def open(self, link: SectionLink) -> None:
        """Open a section at its first page."""
        self._opened.append((link.path, 0))

    def close(self) -> Path:
        """Close what was opened last; return its path."""
        return self._opened.pop()[0]

    @property
    def _track(self) -> tuple[tuple[OutlinePage, ...], int]:
        """The pages among which one is now, with the place among them."""
        if not self._opened:
            return self.pages, self._at
        path, at = self._opened[-1]
        section = find_section(self.outline, path)
        pages = opened_pages(SectionLink(path, section), self.way_page.part) if section else (self.way_page,)
        return pages, min(at, len(pages) - 1)

    def _set_place(self, at: int) -> None:
        if self._opened:
            self._opened[-1] = (self._opened[-1][0], at)
        else:
            self._at = at
