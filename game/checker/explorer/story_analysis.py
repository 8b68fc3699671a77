"""The static analysis of a story: its conditions parsed once, and its graph of scenes.

Input: a compiled story, of which only the author's values are read, never the engine's functions (law 4). Output: what
every pass of the explorer asks: expressions, effects, the components of the scene graph and reachability in it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from game.checker.explorer.query import ExplorationQuery
from game.checker.explorer.state_variables import StateVariable, variables_read, variables_written
from game.checker.explorer.strongly_connected import strongly_connected_components
from game.engine.cuts.route import routes_of
from game.engine.moves import Move
from game.engine.story import CompiledStory
from game.scenario.expressions.syntax_tree import Expression
from game.scenario.model.effects import Effect, all_effects
from game.scenario.model.fields import Paragraph
from game.scenario.model.scenario import Document, Scenario
from game.scenario.model.scene import END, Choice, Line, Look
from game.scenario.model.traversal import effect_lists

SingleMove = Look | Line | Document
"""What can be done once a play without time passing (R9, R18)."""


@dataclass(frozen=True)
class StoryAnalysis:
    """A story with what can be known of it without exploring; each condition is parsed once, and read once."""

    story: CompiledStory
    _expressions: dict[str, Expression] = field(default_factory=dict)
    _read: dict[str | None, tuple[StateVariable, ...]] = field(default_factory=dict)
    _written: dict[str, frozenset[StateVariable]] = field(default_factory=dict)

    @property
    def scenario(self) -> Scenario:
        """Return what the author wrote."""
        return self.story.scenario

    @property
    def desk(self) -> str:
        """Return the agency whose desk the trainee sits at."""
        return self.story.scenario.desk

    def expression(self, text: str | None) -> Expression:
        """Parse a condition; None is one that always holds."""
        if text is None:
            return self.story.index.expression(None)
        if text not in self._expressions:
            self._expressions[text] = self.story.index.expression(text)
        return self._expressions[text]

    def variables_read(self, text: str | None) -> tuple[StateVariable, ...]:
        """Return the state variables a condition reads."""
        if text not in self._read:
            self._read[text] = tuple(variables_read(self.expression(text), self.desk))
        return self._read[text]

    def variables_written(self, name: str, effects: Iterable[Effect]) -> frozenset[StateVariable]:
        """Return the state variables that the list of effects of a name may change."""
        if name not in self._written:
            self._written[name] = frozenset(variables_written(effects, self.desk, self.scenario.information))
        return self._written[name]

    def is_strict(self, variable: StateVariable) -> bool:
        """Tell whether a state variable is a number whose leaving its range is a finding (R14)."""
        definitions = self.story.index.definitions
        return variable.kind == "variable" and definitions[variable.subject].strict

    def single_moves(self, scene: str) -> Iterator[tuple[StateVariable, str, SingleMove]]:
        """Yield what can be done once in a scene beside its choices: the state variable of each, its key, its model."""
        for name, spot in self.scenario.scenes[scene].look.items():
            yield StateVariable("seen", f"{scene}.{name}"), f"{scene}.{name}", spot
        for name, line in self.scenario.scenes[scene].talk.items():
            yield StateVariable("asked", f"{scene}.{name}"), f"{scene}.{name}", line
        for document in self.scenario.scenes[scene].documents:
            yield StateVariable("opened", document), document, self.scenario.documents[document]

    def every_effect(self) -> Iterator[Effect]:
        """Yield every effect of the story, those inside a condition included."""
        for listed in effect_lists(self.scenario):
            yield from all_effects(listed.effects)

    @cached_property
    def scene_edges(self) -> dict[str, list[tuple[str, int]]]:
        """Return, by scene, the scenes its choices lead to, each with the days it takes; staying is no edge."""
        return {
            name: [
                (way.scene, choice.days) for choice in scene.choices.values() for way in choice.goto if way.scene != END
            ]
            for name, scene in self.scenario.scenes.items()
        }

    @cached_property
    def scene_components(self) -> list[tuple[str, ...]]:
        """Return the strongly connected components of the scene graph, in topological order."""
        return strongly_connected_components(
            list(self.scene_edges), {name: [scene for scene, _ in ways] for name, ways in self.scene_edges.items()}
        )

    @cached_property
    def reachable_scenes(self) -> dict[str, frozenset[str]]:
        """Return, by scene, the scenes that can still come, itself included."""
        reachable: dict[str, frozenset[str]] = {}
        for component in reversed(self.scene_components):
            scenes = set(component)
            for name in component:
                for scene, _ in self.scene_edges[name]:
                    scenes |= reachable.get(scene, frozenset())
            reachable |= dict.fromkeys(component, frozenset(scenes))
        return reachable

    @cached_property
    def scenes_before_a_desk(self) -> frozenset[str]:
        """Return the scenes from which a desk can still come, desks themselves included."""
        desks = {name for name, scene in self.scenario.scenes.items() if scene.desk_time is not None}
        return frozenset(name for name, scenes in self.reachable_scenes.items() if scenes & desks)


def conditions_of(name: str, prose: Iterable[Paragraph], question: ExplorationQuery) -> Iterator[tuple[str, str]]:
    """Yield the conditions of a text that a query observes, each with the name of its paragraph."""
    for place, piece in enumerate(prose):
        if piece.when is not None and question.observes_text(f"{name}#{place}"):
            yield f"{name}#{place}", piece.when


class ObservedParagraph(NamedTuple):
    """A paragraph that a query observes: whether it is shown, whether it is shown against what it denies, or both."""

    name: str
    when: str | None
    denies: str | None
    """What it denies; None where that is not observed."""
    is_text_observed: bool


def paragraphs_observed(
    name: str, prose: Iterable[Paragraph], question: ExplorationQuery
) -> Iterator[ObservedParagraph]:
    """Yield the paragraphs of a text that a query observes."""
    for place, piece in enumerate(prose):
        here = f"{name}#{place}"
        is_text_observed = piece.when is not None and question.observes_text(here)
        denies = piece.denies if question.observes_denial(here) else None
        if is_text_observed or denies is not None:
            yield ObservedParagraph(here, piece.when, denies, is_text_observed)


def effect_list_name(variable: StateVariable) -> str:
    """Return the name of the effects of a look, a line or a document."""
    return f"document:{variable.subject}" if variable.kind == "opened" else variable.subject


def cut_routes(reading: StoryAnalysis, question: ExplorationQuery) -> dict[str, tuple[Move, ...]]:
    """Return, by scene that the query's cut does not play, the moves of its route there; empty without a cut (R26)."""
    if not question.cut:
        return {}
    played, routes = reading.scenario.cuts[question.cut].plays, routes_of(reading.story, question.cut)
    return {scene: routes.get(scene, ()) for scene in reading.scenario.scenes if scene not in played}


def stays_in_scene(choice: Choice) -> bool:
    """Tell whether a choice stays in its scene, because it has no `goto`."""
    return not choice.goto
