"""The texts that stand in a scenario's own file: what an expert reads of it, and what a review is of."""

from collections.abc import Iterator
from typing import NamedTuple

from game.scenario.model.scenario import Scenario
from game.scenario.model.traversal import texts
from game.scenario.parsing.source_map import KeyPath, SourceMap, SourceSpan


class OwnText(NamedTuple):
    """A text that stands in a scenario's own file: the keys that lead to it, its words, and where it stands."""

    path: KeyPath
    words: str
    spot: SourceSpan


def own_texts(scenario: Scenario, positions: SourceMap) -> Iterator[OwnText]:
    """Yield every text of a scenario that is not one of its pack's files'; `positions` are those of its loading."""
    # Its people, answers and places may stand in either; its scenes are always its own.
    own = positions.place(("scenes",)).file
    for path, words in texts(scenario):
        spot = positions.spots.get(path) or positions.nearest(path)
        if spot is not None and spot.file == own and words.strip():
            yield OwnText(path, words.strip(), spot)
