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
