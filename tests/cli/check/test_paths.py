"""What `check` is asked to read: whatever it is, one sentence, and never a file that waits for ever."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def said(run: Run, name: object) -> str:
    code, out, err = run("check", name)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    return err


def test_an_empty_name_is_wrong_use(run: Run) -> None:
    assert "An empty name is no file or folder" in said(run, "")


def test_a_name_too_long_for_any_file_is_said_in_short(run: Run) -> None:
    found = said(run, "a" * 5000)
    assert "cannot be read" in found
    assert len(found) < 300


def test_a_name_that_leads_to_itself_is_said_to(run: Run, tmp_path: Path) -> None:
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    assert "cannot be read" in said(run, tmp_path / "loop.yaml")


def test_a_pipe_and_a_device_are_not_opened(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert "neither an ordinary file nor a folder" in said(run, tmp_path / "pipe.yaml")
    assert "neither an ordinary file nor a folder" in said(run, "/dev/null")


def test_a_file_and_a_folder_that_may_not_be_opened_are_said_to_be_so(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed.yaml").write_text("id: closed", "utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    assert "closed.yaml cannot be read: permission denied." in said(run, tmp_path / "closed.yaml")
    monkeypatch.setattr("os.scandir", refuse)
    assert "cannot be read: permission denied." in said(run, tmp_path)


def test_a_folder_with_nothing_to_check_is_wrong_use(run: Run, tmp_path: Path) -> None:
    code, _, err = run("check", tmp_path)
    assert code == 2
    assert err == f"There is nothing to check in {tmp_path}: no scenario, which is a .yaml or .yml file.\n"


def test_a_folder_whose_only_file_has_another_ending_says_which_name_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "visit.yaml.txt").write_text("format: 1", "utf-8")
    code, _, err = run("check", tmp_path)
    assert code == 2
    assert err.endswith("which is a .yaml or .yml file. visit.yaml.txt is none: rename it to `visit.yaml`.\n")


def test_a_pipe_and_a_loop_inside_a_folder_are_told_and_hide_nothing(run: Run, scenario: Path) -> None:
    os.mkfifo(scenario.with_name("pipe.yaml"))
    scenario.with_name("loop.yaml").symlink_to(scenario.with_name("loop.yaml"))
    scenario.with_name("around").symlink_to(scenario.parent)
    code, out, _ = run("check", scenario.parent, "--quick")
    assert code == 1
    assert "This is not an ordinary file." in out
    assert "There is no such file." in out


def test_a_folder_inside_that_may_not_be_opened_hides_none_of_the_others(
    run: Run, scenario: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = scenario.parent / "closed"
    closed.mkdir()
    real = Path.iterdir

    def refuse(folder: Path) -> object:
        if folder == closed:
            raise PermissionError(13, "Permission denied", str(folder))
        return real(folder)

    monkeypatch.setattr("pathlib.Path.iterdir", refuse)
    code, out, _ = run("check", scenario.parent, "--quick")
    assert code == 1
    assert "This folder cannot be opened: permission denied." in out
    assert "1 scenario checked: 1 error, " in out
