"""Names that nothing has: where those stand that there are is said beside them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.diagnostics.problem import Problem
from game.scenario.loader import load_scenario

Letter = Callable[..., tuple[str, tuple[Problem, ...]]]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("strength: weak", "strength: weak\n        themes: {xyz: missed}", "carer; they are listed under `themes`"),
        ("desk_time: 3", "desk_time: 3\n    present: {zoe: neutral}", "callum, len; they are listed under `people`"),
        ("learn: [tablets]", "learn: [zoe]", "job, tablets; they are listed under `information`"),
        ("text: It is warm.", "text: It is {zoe}.", "callum, len; they are listed under `people`"),
    ],
)
def test_the_file_that_lists_what_there_is_is_named(letter: Letter, old: str, new: str, said: str) -> None:
    _, (found,) = letter((old, new))
    assert found.hint == f"Known here: {said} in letter_home.yaml."


def test_the_file_that_lists_it_is_that_of_the_pack(pack: Path) -> None:
    file = pack / "second_visit.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("scenes:\n", "sides: {zzz: []}\nscenes:\n"), "utf-8")
    (found,) = load_scenario(file).problems
    assert found.hint == "Known here: dana; they are listed under `people` in pack.yaml."


def test_a_scene_is_not_said_to_stand_among_the_scenes(letter: Letter) -> None:
    _, (found,) = letter(("goto: desk_work", "goto: xyz"))
    assert "listed" not in found.hint


def test_a_story_that_lacks_one_kind_of_thing_is_not_sent_to_a_pack(letter: Letter) -> None:
    start, end = (
        "people:\n  callum: {name: Callum, age: 9}\n  len: {name: Len, relation: his grandfather}\n",
        "It is warm.",
    )
    _, found = letter((start, ""), (end, "Enter {len} {zoe} {ada}."))
    assert {each.hint for each in found} == {"Define it under `people`."}
    assert len(found) == 4
