"""The log of a fault: what happened, with which versions, and how to report it."""

import contextlib
import datetime
import os
import platform
import tempfile
import traceback
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from game import __version__, paths

LIBRARIES = ("pygame-ce", "pyyaml", "transitions", "pydantic", "click", "rich", "markdown-it-py", "numpy")
"""What the program stands on; a log names the version of each."""
REPORT_INSTRUCTIONS = """Sixty Visits met a fault of its own.

To report it, send this file to whoever gave you the program, or add it to a new issue of its project, with a sentence
on what you were doing. Read it first: it names folders of this machine. It holds nothing of what you chose or wrote;
sessions lie in files of their own, and nobody needs them to mend this.
"""


def log_text(error: Exception) -> str:
    """Return a log: what to do with it, versions, and the traceback."""
    told = "".join(traceback.format_exception(error))
    return "\n".join([REPORT_INSTRUCTIONS, *_versions(), "", told])


def _versions() -> Iterator[str]:
    yield f"Sixty Visits {__version__}"
    yield f"Python {platform.python_version()} on {platform.platform()}"
    for name in LIBRARIES:
        with contextlib.suppress(metadata.PackageNotFoundError):
            yield f"{name} {metadata.version(name)}"


def write_log(text: str) -> Path | None:
    """Write a log beside the sessions, or where this machine keeps what is short-lived; None if nowhere."""
    name = f"fault-{datetime.datetime.now(datetime.UTC):%Y-%m-%d-%H%M%S}-{os.getpid()}.log"
    for folder in (paths.logs(), Path(tempfile.gettempdir())):
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")
            return folder / name
    return None


def fault_location(error: Exception) -> str:
    """Say where a fault came from, for want of a log."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else "an unknown place"
