"""A frozen build: what is put into it, what is said where it cannot be made, and that the folder plays by itself."""

import json
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from game import paths
from game.cli import main
from game.cli.freeze.build import ASSETS, NOT_INSTALLED, build_folder, program_of
from game.cli.freeze.trial import STORY, _environment, _moves, try_build
from game.diagnostics.game_error import GameError
from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[3]


def test_every_folder_of_assets_is_in_the_build_but_their_sources() -> None:
    assert {path.name for path in (ROOT / "assets").iterdir()} - set(ASSETS) == {"source"}


def test_without_the_extra_it_is_said_how_to_get_it(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PyInstaller.__main__", None)
    code, _, said = run("freeze", "-o", tmp_path / "built")
    assert code != 0
    assert NOT_INSTALLED in said


def test_an_installed_program_says_that_it_needs_the_source_tree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("PyInstaller")
    monkeypatch.setattr("game.paths.home", lambda: tmp_path)
    with pytest.raises(GameError, match="source tree"):
        build_folder(tmp_path / "built")


def test_a_frozen_program_names_itself_in_the_commands_it_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(Path("somewhere") / "SixtyVisits"))
    assert paths.command_line() == "SixtyVisits"


def test_with_its_argument_alone_the_program_is_the_worker_of_a_debrief(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    request = {"file": "nothing.yaml", "content": "", "seed": 0, "incoming": None, "moves": []}
    monkeypatch.setattr("sys.stdin.read", lambda *_: json.dumps(request))
    assert main([paths.WORKER_ARGUMENT]) == 0
    assert capsys.readouterr().out == "{}"


def fake_program(folder: Path, script: str) -> Path:
    """Write a program of another kind where the frozen one would be."""
    program = program_of(folder)
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\nimport sys\n{script}\n", "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


@pytest.mark.skipif(sys.platform == "win32", reason="a script cannot stand for a program there")
@pytest.mark.parametrize(
    ("script", "words"), [("sys.exit(3)", "ended with 3"), ("print('0.0.0')", "says it is"), ("1 / 0", "ZeroDivision")]
)
def test_a_build_that_fails_is_told_in_a_sentence(tmp_path: Path, script: str, words: str) -> None:
    with pytest.raises(GameError, match=words):
        try_build(fake_program(tmp_path / "built", script))


def test_a_program_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "built").mkdir()
    with pytest.raises(GameError, match="cannot be run"):
        try_build(program_of(tmp_path / "built"))


@pytest.mark.slow
def test_a_frozen_folder_plays_from_another_place_with_the_network_cut(tmp_path: Path) -> None:
    pytest.importorskip("PyInstaller")
    folder = build_folder(tmp_path / "built").rename(tmp_path / "elsewhere")
    assert len(try_build(program_of(folder))) == 6
    cut = shutil.which("unshare")
    if cut:
        played = [str(program_of(folder)), "play", STORY, "--choose", ",".join(_moves())]
        ended = subprocess.run(  # noqa: S603 - what was built just now
            [cut, "-n", *played], capture_output=True, text=True, check=False, env=_environment(tmp_path / "cut")
        )
        is_allowed = "unshare" not in ended.stderr
        assert not is_allowed or (ended.returncode == 0 and "What you played is kept" in ended.stdout)
