"""Signs of word processors: each is named, with what to type instead."""

from collections.abc import Callable

import pytest

from game.diagnostics.problem import Problem

Letter = Callable[..., tuple[str, tuple[Problem, ...]]]

WEAK = "        strength: weak\n"
RINGS = "      - The phone rings."


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        ("strength: weak", "strength = weak", "“=” stands behind `strength`", "Write `strength: weak`."),
        ("strength: weak", "strength：weak", "The colon behind `strength` is a wide one", "Write `strength: weak`."),
        (
            "strength: weak",
            "strength:\u00a0weak",
            "The space behind `strength:` is",
            "Write `strength: weak`.",
        ),
        ("goto: end", "goto = end", "“=” stands behind `goto`", "Write `goto: end`."),
        (RINGS, RINGS.replace("-", "•"), "“•” is the bullet", "Write `- The phone rings.`."),
        (RINGS, RINGS.replace("-", "–"), "“–” is the long dash", "Write `- The phone rings.`; if the dash"),
        (
            "- later: {len_rings: 5}",
            "– later: {len_rings: 5}",
            "“–” is the long dash",
            "Write `- later: {len_rings: 5}`",
        ),
    ],
)
def test_a_wrong_sign_is_named(letter: Letter, old: str, new: str, message: str, hint: str) -> None:
    _, (found,) = letter((old, new))
    assert found.code == "L025"
    assert found.message.startswith(message)
    assert found.hint.startswith(hint)


@pytest.mark.parametrize(
    "text",
    ["– It is warm – she says.", "|\n      • One.\n      – Two.\n      strength = weak", "It is warm\n      and a = b"],
)
def test_in_words_the_same_signs_are_left_alone(letter: Letter, text: str) -> None:
    assert letter(("text: It is warm.", f"text: {text}"))[1] == ()


@pytest.mark.parametrize("sign", ["goto:end", "goto = end", "goto：end"])
def test_a_key_is_not_swallowed_by_the_words_above_it(letter: Letter, sign: str) -> None:
    _, (found,) = letter(("goto: end", sign))
    assert found.hint == "Write `goto: end`."


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("when: knows(gp.tablets)", "when: “knows(gp.tablets)”", "write `knows(gp.tablets)`"),
        ("say: Who gets you up?", "say: “You’re doing a big job: Len.”", 'write `say: "You’re doing a big job: Len."`'),
        ("desk_time: 3", "desk_time: “3”", "write `3`"),
        ("strength: weak", "strength: “weak”", "write `weak`"),
        ("starts: 2027-01-11", "starts: “2027-01-11”", "write `2027-01-11`"),
    ],
)
def test_curly_quotes_are_named_and_the_value_is_offered_without_them(
    letter: Letter, old: str, new: str, hint: str
) -> None:
    _, (found,) = letter((old, new))
    assert "curly quotes of a word processor" in found.hint
    assert hint in found.hint


def test_curly_quotes_around_speech_are_left_alone(letter: Letter) -> None:
    assert letter(("say: Who gets you up?", "say: “Who gets you up?”"))[1] == ()
