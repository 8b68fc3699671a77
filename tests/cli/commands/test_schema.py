"""The schemas beside the scenarios are what the program says, and a folder that cannot be written is said."""

from pathlib import Path

import pytest

from game.cli import main
from game.cli.commands.schema import FILES, schema_text

SCENARIOS = Path(__file__).resolve().parents[3] / "scenarios"


@pytest.mark.parametrize("name", FILES)
def test_the_committed_schema_is_fresh(name: str) -> None:
    assert (SCENARIOS / name).read_text(encoding="utf-8") == schema_text(name), (
        "write it anew: python main.py schema -o scenarios"
    )


def test_it_prints_the_schema_or_writes_both(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == schema_text("scenario.schema.json")
    assert main(["schema", "-o", str(tmp_path / "new")]) == 0
    assert {path.name for path in (tmp_path / "new").iterdir()} == set(FILES)


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["schema", "-o", str(tmp_path / "file")]) == 2
    assert main(["schema", "-o", ""]) == 2
    assert "cannot be written" in capsys.readouterr().err
