"""Very many names, and very long lines: a damaged file is read all the same, and what is said of it stays short."""

from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest

from game.diagnostics.problem import Place, Problem, Severity
from game.diagnostics.render import MAX_WIDTH, render_problem
from game.diagnostics.suggestion import MAX_COMPARED, Suggestion, suggest_name
from game.scenario.loader import load_scenario
from game.scenario.validation import references

HEAD = """format: 1
id: many
title: Many
desk: here
starts: 2027-01-11
last_day: 30
notice: A story for a test.
agencies: {here: {name: Here}, there: {name: There}}
channels: {phone: {name: By phone}}
endings: {done: {title: Done, text: Done.}}
people:
"""


def test_a_name_is_compared_with_a_bounded_number_of_thousands(monkeypatch: pytest.MonkeyPatch) -> None:
    compared, real = [0], SequenceMatcher.set_seq1

    def counted(self: SequenceMatcher[str], name: str) -> None:
        compared[0] += 1
        real(self, name)

    monkeypatch.setattr(SequenceMatcher, "set_seq1", counted)
    known = [f"person_{number}" for number in range(3000)]
    assert suggest_name("persn_7", known).hint == "did you mean `person_7`?"
    assert compared[0] <= MAX_COMPARED + 2


def test_of_thousands_of_unknown_names_only_the_first_are_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []

    def near(name: str, _known: Any) -> Suggestion:
        names.append(name)
        return Suggestion()

    monkeypatch.setattr(references, "suggest_name", near)
    people = "".join(f"  person_{number}: {{name: Somebody}}\n" for number in range(30))
    present = "".join(f"      persn_{number}: neutral\n" for number in range(references.MAX_SUGGESTIONS * 3))
    scene = f"scenes:\n  hall:\n    title: Hall\n    text: A hall.\n    present:\n{present}"
    path = tmp_path / "many.yaml"
    path.write_text(f"{HEAD}{people}{scene}    choices: {{go: {{say: Go., goto: end}}}}\n", "utf-8")
    assert load_scenario(path).problems
    assert len(set(names)) <= references.MAX_SUGGESTIONS


def test_what_a_sentence_quotes_of_a_long_line_is_cut() -> None:
    long = f"when: {'held(name) and ' * 40}true"
    found = Problem("L013", Severity.ERROR, Place("a.yaml", 1, 1), f"`{long}` is no condition.", f"Write `{long}`.")
    rows = render_problem(found, long).split("\n")
    assert max(map(len, rows)) < MAX_WIDTH * 2
    assert rows[-1].startswith("  Hint: Write `when: held(name)")
