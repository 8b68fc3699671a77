"""A scenario that is being written: read again after every save, and played on from where its author stands.

Nothing of this is kept. While the file has errors the last good version stays playable.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from game.diagnostics.problem import GameError, Problem
from game.engine.sandbox import FactOverride, SandboxRun, Script, run_script
from game.engine.session import Session, begin
from game.engine.story import CompiledStory, compile_story
from game.scenario.loader import load_scenario
from game.scenario.pack_files import ENDINGS

if TYPE_CHECKING:
    from pathlib import Path

    from game.engine.moves import Move

Signature = tuple[tuple[str, int, int], ...]
"""What tells that a folder's files were saved: name, time and size of each."""


class LiveScenario:
    """One scenario file, the story it last made, and the play that its author bends.

    Raises GameError if the file never was a scenario that could be played: there is nothing to show then.
    """

    def __init__(self, path: Path, seed: int) -> None:
        self.path, self.seed = path, seed
        self.problems: tuple[Problem, ...] = ()
        """Of the file as it was last saved."""
        self.script: Script = ()
        """Everything that was done, also what the edited story does not allow at the moment."""
        self._signature = files_signature(path)
        story = self._read()
        if story is None:
            raise GameError(f"{path} cannot be played yet: {_first(self.problems)} `check` tells all.", 1)
        self.story: CompiledStory = story
        self.run = SandboxRun(begin(story, seed), 0)

    @property
    def session(self) -> Session:
        """Return the play as far as it goes."""
        return self.run.session

    def is_current(self) -> bool:
        """Tell whether what is played is the file as it was last saved."""
        return not any(found.severity == "error" for found in self.problems)

    def reload_if_changed(self) -> bool:
        """Read the file again if it, or a file beside it, was saved; tell whether it was."""
        now = files_signature(self.path)
        if now == self._signature:
            return False
        self._signature = now
        story = self._read()
        if story is not None:
            self.story = story
            self._go_through(self.script)
        return True

    def act(self, move: Move) -> None:
        """Make a move."""
        self._do(move.key)

    def change(self, change: FactOverride) -> None:
        """Change a fact."""
        self._do(change)

    def _do(self, item: str | FactOverride) -> None:
        self._go_through((*self.script[: self.run.done], item))

    def undo(self) -> None:
        """Take back the last thing that was done."""
        self._go_through(self.script[: max(0, self.run.done - 1)])

    def restart_with(self, play: tuple[str, ...]) -> None:
        """Begin anew with some moves made already."""
        self._go_through(play)

    def _go_through(self, script: Script) -> None:
        self.script = script
        self.run = run_script(self.story, self.seed, script)

    def _read(self) -> CompiledStory | None:
        loaded = load_scenario(self.path)
        self.problems = loaded.problems
        return None if loaded.value is None else compile_story(loaded.value)


def files_signature(path: Path) -> Signature:
    """Return what changes whenever a scenario file, or one beside it, is saved; a file that is gone has none."""
    found = []
    for ending in ENDINGS:
        for file in sorted(path.parent.glob(f"*{ending}")):
            # An editor may be writing the file anew at this moment; the next look finds it.
            with contextlib.suppress(OSError):
                stat = file.stat()
                found.append((file.name, stat.st_mtime_ns, stat.st_size))
    return tuple(found)


def _first(problems: tuple[Problem, ...]) -> str:
    found = next((found for found in problems if found.severity == "error"), None)
    return f"{found.place}: {found.message}" if found else ""
