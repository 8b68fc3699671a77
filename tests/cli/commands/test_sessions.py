from pathlib import Path

import pytest

from game.records.session_list import session_files
from tests import tea_scenario as tea
from tests.cli.conftest import Run


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
    assert code == 1
    told = " ".join(out.split())
    assert "Tea at four · Owl" in told
    assert "2 decisions · ended: The pieces lie together" in told
    assert "1 decision · at: 16.20, the office, 11 January" in told
    assert "is not a session file of this program." in told
    for path in session_files(saves):
        assert path.name.removesuffix(".session.jsonl") in told


def test_a_session_whose_scenario_is_not_installed_says_how_to_go_on(
    run: Run, scenario: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("game.paths.scenarios", lambda: tmp_path / "none")
    _, out, _ = run("play", scenario, "--choose", "kitchen.ask_who")
    (command,) = [line for line in out.splitlines() if line.startswith("sixty-visits play ")]
    assert command.endswith(f" --scenario {scenario}")
    (name,) = [word for word in command.split() if word.startswith("20")]
    _, listed, _ = run("sessions")
    assert f"sixty-visits debrief {name} --scenario FILE" in listed
    assert run("debrief", name)[0] == 2
    assert run("debrief", name, "--scenario", scenario)[0] == 0


def test_the_command_of_an_installed_scenario_names_no_file(run: Run, tmp_path: Path) -> None:
    _, out, _ = run("play", "tea_at_four", "--choose", ",".join(tea.KEYS), "--saves", tmp_path / "my saves")
    (command,) = [line for line in out.splitlines() if line.startswith("sixty-visits debrief ")]
    assert "--scenario" not in command
    assert command.endswith(f" --saves '{tmp_path / 'my saves'}'")


def test_the_newest_fifty_are_listed_and_the_older_ones_on_request(run: Run, saves: Path) -> None:
    saves.mkdir()
    for number in range(52):
        (saves / f"2026-01-01-x-{number:04}.session.jsonl").write_text("hello", "utf-8")
    _, out, _ = run("sessions")
    assert out.count("is not a session file") == 50
    assert "2 older sessions can be listed with --all." in out
    _, out, _ = run("sessions", "--all")
    assert out.count("is not a session file") == 52
