"""The rules of conversations, of what is taken and of contacts, by number: R18 to R21."""

from typing import Any

import pytest

from game.engine.contacts import RecipientState, contact_moves, held_pieces, recipients
from game.engine.events import (
    AlreadyHad,
    AlreadyOnItsWay,
    Contacted,
    Learned,
    Received,
    Recorded,
    Sent,
    Shown,
    Spoke,
)
from game.engine.moves import Ask, Choose, Record, Tell
from game.engine.session import Session, begin
from game.engine.step import IllegalMove, offers
from game.engine.story import CompiledStory
from game.engine.views.contacts import desk_view
from tests.engine.stories import ALL, WORLD, desk, events, line, names, on, play, scene, story


def conversation(turns: int | None, *, choices: dict[str, Any] | None = None, **lines: Any) -> CompiledStory:
    """Compile a story of one conversation and a scene after it."""
    talk = scene({"go": on("b"), **(choices or {})}, talk=lines, **({} if turns is None else {"turns": turns}))
    return story({"a": talk, "b": scene({"back": on("a", days=1), "end": on()})})


def contacts(session: Session) -> set[str]:
    return {move.key for move in contact_moves(session.story, session.situation)}


def test_r18_a_line_takes_turns_runs_its_effects_and_then_its_answer_is_decided() -> None:
    answer = ["Hm.", {"when": "held(name)", "text": "He is called Lee."}, {"when": "asked(a.who)", "text": "Why?"}]
    session = play(conversation(3, who=line(answer=answer, takes=2, do=[{"learn": ["name"]}])), "a.who")
    assert session.turns[-1].events == (Spoke("a", "who", 0, (0, 1, 2)), Learned("name", 0))
    assert (session.situation.turns, session.situation.day) == (1, 0)


def test_r18_a_line_can_be_said_once_a_play_even_after_coming_back() -> None:
    session = play(conversation(3, who=line(), more=line(when="asked(a.who)")), "a.who")
    assert Ask("a", "who") not in session.legal_moves()
    back = play(session.story, "a.who", "a.go", "b.back")
    assert set(back.legal_moves()) == {Choose("a", "go"), Ask("a", "more")}


def test_r18_a_line_that_takes_more_than_is_left_is_not_on_offer_and_a_free_one_is() -> None:
    small = conversation(2, long=line(takes=2), short=line(), free=line(takes=0))
    after = play(small, "a.short")
    assert set(after.legal_moves()) == {Choose("a", "go"), Ask("a", "free")}
    with pytest.raises(IllegalMove):
        after.make_move(Ask("a", "long"))
    assert play(small, "a.short", "a.free").situation.turns == 1
    assert Ask("a", "free") in play(small, "a.long").legal_moves()


def test_r18_without_turns_talk_is_free() -> None:
    session = play(conversation(None, long=line(takes=9), other=line(takes=9)), "a.long", "a.other")
    assert session.situation.turns is None


def test_r18_turns_left_are_forgotten_on_leaving() -> None:
    small = conversation(3, who=line())
    assert play(small, "a.who", "a.go").situation.turns is None
    assert play(small, "a.who", "a.go", "b.back").situation.turns == 3


def test_r18_asked_lasts_and_opens_what_comes_later() -> None:
    scenes = {
        "a": scene({"go": on("b")}, talk={"who": line()}),
        "b": scene({"strange": on(when="not asked(a.who)"), "named": on(when="asked(a.who)")}),
    }
    assert play(story(scenes), "a.who", "a.go").legal_moves() == (Choose("b", "named"),)
    assert play(story(scenes), "a.go").legal_moves() == (Choose("b", "strange"),)


def test_r18_a_line_takes_no_desk_time_where_there_is_a_desk_too() -> None:
    scenes = {"a": scene({"end": on()}, turns=2, desk_time=1, talk={"one": line(), "two": line()})}
    session = play(story(scenes), "a.one", "a.two")
    assert (session.situation.turns, session.situation.desk_time) == (0, 1)


def test_r18_a_line_of_another_scene_is_not_on_offer() -> None:
    with pytest.raises(IllegalMove):
        play(conversation(3, who=line()), "a.go").make_move(Ask("a", "who"))


def test_r19_a_choice_takes_desk_time_where_there_is_a_desk() -> None:
    work = {"say": "Read the old file.", "takes": 2}
    small = story({"a": scene({"read": work, "end": on()}, desk_time=3, turns=1, talk={"x": line()})})
    session = play(small, "a.read")
    assert (session.situation.desk_time, session.situation.turns) == (1, 1)
    assert Choose("a", "read") not in session.legal_moves()
    with pytest.raises(IllegalMove):
        session.make_move(Choose("a", "read"))


def test_r19_a_choice_takes_turns_in_a_conversation() -> None:
    small = conversation(2, choices={"sit": {"say": "Sit down.", "takes": 1}}, who=line())
    session = play(small, "a.sit")
    assert session.situation.turns == 1
    assert Choose("a", "sit") not in play(small, "a.sit", "a.who").legal_moves()


def test_r19_where_nothing_is_counted_a_choice_is_on_offer_whatever_it_takes() -> None:
    small = story({"a": scene({"sit": {"say": "Sit down.", "takes": 3, "once": True}, "end": on()})})
    assert play(small, "a.sit").situation.desk_time is None


def test_r19_what_a_choice_takes_is_gone_before_its_effects_and_its_days() -> None:
    work = {"say": "Ring the father.", "takes": 1, "days": 1, "do": [{"learn": ["name"]}], "now": "He answers."}
    small = story({"a": scene({"ring": work, "end": on()}, desk_time=2)})
    session = play(small, "a.ring")
    assert names(session, 1) == ["Chose", "Learned", "Shown", "Passed"]
    assert events(session, Shown) == [Shown("a", "ring", (0,), 0)]
    assert session.situation.desk_time == 1


def test_r20_a_note_carries_several_pieces_at_one_price() -> None:
    session = play(desk(), "record:name+boots")
    assert session.turns[-1].events == (
        Contacted("", ("name", "boots"), "", 0, 0),
        Recorded("name", 0),
        Recorded("boots", 0),
    )
    assert session.situation.desk_time == 8


def test_r20_a_contact_costs_what_its_road_costs_whatever_it_carries() -> None:
    for pieces in ("name", "name+boots+words"):
        session = play(desk(), f"tell:police.{pieces}:phone")
        assert session.situation.desk_time == 7
        assert session.situation.day == 0


def test_r20_a_contact_is_one_event_before_what_it_sends() -> None:
    session = play(desk(), "tell:gp.name+boots:email")
    assert session.turns[-1].events == (
        Contacted("gp", ("name", "boots"), "email", 0, 2),
        Sent("gp", "name", "email", 0, 2, written=True, concerned=True),
        Sent("gp", "boots", "email", 0, 2, written=True, concerned=False),
    )


@pytest.mark.parametrize(
    "move",
    [
        Record(()),
        Record(("name", "name")),
        Record(("boots", "name")),
        Record(("name", "nothing")),
        Tell("police", (), "phone"),
        Tell("police", ("name", "name"), "phone"),
        Tell("police", ("name",), "pigeon"),
        Tell("nobody", ("name",), "phone"),
        Tell("social_care", ("name",), "phone"),
    ],
)
def test_r20_what_is_no_contact_is_refused_and_changes_nothing(move: Record | Tell) -> None:
    session = begin(desk())
    with pytest.raises(IllegalMove):
        session.make_move(move)
    assert session == begin(session.story)


def test_r20_a_contact_carries_no_more_than_it_holds() -> None:
    channels = {"phone": {"name": "By phone", "holds": 2}}
    small = desk(channels=channels, note={"cost": 1, "holds": 1})
    session = begin(small)
    assert session.is_legal(Tell("police", ("name", "boots"), "phone"))
    assert not session.is_legal(Tell("police", ("name", "boots", "words"), "phone"))
    assert not session.is_legal(Record(("name", "boots")))
    assert max(len(move.pieces) for move in contact_moves(small, session.situation)) == 2


def test_r20_a_road_is_on_offer_only_while_it_is_open() -> None:
    channels = {"phone": {"name": "By phone", "when": "recorded(name)"}, "email": {"name": "By email", "days": 2}}
    session = begin(desk(channels=channels))
    told = Tell("police", ("boots",), "phone")
    assert not session.is_legal(told)
    assert told.key not in contacts(session)
    assert {road for state in recipients(session.story, session.situation) for road in state.roads} == {"email"}
    noted = play(session.story, "record:name")
    assert noted.is_legal(told)
    assert told.key in contacts(noted)


def test_r20_only_what_is_held_is_carried() -> None:
    session = begin(story({"a": scene({"end": on()}, desk_time=9, do=[{"learn": ["name"]}])}))
    assert held_pieces(session.story, session.situation) == ("name",)
    assert not session.is_legal(Tell("police", ("name", "boots"), "phone"))
    assert not session.is_legal(Record(("boots",)))


def test_r20_contacts_are_made_at_a_desk_alone() -> None:
    session = begin(story({"a": scene({"end": on()}, do=ALL)}))
    assert not contacts(session)
    assert not session.is_legal(Record(("name",)))


def test_r20_pieces_in_any_order_are_read_back_in_the_order_of_the_scenario() -> None:
    small = desk()
    assert small.move("record:words+name+boots") == Record(("name", "boots", "words"))
    assert small.move("tell:police.words+name:phone") == Tell("police", ("name", "words"), "phone")
    assert small.move("record:name+name") is None
    assert play(small, "record:words+name").moves[0].key == "record:name+words"


def test_r20_what_a_contact_costs_must_be_left() -> None:
    session = play(desk(3), "tell:police.name:phone")
    assert session.situation.desk_time == 1
    assert {key for key in contacts(session) if key.endswith(("phone", "name"))} == {"record:name"}
    assert not contacts(session.make_move(Record(("name",))))


def test_r20_a_contact_stays_on_offer_whoever_has_the_pieces() -> None:
    small = desk(elsewhere={"gp": ["name"]})
    session = play(small, "record:name", "tell:police.name:phone")
    assert {"record:name", "tell:police.name:phone", "tell:gp.name:phone"} <= contacts(session)
    again = session.make_move(Record(("name",)))
    assert again.turns[-1].events == (Contacted("", ("name",), "", 0, 0),)
    assert again.situation.desk_time == 5


def test_r20_a_closed_recipient_keeps_its_place_and_is_not_reached() -> None:
    agencies = {**WORLD["agencies"], "police": {"name": "Police", "when": "asked(a.ring)"}}
    small = story(
        {"a": scene({"end": on()}, desk_time=9, talk={"ring": line()}, do=ALL)},
        agencies=agencies,
    )
    shut, open_ = begin(small), play(small, "a.ring")
    assert [(each.agency, each.is_open) for each in recipients(small, shut.situation)] == [
        ("police", False),
        ("gp", True),
    ]
    assert not shut.is_legal(Tell("police", ("name",), "phone"))
    assert not any(key.startswith("tell:police") for key in contacts(shut))
    assert open_.is_legal(Tell("police", ("name",), "phone"))


def test_r20_recipients_and_their_roads_are_those_the_scenario_gives() -> None:
    channels = {**WORLD["channels"], "sheet": {"name": "With the papers", "at_desk": False}}
    agencies = {**WORLD["agencies"], "gp": {"name": "GP", "roads": ["sheet", "email"]}}
    small = desk(agencies=agencies, channels=channels, recipients=["gp", "social_care"])
    session = begin(small)
    assert recipients(small, session.situation) == (RecipientState("gp", is_open=True, roads=("email",)),)
    assert not session.is_legal(Tell("gp", ("name",), "phone"))
    assert not session.is_legal(Tell("gp", ("name",), "sheet"))
    assert not session.is_legal(Tell("police", ("name",), "email"))
    assert {key.partition(".")[0] for key in contacts(session) if key.startswith("tell")} == {"tell:gp"}


def test_r20_all_sets_of_held_pieces_that_fit_are_on_offer_each_once() -> None:
    small = desk(channels={"phone": {"name": "By phone", "holds": 2}}, recipients=["gp"])
    session = begin(small)
    keys = [move.key for move in contact_moves(small, session.situation)]
    assert len(keys) == len(set(keys)) == 7 + 6
    assert all(session.is_legal(move) for move in contact_moves(small, session.situation))
    assert not set(keys) & {move.key for move in offers(small, session.situation)}


def test_r21_by_a_road_of_no_days_the_agency_has_it_at_once() -> None:
    session = play(desk(), "tell:police.name:phone")
    assert session.turns[-1].events[1:] == (
        Sent("police", "name", "phone", 0, 0, written=False, concerned=True),
        Received("police", "name", 0, "phone", written=False),
    )


def test_r21_by_a_slower_road_it_is_received_on_its_day() -> None:
    session = play(desk(), "tell:police.name:email", "a.wait")
    assert ("police", "name") not in session.situation.knows
    assert Received("police", "name", 2, "email", written=True) in session.make_move(Choose("a", "wait")).events


def test_r21_a_call_overtakes_the_same_piece_on_its_way_and_leaves_the_others() -> None:
    session = play(desk(), "tell:police.name+boots:email", "tell:police.name:phone", "a.wait", "a.wait")
    assert [(event.info, event.day, event.channel) for event in events(session, Received)] == [
        ("name", 0, "phone"),
        ("boots", 2, "email"),
    ]
    assert not events(session, AlreadyHad)


def test_r21_a_call_to_one_agency_overtakes_nothing_on_its_way_to_another() -> None:
    session = play(desk(), "tell:police.name:email", "tell:gp.name:phone", "a.wait", "a.wait")
    assert [(event.agency, event.day) for event in events(session, Received)] == [("gp", 0), ("police", 2)]


def test_r21_the_same_by_email_twice_is_sent_once_and_costs_twice() -> None:
    session = play(desk(), "tell:police.name:email", "a.wait", "tell:police.name+words:email", "a.wait", "a.wait")
    assert events(session, AlreadyOnItsWay) == [AlreadyOnItsWay("police", "name", 1)]
    assert [(event.info, event.day) for event in events(session, Received)] == [("name", 2), ("words", 3)]
    assert session.situation.desk_time == 7


def test_r21_what_an_agency_has_already_is_an_event_when_it_arrives_and_nothing_else() -> None:
    small = desk(elsewhere={"police": ["name"]})
    called = play(small, "tell:police.name:phone")
    assert AlreadyHad("police", "name", 0, "phone") in called.events
    assert called.situation.knows == begin(small).situation.knows
    mailed = play(small, "tell:police.name:email", "a.wait")
    assert not events(mailed, AlreadyHad)
    arrived = mailed.make_move(Choose("a", "wait"))
    assert events(arrived, AlreadyHad) == [AlreadyHad("police", "name", 2, "email")]
    assert [event.day for event in events(arrived, Received)] == [0]


def test_r21_what_another_agency_has_unseen_is_seen_only_when_it_says_so() -> None:
    def told_and_known(session: Session) -> tuple[tuple[str, ...], tuple[str, ...]]:
        shown = desk_view(session)
        assert shown is not None
        (piece,) = [piece for piece in shown.pieces if piece.info == "name"]
        return piece.told, shown.recipients[0].known_to_have

    small = desk(elsewhere={"police": ["name"]})
    sent = play(small, "tell:police.name:email")
    assert told_and_known(begin(small)) == ((), ())
    assert told_and_known(sent) == (("Police, on its way",), ())
    assert told_and_known(play(small, "tell:police.name:email", "a.wait", "a.wait")) == (("Police",), ("name",))
