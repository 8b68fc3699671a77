"""Strengths of a session: true statements about what went well, each derived from what came of its moves.

Something is said to have come by a move only where a replay without that move loses it. What an author's theme says of
a choice is no event: it stands beside the decision, not here.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, takewhile, zip_longest

from game.engine.debrief.contact_review import ContactReview, review_contacts
from game.engine.debrief.conversations import ConversationReview, review_conversations
from game.engine.debrief.counterfactual import DatedItem, HeldPiece, own_positions
from game.engine.debrief.decision_review import DecisionReview, review_decisions
from game.engine.events import Entered, Event, Learned, Looked, Opened, Passed, Received, Shown
from game.engine.moves import Choose, Record, Tell
from game.engine.session import Session, Turn, is_decision
from game.engine.views.text import (
    agency_name,
    fill_placeholders,
    first_sentence,
    join_names,
    piece_text,
    plain_text,
    quote_speech,
    short_date,
)
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import Choice, Strength

CREDITED_STRENGTHS = (Strength.STRONG, Strength.PARTIAL)
MAX_NAMED = 3
"""The most pieces that one line names; with fewer lines than that closing lines are added."""
ENDED = "You went through these days to their end, and you are looking back at them now."
LEFT = "You began, you stopped when you wanted to, and you are looking back at it now."


def strengths(session: Session) -> tuple[str, ...]:
    """Return what went well in a session; `reviewed_strengths` does so where it has been reviewed already."""
    return reviewed_strengths(
        session, review_decisions(session, (), {}), review_conversations(session), review_contacts(session)
    )


def reviewed_strengths(
    session: Session,
    decisions: Sequence[DecisionReview],
    conversations: Sequence[ConversationReview],
    contacts: Sequence[ContactReview],
) -> tuple[str, ...]:
    """Return what went well, a line each; the kinds alternate, so that the first lines are of as many as there are."""
    kinds = (
        _choices(session, decisions),
        _messages(session, contacts),
        _questions(session.story.scenario, conversations),
        _looks(session),
        _answers(session),
    )
    lines = tuple(line for line in chain.from_iterable(zip_longest(*kinds)) if line is not None)
    if len(lines) >= MAX_NAMED:
        return lines
    return (*lines, *_places(session), ENDED if session.ended else LEFT)


def _choices(session: Session, decisions: Sequence[DecisionReview]) -> Iterator[str]:
    """Yield a line for each credited decision: what it alone taught at once, or the author's reason."""
    scenario = session.story.scenario
    ranked = [(rank, review) for review in decisions if (rank := _credit_rank(_choice(scenario, review)))]
    for _, review in sorted(ranked, key=lambda entry: entry[0]):
        learned = _learned(_at_once(session.turns[review.moves + 1].events))
        credited = _own_pieces(scenario, review.credited)
        taught = _pieces(scenario, [info for info in learned if info in credited])
        day = session.turns[review.moves].situation.day
        reason = f"It brought you this: {taught}." if taught else _reason(scenario, _choice(scenario, review), day)
        yield f"{review.title}: “{review.chosen}” {reason}".rstrip()


def _choice(scenario: Scenario, review: DecisionReview) -> Choice:
    scene, _, choice = review.key.partition(".")
    return scenario.scenes[scene].choices[choice]


def _credit_rank(choice: Choice) -> int:
    """Return a choice's place in the order of naming, from 1, or 0 where it is not credited."""
    if choice.strength in CREDITED_STRENGTHS:
        return 1 + CREDITED_STRENGTHS.index(choice.strength)
    return 1 + len(CREDITED_STRENGTHS) if choice.defensible else 0


def _reason(scenario: Scenario, choice: Choice, day: int) -> str:
    reason = choice.because if choice.strength in CREDITED_STRENGTHS else choice.defensible
    return first_sentence(plain_text(scenario, reason, day))


def _own_pieces(scenario: Scenario, credited: Iterable[DatedItem]) -> list[str]:
    """Return the pieces that this desk would not have come to hold otherwise."""
    items = (item for _, item in credited)
    return [item.info for item in items if isinstance(item, HeldPiece) and item.agency == scenario.desk]


def _messages(session: Session, contacts: Sequence[ContactReview]) -> Iterator[str]:
    """Yield a line for each piece told or recorded: since when it was held, that it was recorded, who received it."""
    moves = [(session.moves[contact.moves], contact) for contact in contacts]
    recorded = [info for move, _ in moves if isinstance(move, Record) for info in move.pieces]
    tells = [(move, contact) for move, contact in moves if isinstance(move, Tell)]
    carried = [info for move, _ in tells for info in move.pieces]
    for info in dict.fromkeys([*carried, *recorded]):
        steps = ["written down by you"] if info in recorded else []
        steps += _receivers(session, info, [entry for entry in tells if info in entry[0].pieces])
        if steps:
            yield f"{piece_text(session.story.scenario, info)}: {', '.join([*_held_since(session, info), *steps])}."


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


def _receivers(session: Session, info: str, tells: Sequence[tuple[Tell, ContactReview]]) -> Iterator[str]:
    """Yield who received a piece only because of a contact, and when; then to whom it was on its way at the end."""
    scenario = session.story.scenario
    received: dict[str, str] = {}
    in_transit: dict[str, None] = {}
    for move, contact in tells:
        if not session.story.index.concerned(move.agency, info):
            continue
        name = agency_name(scenario, move.agency)
        days = [day for day, item in contact.credited if item == HeldPiece(move.agency, info)]
        if days:
            received[name] = short_date(scenario, days[0])
        elif contact.due and (move.agency, info) not in session.situation.knows:
            in_transit[name] = None
    if received:
        yield f"received by {join_names([f'{name} ({date})' for name, date in received.items()])}"
    if in_transit:
        yield f"on its way to {join_names(list(in_transit))}"


def _questions(scenario: Scenario, conversations: Sequence[ConversationReview]) -> Iterator[str]:
    """Yield a line for each thing said that brought a piece to this desk that would not have come otherwise."""
    for conversation in conversations:
        for thread in conversation.threads:
            for line in thread.followed:
                if pieces := _pieces(scenario, _own_pieces(scenario, line.credited)):
                    words = quote_speech(line.say, is_action=line.is_action)
                    yield f"{conversation.title}: {words} It brought you this: {pieces}."


def _own_turns(session: Session) -> Iterator[Turn]:
    """Yield the turns that the trainee made."""
    return (session.turns[position + 1] for position in own_positions(session))


def _looks(session: Session) -> Iterator[str]:
    """Yield a line for each look or document that taught something, then one for all others."""
    scenario = session.story.scenario
    others = []
    for turn in _own_turns(session):
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
        case Looked(scene, spot, day):
            return fill_placeholders(scenario, scenario.scenes[scene].look[spot].name, day)
        case Opened(document, day):
            return f"“{fill_placeholders(scenario, scenario.documents[document].title, day)}”"
        case _:
            return ""


def _answers(session: Session) -> Iterator[str]:
    """Yield a line with what choices that are no decisions brought to this desk at once."""
    scenario = session.story.scenario
    pieces = list(
        dict.fromkeys(
            info
            for turn in _own_turns(session)
            if isinstance(turn.move, Choose) and not is_decision(session.story, turn.move.scene)
            for info in _learned(_at_once(turn.events))
        )
    )
    if pieces:
        more = "; and more" if len(pieces) > MAX_NAMED else ""
        yield f"By other things you did, this came to your desk: {_pieces(scenario, pieces[:MAX_NAMED])}{more}."


def _places(session: Session) -> Iterator[str]:
    """Yield a line with the scenes in which the trainee did something, if there are several."""
    scenario = session.story.scenario
    days: dict[str, int] = {}
    for position in own_positions(session):
        before = session.turns[position].situation
        days.setdefault(before.scene, before.day)
    titles = dict.fromkeys(
        fill_placeholders(scenario, scenario.scenes[scene].title, day) for scene, day in days.items()
    )
    if len(titles) > 1:
        more = ["other moments"] if len(titles) > MAX_NAMED else []
        yield f"You were there: {join_names([*(f'“{title}”' for title in list(titles)[:MAX_NAMED]), *more])}."


def _at_once(events: Iterable[Event]) -> Iterable[Event]:
    """Return the events of a choice's own effects: those before its answer, the clock and the next scene."""
    return takewhile(lambda event: not isinstance(event, (Shown, Passed, Entered)), events)


def _learned(events: Iterable[Event]) -> list[str]:
    return [event.info for event in events if isinstance(event, Learned)]


def _pieces(scenario: Scenario, pieces: Iterable[str]) -> str:
    return "; ".join(piece_text(scenario, info) for info in dict.fromkeys(pieces))
