"""What holds in every play of every story: law 1 and the rules that speak of all moves."""

from copy import deepcopy

from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.contacts import contact_moves
from game.engine.moves import Move
from game.engine.session import Session, begin, replay
from game.engine.step import step
from game.engine.views.case_file import case_file
from game.engine.views.page import build_page
from tests.engine.random_stories import beginnings

picks = st.lists(st.integers(0, 10_000), min_size=6, max_size=12)


def moves_on_offer(session: Session) -> list[Move]:
    return [*session.legal_moves(), *contact_moves(session.story, session.situation)]


def played(session: Session, picks: list[int]) -> Session:
    """Play on: each number picks one of the moves on offer."""
    for pick in picks:
        if moves := moves_on_offer(session):
            session = session.make_move(moves[pick % len(moves)])
    return session


@given(beginnings(), picks)
def test_replaying_the_keys_of_any_play_gives_an_equal_session(beginning: Session, picks: list[int]) -> None:
    session = played(beginning, picks)
    again = replay(begin(session.story, session.seed, session.incoming), [move.key for move in session.moves])
    assert again.refused is None
    assert again.session == session


@given(beginnings(), picks)
def test_no_step_changes_its_input_and_every_step_says_the_same_twice(beginning: Session, picks: list[int]) -> None:
    session = played(beginning, picks)
    before = deepcopy(session.situation)
    for move in moves_on_offer(session):
        assert step(session.story, session.situation, move) == step(session.story, before, move)
        assert session.situation == before


@given(beginnings(), picks)
def test_every_move_on_offer_is_legal_read_back_by_its_key_and_listed_once(
    beginning: Session, picks: list[int]
) -> None:
    session = played(beginning, picks)
    moves = moves_on_offer(session)
    assert len(set(moves)) == len(moves)
    for move in moves:
        assert session.is_legal(move)
        assert session.story.move(move.key) == move
        session.make_move(move)


@given(beginnings(), picks)
def test_what_there_is_too_little_of_never_goes_below_zero(beginning: Session, picks: list[int]) -> None:
    for turn in played(beginning, picks).turns:
        counts = (turn.situation.desk_time, turn.situation.turns, turn.situation.attention)
        assert all(count is None or count >= 0 for count in counts)


@given(beginnings(), picks)
def test_time_goes_forward_and_what_others_have_stays(beginning: Session, picks: list[int]) -> None:
    session = played(beginning, picks)
    days = [event.day for event in session.events]
    assert days == sorted(days)
    for before, after in zip(session.turns, session.turns[1:], strict=False):
        others = {pair for pair in before.situation.knows if pair[0] != session.story.index.desk}
        assert others <= after.situation.knows
        assert before.situation.asked <= after.situation.asked
        assert before.situation.started <= after.situation.started
        assert before.situation.recorded <= after.situation.recorded
        assert all(message.due > after.situation.day for message in after.situation.messages)


@given(beginnings(), picks)
@settings(max_examples=50)
def test_every_moment_of_any_play_can_be_shown(beginning: Session, picks: list[int]) -> None:
    session = played(beginning, picks)
    page = build_page(session)
    assert len(page.choices) + len(page.talk) >= len(session.choices())
    assert case_file(session).chronology is not None
