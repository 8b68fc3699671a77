"""The paediatrician's desk: its plays reach the endings they should, on the days of the calendar."""

import re

import pytest

from game.engine.cuts import follow_route, is_automatic
from game.engine.events import Arrived, Entered
from game.engine.moves import Ask, Choose
from game.engine.pathway.handover import information_handed_over, receipts_for
from game.engine.session import Session, begin, decisions
from game.scenario.loader import load_scenario
from game.scenario.model.scene import Strength
from tests.players.judgement import pairs_of
from tests.players.pages import words_read
from tests.scenarios import playing
from tests.scenarios.playing import FOLDER, altered, arrivals, at_random, scenario, story, text_of, words_shown

NAME = "next_available_slot"
SCENARIO, STORY = scenario(NAME), story(NAME)
FORKS = {
    name: scene for name, scene in SCENARIO.scenes.items() if any(option.strength for option in scene.choices.values())
}
ALL_STRONG = (
    "history.bag,history.cot,history.baths,history.baths_who,history.saturday,history.ring_here,ward_card,gemmas_text,"
    "keoghs_rota,no_notes.jean_call,no_notes.keogh_text,record:november_accounts+last_bare+pats_bath,no_notes.meet,"
    "half_past_five.bath,half_past_five.september,half_past_five.sign,innes_note,pictures.leaflet,pictures.both,"
    "car_park_ticket,discharge_form,ward_board,fit.posting,fit.sign,second_set.thursday,harkers_draft,your_note,"
    "hallams_letter,sentence.diary,sentence.day,copy_list,tell:conference.last_bare+september_exam+stay_basis:email,"
    "tell:police.pats_bath+september_exam+september_unasked:email,copies.home,four_o_clock.page,four_o_clock.show,"
    "fathers_turn.vest,fathers_turn.maya,fathers_turn.mother,fathers_turn.send_it,heard.how_he_is,rota_emails,new_list,follow_up_list,"
    "rota.card,rota.follow_ups,surgery_letter,graces_email,december_plan,routine.blocks,routine.march,"
    "cross.blocks,cross.tonight,cross.tonight_who,cross.maya,cross.second,flag_slip,auto_reply,surgery_slip,jeans_page,"
    "tell:social_care.change_in_ellis+not_examined+tonight_alone:phone,record:change_in_ellis+not_examined,"
    "twenty_past_five.home"
)
ALL_WEAK = (
    "history.car,history.sister,no_notes.gemma,no_notes.meet,half_past_five.tonight,half_past_five.sign,pictures.nurse,"
    "fit.next,second_set.tuesday,sentence.which,copies.home,four_o_clock.page_three,fathers_turn.september,"
    "fathers_turn.police,heard.decided,rota.post,routine.april,cross.skin,cross.let_be,twenty_past_five.home"
)
ALL_OVERREACH = (
    "history.doctors,history.not_a_car,no_notes.no_view,no_notes.meet,half_past_five.quiet,half_past_five.sign,"
    "pictures.court,fit.looks_in,second_set.friday,sentence.which,copies.own_page,copies.home,four_o_clock.not_mine,"
    "fathers_turn.quiet,fathers_turn.not_you,heard.his_mother,rota.number,routine.tomorrow,cross.mum,cross.keep,twenty_past_five.police,"
    "twenty_past_five.pat,twenty_past_five.home"
)
MIXED = (
    "history.cot,history.board,history.saturday,history.sunday,history.baths,history.sister,ward_card,gemmas_text,"
    "no_notes.ask_dana,no_notes.jean_call,record:november_accounts+last_bare,no_notes.meet,half_past_five.september,"
    "half_past_five.maya,half_past_five.sign,innes_note,pictures.ellis_asleep,pictures.after,car_park_ticket,"
    "discharge_form,fit.fox,fit.come,second_set.wednesday,harkers_draft,your_note,sentence.envelope,sentence.day,"
    "copy_list,tell:police.last_bare+september_exam:email,tell:conference.september_exam:email,copies.home,"
    "four_o_clock.hands,four_o_clock.page_three,fathers_turn.saturdays,fathers_turn.saturdays_more,"
    "fathers_turn.pictures_talk,fathers_turn.not_know,heard.envelope,heard.how_he_is,rota_emails,new_list,rota.mug,rota.new_ones,surgery_letter,"
    "graces_email,routine.window,routine.march,cross.mirror,cross.sleep,cross.sleep_since,cross.maya,cross.some,"
    "auto_reply,jeans_page,tell:health_visiting.change_in_ellis+not_examined:phone,record:not_examined,"
    "twenty_past_five.home"
)
MIDDLING = altered(MIXED, ("sentence.day", "sentence.whom"), ("routine.march", "routine.grace"))
"""The partial option at every decision, with full desks."""
PLAYS = {
    "all strong": (ALL_STRONG, "shared_planned_reviewed"),
    "mixed": (MIXED, "shared_planned"),
    "all middling": (MIDDLING, "gathered"),
    "all weak": (ALL_WEAK, "apart"),
    "all over-reach": (ALL_OVERREACH, "apart"),
}
DAYS = {
    "Thursday 19 November": ["history", "no_notes", "half_past_five"],
    "Friday 20 November": ["pictures", "fit", "second_set"],
    "Monday 7 December": ["sentence", "copies"],
    "Tuesday 8 December": ["four_o_clock", "fathers_turn"],
    "Friday 11 December": ["heard"],
    "Thursday 14 January": ["rota"],
    "Tuesday 23 February": ["routine"],
    "Tuesday 23 March": ["cross", "twenty_past_five"],
}
ARRIVALS = {
    "sunday_night": "Sunday 22 November",
    "letter_goes": "Friday 27 November",
    "peer_review": "Friday 4 December",
    "rule_agreed": "Friday 19 February",
    "you_write": "Wednesday 24 March",
}
"""What comes in every play, and when."""
DUTY = "tell:social_care.change_in_ellis+not_examined+tonight_alone:phone"
MOST_OF_A_PLAY, MOST_OF_A_SCENE, MOST_OF_THE_CUT = 5000, 225, 4000


def played(keys: str) -> Session:
    return playing.played(keys, of=STORY)


def named(day: int) -> str:
    when = SCENARIO.starts.fromordinal(SCENARIO.starts.toordinal() + day)
    return f"{when:%A} {when.day} {when:%B}"


def strengths(keys: str) -> list[Strength | None]:
    return [FORKS[move.scene].choices[move.choice].strength for _, move in decisions(played(keys))]


def words(text: str) -> int:
    return len(re.findall(r"\w[\w’'-]*", text))


def test_it_loads_without_a_single_problem() -> None:
    assert load_scenario(FOLDER / f"{NAME}.yaml").problems == ()


@pytest.mark.parametrize(("keys", "ending"), PLAYS.values(), ids=PLAYS)
def test_scripted_plays_reach_their_endings(keys: str, ending: str) -> None:
    session = played(keys)
    assert session.situation.ending == ending
    assert len(decisions(session)) == len(FORKS) == 7


def test_every_ending_is_reached_by_some_script_the_better_connected_first() -> None:
    assert list(dict.fromkeys(ending for _, ending in PLAYS.values())) == list(SCENARIO.endings)


def test_the_pure_plays_take_their_strength_at_every_decision_that_has_it() -> None:
    assert set(strengths(ALL_STRONG)) == {Strength.STRONG}
    assert set(strengths(ALL_WEAK)) == {Strength.WEAK}
    assert set(strengths(MIDDLING)) == {Strength.PARTIAL}
    assert strengths(ALL_OVERREACH).count(Strength.OVERREACH) == 3
    assert set(strengths(ALL_OVERREACH)) == {Strength.OVERREACH, Strength.WEAK}


def test_the_strong_option_of_a_fork_is_never_shut_out() -> None:
    sessions = [played(keys) for keys, _ in PLAYS.values()] + [at_random(STORY, seed) for seed in range(40)]
    for session in sessions:
        for number, move in decisions(session):
            offers = [offer for offer in session.truncated_to(number).legal_moves() if isinstance(offer, Choose)]
            assert Strength.STRONG in {FORKS[move.scene].choices[offer.choice].strength for offer in offers}, move.scene


@pytest.mark.parametrize("name", FORKS)
def test_every_decision_has_one_strong_and_one_partial_option_and_each_its_reason_and_its_cost(name: str) -> None:
    scene = FORKS[name]
    kinds = [option.strength for option in scene.choices.values()]
    assert kinds.count(Strength.STRONG) == kinds.count(Strength.PARTIAL) == 1
    assert len(kinds) == 4
    assert all(option.because and option.cost for option in scene.choices.values())
    assert scene.debrief is not None
    assert scene.debrief.knowable
    assert scene.debrief.pressed
    assert scene.discuss
    assert scene.presenter


def test_two_forks_are_plain_and_in_the_others_no_option_stands_out_by_its_length() -> None:
    plain = {name for name, scene in FORKS.items() if scene.plain}
    assert plain == {"pictures", "cross"}
    for name in FORKS.keys() - plain:
        lengths = [words(option.say) for option in FORKS[name].choices.values()]
        assert max(lengths) - min(lengths) <= 2, name


def test_overreach_leaves_fewer_pieces_where_they_are_needed_than_strong() -> None:
    own = {name: len(pairs_of(played(keys)).own) for name, (keys, _) in PLAYS.items()}
    assert own["all strong"] > own["mixed"] > own["all over-reach"] == own["all weak"] == 0


def test_every_scene_and_every_arrival_is_on_its_day_in_every_play() -> None:
    scenes: dict[str, set[str]] = {}
    dated: dict[str, set[str]] = {}
    for session in [at_random(STORY, seed) for seed in range(80)] + [played(keys) for keys, _ in PLAYS.values()]:
        assert set(ARRIVALS) <= set(arrivals(session))
        for event in session.events:
            match event:
                case Entered(scene, day, _):
                    scenes.setdefault(scene, set()).add(named(day))
                case Arrived(consequence, day, _) if consequence in ARRIVALS:
                    dated.setdefault(consequence, set()).add(named(day))
                case _:
                    pass
    assert scenes == {scene: {day} for day, names in DAYS.items() for scene in names}
    assert dated == {name: {day} for name, day in ARRIVALS.items()}


def test_the_story_stops_on_the_last_day_of_march() -> None:
    assert named(played(ALL_WEAK).situation.day) == "Wednesday 31 March"


def test_all_who_need_it_have_the_marks_and_the_opinion_in_every_play() -> None:
    for keys, _ in PLAYS.values():
        knows = played(keys).situation.knows
        for agency in ("social_care", "police", "health_visiting", "gp"):
            assert (agency, "november_marks") in knows
        for agency in ("social_care", "police", "health_visiting", "gp", "conference"):
            assert (agency, "medical_opinion") in knows


def test_the_surgery_hears_on_the_next_morning_that_he_could_not_be_gone_over() -> None:
    for keys, _ in PLAYS.values():
        session = played(keys)
        assert ("gp", "not_examined") in session.situation.knows
        assert "could not be gone over properly; he is to come again" in words_shown(session)


def test_the_bath_can_be_brought_to_the_telephone_only_if_it_was_asked_for() -> None:
    asked = played(altered(ALL_STRONG, until="half_past_five.bath"))
    unasked = played(altered(ALL_WEAK, until="half_past_five.tonight"))

    def lines(session: Session) -> set[str]:
        return {move.line for move in session.legal_moves() if isinstance(move, Ask)}

    own = {"bath", "nan", "september", "keogh"}
    assert own <= lines(asked)
    assert not own & lines(unasked)


def test_somebody_gets_up_that_evening_only_if_duty_hears_what_was_not_seen_and_who_has_him() -> None:
    for contact, goes in (
        (DUTY, True),
        (DUTY.replace("+tonight_alone", ""), False),
        (DUTY.replace("+not_examined", ""), False),
        (DUTY.replace(":phone", ":email"), False),
        ("tell:social_care.not_examined:email,tell:social_care.tonight_alone:email", False),
    ):
        session = played(altered(ALL_STRONG, (f"{DUTY},record:change_in_ellis+not_examined", contact)))
        assert ("duty_goes" in arrivals(session)) is goes, contact


def test_who_was_told_that_a_court_would_sign_says_less_in_march() -> None:
    wary = altered(ALL_STRONG, ("pictures.both", "pictures.court"))
    heard = words_shown(played(altered(wary, until="cross.maya")))
    assert "which does not need it" in heard
    asked = altered(wary, ("cross.maya", "cross.mum"))
    assert "I'm doing the doors" in words_shown(played(asked))
    assert played(asked).situation.ending == "shared_planned_reviewed"


def test_a_father_who_was_rung_has_it_down_and_one_who_was_not_has_that_down() -> None:
    assert "I was told by you" in words_shown(played(ALL_STRONG))
    assert "withheld number" not in words_shown(played(ALL_STRONG))
    assert "withheld number" in words_shown(played(MIXED))


def test_a_page_of_ones_own_costs_the_report() -> None:
    session = played(
        altered(ALL_STRONG, ("tell:police.pats_bath+september_exam+september_unasked:email", "copies.own_page"))
    )
    assert "chair_sends_back" in arrivals(session)
    assert session.situation.ending == "gathered"


def test_what_the_surgery_sent_is_in_the_report_and_on_the_letter() -> None:
    def after(keys: str) -> str:
        sent = information_handed_over(playing.played(keys, of=story("ten_minutes")))
        receipts = receipts_for(SCENARIO, sent)
        return words_shown(playing.played(ALL_WEAK, incoming=list(receipts), of=STORY))

    start = "june.cotton,bruise.watch,desk_september.home,half_sure.under_vest,"
    rest = (
        "silence.eat,invitation.dana,dana_reads.work,dana_reads.copy,ten_past_two.ear,new_patient.knee,"
        "new_patient.nurse,desk_winter.home,in_your_name.{},leans_away.night,desk_march.home"
    )
    told, silent = (
        after(f"{start}letter.june,{rest.format('write')}"),
        after(f"{start}letter.ear,{rest.format('umeh')}"),
    )
    assert "June is on page three" in told
    assert "For what the plan asked." in told
    assert "June is on page three" not in silent
    assert "For what the plan asked." not in silent


def test_a_play_is_read_in_its_time_and_no_scene_opens_with_too_much_at_once() -> None:
    sessions = [played(keys) for keys, _ in PLAYS.values()]
    assert max(words_read(session) for session in sessions) <= MOST_OF_A_PLAY
    opened = {
        event.scene: words(text_of(event, SCENARIO))
        for session in [*sessions, *(at_random(STORY, seed) for seed in range(40))]
        for event in session.events
        if isinstance(event, Entered)
    }
    assert {scene: number for scene, number in opened.items() if number > MOST_OF_A_SCENE} == {}


def test_the_form_is_signed_within_the_first_third() -> None:
    for keys in (ALL_STRONG, MIXED, MIDDLING):
        session = played(keys)
        at = next(number for number, turn in enumerate(session.turns) if turn.situation.scene == "pictures")
        assert words_read(session.truncated_to(at)) <= words_read(session) / 3


def test_every_ending_closes_on_an_ordinary_moment_and_with_the_same_sentence() -> None:
    for ending in SCENARIO.endings.values():
        last = ending.text[-1].text.strip().split("\n\n")
        assert last[-1] == "You do not learn what happened next; practitioners seldom do."
        assert last[-2].startswith("On the thirty-first")
        assert any("It is not known how any of it came about" in paragraph.text for paragraph in ending.text)


def in_the_cut(keys: str) -> Session:
    """Play the short cut with those moves of a play that it leaves to the trainee."""
    short = SCENARIO.cuts["short"]
    session = follow_route(begin(STORY, cut="short"))
    for key in keys.split(","):
        move = STORY.move(key)
        assert move is not None, key
        if session.situation.scene in short.plays and session.is_legal(move):
            session = follow_route(session.make_move(move))
    return session


@pytest.mark.parametrize(("keys", "ending"), [(ALL_STRONG, "shared_planned_reviewed"), (ALL_WEAK, "apart")])
def test_the_short_cut_has_the_central_decision_and_fits_into_twenty_minutes(keys: str, ending: str) -> None:
    short = SCENARIO.cuts["short"]
    assert short.minutes == 20
    assert "pictures" in short.plays
    session = in_the_cut(keys)
    assert session.situation.ending == ending
    read = sum(
        words(words_shown(Session(session.story, 0, None, (turn,))))
        for position, turn in enumerate(session.turns)
        if position == 0 or not is_automatic(session, position)
    )
    assert read + words(" ".join(short.told.values())) <= MOST_OF_THE_CUT
