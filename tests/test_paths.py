"""Where the program keeps what is the user's own."""

import os
import stat
from pathlib import Path

import pytest

from game import paths
from game.engine.story import CompiledStory
from game.records.recorded_session import RecordedSession
from game.records.session_list import other_sessions_text


@pytest.fixture(autouse=True)
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user without anything, whose program is installed."""
    monkeypatch.delenv("SIXTY_VISITS_SAVES", raising=False)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "user"))
    (tmp_path / "user").mkdir()
    monkeypatch.setattr("game.paths.home", lambda: tmp_path / "program")
    (tmp_path / "program").mkdir()
    return tmp_path / "user"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The program as a source tree."""
    (tmp_path / "program" / "main.py").touch()
    return tmp_path / "program"


def test_a_folder_that_is_named_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIXTY_VISITS_SAVES", str(tmp_path / "share"))
    assert paths.saves() == tmp_path / "share"


def test_a_source_tree_keeps_its_sessions(tree: Path) -> None:
    assert paths.saves() == tree / "saves"
    (tree / "saves").mkdir()
    assert paths.saves() == tree / "saves"


@pytest.mark.parametrize("exists", [True, False])
def test_a_source_tree_that_cannot_be_written_leaves_them_to_the_user(
    tree: Path, user: Path, monkeypatch: pytest.MonkeyPatch, *, exists: bool
) -> None:
    if exists:
        (tree / "saves").mkdir()
    monkeypatch.setattr(os, "access", lambda path, _mode: not Path(path).is_relative_to(tree))
    assert paths.saves().is_relative_to(user)


def test_an_installed_program_keeps_them_with_the_user(user: Path) -> None:
    assert paths.saves().is_relative_to(user)
    assert paths.saves().parts[-2:] == (paths.NAME, "saves")
    assert paths.settings().parent == paths.saves()


def test_what_an_earlier_version_kept_is_still_there(user: Path) -> None:
    earlier = user / paths.NAME / "saves"
    earlier.mkdir(parents=True)
    assert paths.saves() == earlier


def test_a_user_without_a_home_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: Path("~/data"))
    with pytest.raises(OSError, match="no home folder"):
        paths.saves()


@pytest.mark.skipif(os.name != "posix", reason="the modes of files are of other systems")
def test_nobody_else_can_read_what_is_kept(story: CompiledStory, user: Path) -> None:
    play = RecordedSession.begin(story, 7, None, paths.saves())
    play.close()
    assert play.source is not None
    assert play.source.is_relative_to(user)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (play.source, play.source.parent)]
    assert modes == [0o600, 0o700]


def test_sessions_that_lie_where_they_were_kept_before_are_offered(
    tree: Path, user: Path, story: CompiledStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    RecordedSession.begin(story, 7, None, tree / "saves").close()
    assert paths.other_saves() == ()
    monkeypatch.setattr(os, "access", lambda path, mode: not (mode & os.W_OK and Path(path).is_relative_to(tree)))
    assert paths.saves().is_relative_to(user)
    assert str(tree / "saves") in other_sessions_text(paths.other_saves())
    monkeypatch.setenv("SIXTY_VISITS_SAVES", str(user))
    assert other_sessions_text(paths.other_saves()) == ""


def test_without_a_home_a_folder_of_data_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "data")
    assert paths.saves() == tmp_path / "data" / "saves"
    assert paths.other_saves() == ()
