"""The general practitioner's desk: scripted plays reach their endings, on their days, in the time that is named."""

import re
from datetime import date, timedelta
from functools import cache

import pytest

from game.engine.cuts import follow_route, is_automatic
from game.engine.events import Entered
from game.engine.moves import Choose
from game.engine.session import Session, begin, decisions
from game.engine.story import CompiledStory, compile_story
from game.scenario.loader import load_scenario
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import Scene, Strength
from tests.players.judgement import pairs_of
from tests.players.pages import words_read
from tests.scenarios import playing
from tests.scenarios.playing import altered, arrivals, at_random, text_of, words_shown

FILE = playing.FILE.with_name("ten_minutes.yaml")

ALL_STRONG = (
    "june.nurse_entry,june.shona,june.shona_since,june.tablets,june.cotton,bruise.ellis_rolls,bruise.royal,slot.half_four,"
    "bruising_protocol,tell:social_care.first_mark+rolls_not_crawls+september_account:email_over_weekend,"
    "record:first_mark+rolls_not_crawls+september_account,desk_september.hide,desk_september.home,"
    "half_sure.record,half_sure.before,what_is_sent,ellis_record,letter.june,"
    "royal_slip,auto_reply,inbox_list,tell:paediatrics.june_words+september_exam:email,silence.write_gemma,"
    "silence.answer_request,silence.eat,conference_invitation,ravals_note,invitation.bookings,invitation.self,"
    "dana_reads.who,dana_reads.who_more,dana_reads.at_home,dana_reads.copy,ten_past_two.cannot_know,"
    "registration,new_patient.birthday,new_patient.chandler,new_patient.chandler_since,new_patient.search,"
    "december_plan,pats_slip,tell:social_care.lee_birthday+lee_name+lee_registered:email,"
    "tell:social_care.pats_hip+two_addresses:email,desk_winter.ring_lee,desk_winter.home,"
    "letter_in_your_name,in_your_name.ring,leans_away.coat,leans_away.maya_cough,leans_away.lamp,"
    "tell:social_care.change_in_ellis:phone,record:change_in_ellis,desk_march.home"
)
ALL_WEAK = (
    "june.maya,june.cotton,bruise.watch,desk_september.home,half_sure.under_vest,letter.ear,silence.eat,invitation.dana,"
    "dana_reads.work,dana_reads.copy,ten_past_two.ear,new_patient.knee,new_patient.nurse,desk_winter.home,in_your_name.umeh,"
    "leans_away.night,desk_march.home"
)
ALL_OVERREACH = (
    "june.bath,june.pass_on,bruise.ambulance,desk_september.home,half_sure.can_do,letter.mood,silence.to_the_top,"
    "silence.eat,invitation.chair,dana_reads.engine,dana_reads.copy,ten_past_two.ear,new_patient.d_marlow,new_patient.birthday,"
    "new_patient.search,desk_winter.old_notes,tell:social_care.lee_name+lee_registered+lees_notes:email,desk_winter.home,"
    "in_your_name.umeh,leans_away.sister,desk_march.home"
)
MIXED = (
    "june.skin,june.shona,june.sleep,june.tablets,june.bloods,bruise.engine,bruise.monday,bruising_protocol,"
    "tell:social_care.first_mark+september_account:email_over_weekend,record:first_mark+rolls_not_crawls+september_account,"
    "desk_september.home,half_sure.record,half_sure.consultant,what_is_sent,letter.september,royal_slip,auto_reply,"
    "silence.write_gemma,tell:paediatrics.bruises_easily:email,silence.heading,silence.eat,conference_invitation,"
    "ravals_note,invitation.raval,dana_reads.report,dana_reads.nights,dana_reads.maya,dana_reads.copy,ten_past_two.ear,registration,"
    "new_patient.birthday,new_patient.birthday_more,new_patient.the_form,new_patient.search,december_plan,"
    "tell:social_care.lee_birthday+lee_name+lee_registered:email,desk_winter.home,letter_in_your_name,in_your_name.write,"
    "leans_away.knees,leans_away.skin,tell:health_visiting.change_in_ellis:phone,desk_march.home"
)
MIXED_ON_PAPER = altered(MIXED, ("tell:social_care.first_mark+", "tell:social_care.first_mark+rolls_not_crawls+"))
"""The same, with what he can do on the page of September."""
PLAYS = {
    "all strong": (ALL_STRONG, "shared_planned_reviewed"),
    "mixed, and September whole on paper": (MIXED_ON_PAPER, "shared_planned"),
    "mixed": (MIXED, "gathered"),
    "all weak": (ALL_WEAK, "apart"),
    "all over-reach": (ALL_OVERREACH, "apart"),
}
DAYS = {
    "2 June 2026": ["june"],
    "17 September 2026": ["bruise", "slot", "desk_september"],
    "18 September 2026": ["half_sure"],
    "19 November 2026": ["letter"],
    "25 November 2026": ["silence"],
    "8 December 2026": ["invitation"],
    "9 December 2026": ["dana_reads"],
    "10 December 2026": ["ten_past_two"],
    "5 January 2027": ["new_patient", "desk_winter"],
    "1 February 2027": ["in_your_name"],
    "23 March 2027": ["leans_away", "desk_march"],
}
ARRIVALS = {
    "royal_summary": "27 November 2026",
    "conference_meets": "11 December 2026",
    "clinic_answers": "24 March 2027",
}
"""What comes in every play, and when."""
SHORT = "short"
SHORT_PLAY = (
    "bruise.royal,slot.half_four,tell:social_care.first_mark+rolls_not_crawls+september_account:email_over_weekend,"
    "record:first_mark+september_account,desk_september.home,half_sure.before,what_is_sent,ellis_record,letter.june,"
    "auto_reply,inbox_list,silence.write_gemma,silence.answer_request,silence.heading,silence.eat,conference_invitation,"
    "ravals_note,invitation.self,dana_reads.report,dana_reads.at_home,dana_reads.maya,dana_reads.copy,ten_past_two.did_not,leans_away.coat,"
    "leans_away.lamp,tell:social_care.change_in_ellis:phone,desk_march.home"
)
MOST_WORDS, MOST_OF_A_SCENE, MOST_IN_SHORT = 5000, 250, 4000


@cache
def scenario() -> Scenario:
    loaded = load_scenario(FILE)
    assert loaded.value is not None, loaded.problems
    return loaded.value


@cache
def story() -> CompiledStory:
    return compile_story(scenario())


def played(keys: str) -> Session:
    return playing.played(keys, of=story())


FORKS = {
    name: scene
    for name, scene in scenario().scenes.items()
    if any(option.strength for option in scene.choices.values())
}


def strengths(session: Session) -> list[Strength | None]:
    return [FORKS[move.scene].choices[move.choice].strength for _, move in decisions(session)]


def on(day: int) -> str:
    when: date = scenario().starts + timedelta(days=day)
    return f"{when.day} {when:%B %Y}"


def test_it_loads_without_a_single_problem() -> None:
    assert load_scenario(FILE).problems == ()


@pytest.mark.parametrize(("keys", "ending"), PLAYS.values(), ids=PLAYS)
def test_scripted_plays_reach_their_endings(keys: str, ending: str) -> None:
    assert played(keys).situation.ending == ending


def test_every_ending_is_reached_by_some_script_the_better_connected_first() -> None:
    assert list(dict.fromkeys(ending for _, ending in PLAYS.values())) == list(scenario().endings)


def test_the_strong_play_takes_the_strong_option_everywhere_and_the_weak_one_nowhere() -> None:
    assert set(strengths(played(ALL_STRONG))) == {Strength.STRONG}
    assert set(strengths(played(ALL_WEAK))) == {Strength.WEAK}
    assert set(strengths(played(ALL_OVERREACH))) == {Strength.OVERREACH, Strength.WEAK}


def test_only_one_fork_is_plain_and_each_has_one_strong_and_one_partial_option() -> None:
    assert [name for name, scene in FORKS.items() if scene.plain] == ["bruise"]
    assert len(FORKS) == 6
    for scene in FORKS.values():
        kinds = [option.strength for option in scene.choices.values()]
        assert (len(kinds), kinds.count(Strength.STRONG), kinds.count(Strength.PARTIAL)) == (4, 1, 1)


@pytest.mark.parametrize("scene", FORKS.values(), ids=FORKS)
def test_every_option_has_its_reason_and_its_cost(scene: Scene) -> None:
    assert all(option.because and option.cost for option in scene.choices.values())
    assert scene.debrief is not None
    assert scene.discuss
    assert scene.presenter


def test_the_strong_option_of_a_fork_is_never_shut_out() -> None:
    for session in [at_random(story(), seed) for seed in range(40)]:
        for number, move in decisions(session):
            offers = [offer for offer in session.truncated_to(number).legal_moves() if isinstance(offer, Choose)]
            assert Strength.STRONG in {FORKS[move.scene].choices[offer.choice].strength for offer in offers}, move.scene


def test_overreach_leaves_fewer_pieces_where_they_are_needed_than_strong() -> None:
    own = {name: len(pairs_of(played(keys)).own) for name, (keys, _) in PLAYS.items()}
    assert own["all strong"] > own["mixed"] > own["all over-reach"] > own["all weak"] == 0


def test_the_page_of_september_is_answered_only_when_it_says_what_he_can_do() -> None:
    assert on(arrivals(played(MIXED_ON_PAPER))["page_acknowledged"]) == "25 September 2026"
    assert "page_asked_for" in arrivals(played(MIXED))
    assert not {"page_acknowledged"} & set(arrivals(played(MIXED)))
    assert "And what does he do yet?" in words_shown(played(MIXED))


def test_what_was_typed_in_june_is_opened_by_the_one_question_that_asks_for_it() -> None:
    assert "Mother's remark of June noted." in words_shown(played(ALL_STRONG))
    assert "Mother's remark of June noted." not in words_shown(played(MIXED))


def test_the_old_notes_of_a_patient_cost_what_would_have_helped() -> None:
    told_too_much = altered(
        ALL_STRONG,
        ("desk_winter.ring_lee", "desk_winter.old_notes"),
        ("tell:social_care.pats_hip+two_addresses:email,", ""),
        ("desk_winter.old_notes", "desk_winter.old_notes,tell:social_care.lees_notes:email"),
    )
    session = played(told_too_much)
    assert "lees_complaint" in arrivals(session)
    assert session.situation.ending == "shared_planned"


def test_nobody_is_surprised_by_what_they_had_from_you_on_the_telephone() -> None:
    rung = altered(ALL_WEAK, ("desk_september.home", "tell:health_visiting.first_mark:phone,desk_september.home"))
    assert "You've seen him, then." in words_shown(played(ALL_WEAK))
    assert "You've seen him, then." not in words_shown(played(rung))
    assert "It's as you told me." in words_shown(played(rung))


def test_a_secretary_who_has_june_does_not_ask_what_was_said() -> None:
    who_alone = altered(ALL_STRONG, ("letter.june", "letter.ear"))
    assert "Said what?" not in words_shown(played(ALL_STRONG))
    assert "Said what?" in words_shown(played(who_alone))


def test_the_old_notes_come_only_for_somebody_with_a_date() -> None:
    at_the_desk = f"{ALL_WEAK.partition('desk_winter.')[0]}desk_winter"
    with_a_date = altered(
        at_the_desk, ("new_patient.knee,new_patient.nurse", "new_patient.birthday,new_patient.search")
    )
    without, asked = (played(keys.removesuffix(",desk_winter")) for keys in (at_the_desk, with_a_date))
    assert not without.is_legal(Choose("desk_winter", "old_notes"))
    assert asked.is_legal(Choose("desk_winter", "old_notes"))


def test_what_is_mailed_on_a_thursday_evening_is_read_on_monday() -> None:
    mailed = altered(
        ALL_WEAK, ("desk_september.home", "tell:health_visiting.first_mark:email_over_weekend,desk_september.home")
    )
    assert "You've seen him, then." in words_shown(played(mailed))
    assert "I'd had him on my scales by then" in words_shown(played(mailed))


def test_a_father_reads_what_was_not_hidden() -> None:
    assert "neil_reads" in arrivals(played(MIXED))
    assert "neil_reads" not in arrivals(played(ALL_STRONG))


def test_every_scene_is_on_its_day_in_every_play() -> None:
    days: dict[str, set[str]] = {}
    for session in [at_random(story(), seed) for seed in range(80)] + [played(keys) for keys, _ in PLAYS.values()]:
        for event in session.events:
            if isinstance(event, Entered):
                days.setdefault(event.scene, set()).add(on(event.day))
        arrived = arrivals(session)
        assert {name: on(arrived[name]) for name in ARRIVALS} == ARRIVALS
    assert days == {scene: {day} for day, scenes in DAYS.items() for scene in scenes}


def test_the_story_stops_on_the_last_day_of_march() -> None:
    assert on(played(ALL_WEAK).situation.day) == "31 March 2027"


def test_a_play_is_read_in_the_time_that_the_menu_names() -> None:
    read = {name: words_read(played(keys)) for name, (keys, _) in PLAYS.items()}
    assert max(read.values()) <= MOST_WORDS, read


def test_the_bruise_is_met_in_the_first_third() -> None:
    for keys, _ in PLAYS.values():
        session = played(keys)
        there = next(number for number, turn in enumerate(session.turns) if turn.situation.scene == "bruise")
        assert len(words_shown(session.truncated_to(there)).split()) < len(words_shown(session).split()) / 3


def test_no_scene_opens_with_too_much_at_once() -> None:
    sessions = [played(keys) for keys, _ in PLAYS.values()] + [at_random(story(), seed) for seed in range(40)]
    entered = (event for session in sessions for event in session.events if isinstance(event, Entered))
    words = {(event.scene, len(re.findall(r"\w[\w’'-]*", text_of(event, scenario())))) for event in entered}
    assert {entry for entry in words if entry[1] > MOST_OF_A_SCENE} == set()


def test_every_ending_lists_what_is_not_known_and_closes_on_an_ordinary_moment() -> None:
    for keys, _ in PLAYS.values():
        words = words_shown(played(keys)).partition("At the end of March")[2]
        assert "It is not known how any of it came about." in words
        assert "On the thirty-first Dana fetches the cream." in words
        assert "You do not learn what happened next; practitioners seldom do." in words
    assert words_shown(played(ALL_WEAK)).endswith("two screens down.")


def short_play(keys: str) -> Session:
    session = follow_route(begin(story(), cut=SHORT))
    for key in keys.split(","):
        move = story().move(key)
        assert move is not None, key
        session = follow_route(session.make_move(move))
    return session


def test_the_short_way_begins_with_the_bruise_and_can_end_well() -> None:
    assert follow_route(begin(story(), cut=SHORT)).situation.scene == "bruise"
    assert short_play(SHORT_PLAY).situation.ending == "shared_planned"


def test_the_short_way_is_read_in_twenty_minutes() -> None:
    session = short_play(SHORT_PLAY)
    cut = scenario().cuts[SHORT]
    told = len(re.findall(r"\w+", " ".join(cut.told.values())))
    read = sum(
        len(re.findall(r"\w+", words_shown(Session(session.story, 0, None, (turn,)))))
        for position, turn in enumerate(session.turns)
        if position == 0 or not is_automatic(session, position)
    )
    assert cut.minutes == 20
    assert read + told <= MOST_IN_SHORT
    assert {move.scene for _, move in decisions(session)} <= set(cut.plays)
