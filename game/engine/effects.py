"""Compilation of effects: what choices, looks, documents, scenes and consequences do, one function for each effect."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from game.engine.events import (
    AlreadyHad,
    AlreadyOnItsWay,
    AlreadyWaiting,
    Cancelled,
    Changed,
    Forgot,
    Learned,
    NotHeld,
    Queued,
    Received,
    Recorded,
    Sent,
    Value,
)
from game.engine.scenario_index import ScenarioIndex
from game.engine.situation import PendingConsequence, PendingMessage, SituationDraft
from game.scenario.model.effects import Add, Cancel, Effect, Forget, If, Later, Learn, Record, Set, Share

Apply = Callable[[SituationDraft], None]
"""A compiled effect: it changes a draft and appends to the draft's events."""


def compile_effects(effects: Sequence[Effect], index: ScenarioIndex) -> Apply:
    """Compile a list of effects into one function; they run in written order (R1)."""
    compiled = [EFFECTS[type(effect)](effect, index) for effect in effects]

    def apply(draft: SituationDraft) -> None:
        for apply_effect in compiled:
            apply_effect(draft)

    return apply


def learn(draft: SituationDraft, desk: str, info: str) -> None:
    """Give this desk a piece of information; a piece that it holds already changes nothing."""
    if (desk, info) not in draft.knows:
        draft.knows |= {(desk, info)}
        draft.events.append(Learned(info, draft.day))


def record(draft: SituationDraft, desk: str, info: str) -> None:
    """Write a held piece on the file; for one that is not held only `NotHeld` is appended (R7)."""
    if (desk, info) not in draft.knows:
        draft.events.append(NotHeld(info, draft.day))
    elif info not in draft.recorded:
        draft.recorded |= {info}
        draft.events.append(Recorded(info, draft.day))


def send(
    draft: SituationDraft, index: ScenarioIndex, agency: str, info: str, by: str, *, awaits_answer: bool = False
) -> None:
    """Send a held piece to an agency; by a channel of 0 days it is received at once, by any other on its day (R21).

    Args:
        draft: the situation that is changed.
        index: the scenario's index.
        agency: the receiver.
        info: the piece; if this desk does not hold it, only `NotHeld` is appended (R7), and if it is on its way there
            by a channel as slow, only `AlreadyOnItsWay`. One told at once overtakes the same piece on its way.
        by: the channel.
        awaits_answer: whether its reader answers it (R22).
    """
    if (index.desk, info) not in draft.knows:
        draft.events.append(NotHeld(info, draft.day))
        return
    channel = index.scenario.channels[by]
    if channel.days and is_in_transit(draft.messages, agency, info):
        draft.events.append(AlreadyOnItsWay(agency, info, draft.day))
        return
    due = draft.day + channel.days
    draft.events.append(Sent(agency, info, by, draft.day, due, channel.written, index.concerned(agency, info)))
    message = PendingMessage(due, agency, info, by, channel.written, awaits_answer)
    if channel.days:
        draft.messages = tuple(sorted((*draft.messages, message)))
        return
    if draft.messages:
        draft.messages = tuple(other for other in draft.messages if (other.agency, other.info) != (agency, info))
    receive(draft, message)


def is_in_transit(messages: Sequence[PendingMessage], agency: str, info: str) -> bool:
    """Return whether a piece is on its way to an agency."""
    return any((message.agency, message.info) == (agency, info) for message in messages)


def receive(draft: SituationDraft, message: PendingMessage) -> None:
    """Give an agency what was sent to it; what it has already is only noted (R21)."""
    agency, info = message.agency, message.info
    if (agency, info) in draft.knows:
        draft.events.append(AlreadyHad(agency, info, draft.day, message.channel))
        return
    draft.knows |= {(agency, info)}
    draft.events.append(Received(agency, info, draft.day, message.channel, message.written))


def _learn(effect: Learn, index: ScenarioIndex) -> Apply:
    def apply(draft: SituationDraft) -> None:
        for info in effect.learn:
            learn(draft, index.desk, info)

    return apply


def _record(effect: Record, index: ScenarioIndex) -> Apply:
    def apply(draft: SituationDraft) -> None:
        for info in effect.record:
            record(draft, index.desk, info)

    return apply


def _share(effect: Share, index: ScenarioIndex) -> Apply:
    share = effect.share

    def apply(draft: SituationDraft) -> None:
        for info in share.what:
            for agency in share.to:
                send(draft, index, agency, info, share.by)

    return apply


def _set(effect: Set, index: ScenarioIndex) -> Apply:
    values = [(name, index.places[name], value) for name, value in effect.set.items()]

    def apply(draft: SituationDraft) -> None:
        for name, position, value in values:
            _change(draft, name, position, value, value)

    return apply


def _add(effect: Add, index: ScenarioIndex) -> Apply:
    amounts = [(name, index.places[name], by, index.definitions[name]) for name, by in effect.add.items()]

    def apply(draft: SituationDraft) -> None:
        for name, position, by, definition in amounts:
            wanted = int(draft.variables[position]) + by
            lowest = wanted if definition.lowest is None else definition.lowest
            highest = wanted if definition.highest is None else definition.highest
            _change(draft, name, position, min(max(wanted, lowest), highest), wanted)

    return apply


def _change(draft: SituationDraft, name: str, position: int, value: Value, wanted: Value) -> None:
    draft.variables[position] = value
    draft.events.append(Changed(name, value, wanted, draft.day))


def queue(draft: SituationDraft, index: ScenarioIndex, consequence: str, days: int) -> None:
    """Queue a consequence; one that waits already stays as it is (R5)."""
    if any(waiting.consequence == consequence for waiting in draft.waiting):
        draft.events.append(AlreadyWaiting(consequence, draft.day))
        return
    due = PendingConsequence(draft.day + days, index.ranks[consequence], consequence)
    draft.waiting = tuple(sorted((*draft.waiting, due)))
    draft.events.append(Queued(consequence, draft.day, draft.day + days))


def _later(effect: Later, index: ScenarioIndex) -> Apply:
    def apply(draft: SituationDraft) -> None:
        for consequence, days in effect.later.items():
            queue(draft, index, consequence, days)

    return apply


def _cancel(effect: Cancel, _index: ScenarioIndex) -> Apply:
    def apply(draft: SituationDraft) -> None:
        for consequence in effect.cancel:
            remaining = tuple(waiting for waiting in draft.waiting if waiting.consequence != consequence)
            if len(remaining) < len(draft.waiting):
                draft.waiting = remaining
                draft.events.append(Cancelled(consequence, draft.day))

    return apply


def _forget(_effect: Forget, index: ScenarioIndex) -> Apply:
    def apply(draft: SituationDraft) -> None:
        for info in index.scenario.information:
            if (index.desk, info) in draft.knows and info not in draft.recorded:
                draft.knows -= {(index.desk, info)}
                draft.events.append(Forgot(info, draft.day))

    return apply


def _if(effect: If, index: ScenarioIndex) -> Apply:
    holds, do = index.predicate(effect.condition), compile_effects(effect.do, index)

    def apply(draft: SituationDraft) -> None:
        if holds(draft):
            do(draft)

    return apply


EFFECTS: Mapping[type, Callable[[Any, ScenarioIndex], Apply]] = {
    Learn: _learn,
    Record: _record,
    Share: _share,
    Set: _set,
    Add: _add,
    Later: _later,
    Cancel: _cancel,
    Forget: _forget,
    If: _if,
}
"""The compiler of every effect of the language."""
