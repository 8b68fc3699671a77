"""`tables`: sessions of several desks become one *who knew what, when*."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.story import CompiledStory
from game.records.journal_reader import Journal
from game.records.lookup import find_installed, load_story
from game.records.recorded_session import RecordedSession
from game.records.replay import ReplayedJournal
from game.records.replay import replay_journal as journal_replay
from tests.cli.conftest import Run
from tests.scenarios.desks.handover import ALL_STRONG as POLICE
from tests.scenarios.desks.ten_minutes import ALL_STRONG as SURGERY


@pytest.fixture(name="tables", scope="module")
def played_tables(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the sessions of two tables: the police's, and the surgery's."""
    folder, files = tmp_path_factory.mktemp("tables"), []
    for name, keys in (("handover", POLICE), ("ten_minutes", SURGERY)):
        file = find_installed(name)
        assert file is not None
        play = RecordedSession.begin(load_story(file), 1, None, folder, pack="eastmere")
        for key in keys.split(","):
            move = play.session.story.move(key)
            assert move is not None
            play.act(move)
        path = play.path
        play.close()
        assert path is not None
        files.append(path)
    return files


def test_what_left_each_table_is_told_with_the_desks_in_the_order_of_their_days(run: Run, tables: list[Path]) -> None:
    code, out, said = run("tables", *tables, "--format", "json")
    assert (code, said) == (0, "")
    debrief = json.loads(out)["joint_debrief"]
    assert [desk["scenario"] for desk in debrief["desks"]] == ["ten_minutes", "handover"]
    senders = {arrival["sender"] for piece in debrief["pieces"] for arrival in piece["arrivals"]}
    assert {"gp", "police"} <= senders


def test_it_is_a_page_with_the_drawing_too(run: Run, tables: list[Path], tmp_path: Path) -> None:
    page = tmp_path / "together.html"
    assert run("tables", *tables, "--format", "html", "-o", page)[0] == 0
    assert "<svg" in page.read_text("utf-8")


def test_two_of_one_desk_and_a_file_that_is_no_session_are_said(run: Run, tables: list[Path], tmp_path: Path) -> None:
    noise = tmp_path / "noise.session.jsonl"
    noise.write_text("noise", "utf-8")
    for files, words in (((tables[0], tables[0]), "Handover"), ((tables[0], noise), "noise")):
        code, out, said = run("tables", *files)
        assert (code != 0, out) == (True, "")
        assert words in said
        assert "Traceback" not in said


def test_a_table_that_can_be_read_only_in_part_is_not_drawn_as_if_it_were_whole(
    run: Run, tables: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = journal_replay

    def cut_short(journal: Journal, story: CompiledStory) -> ReplayedJournal:
        return replace(whole(journal, story), refused_key="kitchen.gone", messages=("The next is gone.",))

    monkeypatch.setattr("game.records.tables.replay_journal", cut_short)
    code, out, said = run("tables", *tables)
    assert (code != 0, out) == (True, "")
    assert "The next is gone." in said
