"""Benchmarks of starting, loading, listing, keeping, ending and checking: `python -m tests.bench.program`.

Each stands beside a yardstick measured in turn with it, in CPU time; the figures are medians of the rounds.
"""

import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import yaml

from game import paths
from game.checker.analysis.outcomes import open_endings_by_option
from game.cli.commands.registry import COMMANDS
from game.engine.debrief.debrief import build_debrief
from game.engine.moves import Move
from game.engine.session import Session, begin
from game.engine.shared_sequence import SharedSequence
from game.engine.story import CompiledStory
from game.records.recorded_session import RecordedSession
from game.records.session_list import PAGE, session_summaries
from game.scenario.catalogue import scenario_cards
from game.scenario.parsing.document import parse_document
from tests.bench.figures import Figure
from tests.bench.steps import STORY, cpu_seconds, story_at
from tests.bench.window import environment
from tests.tea_scenario import KEYS, SCENARIO, story_of

ROOT = Path(__file__).resolve().parents[2]
FAST = yaml.CSafeLoader
ROUNDS, SESSIONS, MOVES = 5, 5000, 10_000
SIZES = (1, 2, 4, 8)
"""How many times as much each is that is measured in several sizes."""


def compared(what: str, ours: Callable[[], float], other: str, theirs: Callable[[], float]) -> Figure:
    """Print two figures, measured in turn, and their ratio; return them."""
    pairs = [(ours(), theirs()) for _ in range(ROUNDS)]
    mine, yardstick = (statistics.median(column) for column in zip(*pairs, strict=True))
    sys.stdout.write(f"{what}: {mine:.3f} s; {other}: {yardstick:.3f} s; ratio {mine / yardstick:.2f}\n")
    return Figure("program", what, mine, "s", other, yardstick)


def process_seconds(*arguments: str, accept: tuple[int, ...] = (0,)) -> float:
    """Return the CPU time of a Python process from its start to its end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(  # noqa: S603 - ours
        [sys.executable, *arguments], check=False, cwd=ROOT, env=environment(), stdout=subprocess.DEVNULL
    )
    if done.returncode not in accept:
        raise SystemExit(f"{' '.join(arguments)} ended with {done.returncode}.")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def starting() -> Iterator[Figure]:
    """Measure the start of every command beside Python with click alone, and a play that is begun and left."""
    click = partial(process_seconds, "-c", "import click")
    click()
    for arguments in (["--help"], *([name, "--help"] for name in COMMANDS)):
        process_seconds("main.py", *arguments)  # the first run compiles the modules
        yield compared(f"start: {' '.join(arguments)}", partial(process_seconds, "main.py", *arguments), "click", click)
    with tempfile.TemporaryDirectory() as folder:
        begin = ("main.py", "play", str(STORY), "--choose", "", "--saves", folder)
        yield compared("a play begun: Just a friend", partial(process_seconds, *begin), "click", click)


def loading() -> Iterator[Figure]:
    """Measure the reading of a file, once and up to eight times as long, beside PyYAML's fast loader."""
    lines = STORY.read_text("utf-8").splitlines()
    scenes = lines.index("scenes:") + 1
    end = next(number for number in range(scenes, len(lines)) if lines[number] and lines[number][0] not in " #")
    for times in SIZES:
        copies = [line for copy in range(times) for line in renamed(lines[scenes:end], copy)]
        text = "\n".join([*lines[:scenes], *copies, *lines[end:]])
        ours = partial(cpu_seconds, partial(parse_document, tuple(text.split("\n"))))
        theirs = partial(cpu_seconds, partial(yaml.load, text, FAST))
        yield compared(f"reading x{times}, {len(text) // 1000} KB", ours, "CSafeLoader", theirs)


def renamed(lines: list[str], copy: int) -> list[str]:
    """Return the lines of scenes with other ids."""
    return [
        line.replace(":", f"_{copy}:", 1) if line.startswith("  ") and line[2:3].isalpha() else line for line in lines
    ]


def listing(story: CompiledStory, folder: Path) -> Iterator[Figure]:
    """Measure what the menu and a page of the saved sessions ask for, beside reading every file."""
    play = RecordedSession.begin(story, 1, None, folder)
    for key in KEYS:
        if move := story.move(key):
            play.act(move)
    play.close()
    assert play.source is not None
    content = play.source.read_bytes()
    for times in SIZES:
        for number in range(SESSIONS * times // SIZES[-1]):
            (folder / f"{number}.session.jsonl").write_bytes(content)
        yield compared(
            f"sessions listed x{times}, the newest {PAGE} of {SESSIONS * times // SIZES[-1]:,}",
            lambda: cpu_seconds(lambda: session_summaries(folder, lambda _pack, _scenario: story)[:PAGE]),
            "their bytes read", lambda: cpu_seconds(lambda: [path.read_bytes() for path in folder.iterdir()]),
        )  # fmt: skip


def listing_by_command(story: CompiledStory, folder: Path) -> Iterator[Figure]:
    """Measure the command `sessions`, of sessions whose scenario is installed and large."""
    play = RecordedSession.begin(story, 1, None, folder, pack=STORY.parent.name)
    play.close()
    assert play.source is not None
    content = play.source.read_bytes()
    for number in range(SESSIONS):
        (folder / f"{number}.session.jsonl").write_bytes(content)
    ours = partial(process_seconds, "main.py", "sessions", "--saves", str(folder))
    yield compared(f"`sessions` of {SESSIONS:,}", ours, "click", partial(process_seconds, "-c", "import click"))


def keeping(story: CompiledStory) -> Iterator[Figure]:
    """Measure what making moves costs at the end of a long play, beside its beginning."""
    first = begin(story)
    session, look = first, story.move("kitchen.boots")
    assert look is not None
    for times in SIZES:
        length = MOVES * times // SIZES[-1]
        long = replace(session, turns=SharedSequence([*first.turns] * length))
        yield compared(
            f"moves kept x{times}, 1,000 after {length:,}", lambda long=long: cpu_seconds(lambda: repeated(long, look)),  # type: ignore[misc]
            "after none", lambda: cpu_seconds(lambda: repeated(first, look)),
        )  # fmt: skip


def repeated(session: Session, move: Move) -> None:
    """Make a move and take it up again from the grown list, 1,000 times."""
    for _ in range(1000):
        after = session.make_move(move)
        turns = after.turns
        assert isinstance(turns, SharedSequence)
        session = replace(session, turns=turns.appended(session.turns[0]))


def checking() -> Iterator[Figure]:
    """Measure `check` of each shipped scenario, every property, once."""
    for card in scenario_cards(paths.scenarios()):
        seconds = process_seconds("main.py", "check", str(card.path), accept=(0, 1, 3))
        sys.stdout.write(f"check: {card.title}: {seconds:.2f} s\n")
        yield Figure("program", f"check: {card.title}", seconds, "s")


def ending() -> Iterator[Figure]:
    """Measure what the debrief of a play asks for: itself, and the endings that each option left open."""
    session = begin(story_at(STORY))
    while not session.ended:
        session = session.make_move(session.legal_moves()[-1])
    yield _median("debrief: built after the last choice", lambda: build_debrief(session))
    yield _median("endings left open by every option", lambda: open_endings_by_option(session, 60.0))


def _median(what: str, work: Callable[[], object]) -> Figure:
    seconds = statistics.median(cpu_seconds(work) for _ in range(ROUNDS))
    sys.stdout.write(f"{what}: {seconds:.3f} s\n")
    return Figure("program", what, seconds, "s")


def figures() -> Iterator[Figure]:
    """Run all benchmarks, one after the other."""
    yield from starting()
    yield from loading()
    tea = story_of(SCENARIO)
    with tempfile.TemporaryDirectory() as folder:
        yield from listing(tea, Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        yield from listing_by_command(story_at(STORY), Path(folder))
    yield from keeping(tea)
    yield from ending()
    yield from checking()


if __name__ == "__main__":
    tuple(figures())
