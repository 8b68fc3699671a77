"""The passages of a scenario: every text that people read, with the file and line it stands at and an id that lasts."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.views.text import expand_glossary_links, fill_placeholders
from game.scenario.loader import Loaded
from game.scenario.model.scenario import Scenario
from game.scenario.own_texts import own_texts

MARK_LENGTH = 6
"""How many letters of a hash tell one text from another at the same place."""


@dataclass(frozen=True)
class Passage:
    """A text of a scenario.

    Attributes:
        path: the keys that lead to it, such as `("scenes", "kitchen", "choices", "ask", "because")`.
        mark: letters that change when its words do.
        text: the words, with names and local details put in.
        file: the file it stands in.
        line: its line there, from 1.
    """

    path: tuple[str, ...]
    mark: str
    text: str
    file: str
    line: int

    @property
    def id(self) -> str:
        """The id by which a comment names it: it stays while the passage stays where it is and as it is."""
        return f"{'.'.join(self.path)}#{self.mark}"


def passages(loaded: Loaded[Scenario]) -> tuple[Passage, ...]:
    """Return the passages that stand in a scenario's own file, in the order of its lines."""
    return tuple(sorted(_passages(loaded), key=lambda passage: passage.line))


def _passages(loaded: Loaded[Scenario]) -> Iterator[Passage]:
    scenario = loaded.value
    if scenario is None:
        return
    for path, prose, spot in own_texts(scenario, loaded.positions):
        words = expand_glossary_links(scenario, fill_placeholders(scenario, prose))
        mark = hashlib.sha256(" ".join(prose.split()).encode()).hexdigest()[:MARK_LENGTH]
        yield Passage(tuple(map(str, path)), mark, words, spot.file, spot.line)
