"""A cohort as a Parquet file, through the extra `parquet`."""

from pathlib import Path

from game.diagnostics.game_error import GameError
from game.reports.cohort.cohort import Cohort
from game.reports.cohort.table import COLUMNS, cohort_rows

NOT_INSTALLED = "Parquet files need the extra “parquet”: pip install 'sixty-visits[parquet]'. CSV files need nothing."


def write_parquet(target: Path, cohort: Cohort) -> None:
    """Write the rows of a cohort; raises GameError without the extra, or where the file cannot be written."""
    try:
        import pyarrow as arrow  # noqa: PLC0415 - an extra that few have
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        raise GameError(NOT_INSTALLED) from None
    columns = list(zip(*cohort_rows(cohort), strict=True)) or [()] * len(COLUMNS)
    try:
        parquet.write_table(arrow.table(dict(zip(COLUMNS, map(list, columns), strict=True))), target)
    except OSError as error:
        raise GameError(f"{target} cannot be written: {error}.") from None
