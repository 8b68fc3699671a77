"""The saved sessions: listed, resumed, branched, and never deleted."""

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


class Requests:
    """Callbacks that record the requests of the screens."""

    def __init__(self, *summaries: SessionSummary, actions: SessionActions | None = None) -> None:
        self.summaries = summaries
        self.read_count = 0
        self.received: list[tuple[str, str, int]] = []
        self.callbacks = SavesCallbacks(
            self.read,
            lambda _: actions or SessionActions(can_resume=True, has_debrief=True, branch_points=POINTS),
            lambda summary: self.request("go on", summary),
            lambda summary: self.request("debrief", summary),
            lambda summary, moves: self.request("branch", summary, moves),
        )

    def read(self) -> tuple[SessionSummary, ...]:
        self.read_count += 1
        return self.summaries

    def request(self, what: str, summary: SessionSummary, moves: int = -1) -> Action:
        self.received.append((what, summary.name, moves))
        return Replace(support_screen(what))


def saves_screen(style: Style, *summaries: SessionSummary) -> SavesScreen:
    screen = SavesScreen(Requests(*summaries).callbacks)
    screen.arrange(style, WIDE)
    return screen


def session_screen(style: Style, requests: Requests, summary: SessionSummary = NEW) -> SessionScreen:
    screen = SessionScreen(summary, requests.callbacks)
    screen.arrange(style, WIDE)
    return screen


def test_sessions_stand_in_the_order_given_with_where_when_and_how_far(style: Style) -> None:
    text = words(saves_screen(style, NEW, OLD))
    assert text.index("The kitchen") < text.index("Pieces apart")
    assert "22 November 2026, 10:11  ·  1 decision  ·  in progress" in text
    assert "20 November 2026, 9:00  ·  7 decisions  ·  at its end  ·  begun again  ·  M." in text
    assert "The last line was cut short." in text


def test_a_broken_session_is_listed_with_its_sentence_and_cannot_be_pressed(style: Style) -> None:
    screen = saves_screen(style, BROKEN)
    assert "A session that cannot be read\nIt is not a session." in words(screen)
    assert "0" not in keys(screen)


def test_an_empty_folder_is_reported(style: Style) -> None:
    assert "There are no saved sessions yet." in words(saves_screen(style))


def test_a_session_is_opened_by_keyboard_and_by_mouse(style: Style) -> None:
    screen = saves_screen(style, BROKEN, NEW)
    by_mouse = click_on(screen, "1")
    screen.refresh(focus="1")
    by_key = screen.handle(key(pygame.K_RETURN))
    for action in (by_mouse, by_key):
        assert isinstance(action, Push)
        assert isinstance(action.screen, SessionScreen)


@pytest.mark.parametrize("code", [pygame.K_ESCAPE, pygame.K_RETURN])
def test_escape_and_the_button_lead_back(style: Style, code: int) -> None:
    for screen in (saves_screen(style, NEW), session_screen(style, Requests(NEW))):
        screen.refresh(focus="back")
        assert screen.handle(key(code)) == Pop()


def test_the_folder_is_read_again_when_the_list_comes_up_and_not_when_the_window_grows(style: Style) -> None:
    requests = Requests(NEW)
    screen = SavesScreen(requests.callbacks)
    screen.arrange(style, WIDE)
    screen.arrange(style, (1920, 1080))
    assert requests.read_count == 1
    screen.arrange(style, (1920, 1080))
    assert requests.read_count == 2


@pytest.mark.parametrize(
    ("pressed", "expected"), [("on", ("go on", -1)), ("debrief", ("debrief", -1)), ("point:4", ("branch", 4))]
)
def test_going_on_the_debrief_and_going_back_are_asked_of_the_program(
    style: Style, pressed: str, expected: tuple[str, int]
) -> None:
    requests = Requests(NEW)
    assert isinstance(click_on(session_screen(style, requests), pressed), Replace)
    assert requests.received == [(expected[0], NEW.name, expected[1])]


def test_going_back_says_that_a_branch_begins_and_nothing_is_lost(style: Style) -> None:
    text = words(session_screen(style, Requests(NEW)))
    assert "What you played stays as it is." in text
    assert "11 January. You chose: Ask his name." in text


def test_only_what_can_be_done_is_offered_and_why_not_is_shown(style: Style) -> None:
    ended = session_screen(
        style,
        Requests(actions=SessionActions(can_resume=False, has_debrief=True, message="It is open in another window.")),
        OLD,
    )
    assert "on" not in keys(ended)
    assert "debrief" in keys(ended)
    assert "It is open in another window." in words(ended)
    assert "It was begun again from x-90bc." in words(ended)
    nothing = session_screen(
        style, Requests(actions=SessionActions(can_resume=False, has_debrief=False)), replace(OLD, branch_of="")
    )
    assert keys(nothing) == ["session", "back"]


@pytest.mark.parametrize("size", [(640, 480), (1024, 640), (1920, 1080)])
@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_stands_outside_the_window(size: tuple[int, int], scale: int) -> None:
    style = make_style(Settings(text_scale=scale), ASSETS)
    requests = Requests(NEW, OLD, BROKEN)
    for screen in (SavesScreen(requests.callbacks), SessionScreen(OLD, requests.callbacks)):
        screen.arrange(style, size)
        assert all(widget.rect.left >= 0 and widget.rect.right <= size[0] for widget in screen.widget_host.root.walk())


def test_a_page_holds_fifty_sessions_and_the_older_ones_are_a_button_away(style: Style) -> None:
    many = [replace(NEW, name=f"s-{number}", where=f"Room {number}.") for number in range(120)]
    screen = saves_screen(style, *many)
    assert "Room 49." in words(screen)
    assert "Room 50." not in words(screen)
    click_on(screen, "older")
    assert "Room 50." in words(screen)
    click_on(screen, "older")
    assert "Older sessions" not in words(screen)
    assert "Room 119." in words(screen)
    click_on(screen, "newer")
    assert "Room 99." in words(screen)
