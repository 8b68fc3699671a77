"""What the page between two desks says: who sits where, and what has reached the desk; never what is to come of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.engine.moves import Choose
from game.engine.pathway.legs import Delivery, deliveries
from game.engine.session import Session
from game.engine.step import step
from game.engine.story import CompiledStory
from game.engine.views.text import agency_name, fill_placeholders, piece_text


@dataclass(frozen=True)
class DeliveredPiece:
    """A piece that another desk sent: its text, who sent it and by which road, and the ordinal of the day it comes."""

    text: str
    sender: str
    road: str
    date: int


@dataclass(frozen=True)
class HandOver:
    """The page before a leg of a pathway."""

    title: str
    desk: str
    date: int
    """The day on which this desk begins or goes on, as a proleptic Gregorian ordinal."""
    is_first: bool
    """Whether it is the first leg of the run."""
    is_resumed: bool
    on_file: tuple[DeliveredPiece, ...]
    said: tuple[DeliveredPiece, ...]
    """What was said to this desk and is on no file: whoever sits there now does not have it."""
    on_its_way: tuple[DeliveredPiece, ...]


def hand_over(
    story: CompiledStory, others: Sequence[Session], resting: Session | None, choice: Choose | None
) -> HandOver:
    """Return what the page before a leg says.

    Args:
        story: the story of the desk.
        others: the sessions of the other desks so far.
        resting: the desk's own session, if it goes on.
        choice: the choice before which it rests, if it does.
    """
    scenario = story.scenario
    begins = scenario.starts.toordinal() + _first_day(resting, choice)
    known = frozenset() if resting is None else resting.situation.knows
    sent = [
        each
        for each in deliveries(scenario.desk, others)
        if (scenario.desk, each.info) not in known and each.info in scenario.information
    ]
    return HandOver(
        title=fill_placeholders(scenario, scenario.title),
        desk=agency_name(scenario, scenario.desk),
        date=begins,
        is_first=not others and resting is None,
        is_resumed=resting is not None,
        on_file=_pieces(story, others, (each for each in sent if each.is_on_file and each.date <= begins)),
        said=_pieces(story, others, _only_said(sent)),
        on_its_way=_pieces(story, others, (each for each in sent if each.is_on_file and each.date > begins)),
    )


def _first_day(session: Session | None, choice: Choose | None) -> int:
    """Return the day of its story on which a desk goes on: where it was left, or where the choice leads."""
    if session is None:
        return 0
    return step(session.story, session.situation, choice).situation.day if choice else session.situation.day


def _only_said(sent: Iterable[Delivery]) -> Iterable[Delivery]:
    every = tuple(sent)
    on_file = {each.info for each in every if each.is_on_file}
    return (each for each in every if each.info not in on_file)


def _pieces(story: CompiledStory, others: Sequence[Session], sent: Iterable[Delivery]) -> tuple[DeliveredPiece, ...]:
    senders = {session.story.index.desk: session.story.scenario for session in others}
    first = {delivery.info: delivery for delivery in sorted(sent, key=lambda each: each.date, reverse=True)}
    return tuple(
        DeliveredPiece(
            text=piece_text(story.scenario, each.info),
            sender=agency_name(senders[each.sender], each.sender),
            road=fill_placeholders(senders[each.sender], senders[each.sender].channels[each.channel].name).lower(),
            date=each.date,
        )
        for each in sorted(first.values(), key=lambda each: (each.date, each.info))
    )
