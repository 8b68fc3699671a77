"""The days of a scene hold every day on which the engine can enter it."""

from typing import Any

from hypothesis import given

from game.reports.scenario_map.day_ranges import day_ranges
from tests.checker.comparing import COUNTING, model_of, reference
from tests.checker.explorer.test_explorer import slowly, small_enough
from tests.checker.random_stories import compiled, scenarios
from tests.checker.reference_explorer import StateGraph
from tests.engine.stories import on, scene, story


@slowly
@given(scenarios())
def test_no_play_enters_a_scene_on_another_day(scenario: dict[str, Any]) -> None:
    of = compiled(scenario)
    found: StateGraph = small_enough(lambda: reference(model_of(of, COUNTING), projected=False))
    told = day_ranges(of.scenario)
    lingering = {
        name for name, one in of.scenario.scenes.items() if any(not c.goto and c.days for c in one.choices.values())
    }
    for shown in (one for one in found.shown.values() if one.ending is None):
        first, last = told[shown.scene]
        assert first <= shown.day
        assert shown.day <= last or shown.scene in lingering


def test_days_add_up_along_the_ways() -> None:
    scenes = {
        "a": scene({"quick": on("b"), "slow": on("b", days=3)}),
        "b": scene({"go": on("c", days=2)}),
        "c": scene({"end": on()}),
        "lost": scene({"end": on()}),
    }
    assert day_ranges(story(scenes).scenario) == {"a": (0, 0), "b": (0, 3), "c": (2, 5)}


def test_where_days_pass_in_a_circle_only_the_last_day_ends_them() -> None:
    scenes = {"a": scene({"on": on("b", days=1)}), "b": scene({"back": on("a"), "end": on()})}
    assert day_ranges(story(scenes).scenario) == {"a": (0, 30), "b": (1, 30)}
