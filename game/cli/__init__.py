"""Who starts it: commands, composition, the error boundary, exit codes."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program; without arguments, the window with its menu."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        # Imported inside, so that Ctrl-C has its answer from the first moment on.
        from game.cli.error_handler import run_guarded  # noqa: PLC0415

        return run_guarded(lambda: _start(given))
    except KeyboardInterrupt:
        # As `boundary` has it, which may not be there yet.
        return 130


def _start(given: list[str]) -> int:
    # Imported where they are used: the menu's first frame waits for neither.
    if not given:
        from game.cli.start import start  # noqa: PLC0415

        return start()
    from game.cli.commands.registry import run_command  # noqa: PLC0415

    return run_command(given)
