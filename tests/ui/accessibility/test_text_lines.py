"""Lines, letters, words and the caret of a text, as screen readers take them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.accessibility.text_lines import TextPlace, text_lines, text_place


def test_a_line_has_the_lengths_of_its_letters_and_words() -> None:
    first, second = text_lines("Né à trois.\nYes")
    assert first.text == "Né à trois.\n"
    assert first.letter_lengths == (1, 2, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1)
    assert first.word_lengths == (3, 2, 7)
    assert second.text == "Yes"


@given(st.text(st.sampled_from("ab é\n.😀"), max_size=30))
def test_all_of_a_text_is_in_its_runs(text: str) -> None:
    runs = text_lines(text)
    assert "".join(run.text for run in runs) == text
    assert all(sum(run.letter_lengths) == len(run.text.encode()) for run in runs)
    assert all(sum(run.word_lengths) == len(run.letter_lengths) == len(run.text) for run in runs)
    for index in range(len(text) + 1):
        line, letters = text_place(text, index)
        assert sum(len(run.text) for run in runs[:line]) + letters == index
        assert letters <= len(runs[line].text)


@pytest.mark.parametrize(("index", "place"), [(0, (0, 0)), (2, (0, 2)), (3, (1, 0)), (5, (1, 2))])
def test_a_place_is_a_line_and_the_letters_before_it(index: int, place: tuple[int, int]) -> None:
    assert text_place("ab\ncd", index) == TextPlace(*place)
