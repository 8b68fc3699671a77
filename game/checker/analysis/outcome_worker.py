"""A worker process that finds the reachable endings of a session, so that the caller neither waits nor loads numpy.

`python -m game.checker.analysis.outcome_worker` reads a request as JSON from its input and writes the result as JSON.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from game import paths
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import Session, begin, replay
from game.engine.story import compile_story
from game.scenario.content_hash import content_hash
from game.scenario.loader import load_scenario

SEARCH_SECONDS = 10.0
"""The seconds that the search for the endings of one session may take."""
STARTUP_SECONDS = 15.0
"""The seconds that starting up and loading the scenario may take beside it."""
IMPORT_ROOT = Path(__file__).resolve().parents[2]
"""The folder this program is imported from, in a source tree and where it is installed."""
NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows a process of this kind would otherwise open a console."""
Endings = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class WorkerRequest:
    """A session as it can be replayed: the scenario's file and content hash, and the moves."""

    file: str
    content: str
    seed: int
    incoming: tuple[tuple[str, int], ...] | None
    moves: tuple[str, ...]
    seconds: float = SEARCH_SECONDS


class OutcomeWorker:
    """A process that finds the reachable endings of a session; raises OSError if none can be started."""

    def __init__(self, session: Session, file: Path) -> None:
        self._request = json.dumps(asdict(_request_for(session, file)))
        self._process = subprocess.Popen(  # noqa: S603 - this program itself
            [sys.executable or "", *([paths.WORKER_ARGUMENT] if paths.is_frozen() else ["-m", __name__])],
            cwd=None if paths.is_frozen() else IMPORT_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=NO_CONSOLE,
            text=True,
            encoding="utf-8",
        )

    def result(self) -> Endings:
        """Wait for the endings by choice key; empty if the process failed or took too long."""
        try:
            output, _ = self._process.communicate(self._request, timeout=SEARCH_SECONDS + STARTUP_SECONDS)
            return {key: tuple(endings) for key, endings in json.loads(output).items()}
        except (OSError, ValueError, AttributeError, TypeError, subprocess.TimeoutExpired):
            self.cancel()
            return {}

    def cancel(self) -> None:
        """Kill the process and wait for its end."""
        self._process.kill()
        self._process.wait()


def handle_request(request: WorkerRequest) -> Endings:
    """Replay a session and return its reachable endings; empty if the scenario has changed since."""
    from game.checker.analysis.outcomes import open_endings_by_option  # noqa: PLC0415 - a process that only sends requests loads no numpy

    scenario = load_scenario(Path(request.file)).value
    if scenario is None or content_hash(scenario) != request.content:
        return {}
    incoming = None if request.incoming is None else [ReceivedInformation(info, day) for info, day in request.incoming]
    replayed = replay(begin(compile_story(scenario), request.seed, incoming), request.moves)
    return {} if replayed.refused else open_endings_by_option(replayed.session, request.seconds)


def main() -> None:
    """Read a request from the input and write its result."""
    sys.stdout.write(json.dumps(handle_request(WorkerRequest(**json.load(sys.stdin)))))


def _request_for(session: Session, file: Path) -> WorkerRequest:
    received = None if session.incoming is None else tuple((receipt.info, receipt.day) for receipt in session.incoming)
    keys = tuple(move.key for move in session.moves)
    return WorkerRequest(str(file.absolute()), session.story.content, session.seed, received, keys)


if __name__ == "__main__":
    main()
