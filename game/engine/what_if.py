"""What if: every other option of a decision re-run through the engine, with the rest of the play kept where it can be.

Nothing here is written by an author and nothing is guessed: the later moves are made again in their order; one that is
not on offer any more is left out and counted. Where the trainee never stood, the story goes on by the option of the
same strength as the decision that was taken instead, and by the first way on where nothing is decided.
"""

from dataclasses import dataclass

from game.engine.events import Arrived
from game.engine.knowledge import Knowledge, knowledge
from game.engine.moves import Choose, Move
from game.engine.session import Session
from game.engine.step import is_on_offer
from game.engine.words import fill, short_date

LONGEST = 400
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
    endings_open: tuple[str, ...]
    """Titles of every ending still open after this option; empty where that was not worked out."""


def what_ifs(session: Session, moves: int, endings_open: dict[str, tuple[str, ...]]) -> tuple[WhatIf, ...]:
    """Re-run a decision with each other option that was on offer; `moves` is the number of moves before it.

    `endings_open` gives, by choice key, the ids of the endings that can still be reached after it.
    """
    before = session.rewound(moves)
    taken = session.moves[moves]
    others = [move for move in before.offers() if isinstance(move, Choose) and move != taken]
    return tuple(_rerun(session, moves, other, endings_open.get(other.key, ())) for other in others)


def _rerun(session: Session, moves: int, other: Choose, open_ids: tuple[str, ...]) -> WhatIf:
    scenario = session.story.scenario
    rest = session.moves[moves + 1 :]
    run, kept = _go_on(session.rewound(moves).act(other), rest)
    ending = run.situation.ending
    return WhatIf(
        choice=other.key,
        say=fill(scenario, scenario.scenes[other.scene].choices[other.choice].say),
        ending=scenario.endings[ending].title if ending else "",
        same_ending=ending == session.situation.ending,
        differences=_differences(session, run),
        kept=kept,
        left_out=len(rest) - kept,
        endings_open=tuple(scenario.endings[name].title for name in open_ids),
    )


def _go_on(run: Session, rest: tuple[Move, ...]) -> tuple[Session, int]:
    """Make the later moves again in their order, leaving out what is not on offer; return how many were made."""
    waiting, kept = rest, 0
    for _ in range(LONGEST):
        if run.ended:
            break
        choices = run.choices()
        place = next((number for number, move in enumerate(waiting) if move in choices), None)
        if place is None:
            run = run.act(_usual(run, waiting))
            continue
        for move in waiting[: place + 1]:
            if is_on_offer(run.story, run.situation, move):
                run, kept = run.act(move), kept + 1
        waiting = waiting[place + 1 :]
    return run, kept


def _usual(run: Session, waiting: tuple[Move, ...]) -> Choose:
    """Choose where the trainee never stood: as strong as the next decision that was taken, else the first way on."""
    scenes = run.story.scenario.scenes
    strengths = [scenes[move.scene].choices[move.choice].strength for move in waiting if isinstance(move, Choose)]
    wanted = next((strength for strength in strengths if strength is not None), None)
    options = [move for move in run.offers() if isinstance(move, Choose)]
    same = [move for move in options if scenes[move.scene].choices[move.choice].strength == wanted]
    leaving = [move for move in options if scenes[move.scene].choices[move.choice].goto]
    return (same or leaving or options)[0]


def _differences(session: Session, run: Session) -> tuple[Difference, ...]:
    scenario = session.story.scenario
    names = {name: agency.name for name, agency in scenario.agencies.items()}
    was, would = _held(knowledge(session)), _held(knowledge(run))
    found = [
        Difference(gained=True, text=f"{names[agency]} would have held from {short_date(scenario, day)}: {text}.")
        for (agency, text), day in would.items()
        if (agency, text) not in was
    ]
    found += [
        Difference(gained=False, text=f"{names[agency]} would not have held: {text}.")
        for agency, text in was
        if (agency, text) not in would
    ]
    return (*found, *_arrivals(session, run))


def _held(picture: Knowledge) -> dict[tuple[str, str], int]:
    return {(holding.agency, row.text): holding.day for row in picture.rows for holding in row.held}


def _arrivals(session: Session, run: Session) -> list[Difference]:
    """Name the consequences by the first words of their text; those without text stay unseen."""
    scenario = session.story.scenario
    was = {event.consequence for event in session.events if isinstance(event, Arrived)}
    would = {event.consequence: event.day for event in run.events if isinstance(event, Arrived)}
    found = []
    for name, later in scenario.later.items():
        if (name in was) == (name in would) or not later.text:
            continue
        words = fill(scenario, later.text[0].text.strip().split("\n")[0])
        when = f"On {short_date(scenario, would[name])}: " if name in would else "It would not have come to this: "
        found.append(Difference(gained=name in would, text=when + words))
    return found
