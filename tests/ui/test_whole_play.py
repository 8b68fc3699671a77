"""A whole play in the window, from the menu to the debrief: by keyboard, mouse, controller or screen reader alone."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.engine.moves import Ask, Look, Move
from game.engine.session import Session
from game.engine.views.page import build_page
from game.ui.accessibility.requests import CLICK, AccessRequest, inputs_for
from game.ui.accessibility.tree import accessible_tree
from game.ui.controller import Controller
from game.ui.screens.debrief.screen import DebriefScreen
from game.ui.screens.desk.screen import DeskScreen
from tests.ui.by_keyboard import SIZE, WindowUser
from tests.ui.driving import key, keys, mouse, named


class Player(WindowUser):
    """A user at the window who presses widgets by their keys; a subclass says how."""

    def press(self, wanted: str) -> None:
        raise NotImplementedError


class KeyboardPlayer(Player):
    """Goes with Tab and presses with Enter."""

    def press(self, wanted: str) -> None:
        for _ in range(80):
            focus = self.top.widget_host.focus
            if focus is not None and focus.key == wanted:
                break
            self.stack.handle(key(pygame.K_TAB))
        else:
            pytest.fail(f"Tab never comes to {wanted}")
        self.stack.handle(key(pygame.K_RETURN))
        self.see()


class MousePlayer(Player):
    """Clicks on what is in view; scrolls with the wheel only where it has to."""

    def press(self, wanted: str) -> None:
        self.top.widget_host.scroll_into_view(wanted)
        at = named(self.top, wanted).visible_rect().center
        for kind in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.stack.handle(mouse(kind, at))
        self.see()


class ControllerPlayer(Player):
    """Goes with the right shoulder and presses with the lower button."""

    def __init__(self, saves: Path) -> None:
        self.controller = Controller()
        super().__init__(saves)

    def push(self, button: int) -> None:
        for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            for event in self.controller.keys(pygame.event.Event(kind, button=button)):
                self.stack.dispatch(event)

    def press(self, wanted: str) -> None:
        for _ in range(80):
            focus = self.top.widget_host.focus
            if focus is not None and focus.key == wanted:
                break
            self.push(pygame.CONTROLLER_BUTTON_RIGHTSHOULDER)
        else:
            pytest.fail(f"The right shoulder never comes to {wanted}")
        self.push(pygame.CONTROLLER_BUTTON_A)
        self.see()


class ScreenReaderPlayer(Player):
    """Knows the accessible tree alone, and asks for clicks on its nodes."""

    def press(self, wanted: str) -> None:
        nodes = accessible_tree(self.top, SIZE).window.walk()
        node = next(node for node in nodes if node.id.rpartition("/")[2] == wanted)
        assert node.name
        for event in inputs_for(self.top, AccessRequest(node.id, CLICK)):
            self.stack.dispatch(event)
        self.see()


@pytest.fixture(autouse=True)
def _no_outcome_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep debriefs from starting worker processes."""
    monkeypatch.setattr("game.ui.outcome_loader.OutcomeWorker", start_no_worker)


def start_no_worker(_session: Session, _file: Path) -> None:
    raise OSError


@pytest.fixture(
    params=[KeyboardPlayer, MousePlayer, ControllerPlayer, ScreenReaderPlayer],
    ids=["keyboard", "mouse", "controller", "screen reader"],
)
def player(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Player]:
    player: Player = request.param(tmp_path)
    yield player
    player.navigator.close()


def next_move(session: Session) -> Move:
    """Return a look or a line while there is one, else the last choice."""
    moves: list[Move] = [move for move in session.legal_moves() if isinstance(move, (Look, Ask))]
    return moves[0] if moves else session.choices()[-1]


def test_a_play_is_led_from_the_menu_to_the_debrief(player: Player) -> None:
    for wanted in ("play:just_a_friend", "cut:", "on", "on"):
        player.press(wanted)
    contacts = 0
    for _ in range(200):
        play = player.navigator.playing
        if play is None or not isinstance(player.top, DeskScreen):
            break
        session = play.session
        desk = None if session.ended else build_page(session).desk
        if session.ended:
            player.press(next(name for name in ("ending", "after", "beat next") if name in keys(player.top)))
        elif desk and desk.pieces and desk.time_left >= desk.note.cost:
            player.press(f"pick {desk.pieces[-1].info}")
            player.press("road ")
            contacts += 1
        else:
            player.press(f"do {next_move(session).key}")
    assert isinstance(player.top, DebriefScreen)
    assert contacts
