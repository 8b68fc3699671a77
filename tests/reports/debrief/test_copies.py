"""Copies of a debrief: a page, a PDF if its package is there, and printing through the browser."""

import sys
from pathlib import Path

import pytest

from game import paths
from game.diagnostics.game_error import GameError
from game.engine.debrief.debrief import build_debrief
from game.records.recorded_session import RecordedSession
from game.reports.debrief.blocks import (
    BulletList,
    Comparison,
    Heading,
    Letter,
    Moment,
    MomentList,
    Note,
    Part,
    Prose,
    Quote,
    SafetyLine,
    Section,
    TraineeText,
)
from game.reports.debrief.copies import CopyKind, DebriefCopy, copy_debrief, write_copy
from game.reports.debrief.pdf import HINT, document_nodes
from tests import tea_scenario as tea


@pytest.fixture
def copy(play: RecordedSession) -> DebriefCopy:
    tea.made(play).add_note("reason", "She offered it.", "kitchen.ask_who")
    return copy_debrief(build_debrief(play.session, play.notes), play.header, every=True, real_case=False)


def hostile_parts(text: str) -> tuple[Part, ...]:
    """Return an outline that holds a text in every kind of block."""
    blocks = (
        *(kind(text) for kind in (Heading, Prose, Quote, Letter, Note, SafetyLine)),
        *(kind((text,)) for kind in (BulletList, TraineeText)),
        MomentList((Moment("look", text, text, is_verbatim=True), Moment("look", text, text, is_verbatim=False))),
        Comparison(((Prose(text),), (Prose(text),))),
    )
    return (Part(text, blocks, (Section(text, blocks),), blocks),)


def session_file(folder: Path) -> Path:
    return folder / "2026-11-22-tea-7f3a.session.jsonl"


def test_a_page_lies_beside_its_session_and_only_its_user_can_read_it(copy: DebriefCopy, tmp_path: Path) -> None:
    said = write_copy(copy, CopyKind.PAGE, session_file(tmp_path), paths.assets())
    page = tmp_path / "2026-11-22-tea-7f3a.debrief.html"
    assert said == f"It lies in {page}."
    assert page.read_text(encoding="utf-8") == copy.html
    assert "She offered it." in copy.html
    if sys.platform != "win32":
        assert page.stat().st_mode & 0o077 == 0


def test_a_page_to_print_is_opened_in_the_browser(
    copy: DebriefCopy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_address(address: str) -> bool:
        opened.append(address)
        return True

    monkeypatch.setattr("webbrowser.open", open_address)
    said = write_copy(copy, CopyKind.PRINT, session_file(tmp_path), paths.assets())
    assert opened == [(tmp_path / "2026-11-22-tea-7f3a.debrief.html").resolve().as_uri()]
    assert said.startswith("Your browser shows the page: print it there")


def test_where_no_browser_is_found_it_says_where_the_page_lies(
    copy: DebriefCopy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webbrowser.open", lambda _address: False)
    said = write_copy(copy, CopyKind.PRINT, session_file(tmp_path), paths.assets())
    assert said.startswith("No browser could be opened here.")
    assert str(tmp_path / "2026-11-22-tea-7f3a.debrief.html") in said


def test_without_its_package_a_pdf_is_refused_with_a_way_to_have_it(
    copy: DebriefCopy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(GameError) as refused:
        write_copy(copy, CopyKind.PDF, session_file(tmp_path), paths.assets())
    assert str(refused.value) == HINT
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_pdf_is_written_with_its_structure_for_screen_readers(copy: DebriefCopy, tmp_path: Path) -> None:
    pytest.importorskip("typst")
    write_copy(copy, CopyKind.PDF, session_file(tmp_path), paths.assets())
    pdf = (tmp_path / "2026-11-22-tea-7f3a.debrief.pdf").read_bytes()
    assert pdf.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in pdf


@pytest.mark.parametrize("text", ["#[ \\ $ *a* _b_ `c`\x1b", "\ud800 \u202e", "// */ <x> @y", "- a\n  - b\n\n1. c", ""])
def test_a_pdf_can_be_made_of_any_words(text: str) -> None:
    pytest.importorskip("typst")
    assert DebriefCopy(text, text, text, hostile_parts(text)).pdf(paths.assets()).startswith(b"%PDF-")


def test_what_is_folded_stands_in_the_copy_only_if_it_is_asked_for(play: RecordedSession) -> None:
    debrief = build_debrief(tea.made(play).session)
    short, whole = (
        list(document_nodes(copy_debrief(debrief, play.header, every=every, real_case=False).parts))
        for every in (False, True)
    )
    assert len(short) < len(whole)


def test_a_copy_that_cannot_be_written_says_why(copy: DebriefCopy, tmp_path: Path) -> None:
    (tmp_path / "2026-11-22-tea-7f3a.debrief.html").mkdir()
    with pytest.raises(GameError, match="cannot be written"):
        write_copy(copy, CopyKind.PAGE, session_file(tmp_path), paths.assets())
