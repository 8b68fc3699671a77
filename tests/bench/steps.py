"""Benchmark of offers and steps: `python -m tests.bench.steps` prints figures and asserts nothing.

The moves of random plays of the shipped story are made again. Beside them, in turn, an ordinary machine of the library
`transitions` with the same scenes and choices asks `may_` for each choice of a scene and triggers one: it knows no day,
no message and no condition. CPU time, the median of the rounds.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from transitions import Machine

from game import paths
from game.engine.moves import Choose, Move
from game.engine.situation import Situation
from game.engine.step import offers, start, step
from game.engine.story import CompiledStory, compile_story
from game.scenario.catalogue import scenario_cards
from game.scenario.loader import load_scenario
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import END
from tests.bench.families import plan
from tests.bench.families import scenario as family
from tests.bench.figures import Figure

STORY = Path(__file__).resolve().parents[2] / "scenarios" / "eastmere" / "just_a_friend.yaml"
MOVES, ROUNDS = 3000, 9
Place = tuple[Situation, Move]


def random_moves(story: CompiledStory) -> list[Place]:
    """Return moves of random plays, each with the situation it is made in."""
    draw, places = random.Random(1), list[Place]()  # noqa: S311 - a sample, not a secret
    while len(places) < MOVES:
        situation = start(story).situation
        while moves := offers(story, situation):
            places.append((situation, draw.choice(moves)))
            situation = step(story, *places[-1]).situation
    return places[:MOVES]


def steps(story: CompiledStory, places: list[Place]) -> Callable[[], None]:
    """Return the work measured: to list what is on offer and to make a move."""

    def work() -> None:
        for situation, move in places:
            offers(story, situation)
            step(story, situation, move)

    return work


def ordinary_steps(story: CompiledStory, places: list[Place]) -> tuple[Callable[[], None], int]:
    """Return the same walk through the scenes by an ordinary machine, and how many moves it makes."""
    scenes = story.scenario.scenes
    machine = Machine(states=[*scenes, END], initial=story.first, auto_transitions=False)
    for name, scene in scenes.items():
        for key, choice in scene.choices.items():
            machine.add_transition(f"{name}__{key}", name, choice.goto[0].scene if choice.goto else "=")
    asked = {name: [getattr(machine, f"may_{name}__{key}") for key in scene.choices] for name, scene in scenes.items()}
    walk = [
        (move.scene, getattr(machine, f"{move.scene}__{move.choice}")) for _, move in places if isinstance(move, Choose)
    ]

    def work() -> None:
        for scene, trigger in walk:
            machine.set_state(scene)
            for may in asked[scene]:
                may()
            trigger()

    return work, len(walk)


def cpu_seconds(work: Callable[[], object]) -> float:
    """Return the CPU time that some work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def story_at(file: Path) -> CompiledStory:
    """Load a story that has no errors."""
    scenario = load_scenario(file).value
    if scenario is None:
        raise SystemExit(f"{file} has errors; `check` tells all.")
    return compile_story(scenario)


def figures() -> Iterator[Figure]:
    """Measure every shipped story, and a generated one of 60 scenes."""
    for card in scenario_cards(paths.scenarios()):
        yield measured(f"offers and step, {card.title}", story_at(card.path))
    of = plan("medium")
    yield measured("offers and step, 60 generated scenes", compile_story(Scenario.model_validate(family(of))))


def measured(what: str, story: CompiledStory) -> Figure:
    """Print our rate and that of an ordinary machine, and their ratio; return them."""
    places = random_moves(story)
    ordinary, number = ordinary_steps(story, places)
    pairs = [(cpu_seconds(steps(story, places)), cpu_seconds(ordinary)) for _ in range(ROUNDS)]
    ours = len(places) / statistics.median(mine for mine, _ in pairs)
    theirs = number / statistics.median(other for _, other in pairs)
    sys.stdout.write(f"{what}: {ours:,.0f}/s; ordinary transitions with may_ {theirs:,.0f}/s; {ours / theirs:.1f}\n")
    return Figure("steps", what, ours, "/s", "ordinary `transitions` with `may_`", theirs)


if __name__ == "__main__":
    tuple(figures())
