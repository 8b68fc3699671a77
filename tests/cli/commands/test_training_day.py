"""A day of training by commands alone: twenty sessions become a group's page, statements, a joint page and papers."""

import json
from pathlib import Path

import pytest

from game.records.session_list import session_files
from tests.cli.conftest import Run
from tests.scenarios.desks.all_desks import DESKS

PLAYERS = 20


@pytest.mark.slow
def test_twenty_sessions_and_three_tables_become_every_page_a_facilitator_needs(
    run: Run, saves: Path, tmp_path: Path
) -> None:
    desk, *others = DESKS
    scripts = [keys for keys, _ in desk.plays.values()]
    for number in range(PLAYERS):
        keys = scripts[number % len(scripts)]
        assert run("play", desk.name, "--choose", keys, "--alias", f"Person {number}")[0] == 0
    tables = tmp_path / "tables"
    for other in (desk, *others[:2]):
        keys, _ = next(iter(other.plays.values()))
        assert run("play", other.name, "--choose", keys, "--saves", tables)[0] == 0
    group, table, statements = tmp_path / "group.html", tmp_path / "group.csv", tmp_path / "statements.json"
    together, papers = tmp_path / "together.html", tmp_path / "papers"
    assert run("cohort", saves, "-o", group, "--csv", table)[0] == 0
    assert run("tables", *session_files(tables), "--format", "html", "-o", together)[0] == 0
    assert run("records", saves, "--xapi", statements)[0] == 0
    assert run("print", desk.name, "--cut", "short", "-o", papers)[0] == 0
    assert "Person" not in group.read_text("utf-8") + table.read_text("utf-8") + statements.read_text("utf-8")
    endings = {
        each["id"] for each in json.loads(statements.read_text("utf-8")) if each["verb"]["id"].endswith("completed")
    }
    assert len(endings) == PLAYERS
    assert "<svg" in together.read_text("utf-8")
    assert (papers / "guide.html").is_file()
