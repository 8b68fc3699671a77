"""Looking closer: each decision with what could be known then, what became known later, and what else was open."""

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
"""How many decisions the debrief opens by itself; the others are on request."""


@dataclass(frozen=True)
class OptionReview:
    """One option of a decision as the debrief shows it; nothing is scored."""

    key: str
    say: str
    because: str
    cost: str
    taken: bool
    standing: str
    """Why a good colleague might take this route too; empty where nothing was written of it."""
    endings_open: tuple[str, ...]
    """Titles of every ending still open after this option; empty where that was not worked out."""


@dataclass(frozen=True)
class DecisionReview:
    """One decision, looked at closer."""

    key: str
    moves: int
    """How many moves came before it: where a branch would begin."""
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
    """What others held at that moment and this desk did not, and the day it reached this desk, if it ever did."""
    known_later: tuple[str, ...]
    """What this desk came to hold after it and before the next decision, with the day."""
    travelled: tuple[str, ...]
    """What the choice set going, and what became of it."""
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
    """Look closer at every decision of a play, in order."""
    return tuple(_view(session, place, move, notes, endings_open) for place, move in decisions(session))


def _view(
    session: Session, moves: int, move: Choose, notes: tuple[Note, ...], endings_open: Mapping[str, tuple[str, ...]]
) -> DecisionReview:
    scenario, before = session.story.scenario, session.truncated_to(moves)
    scene = scenario.scenes[move.scene]
    choice, about = scene.choices[move.choice], scene.debrief
    term = scenario.terms.get(about.principle) if about and about.principle else None
    own = [note for note in notes if note.about == move.key or _came_first(session, moves, note)]
    noticed = [(look.name, f"{move.scene}.{spot}" in before.situation.seen) for spot, look in scene.look.items()]
    options = tuple(_options(session, before, move, endings_open))
    return DecisionReview(
        key=move.key,
        moves=moves,
        title=fill_placeholders(scenario, scene.title),
        date=long_date(scenario, before.situation.day),
        chosen=fill_placeholders(scenario, choice.say),
        reasons=tuple(note.text for note in own if note.kind == "reason"),
        because=_words(scenario, choice.because),
        pressed=_words(scenario, about.pressed if about else ""),
        knowable=_words(scenario, about.knowable if about else ""),
        known_then=_pieces(scenario, held_by_desk(before)),
        noticed=tuple(fill_placeholders(scenario, name) for name, seen in noticed if seen),
        unnoticed=tuple(fill_placeholders(scenario, name) for name, seen in noticed if not seen),
        elsewhere=_elsewhere(session, moves, before),
        known_later=_later(session, moves),
        travelled=_travelled(session, moves),
        themes=tuple((scenario.themes[theme].name, word.replace("_", " ")) for theme, word in choice.themes.items()),
        options=options,
        two_routes=sum(1 for key, other in scene.choices.items() if _defensible(other.strength, other.defensible)) > 1,
        principle=(term.term, _words(scenario, term.text)) if term else ("", ""),
        discuss=_words(scenario, scene.discuss),
        disagreements=tuple(note.text for note in own if note.kind == "disagreement"),
        what_if=rerun_alternatives(session, moves),
    )


def _came_first(session: Session, moves: int, note: Note) -> bool:
    """Tell whether a note was written before any decision, and this is the first: it stands beside that one."""
    return not note.about and decisions(session)[0][0] == moves


def _words(scenario: Scenario, text: str) -> str:
    return expand_glossary_links(scenario, fill_placeholders(scenario, text.strip()))


def _defensible(strength: Strength | None, defensible: str) -> bool:
    return strength is Strength.STRONG or bool(defensible)


def _options(
    session: Session, before: Session, taken: Choose, endings_open: Mapping[str, tuple[str, ...]]
) -> list[OptionReview]:
    scenario = session.story.scenario
    views = []
    for move in before.choices():
        choice = scenario.scenes[move.scene].choices[move.choice]
        views.append(
            OptionReview(
                key=move.key,
                say=fill_placeholders(scenario, choice.say),
                because=_words(scenario, choice.because),
                cost=_words(scenario, choice.cost),
                taken=move == taken,
                standing=_words(scenario, choice.defensible),
                # In the order of the alphabet: the author's own order would read as a ladder.
                endings_open=tuple(sorted(scenario.endings[name].title for name in endings_open.get(move.key, ()))),
            )
        )
    return views


def _pieces(scenario: Scenario, held: frozenset[str]) -> tuple[str, ...]:
    return tuple(
        fill_placeholders(scenario, about.text) for info, about in scenario.information.items() if info in held
    )


def _elsewhere(session: Session, moves: int, before: Session) -> tuple[str, ...]:
    scenario = session.story.scenario
    reached = {info: f" (reached you on {short_date(scenario, day)})" for day, info in _came(session, moves)}
    held: dict[str, list[str]] = {}
    for agency, info in held_elsewhere(before):
        held.setdefault(agency, []).append(
            fill_placeholders(scenario, scenario.information[info].text) + reached.get(info, "")
        )
    return tuple(f"{scenario.agencies[agency].name}: {'; '.join(pieces)}" for agency, pieces in held.items())


def _later(session: Session, moves: int) -> tuple[str, ...]:
    """Tell what came between a decision and the next, so that no piece is told at every decision before it."""
    scenario = session.story.scenario
    following = next((place for place, _ in decisions(session) if place > moves), len(session.moves))
    return tuple(
        f"{short_date(scenario, day)}: {fill_placeholders(scenario, scenario.information[info].text)}"
        for day, info in _came(session, moves, following)
    )


def _came(session: Session, moves: int, until: int | None = None) -> Iterator[tuple[int, str]]:
    """Yield (day, information) for what came to this desk after a move, and with `until` no later than before that."""
    # What the choice itself brought at once was its answer; later is what came after that moment.
    own_day, answer = session.turns[moves].situation.day, session.turns[moves + 1].events
    for event in _after(session, moves, until):
        match event:
            case Learned(_, day) if day == own_day and event in answer:
                pass
            case Learned(info, day):
                yield day, info
            case Received(agency, info, day, _, _) if agency == session.story.index.desk:
                yield day, info
            case _:
                pass


def _after(session: Session, moves: int, until: int | None = None) -> list[Event]:
    turns = session.turns[moves + 1 : None if until is None else until + 1]
    return [event for turn in turns for event in turn.events]


def _travelled(session: Session, moves: int) -> tuple[str, ...]:
    """Follow what the choice itself queued: on which day it arrived, and on whose desk."""
    scenario = session.story.scenario
    after = [event for event in _after(session, moves) if isinstance(event, Arrived)]
    queued = [event for event in session.turns[moves + 1].events if isinstance(event, Queued)]
    lines = []
    for waiting in queued:
        fate = next((event for event in after if event.consequence == waiting.consequence), None)
        later = scenario.later[waiting.consequence]
        desk = scenario.agencies[later.desk or scenario.desk].name
        if fate is not None and later.text:
            lines.append(
                f"{short_date(scenario, fate.day)}, {desk}: {join_paragraphs(scenario, later.text, fate.paragraphs)}"
            )
    return tuple(lines)


def decisions_opened_first(session: Session, views: tuple[DecisionReview, ...]) -> tuple[str, ...]:
    """Choose the decisions to open by themselves.

    Each that the trainee sees differently is among them; then one that went well, then those from which most travelled.
    """
    scenes = session.story.scenario.scenes

    def strong(view: DecisionReview) -> bool:
        scene, _, choice = view.key.partition(".")
        return scenes[scene].choices[choice].strength is Strength.STRONG

    own = [view for view in views if view.disagreements]
    well = [view for view in views if strong(view) and view not in own][:1]
    others = [view for view in views if view not in well and view not in own]
    others.sort(key=lambda view: (strong(view), -sum(len(other.differences) for other in view.what_if)))
    first = [*own, *[*well, *others][: max(0, MAX_OPENED_FIRST - len(own))]]
    return tuple(view.key for view in views if view in first)
