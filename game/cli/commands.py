"""The commands, each in a module of its own."""

from collections.abc import Sequence

import click

from game import __version__
from game.cli.boundary import GOOD, WRONG_USE
from game.cli.check_command import check
from game.cli.debrief_command import debrief
from game.cli.explain_command import explain
from game.cli.new_command import new
from game.cli.play_command import play
from game.cli.preview_command import preview
from game.cli.schema_command import schema
from game.cli.sessions_command import sessions
from game.cli.shots_command import shots
from game.engine.debrief import ANYTIME
from game.problems import GameError


@click.group(
    commands=[play, debrief, check, explain, preview, new, sessions, schema, shots],
    epilog=ANYTIME,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="Sixty Visits")
def program() -> None:
    """Practise at one desk what protects a child: asking, writing down, telling.

    Without a command the window opens with its menu.
    """


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; wrong use becomes a sentence."""
    # click's own `main` would answer a closed pipe and Ctrl-C itself; the boundary does that for everybody.
    try:
        with program.make_context("sixty-visits", list(arguments)) as context:
            code = program.invoke(context)
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        raise GameError(_sentence(error), WRONG_USE) from None
    return code if isinstance(code, int) else GOOD


def _sentence(error: click.ClickException) -> str:
    help_for = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "sixty-visits"
    return f"{error.format_message()}\n{help_for} --help says more."
