"""Of very many problems of one kind people are shown some, and told how many more there are."""

from pathlib import Path

import pytest

from game.cli.check.output import MAX_SHOWN, TextOutput
from game.diagnostics.problem import Place, Problem, Severity


def many(code: str, number: int) -> list[Problem]:
    place = Place(str(Path("story.yaml")), 1, 1)
    return [Problem(code, Severity.WARNING, place, f"{code} is wrong.", "") for _ in range(number)]


def test_problems_of_one_code_are_cut_and_the_rest_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    TextOutput().problems([*many("W001", MAX_SHOWN + 1_200), *many("W002", 3)])
    printed = capsys.readouterr().out
    assert printed.count("W001 is wrong.") == MAX_SHOWN
    assert printed.count("W002 is wrong.") == 3
    assert "1,200 more of W001 are not shown here; --format json lists every one." in " ".join(printed.split())


def test_few_problems_are_all_shown(capsys: pytest.CaptureFixture[str]) -> None:
    TextOutput().problems(many("W001", MAX_SHOWN))
    printed = capsys.readouterr().out
    assert printed.count("W001 is wrong.") == MAX_SHOWN
    assert "not shown" not in printed
