"""Tabs: each line that is moved in by one is told, with the spaces it needs, and nothing about its neighbours."""

from collections.abc import Callable

import pytest

from game.diagnostics.problem import Problem
from game.scenario.parsing.errors.tabs import expand_tabs

Letter = Callable[..., tuple[str, tuple[Problem, ...]]]

TITLE = "    title: The front room\n"


@pytest.mark.parametrize(
    ("old", "new", "spaces"),
    [
        (TITLE, TITLE.replace("    ", "\t"), 4),
        ("        say: Time to go.", "\tsay: Time to go.", 8),
        ("        say: Time to go.", "\t\t\t\tsay: Time to go.", 8),
        ("        strength: weak", "  \tstrength: weak", 8),
        ("          - later", "\t- later", 10),
        ("      {callum} answers", "\t{callum} answers", 6),
        ("      {callum} answers", "\t\t\t{callum} answers", 6),
        ("    text: It is warm.", "\u00a0\u00a0\u00a0\u00a0text: It is warm.", 4),
    ],
)
def test_a_line_moved_in_by_tabs_names_the_spaces_and_blames_no_other(
    letter: Letter, old: str, new: str, spaces: int
) -> None:
    text, (found,) = letter((old, new))
    assert found.code == "L006"
    assert text.split("\n")[found.place.line - 1].strip().startswith(new.strip())
    assert found.hint.startswith(f"Write {spaces} spaces before the words instead")


def test_where_it_is_a_guess_the_rest_of_the_layout_is_passed_over(letter: Letter) -> None:
    _, (found,) = letter(("        goto: front_room\n      pass_by", "\tgoto: front_room\n      pass_by"))
    assert found.code == "L006"
    assert "as many as the lines it belongs with have; most likely 8 spaces" in found.hint


def test_what_else_is_wrong_is_told_where_the_spaces_are_certain(letter: Letter) -> None:
    _, found = letter((TITLE, TITLE.replace("    ", "\t")), ("goto: end", "goto: nowhere"))
    assert [each.code for each in found] == ["L006", "M001"]


def test_a_file_of_tabs_alone_is_told_once() -> None:
    found = expand_tabs(("a:", "\tb:", "\t\tc: 1"))
    assert found.lines == ("a:", "  b:", "    c: 1")
    assert found.is_even


def test_words_of_a_block_stay_in_their_block() -> None:
    assert expand_tabs(("a:", "  b: |", "    one", "\ttwo", "  c: 1")).lines[3] == "    two"
    assert expand_tabs(("a:", "  b: |", "\tone", "    two")).lines[2] == "    one"
