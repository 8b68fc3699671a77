"""Conversations: which topics give their answers away, and which stand beside each other under one name."""

from collections.abc import Callable

import pytest

from game.diagnostics.problem import Problem

Told = Callable[..., tuple[Problem, ...]]


def codes(told: Told, *lines: str) -> list[str]:
    talk = "".join(f"      line_{number}: {{{line}}}\n" for number, line in enumerate(lines))
    return [each.code for each in told(("    choices:\n", f"    turns: 2\n    talk:\n{talk}    choices:\n"))]


@pytest.mark.parametrize(
    "line",
    [
        "topic: Since when?, say: How long?, answer: Since the clocks went back.",
        "topic: Bakery, say: How is work?, answer: Bakery work is hot.",
        "topic: The evenings, say: Who has them?, answer: My mum has the evenings.",
        'topic: Dana, say: And you?, answer: "Dana shrugs. And Dana nods."',
    ],
)
def test_a_capital_at_the_beginning_makes_no_name(told: Told, line: str) -> None:
    assert codes(told, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "topic: About Lee, say: Who?, answer: He is called Lee.",
        "topic: Lee, say: Who?, answer: He is called Lee.",
        "topic: The lodger in the box room, say: Who sleeps there?, answer: The lodger.",
        "topic: A note about medicine, say: And that?, answer: A note on his medicine.",
    ],
)
def test_a_topic_that_says_what_only_its_answer_tells_gives_it_away(told: Told, line: str) -> None:
    assert codes(told, line) == ["M033"]


OPEN, SAME = "topic: Go on., say: And?, answer: She nods.", "topic: Go on., say: So?, answer: She sits."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((OPEN, SAME), ["M051"]),
        ((OPEN, f"{SAME[:-1]}, when: asked(kitchen.line_0)"), []),
        ((OPEN, f"{SAME}, when: trust > 1"), ["M051"]),
        ((f"{OPEN}, when: trust > 1", f"{SAME}, when: trust > 1"), ["M051"]),
        ((f"{OPEN}, when: trust > 1", f"{SAME}, when: trust < 1"), []),
    ],
)
def test_topics_of_one_name_are_not_open_at_once(told: Told, lines: tuple[str, ...], expected: list[str]) -> None:
    assert codes(told, *lines) == expected
