"""Contacts, vectorised (R20 to R22): what a desk writes down and tells, as moves on many packed states at once.

Input: a scene with a desk. Output: a move for each road and each set of pieces that `projection.py` follows; its
key is that of the engine, so that what it leads to can be played.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import numpy as np

from game.checker.explorer.bit_layout import DESK_TIME
from game.checker.explorer.contact_analysis import AnswerUse, Recipient, answer_use
from game.checker.explorer.liveness import is_carried
from game.checker.explorer.state_sets import IntArray, PackedStates
from game.checker.explorer.state_variables import knowledge_variable, record_variable, transit_variable
from game.checker.explorer.vectorized.conditions import (
    Branch,
    RowPredicate,
    all_of,
    always,
    any_of,
    conjunction,
    is_clear,
    is_set,
    negation_of,
    never,
)
from game.checker.explorer.vectorized.effects import RowOperation, compose
from game.checker.explorer.vectorized.projection import at_least, decrement
from game.checker.explorer.vectorized.scene_entry import SceneEntryCompiler
from game.checker.explorer.vectorized.vector_move import VectorMove
from game.engine.moves import Contact, Record, Tell
from game.scenario.model.shared import Channel

MAX_CARRIED_SETS = 500
"""The most sets of pieces that a contact by one road may carry; with more of them nothing is proven."""


def compile_contacts(entries: SceneEntryCompiler, scene: str) -> Iterator[VectorMove]:
    """Yield the contacts of a scene with a desk."""
    compiler = _ContactCompiler(entries, scene)
    yield from compiler.notes()
    for recipient in entries.effects.contacts.recipients:
        if entries.is_limited and not entries.effects.live.question.sample_contacts:
            return  # nothing is explored then, and there may be very many
        yield from compiler.calls(recipient)


def compile_contact(entries: SceneEntryCompiler, scene: str, move: Contact) -> Iterator[VectorMove]:
    """Yield one contact of a scene, whatever it changes; nothing if it is never on offer there (R20)."""
    reading = entries.effects.reading
    if reading.scenario.scenes[scene].desk_time is not None:
        yield from _ContactCompiler(entries, scene).single(move)


class _ContactCompiler:
    def __init__(self, entries: SceneEntryCompiler, scene: str) -> None:
        self.entries, self.effects, self.scene = entries, entries.effects, scene
        self.reading, self.scenario = self.effects.reading, self.effects.reading.scenario
        self.live = self.effects.live.live_by_scene[scene]
        self.is_whole = self.effects.live.question.follow_irrelevant_moves
        self.values, self.pending = self.effects.layout.value_fields, self.effects.layout.pending_fields
        self.desk_time = self.values.get(DESK_TIME)
        self.lead = entries.staying(scene, *entries.starts)

    def notes(self) -> Iterator[VectorMove]:
        """Yield the notes that write down one piece or more."""
        pieces = [info for info in self.scenario.information if self.is_whole or record_variable(info) in self.live]
        for carried in self._sets(pieces, self.scenario.note.holds):
            fields = [self.values.get(record_variable(info)) for info in carried]
            tests = [is_clear(field) for field in fields if field is not None and not self.is_whole]
            yield self._note(carried, tests)

    def calls(self, recipient: Recipient) -> Iterator[VectorMove]:
        """Yield what can be told to a recipient."""
        use = answer_use(self.reading, self.effects.live.question, recipient, self.live)
        for road, channel in recipient.roads.items():
            for carried in self._sets(self._carried(use, recipient.agency), channel.holds, recipient.told_together):
                tests = list(self._effective(use, recipient.agency, carried, channel))
                yield self._call(recipient, carried, road, tests)
            if use.bare and not channel.days and self.effects.live.question.is_localised:
                yield self._call(recipient, (), road, [])
            elif use.bare and not channel.days and not self.is_whole:
                for info, is_idle in self._first_idle(use, recipient.agency, channel):
                    yield self._call(recipient, (info,), road, [is_idle])

    def single(self, move: Contact) -> Iterator[VectorMove]:
        """Yield a certain contact, whatever it changes."""
        if isinstance(move, Record):
            if len(move.pieces) <= self.scenario.note.holds:
                yield self._note(move.pieces, [])
            return
        for recipient in self.effects.contacts.recipients:
            channel = recipient.roads.get(move.channel)
            if recipient.agency == move.agency and channel is not None and len(move.pieces) <= channel.holds:
                yield self._call(recipient, move.pieces, move.channel, [])

    def _note(self, carried: tuple[str, ...], tests: list[RowPredicate]) -> VectorMove:
        act = self.effects.put(*((self.values.get(record_variable(info)), 1) for info in carried))
        return self._move(Record(carried), self.scenario.note.cost, Branch(always), tests, [act])

    def _sets(
        self, pieces: Sequence[str], holds: int, together: Iterable[frozenset[str]] = ()
    ) -> Iterator[tuple[str, ...]]:
        """Yield the sets of pieces that one contact may carry.

        Args:
            pieces: The pieces that matter.
            holds: The most that a contact carries.
            together: Pieces that answers name together; a sample takes these, each piece alone, and some full sets.
        """
        if self.effects.live.question.sample_contacts:
            self.entries.is_limited = self.entries.is_limited or min(holds, len(pieces)) > 1
            named = (tuple(info for info in pieces if info in each) for each in together)
            yield from dict.fromkeys(
                [*_some_subsets(pieces, holds), *(each for each in named if 1 < len(each) <= holds)]
            )
        elif _number_of_subsets(len(pieces), holds) > MAX_CARRIED_SETS:
            self.entries.is_limited = True
        else:
            yield from _subsets(pieces, holds)

    def _carried(self, use: AnswerUse, agency: str) -> list[str]:
        """Return the pieces whose being told may change something."""
        every = self.scenario.information
        return [info for info in every if self.is_whole or is_carried(self.live, use, agency, info)]

    def _effective(
        self, use: AnswerUse, agency: str, carried: Sequence[str], channel: Channel
    ) -> Iterator[RowPredicate]:
        """Yield the conditions on which every piece carried changes something."""
        if not self.is_whole:
            yield from (self._changes_something(use, agency, info, channel) for info in carried)

    def _changes_something(self, use: AnswerUse, agency: str, info: str, channel: Channel) -> RowPredicate:
        """Return the predicate that a held piece, told by a channel, changes something live."""
        transit, known = transit_variable(agency, info), knowledge_variable(agency, info)
        new = [is_clear(self.values[known])] if known in self.live else []
        on_its_way = self.pending.get(transit)
        if channel.days:
            free = [] if on_its_way is None else [is_clear(on_its_way)]
            return _conjunction(free if transit in self.live else [*free, *(new or [never])])
        if info in use.reads:
            return always
        overtakes = [is_set(on_its_way)] if transit in self.live and on_its_way is not None else []
        return any_of([*new, *overtakes, never])

    def _first_idle(self, use: AnswerUse, agency: str, channel: Channel) -> Iterator[tuple[str, RowPredicate]]:
        """Yield each piece with the predicate that it is the first of those held that change nothing if told."""
        pieces = tuple(self.scenario.information)
        held = (is_set(self.values[knowledge_variable(self.reading.desk, info)]) for info in pieces)
        changes = (self._changes_something(use, agency, info, channel) for info in pieces)
        first = _FirstOf([all_of([has, negation_of(change)]) for has, change in zip(held, changes, strict=True)])
        yield from ((info, first.predicate(number)) for number, info in enumerate(pieces))

    def _call(self, recipient: Recipient, carried: tuple[str, ...], road: str, tests: list[RowPredicate]) -> VectorMove:
        channel, agency = self.scenario.channels[road], recipient.agency
        acts = [act for info in carried for act in self.effects.send(agency, info, channel.days, awaits=True)]
        answer = None if channel.days else self.entries.answers.answering(recipient, frozenset(carried))
        acts += [] if answer is None else [answer]
        is_reached, is_open = (
            self.effects.conditions.branch(self.reading.expression(when)) for when in (recipient.when, channel.when)
        )
        return self._move(Tell(agency, carried, road), channel.cost, is_reached, [is_open.may_hold, *tests], acts)

    def _move(
        self,
        contact: Contact,
        cost: int,
        is_open: Branch,
        tests: list[RowPredicate],
        acts: Sequence[RowOperation],
    ) -> VectorMove:
        held = [is_set(self.values[knowledge_variable(self.reading.desk, info)]) for info in contact.pieces]
        is_localised = self.effects.live.question.is_localised
        time = always if is_localised else at_least(self.desk_time, cost)
        spent = decrement(self.desk_time, cost)
        open_when = (time, *held, is_open.may_hold, *tests)
        act = compose([*spent, *acts])
        return VectorMove(contact.key, None, open_when, self.lead, is_certain=not is_localised, contact=True, act=act)


class _FirstOf:
    """Which of some predicates is the first that holds; read off once for the same rows."""

    def __init__(self, tests: Sequence[RowPredicate]) -> None:
        self.tests = tests
        self._last: tuple[PackedStates, int, IntArray] | None = None

    def predicate(self, number: int) -> RowPredicate:
        """Return the predicate that a test holds and none before it."""
        return lambda rows, day: self._first(rows, day) == number

    def _first(self, rows: PackedStates, day: int) -> IntArray:
        if self._last is None or self._last[0] is not rows or self._last[1] != day:
            first = np.full(rows[-1].size, -1)
            for number, test in enumerate(self.tests):
                first[conjunction(first < 0, test(rows, day))] = number
            self._last = rows, day, first
        return self._last[2]


def _conjunction(tests: list[RowPredicate]) -> RowPredicate:
    return all_of(tests) if tests else always


def _subsets(pieces: Sequence[str], largest: int) -> Iterator[tuple[str, ...]]:
    for size in range(1, min(largest, len(pieces)) + 1):
        yield from combinations(pieces, size)


def _number_of_subsets(pieces: int, largest: int) -> int:
    return sum(math.comb(pieces, size) for size in range(1, min(largest, pieces) + 1))


def _some_subsets(pieces: Sequence[str], largest: int) -> Iterator[tuple[str, ...]]:
    """Yield each piece alone, then every piece once in runs of neighbours that fill a contact."""
    yield from ((piece,) for piece in pieces)
    if largest > 1:
        runs = (tuple(pieces[first : first + largest]) for first in range(0, len(pieces), largest))
        yield from (run for run in runs if len(run) > 1)
