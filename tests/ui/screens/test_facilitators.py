"""The page for facilitators says what nobody has verified yet, and writes papers and the page of a group."""

import datetime
import re
from pathlib import Path

import pygame
import pytest

from game import paths
from game.records.recorded_session import RecordedSession
from game.scenario.local_details.unset_numbers import NOT_FILLED_IN, NUMBERS_MISSING
from game.ui.drawing.style import Style
from game.ui.facilitator_files import GROUP_PAGE, PAGES, PAPERS, TABLES_PAGE
from game.ui.screen import Pop, Push, Replace
from game.ui.screens.facilitators import CHECKED, FacilitatorScreen, facilitator_text
from game.ui.screens.message import MessageScreen
from game.ui.screens.pack_texts import support_text
from game.ui.widgets.widget import Pressed
from tests.scenarios.desk import Desk
from tests.scenarios.desks.all_desks import DESKS
from tests.ui.driving import WIDE, key, words


def test_helplines_words_and_law_that_nobody_has_verified_are_named(tmp_path: Path) -> None:
    text = facilitator_text(paths.scenarios(), tmp_path)
    assert "NSPCC Helpline" in text
    assert "Glossary" in text
    assert "to be verified by a lawyer" in text


def test_whoever_looks_for_support_reads_nothing_of_it() -> None:
    assert "verified" not in support_text(paths.scenarios())
    assert "NSPCC Helpline" in support_text(paths.scenarios())


def test_an_invented_number_is_never_given_for_a_real_worry() -> None:
    text = support_text(paths.scenarios())
    assert f"By day: {NOT_FILLED_IN}." in text
    assert "01632" not in text


def test_without_anything_left_to_verify_it_says_so(tmp_path: Path) -> None:
    assert CHECKED in facilitator_text(tmp_path, tmp_path)


@pytest.fixture(autouse=True)
def _no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", lambda _address: False)


@pytest.fixture
def screen(tmp_path: Path, style: Style) -> FacilitatorScreen:
    opened = FacilitatorScreen(paths.scenarios(), tmp_path)
    opened.arrange(style, WIDE)
    return opened


def message(screen: FacilitatorScreen, pressed: str, style: Style) -> str:
    """Press a button of the page and return the words of the message that comes."""
    action = screen.on_message(Pressed(pressed))
    assert isinstance(action, Push)
    assert isinstance(action.screen, MessageScreen)
    action.screen.arrange(style, WIDE)
    return words(action.screen)


def test_the_papers_of_a_desk_are_written_beside_the_sessions(
    screen: FacilitatorScreen, tmp_path: Path, style: Style
) -> None:
    said = message(screen, "papers:handover", style)
    assert (tmp_path / PAPERS / "handover" / "guide.html").is_file()
    assert "handover" in said
    assert "Begin with guide.html" in said
    assert NUMBERS_MISSING in said


@pytest.mark.parametrize(("has_browser", "way_back"), [(True, Pop), (False, Replace)])
def test_what_was_written_is_opened_only_when_asked_for(
    screen: FacilitatorScreen, monkeypatch: pytest.MonkeyPatch, *, has_browser: bool, way_back: type
) -> None:
    opened: list[str] = []

    def browse(address: str) -> bool:
        opened.append(address)
        return has_browser

    monkeypatch.setattr("webbrowser.open", browse)
    action = screen.on_message(Pressed("papers:handover"))
    assert isinstance(action, Push)
    assert isinstance(action.screen, MessageScreen)
    assert not opened
    assert isinstance(action.screen.on_message(Pressed("0")), way_back)
    assert [address.rsplit("/", 1)[1] for address in opened] == ["guide.html"]


def test_the_page_names_the_folder_whose_sessions_are_counted(screen: FacilitatorScreen, tmp_path: Path) -> None:
    assert f"All sessions in this folder, {tmp_path}, are counted" in words(screen)


def test_the_page_of_a_group_is_written_even_if_nobody_has_played(
    screen: FacilitatorScreen, tmp_path: Path, style: Style
) -> None:
    said = message(screen, "group", style)
    assert (tmp_path / GROUP_PAGE).is_file()
    assert GROUP_PAGE in said
    assert "nothing is shown on it yet" in said


def test_the_pages_of_a_desk_and_its_package_are_written_by_keys_alone(
    screen: FacilitatorScreen, tmp_path: Path, style: Style
) -> None:
    for _ in range(80):
        if screen.widget_host.focus and screen.widget_host.focus.key == "pages:handover":
            break
        screen.handle(key(pygame.K_TAB))
    action = screen.handle(key(pygame.K_RETURN))
    assert isinstance(action, Push)
    assert isinstance(action.screen, MessageScreen)
    action.screen.arrange(style, WIDE)
    assert "learning platform" in words(action.screen)
    names = {path.name for path in (tmp_path / PAGES).iterdir()}
    assert names == {"handover.html", "handover-short.html", "handover-scorm.zip"}


@pytest.mark.parametrize(("folder", "pressed"), [(PAPERS, "papers:handover"), (PAGES, "pages:handover")])
def test_what_cannot_be_written_is_said(
    screen: FacilitatorScreen, tmp_path: Path, style: Style, folder: str, pressed: str
) -> None:
    (tmp_path / folder).write_text("a file in the way", "utf-8")
    assert "cannot be written" in message(screen, pressed, style)


def test_the_newest_session_of_each_desk_becomes_who_knew_what_when(
    screen: FacilitatorScreen, tmp_path: Path, style: Style
) -> None:
    for desk, start in ((DESKS[0], 1), (DESKS[0], 2), (DESKS[1], 1)):
        kept(desk, tmp_path, start)
    said = message(screen, "tables", style)
    page = (tmp_path / TABLES_PAGE).read_text("utf-8")
    assert "<svg" in page
    assert "2 desks" in page
    assert len(re.findall(r"[\w-]+\.session\.jsonl", said)) == 2


def test_one_desk_alone_is_not_laid_beside_anything(screen: FacilitatorScreen, tmp_path: Path, style: Style) -> None:
    kept(DESKS[0], tmp_path, 1)
    assert "fewer than two desks" in message(screen, "tables", style)
    assert not (tmp_path / TABLES_PAGE).exists()


def kept(desk: Desk, folder: Path, day: int) -> None:
    """Keep a session of a desk that began on a day and has not ended."""
    began = datetime.datetime(2026, 12, day, tzinfo=datetime.UTC)
    play = RecordedSession.begin(desk.story, 1, None, folder, pack="eastmere", now=lambda: began)
    play.act(play.session.choices()[0])
    play.close()
