"""`export`: a scenario as one page that plays in a browser."""

import zipfile
from pathlib import Path

import pytest

from game.scenario.local_details.unset_numbers import NOT_FILLED_IN
from tests.cli.conftest import Run


def test_the_command_writes_a_page_and_says_where_and_how_large(run: Run, scenario: Path, tmp_path: Path) -> None:
    page = tmp_path / "play.html"
    code, out, err = run("export", scenario, "-o", page)
    assert (code, err) == (0, "")
    assert str(page) in out.replace("\n", "")
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_it_never_writes_over_the_scenario(run: Run, scenario: Path) -> None:
    before = scenario.read_bytes()
    code, _, err = run("export", scenario, "-o", scenario)
    assert code != 0
    assert "the scenario itself" in err
    assert scenario.read_bytes() == before


def test_a_page_without_the_numbers_of_the_area_says_so_and_has_no_invented_one_for_a_real_worry(
    run: Run, tmp_path: Path
) -> None:
    page = tmp_path / "play.html"
    code, _, err = run("export", "handover", "-o", page)
    assert (code, len(err.splitlines())) == (0, 1)
    assert "still lacks telephone numbers" in err
    assert f"By day: {NOT_FILLED_IN}." in page.read_text("utf-8")


@pytest.mark.parametrize("arguments", [("nowhere",), ("just_a_friend", "--cut", "shortest")])
def test_what_there_is_not_is_said_in_a_sentence(run: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    page = tmp_path / "play.html"
    code, _, err = run("export", *arguments, "-o", page)
    assert code != 0
    assert "Traceback" not in err
    assert arguments[-1] in err
    assert not page.exists()


@pytest.mark.parametrize(("kind", "manifest"), [("--scorm", "imsmanifest.xml"), ("--cmi5", "cmi5.xml")])
def test_a_package_for_a_learning_platform_is_a_zip_with_page_and_manifest(
    run: Run, scenario: Path, tmp_path: Path, kind: str, manifest: str
) -> None:
    file = tmp_path / "play.zip"
    code, out, err = run("export", scenario, kind, "-o", file)
    assert (code, err) == (0, "")
    assert "learning platform" in out
    with zipfile.ZipFile(file) as archive:
        assert set(archive.namelist()) == {manifest, "index.html"}


@pytest.mark.parametrize("arguments", [("--scorm", "--cmi5", "-o", "play.zip"), ("--scorm", "-o", "-")])
def test_what_no_package_can_be_is_said_in_a_sentence(run: Run, scenario: Path, arguments: tuple[str, ...]) -> None:
    code, out, err = run("export", scenario, *arguments)
    assert (code != 0, out) == (True, "")
    assert "package" in err
    assert "Traceback" not in err
