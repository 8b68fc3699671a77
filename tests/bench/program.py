"""Benchmarks of starting, loading, listing and keeping: `python -m tests.bench.program` asserts nothing.

Each stands beside a yardstick measured in turn with it, in CPU time; the figures are medians of the rounds.
"""

import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import yaml

from game.engine.moves import Move
from game.engine.session import Session, begin
from game.engine.shared_sequence import SharedSequence
from game.engine.story import CompiledStory
from game.records.recorded_session import RecordedSession
from game.records.session_list import PAGE, session_summaries
from game.scenario.parsing.document import parse_document
from tests.bench.steps import STORY, cpu_seconds
from tests.tea_scenario import KEYS, SCENARIO, story_of

ROOT = Path(__file__).resolve().parents[2]
FAST = yaml.CSafeLoader
ROUNDS, SESSIONS, MOVES = 5, 5000, 10_000


def say(what: str, ours: Callable[[], float], other: str, theirs: Callable[[], float]) -> None:
    """Print two figures, measured in turn, and their ratio."""
    pairs = [(ours(), theirs()) for _ in range(ROUNDS)]
    mine, yardstick = (statistics.median(column) for column in zip(*pairs, strict=True))
    sys.stdout.write(f"{what}: {mine:.3f} s; {other}: {yardstick:.3f} s; ratio {mine / yardstick:.2f}\n")


def process_seconds(*arguments: str) -> float:
    """Return the CPU time of a Python process from its start to its end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: S603 - ours
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def starting() -> None:
    """Print the start of the commands beside Python with click alone."""
    for arguments in (["--help"], ["sessions", "--help"], ["check", "--help"], ["play", "--help"]):
        start, click = partial(process_seconds, "main.py", *arguments), partial(process_seconds, "-c", "import click")
        say(" ".join(arguments), start, "click", click)


def loading() -> None:
    """Print the reading of a file, once and eight times as long, beside PyYAML's fast loader."""
    lines = STORY.read_text("utf-8").splitlines()
    scenes = lines.index("scenes:") + 1
    end = next(number for number in range(scenes, len(lines)) if lines[number] and lines[number][0] not in " #")
    for times in (1, 8):
        copies = [line for copy in range(times) for line in renamed(lines[scenes:end], copy)]
        text = "\n".join([*lines[:scenes], *copies, *lines[end:]])
        ours = partial(cpu_seconds, partial(parse_document, tuple(text.split("\n"))))
        say(
            f"reading {len(text) // 1000} KB", ours, "CSafeLoader", partial(cpu_seconds, partial(yaml.load, text, FAST))
        )


def renamed(lines: list[str], copy: int) -> list[str]:
    """Return the lines of scenes with other ids."""
    return [
        line.replace(":", f"_{copy}:", 1) if line.startswith("  ") and line[2:3].isalpha() else line for line in lines
    ]


def listing(story: CompiledStory, folder: Path) -> None:
    """Print what the menu and a page of the saved sessions ask for, beside reading every file."""
    play = RecordedSession.begin(story, 1, None, folder)
    for key in KEYS:
        if move := story.move(key):
            play.act(move)
    play.close()
    assert play.source is not None
    content = play.source.read_bytes()
    for number in range(SESSIONS):
        (folder / f"{number}.session.jsonl").write_bytes(content)
    say(
        f"the newest {PAGE} of {SESSIONS:,} sessions",
        lambda: cpu_seconds(lambda: session_summaries(folder, lambda _pack, _scenario: story)[:PAGE]),
        "their bytes read", lambda: cpu_seconds(lambda: [path.read_bytes() for path in folder.iterdir()]),
    )  # fmt: skip


def keeping(story: CompiledStory) -> None:
    """Print what making moves costs at the end of a long play, beside its beginning."""
    first = begin(story)
    session, look = first, story.move("kitchen.boots")
    assert look is not None
    long = replace(session, turns=SharedSequence([*first.turns] * MOVES))
    say(
        f"a move made after {MOVES:,}, 1,000 times", lambda: cpu_seconds(lambda: repeated(long, look)),
        "after none", lambda: cpu_seconds(lambda: repeated(first, look)),
    )  # fmt: skip


def repeated(session: Session, move: Move) -> None:
    """Make a move and take it up again from the grown list, 1,000 times."""
    for _ in range(1000):
        after = session.make_move(move)
        turns = after.turns
        assert isinstance(turns, SharedSequence)
        session = replace(session, turns=turns.appended(session.turns[0]))


def main() -> None:
    """Run all benchmarks, one after the other."""
    starting()
    loading()
    tea = story_of(SCENARIO)
    with tempfile.TemporaryDirectory() as folder:
        listing(tea, Path(folder))
    keeping(tea)


if __name__ == "__main__":
    main()
