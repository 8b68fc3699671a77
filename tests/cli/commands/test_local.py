from pathlib import Path

import pytest

from game import paths
from tests.cli.conftest import Run
from tests.local_pack import write_local_pack


@pytest.fixture(autouse=True)
def _packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_local_pack(tmp_path / "packs").parent
    monkeypatch.setattr("game.paths.scenarios", lambda: folder)


def test_a_detail_is_changed_listed_and_put_back(run: Run) -> None:
    code, out, _ = run("local", "--set", "local.duty", "01234 567890", "--set", "people.manager", "Anita Rao")
    assert code == 0
    assert "local.duty: 01234 567890   (the original: 01632 960118)" in out
    assert str(paths.local_details()) in out
    assert "people.manager" not in run("local", "--reset", "people.manager")[1]


def test_every_detail_can_be_listed_with_where_it_is_used(run: Run) -> None:
    out = run("local", "--all")[1]
    assert "desks.visit.kitchen.discuss: What would Dana have said?" in out
    assert "Used in 2 places: the support page, A visit." in out


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [("local.duty", "999", "for an emergency"), ("local.dut", "1", "did you mean `local.duty`")],
)
def test_a_slip_is_told_and_nothing_is_kept(run: Run, key: str, value: str, reason: str) -> None:
    code, _, err = run("local", "--set", key, value)
    assert code != 0
    assert reason in err
    assert not paths.local_details().exists()


def test_a_file_from_another_computer_is_checked_at_its_lines_and_taken_over(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "carried.yaml"
    file.write_text('format: 1\npacks:\n  quay:\n    local.duty: "999"\n    people.lee: Jo\n  other: {x: y}\n', "utf-8")
    code, out, _ = run("local", file, "--use")
    assert code == 1
    assert "carried.yaml:4: `local.duty` is not used." in out
    assert "no pack here is called `other`" in out
    file.write_text("format: 1\npacks:\n  quay:\n    people.lee: Jo\n", "utf-8")
    assert run("local", file, "--use")[0] == 0
    assert "people.lee: Jo" in run("local")[1]


def test_check_says_which_command_checks_such_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "local-details.yaml").write_text("format: 1\n", "utf-8")
    assert "`local FILE` checks it" in run("check", tmp_path / "local-details.yaml")[2]


def test_a_file_that_is_none_is_refused(run: Run, tmp_path: Path) -> None:
    assert "There is no file" in run("local", tmp_path / "none.yaml")[2]
    (tmp_path / "odd.yaml").write_bytes(b"\xff\xfe\x00")
    assert run("local", tmp_path / "odd.yaml")[0] == 1
