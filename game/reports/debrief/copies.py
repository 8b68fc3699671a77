"""Copies of a debrief that somebody keeps or prints: a page of HTML or a PDF beside the session's file."""

import webbrowser
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from game.diagnostics.game_error import GameError
from game.engine.debrief.debrief import Debrief
from game.records.atomic_write import write_atomically
from game.records.journal_format import Header
from game.records.journal_reader import os_error_text
from game.records.private_files import create_file, make_folder
from game.records.session_list import local_time_text
from game.reports.debrief.blocks import Part
from game.reports.debrief.html_page import debrief_html
from game.reports.debrief.outline import build_outline, expand_sections
from game.reports.debrief.pdf import debrief_pdf

SESSION_SUFFIX = ".session.jsonl"
NO_BROWSER = "No browser could be opened here. Open this page in one, and print it there"
IN_BROWSER = "Your browser shows the page: print it there, with Ctrl and P. It lies in"


class CopyKind(StrEnum):
    """What is made of a debrief: a page to keep, a PDF, or a page that the browser opens to print it."""

    PAGE = "page"
    PDF = "pdf"
    PRINT = "print"


@dataclass(frozen=True)
class DebriefCopy:
    """What a copy of a debrief says: its title, when and by whom it was played, and the outline."""

    title: str
    subtitle: str
    anytime: str
    parts: tuple[Part, ...]
    figure: str = ""
    """A drawing, as HTML, that stands on a page after its first part; a PDF has none."""

    @property
    def html(self) -> str:
        """The copy as a page of HTML."""
        return debrief_html(self.title, self.subtitle, self.anytime, self.parts, self.figure)

    def pdf(self, assets: Path) -> bytes:
        """Return the copy as a PDF; raises GameError if it cannot be made."""
        return debrief_pdf(self.title, self.subtitle, self.anytime, self.parts, assets)


def copy_debrief(debrief: Debrief, header: Header, *, every: bool, real_case: bool) -> DebriefCopy:
    """Return the copy of a debrief: with what is folded or without, with the real case or without."""
    return copy_of(debrief, header, expand_sections(build_outline(debrief), every=every, real_case=real_case))


def copy_of(debrief: Debrief, header: Header, parts: tuple[Part, ...]) -> DebriefCopy:
    """Return the copy of a debrief with these parts of its outline."""
    facts = (
        f"Played on {local_time_text(header.started)}",
        header.alias,
        "" if debrief.finished else "left before its end",
    )
    return DebriefCopy(debrief.title, ", ".join(fact for fact in facts if fact) + ".", debrief.next.anytime, parts)


def write_copy(copy: DebriefCopy, kind: CopyKind, session: Path, assets: Path) -> str:
    """Write a copy beside a session's file, readable by its user alone; return a sentence that says where it lies.

    Args:
        copy: what it says.
        kind: what is made of it; what is to be printed is opened in the person's browser.
        session: the file of the session, by whose name the copy is called.
        assets: the folder of the fonts and of the template of a PDF.

    Raises:
        GameError: it cannot be made or written.
    """
    is_pdf = kind is CopyKind.PDF
    target = session.with_name(f"{session.name.removesuffix(SESSION_SUFFIX)}.debrief.{'pdf' if is_pdf else 'html'}")
    data = copy.pdf(assets) if is_pdf else copy.html.encode("utf-8", "replace")
    try:
        make_folder(target.parent)
        if not target.exists():
            create_file(target).close()
        write_atomically(target, data)
    except OSError as error:
        raise GameError(f"{target} cannot be written: {os_error_text(error).lower()}.") from None
    if kind is not CopyKind.PRINT:
        return f"It lies in {target}."
    return f"{IN_BROWSER if open_in_browser(target) else NO_BROWSER} {target}."


def open_in_browser(page: Path) -> bool:
    """Open a page in the person's browser; tell whether there was one."""
    try:
        return webbrowser.open(page.resolve().as_uri())
    except webbrowser.Error:
        return False
