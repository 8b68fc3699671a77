"""Characters as a reader counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.drawing.graphemes import LONGEST, character_end, character_start, nearest_boundary

WHOLE = {
    "family": "👨\u200d👩\u200d👧\u200d👦",
    "skin": "👋🏽",
    "flag": "🇵🇱",
    "flag of tags": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "keycap": "1\ufe0f\u20e3",
    "accents": "e\u0301\u0323",
    "syllable": "\u1112\u1161\u11ab",
    "vowel sign": "\u0915\u0940",
    "letter": "ą",
}


@pytest.mark.parametrize("character", WHOLE.values(), ids=WHOLE)
def test_what_a_reader_counts_as_one_is_one(character: str) -> None:
    text = f"a{character}b{character}"
    end = 1 + len(character)
    assert character_end(text, 1) == end
    assert character_start(text, end) == 1
    assert character_start(text, len(text)) == end + 1
    assert all(nearest_boundary(text, inside) == 1 for inside in range(1, end))


def test_flags_in_a_row_stay_apart() -> None:
    text = "🇵🇱🇺🇦🇬🇧"
    assert [character_end(text, start) for start in (0, 2, 4)] == [2, 4, 6]
    assert [character_start(text, end) for end in (6, 4, 2)] == [4, 2, 0]


def test_an_accent_does_not_join_two_lines() -> None:
    assert character_end("a\n\u0301", 1) == 2


@given(st.text("ae\u0301\u200d\ufe0f👩👧🏽🇵🇱\n1\u20e3ى\u1161", max_size=12))
def test_going_forwards_and_backwards_stops_at_the_same_places(text: str) -> None:
    forwards, backwards = [0], [len(text)]
    while forwards[-1] < len(text):
        forwards.append(character_end(text, forwards[-1]))
    while backwards[-1] > 0:
        backwards.append(character_start(text, backwards[-1]))
    assert forwards == backwards[::-1]
    assert all(nearest_boundary(text, index) in forwards for index in range(len(text) + 1))


def test_a_heap_of_accents_is_taken_apart_in_pieces() -> None:
    text = "a" + "\u0301" * 3000
    assert character_end(text, 0) == LONGEST
    index, steps = len(text), 0
    while index:
        index, steps = character_start(text, index), steps + 1
    assert steps < 2 * len(text) / LONGEST
