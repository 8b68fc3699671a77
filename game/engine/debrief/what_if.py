"""What if: every other option of a decision re-run through the engine, with the rest of the play kept where it can be.

Nothing here is written by an author and nothing is guessed: the later moves are made again in their order; one that is
not on offer any more is left out and counted. Where the trainee never stood, the story goes on by the option of the
same strength as the decision that was taken instead, and by the first way on where nothing is decided.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from game.engine.debrief.knowledge import Knowledge, knowledge
from game.engine.events import Arrived
from game.engine.moves import Choose, Move
from game.engine.session import Session
from game.engine.step import is_on_offer
from game.engine.views.text import fill_placeholders, first_sentence, join_names, join_paragraphs, short_date
from game.scenario.model.scenario import Scenario

MAX_MOVES = 400
"""Moves after which a re-run gives up; a play has far fewer."""


@dataclass(frozen=True)
class Difference:
    """Something that would have been otherwise, in a sentence."""

    gained: bool
    text: str


@dataclass(frozen=True)
class WhatIf:
    """One other option, re-run to an ending."""

    choice: str
    say: str
    ending: str
    """The ending's title; empty if the re-run reached none."""
    same_ending: bool
    differences: tuple[Difference, ...]
    kept: int
    """How many of the later moves could be made again."""
    left_out: int


def rerun_alternatives(session: Session, moves: int) -> tuple[WhatIf, ...]:
    """Re-run a decision with each other option that was on offer; `moves` is the number of moves before it."""
    before = session.truncated_to(moves)
    taken = session.moves[moves]
    others = [move for move in before.legal_moves() if isinstance(move, Choose) and move != taken]
    return tuple(_rerun(session, moves, other) for other in others)


def _rerun(session: Session, moves: int, other: Choose) -> WhatIf:
    scenario = session.story.scenario
    rest = session.moves[moves + 1 :]
    run, kept = _go_on(session.truncated_to(moves).make_move(other), rest)
    ending = run.situation.ending
    return WhatIf(
        choice=other.key,
        say=fill_placeholders(scenario, scenario.scenes[other.scene].choices[other.choice].say),
        ending=scenario.endings[ending].title if ending else "",
        same_ending=ending == session.situation.ending,
        differences=_differences(session, run),
        kept=kept,
        left_out=len(rest) - kept,
    )


def _go_on(run: Session, rest: tuple[Move, ...]) -> tuple[Session, int]:
    """Make the later moves again in their order, leaving out what is not on offer; return how many were made."""
    waiting, kept = rest, 0
    for _ in range(MAX_MOVES):
        if run.ended:
            break
        choices = run.choices()
        place = next((number for number, move in enumerate(waiting) if move in choices), None)
        if place is None:
            run, waiting, made = _at_another_desk(run, waiting)
            run, kept = run.make_move(_usual(run, waiting)), kept + made
            continue
        for move in waiting[: place + 1]:
            if is_on_offer(run.story, run.situation, move):
                run, kept = run.make_move(move), kept + 1
        waiting = waiting[place + 1 :]
    return run, kept


def _at_another_desk(run: Session, waiting: tuple[Move, ...]) -> tuple[Session, tuple[Move, ...], int]:
    """Write and tell at the desk one came to what came next at the other; return how many moves were made."""
    if run.situation.desk_time is None:
        return run, waiting, 0
    next_here = tuple(takewhile(lambda move: not isinstance(move, Choose), waiting))
    left: list[Move] = []
    for move in next_here:
        if is_on_offer(run.story, run.situation, move):
            run = run.make_move(move)
        else:
            left.append(move)
    return run, (*left, *waiting[len(next_here) :]), len(next_here) - len(left)


def _usual(run: Session, waiting: tuple[Move, ...]) -> Choose:
    """Choose where the trainee never stood: as strong as the next decision that was taken, else the first way on."""
    scenes = run.story.scenario.scenes
    strengths = [scenes[move.scene].choices[move.choice].strength for move in waiting if isinstance(move, Choose)]
    wanted = next((strength for strength in strengths if strength is not None), None)
    options = [move for move in run.legal_moves() if isinstance(move, Choose)]
    same = [move for move in options if scenes[move.scene].choices[move.choice].strength == wanted]
    leaving = [move for move in options if scenes[move.scene].choices[move.choice].goto]
    return (same or leaving or options)[0]


def _differences(session: Session, run: Session) -> tuple[Difference, ...]:
    scenario = session.story.scenario
    was, would = _held(knowledge(session)), _held(knowledge(run))
    gained, lost = _only_in(would, was), _only_in(was, would)
    found = [
        Difference(gained=True, text=f"{piece}: {_dated(scenario, holders)}.") for piece, holders in gained.items()
    ]
    found += [
        Difference(gained=False, text=f"{piece}: {_named(scenario, holders)} would not have had it.")
        for piece, holders in lost.items()
    ]
    return (*found, *_arrivals(session, run))


Holders = dict[str, int]
"""Agencies, each with the day from which it held a piece."""


def _held(picture: Knowledge) -> dict[str, Holders]:
    return {row.text: {holding.agency: holding.day for holding in row.held} for row in picture.rows}


def _only_in(one: dict[str, Holders], other: dict[str, Holders]) -> dict[str, Holders]:
    """Return who held what in one play and never in the other, by piece."""
    found = {
        piece: {agency: day for agency, day in holders.items() if agency not in other.get(piece, {})}
        for piece, holders in one.items()
    }
    return {piece: holders for piece, holders in found.items() if holders}


def _dated(scenario: Scenario, holders: Holders) -> str:
    """Say who would have had it since when: `Police would have had it from 9 March, School from 11 March`."""
    parts: list[str] = []
    for day in dict.fromkeys(sorted(holders.values())):
        names = _named(scenario, [agency for agency, since in holders.items() if since == day])
        parts.append(f"{names}{'' if parts else ' would have had it'} from {short_date(scenario, day)}")
    return ", ".join(parts)


def _named(scenario: Scenario, agencies: Iterable[str]) -> str:
    return join_names([scenario.agencies[agency].name for agency in agencies])


def _arrivals(session: Session, run: Session) -> Iterator[Difference]:
    """Name the consequences that came in one of the two by the first sentence of what was told; the silent ones not."""
    scenario = session.story.scenario
    was, would = _arrived(session), _arrived(run)
    for name, later in scenario.later.items():
        if (name in was) == (name in would):
            continue
        event = was.get(name) or would[name]
        words = first_sentence(join_paragraphs(scenario, later.text, event.paragraphs))
        when = f"On {short_date(scenario, event.day)}: " if name in would else "It would not have come to this: "
        if words:
            yield Difference(gained=name in would, text=when + words)


def _arrived(session: Session) -> dict[str, Arrived]:
    return {event.consequence: event for event in session.events if isinstance(event, Arrived)}
