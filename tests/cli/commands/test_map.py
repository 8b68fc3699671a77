"""`map` writes a page whole or not at all, never over what it read, and says what it could not do."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_a_page_is_written(run: Run, scenario: Path, tmp_path: Path) -> None:
    code, out, err = run("map", scenario, "-o", tmp_path / "map.html")
    assert (code, err) == (0, "")
    assert "Every play was gone through" in out
    text = (tmp_path / "map.html").read_text("utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert "Every play was gone through" in text
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_quick_draws_without_going_through_the_plays(run: Run, scenario: Path) -> None:
    code, out, err = run("map", scenario, "--quick", "-o", "-")
    assert (code, err) == (0, "")
    assert out.startswith("<!DOCTYPE html>")
    assert "The plays were not gone through" in out


def test_mermaid_text_is_printed(run: Run, scenario: Path) -> None:
    code, out, err = run("map", scenario, "--format", "mermaid")
    assert (code, err) == (0, "")
    assert out.startswith("flowchart TD\n")
    assert "scene_kitchen" in out


def test_a_page_without_a_place_is_refused_with_a_way_on(run: Run, scenario: Path) -> None:
    code, out, err = run("map", scenario)
    assert (code, out) == (2, "")
    assert "-o map.html" in err


def test_a_scenario_with_errors_is_told_as_check_tells_it(run: Run, scenario: Path, tmp_path: Path) -> None:
    scenario.write_text(scenario.read_text("utf-8").replace("goto: office", "goto: offise"), "utf-8")
    code, out, err = run("map", scenario, "-o", tmp_path / "map.html")
    assert (code, err) == (1, "")
    assert "goto: offise" in out
    assert not (tmp_path / "map.html").exists()


def test_errors_that_only_the_plays_show_are_drawn_and_end_with_one(run: Run, scenario: Path, tmp_path: Path) -> None:
    text = scenario.read_text("utf-8").replace(
        "{say: Go home., days: 7, goto: review}", "{say: Go home., when: day > 50, days: 7, goto: review}"
    )
    scenario.write_text(text, "utf-8")
    code, _, _ = run("map", scenario, "-o", tmp_path / "map.html")
    assert code == 1
    assert "P006" in (tmp_path / "map.html").read_text("utf-8")


@pytest.mark.parametrize("name", ["", "no_such.yaml", "no_such_id"])
def test_what_is_not_there_is_one_sentence(run: Run, tmp_path: Path, name: str) -> None:
    code, out, err = run("map", name and tmp_path / name, "-o", tmp_path / "map.html")
    assert (code, out) == (2, "")
    assert "Traceback" not in err
    assert err.count("\n") == 1


def test_a_folder_is_no_scenario(run: Run, tmp_path: Path) -> None:
    code, _, err = run("map", tmp_path, "-o", tmp_path / "map.html")
    assert code == 2
    assert "is a folder without a scenario" in err


def test_an_id_that_is_not_installed_names_the_nearest(run: Run, tmp_path: Path) -> None:
    code, _, err = run("map", "just_a_freind", "-o", tmp_path / "map.html")
    assert code == 2
    assert "just_a_friend" in err


def test_what_was_read_is_never_written_over(run: Run, scenario: Path, tmp_path: Path) -> None:
    before = scenario.read_bytes()
    (tmp_path / "link.html").symlink_to(scenario)
    (tmp_path / "same.html").hardlink_to(scenario)
    for target in (scenario, tmp_path / "link.html", tmp_path / "same.html"):
        code, _, err = run("map", scenario, "--quick", "-o", target)
        assert code == 2
        assert "a file of the scenario itself" in err
    assert scenario.read_bytes() == before


def test_a_shared_file_of_the_pack_is_never_written_over(run: Run, tmp_path: Path) -> None:
    run("new", tmp_path / "pack")
    glossary = tmp_path / "pack" / "glossary.yaml"
    before = glossary.read_bytes()
    code, _, err = run("map", tmp_path / "pack" / "first_visit.yaml", "--quick", "-o", glossary)
    assert code == 2
    assert "a file of the scenario itself" in err
    assert glossary.read_bytes() == before
    code, _, err = run("map", tmp_path / "pack" / "pack.yaml", "--quick", "-o", "-")
    assert code == 2
    assert "shared by the scenarios of its pack" in err


@pytest.mark.parametrize("target", ["", "no/such/folder/map.html", "folder", "nul\0.html"])
def test_a_place_that_cannot_be_written_is_one_sentence_and_leaves_nothing(
    run: Run, scenario: Path, tmp_path: Path, target: str
) -> None:
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.rglob("*"))
    code, _, err = run("map", scenario, "--quick", "-o", f"{tmp_path}/{target}")
    assert code == 2
    assert err.count("\n") == 1
    assert sorted(tmp_path.rglob("*")) == before


def test_what_was_not_finished_is_said(run: Run, scenario: Path, tmp_path: Path) -> None:
    code, out, _ = run("map", scenario, "--seconds", "0", "-o", tmp_path / "map.html")
    assert code == 3
    assert "Careful" in out
    assert "Careful" in (tmp_path / "map.html").read_text("utf-8")


def test_what_is_wrong_with_the_words_stands_on_the_map_too(run: Run, tmp_path: Path) -> None:
    worded = Path(__file__).parents[2] / "scenarios" / "wording" / "bad"
    (file,) = worded.glob("G005-*.yaml")
    run("map", file, "--quick", "-o", tmp_path / "map.html")
    assert "G005" in (tmp_path / "map.html").read_text("utf-8")
