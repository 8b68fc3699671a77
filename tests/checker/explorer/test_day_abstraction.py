"""The day abstraction tells days apart exactly as long as a condition does."""

import math

import pytest

from game.checker.explorer.day_abstraction import abstract_days, distinguishable_until
from game.checker.explorer.query import ExplorationQuery
from game.checker.explorer.story_analysis import StoryAnalysis
from game.engine.story import CompiledStory
from game.scenario.model.scene import END
from tests.checker.comparing import proven
from tests.engine.stories import on, scene, story

FAR = 40
"""A last day that no play of these stories comes near."""


def reached_on_days_5_and_6(condition: str, last_day: int = FAR) -> CompiledStory:
    """Write a story whose second scene is reached on day 5 and on day 6, with a choice under a condition."""
    entries = {"five": on("b", days=5), "six": on("b", days=6)}
    return story({"a": scene(entries), "b": scene({"early": on(when=condition), "end": on()})}, last_day=last_day)


@pytest.mark.parametrize("condition", ["day > 5", "5 < day", "not day <= 5", "day == 6", "day >= 6", "day != 5"])
def test_a_choice_that_is_open_only_on_the_later_of_two_days_is_offered(condition: str) -> None:
    result = proven(reached_on_days_5_and_6(condition))
    assert result.happens("offered", "b.early")
    assert result.happens("when", "b.early", holds=False)
    assert result.scenes == {"a": 1, "b": 2}


@pytest.mark.parametrize("condition", ["day == 5", "5 == day", "day <= 5", "5 >= day", "day < 6", "not day > 5"])
def test_a_choice_that_is_open_only_on_the_earlier_of_two_days_is_offered_and_not_always(condition: str) -> None:
    result = proven(reached_on_days_5_and_6(condition))
    assert result.happens("offered", "b.early")
    assert result.happens("when", "b.early", holds=False)
    assert result.scenes == {"a": 1, "b": 2}


@pytest.mark.parametrize("condition", ["day > 4", "day >= 5", "day == 4", "day < 5", "true"])
def test_days_that_no_condition_tells_apart_share_a_bucket(condition: str) -> None:
    assert proven(reached_on_days_5_and_6(condition)).scenes == {"a": 1, "b": 1}


def test_days_from_which_the_last_day_can_be_reached_are_told_apart() -> None:
    late = story({
        "a": scene({"five": on("b", days=5), "six": on("b", days=6)}),
        "b": scene({"wait": on("c", days=4)}),
        "c": scene({"end": on()}),
    }, last_day=10)  # fmt: skip
    result = proven(late)
    assert result.scenes == {"a": 1, "b": 2, "c": 1}
    assert result.happens("last_day", "b.wait")


@pytest.mark.parametrize(
    ("condition", "until"),
    [
        ("day > 5", 6), ("day >= 5", 5), ("day < 5", 5), ("day <= 5", 6), ("day == 5", 6), ("day != 5", 6),
        ("5 < day", 6), ("5 <= day", 5), ("5 > day", 5), ("5 >= day", 6), ("5 == day", 6),
        ("not day > 5", 6), ("day > 2 and held(name) or day > 7", 8), ("held(name)", 0), ("day + n > 5", math.inf),
    ],
)  # fmt: skip
def test_from_its_bound_on_a_condition_has_one_value(condition: str, until: float) -> None:
    variables = {"n": {"from": 0, "to": 3, "start": 0}}
    reading = StoryAnalysis(story({"a": scene({"end": on(when=condition)})}, variables=variables))
    assert distinguishable_until(reading.expression(condition)) == until


def test_all_days_of_an_ended_play_are_alike() -> None:
    days = abstract_days(StoryAnalysis(reached_on_days_5_and_6("day > 5")), ExplorationQuery())
    assert {days.representative_day(END, day) for day in (0, 5, FAR, FAR + 9)} == {0}
