"""A scenario file that is being edited: reloaded after every save, and replayed to where its author was.

While the file has errors, its last valid version stays playable. Nothing of the play is recorded.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from game.diagnostics.game_error import GameError
from game.diagnostics.problem import Problem
from game.engine.sandbox import FactOverride, SandboxRun, Script, run_script
from game.engine.session import Session, begin
from game.engine.story import CompiledStory, compile_story
from game.scenario.loader import load_scenario
from game.scenario.pack_files import ENDINGS
from game.scenario.validation.pictures import PICTURES

if TYPE_CHECKING:
    from pathlib import Path

    from game.engine.moves import Move

Signature = tuple[tuple[str, int, int], ...]
"""Name, modification time in nanoseconds, and size of each file; it differs after a save."""


class LiveScenario:
    """A scenario file, its last valid story, and the author's play, whose facts can be changed.

    Raises GameError if the file is not valid at first, since there is nothing to show then.
    """

    def __init__(self, path: Path, seed: int) -> None:
        self.path, self.seed = path, seed
        self.problems: tuple[Problem, ...] = ()
        """The problems of the file as it was last saved."""
        self.script: Script = ()
        """All moves and changed facts, also those that the edited story does not allow at the moment."""
        self._signature = files_signature(path)
        story = self._read()
        if story is None:
            raise GameError(f"{path} cannot be played yet: {_first_error(self.problems)} `check` tells all.", 1)
        self.story: CompiledStory = story
        self.run = SandboxRun(begin(story, seed), 0)

    @property
    def session(self) -> Session:
        """The play, as far as the story allows its script."""
        return self.run.session

    def is_current(self) -> bool:
        """Tell whether the story is that of the file as it was last saved."""
        return not any(problem.severity == "error" for problem in self.problems)

    def reload_if_changed(self) -> bool:
        """Load the file again if it, a file in its folder or a picture was saved; tell whether one was."""
        signature = files_signature(self.path)
        if signature == self._signature:
            return False
        self._signature = signature
        story = self._read()
        if story is not None:
            self.story = story
            self._replay(self.script)
        return True

    def act(self, move: Move) -> None:
        """Make a move."""
        self._append(move.key)

    def change(self, change: FactOverride) -> None:
        """Change a fact."""
        self._append(change)

    def _append(self, item: str | FactOverride) -> None:
        self._replay((*self.script[: self.run.done], item))

    def undo(self) -> None:
        """Undo the last move or change."""
        self._replay(self.script[: max(0, self.run.done - 1)])

    def restart_with(self, moves: tuple[str, ...]) -> None:
        """Start a new play with some moves, given by key."""
        self._replay(moves)

    def _replay(self, script: Script) -> None:
        self.script = script
        self.run = run_script(self.story, self.seed, script)

    def _read(self) -> CompiledStory | None:
        loaded = load_scenario(self.path)
        self.problems = loaded.problems
        return None if loaded.value is None else compile_story(loaded.value)


def files_signature(path: Path) -> Signature:
    """Return the signature of all scenario files in the folder of a file, and of the pictures beside them."""
    folder = path.parent
    patterns = [*(f"*{ending}" for ending in ENDINGS), f"{PICTURES}/*.png"]
    signature = []
    for file in sorted(file for pattern in patterns for file in folder.glob(pattern)):
        # An editor may be replacing the file at this moment; the next check will see it.
        with contextlib.suppress(OSError):
            stat = file.stat()
            signature.append((str(file.relative_to(folder)), stat.st_mtime_ns, stat.st_size))
    return tuple(signature)


def _first_error(problems: tuple[Problem, ...]) -> str:
    error = next((problem for problem in problems if problem.severity == "error"), None)
    return f"{error.place}: {error.message}" if error else ""
