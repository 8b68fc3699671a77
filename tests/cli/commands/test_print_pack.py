"""`print` writes the papers of a session into a folder and says where each lies."""

from pathlib import Path

from tests.cli.conftest import Run


def test_every_paper_is_named_and_there(run: Run, tmp_path: Path) -> None:
    code, out, said = run("print", "just_a_friend", "--cut", "short", "-o", tmp_path / "papers")
    assert (code, said) == (0, "")
    assert [Path(line).name for line in out.splitlines()][:2] == ["guide.html", "decisions.html"]
    assert all(Path(line).is_file() for line in out.splitlines())


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
