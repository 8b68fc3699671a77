"""The debrief in words: own headings, the law behind an option, days and names filled in, two plays compared."""

import dataclasses
import json
import time
from typing import Any

from game import ANYTIME
from game.engine.cuts.route import follow_route
from game.engine.debrief.debrief import Debrief, build_debrief
from game.engine.debrief.headings import DEFAULT_HEADINGS
from game.engine.debrief.legal_basis import LegalBasis
from game.engine.session import begin
from tests.engine.debrief.test_debrief import ASKED, MORE, SCENES
from tests.engine.stories import WORLD, on, play, scene, story

WAYS = {
    "ask": on("b", strength="strong", now="She nods. She goes.", because="On {weekday}.", say="Ask on {date+1}."),
    "leave": on("b", strength="weak", now=[{"when": "day > 9", "text": "Late."}, "He waves. He is gone."]),
}
B = scene({"end": on()})


def debrief_of(scenes: dict[str, Any], *keys: str, presenter: bool = False, **more: Any) -> Debrief:
    return build_debrief(play(story(scenes, **more), *keys), for_presenter=presenter)


def test_headings_are_the_packs_own_words_and_the_programs_where_it_has_none() -> None:
    plain = debrief_of({"a": scene(WAYS), "b": B}, "a.ask")
    assert plain.headings == DEFAULT_HEADINGS
    own = debrief_of({"a": scene(WAYS), "b": B}, "a.ask", headings={"went_well": "What helped {dana}"})
    assert own.headings["went_well"] == "What helped Dana Marlow"
    assert own.headings["travelled"] == "What your choice set going"


def test_the_safety_sentence_is_the_packs_own() -> None:
    assert debrief_of({"a": scene(WAYS), "b": B}).next.anytime == ANYTIME
    assert debrief_of({"a": scene(WAYS), "b": B}, anytime="Ring your duty desk.").next.anytime == "Ring your duty desk."


def test_an_option_names_the_provisions_it_rests_on_with_their_dates() -> None:
    provisions = {
        "act": {"title": "The Act, section 47", "text": "A duty.", "in_force_from": "1991-10-14"},
        "guide": {"title": "The guidance", "text": "A guide.", "commencement": "3 December 2025 (this update)"},
        "read": {"title": "The rules", "text": "A rule."},
        "old": {"title": "An order", "text": "One.", "in_force_from": "2001-01-01", "in_force_until": "2026-12-31"},
    }
    ways = {**WAYS, "ask": {**WAYS["ask"], "basis": list(provisions)}}
    law = {"as_at": "2026-11-22", "provisions": provisions}
    options = debrief_of({"a": scene(ways), "b": B}, "a.ask", law=law).looking_closer.decisions[0].options
    assert {option.key: option.basis for option in options} == {
        "a.leave": (),
        "a.ask": (
            LegalBasis("The Act, section 47", "in force for more than 30 years"),
            LegalBasis("The guidance", "in force since 3 December 2025 (this update)"),
            LegalBasis("The rules", "as read on 22 November 2026"),
            LegalBasis("An order", "in force from 1 January 2001 until 31 December 2026"),
        ),
    }


def test_notes_for_the_presenter_are_there_for_whoever_asks_for_them() -> None:
    scenes = {"a": scene(WAYS, presenter="Leave ten seconds."), "b": B}
    assert debrief_of(scenes, "a.ask").looking_closer.decisions[0].presenter == ""
    assert debrief_of(scenes, "a.ask", presenter=True).looking_closer.decisions[0].presenter == "Leave ten seconds."


def test_texts_are_filled_in_with_the_day_on_which_they_were_shown() -> None:
    wait = {"hall": scene({"go": on("a", days=2)}), "a": scene(WAYS), "b": B}
    (view,) = debrief_of(wait, "hall.go", "a.ask").looking_closer.decisions
    assert view.chosen == "Ask on 14 January."
    assert view.because == "On Wednesday."
    assert view.title == "A scene"


def test_names_of_agencies_and_titles_of_endings_are_filled_in_everywhere() -> None:
    agencies = {**WORLD["agencies"], "gp": {"name": "{dana}'s GP"}}
    endings = {"only": {"title": "{dana} on {date}", "text": "Over."}}
    ask = on("desk", strength="strong", do=[{"learn": ["name"]}])
    leave = on("desk", strength="weak")
    desk = scene({"end": on(days=3)}, desk_time=9)
    found = debrief_of(
        {"a": scene({"ask": ask, "leave": leave}), "desk": desk},
        "a.ask", "tell:gp.name:phone", "desk.end",
        agencies=agencies, endings=endings, elsewhere={"gp": ["words"]},
    )  # fmt: skip
    assert found.what_happened.ending_title == "Dana Marlow on 14 January"
    words = json.dumps(dataclasses.asdict(found))
    assert "{dana" not in words
    assert "{date" not in words


def test_what_another_option_shows_at_once_is_its_first_sentence() -> None:
    (view,) = debrief_of({"a": scene(WAYS), "b": B}, "a.ask").looking_closer.decisions
    assert {option.key: option.answer for option in view.options} == {"a.ask": "", "a.leave": "He waves."}


def test_options_that_change_nothing_are_named_once_and_have_no_list() -> None:
    (view,) = debrief_of({"a": scene(WAYS), "b": B}, "a.ask", "b.end").looking_closer.decisions
    assert view.what_if == ()
    assert view.without_difference == ("a.leave",)


def test_where_two_plays_read_differently_the_words_are_quoted_in_order_of_days() -> None:
    text = [
        "It rains.",
        {"when": "chose(a.ask)", "text": "She is at the gate. It squeaks."},
        {"when": "chose(a.leave)", "text": "The gate is shut."},
    ]
    later = {"check": {"text": "They ring.", "when": "chose(a.leave)"}}
    scenes = {
        "a": scene({**WAYS, "leave": on("b", strength="weak", days=1, do=[{"later": {"check": 5}}])}),
        "b": {**scene({"end": on(days=9)}), "text": text},
    }
    (view,) = debrief_of(scenes, "a.ask", "b.end", later=later).looking_closer.decisions
    assert [(difference.kind, difference.text) for difference in view.what_if[0].differences] == [
        ("words", "On 11 January it would not have been so: She is at the gate."),
        ("words", "On 12 January it would have been so: The gate is shut."),
        ("consequence", "On 16 January: They ring."),
    ]


def test_what_every_other_option_would_have_brought_is_said_once() -> None:
    learn = [{"learn": ["name"]}]
    ways = {
        "miss": on("b", strength="weak"),
        "ask": on("b", strength="strong", do=learn),
        "call": on("b", strength="partial", do=[*learn, {"learn": ["words"]}]),
    }
    (view,) = debrief_of({"a": scene(ways), "b": B}, "a.miss", "b.end").looking_closer.decisions
    assert view.otherwise == ("His full name: you would have had it from 11 January.",)
    assert {other.choice: [one.text for one in other.differences] for other in view.what_if} == {
        "a.ask": [],
        "a.call": ["What she said: you would have had it from 11 January."],
    }


def test_nothing_speaks_of_computing() -> None:
    words = json.dumps(dataclasses.asdict(build_debrief(play(story(SCENES, **MORE), *ASKED))))
    for phrase in ("worked out", "in time", "comput", "calculat"):
        assert phrase not in words


def test_what_was_asked_and_answered_is_part_of_what_happened() -> None:
    talk = {"who": {"topic": "Work", "say": "Who is he?", "answer": "Lee.", "do": [{"learn": ["name"]}]}}
    scenes = {"a": scene({"go": on("desk")}, talk=talk), "desk": scene({"end": on()}, desk_time=9)}
    answers = {"police": [{"text": "Leave it with me."}]}
    keys = ("a.who", "a.go", "record:name", "tell:police.name:phone")
    moments = debrief_of(scenes, *keys, answers=answers).what_happened.timeline
    assert [(moment.kind, moment.desk, moment.text) for moment in moments] == [
        ("scene", "", "A scene"),
        ("asked", "", "Who is he?"),
        ("choice", "", "Go on."),
        ("scene", "", "A scene"),
        ("recorded", "", "You wrote down: His full name."),
        ("told", "", "You told Police by phone: His full name."),
        ("answered", "Police", "Leave it with me."),
    ]


def test_in_a_cut_only_what_the_trainee_decided_is_reviewed() -> None:
    scenes = {
        "a": scene({"x": on("b", strength="strong"), "y": on("b", strength="weak")}),
        "b": scene({"x": on("c", strength="strong"), "y": on("c", strength="weak")}),
        "c": scene({"end": on()}),
    }
    cuts = {
        "short": {"title": "Short", "minutes": 5, "plays": ["b", "c"], "route": ["a.x"], "told": {"a": "You went."}}
    }
    of = story(scenes, cuts=cuts)
    session = follow_route(begin(of, cut="short"))
    for key in ("b.y", "c.end"):
        move = of.move(key)
        assert move is not None
        session = session.make_move(move)
    found = build_debrief(session)
    assert [view.key for view in found.looking_closer.decisions] == ["b.y"]
    assert "a.x" not in found.looking_closer.first
    assert [moment.text for moment in found.what_happened.timeline if moment.kind == "choice"] == ["Go on.", "Go on."]


def test_a_long_play_is_debriefed_in_well_under_a_second() -> None:
    many = 10
    scenes: dict[str, Any] = {}
    for number in range(many):
        onward = f"visit{number + 1}" if number + 1 < many else "end"
        talk = {
            f"line{line}": {"topic": "Work", "say": "And?", "answer": "So.", "do": [{"learn": ["words"]}]}
            for line in range(3)
        }
        ways = {key: on(f"desk{number}", days=1, strength="partial", do=[{"learn": ["name"]}]) for key in "wxyz"}
        scenes[f"visit{number}"] = scene(ways, talk=talk)
        scenes[f"desk{number}"] = scene({"on": on(onward, days=1)}, desk_time=9)
    of = story(scenes)
    keys = [
        key
        for number in range(many)
        for key in (
            *(f"visit{number}.line{line}" for line in range(3)),
            f"visit{number}.x",
            "record:name",
            "tell:police.name:phone",
            f"desk{number}.on",
        )
    ]
    session = play(of, *keys)
    assert len(session.moves) == 7 * many
    since = time.process_time()
    build_debrief(session)
    assert time.process_time() - since < 1
