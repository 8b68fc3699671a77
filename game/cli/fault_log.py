"""The log of an internal error: a file that says what happened and how to report it; imported only after a fault."""

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
from game.records.private_files import make_folder

LIBRARIES = (
    "pygame-ce",
    "pyyaml",
    "transitions",
    "pydantic",
    "click",
    "rich",
    "markdown-it-py",
    "numpy",
    "platformdirs",
)
"""The libraries whose versions a log names."""
REPORT_INSTRUCTIONS = """Sixty Visits met a fault of its own.

To report it, send this file to whoever gave you the program, or add it to a new issue of its project, with a sentence
on what you were doing. Read it first: it names folders of this machine. It holds nothing of what you chose or wrote;
sessions lie in files of their own, and nobody needs them to mend this.
"""


def log_text(error: Exception) -> str:
    """Return the text of a log: how to report it, versions, and the traceback."""
    try:
        formatted = "".join(traceback.format_exception(error))
    except Exception:  # noqa: BLE001 - an exception whose own words cannot be had must not hide where it was raised
        formatted = f"{type(error).__name__} in {fault_location(error)}"
    return "\n".join([REPORT_INSTRUCTIONS, *_versions(), "", formatted])


def _versions() -> Iterator[str]:
    yield f"Sixty Visits {__version__}"
    yield f"Python {platform.python_version()} on {platform.platform()}"
    for name in LIBRARIES:
        with contextlib.suppress(metadata.PackageNotFoundError):
            yield f"{name} {metadata.version(name)}"


def write_log(text: str) -> Path | None:
    """Write a log file beside the sessions, or into the temporary folder; return its path, or None if both fail."""
    name = f"fault-{datetime.datetime.now().astimezone():%Y-%m-%d-%H%M%S}-{os.getpid()}.log"
    # Either folder may not even be known: a user may have no home, a machine no place for temporary files.
    for log_folder in (paths.logs, _temporary_folder):
        with contextlib.suppress(OSError, ValueError, RuntimeError):
            folder = log_folder()
            make_folder(folder)
            (folder / name).write_text(text, "utf-8")
            return folder / name
    return None


def _temporary_folder() -> Path:
    return Path(tempfile.gettempdir())


def fault_location(error: Exception) -> str:
    """Return the file and line where an exception was raised, for use when no log can be written."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else "an unknown place"
