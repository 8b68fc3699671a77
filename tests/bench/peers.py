"""Benchmark beside other engines: `python -m tests.bench.peers` prints figures and asserts nothing.

A generated story of 60 scenes is played at random by ours, by the ink runtimes inkjs (node) and bink, and by XState 5
(node): list what is on offer, pick, make the move. All know the same flags, counters, days and delayed consequences;
ink renders a line of text a step as well, and ours makes the events of what happened. A peer that is not installed
(`npm install inkjs xstate`, `pip install bink`) is left out. CPU time, the median of rounds in turn.
"""

import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from game.engine.story import compile_story
from game.scenario.model.scenario import Scenario
from tests.bench.families import COUNTER_MOST, Change, Option, Plan, plan
from tests.bench.families import scenario as family
from tests.bench.figures import Figure
from tests.bench.goals import BESIDE
from tests.bench.steps import cpu_seconds, random_moves, steps
from tests.npm import FOLDERS

DRIVER = Path(__file__).with_name("peers.js")
ROUNDS, WALKS = 5, 400


def ink(of: Plan) -> str:
    """Write a plan in ink: a knot for each scene, a sticky choice for each option."""
    lines = [f"VAR {name} = 0" for name in start_values(of)]
    lines += ["-> s0"]
    for number, options in enumerate(of.scenes):
        lines += [f"=== s{number} ===", "S."]
        for option in options:
            lines += _choice(of, option)
    for number in range(of.size.endings):
        lines += [f"=== s{len(of.scenes) + number} ===", "E.", "-> END"]
    return "\n".join([*lines, ""])


def start_values(of: Plan) -> dict[str, int]:
    """Return what every variable of a plan is at the start, the days on which consequences are due among them."""
    size = of.size
    names = [*(f"f{each}" for each in range(size.flags)), *(f"c{each}" for each in range(size.counters)), "day"]
    return dict.fromkeys([*names, *(f"due{each}" for each in range(size.delayed))], 0)


def _choice(of: Plan, option: Option) -> Iterator[str]:
    terms = (" && ".join(f"{name} {sign} {number}" for name, sign, number in term) for term in option.terms)
    guard = " || ".join(f"({term})" for term in terms)
    yield f"+ {{{guard}}} [Go.]" if guard else "+ [Go.]"
    yield from map(_assignment, option.changes)
    if option.queues is not None:
        due, days = f"due{option.queues}", of.delays[option.queues] + option.days
        yield f"{{ {due} == 0:\n~ {due} = day + {days}\n}}"
    if option.days:
        yield f"~ day = day + {option.days}"
        for number, changes in enumerate(of.arriving):
            acts = "\n".join([*map(_assignment, changes), f"~ due{number} = 0"])
            yield f"{{ due{number} != 0 && day >= due{number}:\n{acts}\n}}"
    yield f"-> s{option.target}"


def _assignment(change: Change) -> str:
    name, kind, number = change
    return f"~ {name} = {number}" if kind == "set" else f"~ {name} = MAX(MIN({name} + {number}, {COUNTER_MOST}), 0)"


def _as_data(of: Plan) -> dict[str, Any]:
    """Return a plan as the driver reads it."""
    scenes = [
        [
            {
                "terms": option.terms,
                "changes": option.changes,
                "days": option.days,
                "target": option.target,
                "queues": option.queues,
            }
            for option in options
        ]
        for options in of.scenes
    ]
    return {
        "scenes": scenes,
        "delays": of.delays,
        "arriving": of.arriving,
        "endings": of.size.endings,
        "most": COUNTER_MOST,
        "start": start_values(of),
    }


def by_node(of: Plan, folder: Path, packages: Path) -> dict[str, Any]:
    """Return how many steps a second inkjs and XState make, and the story as the ink compiler wrote it."""
    story = folder / "story.json"
    story.write_text(json.dumps({"ink": ink(of), "plan": _as_data(of)}), encoding="utf-8")
    command = [shutil.which("node") or "node", str(DRIVER), str(story), str(packages)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - a driver of our own
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def by_bink(compiled: str) -> float | None:
    """Return how many steps a second bink makes; None if it is not installed."""
    try:
        from bink.story import Story  # noqa: PLC0415 - a peer that few have
    except ImportError:
        return None
    draw, made = random.Random(1), 0  # noqa: S311 - a sample, not a secret
    story = Story(compiled)

    def walk() -> None:
        nonlocal made
        story.reset_state()
        while True:
            story.continue_maximally()
            number = len(story.get_current_choices())
            if not number:
                return
            story.choose_choice_index(draw.randrange(number))
            made += 1

    def walks() -> None:
        for _ in range(WALKS):
            walk()

    seconds = cpu_seconds(walks)
    return made / seconds


def figures() -> Iterator[Figure]:
    """Measure ours beside each peer that is installed, in turn."""
    packages = next(
        (folder for folder in FOLDERS if (folder / "inkjs").is_dir() and (folder / "xstate").is_dir()), None
    )
    if packages is None or shutil.which("node") is None:
        sys.stdout.write("peers: inkjs and XState are not installed here, so nothing is compared\n")
        return
    of = plan("medium")
    story = compile_story(Scenario.model_validate(family(of)))
    places = random_moves(story)
    rates: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name:
        for _ in range(ROUNDS):
            rates.setdefault("ours", []).append(len(places) / cpu_seconds(steps(story, places)))
            node = by_node(of, Path(name), packages)
            bink = by_bink(node["json"])
            for peer, rate in (("inkjs", node["inkjs"]), ("XState 5", node["xstate"]), ("bink", bink)):
                if rate is not None:
                    rates.setdefault(peer, []).append(rate)
    ours = statistics.median(rates.pop("ours"))
    for peer, every in rates.items():
        theirs = statistics.median(every)
        sys.stdout.write(f"{BESIDE}: {ours:,.0f}/s; {peer} {theirs:,.0f}/s; {ours / theirs:.2f}\n")
        yield Figure("peers", f"{BESIDE}: {peer}", ours, "/s", peer, theirs)


if __name__ == "__main__":
    tuple(figures())
