"""What can be asked of a story beside what it reads itself: each conditional text and each effect, by name and path."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.checker.explorer.observations import Observable
from game.checker.explorer.query import ExplorationQuery
from game.checker.explorer.state_variables import StateVariable, information_handled, knowledge_variable
from game.checker.explorer.story_analysis import StoryAnalysis, conditions_of
from game.scenario.model.effects import Effect, If, Share
from game.scenario.model.fields import Paragraph
from game.scenario.model.scenario import Scenario
from game.scenario.parsing.source_map import KeyPath


class EffectList(NamedTuple):
    """A list of effects: its name, the path it stands at, and what happens there."""

    name: str
    path: KeyPath
    effects: tuple[Effect, ...]


class EffectAt(NamedTuple):
    """One effect: its name as `Question.effects` has it, its path, and those whose condition it stands under."""

    name: str
    path: KeyPath
    effect: Effect
    under: tuple[str, ...] = ()

    @property
    def condition_path(self) -> KeyPath:
        """Return where the condition stands, or what is written or sent."""
        if isinstance(self.effect, If):
            return (*self.path, "if")
        return (*self.path, "share", "what") if isinstance(self.effect, Share) else (*self.path, "record")


class TextAt(NamedTuple):
    """A text: its name, the path it stands at, and its pieces."""

    name: str
    path: KeyPath
    prose: tuple[Paragraph, ...]


def iter_texts(scenario: Scenario) -> Iterator[TextAt]:
    """Yield every text whose pieces may have conditions."""
    for name, scene in scenario.scenes.items():
        yield TextAt(name, ("scenes", name, "text"), scene.text)
        for key, choice in scene.choices.items():
            yield TextAt(f"{name}.{key}", ("scenes", name, "choices", key, "now"), choice.now)
    for name, later in scenario.later.items():
        yield TextAt(f"later:{name}", ("later", name, "text"), later.text)
    for name, ending in scenario.endings.items():
        yield TextAt(f"ending:{name}", ("endings", name, "text"), ending.text)


def iter_effect_lists(scenario: Scenario) -> Iterator[EffectList]:
    """Yield every list of effects."""
    for name, scene in scenario.scenes.items():
        yield EffectList(name, ("scenes", name, "do"), scene.do)
        for key, choice in scene.choices.items():
            yield EffectList(f"{name}.{key}", ("scenes", name, "choices", key, "do"), choice.do)
        for key, spot in scene.look.items():
            yield EffectList(f"{name}.{key}", ("scenes", name, "look", key, "do"), spot.do)
    for name, document in scenario.documents.items():
        yield EffectList(f"document:{name}", ("documents", name, "do"), document.do)
    for name, later in scenario.later.items():
        yield EffectList(f"later:{name}", ("later", name, "do"), later.do)


def iter_effects(of: EffectList) -> Iterator[EffectAt]:
    """Yield the effects of a list, and those inside their conditions."""
    return _inside(of.name, of.path, of.effects, ())


def _inside(name: str, path: KeyPath, effects: Iterable[Effect], under: tuple[str, ...]) -> Iterator[EffectAt]:
    for number, effect in enumerate(effects):
        asked = EffectAt(f"{name}!{number}", (*path, number), effect, under)
        yield asked
        if isinstance(effect, If):
            yield from _inside(asked.name, (*asked.path, "do"), effect.do, (*under, asked.name))


def text_dependencies(reading: StoryAnalysis) -> Iterator[tuple[str, frozenset[StateVariable], frozenset[Observable]]]:
    """Yield each conditional piece of text by name, what its condition reads, and what settles whether it is shown."""
    every = ExplorationQuery(texts=None)
    for text in iter_texts(reading.scenario):
        for name, condition in conditions_of(text.name, text.prose, every):
            yield name, frozenset(reading.variables_read(condition)), frozenset({Observable("text", name)})


def effect_dependencies(
    reading: StoryAnalysis,
) -> Iterator[tuple[str, frozenset[StateVariable], frozenset[Observable]]]:
    """Yield each effect there is something to ask about, what the answer depends on, and what settles it."""
    for listed in iter_effect_lists(reading.scenario):
        read: dict[str, frozenset[StateVariable]] = {}
        for asked in iter_effects(listed):
            around = frozenset[StateVariable]().union(*(read[name] for name in asked.under))
            if isinstance(asked.effect, If):
                read[asked.name] = frozenset(reading.variables_read(asked.effect.condition))
                both = frozenset(Observable("if", asked.name, holds) for holds in (True, False))
                yield asked.name, around | read[asked.name], both
            elif information_handled(asked.effect):
                held = frozenset(
                    Observable("held", f"{asked.name}.{info}") for info in information_handled(asked.effect)
                )
                yield (
                    asked.name,
                    around | {knowledge_variable(reading.desk, info) for info in information_handled(asked.effect)},
                    held,
                )
