"""The tutorial: offered to a newcomer, played by keyboard alone, and of nothing that could weigh on anybody."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game import paths
from game.engine.moves import Ask, Look, Move
from game.engine.session import Session
from game.engine.views.page import build_page
from game.scenario.loader import load_scenario
from game.ui.screens.debrief.screen import DebriefScreen
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.menu import MenuScreen
from game.ui.screens.widget_screen import WidgetScreen
from tests.ui.driving import key, keys, words
from tests.ui.test_whole_play import KeyboardPlayer, start_no_worker

TUTORIAL = paths.scenarios() / "tutorial" / "a_parcel.yaml"


@pytest.fixture
def player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[KeyboardPlayer]:
    monkeypatch.setattr("game.ui.outcome_loader.OutcomeWorker", start_no_worker)
    player = KeyboardPlayer(tmp_path)
    yield player
    player.navigator.close()


def is_at(player: KeyboardPlayer, kind: type[WidgetScreen]) -> bool:
    return isinstance(player.top, kind)


def next_move(session: Session) -> Move:
    moves: list[Move] = [move for move in session.legal_moves() if isinstance(move, (Look, Ask))]
    return moves[0] if moves else session.choices()[0]


def play_on(player: KeyboardPlayer) -> set[str]:
    """Play from the first scene to the debrief; return what was done: `look`, `ask`, `contact`, `choose`."""
    done: set[str] = set()
    for _ in range(80):
        play = player.navigator.playing
        if play is None or not isinstance(player.top, DeskScreen):
            break
        session = play.session
        desk = None if session.ended else build_page(session).desk
        if session.ended:
            player.press(next(name for name in ("ending", "after", "beat next") if name in keys(player.top)))
        elif desk and desk.pieces and desk.time_left >= desk.note.cost:
            done.add("contact")
            for wanted in (f"pick {desk.pieces[0].info}", "whom number_nine", "road card"):
                player.press(wanted)
        else:
            move = next_move(session)
            done.add({Look: "look", Ask: "ask"}.get(type(move), "choose"))
            player.press(f"do {move.key}")
    return done


def test_a_newcomer_presses_enter_and_is_led_through_all_that_a_desk_has(player: KeyboardPlayer) -> None:
    assert is_at(player, MenuScreen)
    for _ in range(3):
        player.stack.handle(key(pygame.K_RETURN))
        player.see()
    assert is_at(player, DeskScreen)
    assert play_on(player) == {"look", "ask", "contact", "choose"}
    assert is_at(player, DebriefScreen)


def test_its_debrief_speaks_of_no_real_case(player: KeyboardPlayer) -> None:
    for wanted in ("play:a_parcel", "on", "on"):
        player.press(wanted)
    play_on(player)
    debrief = player.top
    assert isinstance(debrief, DebriefScreen)
    for page in debrief.pages:
        debrief.go_to(page)
        assert "real_case" not in keys(debrief)
        assert "Peter" not in words(debrief)


def test_it_is_in_no_pathway_and_after_it_the_first_desk_is_where_to_start(player: KeyboardPlayer) -> None:
    for wanted in ("play:a_parcel", "on", "on"):
        player.press(wanted)
    play_on(player)
    menu = player.navigator.menu()
    menu.arrange(player.stack.style, (1280, 720))
    menu.tick(33)
    assert "Start here" in words(menu)
    assert "New here?" not in words(menu)
    assert "play:a_parcel" in keys(menu), "it stays among the entries"


def test_it_takes_no_more_than_three_minutes_to_read() -> None:
    scenario = load_scenario(TUTORIAL).value
    assert scenario is not None
    shown = [text for scene in scenario.scenes.values() for text in _texts(scene.text)]
    said = [line.say for scene in scenario.scenes.values() for line in scene.talk.values()]
    assert scenario.minutes == 3
    assert sum(len(text.split()) for text in (*shown, *said, scenario.notice)) <= 3 * 200


def _texts(prose: object) -> list[str]:
    pieces = prose if isinstance(prose, tuple) else (prose,)
    return [piece if isinstance(piece, str) else str(piece.text) for piece in pieces]
