"""Replay of a journal against its scenario of today: renamed ids are followed, and it stops at the first refused move.

A key of the journal is translated through `renamed_from`, for every kind of thing that a key can name: scenes, choices,
spots, documents, information, agencies and channels. An id of today always means the thing that has it today.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pydantic import BaseModel

from game.diagnostics.game_error import GameError
from game.engine.cuts.custom_cut import CustomCut
from game.engine.cuts.making import with_custom_cut
from game.engine.cuts.route import own_decisions
from game.engine.pathway.receipts import JOINT, ReceivedInformation
from game.engine.session import Session, begin, replay
from game.engine.story import CompiledStory
from game.engine.views.text import describe_move
from game.records.journal_format import Entry, Header, MoveEntry
from game.records.journal_reader import Journal, pluralise
from game.scenario.model.scenario import Scenario


def current_key(story: CompiledStory, key: str) -> str:
    """Return the key of today of a move; one that no `renamed_from` explains is returned as it is."""
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
    """Return the id of today of a piece of information."""
    return _current_id(scenario.information, info)


def _in_scene(scenario: Scenario, scene: str, name: str) -> str:
    current = _current_id(scenario.scenes, scene)
    model = scenario.scenes.get(current)
    members: dict[str, BaseModel] = {**model.choices, **model.look, **model.talk} if model else {}
    return f"{current}.{_current_id(members, name)}"


def _current_id(models: Mapping[str, BaseModel], name: str) -> str:
    if name in models:
        return name
    return next((current for current, model in models.items() if name in getattr(model, "renamed_from", ())), name)


LONGEST_KEY = 120
"""The most characters of a move's key that a message quotes; a key of any scenario is shorter."""


@dataclass(frozen=True)
class ReplayedJournal:
    """A journal replayed as far as its moves could be made again."""

    session: Session
    entries: tuple[Entry, ...]
    """The moves that were made again and the notes between them, with the keys of today."""
    changed: bool
    """Whether the scenario is not the one that was played."""
    refused_key: str = ""
    """The key of the first move that could not be made again."""
    messages: tuple[str, ...] = ()


def replay_journal(journal: Journal, story: CompiledStory) -> ReplayedJournal:
    """Replay a journal.

    Args:
        journal: the session file as it was read.
        story: the scenario of today, compiled; if its content is not the header's, ids are translated.

    Raises:
        GameError: the journal is a session of another scenario.
    """
    header, scenario = journal.header, story.scenario
    if header.scenario != scenario.id:
        raise GameError(
            f"{journal.path.name} is a session of the scenario “{header.scenario}”, not of “{scenario.id}”."
        )
    changed = header.content != story.content
    entries = tuple(_current_entry(story, entry) for entry in journal.entries) if changed else journal.entries
    keys = [entry.key for entry in entries if isinstance(entry, MoveEntry)]
    # A cut that is gone does not matter: its moves stand in the journal like all others.
    cut = header.cut if header.cut in scenario.cuts else ""
    if header.custom_cut:
        own = _current_cut(story, header.custom_cut)
        story, cut = with_custom_cut(story, own), own.name
    replayed = replay(begin(story, header.seed, receipts(story, header), cut), keys)
    refused = replayed.refused or ""
    return ReplayedJournal(
        session=replayed.session,
        entries=entries_up_to(entries, len(replayed.session.moves)) if refused else entries,
        changed=changed,
        refused_key=refused,
        messages=_messages(journal, replayed.session, changed=changed, refused=refused),
    )


def _current_cut(story: CompiledStory, own: CustomCut) -> CustomCut:
    """Return a facilitator's cut with the ids of today."""
    scenes = tuple(_current_id(story.scenario.scenes, scene) for scene in own.plays)
    return CustomCut(scenes, tuple(current_key(story, key) for key in own.route))


def receipts(story: CompiledStory, header: Header) -> tuple[ReceivedInformation, ...] | None:
    """Return what earlier desks had sent, by its ids of today; what does not exist any more is left out."""
    if header.incoming is None:
        return None
    scenario = story.scenario
    current = (_current_receipt(scenario, receipt) for receipt in header.incoming)
    return tuple(
        receipt
        for receipt in current
        if receipt.info in scenario.information and (not receipt.agency or receipt.agency in scenario.agencies)
    )


def _current_receipt(scenario: Scenario, receipt: ReceivedInformation) -> ReceivedInformation:
    agency = receipt.agency and _current_id(scenario.agencies, receipt.agency)
    return replace(receipt, info=current_information(scenario, receipt.info), agency=agency)


def entries_up_to(entries: tuple[Entry, ...], moves: int) -> tuple[Entry, ...]:
    """Return the entries up to a number of moves, and every note about those or their scenes, whenever written."""
    positions = [position for position, entry in enumerate(entries) if isinstance(entry, MoveEntry)]
    end = positions[moves] if moves < len(positions) else len(entries)
    keys = {entry.key for entry in entries[:end] if isinstance(entry, MoveEntry)}
    keys |= {key.partition(".")[0] for key in keys}
    return tuple(
        entry
        for position, entry in enumerate(entries)
        if (position < end if isinstance(entry, MoveEntry) or not entry.note.about else entry.note.about in keys)
    )


def _current_entry(story: CompiledStory, entry: Entry) -> Entry:
    if isinstance(entry, MoveEntry):
        return replace(entry, key=current_key(story, entry.key))
    note = entry.note
    if note.hands:
        hands = tuple((current_key(story, key), count) for key, count in note.hands)
        return replace(entry, note=replace(note, about=_current_id(story.scenario.scenes, note.about), hands=hands))
    return replace(entry, note=replace(note, about=current_key(story, note.about)))


def _messages(journal: Journal, session: Session, *, changed: bool, refused: str) -> tuple[str, ...]:
    """Return sentences on how far a session could be replayed, why no further, and what still holds."""
    if not changed and not refused:
        return ()
    repeated, moves = len(session.moves), len(journal.keys)
    reason = "The scenario has changed since this session was kept."
    if not changed:
        reason = "This session does not fit this version of the program."
    if not refused:
        extent = "Its one move" if moves == 1 else f"All {pluralise(moves, 'move')}"
        return (f"{reason} {extent} could be made again." if moves else reason, _GOING_ON)
    scenario = session.story.scenario
    move = session.story.move(refused)
    name = f"“{describe_move(scenario, move)}” ({refused})" if move else f"“{refused[:LONGEST_KEY]}”"
    refusal = "is not on offer at that point any more" if move else "does not exist any more"
    extent = f"{repeated} of its {pluralise(moves, 'move')} could be made again; the next, {name}, {refusal}."
    return (f"{reason} {extent}", _last_decision(session), _GOING_ON)


_GOING_ON = "Going on begins a new file; this one stays as it is."


def _last_decision(session: Session) -> str:
    choices = own_decisions(session)
    if not choices:
        return "No decision had been made by then."
    return f"The last decision that stands is “{describe_move(session.story.scenario, choices[-1][1])}”."
