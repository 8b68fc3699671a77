"""Plays by chance: legal moves, drawn evenly over kinds, and intervals that hold the true share."""

import random
from typing import Any

import pytest
from hypothesis import given

from game.checker.analysis.random_plays import draw_move, sample_plays, wilson_interval
from game.checker.explorer.explorer import explore
from game.checker.explorer.model import initial_situations
from game.engine.moves import Look, Record, Tell
from game.engine.step import is_on_offer, offers, start, step
from tests.checker.explorer.test_explorer import slowly
from tests.checker.random_stories import compiled, scenarios
from tests.engine.stories import on, scene, story


def test_an_interval_is_that_of_wilson() -> None:
    assert wilson_interval(60, 400) == pytest.approx((0.1183, 0.1883), abs=0.001)
    assert wilson_interval(0, 400) == pytest.approx((0.0, 0.0095), abs=0.001)
    assert wilson_interval(0, 0) == (0.0, 1.0)


def test_the_true_share_of_an_ending_lies_in_its_interval() -> None:
    endings = {"b": {"title": "B", "text": "B.", "when": "chose(a.to_b)"}, "c": {"title": "C", "text": "C."}}
    of = story({"a": scene({"to_b": on(), "one": on(), "two": on()})}, endings=endings)
    plays = sample_plays(of, initial_situations(of))
    low, high = plays.ending_share("b")
    exact = explore(of).endings["b"].share
    assert exact is not None
    assert plays.number == 400
    assert low < exact < high


def test_a_move_is_drawn_by_its_kind_first() -> None:
    spots = {name: {"name": name, "text": "X."} for name in "uvwxyz"}
    of = story({"a": scene({"go": on()}, look=spots)})
    here, draw = start(of).situation, random.Random(1)  # noqa: S311 - a test
    drawn = [draw_move(of, here, offers(of, here), draw) for _ in range(400)]
    assert 150 < sum(isinstance(move, Look) for move in drawn) < 250


def test_a_contact_carries_a_random_number_of_pieces() -> None:
    of = story({"a": scene({"go": on()}, desk_time=4, do=[{"learn": ["name", "boots"]}])})
    here, draw = start(of).situation, random.Random(1)  # noqa: S311 - a test
    moves = [draw_move(of, here, offers(of, here), draw) for _ in range(400)]
    contacts = [move for move in moves if isinstance(move, (Record, Tell))]
    assert {len(move.pieces) for move in contacts} == {1, 2}
    assert all(is_on_offer(of, here, move) for move in contacts)


@slowly
@given(scenarios())
def test_every_move_that_is_drawn_can_be_made(scenario: dict[str, Any]) -> None:
    of, draw = compiled(scenario), random.Random(1)  # noqa: S311 - a test
    here = start(of).situation
    for _ in range(30):
        move = draw_move(of, here, offers(of, here), draw)
        if here.ending is not None or move is None:
            break
        here = step(of, here, move).situation


def test_the_same_story_gives_the_same_plays() -> None:
    of = story({"a": scene({"go": on(), "b": on()})})
    assert sample_plays(of, initial_situations(of)) == sample_plays(of, initial_situations(of))
