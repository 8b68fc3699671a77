"""The cut of twenty minutes: what is played, what is told, and what a choice in it changes."""

import re

import pytest

from game.engine.cuts.route import follow_route, is_automatic
from game.engine.moves import Ask, Choose
from game.engine.session import Session, begin
from tests.scenarios.playing import at_random, scenario, story, words_shown

CUT = "short"
SHORT = scenario().cuts[CUT]
ASKED = "kitchen.hall,kitchen.someone_name,kitchen.mum,kitchen.evenings,kitchen.tea"
SENT = (
    "tell:police.lee_name+lee_birthday:email,tell:manager.evenings_gap+pats_hip:email,"
    "record:evenings_gap+lee_name+lee_birthday"
)
MARK = (
    "the_mark.ring_ruth,the_call.book,the_call.tonight,hospital.in_writing,record:neils_account,desk_seven.home,"
    "supervision.legal_meeting"
)
STRONG = f"{ASKED},{SENT},desk_two.home,{MARK}"
WEAK = (
    "kitchen.work,kitchen.nursery,kitchen.tea,desk_two.home,the_mark.surgery,the_call.hours,hospital.tea,"
    "desk_seven.home_friday,supervision.assessment"
)
MOST_WORDS = 4000
"""Words that are read in about fifteen minutes, which leaves five for deciding."""


def played(keys: str) -> Session:
    session = follow_route(begin(story(), cut=CUT))
    for key in keys.split(","):
        move = story().move(key)
        assert move is not None, key
        session = follow_route(session.make_move(move))
    return session


def scenes_played(session: Session) -> set[str]:
    """Return the scenes in which the trainee chose."""
    return {
        turn.move.scene
        for position, turn in enumerate(session.turns)
        if isinstance(turn.move, Choose) and not is_automatic(session, position)
    }


def test_the_first_cut_takes_twenty_minutes_and_begins_in_the_kitchen() -> None:
    assert next(iter(scenario().cuts)) == CUT
    assert SHORT.minutes == 20
    assert follow_route(begin(story(), cut=CUT)).situation.scene == "kitchen"


@pytest.mark.parametrize(("keys", "ending"), [(STRONG, "shared_planned"), (WEAK, "apart")])
def test_what_is_played_decides_how_it_ends(keys: str, ending: str) -> None:
    session = played(keys)
    assert session.situation.ending == ending
    assert scenes_played(session) <= set(SHORT.plays)


def test_the_kitchen_keeps_what_the_hall_was_told_to_promise() -> None:
    assert follow_route(begin(story(), cut=CUT)).is_legal(Ask("kitchen", "hall"))


def test_a_name_and_a_birthday_asked_for_and_sent_come_back_checked() -> None:
    assert "Is Venner still coming to the house?" in words_shown(played(STRONG))
    unasked = f"{WEAK.partition(',the_mark')[0]},{MARK}"
    assert "It'll be in our collecting book" in words_shown(played(unasked))


@pytest.mark.parametrize("seed", range(60))
def test_nobody_plays_a_scene_that_is_told(seed: int) -> None:
    session = at_random(story(), seed, CUT)
    assert scenes_played(session) <= set(SHORT.plays)
    assert {"kitchen", "desk_two", "the_mark", "the_call", "supervision"} <= scenes_played(session)


def test_every_move_of_the_route_exists_and_every_scene_on_it_is_told() -> None:
    moves = {key: story().move(key) for key in SHORT.route}
    assert [key for key, move in moves.items() if move is None] == []
    scenes = {move.scene for move in moves.values() if isinstance(move, Choose)}
    assert scenes <= set(SHORT.told)
    assert not set(SHORT.told) & set(SHORT.plays)


@pytest.mark.parametrize("keys", [STRONG, WEAK])
def test_what_is_read_fits_into_the_time(keys: str) -> None:
    session = played(keys)
    told = " ".join(SHORT.told.values())
    read = sum(
        len(re.findall(r"\w+", words_shown(Session(session.story, 0, None, (turn,)))))
        for position, turn in enumerate(session.turns)
        if position == 0 or not is_automatic(session, position)
    )
    assert read + len(re.findall(r"\w+", told)) <= MOST_WORDS
