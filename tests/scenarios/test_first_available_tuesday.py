"""The council lawyer's desk: scripted plays reach their endings, on their days, in the time that is named."""

import re
from datetime import date, timedelta

import pytest

from game.engine.cuts import follow_route, is_automatic
from game.engine.events import Arrived, Entered
from game.engine.moves import Choose
from game.engine.pathway.handover import information_handed_over
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import Session, begin, decisions
from game.scenario.loader import load_scenario
from game.scenario.model.scene import Scene, Strength
from tests.players.judgement import pairs_of
from tests.players.pages import words_read
from tests.scenarios import playing
from tests.scenarios.playing import altered, arrivals, at_random, text_of, words_shown

ID = "first_available_tuesday"
SCENARIO, STORY = playing.scenario(ID), playing.story(ID)

ALL_STRONG = (
    "request_form,covering_email,call.tray,call.dana,call.dana_who,call.neil,call.neil_who,call.put_down,"
    "tell:team_manager.stay_basis+how_dana_agreed+neil_not_asked:phone,record:stay_basis+how_dana_agreed+neil_not_asked,"
    "desk_friday.joels_statement,cranes_letter,who.diary,who.beside,marlow_sheet,slips.wall_card,slips.ruths_page,slips.stay,"
    "shona_rings.help,shona_rings.help_more,shona_rings.write_down,"
    "royal_report,police_page,duty_report,surgery_report,ask.locums_ticks,ask.duty,"
    "three_statements,panel.board,panel.board_talk,panel.board_more,panel.gas_man,panel.seen,"
    "plan_of_december,not_now.notebook,not_now.template,not_now.pat,sunitas_minute,first_line.window,first_line.thought,"
    "record:care_list+legal_view+come_back_if,tell:social_care.care_list+legal_view+come_back_if:email_over_weekend,"
    "tell:conference.come_back_if:email_over_weekend,desk_december.carol,"
    "court_letter,planner_march,come_back.farrs_door,come_back.evenings,come_back.evenings_since,come_back.name,"
    "come_back.half_hour,page_forty_eight_copy,record:new_mark+come_back_if,tell:police.man_let_in:email,"
    "desk_march.answer_court,desk_march.go"
)
ALL_WEAK = (
    "call.september,call.ward,call.send_back,desk_friday.joels_statement,who.there_if,slips.marks,shona_rings.dana,"
    "shona_rings.school,shona_rings.switchboard,ask.surgery,panel.tomorrow,panel.stay,panel.go_on,not_now.mark,"
    "first_line.decided,desk_december.carol,come_back.mark_talk,come_back.easter,desk_march.go"
)
ALL_OVERREACH = (
    "call.police,call.police_who,call.draft,desk_friday.joels_statement,who.nobody,slips.bail,shona_rings.neil,"
    "shona_rings.neil_more,shona_rings.owed,ask.clinic,panel.police,panel.police_more,panel.locum,panel.go_on,not_now.charge,"
    "first_line.unknown,tell:police.legal_view:email_over_weekend,tell:conference.come_back_if+legal_view:email_over_weekend,"
    "desk_december.both_parents,desk_december.carol,come_back.police_now,come_back.solicitors,desk_march.go"
)
MIXED = (
    "request_form,call.planner,call.shona,call.shona_who,call.maya,call.meeting,call.put_down,"
    "tell:team_manager.stay_basis:email_over_weekend,record:stay_basis,desk_friday.joels_statement,cranes_letter,who.an_hour,"
    "marlow_sheet,slips.empty_chairs,slips.ruths_page,slips.table,shona_rings.ellis,shona_rings.money,shona_rings.numbers,"
    "royal_report,duty_report,police_page,ask.planner_december,ask.interview,three_statements,panel.ellis,panel.neil,"
    "panel.neil_more,panel.seen,plan_of_december,not_now.template,not_now.board_again,not_now.somebody,sunitas_minute,"
    "first_line.envelope,first_line.change,record:legal_view+come_back_if,"
    "tell:social_care.legal_view+come_back_if:email_over_weekend,desk_december.carol,court_letter,come_back.tray_march,"
    "come_back.name,come_back.ellis_now,come_back.half_hour,record:new_mark+lee_name,desk_march.answer_court,desk_march.go"
)
STRONG_UNSENT = ",".join(key for key in ALL_STRONG.split(",") if not key.startswith(("record:", "tell:")))
"""The strong play with its desks left empty."""
PLAYS = {
    "all strong": (ALL_STRONG, "shared_planned_reviewed"),
    "mixed": (MIXED, "shared_planned"),
    "strong, and nothing written": (STRONG_UNSENT, "gathered"),
    "all weak": (ALL_WEAK, "apart"),
    "all over-reach": (ALL_OVERREACH, "apart"),
}
DAYS = {
    "20 November 2026": ["call", "desk_friday"],
    "24 November 2026": ["who"],
    "1 December 2026": ["slips"],
    "4 December 2026": ["shona_rings"],
    "14 December 2026": ["ask"],
    "17 December 2026": ["panel", "not_now", "first_line", "desk_december"],
    "15 March 2027": ["come_back", "desk_march"],
}
ARRIVALS = {
    "form_returns": "23 November 2026",
    "asked_upstairs": "4 December 2026",
    "owed_on_tuesday": "8 December 2026",
    "day_for_shona": "9 December 2026",
    "conference_meets": "11 December 2026",
    "page_forty_eight": "16 December 2026",
    "locum_goes": "26 February 2027",
    "half_held": "23 March 2027",
    "court_waits": "24 March 2027",
    "midwife": "25 March 2027",
}
IN_EVERY_PLAY = {"conference_meets", "locum_goes", "midwife"}
SHORT = "short"
MOST_WORDS, MOST_OF_A_SCENE, MOST_IN_SHORT = 5000, 250, 4000
FORKS = {
    name: scene for name, scene in SCENARIO.scenes.items() if any(option.strength for option in scene.choices.values())
}


def played(keys: str) -> Session:
    return playing.played(keys, of=STORY)


def strengths(session: Session) -> list[Strength | None]:
    return [FORKS[move.scene].choices[move.choice].strength for _, move in decisions(session)]


def on(day: int) -> str:
    when: date = SCENARIO.starts + timedelta(days=day)
    return f"{when.day} {when:%B %Y}"


def words(text: str) -> int:
    return len(re.findall(r"\w[\w’'-]*", text))


def test_it_loads_without_a_single_problem() -> None:
    assert load_scenario(playing.FOLDER / f"{ID}.yaml").problems == ()


@pytest.mark.parametrize(("keys", "ending"), PLAYS.values(), ids=PLAYS)
def test_scripted_plays_reach_their_endings(keys: str, ending: str) -> None:
    assert played(keys).situation.ending == ending


def test_every_ending_is_reached_by_some_script_the_better_connected_first() -> None:
    assert list(dict.fromkeys(ending for _, ending in PLAYS.values())) == list(SCENARIO.endings)


def test_the_strong_play_takes_the_strong_option_everywhere_and_the_weak_one_nowhere() -> None:
    assert strengths(played(ALL_STRONG)) == [Strength.STRONG] * len(FORKS)
    assert set(strengths(played(ALL_WEAK))) == {Strength.WEAK}
    assert set(strengths(played(ALL_OVERREACH))) == {Strength.OVERREACH, Strength.WEAK}


def test_two_of_seven_forks_are_plain_and_each_has_one_strong_and_one_partial_option() -> None:
    assert [name for name, scene in FORKS.items() if scene.plain] == ["who", "shona_rings"]
    assert len(FORKS) == 7
    for scene in FORKS.values():
        kinds = [option.strength for option in scene.choices.values()]
        assert (len(kinds), kinds.count(Strength.STRONG), kinds.count(Strength.PARTIAL)) == (4, 1, 1)


@pytest.mark.parametrize("scene", FORKS.values(), ids=FORKS)
def test_every_option_has_its_reason_and_its_cost(scene: Scene) -> None:
    assert all(option.because and option.cost for option in scene.choices.values())
    assert scene.debrief is not None
    assert scene.debrief.pressed
    assert scene.discuss
    assert scene.presenter


def test_the_strong_option_of_a_fork_is_never_shut_out() -> None:
    for session in [at_random(STORY, seed) for seed in range(40)]:
        for number, move in decisions(session):
            offers = [offer for offer in session.truncated_to(number).legal_moves() if isinstance(offer, Choose)]
            assert Strength.STRONG in {FORKS[move.scene].choices[offer.choice].strength for offer in offers}, move.scene


def test_overreach_leaves_fewer_pieces_where_they_are_needed_than_strong() -> None:
    own = {name: len(pairs_of(played(keys)).own) for name, (keys, _) in PLAYS.items()}
    assert own["all strong"] > own["mixed"] > own["all over-reach"] > own["all weak"] == 0


def test_a_yes_given_in_custody_is_asked_again_if_the_manager_hears_of_it_and_not_whoever_leaves() -> None:
    told = "tell:team_manager.stay_basis+how_dana_agreed+neil_not_asked:phone"
    assert on(arrivals(played(ALL_STRONG))["asked_again"]) == "23 November 2026"
    left = altered(
        ALL_STRONG, (told, "tell:social_care.how_dana_agreed+neil_not_asked:email_over_weekend"), until="slips.stay"
    )
    assert "asked_again" not in arrivals(played(left))
    assert "Sorry!! Yes. I'll put it on" in words_shown(played(left))


def test_the_gas_man_is_spoken_of_only_by_whoever_asked_for_dutys_notes() -> None:
    assert "We know that he makes tea" in words_shown(played(ALL_STRONG))
    without = altered(ALL_STRONG, ("ask.duty", "ask.clinic"), (",panel.gas_man", ""), until="panel.seen")
    session = played(without)
    line = STORY.move("panel.gas_man")
    assert line is not None
    assert not session.is_legal(line)
    assert (SCENARIO.desk, "man_let_in") not in session.situation.knows


def test_the_reasons_go_to_whoever_has_the_children_and_the_line_alone_to_the_chair() -> None:
    assert "This is the first thing on here with a *because* in it" in words_shown(played(ALL_STRONG)).replace('"', "")
    assert "Was it yours to send?" in words_shown(played(ALL_OVERREACH))


def test_a_letter_to_both_parents_comes_back_in_february() -> None:
    assert on(arrivals(played(ALL_OVERREACH))["quoted"]) == "15 February 2027"
    assert "quoted" not in arrivals(played(ALL_STRONG))


def test_only_the_half_hour_before_the_courts_day_is_a_sitting() -> None:
    for keys, _ in PLAYS.values():
        half = "come_back.half_hour" in keys
        assert ("half_held" in arrivals(played(keys))) is half
        assert ("court_waits" in arrivals(played(keys))) is not half


def test_what_is_read_on_the_twenty_third_is_what_was_written_in_december() -> None:
    assert "as far as *how sure*" in words_shown(played(ALL_STRONG))
    assert "So *was* it met?" in words_shown(played(MIXED))
    assert "a minute with one line" in words_shown(played(STRONG_UNSENT))


def test_every_scene_and_every_consequence_is_on_its_day_in_every_play() -> None:
    days: dict[str, set[str]] = {}
    dated: dict[str, set[str]] = {}
    for session in [at_random(STORY, seed) for seed in range(80)] + [played(keys) for keys, _ in PLAYS.values()]:
        assert set(arrivals(session)) >= IN_EVERY_PLAY
        for event in session.events:
            match event:
                case Entered(scene, day, _):
                    days.setdefault(scene, set()).add(on(day))
                case Arrived(consequence, day, _) if consequence in ARRIVALS:
                    dated.setdefault(consequence, set()).add(on(day))
                case _:
                    pass
    assert days == {scene: {day} for day, scenes in DAYS.items() for scene in scenes}
    assert set(days) == set(SCENARIO.scenes)
    assert dated == {name: {day} for name, day in ARRIVALS.items()}


def test_the_story_stops_on_the_last_day_of_march() -> None:
    assert on(played(ALL_WEAK).situation.day) == "31 March 2027"


def test_a_play_is_read_in_the_time_that_the_menu_names() -> None:
    read = {name: words_read(played(keys)) for name, (keys, _) in PLAYS.items()}
    assert max(read.values()) <= MOST_WORDS, read


def test_what_the_half_hour_is_for_is_decided_in_the_first_third() -> None:
    for keys, _ in PLAYS.values():
        session = played(keys)
        there = next(number for number, turn in enumerate(session.turns) if turn.situation.scene == "slips")
        assert words(words_shown(session.truncated_to(there))) < words(words_shown(session)) / 3


def test_no_scene_opens_with_too_much_at_once() -> None:
    sessions = [played(keys) for keys, _ in PLAYS.values()] + [at_random(STORY, seed) for seed in range(40)]
    entered = (event for session in sessions for event in session.events if isinstance(event, Entered))
    opened = {(event.scene, words(text_of(event, SCENARIO))) for event in entered}
    assert {entry for entry in opened if entry[1] > MOST_OF_A_SCENE} == set()


def test_every_ending_says_what_is_not_known_and_closes_on_an_ordinary_moment() -> None:
    for ending in SCENARIO.endings.values():
        text = "\n\n".join(entry.text.strip() for entry in ending.text)
        assert "It is not known how any mark was made." in text
        last = text.split("\n\n")
        assert last[-1] == "You do not learn what happened next; practitioners seldom do."
        assert last[-2].startswith("On Wednesday the thirty-first you go down for a sandwich")


def test_the_reasons_and_the_line_are_handed_on_to_the_social_worker_if_they_were_sent() -> None:
    def handed(keys: str) -> set[str]:
        return {piece.info for piece in information_handed_over(played(keys)) if piece.agency == "social_care"}

    assert {"legal_view", "come_back_if"} <= handed(ALL_STRONG)
    assert handed(ALL_WEAK) & {"legal_view", "come_back_if"} == set()


def test_what_the_ward_wrote_on_its_form_is_pinned_to_the_request() -> None:
    arrived = [ReceivedInformation("stay_basis")]
    assert "Agreed by whom? Asked." in words_shown(begin(STORY, incoming=arrived))
    assert "Agreed by whom? Asked." not in words_shown(begin(STORY))


def in_the_cut(keys: str) -> Session:
    """Play the short cut with those moves of a play that it leaves to the trainee."""
    short = SCENARIO.cuts[SHORT]
    session = follow_route(begin(STORY, cut=SHORT))
    for key in keys.split(","):
        move = STORY.move(key)
        assert move is not None, key
        if session.situation.scene in short.plays and session.is_legal(move):
            session = follow_route(session.make_move(move))
    return session


@pytest.mark.parametrize(("keys", "ending"), [(ALL_STRONG, "shared_planned_reviewed"), (ALL_WEAK, "apart")])
def test_the_short_way_has_the_central_decision_and_is_read_in_twenty_minutes(keys: str, ending: str) -> None:
    cut = SCENARIO.cuts[SHORT]
    session = in_the_cut(keys)
    told = words(" ".join(cut.told.values()))
    read = sum(
        words(words_shown(Session(session.story, 0, None, (turn,))))
        for position, turn in enumerate(session.turns)
        if position == 0 or not is_automatic(session, position)
    )
    assert session.situation.ending == ending
    assert cut.minutes == 20
    assert "slips" in cut.plays
    assert read + told <= MOST_IN_SHORT
