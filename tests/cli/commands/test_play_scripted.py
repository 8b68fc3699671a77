import errno
import os
from pathlib import Path

import pytest

from game.records.journal_reader import read_journal
from game.records.session_list import session_files
from tests.cli.conftest import Run


def test_a_move_that_could_not_be_kept_ends_with_what_is_kept(
    run: Run, scenario: Path, saves: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = iter([True] * 4)
    fsync = os.fsync

    def full_after_a_while(descriptor: int) -> None:
        if not next(left, False):
            raise OSError(errno.ENOSPC, "No space left on device")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", full_after_a_while)
    code, out, err = run("play", scenario, "--choose", ",".join(["kitchen.wait"] * 9))
    assert (code, err) == (1, "")
    told = " ".join(out.split())
    assert "No space left on device. “kitchen.wait” was not done." in told
    (path,) = session_files(saves)
    assert "What you played is kept. To go on:" in told
    assert read_journal(path).keys == ("kitchen.wait",) * 2


def test_a_null_device_as_the_folder_of_sessions_keeps_nothing_and_is_no_success(run: Run, scenario: Path) -> None:
    code, out, _ = run("play", scenario, "--saves", os.devnull, "--choose", "kitchen.wait")
    assert code == 1
    assert "What you played was not kept." in out


def test_an_alias_as_long_as_a_page_is_refused_before_anything_is_kept(run: Run, scenario: Path, saves: Path) -> None:
    code, _, err = run("play", scenario, "--alias", "x" * 81, "--choose", "")
    assert (code, err) == (2, "An alias has at most 80 characters; this one has 81.\n")
    assert not saves.exists()
