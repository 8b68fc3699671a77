"""The debrief as data: its four parts, what they tell and what they keep for last."""

import dataclasses
import json
from typing import Any

from game.engine.debrief.debrief import Debrief, build_debrief
from game.engine.notes import Note
from game.engine.session import Session
from tests.engine.stories import on, play, scene, story

CASE: dict[str, Any] = {
    "name": "The case",
    "summary": "As reported.",
    "sources": {"S1": {"title": "A report", "by": "A newspaper", "date": "1 May 2009"}},
    "findings": {
        "F1": {"text": "As reported by A newspaper, nobody asked.", "sources": ["S1"], "service": "health"},
        "F2": {"text": "As reported by A newspaper, nobody wrote.", "sources": ["S1"], "service": "the police"},
        "F3": {"text": "As reported by A newspaper, nobody rang.", "sources": ["S1"], "service": "health"},
        "F15": {"text": "As reported by A newspaper, staff were few.", "sources": ["S1"]},
    },
    "pressures": ["F15"],
    "dedication": "For Peter.",
}
APART = {"apart": {"title": "Apart", "text": "Pieces."}}
PHONE = {"share": {"what": ["name"], "with": ["police"], "by": "phone"}}
ASK = on(
    "desk",
    say="Ask his name.",
    strength="strong",
    because="A name can be checked.",
    cost="She cools.",
    days=2,
    do=[{"learn": ["name"]}, {"later": {"check": 5}}],
    themes={"adults": "clear"},
)
LEAVE = on(
    "desk", say="Leave it.", strength="weak", because="It is her own business.", days=2, do=[{"later": {"check": 5}}]
)
SEND = on(
    "desk",
    say="Send the police round.",
    strength="overreach",
    because="It feels safe.",
    defensible="Where there is a bail condition.",
)
SCENES = {
    "kitchen": scene(
        {"ask": ASK, "leave": LEAVE, "send": SEND},
        look={
            "boots": {"name": "the boots", "text": "Large.", "do": [{"learn": ["boots"]}]},
            "mugs": {"name": "the mugs", "text": "Two."},
        },
        debrief={
            "knowable": "She said so herself.",
            "pressed": "Ten minutes.",
            "principle": "curiosity",
            "echo": ["F2", "F3", "F1", "F15"],
        },
    ),
    "desk": scene({"end": on(days=10)}, desk_time=9),
}
MORE: dict[str, Any] = {
    "case": CASE,
    "terms": {"curiosity": {"term": "Professional curiosity", "text": "Wanting to know."}},
    "later": {"check": {"when": "knows(police.name)", "text": "The check comes back.", "desk": "police"}},
    "elsewhere": {"gp": ["words"]},
    "sides": {
        "dana": [
            {"scene": "kitchen", "text": "She had hoped nobody would ask."},
            {"scene": "desk", "when": "held(name)", "text": "She waits."},
        ]
    },
    "next": {
        "questions": ["What else?"],
        "supervision": "One thing.",
        "system": [{"change": "Time.", "owner": "The manager"}],
    },
}
ASKED = ("kitchen.boots", "kitchen.ask", "record:name", "tell:police.name:phone", "desk.end")
LEFT = ("kitchen.leave", "desk.end")


def played(*keys: str) -> Session:
    return play(story(SCENES, **MORE), *keys)


def told(*keys: str, notes: tuple[Note, ...] = ()) -> Debrief:
    return build_debrief(played(*keys), notes)


def test_the_first_part_shows_nothing_of_the_play() -> None:
    text = told(*ASKED).how_are_you.text
    assert "how are you" in text
    assert "name" not in text


def test_the_timeline_tells_moves_and_arrivals_in_order_without_judging() -> None:
    moments = [(moment.kind, moment.text) for moment in told(*ASKED).what_happened.timeline]
    assert moments == [
        ("scene", "A scene"),
        ("look", "You looked at the boots."),
        ("choice", "Ask his name."),
        ("scene", "A scene"),
        ("recorded", "You wrote down: His full name."),
        ("told", "You told Police by phone: His full name."),
        ("choice", "Go on."),
        ("arrived", "The check comes back."),
    ]


def test_what_lands_on_another_desk_is_told_as_such() -> None:
    arrived = [moment for moment in told(*ASKED).what_happened.timeline if moment.kind == "arrived"]
    assert [moment.desk for moment in arrived] == ["Police"]


def test_who_knew_what_when_names_the_gaps_that_never_closed() -> None:
    rows = {row.info: row for row in told(*ASKED).what_happened.knowledge.rows}
    assert [(holding.agency, holding.day) for holding in rows["name"].held] == [("social_care", 0), ("police", 2)]
    assert rows["name"].recorded == 2
    assert rows["name"].gaps == ("gp",)
    assert rows["boots"].gaps == ("police",)
    assert rows["words"].gaps == ("social_care", "police")


def test_what_this_desk_held_is_the_trainees_own_and_says_whether_it_was_written_down() -> None:
    knowledge = told(*ASKED).what_happened.knowledge
    assert dict(knowledge.agencies)["social_care"] == "You"
    own = {row.info: row.held[0] for row in knowledge.rows if row.held[0].agency == "social_care"}
    assert (own["name"].how, own["name"].on_file) == ("learned it", "on the file from 13 January")
    assert own["boots"].on_file == "not written down"


def test_what_the_story_put_on_the_file_is_not_told_as_written_by_the_trainee() -> None:
    note = [{"learn": ["name"]}, {"record": ["name"]}]
    scenes = {"a": scene({"go": on("b", do=note)}), "b": scene({"end": on()}, desk_time=2)}
    happened = build_debrief(play(story(scenes), "a.go", "record:name", "b.end")).what_happened
    recorded = [moment.text for moment in happened.timeline if moment.kind == "recorded"]
    assert recorded[:1] == ["Put on the file: His full name."]
    assert not happened.knowledge.rows[0].is_own_note
    assert told(*ASKED).what_happened.knowledge.rows[0].is_own_note


def test_only_what_came_to_somebody_who_lacked_it_has_reached_everybody_who_needed_it() -> None:
    concerned = {"boots": {"text": "Large boots", "concerns": ["police"]}}
    scenes = {"a": scene({"end": on()}, desk_time=2, do=[{"learn": ["boots"]}])}
    at_start = play(story(scenes, information=concerned, elsewhere={"police": ["boots"]}, endings=APART), "a.end")
    assert build_debrief(at_start).what_happened.knowledge.no_gaps == ()
    told_by_phone = play(story(scenes, information=concerned, endings=APART), "tell:police.boots:phone", "a.end")
    assert build_debrief(told_by_phone).what_happened.knowledge.no_gaps == ("Large boots",)


def test_the_same_days_are_told_from_the_familys_side_as_far_as_the_play_went() -> None:
    with_name, without = told(*ASKED).what_happened.sides, told(*LEFT).what_happened.sides
    assert [moment.text for moment in with_name[0].moments] == ["She had hoped nobody would ask.", "She waits."]
    assert [moment.text for moment in without[0].moments] == ["She had hoped nobody would ask."]


def test_the_youngest_ones_side_comes_first() -> None:
    people = {"dana": {"name": "Dana", "age": 26}, "pat": {"name": "Pat"}, "ellis": {"name": "Ellis", "age": 1}}
    views = {person: [{"scene": "kitchen", "text": "There."}] for person in people}
    small = story(SCENES, **{**MORE, "people": people, "sides": views})
    found = build_debrief(play(small, *LEFT)).what_happened.sides
    assert [side.person for side in found] == ["ellis", "dana", "pat"]


def test_a_decision_is_shown_with_only_what_could_be_known_then() -> None:
    view = told(*ASKED).looking_closer.decisions[0]
    assert view.known_then == ("Large boots",)
    assert view.noticed == ("the boots",)
    assert view.unnoticed == ("the mugs",)
    assert view.elsewhere == ("GP: What she said",)
    assert view.known_later == ()
    assert view.travelled == (
        "His full name: you from 11 January, Police from 13 January.",
        "16 January, Police: The check comes back.",
    )


def test_what_the_choice_itself_brought_at_once_is_not_told_as_known_later() -> None:
    later = {"check": {"text": "Somebody rings.", "do": [{"learn": ["words"]}]}}
    ask = on("desk", strength="strong", days=7, do=[{"learn": ["name"]}, {"later": {"check": 5}}])
    look = {"boots": {"name": "the boots", "text": "Large.", "do": [{"learn": ["boots"]}]}}
    scenes = {"kitchen": scene({"ask": ask}), "desk": scene({"end": on()}, look=look)}
    session = play(story(scenes, later=later), "kitchen.ask", "desk.boots", "desk.end")
    (view,) = build_debrief(session, ()).looking_closer.decisions
    assert view.known_later == ("16 January: What she said", "18 January: Large boots")


def test_what_came_after_the_next_decision_is_told_there_and_what_others_held_says_when_it_came() -> None:
    look = {"boots": {"name": "the boots", "text": "Large.", "do": [{"learn": ["boots"]}]}}
    scenes = {
        "a": scene({"go": on("b", strength="strong"), "stay": on("b", strength="weak")}),
        "b": scene({"go": on("c", strength="strong", days=2), "stay": on("c", strength="weak")}, look=look),
        "c": scene({"end": on(do=[{"learn": ["words"]}])}),
    }
    session = play(story(scenes, elsewhere={"gp": ["words", "name"]}), "a.go", "b.boots", "b.go", "c.end")
    first, second = build_debrief(session).looking_closer.decisions
    assert first.known_later == ("11 January: Large boots",)
    assert second.known_later == ("13 January: What she said",)
    assert first.elsewhere == ("GP: His full name; What she said (reached you on 13 January)",)


def test_whoever_has_the_better_piece_is_not_without_the_lesser() -> None:
    pieces = {"name": {"text": "His full name", "covers": ["boots"]}, "boots": {"text": "Large boots"}}
    scenes = {"kitchen": scene({"end": on(do=[{"learn": ["name", "boots"]}, PHONE])})}
    rows = {
        row.info: row.gaps
        for row in build_debrief(play(story(scenes, information=pieces), "kitchen.end")).what_happened.knowledge.rows
    }
    assert rows == {"name": ("gp",), "boots": ("gp",)}


def test_what_never_came_about_is_not_told() -> None:
    assert told(*LEFT).looking_closer.decisions[0].travelled == ()


def test_what_the_story_sends_is_not_told_as_the_trainees_own() -> None:
    small = story({"a": scene({"go": on(do=[{"learn": ["name"]}, PHONE])})})
    happened = build_debrief(play(small, "a.go"))
    assert [moment.text for moment in happened.what_happened.timeline if moment.kind == "told"] == [
        "Told by phone to Police: His full name."
    ]
    assert not any("Police" in line for line in happened.looking_closer.went_well)


def test_what_was_told_to_several_at_once_is_told_once_and_what_came_later_is_received() -> None:
    sent = {"share": {"what": ["name"], "with": ["police", "gp"], "by": "phone"}}
    small = story({"a": scene({"go": on("b", do=[{"learn": ["name"]}, sent])}), "b": scene({"end": on()})})
    told_once = [moment.text for moment in build_debrief(play(small, "a.go")).what_happened.timeline]
    assert told_once == ["A scene", "Go on.", "Told by phone to Police and GP: His full name.", "A scene"]
    by_email = {"share": {**sent["share"], "by": "email"}}
    small = story({"a": scene({"go": on("b", days=3, do=[{"learn": ["name"]}, by_email])}), "b": scene({"end": on()})})
    later = [moment.text for moment in build_debrief(play(small, "a.go")).what_happened.timeline]
    assert "GP and Police received: His full name." in later


def test_the_days_in_short_are_conversations_desks_decisions_and_what_came_of_them() -> None:
    assert [moment.in_short for moment in told(*ASKED).what_happened.timeline if moment.in_short] == [
        "Ask his name.",
        "A scene",
        "The check comes back.",
    ]


def test_the_trainees_own_reason_and_disagreement_stand_in_the_view() -> None:
    notes = (
        Note("reason", "kitchen.leave", "She was tired."),
        Note("disagreement", "kitchen.leave", "No."),
    )
    view = told(*LEFT, notes=notes).looking_closer.decisions[0]
    assert view.reasons == ("She was tired.",)
    assert view.disagreements == ("No.",)


def test_what_was_written_before_any_decision_stands_beside_the_first() -> None:
    views = told(*LEFT, notes=(Note("reason", "", "Long day."),)).looking_closer.decisions
    assert [view.reasons for view in views] == [("Long day.",), *[()] * (len(views) - 1)]


def test_what_was_written_about_a_decision_that_is_not_reviewed_stands_beside_the_first() -> None:
    notes = (Note("reason", "kitchen.leave", "She was tired."), Note("reason", "x.y", "Else."))
    views = told(*LEFT, notes=notes).looking_closer.decisions
    assert [view.reasons for view in views] == [("She was tired.", "Else."), *[()] * (len(views) - 1)]


def test_a_reason_stands_under_next_where_no_decision_is_reviewed_at_all() -> None:
    notes = (Note("reason", "x.y", "Else."), Note("disagreement", "x.y", "No."), Note("supervision", "", "Ask."))
    assert told(notes=notes).next.own == ("Else.", "Ask.")
    assert told(*LEFT, notes=notes).next.own == ("Ask.",)


def test_where_two_routes_were_defensible_both_are_shown_so() -> None:
    view = told(*LEFT).looking_closer.decisions[0]
    assert view.two_routes
    assert {option.say: option.standing for option in view.options}[
        "Send the police round."
    ] == "Where there is a bail condition."
    assert {option.say for option in view.options if option.taken} == {"Leave it."}


def test_what_if_makes_the_later_moves_again_and_says_what_would_differ() -> None:
    others = {other.choice: other for other in told(*ASKED).looking_closer.decisions[0].what_if}
    leave = others["kitchen.leave"]
    assert leave.ending == "Apart"
    assert not leave.same_ending
    assert (leave.kept, leave.left_out) == (1, 2)
    assert leave.differences == (), "what every other option loses is said once, as what the choice set going"


def test_what_if_goes_on_by_itself_where_the_trainee_never_stood() -> None:
    scenes = {
        "a": scene({"left": on("c", strength="weak"), "right": on("b", strength="weak")}),
        "b": scene({"x": on("c", strength="strong"), "y": on("c", strength="weak", do=[{"learn": ["name"]}])}),
        "c": scene({"x": on(strength="strong"), "y": on(strength="weak")}),
    }
    other = build_debrief(play(story(scenes), "a.left", "c.y")).looking_closer.decisions[0].what_if[0]
    assert other.ending == "Apart"
    assert [difference.text for difference in other.differences] == [
        "His full name: you would have had it from 11 January."
    ]


def test_what_if_writes_and_tells_at_the_other_desk_what_was_written_and_told_at_ones_own() -> None:
    learn = [{"learn": ["name"]}]
    scenes = {
        "a": scene({"early": on("desk", strength="strong", do=learn), "late": on("night", strength="weak", do=learn)}),
        "desk": scene({"home": on("end")}, desk_time=3),
        "night": scene({"home": on("end")}, desk_time=1),
    }
    session = play(story(scenes), "a.early", "record:name", "tell:police.name:phone", "desk.home")
    (other,) = build_debrief(session).looking_closer.decisions[0].what_if
    assert (other.kept, other.left_out) == (1, 2), "there is time to write it down, and none to tell"
    assert [difference.text for difference in other.differences] == ["His full name: Police would not have had it."]


def test_a_consequence_that_would_have_come_is_named_by_a_whole_sentence_of_what_would_have_been_told() -> None:
    text = [
        {"when": "held(name)", "text": "This is for another play."},
        {"text": "He rings. “Who is\nhe? But it is on\nthe form.”"},
    ]
    later = {"check": {"text": text, "desk": "police"}, "silent": {"text": ""}}
    ways = {
        "wait": on("b", strength="weak"),
        "ask": on("b", strength="strong", do=[{"later": {"check": 5, "silent": 5}}]),
    }
    small = story({"a": scene(ways), "b": scene({"end": on(days=10)})}, later=later)
    (view,) = build_debrief(play(small, "a.wait", "b.end")).looking_closer.decisions
    assert [difference.text for difference in view.what_if[0].differences] == ["On 16 January: He rings."]


def endings_of_options(**endings_open: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    by_key = {f"kitchen.{choice}": endings for choice, endings in endings_open.items()}
    view = build_debrief(played(*ASKED), endings_open=by_key).looking_closer.decisions[0]
    return {option.key.removeprefix("kitchen."): option.endings_open for option in view.options}


def test_only_endings_that_stay_open_after_some_options_are_named() -> None:
    shown = endings_of_options(ask=("known", "apart"), leave=("apart",), send=("apart",))
    assert shown == {"ask": ("Known",), "leave": (), "send": ()}
    always = endings_of_options(ask=("known", "apart"), leave=("apart", "known"), send=("known", "apart"))
    assert set(always.values()) == {()}


def test_what_was_not_worked_out_for_every_option_is_not_there() -> None:
    assert set(endings_of_options(ask=("known", "apart"), leave=("apart",)).values()) == {()}


def test_a_decision_that_is_seen_differently_is_among_those_opened_first() -> None:
    ways = {"ask": on("next", strength="strong"), "leave": on("next", strength="weak")}
    scenes = {
        name: scene({key: {**way, "goto": goto} for key, way in ways.items()})
        for name, goto in zip("abcde", [*"bcde", "end"], strict=True)
    }
    session = play(story(scenes), *(f"{name}.leave" for name in "abcde"))
    assert build_debrief(session).looking_closer.first == ("a.leave", "b.leave", "c.leave")
    differently = build_debrief(session, (Note("disagreement", "e.leave", "No."),)).looking_closer
    assert differently.first == ("a.leave", "b.leave", "e.leave")


def test_the_real_case_is_told_by_service_each_finding_once_with_its_source_and_what_pressed_on_staff() -> None:
    case = told(*ASKED).next.case
    assert case is not None
    assert [(echo.service, echo.text.rpartition(" ")[2]) for echo in case.echoes] == [
        ("health", "asked."),
        ("health", "rang."),
        ("the police", "wrote."),
    ]
    assert {echo.sources for echo in case.echoes} == {("A report, A newspaper, 1 May 2009",)}
    assert [echo.text for echo in case.pressures] == ["As reported by A newspaper, staff were few."]


def test_a_play_that_was_left_has_a_debrief_too() -> None:
    early = told("kitchen.ask")
    assert not early.finished
    assert early.what_happened.ending_title == ""
    assert len(early.looking_closer.decisions) == 1


def test_the_debrief_is_plain_data() -> None:
    assert json.loads(json.dumps(dataclasses.asdict(told(*ASKED))))["scenario"] == "small"


def test_the_same_moves_give_the_same_debrief() -> None:
    assert told(*ASKED) == told(*ASKED)
