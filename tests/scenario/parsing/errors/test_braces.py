"""Braces: the finished text is offered, and it can be read."""

import re
from collections.abc import Callable

import pytest

from game.diagnostics.problem import Problem

Letter = Callable[..., tuple[str, tuple[Problem, ...]]]

JOB = '{text: "Callum gets Rory up, fed and dressed"}'
LETTER = "{name: By letter, days: 6, cost: 1}"


@pytest.mark.parametrize(
    ("old", "new", "code", "message", "write"),
    [
        (LETTER, "{name: By letter days: 6, cost: 1}", "L016", "A comma is missing before `days:`.", LETTER),
        (LETTER, "{name: By letter, days: 6 cost: 1}", "L016", "A comma is missing before `cost:`.", LETTER),
        (JOB, JOB.replace(': "', ": "), "L010", "The quotation mark that opens these words is missing.", JOB),
        (JOB, JOB.replace('"', ""), "L015", "The comma before `fed and dressed` ends the words before it.", JOB),
        (JOB, "{text: “Callum gets Rory up, fed and dressed”}", "L025", "“ and ” are the curly quotes", JOB),
        (JOB, "{text: 'Beth, the boys' mother, is away'}", "L009", "An apostrophe ends these words too early.",
         '{text: "Beth, the boys\' mother, is away"}'),
        (JOB, '{text: "Yes" she says, concerns: [gp]}', "L009", "These words stand after the closing quotation mark.",
         "{text: '\"Yes\" she says', concerns: [gp]}"),
        ("{text: Len takes tablets, concerns: [gp]}", "{text: Len: tablets, concerns: [gp]}", "L008",
         "The colon inside these words ends a key.", '{text: "Len: tablets", concerns: [gp]}'),
        ("{learn: [tablets]}", "{learn: tablets, job}", "L015", "Several names behind `learn:` need square brackets.",
         "{learn: [tablets, job]}"),
        ("{label: Child, value: Callum}", "{label: Reason given, value:}", "L013",
         "A space is missing after `value:`, and it has no value.", '{label: Reason given, value: ""}'),
    ],
)  # fmt: skip
def test_the_hint_is_the_whole_group_as_it_should_be(
    letter: Letter, old: str, new: str, code: str, message: str, write: str
) -> None:
    _, (found,) = letter((old, new))
    assert found.code == code
    assert found.message.startswith(message)
    assert f"`{write}`" in found.hint
    assert letter((old, write))[1] == ()


def test_an_empty_value_is_no_end_of_the_words_before_it(letter: Letter) -> None:
    _, (found,) = letter(("{label: Child, value: Callum}", "{label: Reason given, value: }"))
    assert (found.code, found.message) == ("S003", "`value` has nothing after it.")
    assert found.hint == 'Write `value: ""` or leave `value` out.'


def test_several_commas_are_told_once(letter: Letter) -> None:
    _, (found,) = letter((JOB, "{text: Up, fed, washed, dressed}"))
    assert found.hint == 'Write `{text: "Up, fed, washed, dressed"}`.'


def test_words_with_a_key_among_them_are_not_taken_apart(letter: Letter) -> None:
    _, found = letter((JOB, "{text: The old name: Callum}"))
    assert found[0].hint == 'Write `{text: "The old name: Callum"}`.'


@pytest.mark.parametrize("words", ["{text: A [note] and {more, of it}", '{text: "Open, and}', "{text: a: {b: c}, d}"])
def test_what_is_not_certain_gets_no_finished_text(letter: Letter, words: str) -> None:
    assert all("`{" not in found.hint for found in letter((JOB, words))[1])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (LETTER, f"“{LETTER}”"),
        ("{name: Callum, age: 9}", "“{name: Callum, age: 9}”"),
        ("{learn: [tablets]}", "AND{learn: [tablets]}"),
        (JOB, "{text: A [note] and more, of it}"),
    ],
)
def test_what_stands_in_for_a_faulty_line_is_never_shown(letter: Letter, old: str, new: str) -> None:
    _, found = letter((old, new))
    assert found
    for each in found:
        assert not re.search(r"x(name|learn|note|tablets)|(age|days|note|tablets)x", f"{each.message} {each.hint}")
