"""The first desk: scripted plays reach the endings they should, and no ending is shut out or reads as winning."""

import pytest

from game.engine.debrief.debrief import build_debrief
from game.engine.debrief.knowledge import held_by_desk, knowledge
from game.engine.events import Arrived
from game.engine.session import Session, begin, decisions, replay
from game.engine.step import ReceivedInformation
from game.engine.story import CompiledStory
from game.scenario.loader import load_scenario
from game.scenario.model.scene import Strength
from tests.scenarios.playing import FILE, story

WEAK = (
    "car.go,hallway.shelves,front_room.her_week,diary.by_agreement,desk_one.home,week_between.tesfay,kitchen.ellis,"
    "kitchen.work,kitchen.tea,after_tea.dates,desk_two.home,core_group.finish_on_time,the_question.another_day,car_after.drive_on,"
    "desk_three.home,ordinary_week.list,buggy.hood,desk_four.train,back.emails,neil_rings.thanks,desk_five.home,"
    "drawing.dana_first,desk_six.home,the_mark.surgery,desk_early.home,friday.report,supervision.line_by_line"
)
STRONG = (
    "car.dates,car_reading.walk_over,hallway.coat,hallway.maya_on_stairs,hallway.how_often,front_room.ellis_moving,"
    "front_room.her_week,diary.no_call,registration_form,record:lee_exists,"
    "tell:health_visiting.lee_exists:email,desk_one.home,evening_call.boots_gone,evening_call.stay_for_tea,"
    "kitchen.ellis_on_mat,kitchen.calendar,kitchen.someone,kitchen.someone_who,kitchen.someone_name,"
    "kitchen.someone_meet,kitchen.tea,after_tea.phone,record:evenings_gap+lee_name+lee_birthday,"
    "tell:police.lee_name+lee_birthday:email,tell:health_visiting.lee_name:email,desk_two.home,core_group.warn_her,"
    "the_question.ellis_now,the_question.not_going_away,car_after.ring_line,record:neil_outside,hv_letter,"
    "desk_three.home,meeting_lee.ellis_and_lee,meeting_lee.tuesday,meeting_lee.kerb,buggy.blanket,buggy.change_him,"
    "record:change_in_ellis,record:lees_account,desk_four.train,gp_letter,back.ring_clinic,neil_rings.which_days,"
    "record:neils_account,tell:police.lees_account:email,desk_five_late.home,drawing.table,school.book,"
    "school.keep_original,tell:police.mayas_words:phone,desk_six.home,the_mark.ellis_walking,the_mark.ring_ruth,"
    "the_call.hours,hospital.in_writing,record:new_mark,record:police_status,desk_seven.home,supervision.pick_holes"
)
OVERREACH = (
    "car.move,hallway.bedrooms,front_room.pat,diary.odd_hours,desk_one.home,cold_step.come_in,"
    "kitchen.agreement,desk_two.home,core_group.finish_on_time,the_question.legal_advice,car_after.drive_on,"
    "desk_three.home,ordinary_week.list,closed_door.wait,buggy.lift_him,desk_four.train,back.emails,"
    "neil_rings.keep_them,desk_five.home,drawing.person_by_person,school.goodbye,desk_six.home,"
    "the_mark.shona_tonight,desk_seven.home,supervision.court_now"
)
MIXED_LATE = (
    "car.go,hallway.boots,hallway.maya_on_stairs,hallway.not_in_front,front_room.floor,diary.everyone_in,"
    "record:lee_exists,desk_one.home,week_between.ring_grace,kitchen.calendar,kitchen.someone,kitchen.someone_who,kitchen.sleep,kitchen.tea,after_tea.phone,"
    "record:someone,tell:health_visiting.lee_exists:phone,desk_two.home,core_group.who_has_met,"
    "the_question.manager_rings,car_after.ring_line,registration_form,record:lee_name,tell:police.lee_name:email,"
    "desk_three.home,ordinary_week.pat_tea,buggy.at_six,six_oclock.ellis_up,six_oclock.ten_minutes,"
    "record:lees_account,record:change_in_ellis,desk_four.train,back.callum_coffee,neil_rings.ask_her,"
    "record:neils_account,desk_five.home,drawing.table,school.tell_dana,record:mayas_words,desk_six.home,"
    "the_mark.body_map,hospital.tomorrow,desk_seven.home_friday,supervision.honest_view"
)
MIXED_UNWRITTEN = (
    "car.last_note,last_visit_note,car_reading.walk_over,hallway.coat,hallway.shelves,front_room.pat,"
    "diary.by_agreement,desk_one.home,week_between.ring_pat,kitchen.ellis,kitchen.mum,kitchen.tea,after_tea.pan,record:someone,"
    "record:evenings_gap,desk_two.home,core_group.warn_her,the_question.not_going_away,car_after.ring_callum,"
    "record:lee_exists,tell:health_visiting.lee_exists:phone,desk_three.home,meeting_lee.next_meeting,meeting_lee.kerb,buggy.hood,"
    "record:not_seen,desk_four.train,back.emails,neil_rings.thanks,record:neils_account,desk_five.home,"
    "drawing.dana_first,desk_six.home,the_mark.ring_ruth,the_call.go_along,hospital.tea,desk_seven.home,"
    "supervision.line_by_line"
)
CHAIN_BEFORE = (
    "car.go,hallway.shelves,front_room.her_week,diary.by_agreement,desk_one.home,week_between.tesfay,"
    "kitchen.ellis,kitchen.tea,after_tea.pan,desk_two.home,core_group.finish_on_time,the_question.not_going_away,car_after.ring_line,"
    "desk_three.home"
)
CHAIN_BETWEEN = (
    "buggy.change_him,desk_four.train,back.emails,neil_rings.thanks,desk_five.home,drawing.he_listens,"
    "desk_six.home,the_mark.ring_ruth,the_call.hours,hospital.in_writing"
)
CHAIN_AFTER = "desk_seven.home,supervision.pick_holes"
DAY_OF_THE_CONFERENCE = 58
PLAYS = {
    "weak": (WEAK, "apart"),
    "strong": (STRONG, "shared_planned_reviewed"),
    "overreach": (OVERREACH, "apart"),
    "mixed, late": (MIXED_LATE, "shared_planned"),
    "mixed, unwritten": (MIXED_UNWRITTEN, "gathered"),
}


def friend() -> CompiledStory:
    return story()


def played(keys: str, incoming: list[ReceivedInformation] | None = None, of: CompiledStory | None = None) -> Session:
    found = replay(begin(of or friend(), incoming=incoming), keys.split(","))
    assert found.refused is None, found.refused
    return found.session


def arrived(session: Session) -> set[str]:
    return {event.consequence for event in session.events if isinstance(event, Arrived)}


def checked_on(session: Session) -> int:
    """Return the day on which the police told what their records hold."""
    return next(
        event.day
        for event in session.events
        if isinstance(event, Arrived) and event.consequence in ("check_comes_back", "check_in_march")
    )


def test_it_loads_without_a_single_problem() -> None:
    assert load_scenario(FILE).problems == ()


@pytest.mark.parametrize(("keys", "ending"), PLAYS.values(), ids=PLAYS)
def test_scripted_plays_reach_their_endings(keys: str, ending: str) -> None:
    session = played(keys)
    assert session.situation.ending == ending
    assert len(decisions(session)) == 9


def test_every_ending_is_reached_by_some_script() -> None:
    assert {ending for _, ending in PLAYS.values()} == set(friend().scenario.endings)


@pytest.mark.parametrize(
    ("keys", "strength"), [(WEAK, Strength.WEAK), (STRONG, Strength.STRONG), (OVERREACH, Strength.OVERREACH)]
)
def test_the_pure_plays_take_their_strength_at_every_decision(keys: str, strength: Strength) -> None:
    scenes = friend().scenario.scenes
    assert {scenes[move.scene].choices[move.choice].strength for _, move in decisions(played(keys))} == {strength}


def test_overreach_leaves_the_picture_less_complete_than_strong() -> None:
    strong, overreach = played(STRONG), played(OVERREACH)
    assert len(held_by_desk(overreach)) < len(held_by_desk(strong))
    assert "lee_name" in strong.situation.recorded - overreach.situation.recorded


def test_chain_1_without_the_form_there_is_no_second_source_and_the_household_stays_unverified() -> None:
    with_form = played(
        f"{CHAIN_BEFORE},meeting_lee.tuesday,meeting_lee.kerb,{CHAIN_BETWEEN},record:lee_name,{CHAIN_AFTER}"
    )
    without = played(f"{CHAIN_BEFORE},pair_visit.evenings,{CHAIN_BETWEEN},record:lee_exists,{CHAIN_AFTER}", incoming=[])
    assert {"second_source", "legal_can_answer"} <= arrived(with_form)
    assert {"no_second_source", "legal_cannot_answer"} <= arrived(without)
    assert (with_form.situation.ending, without.situation.ending) == ("shared_planned", "gathered")


def test_chain_2_a_name_told_to_the_police_comes_back_checked_and_legal_can_answer() -> None:
    assert {"check_comes_back", "legal_can_answer"} <= arrived(played(STRONG))
    assert "legal_can_answer" not in arrived(played(WEAK))
    assert checked_on(played(STRONG)) < DAY_OF_THE_CONFERENCE < checked_on(played(WEAK))


def test_a_name_without_a_birthday_is_not_checked_until_the_enquiry() -> None:
    without = STRONG.replace("tell:police.lee_name+lee_birthday:email", "tell:police.lee_name:email")
    assert "which_one" in arrived(played(without))
    assert "check_in_march" in arrived(played(without))
    assert not {"which_one", "check_in_march"} & arrived(played(STRONG))


def test_a_birthday_sent_after_the_name_starts_the_check() -> None:
    later = STRONG.replace("tell:police.lee_name+lee_birthday:email", "tell:police.lee_name:email").replace(
        "record:neil_outside,hv_letter", "tell:police.lee_birthday:email,hv_letter"
    )
    assert "which_one" in arrived(played(later))
    assert checked_on(played(STRONG)) < checked_on(played(later)) < DAY_OF_THE_CONFERENCE


def test_chain_5_the_best_joined_ending_lists_what_remains_unknown() -> None:
    told = build_debrief(played(STRONG)).what_happened
    assert "not" in told.ending_text
    assert told.ending_text.strip().endswith("You do not learn what happened next; practitioners seldom do.")


def test_chain_6_when_everything_goes_too_far_the_family_withdraws() -> None:
    assert {"dana_stops_group", "complaint", "neils_solicitor"} <= arrived(played(OVERREACH))


def test_no_ending_speaks_of_the_childs_fate_or_of_winning() -> None:
    words = " ".join(piece.text for ending in friend().scenario.endings.values() for piece in ending.text).lower()
    for word in ("saved", "safe now", "well done", "success", "failed", "died", "death", "congratulations"):
        assert word not in words


def test_every_decision_has_one_option_of_each_strength_with_its_reason_and_the_strong_one_its_cost() -> None:
    scenario = friend().scenario
    scenes = [scene for scene in scenario.scenes.values() if any(one.strength for one in scene.choices.values())]
    assert len(scenes) == 9
    for scene in scenes:
        assert sorted(one.strength or "" for one in scene.choices.values()) == sorted(Strength)
        assert all(one.because and one.cost for one in scene.choices.values())
        assert scene.debrief is not None
        assert scene.debrief.knowable
        assert scene.discuss


def test_in_a_third_of_the_decisions_two_routes_can_be_defended() -> None:
    scenes = friend().scenario.scenes.values()
    assert sum(any(one.defensible for one in scene.choices.values()) for scene in scenes) == 3


def lengths() -> list[dict[Strength, int]]:
    scenes = friend().scenario.scenes.values()
    found = [{one.strength: len(one.say) for one in scene.choices.values() if one.strength} for scene in scenes]
    return [of for of in found if of]


def test_the_strong_option_is_seldom_the_longest_or_the_shortest_and_no_option_stands_out_by_its_length() -> None:
    assert sum(max(of.values()) == of[Strength.STRONG] for of in lengths()) <= 3
    assert sum(min(of.values()) == of[Strength.STRONG] for of in lengths()) <= 4
    assert all(max(of.values()) <= 1.3 * min(of.values()) for of in lengths())


def test_whatever_was_done_about_the_mark_somebody_asks_for_a_discussion_in_the_end() -> None:
    surgery = WEAK.rpartition(",")[0]
    for last in ("line_by_line", "honest_view", "pick_holes", "court_now"):
        assert "they_meet" in arrived(played(f"{surgery},supervision.{last}"))
    assert "ruth_reads_the_form" in arrived(played(OVERREACH))


def test_nobody_is_said_to_have_missed_what_it_held_all_along() -> None:
    for keys, _ in PLAYS.values():
        for row in knowledge(played(keys)).rows:
            assert not {of for of, pieces in friend().scenario.elsewhere.items() if row.info in pieces} & {*row.gaps}
            assert not row.overshared


def test_a_name_on_the_file_reaches_the_health_visitor_with_the_sheet_of_the_core_group() -> None:
    before, _, after = CHAIN_BEFORE.partition("kitchen.ellis,kitchen.tea,after_tea.pan,")
    asked = f"{before}kitchen.someone,kitchen.someone_who,kitchen.someone_name,kitchen.tea,after_tea.pan,"
    told, untold = played(f"{asked}record:lee_name,{after}"), played(f"{asked}{after}")
    assert ("health_visiting", "lee_name") in told.situation.knows
    assert ("health_visiting", "lee_name") not in untold.situation.knows
