"""A way of one's own: what is ticked is played, what is not goes as picked, and the session keeps it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game import paths
from game.engine.session import is_decision
from game.records.journal_format import SessionMode
from game.records.journal_reader import SUFFIX, read_journal
from game.records.lookup import find_installed, load_story
from game.records.replay import replay_journal
from game.reports.print_pack.minutes import room_minutes
from game.ui.drawing.style import Style
from game.ui.screens.custom_cut import CustomCutScreen
from game.ui.screens.length import LengthScreen
from game.ui.widgets.widget import State, Widget
from tests.scenarios.playing import story as story_of
from tests.ui.by_keyboard import ByKeyboard
from tests.ui.driving import drawn, keys, words


@pytest.fixture
def window(tmp_path: Path) -> Iterator[ByKeyboard]:
    opened = ByKeyboard(tmp_path)
    opened.use("play:just_a_friend")
    opened.use("own")
    yield opened
    opened.navigator.close()


def ticked(window: ByKeyboard, *scenes: str) -> None:
    """Tick these and nothing else."""
    for box in [each for each in keys(window.top) if each.startswith("tick:")]:
        scene = box.removeprefix("tick:")
        is_picked = any(widget.key == box and widget.name.startswith("Picked") for widget in shown(window))
        if is_picked != (scene in scenes):
            window.use(box)


def shown(window: ByKeyboard) -> list[Widget]:
    return list(window.top.widget_host.active_layer.walk())


def test_what_the_author_plays_stands_ticked_and_options_only_under_what_is_told(window: ByKeyboard) -> None:
    assert isinstance(window.top, CustomCutScreen)
    page = words(window.top)
    assert "Picked: The kitchen" in page
    assert not any(each.startswith("told:the_mark.") for each in keys(window.top))
    assert any(each.startswith("told:car.") for each in keys(window.top))


def test_the_minutes_follow_the_ticks_and_without_any_nothing_can_be_played(window: ByKeyboard) -> None:
    before = words(window.top)
    ticked(window)
    assert words(window.top) != before
    window.use("tick:car")
    window.use("tick:car")
    button = next(widget for widget in shown(window) if widget.key == "begin")
    assert State.DISABLED in button.states


def test_a_session_of_it_stands_where_it_was_ticked_and_is_the_same_another_day(
    window: ByKeyboard, tmp_path: Path
) -> None:
    ticked(window, "the_mark", "supervision")
    option = next(each for each in keys(window.top) if each.startswith("told:car."))
    for wanted in (option, "begin", "on", "on"):
        window.use(wanted)
    play = window.navigator.playing
    assert play is not None
    assert play.session.situation.scene == "the_mark"
    assert option.removeprefix("told:") in [move.key for move in play.session.moves]
    (file,) = tmp_path.glob(f"*{SUFFIX}")
    installed = find_installed("just_a_friend", paths.scenarios())
    assert installed is not None
    again = replay_journal(read_journal(file), load_story(installed))
    assert (again.session.cut, again.changed, again.refused_key) == (play.session.cut, False, "")
    assert again.session.situation == play.session.situation
    assert is_decision(again.session.story, "the_mark")


def test_a_decision_that_was_switched_off_is_named_and_not_counted_wherever_minutes_stand(style: Style) -> None:
    story = story_of("ten_minutes")
    less = replace(story, left_out=frozenset({"slot"}))
    length = LengthScreen(less, lambda _way: None, "", SessionMode.ROOM)
    own = CustomCutScreen(less, lambda _cut: None)
    played = less.scenario.cuts["short"].plays
    minutes = room_minutes(less, played)
    assert minutes < room_minutes(story, played)
    for screen in (length, own):
        drawn(screen, style)
        assert f"About {minutes} minutes" in words(screen)
        title = less.scenario.scenes["slot"].title
        assert f"“{title}”: not voted on and not looked at, as you have chosen." in words(screen)
