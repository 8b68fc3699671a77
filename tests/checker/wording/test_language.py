"""Language: spelling, length, words to avoid, abbreviations."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.checker.wording.language import MIN_READING_EASE, reading_ease
from tests.checker.wording.conftest import Said

HERE = "text: Rain on the step."


def told(said: Said, words: str, more: str = "") -> list[tuple[str, str]]:
    return [(found.code, found.message) for found in said((HERE, f"text: {words}"), more=more)]


def test_a_misspelt_word_is_told_once_however_often_it_stands_there(said: Said) -> None:
    assert len(told(said, "It was zzxq. So zzxq. How zzxq.")) == 1


def test_a_capital_inside_a_sentence_makes_a_name(said: Said) -> None:
    assert told(said, "They met Zzxq at the door. Zzxq’s coat hung there.") == []


def test_the_first_word_of_a_sentence_may_be_a_name_unless_it_is_almost_another_word(said: Said) -> None:
    assert told(said, "Zzxq waits.") == []
    assert [code for code, _ in told(said, "Recieved on Friday.")] == ["W001"]


def test_the_names_and_terms_of_the_pack_are_spelled_as_it_spells_them(said: Said) -> None:
    assert told(said, "A zzxq is a list.", "terms: {list: {term: a zzxq, text: A list.}}\n") == []


def test_addresses_and_numbers_are_no_words(said: Said) -> None:
    assert told(said, "See zzxq.gov.uk or 12zzxq or me@zzxq.") == []


def test_speech_is_not_counted_into_a_sentence(said: Said) -> None:
    speech = " and ".join(["he came back late from the depot"] * 9)
    assert told(said, f"|\n      “{speech},” she says.") == []
    assert [code for code, _ in told(said, f"|\n      {speech.capitalize()}.")] == ["W002"]


def test_reading_ease_says_nothing_of_a_few_words() -> None:
    assert reading_ease("Multidisciplinary reconsideration.") is None


def test_short_words_read_more_easily_than_long_ones() -> None:
    plain = reading_ease("She puts the cup on the tray and sits down by the door. " * 12)
    hard = reading_ease("Considerable organisational reconfiguration necessitated deliberation. " * 24)
    assert plain is not None
    assert hard is not None
    assert plain > MIN_READING_EASE > hard


@given(st.text(alphabet=string.ascii_letters + " .,’“”\n", max_size=900))
def test_reading_ease_is_a_number_or_nothing_for_any_text(text: str) -> None:
    ease = reading_ease(text)
    assert ease is None or ease < 207


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ("A hidden man.", "“unseen men”"),
        ("She failed\n      to come.", "what stood in the way"),
        ("The victim waits.", "experienced abuse"),
        ("They are hard-to-reach.", "has not reached"),
        ("They didn't engage.", "what was offered"),
        ("Her chaotic home.", "the day looks like"),
    ],
)
def test_a_word_to_avoid_comes_with_what_to_write_instead(said: Said, words: str, instead: str) -> None:
    (found,) = said((HERE, f"text: |\n      {words}"))
    assert found.code == "W004"
    assert instead in found.hint


def test_the_glossary_may_explain_a_word_that_a_story_avoids(said: Said) -> None:
    assert said(more="terms: {label: {term: disguised compliance, text: A label that can mislead and blame.}}\n") == ()


def test_a_pack_adds_words_to_avoid(said: Said) -> None:
    more = "words:\n  avoid:\n    - {phrase: on the step, instead: where it is wet}\n"
    assert [(found.code, found.hint) for found in said(more=more)] == [("W004", "Write where it is wet.")]


def test_a_known_phrase_is_an_exception_for_itself_alone(said: Said) -> None:
    more = "words: {known: [failed to start]}\n"
    assert told(said, "The car failed to start.", more) == []
    assert [code for code, _ in told(said, "The car failed to start. He failed to ring.", more)] == ["W004"]


@pytest.mark.parametrize("words", ["The GP rang.", "A note says MILK and BREAD.", "The LADO (see the glossary) rang."])
def test_everyday_abbreviations_and_printed_words_need_no_entry(said: Said, words: str) -> None:
    assert told(said, words, "terms: {lado: {term: designated officer (LADO), text: An officer.}}\n") == []


def test_an_abbreviation_of_the_field_is_told_although_it_looks_like_a_word(said: Said) -> None:
    assert told(said, "The MASH rang. The MASH rang again.") == [
        ("W005", "The abbreviation `MASH` is explained nowhere.")
    ]


def test_letters_that_are_no_word_are_an_abbreviation(said: Said) -> None:
    assert [code for code, _ in told(said, "The QQVA rang.")] == ["W005"]
