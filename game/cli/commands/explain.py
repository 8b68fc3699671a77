"""`explain`: what a code of `check` means, and what to write instead."""

import difflib
from collections.abc import Mapping

import click

from game.checker.rules.codes import PROOF_CODES
from game.checker.wording.codes import WORDING
from game.cli.error_handler import EXIT_OK
from game.cli.output_file import with_output_file
from game.cli.terminal.console import ConsoleWriter
from game.diagnostics.game_error import GameError
from game.diagnostics.problem_code import Code, code_section
from game.scenario.codes.catalogue import ALL

EVERY: Mapping[str, Code] = {**ALL, **PROOF_CODES, **WORDING}
"""Every code that `check` can say, by name."""


@click.command()
@click.argument("code")
@with_output_file
def explain(code: str) -> int:
    """Say what CODE means, as `check` prints it before a message: for example M001."""
    entry = EVERY.get(code.strip().upper())
    if entry is None:
        near = difflib.get_close_matches(code.upper()[:10].replace("O", "0"), EVERY, 1)
        raise GameError(f"There is no code “{code[:40]}”.{f' Did you mean {near[0]}?' if near else ''}")
    ConsoleWriter().verbatim(code_section(entry).removeprefix("### ").rstrip())
    return EXIT_OK
