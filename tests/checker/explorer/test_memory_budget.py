"""An exploration holds no more numbers at once than its budget allows, and says so."""

import pytest

from game.checker.analysis.prover import prove
from game.checker.explorer.explorer import explore
from game.checker.explorer.query import Budget
from game.engine.story import CompiledStory
from tests.engine.stories import on, scene, story

MANY = Budget(numbers=1_000_000)
FEW = Budget(numbers=0)


def in_a_row() -> CompiledStory:
    return story({"a": scene({"go": on("b"), "learn": on("b", do=[{"learn": ["name"]}])}), "b": scene({"end": on()})})


def in_a_group() -> CompiledStory:
    return story({"a": scene({"go": on("b"), "end": on()}), "b": scene({"back": on("a")})})


@pytest.mark.parametrize("small", [in_a_row(), in_a_group()])
def test_an_exploration_stops_where_more_would_wait_than_may(small: CompiledStory) -> None:
    assert explore(small, budget=MANY).finished
    assert explore(small, budget=FEW).unfinished is not None


def test_a_proof_says_what_it_could_not_prove_in_so_little_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not prove(in_a_row(), Budget()).unresolved
    monkeypatch.setattr("game.checker.analysis.prover.MAX_NUMBERS", 0)
    assert prove(in_a_row(), Budget()).unresolved
