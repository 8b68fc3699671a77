"""Files outside a pack: whatever in it is a link there, its words are never read, shown, mended or written."""

import os
import shutil
from pathlib import Path

import pytest

from game.scenario.catalogue import scenario_cards
from game.scenario.loader import load_path, load_scenario, source_text
from game.scenario.pack_files import SHARED
from game.scenario.png import PNG
from game.scenario.validation.pictures import picture_file
from tests.cli.conftest import Run

SCENARIOS = Path(__file__).resolve().parents[2] / "scenarios"
PRIVATE = "dana keeps it in the tin"
"""A line without a colon, which a message on it would quote."""
YAML_FILES = (*SHARED, "first_visit.yaml", "another.yml")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A folder with the pack of the test scenarios, to be changed at will."""
    return Path(shutil.copytree(SCENARIOS / "pack", tmp_path / "pack"))


def outside(folder: Path) -> Path:
    secret = folder / "elsewhere" / "secret.txt"
    secret.parent.mkdir()
    secret.write_text(f"format: 1\n{PRIVATE}\n", "utf-8")
    return secret


def replace_by_link(file: Path, target: Path) -> None:
    file.unlink(missing_ok=True)
    file.symlink_to(target)


@pytest.mark.parametrize("name", YAML_FILES)
def test_no_word_of_a_file_outside_is_quoted_and_nothing_is_written_to_it(
    pack: Path, tmp_path: Path, run: Run, name: str
) -> None:
    secret = outside(tmp_path)
    replace_by_link(pack / name, secret)
    before = secret.read_bytes()
    outputs = [run("check", where, *fix) for where in (pack, pack / name) for fix in ((), ("--fix",))]
    assert all(code != 0 and PRIVATE not in out + err for code, out, err in outputs)
    assert "a link that leads out of its folder" in outputs[0][1]
    assert source_text(str(pack / name)) == ""
    assert not any(PRIVATE in str(card) for card in scenario_cards(pack))
    assert secret.read_bytes() == before


@pytest.mark.parametrize("name", YAML_FILES)
@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="devices with names are of other systems")
def test_a_device_that_never_ends_is_not_read(pack: Path, name: str) -> None:
    replace_by_link(pack / name, Path("/dev/zero"))
    assert [problem.code for problem in load_path(pack).problems if problem.place.file == str(pack / name)] == ["L001"]


@pytest.mark.parametrize("name", YAML_FILES)
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of other systems")
def test_a_pipe_is_not_waited_for(pack: Path, run: Run, name: str) -> None:
    (pack / name).unlink(missing_ok=True)
    os.mkfifo(pack / name)
    assert "is not an ordinary file" in run("check", "--fix", pack)[1]


def test_a_pipe_that_takes_the_place_of_a_file_while_it_is_opened_is_not_waited_for(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = pack / "first_visit.yaml"
    file.unlink()
    os.mkfifo(file)
    monkeypatch.setattr("game.scenario.parsing.source_file._unreadable", lambda _path: None)
    assert "not an ordinary file" in load_scenario(file).problems[0].message


def test_a_folder_outside_is_neither_read_nor_mended_and_said_to_be_a_link(
    pack: Path, tmp_path: Path, run: Run
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    text = (SCENARIOS / "good" / "letter_home.yaml").read_text("utf-8")
    (other / "letter_home.yaml").write_text(text.replace("goto: desk_work", "goto desk_work", 1), "utf-8")
    (pack / "inner").symlink_to(other)
    before = (other / "letter_home.yaml").read_bytes()
    code, out, _ = run("check", "--fix", "--quick", pack)
    assert (code, "letter_home" in out) == (1, False)
    assert f"{pack / 'inner'}" in out
    assert (other / "letter_home.yaml").read_bytes() == before
    assert [card.id for card in scenario_cards(pack) if card.is_broken] == ["inner"]


def test_a_link_within_a_folder_is_read_as_any_file(pack: Path) -> None:
    (pack / "first_visit.yaml").rename(pack / "first.txt")
    (pack / "first_visit.yaml").symlink_to("first.txt")
    assert not any(problem.code == "L001" for problem in load_path(pack).problems)


def test_a_folder_of_pictures_outside_is_not_looked_into(pack: Path, tmp_path: Path) -> None:
    photos = tmp_path / "photos"
    photos.mkdir()
    (photos / "family.png").write_bytes(PNG + b"\0\0\0\rIHDR" + (640).to_bytes(4) + (360).to_bytes(4))
    (pack / "pictures").symlink_to(photos)
    assert picture_file("family", "places", pack) is None


def test_what_is_written_beside_a_pack_is_never_written_through_a_link(pack: Path, tmp_path: Path, run: Run) -> None:
    secret = outside(tmp_path)
    before = secret.read_bytes()
    (pack / "map.html").symlink_to(secret)
    (pack / "scenario.schema.json").symlink_to(secret)
    code, _, err = run("map", pack / "first_visit.yaml", "-o", pack / "map.html")
    assert (code, "leads out of its folder" in err) == (2, True)
    assert run("schema", "-o", pack)[0] == 0
    assert secret.read_bytes() == before
