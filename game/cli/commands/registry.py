"""The commands, each in a module of its own."""

from collections.abc import Mapping, Sequence
from importlib import import_module

import click

from game import ANYTIME, __version__
from game.cli.error_handler import EXIT_OK, WRONG_USE
from game.diagnostics.game_error import GameError

COMMANDS: Mapping[str, str] = {
    "play": "game.cli.commands.play",
    "pathway": "game.cli.commands.pathway",
    "tables": "game.cli.commands.tables",
    "debrief": "game.cli.commands.debrief",
    "check": "game.cli.check.command",
    "explain": "game.cli.commands.explain",
    "map": "game.cli.commands.map",
    "coverage": "game.cli.commands.coverage",
    "review": "game.cli.commands.review",
    "print": "game.cli.commands.print_pack:print_pack",
    "export": "game.cli.commands.export",
    "preview": "game.cli.commands.play",
    "new": "game.cli.commands.new",
    "sessions": "game.cli.commands.sessions",
    "share": "game.cli.commands.share",
    "cohort": "game.cli.commands.cohort",
    "records": "game.cli.commands.records",
    "freeze": "game.cli.commands.freeze",
    "local": "game.cli.commands.local",
    "schema": "game.cli.commands.schema",
    "shots": "game.cli.commands.shots",
}
"""By name, in the order of the help, the module that defines a function of that name, or of the one after a colon."""
SUMMARIES: Mapping[str, str] = {
    "play": "Play a scenario by its id or file, or go on with a session by its name or file.",
    "pathway": "List the pathways, begin a ROUTE, go on with a RUN, or write the joint debrief of one.",
    "tables": "Lay sessions of several desks of one story side by side: what left which desk, and who had it when.",
    "debrief": "Write the debrief of SESSION: its file, its name, or the first letters of its name.",
    "check": "Check scenarios and packs: files, folders, or all that are installed.",
    "explain": "Say what CODE means, as `check` prints it before a message: for example M001.",
    "map": "Draw a scenario, named by its id or file, on one page that any browser opens.",
    "coverage": "Tell for each failing that the case's article reports which decisions of the scenarios meet it.",
    "review": "Write scenario FILE as a page to read and comment on, or list comments that came back.",
    "print": "Write the papers for a session into DIR: guide, sheets, glossary, support, record and handout.",
    "export": "Write a scenario, named by its id or file, as one page that plays it in any browser, on a phone too.",
    "preview": "Open FILE in a window that follows every save and keeps your place.",
    "new": "Make FOLDER with a small pack in it that plays at once and passes `check`.",
    "sessions": "List the kept sessions, the newest first.",
    "share": "Agree, one by one, which of your reasons in SESSION a group may be shown.",
    "cohort": "Count the sessions in DIR together: one page without names, that any browser opens.",
    "records": "Hand the sessions in DIR on as xAPI statements: to a record store, or into a file.",
    "freeze": "Build a folder in DIR with a program that needs no Python, for computers like this one, and try it.",
    "local": "List the local details that were changed here, or check FILE, a file of them from another computer.",
    "schema": "Print the schema of scenario files, or write the schemas of scenario and pack files into a folder.",
    "shots": "Draw every screen in each size, theme and text size; an option may be given more than once.",
}
"""What the list of commands says of each, as its own help does: the list imports none of them."""


class LazyGroup(click.Group):
    """Imports the module of a command only when that command is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - the same
        """Load a command; None if there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), function or cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """Write the list of commands from their summaries, which is all of them that it needs."""
        width = formatter.width - 6 - max(map(len, SUMMARIES))
        short = {name: click.Command(name, help=words).get_short_help_str(width) for name, words in SUMMARIES.items()}
        with formatter.section("Commands"):
            formatter.write_dl(list(short.items()))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the number to call under the help."""
        self.epilog = ANYTIME
        super().format_epilog(ctx, formatter)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="Sixty Visits")
def cli() -> None:
    """Practise at one desk what protects a child: asking, writing down, telling.

    Without a command the window opens with its menu.
    """


def run_command(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; wrong use becomes a sentence."""
    # click's own `main` would handle a closed pipe and Ctrl-C itself; `error_handler` does that for every command.
    try:
        with cli.make_context("sixty-visits", list(arguments)) as context:
            code = cli.invoke(context)
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        raise GameError(_sentence(error), WRONG_USE) from None
    return code if isinstance(code, int) else EXIT_OK


def _sentence(error: click.ClickException) -> str:
    help_for = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "sixty-visits"
    return f"{error.format_message()}\n{help_for} --help says more."
