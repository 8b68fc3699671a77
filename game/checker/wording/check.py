"""Every rule of wording, run over one scenario as it was loaded."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from game.checker.wording import care, giveaways, language, sources
from game.checker.wording.codes import WORDING
from game.checker.wording.passages import passages
from game.diagnostics.finding import Finding
from game.diagnostics.problem import Problem, sort_problems
from game.scenario.loader import Loaded
from game.scenario.model.scenario import Scenario
from game.scenario.pack_files import PACK
from game.scenario.parsing.source_map import KeyPath, SourceMap


def check_wording(loaded: Loaded[Scenario], today: date) -> tuple[Problem, ...]:
    """Return what the wording of a scenario gives away, gets wrong or should not say; nothing if it was not loaded."""
    if loaded.value is None:
        return ()
    return sort_problems(_problem(found, loaded.positions) for found in _faults(loaded.value, loaded.positions, today))


def _faults(scenario: Scenario, positions: SourceMap, today: date) -> Iterator[Finding]:
    every, words = passages(scenario), language.build_lexicon(scenario)
    for giveaway in (
        giveaways.conspicuous_strong_option,
        giveaways.false_choices,
        giveaways.costless_strong_option,
        giveaways.missing_basis,
        sources.undated_sources,
        care.check_notice,
    ):
        yield from giveaway(scenario)
    yield from language.misspellings(every, words)
    yield from language.long_sentences(every)
    yield from language.poor_readability(every)
    yield from language.discouraged_words(every, scenario, words.known)
    yield from language.unexplained_abbreviations(every, words)
    yield from sources.unverified_entries(scenario, lambda path: positions.place(path).file)
    yield from sources.overdue_law(scenario, today)
    yield from care.check_support(scenario, _in_pack(positions))
    yield from care.forbidden_topics(every, scenario, words.known)
    yield from care.unlisted_real_names(every, scenario, words.known)


def _in_pack(positions: SourceMap) -> KeyPath | None:
    """Return the path of something that stands in the file of a pack; None for a scenario that stands alone."""
    return next((path for path, spot in positions.spots.items() if path and Path(spot.file).name == PACK), None)


def _problem(found: Finding, positions: SourceMap) -> Problem:
    code = WORDING[found.code]
    # An author types straight quotes, and the texts were printed since.
    place = positions.place(found.path, key=found.key, near=found.near.replace("’", "'"))
    hint = found.hint or code.explanation.partition(". ")[2]
    return Problem(found.code, code.severity, place, _sentence(found.message), _sentence(hint))


def _sentence(words: str) -> str:
    ended = words if words[-1] in ".?!”" else f"{words}."
    return ended[0].upper() + ended[1:]
