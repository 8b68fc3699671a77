"""The check of wording: every rule of wording, run over one loaded scenario."""

import math
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from itertools import takewhile
from pathlib import Path

from game.checker.wording import giveaways, language, sensitive_content, sources, typed_by_hand
from game.checker.wording.codes import WORDING
from game.checker.wording.passages import LimitedPassages, passages
from game.diagnostics.finding import Finding
from game.diagnostics.problem import Problem, sort_problems
from game.scenario.loader import Loaded
from game.scenario.model.scenario import Scenario
from game.scenario.pack_files import PACK
from game.scenario.parsing.source_map import KeyPath, SourceMap


def check_wording(loaded: Loaded[Scenario], today: date, until: float = math.inf) -> tuple[Problem, ...]:
    """Return the problems of the wording of a scenario, sorted; none if it was not loaded.

    Args:
        loaded: The scenario with the positions of its keys.
        today: The day by which law is overdue.
        until: The computing time of this process, in seconds, at which the rules stop, finished or not; spelling,
            which takes the longest, comes last.
    """
    if loaded.value is None:
        return ()
    return sort_problems(
        _problem(finding, loaded.positions) for finding in _findings(loaded.value, loaded.positions, today, until)
    )


def _findings(scenario: Scenario, positions: SourceMap, today: date, until: float) -> Iterator[Finding]:
    texts, lexicon = LimitedPassages(passages(scenario), until), language.build_lexicon(scenario)
    for rule in _rules(scenario, positions, today, texts, lexicon):
        # What a rule says after the time is over may only follow from what it did not read.
        yield from takewhile(lambda _: not texts.is_over(), rule())
        if texts.is_over():
            message = "the time was over before all of the wording was looked at; the spelling was not looked at"
            yield Finding("W001", texts.every[-1].path if texts.every else (), message)
            return
    yield from language.misspellings(texts, lexicon, until)


def _rules(
    scenario: Scenario, positions: SourceMap, today: date, texts: LimitedPassages, lexicon: language.Lexicon
) -> Iterator[Callable[[], Iterable[Finding]]]:
    """Yield every rule but spelling, the rules of care first."""
    known = lexicon.known
    yield lambda: sensitive_content.check_notice(scenario)
    yield lambda: sensitive_content.check_support(scenario, _in_pack(positions))
    yield lambda: sensitive_content.forbidden_topics(texts, scenario, known)
    yield lambda: sensitive_content.unlisted_real_names(texts, scenario, known)
    for rule in (
        giveaways.conspicuous_strong_option,
        giveaways.strong_option_by_label,
        giveaways.many_plain_decisions,
        giveaways.false_choices,
        giveaways.costless_strong_option,
        giveaways.missing_basis,
        giveaways.virtuous_topics,
        sources.undated_sources,
        sources.law_to_be_read_during_story,
        typed_by_hand.contradictory_weekdays,
        typed_by_hand.unknown_headings,
    ):
        yield partial(rule, scenario)
    yield lambda: sources.unverified_entries(scenario, lambda path: positions.place(path).file)
    yield lambda: sources.outdated_reviews(scenario, positions)
    yield lambda: sources.overdue_law(scenario, today)
    yield lambda: typed_by_hand.typed_names(scenario, positions)
    yield lambda: language.long_sentences(texts)
    yield lambda: language.poor_readability(texts)
    yield lambda: language.discouraged_words(texts, scenario, known)
    yield lambda: language.unproven_denials(texts, scenario, known)
    yield lambda: language.unexplained_abbreviations(texts, lexicon)


def _in_pack(positions: SourceMap) -> KeyPath | None:
    """Return a path that stands in the file of a pack; None for a scenario without a pack."""
    return next((path for path, spot in positions.spots.items() if path and Path(spot.file).name == PACK), None)


def _problem(finding: Finding, positions: SourceMap) -> Problem:
    code = WORDING[finding.code]
    # The author's file has straight quotes where the loaded text has those of print.
    place = positions.place(finding.path, key=finding.key, near=finding.near.replace("’", "'"))
    hint = finding.hint or code.explanation.partition(". ")[2]
    return Problem(finding.code, code.severity, place, _sentence(finding.message), _sentence(hint))


def _sentence(words: str) -> str:
    sentence = words if words[-1] in ".?!”" else f"{words}."
    return sentence[0].upper() + sentence[1:]
