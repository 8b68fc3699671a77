"""`review`: a page and a table for an expert, and comments listed at file and line."""

import csv
import io
from pathlib import Path

from tests.cli.conftest import Run


def test_the_command_writes_page_and_table_and_lists_what_comes_back(run: Run, scenario: Path, tmp_path: Path) -> None:
    page, table = tmp_path / "review.html", tmp_path / "table.csv"
    assert run("review", scenario, "-o", page, "--table", table) == (0, "", "")
    rows = list(csv.reader(io.StringIO(table.read_text("utf-8"))))
    assert rows[1][0] in page.read_text("utf-8")
    rows[1][2:] = ["Would never happen.", "police"]
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    table.write_text(written.getvalue(), "utf-8")
    code, out, _ = run("review", scenario, "--comments", table)
    assert code == 0
    assert out.strip().endswith("police: Would never happen.")
    assert out.startswith(f"{scenario}:")
