"""Three whole pathways, all weak, all middling and all strong: each desk rests, goes on and ends.

The joint debrief says of each piece only what the seven sessions say.
"""

import datetime
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from game import paths
from game.engine.events import Learned, Received
from game.engine.moves import Choose
from game.engine.pathway.joint_debrief import JointDebrief
from game.engine.session import Session
from game.records.lookup import story_lookup
from game.records.pathway_lookup import RunState, find_run, installed_routes, new_run
from game.records.session_list import StoryLookup
from tests.scenarios import plays
from tests.scenarios.desks import (
    first_available_tuesday,
    handover,
    next_available_slot,
    next_of_kin,
    round_the_table,
    ten_minutes,
)

DESKS = {
    "ten_minutes": ten_minutes,
    "next_available_slot": next_available_slot,
    "handover": handover,
    "first_available_tuesday": first_available_tuesday,
    "round_the_table": round_the_table,
    "next_of_kin": next_of_kin,
    "just_a_friend": plays,
}
SCRIPTS = ("ALL_WEAK", "MIXED", "ALL_STRONG")
ROUTE = "whole"


def play_leg(state: RunState, keys: list[str], folder: Path) -> None:
    """Play the next leg by what is left of a desk's script, until it rests or ends."""
    play = state.begin_leg(folder, stories())
    while keys and not play.is_resting and not play.session.ended:
        move = play.session.story.move(keys.pop(0))
        assert move is not None
        # What a desk holds depends on the others; what it does, on the script alone.
        if play.session.is_legal(move):
            play.act(move)
        else:
            assert not isinstance(move, Choose), move.key
    assert play.is_resting or play.session.ended, play.session.situation.scene
    play.close()


@cache
def played(script: str, folder: Path) -> RunState:
    """Play the whole route by the scripts of one kind and return how it stands."""
    route = next(each for each in installed_routes() if each.id == ROUTE)
    scripts = {desk: getattr(module, script).split(",") for desk, module in DESKS.items()}
    state = new_run(route)
    for _ in range(len(route.legs)):
        if state.leg is None:
            break
        play_leg(state, scripts[state.leg.scenario], folder)
        state = find_run(state.run.name, folder, stories())
    return state


@cache
def stories() -> StoryLookup:
    """Return one lookup for the whole module, which compiles each story once."""
    return story_lookup()


@pytest.fixture(name="folder", scope="module")
def make_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for the sessions of this module."""
    return tmp_path_factory.mktemp("pathways")


def test_every_desk_that_is_installed_is_on_the_whole_route() -> None:
    route = next(each for each in installed_routes() if each.id == ROUTE)
    assert {leg.scenario for leg in route.legs} == set(DESKS)
    assert all((paths.scenarios() / "eastmere" / f"{desk}.yaml").is_file() for desk in DESKS)


@pytest.mark.slow
@pytest.mark.parametrize("script", SCRIPTS)
def test_a_whole_pathway_comes_to_its_end_with_every_desk(script: str, folder: Path) -> None:
    state = played(script, folder)
    assert state.leg is None
    assert set(state.played) == set(DESKS)
    assert all(desk.session.ended for desk in state.played.values())


@pytest.mark.slow
@pytest.mark.parametrize("script", SCRIPTS)
def test_every_line_of_the_joint_debrief_is_in_the_sessions(script: str, folder: Path) -> None:
    state = played(script, folder)
    debrief, sessions = state.joint_debrief(), state.sessions
    assert debrief.pieces
    for piece in debrief.pieces:
        for arrival in piece.arrivals:
            assert is_told(arrival.agency, piece.info, arrival.date, sessions), (piece.info, arrival)
        late = {arrival.agency for arrival in piece.arrivals if arrival.is_late}
        for agency in set(piece.missing) - late:
            assert not any(is_held(agency, piece.info, session) for session in sessions), (piece.info, agency)


def is_told(agency: str, info: str, date: int, sessions: tuple[Session, ...]) -> bool:
    """Tell whether some session has it that an agency came to hold a piece on a date."""
    for session in sessions:
        day = date - session.story.scenario.starts.toordinal()
        own = session.story.index.desk == agency
        for event in session.events:
            match event:
                case Learned(learned, on) if own and (learned, on) == (info, day):
                    return True
                case Received(receiver, received, on) if (receiver, received, on) == (agency, info, day):
                    return True
                case _:
                    pass
    return False


def is_held(agency: str, info: str, session: Session) -> bool:
    """Tell whether a desk holds a piece at the end of its own session."""
    return session.story.index.desk == agency and (agency, info) in session.situation.knows


@pytest.mark.slow
def test_what_is_written_at_one_desk_is_held_at_the_next(folder: Path) -> None:
    strong, weak = (reached(played(script, folder).joint_debrief()) for script in ("ALL_STRONG", "ALL_WEAK"))
    assert len(strong) > 2 * len(weak)
    assert {("gp", "paediatrics", "bruises_easily"), ("family_support", "social_care", "lee_name")} <= strong


def reached(debrief: JointDebrief) -> set[tuple[str, str, str]]:
    """Return what went from one desk to another in time: sender, receiver and piece."""
    desks = {desk.agency for desk in debrief.desks}
    return {
        (arrival.sender, arrival.agency, piece.info)
        for piece in debrief.pieces
        for arrival in piece.arrivals
        if arrival.sender and arrival.agency in desks and not arrival.is_late
    }


@pytest.mark.slow
def test_no_desk_goes_on_before_the_season_in_which_it_rested_is_over(folder: Path) -> None:
    state = played("MIXED", folder)
    ends: Mapping[str, datetime.date] = {name: season.until for name, season in state.route.pack.seasons.items()}
    for desk in state.played.values():
        scenario = desk.session.story.scenario
        days = [scenario.starts + datetime.timedelta(turn.situation.day) for turn in desk.session.turns]
        assert all(any(day > ends[season] for day in days) for season in desk.rested)
