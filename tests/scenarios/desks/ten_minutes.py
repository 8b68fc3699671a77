"""The general practitioner's desk: its scripted plays, and what holds of every play."""

from game.scenario.model.scene import Strength
from tests.scenarios.desk import CutPlay, Desk
from tests.scenarios.playing import altered

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
    "Tuesday 2 June": ["june"],
    "Thursday 17 September": ["bruise", "slot", "desk_september"],
    "Friday 18 September": ["half_sure"],
    "Thursday 19 November": ["letter"],
    "Wednesday 25 November": ["silence"],
    "Tuesday 8 December": ["invitation"],
    "Wednesday 9 December": ["dana_reads"],
    "Thursday 10 December": ["ten_past_two"],
    "Tuesday 5 January": ["new_patient", "desk_winter"],
    "Monday 1 February": ["in_your_name"],
    "Tuesday 23 March": ["leans_away", "desk_march"],
}
ARRIVALS = {
    "royal_summary": "Friday 27 November",
    "conference_meets": "Friday 11 December",
    "clinic_answers": "Wednesday 24 March",
}
"""What comes in every play, and when."""
SHORT_PLAY = (
    "bruise.royal,slot.half_four,tell:social_care.first_mark+rolls_not_crawls+september_account:email_over_weekend,"
    "record:first_mark+september_account,desk_september.home,half_sure.before,what_is_sent,ellis_record,letter.june,"
    "auto_reply,inbox_list,silence.write_gemma,silence.answer_request,silence.heading,silence.eat,conference_invitation,"
    "ravals_note,invitation.self,dana_reads.report,dana_reads.at_home,dana_reads.maya,dana_reads.copy,ten_past_two.did_not,leans_away.coat,"
    "leans_away.lamp,tell:social_care.change_in_ellis:phone,desk_march.home"
)
MOST_WORDS, MOST_OF_A_SCENE, MOST_IN_SHORT = 5000, 250, 4000
DESK = Desk(
    name="ten_minutes",
    plays=PLAYS,
    pure={"all strong": Strength.STRONG, "all weak": Strength.WEAK, "all over-reach": Strength.OVERREACH},
    passed_on=(("all strong",), ("mixed",), ("all over-reach",), ("all weak",)),
    forks=frozenset({5, 6}),
    plain=frozenset({"bruise"}),
    days=DAYS,
    arrivals=ARRIVALS,
    always=frozenset(ARRIVALS),
    early="bruise",
    cut_scene="slot",
    cut_plays=(CutPlay(SHORT_PLAY, "shared_planned"),),
    last_moment="On the thirty-first",
)
