"""Writing of plain text and data on the standard output; what the terminal player writes goes through its console."""

import click

from game.diagnostics.control_characters import escape_controls


def print_text(text: str, *, newline: bool = True) -> None:
    """Write text whose words may come from files, with control characters escaped."""
    click.echo(escape_controls(text), nl=newline)
