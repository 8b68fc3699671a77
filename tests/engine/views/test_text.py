"""The texts of a scenario as a reader sees them: first sentences and lists of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.views.text import first_sentence, join_names


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("She rings. It is late.", "She rings."),
        ("She rings\nback on Friday. It is late.", "She rings back on Friday."),
        ("“Who he is? But it’s on the form. I sent it.” She waits.", "“Who he is? But it’s on the form. I sent it.”"),
        ("It says *Fell. Small bruise.* It is two screens down.", "It says *Fell. Small bruise.*"),
        ("No end\n\nAnother paragraph.", "No end"),
        ("“She never stops", "“She never stops"),
        ("", ""),
    ],
)
def test_a_text_is_opened_by_its_first_whole_sentence(text: str, first: str) -> None:
    assert first_sentence(text) == first


@given(st.text(alphabet="ab .?“”*\n"))
def test_an_opening_is_how_the_text_begins_and_cuts_nothing_in_two(text: str) -> None:
    first, whole = first_sentence(text), " ".join(text.split())
    assert whole.startswith(first)
    assert first == whole or whole[len(first) : len(first) + 1] == " "


def test_names_are_joined_as_they_are_said() -> None:
    assert [join_names(["A", "B", "C"][:many]) for many in range(4)] == ["", "A", "A and B", "A, B and C"]
