"""Answers of a pack and of its scenario are joined: the scenario's are tried before the pack's (R22)."""

import shutil
from pathlib import Path

import pytest

from game.scenario.loader import load_path, load_scenario

PACK = Path(__file__).resolve().parents[1] / "scenarios" / "pack"
OF_THE_PACK = """
answers:
  police:
    - {text: "Thank you, says the pack."}
  anyone:
    - {when: told(lee_name), text: "Noted."}
    - {text: "Thank you."}
"""
OF_THE_SCENARIO = """
answers:
  police:
    - {when: told(lee_name), text: "Leave it with me."}
    - {when: not told(lee_name), text: "Who?"}
  anyone:
    - {when: held(lee_name), text: "We shall see."}
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "pack"
    shutil.copytree(PACK, folder)
    return folder


def add(file: Path, text: str) -> int:
    """Add to a file; return the number of its last line before."""
    before = file.read_text("utf-8")
    file.write_text(before + text, "utf-8")
    return before.count("\n")


def test_a_scenarios_answers_stand_before_its_packs(pack: Path) -> None:
    add(pack / "pack.yaml", OF_THE_PACK)
    add(pack / "first_visit.yaml", OF_THE_SCENARIO)
    loaded = load_scenario(pack / "first_visit.yaml")
    assert loaded.value is not None, loaded.problems
    texts = {agency: [answer.text[0].text for answer in given] for agency, given in loaded.value.answers.items()}
    assert texts == {
        "police": ["Leave it with me.", "Who?", "Thank you, says the pack."],
        "anyone": ["We shall see.", "Noted.", "Thank you."],
    }


def test_a_problem_in_either_stands_where_it_was_written(pack: Path) -> None:
    line = add(pack / "first_visit.yaml", OF_THE_SCENARIO.replace("not told(lee_name)", "not told(lee_nam)"))
    add(pack / "pack.yaml", OF_THE_PACK)
    (found,) = load_scenario(pack / "first_visit.yaml").problems
    assert (Path(found.place.file).name, found.place.line) == ("first_visit.yaml", line + 5)
    loaded = load_scenario(pack / "first_visit.yaml")
    place = loaded.positions.place(("answers", "police", 2, "text"))
    assert Path(place.file).name == "pack.yaml"


def test_who_answers_in_a_pack_is_an_agency_and_need_not_be_a_recipient_of_every_desk(pack: Path) -> None:
    shared = pack / "pack.yaml"
    text = shared.read_text(encoding="utf-8")
    for agency, codes in (("polce", ["M001"]), ("social_care", []), ("anyone", [])):
        shared.write_text(f"{text}answers: {{{agency}: [{{text: Thank you.}}]}}\n", encoding="utf-8")
        assert [problem.code for problem in load_path(pack).problems] == codes
