"""The rules of knowledge: what is held, recorded, sent, received and handed over, by number."""

from game.engine.contacts import contact_moves
from game.engine.events import AlreadyOnItsWay, NotHeld, Received, Recorded, Sent
from game.engine.moves import Choose, Tell
from game.engine.pathway.handover import HandedOver, information_handed_over, receipts_for
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import begin
from tests.engine.stories import on, play, scene, story

LEARN_NAME = [{"learn": ["name"]}]


def test_r6_held_is_what_this_desk_knows_and_recorded_is_what_it_wrote() -> None:
    ways = [
        {"scene": "b", "when": "held(name) and knows(social_care.name) and recorded(name) and not knows(police.name)"},
        {"scene": "a"},
    ]
    small = story({"a": scene({"go": on(ways, do=[*LEARN_NAME, {"record": ["name"]}])}), "b": scene({"end": on()})})
    assert play(small, "a.go").situation.scene == "b"


def test_r7_recording_or_sharing_what_is_not_held_does_nothing_and_is_an_event() -> None:
    small = story(
        {
            "a": scene(
                {"go": on(do=[{"record": ["name"]}, {"share": {"what": ["boots"], "with": ["police"], "by": "phone"}}])}
            )
        }
    )
    session = play(small, "a.go")
    assert [event.info for event in session.events if isinstance(event, NotHeld)] == ["name", "boots"]
    assert not session.situation.recorded
    assert not session.situation.knows


def test_r7_the_desk_never_offers_what_it_does_not_hold() -> None:
    small = story({"a": scene({"go": on()}, desk_time=3)})
    assert begin(small).legal_moves() == (Choose("a", "go"),)
    assert not list(contact_moves(small, begin(small).situation))


def test_a_way_that_is_not_offered_at_the_desk_is_for_what_the_story_itself_sends() -> None:
    channels = {"phone": {"name": "By phone"}, "sheet": {"name": "With the papers", "at_desk": False}}
    share = {"share": {"what": ["name"], "with": ["police"], "by": "sheet"}}
    scenes = {
        "a": scene({"go": on("desk", do=[{"learn": ["name"]}])}),
        "desk": scene({"end": on(do=[share])}, desk_time=9),
    }
    small = story(scenes, channels=channels)
    at_desk = play(small, "a.go")
    messages = [move for move in contact_moves(small, at_desk.situation) if isinstance(move, Tell)]
    assert {move.channel for move in messages} == {"phone"}
    assert not at_desk.is_legal(Tell("police", ("name",), "sheet"))
    assert ("police", "name") in play(small, "a.go", "desk.end").situation.knows


def test_r8_what_was_told_by_phone_is_handed_on_only_if_it_was_also_recorded() -> None:
    scenes = {
        "a": scene({"go": on("desk", do=[{"learn": ["name", "words"]}])}),
        "desk": scene({"end": on()}, desk_time=9),
    }
    keys = ("a.go", "tell:police.name:phone", "tell:police.words:phone", "record:words", "desk.end")
    session = play(story(scenes), *keys)
    assert ("police", "name") in session.situation.knows
    handed = {(entry.agency, entry.info) for entry in information_handed_over(session)}
    assert handed == {("police", "words"), ("social_care", "words")}


def test_r8_this_desks_own_pieces_survive_only_if_recorded_and_written_messages_always_do() -> None:
    scenes = {
        "a": scene({"go": on("desk", do=[{"learn": ["name", "words"]}])}),
        "desk": scene({"end": on(days=3)}, desk_time=9),
    }
    session = play(story(scenes), "a.go", "tell:police.name:email", "record:words", "desk.end")
    monday = session.story.scenario.starts.toordinal()
    assert information_handed_over(session) == (
        HandedOver("social_care", "words", monday),
        HandedOver("police", "name", monday + 2),
    )


def test_r8_what_agencies_had_from_the_start_is_not_handed_over() -> None:
    small = story({"a": scene({"go": on()})}, elsewhere={"gp": ["words"]}, incoming=["name"])
    monday = small.scenario.starts.toordinal()
    assert information_handed_over(play(small, "a.go")) == (HandedOver("social_care", "name", monday),)


def test_r17_incoming_is_held_from_the_start_or_arrives_on_its_day() -> None:
    small = story({"a": scene({"wait": on("a", days=4), "end": on()})}, incoming=["words"])
    alone = begin(small)
    assert ("social_care", "words") in alone.situation.knows
    later = play(small, "a.wait", incoming=[ReceivedInformation("name", 0), ReceivedInformation("words", 3)])
    assert Received("social_care", "words", 3, written=True) in later.events
    assert begin(small, incoming=[]).situation.knows == frozenset()


def test_r17_what_was_handed_on_is_dated_for_the_next_desk() -> None:
    small = story({"a": scene({"end": on()})})
    monday = small.scenario.starts.toordinal()
    handed = (
        HandedOver("social_care", "name", monday - 4),
        HandedOver("social_care", "words", monday + 5),
        HandedOver("social_care", "unheard_of", monday),
        HandedOver("a_court", "name", monday),
    )
    assert receipts_for(small.scenario, handed) == (ReceivedInformation("name", 0), ReceivedInformation("words", 5))


def test_other_agencies_hold_their_own_from_the_start_unseen_by_this_desk() -> None:
    small = story({"a": scene({"go": on()}, desk_time=5)}, elsewhere={"gp": ["words"]})
    session = begin(small)
    assert ("gp", "words") in session.situation.knows
    assert session.legal_moves() == (Choose("a", "go"),)


def test_desk_time_pays_for_records_and_messages_and_runs_out() -> None:
    small = story({"a": scene({"go": on()}, desk_time=3, do=[{"learn": ["name", "boots"]}])})
    session = play(small, "tell:police.name:phone", "record:boots")
    assert session.situation.desk_time == 0
    assert not list(contact_moves(small, session.situation))
    assert Recorded("boots", 0) in session.events


def test_telling_an_agency_that_does_not_need_it_is_noted_as_oversharing() -> None:
    small = story({"a": scene({"go": on()}, desk_time=3, do=[{"learn": ["boots"]}])})
    sent = [event for event in play(small, "tell:gp.boots:email").events if isinstance(event, Sent)]
    assert [(event.agency, event.concerned, event.due) for event in sent] == [("gp", False, 2)]


def test_telling_by_a_slow_road_what_is_on_its_way_changes_nothing_and_is_an_event() -> None:
    share = {"share": {"what": ["name"], "with": ["police"], "by": "email"}}
    small = story({"a": scene({"go": on("a", days=1, do=[share])}, desk_time=9, do=LEARN_NAME)})
    session = play(small, "tell:police.name:email", "a.go")
    assert AlreadyOnItsWay("police", "name", 0) in session.events
    assert [event.due for event in session.events if isinstance(event, Sent)] == [2]
