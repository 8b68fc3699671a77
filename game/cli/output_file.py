"""The option `-o FILE`: what a command prints is written to a file instead, as UTF-8, whole or not at all."""

import contextlib
import functools
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from game.cli.check.paths import output_path
from game.diagnostics.game_error import GameError
from game.records.atomic_write import write_atomically
from game.scenario.file_access import leads_out

STDOUT = "-"
"""The name of a file that stands for printing."""


def with_output_file(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option `-o FILE`; what it says on stderr is still said there."""

    @click.option("-o", "--output", metavar="FILE", help="Write it there instead of printing it.")
    @functools.wraps(command)
    def writing(*args: Any, output: str | None, **options: Any) -> Any:  # noqa: ANN401 - any command's own
        if output in {None, STDOUT}:
            return command(*args, **options)
        target, printed = output_path(output or ""), io.StringIO()
        with contextlib.redirect_stdout(printed):
            code = command(*args, **options)
        write_output(target, printed.getvalue())
        return code

    return writing


def write_output(target: Path, content: str | bytes) -> None:
    """Write a file whole or not at all, text as UTF-8; raises GameError where it cannot be written."""
    try:
        if leads_out(target, target.parent):
            raise GameError(f"{target} is a link that leads out of its folder; name another file.")
        real = target.resolve()
        if real.exists() and not real.is_file():
            raise GameError(f"{target} is no ordinary file; name another one.")
        write_atomically(real, content.encode("utf-8", "replace") if isinstance(content, str) else content)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name cannot be used"
        raise GameError(f"{target} cannot be written: {reason.lower()}.") from None
