"""Counterfactual replay: a session played again with one of its moves replaced or left out, and what came of each.

The later moves are made again in their order; one that is not on offer any more is passed over, and a contact some of
whose pieces are not held carries the others. On entering a scene the moves that the trainee made there are next, and
what was made in scenes that are not reached is passed over. In a scene in which nothing of the session leads on, the
documents and contacts of the next visit are made if they are on offer, and then an option of the same strength as the
session's next decision is taken, else the first that leaves the scene.

Something is credited to a move only if a replay without it loses it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from game.engine.contacts import held_pieces
from game.engine.cuts.route import follow_route, is_automatic
from game.engine.events import Arrived, Event, Learned, Received
from game.engine.moves import Choose, Move, Open, Record, Tell
from game.engine.session import Session
from game.engine.situation import Situation

MAX_STEPS = 400
"""Moves, made or passed over, after which a replay gives up; a play has far fewer."""

LocatedMove = tuple[str, Move]
"""A move with the scene in which the session made it."""


@dataclass(frozen=True)
class HeldPiece:
    """That an agency, or this desk, came to hold a piece of information."""

    agency: str
    info: str


@dataclass(frozen=True)
class ArrivedConsequence:
    """That a consequence arrived."""

    consequence: str


OutcomeItem = HeldPiece | ArrivedConsequence
Outcome = Mapping[OutcomeItem, int]
"""What came of a session, each with the first day on which it was so."""
DatedItem = tuple[int, OutcomeItem]


@dataclass(frozen=True)
class CounterfactualPlay:
    """A session played again with one move replaced or left out."""

    session: Session
    repeated: int
    """How many of the later moves were made again."""
    passed_over: int
    """How many of them were not."""
    is_postponed: bool
    """Whether the move that was replaced was made after all, so that the replay says nothing about it."""


def outcome_of(events: Iterable[Event], desk: str) -> Outcome:
    """Return what came of a play: consequences that arrived, and pieces held by this desk and by other agencies."""
    outcome: dict[OutcomeItem, int] = {}
    for event in events:
        match event:
            case Arrived(consequence, day, _):
                outcome.setdefault(ArrivedConsequence(consequence), day)
            case Received(agency, info, day):
                outcome.setdefault(HeldPiece(agency, info), day)
            case Learned(info, day):
                outcome.setdefault(HeldPiece(desk, info), day)
            case _:
                pass
    return outcome


def session_outcome(session: Session) -> Outcome:
    """Return what came of a session."""
    return outcome_of(session.events, session.story.index.desk)


def missing_items(outcome: Outcome, others: Sequence[Outcome]) -> tuple[DatedItem, ...]:
    """Return what came in one play and in none of the others, in order of days; nothing where there are no others."""
    if not others:
        return ()
    return tuple(
        sorted(
            ((day, item) for item, day in outcome.items() if not any(item in other for other in others)),
            key=lambda dated: dated[0],
        )
    )


def items_lost_without(session: Session, position: int) -> tuple[DatedItem, ...]:
    """Return what came of a session only because of a look, line or contact: what leaving it out loses.

    Args:
        session: the play.
        position: how many moves came before it.
    """
    without = replay_instead(session, position, None)
    return missing_items(session_outcome(session), [session_outcome(without.session)])


def replay_instead(session: Session, position: int, replacement: Move | None) -> CounterfactualPlay:
    """Play a session again with one move replaced or left out.

    Args:
        session: the play.
        position: how many moves came before the one that is replaced.
        replacement: the move in its place, which must have been on offer; None leaves it out, which only a move that
            did not lead out of its scene can be.

    Returns:
        The replay. It goes on to an ending where the session did, and else as far as the session's moves reach.
    """
    original, start = session.moves[position], session.truncated_to(position)
    later = locate_moves(session)[position + 1 :]
    if replacement is not None:
        scene = start.situation.scene
        start = start.make_move(replacement)
        is_staying = isinstance(replacement, Choose) and not _leaves(session, replacement)
        # An option that does not lead on only postpones the choice: the session's own is made next.
        later = ((scene, original), *later) if is_staying else _from_scene(later, start.situation)
    run, repeated = _repeat_moves(start, later, stops=not session.ended)
    count = len(session.moves) - position - 1
    is_postponed = original in repeated
    made_again = len(repeated) - (1 if is_postponed and len(later) > count else 0)
    return CounterfactualPlay(run, made_again, count - made_again, is_postponed)


def locate_moves(session: Session) -> tuple[LocatedMove, ...]:
    """Return the moves of a session, each with the scene in which it was made."""
    return tuple(
        (before.situation.scene, turn.move)
        for before, turn in zip(session.turns, session.turns[1:], strict=False)
        if turn.move is not None
    )


def own_positions(session: Session) -> tuple[int, ...]:
    """Return the positions of the moves that the trainee made, and not the route of a cut (R26)."""
    return tuple(position for position in range(len(session.moves)) if not is_automatic(session, position + 1))


def _leaves(session: Session, move: Choose) -> bool:
    return session.story.scenes[move.scene].choices[move].leaves


def _from_scene(later: Sequence[LocatedMove], situation: Situation) -> tuple[LocatedMove, ...]:
    """Return the later moves from the next visit to the scene that was entered; all where there is none."""
    position = next((number for number, (scene, _) in enumerate(later) if scene == situation.scene), 0)
    return tuple(later[position:])


def _repeat_moves(run: Session, later: Sequence[LocatedMove], *, stops: bool) -> tuple[Session, Sequence[Move]]:
    """Make moves in their order until the story ends; return the run and those that were made.

    Args:
        run: the replay so far.
        later: the session's later moves.
        stops: whether the run stops with them, and does not go on to an ending by itself.
    """
    remaining = list(later)
    repeated: list[Move] = []
    for _ in range(MAX_STEPS):
        if run.ended or (stops and not remaining):
            break
        if remaining and remaining[0][0] == run.situation.scene:
            _, move = remaining.pop(0)
            possible = _possible(run, move)
            if possible is None:
                continue
            repeated.append(move)
            run = run.make_move(possible)
            has_left = isinstance(move, Choose) and _leaves(run, move)
        else:
            run, remaining, portable = _repeat_portable_moves(run, remaining)
            repeated += portable
            following = _go_on(run, remaining)
            if following is run:
                break
            run, has_left = following, True
        if has_left:
            remaining = list(_from_scene(remaining, run.situation))
    return run, repeated


def _repeat_portable_moves(
    run: Session, remaining: Sequence[LocatedMove]
) -> tuple[Session, list[LocatedMove], list[Move]]:
    """Make the next visit's documents and contacts that are on offer here; return what remains and what was made."""
    repeated: list[Move] = []
    for number, (_, move) in enumerate(remaining):
        if isinstance(move, Choose):
            return run, [*_without(remaining[:number], repeated), *remaining[number:]], repeated
        possible = _possible(run, move) if isinstance(move, (Record, Tell, Open)) else None
        if possible is not None:
            run = run.make_move(possible)
            repeated.append(move)
    return run, _without(remaining, repeated), repeated


def _possible(run: Session, move: Move) -> Move | None:
    """Return a move as it can be made now: a contact with those of its pieces that are held; None if it cannot be."""
    if isinstance(move, (Record, Tell)):
        held = held_pieces(run.story, run.situation)
        move = replace(move, pieces=tuple(info for info in move.pieces if info in held))
    return move if run.is_legal(move) else None


def _without(moves: Sequence[LocatedMove], repeated: Sequence[Move]) -> list[LocatedMove]:
    return [located for located in moves if located[1] not in repeated]


def _go_on(run: Session, remaining: Sequence[LocatedMove]) -> Session:
    """Leave a scene in which no later move leads on: by the route of the session's cut, else by a default choice."""
    by_route = follow_route(run)
    if len(by_route.turns) > len(run.turns):
        return by_route
    choice = _default_choice(run, remaining)
    return run if choice is None else run.make_move(choice)


def _default_choice(run: Session, remaining: Sequence[LocatedMove]) -> Choose | None:
    """Return an option as strong as the next decision that remains, else the first that leaves the scene, if any."""
    scenes = run.story.scenario.scenes
    strengths = (scenes[move.scene].choices[move.choice].strength for _, move in remaining if isinstance(move, Choose))
    next_strength = next((strength for strength in strengths if strength is not None), None)
    options = [move for move in run.legal_moves() if isinstance(move, Choose)]
    leaving = [move for move in options if _leaves(run, move)]
    equal = [move for move in leaving if scenes[move.scene].choices[move.choice].strength == next_strength]
    return next(iter(equal or leaving or options), None)
