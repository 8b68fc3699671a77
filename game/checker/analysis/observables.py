"""What an exploration can be asked beside what the story reads itself: conditional paragraphs and effects.

Input: the analysis of a story. Output: for each paragraph and each effect its name as `ExplorationQuery` has it, the
state variables the answer depends on, and the observables that settle it. `proof.py` groups the names by those
variables, so that one exploration answers several.
"""

from collections.abc import Iterator
from typing import NamedTuple

from game.checker.explorer.observations import Observable
from game.checker.explorer.query import ExplorationQuery
from game.checker.explorer.state_variables import StateVariable, information_handled, knowledge_variable
from game.checker.explorer.story_analysis import StoryAnalysis, conditions_of
from game.scenario.model.effects import If
from game.scenario.model.traversal import effect_lists, effects_in, prose


class Dependency(NamedTuple):
    """Something that can be asked about: its name, what the answer depends on, and what has to be seen to settle it."""

    name: str
    variables: frozenset[StateVariable]
    settled_by: frozenset[Observable]


def text_dependencies(reading: StoryAnalysis) -> Iterator[Dependency]:
    """Yield each paragraph that has a condition; it is settled once it was shown."""
    every = ExplorationQuery(texts=None)
    for text in prose(reading.scenario):
        for name, condition in conditions_of(text.name, text.paragraphs, every):
            variables = frozenset(reading.variables_read(condition))
            yield Dependency(name, variables, frozenset({Observable("text", name)}))


def effect_dependencies(reading: StoryAnalysis) -> Iterator[Dependency]:
    """Yield each condition of an effect, settled once it held and failed, and each effect on held information."""
    for listed in effect_lists(reading.scenario):
        read: dict[str, frozenset[StateVariable]] = {}
        for entry in effects_in(listed):
            outer = frozenset[StateVariable]().union(*(read[name] for name in entry.enclosing))
            pieces = information_handled(entry.effect)
            if isinstance(entry.effect, If):
                read[entry.name] = frozenset(reading.variables_read(entry.effect.condition))
                both = frozenset(Observable("if", entry.name, holds) for holds in (True, False))
                yield Dependency(entry.name, outer | read[entry.name], both)
            elif pieces:
                held = frozenset(Observable("held", f"{entry.name}.{info}") for info in pieces)
                yield Dependency(entry.name, outer | {knowledge_variable(reading.desk, info) for info in pieces}, held)
