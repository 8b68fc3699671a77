"""The conference chair's desk: its scripted plays, and what holds of every play."""

from game.scenario.model.scene import Strength
from tests.scenarios.desk import CutPlay, Desk
from tests.scenarios.playing import altered

TO_RUTH = "tell:social_care.adults_action+apart_rooms+if_pat_cannot:email_over_weekend"
TO_LEGAL = "tell:legal.stay_basis:email_over_weekend"
THE_DOUBT = "tell:social_care.change_in_ellis+dissent:email_over_weekend"
ALL_STRONG = (
    "empty_chairs.planner,what_is_in,duty_report,empty_chairs.summer,two_parents.report,two_parents.evening,"
    "round.diary,round.june,round.october,round.october_who,round.turn_page,number_26.list,number_26.notebook,"
    "number_26.basis,who_lives.pens,who_lives.teacher,who_lives.teacher_since,who_lives.man_whose,who_lives.keys,grid,"
    "most_nod.grace,most_nod.sister,child_protection_plan,the_plan.evenings,six.thanks,slip,"
    f"{TO_RUTH},{TO_LEGAL},record:adults_action+if_pat_cannot,desk_december.home,"
    "midway_sheet,midway.send_again,midway.first_group,midway.close,outputs.clock,outputs.wednesday,"
    "outputs.wednesday_who,outputs.half_over,"
    f"quiet_voice.pad,quiet_voice.least_well,{THE_DOUBT},record:dissent,desk_march.sign"
)
MIXED = (
    "empty_chairs.planner,what_is_in,empty_chairs.september,two_parents.window,two_parents.four,round.june,"
    "round.december,round.december_who,round.turn_page,number_26.notebook,number_26.pays,who_lives.dana,"
    "who_lives.dana_since,who_lives.man_whose,who_lives.keys,grid,most_nod.against,child_protection_plan,"
    "the_plan.visits,slip,tell:social_care.adults_action+not_since:phone,record:adults_action+not_since,"
    "desk_december.home,midway_sheet,midway.first_group,tell:social_care.adults_action:email,midway.close,"
    "outputs.thursday,outputs.thursday_who,outputs.half_over,quiet_voice.silence,"
    "tell:social_care.thursdays:email_over_weekend,desk_march.shona,desk_march.sign"
)
MIXED_AND_TOLD = altered(
    MIXED,
    ("the_plan.visits", "the_plan.evenings"),
    ("adults_action+not_since:phone", "adults_action+if_pat_cannot:phone"),
    ("outputs.thursday,outputs.thursday_who", "outputs.wednesday,outputs.wednesday_who"),
    ("quiet_voice.silence", "quiet_voice.least_well"),
    ("tell:social_care.thursdays:email_over_weekend", THE_DOUBT),
)
"""The same, with the evenings asked about, and told; and the doubt of March."""
ALL_WEAK = (
    "what_is_in,empty_chairs.royal,two_parents.as_it_goes,round.november,round.august,round.turn_page,number_26.long,"
    "who_lives.pat,who_lives.pat_since,who_lives.health,who_lives.keys,most_nod.quiet,the_plan.saturdays,"
    "desk_december.home,midway.close,outputs.monday,outputs.tuesday,outputs.half_over,quiet_voice.unanimous,"
    "desk_march.sign"
)
ALL_OVERREACH = (
    "empty_chairs.interview,two_parents.letter,round.december,round.september,round.turn_page,number_26.signs,"
    "who_lives.dana,who_lives.police,who_lives.duty,who_lives.duty_since,who_lives.keys,most_nod.heading,"
    "the_plan.clinic,desk_december.everything,tell:police.unnamed_adult+medical_opinion:email_over_weekend,"
    "tell:school.medical_opinion+bail_terms:email_over_weekend,desk_december.home,midway.upstairs,midway.close,"
    "outputs.saturday,outputs.saturday_who,outputs.half_over,quiet_voice.is_he_safe,"
    "tell:police.new_mark:email_over_weekend,desk_march.sign"
)
STRONG_UNSENT = ",".join(key for key in ALL_STRONG.split(",") if not key.startswith(("record:", "tell:")))
"""The strong play with its desks left empty."""
PLAYS = {
    "all strong": (ALL_STRONG, "shared_planned_reviewed"),
    "mixed, and told": (MIXED_AND_TOLD, "shared_planned"),
    "mixed": (MIXED, "gathered"),
    "strong, and nothing sent": (STRONG_UNSENT, "apart"),
    "all over-reach": (ALL_OVERREACH, "apart"),
    "all weak": (ALL_WEAK, "apart"),
}
"""Each with the ending that it reaches, in the order of the endings."""
DAYS = {
    "Tuesday 8 December": ["empty_chairs"],
    "Thursday 10 December": [
        "two_parents", "round", "number_26", "who_lives", "most_nod", "the_plan", "six", "desk_december"
    ],
    "Wednesday 10 February": ["midway"],
    "Wednesday 10 March": ["outputs", "quiet_voice"],
    "Friday 12 March": ["desk_march"],
}  # fmt: skip
"""On which day each scene is, in every play."""
ARRIVALS = {
    "legal_answers": "Thursday 17 December",
    "address_changed": "Monday 21 December",
    "record_goes": "Friday 15 January",
}
"""On which day each of these arrives: their words, or the calendar, name it."""
DESK = Desk(
    name="round_the_table",
    plays=PLAYS,
    pure={
        "all strong": Strength.STRONG,
        "mixed": Strength.PARTIAL,
        "all weak": Strength.WEAK,
        "all over-reach": Strength.OVERREACH,
    },
    passed_on=(
        ("all strong",),
        ("mixed, and told",),
        ("mixed",),
        ("all over-reach",),
        ("all weak", "strong, and nothing sent"),
    ),
    forks=frozenset({6}),
    plain=frozenset({"quiet_voice"}),
    days=DAYS,
    arrivals=ARRIVALS,
    always=frozenset(),
    early="two_parents",
    cut_scene="two_parents",
    cut_plays=(CutPlay(ALL_STRONG, "shared_planned_reviewed"), CutPlay(ALL_WEAK, "apart")),
    last_moment="On the thirty-first",
)
