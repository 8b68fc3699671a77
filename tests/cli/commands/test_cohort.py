"""`cohort` and `share`: a folder of sessions becomes one page, and words go on it by agreement alone."""

from pathlib import Path

import pytest

from game.engine.moves import Choose
from game.records.lookup import load_story
from game.records.recorded_session import RecordedSession
from game.records.session_list import session_files
from tests import tea_scenario as tea
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def installed(scenario: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.paths.scenarios", lambda: scenario.parent)


def play_with_reason(scenario: Path, saves: Path, reason: str) -> tuple[str, str]:
    """Keep a play with a reason for its first choice; return the session's name and the key of the choice."""
    play = RecordedSession.begin(load_story(scenario), 1, None, saves)
    move = next(move for move in play.session.legal_moves() if isinstance(move, Choose))
    play.act(move)
    play.add_note("reason", reason, move.key)
    path = play.path
    play.close()
    assert path is not None
    return path.name, move.key


def test_a_folder_of_sessions_becomes_a_page_and_a_table(run: Run, saves: Path, tmp_path: Path) -> None:
    for number in range(5):
        run("play", "tea_at_four", "--alias", f"Owl {number}", "--choose", ",".join(tea.KEYS))
    page, table = tmp_path / "page.html", tmp_path / "table.csv"
    assert run("cohort", saves, "-o", page, "--csv", table) == (0, "", "")
    assert "about 5 of about 5" in page.read_text("utf-8")
    assert "Owl" not in page.read_text("utf-8") + table.read_text("utf-8")


def test_damaged_files_are_listed_and_the_exit_code_says_so(run: Run, saves: Path) -> None:
    run("play", "tea_at_four", "--choose", ",".join(tea.KEYS))
    (saves / "broken.session.jsonl").write_text("hello", "utf-8")
    code, out, _ = run("cohort", saves)
    assert code == 1
    assert "broken.session.jsonl" in out


@pytest.mark.parametrize("name", ["missing", "empty"])
def test_a_folder_without_sessions_is_said_in_a_sentence(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    code, out, said = run("cohort", tmp_path / name)
    assert (code != 0, out) == (True, "")
    assert name in said
    assert "Traceback" not in said


def test_without_the_extra_parquet_says_how_to_get_it(
    run: Run, saves: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("play", "tea_at_four", "--choose", ",".join(tea.KEYS))
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    code, _, said = run("cohort", saves, "--parquet", tmp_path / "table.parquet")
    assert code != 0
    assert "pip install" in said


def test_a_reason_is_shared_only_by_its_own_key_and_only_once(run: Run, scenario: Path, saves: Path) -> None:
    name, key = play_with_reason(scenario, saves, "She looked away.")
    assert run("share", name, "--agree", "kitchen.nothing")[0] != 0
    assert run("share", name, "--agree", key)[0] == 0
    code, _, said = run("share", name, "--agree", key)
    assert code != 0
    assert "shared already" in said


@pytest.mark.parametrize(("answer", "shared"), [("y\n", 1), ("n\n", 0), ("\n", 0), ("", 0)])
def test_each_reason_is_asked_for_and_no_answer_means_no(
    run: Run, scenario: Path, saves: Path, monkeypatch: pytest.MonkeyPatch, answer: str, shared: int
) -> None:
    name, _ = play_with_reason(scenario, saves, "She looked away.")
    monkeypatch.setattr("sys.stdin.readline", lambda _size=-1: answer)
    code, out, _ = run("share", name)
    assert code == 0
    assert "She looked away." in out
    (path,) = session_files(saves)
    assert path.read_text("utf-8").count('"kind":"shared"') == shared
