"""The page: what a reader is shown after the last move, as data; the window and the terminal render the same one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from game.engine.events import Arrived, Ended, Entered, Event, Looked, Opened, Received, Recorded, Sent, Shown
from game.engine.moves import Choose, Look, Move, Open, Record, Tell
from game.engine.session import Session, since_last_choice
from game.engine.step import RECORD_COST, is_new_to
from game.engine.views.text import expand_glossary_links, fill_placeholders, join_paragraphs, long_date, short_date
from game.scenario.model.scenario import Scenario

BlockKind = Literal["now", "arrived", "scene", "noticed", "opened", "recorded", "sent", "received", "ending"]


@dataclass(frozen=True)
class PageBlock:
    """A part of what happened: `title` may be empty, `text` is Markdown, `subject` an id or empty."""

    kind: BlockKind
    text: str
    title: str = ""
    subject: str = ""


@dataclass(frozen=True)
class MoveOption:
    """A move that is shown: its words, its cost in desk time (0 for choices), and whether it is on offer.

    Telling an agency for which no desk time is left is not `open`, and keeps its place among the others.
    """

    move: Move
    words: str
    cost: int = 0
    open: bool = True


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
class InformationView:
    """A held piece of information at the desk: whether it can be recorded, and who can be told by which channel."""

    info: str
    text: str
    recorded: bool
    record: MoveOption | None
    tell: tuple[MoveOption, ...]
    known_by: tuple[str, ...]
    """Names of the agencies that were told, with `on its way` where it was not received yet."""


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
    pieces: tuple[InformationView, ...]
    attention: int | None
    desk_time: int | None
    ending: str
    """The ending's title once it is reached."""


def build_page(session: Session) -> Page:
    """Build the page of a session: what happened since the last choice, and what is on offer."""
    scenario, situation = session.story.scenario, session.situation
    scene = scenario.scenes.get(situation.scene)
    place = scenario.places.get(scene.place) if scene and scene.place else None
    part = scenario.parts.get(scene.part) if scene and scene.part else None
    offered = frozenset(session.legal_moves())
    return Page(
        scene=situation.scene,
        title=fill_placeholders(scenario, scene.title) if scene else scenario.endings[situation.ending or ""].title,
        part=part.title if part else "",
        date=long_date(scenario, situation.day),
        place=place.name if place else "",
        picture=(place.picture or "") if place else "",
        picture_text=place.describe if place else "",
        present=tuple(_present(scenario, scene.present)) if scene else (),
        blocks=tuple(_blocks(scenario, since_last_choice(session))),
        choices=tuple(_option(scenario, move) for move in session.choices()),
        spots=tuple(_spots(session, offered)),
        documents=documents(session, offered),
        pieces=tuple(_pieces(session, offered)) if situation.desk_time is not None else (),
        attention=situation.attention,
        desk_time=situation.desk_time,
        ending=scenario.endings[situation.ending].title if situation.ending else "",
    )


def _present(scenario: Scenario, present: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    for person, expression in present.items():
        character = scenario.people[person]
        yield character.name, character.portrait or "unknown", expression


def _option(scenario: Scenario, move: Choose) -> MoveOption:
    return MoveOption(move, fill_placeholders(scenario, scenario.scenes[move.scene].choices[move.choice].say))


def _blocks(scenario: Scenario, events: tuple[Event, ...]) -> Iterator[PageBlock]:
    sent: list[Sent] = []
    for event in events:
        if isinstance(event, Sent):
            sent.append(event)
            continue
        block = _block(scenario, event)
        if block is not None and (block.text or block.kind == "scene"):
            yield from _sent_blocks(scenario, sent)
            sent = []
            yield block
    yield from _sent_blocks(scenario, sent)


def _sent_blocks(scenario: Scenario, sent: list[Sent]) -> Iterator[PageBlock]:
    """Yield a block for each channel and set of pieces, with all agencies that were sent the same."""
    sent_pieces: dict[tuple[str, str], list[str]] = {}
    for event in sent:
        sent_pieces.setdefault((event.agency, event.channel), []).append(event.info)
    receivers: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for (agency, channel), pieces in sent_pieces.items():
        receivers.setdefault((channel, tuple(pieces)), []).append(scenario.agencies[agency].name)
    for (channel, infos), agencies in receivers.items():
        words = "; ".join(fill_placeholders(scenario, scenario.information[info].text) for info in infos)
        title = f"{', '.join(agencies)}, {scenario.channels[channel].name.lower()}"
        yield PageBlock("sent", words, title, infos[0])


def _block(scenario: Scenario, event: Event) -> PageBlock | None:
    match event:
        case Shown(scene, choice, shown):
            return PageBlock("now", join_paragraphs(scenario, scenario.scenes[scene].choices[choice].now, shown))
        case Arrived(consequence, day, shown):
            text = join_paragraphs(scenario, scenario.later[consequence].text, shown)
            return PageBlock("arrived", text, _when_and_where(scenario, consequence, day), consequence)
        case Entered(scene, _, shown):
            entered = scenario.scenes[scene]
            return PageBlock(
                "scene",
                join_paragraphs(scenario, entered.text, shown),
                fill_placeholders(scenario, entered.title),
                scene,
            )
        case Looked(scene, spot, _):
            look = scenario.scenes[scene].look[spot]
            return PageBlock(
                "noticed",
                expand_glossary_links(scenario, fill_placeholders(scenario, look.text)),
                fill_placeholders(scenario, look.name),
                spot,
            )
        case Opened(document, _):
            return PageBlock(
                "opened", fill_placeholders(scenario, scenario.documents[document].title), subject=document
            )
        case Ended(ending, _, shown):
            return PageBlock(
                "ending",
                join_paragraphs(scenario, scenario.endings[ending].text, shown),
                scenario.endings[ending].title,
            )
        case _:
            return _desk_block(scenario, event)


def _when_and_where(scenario: Scenario, consequence: str, day: int) -> str:
    """Return the date, and the desk on which a consequence arrived where that is not this one."""
    desk = scenario.later[consequence].desk
    where = f", {scenario.agencies[desk].name}" if desk and desk != scenario.desk else ""
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
            return None


def _spots(session: Session, offered: frozenset[Move]) -> Iterator[SpotView]:
    scenario, situation = session.story.scenario, session.situation
    scene = scenario.scenes.get(situation.scene)
    for name, look in scene.look.items() if scene else ():
        move = Look(situation.scene, name)
        seen = move.key in situation.seen
        if seen or session.story.scenes[situation.scene].looks[move].when(situation):
            text = expand_glossary_links(scenario, fill_placeholders(scenario, look.text)) if seen else ""
            yield SpotView(move, fill_placeholders(scenario, look.name), look.at, move in offered, text)


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


def _pieces(session: Session, offered: frozenset[Move]) -> Iterator[InformationView]:
    scenario, situation = session.story.scenario, session.situation
    for info, about in scenario.information.items():
        if (scenario.desk, info) not in situation.knows:
            continue
        record = Record(info)
        tells = [Tell(agency, info, channel) for agency in scenario.agencies for channel in scenario.channels]
        yield InformationView(
            info=info,
            text=fill_placeholders(scenario, about.text),
            recorded=info in situation.recorded,
            record=MoveOption(record, "Write it down", RECORD_COST) if record in offered else None,
            tell=tuple(
                _tell(scenario, move, is_open=move in offered)
                for move in tells
                if is_new_to(session.story, situation, move)
            ),
            known_by=tuple(_known_by(session, info)),
        )


def _tell(scenario: Scenario, move: Tell, *, is_open: bool) -> MoveOption:
    channel = scenario.channels[move.channel]
    return MoveOption(move, f"{scenario.agencies[move.agency].name}, {channel.name.lower()}", channel.cost, is_open)


def _known_by(session: Session, info: str) -> Iterator[str]:
    """Yield the names of the agencies that this desk told; what others know otherwise is not shown during play."""
    scenario, situation = session.story.scenario, session.situation
    for event in session.events:
        if isinstance(event, Sent) and event.info == info:
            received = (event.agency, info) in situation.knows
            yield scenario.agencies[event.agency].name + ("" if received else ", on its way")
