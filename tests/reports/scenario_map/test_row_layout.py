"""Every scene has one place, parts keep their order, and what leads on stands further right."""

from hypothesis import given
from hypothesis import strategies as st

from game.reports.scenario_map.row_layout import Rows, arrange_rows


def scenes_of(drawn: Rows) -> list[str]:
    return [scene for row in drawn for strip in row for step in strip.steps for scene in step]


@given(st.integers(1, 40), st.data())
def test_every_scene_has_exactly_one_place(number: int, data: st.DataObject) -> None:
    names = [f"s{place}" for place in range(number)]
    cuts = sorted(data.draw(st.lists(st.integers(0, number), max_size=3)))
    bounds = [0, *cuts, number]
    parts = {f"p{place}": names[bounds[place] : bounds[place + 1]] for place in range(len(bounds) - 1)}
    ways = {name: data.draw(st.lists(st.sampled_from(names), max_size=4)) for name in names}
    drawn = arrange_rows(parts, ways, names[0])
    assert sorted(scenes_of(drawn)) == sorted(names)
    assert all(step for row in drawn for strip in row for step in strip.steps)
    order = [strip.part for row in drawn for strip in row]
    assert order == sorted(order, key=list(parts).index)


def test_a_long_line_is_cut_so_that_it_fits_one_screen() -> None:
    names = [f"s{place}" for place in range(60)]
    drawn = arrange_rows(
        {"": names}, {name: [after] for name, after in zip(names, [*names[1:], "s59"], strict=True)}, "s0"
    )
    assert scenes_of(drawn) == names
    assert 4 <= len(drawn) <= 10
    assert [strip.is_continued for row in drawn for strip in row] == [False] + [True] * (len(drawn) - 1)


def test_what_a_scene_leads_to_stands_behind_it_and_what_leads_back_does_not_move_it() -> None:
    ways = {"a": ["b", "c"], "b": ["c"], "c": ["d", "a"], "d": []}
    ((strip,),) = arrange_rows({"": ["d", "c", "b", "a"]}, ways, "a")
    assert strip.steps == (("a",), ("b",), ("c",), ("d",))


def test_a_scene_nothing_leads_to_stands_just_before_what_it_leads_to() -> None:
    ways = {"a": ["b"], "b": ["c"], "c": ["d"], "d": [], "lost": ["d"]}
    ((strip,),) = arrange_rows({"": ["a", "b", "c", "d", "lost"]}, ways, "a")
    assert strip.steps == (("a",), ("b",), ("c", "lost"), ("d",))


def test_short_parts_stand_beside_one_another() -> None:
    parts = {f"p{place}": [f"s{place}"] for place in range(12)}
    drawn = arrange_rows(parts, {f"s{place}": [f"s{place + 1}"] if place < 11 else [] for place in range(12)}, "s0")
    assert len(drawn) < 6
