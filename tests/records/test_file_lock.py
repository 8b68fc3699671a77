import errno
import subprocess
import sys
from pathlib import Path

import pytest

from game.records.file_lock import lock

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from game.records.file_lock import lock
file = open(sys.argv[1], "r+b")
print(lock(file.fileno()), flush=True)
input()
"""


def test_a_second_opening_of_a_file_is_refused_until_the_first_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.touch()
    with path.open("r+b") as first, path.open("r+b") as second:
        assert lock(first.fileno())
        assert not lock(second.fileno())
        first.close()
        assert lock(second.fileno())


def test_the_lock_of_a_killed_process_is_free_at_once(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.touch()
    holder = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-c", HOLD, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with holder, path.open("r+b") as mine:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"True\n"
        assert not lock(mine.fileno())
        holder.kill()
        holder.wait()
        assert lock(mine.fileno())


def test_permission_denied_is_not_a_drive_without_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")

    def held(_descriptor: int, _how: int) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(fcntl, "flock", held)
    with (tmp_path / "x").open("w+b") as file:
        assert not lock(file.fileno())


def test_where_the_system_knows_no_locks_play_is_not_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")

    def unknown(_descriptor: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", unknown)
    path = tmp_path / "x"
    with path.open("w+b") as file:
        assert lock(file.fileno())
