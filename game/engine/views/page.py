"""The page: what a reader is shown after the last move, as data; the window and the terminal render the same one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from game.engine.cuts import cut_of, is_automatic, is_passed_over, last_choice
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
    Recorded,
    Sent,
    Shown,
    Spoke,
)
from game.engine.moves import Ask, Choose, Look, Move, Open
from game.engine.session import Session, order_of
from game.engine.story import recipients_of
from game.engine.views.contacts import DeskView, answer_text, desk_view
from game.engine.views.text import expand_glossary_links, fill_placeholders, join_paragraphs, long_date, short_date
from game.scenario.model.scenario import Scenario

BlockKind = Literal[
    "now",
    "told",
    "asked",
    "answered",
    "replied",
    "had",
    "arrived",
    "scene",
    "noticed",
    "opened",
    "recorded",
    "sent",
    "received",
    "ending",
]


@dataclass(frozen=True)
class PageBlock:
    """A part of what happened: `title` may be empty, `text` is Markdown, `subject` an id or empty.

    What a recipient said is `replied` where it came at once to a contact of this page, else `answered`.
    """

    kind: BlockKind
    text: str
    title: str = ""
    subject: str = ""


@dataclass(frozen=True)
class MoveOption:
    """A choice on offer: the move, its words, and what it takes of desk time or turns."""

    move: Choose
    words: str
    takes: int = 0


@dataclass(frozen=True)
class LineView:
    """A line of the conversation that can be said; `open` tells whether there is time for it."""

    move: Ask
    topic: str
    say: str
    takes: int
    open: bool


@dataclass(frozen=True)
class SpotView:
    """A spot of the picture: `at` is x, y, width and height in shares of it; `open` if it can be looked at."""

    move: Look
    name: str
    at: tuple[float, float, float, float] | None
    open: bool
    text: str
    """What a closer look showed; empty until then."""


@dataclass(frozen=True)
class DocumentOffer:
    """A document that lies here or was opened before."""

    move: Open
    title: str
    kind: str
    opened: bool
    here: bool


@dataclass(frozen=True)
class Page:
    """Everything a reader is shown now."""

    scene: str
    """The scene's id, or `end`."""
    title: str
    part: str
    date: str
    place: str
    """The place's name; empty if the scene has none."""
    picture: str
    """The picture's name; empty if there is none."""
    picture_text: str
    present: tuple[tuple[str, str, str], ...]
    """(name, portrait, expression) of everybody there."""
    blocks: tuple[PageBlock, ...]
    choices: tuple[MoveOption, ...]
    spots: tuple[SpotView, ...]
    documents: tuple[DocumentOffer, ...]
    talk: tuple[LineView, ...]
    """What can be said, in the order drawn from the seed."""
    desk: DeskView | None
    """The desk; None where there is none."""
    attention: int | None
    turns: int | None
    turns_are: str
    """What ends the conversation, beside the turns left."""
    ending: str
    """The ending's title once it is reached."""


def build_page(session: Session) -> Page:
    """Build the page of a session: what happened since the last choice, and what is on offer."""
    scenario, situation = session.story.scenario, session.situation
    scene = scenario.scenes.get(situation.scene)
    place = scenario.places.get(scene.place) if scene and scene.place else None
    part = scenario.parts.get(scene.part) if scene and scene.part else None
    offered, day = frozenset(session.legal_moves()), situation.day
    return Page(
        scene=situation.scene,
        title=fill_placeholders(
            scenario, scene.title if scene else scenario.endings[situation.ending or ""].title, day
        ),
        part=fill_placeholders(scenario, part.title) if part else "",
        date=long_date(scenario, situation.day),
        place=fill_placeholders(scenario, place.name) if place else "",
        picture=(place.picture or "") if place else "",
        picture_text=fill_placeholders(scenario, place.describe) if place else "",
        present=tuple(_present(scenario, scene.present)) if scene else (),
        blocks=tuple(_page_blocks(session)),
        choices=tuple(_option(scenario, move, day) for move in session.choices()),
        spots=tuple(_spots(session, offered)),
        documents=documents(session, offered),
        talk=tuple(_talk(session)),
        desk=desk_view(session),
        attention=situation.attention,
        turns=situation.turns,
        turns_are=fill_placeholders(scenario, scene.turns_are, day) if scene else "",
        ending=fill_placeholders(scenario, scenario.endings[situation.ending].title, day) if situation.ending else "",
    )


def _present(scenario: Scenario, present: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    for person, expression in present.items():
        character = scenario.people[person]
        yield character.name, character.portrait or "unknown", expression


def _option(scenario: Scenario, move: Choose, day: int) -> MoveOption:
    choice = scenario.scenes[move.scene].choices[move.choice]
    return MoveOption(move, fill_placeholders(scenario, choice.say, day), choice.takes)


def _talk(session: Session) -> Iterator[LineView]:
    """Show what can be said here and was not said yet; once nothing is left of the turns, nothing."""
    scenario, situation = session.story.scenario, session.situation
    rules = session.story.scenes[situation.scene].lines if situation.ending is None else {}
    lines = (rule for rule in rules.values() if rule.move.key not in situation.asked and rule.when(situation))
    for rule in sorted(lines, key=lambda rule: order_of(session.seed, rule.move)):
        line = scenario.scenes[rule.move.scene].talk[rule.move.line]
        is_open = situation.turns is None or rule.takes <= situation.turns
        if is_open or situation.turns:
            topic = fill_placeholders(scenario, line.topic, situation.day)
            say = fill_placeholders(scenario, line.say, situation.day)
            yield LineView(rule.move, topic, say, rule.takes, is_open)


def _page_blocks(session: Session) -> Iterator[PageBlock]:
    """Show what happened since the trainee last chose; of scenes that a cut passes over only what is told of them."""
    events: list[Event] = []
    for position in range(last_choice(session), len(session.turns)):
        turn = session.turns[position].events
        events += filter(_is_told_of, turn) if is_automatic(session, position) else turn
    yield from _blocks(session, tuple(events))


def _is_told_of(event: Event) -> bool:
    """Return whether an event of a move that a cut's route made is shown."""
    return isinstance(event, (Entered, Arrived, Ended))


def _blocks(session: Session, events: tuple[Event, ...]) -> Iterator[PageBlock]:
    scenario = session.story.scenario
    sent: list[Sent] = []
    has_contact = False
    for event in events:
        # A page begins with a choice, so what is answered after a contact on it is answered at once.
        has_contact = has_contact or isinstance(event, Contacted)
        if isinstance(event, Sent):
            sent.append(event)
            continue
        passed_over = isinstance(event, Entered) and is_passed_over(session, event.scene)
        block = _told(session, event) if passed_over and isinstance(event, Entered) else _block(scenario, event)
        if block is not None and (block.text or block.kind == "scene"):
            yield from _sent_blocks(scenario, sent)
            sent = []
            yield replace(block, kind="replied") if has_contact and block.kind == "answered" else block
    yield from _sent_blocks(scenario, sent)


def _told(session: Session, event: Entered) -> PageBlock:
    """Show what a cut tells in place of a scene."""
    scenario, cut = session.story.scenario, cut_of(session)
    text = fill_placeholders(scenario, cut.told.get(event.scene, "") if cut else "", event.day)
    return PageBlock("told", expand_glossary_links(scenario, text), short_date(scenario, event.day), event.scene)


def _sent_blocks(scenario: Scenario, sent: list[Sent]) -> Iterator[PageBlock]:
    """Yield a block for each channel and set of pieces, with all agencies that were sent the same."""
    sent_pieces: dict[tuple[str, str], list[str]] = {}
    for event in sent:
        sent_pieces.setdefault((event.agency, event.channel), []).append(event.info)
    receivers: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for (agency, channel), pieces in sent_pieces.items():
        name = fill_placeholders(scenario, scenario.agencies[agency].name)
        receivers.setdefault((channel, tuple(pieces)), []).append(name)
    for (channel, infos), agencies in receivers.items():
        words = "; ".join(fill_placeholders(scenario, scenario.information[info].text) for info in infos)
        title = f"{', '.join(agencies)}, {fill_placeholders(scenario, scenario.channels[channel].name).lower()}"
        yield PageBlock("sent", words, title, infos[0])


def _block(scenario: Scenario, event: Event) -> PageBlock | None:
    match event:
        case Shown(scene, choice, shown, day):
            return PageBlock("now", join_paragraphs(scenario, scenario.scenes[scene].choices[choice].now, shown, day))
        case Spoke(scene, line, day, shown):
            words = scenario.scenes[scene].talk[line]
            text = join_paragraphs(scenario, words.answer, shown, day)
            return PageBlock("asked", text, fill_placeholders(scenario, words.say, day), line)
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
            return _desk_block(scenario, event)


def _when_and_where(scenario: Scenario, consequence: str, day: int) -> str:
    """Return the date, and the desk on which a consequence arrived where that is not this one."""
    desk = scenario.later[consequence].desk
    where = f", {fill_placeholders(scenario, scenario.agencies[desk].name)}" if desk and desk != scenario.desk else ""
    return short_date(scenario, day) + where


def _desk_block(scenario: Scenario, event: Event) -> PageBlock | None:
    match event:
        case Recorded(info, _):
            return PageBlock("recorded", fill_placeholders(scenario, scenario.information[info].text), subject=info)
        case Received(agency, info, day, _, _) if agency == scenario.desk and day > 0:
            return PageBlock(
                "received",
                fill_placeholders(scenario, scenario.information[info].text),
                short_date(scenario, day),
                info,
            )
        case _:
            return _answer_block(scenario, event)


def _answer_block(scenario: Scenario, event: Event) -> PageBlock | None:
    match event:
        case Answered(agency, _, _, day, _):
            name = fill_placeholders(scenario, scenario.agencies[agency].name)
            return PageBlock("answered", answer_text(scenario, event), f"{name}, {short_date(scenario, day)}", agency)
        case AlreadyHad(agency, info, _, channel) if channel and agency in recipients_of(scenario):
            name = fill_placeholders(scenario, scenario.agencies[agency].name)
            return PageBlock("had", fill_placeholders(scenario, scenario.information[info].text), name, info)
        case _:
            return None


def _spots(session: Session, offered: frozenset[Move]) -> Iterator[SpotView]:
    scenario, situation = session.story.scenario, session.situation
    scene, day = scenario.scenes.get(situation.scene), situation.day
    days = {
        event.spot: event.day
        for event in session.events
        if isinstance(event, Looked) and event.scene == situation.scene
    }
    for name, look in scene.look.items() if scene else ():
        move = Look(situation.scene, name)
        seen = move.key in situation.seen
        if seen or session.story.scenes[situation.scene].looks[move].when(situation):
            # What was seen is shown again as of the day on which it was looked at.
            text = fill_placeholders(scenario, look.text, days.get(name, day)) if seen else ""
            yield SpotView(
                move,
                fill_placeholders(scenario, look.name, day),
                look.at,
                move in offered,
                expand_glossary_links(scenario, text),
            )


def documents(session: Session, offered: frozenset[Move]) -> tuple[DocumentOffer, ...]:
    """Return the documents that lie here and those opened before, in the scenario's order."""
    scenario, situation = session.story.scenario, session.situation
    scene = scenario.scenes.get(situation.scene)
    views = []
    for name, document in scenario.documents.items():
        opened = name in situation.opened
        here = scene is not None and name in scene.documents
        if opened or Open(name) in offered:
            views.append(
                DocumentOffer(Open(name), fill_placeholders(scenario, document.title), document.kind, opened, here)
            )
    return tuple(views)
