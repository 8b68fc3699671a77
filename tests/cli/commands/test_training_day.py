"""A day of training: a room, a pair, tables and single sessions become a group's page, statements and papers."""

import json
from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.records.session_list import session_files
from game.ui.screens.reasons.question import ReasonScreen
from game.ui.screens.room.vote import VoteScreen
from tests.cli.conftest import Run
from tests.reports.xapi.record_store import RecordStore, open_store  # noqa: F401 - a fixture
from tests.scenarios.desks.all_desks import DESKS
from tests.ui.by_keyboard import ByKeyboard
from tests.ui.driving import keys

PLAYERS = 20


@pytest.fixture(autouse=True)
def _window() -> None:
    """Begin what the window needs; it is not ended, since tests of the window may share this process."""
    pygame.display.init()
    pygame.font.init()


def to_the_end(window: ByKeyboard, scenario: str, mode: int, decide: Callable[[ByKeyboard], None]) -> None:
    """Play the short way by keyboard, whatever is asked at decisions being done by `decide`."""
    window.use(f"play:{scenario}")
    window.take_mode(mode)
    for wanted in ("cut:short", "on", "on"):
        window.use(wanted)
    play = window.navigator.playing
    assert play is not None
    while not play.session.ended:
        window.use(f"do {play.session.choices()[0].key}")
        if "overlay:yes" in keys(window.top):
            window.use("overlay:yes")
        if isinstance(window.top, (VoteScreen, ReasonScreen)):
            decide(window)
    window.navigator.close()


def room_plays(window: ByKeyboard, scenario: str, mode: int) -> None:
    def decide(window: ByKeyboard) -> None:
        first, second = [each for each in keys(window.top) if each.startswith("hand:")][:2]
        for wanted in (*[first] * 7, *[second] * 5, "show", first.replace("hand", "pick"), "commit"):
            window.use(wanted)

    to_the_end(window, scenario, mode, decide)


def pair_plays(window: ByKeyboard, scenario: str, mode: int) -> None:
    def decide(window: ByKeyboard) -> None:
        window.type("Because we have not seen him.")
        window.use("decide")

    to_the_end(window, scenario, mode, decide)


@pytest.mark.slow
def test_a_room_a_pair_three_tables_and_twenty_sessions_become_every_page_a_facilitator_needs(
    run: Run, saves: Path, tmp_path: Path, store: RecordStore
) -> None:
    desk, *others = DESKS
    scripts = [keys for keys, _ in desk.plays.values()]
    for number in range(PLAYERS):
        keys = scripts[number % len(scripts)]
        assert run("play", desk.name, "--choose", keys, "--alias", f"Person {number}")[0] == 0
    tables = tmp_path / "tables"
    for other in (desk, *others[:2]):
        keys, _ = next(iter(other.plays.values()))
        assert run("play", other.name, "--choose", keys, "--saves", tables)[0] == 0
    for mode, play_through in ((2, room_plays), (1, pair_plays)):
        play_through(ByKeyboard(saves), desk.name, mode)
    group, table, statements = tmp_path / "group.html", tmp_path / "group.csv", tmp_path / "statements.json"
    together, papers = tmp_path / "together.html", tmp_path / "papers"
    assert run("cohort", saves, "-o", group, "--csv", table)[0] == 0
    assert run("tables", *session_files(tables), "--format", "html", "-o", together)[0] == 0
    assert run("records", saves, "--xapi", statements)[0] == 0
    for _ in range(2):
        assert run("records", saves, "--xapi", store.url)[0] == 0
    assert run("print", desk.name, "--cut", "short", "-o", papers)[0] == 0
    assert "Person" not in group.read_text("utf-8") + table.read_text("utf-8") + statements.read_text("utf-8")
    endings = {
        each["id"] for each in json.loads(statements.read_text("utf-8")) if each["verb"]["id"].endswith("completed")
    }
    assert len(endings) == PLAYERS + 2
    assert endings <= set(store.kept)
    page = group.read_text("utf-8")
    assert "played by rooms" in page
    assert "How rooms parted" in page
    assert "Because we have not seen him." not in page
    assert "<svg" in together.read_text("utf-8")
    assert (papers / "guide.html").is_file()
