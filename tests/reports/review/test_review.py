"""A scenario for an expert: every passage once, under an id that lasts, and comments that find their lines again."""

import csv
import io
from pathlib import Path

import pytest

from game.diagnostics.game_error import GameError
from game.reports.review.comments import COLUMNS, comment_table, read_comments
from game.reports.review.page import review_parts
from game.reports.review.passages import Passage, passages
from game.scenario.loader import load_scenario
from tests.scenarios.playing import FOLDER
from tests.tea_scenario import SCENARIO

FIRST_CHOICE = "say: "


@pytest.fixture(name="file")
def copy_scenario(tmp_path: Path) -> Path:
    path = tmp_path / SCENARIO.name
    path.write_bytes(SCENARIO.read_bytes())
    return path


def of(path: Path) -> tuple[Passage, ...]:
    return passages(load_scenario(path))


def table_with(path: Path, rows: dict[str, str], encoding: str = "utf-8", delimiter: str = ",") -> Path:
    """Write a table with comments by id beside a scenario."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=delimiter)
    writer.writerow(COLUMNS)
    writer.writerows((key, "…", comment, "doctor") for key, comment in rows.items())
    table = path.with_name("comments.csv")
    table.write_bytes(written.getvalue().encode(encoding))
    return table


@pytest.mark.parametrize("name", ["just_a_friend", "handover"])
def test_every_passage_has_an_id_of_its_own_and_stands_at_its_line(name: str) -> None:
    path = FOLDER / f"{name}.yaml"
    every, lines = of(path), path.read_text("utf-8").splitlines()
    assert len({passage.id for passage in every}) == len(every) > 500
    assert all(0 < passage.line <= len(lines) for passage in every)
    say = next(passage for passage in every if passage.path[-1] == "say")
    assert FIRST_CHOICE in lines[say.line - 1]


def test_an_edit_elsewhere_changes_no_id_and_an_edit_changes_its_own_alone(file: Path) -> None:
    before = of(file)
    text = file.read_text("utf-8")
    edited = next(passage for passage in before if passage.path[-1] == "say" and passage.text in text)
    file.write_text(f"# a line more\n{text.replace(edited.text, edited.text + ' Now.', 1)}", "utf-8")
    after = of(file)
    assert {passage.id for passage in before} ^ {passage.id for passage in after} == {
        edited.id,
        next(passage.id for passage in after if passage.path == edited.path),
    }


def test_every_passage_is_on_the_page(file: Path) -> None:
    every = of(file)
    blocks = str(review_parts(every, "0123456789ab"))
    assert all(passage.id in blocks for passage in every)


@pytest.mark.parametrize(
    ("encoding", "delimiter"), [("utf-8", ","), ("utf-8-sig", ";"), ("utf-16", "\t"), ("cp1252", ";")]
)
def test_a_comment_comes_back_to_its_line_however_a_spreadsheet_wrote_it(
    file: Path, encoding: str, delimiter: str
) -> None:
    every = of(file)
    table = table_with(file, {every[3].id: "Nobody says so, é.", every[4].id: ""}, encoding, delimiter)
    (comment,) = read_comments(table, every)
    assert (comment.comment, comment.role, comment.line) == ("Nobody says so, é.", "doctor", every[3].line)


def test_a_passage_that_moved_changed_or_went_is_told(file: Path) -> None:
    every = of(file)
    moved, changed = every[3], every[4]
    table = table_with(
        file,
        {
            f"elsewhere.now#{moved.mark}": "A.",
            f"{'.'.join(changed.path)}#000000": "B.",
            "gone.for.good#ffffff": "C.",
        },
    )
    notes = {comment.comment: (comment.line, comment.note) for comment in read_comments(table, every)}
    assert notes["A."] == (moved.line, "it stands elsewhere now")
    assert notes["B."] == (changed.line, "its words have changed since")
    assert notes["C."][0] == 0
    assert "gone" in notes["C."][1]


NO_TABLES = {
    "empty": b"",
    "other columns": b"name;words\n1;2\n",
    "quotes": b'"' * 200_000,
    "zeros": b"\0" * 5000,
}


@pytest.mark.parametrize("content", NO_TABLES.values(), ids=NO_TABLES)
def test_what_is_no_table_is_one_sentence(file: Path, content: bytes) -> None:
    table = file.with_name("noise.csv")
    table.write_bytes(content)
    with pytest.raises(GameError, match=r"noise\.csv"):
        read_comments(table, of(file))


def test_a_table_with_the_line_ends_of_an_old_mac_is_read(file: Path) -> None:
    every = of(file)
    table = table_with(file, {every[3].id: "No."})
    table.write_bytes(table.read_bytes().replace(b"\r\n", b"\r"))
    assert [comment.comment for comment in read_comments(table, every)] == ["No."]


def test_rows_that_are_too_short_or_hold_no_comment_are_passed_over(file: Path) -> None:
    table = file.with_name("short.csv")
    table.write_text("id,comment\nx\n\ny,\n", "utf-8")
    assert read_comments(table, of(file)) == ()


def test_no_cell_of_the_table_is_a_formula(file: Path) -> None:
    passage = Passage(("a",), "b", '=HYPERLINK("x")', str(file), 1)
    (_, row) = csv.reader(io.StringIO(comment_table([passage])))
    assert not row[1].startswith("=")
