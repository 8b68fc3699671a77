"""The runs of pathways: sessions that belong together, rest at the end of a season, and go on with what came."""

import datetime
from pathlib import Path

import pytest

from game.diagnostics.game_error import GameError
from game.engine.moves import Choose
from game.engine.pathway.legs import Leg
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.story import CompiledStory
from game.records.journal_format import PathwayRun
from game.records.pathway_runs import SessionPlace, begin_leg, incoming_for, list_runs, read_run
from game.records.recorded_session import RecordedSession
from tests.engine.stories import desk, on, scene, story

RUN = PathwayRun("a-run", "whole")
MONDAY = datetime.date(2027, 1, 11).toordinal()
WARD = story({"a": scene({"on": on("b", days=10)}), "b": scene({"end": on()})}, id="ward", desk="gp")
STATION = desk(id="station")
WINTER = Leg("winter", "ward", MONDAY + 20)


def story_of(_pack: str, scenario: str) -> CompiledStory | None:
    return {"ward": WARD, "station": STATION}.get(scenario)


def begin_desk(of: CompiledStory, folder: Path, **how: object) -> RecordedSession:
    return RecordedSession.begin(of, 1, (), folder, pathway=RUN, **how)  # type: ignore[arg-type]


def resting_ward(folder: Path) -> Path:
    """Let the ward rest at the end of autumn, and return its file."""
    recorded = begin_desk(WARD, folder)
    recorded.rest(Choose("a", "on"), "autumn")
    recorded.close()
    assert recorded.source is not None
    return recorded.source


def test_the_sessions_of_a_run_are_found_together_and_others_are_not(tmp_path: Path) -> None:
    resting_ward(tmp_path)
    begin_desk(STATION, tmp_path).close()
    RecordedSession.begin(STATION, 1, None, tmp_path).close()
    (run,) = list_runs(tmp_path)
    assert run.run == RUN
    assert set(run.files) == {"ward", "station"}


def test_of_a_desk_played_twice_the_newest_session_counts(tmp_path: Path) -> None:
    times = iter(datetime.datetime(2026, 11, 30, hour, tzinfo=datetime.UTC) for hour in range(1, 9))
    clock = {"now": lambda: next(times)}
    begin_desk(STATION, tmp_path, **clock).close()
    second = begin_desk(STATION, tmp_path, **clock)
    second.close()
    assert list_runs(tmp_path)[0].files["station"].path == second.source


def test_a_play_that_rests_says_so_when_it_is_read_again(tmp_path: Path) -> None:
    resumed = RecordedSession.resume(resting_ward(tmp_path), WARD)
    assert resumed.waiting_choice == Choose("a", "on")
    assert resumed.rested == ("autumn",)
    assert resumed.session.situation.scene == "a"
    resumed.close()


def test_a_resting_desk_goes_on_with_what_the_others_sent_and_replays_so(tmp_path: Path) -> None:
    file = resting_ward(tmp_path)
    station = begin_desk(STATION, tmp_path)
    tell = STATION.move("tell:gp.name:email")
    assert tell is not None
    station.act(tell)
    station.close()
    played = read_run(list_runs(tmp_path)[0], story_of)
    assert incoming_for(WARD, played) == (ReceivedInformation("name", 2),)
    begin_leg(RUN, WINTER, played, WARD, SessionPlace(tmp_path, 1)).close()
    again = RecordedSession.resume(file, WARD)
    assert again.waiting_choice is None
    assert again.session.situation.scene == "b"
    assert ("gp", "name") in again.session.situation.knows
    again.close()


def test_a_resting_desk_that_is_open_elsewhere_goes_on_in_a_new_file(tmp_path: Path) -> None:
    file = resting_ward(tmp_path)
    elsewhere = RecordedSession.resume(file, WARD)
    played = read_run(list_runs(tmp_path)[0], story_of)
    recorded = begin_leg(RUN, WINTER, played, WARD, SessionPlace(tmp_path, 1))
    assert recorded.session.situation.scene == "b"
    assert recorded.rested == ("autumn",)
    assert recorded.source != file
    recorded.close()
    elsewhere.close()


def test_a_desk_whose_next_scene_lies_beyond_the_season_too_rests_on(tmp_path: Path) -> None:
    resting_ward(tmp_path)
    played = read_run(list_runs(tmp_path)[0], story_of)
    resumed = begin_leg(RUN, Leg("winter", "ward", MONDAY + 9), played, WARD, SessionPlace(tmp_path, 1))
    assert resumed.rested == ("autumn", "winter")
    assert resumed.waiting_choice == Choose("a", "on")
    resumed.close()


def test_a_play_that_does_not_rest_cannot_go_on_from_a_rest(tmp_path: Path) -> None:
    recorded = begin_desk(WARD, tmp_path)
    with pytest.raises(GameError, match="does not rest"):
        recorded.go_on(())
    recorded.close()


def test_a_run_with_a_scenario_that_is_not_installed_says_which(tmp_path: Path) -> None:
    resting_ward(tmp_path)
    with pytest.raises(GameError, match="“ward”"):
        read_run(list_runs(tmp_path)[0], lambda _pack, _scenario: None)


def test_a_desk_that_is_new_to_a_run_begins_with_what_the_others_sent_it(tmp_path: Path) -> None:
    station = begin_desk(STATION, tmp_path)
    tell = STATION.move("tell:gp.name:email")
    assert tell is not None
    station.act(tell)
    station.close()
    played = read_run(list_runs(tmp_path)[0], story_of)
    ward = begin_leg(RUN, Leg("winter", "ward", MONDAY + 30), played, WARD, SessionPlace(tmp_path, 1))
    assert ward.session.incoming == (ReceivedInformation("name", 2),)
    assert ward.header.pathway == RUN
    ward.close()


def test_a_leg_rests_before_a_choice_that_leads_beyond_its_season_and_not_before_others(tmp_path: Path) -> None:
    ward = begin_leg(RUN, Leg("autumn", "ward", MONDAY + 9), {}, WARD, SessionPlace(tmp_path, 1))
    ward.act(Choose("a", "on"))
    assert ward.waiting_choice == Choose("a", "on")
    assert ward.session.situation.scene == "a"
    ward.close()
    other = begin_leg(RUN, Leg("autumn", "ward", MONDAY + 10), {}, WARD, SessionPlace(tmp_path, 1))
    other.act(Choose("a", "on"))
    assert other.waiting_choice is None
    assert other.session.situation.scene == "b"
    other.close()
