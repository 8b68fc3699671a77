"""A room at the desk: hands are counted unseen, the split comes before any consequence, and all of it is kept."""

import re
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.engine.debrief.debrief import build_debrief
from game.engine.moves import Look
from game.engine.votes import Vote
from game.records.journal_format import SessionMode
from game.records.journal_reader import SUFFIX, read_journal
from game.ui.screen import ApplySettings
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.length import LengthScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.room.desk import RoomDesk, room_decision
from game.ui.screens.room.vote import VoteScreen
from game.ui.screens.widget_screen import USUAL_TEXT_SCALE
from game.ui.settings import Settings
from game.ui.widgets.paragraph import Heading, Paragraph
from game.ui.widgets.text_area import TextArea
from game.ui.widgets.widget import Widget
from tests.ui.by_keyboard import SIZE, ByKeyboard
from tests.ui.driving import keys, words

CUT = "short"


class Room(ByKeyboard):
    """A room with one keyboard."""

    def begin(self) -> None:
        self.use("play:just_a_friend")
        self.take_mode(2)
        for wanted in (f"cut:{CUT}", "on", "on"):
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
    room.take_mode(2)
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
    assert journal.header.mode is SessionMode.ROOM
    (vote,) = [note for note in journal.notes if note.kind == "vote"]
    assert dict(vote.hands)[first.removeprefix("hand:")] == 1
    (review,) = build_debrief(play.session, play.notes).looking_closer.decisions
    assert {line.partition(": ")[0] for line in review.votes} >= {"1 of 3", "2 of 3"}
    assert review.reasons == ()


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


def test_hands_that_were_shown_are_kept_before_anything_else_and_found_again_another_day(
    room: Room, tmp_path: Path
) -> None:
    room.decide()
    first, second = options(room, "hand")[:2]
    for wanted in (first, first, second, "show"):
        room.use(wanted)
    (file,) = tmp_path.glob(f"*{SUFFIX}")
    assert [dict(note.hands)[first.removeprefix("hand:")] for note in read_journal(file).notes] == [2]
    room.navigator.close()
    later = Room(tmp_path)
    later.use("resume")
    play = later.navigator.playing
    assert play is not None
    later.use(f"do {play.session.choices()[0].key}")
    assert "2 of 3" in words(later.top)
    later.navigator.close()


def test_a_second_count_after_the_talk_stands_beside_the_first_in_the_debrief(room: Room) -> None:
    room.decide()
    first, second = options(room, "hand")[:2]
    for wanted in (first, second, "show", "again", second, second, "show", second.replace("hand", "pick"), "commit"):
        room.use(wanted)
    play = room.navigator.playing
    assert play is not None
    (review,) = build_debrief(play.session, play.notes).looking_closer.decisions
    assert {line.partition(": ")[0] for line in review.votes} >= {"1 of 2, then 0 of 2", "1 of 2, then 2 of 2"}


def test_a_room_reads_larger_type_than_one_person(room: Room) -> None:
    room.decide()
    large = first_words(room).rect.height
    room.top.text_scale = USUAL_TEXT_SCALE
    room.top.arrange(room.stack.style, SIZE)
    assert large > first_words(room).rect.height


def first_words(room: Room) -> Widget:
    return next(widget for widget in room.top.widget_host.active_layer.walk() if type(widget) is Paragraph)


def test_what_the_room_had_written_when_the_window_was_closed_is_there_another_day(room: Room, tmp_path: Path) -> None:
    room.decide()
    for wanted in (options(room, "hand")[0], "show"):
        room.use(wanted)
    room.go_to("reason")
    room.type("We saw the coat.")
    room.stack.leave()
    room.navigator.close()
    later = Room(tmp_path)
    later.use("resume")
    play = later.navigator.playing
    assert play is not None
    later.use(f"do {play.session.choices()[0].key}")
    fields = [widget.value for widget in later.top.widget_host.active_layer.walk() if isinstance(widget, TextArea)]
    assert fields == ["We saw the coat."]
    for wanted in (options(later, "pick")[0], "commit"):
        later.use(wanted)
    assert [note.text for note in play.notes if note.kind == "reason"] == ["We saw the coat."]
    later.navigator.close()


def test_the_focus_does_not_tell_the_next_person_what_was_pressed_last(room: Room) -> None:
    room.decide()
    room.use(options(room, "hand")[0])
    focus = room.top.widget_host.focus
    assert focus is None or not focus.key.startswith("hand:")


def test_of_two_ways_one_is_that_which_was_picked(room: Room) -> None:
    room.decide()
    *_, last = options(room, "hand")
    for wanted in (*options(room, "hand")[:2], "show", last.replace("hand", "pick"), "routes"):
        room.use(wanted)
    play = room.navigator.playing
    assert play is not None
    assert room_decision(play.session).options[last.removeprefix("hand:")] in words(room.top)


def test_the_page_says_which_choices_lead_to_the_vote_and_which_are_done_at_once(room: Room) -> None:
    room.begin()
    assert "done at once, without a vote" in words(room.top)
    while "leads to the vote" not in words(room.top):
        play = room.navigator.playing
        assert play is not None
        room.use(f"do {play.session.choices()[0].key}")
        if "overlay:yes" in keys(room.top):
            room.use("overlay:yes")
    assert is_at_desk(room)


def test_the_notice_tells_the_minutes_of_a_group(room: Room) -> None:
    room.use("play:just_a_friend")
    room.take_mode(2)
    asked = re.search(r"About (\d+) minutes", words(room.top))
    assert asked
    room.use(f"cut:{CUT}")
    assert f"about {asked[1]} minutes with a group" in words(room.top)


def test_whoever_looks_closer_in_between_finds_hands_and_words_again(room: Room) -> None:
    room.decide()
    first = options(room, "hand")[0]
    for wanted in (first, first, "show"):
        room.use(wanted)
    room.go_to("reason")
    room.type("We saw the coat.")
    room.use("back")
    play = room.navigator.playing
    assert play is not None
    look = next(move for move in play.session.legal_moves() if isinstance(move, Look))
    play.act(look)
    room.use(f"do {play.session.choices()[0].key}")
    assert "2 of 2" in words(room.top)
    fields = [widget.value for widget in room.top.widget_host.active_layer.walk() if isinstance(widget, TextArea)]
    assert fields == ["We saw the coat."]


def test_words_of_a_vote_that_one_had_gone_back_from_are_kept_when_the_window_closes(room: Room) -> None:
    room.decide()
    for wanted in (options(room, "hand")[0], "show"):
        room.use(wanted)
    room.go_to("reason")
    room.type("We saw the coat.")
    room.use("back")
    play = room.navigator.playing
    assert play is not None
    room.stack.leave()
    assert [note.text for note in play.notes if note.kind == "draft"] == ["We saw the coat."]


@pytest.mark.parametrize("scale", [100, 200, 300])
def test_the_split_opens_at_its_top_however_large_the_type(room: Room, scale: int) -> None:
    room.decide()
    room.stack.apply(ApplySettings(Settings(text_scale=scale)))
    room.use(options(room, "hand")[0])
    room.use("show")
    heading = next(widget for widget in room.top.widget_host.active_layer.walk() if isinstance(widget, Heading))
    assert heading.visible_rect().height == heading.rect.height
