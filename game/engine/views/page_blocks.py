"""The blocks of a page: what happened since the trainee last chose, each in the words of the scenario."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from game.engine.contacts import held_pieces
from game.engine.cuts.route import cut_of, is_automatic, is_passed_over, last_choice
from game.engine.events import (
    AlreadyHad,
    Answered,
    Arrived,
    Contacted,
    Ended,
    Entered,
    Event,
    Looked,
    Opened,
    Received,
    Shown,
    Spoke,
)
from game.engine.moves import Record, Tell
from game.engine.session import Session
from game.engine.views.contacts import answer_text
from game.engine.views.text import (
    expand_glossary_links,
    fill_placeholders,
    join_paragraphs,
    line_words,
    short_date,
)
from game.scenario.model.scenario import Scenario

BlockKind = Literal[
    "now",
    "told",
    "asked",
    "action",
    "answered",
    "replied",
    "had",
    "arrived",
    "scene",
    "noticed",
    "opened",
    "recorded",
    "unwritten",
    "sent",
    "received",
    "ending",
]


@dataclass(frozen=True)
class PageBlock:
    """A part of what happened: `title` may be empty, `text` is Markdown, `subject` an id or empty.

    A line of a conversation is `asked`, or an `action` where the trainee did something in place of saying it.
    What a recipient said is `replied` where it came at once to a contact of this page, else `answered`.
    """

    kind: BlockKind
    text: str
    title: str = ""
    subject: str = ""


def page_blocks(session: Session) -> Iterator[PageBlock]:
    """Show what happened since the trainee last chose; of scenes that a cut passes over only what is told of them.

    What the story itself writes and sends is told by its own words, and has no block.
    """
    first = last_choice(session)
    blocks = [*_unwritten(session, first)]
    for position in range(first, len(session.turns)):
        blocks += _turn_blocks(session, position, has_contact=_has_contact(session, first, position))
    for _, group in groupby(enumerate(blocks), key=lambda each: each[1].title if each[1].kind == "had" else each[0]):
        same = [block for _, block in group]
        # What one recipient had already is said once.
        yield replace(same[0], text="; ".join(block.text for block in same))


def _has_contact(session: Session, first: int, position: int) -> bool:
    """Return whether a contact was made on this page: a page begins with a choice, so it is answered at once."""
    return any(isinstance(turn.move, (Record, Tell)) for turn in session.turns[first + 1 : position + 1])


def _turn_blocks(session: Session, position: int, *, has_contact: bool) -> Iterator[PageBlock]:
    events = session.turns[position].events
    for event in filter(_is_told_of, events) if is_automatic(session, position) else events:
        if isinstance(event, Entered) and is_passed_over(session, event.scene):
            block: PageBlock | None = _told(session, event)
        else:
            block = _block(session, event)
        if block is not None and (block.text or block.kind == "scene"):
            yield replace(block, kind="replied") if has_contact and block.kind == "answered" else block


def _is_told_of(event: Event) -> bool:
    """Return whether an event of a move that a cut's route made is shown."""
    return isinstance(event, (Entered, Arrived, Ended))


def _unwritten(session: Session, position: int) -> Iterator[PageBlock]:
    """Show what stayed unwritten at the desk that was left by the last choice.

    What came in writing needs no note, nor does a piece that one on the file covers.
    """
    if not position:
        return
    before, after = session.turns[position - 1].situation, session.turns[position].situation
    if before.desk_time is None or after.scene == before.scene:
        return
    scenario = session.story.scenario
    in_writing = {
        event.info
        for event in session.events
        if isinstance(event, Received) and event.agency == scenario.desk and event.written
    }
    covered = {other for info in after.recorded for other in scenario.information[info].covers}
    on_paper = after.recorded | in_writing | covered
    pieces = [info for info in held_pieces(session.story, before) if info not in on_paper]
    yield from (PageBlock("unwritten", _piece_texts(scenario, pieces)) for _ in pieces[:1])


def _told(session: Session, event: Entered) -> PageBlock:
    """Show what a cut tells in place of a scene."""
    scenario, cut = session.story.scenario, cut_of(session)
    text = fill_placeholders(scenario, cut.told.get(event.scene, "") if cut else "", event.day)
    return PageBlock("told", expand_glossary_links(scenario, text), short_date(scenario, event.day), event.scene)


def _block(session: Session, event: Event) -> PageBlock | None:
    scenario = session.story.scenario
    match event:
        case Shown(scene, choice, shown, day):
            return PageBlock("now", join_paragraphs(scenario, scenario.scenes[scene].choices[choice].now, shown, day))
        case Spoke(scene, line, day, shown):
            spoken = scenario.scenes[scene].talk[line]
            text = join_paragraphs(scenario, spoken.answer, shown, day)
            return PageBlock("action" if spoken.action else "asked", text, line_words(scenario, spoken, day), line)
        case Arrived(consequence, day, shown):
            text = join_paragraphs(scenario, scenario.later[consequence].text, shown, day)
            return PageBlock("arrived", text, _when_and_where(scenario, consequence, day), consequence)
        case Entered(scene, day, shown):
            entered = scenario.scenes[scene]
            text = join_paragraphs(scenario, entered.text, shown, day)
            return PageBlock("scene", text, fill_placeholders(scenario, entered.title, day), scene)
        case Looked(scene, spot, day):
            look = scenario.scenes[scene].look[spot]
            return PageBlock(
                "noticed",
                expand_glossary_links(scenario, fill_placeholders(scenario, look.text, day)),
                fill_placeholders(scenario, look.name, day),
                spot,
            )
        case Opened(document, _):
            return PageBlock(
                "opened", fill_placeholders(scenario, scenario.documents[document].title), subject=document
            )
        case Ended(ending, day, shown):
            text = join_paragraphs(scenario, scenario.endings[ending].text, shown, day)
            return PageBlock("ending", text, fill_placeholders(scenario, scenario.endings[ending].title, day))
        case _:
            return _desk_block(session, event)


def _when_and_where(scenario: Scenario, consequence: str, day: int) -> str:
    """Return the date, and the desk on which a consequence arrived where that is not this one."""
    desk = scenario.later[consequence].desk
    where = f", {fill_placeholders(scenario, scenario.agencies[desk].name)}" if desk and desk != scenario.desk else ""
    return short_date(scenario, day) + where


def _desk_block(session: Session, event: Event) -> PageBlock | None:
    scenario = session.story.scenario
    match event:
        case Contacted("", pieces):
            return PageBlock("recorded", _piece_texts(scenario, pieces), subject=pieces[0])
        case Contacted(agency, pieces, channel):
            road = fill_placeholders(scenario, scenario.channels[channel].name).lower()
            title = f"{fill_placeholders(scenario, scenario.agencies[agency].name)}, {road}"
            return PageBlock("sent", _piece_texts(scenario, pieces), title, pieces[0])
        case Received(agency, info, day, _, _) if agency == scenario.desk and day > 0:
            return PageBlock(
                "received",
                fill_placeholders(scenario, scenario.information[info].text),
                short_date(scenario, day),
                info,
            )
        case _:
            return _answer_block(session, event)


def _answer_block(session: Session, event: Event) -> PageBlock | None:
    scenario = session.story.scenario
    match event:
        case Answered(agency, _, _, day, _):
            name = fill_placeholders(scenario, scenario.agencies[agency].name)
            return PageBlock("answered", answer_text(scenario, event), f"{name}, {short_date(scenario, day)}", agency)
        case AlreadyHad(agency, info) if _was_told(session, agency, info):
            name = fill_placeholders(scenario, scenario.agencies[agency].name)
            return PageBlock("had", fill_placeholders(scenario, scenario.information[info].text), name, info)
        case _:
            return None


def _was_told(session: Session, agency: str, info: str) -> bool:
    """Return whether the trainee told a recipient a piece, so that it says whether it had it already."""
    tells = (move for move in session.moves if isinstance(move, Tell))
    return any(move.agency == agency and info in move.pieces for move in tells)


def _piece_texts(scenario: Scenario, pieces: Iterable[str]) -> str:
    return "; ".join(fill_placeholders(scenario, scenario.information[info].text) for info in pieces)
