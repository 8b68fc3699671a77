"""How far a long proof is, on a terminal alone."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

ProgressCallback = Callable[[int, int], None]
"""Told how many of how many steps are done."""


@contextmanager
def progress_bar(name: str) -> Iterator[ProgressCallback]:
    """Show a bar while something is proven, where somebody looks at it; it leaves nothing behind."""
    if not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal waits for its import
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(name, total=None)
        yield lambda done, every: bar.update(task, completed=done, total=every)
