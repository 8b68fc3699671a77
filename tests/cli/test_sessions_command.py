from pathlib import Path

import pytest

from game.records.saves import session_files
from tests.cli.conftest import Run
from tests.records import tea


@pytest.fixture(autouse=True)
def installed(scenario: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.paths.scenarios", lambda: scenario.parent)


def test_an_empty_folder_says_so(run: Run, saves: Path) -> None:
    assert run("sessions") == (0, f"No session is kept in {saves}.\n", "")


def test_each_session_says_what_was_played_and_how_far(run: Run, saves: Path) -> None:
    run("play", "tea_at_four", "--alias", "Owl", "--choose", ",".join(tea.KEYS))
    run("play", "tea_at_four", "--choose", "kitchen.ask_who")
    (saves / "2026-01-01-x-0000.session.jsonl").write_text("hello", "utf-8")
    code, out, _ = run("sessions")
    assert code == 0
    told = " ".join(out.split())
    assert "Tea at four · Owl" in told
    assert "2 decisions · ended: The pieces lie together" in told
    assert "1 decision · at: 16.20, the office, 11 January" in told
    assert "is not a session file of this program." in told
    for path in session_files(saves):
        assert path.name.removesuffix(".session.jsonl") in told
