"""Every rule of wording, run over one scenario as it was loaded."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from game.checker.wording import care, giveaways, language, standing
from game.checker.wording.codes import WORDING
from game.checker.wording.prose import passages
from game.problems import Problem, in_order
from game.scenario.loader import Loaded
from game.scenario.model import Scenario
from game.scenario.pack_files import PACK
from game.scenario.reading.positions import KeyPath, Positions
from game.scenario.rules.faults import Fault


def wording(loaded: Loaded[Scenario], today: date) -> tuple[Problem, ...]:
    """Return what the wording of a scenario gives away, gets wrong or should not say; nothing if it was not loaded."""
    if loaded.value is None:
        return ()
    return in_order(_problem(found, loaded.positions) for found in _faults(loaded.value, loaded.positions, today))


def _faults(scenario: Scenario, positions: Positions, today: date) -> Iterator[Fault]:
    every, words = passages(scenario), language.lexicon(scenario)
    for giveaway in (
        giveaways.standing_out, giveaways.false_choices, giveaways.free_of_cost, giveaways.without_basis,
        standing.undated, care.notice,
    ):  # fmt: skip
        yield from giveaway(scenario)
    yield from language.misspelt(every, words)
    yield from language.long_sentences(every)
    yield from language.hard_reading(every)
    yield from language.to_avoid(every, scenario, words.known)
    yield from language.abbreviations(every, words)
    yield from standing.unverified(scenario, lambda path: positions.place(path).file)
    yield from standing.out_of_date(scenario, today)
    yield from care.support(scenario, _in_pack(positions))
    yield from care.never_told(every, scenario, words.known)
    yield from care.named_people(every, scenario, words.known)


def _in_pack(positions: Positions) -> KeyPath | None:
    """Return the path of something that stands in the file of a pack; None for a scenario that stands alone."""
    return next((path for path, spot in positions.spots.items() if path and Path(spot.file).name == PACK), None)


def _problem(found: Fault, positions: Positions) -> Problem:
    code = WORDING[found.code]
    # An author types straight quotes, and the texts were printed since.
    place = positions.place(found.path, key=found.key, near=found.near.replace("’", "'"))
    hint = found.hint or code.explanation.partition(". ")[2]
    return Problem(found.code, code.severity, place, _sentence(found.message), _sentence(hint))


def _sentence(words: str) -> str:
    ended = words if words[-1] in ".?!”" else f"{words}."
    return ended[0].upper() + ended[1:]
