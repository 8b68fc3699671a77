"""A play in progress: frozen turns, replay, rewinding, the order of choices."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.moves import Choose
from game.engine.session import begin, decisions, replay, shuffle_choices
from game.engine.step import IllegalMove
from tests.engine.stories import on, play, scene, story

SMALL = story(
    {
        "a": scene(
            {"b": on("b", strength="weak"), "c": on("b", strength="strong")},
            look={"x": {"name": "x", "text": "X"}},
            talk={"hm": {"topic": "Nothing", "say": "Hm.", "answer": "Hm."}},
        ),
        "b": scene(
            {"wait": on("b", days=1), "back": on("a", days=1), "end": on()}, desk_time=3, do=[{"learn": ["name"]}]
        ),
    }
)
KEYS = ["a.b", "a.c", "a.x", "b.wait", "b.back", "b.end", "record:name", "tell:police.name:email", "a.hm"]


def test_acting_makes_a_new_session_and_leaves_the_old_one() -> None:
    session = begin(SMALL)
    session.make_move(Choose("a", "b"))
    assert session.moves == ()


def test_an_illegal_move_is_refused() -> None:
    with pytest.raises(IllegalMove):
        begin(SMALL).make_move(Choose("b", "end"))


@given(st.lists(st.sampled_from(KEYS), max_size=12))
def test_replaying_a_sessions_moves_gives_the_same_session(keys: list[str]) -> None:
    session = replay(begin(SMALL), keys).session
    again = replay(begin(SMALL), [move.key for move in session.moves])
    assert again.refused is None
    assert again.session.turns == session.turns


@given(st.lists(st.sampled_from(KEYS), max_size=12))
def test_replay_stops_at_the_first_move_that_is_not_on_offer_and_names_it(keys: list[str]) -> None:
    found = replay(begin(SMALL), keys)
    assert [move.key for move in found.session.moves] == keys[: len(found.session.moves)]
    if found.refused is not None:
        assert found.refused == keys[len(found.session.moves)]
        move = SMALL.move(found.refused)
        assert move is None or not found.session.is_legal(move)


@given(st.lists(st.sampled_from(KEYS), max_size=12), st.integers(0, 12))
def test_rewinding_is_the_session_as_it_was(keys: list[str], count: int) -> None:
    session = replay(begin(SMALL), keys).session
    back = session.truncated_to(count)
    assert back.turns == replay(begin(SMALL), [move.key for move in session.moves[:count]]).session.turns


def test_an_unknown_key_is_refused_and_nothing_is_lost() -> None:
    found = replay(begin(SMALL), ["a.b", "no.such", "b.end"])
    assert found.refused == "no.such"
    assert found.session.situation.scene == "b"


@given(st.integers())
def test_choices_come_in_an_order_drawn_from_the_seed_and_none_is_lost(seed: int) -> None:
    choices = [Choose("a", name) for name in "abcd"]
    ordered = shuffle_choices(seed, choices)
    assert sorted(ordered, key=lambda move: move.key) == choices
    assert shuffle_choices(seed, reversed(choices)) == ordered


def test_different_seeds_give_different_orders() -> None:
    choices = [Choose("a", name) for name in "abcd"]
    assert len({shuffle_choices(seed, choices) for seed in range(50)}) > 10


def test_decisions_are_the_choices_of_scenes_with_strengths() -> None:
    assert decisions(play(SMALL, "a.x", "a.b", "b.back", "a.c")) == ((1, Choose("a", "b")), (3, Choose("a", "c")))
