"""The review of a decision: what could be known at that moment, what became known later, and the other options."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.engine.debrief.knowledge import held_by_desk, held_elsewhere
from game.engine.debrief.what_if import WhatIf, rerun_alternatives
from game.engine.events import Arrived, Event, Learned, Queued, Received
from game.engine.moves import Choose
from game.engine.notes import Note
from game.engine.session import Session, decisions
from game.engine.views.text import expand_glossary_links, fill_placeholders, join_paragraphs, long_date, short_date
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import Strength

MAX_OPENED_FIRST = 3
"""How many decisions the debrief shows opened; the others are opened on request."""


@dataclass(frozen=True)
class OptionReview:
    """An option of a decision as the debrief shows it; nothing is scored."""

    key: str
    say: str
    because: str
    cost: str
    taken: bool
    standing: str
    """Why a good colleague might take this route too; empty where the author wrote nothing."""
    endings_open: tuple[str, ...]
    """Titles of every ending still open after this option; empty where that was not worked out."""


@dataclass(frozen=True)
class DecisionReview:
    """A decision of a session, reviewed."""

    key: str
    moves: int
    """How many moves came before it: the number at which a branch would begin."""
    title: str
    date: str
    chosen: str
    reasons: tuple[str, ...]
    """The trainee's own reasons, which come before the author's."""
    because: str
    pressed: str
    knowable: str
    known_then: tuple[str, ...]
    """What this desk held at that moment."""
    noticed: tuple[str, ...]
    unnoticed: tuple[str, ...]
    """Names of what was there to be noticed and was not looked at."""
    elsewhere: tuple[str, ...]
    """What only other agencies held at that moment, with the day on which it reached this desk, if it ever did."""
    known_later: tuple[str, ...]
    """What this desk came to hold after it and before the next decision, with the day."""
    travelled: tuple[str, ...]
    """The consequences that the choice queued and that arrived, with the day and the desk."""
    themes: tuple[tuple[str, str], ...]
    """(theme, word): what was true of each theme after this choice."""
    options: tuple[OptionReview, ...]
    two_routes: bool
    """Whether more than one route was defensible."""
    principle: tuple[str, str]
    """(term, meaning), or two empty texts."""
    discuss: str
    disagreements: tuple[str, ...]
    what_if: tuple[WhatIf, ...]


def review_decisions(
    session: Session, notes: tuple[Note, ...], endings_open: Mapping[str, tuple[str, ...]]
) -> tuple[DecisionReview, ...]:
    """Review every decision of a session, in order.

    Args:
        session: the play.
        notes: what the trainee wrote.
        endings_open: by choice key, the ids of the endings that can still be reached after it; empty where that was not
            worked out.
    """
    return tuple(_review(session, moves, move, notes, endings_open) for moves, move in decisions(session))


def _review(
    session: Session, moves: int, move: Choose, notes: tuple[Note, ...], endings_open: Mapping[str, tuple[str, ...]]
) -> DecisionReview:
    scenario, before = session.story.scenario, session.truncated_to(moves)
    scene = scenario.scenes[move.scene]
    choice, about = scene.choices[move.choice], scene.debrief
    term = scenario.terms.get(about.principle) if about and about.principle else None
    own_notes = [note for note in notes if note.about == move.key or _is_for_first_decision(session, moves, note)]
    spots = [(look.name, f"{move.scene}.{spot}" in before.situation.seen) for spot, look in scene.look.items()]
    return DecisionReview(
        key=move.key,
        moves=moves,
        title=fill_placeholders(scenario, scene.title),
        date=long_date(scenario, before.situation.day),
        chosen=fill_placeholders(scenario, choice.say),
        reasons=tuple(note.text for note in own_notes if note.kind == "reason"),
        because=_readable(scenario, choice.because),
        pressed=_readable(scenario, about.pressed if about else ""),
        knowable=_readable(scenario, about.knowable if about else ""),
        known_then=_pieces(scenario, held_by_desk(before)),
        noticed=tuple(fill_placeholders(scenario, name) for name, seen in spots if seen),
        unnoticed=tuple(fill_placeholders(scenario, name) for name, seen in spots if not seen),
        elsewhere=_held_elsewhere(session, moves, before),
        known_later=_known_later(session, moves),
        travelled=_arrivals_of(session, moves),
        themes=tuple((scenario.themes[theme].name, word.replace("_", " ")) for theme, word in choice.themes.items()),
        options=_options(session, before, move, endings_open),
        two_routes=sum(1 for key, other in scene.choices.items() if _defensible(other.strength, other.defensible)) > 1,
        principle=(term.term, _readable(scenario, term.text)) if term else ("", ""),
        discuss=_readable(scenario, scene.discuss),
        disagreements=tuple(note.text for note in own_notes if note.kind == "disagreement"),
        what_if=rerun_alternatives(session, moves),
    )


def _is_for_first_decision(session: Session, moves: int, note: Note) -> bool:
    """Return whether a note is about no decision and this is the first one: such notes stand beside it."""
    return not note.about and decisions(session)[0][0] == moves


def _readable(scenario: Scenario, text: str) -> str:
    return expand_glossary_links(scenario, fill_placeholders(scenario, text.strip()))


def _defensible(strength: Strength | None, defensible: str) -> bool:
    return strength is Strength.STRONG or bool(defensible)


def _options(
    session: Session, before: Session, chosen: Choose, endings_open: Mapping[str, tuple[str, ...]]
) -> tuple[OptionReview, ...]:
    scenario = session.story.scenario

    def review(move: Choose) -> OptionReview:
        choice = scenario.scenes[move.scene].choices[move.choice]
        return OptionReview(
            key=move.key,
            say=fill_placeholders(scenario, choice.say),
            because=_readable(scenario, choice.because),
            cost=_readable(scenario, choice.cost),
            taken=move == chosen,
            standing=_readable(scenario, choice.defensible),
            # Alphabetical: the author's own order would read as a ranking.
            endings_open=tuple(sorted(scenario.endings[name].title for name in endings_open.get(move.key, ()))),
        )

    return tuple(review(move) for move in before.choices())


def _pieces(scenario: Scenario, held: frozenset[str]) -> tuple[str, ...]:
    return tuple(
        fill_placeholders(scenario, about.text) for info, about in scenario.information.items() if info in held
    )


def _held_elsewhere(session: Session, moves: int, before: Session) -> tuple[str, ...]:
    scenario = session.story.scenario
    reached = {info: f" (reached you on {short_date(scenario, day)})" for day, info in _received_after(session, moves)}
    held: dict[str, list[str]] = {}
    for agency, info in held_elsewhere(before):
        held.setdefault(agency, []).append(
            fill_placeholders(scenario, scenario.information[info].text) + reached.get(info, "")
        )
    return tuple(f"{scenario.agencies[agency].name}: {'; '.join(pieces)}" for agency, pieces in held.items())


def _known_later(session: Session, moves: int) -> tuple[str, ...]:
    """Return what reached this desk between a decision and the next, so that each piece stands at one decision only."""
    scenario = session.story.scenario
    following = next((position for position, _ in decisions(session) if position > moves), len(session.moves))
    return tuple(
        f"{short_date(scenario, day)}: {fill_placeholders(scenario, scenario.information[info].text)}"
        for day, info in _received_after(session, moves, following)
    )


def _received_after(session: Session, moves: int, until: int | None = None) -> Iterator[tuple[int, str]]:
    """Yield (day, information) for what reached this desk after a move, with `until` only before that later move."""
    # What the choice itself taught at once is its answer, and was not known later.
    own_day, answer = session.turns[moves].situation.day, session.turns[moves + 1].events
    for event in _events_after(session, moves, until):
        match event:
            case Learned(_, day) if day == own_day and event in answer:
                pass
            case Learned(info, day):
                yield day, info
            case Received(agency, info, day, _, _) if agency == session.story.index.desk:
                yield day, info
            case _:
                pass


def _events_after(session: Session, moves: int, until: int | None = None) -> list[Event]:
    turns = session.turns[moves + 1 : None if until is None else until + 1]
    return [event for turn in turns for event in turn.events]


def _arrivals_of(session: Session, moves: int) -> tuple[str, ...]:
    """Return a line for each consequence that the choice queued and that arrived: the day, the desk and its text."""
    scenario = session.story.scenario
    arrivals = [event for event in _events_after(session, moves) if isinstance(event, Arrived)]
    queued = [event for event in session.turns[moves + 1].events if isinstance(event, Queued)]
    lines = []
    for waiting in queued:
        arrival = next((event for event in arrivals if event.consequence == waiting.consequence), None)
        later = scenario.later[waiting.consequence]
        desk = scenario.agencies[later.desk or scenario.desk].name
        if arrival is not None and later.text:
            text = join_paragraphs(scenario, later.text, arrival.paragraphs)
            lines.append(f"{short_date(scenario, arrival.day)}, {desk}: {text}")
    return tuple(lines)


def decisions_opened_first(session: Session, reviews: tuple[DecisionReview, ...]) -> tuple[str, ...]:
    """Return the keys of the decisions to show opened, in the order of play.

    They are every one with which the trainee disagrees; then, up to `MAX_OPENED_FIRST`, the first strong one and those
    whose alternatives would have changed most.
    """
    scenes = session.story.scenario.scenes

    def is_strong(review: DecisionReview) -> bool:
        scene, _, choice = review.key.partition(".")
        return scenes[scene].choices[choice].strength is Strength.STRONG

    disputed = [review for review in reviews if review.disagreements]
    strong = [review for review in reviews if is_strong(review) and review not in disputed][:1]
    others = [review for review in reviews if review not in strong and review not in disputed]
    others.sort(key=lambda review: (is_strong(review), -sum(len(other.differences) for other in review.what_if)))
    opened = [*disputed, *[*strong, *others][: max(0, MAX_OPENED_FIRST - len(disputed))]]
    return tuple(review.key for review in reviews if review in opened)
