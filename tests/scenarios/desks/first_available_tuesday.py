"""The council lawyer's desk: its scripted plays, and what holds of every play."""

from game.scenario.model.scene import Strength
from tests.scenarios.desk import CutPlay, Desk

ALL_STRONG = (
    "request_form,covering_email,call.tray,call.dana,call.dana_who,call.neil,call.neil_who,call.put_down,"
    "tell:manager.stay_basis+how_dana_agreed+neil_not_asked:phone,record:stay_basis+how_dana_agreed+neil_not_asked,"
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
    "tell:manager.stay_basis:email_over_weekend,record:stay_basis,desk_friday.joels_statement,cranes_letter,who.an_hour,"
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
    "Friday 20 November": ["call", "desk_friday"],
    "Tuesday 24 November": ["who"],
    "Tuesday 1 December": ["slips"],
    "Friday 4 December": ["shona_rings"],
    "Monday 14 December": ["ask"],
    "Thursday 17 December": ["panel", "not_now", "first_line", "desk_december"],
    "Monday 15 March": ["come_back", "desk_march"],
}
ARRIVALS = {
    "form_returns": "Monday 23 November",
    "asked_upstairs": "Friday 4 December",
    "owed_on_tuesday": "Tuesday 8 December",
    "day_for_shona": "Wednesday 9 December",
    "conference_meets": "Friday 11 December",
    "page_forty_eight": "Wednesday 16 December",
    "locum_goes": "Friday 26 February",
    "half_held": "Tuesday 23 March",
    "court_waits": "Wednesday 24 March",
    "midwife": "Thursday 25 March",
}
IN_EVERY_PLAY = {"conference_meets", "locum_goes", "midwife"}
MOST_WORDS, MOST_OF_A_SCENE, MOST_IN_SHORT = 5000, 250, 4000
DESK = Desk(
    name="first_available_tuesday",
    plays=PLAYS,
    pure={"all strong": Strength.STRONG, "all weak": Strength.WEAK, "all over-reach": Strength.OVERREACH},
    passed_on=(("all strong",), ("mixed",), ("all over-reach",), ("all weak",)),
    forks=frozenset({7}),
    plain=frozenset({"who", "shona_rings"}),
    spread=3,
    days=DAYS,
    arrivals=ARRIVALS,
    always=frozenset(IN_EVERY_PLAY),
    early="slips",
    cut_scene="slips",
    cut_plays=(CutPlay(ALL_STRONG, "shared_planned_reviewed"), CutPlay(ALL_WEAK, "apart")),
    last_moment="On Wednesday the thirty-first you go down for a sandwich",
)
