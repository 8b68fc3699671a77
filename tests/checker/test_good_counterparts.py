"""The good counterparts: for each code a file that does right what its bad file does wrong, and hardly differs."""

from difflib import SequenceMatcher
from pathlib import Path

import pytest

from game.checker.explorer.query import Budget
from game.checker.report import report
from game.checker.rules.codes import PROOF_CODES
from game.scenario.codes.catalogue import ALL
from game.scenario.loader import load_scenario, source_text

SCENARIOS = Path(__file__).resolve().parents[1] / "scenarios"
GOOD = sorted((SCENARIOS / "good").glob("[A-Z]*-*.yaml"))
FAULTY = sorted([*(SCENARIOS / "bad").glob("*.yaml"), *(SCENARIOS / "unsound").glob("*.yaml")])
NO_FILE = {
    "L001": "a file that is not there",
    "L002": "a file of two million bytes",
    "L026": "a file with another ending",
    "M018": "two files of a pack",
    "M019": "two files of a folder",
    "M022": "a pack's pathway",
}
"""Codes that no single small file can yield, and what it takes; their tests write it down themselves."""
OUT_OF_NOTHING = {"L004", "L023"}
"""Codes whose bad files hold no scenario, so that no good one can lie near them."""
NEAR = 0.6
"""The part of its lines that a counterpart has in common with a bad file, at least.

Beside what is mended, a few lines differ so that the proof has nothing to say either.
"""


def lines(path: Path) -> list[str]:
    return source_text(str(path)).splitlines()


def test_every_code_has_a_counterpart_unless_one_file_cannot_show_it() -> None:
    shown = {path.stem[:4] for path in GOOD}
    assert shown | NO_FILE.keys() == ALL.keys() | PROOF_CODES.keys()
    assert shown & NO_FILE.keys() == set()
    assert {path.stem[:4] for path in FAULTY} == shown


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_counterpart_says_first_what_is_right_in_it(path: Path) -> None:
    first = lines(path)[0]
    assert first.startswith("# ")
    assert first.endswith(".")


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_neither_reading_nor_proof_has_anything_to_say_of_a_counterpart(path: Path) -> None:
    loaded = load_scenario(path)
    assert loaded.problems == ()
    proven = report(loaded, Budget())
    assert (proven.problems, proven.unfinished) == ((), "")


@pytest.mark.parametrize(
    "path", [path for path in GOOD if path.stem[:4] not in OUT_OF_NOTHING], ids=lambda path: path.stem
)
def test_a_counterpart_hardly_differs_from_a_bad_file_of_its_code(path: Path) -> None:
    right = lines(path)
    same_code = (lines(bad) for bad in FAULTY if bad.stem[:4] == path.stem[:4])
    assert max(SequenceMatcher(None, right, wrong).ratio() for wrong in same_code) > NEAR
