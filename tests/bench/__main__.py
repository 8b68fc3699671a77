"""Runs the benchmarks and writes `docs/performance.md`: `python -m tests.bench`, some five minutes."""

import sys

from tests.bench import checker, cohort, peers, program, steps, web_page, window
from tests.bench.page import performance_page


def main() -> None:
    """Measure everything, one after the other, and write the page."""
    in_turn = (
        steps.figures,
        peers.figures,
        program.figures,
        checker.measured,
        window.figures,
        cohort.figures,
        web_page.figures,
    )
    every = tuple(figure for figures in in_turn for figure in figures())
    target = program.ROOT / "docs" / "performance.md"
    target.write_text(performance_page(every), encoding="utf-8")
    sys.stdout.write(f"Written: {target}\n")


if __name__ == "__main__":
    main()
