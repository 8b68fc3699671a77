"""A compiled story: a scenario whose conditions, effects and routes have been compiled once for play.

Every condition becomes a function of the situation (`conditions`), every list of effects a function on a draft
(`effects`), all `goto` one state machine (`scene_machine`). Every text becomes the conditions of its paragraphs, in
order; which of them held is decided when the text is shown, and stands in the event. Compilation reads the scenario and
nothing else, and a compiled story never changes.

The order of the mappings is the order of declaration, and the rules rest on it: the first scene begins the story
(R11), endings are tried in order (R12, R13), consequences of one day arrive in order (R3). Moves have keys that are
unique in a scenario (R10): `CompiledStory.move` reads them back.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from transitions import Machine

from game.engine.conditions import Predicate
from game.engine.effects import Apply, compile_effects
from game.engine.moves import Choose, Look, Move, Open, Record, Tell
from game.engine.scenario_index import ScenarioIndex, build_index
from game.engine.scene_machine import build_machine
from game.scenario.model.scenario import Scenario


@dataclass(frozen=True)
class ChoiceRule:
    """A compiled choice."""

    move: Choose
    when: Predicate
    once: bool
    apply: Apply
    days: int
    leaves: bool
    """Whether it has a `goto`; without one the scene is not entered again (R1)."""
    now: tuple[Predicate, ...]
    """The condition of each paragraph of the answer."""


@dataclass(frozen=True)
class LookRule:
    """A compiled look or document (R9)."""

    move: Look | Open
    when: Predicate
    apply: Apply


@dataclass(frozen=True)
class SceneRule:
    """A compiled scene."""

    choices: Mapping[Move, ChoiceRule]
    looks: Mapping[Move, LookRule]
    """Looks, then documents."""
    enter: Apply
    text: tuple[Predicate, ...]
    part: str | None
    attention: int | None
    desk_time: int | None


@dataclass(frozen=True)
class ConsequenceRule:
    """A compiled consequence."""

    when: Predicate
    apply: Apply
    text: tuple[Predicate, ...]


@dataclass(frozen=True)
class EndingRule:
    """A compiled ending."""

    when: Predicate
    text: tuple[Predicate, ...]


@dataclass(frozen=True)
class CompiledStory:
    """A scenario compiled for play: everything that a step needs."""

    index: ScenarioIndex
    machine: Machine
    scenes: Mapping[str, SceneRule]
    consequences: Mapping[str, ConsequenceRule]
    endings: Mapping[str, EndingRule]
    moves: Mapping[str, Move]
    """Choices, looks and documents by key."""

    @property
    def scenario(self) -> Scenario:
        """Return the scenario as the author wrote it."""
        return self.index.scenario

    @property
    def first(self) -> str:
        """Return the scene that begins the story (R11)."""
        return next(iter(self.scenes))

    def move(self, key: str) -> Move | None:
        """Return the move of a key (R10); None if the scenario has no such move."""
        kind, _, rest = key.partition(":")
        if kind == "record" and rest in self.scenario.information:
            return Record(rest)
        if kind == "tell":
            subject, _, channel = rest.partition(":")
            agency, _, info = subject.partition(".")
            known = agency in self.scenario.agencies and info in self.scenario.information
            return Tell(agency, info, channel) if known and channel in self.scenario.channels else None
        return self.moves.get(key)


def compile_story(scenario: Scenario) -> CompiledStory:
    """Compile a scenario; it must have been loaded without errors."""
    index = build_index(scenario)
    scenes = {name: _scene(index, name) for name in scenario.scenes}
    moves: list[Move] = [move for scene in scenes.values() for move in (*scene.choices, *scene.looks)]
    moves += [Open(document) for document in scenario.documents]
    return CompiledStory(
        index=index,
        machine=build_machine(index),
        scenes=scenes,
        consequences={
            name: ConsequenceRule(
                index.predicate(later.when), compile_effects(later.do, index), index.paragraphs(later.text)
            )
            for name, later in scenario.later.items()
        },
        endings={
            name: EndingRule(index.predicate(ending.when), index.paragraphs(ending.text))
            for name, ending in scenario.endings.items()
        },
        moves={move.key: move for move in moves},
    )


def _scene(index: ScenarioIndex, name: str) -> SceneRule:
    scene = index.scenario.scenes[name]
    return SceneRule(
        choices={rule.move: rule for rule in _choices(index, name)},
        looks={rule.move: rule for rule in (*_looks(index, name), *_documents(index, name))},
        enter=compile_effects(scene.do, index),
        text=index.paragraphs(scene.text),
        part=scene.part,
        attention=scene.attention,
        desk_time=scene.desk_time,
    )


def _choices(index: ScenarioIndex, name: str) -> list[ChoiceRule]:
    return [
        ChoiceRule(
            move=Choose(name, key),
            when=index.predicate(choice.when),
            once=choice.once,
            apply=compile_effects(choice.do, index),
            days=choice.days,
            leaves=bool(choice.goto),
            now=index.paragraphs(choice.now),
        )
        for key, choice in index.scenario.scenes[name].choices.items()
    ]


def _looks(index: ScenarioIndex, name: str) -> list[LookRule]:
    return [
        LookRule(Look(name, key), index.predicate(spot.when), compile_effects(spot.do, index))
        for key, spot in index.scenario.scenes[name].look.items()
    ]


def _documents(index: ScenarioIndex, name: str) -> list[LookRule]:
    documents = index.scenario.documents
    return [
        LookRule(Open(key), index.predicate(documents[key].when), compile_effects(documents[key].do, index))
        for key in index.scenario.scenes[name].documents
    ]
