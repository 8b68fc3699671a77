"""The saved sessions: listed, searched, resumed, branched, named, deleted, and brought back."""

import datetime
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.diagnostics.game_error import GameError
from game.records.session_bin import BinnedSession
from game.records.session_list import SessionSummary
from game.ui.drawing.style import Style, make_style
from game.ui.screen import Action, Pop, Push, Replace
from game.ui.screens.sessions.bin import BinScreen
from game.ui.screens.sessions.callbacks import BranchPoint, SavesCallbacks, SessionActions
from game.ui.screens.sessions.session import SessionScreen
from game.ui.screens.sessions.session_list import SavesScreen, found_note
from game.ui.screens.text_screen import support_screen
from game.ui.settings import Settings
from tests.ui.conftest import ASSETS
from tests.ui.driving import WIDE, click_on, key, keys, letters, named, words

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
        self.labels: dict[str, str] = {}
        self.bin: list[BinnedSession] = []
        self.fault = ""
        self.callbacks = SavesCallbacks(
            self.read,
            lambda _: actions or SessionActions(can_resume=True, has_debrief=True, branch_points=POINTS),
            lambda summary: self.request("go on", summary),
            lambda summary: self.request("debrief", summary),
            lambda summary, moves: self.request("branch", summary, moves),
            rename=self.rename,
            delete=self.delete,
            put_back=self.put_back,
            binned=lambda: tuple(self.bin),
            people=lambda: support_screen("people"),
        )

    def read(self, search: str) -> tuple[SessionSummary, ...]:
        self.read_count += 1
        binned = {each.name for each in self.bin}
        kept = [replace(each, label=self.labels.get(each.name, each.label)) for each in self.summaries]
        return tuple(each for each in kept if each.name not in binned and search in f"{each.label} {each.notes}")

    def rename(self, summary: SessionSummary, label: str) -> None:
        if self.fault:
            raise GameError(self.fault)
        self.labels[summary.name] = label

    def delete(self, summary: SessionSummary) -> BinnedSession:
        if self.fault:
            raise GameError(self.fault)
        binned = BinnedSession(summary.path, summary.name, datetime.datetime(2026, 11, 30, tzinfo=datetime.UTC))
        self.bin.append(binned)
        return binned

    def put_back(self, binned: BinnedSession) -> None:
        if self.fault:
            raise GameError(self.fault)
        self.bin.remove(binned)

    def request(self, what: str, summary: SessionSummary, moves: int = -1) -> Action:
        self.received.append((what, summary.name, moves))
        return Replace(support_screen(what))


def saves_screen(style: Style, *summaries: SessionSummary) -> SavesScreen:
    screen = SavesScreen(Requests(*summaries).callbacks)
    screen.arrange(style, WIDE)
    return screen


def session_screen(style: Style, requests: Requests, summary: SessionSummary = NEW) -> SessionScreen:
    screen = SessionScreen(summary, requests.callbacks, lambda _: None)
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
    assert keys(nothing) == ["session", "back", "rename", "delete"]


@pytest.mark.parametrize("size", [(640, 480), (1024, 640), (1920, 1080)])
@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_stands_outside_the_window(size: tuple[int, int], scale: int) -> None:
    style = make_style(Settings(text_scale=scale), ASSETS)
    requests = Requests(NEW, OLD, BROKEN)
    for screen in (SavesScreen(requests.callbacks), SessionScreen(OLD, requests.callbacks, lambda _: None)):
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


def opened(style: Style, screen: SavesScreen, number: str = "0") -> SessionScreen:
    action = click_on(screen, number)
    assert isinstance(action, Push)
    assert isinstance(action.screen, SessionScreen)
    action.screen.arrange(style, WIDE)
    return action.screen


def test_a_session_gets_a_name_by_keyboard_and_the_list_calls_it_that(style: Style) -> None:
    requests = Requests(NEW)
    screen = SavesScreen(requests.callbacks)
    screen.arrange(style, WIDE)
    session = opened(style, screen)
    click_on(session, "rename")
    assert session.text_input_rect, "the field has the focus"
    session.handle(letters("Thursday group"))
    assert session.handle(key(pygame.K_RETURN)) == Pop()
    assert requests.labels == {NEW.name: "Thursday group"}
    screen.arrange(style, WIDE)
    assert "Thursday group" in words(screen)
    assert "Just a friend: The kitchen" in words(screen)


def test_escape_leaves_a_name_as_it_was(style: Style) -> None:
    requests = Requests(NEW)
    session = session_screen(style, requests)
    click_on(session, "rename")
    session.handle(letters("x"))
    assert session.handle(key(pygame.K_ESCAPE)) is None
    assert requests.labels == {}
    assert session.handle(key(pygame.K_ESCAPE)) == Pop()


def test_what_was_deleted_is_named_and_one_press_brings_it_back(style: Style) -> None:
    requests = Requests(NEW, OLD)
    screen = SavesScreen(requests.callbacks)
    screen.arrange(style, WIDE)
    assert click_on(opened(style, screen), "delete") == Pop()
    screen.arrange(style, WIDE)
    assert "Just a friend, 22 November 2026, 10:11 lies in the bin now." in words(screen)
    assert "The kitchen" not in words(screen)
    click_on(screen, "undo")
    assert "The kitchen" in words(screen)
    assert "lies in the bin" not in words(screen)


def test_a_session_that_cannot_be_deleted_or_named_stays_and_says_why(style: Style) -> None:
    requests = Requests(NEW)
    requests.fault = "It is open in another window."
    session = session_screen(style, requests)
    assert click_on(session, "delete") is None
    assert "It is open in another window." in words(session)
    click_on(session, "rename")
    assert click_on(session, "keep") is None
    assert requests.bin == []


def test_the_bin_says_until_when_and_puts_back(style: Style) -> None:
    requests = Requests(NEW)
    requests.bin.append(requests.delete(NEW))
    del requests.bin[1:]
    screen = BinScreen(requests.callbacks)
    screen.arrange(style, WIDE)
    assert "Deleted on 30 November 2026, for good on 30 December 2026" in words(screen)
    click_on(screen, "0")
    assert "The bin is empty." in words(screen)
    assert requests.bin == []
    assert screen.handle(key(pygame.K_ESCAPE)) == Pop()


def test_a_note_is_found_again_by_its_words_and_the_card_quotes_it(style: Style) -> None:
    noted = replace(OLD, notes=("I did not ask who Lee was, because the kettle boiled.",))
    requests = Requests(NEW, noted, replace(NEW, name="c"))
    screen = SavesScreen(requests.callbacks)
    screen.arrange(style, WIDE)
    screen.refresh("search ")
    screen.handle(letters("kettle"))
    screen.handle(key(pygame.K_RETURN))
    assert "because the kettle boiled." in words(screen)
    assert "The kitchen" not in words(screen)
    click_on(screen, "all")
    assert "The kitchen" in words(screen)
    assert named(screen, "search ").value == ""


def test_where_nothing_is_found_that_is_said(style: Style) -> None:
    screen = saves_screen(style, NEW, OLD, replace(NEW, name="c"))
    screen.refresh("search ")
    screen.handle(letters("zebra"))
    click_on(screen, "find")
    assert "In no session here stands “zebra”." in words(screen)


def test_a_long_note_is_quoted_around_the_words_that_were_found() -> None:
    note = "word " * 100 + "kettle" + " word" * 100
    quote = found_note(["nothing here", note], "kettle")
    assert "kettle" in quote
    assert quote.startswith("… ")
    assert quote.endswith(" …")
    assert len(quote) < 200
    assert found_note([note], "zebra") == ""


def test_the_notes_of_a_session_stand_on_its_page(style: Style) -> None:
    session = session_screen(style, Requests(NEW), replace(NEW, notes=("Ask her about the boots.",)))
    assert "Ask her about the boots." in words(session)
