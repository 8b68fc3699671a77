"""A progress bar for long proofs, on a terminal alone."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

ProgressCallback = Callable[[int, int], None]
"""Called with the number of finished steps and of all steps."""


@contextmanager
def progress_bar(name: str) -> Iterator[ProgressCallback]:
    """Show a bar while something is proven, on a terminal alone; afterwards it is removed."""
    if not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal waits for its import
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(name, total=None)
        yield lambda finished, every: bar.update(task, completed=finished, total=every)
