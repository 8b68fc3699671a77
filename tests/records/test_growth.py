"""A move costs the same at the end of a long play as at its beginning."""

from game.engine.shared_sequence import SharedSequence
from game.records.recorded_session import RecordedSession


def test_a_move_kept_copies_neither_the_entries_nor_the_turns_before_it(play: RecordedSession) -> None:
    entries, turns = play.entries, play.session.turns
    move = play.session.story.move("kitchen.boots")
    assert move is not None
    play.act(move)
    assert play.entries is entries
    assert isinstance(turns, SharedSequence)
    after = play.session.turns
    assert isinstance(after, SharedSequence)
    assert after._items is turns._items
