"""How fast the explorer is: `python -m tests.bench.checker` prints figures, beside SPIN's where it is installed.

Three families of generated stories, explored whole (every variable kept) and reduced to what is still read. SPIN gets
the same stories in its own language, compiled with `-O2 -DSAFETY -DNOREDUCE`; its compile time is not counted. Each
figure is the best of several runs, the two programs taking turns: what else the machine does only ever adds time.
"""

import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from game.checker.explorer.explorer import explore_model
from game.checker.explorer.liveness import analyse_liveness
from game.checker.explorer.model import LivenessAnalysis, build_model, initial_situations
from game.checker.explorer.query import Budget, ExplorationQuery
from game.engine.story import CompiledStory, compile_story
from game.scenario.model.scenario import Scenario
from tests.bench.families import Plan, plan, promela, scenario
from tests.checker.unreduced import keep_everything

PLAYS = ExplorationQuery(count_moves=False)
OTHERS = (
    ("whole, situations alone", ExplorationQuery(count_plays=False, count_moves=False), keep_everything),
    ("whole, with fewest moves", ExplorationQuery(), keep_everything),
    ("reduced, with plays and shares", PLAYS, analyse_liveness),
)
PATIENT = Budget(situations=100_000_000, seconds=600)


@dataclass(frozen=True)
class Figure:
    """Situations, moves and the seconds they took."""

    situations: int
    transitions: int
    seconds: float

    @property
    def size(self) -> tuple[int, int]:
        """Return situations and moves."""
        return self.situations, self.transitions


def explored(story: CompiledStory, question: ExplorationQuery, analyse: LivenessAnalysis) -> Figure:
    """Explore a story; the seconds include building its model."""
    began = time.perf_counter()
    model = build_model(story, question, initial_situations(story, [()]), analyse)
    result = explore_model(model, PATIENT).result()
    return Figure(result.situations, result.transitions, time.perf_counter() - began)


class Spin:
    """SPIN's verifier of one story."""

    def __init__(self, of: Plan, folder: Path) -> None:
        (folder / "story.pml").write_text(promela(of), encoding="utf-8")
        self.folder = folder
        self._call("spin", "-a", "story.pml")
        self._call("gcc", "-O2", "-DSAFETY", "-DNOREDUCE", "-o", "pan", "pan.c")

    def _call(self, *command: str) -> str:
        return subprocess.run(command, cwd=self.folder, check=True, capture_output=True, text=True).stdout  # noqa: S603 - the three programs named here

    def run(self) -> Figure:
        """Run the verifier over every state."""
        began = time.perf_counter()
        output = self._call(str(self.folder / "pan"), "-w24", "-m1000000", "-n")
        seconds = time.perf_counter() - began
        states, transitions = (int(number) for number in re.findall(r"(\d+) (?:states, stored|transitions)", output))
        # The way into the first state counts as a transition there.
        return Figure(states, transitions - 1, seconds)


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def best(figures: list[Figure]) -> float:
    """Return the seconds of the quickest run."""
    return min(figure.seconds for figure in figures)


def compare(name: str, spin: Spin | None, story: CompiledStory, runs: int) -> None:
    """Print the figures of one family."""
    ours: list[Figure] = []
    theirs: list[Figure] = []
    for _ in range(runs):
        ours.append(explored(story, PLAYS, keep_everything))
        theirs += [spin.run()] if spin is not None else []
    first, seconds = ours[0], best(ours)
    say(f"{name}: {first.situations:,} situations, {first.transitions:,} moves; best of {runs} runs each")
    say(f"  whole, with plays and shares   {seconds:7.3f} s  {first.situations / seconds:14,.0f} situations/s")
    if theirs:
        slow = best(theirs)
        same = all(figure.size == first.size for figure in theirs)
        say(f"  SPIN                           {slow:7.3f} s  {first.situations / slow:14,.0f} situations/s")
        say(f"  {slow / seconds:.1f} times SPIN's speed; situations and moves {'the same' if same else 'NOT THE SAME'}")
    for label, question, analyse in OTHERS:
        figures = [explored(story, question, analyse) for _ in range(runs)]
        say(f"  {label:30}{best(figures):8.3f} s  {figures[0].situations:14,} situations")


def precision(story: CompiledStory) -> None:
    """Print the error of floating point statistics against exact ones."""
    prepared = build_model(story, PLAYS, initial_situations(story, [()]), keep_everything)
    exact = explore_model(prepared, PATIENT, exact=True).result().endings
    quick = explore_model(prepared, PATIENT).result().endings
    counts = [(int(quick[name].plays or 0), int(ending.plays or 1)) for name, ending in exact.items()]
    shares = [(quick[name].share or 0, ending.share or 0) for name, ending in exact.items()]
    worst = max(abs(rounded - whole) / whole for rounded, whole in counts)
    say(f"  exact: {sum(count for _, count in counts):.6g} plays; worst relative error of a count {worst:.1e},")
    say(f"  of a share {max(abs(float(rounded - whole)) for rounded, whole in shares):.1e}; exact shares add up to "
        f"{sum(share for _, share in shares)}")  # fmt: skip


def main() -> int:
    """Print every figure."""
    has_spin = shutil.which("spin") is not None and shutil.which("gcc") is not None
    if not has_spin:
        say("SPIN or gcc is not installed; only our own figures follow.")
    for name, runs in (("small", 5), ("medium", 7), ("large", 5)):
        of = plan(name)
        story = compile_story(Scenario.model_validate(scenario(of)))
        with tempfile.TemporaryDirectory() as folder:
            compare(name, Spin(of, Path(folder)) if has_spin else None, story, runs)
        if name != "large":
            precision(story)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    say(f"peak memory {peak} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
