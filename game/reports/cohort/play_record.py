"""What a cohort keeps of one play: items without order, name or words, but for reasons that may be shown."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from game.engine.debrief.counterfactual import own_positions
from game.engine.debrief.knowledge import open_gaps
from game.engine.moves import Ask, Choose, Look, Move, Open, Record, Tell
from game.engine.notes import CONFIDENCE, Note, shared_reasons
from game.engine.session import Session, scenes_entered
from game.engine.story import CompiledStory
from game.engine.votes import VOTE
from game.records.journal_format import MoveEntry, NoteEntry
from game.records.journal_reader import Journal
from game.records.replay import replay_journal

Item = tuple[str, ...]
"""A kind, and ids: `("choice", scene, choice)`; the kinds are the constants below."""
SCENE, CHOICE, LINE, LOOK, DOCUMENT = "scene", "choice", "line", "look", "document"
RECORDED, TOLD, GAP, ENDING, SURE = "recorded", "told", "gap", "ending", "sure"
LONGEST_PAUSE = datetime.timedelta(minutes=10)
"""The most time between two moves that counts as play; a longer one is a break."""


@dataclass(frozen=True)
class PlayRecord:
    """One play as a cohort counts it.

    Attributes:
        items: what happened in it, each thing once however often it did.
        minutes: the time from move to move without breaks.
        reasons: (item of a decision, words) that the trainee agreed to show.
        hands: (item of a decision, hands) of the first vote of a room on each decision.
        is_whole: whether every move of the journal could be made again.
    """

    items: frozenset[Item]
    minutes: float
    reasons: tuple[tuple[Item, str], ...]
    hands: tuple[tuple[Item, int], ...]
    is_whole: bool


def play_record(journal: Journal, story: CompiledStory) -> PlayRecord:
    """Return what a cohort counts of a journal; raises GameError if it is one of another scenario."""
    replayed = replay_journal(journal, story)
    notes = [entry.note for entry in replayed.entries if isinstance(entry, NoteEntry)]
    return PlayRecord(
        items=frozenset((*_items(replayed.session), *_sureness(replayed.session.story, notes))),
        minutes=_minutes(entry.at for entry in journal.entries if isinstance(entry, MoveEntry)),
        reasons=tuple(_agreed_reasons(replayed.session.story, notes)),
        hands=tuple(_hands(replayed.session.story, notes)),
        is_whole=not replayed.refused_key and journal.first_altered_line is None,
    )


def _items(session: Session) -> Iterator[Item]:
    for scene in scenes_entered(session.events):
        yield SCENE, scene
    moves = session.moves
    for position in own_positions(session) if session.cut else range(len(moves)):
        yield from _items_of_move(moves[position])
    yield from ((GAP, agency, info) for agency, info in open_gaps(session))
    if session.situation.ending is not None:
        yield ENDING, session.situation.ending


def _items_of_move(move: Move) -> Iterator[Item]:
    match move:
        case Choose(scene, choice):
            yield CHOICE, scene, choice
        case Ask(scene, line):
            yield LINE, scene, line
        case Look(scene, spot):
            yield LOOK, scene, spot
        case Open(document):
            yield DOCUMENT, document
        case Record(pieces):
            yield from ((RECORDED, info) for info in pieces)
        case Tell(agency, pieces, _):
            yield from ((TOLD, agency, info) for info in pieces)
        case _:
            pass


def _minutes(times: Iterable[str]) -> float:
    """Return how long a play took, from the times of its moves; those that cannot be read count for nothing."""
    moments = [moment for moment in map(_moment, times) if moment is not None]
    gaps = (min(max(later - earlier, datetime.timedelta()), LONGEST_PAUSE) for earlier, later in pairwise(moments))
    return sum(gaps, datetime.timedelta()).total_seconds() / 60


def _moment(timestamp: str) -> datetime.datetime | None:
    try:
        moment = datetime.datetime.fromisoformat(timestamp)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _agreed_reasons(story: CompiledStory, notes: Sequence[Note]) -> Iterator[tuple[Item, str]]:
    """Yield the reasons that may be shown: their writers agreed to that, decision by decision."""
    agreed = shared_reasons(notes)
    for note in notes:
        move = story.move(note.about) if note.about in agreed else None
        if note.kind == "reason" and note.text and isinstance(move, Choose):
            yield (CHOICE, move.scene, move.choice), note.text


def _sureness(story: CompiledStory, notes: Sequence[Note]) -> Iterator[Item]:
    """Yield how sure the trainee was of each decision, where that was said."""
    for note in notes:
        move = story.move(note.about) if note.kind == "reason" else None
        if isinstance(move, Choose) and note.confidence in range(1, len(CONFIDENCE) + 1):
            yield SURE, move.scene, str(note.confidence)


def _hands(story: CompiledStory, notes: Sequence[Note]) -> Iterator[tuple[Item, int]]:
    """Yield the hands of the first vote on each decision: those that went up before anybody had talked."""
    counted: set[str] = set()
    for note in notes:
        if note.kind != VOTE or note.about in counted:
            continue
        counted.add(note.about)
        for key, hands in note.hands:
            move = story.move(key)
            if isinstance(move, Choose):
                yield (CHOICE, move.scene, move.choice), hands
