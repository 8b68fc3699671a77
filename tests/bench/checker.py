"""How fast the explorer is: `python -m tests.bench.checker` prints figures, beside SPIN's where it is installed.

Three families of generated stories, explored whole (every variable kept) and reduced to what is still read. SPIN gets
the same stories in its own language, compiled with `-O2 -DSAFETY -DNOREDUCE`; its compile time is not counted. Each
figure is the CPU time of the best of several runs, the two programs taking turns: what else the machine does only ever
adds time.
"""

import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.checker.explorer.explorer import explore_model
from game.checker.explorer.liveness import analyse_liveness
from game.checker.explorer.model import LivenessAnalysis, build_model, initial_situations
from game.checker.explorer.query import Budget, ExplorationQuery
from game.engine.story import CompiledStory, compile_story
from game.scenario.model.scenario import Scenario
from tests.bench import figures
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
    began = time.process_time()
    model = build_model(story, question, initial_situations(story, [()]), analyse)
    result = explore_model(model, PATIENT).result()
    return Figure(result.situations, result.transitions, time.process_time() - began)


class Spin:
    """SPIN's verifier of one story."""

    def __init__(self, of: Plan, folder: Path) -> None:
        (folder / "story.pml").write_text(promela(of), encoding="utf-8")
        self.folder = folder
        # Without the optimisation that drops variables that nobody reads, its states are ours.
        self._call("spin", "-o2", "-a", "story.pml")
        self._call("gcc", "-O2", "-DSAFETY", "-DNOREDUCE", "-o", "pan", "pan.c")

    def _call(self, *command: str) -> str:
        return subprocess.run(command, cwd=self.folder, check=True, capture_output=True, text=True).stdout  # noqa: S603 - the three programs named here

    def run(self, states: int) -> Figure:
        """Run the verifier over every state, its table of a size for so many."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        output = self._call(str(self.folder / "pan"), f"-w{max(10, states.bit_length() + 1)}", "-m1000000", "-n")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
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


def compare(name: str, spin: Spin | None, story: CompiledStory, runs: int) -> figures.Figure:
    """Print the figures of one family; return ours beside SPIN's."""
    ours: list[Figure] = []
    theirs: list[Figure] = []
    for _ in range(runs):
        ours.append(explored(story, PLAYS, keep_everything))
        theirs += [spin.run(ours[0].situations)] if spin is not None else []
    first, seconds = ours[0], best(ours)
    say(f"{name}: {first.situations:,} situations, {first.transitions:,} moves; best of {runs} runs each")
    say(f"  whole, with plays and shares   {seconds:7.3f} s  {first.situations / seconds:14,.0f} situations/s")
    if theirs:
        slow = best(theirs)
        same = all(figure.size == first.size for figure in theirs)
        say(f"  SPIN                           {slow:7.3f} s  {first.situations / slow:14,.0f} situations/s")
        say(f"  {slow / seconds:.1f} times SPIN's speed; situations and moves {'the same' if same else 'NOT THE SAME'}")
    for label, question, analyse in OTHERS:
        runs_of_it = [explored(story, question, analyse) for _ in range(runs)]
        say(f"  {label:30}{best(runs_of_it):8.3f} s  {runs_of_it[0].situations:14,} situations")
    what = f"every play of a story, {name}, {first.situations:,} situations"
    return figures.Figure("checker", what, seconds, "s", "SPIN" if theirs else "", best(theirs) if theirs else None)


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


def measured() -> Iterator[figures.Figure]:
    """Measure every family."""
    has_spin = shutil.which("spin") is not None and shutil.which("gcc") is not None
    if not has_spin:
        say("SPIN or gcc is not installed; only our own figures follow.")
    for name, runs in (("small", 5), ("medium", 7), ("large", 5)):
        of = plan(name)
        story = compile_story(Scenario.model_validate(scenario(of)))
        with tempfile.TemporaryDirectory() as folder:
            yield compare(name, Spin(of, Path(folder)) if has_spin else None, story, runs)
        if name != "large":
            precision(story)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    say(f"peak memory {peak} MB")


if __name__ == "__main__":
    tuple(measured())
