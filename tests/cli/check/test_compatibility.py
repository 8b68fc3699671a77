"""`check --against` tells which kept sessions an edit breaks, before a trainee finds out."""

import json
from pathlib import Path

import pytest

from game.cli import main

TEA = Path(__file__).parents[2] / "tea_at_four.yaml"
PLAYED = "kitchen.boots,kitchen.ask_who,record:lee_name,office.home,review.say_it"


@pytest.fixture
def played(tmp_path: Path) -> Path:
    """A folder with the old file, a session of it and a copy to be edited."""
    for name in ("old.yaml", "new.yaml"):
        (tmp_path / name).write_bytes(TEA.read_bytes())
    play = ["play", str(tmp_path / "old.yaml"), "--text", "--seed", "7", "--saves", str(tmp_path), "--choose", PLAYED]
    assert main(play) == 0
    return tmp_path


def compared(folder: Path, old: str, new: str, *more: str) -> int:
    text = TEA.read_text("utf-8")
    assert old in text
    (folder / "new.yaml").write_text(text.replace(old, new), encoding="utf-8")
    against = ["--against", str(folder / "old.yaml"), "--sessions", str(folder)]
    return main(["check", "--quick", str(folder / "new.yaml"), *against, *more])


def test_an_edit_that_breaks_a_session_names_the_move_and_the_mend(
    played: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert compared(played, "      ask_who:", "      who:") == 1
    said = capsys.readouterr().out
    assert "stops after 1 of 5 moves: `kitchen.ask_who` does not exist any more." in said
    assert "Its words stand under `who` now: write `renamed_from: ask_who` there." in said
    assert "1 session compared, 1 would break." in said


def test_renamed_from_mends_it(played: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert compared(played, "      ask_who:", "      who:\n        renamed_from: ask_who") == 0
    assert "1 session compared, none breaks." in capsys.readouterr().out


def test_tools_get_it_as_data(played: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert compared(played, "when: knows(police.lee_name)", "when: recorded(lee_name)", "--format", "json") == 0
    (edit,) = json.loads(capsys.readouterr().out)["edits"]
    assert edit["lost"] == []
    assert edit["sessions"][0]["why"] == "it ends in `shared` instead of `apart`"


def test_annotations_carry_it_too(played: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert compared(played, "      ask_who:", "      who:", "--format", "github") == 1
    assert "::warning title=sessions::" in capsys.readouterr().out


def test_another_scenario_or_nothing_is_one_sentence(played: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert compared(played, "id: tea_at_four", "id: tea_at_five") == 2
    assert "none with the same id" in capsys.readouterr().err
    assert main(["check", "--quick", str(TEA), "--against", str(played / "nowhere")]) == 2
    against_itself = ["--against", str(TEA), "--sessions", str(played / "nowhere")]
    assert main(["check", "--quick", str(TEA), *against_itself]) == 2
    assert "There is no file or folder" in capsys.readouterr().err
