"""The counterfactual of a play: the same moves without the player's contacts, as far as they still exist."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.engine.cuts.route import is_automatic
from game.engine.moves import Choose, Move, Record, Tell
from game.engine.session import Session, begin

MOST_MOVES = 400
"""Moves after which a repetition gives up; a play has far fewer."""


@dataclass(frozen=True)
class Counterfactual:
    """The repetition, and how many choices had to be replaced because theirs was not on offer."""

    session: Session
    replaced: int


def without_contacts(session: Session) -> Counterfactual:
    """Repeat a play without what its player wrote and told; contacts that a cut's route made stay.

    Moves that are not on offer are passed over. Where none of the later choices is, one as strong as the play's own
    choice in that scene is taken, else the first that leads on. An unfinished play is not repeated beyond its end.
    """
    run = begin(session.story, session.seed, session.incoming, session.cut)
    remaining, replaced = _moves_without_contacts(session), 0
    while not run.ended and len(run.moves) < MOST_MOVES:
        position = next((number for number, move in enumerate(remaining) if _is_open_choice(run, move)), None)
        if position is not None:
            run, remaining = _repeat(run, remaining[: position + 1]), remaining[position + 1 :]
            continue
        run = _repeat(run, [move for move in remaining if not isinstance(move, Choose)])
        if any(_is_open_choice(run, move) for move in remaining):
            continue
        substitute = _substitute(run, remaining)
        if not session.ended or substitute is None:
            break
        run, replaced = run.make_move(substitute), replaced + 1
    return Counterfactual(run, replaced)


def _moves_without_contacts(session: Session) -> list[Move]:
    return [
        move
        for position, move in enumerate(session.moves, 1)
        if not isinstance(move, (Record, Tell)) or is_automatic(session, position)
    ]


def _is_open_choice(run: Session, move: Move) -> bool:
    return isinstance(move, Choose) and run.is_legal(move)


def _repeat(run: Session, moves: Sequence[Move]) -> Session:
    for move in moves:
        if run.is_legal(move):
            run = run.make_move(move)
    return run


def _substitute(run: Session, remaining: Sequence[Move]) -> Choose | None:
    scenes, here = run.story.scenario.scenes, run.situation.scene
    options = [move for move in run.legal_moves() if isinstance(move, Choose)]
    own = next((move for move in remaining if isinstance(move, Choose) and move.scene == here), None)
    strength = scenes[here].choices[own.choice].strength if own else None
    leaving = [move for move in options if scenes[here].choices[move.choice].goto]
    similar = [move for move in leaving if scenes[here].choices[move.choice].strength == strength]
    return next(iter((*similar, *leaving, *options)), None)
