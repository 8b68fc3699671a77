"""The desk of the children's centre: its scripted plays, and what holds of every play."""

from game.scenario.model.scene import Strength
from tests.scenarios.desk import CutPlay, Desk

ALL_STRONG = (
    "registration_form,child_protection_plan,form.lid,form.mum,form.mum_tomorrow,form.work,form.selam,copies.tuesday,"
    "automatic_reply,tell:social_care.lee_name+evenings_gap+pats_hip:phone,record:lee_name+evenings_gap+pats_hip,"
    "friday.home,card.the_card,card.drawer,card.hand,private.who,private.who_more,private.not_from_them,"
    "tell:social_care.lee_name+same_number:email,tell:health_visiting.lee_name+pats_hip:email,update.four,"
    "scales.hands,scales.lids,door.collar,door.other_hand,door.you_must_be,"
    "tell:social_care.evenings_gap+pats_hip+lee_at_the_door:phone,evening.drive,conference_form,half_page.part_two,"
    "duty_reply,reply.drawer_form,reply.met,news.hatch,news.rug,news.you,news.you_more,news.knows,news.together,"
    "tell:social_care.her_fear+overheard+change_in_ellis:phone,"
    "tell:health_visiting.pregnant+lee_at_the_door+change_in_ellis:email,last.home"
)
MIXED = (
    "registration_form,child_protection_plan,form.lid,form.lee,form.collects,form.mum,form.water,copies.wednesday,"
    "tell:social_care.lee_name+pats_hip:phone,friday.letter,friday.home,card.the_card,card.number,private.who,"
    "private.monday,private.somebody,record:lee_name+pats_hip,tell:health_visiting.lee_name:email,update.four,"
    "scales.check,door.collar,door.hall,door.ring_me,tell:social_care.evenings_gap+pats_hip+lee_at_the_door:phone,"
    "evening.drive,conference_form,half_page.the_worker,duty_reply,reply.checks,news.rug,news.midwife,news.you,"
    "news.you_more,news.midwife_first,tell:social_care.pregnant+her_fear:email,"
    "tell:health_visiting.change_in_ellis:email,record:her_fear,last.home"
)
ALL_WEAK = (
    "form.kiwi,form.saturdays,form.water,copies.twenty_ninth,friday.letter,friday.home,card.kiwi,private.first_aid,"
    "private.inside,update.four,scales.tea,door.van,door.bag,evening.selam_first,half_page.in_the_page,reply.since,"
    "news.bag,news.work,news.hold,last.when_please,last.home"
)
ALL_OVERREACH = (
    "registration_form,form.lee,form.lee_since,form.number,form.water,copies.monday,friday.picture,"
    "tell:police.lee_name:phone,friday.home,card.name,private.poster,private.nothing,tell:school.lee_name:email,"
    "tell:gp.lee_name:email,update.four,scales.tea,door.collar,door.who_are_you,"
    "tell:police.lee_name+evenings_gap:phone,evening.drive,half_page.in_the_page,reply.friend,news.home,news.midwife,"
    "news.all_round,tell:gp.pregnant:email,tell:school.pregnant:email,tell:police.pregnant:email,last.home"
)
STRONG_UNSENT = ",".join(key for key in ALL_STRONG.split(",") if not key.startswith(("record:", "tell:")))
"""The strong play with its desks left empty."""
PLAYS = {
    "all strong": (ALL_STRONG, "shared_planned_reviewed"),
    "mixed": (MIXED, "shared_planned"),
    "strong, and nothing sent": (STRONG_UNSENT, "gathered"),
    "all over-reach": (ALL_OVERREACH, "gathered"),
    "all weak": (ALL_WEAK, "apart"),
}
"""Each with the ending that it reaches, in the order of the endings."""
DAYS = {
    "Wednesday 6 January": ["form"],
    "Friday 8 January": ["copies", "friday"],
    "Wednesday 20 January": ["card"],
    "Wednesday 27 January": ["private", "update"],
    "Tuesday 2 February": ["scales"],
    "Thursday 25 February": ["door", "evening"],
    "Friday 26 February": ["half_page"],
    "Tuesday 2 March": ["reply"],
    "Wednesday 17 March": ["news", "last"],
}
"""On which day each scene is, in every play."""
ARRIVALS = {
    "tuesday_at_nine": "Tuesday 12 January",
    "wednesday_at_nine": "Wednesday 13 January",
    "highways": "Monday 11 January",
    "found_out": "Thursday 28 January",
    "ruth_rings": "Thursday 11 March",
    "the_easy_one": "Friday 12 March",
    "our_own_word": "Friday 12 March",
    "no_check_open": "Friday 12 March",
    "page_two": "Friday 12 March",
    "midwife_rings": "Thursday 25 March",
}
"""On which day each of these arrives: their words, or the calendar, name it."""
DESK = Desk(
    name="next_of_kin",
    plays=PLAYS,
    pure={
        "all strong": Strength.STRONG,
        "mixed": Strength.PARTIAL,
        "all weak": Strength.WEAK,
        "all over-reach": Strength.OVERREACH,
    },
    passed_on=(("all strong",), ("mixed",), ("strong, and nothing sent", "all over-reach", "all weak")),
    forks=frozenset({7}),
    plain=frozenset({"private", "door", "news"}),
    days=DAYS,
    arrivals=ARRIVALS,
    always=frozenset(),
    early="friday",
    cut_scene="copies",
    cut_plays=(CutPlay(ALL_STRONG, "shared_planned_reviewed"), CutPlay(ALL_WEAK, "apart")),
    last_moment="On Wednesday the thirty-first",
)
