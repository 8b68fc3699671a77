"""The one error boundary: what goes wrong is either said in a sentence, or logged with a way to report it."""

import contextlib
import datetime
import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path

from game import __version__, paths
from game.diagnostics import problem
from game.diagnostics.problem import GameError

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


EXIT_OK = 0
PROBLEMS, WRONG_USE = problem.PROBLEMS, problem.WRONG_USE
EXIT_INCOMPLETE = 3
EXIT_INTERNAL_ERROR = 70
EXIT_INTERRUPTED = 130


def run_guarded(action: Callable[[], int]) -> int:
    """Run the program; whatever happens, end with an exit code and at most a few plain sentences."""
    _be_tolerant()
    code = _answered(action)
    for name in ("stdout", "stderr"):
        _emptied(name)
    return code


def _answered(action: Callable[[], int]) -> int:
    try:
        code = action()
        sys.stdout.flush()
    except GameError as error:
        print_error(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        print_error("")
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough.
        return EXIT_OK
    except OSError as error:
        return _refused(error)
    except Exception as error:  # noqa: BLE001 - this is the boundary: nothing else may reach a person
        return _fault(error)
    return code


def print_error(sentence: str) -> None:
    """Say a sentence where errors are said; where nobody can hear it, that is nobody's concern."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(_plain(sentence) + "\n")
        sys.stderr.flush()


def _plain(sentence: str) -> str:
    return "".join(sign if sign.isprintable() or sign == "\n" else "?" for sign in sentence)


def _be_tolerant() -> None:
    """Let no stream that is closed, no letter that a terminal lacks, and no byte that is none, stop the program."""
    for name, way in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, way, encoding="utf-8"))  # noqa: PTH123, SIM115 - as long as the program
        reconfigure = getattr(getattr(sys, name), "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _emptied(name: str) -> None:
    """Write out what a stream still holds; where that cannot be, let go of it, or Python complains on leaving."""
    stream = getattr(sys, name)
    try:
        stream.flush()
    except (OSError, ValueError):
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _refused(error: OSError) -> int:
    """Say what the system would not do: open a file that is named, or write what was to be read here."""
    why = error.strerror or str(error)
    if error.filename is None:
        print_error(f"What was to be read here could not be written: {why}.")
        return PROBLEMS
    print_error(f"{error.filename} cannot be used: {why}.")
    return WRONG_USE


def _fault(error: Exception) -> int:

    where = write_log(log_text(error))
    print_error("Something in the program itself went wrong. What you did up to here has been kept.")
    if where is None:
        print_error(f"No log could be written: {type(error).__name__} in {fault_location(error)}.")
    else:
        print_error(f"The log {where} says what happened and how to report it.")
    return EXIT_INTERNAL_ERROR
