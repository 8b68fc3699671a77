"""A room at the desk: hands are counted unseen, the split comes before any consequence, and all of it is kept."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game import paths
from game.engine.debrief.debrief import build_debrief
from game.engine.votes import Vote
from game.records.journal_reader import SUFFIX, read_journal
from game.ui.app import ScreenStack, WindowHost
from game.ui.navigator import Navigator
from game.ui.screen import Screen
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.length import LengthScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.room.desk import RoomDesk
from game.ui.screens.room.vote import VoteScreen
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.settings import Settings
from tests.ui.driving import key, keys, words

SIZE = (1280, 720)
CUT = "short"
BEFORE = ("do kitchen.tea", "do desk_two.home", "overlay:yes")


def raise_fault(error: Exception) -> Screen:
    raise error


class Room:
    """A room with one keyboard: goes with Tab and presses with Enter."""

    def __init__(self, saves: Path) -> None:
        self.navigator = Navigator(paths.scenarios(), saves)
        host = WindowHost(paths.assets(), raise_fault, lambda _settings: None)
        self.stack = ScreenStack(self.navigator.menu(), Settings(), host, SIZE)
        self.see()

    @property
    def top(self) -> WidgetScreen:
        assert isinstance(self.stack.top, WidgetScreen)
        return self.stack.top

    def see(self) -> None:
        self.stack.draw(pygame.Surface(SIZE))
        self.stack.tick(33)

    def press(self, code: int) -> None:
        self.stack.handle(key(code))
        self.see()

    def use(self, wanted: str) -> None:
        for _ in range(120):
            focus = self.top.widget_host.focus
            if focus is not None and focus.key == wanted:
                self.press(pygame.K_RETURN)
                return
            self.stack.handle(key(pygame.K_TAB))
        raise AssertionError(f"Tab never comes to {wanted}; there are {keys(self.top)}")

    def begin(self) -> None:
        for wanted in ("play:just_a_friend", "room", f"cut:{CUT}", "on", "on"):
            self.use(wanted)

    def decide(self) -> None:
        """Play up to the first decision of the short way, and press one of its options."""
        self.begin()
        while not isinstance(self.top, VoteScreen):
            session = self.navigator.playing
            assert session is not None
            choice = session.session.choices()[0]
            self.use(f"do {choice.key}")
            if "overlay:yes" in keys(self.top):
                self.use("overlay:yes")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    opened = Room(tmp_path)
    yield opened
    opened.navigator.close()


def is_at_desk(room: Room) -> bool:
    return isinstance(room.top, RoomDesk)


def options(room: Room, verb: str) -> list[str]:
    return [each for each in keys(room.top) if each.startswith(f"{verb}:")]


def test_the_switch_for_a_room_tells_its_minutes_and_stays_with_the_session(room: Room) -> None:
    room.use("play:just_a_friend")
    assert isinstance(room.top, LengthScreen)
    alone = words(room.top)
    room.use("room")
    assert words(room.top) != alone
    for wanted in (f"cut:{CUT}", "on", "on"):
        room.use(wanted)
    assert is_at_desk(room)
    room.press(pygame.K_ESCAPE)
    room.use("leave")
    room.use("resume")
    assert is_at_desk(room)


def test_whoever_plays_alone_sees_no_vote(room: Room) -> None:
    for wanted in ("play:just_a_friend", f"cut:{CUT}", "on", "on"):
        room.use(wanted)
    assert isinstance(room.top, DeskScreen)
    assert not isinstance(room.top, RoomDesk)


def test_hands_are_counted_unseen_until_the_split_is_shown(room: Room) -> None:
    room.decide()
    first, second = options(room, "hand")[:2]
    for wanted in (first, first, second):
        room.use(wanted)
    assert "3 hands counted." in words(room.top)
    assert "2 of 3" not in words(room.top)
    room.use("undo")
    room.use("show")
    assert "2 of 2" in words(room.top)
    assert "0 of 2" in words(room.top)


def test_nothing_comes_of_a_vote_before_the_room_commits_and_then_all_of_it_is_kept(room: Room, tmp_path: Path) -> None:
    room.decide()
    play = room.navigator.playing
    assert play is not None
    moves = len(play.session.moves)
    first, second = options(room, "hand")[:2]
    for wanted in (first, second, second, "show", "routes", "split"):
        room.use(wanted)
    assert len(play.session.moves) == moves
    assert isinstance(room.top, VoteScreen)
    assert room.top.widget_host.root_widget("reason") is not None
    room.use(options(room, "pick")[0])
    assert len(play.session.moves) == moves
    assert "Picked" in words(room.top)
    room.use("commit")
    assert is_at_desk(room)
    assert len(play.session.moves) == moves + 1
    (file,) = tmp_path.glob(f"*{SUFFIX}")
    journal = read_journal(file)
    assert journal.header.room
    (vote,) = [note for note in journal.notes if note.kind == "vote"]
    assert vote.text.startswith(("1 of 3", "2 of 3", "0 of 3"))
    (review,) = build_debrief(play.session, play.notes).looking_closer.decisions
    assert vote.text in review.reasons


def test_a_number_pressed_late_commits_to_nothing(room: Room) -> None:
    room.decide()
    room.use("show")
    play = room.navigator.playing
    assert play is not None
    moves = len(play.session.moves)
    for code in (pygame.K_RETURN, pygame.K_2, pygame.K_RETURN, pygame.K_1):
        room.press(code)
    assert len(play.session.moves) == moves
    assert isinstance(room.top, VoteScreen)


def test_whoever_goes_back_to_the_page_finds_the_hands_again(room: Room) -> None:
    room.decide()
    room.use(options(room, "hand")[0])
    room.use("back")
    play = room.navigator.playing
    assert play is not None
    room.use(f"do {play.session.choices()[1].key}")
    assert "1 hand counted." in words(room.top)


def test_two_ways_are_laid_beside_each_other_without_being_taken(room: Room) -> None:
    room.decide()
    for wanted in (options(room, "hand")[0], "show", "routes"):
        room.use(wanted)
    assert "Neither has been taken." in words(room.top)
    assert "[[" not in words(room.top)
    room.use("split")
    room.use("back")
    assert is_at_desk(room)


def test_the_notes_for_the_presenter_stand_behind_a_key(room: Room) -> None:
    room.decide()
    room.use("show")
    play = room.navigator.playing
    assert play is not None
    scene = play.session.story.scenario.scenes[play.session.situation.scene]
    note = " ".join(scene.presenter.split())[:30]
    assert note not in words(room.top)
    room.use("notes")
    assert note.split("{")[0] in words(room.top)


def test_esc_covers_the_vote_at_once(room: Room) -> None:
    room.decide()
    room.press(pygame.K_ESCAPE)
    assert isinstance(room.top, PauseScreen)


def test_a_vote_without_hands_says_nothing_of_shares(room: Room) -> None:
    room.decide()
    room.use("show")
    assert " of 0" not in words(room.top)
    assert Vote().total == 0
