"""Passages: the texts of a scenario as a reader sees them, split into paragraphs, sentences and words.

Input: a scenario. Output: passages with the path each stands at, and the matches of a list of phrases in them. Speech
stands in curly quotes and is left out where only what the story tells counts.
"""

import re
import time
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from game.engine.views.text import plain_text
from game.scenario.model.scenario import Scenario
from game.scenario.model.traversal import texts
from game.scenario.parsing.source_map import KeyPath

BESIDE_THE_STORY = frozenset({"words", "notice", "about", "support", "local", "terms", "law", "case"})
"""Keys whose texts are no part of the story: they name what it leaves out, quote the law, or speak of the real case."""
ADDRESSES = ("case", "sources")
"""Titles, publishers and addresses are quoted as they were printed."""
_SPOKEN = re.compile(r"“[^”]*(?:”|$)")
_BLANK = re.compile(r"\n\s*\n")
_SPACES = re.compile(r"\s+")
_SENTENCE_END = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][”’)*_]))\s+(?=[^a-z\s])")
"""A mark, a space, and no small letter: what follows “So?” in the same breath belongs to it."""
_SPEECH_REMOVED = "…"
_WORD = re.compile(r"(?<![\w.@/’])[^\W\d_]+(?:’[^\W\d_]+)*(?![\w@/]|\.\w)")
"""Letters alone: no part of a number, of an address or of an abbreviation with digits."""


class Passage(NamedTuple):
    """A text with its placeholders filled in, and the path it stands at."""

    path: KeyPath
    words: str


class LimitedPassages:
    """Passages of which no more are given once the time is over, so that every rule that reads them ends soon.

    Args:
        every: The passages.
        until: The computing time of this process, in seconds, after which none is given.
    """

    def __init__(self, every: tuple[Passage, ...], until: float) -> None:
        self.every, self.until = every, until

    def __iter__(self) -> Iterator[Passage]:
        """Yield the passages, as far as there is time."""
        for passage in self.every:
            if self.is_over():
                return
            yield passage

    def is_over(self) -> bool:
        """Tell whether the time is over."""
        return time.process_time() >= self.until


class WordMatch(NamedTuple):
    """A match of a phrase of a list: its path, the words as they stand there, and what the list says of them."""

    path: KeyPath
    words: str
    advice: str


def passages(scenario: Scenario) -> tuple[Passage, ...]:
    """Return every text that people read, but for addresses of sources and lists of words."""
    every = (Passage(path, plain_text(scenario, prose)) for path, prose in texts(scenario))
    return tuple(passage for passage in every if passage.path[0] != "words" and passage.path[:2] != ADDRESSES)


def story_passages(every: Iterable[Passage]) -> Iterable[Passage]:
    """Return the texts of the story itself and of its debrief, with the limit of time that they have."""
    story = tuple(passage for passage in every if passage.path[0] not in BESIDE_THE_STORY)
    return LimitedPassages(story, every.until) if isinstance(every, LimitedPassages) else story


def paragraphs(words: str) -> Iterator[str]:
    """Yield the paragraphs of a text, each on one line."""
    yield from (_SPACES.sub(" ", each).strip() for each in _BLANK.split(words))


def without_speech(words: str) -> str:
    """Return a text without what people say in it; speech has its own rhythm."""
    # Speech that goes on in the next paragraph is closed only there, so that each is read alone.
    return "\n\n".join(_SPOKEN.sub(_SPEECH_REMOVED, each) for each in paragraphs(words))


def sentences(words: str) -> Iterator[str]:
    """Yield the sentences of a text."""
    for paragraph in paragraphs(words):
        yield from (each for each in _SENTENCE_END.split(paragraph) if each)


def words_of(text: str) -> list[str]:
    """Return the words of a text."""
    return _WORD.findall(text)


def phrase_pattern(words: str) -> re.Pattern[str]:
    """Return a pattern that finds words as whole words, whatever their capitals and the breaks between them."""
    spaced = r"\s+".join(re.escape(word) for word in words.split())
    return re.compile(rf"(?<!\w){spaced}(?!\w)", re.IGNORECASE)


def find_phrases(
    every: Iterable[Passage], listed: Mapping[re.Pattern[str], str], known: Iterable[str]
) -> Iterator[WordMatch]:
    """Yield the matches of phrases, except inside those in `known`, which the scenario says it means."""
    exceptions = tuple(phrase_pattern(words) for words in known if words.strip())
    for path, words in every:
        allowed = [match.span() for pattern in exceptions for match in pattern.finditer(words)]
        for pattern, advice in listed.items():
            for match in pattern.finditer(words):
                if not any(start <= match.start() and match.end() <= end for start, end in allowed):
                    yield WordMatch(path, match[0], advice)
