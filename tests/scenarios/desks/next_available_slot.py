"""The paediatrician's desk: its scripted plays, and what holds of every play."""

from game.scenario.model.scene import Strength
from tests.scenarios.desk import CutPlay, Desk
from tests.scenarios.playing import altered

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
    "this_month": "Monday 15 March",
    "you_write": "Wednesday 24 March",
}
"""What comes in every play, and when."""
DUTY = "tell:social_care.change_in_ellis+not_examined+tonight_alone:phone"
DESK = Desk(
    name="next_available_slot",
    plays=PLAYS,
    pure={
        "all strong": Strength.STRONG,
        "all middling": Strength.PARTIAL,
        "all weak": Strength.WEAK,
        "all over-reach": Strength.OVERREACH,
    },
    passed_on=(("all strong",), ("mixed",), ("all over-reach", "all weak")),
    forks=frozenset({7}),
    plain=frozenset({"pictures", "cross"}),
    days=DAYS,
    arrivals=ARRIVALS,
    always=frozenset(ARRIVALS),
    early="pictures",
    cut_scene="pictures",
    cut_plays=(CutPlay(ALL_STRONG, "shared_planned_reviewed"), CutPlay(ALL_WEAK, "apart")),
    last_moment="On the thirty-first",
)
