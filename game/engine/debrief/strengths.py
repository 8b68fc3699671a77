"""Strengths of a session: true statements about what went well, each derived from its events."""

from collections.abc import Iterable, Iterator
from itertools import chain, takewhile, zip_longest

from game.engine.events import Entered, Event, Learned, Looked, Opened, Passed, Received, Recorded, Sent, Shown
from game.engine.moves import Choose, Record, Tell
from game.engine.session import Session, chosen_in, decisions, is_decision
from game.engine.views.text import fill_placeholders, first_sentence, join_names, plain_text, short_date
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import Strength

CREDITED_STRENGTHS = (Strength.STRONG, Strength.PARTIAL)
MAX_NAMED = 3
"""The most moments or pieces that one line names; with fewer lines than that a closing line is added."""
ENDED = "You went through these days to their end, and you are looking back at them now."
LEFT = "You began, you stopped when you wanted to, and you are looking back at it now."


def strengths(session: Session) -> tuple[str, ...]:
    """Return what went well, a line each; the kinds alternate, so that the first lines are of as many as there are."""
    kinds = (_choices(session), _messages(session), _looks(session), _answers(session), _themes(session))
    lines = tuple(line for line in chain.from_iterable(zip_longest(*kinds)) if line is not None)
    return lines if len(lines) >= MAX_NAMED else (*lines, ENDED if session.ended else LEFT)


def _choices(session: Session) -> Iterator[str]:
    """Yield a line for each credited decision: what it taught at once, or the author's reason."""
    scenario = session.story.scenario
    credited = [(position, move) for position, move in decisions(session) if _credit_rank(scenario, move)]
    for position, move in sorted(credited, key=lambda decision: _credit_rank(scenario, decision[1])):
        scene = scenario.scenes[move.scene]
        taught = _pieces(scenario, _learned(_at_once(session.turns[position + 1].events)))
        reason = f"It brought you this: {taught}." if taught else _reason(scenario, move)
        title = fill_placeholders(scenario, scene.title)
        words = fill_placeholders(scenario, scene.choices[move.choice].say)
        yield f"{title}: “{words}” {reason}".rstrip()


def _credit_rank(scenario: Scenario, move: Choose) -> int:
    """Return a choice's place in the order of naming, from 1, or 0 where it is not credited."""
    choice = scenario.scenes[move.scene].choices[move.choice]
    if choice.strength in CREDITED_STRENGTHS:
        return 1 + CREDITED_STRENGTHS.index(choice.strength)
    return 1 + len(CREDITED_STRENGTHS) if choice.defensible else 0


def _reason(scenario: Scenario, move: Choose) -> str:
    choice = scenario.scenes[move.scene].choices[move.choice]
    return first_sentence(
        plain_text(scenario, choice.because if choice.strength in CREDITED_STRENGTHS else choice.defensible)
    )


def _messages(session: Session) -> Iterator[str]:
    """Yield a line for each piece told or recorded: since when it was held, that it was recorded, who received it."""
    scenario = session.story.scenario
    desk_events = [event for turn in session.turns if isinstance(turn.move, (Record, Tell)) for event in turn.events]
    recorded = [event.info for event in desk_events if isinstance(event, Recorded)]
    sent = [event for event in desk_events if isinstance(event, Sent) and event.concerned]
    for info in dict.fromkeys([*(event.info for event in sent), *recorded]):
        steps = ["written down by you"] if info in recorded else []
        steps += _receivers(session, info, [event.agency for event in sent if event.info == info])
        yield f"{_pieces(scenario, [info])}: {', '.join([*_held_since(session, info), *steps])}."


def _held_since(session: Session, info: str) -> Iterator[str]:
    """Yield since when this desk had a piece, unless it had it from the start."""
    scenario = session.story.scenario
    for event in session.events:
        match event:
            case Received(scenario.desk, of, 0) if of == info:
                return
            case Received(scenario.desk, of, day) | Learned(of, day) if of == info:
                yield f"in your hands from {short_date(scenario, day)}"
                return
            case _:
                pass


def _receivers(session: Session, info: str, addressed: list[str]) -> Iterator[str]:
    """Yield who of those told received a piece and when, then for whom it was in transit when the play stopped."""
    scenario = session.story.scenario
    dates = {
        event.agency: short_date(scenario, event.day)
        for event in session.events
        if isinstance(event, Received) and event.info == info
    }
    received = [f"{scenario.agencies[agency].name} ({dates[agency]})" for agency in addressed if agency in dates]
    if received:
        yield f"received by {join_names(received)}"
    in_transit = [scenario.agencies[agency].name for agency in addressed if agency not in dates]
    if in_transit:
        yield f"on its way to {join_names(in_transit)}"


def _looks(session: Session) -> Iterator[str]:
    """Yield a line for each look or document that taught something, then one for all others."""
    scenario = session.story.scenario
    others = []
    for turn in session.turns:
        name = _subject_of_look(scenario, turn.events[0]) if turn.events else ""
        pieces = _pieces(scenario, _learned(turn.events))
        if name and pieces:
            yield f"You looked at {name}, and found this: {pieces}."
        elif name:
            others.append(name)
    if others:
        yield f"You took the time to look at {join_names(others)}."


def _subject_of_look(scenario: Scenario, event: Event) -> str:
    match event:
        case Looked(scene, spot, _):
            return fill_placeholders(scenario, scenario.scenes[scene].look[spot].name)
        case Opened(document, _):
            return f"“{fill_placeholders(scenario, scenario.documents[document].title)}”"
        case _:
            return ""


def _answers(session: Session) -> Iterator[str]:
    """Yield a line with what uncredited choices taught at once."""
    answers = list(
        dict.fromkeys(
            info
            for turn in session.turns
            if isinstance(turn.move, Choose) and not _is_credited(session, turn.move)
            for info in _learned(_at_once(turn.events))
        )
    )
    if answers:
        pieces = _pieces(session.story.scenario, answers[:MAX_NAMED]) + (
            "; and more" if len(answers) > MAX_NAMED else ""
        )
        yield f"You were there, and came away holding this: {pieces}."


def _is_credited(session: Session, move: Choose) -> bool:
    return is_decision(session.story, move.scene) and bool(_credit_rank(session.story.scenario, move))


def _themes(session: Session) -> Iterator[str]:
    """Yield for each theme the highest of its words that was earned, and where; the lowest word is left out."""
    scenario = session.story.scenario
    moments: dict[str, dict[int, list[str]]] = {}
    for chosen in chosen_in(session.events):
        scene = scenario.scenes[chosen.scene]
        for theme, word in scene.choices[chosen.choice].themes.items():
            titles = moments.setdefault(theme, {}).setdefault(scenario.themes[theme].words.index(word), [])
            titles.append(f"“{fill_placeholders(scenario, scene.title)}”")
    highest = sorted(((max(levels), theme) for theme, levels in moments.items()), reverse=True)
    for level, theme in highest:
        if level:
            titles = list(dict.fromkeys(moments[theme][level]))
            more = ["other moments"] if len(titles) > MAX_NAMED else []
            word = scenario.themes[theme].words[level].replace("_", " ")
            yield f"{scenario.themes[theme].name}: {word}, at {join_names([*titles[:MAX_NAMED], *more])}."


def _at_once(events: Iterable[Event]) -> Iterable[Event]:
    """Return the events of a choice's own effects: those before its answer, the clock and the next scene."""
    return takewhile(lambda event: not isinstance(event, (Shown, Passed, Entered)), events)


def _learned(events: Iterable[Event]) -> list[str]:
    return [event.info for event in events if isinstance(event, Learned)]


def _pieces(scenario: Scenario, infos: Iterable[str]) -> str:
    return "; ".join(fill_placeholders(scenario, scenario.information[info].text) for info in dict.fromkeys(infos))
