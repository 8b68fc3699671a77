"""What commands write: UTF-8 wherever it is no terminal, or a file that is named."""

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from game.cli.commands.registry import COMMANDS, cli
from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[2]
PRINTING = (
    "pathway",
    "tables",
    "debrief",
    "check",
    "explain",
    "map",
    "coverage",
    "review",
    "print",
    "sessions",
    "cohort",
    "export",
    "freeze",
    "schema",
    "shots",
)
"""The commands whose output somebody may want in a file; the others are played or used, and `new` makes a folder."""


@pytest.mark.parametrize("name", PRINTING)
def test_every_command_that_writes_takes_a_place_to_write_to(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert any("-o" in parameter.opts for parameter in command.params)
    assert set(PRINTING) | {"play", "preview", "share", "local", "records", "new"} == set(COMMANDS)


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-16"])
@pytest.mark.parametrize("arguments", [["explain", "M001"], ["schema"], ["explain", "nothing ąЖ"]])
def test_what_a_program_reads_is_utf_8_whatever_the_machine_speaks(encoding: str, arguments: list[str]) -> None:
    spoken = [
        subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "main.py", *arguments],
            cwd=ROOT,
            env=os.environ | {"PYTHONIOENCODING": chosen},
            capture_output=True,
            check=False,
        )
        for chosen in (encoding, "utf-8")
    ]
    assert spoken[0].stdout.decode("utf-8") == spoken[1].stdout.decode("utf-8")
    assert spoken[0].stderr.decode("utf-8") == spoken[1].stderr.decode("utf-8")
    assert spoken[0].stdout or spoken[0].stderr


def test_a_file_holds_what_would_have_been_printed(run: Run, scenario: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    _, printed, _ = run("check", scenario, "--quick", "--format", "json")
    code, out, err = run("check", scenario, "--quick", "--format", "json", "-o", target)
    assert (code, out, err) == (0, "", "")
    assert target.read_text("utf-8") == printed
    assert json.loads(printed)


def test_a_command_that_fails_leaves_the_file_as_it_was(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("before", "utf-8")
    code, _, err = run("explain", "M9999", "-o", target)
    assert (code, target.read_text("utf-8")) == (2, "before")
    assert "M9999" in err


@pytest.mark.parametrize("name", ["", "folder", "folder/missing/out.txt"])
def test_a_place_that_cannot_be_written_is_said(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    code, out, err = run("explain", "M001", "-o", name)
    assert (code, out) == (2, "")
    assert err.strip()
