"""The tests of wording: a dictionary that is always there, and a small scenario to put words into."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from game.checker.wording import spelling
from game.checker.wording.check import check_wording
from game.diagnostics.problem import Problem
from game.scenario.loader import load_scenario

WORDING = Path(__file__).resolve().parents[2] / "scenarios" / "wording"
TODAY = date(2026, 11, 24)
MISSPELT = frozenset({"recieved", "zzxq", "qqva"})

Said = Callable[..., tuple[Problem, ...]]


@pytest.fixture(autouse=True)
def _dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every word be spelled well but a few, whether or not the optional package is there."""
    monkeypatch.setattr(spelling, "is_spelled", lambda word: word.lower() not in MISSPELT)
    monkeypatch.setattr(
        spelling, "spelling_suggestions", lambda word: ("received",) if word.lower() == "recieved" else ()
    )


@pytest.fixture
def said(tmp_path: Path) -> Said:
    """Change some words of a scenario without a fault, and return what is said of its wording."""

    def of(*changes: tuple[str, str], more: str = "") -> tuple[Problem, ...]:
        text = (WORDING / "good" / "C001-nothing-about-what-is-not-shown.yaml").read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, f"the scenario has no {old!r}"
            text = text.replace(old, new)
        path = tmp_path / "worded.yaml"
        path.write_text(text + more, encoding="utf-8")
        loaded = load_scenario(path)
        assert loaded.value is not None, loaded.problems
        return check_wording(loaded, TODAY)

    return of
