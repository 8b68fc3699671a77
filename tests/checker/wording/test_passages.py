"""Texts as a reader meets them, and where words are found in them."""

from hypothesis import given
from hypothesis import strategies as st

from game.checker.wording import word_lists
from game.checker.wording.passages import (
    Passage,
    find_phrases,
    paragraphs,
    phrase_pattern,
    sentences,
    without_speech,
    words_of,
)


def test_a_sentence_ends_at_its_mark_and_not_at_a_line() -> None:
    assert list(sentences("It rains\nhere. “So?” she says.\n\nNothing")) == [
        "It rains here.",
        "“So?” she says.",
        "Nothing",
    ]


def test_speech_that_goes_on_in_the_next_paragraph_is_closed_with_each() -> None:
    assert words_of(without_speech("“One two.\n\n“Three,” she says.")) == ["she", "says"]


def test_a_phrase_is_found_over_a_break_and_not_inside_a_word() -> None:
    assert phrase_pattern("on the step").search("ON\n the  step.")
    assert not phrase_pattern("win").search("a window")


@given(st.text(alphabet="ab “”.\n", max_size=60))
def test_what_is_told_is_never_more_than_what_was_written(text: str) -> None:
    assert len(words_of(without_speech(text))) <= len(words_of(text))
    assert " ".join(paragraphs(text)).split() == text.split()


@given(st.text(max_size=200))
def test_any_text_can_be_taken_apart(text: str) -> None:
    every = (Passage(("scenes", "hall", "text"), text),)
    assert all(word in text for word in words_of(text))
    assert all(
        match.words in text
        for match in find_phrases(every, {**word_lists.BLAME, **word_lists.HARM, **word_lists.SCORE}, [text])
    )
    assert sum(len(words_of(sentence)) for sentence in sentences(text)) <= len(text)


@given(st.lists(st.sampled_from(["fail to come", "fail to ring", "wait"]), max_size=6))
def test_only_what_lies_outside_a_known_phrase_is_found(parts: list[str]) -> None:
    every = [Passage(("text",), ". ".join(parts))]
    found = list(find_phrases(every, {phrase_pattern("fail to"): ""}, ["fail to come"]))
    assert len(found) == parts.count("fail to ring")
