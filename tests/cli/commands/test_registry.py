"""The list of commands: what it says is what each command says of itself, and it waits for none of them."""

import subprocess
import sys

import click
import pytest

from game.cli.commands.registry import COMMANDS, SUMMARIES, cli

HEAVY = {"pydantic", "yaml", "transitions", "numpy", "pygame", "game.scenario.loader", "game.engine.story"}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_summary_is_the_first_line_of_the_commands_own_help(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert SUMMARIES[name] == command.get_short_help_str(200)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], *([name, "--help"] for name in COMMANDS)])
def test_help_loads_no_scenario_model(arguments: list[str]) -> None:
    script = (
        "import sys; from game.cli.commands.registry import run_command; "
        f"run_command({arguments}); sys.stderr.write(str(sorted({HEAVY} & set(sys.modules))))"
    )
    command = [sys.executable, "-c", script]
    result = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert result.stderr == "[]"
