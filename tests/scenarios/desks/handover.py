"""The police desk: its scripted plays, and what holds of every play."""

from game.scenario.model.scene import Strength
from tests.scenarios.desk import CutPlay, Desk
from tests.scenarios.playing import altered

ALL_STRONG = (
    "twenty_to_seven.bedside,drawing_of_marks,picture_request,what_fades.board,what_fades.front,"
    "kitchen.list_on_fridge,kitchen.sill,kitchen.custody,reyes_sheet,statements_list,what_to_ask.monday,"
    "what_to_ask.monday_who,what_to_ask.wednesday,what_to_ask.finish,bail_sheet,"
    "tell:social_care.bail_terms:email_over_weekend,record:care_list,desk_friday.to_26,desk_friday.home,"
    "number_26.shelves,number_26.shelves_who,number_26.two_lines,household_form,message_slips,"
    "household.fridge_photo,household.teacher,tell:social_care.care_list+unnamed_adult:phone,four_oclock.home,"
    "draft_minutes,own_statements,going_home.whiteboard,going_home.both,it_notice,expert_email,frome_email,"
    "one_screen,tell:prosecutor.expert_waits:phone,record:bundle_list,moving.home,twelve_files,"
    "eleven_others.two_eleven,your_email,tell:social_care.care_list+unnamed_adult:email_over_weekend,"
    "tell:health_visiting.bail_terms+unnamed_adult:email_over_weekend,tell:legal.scene_record:email_over_weekend,"
    "twenty_second.home,friday.evenings_first,decision_email,notices,not_enough.neil,"
    "tell:health_visiting.november_decision:phone,desk_march.car_back,desk_march.home,window.says,"
    "window.says_more,window.car,window.door"
)
MIXED = (
    "twenty_to_seven.ring,drawing_of_marks,picture_request,what_fades.father,kitchen.calendar,kitchen.drawing,"
    "kitchen.custody,reyes_sheet,what_to_ask.sunday,what_to_ask.monday,what_to_ask.monday_who,what_to_ask.finish,"
    "bail_sheet,tell:social_care.bail_terms+one_evening:phone,record:one_evening,desk_friday.home,"
    "number_26.shelves,number_26.shelves_who,number_26.how_long,number_26.sign,household_form,message_slips,"
    "household.grace,tell:social_care.unnamed_adult:email,record:unnamed_adult,four_oclock.home,draft_minutes,"
    "own_statements,going_home.visitors,it_notice,expert_email,frome_email,one_screen,record:expert_waits,"
    "tell:social_care.one_evening+unnamed_adult:email_over_new_year,"
    "tell:prosecutor.expert_waits:email_over_new_year,moving.home,twelve_files,eleven_others.four_eleven,"
    "your_email,twenty_second.fetch_page,tell:social_care.expert_waits:email_over_weekend,twenty_second.home,"
    "friday.evenings_first,decision_email,notices,not_enough.ruth,tell:health_visiting.november_decision:phone,"
    "desk_march.home,window.neil,window.bail,window.bail_more,window.door"
)
ALL_WEAK = (
    "twenty_to_seven.leave,what_fades.wash,kitchen.custody,what_to_ask.bedtimes,what_to_ask.car,"
    "what_to_ask.finish,desk_friday.home,number_26.film,number_26.sign,household.brady,four_oclock.home,"
    "going_home.no_day,moving.home,eleven_others.two_seven,twenty_second.home,friday.home,not_enough.dana,"
    "desk_march.home,window.march,window.door"
)
ALL_OVERREACH = (
    "twenty_to_seven.protect,what_fades.ruler,kitchen.custody,what_to_ask.opinion,what_to_ask.saturday,"
    "what_to_ask.monday,what_to_ask.finish,desk_friday.home,number_26.bruising,number_26.car,number_26.sign,"
    "household.terrace,four_oclock.home,going_home.bail,moving.cake,moving.home,eleven_others.four_nine,"
    "twenty_second.ring_hallam,twenty_second.home,friday.home,not_enough.solicitor,"
    "tell:health_visiting.police_check:phone,desk_march.home,window.march,window.neil,window.maya,window.door"
)
ON_FILE = altered(
    ALL_STRONG,
    ("tell:social_care.care_list+unnamed_adult:phone,", ""),
    ("care_list+unnamed_adult:email_over_weekend", "police_status:email_over_weekend"),
)
"""The strong play, in which what is written is told to nobody."""
IN_TWENTY_MINUTES = altered(ALL_STRONG, ("record:bundle_list", "record:bundle_list+care_list"))
"""The strong play for the short cut, whose one desk of December has to hold what others would have held."""
PLAYS = {
    "all strong": (ALL_STRONG, "shared_planned_reviewed"),
    "strong, and kept on the file": (ON_FILE, "shared_planned"),
    "mixed": (MIXED, "gathered"),
    "all weak": (ALL_WEAK, "apart"),
    "all over-reach": (ALL_OVERREACH, "apart"),
}
"""Each with the ending that it reaches, in the order of the endings."""
DAYS = {
    "Thursday 19 November": ["twenty_to_seven"],
    "Friday 20 November": ["what_fades", "kitchen", "what_to_ask", "desk_friday"],
    "Tuesday 24 November": ["number_26", "household", "four_oclock"],
    "Wednesday 16 December": ["going_home"],
    "Wednesday 30 December": ["moving"],
    "Monday 4 January": ["eleven_others"],
    "Friday 22 January": ["twenty_second"],
    "Friday 12 March": ["friday"],
    "Tuesday 16 March": ["not_enough", "desk_march", "window"],
}
"""On which day each scene is, in every play."""
ARRIVALS = {
    "report_goes": "Tuesday 8 December",
    "conference_meets": "Friday 11 December",
    "bail_extended": "Thursday 18 February",
    "expert_reports": "Friday 19 February",
    "everybody_has_it": "Wednesday 17 March",
}
"""What comes in every play, and when."""
CALL, NOTE = "tell:prosecutor.expert_waits:phone", "record:bundle_list"
DESK = Desk(
    name="handover",
    plays=PLAYS,
    pure={
        "all strong": Strength.STRONG,
        "mixed": Strength.PARTIAL,
        "all weak": Strength.WEAK,
        "all over-reach": Strength.OVERREACH,
    },
    passed_on=(("all strong",), ("mixed",), ("all over-reach", "all weak")),
    forks=frozenset({6}),
    plain=frozenset({"twenty_to_seven"}),
    days=DAYS,
    arrivals=ARRIVALS,
    always=frozenset(ARRIVALS),
    early="what_to_ask",
    cut_scene="what_to_ask",
    cut_plays=(CutPlay(IN_TWENTY_MINUTES, "shared_planned"), CutPlay(ALL_WEAK, "apart")),
    last_moment="On the thirty-first",
)
