"""What went well in a play: true things, each found among its events; a play in which little was done has some too."""

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
"""So many moments or pieces are named in one line; below so many lines it is said that the trainee came this far."""
ENDED = "You went through these days to their end, and you are looking back at them now."
LEFT = "You began, you stopped when you wanted to, and you are looking back at it now."


def strengths(session: Session) -> tuple[str, ...]:
    """Name what is worth keeping, a line each; the first few are of as many kinds as there are."""
    kinds = (_chosen(session), _travelled(session), _found(session), _heard(session), _earned(session))
    lines = tuple(line for line in chain.from_iterable(zip_longest(*kinds)) if line is not None)
    return lines if len(lines) >= MAX_NAMED else (*lines, ENDED if session.ended else LEFT)


def _chosen(session: Session) -> Iterator[str]:
    """Name the decisions that leave something to keep, and what each brought at once or why it can be kept."""
    scenario = session.story.scenario
    kept = [(place, move) for place, move in decisions(session) if _worth(scenario, move)]
    for place, move in sorted(kept, key=lambda one: _worth(scenario, one[1])):
        scene = scenario.scenes[move.scene]
        brought = _pieces(scenario, _learned(_at_once(session.turns[place + 1].events)))
        reason = f"It brought you this: {brought}." if brought else _reason(scenario, move)
        title = fill_placeholders(scenario, scene.title)
        said = fill_placeholders(scenario, scene.choices[move.choice].say)
        yield f"{title}: “{said}” {reason}".rstrip()


def _worth(scenario: Scenario, move: Choose) -> int:
    """Return in which order a choice is named, or 0 where nothing was written of it that can be kept."""
    choice = scenario.scenes[move.scene].choices[move.choice]
    if choice.strength in CREDITED_STRENGTHS:
        return 1 + CREDITED_STRENGTHS.index(choice.strength)
    return 1 + len(CREDITED_STRENGTHS) if choice.defensible else 0


def _reason(scenario: Scenario, move: Choose) -> str:
    choice = scenario.scenes[move.scene].choices[move.choice]
    return first_sentence(
        plain_text(scenario, choice.because if choice.strength in CREDITED_STRENGTHS else choice.defensible)
    )


def _travelled(session: Session) -> Iterator[str]:
    """Follow what was told or written down: since when it was held, that it was written, and who received it."""
    scenario = session.story.scenario
    by_you = [event for turn in session.turns if isinstance(turn.move, (Record, Tell)) for event in turn.events]
    written = [event.info for event in by_you if isinstance(event, Recorded)]
    told = [event for event in by_you if isinstance(event, Sent) and event.concerned]
    for info in dict.fromkeys([*(event.info for event in told), *written]):
        steps = ["written down by you"] if info in written else []
        steps += _reached(session, info, [event.agency for event in told if event.info == info])
        yield f"{_pieces(scenario, [info])}: {', '.join([*_held(session, info), *steps])}."


def _held(session: Session, info: str) -> Iterator[str]:
    """Say since when this desk had a piece, unless it lay there from the start."""
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


def _reached(session: Session, info: str, told: list[str]) -> Iterator[str]:
    """Say with whom it arrived of those who were told, and for whom it was on its way when the play stopped."""
    scenario = session.story.scenario
    came = {
        event.agency: short_date(scenario, event.day)
        for event in session.events
        if isinstance(event, Received) and event.info == info
    }
    there = [f"{scenario.agencies[agency].name} ({came[agency]})" for agency in told if agency in came]
    if there:
        yield f"received by {join_names(there)}"
    waiting = [scenario.agencies[agency].name for agency in told if agency not in came]
    if waiting:
        yield f"on its way to {join_names(waiting)}"


def _found(session: Session) -> Iterator[str]:
    """Name what a closer look or a document told, and what was looked at besides."""
    scenario = session.story.scenario
    besides = []
    for turn in session.turns:
        name = _looked_at(scenario, turn.events[0]) if turn.events else ""
        found = _pieces(scenario, _learned(turn.events))
        if name and found:
            yield f"You looked at {name}, and found this: {found}."
        elif name:
            besides.append(name)
    if besides:
        yield f"You took the time to look at {join_names(besides)}."


def _looked_at(scenario: Scenario, event: Event) -> str:
    match event:
        case Looked(scene, spot, _):
            return fill_placeholders(scenario, scenario.scenes[scene].look[spot].name)
        case Opened(document, _):
            return f"“{fill_placeholders(scenario, scenario.documents[document].title)}”"
        case _:
            return ""


def _heard(session: Session) -> Iterator[str]:
    """Name what other choices brought at once: somebody said or showed it because somebody was there."""
    heard = list(
        dict.fromkeys(
            info
            for turn in session.turns
            if isinstance(turn.move, Choose) and not _is_named(session, turn.move)
            for info in _learned(_at_once(turn.events))
        )
    )
    if heard:
        pieces = _pieces(session.story.scenario, heard[:MAX_NAMED]) + ("; and more" if len(heard) > MAX_NAMED else "")
        yield f"You were there, and came away holding this: {pieces}."


def _is_named(session: Session, move: Choose) -> bool:
    return is_decision(session.story, move.scene) and bool(_worth(session.story.scenario, move))


def _earned(session: Session) -> Iterator[str]:
    """Name for each theme the most that became true of it, and at which moments; the least is passed over."""
    scenario = session.story.scenario
    moments: dict[str, dict[int, list[str]]] = {}
    for chosen in chosen_in(session.events):
        scene = scenario.scenes[chosen.scene]
        for theme, word in scene.choices[chosen.choice].themes.items():
            reached = moments.setdefault(theme, {}).setdefault(scenario.themes[theme].words.index(word), [])
            reached.append(f"“{fill_placeholders(scenario, scene.title)}”")
    most = sorted(((max(reached), theme) for theme, reached in moments.items()), reverse=True)
    for place, theme in most:
        if place:
            titles = list(dict.fromkeys(moments[theme][place]))
            more = ["other moments"] if len(titles) > MAX_NAMED else []
            word = scenario.themes[theme].words[place].replace("_", " ")
            yield f"{scenario.themes[theme].name}: {word}, at {join_names([*titles[:MAX_NAMED], *more])}."


def _at_once(events: Iterable[Event]) -> Iterable[Event]:
    """Return what a choice itself did, before it was answered, time passed and the next scene began."""
    return takewhile(lambda event: not isinstance(event, (Shown, Passed, Entered)), events)


def _learned(events: Iterable[Event]) -> list[str]:
    return [event.info for event in events if isinstance(event, Learned)]


def _pieces(scenario: Scenario, infos: Iterable[str]) -> str:
    return "; ".join(fill_placeholders(scenario, scenario.information[info].text) for info in dict.fromkeys(infos))
