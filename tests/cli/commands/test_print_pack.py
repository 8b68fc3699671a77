"""`print` writes the papers of a session into a folder and says where each lies."""

from pathlib import Path

from game.scenario.local_details.unset_numbers import NOT_FILLED_IN
from tests.cli.conftest import Run


def test_every_paper_is_named_and_there(run: Run, tmp_path: Path) -> None:
    run("local", "--set", "local.duty_number", "01234 567890", "--set", "local.out_of_hours", "01234 567891")
    code, out, said = run("print", "just_a_friend", "--cut", "short", "-o", tmp_path / "papers")
    assert (code, said) == (0, "")
    assert [Path(line).name for line in out.splitlines()][:2] == ["guide.html", "decisions.html"]
    assert all(Path(line).is_file() for line in out.splitlines())


def test_papers_without_the_numbers_of_the_area_say_so_in_one_line_and_on_the_support_page(
    run: Run, tmp_path: Path
) -> None:
    code, _, said = run("print", "just_a_friend", "--cut", "short", "-o", tmp_path / "papers")
    assert (code, len(said.splitlines())) == (0, 1)
    assert "still lacks telephone numbers" in said
    papers = {file.name: file.read_text("utf-8") for file in (tmp_path / "papers").glob("*.html")}
    assert NOT_FILLED_IN in papers["support.html"]
    assert not any("01632 960118 by day" in page or "By day: 0" in page for page in papers.values())


def test_a_wrong_cut_a_wrong_scenario_and_a_folder_that_cannot_be_made_are_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    for arguments in (
        ("just_a_friend", "--cut", "nothing", "-o", tmp_path / "papers"),
        ("no_such_thing", "-o", tmp_path / "papers"),
        ("just_a_friend", "-o", tmp_path / "file"),
    ):
        code, out, said = run("print", *arguments)
        assert (code != 0, out) == (True, "")
        assert said
        assert "Traceback" not in said
