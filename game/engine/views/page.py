"""The page: what a reader is shown after the last move, as data; the window and the terminal render the same one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.engine.events import Looked
from game.engine.moves import Ask, Choose, Look, Move, Open
from game.engine.session import Session
from game.engine.threads import thread_parents
from game.engine.views.contacts import DeskView, desk_view
from game.engine.views.option_numbers import number_options, sayable_lines
from game.engine.views.page_blocks import PageBlock, page_blocks
from game.engine.views.text import expand_glossary_links, fill_placeholders, line_words, long_date
from game.scenario.model.scenario import Scenario


@dataclass(frozen=True)
class MoveOption:
    """A choice on offer: the move, its words, what it takes of desk time or turns, and its number."""

    move: Choose
    words: str
    takes: int = 0
    number: int = 0


@dataclass(frozen=True)
class LineView:
    """A line of the conversation that can be said; `open` tells whether there is time for it."""

    move: Ask
    topic: str
    say: str
    takes: int
    open: bool
    number: int = 0
    follows: str = ""
    """The topic of the line that was said and that it follows up; empty for one that was there from the start."""
    is_action: bool = False
    """Whether it is done and not said."""


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
    """What can be said, by its numbers: in the order drawn from the seed, follow-ups as they came."""
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
    offered, day, numbers = frozenset(session.legal_moves()), situation.day, number_options(session)
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
        blocks=tuple(page_blocks(session)),
        choices=tuple(
            sorted((_option(scenario, move, day, numbers) for move in session.choices()), key=lambda each: each.number)
        ),
        spots=tuple(_spots(session, offered)),
        documents=documents(session, offered),
        talk=tuple(sorted(_talk(session, numbers), key=lambda each: each.number)),
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


def _option(scenario: Scenario, move: Choose, day: int, numbers: Mapping[Move, int]) -> MoveOption:
    choice = scenario.scenes[move.scene].choices[move.choice]
    return MoveOption(move, fill_placeholders(scenario, choice.say, day), choice.takes, numbers[move])


def _talk(session: Session, numbers: Mapping[Move, int]) -> Iterator[LineView]:
    """Show what can be said here and was not said yet; once nothing is left of the turns, nothing."""
    scenario, situation = session.story.scenario, session.situation
    for rule in sayable_lines(session, situation):
        line = scenario.scenes[rule.move.scene].talk[rule.move.line]
        yield LineView(
            move=rule.move,
            topic=fill_placeholders(scenario, line.topic, situation.day),
            say=line_words(scenario, line, situation.day),
            is_action=bool(line.action),
            takes=rule.takes,
            open=situation.turns is None or rule.takes <= situation.turns,
            number=numbers[rule.move],
            follows=_topic_followed(session, rule.move),
        )


def _topic_followed(session: Session, move: Ask) -> str:
    """Return the topic of the last line said that another asks for; empty if it asks for none."""
    scenario, parents = session.story.scenario, thread_parents(session.story, move.scene)[move.line]
    said = (
        earlier.line for earlier in reversed(session.moves) if isinstance(earlier, Ask) and earlier.scene == move.scene
    )
    parent = next((line for line in said if line in parents), None)
    topic = scenario.scenes[move.scene].talk[parent].topic if parent else ""
    return fill_placeholders(scenario, topic, session.situation.day)


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
