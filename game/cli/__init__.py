"""Who starts it: commands, composition, the error boundary, exit codes."""

import gc
import sys
from collections.abc import Sequence

from game.paths import WORKER_ARGUMENT

GC_THRESHOLD = 50_000
"""After so many new objects the collector of cycles looks for those that nobody needs: a start makes many objects and
hardly a cycle, and the usual threshold, 700, takes a tenth of its time."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program; without arguments, the window with its menu."""
    gc.set_threshold(GC_THRESHOLD)
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
    if given == [WORKER_ARGUMENT]:
        from game.checker.analysis.outcome_worker import main as work  # noqa: PLC0415

        work()
        return 0
    from game.cli.commands.registry import run_command  # noqa: PLC0415

    return run_command(given)
