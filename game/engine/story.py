"""A scenario made ready to be played: the machine, and every condition and effect compiled once."""

from collections.abc import Mapping
from dataclasses import dataclass

from transitions import Machine

from game.engine.conditions import Asked
from game.engine.effects import Apply, compiled
from game.engine.index import Index, index
from game.engine.machine import machine
from game.engine.moves import Choose, Look, Move, Open, Record, Tell
from game.scenario.model import Scenario


@dataclass(frozen=True)
class ChoiceRule:
    """A choice made ready."""

    move: Choose
    when: Asked
    once: bool
    apply: Apply
    days: int
    leaves: bool
    """Whether it has a `goto`."""
    now: tuple[Asked, ...]


@dataclass(frozen=True)
class GlanceRule:
    """A look or a document made ready."""

    move: Look | Open
    when: Asked
    apply: Apply


@dataclass(frozen=True)
class SceneRule:
    """A scene made ready."""

    choices: Mapping[Move, ChoiceRule]
    glances: Mapping[Move, GlanceRule]
    enter: Apply
    text: tuple[Asked, ...]
    part: str | None
    attention: int | None
    desk_time: int | None


@dataclass(frozen=True)
class ConsequenceRule:
    """A consequence made ready."""

    when: Asked
    apply: Apply
    text: tuple[Asked, ...]


@dataclass(frozen=True)
class EndingRule:
    """An ending made ready."""

    when: Asked
    text: tuple[Asked, ...]


@dataclass(frozen=True)
class Story:
    """Everything a step needs."""

    index: Index
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


def compile_story(scenario: Scenario) -> Story:
    """Make a scenario ready; it must have been loaded without errors."""
    found = index(scenario)
    scenes = {name: _scene(found, name) for name in scenario.scenes}
    moves: list[Move] = [move for scene in scenes.values() for move in (*scene.choices, *scene.glances)]
    moves += [Open(document) for document in scenario.documents]
    return Story(
        index=found,
        machine=machine(found),
        scenes=scenes,
        consequences={
            name: ConsequenceRule(found.asked(later.when), compiled(later.do, found), found.paragraphs(later.text))
            for name, later in scenario.later.items()
        },
        endings={
            name: EndingRule(found.asked(ending.when), found.paragraphs(ending.text))
            for name, ending in scenario.endings.items()
        },
        moves={move.key: move for move in moves},
    )


def _scene(found: Index, name: str) -> SceneRule:
    scene = found.scenario.scenes[name]
    return SceneRule(
        choices={rule.move: rule for rule in _choices(found, name)},
        glances={rule.move: rule for rule in (*_looks(found, name), *_documents(found, name))},
        enter=compiled(scene.do, found),
        text=found.paragraphs(scene.text),
        part=scene.part,
        attention=scene.attention,
        desk_time=scene.desk_time,
    )


def _choices(found: Index, name: str) -> list[ChoiceRule]:
    return [
        ChoiceRule(
            move=Choose(name, key),
            when=found.asked(choice.when),
            once=choice.once,
            apply=compiled(choice.do, found),
            days=choice.days,
            leaves=bool(choice.goto),
            now=found.paragraphs(choice.now),
        )
        for key, choice in found.scenario.scenes[name].choices.items()
    ]


def _looks(found: Index, name: str) -> list[GlanceRule]:
    return [
        GlanceRule(Look(name, key), found.asked(spot.when), compiled(spot.do, found))
        for key, spot in found.scenario.scenes[name].look.items()
    ]


def _documents(found: Index, name: str) -> list[GlanceRule]:
    documents = found.scenario.documents
    return [
        GlanceRule(Open(key), found.asked(documents[key].when), compiled(documents[key].do, found))
        for key in found.scenario.scenes[name].documents
    ]
