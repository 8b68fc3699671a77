"""How a scene can be come to: plays that lead there in situations which differ, for an author to choose from."""

from collections.abc import Iterator

import numpy as np

from game.checker.analysis.proof import STORY_QUERY
from game.checker.analysis.witness import WitnessFinder
from game.checker.explorer.explorer import Explorer, explore_model
from game.checker.explorer.model import build_model, initial_situations
from game.checker.explorer.observations import PackedState
from game.checker.explorer.query import Budget
from game.engine.moves import Choose
from game.engine.step import ReceivedInformation
from game.engine.story import CompiledStory

MAX_PLAYS = 12
"""How many plays are offered; more than one looks through."""
CANDIDATES_PER_PLAY = 4
"""How many situations are followed back for each play that is offered: not every one is of somebody just arriving."""


def plays_reaching(
    story: CompiledStory, scene: str, budget: Budget, most: int = MAX_PLAYS
) -> tuple[tuple[str, ...], ...]:
    """Return plays that come to a scene, the shortest first, each in a situation of its own; none if there is none."""
    start = tuple(ReceivedInformation(info) for info in story.scenario.incoming)
    found = explore_model(build_model(story, STORY_QUERY, initial_situations(story, (start,))), budget, keep=True)
    witnesses = WitnessFinder(found)
    plays = (witnesses.trace_to(spot) for spot in _spread(found, scene, most * CANDIDATES_PER_PLAY))
    arriving = dict.fromkeys(play for play in plays if _arrives(story, play))
    return tuple(sorted(arriving, key=lambda play: (len(play), play)))[:most]


def _spread(found: Explorer, scene: str, most: int) -> Iterator[PackedState]:
    """Yield situations of a scene, spread evenly over its days and over all there are."""
    number = found.prepared.places.numbers[scene]
    buckets = {key: rows for key, (rows, _) in found.visited.items() if key[0] == number}
    for key, rows in sorted(buckets.items()):
        places = np.linspace(0, rows[0].size - 1, min(rows[0].size, max(1, most // len(buckets)))).astype(int)
        yield from (
            PackedState(*key, tuple(int(word[place]) for word in rows)) for place in dict.fromkeys(places.tolist())
        )


def _arrives(story: CompiledStory, play: tuple[str, ...]) -> bool:
    """Tell whether a play has just come to where it stands: nothing was looked at or written there yet."""
    return not play or isinstance(story.move(play[-1]), Choose)
