"""Rules of care: the notice, support, and topics that no text of the story may have."""

import re
from collections.abc import Iterable, Iterator, Mapping

from game.checker.wording import word_lists
from game.checker.wording.passages import (
    Passage,
    find_phrases,
    phrase_pattern,
    sentences,
    story_passages,
    without_speech,
    words_of,
)
from game.diagnostics.finding import Finding
from game.engine.views.text import MONTHS, WEEKDAYS
from game.scenario.model.scenario import Scenario
from game.scenario.parsing.source_map import KeyPath

_NOT_SHOWN = re.compile(r"\b(no|not|nothing|nobody|none|never|neither|without)\b|n’t\b", re.IGNORECASE)
_PARTS = re.compile(r"[:;()]| [–—-] ")
"""Marks between parts of a sentence that may each say something of its own."""
_SELF_REFERENCE = frozenset({
    "in", "this", "the", "story", "scenario", "you", "we", "it", "there", "is", "are", "will", "do", "does", "see",
    "shows", "and", "but", "here",
})  # fmt: skip
"""Words in which a notice speaks of itself, and says nothing yet of what the story is about."""
_TITLED = re.compile(r"\b(?:Mrs?|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Professor|Sergeant|Constable)\.? [A-Z][\w’-]+")
_CAPITALS = re.compile(r"(?<![\w’])[A-Z][a-z’-]+(?: [A-Z][a-z’-]+)+")
_OPENING = re.compile(r"^(?:A|An|As|At|Both|By|For|From|How|If|In|Later|Of|On|Only|That|The|Then|To|What|When|With) ")
_BODY = re.compile(
    r"\b(Act|Agency|Association|Authority|Blog|Board|Borough|Centre|College|Commission|Committee|Council|Court|Department|"
    r"England|Government|Guide|Health|Hospital|House|Inquiry|Institute|Kingdom|Law|London|Minister|Ministry|News|Office|"
    r"Ombudsman|Outline|Panel|Parliament|Partnership|Police|Press|Report|Review|School|Secretary|Service|Services|Social|"
    r"Society|State|Street|Team|Telegraph|Times|Together|Trust|Union|University|Wales|Children|Child|Lords|Commons)s?\b"
)


def check_notice(scenario: Scenario) -> Iterator[Finding]:
    """C001 and C002: the notice says what the story is about, and what it does not show."""
    notice = [sentence for sentence in sentences(scenario.notice) if words_of(sentence)]
    if notice and not any(_NOT_SHOWN.search(sentence) for sentence in notice):
        yield Finding("C001", ("notice",), "the notice does not say what is not shown")
    if notice and not any(map(_has_topic, notice)):
        yield Finding("C002", ("notice",), "the notice does not say what the story is about")


def _has_topic(sentence: str) -> bool:
    """Tell whether a sentence says something besides what is not shown: `A home visit, a tired father: no injury.`."""
    negation = _NOT_SHOWN.search(sentence)
    before = sentence[: negation.start()] if negation else sentence
    parts = [before, *(part for part in _PARTS.split(sentence) if not _NOT_SHOWN.search(part))]
    return any(len([word for word in words_of(part) if word.lower() not in _SELF_REFERENCE]) > 1 for part in parts)


def check_support(scenario: Scenario, pack: KeyPath | None) -> Iterator[Finding]:
    """C003: a pack names somebody a trainee can turn to; `pack` is the path of something that stands in its file."""
    if pack is not None and not any(each.text.strip() for each in scenario.support):
        yield Finding("C003", pack, "the pack names nobody whom a trainee can turn to", key=True)


def forbidden_topics(every: Iterable[Passage], scenario: Scenario, known: tuple[str, ...]) -> Iterator[Finding]:
    """C004 to C006: no death or injury, no score, nothing of the real case in a story."""
    story = story_passages(every)
    for path, words, _ in find_phrases(story, word_lists.HARM, known):
        yield Finding("C004", path, f"“{words}” tells of a death or an injury", near=words)
    # People may say "well done" to a child; the program may not say it to a trainee.
    narration = tuple(Passage(path, without_speech(words)) for path, words in story)
    for path, words, _ in find_phrases(narration, word_lists.SCORE, known):
        yield Finding("C005", path, f"“{words}” is a word of a game that is scored", near=words)
    for path, words, _ in find_phrases(story, _real(scenario), known):
        yield Finding("C006", path, f"“{words}” speaks of the real case", near=words)


def _real(scenario: Scenario) -> Mapping[re.Pattern[str], str]:
    own = {phrase_pattern(scenario.case.name): ""} if scenario.case and scenario.case.name.strip() != "Peter" else {}
    return {**word_lists.REAL, **own}


def unlisted_real_names(every: Iterable[Passage], scenario: Scenario, known: tuple[str, ...]) -> Iterator[Finding]:
    """C007: what is said of the real case names roles; those who wrote of it stand among its sources."""
    if scenario.case is None:
        return
    sources = " ".join(f"{each.by} {each.title} {each.date}" for each in scenario.case.sources.values())
    known_names = " ".join(
        (sources, *known, *(each.title for each in (scenario.law.provisions if scenario.law else {}).values()))
    )
    for path, words in every:
        if path[0] == "case":
            for name in dict.fromkeys(_names(words)):
                if name not in known_names:
                    yield Finding("C007", path, f"“{name}” may be the name of a person", near=name)


def _names(words: str) -> Iterator[str]:
    yield from _TITLED.findall(words)
    for sentence in sentences(words):
        for name in _CAPITALS.findall(sentence):
            # A small word that begins a sentence has its capital from there.
            bare = _OPENING.sub("", name)
            is_date = any(part in {*MONTHS, *WEEKDAYS} for part in bare.split())
            if " " in bare and not is_date and not _BODY.search(bare):
                yield bare
