"""A vote counts hands one by one; nothing of it is a ranking but that two ways can be looked at."""

from hypothesis import given
from hypothesis import strategies as st

from game.engine.votes import Vote, vote_text

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
    assert vote_text(Vote(("leave", "ask", "leave")), words) == "1 of 3: Ask her. 2 of 3: Leave it."
