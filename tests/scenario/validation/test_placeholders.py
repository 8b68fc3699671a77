"""Rules about placeholders: a mark that is not closed."""

from collections.abc import Callable

import pytest

from game.diagnostics.problem import Problem

Letter = Callable[..., tuple[str, tuple[Problem, ...]]]


@pytest.mark.parametrize(
    ("words", "near", "hint"),
    [
        ("{callum answers", "{callum", "Write {callum}."),
        ("callum} answers", "}", "Add “{”, or delete “}”."),
        ("{the answers", "{the", "Add “}”, or delete “{”."),
        ("[[plan answers", "[[plan", "Add “]]”, or delete “[[”."),
    ],
)
def test_a_mark_that_is_not_closed_is_found_in_its_line(letter: Letter, words: str, near: str, hint: str) -> None:
    text, (found,) = letter(("{callum} answers", words))
    assert (found.code, found.hint) == ("M028", hint)
    assert text.split("\n")[found.place.line - 1][found.place.column - 1 :].startswith(near)


def test_a_short_name_and_a_day_that_are_not_closed_are_offered_whole(letter: Letter) -> None:
    for half in ("{callum.short", "{weekday", "{date"):
        _, (found,) = letter(("{callum} answers", f"{half} answers"))
        assert (found.code, found.hint) == ("M028", f"Write {half}}}.")


def test_a_day_that_is_counted_back_is_shown_how_days_are_counted(letter: Letter) -> None:
    _, (found,) = letter(("{callum} answers", "On {weekday-2} he answers"))
    assert (found.code, found.hint) == ("M017", "Write {weekday}, or {weekday+2} for the day two days later.")
