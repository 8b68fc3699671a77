import io
from pathlib import Path

import pytest

from game import ANYTIME, paths
from game.cli.terminal.menu import show_menu
from game.records.journal_reader import read_journal
from game.records.session_list import session_files
from tests.cli.conftest import Run

INSTALLED = paths.scenarios()


@pytest.fixture(autouse=True)
def installed(scenario: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.paths.scenarios", lambda: scenario.parent)


def menu(monkeypatch: pytest.MonkeyPatch, *answers: str) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
    return show_menu()


def test_the_menu_lists_scenarios_and_leaves_at_once(
    saves: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert menu(monkeypatch, "q") == 0
    out = capsys.readouterr().out
    assert "1. Tea at four (Children’s social care, about 5 minutes)" in out
    assert ANYTIME in " ".join(out.split())
    assert not saves.exists()


def test_a_scenario_is_begun_and_a_session_goes_on_from_the_menu(
    run: Run, saves: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run("play", "tea_at_four", "--choose", "kitchen.wait")
    assert menu(monkeypatch, "2", "", "d 1", "q", "1", "", "q", "q") == 0
    out = capsys.readouterr().out
    assert "2. Go on: Tea at four" in out
    kept = sorted(read_journal(path).keys for path in session_files(saves))
    assert kept == [(), ("kitchen.wait", "registration_form")]


def test_the_end_of_the_input_leaves_the_menu(saves: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert menu(monkeypatch) == 0
    assert not saves.exists()


def test_how_much_of_a_scenario_to_play_is_asked_and_enter_goes_back(
    saves: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("game.paths.scenarios", lambda: INSTALLED)
    assert menu(monkeypatch, "1", "", "1", "1", "q", "q") == 0
    out = capsys.readouterr().out
    assert out.count("1. The short way (about 20 minutes)") == 2
    assert "2. All of it (about " in out
    assert "· about 20 minutes" in out
    assert [read_journal(path).header.cut for path in session_files(saves)] == ["short"]


def test_a_packs_own_words_stand_on_its_menu(
    scenario: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    own = "format: 1\nid: tea\ntitle: Tea\nanytime: Ring {local.desk}.\naudience: for tea drinkers\n"
    (scenario.parent / "pack.yaml").write_text(own, encoding="utf-8")
    local = "local:\n  desk: {label: The desk, value: the desk in Eastmere}\n"
    (scenario.parent / "local.yaml").write_text(local, encoding="utf-8")
    assert menu(monkeypatch, "q") == 0
    out = capsys.readouterr().out
    assert "A training simulation for tea drinkers." in out
    assert "Ring the desk in Eastmere." in out
    assert ANYTIME not in " ".join(out.split())
