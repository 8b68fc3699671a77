"""The check of wording: every rule of wording, run over one loaded scenario."""

import math
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from game.checker.wording import giveaways, language, sensitive_content, sources, typed_by_hand
from game.checker.wording.codes import WORDING
from game.checker.wording.passages import passages
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
        until: The computing time of this process, in seconds, at which spelling stops, finished or not.
    """
    if loaded.value is None:
        return ()
    return sort_problems(
        _problem(finding, loaded.positions) for finding in _findings(loaded.value, loaded.positions, today, until)
    )


def _findings(scenario: Scenario, positions: SourceMap, today: date, until: float) -> Iterator[Finding]:
    texts, lexicon = passages(scenario), language.build_lexicon(scenario)
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
        sensitive_content.check_notice,
    ):
        yield from rule(scenario)
    yield from typed_by_hand.typed_names(scenario, positions)
    yield from language.misspellings(texts, lexicon, until)
    yield from language.long_sentences(texts)
    yield from language.poor_readability(texts)
    yield from language.discouraged_words(texts, scenario, lexicon.known)
    yield from language.unexplained_abbreviations(texts, lexicon)
    yield from language.unproven_denials(texts, scenario, lexicon.known)
    yield from sources.unverified_entries(scenario, lambda path: positions.place(path).file)
    yield from sources.overdue_law(scenario, today)
    yield from sensitive_content.check_support(scenario, _in_pack(positions))
    yield from sensitive_content.forbidden_topics(texts, scenario, lexicon.known)
    yield from sensitive_content.unlisted_real_names(texts, scenario, lexicon.known)


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
