"""A new pack is whole at once: it passes `check`, plays to both its endings, and never writes over anything."""

from pathlib import Path

import pytest

from game import paths
from game.cli import main
from game.cli.commands.new import id_of
from game.scenario.loader import load_path

MOVES = (
    "doorstep.knock,kitchen.sofa,kitchen.{line},kitchen.goodbye,car.thursday,nursery_note,"
    "record:{info},tell:health_visiting.{info}:email,office.home,review.finish"
)


def test_it_passes_the_check_with_nothing_to_say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "My own pack")]) == 0
    assert main(["check", str(tmp_path / "My own pack")]) == 0
    said = capsys.readouterr().out
    assert "nothing to say" in said
    assert "Two pieces lie side by side" in said


def test_it_plays_to_both_endings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "mine")]) == 0
    file, saves = str(tmp_path / "mine" / "first_visit.yaml"), str(tmp_path / "saves")
    for line, info, ending in (("dev", "dev_helps", "side by side"), ("quiet", "no_cot", "still apart")):
        moves = MOVES.format(line=line, info=info)
        assert main(["play", file, "--text", "--seed", "7", "--saves", saves, "--choose", moves]) == 0
        assert ending in capsys.readouterr().out


def test_it_is_named_after_its_folder_and_brings_the_schemas_its_editor_line_names(tmp_path: Path) -> None:
    assert main(["new", str(tmp_path / "deep" / "Team-Day 2")]) == 0
    assert main(["new", str(tmp_path / ("long" * 50))]) == 0
    assert main(["check", "--quick", str(tmp_path / ("long" * 50))]) == 0
    folder = tmp_path / "deep" / "Team-Day 2"
    (loaded,) = load_path(folder).scenarios
    assert loaded.value is not None
    assert loaded.value.id == "team_day_2_first_visit"
    assert "$schema=./scenario.schema.json" in (folder / "first_visit.yaml").read_text("utf-8")
    assert (folder / "scenario.schema.json").read_bytes() == (paths.scenarios() / "scenario.schema.json").read_bytes()


def test_beside_the_shipped_packs_it_uses_their_schemas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "scenarios", lambda: tmp_path)
    assert main(["new", str(tmp_path / "mine")]) == 0
    assert not list((tmp_path / "mine").glob("*.json"))
    assert "$schema=../pack.schema.json" in (tmp_path / "mine" / "pack.yaml").read_text("utf-8")


def test_what_is_there_is_never_touched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    assert main(["new", str(tmp_path / "mine")]) == 2
    assert main(["new", str(tmp_path / "file" / "mine")]) == 2
    assert "cannot be made" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "mine"]
    assert not list((tmp_path / "mine").iterdir())


@pytest.mark.parametrize(
    ("folder", "title"),
    [("my_pack", "My pack"), ("My team's pack", "My team's pack"), ('A "small" one', 'A "small" one')],
)
def test_its_title_is_what_the_folder_is_called(tmp_path: Path, folder: str, title: str) -> None:
    assert main(["new", str(tmp_path / folder)]) == 0
    (pack,) = load_path(tmp_path / folder).packs
    assert pack.value is not None
    assert pack.value.title.replace("’", "'").replace("“", '"').replace("”", '"') == title


@pytest.mark.parametrize(
    ("folder", "name"),
    [("mine", "mine"), ("My Pack!", "my_pack"), ("Été 2", "ete_2"), ("7 days", ""), ("x" * 300, "x" * 36), ("…", "")],
)
def test_a_folder_name_becomes_an_id(folder: str, name: str) -> None:
    assert id_of(Path(folder)) == name
