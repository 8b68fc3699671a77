"""A session with reasons: before a decision, one person or a pair says why and how sure; all of it may stay open."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.diagnostics.game_error import GameError
from game.engine.debrief.debrief import build_debrief
from game.records.journal_format import SessionMode
from game.records.journal_reader import SUFFIX, read_journal
from game.ui.screens.reasons.desk import ReasonDesk
from game.ui.screens.reasons.question import ReasonScreen
from game.ui.widgets.text_area import TextArea
from tests.ui.by_keyboard import ByKeyboard
from tests.ui.driving import words

CUT = "short"


class Pair(ByKeyboard):
    """Two people at one keyboard."""

    def decide(self, option: int = 0) -> str:
        """Play up to the first decision, press one of its options, and return its key."""
        while True:
            play = self.navigator.playing
            assert play is not None
            choices = play.session.choices()
            choice = choices[min(option, len(choices) - 1)]
            self.use(f"do {choice.key}")
            if "overlay:yes" in [widget.key for widget in self.top.widget_host.active_layer.walk()]:
                self.use("overlay:yes")
            if isinstance(self.top, ReasonScreen):
                return choice.key


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    opened = Pair(tmp_path)
    opened.use("play:just_a_friend")
    opened.take_mode(1)
    for wanted in (f"cut:{CUT}", "on", "on"):
        opened.use(wanted)
    yield opened
    opened.navigator.close()


def moves_of(pair: Pair) -> int:
    play = pair.navigator.playing
    assert play is not None
    return len(play.session.moves)


def written(pair: Pair) -> list[str]:
    """Return what stands in the fields."""
    return [widget.value for widget in pair.top.widget_host.active_layer.walk() if isinstance(widget, TextArea)]


def test_a_decision_leads_to_the_question_and_nothing_is_done_before_it_is_answered(pair: Pair) -> None:
    pair.decide()
    before = moves_of(pair)
    assert "one reason that you both agree on" in words(pair.top)
    pair.use("decide")
    assert isinstance(pair.top, ReasonDesk)
    assert moves_of(pair) == before + 1


def test_what_was_said_and_how_sure_stands_in_the_debrief_before_the_authors_reason(pair: Pair, tmp_path: Path) -> None:
    option = pair.decide()
    pair.type("Since she looked at the clock.")
    pair.go_to("confidence")
    for _ in range(3):
        pair.press(pygame.K_RIGHT)
    pair.use("decide")
    (file,) = tmp_path.glob(f"*{SUFFIX}")
    journal = read_journal(file)
    assert journal.header.mode is SessionMode.REASONS
    (note,) = journal.notes
    assert (note.kind, note.about, note.confidence) == ("reason", option, 3)
    play = pair.navigator.playing
    assert play is not None
    (review,) = build_debrief(play.session, play.notes).looking_closer.decisions
    assert review.reasons == ("Since she looked at the clock. (Rather sure.)",)
    parts = [name for name, _ in review.in_short]
    assert parts.index("reasons") < parts.index("because")


def test_both_can_be_left_open_and_then_nothing_is_kept(pair: Pair, tmp_path: Path) -> None:
    pair.decide()
    pair.use("decide")
    (file,) = tmp_path.glob(f"*{SUFFIX}")
    assert read_journal(file).notes == ()


def test_whoever_takes_another_option_after_all_finds_the_words_again(pair: Pair) -> None:
    pair.decide()
    pair.type("Since she looked at the clock.")
    before = moves_of(pair)
    pair.use("back")
    other = pair.decide(1)
    assert moves_of(pair) == before
    assert written(pair) == ["Since she looked at the clock."]
    pair.use("decide")
    play = pair.navigator.playing
    assert play is not None
    assert [(note.about, note.text) for note in play.notes] == [(other, "Since she looked at the clock.")]


def test_a_reason_that_cannot_be_kept_stands_among_the_notes_and_says_why(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair.decide()
    pair.type("Since she looked at the clock.")
    play = pair.navigator.playing
    assert play is not None

    def refuse(*_: object) -> None:
        raise GameError("The disk is full.")

    before = moves_of(pair)
    monkeypatch.setattr(play, "keep_note", refuse)
    pair.use("decide")
    assert moves_of(pair) == before + 1
    assert "The disk is full." in words(pair.top)
    assert written(pair) == ["Since she looked at the clock."]


def test_what_was_written_when_the_window_was_closed_is_there_another_day(pair: Pair, tmp_path: Path) -> None:
    pair.decide()
    pair.type("Since she looked at the clock.")
    pair.go_to("confidence")
    pair.press(pygame.K_RIGHT)
    pair.stack.leave()
    pair.navigator.close()
    later = Pair(tmp_path)
    later.use("resume")
    later.decide()
    assert written(later) == ["Since she looked at the clock."]
    later.use("decide")
    play = later.navigator.playing
    assert play is not None
    assert [(note.text, note.confidence) for note in play.notes if note.kind == "reason"] == [
        ("Since she looked at the clock.", 1)
    ]
    later.navigator.close()
