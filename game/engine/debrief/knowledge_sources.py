"""Where knowledge came from: by what move this desk learned a piece, and which pieces others had from the trainee."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.engine.debrief.counterfactual import own_positions
from game.engine.events import Answered, Arrived, Contacted, Entered, Event, Learned, Shown
from game.engine.moves import Ask, Choose, Look, Move, Open
from game.engine.session import Session
from game.engine.views.contacts import answer_text
from game.engine.views.text import fill_placeholders, first_sentence, join_paragraphs, line_words, plain_text
from game.scenario.model.scenario import Scenario


@dataclass(frozen=True)
class KnowledgeSource:
    """Where an agency had a piece from, in words after a comma, and the first words of who told or answered it."""

    text: str
    words: str = ""
    is_contact: bool = False
    """Whether a contact of the trainee's brought it there."""


KnowledgeSources = Mapping[tuple[str, str], KnowledgeSource]
"""The sources by agency and piece; the first there was."""


def knowledge_sources(session: Session) -> KnowledgeSources:
    """Return where each agency had each piece from, as far as a move of the trainee's brought it."""
    sources: dict[tuple[str, str], KnowledgeSource] = {}
    for place, source in (*_learned(session), *_told(session)):
        sources.setdefault(place, source)
    return sources


def _learned(session: Session) -> Iterator[tuple[tuple[str, str], KnowledgeSource]]:
    desk = session.story.scenario.desk
    for position in own_positions(session):
        turn = session.turns[position + 1]
        for number, event in enumerate(turn.events):
            if isinstance(event, Learned) and turn.move is not None:
                yield (desk, event.info), _of_move(session.story.scenario, turn.move, event.day, turn.events[number:])


def _of_move(scenario: Scenario, move: Move, day: int, events: Sequence[Event]) -> KnowledgeSource:
    """Say by what a piece came to this desk; `events` are those of the turn from then on."""

    def named(text: str) -> str:
        return fill_placeholders(scenario, text, day)

    match move:
        case Look(scene, spot):
            return KnowledgeSource(f"when you looked at {named(scenario.scenes[scene].look[spot].name)}")
        case Open(document):
            return KnowledgeSource(f"from “{named(scenario.documents[document].title)}”")
        case Ask(scene, name):
            line = scenario.scenes[scene].talk[name]
            answer = first_sentence(plain_text(scenario, join_paragraphs(scenario, line.answer), day))
            words = line_words(scenario, line, day)
            source = f"after this: {words.rstrip('.')}" if line.action else f"when you said “{words}”"
            return KnowledgeSource(source, answer)
        case Choose(scene, name):
            return _of_choice(scenario, named(scenario.scenes[scene].choices[name].say), events)
        case _:
            return KnowledgeSource("in the answer to a contact of yours")


def _of_choice(scenario: Scenario, say: str, events: Sequence[Event]) -> KnowledgeSource:
    """Say by what a piece came with a choice: by what arrived, in the scene it led to, or by the choice itself.

    The story tells of what arrived, and of a scene, after it has given what they hold.
    """
    match next((event for event in events if isinstance(event, (Shown, Entered, Arrived))), None):
        case Arrived():
            return KnowledgeSource("with what arrived that day")
        case Entered(scene, day):
            return KnowledgeSource(f"in “{fill_placeholders(scenario, scenario.scenes[scene].title, day)}”")
        case _:
            return KnowledgeSource(f"after “{say}”")


def _told(session: Session) -> Iterator[tuple[tuple[str, str], KnowledgeSource]]:
    """Yield what the trainee's own contacts carried, with the first words of the answer where one came at once."""
    for position in own_positions(session):
        turn = session.turns[position + 1]
        contact = next((event for event in turn.events if isinstance(event, Contacted) and event.agency), None)
        if contact is None:
            continue
        answer = next((event for event in turn.events if isinstance(event, Answered)), None)
        words = ""
        if answer is not None and answer.agency == contact.agency:
            scenario = session.story.scenario
            words = first_sentence(plain_text(scenario, answer_text(scenario, answer), answer.day))
        for info in contact.pieces:
            yield (contact.agency, info), KnowledgeSource("by you", words, is_contact=True)
