"""The table of a cohort as a Parquet file holds what the CSV holds; this is tried where its library is installed."""

from pathlib import Path

import pytest

from game.engine.notes import Note
from game.records.journal_format import SessionMode, SessionOptions
from game.records.recorded_session import RecordedSession
from game.reports.cohort.cohort import FEWEST
from game.reports.cohort.parquet import write_parquet
from game.reports.cohort.reading import read_cohort
from game.reports.cohort.table import COLUMNS, cohort_rows
from tests.reports.cohort.test_cohort import small_story

parquet = pytest.importorskip("pyarrow.parquet")


def test_people_and_rooms_stand_in_one_table_with_the_rows_of_the_csv(tmp_path: Path) -> None:
    for number in range(FEWEST + 1):
        options = SessionOptions(mode=SessionMode.ROOM if number == FEWEST else SessionMode.PLAIN)
        play = RecordedSession.begin(small_story(), 1, None, tmp_path, options=options)
        play.keep_note(Note("vote", "kitchen", "", hands=(("kitchen.ask", 9), ("kitchen.leave", 4))))
        play.act(play.session.choices()[0])
        play.close()
    cohort = read_cohort(tmp_path, lambda _pack, _scenario: small_story())
    target = tmp_path / "table.parquet"
    write_parquet(target, cohort)
    rows = [tuple(row[name] for name in COLUMNS) for row in parquet.read_table(target).to_pylist()]
    assert rows == list(cohort_rows(cohort))
    assert {row[COLUMNS.index("by")] for row in rows} == {"people", "rooms"}
