"""Passages: the conditional paragraphs that a play showed, so that two plays can be compared by their words."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from game.engine.events import Answered, Ended, Entered, Event, Shown, Spoke
from game.engine.session import Session
from game.engine.story import answers_of
from game.engine.views.text import first_sentence, plain_text
from game.scenario.model.fields import Prose
from game.scenario.model.scenario import Scenario


class TextKey(NamedTuple):
    """A text of the scenario: its kind, and the ids that lead to it."""

    kind: str
    owner: str
    name: str


class Passage(NamedTuple):
    """The first sentence of a paragraph, with the day on which it was shown."""

    day: int
    words: str


class ShownText(NamedTuple):
    """A text that was shown, with the indices of the paragraphs shown and the day."""

    key: TextKey
    prose: Prose
    paragraphs: tuple[int, ...]
    day: int


ShownTexts = Mapping[TextKey, ShownText]
"""The texts of a play, each as it was shown the first time."""


def shown_texts(session: Session) -> ShownTexts:
    """Return the texts that a session showed, by key."""
    texts: dict[TextKey, ShownText] = {}
    for event in session.events:
        text = _shown_text(session.story.scenario, event)
        if text is not None:
            texts.setdefault(text.key, text)
    return texts


def passages_only_in(scenario: Scenario, texts: ShownTexts, others: ShownTexts) -> Iterator[Passage]:
    """Yield the first sentence of each conditional paragraph that, of a text both plays showed, only one showed."""
    for key, text in texts.items():
        if key in others:
            other_words = {passage.words for passage in _passages(scenario, others[key], text.paragraphs)}
            for passage in _passages(scenario, text, others[key].paragraphs):
                # Two versions of a paragraph may begin with the same sentence.
                if passage.words not in other_words:
                    yield passage


def _passages(scenario: Scenario, text: ShownText, without: tuple[int, ...]) -> Iterator[Passage]:
    for index in text.paragraphs:
        if text.prose[index].when is not None and index not in without:
            yield Passage(text.day, first_sentence(plain_text(scenario, text.prose[index].text, text.day)))


def _shown_text(scenario: Scenario, event: Event) -> ShownText | None:
    match event:
        case Entered(scene, day, shown):
            return ShownText(TextKey("scene", scene, ""), scenario.scenes[scene].text, shown, day)
        case Shown(scene, choice, shown, day):
            prose = scenario.scenes[scene].choices[choice].now
            return ShownText(TextKey("choice", scene, choice), prose, shown, day)
        case Spoke(scene, line, day, shown):
            return ShownText(TextKey("line", scene, line), scenario.scenes[scene].talk[line].answer, shown, day)
        case Answered(agency, number, _, day, shown):
            prose = answers_of(scenario, agency)[number].text
            return ShownText(TextKey("answer", agency, str(number)), prose, shown, day)
        case Ended(ending, day, shown):
            return ShownText(TextKey("ending", ending, ""), scenario.endings[ending].text, shown, day)
        case _:
            return None
