"""A journal played again against its scenario as it is today: as far as its moves exist, and not a step further."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pydantic import BaseModel

from game.diagnostics.problem import GameError
from game.engine.moves import JOINT
from game.engine.session import Session, begin, decisions, replay
from game.engine.step import ReceivedInformation
from game.engine.story import CompiledStory
from game.engine.views.text import describe_move
from game.records.journal_format import Entry, Header, MoveEntry
from game.records.journal_reader import Journal, pluralise
from game.scenario.model.scenario import Scenario


def current_key(story: CompiledStory, key: str) -> str:
    """Return a key as the scenario has it today; one that nothing explains stays as it is."""
    if story.move(key) is not None:
        return key
    scenario = story.scenario
    kind, colon, rest = key.partition(":")
    if kind == "record" and colon:
        return f"record:{_current_pieces(scenario, rest)}"
    if kind == "tell" and colon:
        subject, _, channel = rest.partition(":")
        agency, _, pieces = subject.partition(".")
        to, by = _current_id(scenario.agencies, agency), _current_id(scenario.channels, channel)
        return f"tell:{to}.{_current_pieces(scenario, pieces)}:{by}"
    scene, dot, name = key.partition(".")
    return _in_scene(scenario, scene, name) if dot else _current_id(scenario.documents, key)


def _current_pieces(scenario: Scenario, joined: str) -> str:
    return JOINT.join(current_information(scenario, info) for info in joined.split(JOINT))


def current_information(scenario: Scenario, info: str) -> str:
    """Return what a piece of information is called today."""
    return _current_id(scenario.information, info)


def _in_scene(scenario: Scenario, scene: str, name: str) -> str:
    today = _current_id(scenario.scenes, scene)
    found = scenario.scenes.get(today)
    inside: dict[str, BaseModel] = {**found.choices, **found.look, **found.talk} if found else {}
    return f"{today}.{_current_id(inside, name)}"


def _current_id(things: Mapping[str, BaseModel], name: str) -> str:
    if name in things:
        return name
    # Not every kind of thing can be renamed; those that can say so themselves.
    return next((today for today, thing in things.items() if name in getattr(thing, "renamed_from", ())), name)


LONGEST_KEY = 120
"""Characters of a move's key that are said; a key of any scenario is shorter."""


@dataclass(frozen=True)
class ReplayedJournal:
    """A session as far as it could be played again."""

    session: Session
    entries: tuple[Entry, ...]
    """The moves that were made again and the notes between them, with the keys of today."""
    changed: bool
    """Whether the scenario is not the one that was played."""
    refused_key: str = ""
    """The key of the first move that could not be made again."""
    messages: tuple[str, ...] = ()


def replay_journal(journal: Journal, story: CompiledStory, content: str) -> ReplayedJournal:
    """Play a journal again; `content` is the hash of the scenario as it is today."""
    header, scenario = journal.header, story.scenario
    if header.scenario != scenario.id:
        raise GameError(
            f"{journal.path.name} is a session of the scenario “{header.scenario}”, not of “{scenario.id}”."
        )
    changed = header.content != content
    entries = tuple(_current_entry(story, entry) for entry in journal.entries) if changed else journal.entries
    keys = [entry.key for entry in entries if isinstance(entry, MoveEntry)]
    # A cut that is gone does not matter: its moves stand in the journal like all others.
    cut = header.cut if header.cut in scenario.cuts else ""
    found = replay(begin(story, header.seed, receipts(story, header), cut), keys)
    refused = found.refused or ""
    return ReplayedJournal(
        session=found.session,
        entries=entries_up_to(entries, len(found.session.moves)) if refused else entries,
        changed=changed,
        refused_key=refused,
        messages=_said(journal, found.session, changed=changed, refused=refused),
    )


def receipts(story: CompiledStory, header: Header) -> tuple[ReceivedInformation, ...] | None:
    """Return what a session's desk had received, as far as the scenario still knows it."""
    if header.incoming is None:
        return None
    today = [replace(one, info=current_information(story.scenario, one.info)) for one in header.incoming]
    return tuple(one for one in today if one.info in story.scenario.information)


def entries_up_to(entries: tuple[Entry, ...], moves: int) -> tuple[Entry, ...]:
    """Return the entries up to a number of moves, and every note about those moves, whenever it was written."""
    places = [place for place, entry in enumerate(entries) if isinstance(entry, MoveEntry)]
    end = places[moves] if moves < len(places) else len(entries)
    keys = {entry.key for entry in entries[:end] if isinstance(entry, MoveEntry)}
    return tuple(
        entry
        for place, entry in enumerate(entries)
        if (place < end if isinstance(entry, MoveEntry) or not entry.note.about else entry.note.about in keys)
    )


def _current_entry(story: CompiledStory, entry: Entry) -> Entry:
    if isinstance(entry, MoveEntry):
        return replace(entry, key=current_key(story, entry.key))
    return replace(entry, note=replace(entry.note, about=current_key(story, entry.note.about)))


def _said(journal: Journal, session: Session, *, changed: bool, refused: str) -> tuple[str, ...]:
    """Say what an edit did to a session: where it stops, why, and what still stands."""
    if not changed and not refused:
        return ()
    done, moves = len(session.moves), len(journal.keys)
    why = "The scenario has changed since this session was kept."
    if not changed:
        why = "This session does not fit this version of the program."
    if not refused:
        again = "Its one move" if moves == 1 else f"All {pluralise(moves, 'move')}"
        return (f"{why} {again} could be made again." if moves else why, _GOING_ON)
    scenario = session.story.scenario
    move = session.story.move(refused)
    what = f"“{describe_move(scenario, move)}” ({refused})" if move else f"“{refused[:LONGEST_KEY]}”"
    reason = "is not on offer at that point any more" if move else "does not exist any more"
    far = f"{done} of its {pluralise(moves, 'move')} could be made again; the next, {what}, {reason}."
    return (f"{why} {far}", _last_decision(session), _GOING_ON)


_GOING_ON = "Going on begins a new file; this one stays as it is."


def _last_decision(session: Session) -> str:
    made = decisions(session)
    if not made:
        return "No decision had been made by then."
    return f"The last decision that stands is “{describe_move(session.story.scenario, made[-1][1])}”."
