"""The rules of answers, of what a receipt starts, of forgetting and of earlier desks, by number: R22 to R25."""

from game.engine.contacts import contact_moves
from game.engine.events import (
    AlreadyHad,
    AlreadyWaiting,
    Answered,
    Arrived,
    Forgot,
    Learned,
    Queued,
    Received,
)
from game.engine.moves import Choose, Record
from game.engine.pathway.handover import HandedOver, information_handed_over, receipts_for
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import Session, begin
from game.engine.views.page import build_page
from tests.engine.stories import ALL, WAIT, desk, events, line, names, on, play, scene, story

HEARD = {"when": "told(name)", "text": "Leave it with me."}


def answered(session: Session) -> list[tuple[str, int, tuple[str, ...], int]]:
    return [(event.agency, event.answer, event.pieces, event.day) for event in events(session, Answered)]


def test_r22_a_call_is_answered_at_once_and_an_email_on_the_day_it_is_read() -> None:
    small = desk(answers={"police": [HEARD]})
    assert answered(play(small, "tell:police.name:phone")) == [("police", 0, ("name",), 0)]
    mailed = play(small, "tell:police.name:email", "a.wait")
    assert answered(mailed) == []
    assert answered(mailed.make_move(Choose("a", "wait"))) == [("police", 0, ("name",), 2)]


def test_r22_the_first_answer_that_holds_is_given_and_none_if_none_does() -> None:
    only_name = {"when": "told(name) and not told(boots)", "text": "And his boots?"}
    small = desk(answers={"police": [only_name, HEARD]})
    assert answered(play(small, "tell:police.name:phone"))[0][1] == 0
    assert answered(play(small, "tell:police.name+boots:phone"))[0][1] == 1
    assert answered(play(small, "tell:police.boots:phone")) == []


def test_r22_told_is_of_what_is_answered_and_not_of_what_was_told_before() -> None:
    small = desk(answers={"police": [HEARD]})
    session = play(small, "tell:police.name:phone", "tell:police.words:phone")
    assert len(answered(session)) == 1


def test_r22_a_recipients_own_answers_are_tried_before_those_of_anyone() -> None:
    small = desk(answers={"anyone": [{"text": "Thank you."}], "police": [HEARD]})
    session = play(small, "tell:police.name:phone", "tell:police.words:phone", "tell:gp.name:phone")
    assert [entry[:2] for entry in answered(session)] == [("police", 0), ("police", 1), ("gp", 0)]


def test_r22_an_answers_effects_run_before_its_text_is_decided() -> None:
    text = ["Hm.", {"when": "held(words) and told(name)", "text": "He told us that."}]
    small = story(
        {"a": scene({"end": on()}, desk_time=9, do=[{"learn": ["name"]}])},
        answers={"police": [{"text": text, "do": [{"learn": ["words"]}]}]},
    )
    assert play(small, "tell:police.name:phone").turns[-1].events[-2:] == (
        Learned("words", 0),
        Answered("police", 0, ("name",), 0, (0, 1)),
    )


def test_r22_emails_read_on_one_day_are_read_together_and_answered_once() -> None:
    both = {"when": "told(name) and told(words)", "text": "Both, then."}
    small = desk(answers={"police": [both, HEARD]})
    session = play(small, "tell:police.words:email", "tell:police.name:email", "a.wait", "a.wait")
    assert answered(session) == [("police", 0, ("name", "words"), 2)]


def test_r22_answers_come_after_all_that_was_received_that_day_and_before_consequences() -> None:
    wait = {**WAIT, "days": 2, "do": [{"later": {"note": 2}}]}
    small = story(
        {"a": scene({"wait": wait, "end": on()}, desk_time=9, do=ALL)},
        answers={"gp": [{"when": "knows(police.name)", "text": "So I hear."}]},
        later={"note": {"when": "knows(gp.name)", "text": "A note."}},
    )
    session = play(small, "tell:gp.name:email", "tell:police.name:email", "a.wait")
    assert names(session, 3) == ["Chose", "Queued", "Shown", "Received", "Received", "Answered", "Arrived", "Passed"]


def test_r22_what_the_story_itself_shares_is_not_answered_and_nor_is_a_note() -> None:
    shares = [{"share": {"what": ["name"], "with": ["police"], "by": by}} for by in ("phone", "email")]
    small = story(
        {"a": scene({"go": {**WAIT, "days": 3, "do": shares}, "end": on()}, desk_time=9, do=ALL)},
        answers={"anyone": [{"text": "Thank you."}]},
    )
    assert answered(play(small, "record:name", "a.go")) == []


def test_r22_what_was_overtaken_or_had_already_is_answered_where_it_was_read() -> None:
    small = desk(answers={"anyone": [{"text": "Thank you."}]}, elsewhere={"gp": ["name"]})
    session = play(
        small, "tell:police.name+boots:email", "tell:police.name:phone", "tell:gp.name:email", "a.wait", "a.wait"
    )
    assert answered(session) == [
        ("police", 0, ("name",), 0),
        ("police", 0, ("boots",), 2),
        ("gp", 0, ("name",), 2),
    ]


def test_r22_the_contact_that_was_answered_is_gone_afterwards() -> None:
    session = play(desk(answers={"police": [HEARD]}), "tell:police.name:phone")
    assert session.situation.contact == frozenset()


CHECK = {"check": {"after": "knows(police.name)", "days": 3, "text": "The check comes back."}}


def queued(session: Session) -> list[tuple[str, int, int]]:
    return [(event.consequence, event.day, event.due) for event in events(session, Queued)]


def test_r23_a_receipt_starts_a_consequence_on_the_day_on_which_it_is_received() -> None:
    small = desk(later=CHECK)
    called = play(small, "tell:police.name:phone")
    assert queued(called) == [("check", 0, 3)]
    mailed = play(small, "tell:police.name:email", *["a.wait"] * 5)
    assert queued(mailed) == [("check", 2, 5)]
    assert [event.day for event in events(mailed, Arrived)] == [5]


def test_r23_days_that_pass_in_one_move_are_counted_from_the_receipt_too() -> None:
    small = story({"a": scene({"go": on(days=9), "end": on()}, desk_time=9, do=ALL)}, later=CHECK)
    session = play(small, "tell:police.name:email", "a.go")
    assert [event.day for event in events(session, Arrived)] == [5]


def test_r23_a_consequence_is_started_so_once_a_play_even_if_its_condition_comes_and_goes() -> None:
    small = story(
        {"a": scene({"up": {**WAIT, "do": [{"set": {"n": 1}}]}, "down": {**WAIT, "do": [{"set": {"n": 0}}]}})},
        variables={"n": {"from": 0, "to": 1, "start": 0}},
        later={"note": {"after": "n == 1", "days": 1, "text": "A note."}},
    )
    session = play(small, "a.up", "a.down", "a.up", "a.down")
    assert queued(session) == [("note", 0, 1)]
    assert [event.day for event in events(session, Arrived)] == [1]


def test_r23_one_that_waits_already_is_not_queued_again_and_does_not_start_later() -> None:
    small = story(
        {"a": scene({"go": {**WAIT, "do": [{"later": {"note": 3}}, {"learn": ["name"]}]}, "wait": WAIT})},
        later={"note": {"after": "held(name)", "days": 1, "text": "A note."}},
    )
    session = play(small, "a.go", "a.wait", "a.wait", "a.wait")
    assert events(session, AlreadyWaiting) == [AlreadyWaiting("note", 0)]
    assert [event.day for event in events(session, Arrived)] == [3]


def test_r23_an_answer_can_start_one() -> None:
    answers = {"police": [{"text": "I can tell you this.", "do": [{"share": PHONED}]}]}
    later = {"note": {"after": "knows(gp.words)", "days": 2, "text": "A note."}}
    small = desk(answers=answers, later=later)
    assert queued(play(small, "tell:police.name:phone")) == [("note", 0, 2)]
    assert queued(play(small, "tell:police.name:email", "a.wait", "a.wait")) == [("note", 2, 4)]


PHONED = {"what": ["words"], "with": ["gp"], "by": "phone"}


def test_r23_entering_a_scene_can_start_one_and_so_can_what_is_held_from_the_start() -> None:
    scenes = {"a": scene({"go": on("b", days=2)}), "b": scene({"end": on()}, do=[{"learn": ["name"]}])}
    later = {
        "first": {"after": "held(words)", "days": 1},
        "second": {"after": "held(name)", "days": 4},
    }
    small = story(scenes, incoming=["words"], later=later)
    assert queued(begin(small)) == [("first", 0, 1)]
    assert queued(play(small, "a.go")) == [("first", 0, 1), ("second", 2, 6)]


def test_r23_an_arrival_can_start_one_and_looks_documents_and_lines_can() -> None:
    later = {
        "note": {"after": "seen(a.x)", "days": 1},
        "form": {"after": "opened(form)", "days": 1},
        "talk": {"after": "asked(a.who)", "days": 1},
        "next": {"after": "arrived(note)", "days": 2},
    }
    small = story(
        {
            "a": scene(
                {"wait": {**WAIT, "days": 4}},
                look={"x": {"name": "x", "text": "X."}},
                documents=["form"],
                talk={"who": line()},
            )
        },
        documents={"form": {"kind": "form", "title": "A form"}},
        later=later,
    )
    session = play(small, "a.x", "form", "a.who", "a.wait")
    assert queued(session) == [("note", 0, 1), ("form", 0, 1), ("talk", 0, 1), ("next", 1, 3)]
    assert [(event.consequence, event.day) for event in events(session, Arrived)] == [
        ("note", 1), ("form", 1), ("talk", 1), ("next", 3),
    ]  # fmt: skip


def test_r23_several_are_started_in_the_order_of_declaration_after_the_moves_effects() -> None:
    later = {
        "second": {"after": "held(name) and n == 1", "days": 1},
        "first": {"after": "held(name)", "days": 1},
    }
    small = story(
        {"a": scene({"go": {**WAIT, "do": [{"learn": ["name"]}, {"set": {"n": 1}}]}})},
        variables={"n": {"from": 0, "to": 1, "start": 0}},
        later=later,
    )
    assert [name for name, *_ in queued(play(small, "a.go"))] == ["second", "first"]
    assert names(play(small, "a.go"), 1)[:5] == ["Chose", "Learned", "Changed", "Queued", "Queued"]


def test_r23_what_is_received_after_the_last_scene_starts_what_still_fits() -> None:
    small = desk(later=CHECK, after=9)
    session = play(small, "tell:police.name:email", "a.end")
    assert [event.day for event in events(session, Arrived)] == [5]


def test_r23_a_consequence_that_was_started_is_still_tested_on_its_day() -> None:
    later = {"check": {**CHECK["check"], "when": "held(boots)"}}
    small = story({"a": scene({"go": on(days=5), "end": on()}, desk_time=9, do=[{"learn": ["name"]}])}, later=later)
    assert "Dropped" in names(play(small, "tell:police.name:phone", "a.go"))


def test_r24_forgetting_leaves_what_was_recorded_and_what_others_have() -> None:
    small = story(
        {
            "a": scene({"go": on("b", do=[{"forget": "unwritten"}])}, desk_time=9, do=ALL),
            "b": scene({"end": on()}, desk_time=9),
        }
    )
    session = play(small, "record:boots", "tell:police.name:phone", "tell:gp.words:email", "a.go")
    assert events(session, Forgot) == [Forgot("name", 0), Forgot("words", 0)]
    assert session.situation.knows == {("social_care", "boots"), ("police", "name")}
    assert not session.is_legal(Record(("name",)))
    assert [message.info for message in session.situation.messages] == ["words"]


def test_r24_what_was_forgotten_can_be_learned_again() -> None:
    small = story(
        {"a": scene({"lose": {**WAIT, "do": [{"forget": "unwritten"}]}, "learn": {**WAIT, "do": ALL}}, do=ALL)}
    )
    session = play(small, "a.lose", "a.learn")
    assert len(events(session, Learned)) == 6
    assert ("social_care", "name") in session.situation.knows


def test_r25_receipts_may_be_for_any_agency_and_have_their_day() -> None:
    receipts = [ReceivedInformation("name", 0, "police"), ReceivedInformation("words", 2, "gp")]
    session = play(desk(), "a.wait", "a.wait", incoming=receipts)
    assert [(event.agency, event.info, event.day) for event in events(session, Received)] == [
        ("police", "name", 0),
        ("gp", "words", 2),
    ]
    assert ("social_care", "name") in session.situation.knows


def test_r25_what_earlier_desks_sent_is_not_answered_and_says_nothing_to_this_desk() -> None:
    small = desk(answers={"anyone": [{"text": "Thank you."}]}, elsewhere={"gp": ["name"]})
    session = play(small, "a.wait", incoming=[ReceivedInformation("name", 1, "gp")])
    assert events(session, AlreadyHad) == [AlreadyHad("gp", "name", 1)]
    assert not events(session, Answered)
    assert not [block for block in build_page(session).blocks if block.kind == "had"]


def test_r25_a_receipt_starts_what_waits_for_it() -> None:
    session = play(desk(later=CHECK), "a.wait", "a.wait", incoming=[ReceivedInformation("name", 2, "police")])
    assert queued(session) == [("check", 2, 5)]


def test_r25_what_may_arrive_is_not_held_when_played_alone() -> None:
    small = story({"a": scene({"end": on()}, desk_time=9)}, incoming=["words"], may_arrive=["name"])
    assert begin(small).situation.knows == {("social_care", "words")}
    brought = begin(small, incoming=[ReceivedInformation("name")])
    assert brought.situation.knows == {("social_care", "name")}
    assert Record(("name",)) in contact_moves(small, brought.situation)


def test_r25_a_handover_becomes_receipts_for_each_agency_by_day() -> None:
    first = play(desk(), "record:words", "tell:police.name:email", "a.wait", "a.wait", "a.end")
    monday = first.story.scenario.starts.toordinal()
    handed = information_handed_over(first)
    assert handed == (HandedOver("social_care", "words", monday), HandedOver("police", "name", monday + 2))
    next_desk = story({"a": scene({"end": on()})}, desk="gp", starts="2027-01-12")
    assert receipts_for(next_desk.scenario, handed) == (
        ReceivedInformation("words", 0, "social_care"),
        ReceivedInformation("name", 1, "police"),
    )
    own = story({"a": scene({"end": on()})}, desk="police", starts="2027-02-01")
    assert ReceivedInformation("name", 0, "") in receipts_for(own.scenario, handed)
