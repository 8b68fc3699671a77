"""Damaged files are read and proven without a fault, within their budget and in no more room than a desktop has."""

import datetime
import multiprocessing
import traceback
from pathlib import Path

import pytest

from game.checker.explorer.query import Budget
from game.checker.report import report
from game.checker.wording.check import check_wording
from game.scenario.loader import load_scenario
from tests.checker.fuzzed import damaged

resource = pytest.importorskip("resource")
MEMORY = 1 << 30
"""Bytes that the process may take."""
BUDGET = Budget(situations=2000)
"""So small that nothing is proven for long; a run over it is found by its count, never by a clock."""
EVERY_SHIPPED = 40
"""One in so many is the shipped scenario, which takes longer to read than all the small ones together."""
TOGETHER = 500
"""Damaged files that one process reads."""


def failure(seed: int, folder: Path) -> str:
    """Return what went wrong with a seed; empty if nothing did."""
    path = folder / "damaged.yaml"
    path.write_bytes(damaged(seed, shipped=seed % EVERY_SHIPPED == 0))
    try:
        loaded = load_scenario(path)
        if loaded.value is None:
            return "" if loaded.problems else f"seed {seed}: neither a scenario nor a problem"
        check_wording(loaded, datetime.date(2027, 1, 11))
        result = report(loaded, BUDGET)
    except Exception:  # noqa: BLE001 - whatever it is, that is what is looked for
        return f"seed {seed}: {traceback.format_exc()}"
    # A bucket is finished before the count is looked at again, and the shipped story's are not small.
    return "" if result.situations <= BUDGET.situations * 3 else f"seed {seed}: {result.situations} situations"


def try_seeds(seeds: range, folder: Path) -> None:
    """Try seeds one after the other, and leave a note of those that fail."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    failed = [wrong for seed in seeds if (wrong := failure(seed, folder))]
    (folder / "failed.txt").write_text("\n".join([*failed, "done"]), encoding="utf-8")


def failures(seeds: range, folder: Path) -> str:
    """Return what a process of its own has found, or how it ended."""
    # A forked process would have the room that the tests before took already, and could end at once.
    child = multiprocessing.get_context("spawn").Process(target=try_seeds, args=(seeds, folder))
    child.start()
    child.join()
    note = folder / "failed.txt"
    return note.read_text("utf-8") if child.exitcode == 0 and note.exists() else f"{seeds} ended with {child.exitcode}"


def test_a_damaged_file_is_read_and_proven_without_a_fault(tmp_path: Path) -> None:
    assert failures(range(200), tmp_path) == "done"


@pytest.mark.parametrize("seed", [781, 4233])
def test_a_file_with_more_blocks_out_of_place_than_are_mended_is_read(seed: int, tmp_path: Path) -> None:
    assert failures(range(seed, seed + 1), tmp_path) == "done"


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 10_000, TOGETHER))
def test_ten_thousand_damaged_files_are(first: int, tmp_path: Path) -> None:
    assert failures(range(first, first + TOGETHER), tmp_path) == "done"


def test_damage_is_the_same_for_the_same_seed() -> None:
    assert damaged(7, shipped=False) == damaged(7, shipped=False) != damaged(8, shipped=False)
