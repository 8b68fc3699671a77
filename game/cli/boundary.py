"""The one error boundary: what goes wrong is either said in a sentence, or logged with a way to report it."""

import contextlib
import os
import sys
from collections.abc import Callable

from game.problems import GameError

GOOD = 0
PROBLEMS = 1
WRONG_USE = 2
NOT_FINISHED = 3
FAULT = 70
INTERRUPTED = 130


def guarded(action: Callable[[], int]) -> int:
    """Run the program; whatever happens, end with an exit code and at most a few plain sentences."""
    _be_tolerant()
    try:
        code = action()
        sys.stdout.flush()
    except GameError as error:
        say(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        say("")
        return INTERRUPTED
    except BrokenPipeError:
        return _pipe_closed()
    except Exception as error:  # noqa: BLE001 - this is the boundary: nothing else may reach a person
        return _fault(error)
    return code


def say(sentence: str) -> None:
    """Say a sentence where errors are said; a closed pipe there is nobody's concern."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(_plain(sentence) + "\n")
        sys.stderr.flush()


def _plain(sentence: str) -> str:
    return "".join(sign if sign.isprintable() or sign == "\n" else "?" for sign in sentence)


def _be_tolerant() -> None:
    """Let no letter that a terminal lacks, and no byte that is none, stop the program."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _pipe_closed() -> int:
    """End quietly when the reader of our output has gone; Python would complain once more on leaving."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return GOOD


def _fault(error: Exception) -> int:
    from game.cli.fault_log import innermost, keep_log, log_text  # noqa: PLC0415 - only a fault waits for its imports

    where = keep_log(log_text(error))
    say("Something in the program itself went wrong. What you did up to here has been kept.")
    if where is None:
        say(f"No log could be written: {type(error).__name__} in {innermost(error)}.")
    else:
        say(f"The log {where} says what happened and how to report it.")
    return FAULT
