"""A vote counts hands one by one; nothing of it is a ranking but that two ways can be looked at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.notes import CONFIDENCE, Note, reason_text
from game.engine.votes import Vote, vote_lines, vote_note, votes_about

OPTIONS = ("ask", "leave", "ring")
hands = st.lists(st.sampled_from(OPTIONS), max_size=40)


@given(hands)
def test_every_hand_counts_once_and_the_last_can_be_taken_back(given_hands: list[str]) -> None:
    vote = Vote()
    for option in given_hands:
        before, vote = vote, vote.with_hand(option)
        assert vote.without_last() == before
    assert vote.total == len(given_hands) == sum(vote.count(option) for option in OPTIONS)


def test_nothing_can_be_taken_back_from_an_empty_vote() -> None:
    assert Vote().without_last() == Vote()


@given(hands)
def test_the_two_ways_looked_at_are_those_with_most_hands_in_the_order_offered(given_hands: list[str]) -> None:
    vote = Vote(tuple(given_hands))
    two = vote.leading(OPTIONS)
    assert len(two) == 2
    assert list(two) == sorted(two, key=OPTIONS.index)
    (other,) = set(OPTIONS) - set(two)
    assert vote.count(other) <= min(map(vote.count, two))


def test_a_vote_is_told_in_the_order_offered_with_its_total() -> None:
    words = {"ask": "Ask her.", "leave": "Leave it."}
    note = vote_note(Vote(("leave", "ask", "leave")), "hall", words)
    assert note.text == "1 of 3: Ask her. 2 of 3: Leave it."
    assert votes_about([note, Note("reason", "hall", "x")], "hall") == (note,)
    assert votes_about([note], "kitchen") == ()


@given(hands)
def test_a_vote_that_was_kept_is_the_vote_again_but_for_the_order_of_its_hands(given_hands: list[str]) -> None:
    vote = Vote(tuple(given_hands))
    again = Vote.of(vote_note(vote, "hall", dict.fromkeys(OPTIONS, "")).hands)
    assert [again.count(option) for option in OPTIONS] == [vote.count(option) for option in OPTIONS]


def test_a_second_count_stands_beside_the_first_and_an_option_nobody_was_offered_nowhere() -> None:
    words = {"ask": "Ask her.", "leave": "Leave it.", "ring": "Ring."}
    offered = {key: words[key] for key in ("ask", "leave")}
    votes = [vote_note(Vote(hands), "hall", offered) for hands in (("ask", "leave"), ("ask", "ask", "leave"))]
    assert vote_lines(votes, words) == ("1 of 2, then 2 of 3: Ask her.", "1 of 2, then 1 of 3: Leave it.")


@pytest.mark.parametrize("confidence", range(1, len(CONFIDENCE) + 1))
def test_how_sure_somebody_was_stands_after_the_reason_or_alone(confidence: int) -> None:
    sure = f"({CONFIDENCE[confidence - 1].capitalize()}.)"
    assert reason_text(Note("reason", "a.b", "Since.", confidence)) == f"Since. {sure}"
    assert reason_text(Note("reason", "a.b", "", confidence)) == sure


@pytest.mark.parametrize("confidence", [None, 0, 5, -1])
def test_what_no_word_stands_for_is_not_said(confidence: int | None) -> None:
    assert reason_text(Note("reason", "a.b", "Since.", confidence)) == "Since."
