"""A sequence that grows without copying: as a tuple in everything but what appending costs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.shared_sequence import SharedSequence

items = st.lists(st.integers())


@given(items, st.integers(), st.slices(12))
def test_it_reads_like_a_tuple(numbers: list[int], more: int, part: slice) -> None:
    sequence, plain = SharedSequence(numbers).appended(more), (*numbers, more)
    assert sequence == plain
    assert hash(sequence) == hash(plain)
    assert sequence[part] == plain[part]
    assert [sequence[index] for index in range(-len(plain), len(plain))] == [*plain, *plain]
    assert sequence != numbers
    assert sequence != more


@given(items, st.integers(), st.integers())
def test_what_is_appended_to_one_is_not_seen_in_another(numbers: list[int], first: int, second: int) -> None:
    before = SharedSequence(numbers)
    one, other = before.appended(first), before.appended(second)
    assert [tuple(before), tuple(one), tuple(other)] == [(*numbers,), (*numbers, first), (*numbers, second)]
    with pytest.raises(IndexError):
        before[len(numbers)]


def test_appending_copies_nothing() -> None:
    sequence = SharedSequence(range(10))
    for number in range(10, 1000):
        longer = sequence.appended(number)
        assert longer._items is sequence._items
        sequence = longer
