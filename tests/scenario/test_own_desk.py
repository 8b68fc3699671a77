"""A scenario says what its own desk knows of what its pack shares."""

from pathlib import Path

import pytest

from game.scenario.loader import load_scenario
from game.scenario.model.scenario import Scenario

PACK = """\
format: 1
id: a_pack
title: A pack
agencies:
  surgery: {name: The surgery}
  school: {name: School, when: day < 30}
  police: {name: Police}
information:
  boots: {text: A pair of boots, concerns: [police, school]}
channels:
  post: {name: By post, when: day < 20}
  fax: {name: By fax}
people:
  dev: {name: Dev, about: Drives a van., age: 30}
"""
STORY = """\
format: 1
id: a_story
title: A story
desk: surgery
starts: 2027-01-11
last_day: 40
at_this_desk: {dev: {relation: a new patient}}
away: {school: day >= 5 and day <= 9, police: day == 3}
roads: {school: [post]}
closed: {post: day == 4, fax: day > 9}
concerns: {boots: [police]}
scenes:
  room: {title: A room, text: "Boots, says {dev}.", choices: {go: {say: Go., do: [{learn: [boots]}], goto: end}}}
endings:
  over: {title: Over, text: It is over.}
"""


@pytest.fixture(name="story")
def load_story(tmp_path: Path) -> Scenario:
    """Return the story, joined with its pack."""
    (tmp_path / "pack.yaml").write_text(PACK)
    (tmp_path / "story.yaml").write_text(STORY)
    loaded = load_scenario(tmp_path / "story.yaml")
    assert loaded.value is not None, loaded.problems
    return loaded.value


def test_a_person_is_who_this_desk_knows_and_for_the_rest_who_the_pack_says(story: Scenario) -> None:
    assert story.people["dev"].relation == "a new patient"
    assert story.people["dev"].age == 30


def test_who_is_away_cannot_be_reached_even_when_the_pack_lets_them_be(story: Scenario) -> None:
    assert story.agencies["school"].when == "(day < 30) and not (day >= 5 and day <= 9)"
    assert story.agencies["police"].when == "not (day == 3)"
    assert story.agencies["surgery"].when is None


def test_by_which_roads_somebody_is_reached_is_what_the_story_says_and_when_each_is_closed(story: Scenario) -> None:
    assert story.agencies["school"].roads == ("post",)
    assert story.agencies["police"].roads is None
    assert story.channels["post"].when == "(day < 20) and not (day == 4)"
    assert story.channels["fax"].when == "not (day > 9)"


def test_who_has_to_have_a_piece_is_what_the_story_says_and_not_its_pack(story: Scenario) -> None:
    assert story.information["boots"].concerns == ("police",)


@pytest.mark.parametrize(
    ("right", "wrong", "name"),
    [
        ("away: {school:", "away: {scool:", "scool"),
        ("concerns: {boots: [police]}", "concerns: {boot: [police]}", "boot"),
        ("concerns: {boots: [police]}", "concerns: {boots: [polise]}", "polise"),
        ("police: day == 3}", "police: dey == 3}", "dey"),
        ("roads: {school: [post]}", "roads: {scool: [post]}", "scool"),
        ("roads: {school: [post]}", "roads: {school: [pots]}", "pots"),
        ("post: day == 4", "pots: day == 4", "pots"),
        ("post: day == 4", "post: dey == 4", "dey"),
    ],
)
def test_a_slip_in_what_this_desk_knows_is_told_by_name(tmp_path: Path, right: str, wrong: str, name: str) -> None:
    (tmp_path / "pack.yaml").write_text(PACK)
    (tmp_path / "story.yaml").write_text(STORY.replace(right, wrong))
    loaded = load_scenario(tmp_path / "story.yaml")
    assert any(f"`{name}`" in problem.message for problem in loaded.problems)
