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
from functools import cached_property
from typing import NamedTuple

from transitions import Machine

from game.engine.conditions import Predicate
from game.engine.effects import Apply, compile_effects
from game.engine.moves import Ask, Choose, Look, Move, Open, Receive, Record, Tell
from game.engine.pathway.receipts import JOINT, read_receipts
from game.engine.scenario_index import ScenarioIndex, build_index
from game.engine.scene_machine import GuardedTransition, build_machine, transitions_of
from game.scenario.content_hash import content_hash
from game.scenario.model.scenario import Scenario
from game.scenario.model.shared import ANYONE, Answer


@dataclass(frozen=True)
class ChoiceRule:
    """A compiled choice."""

    move: Choose
    when: Predicate
    once: bool
    apply: Apply
    days: int
    takes: int
    """Desk time or turns that it takes (R19)."""
    transitions: tuple[GuardedTransition, ...]
    """Where it leads, in the order in which it is tried (R12)."""
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
class LineRule:
    """A compiled line of a conversation (R18)."""

    move: Ask
    when: Predicate
    takes: int
    apply: Apply
    answer: tuple[Predicate, ...]


@dataclass(frozen=True)
class SceneRule:
    """A compiled scene."""

    choices: Mapping[Move, ChoiceRule]
    looks: Mapping[Move, LookRule]
    """Looks, then documents."""
    lines: Mapping[Move, LineRule]
    enter: Apply
    text: tuple[Predicate, ...]
    part: str | None
    attention: int | None
    desk_time: int | None
    turns: int | None


@dataclass(frozen=True)
class ConsequenceRule:
    """A compiled consequence."""

    when: Predicate
    apply: Apply
    text: tuple[Predicate, ...]


class Trigger(NamedTuple):
    """What starts a consequence: its name, its `after`, and the days from then until it arrives (R23)."""

    consequence: str
    after: Predicate
    days: int


@dataclass(frozen=True)
class AnswerRule:
    """A compiled answer of a recipient (R22)."""

    when: Predicate
    apply: Apply
    text: tuple[Predicate, ...]


@dataclass(frozen=True)
class RecipientRule:
    """A compiled recipient: the channels by which a desk reaches it, and its answers, tried in order (R20, R22)."""

    when: Predicate
    roads: Mapping[str, Predicate]
    """By channel whether it is open."""
    answers: tuple[AnswerRule, ...]


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
    triggers: tuple[Trigger, ...]
    """The consequences that a condition starts, in the order of declaration."""
    endings: Mapping[str, EndingRule]
    recipients: Mapping[str, RecipientRule]
    """Whom this desk can reach, in the order of its list."""
    moves: Mapping[str, Move]
    """Choices, looks, lines and documents by key."""
    shipped: Scenario
    """The scenario without local details: what a session is a play of, whatever a facilitator calls people."""
    left_out: frozenset[str] = frozenset()
    """Scenes whose decisions a facilitator does not use: they are played, and the debrief does not look at them."""

    @property
    def scenario(self) -> Scenario:
        """Return the scenario as it is read: as the author wrote it, with the local details put in."""
        return self.index.scenario

    @cached_property
    def content(self) -> str:
        """The fingerprint of the content that the author wrote, computed once; local details are no part of it."""
        return content_hash(self.shipped)

    @property
    def first(self) -> str:
        """Return the scene that begins the story (R11)."""
        return next(iter(self.scenes))

    def move(self, key: str) -> Move | None:
        """Return the move of a key (R10); None if the scenario has no such move."""
        kind, colon, rest = key.partition(":")
        if kind == "record" and colon:  # a document may bear the same name
            pieces = self._pieces(rest)
            return Record(pieces) if pieces else None
        if kind == "tell" and colon:
            subject, _, channel = rest.partition(":")
            agency, _, carried = subject.partition(".")
            pieces = self._pieces(carried)
            known = agency in self.scenario.agencies and channel in self.scenario.channels
            return Tell(agency, pieces, channel) if pieces and known else None
        if kind == "receive" and colon:
            receipts = read_receipts(rest)
            return Receive(receipts) if receipts else None
        return self.moves.get(key)

    def _pieces(self, joined: str) -> tuple[str, ...]:
        """Return the pieces of a contact's key in the order of the scenario; none if any is unknown or stands twice."""
        names = joined.split(JOINT)
        pieces = self.index.in_order(names)
        return pieces if len(pieces) == len(names) else ()


def compile_story(
    scenario: Scenario, shipped: Scenario | None = None, left_out: frozenset[str] = frozenset()
) -> CompiledStory:
    """Compile a scenario; it must have been loaded without errors.

    Args:
        scenario: what is played and read.
        shipped: the same without local details, where it has any.
        left_out: the scenes whose decisions the debrief does not look at.
    """
    index = build_index(scenario)
    machine = build_machine(index)
    scenes = {name: _scene(index, machine, name) for name in scenario.scenes}
    moves: list[Move] = [move for scene in scenes.values() for move in (*scene.choices, *scene.looks, *scene.lines)]
    moves += [Open(document) for document in scenario.documents]
    return CompiledStory(
        index=index,
        machine=machine,
        scenes=scenes,
        consequences={
            name: ConsequenceRule(
                when=index.predicate(later.when),
                apply=compile_effects(later.do, index),
                text=index.paragraphs(later.text),
            )
            for name, later in scenario.later.items()
        },
        triggers=tuple(
            Trigger(name, index.predicate(later.after), later.days or 0)
            for name, later in scenario.later.items()
            if later.after is not None
        ),
        endings={
            name: EndingRule(index.predicate(ending.when), index.paragraphs(ending.text))
            for name, ending in scenario.endings.items()
        },
        recipients={agency: _recipient(index, agency) for agency in recipients_of(scenario)},
        moves={move.key: move for move in moves},
        shipped=shipped or scenario,
        left_out=left_out,
    )


def recipients_of(scenario: Scenario) -> tuple[str, ...]:
    """Return whom a scenario's desk can reach: those it lists, or every agency but its own."""
    return tuple(name for name in scenario.recipients or scenario.agencies if name != scenario.desk)


def roads_of(scenario: Scenario, agency: str) -> tuple[str, ...]:
    """Return the channels by which a desk can reach an agency, in the order of the scenario."""
    own = scenario.agencies[agency].roads
    offered = (name for name, channel in scenario.channels.items() if channel.at_desk)
    return tuple(name for name in offered if own is None or name in own)


def answers_of(scenario: Scenario, agency: str) -> tuple[Answer, ...]:
    """Return what a recipient may answer, in the order in which it is tried: its own answers, then anyone's (R22)."""
    return (*scenario.answers.get(agency, ()), *scenario.answers.get(ANYONE, ()))


def _recipient(index: ScenarioIndex, agency: str) -> RecipientRule:
    answers = answers_of(index.scenario, agency)
    return RecipientRule(
        when=index.predicate(index.scenario.agencies[agency].when),
        roads={road: index.predicate(index.scenario.channels[road].when) for road in roads_of(index.scenario, agency)},
        answers=tuple(
            AnswerRule(index.predicate(answer.when), compile_effects(answer.do, index), index.paragraphs(answer.text))
            for answer in answers
        ),
    )


def _scene(index: ScenarioIndex, machine: Machine, name: str) -> SceneRule:
    scene = index.scenario.scenes[name]
    return SceneRule(
        choices={rule.move: rule for rule in _choices(index, machine, name)},
        looks={rule.move: rule for rule in (*_looks(index, name), *_documents(index, name))},
        lines={rule.move: rule for rule in _lines(index, name)},
        enter=compile_effects(scene.do, index),
        text=index.paragraphs(scene.text),
        part=scene.part,
        attention=scene.attention,
        desk_time=scene.desk_time,
        turns=scene.turns,
    )


def _choices(index: ScenarioIndex, machine: Machine, name: str) -> list[ChoiceRule]:
    return [
        ChoiceRule(
            move=Choose(name, key),
            when=index.predicate(choice.when),
            once=choice.once,
            apply=compile_effects(choice.do, index),
            days=choice.days,
            takes=choice.takes,
            transitions=transitions_of(machine, name, key),
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


def _lines(index: ScenarioIndex, name: str) -> list[LineRule]:
    return [
        LineRule(
            move=Ask(name, key),
            when=index.predicate(line.when),
            takes=line.takes,
            apply=compile_effects(line.do, index),
            answer=index.paragraphs(line.answer),
        )
        for key, line in index.scenario.scenes[name].talk.items()
    ]


def _documents(index: ScenarioIndex, name: str) -> list[LookRule]:
    documents = index.scenario.documents
    return [
        LookRule(Open(key), index.predicate(documents[key].when), compile_effects(documents[key].do, index))
        for key in index.scenario.scenes[name].documents
    ]
