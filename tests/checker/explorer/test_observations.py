"""An observation log keeps, for each observable, the first state after the fewest moves; the null log keeps nothing."""

import numpy as np

from game.checker.explorer.observations import NullLog, Observable, ObservationLog

ITEM = Observable("offered", "kitchen.ask")
WORDS = (np.array([7, 8, 9]),)
ROWS = (*WORDS, np.arange(3))


def test_the_state_after_the_fewest_moves_is_recorded() -> None:
    log = ObservationLog()
    log.start_bucket(0, 2, WORDS, np.array([5, 3, 3]))
    log.record(ITEM, ROWS)
    log.start_bucket(1, 4, WORDS, np.array([4, 4, 4]))
    log.record(ITEM, ROWS)
    assert (log.entries[ITEM].steps, log.entries[ITEM].spot) == (3, (0, 2, (8,)))
    log.start_bucket(1, 5, WORDS, np.array([6, 6, 1]))
    assert not log.is_decided(ITEM)
    log.record(ITEM, ROWS)
    assert (log.entries[ITEM].steps, log.entries[ITEM].spot) == (1, (1, 5, (9,)))


def test_a_condition_is_recorded_where_it_holds_and_where_it_fails() -> None:
    log = ObservationLog()
    log.start_bucket(0, 0, WORDS, None)
    holds = np.array([False, True, True])
    log.record_condition("when", "kitchen.ask", (holds, ~holds), ROWS)
    assert log.entries[Observable("when", "kitchen.ask")].spot.words == (8,)
    assert log.entries[Observable("when", "kitchen.ask", holds=False)].spot.words == (7,)


def test_the_null_log_records_nothing() -> None:
    log = NullLog()
    log.start_bucket(0, 0, WORDS, None)
    log.record(ITEM, ROWS)
    holds = np.array([False, True, True])
    log.record_condition("when", "kitchen.ask", (holds, ~holds), ROWS)
    log.record_condition("when", "kitchen.ask", (True, False), ROWS)
    assert not log.entries
