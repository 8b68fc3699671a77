"""A play in progress: a frozen list of turns; every move makes a new one."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.engine.events import Chose, Entered, Event
from game.engine.moves import Choose, Move
from game.engine.situation import Situation
from game.engine.step import IllegalMove, ReceivedInformation, offers, start, step
from game.engine.story import CompiledStory


@dataclass(frozen=True)
class Turn:
    """One move, what it brought, and where it led; the first turn has no move."""

    move: Move | None
    events: tuple[Event, ...]
    situation: Situation


@dataclass(frozen=True)
class Session:
    """A story, the seed that orders its choices on screen, what was received before, and the turns so far."""

    story: CompiledStory
    seed: int
    incoming: tuple[ReceivedInformation, ...] | None
    turns: tuple[Turn, ...]

    @property
    def situation(self) -> Situation:
        """Return where the play is."""
        return self.turns[-1].situation

    @property
    def moves(self) -> tuple[Move, ...]:
        """Return the moves made, in order."""
        return tuple(turn.move for turn in self.turns if turn.move is not None)

    @property
    def events(self) -> tuple[Event, ...]:
        """Return everything that happened, in order."""
        return tuple(event for turn in self.turns for event in turn.events)

    @property
    def ended(self) -> bool:
        """Tell whether an ending was reached."""
        return self.situation.ending is not None

    def legal_moves(self) -> tuple[Move, ...]:
        """Return every move on offer now, in the order of the scenario."""
        return offers(self.story, self.situation)

    def choices(self) -> tuple[Choose, ...]:
        """Return the choices on offer in the order the trainee sees them, drawn from the seed."""
        return shuffle_choices(self.seed, (move for move in self.legal_moves() if isinstance(move, Choose)))

    def make_move(self, move: Move) -> "Session":
        """Make a move; raises IllegalMove if it is not on offer."""
        made = step(self.story, self.situation, move)
        return Session(self.story, self.seed, self.incoming, (*self.turns, Turn(move, made.events, made.situation)))

    def truncated_to(self, moves: int) -> "Session":
        """Return the session as it stood after so many moves."""
        return Session(self.story, self.seed, self.incoming, self.turns[: moves + 1])


def begin(story: CompiledStory, seed: int = 0, incoming: Sequence[ReceivedInformation] | None = None) -> Session:
    """Begin a play; `incoming` None takes what the scenario foresees when played alone."""
    first = start(story, incoming)
    receipts = None if incoming is None else tuple(incoming)
    return Session(story, seed, receipts, (Turn(None, first.events, first.situation),))


@dataclass(frozen=True)
class Replay:
    """How far moves could be made again, and the key of the first that could not."""

    session: Session
    refused: str | None = None


def replay(session: Session, keys: Iterable[str]) -> Replay:
    """Make moves again by their keys until one is unknown or not on offer; nothing is approximated."""
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
    """Order choices as the seed draws them: the same on every machine, and steady while a scene lasts."""
    return tuple(sorted(choices, key=lambda move: hashlib.sha256(f"{seed}:{move.key}".encode()).digest()))


def is_decision(story: CompiledStory, scene: str) -> bool:
    """Tell whether a scene is a decision: its choices have a strength (R16)."""
    return story.scenario.scenes[scene].is_decision


def decisions(session: Session) -> tuple[tuple[int, Choose], ...]:
    """Return each decision made: the number of moves before it, and the choice."""
    return tuple(
        (place, move)
        for place, move in enumerate(session.moves)
        if isinstance(move, Choose) and is_decision(session.story, move.scene)
    )


def since_last_choice(session: Session) -> tuple[Event, ...]:
    """Return what happened from the last choice on, or from the start."""
    for place in range(len(session.turns) - 1, -1, -1):
        if isinstance(session.turns[place].move, Choose) or place == 0:
            return tuple(event for turn in session.turns[place:] for event in turn.events)
    return ()


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
