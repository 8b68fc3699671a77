"""A story as the checker reads it: the author's values, never the engine's functions (law 4)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from game.checker.explorer.query import ExplorationQuery
from game.checker.explorer.state_variables import StateVariable, variables_read
from game.checker.explorer.strongly_connected import strongly_connected_components
from game.engine.story import CompiledStory
from game.scenario.expressions.syntax_tree import Expression
from game.scenario.model.effects import Effect, all_effects
from game.scenario.model.fields import Paragraph
from game.scenario.model.scenario import Document, Scenario
from game.scenario.model.scene import END, Choice, Look


@dataclass(frozen=True)
class StoryAnalysis:
    """A story with each condition read once."""

    story: CompiledStory
    _read: dict[str, Expression] = field(default_factory=dict)

    @property
    def scenario(self) -> Scenario:
        """Return what the author wrote."""
        return self.story.scenario

    @property
    def desk(self) -> str:
        """Return the agency whose desk the trainee sits at."""
        return self.story.scenario.desk

    def expression(self, text: str | None) -> Expression:
        """Read a condition; none means always."""
        if text is None:
            return self.story.index.expression(None)
        if text not in self._read:
            self._read[text] = self.story.index.expression(text)
        return self._read[text]

    def variables_read(self, text: str | None) -> Iterator[StateVariable]:
        """Yield what a condition reads."""
        return variables_read(self.expression(text), self.desk)

    def text_reads(self, name: str, prose: Iterable[Paragraph], question: ExplorationQuery) -> Iterator[StateVariable]:
        """Yield what the conditions of a text read, of those that are asked."""
        for _, condition in conditions_of(name, prose, question):
            yield from self.variables_read(condition)

    def looks_and_documents(self, scene: str) -> Iterator[tuple[StateVariable, str, Look | Document]]:
        """Yield a scene's looks and documents: what is remembered of each, its key, and what was written."""
        for name, spot in self.scenario.scenes[scene].look.items():
            yield StateVariable("seen", f"{scene}.{name}"), f"{scene}.{name}", spot
        for document in self.scenario.scenes[scene].documents:
            yield StateVariable("opened", document), document, self.scenario.documents[document]

    def every_effect(self) -> Iterator[Effect]:
        """Yield every effect anywhere in the story, those under a condition included."""
        for scene in self.scenario.scenes.values():
            yield from all_effects(scene.do)
            for choice in scene.choices.values():
                yield from all_effects(choice.do)
            for spot in scene.look.values():
                yield from all_effects(spot.do)
        for document in self.scenario.documents.values():
            yield from all_effects(document.do)
        for later in self.scenario.later.values():
            yield from all_effects(later.do)

    @cached_property
    def scene_edges(self) -> dict[str, list[tuple[str, int]]]:
        """Return, by scene, the scenes its choices lead to, each with its days; staying is no way."""
        return {
            name: [
                (way.scene, choice.days) for choice in scene.choices.values() for way in choice.goto if way.scene != END
            ]
            for name, scene in self.scenario.scenes.items()
        }

    @cached_property
    def scene_components(self) -> list[tuple[str, ...]]:
        """Return the scenes in groups between which there is no way back, in order."""
        return strongly_connected_components(
            list(self.scene_edges), {name: [scene for scene, _ in ways] for name, ways in self.scene_edges.items()}
        )

    @cached_property
    def reachable_scenes(self) -> dict[str, frozenset[str]]:
        """Return, by scene, the scenes that can still come, itself included."""
        found: dict[str, frozenset[str]] = {}
        for chapter in reversed(self.scene_components):
            reached = set(chapter)
            for name in chapter:
                for scene, _ in self.scene_edges[name]:
                    reached |= found.get(scene, frozenset())
            found |= dict.fromkeys(chapter, frozenset(reached))
        return found

    @cached_property
    def scenes_before_a_desk(self) -> frozenset[str]:
        """Return the scenes from which a desk can still come, desks themselves included."""
        desks = {name for name, scene in self.scenario.scenes.items() if scene.desk_time is not None}
        return frozenset(name for name, scenes in self.reachable_scenes.items() if scenes & desks)


def conditions_of(name: str, prose: Iterable[Paragraph], question: ExplorationQuery) -> Iterator[tuple[str, str]]:
    """Yield the conditions of a text that are asked, each with its name."""
    for place, piece in enumerate(prose):
        if piece.when is not None and question.observes_text(f"{name}#{place}"):
            yield f"{name}#{place}", piece.when


def effect_list_name(glance: StateVariable) -> str:
    """Return the name of the effects of a look or a document."""
    return glance.subject if glance.kind == "seen" else f"document:{glance.subject}"


def stays_in_scene(choice: Choice) -> bool:
    """Tell whether a choice stays in its scene."""
    return not choice.goto
