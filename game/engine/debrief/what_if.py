"""What if: every other option of a decision, re-run through `step` to an ending.

Nothing of it is written by an author. The later moves of the session are made again in their order; one that is not on
offer any more is left out and counted. In a scene where none of the later choices is on offer, the run takes an option
of the same strength as the session's next decision, else the first that leaves the scene.
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
    """A difference between the re-run and the session, in a sentence."""

    gained: bool
    text: str


@dataclass(frozen=True)
class WhatIf:
    """Another option of a decision, re-run to an ending."""

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
    """Re-run a decision with each other option on offer; `moves` is the number of moves before it."""
    before = session.truncated_to(moves)
    chosen = session.moves[moves]
    others = [move for move in before.legal_moves() if isinstance(move, Choose) and move != chosen]
    return tuple(_rerun(session, moves, other) for other in others)


def _rerun(session: Session, moves: int, other: Choose) -> WhatIf:
    scenario = session.story.scenario
    later = session.moves[moves + 1 :]
    run, repeated = _repeat_moves(session.truncated_to(moves).make_move(other), later)
    ending = run.situation.ending
    return WhatIf(
        choice=other.key,
        say=fill_placeholders(scenario, scenario.scenes[other.scene].choices[other.choice].say),
        ending=scenario.endings[ending].title if ending else "",
        same_ending=ending == session.situation.ending,
        differences=_differences(session, run),
        kept=repeated,
        left_out=len(later) - repeated,
    )


def _repeat_moves(run: Session, moves: tuple[Move, ...]) -> tuple[Session, int]:
    """Make moves in their order until the story ends, leaving out what is not on offer; return how many were made."""
    remaining, count = moves, 0
    for _ in range(MAX_MOVES):
        if run.ended:
            break
        choices = run.choices()
        position = next((number for number, move in enumerate(remaining) if move in choices), None)
        if position is None:
            run, remaining, repeated = _repeat_desk_moves(run, remaining)
            run, count = run.make_move(_default_choice(run, remaining)), count + repeated
            continue
        for move in remaining[: position + 1]:
            if is_on_offer(run.story, run.situation, move):
                run, count = run.make_move(move), count + 1
        remaining = remaining[position + 1 :]
    return run, count


def _repeat_desk_moves(run: Session, remaining: tuple[Move, ...]) -> tuple[Session, tuple[Move, ...], int]:
    """Make the moves before the next choice if the run is at a desk; return what remains and how many were made."""
    if run.situation.desk_time is None:
        return run, remaining, 0
    before_choice = tuple(takewhile(lambda move: not isinstance(move, Choose), remaining))
    skipped: list[Move] = []
    for move in before_choice:
        if is_on_offer(run.story, run.situation, move):
            run = run.make_move(move)
        else:
            skipped.append(move)
    return run, (*skipped, *remaining[len(before_choice) :]), len(before_choice) - len(skipped)


def _default_choice(run: Session, remaining: tuple[Move, ...]) -> Choose:
    """Return an option as strong as the next decision that remains, else the first that leaves the scene."""
    scenes = run.story.scenario.scenes
    strengths = [scenes[move.scene].choices[move.choice].strength for move in remaining if isinstance(move, Choose)]
    next_strength = next((strength for strength in strengths if strength is not None), None)
    options = [move for move in run.legal_moves() if isinstance(move, Choose)]
    same = [move for move in options if scenes[move.scene].choices[move.choice].strength == next_strength]
    leaving = [move for move in options if scenes[move.scene].choices[move.choice].goto]
    return (same or leaving or options)[0]


def _differences(session: Session, run: Session) -> tuple[Difference, ...]:
    scenario = session.story.scenario
    before, after = _holders_by_piece(knowledge(session)), _holders_by_piece(knowledge(run))
    gained, lost = _only_in(after, before), _only_in(before, after)
    differences = [
        Difference(gained=True, text=f"{piece}: {_dated(scenario, holders)}.") for piece, holders in gained.items()
    ]
    differences += [
        Difference(gained=False, text=f"{piece}: {_named(scenario, holders)} would not have had it.")
        for piece, holders in lost.items()
    ]
    return (*differences, *_arrivals(session, run))


Holders = dict[str, int]
"""Agencies, each with the day from which it held a piece."""


def _holders_by_piece(picture: Knowledge) -> dict[str, Holders]:
    return {row.text: {holding.agency: holding.day for holding in row.held} for row in picture.rows}


def _only_in(first: dict[str, Holders], second: dict[str, Holders]) -> dict[str, Holders]:
    """Return by piece who held it in the first session and never in the second."""
    holders_by_piece = {
        piece: {agency: day for agency, day in holders.items() if agency not in second.get(piece, {})}
        for piece, holders in first.items()
    }
    return {piece: holders for piece, holders in holders_by_piece.items() if holders}


def _dated(scenario: Scenario, holders: Holders) -> str:
    """Return who would have had a piece since when: `Police would have had it from 9 March, School from 11 March`."""
    parts: list[str] = []
    for day in dict.fromkeys(sorted(holders.values())):
        names = _named(scenario, [agency for agency, since in holders.items() if since == day])
        parts.append(f"{names}{'' if parts else ' would have had it'} from {short_date(scenario, day)}")
    return ", ".join(parts)


def _named(scenario: Scenario, agencies: Iterable[str]) -> str:
    return join_names([scenario.agencies[agency].name for agency in agencies])


def _arrivals(session: Session, run: Session) -> Iterator[Difference]:
    """Yield the consequences that arrived in one session only, by the first sentence of their text, if any."""
    scenario = session.story.scenario
    before, after = _arrived(session), _arrived(run)
    for name, later in scenario.later.items():
        if (name in before) == (name in after):
            continue
        event = before.get(name) or after[name]
        words = first_sentence(join_paragraphs(scenario, later.text, event.paragraphs))
        when = f"On {short_date(scenario, event.day)}: " if name in after else "It would not have come to this: "
        if words:
            yield Difference(gained=name in after, text=when + words)


def _arrived(session: Session) -> dict[str, Arrived]:
    return {event.consequence: event for event in session.events if isinstance(event, Arrived)}
