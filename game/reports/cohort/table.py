"""A cohort as rows of a table, for a spreadsheet: the same shares as on the page, and nothing besides."""

import csv
import io
from collections.abc import Iterator, Sequence

from game.reports.cohort.cohort import Cohort
from game.reports.cohort.html_page import group_title
from game.reports.cohort.outline import group_sections

# A count is rounded as on the page; fewer than five have none, so that a spreadsheet can still add the column up.
COLUMNS = ("group", "scenario", "content", "way", "by", "attempt", "section", "under", "item", "label", "count", "of")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""Letters with which a spreadsheet would take a text for a formula."""


def cohort_rows(cohort: Cohort) -> Iterator[tuple[str | int | None, ...]]:
    """Yield a row for each share of each group that is shown, in the order of `COLUMNS`."""
    for group in cohort.groups:
        key = group.key
        about = (
            group_title(group),
            key.scenario,
            key.content,
            key.cut or "whole",
            "rooms" if key.is_room else "people",
            None if key.is_room else key.attempt,
        )
        for section in group_sections(group):
            for table in section.tables:
                for share in table.shares:
                    item = ".".join(share.item[1:])
                    yield (*about, section.kind, table.title, item, share.label, share.count, share.total)


def cohort_csv(cohort: Cohort) -> str:
    """Return the rows as CSV with a line of column names; a text that looks like a formula begins with a quote."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_harmless(row) for row in cohort_rows(cohort))
    return written.getvalue()


def _harmless(row: Sequence[str | int | None]) -> list[str | int | None]:
    return [f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell for cell in row]
