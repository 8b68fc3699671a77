"""Four plays of the story as it is shipped, by the keys of their moves: what tests play from beginning to end."""

_MEETING = "meeting_lee.ellis_and_lee,meeting_lee.tuesday,meeting_lee.november,meeting_lee.checks,meeting_lee.kerb"

ALL_STRONG = (
    "car.dates,hallway.maya_on_stairs,hallway.post,hallway.not_in_front,evening_call.calendar,evening_call.stay_for_tea,"
    "kitchen.ellis_on_mat,kitchen.calendar,kitchen.hall,kitchen.someone_name,kitchen.phone,kitchen.phone_more,kitchen.tea,"
    "registration_form,police_email,tell:police.man_let_in+lee_name+lee_birthday:email,"
    "tell:manager.evenings_gap+pats_hip+neil_outside:email,record:evenings_gap+lee_name+neil_outside,"
    "tell:health_visiting.lee_name+pats_hip:email,desk_two.home,"
    "core_group_sheet,core_group.with_worker,the_question.not_going_away,"
    f"{_MEETING},buggy.change_him,"
    "hv_letter,tell:colleague.lee_name+change_in_ellis+police_status:email_over_weekend,record:lees_account+change_in_ellis,"
    "tell:manager.lees_account+lee_name:email_over_weekend,desk_four.train,"
    "callum_note,gp_letter,back.ring_clinic,neil_rings.nights,neil_rings.nights_more,neil_rings.ellis,neil_rings.ring_off,"
    "drawing.table,school.book,school.tell_dana,"
    "tell:police.lees_account+neils_account+mayas_words:email,tell:legal.lee_name+neils_account+mayas_words:email,"
    "tell:manager.lees_account+neils_account+mayas_words:email,record:neils_account+mayas_words,desk_six.home,"
    "the_mark.ellis_walking,the_mark.ring_ruth,the_call.quiet,the_call.book,the_call.tonight,hospital.fox,hospital.in_writing,"
    "tell:legal.bruises_easily+lee_name+police_check:email,tell:gp.clinic_purpose+new_mark:email,"
    "record:police_check+third_of_february,desk_seven.home,supervision.legal_meeting"
)
ALL_WEAK = (
    "car.last_note,hallway.shelves,evening_call.bad_moment,kitchen.ellis,kitchen.work,kitchen.tea,desk_two.home,"
    "core_group.by_name,the_question.manager_rings,buggy.hood,desk_four.train,back.ring_dana,neil_rings.maya,"
    "neil_rings.ring_off,drawing.gate,desk_six.home,the_mark.surgery,the_call.hours,hospital.tea,desk_seven.home_friday,"
    "supervision.assessment"
)
ALL_OVERREACH = (
    "car.move,hallway.how_often,evening_call.bad_moment,kitchen.work,kitchen.agreement,desk_two.home,core_group.box_four,"
    "the_question.legal_advice,buggy.lift_him,desk_four.train,back.ring_neighbour,neil_rings.hearing,neil_rings.ring_off,"
    "drawing.tomorrow,desk_six.home,the_mark.shona_tonight,the_call.maya,hospital.tea,desk_seven.home_friday,"
    "supervision.court_now"
)
MIXED = (
    "car.dates,hallway.coat,hallway.maya_on_stairs,hallway.how_often,evening_call.call_out,yard.lee,yard.another_day,"
    "yard.let_him_go,kitchen.calendar,kitchen.someone,kitchen.someone_who,kitchen.someone_name,kitchen.mum,kitchen.tea,"
    "police_email,tell:police.lee_name+lee_birthday:email,tell:manager.pats_hip+evenings_gap:email,"
    "record:lee_name+evenings_gap,desk_two.home,core_group.with_worker,the_question.another_day,meeting_lee.tuesday,"
    "meeting_lee.ellis,meeting_lee.kerb,buggy.at_six,record:lees_account+change_in_ellis,desk_four.train,"
    "callum_note,back.ring_police,neil_rings.car,neil_rings.car_more,neil_rings.ring_off,drawing.lead_room,school.goodbye,"
    "tell:manager.lees_account+neil_outside:email,desk_six.home,the_mark.body_map,the_call.neils_account,"
    "the_call.neil_told,hospital.in_writing,desk_seven.home_friday,supervision.assessment"
)
STRONG_UNSENT = ",".join(key for key in ALL_STRONG.split(",") if not key.startswith(("record:", "tell:")))
"""The strong play with its desks left empty."""
PLAYS = {
    "all strong": (ALL_STRONG, "shared_planned_reviewed"),
    "mixed": (MIXED, "shared_planned"),
    "strong, and nothing sent": (STRONG_UNSENT, "gathered"),
    "all weak": (ALL_WEAK, "apart"),
    "all over-reach": (ALL_OVERREACH, "apart"),
}
"""Each with the ending that it reaches, in the order of the endings."""
