import datetime
import os
import time
from pathlib import Path

import pytest

from game.diagnostics.game_error import GameError
from game.engine import story as story_module
from game.engine.story import CompiledStory, compile_story
from game.records import session_list
from game.records.journal_reader import Journal, read_journal
from game.records.recorded_session import RecordedSession
from game.records.session_list import (
    SummaryCache,
    find_session,
    list_sessions,
    local_time_text,
    session_summaries,
    session_summary,
)
from game.scenario.content_hash import content_hash
from game.scenario.model.scenario import Scenario
from tests import tea_scenario as tea


def begun(story: CompiledStory, folder: Path, minutes: int, moves: int = 0, alias: str = "") -> Path:
    play = tea.made(
        RecordedSession.begin(story, 7, None, folder, pack="house", alias=alias, now=tea.clock(minutes)), moves
    )
    play.close()
    assert play.source is not None
    return play.source


def test_sessions_are_listed_the_newest_first_and_broken_ones_with_their_sentence(
    story: CompiledStory, folder: Path
) -> None:
    first, second = begun(story, folder, 0), begun(story, folder, 60)
    (folder / "settings.json").write_text("{}", "utf-8")
    broken = folder / "2026-11-22-tea-at-four-0000.session.jsonl"
    broken.write_bytes(b"")
    os.utime(broken, (0, 0))
    found = list_sessions(folder)
    assert [saved.path for saved in found] == [second, first, broken]
    assert "empty" in found[2].problem
    assert found[2].header is None


def test_a_missing_folder_holds_no_sessions_and_a_file_in_its_place_is_said(tmp_path: Path) -> None:
    assert list_sessions(tmp_path / "missing") == ()
    in_the_way = tmp_path / "saves"
    in_the_way.write_text("", "utf-8")
    with pytest.raises(GameError, match="cannot be read"):
        list_sessions(in_the_way)


def test_a_card_says_what_was_played_how_far_and_how_it_ended(story: CompiledStory, folder: Path) -> None:
    begun(story, folder, 0, alias="Owl")
    begun(story, folder, 60, 5)
    begun(story, folder, 120, 7)
    ended, going, new = session_summaries(folder, lambda _pack, _scenario: story)
    assert (ended.title, ended.decisions, ended.ended, ended.where) == (
        "Tea at four",
        2,
        True,
        "The pieces lie together",
    )
    assert (going.decisions, going.ended, going.where) == (1, False, "16.20, the office, 11 January")
    assert (new.decisions, new.where, new.alias) == (0, "The kitchen, 11 January", "Owl")
    assert new.said == ()
    assert new.date == local_time_text("2026-11-22T10:00:00.000Z")


def test_a_card_of_a_branch_names_its_parent(play: RecordedSession, story: CompiledStory, folder: Path) -> None:
    tea.made(play, 3)
    play.branch(2).close()
    named = {one.branch_of for one in session_summaries(folder, lambda _pack, _scenario: story)}
    assert play.source is not None
    assert named == {"", play.source.name.removesuffix(".session.jsonl")}


def test_a_card_without_its_scenario_says_so(story: CompiledStory, folder: Path) -> None:
    begun(story, folder, 0, 3)
    (found,) = session_summaries(folder, lambda _pack, _scenario: None)
    assert (found.title, found.where) == ("tea_at_four", "3 moves")
    assert "not installed" in found.said[0]


def test_a_card_of_a_broken_file_is_its_sentence(folder: Path) -> None:
    folder.mkdir()
    (folder / "x.session.jsonl").write_text("hello", "utf-8")
    found = session_summary(list_sessions(folder)[0], None)
    assert found.title == ""
    assert "not a session file" in found.said[0]


def test_a_session_is_found_by_its_file_its_name_and_the_beginning_of_either_end(
    story: CompiledStory, folder: Path
) -> None:
    path = begun(story, folder, 0)
    name = path.name.removesuffix(".session.jsonl")
    for given in (str(path), path.name, name, "2026-11-22-tea", name[-4:], name[-4:-1]):
        assert find_session(folder, given) == path


def test_a_beginning_that_several_sessions_share_names_them(story: CompiledStory, folder: Path) -> None:
    paths = [begun(story, folder, minutes) for minutes in range(3)]
    with pytest.raises(GameError, match="3 sessions") as caught:
        find_session(folder, "2026")
    for path in paths:
        assert path.name.removesuffix(".session.jsonl") in str(caught.value)


@pytest.mark.parametrize("given", ["", "nobody", "x.session.jsonl", "/"])
def test_a_session_that_is_not_there_is_said(story: CompiledStory, folder: Path, given: str) -> None:
    begun(story, folder, 0)
    with pytest.raises(GameError, match="no session"):
        find_session(folder, given)


def test_listing_and_finding_change_nothing(story: CompiledStory, folder: Path) -> None:
    path = begun(story, folder, 0, 7)
    with path.open("ab") as file:
        file.write(b"half a li")
    before = path.read_bytes()
    (found,) = session_summaries(folder, lambda _pack, _scenario: story)
    assert "cut short" in found.said[0]
    assert path.read_bytes() == before
    assert list(folder.iterdir()) == [path]


@pytest.mark.parametrize("started", ["0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z", "yesterday", ""])
def test_a_time_that_no_clock_has_is_shown_as_it_was_written(started: str) -> None:
    shown = local_time_text(started)
    assert shown == started[:30] or shown.startswith(("1 January 1, ", "31 December 9999, "))


def test_a_time_as_long_as_a_page_is_cut() -> None:
    assert len(local_time_text("x" * 5000)) == 30


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system sets its zone elsewhere")
@pytest.mark.parametrize(("zone", "day"), [("Pacific/Auckland", "23"), ("UTC", "22"), ("America/New_York", "22")])
def test_a_file_and_its_place_in_a_list_have_the_day_of_where_it_was_played(
    story: CompiledStory, folder: Path, monkeypatch: pytest.MonkeyPatch, zone: str, day: str
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        now = datetime.datetime(2026, 11, 22, 20, 30, tzinfo=datetime.UTC)
        play = RecordedSession.begin(story, 7, None, folder, now=lambda: now)
        play.close()
        assert play.source is not None
        assert play.source.name.startswith(f"2026-11-{day}-")
        assert local_time_text(play.header.started).startswith(f"{day} November 2026")
    finally:
        monkeypatch.undo()
        time.tzset()


def test_listing_reads_only_the_first_line_of_each_session_and_a_summary_is_read_when_it_is_looked_at(
    story: CompiledStory, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for minutes in range(3):
        begun(story, folder, minutes, 2)
    read: list[Path] = []

    def reading(path: Path) -> Journal:
        read.append(path)
        return read_journal(path)

    monkeypatch.setattr(session_list, "read_journal", reading)
    known: SummaryCache = {}
    summaries = session_summaries(folder, lambda _pack, _scenario: story, known)
    assert (len(summaries), summaries.has_unreadable, read) == (3, False, [])
    newest = summaries[0]
    assert read == [newest.path]
    assert session_summaries(folder, lambda _pack, _scenario: story, known)[0] == newest
    assert read == [newest.path]


def test_a_session_that_grew_is_read_again(story: CompiledStory, folder: Path) -> None:
    path, known = begun(story, folder, 0), SummaryCache()
    (before,) = session_summaries(folder, lambda _pack, _scenario: story, known)
    tea.made(play := RecordedSession.resume(path, story))
    play.close()
    (after,) = session_summaries(folder, lambda _pack, _scenario: story, known)
    assert (before.ended, after.ended) == (False, True)


def test_a_list_asks_for_each_story_once_and_hashes_its_content_once(
    story: CompiledStory, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for minutes in range(3):
        begun(story, folder, minutes, 1)
    names: list[str] = []
    hashed: list[Scenario] = []
    fresh = compile_story(story.scenario)

    def hash_of(scenario: Scenario) -> str:
        hashed.append(scenario)
        return content_hash(scenario)

    def story_of(_pack: str, scenario: str) -> CompiledStory:
        names.append(scenario)
        return fresh

    monkeypatch.setattr(story_module, "content_hash", hash_of)
    assert len(tuple(session_summaries(folder, story_of))) == 3
    assert (names, hashed) == (["tea_at_four"], [story.scenario])
