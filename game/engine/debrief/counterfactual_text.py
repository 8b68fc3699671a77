"""Sentences about what came of a play, and about what another play has and this one lacks."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from game.engine.debrief.counterfactual import ArrivedConsequence, DatedItem, HeldPiece
from game.engine.events import Arrived
from game.engine.session import Session
from game.engine.views.text import agency_name, first_sentence, join_names, join_paragraphs, piece_text, short_date
from game.scenario.model.scenario import Scenario

DifferenceKind = Literal["piece", "consequence", "words"]
HolderDays = Mapping[str, int]
"""Agencies, each with the day from which it held a piece."""


@dataclass(frozen=True)
class Difference:
    """A difference between a replay and the session, in a sentence; `gained` if only the replay has it."""

    gained: bool
    text: str
    kind: DifferenceKind
    day: int
    """The day of the story from which the plays differ in it; lists stand in this order."""


@dataclass(frozen=True)
class _DatedLine:
    day: int
    text: str
    kind: DifferenceKind


def credited_lines(session: Session, items: Sequence[DatedItem]) -> tuple[str, ...]:
    """Return a line for each piece and consequence that came of a session, in order of days."""
    scenario = session.story.scenario

    def arrived(event: Arrived) -> str:
        words = _first_words(scenario, event)
        desk = scenario.later[event.consequence].desk
        where = f", {agency_name(scenario, desk)}" if desk and desk != scenario.desk else ""
        return f"{short_date(scenario, event.day)}{where}: {words}" if words else ""

    lines = [
        *_piece_lines(scenario, items, lambda holders: _since(scenario, holders)),
        *_arrival_lines(session, items, arrived),
    ]
    return tuple(line.text for line in sorted(lines, key=lambda line: line.day))


def gains(run: Session, items: Sequence[DatedItem]) -> Iterator[Difference]:
    """Yield what a replay has and the session lacks."""
    scenario = run.story.scenario

    def arrived(event: Arrived) -> str:
        words = _first_words(scenario, event)
        return f"On {short_date(scenario, event.day)}: {words}" if words else ""

    lines = (
        *_piece_lines(scenario, items, lambda holders: _since(scenario, holders, " would have had it")),
        *_arrival_lines(run, items, arrived),
    )
    return (Difference(gained=True, text=line.text, kind=line.kind, day=line.day) for line in lines)


def losses(session: Session, items: Sequence[DatedItem]) -> Iterator[Difference]:
    """Yield what the session has and a replay lacks."""
    scenario = session.story.scenario

    def arrived(event: Arrived) -> str:
        words = _first_words(scenario, event)
        return f"It would not have come to this: {words}" if words else ""

    lines = (
        *_piece_lines(scenario, items, lambda holders: f"{_names(scenario, holders)} would not have had it"),
        *_arrival_lines(session, items, arrived),
    )
    return (Difference(gained=False, text=line.text, kind=line.kind, day=line.day) for line in lines)


def holder_name(scenario: Scenario, agency: str) -> str:
    """Return what the trainee calls one that holds a piece: `you` for their own desk."""
    return "you" if agency == scenario.desk else agency_name(scenario, agency)


def _piece_lines(
    scenario: Scenario, items: Sequence[DatedItem], describe: Callable[[HolderDays], str]
) -> Iterator[_DatedLine]:
    """Yield a line for each piece, with all who held it."""
    holders_by_piece: dict[str, dict[str, int]] = {}
    for day, item in items:
        if isinstance(item, HeldPiece):
            holders_by_piece.setdefault(item.info, {})[item.agency] = day
    for info, holders in holders_by_piece.items():
        text = f"{piece_text(scenario, info)}: {describe(holders)}."
        yield _DatedLine(min(holders.values()), text, "piece")


def _arrival_lines(of: Session, items: Sequence[DatedItem], describe: Callable[[Arrived], str]) -> Iterator[_DatedLine]:
    """Yield a line for each consequence that has words."""
    arrivals: dict[str, Arrived] = {}
    for event in of.events:
        if isinstance(event, Arrived):
            arrivals.setdefault(event.consequence, event)
    for day, item in items:
        if isinstance(item, ArrivedConsequence) and (text := describe(arrivals[item.consequence])):
            yield _DatedLine(day, text, "consequence")


def _first_words(scenario: Scenario, event: Arrived) -> str:
    text = scenario.later[event.consequence].text
    return first_sentence(join_paragraphs(scenario, text, event.paragraphs, event.day))


def _since(scenario: Scenario, holders: HolderDays, verb: str = "") -> str:
    """Return who held a piece since when: `Police and GP from 9 March, School from 11 March`."""
    parts: list[str] = []
    for day in dict.fromkeys(sorted(holders.values())):
        names = _names(scenario, [agency for agency, since in holders.items() if since == day])
        parts.append(f"{names}{'' if parts else verb} from {short_date(scenario, day)}")
    return ", ".join(parts)


def _names(scenario: Scenario, agencies: Iterable[str]) -> str:
    own_first = sorted(agencies, key=lambda agency: agency != scenario.desk)
    return join_names([holder_name(scenario, agency) for agency in own_first])
