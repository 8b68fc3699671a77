"""The rules of time and of moves, one test at least by each number; those of knowledge stand beside."""

from dataclasses import replace

import pytest

from game.engine.contacts import contact_moves
from game.engine.events import (
    AlreadyWaiting,
    Arrived,
    Cancelled,
    Changed,
    Dropped,
    Ended,
    Entered,
    LastDay,
    Learned,
    Received,
)
from game.engine.moves import Choose, Look, Open, Record
from game.engine.session import begin, is_decision
from game.engine.step import IllegalMove, offers, step
from game.engine.views.page import build_page
from tests.engine.stories import names, on, play, scene, story

LEARN_NAME = [{"learn": ["name"]}]


def test_r1_a_move_runs_its_effects_then_shows_now_then_lets_days_pass_then_enters() -> None:
    small = story(
        {
            "a": scene({"go": on("b", now="At once.", days=3, do=[{"learn": ["name"]}, {"later": {"note": 2}}])}),
            "b": scene({"end": on()}),
        },
        later={"note": {"text": "A note."}},
    )
    session = play(small, "a.go")
    assert names(session, 1) == ["Chose", "Learned", "Queued", "Shown", "Arrived", "Passed", "Entered"]
    assert session.situation.day == 3


def test_r1_goto_reads_what_the_move_and_its_days_have_done() -> None:
    ways = [{"scene": "b", "when": "held(name) and arrived(note) and day == 3"}, {"scene": "c"}]
    small = story(
        {
            "a": scene({"go": on(ways, days=3, do=[*LEARN_NAME, {"later": {"note": 2}}])}),
            "b": scene({"end": on()}),
            "c": scene({"end": on()}),
        },
        later={"note": {}},
    )
    assert play(small, "a.go").situation.scene == "b"


def test_r1_effects_run_in_written_order() -> None:
    small = story(
        {
            "a": scene(
                {"go": on(do=[{"set": {"n": 3}}, {"if": "n == 3", "do": [{"add": {"n": 1}}]}, {"set": {"m": True}}])}
            )
        },
        variables={"n": {"from": 0, "to": 9, "start": 0}, "m": {"start": False}},
    )
    changes = [(event.variable, event.value) for event in play(small, "a.go").events if isinstance(event, Changed)]
    assert changes == [("n", 3), ("n", 4), ("m", True)]


def test_r1_a_choice_without_goto_stays_and_the_scene_is_not_entered_again() -> None:
    small = story(
        {
            "a": scene(
                {"stay": {"say": "Wait.", "days": 1}, "end": on()}, attention=1, look={"x": {"name": "x", "text": "X"}}
            )
        }
    )
    session = play(small, "a.x", "a.stay")
    assert session.situation.scene == "a"
    assert "Entered" not in names(session, 1)
    assert session.situation.attention == 0


def test_r1_an_illegal_move_raises_and_changes_nothing() -> None:
    small = story({"a": scene({"go": on("b"), "shut": on(when="false")}), "b": scene({"end": on()})})
    session = begin(small)
    before = session.situation
    for move in (Choose("a", "shut"), Choose("b", "end"), Choose("a", "nothing"), Record(("name",))):
        with pytest.raises(IllegalMove):
            step(small, before, move)
    assert session.situation == before


def test_r2_delays_count_from_the_day_of_the_move_and_not_from_its_end() -> None:
    small = story(
        {
            "a": scene(
                {
                    "go": on(
                        "b",
                        days=5,
                        do=[
                            *LEARN_NAME,
                            {"later": {"note": 2}},
                            {"share": {"what": ["name"], "with": ["police"], "by": "email"}},
                        ],
                    )
                }
            ),
            "b": scene({"end": on()}),
        },
        later={"note": {}},
    )
    days = [event.day for event in play(small, "a.go").events if isinstance(event, (Arrived, Received))]
    assert days == [2, 2]


def test_r3_on_a_day_messages_are_received_first_then_consequences_in_declared_order() -> None:
    do = [
        *LEARN_NAME,
        {"later": {"second": 2, "first": 2}},
        {"share": {"what": ["name"], "with": ["police"], "by": "email"}},
    ]
    small = story(
        {"a": scene({"go": on("b", days=2, do=do)}), "b": scene({"end": on()})},
        later={"first": {"when": "knows(police.name)"}, "second": {"when": "arrived(first) and day == 2"}},
    )
    found = [event for event in play(small, "a.go").events if isinstance(event, (Received, Arrived))]
    assert found == [
        Received("police", "name", 2, "email", written=True),
        Arrived("first", 2, ()),
        Arrived("second", 2, ()),
    ]


def test_r3_each_consequence_sees_its_own_day() -> None:
    small = story(
        {"a": scene({"go": on("b", days=9, do=[{"later": {"early": 2, "late": 4}}])}), "b": scene({"end": on()})},
        later={"early": {"when": "day == 2"}, "late": {"when": "day == 4 and arrived(early)"}},
    )
    assert [event.day for event in play(small, "a.go").events if isinstance(event, Arrived)] == [2, 4]


def test_r3_what_is_told_by_a_channel_of_no_days_is_received_at_once() -> None:
    ways = [{"scene": "b", "when": "knows(police.name)"}, {"scene": "a"}]
    small = story(
        {
            "a": scene(
                {"go": on(ways, do=[*LEARN_NAME, {"share": {"what": ["name"], "with": ["police"], "by": "phone"}}])}
            ),
            "b": scene({"end": on()}),
        }
    )
    assert play(small, "a.go").situation.scene == "b"


def test_r4_a_condition_that_fails_on_the_day_drops_the_consequence_for_good() -> None:
    small = story(
        {
            "a": scene({"go": on("b", days=3, do=[{"later": {"note": 2}}])}),
            "b": scene({"wait": on("b", days=3, do=LEARN_NAME), "end": on()}),
        },
        later={"note": {"when": "held(name)"}},
    )
    session = play(small, "a.go", "b.wait")
    assert Dropped("note", 2) in session.events
    assert "Arrived" not in names(session)


def test_r5_a_consequence_waits_once_and_may_be_queued_again_after_it_arrived() -> None:
    small = story({"a": scene({"go": on("a", days=1, do=[{"later": {"note": 2}}])})}, later={"note": {}})
    session = play(small, "a.go", "a.go", "a.go", "a.go")
    assert [event.day for event in session.events if isinstance(event, Arrived)] == [2, 4]
    assert [event.day for event in session.events if isinstance(event, AlreadyWaiting)] == [1, 3]


def test_r5_cancelling_is_an_event_when_something_waits_and_silent_when_nothing_does() -> None:
    small = story(
        {
            "a": scene({"go": on("b", do=[{"later": {"note": 2}}])}),
            "b": scene({"stop": on("b", do=[{"cancel": ["note"]}]), "wait": on("b", days=5)}),
        },
        later={"note": {}},
    )
    session = play(small, "a.go", "b.stop", "b.stop", "b.wait")
    assert [event for event in session.events if isinstance(event, Cancelled)] == [Cancelled("note", 0)]
    assert "Arrived" not in names(session)


def test_r9_a_look_works_once_costs_attention_and_passes_no_time() -> None:
    spots = {"x": {"name": "x", "text": "X.", "do": LEARN_NAME}, "y": {"name": "y", "text": "Y."}}
    small = story({"a": scene({"again": on("a", days=1)}, attention=1, look=spots)})
    session = play(small, "a.x")
    assert session.situation.day == 0
    assert Learned("name", 0) in session.events
    assert session.legal_moves() == (Choose("a", "again"),)
    again = session.make_move(Choose("a", "again"))
    assert Look("a", "x") not in again.legal_moves()
    assert Look("a", "y") in again.legal_moves()


def test_r9_without_attention_looking_is_free_and_what_was_seen_stays_seen() -> None:
    spots = {"x": {"name": "x", "text": "X."}, "y": {"name": "y", "text": "Y."}}
    ways = [{"scene": "b", "when": "seen(a.x) and opened(letter)"}, {"scene": "a"}]
    documents = {"letter": {"kind": "letter", "title": "A letter"}}
    small = story(
        {"a": scene({"go": on(ways)}, look=spots, documents=["letter"]), "b": scene({"end": on()})}, documents=documents
    )
    session = play(small, "a.x", "a.y", "letter", "a.go")
    assert session.situation.scene == "b"
    assert Open("letter") not in session.legal_moves()


def test_r9_attention_and_desk_time_are_forgotten_on_leaving() -> None:
    small = story({"a": scene({"go": on("b")}, attention=2, desk_time=3), "b": scene({"end": on()})})
    assert (begin(small).situation.attention, begin(small).situation.desk_time) == (2, 3)
    assert (play(small, "a.go").situation.attention, play(small, "a.go").situation.desk_time) == (None, None)


def test_r10_keys_name_every_move_and_are_read_back() -> None:
    small = story(
        {
            "a": scene(
                {"go": on()},
                desk_time=9,
                look={"x": {"name": "x", "text": "X."}},
                talk={"hm": {"topic": "Nothing", "say": "Hm.", "answer": "Hm."}},
                documents=["letter"],
                do=LEARN_NAME,
            )
        },
        documents={"letter": {"kind": "letter", "title": "A letter"}},
    )
    session = begin(small)
    assert [move.key for move in session.legal_moves()] == ["a.go", "a.x", "letter", "a.hm"]
    contacts = tuple(contact_moves(small, session.situation))
    assert [move.key for move in contacts] == [
        "record:name",
        "tell:police.name:phone",
        "tell:police.name:email",
        "tell:gp.name:phone",
        "tell:gp.name:email",
    ]
    assert all(small.move(move.key) == move for move in (*session.legal_moves(), *contacts))


@pytest.mark.parametrize(
    "key",
    [
        "a.nothing", "record:nothing", "record:", "record:name+nothing", "tell:nobody.name:phone", "tell:police.:phone",
        "tell:police.name:pigeon", "tell:police.name", "record", "tell", "",
    ],
)  # fmt: skip
def test_r10_a_key_that_names_no_move_is_none(key: str) -> None:
    assert story({"a": scene({"go": on()}, desk_time=9)}).move(key) is None


@pytest.mark.parametrize("name", ["record", "tell"])
def test_r10_a_document_may_be_called_as_a_kind_of_contact(name: str) -> None:
    documents = {name: {"kind": "record", "title": "The record"}}
    small = story({"a": scene({"go": on()}, documents=[name])}, documents=documents)
    assert small.move(name) == Open(name)


def test_r10_a_choice_with_once_closes_after_use() -> None:
    small = story({"a": scene({"ring": {"say": "Ring.", "once": True}, "end": on()})})
    assert Choose("a", "ring") not in play(small, "a.ring").legal_moves()


def test_r11_a_scenes_own_effects_run_on_every_entry_and_before_its_text() -> None:
    text = ["Always.", {"when": "held(name)", "text": "You know a name."}]
    small = story(
        {"a": scene({"again": on("a", days=1)}, text=text, do=[*LEARN_NAME, {"add": {"n": 1}}])},
        variables={"n": {"from": 0, "to": 9, "start": 0}},
    )
    session = play(small, "a.again")
    assert session.situation.variables == (2,)
    assert [event.paragraphs for event in session.events if isinstance(event, Entered)] == [(0, 1), (0, 1)]


def test_r12_goto_and_endings_are_tried_in_order() -> None:
    ways = [{"scene": "b", "when": "n > 0"}, {"scene": "c", "when": "n == 0"}, {"scene": "a"}]
    small = story(
        {"a": scene({"go": on(ways)}), "b": scene({"end": on()}), "c": scene({"end": on()})},
        variables={"n": {"from": 0, "to": 1, "start": 0}},
    )
    session = play(small, "a.go", "c.end")
    assert session.situation.ending == "apart"


def test_r13_after_the_last_scene_days_run_on_before_the_ending_is_chosen() -> None:
    share = {"share": {"what": ["name"], "with": ["police"], "by": "email"}}
    small = story(
        {"a": scene({"go": on(do=[*LEARN_NAME, share, {"later": {"note": 3}}])})}, after=2, later={"note": {}}
    )
    session = play(small, "a.go")
    assert session.events[-1] == Ended("known", 2, (0,))
    assert not session.situation.arrived
    assert session.legal_moves() == ()


def test_r13_reaching_the_last_day_ends_the_play_whatever_goto_says() -> None:
    small = story({"a": scene({"go": on("b", days=9)}), "b": scene({"go": on("a", days=9)})}, last_day=12, after=4)
    session = play(small, "a.go", "b.go")
    assert LastDay(12) in session.events
    assert session.ended
    assert session.situation.day == 16


def test_r14_add_stays_within_the_range_and_says_what_was_wanted() -> None:
    small = story(
        {"a": scene({"go": on(do=[{"add": {"n": 5}}, {"add": {"n": -9}}])})},
        variables={"n": {"from": 0, "to": 3, "start": 1}},
    )
    changes = [(event.value, event.wanted) for event in play(small, "a.go").events if isinstance(event, Changed)]
    assert changes == [(3, 6), (0, -6)]


def test_r15_now_stands_above_what_arrived_and_that_above_the_next_scene() -> None:
    small = story(
        {
            "a": scene({"go": on("b", now="At once.", days=2, do=[{"later": {"note": 1}}])}),
            "b": scene({"end": on()}, text="Next."),
        },
        later={"note": {"text": "A note."}},
    )
    blocks = build_page(play(small, "a.go")).blocks
    assert [(block.kind, block.text) for block in blocks] == [
        ("now", "At once."),
        ("arrived", "A note."),
        ("scene", "Next."),
    ]


def test_r16_a_scene_is_a_decision_if_its_choices_have_a_strength() -> None:
    small = story(
        {"a": scene({"go": on("b", strength="weak"), "other": on("b", strength="strong")}), "b": scene({"end": on()})}
    )
    assert is_decision(small, "a")
    assert not is_decision(small, "b")


def test_a_parts_variables_are_forgotten_at_its_end() -> None:
    parts = {"one": {"title": "One", "variables": {"n": {"from": 0, "to": 9, "start": 4}}}, "two": {"title": "Two"}}
    small = story(
        {
            "a": scene({"go": on("b", do=[{"set": {"n": 9}}])}, part="one"),
            "b": scene({"go": on("c")}, part="one"),
            "c": scene({"go": on("a")}, part="two"),
        },
        parts=parts,
    )
    assert play(small, "a.go").situation.variables == (9,)
    assert play(small, "a.go", "b.go").situation.variables == (4,)


def test_a_situation_that_differs_only_by_ending_offers_nothing() -> None:
    small = story({"a": scene({"go": on()})})
    over = replace(begin(small).situation, ending="apart")
    assert offers(small, over) == ()


def test_r18_talk_at_a_desk_takes_turns_and_no_desk_time() -> None:
    talk = {"work": {"topic": "Work", "say": "How is work?", "answer": "Busy."}}
    small = story({"a": scene({"go": on()}, desk_time=1, turns=2, talk=talk)})
    situation = play(small, "a.work").situation
    assert (situation.turns, situation.desk_time) == (1, 1)
