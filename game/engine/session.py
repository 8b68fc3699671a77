"""A session: one play of a story, as an immutable list of turns.

The first turn is the start; each later one is a move, its events and the situation it led to. Making a move returns a
new session and leaves the old one as it was; going back is truncation, and a branch continues a truncated session.

Story, seed, `incoming` and the keys of the moves (R10) determine a session: replaying the keys through `step` gives an
equal one. That is why a journal of keys is the save, and why a situation is never written down. The seed orders the
choices on the screen and nothing else. A decision is a choice made in a scene whose choices have a strength (R16).
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from game.engine.events import Chose, Entered, Event
from game.engine.moves import Choose, Move
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.shared_sequence import SharedSequence
from game.engine.situation import Situation
from game.engine.step import IllegalMove, choices_on_offer, is_on_offer, offers, start, step
from game.engine.story import CompiledStory


@dataclass(frozen=True)
class Turn:
    """A move, its events and the situation after it; the first turn has no move."""

    move: Move | None
    events: tuple[Event, ...]
    situation: Situation


@dataclass(frozen=True)
class Session:
    """A play of a story: the seed that orders its choices, what earlier desks sent (R17), and the turns so far."""

    story: CompiledStory
    seed: int
    incoming: tuple[ReceivedInformation, ...] | None
    turns: Sequence[Turn]
    cut: str = ""
    """The cut in which it is played (R26); empty for the whole scenario."""

    @property
    def situation(self) -> Situation:
        """Return the situation after the last turn."""
        return self.turns[-1].situation

    @property
    def moves(self) -> tuple[Move, ...]:
        """Return the moves made, in order."""
        return tuple(turn.move for turn in self.turns if turn.move is not None)

    @property
    def events(self) -> tuple[Event, ...]:
        """Return the events of all turns, in order."""
        return tuple(event for turn in self.turns for event in turn.events)

    @property
    def ended(self) -> bool:
        """Return whether an ending was reached."""
        return self.situation.ending is not None

    def legal_moves(self) -> tuple[Move, ...]:
        """Return every move on offer now, in the order of the scenario."""
        return offers(self.story, self.situation)

    def is_legal(self, move: Move) -> bool:
        """Return whether a move is on offer now, contacts included."""
        return is_on_offer(self.story, self.situation, move)

    def choices(self) -> tuple[Choose, ...]:
        """Return the choices on offer in the order the trainee sees them, drawn from the seed."""
        return shuffle_choices(self.seed, choices_on_offer(self.story, self.situation))

    def make_move(self, move: Move) -> "Session":
        """Return the session with one move more; raises IllegalMove if it is not on offer."""
        result = step(self.story, self.situation, move)
        turns = self.turns if isinstance(self.turns, SharedSequence) else SharedSequence(self.turns)
        return replace(self, turns=turns.appended(Turn(move, result.events, result.situation)))

    def truncated_to(self, moves: int) -> "Session":
        """Return the session as it stood after so many moves."""
        return replace(self, turns=self.turns[: moves + 1])


def begin(
    story: CompiledStory, seed: int = 0, incoming: Sequence[ReceivedInformation] | None = None, cut: str = ""
) -> Session:
    """Begin a session; without `incoming` the desk has received what the scenario foresees when played alone (R17).

    In a cut no move is made yet: `cuts.follow_route` leads to the first scene that is played.
    """
    first = start(story, incoming)
    receipts = None if incoming is None else tuple(incoming)
    return Session(story, seed, receipts, SharedSequence([Turn(None, first.events, first.situation)]), cut)


@dataclass(frozen=True)
class Replay:
    """The session as far as its moves could be made again, and the key of the first that could not."""

    session: Session
    refused: str | None = None


def replay(session: Session, keys: Iterable[str]) -> Replay:
    """Make moves by their keys on top of a session, until one is unknown or not on offer; none is skipped."""
    for key in keys:
        move = session.story.move(key)
        if move is None:
            return Replay(session, key)
        try:
            session = session.make_move(move)
        except IllegalMove:
            return Replay(session, key)
    return Replay(session)


def shuffle_choices(seed: int, choices: Iterable[Choose]) -> tuple[Choose, ...]:
    """Return choices in the order drawn from the seed: the same on every machine, and steady while a scene lasts."""
    return tuple(sorted(choices, key=lambda move: order_of(seed, move)))


def order_of(seed: int, move: Move) -> bytes:
    """Return where a move stands among its neighbours: a hash of the seed and its key, to sort by."""
    return hashlib.sha256(f"{seed}:{move.key}".encode()).digest()


def is_decision(story: CompiledStory, scene: str) -> bool:
    """Return whether a scene is a decision: its choices have a strength (R16)."""
    return story.scenario.scenes[scene].is_decision


def decisions(session: Session) -> tuple[tuple[int, Choose], ...]:
    """Return each decision made: the number of moves before it, and the choice."""
    return tuple(
        (position, move)
        for position, move in enumerate(session.moves)
        if isinstance(move, Choose) and is_decision(session.story, move.scene)
    )


def scenes_entered(events: Iterable[Event]) -> dict[str, int]:
    """Return the scenes of a play, each with the day it was first entered."""
    entered: dict[str, int] = {}
    for event in events:
        if isinstance(event, Entered):
            entered.setdefault(event.scene, event.day)
    return entered


def chosen_in(events: Iterable[Event]) -> tuple[Chose, ...]:
    """Return the choices among events."""
    return tuple(event for event in events if isinstance(event, Chose))
