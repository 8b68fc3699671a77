"""The codes: each defined once, whole, and shown by a file that must fail or by a test of its own."""

import re
from pathlib import Path

from game.diagnostics.problem import Place, Severity
from game.diagnostics.problem_code import Code
from game.scenario.codes.catalogue import ALL, problem
from game.scenario.loader import load_scenario

HERE = Path(__file__).parent.parent
FILES = {path.stem[:4] for path in (HERE.parent / "scenarios" / "bad").glob("*.yaml")}


def test_codes_are_numbered_without_a_gap() -> None:
    for letter in "LSM":
        numbers = [int(code[1:]) for code in ALL if code.startswith(letter)]
        assert numbers == list(range(1, len(numbers) + 1))


def test_every_code_is_explained_to_people() -> None:
    for code, each in ALL.items():
        assert code == each.code
        assert isinstance(each, Code)
        assert not each.title.endswith(".")
        assert each.explanation.endswith(".")
        assert re.search(r"\. [A-Z`]", each.explanation), code
        assert each.wrong != each.right


def test_every_code_can_happen() -> None:
    tests = (HERE / "test_loader.py").read_text(encoding="utf-8")
    assert {code for code in ALL if code not in FILES and f'"{code}"' not in tests} == set()


def test_words_become_sentences() -> None:
    found = problem("L012", Place("a.yaml"), "it ends", "write `x`")
    assert (found.severity, found.message, found.hint) == (Severity.WARNING, "It ends.", "Write `x`.")
    assert problem("L001", Place("a"), "why?").hint == ""


def test_the_mends_of_reading_are_read_without_a_word(tmp_path: Path) -> None:
    for code in (
        "L006",
        "L007",
        "L008",
        "L009",
        "L010",
        "L011",
        "L012",
        "L013",
        "L014",
        "L015",
        "L016",
        "L017",
        "L024",
    ):
        for words, is_good in ((ALL[code].right, True), (ALL[code].wrong.replace("<tab>", "\t"), False)):
            path = tmp_path / "example.yaml"
            path.write_text(f"{words}\n", encoding="utf-8")
            reading = [found for found in load_scenario(path).problems if found.code.startswith("L")]
            assert (reading == []) == is_good, (code, words, reading)
