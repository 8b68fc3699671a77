"""Comments of experts, as a table: written with a row for each passage, and read back to where the passages stand."""

import codecs
import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from game.diagnostics.game_error import GameError
from game.records.journal_reader import os_error_text
from game.reports.cohort.table import FORMULA_STARTS
from game.reports.review.passages import Passage

COLUMNS = ("id", "text", "comment", "role")
LARGEST = 10 * 1024 * 1024
"""The most bytes of a table that are read."""
ENCODINGS = ("utf-8-sig", "cp1252")
"""How spreadsheets write tables."""


@dataclass(frozen=True)
class PlacedComment:
    """A comment, who wrote it, and where its passage stands now; `note` says what became of the passage."""

    comment: str
    role: str
    file: str
    line: int
    note: str = ""


def comment_table(every: Iterable[Passage]) -> str:
    """Return the table as CSV, with the columns for comment and role empty."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((passage.id, _harmless(passage.text), "", "") for passage in every)
    return written.getvalue()


def _harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def read_comments(table: Path, every: tuple[Passage, ...]) -> tuple[PlacedComment, ...]:
    """Read a table back; raises GameError for what is no such table. Rows without a comment are passed over."""
    by_id = {passage.id: passage for passage in every}
    by_place = {".".join(passage.path): passage for passage in every}
    by_mark = {passage.mark: passage for passage in every}
    placed: list[PlacedComment] = []
    for row in _rows(table):
        comment, key = row["comment"], row["id"]
        if not comment:
            continue
        place, _, mark = key.partition("#")
        passage, note = by_id.get(key), ""
        if passage is None and mark in by_mark:
            passage, note = by_mark[mark], "it stands elsewhere now"
        if passage is None and place in by_place:
            passage, note = by_place[place], "its words have changed since"
        if passage is None:
            placed.append(PlacedComment(comment, row["role"], "", 0, f"its passage, {key[:120]}, is gone"))
        else:
            placed.append(PlacedComment(comment, row["role"], passage.file, passage.line, note))
    return tuple(sorted(placed, key=lambda each: (each.file == "", each.line)))


def _rows(table: Path) -> list[dict[str, str]]:
    text = _text_of(table)
    try:
        dialect = csv.Sniffer().sniff(text[:4096], delimiters=",;\t")
    except csv.Error:
        dialect = csv.excel
    try:
        rows = list(csv.reader(io.StringIO(text, newline=None), dialect))
    except csv.Error as error:
        raise GameError(f"{table} is no table that can be read: {error}.") from None
    names = [name.strip().casefold() for name in rows[0]] if rows else []
    lacking = [name for name in ("id", "comment") if name not in names]
    if lacking:
        raise GameError(f"{table} has no column “{lacking[0]}”; its first line has to name id, text, comment and role.")
    return [dict(zip(names, (cell.strip() for cell in row), strict=False)) | _lacking(row, names) for row in rows[1:]]


def _lacking(row: list[str], names: list[str]) -> dict[str, str]:
    """Return an empty text for each column that a row does not reach or the table does not have."""
    return dict.fromkeys(set(COLUMNS) - set(names[: len(row)]), "")


def _text_of(table: Path) -> str:
    try:
        if not table.is_file():
            raise GameError(f"There is no file {table}.")
        if table.stat().st_size > LARGEST:
            raise GameError(f"{table} is larger than {LARGEST // 2**20} MB, so it is not read.")
        data = table.read_bytes()
    except OSError as error:
        raise GameError(f"{table} cannot be read: {os_error_text(error).lower()}.") from None
    has_order_mark = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if has_order_mark else ENCODINGS:
        try:
            return data.decode(encoding).replace("\0", "")
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")
