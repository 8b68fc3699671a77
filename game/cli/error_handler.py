"""The error boundary of the program: expected errors become a sentence on stderr, all others a log file.

Every way out of the program goes through `run_guarded`, which returns the exit code.
"""

import contextlib
import os
import sys
from collections.abc import Callable

from game.diagnostics import game_error
from game.diagnostics.game_error import GameError

EXIT_OK = 0
PROBLEMS, WRONG_USE = game_error.PROBLEMS, game_error.WRONG_USE
EXIT_INCOMPLETE = 3
EXIT_INTERNAL_ERROR = 70
EXIT_INTERRUPTED = 130


def run_guarded(action: Callable[[], int]) -> int:
    """Run the program and return its exit code; every exception becomes an exit code and a few plain sentences."""
    _make_streams_tolerant()
    code = _run(action)
    for name in ("stdout", "stderr"):
        _flush_or_redirect(name)
    return code


def _run(action: Callable[[], int]) -> int:
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
        # The reader of the output has closed the pipe, which is no error.
        return EXIT_OK
    except OSError as error:
        return _report_os_error(error)
    except Exception as error:  # noqa: BLE001 - this is the boundary: no traceback may reach the user
        return _report_fault(error)
    return code


def print_error(sentence: str) -> None:
    """Write a sentence to stderr; does nothing if stderr cannot be written."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(_printable(sentence) + "\n")
        sys.stderr.flush()


def _printable(sentence: str) -> str:
    return "".join(character if character.isprintable() or character == "\n" else "?" for character in sentence)


def _make_streams_tolerant() -> None:
    """Replace closed standard streams by the null device, and characters that cannot be encoded or decoded by `?`.

    What no terminal shows is read by a program, which takes it for UTF-8 whatever the language of this machine is.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - open until the end
        stream = getattr(sys, name)
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if mode == "w" and not stream.isatty():
            reconfigure(encoding="utf-8")
        reconfigure(errors="replace")


def _flush_or_redirect(name: str) -> None:
    """Flush a stream; if that fails, redirect it to the null device, or Python reports an error when it exits."""
    stream = getattr(sys, name)
    try:
        stream.flush()
    except (OSError, ValueError):
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _report_os_error(error: OSError) -> int:
    """Print what the system refused: to open a named file, or to write the output; return the exit code."""
    reason = error.strerror or str(error)
    if error.filename is None:
        print_error(f"What was to be read here could not be written: {reason}.")
        return PROBLEMS
    print_error(f"{error.filename} cannot be used: {reason}.")
    return WRONG_USE


def _report_fault(error: Exception) -> int:
    """Log an internal error and print where the log is; return the exit code."""
    from game.cli.fault_log import fault_location, log_text, write_log  # noqa: PLC0415 - only a fault needs it

    log = write_log(log_text(error))
    print_error("Something in the program itself went wrong. What you did up to here has been kept.")
    if log is None:
        print_error(f"No log could be written: {type(error).__name__} in {fault_location(error)}.")
    else:
        print_error(f"The log {log} says what happened and how to report it.")
    return EXIT_INTERNAL_ERROR
