"""A pathway: the legs of a route, a play that rests at the end of a season, and what crosses between desks (R27)."""

import datetime

import pytest

from game.engine.events import Learned, Received
from game.engine.moves import Choose, Receive
from game.engine.pathway.legs import (
    DeskProgress,
    deliveries,
    leads_beyond,
    legs,
    new_receipts,
    next_leg,
    receipts_from,
)
from game.engine.pathway.receipts import ReceivedInformation, read_receipts
from game.engine.session import begin, replay
from game.engine.step import IllegalMove
from game.scenario.model.scenario import Pack
from tests.engine.stories import desk, events, on, play, scene, story

MONDAY = datetime.date(2027, 1, 11).toordinal()
PACK = Pack.model_validate(
    {
        "format": 1,
        "id": "pack",
        "title": "A pack",
        "seasons": {
            "autumn": {"title": "Autumn", "until": "2026-12-31", "desks": ["ward", "station"]},
            "winter": {"title": "Winter", "until": "2027-03-09", "desks": ["centre", "ward"]},
        },
        "routes": {
            "whole": {"title": "All", "desks": ["centre", "station", "ward"]},
            "short": {"title": "Two", "desks": ["ward", "centre"]},
        },
    }
)
TWO_SCENES = {"a": scene({"on": on("b", days=10), "end": on()}), "b": scene({"end": on()})}


def test_a_route_has_the_legs_of_its_desks_season_by_season() -> None:
    assert [(leg.season, leg.scenario) for leg in legs(PACK, "whole")] == [
        ("autumn", "ward"),
        ("autumn", "station"),
        ("winter", "centre"),
        ("winter", "ward"),
    ]
    assert [leg.scenario for leg in legs(PACK, "short")] == ["ward", "centre", "ward"]
    assert legs(PACK, "unknown") == ()


def test_the_next_leg_is_the_first_whose_desk_has_neither_rested_there_nor_ended() -> None:
    route = legs(PACK, "short")
    resting = DeskProgress(rested=("autumn",), ended=False)
    assert next_leg(route, {}) == route[0]
    assert next_leg(route, {"ward": resting}) == route[1]
    assert next_leg(route, {"ward": resting, "centre": DeskProgress((), ended=True)}) == route[2]
    ended = DeskProgress((), ended=True)
    assert next_leg(route, {"ward": ended, "centre": ended}) is None


def test_a_choice_leads_beyond_a_season_if_its_next_scene_is_of_a_later_day_and_an_end_never_does() -> None:
    session = begin(story(TWO_SCENES, after=20))
    assert leads_beyond(session, Choose("a", "on"), MONDAY + 9)
    assert not leads_beyond(session, Choose("a", "on"), MONDAY + 10)
    assert not leads_beyond(session, Choose("a", "end"), MONDAY)


def test_r27_what_came_during_a_rest_is_received_on_its_day_or_on_the_next_if_that_is_past() -> None:
    small = story(TWO_SCENES)
    receipts = (ReceivedInformation("name", 4), ReceivedInformation("boots", -3), ReceivedInformation("words", 6, "gp"))
    session = begin(small).make_move(Receive(receipts))
    assert events(session, Received) == []
    session = session.make_move(Choose("a", "on"))
    received = [(event.agency, event.info, event.day) for event in events(session, Received)]
    assert received == [("social_care", "boots", 1), ("social_care", "name", 4), ("gp", "words", 6)]
    assert session.situation.scene == "b"


def test_r27_the_first_scene_after_a_rest_knows_what_came() -> None:
    text = ["Plain.", {"when": "held(name)", "text": "You have a name."}]
    small = story({"a": TWO_SCENES["a"], "b": scene({"end": on()}) | {"text": text}})
    session = begin(small).make_move(Receive((ReceivedInformation("name", 2),))).make_move(Choose("a", "on"))
    assert session.turns[-1].events[-1].paragraphs == (0, 1)  # type: ignore[union-attr]


def test_r27_such_a_move_is_refused_if_it_names_what_the_scenario_does_not_have_or_nothing() -> None:
    session = begin(story(TWO_SCENES))
    for receipts in ((ReceivedInformation("shoes", 2),), (ReceivedInformation("name", 2, "vet"),), ()):
        with pytest.raises(IllegalMove):
            session.make_move(Receive(receipts))


def test_r27_its_key_is_read_back_and_replays_to_the_same_play() -> None:
    small = story(TWO_SCENES)
    move = Receive((ReceivedInformation("name", 4), ReceivedInformation("boots", -3, "gp")))
    assert move.key == "receive:.name@4+gp.boots@-3"
    assert small.move(move.key) == move
    session = begin(small).make_move(move).make_move(Choose("a", "on"))
    assert replay(begin(small), [each.key for each in session.moves]).session.situation == session.situation


@pytest.mark.parametrize(
    "joined", ["", "name@4", ".name@", ".name@four", ".@4", ".name@4+", ".name@99999999", ".name@٤"]
)
def test_r27_a_key_that_names_no_receipts_is_none(joined: str) -> None:
    assert read_receipts(joined) == ()
    assert story(TWO_SCENES).move(f"receive:{joined}") is None


def test_what_other_desks_hand_over_reaches_a_desk_once_at_its_earliest() -> None:
    early = play(desk(), "tell:police.name:email", "a.wait", "a.wait", "a.wait")
    late = play(desk(), "a.wait", "a.wait", "tell:police.name:email", "a.wait", "a.wait", "a.wait")
    receiver = story(TWO_SCENES, id="station", desk="police").scenario
    assert receipts_from(receiver, (late, early)) == (ReceivedInformation("name", 2),)


def test_what_is_still_on_its_way_when_a_play_rests_arrives_on_its_day() -> None:
    resting = play(desk(), "tell:police.name:email")
    receiver = story(TWO_SCENES, id="station", desk="police").scenario
    assert receipts_from(receiver, (resting,)) == (ReceivedInformation("name", 2),)


def test_what_a_desk_has_or_awaits_is_not_received_again() -> None:
    session = begin(story({"a": scene({"on": on("b", days=1)}, do=[{"learn": ["name"]}]), "b": scene({"end": on()})}))
    session = session.make_move(Receive((ReceivedInformation("boots", 5, "gp"),)))
    assert events(session, Learned)
    receipts = (
        ReceivedInformation("name", 3),
        ReceivedInformation("boots", 5, "gp"),
        ReceivedInformation("words", 3),
    )
    assert new_receipts(session, receipts) == (receipts[2],)


def test_what_was_only_said_is_told_apart_from_what_is_on_a_file() -> None:
    session = play(
        desk(), "tell:police.name:phone", "tell:police.boots:email", "tell:police.words:phone", "record:words"
    )
    sent = {each.info: (each.date - MONDAY, each.is_on_file) for each in deliveries("police", (session,))}
    assert sent == {"name": (0, False), "words": (0, True), "boots": (2, True)}
    assert {each.sender for each in deliveries("police", (session,))} == {"social_care"}
    assert deliveries("gp", (session,)) == ()
