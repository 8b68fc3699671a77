"""Rules of language: spelling, length of sentences, readability, words to avoid, abbreviations."""

import math
import re
import time
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

from game.checker.wording import spelling, word_lists
from game.checker.wording.denials import DENIAL
from game.checker.wording.passages import (
    Passage,
    find_phrases,
    paragraphs,
    phrase_pattern,
    sentences,
    story_passages,
    without_speech,
    words_of,
)
from game.diagnostics.finding import Finding
from game.scenario.model.fields import Paragraph
from game.scenario.model.scenario import Scenario
from game.scenario.model.traversal import walk
from game.scenario.parsing.source_map import KeyPath

MAX_SENTENCE_WORDS = 45
"""The most words of a sentence. Advice for plain English stops at 25; a story may list things, and must still be read
aloud to a group in one breath."""
MIN_READING_EASE = 60.0
"""Flesch's reading ease. 60 and more is plain English, read with ease at fourteen: these texts are read on a screen,
after a shift, in a limited time, by some in their second language."""
MIN_SAMPLE_WORDS = 100
"""The fewest words that the formula is applied to."""
MIN_SLIP_LETTERS = 6
"""The fewest letters of a misspelt word with a capital: a shorter name is easily like a word."""
MIN_SLIP_LIKENESS = 0.85
"""How like a misspelt word is to the one that was meant, 0 to 1: one letter wrong, or two swapped, in seven."""
MIN_WORD_LETTERS = 2
"""The fewest letters of a word; one alone marks an item of a list."""
MAX_MISSPELT_WORDS = 200
"""The most words that are reported one by one; a text with more of them is in another language, or is damaged."""
MAX_SUGGESTED_WORDS = 10
"""The most words for which suggestions are looked up, which is slow."""
_STEM = re.compile(r"’(s|d|ll|ve|re|m)?$")
_ABBREVIATION = re.compile(r"(?<![\w’])[A-Z]{2,6}s?(?![\w’])")
_SPELT_OUT = re.compile(r"\(([A-Z]{2,6})s?\)")
_VOWELS = re.compile(r"[aeiouy]+")


class Lexicon(NamedTuple):
    """The words that a scenario defines."""

    known: tuple[str, ...]
    named: frozenset[str]
    """Words of names and of glossary entries, correct by definition."""


def build_lexicon(scenario: Scenario) -> Lexicon:
    """Return the words that a scenario and its pack define."""
    known = scenario.words.known if scenario.words else ()
    defined = [
        *(person.name for person in scenario.people.values()),
        *(agency.name for agency in scenario.agencies.values()),
        *(contact.name for contact in scenario.support),
        *(term.term for term in scenario.terms.values()),
        *(detail.value for detail in scenario.local.values()),
    ]
    return Lexicon(known, frozenset(word for words in (*defined, *known) for word in words_of(words)))


def misspellings(every: Iterable[Passage], lexicon: Lexicon, until: float = math.inf) -> Iterator[Finding]:
    """W001: words are in the British dictionary, or the scenario says that it means them.

    Args:
        every: The texts.
        lexicon: The words that the scenario defines.
        until: The computing time of this process, in seconds, after which no more words are looked up.
    """
    first: dict[str, KeyPath] = {}
    names = set(lexicon.named)
    for path, words in every:
        split = [words_of(sentence) for sentence in sentences(words)]
        # Inside a sentence a capital makes a name, and no dictionary has them all.
        names |= {_stem(word) for sentence in split for word in sentence[1:] if word[:1].isupper()}
        for word in (_stem(word) for sentence in split for word in sentence):
            first.setdefault(word, path)
    unknown = [word for word in first if time.process_time() < until and not _is_correct(word, names)]
    for number, word in enumerate(unknown[:MAX_MISSPELT_WORDS]):
        is_suggested = number < MAX_SUGGESTED_WORDS and time.process_time() < until
        near = spelling.spelling_suggestions(word) if is_suggested else ()
        if word[0].isupper() and not _is_slip(word, near):
            continue
        hint = f"did you mean {', '.join(f'`{each}`' for each in near)}?" if near else ""
        yield Finding("W001", first[word], f"`{word}` is not in the British dictionary", hint, near=word)
    if len(unknown) > MAX_MISSPELT_WORDS:
        word, more = unknown[MAX_MISSPELT_WORDS], len(unknown) - MAX_MISSPELT_WORDS
        message = f"{more:,} more words, from `{word}` on, are not in the British dictionary"
        yield Finding("W001", first[word], message, near=word)
    if first and time.process_time() >= until:
        last = next(reversed(first))
        message = "the time was over before the spelling of every word was looked at"
        yield Finding("W001", first[last], message, near=last)


def _is_slip(word: str, near: tuple[str, ...]) -> bool:
    """Tell whether the first word of a sentence is more likely a word written wrong than a name."""
    likeness = SequenceMatcher(None, word.lower(), near[0].lower()).ratio() if near else 0.0
    return len(word) >= MIN_SLIP_LETTERS and likeness >= MIN_SLIP_LIKENESS


def _stem(word: str) -> str:
    return _STEM.sub("", word)


def _is_correct(word: str, names: set[str]) -> bool:
    spelt = word.replace("’", "'")
    is_given = len(word) < MIN_WORD_LETTERS or word.isupper() or word in word_lists.ALSO_WORDS
    return is_given or bool({word, word.removesuffix("s")} & names) or spelling.is_spelled(spelt)


def long_sentences(every: Iterable[Passage]) -> Iterator[Finding]:
    """W002: a sentence can be read aloud in one breath."""
    for path, words in story_passages(every):
        for sentence in sentences(without_speech(words)):
            if (count := len(words_of(sentence))) > MAX_SENTENCE_WORDS:
                start = " ".join(sentence.split()[:4])
                yield Finding("W002", path, f"a sentence of {count} words, beginning “{start} …”", near=start)


def poor_readability(every: Iterable[Passage]) -> Iterator[Finding]:
    """W003: what is told in a scene reads as plain English; what people say is theirs."""
    narration: dict[KeyPath, list[str]] = {}
    for path, words in every:
        if path[0] == "scenes" and path[2] in {"text", "look", "choices"}:
            narration.setdefault(path[:2], []).append(without_speech(words))
    for path, parts in narration.items():
        ease = reading_ease("\n\n".join(parts))
        if ease is not None and ease < MIN_READING_EASE:
            yield Finding("W003", path, f"the scene `{path[1]}` is {_band(ease)} to read", key=True)


def reading_ease(text: str) -> float | None:
    """Return Flesch's reading ease of a text, higher is easier; None for one that is too short to say."""
    split = [words for sentence in sentences(text) if (words := words_of(sentence))]
    every_word = [word for words in split for word in words]
    if len(every_word) < MIN_SAMPLE_WORDS:
        return None
    return 206.835 - 1.015 * len(every_word) / len(split) - 84.6 * sum(map(_syllables, every_word)) / len(every_word)


def _syllables(word: str) -> int:
    groups = len(_VOWELS.findall(word.lower()))
    silent = word.lower().endswith("e") and not word.lower().endswith("le")
    return max(1, groups - silent)


def _band(ease: float) -> str:
    return "fairly hard" if ease >= 50 else "hard" if ease >= 30 else "very hard"  # noqa: PLR2004 - Flesch's own bands


def discouraged_words(every: Iterable[Passage], scenario: Scenario, known: Iterable[str]) -> Iterator[Finding]:
    """W004: words that blame, label or belong to the trade are not used in a story."""
    avoided = scenario.words.avoid if scenario.words else ()
    own = {phrase_pattern(each.phrase): each.instead for each in avoided if each.phrase.strip()}
    listed: Mapping[re.Pattern[str], str] = {**word_lists.BLAME, **word_lists.JARGON, **own}
    for path, words, instead in find_phrases(story_passages(every), listed, known):
        yield Finding(
            "W004", path, f"“{_line(words)}” is on the list of words to avoid", f"write {instead}", near=words
        )


def unproven_denials(every: Iterable[Passage], scenario: Scenario, known: Iterable[str]) -> Iterator[Finding]:
    """W010: what a story says was not done is proven, where a play may have done it."""
    plain = {(*path, "text") for path, piece in walk(scenario) if _can_deny(path, piece)}
    narration = tuple(Passage(path, without_speech(words)) for path, words in every if path in plain)
    first: dict[KeyPath, str] = {}
    for path, words, _ in find_phrases(narration, DENIAL, known):
        first.setdefault(path, words)
    for path, words in first.items():
        yield Finding("W010", path, f"“{_line(words)}” says that something was not done", near=words)


def _can_deny(path: KeyPath, piece: object) -> bool:
    """Tell whether something is a paragraph that could name what it denies and does not."""
    is_shown = path[:1] in {("scenes",), ("answers",), ("later",), ("endings",)}
    return is_shown and isinstance(piece, Paragraph) and piece.denies is None


def _line(words: str) -> str:
    return " ".join(paragraphs(words))


def unexplained_abbreviations(every: Iterable[Passage], lexicon: Lexicon) -> Iterator[Finding]:
    """W005: an abbreviation is explained in the glossary, spelt out once, or named among the agencies and people."""
    every = tuple(every)
    explained = {*(word.upper() for word in lexicon.named), *word_lists.EVERYDAY}
    explained |= {abbreviation for _, words in every for abbreviation in _SPELT_OUT.findall(words)}
    first: dict[str, KeyPath] = {}
    for path, words in story_passages(every):
        for abbreviation in _ABBREVIATION.findall(words):
            first.setdefault(abbreviation.removesuffix("s"), path)
    for word, path in first.items():
        # A notice on a wall is printed in capitals too. Where no dictionary tells the two apart, only the list does.
        is_short_form = word in word_lists.OF_THE_TRADE or not spelling.is_spelled(word.lower())
        if is_short_form and word not in explained:
            yield Finding("W005", path, f"the abbreviation `{word}` is explained nowhere", near=word)
