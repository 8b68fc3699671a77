"""The open endings worked out in a process of its own, so that the one that asks neither waits nor loads numpy.

`python -m game.checker.analysis.outcome_worker` reads a question as JSON from its input and writes the answer as JSON.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from game.engine.session import Session, begin, replay
from game.engine.step import ReceivedInformation
from game.engine.story import compile_story
from game.scenario.loader import content_hash, load_scenario

SEARCH_SECONDS = 20.0
"""How long is worked on the endings of one session."""
STARTUP_SECONDS = 15.0
"""How much longer, for starting up and reading the scenario, an answer is waited for."""
IMPORT_ROOT = Path(__file__).resolve().parents[2]
"""The folder this program is imported from, in a source tree and where it is installed."""
NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows a process of this kind would otherwise open a console."""
Endings = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class WorkerRequest:
    """A session, as it can be played again: the scenario's file and fingerprint, and what was done."""

    file: str
    content: str
    seed: int
    incoming: tuple[tuple[str, int], ...] | None
    moves: tuple[str, ...]
    seconds: float = SEARCH_SECONDS


class OutcomeWorker:
    """Somebody sent to work out the open endings of a session; raises OSError if none can be sent."""

    def __init__(self, session: Session, file: Path) -> None:
        self._question = json.dumps(asdict(_about(session, file)))
        self._process = subprocess.Popen(  # noqa: S603 - this program itself
            [sys.executable or "", "-m", __name__],
            cwd=IMPORT_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=NO_CONSOLE,
            text=True,
            encoding="utf-8",
        )

    def result(self) -> Endings:
        """Wait for what was found, by choice key; empty if there was no answer."""
        try:
            said, _ = self._process.communicate(self._question, timeout=SEARCH_SECONDS + STARTUP_SECONDS)
            return {key: tuple(endings) for key, endings in json.loads(said).items()}
        except (OSError, ValueError, AttributeError, TypeError, subprocess.TimeoutExpired):
            self.cancel()
            return {}

    def cancel(self) -> None:
        """Call the errand off; it is then over."""
        self._process.kill()
        self._process.wait()


def handle_request(question: WorkerRequest) -> Endings:
    """Play a session again and work out its open endings; nothing is said of a scenario that is another by now."""
    from game.checker.analysis.outcomes import open_endings_by_option  # noqa: PLC0415 - who only asks loads no numpy

    scenario = load_scenario(Path(question.file)).value
    if scenario is None or content_hash(scenario) != question.content:
        return {}
    incoming = (
        None if question.incoming is None else [ReceivedInformation(info, day) for info, day in question.incoming]
    )
    found = replay(begin(compile_story(scenario), question.seed, incoming), question.moves)
    return {} if found.refused else open_endings_by_option(found.session, question.seconds)


def main() -> None:
    """Read a question from the input and write its answer."""
    sys.stdout.write(json.dumps(handle_request(WorkerRequest(**json.load(sys.stdin)))))


def _about(session: Session, file: Path) -> WorkerRequest:
    received = None if session.incoming is None else tuple((one.info, one.day) for one in session.incoming)
    keys = tuple(move.key for move in session.moves)
    return WorkerRequest(str(file.absolute()), content_hash(session.story.scenario), session.seed, received, keys)


if __name__ == "__main__":
    main()
