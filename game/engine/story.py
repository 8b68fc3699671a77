"""A scenario made ready to be played: the machine, and every condition and effect compiled once."""

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
    """A choice made ready."""

    move: Choose
    when: Predicate
    once: bool
    apply: Apply
    days: int
    leaves: bool
    """Whether it has a `goto`."""
    now: tuple[Predicate, ...]


@dataclass(frozen=True)
class LookRule:
    """A look or a document made ready."""

    move: Look | Open
    when: Predicate
    apply: Apply


@dataclass(frozen=True)
class SceneRule:
    """A scene made ready."""

    choices: Mapping[Move, ChoiceRule]
    glances: Mapping[Move, LookRule]
    enter: Apply
    text: tuple[Predicate, ...]
    part: str | None
    attention: int | None
    desk_time: int | None


@dataclass(frozen=True)
class ConsequenceRule:
    """A consequence made ready."""

    when: Predicate
    apply: Apply
    text: tuple[Predicate, ...]


@dataclass(frozen=True)
class EndingRule:
    """An ending made ready."""

    when: Predicate
    text: tuple[Predicate, ...]


@dataclass(frozen=True)
class CompiledStory:
    """Everything a step needs."""

    index: ScenarioIndex
    machine: Machine
    scenes: Mapping[str, SceneRule]
    consequences: Mapping[str, ConsequenceRule]
    endings: Mapping[str, EndingRule]
    moves: Mapping[str, Move]
    """Choices, looks and documents by key."""

    @property
    def scenario(self) -> Scenario:
        """Return what the author wrote."""
        return self.index.scenario

    @property
    def first(self) -> str:
        """Return the scene that begins the story (R11)."""
        return next(iter(self.scenes))

    def move(self, key: str) -> Move | None:
        """Read a move's key (R10); None if the scenario has no such move."""
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
    """Make a scenario ready; it must have been loaded without errors."""
    found = build_index(scenario)
    scenes = {name: _scene(found, name) for name in scenario.scenes}
    moves: list[Move] = [move for scene in scenes.values() for move in (*scene.choices, *scene.glances)]
    moves += [Open(document) for document in scenario.documents]
    return CompiledStory(
        index=found,
        machine=build_machine(found),
        scenes=scenes,
        consequences={
            name: ConsequenceRule(
                found.asked(later.when), compile_effects(later.do, found), found.paragraphs(later.text)
            )
            for name, later in scenario.later.items()
        },
        endings={
            name: EndingRule(found.asked(ending.when), found.paragraphs(ending.text))
            for name, ending in scenario.endings.items()
        },
        moves={move.key: move for move in moves},
    )


def _scene(found: ScenarioIndex, name: str) -> SceneRule:
    scene = found.scenario.scenes[name]
    return SceneRule(
        choices={rule.move: rule for rule in _choices(found, name)},
        glances={rule.move: rule for rule in (*_looks(found, name), *_documents(found, name))},
        enter=compile_effects(scene.do, found),
        text=found.paragraphs(scene.text),
        part=scene.part,
        attention=scene.attention,
        desk_time=scene.desk_time,
    )


def _choices(found: ScenarioIndex, name: str) -> list[ChoiceRule]:
    return [
        ChoiceRule(
            move=Choose(name, key),
            when=found.asked(choice.when),
            once=choice.once,
            apply=compile_effects(choice.do, found),
            days=choice.days,
            leaves=bool(choice.goto),
            now=found.paragraphs(choice.now),
        )
        for key, choice in found.scenario.scenes[name].choices.items()
    ]


def _looks(found: ScenarioIndex, name: str) -> list[LookRule]:
    return [
        LookRule(Look(name, key), found.asked(spot.when), compile_effects(spot.do, found))
        for key, spot in found.scenario.scenes[name].look.items()
    ]


def _documents(found: ScenarioIndex, name: str) -> list[LookRule]:
    documents = found.scenario.documents
    return [
        LookRule(Open(key), found.asked(documents[key].when), compile_effects(documents[key].do, found))
        for key in found.scenario.scenes[name].documents
    ]
