"""Sets of packed situations as columns."""

import numpy as np
import pytest

from game.checker.explorer import state_sets
from game.checker.explorer.state_sets import PackedStates, find_rows, merge_state_sets, min_groups, sum_groups


def some_rows(words: int, count: int, most: int) -> PackedStates:
    chance = np.random.default_rng(7)
    return tuple(chance.integers(0, most, count) for _ in range(words))


def as_tuples(of: PackedStates) -> list[tuple[int, ...]]:
    return list(zip(*(word.tolist() for word in of), strict=True))


@pytest.mark.parametrize("words", [1, 2, 3])
@pytest.mark.parametrize("most", [4, 1 << 40])
def test_merging_makes_equal_situations_one_and_adds_what_they_carry(words: int, most: int) -> None:
    given = some_rows(words, 500, most)
    found, (plays, steps) = merge_state_sets([(given, (np.ones(500), np.arange(500)))], (sum_groups, min_groups))
    counted: dict[tuple[int, ...], tuple[int, int]] = {}
    for place, row in enumerate(as_tuples(given)):
        number, first = counted.get(row, (0, place))
        counted[row] = (number + 1, first)
    pairs = zip(plays.tolist(), steps.tolist(), strict=True)
    assert dict(zip(as_tuples(found), pairs, strict=True)) == counted


@pytest.mark.parametrize("words", [1, 2])
def test_rows_are_located_among_others_or_not_at_all(words: int) -> None:
    among = merge_state_sets([(some_rows(words, 300, 30), ())], ())[0]
    asked = some_rows(words, 400, 40)
    found, known = find_rows(asked, among), as_tuples(among)
    assert [known[place] if place >= 0 else None for place in found.tolist()] == [
        row if row in known else None for row in as_tuples(asked)
    ]


def test_rows_that_share_a_key_by_chance_are_still_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state_sets, "hash_key", lambda of: of[0] % 3)
    given = some_rows(2, 200, 12)
    found = merge_state_sets([(given, ())], ())[0]
    assert sorted(as_tuples(found)) == sorted(set(as_tuples(given)))
    assert as_tuples(found) == [as_tuples(found)[place] for place in find_rows(found, found).tolist()]


def test_a_set_that_is_in_order_already_stays_as_it_is() -> None:
    words, plays = np.array([3, 5, 9]), np.array([1.0, 2.0, 4.0])
    found, (kept,) = merge_state_sets([((words,), (plays,))], (sum_groups,))
    assert found[0] is words
    assert kept is plays


def test_equal_numbers_in_order_still_become_one() -> None:
    found, (plays,) = merge_state_sets([((np.array([3, 5, 5, 9]),), (np.ones(4),))], (sum_groups,))
    assert found[0].tolist() == [3, 5, 9]
    assert plays.tolist() == [1, 2, 1]
