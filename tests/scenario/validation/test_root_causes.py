"""A slip in a heading: it is told there, once, if enough mentions agree."""

from collections.abc import Callable

import pytest

from game.diagnostics.problem import Problem

Letter = Callable[..., tuple[str, tuple[Problem, ...]]]

ASKED = (
    "goto: desk_work",
    "goto: [{when: heard, scene: corridor}, {when: day > 3, scene: corridor}, {scene: desk_work}]",
)


def test_a_heading_nobody_mentions_is_blamed_where_several_mentions_agree(letter: Letter) -> None:
    text, (found,) = letter(("  corridor:", "  coridor:"), ASKED, ("goto: end", "goto: corridor"))
    assert text.split("\n")[found.place.line - 1] == "  coridor:"
    assert "mentioned 3 times, and nothing mentions `coridor`" in found.message
    assert found.hint == "If they are the same, write `corridor:` here, or `coridor` in all those places."


def test_a_single_mention_is_blamed_itself(letter: Letter) -> None:
    _, (found,) = letter(("goto: end", "goto: corrido"))
    assert found.hint == "Did you mean `corridor`?"


def test_the_end_is_among_the_scenes_that_are_known(letter: Letter) -> None:
    _, (found,) = letter(("goto: end", "goto: nowhere"))
    assert found.hint == "Known here: corridor, desk_work, end, front_room."


@pytest.mark.parametrize("known", ["sideboard", "front_room, sideboard"])
def test_a_spot_is_offered_with_its_scene(letter: Letter, known: str) -> None:
    _, (found,) = letter(("when: held(tablets)", f"when: seen({known})"))
    assert "write `seen(front_room.sideboard)`" in found.hint
