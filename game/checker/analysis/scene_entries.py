"""Plays that lead to a scene, in situations that differ, for an author to choose from in the preview."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from game.checker.analysis.proof import STORY_QUERY
from game.checker.analysis.witness import WitnessFinder
from game.checker.explorer.explorer import Explorer
from game.checker.explorer.model import build_model, initial_situations
from game.checker.explorer.observations import PackedState
from game.checker.explorer.query import Budget
from game.checker.explorer.sampling import explore_sample
from game.engine.moves import Choose
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.story import CompiledStory

MAX_PLAYS = 12
"""How many plays are returned at most."""
CANDIDATES_PER_PLAY = 16
"""How many states are traced back for each play returned: not every state of a scene is one just after entering."""


def plays_reaching(
    story: CompiledStory, scene: str, budget: Budget, most: int = MAX_PLAYS
) -> tuple[tuple[str, ...], ...]:
    """Return plays that end on entering a scene, the shortest first, each in a different state; empty if none does."""
    start = tuple(ReceivedInformation(info) for info in story.scenario.incoming)
    query = replace(STORY_QUERY, sample_contacts=True)
    explorer = explore_sample(build_model(story, query, initial_situations(story, (start,))), budget)
    witnesses = WitnessFinder(explorer)
    plays = (witnesses.trace_to(spot) for spot in _spread(explorer, scene, most * CANDIDATES_PER_PLAY))
    entering = dict.fromkeys(play for play in plays if _ends_on_entry(story, play))
    return tuple(sorted(entering, key=lambda play: (len(play), play)))[:most]


def _spread(explorer: Explorer, scene: str, most: int) -> Iterator[PackedState]:
    """Yield states of a scene, spread evenly over its days and over the states of each."""
    number = explorer.prepared.places.numbers[scene]
    buckets = {key: rows for key, (rows, _) in explorer.visited.items() if key[0] == number}
    for key, rows in sorted(buckets.items()):
        places = np.linspace(0, rows[0].size - 1, min(rows[0].size, max(1, most // len(buckets)))).astype(int)
        yield from (
            PackedState(*key, tuple(int(word[place]) for word in rows)) for place in dict.fromkeys(places.tolist())
        )


def _ends_on_entry(story: CompiledStory, play: tuple[str, ...]) -> bool:
    """Tell whether a play has just entered its last scene: its last move is a choice, or there is none."""
    return not play or isinstance(story.move(play[-1]), Choose)
