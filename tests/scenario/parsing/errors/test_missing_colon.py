"""A key without its colon: said where such a key may stand, and nowhere else."""

from collections.abc import Callable

import pytest

from game.diagnostics.problem import Problem
from game.scenario.parsing.errors.missing_colon import find_missing_colon

Letter = Callable[..., tuple[str, tuple[Problem, ...]]]


@pytest.mark.parametrize(
    "right",
    [
        "goto: front_room", "strength: weak", "text: It is warm.", "title: The front room", "starts: 2027-01-11",
        "say: Time to go.", "name: the sideboard", "when: held(tablets)", "format: 1", "last_day: 40",
        "text: Len rings.", "later: {len_rings: 5}", "do: [{learn: [tablets]}]",
    ],
)  # fmt: skip
def test_a_colon_that_is_missing_before_a_value_is_all_that_is_told(letter: Letter, right: str) -> None:
    _, (found,) = letter((right, right.replace(":", "", 1)))
    key = right.partition(":")[0]
    assert (found.code, found.message, found.hint) == (
        "L013", f"A colon is missing after `{key}`.", f"Write `{right}`.",
    )  # fmt: skip


@pytest.mark.parametrize("key", ["text", "notice"])
def test_a_colon_that_is_missing_before_a_bar_is_told_at_its_key(letter: Letter, key: str) -> None:
    _, (found,) = letter((f"{key}: |", f"{key} |"))
    assert (found.message, found.hint) == (f"A colon is missing after `{key}`.", f"Write `{key}: |`.")


@pytest.mark.parametrize(
    ("group", "better"),
    [
        ("{when held(tablets), text: You think, now and then.}",
         '{when: held(tablets), text: "You think, now and then."}'),
        ("{when: held(tablets), text You think.}", "{when: held(tablets), text: You think.}"),
    ],
)  # fmt: skip
def test_a_colon_that_is_missing_in_braces_is_told_with_all_of_them(letter: Letter, group: str, better: str) -> None:
    _, (found,) = letter(("- The phone rings.", f"- {group}"))
    assert (found.code, found.hint) == ("L013", f"Write `{better}`.")


@pytest.mark.parametrize("words", ["Wait, because it matters", "Go once more, once and again", "Ask, now or never"])
def test_a_key_after_a_comma_among_words_is_taken_for_words(letter: Letter, words: str) -> None:
    _, (found,) = letter(("      leave:\n", f"      wait: {{say: {words}, goto: end}}\n      leave:\n"))
    assert (found.code, found.hint) == ("L015", f'Write `{{say: "{words}", goto: end}}`.')


def test_words_that_may_go_on_with_those_above_are_said_to() -> None:
    issue = find_missing_colon(("say: I will wait", "because it matters", "goto: end"), 1)
    assert issue is not None
    assert issue.fix is None
    assert issue.hint.endswith("if these words belong to those above, move them further in")


@pytest.mark.parametrize(
    "lines",
    [("ask: {say: Who?}", "say what you see"), ("title: The hall", "say nothing"), ("say: No.", "say it twice")],
)
def test_no_colon_is_missed_where_the_key_may_not_stand(lines: tuple[str, ...]) -> None:
    assert find_missing_colon(lines, 1) is None
