"""Arithmetic on rectangles."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from pygame import Rect

from game.ui.drawing.geometry import columns, contain, cover, expand_to, inset, is_narrow, snap, subrect, visible_part

SIZES = st.tuples(st.integers(1, 4000), st.integers(1, 4000))


@given(st.integers(400, 4000), st.lists(st.floats(1, 9), min_size=1, max_size=4))
def test_columns_fill_the_width_without_overlapping(width: int, shares: list[float]) -> None:
    rects = columns(Rect(8, 8, width, 50), shares, 16)
    assert rects[0].left == 8
    assert rects[-1].right == 8 + width
    assert all(left.right + 16 == right.left for left, right in pairwise(rects))


@given(SIZES)
def test_a_fitted_picture_lies_within_its_box_and_touches_two_sides(size: tuple[int, int]) -> None:
    box = Rect(10, 20, 300, 200)
    place = contain(size, box)
    assert box.contains(place)
    assert place.width == 300 or place.height == 200


@given(SIZES)
def test_a_covering_picture_leaves_no_part_of_its_box_bare(size: tuple[int, int]) -> None:
    box = Rect(10, 20, 300, 200)
    assert cover(size, box).contains(box)


def test_a_covering_picture_loses_more_above_than_below() -> None:
    assert cover((160, 90), Rect(0, 0, 160, 70)) == Rect(0, -12, 160, 90)


def test_the_part_of_a_covering_picture_that_is_seen_is_that_which_its_box_shows() -> None:
    assert visible_part((1600, 900), (160, 70)) == Rect(0, 120, 1600, 700)


def test_a_part_is_a_share_of_the_whole() -> None:
    assert subrect(Rect(100, 100, 200, 100), (0.5, 0.25, 0.1, 0.5)) == Rect(200, 125, 20, 50)


def test_what_is_too_small_for_a_finger_grows_about_its_middle() -> None:
    assert expand_to(Rect(100, 100, 10, 90), 48) == Rect(81, 100, 48, 90)


def test_an_inset_is_never_of_negative_size() -> None:
    assert inset(Rect(0, 0, 10, 100), 8).size == (0, 84)


def test_a_window_is_narrow_by_its_width_and_its_text() -> None:
    assert is_narrow(640, 100)
    assert not is_narrow(1024, 100)
    assert is_narrow(1280, 150)
    assert not is_narrow(1920, 200)


def test_lengths_snap_to_the_grid() -> None:
    assert [snap(length) for length in (0, 3, 5, 101)] == [0, 0, 8, 104]
