"""The saved sessions: found again, gone on with, branched, and never deleted."""

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.records.session_list import SessionSummary
from game.ui.drawing.style import Style, make_style
from game.ui.screen import Action, Pop, Push, Replace
from game.ui.screens.saves import BranchPoint, SavesCallbacks, SavesScreen, SessionActions, SessionScreen
from game.ui.screens.text_screen import support_screen
from game.ui.settings import Settings
from tests.ui.conftest import ASSETS
from tests.ui.driving import WIDE, click_on, key, keys, words

NEW = SessionSummary(
    Path("b"), "b-7f3a", "Just a friend", "", "22 November 2026, 10:11", 1, ended=False, where="The kitchen"
)
OLD = SessionSummary(
    Path("a"), "a-11aa", "Just a friend", "M.", "20 November 2026, 9:00", 7, ended=True, where="Pieces apart",
    said=("The last line was cut short.",), branch_of="x-90bc",
)  # fmt: skip
BROKEN = SessionSummary(
    Path("c"), "c-90bc", "", "", "19 November 2026", 0, ended=False, where="", said=("It is not a session.",)
)
POINTS = (
    BranchPoint(0, "11 January", "The kitchen", "Ask his name."),
    BranchPoint(4, "2 February", "A call", "Listen."),
)


class Calls:
    """What the screens asked for."""

    def __init__(self, *cards: SessionSummary, doings: SessionActions | None = None) -> None:
        self.cards = cards
        self.read = 0
        self.asked: list[tuple[str, str, int]] = []
        self.shelf = SavesCallbacks(
            self.list,
            lambda _: doings or SessionActions(goes_on=True, debrief=True, points=POINTS),
            lambda card: self.did("go on", card),
            lambda card: self.did("debrief", card),
            lambda card, moves: self.did("rewind", card, moves),
        )

    def list(self) -> tuple[SessionSummary, ...]:
        self.read += 1
        return self.cards

    def did(self, what: str, card: SessionSummary, moves: int = -1) -> Action:
        self.asked.append((what, card.name, moves))
        return Replace(support_screen(what))


def saves(look: Style, *cards: SessionSummary) -> SavesScreen:
    screen = SavesScreen(Calls(*cards).shelf)
    screen.arrange(look, WIDE)
    return screen


def one(look: Style, calls: Calls, card: SessionSummary = NEW) -> SessionScreen:
    screen = SessionScreen(card, calls.shelf)
    screen.arrange(look, WIDE)
    return screen


def test_sessions_stand_in_the_order_given_with_where_when_and_how_far(look: Style) -> None:
    said = words(saves(look, NEW, OLD))
    assert said.index("The kitchen") < said.index("Pieces apart")
    assert "22 November 2026, 10:11  ·  1 decision  ·  in progress" in said
    assert "20 November 2026, 9:00  ·  7 decisions  ·  at its end  ·  a branch  ·  M." in said
    assert "The last line was cut short." in said


def test_a_broken_session_is_listed_with_its_sentence_and_cannot_be_pressed(look: Style) -> None:
    screen = saves(look, BROKEN)
    assert "A session that cannot be read\nIt is not a session." in words(screen)
    assert "0" not in keys(screen)


def test_an_empty_folder_is_said_to_be_one(look: Style) -> None:
    assert "There are no saved sessions yet." in words(saves(look))


def test_a_session_is_opened_by_keyboard_and_by_mouse(look: Style) -> None:
    screen = saves(look, BROKEN, NEW)
    by_mouse = click_on(screen, "1")
    screen.refresh(focus="1")
    by_key = screen.handle(key(pygame.K_RETURN))
    for action in (by_mouse, by_key):
        assert isinstance(action, Push)
        assert isinstance(action.screen, SessionScreen)


@pytest.mark.parametrize("code", [pygame.K_ESCAPE, pygame.K_RETURN])
def test_escape_and_the_button_lead_back(look: Style, code: int) -> None:
    for screen in (saves(look, NEW), one(look, Calls(NEW))):
        screen.refresh(focus="back")
        assert screen.handle(key(code)) == Pop()


def test_the_folder_is_read_again_when_the_list_comes_up_and_not_when_the_window_grows(look: Style) -> None:
    calls = Calls(NEW)
    screen = SavesScreen(calls.shelf)
    screen.arrange(look, WIDE)
    screen.arrange(look, (1920, 1080))
    assert calls.read == 1
    screen.arrange(look, (1920, 1080))
    assert calls.read == 2


@pytest.mark.parametrize(
    ("pressed", "asked"), [("on", ("go on", -1)), ("debrief", ("debrief", -1)), ("point:4", ("rewind", 4))]
)
def test_going_on_the_debrief_and_going_back_are_asked_of_the_program(
    look: Style, pressed: str, asked: tuple[str, int]
) -> None:
    calls = Calls(NEW)
    assert isinstance(click_on(one(look, calls), pressed), Replace)
    assert calls.asked == [(asked[0], NEW.name, asked[1])]


def test_going_back_says_that_a_branch_begins_and_nothing_is_lost(look: Style) -> None:
    said = words(one(look, Calls(NEW)))
    assert "This session stays as it is." in said
    assert "11 January. You chose: Ask his name." in said


def test_only_what_can_be_done_is_offered_and_why_not_is_said(look: Style) -> None:
    ended = one(
        look, Calls(doings=SessionActions(goes_on=False, debrief=True, why="It is open in another window.")), OLD
    )
    assert "on" not in keys(ended)
    assert "debrief" in keys(ended)
    assert "It is open in another window." in words(ended)
    assert "It is a branch of x-90bc." in words(ended)
    nothing = one(look, Calls(doings=SessionActions(goes_on=False, debrief=False)), replace(OLD, branch_of=""))
    assert keys(nothing) == ["session", "back"]


@pytest.mark.parametrize("size", [(640, 480), (1024, 640), (1920, 1080)])
@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_stands_outside_the_window(size: tuple[int, int], scale: int) -> None:
    look = make_style(Settings(text_scale=scale), ASSETS)
    calls = Calls(NEW, OLD, BROKEN)
    for screen in (SavesScreen(calls.shelf), SessionScreen(OLD, calls.shelf)):
        screen.arrange(look, size)
        assert all(widget.rect.left >= 0 and widget.rect.right <= size[0] for widget in screen.stage.root.walk())
