"""The joint debrief: what left each desk and who had it when, told by the sessions and by nothing else."""

import datetime
from dataclasses import replace
from typing import Any

from game.engine.moves import Receive
from game.engine.pathway.joint_debrief import DeskOverview, JointDebrief, Pressure, joint_debrief
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import Session
from tests.engine.stories import WAIT, desk, on, play, scene, story

MONDAY = datetime.date(2027, 1, 11).toordinal()
CONCERNS = {"name": ["police", "gp"], "boots": ["police"], "words": ["gp"]}


def station(*keys: str, receipts: tuple[ReceivedInformation, ...] = ()) -> Session:
    """Play the desk of the police, which has what it receives and finds out nothing itself."""
    small = story({"a": scene({"wait": WAIT, "end": on()}, desk_time=9)}, id="station", desk="police", title="Station")
    return play(small, *keys, incoming=receipts)


def office(*keys: str, **more: Any) -> Session:
    """Play the desk of social care, which holds everything from the first day."""
    return play(desk(title="Office", **more), *keys)


def arrivals(debrief: JointDebrief, info: str) -> list[tuple[str, int, str]]:
    (piece,) = [each for each in debrief.pieces if each.info == info]
    return [(each.agency, each.date - MONDAY, each.sender) for each in piece.arrivals]


def test_a_piece_has_a_line_from_where_it_began_to_where_it_came() -> None:
    first = office("tell:police.name:email", "a.wait", "a.wait", "a.end")
    second = station("a.wait", "a.wait", "a.wait", "a.end", receipts=(ReceivedInformation("name", 2),))
    debrief = joint_debrief((first, second), CONCERNS)
    assert arrivals(debrief, "name") == [("social_care", 0, ""), ("police", 2, "social_care")]
    assert {piece.info: piece.missing for piece in debrief.pieces}["name"] == ("gp",)


def test_what_was_only_said_is_told_apart_and_the_day_it_came_on_file_is_told_too() -> None:
    first = office("tell:police.name:phone", "a.wait", "tell:police.name:email", "a.wait", "a.wait", "a.end")
    debrief = joint_debrief((first, station("a.end")), CONCERNS)
    (piece,) = [each for each in debrief.pieces if each.info == "name"]
    assert [(each.agency, each.is_on_file) for each in piece.arrivals] == [("police", False), ("social_care", False)]


def test_what_came_when_a_desk_had_played_its_last_scene_is_late_and_counts_as_missing() -> None:
    first = office("a.wait", "tell:police.name:email", "a.wait", "a.wait", "a.end")
    debrief = joint_debrief((first, station("a.end")), CONCERNS)
    (piece,) = [each for each in debrief.pieces if each.info == "name"]
    assert [each.is_late for each in piece.arrivals] == [False, True]
    assert piece.missing == ("police", "gp")


def test_what_left_a_desk_is_every_contact_with_the_day_it_was_read() -> None:
    debrief = joint_debrief((office("tell:police.name+boots:email", "record:words"), station()), CONCERNS)
    (departure,) = debrief.desks[0].departures
    assert (departure.agency, departure.pieces, departure.channel) == ("police", ("name", "boots"), "email")
    assert (departure.date, departure.read_on) == (MONDAY, MONDAY + 2)
    assert debrief.desks[1].departures == ()


def test_a_desk_leaned_on_what_came_from_another_and_what_it_carried_further() -> None:
    first = office("tell:police.name+boots:phone", "record:name+boots")
    receipts = (ReceivedInformation("name", 0), ReceivedInformation("boots", 0))
    debrief = joint_debrief((first, station("tell:gp.name:email", receipts=receipts)), CONCERNS)
    assert [each.info for each in debrief.desks[1].leaned_on] == ["name"]


def test_the_seams_are_the_longest_ways_and_what_never_came_stands_first() -> None:
    first = office("tell:police.name:email", "a.wait", "a.wait", "a.wait", "a.end")
    debrief = joint_debrief((first, station("a.wait", "a.wait", "a.end")), CONCERNS)
    assert [(seam.info, seam.agency, seam.received) for seam in debrief.seams] == [
        ("boots", "police", None),
        ("name", "police", MONDAY + 2),
    ]
    assert {seam.holder.agency for seam in debrief.seams} == {"social_care"}


def test_a_desk_that_was_not_played_is_no_seam() -> None:
    debrief = joint_debrief((office("a.end"), station("a.end")), {"words": ["gp"]})
    assert debrief.seams == ()


def test_a_day_on_which_two_desks_were_at_work_shows_the_scenes_of_both() -> None:
    debrief = joint_debrief((office("a.end"), station("a.end")), CONCERNS)
    (shared,) = debrief.shared_days
    assert shared.date == MONDAY
    assert [scenario for scenario, _ in shared.scenes] == ["small", "station"]


def test_its_agencies_are_the_desks_first_and_then_whoever_had_anything() -> None:
    debrief = joint_debrief((office("tell:gp.words:email", "a.wait", "a.wait", "a.end"), station("a.end")), CONCERNS)
    assert list(debrief.agencies) == ["social_care", "police", "gp"]


def test_a_piece_that_arrived_during_a_rest_is_told_once_by_the_desk_that_sent_it() -> None:
    first = office("tell:police.name:email", "a.wait", "a.wait", "a.end")
    small = story({"a": scene({"on": on("b", days=5)}), "b": scene({"end": on()})}, id="station", desk="police")
    second = play(small).make_move(Receive((ReceivedInformation("name", 2),)))
    move = small.move("a.on")
    assert move is not None
    debrief = joint_debrief((first, second.make_move(move)), CONCERNS)
    assert arrivals(debrief, "name") == [("social_care", 0, ""), ("police", 2, "social_care")]


def test_what_pressed_is_that_of_the_first_decision_from_a_day_on_or_of_the_last() -> None:
    pressures = (Pressure(10, "Early."), Pressure(20, "Late."))
    overview = DeskOverview("small", "Small", "gp", (), (), pressures)
    assert [overview.pressure_from(day) for day in (5, 10, 11, 30)] == ["Early.", "Early.", "Late.", "Late."]
    assert replace(overview, pressures=()).pressure_from(5) == ""
