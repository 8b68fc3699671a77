"""The desk of the conference chair: its plays reach the endings they should, on the days of the calendar."""

import re
from datetime import timedelta

import pytest

from game.engine.cuts import follow_route, is_automatic
from game.engine.events import Arrived, Entered
from game.engine.moves import Choose
from game.engine.pathway.handover import information_handed_over, receipts_for
from game.engine.session import Session, begin, decisions
from game.scenario.loader import load_scenario
from game.scenario.model.scene import Strength
from tests.players.judgement import pairs_of
from tests.players.pages import words_read
from tests.scenarios import playing
from tests.scenarios.playing import FOLDER, altered, arrivals, at_random, scenario, story, text_of, words_shown
from tests.scenarios.test_handover import ALL_STRONG as POLICE_ALL_STRONG
from tests.scenarios.test_handover import ALL_WEAK as POLICE_ALL_WEAK
from tests.scenarios.test_ten_minutes import ALL_STRONG as SURGERY_ALL_STRONG
from tests.scenarios.test_ten_minutes import ALL_WEAK as SURGERY_ALL_WEAK

NAME = "round_the_table"
SCENARIO, STORY = scenario(NAME), story(NAME)
FORKS = {
    name: scene for name, scene in SCENARIO.scenes.items() if any(option.strength for option in scene.choices.values())
}
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
MOST_OF_A_PLAY, MOST_OF_A_SCENE, MOST_OF_THE_CUT = 5000, 250, 4000


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
    assert len(decisions(session)) == len(FORKS) == 6


def test_every_ending_is_reached_by_some_script_the_better_connected_first() -> None:
    assert list(dict.fromkeys(ending for _, ending in PLAYS.values())) == list(SCENARIO.endings)


def test_the_pure_plays_take_their_strength_at_every_decision_that_has_it() -> None:
    assert set(strengths(ALL_STRONG)) == {Strength.STRONG}
    assert set(strengths(ALL_WEAK)) == {Strength.WEAK}
    assert set(strengths(MIXED)) == {Strength.PARTIAL}
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


def test_one_fork_is_plain_and_in_the_others_no_option_stands_out_by_its_length() -> None:
    plain = {name for name, scene in FORKS.items() if scene.plain}
    assert plain == {"quiet_voice"}
    for name in FORKS.keys() - plain:
        lengths = [words(option.say) for option in FORKS[name].choices.values()]
        assert max(lengths) - min(lengths) <= 2, name


def test_overreach_leaves_fewer_pieces_where_they_are_needed_than_strong_and_empty_desks_none() -> None:
    own = {name: len(pairs_of(played(keys)).own) for name, (keys, _) in PLAYS.items()}
    assert own["all strong"] > own["mixed, and told"] > own["mixed"] > own["all over-reach"]
    assert own["all weak"] == own["strong, and nothing sent"] == 0


def test_every_scene_and_every_arrival_is_on_its_day_in_every_play() -> None:
    scenes: dict[str, set[str]] = {}
    dated: dict[str, set[str]] = {}
    for session in [at_random(STORY, seed) for seed in range(100)] + [played(keys) for keys, _ in PLAYS.values()]:
        for event in session.events:
            match event:
                case Entered(scene, day, _):
                    scenes.setdefault(scene, set()).add(named(day))
                case Arrived(consequence, day, _) if consequence in ARRIVALS:
                    dated.setdefault(consequence, set()).add(named(day))
                case _:
                    pass
    assert scenes == {scene: {day} for day, names in DAYS.items() for scene in names}
    assert set(scenes) == set(SCENARIO.scenes)
    assert dated == {name: {day} for name, day in ARRIVALS.items()}


def test_the_story_stops_on_the_last_day_of_march() -> None:
    assert named(played(ALL_WEAK).situation.day) == "Wednesday 31 March"


def test_whoever_is_not_in_the_room_for_the_plan_says_what_she_thinks_of_it_only_where_her_friend_is() -> None:
    assert "He has to have the lid" in words_shown(played(ALL_STRONG))
    assert "He has to have the lid" not in words_shown(played(MIXED))


def test_a_name_and_the_evenings_are_one_question_only_if_they_come_together() -> None:
    december = (TO_RUTH, "tell:social_care.adults_action+apart_rooms:email_over_weekend")
    assert "monday_has_it" in arrivals(played(ALL_STRONG))
    assert "And an evening when her mother can't?" in words_shown(played(altered(ALL_STRONG, december)))
    assert "monday_has_it" not in arrivals(played(altered(ALL_STRONG, december)))


def test_what_only_the_record_carries_comes_too_late_for_social_care() -> None:
    noted = altered(ALL_STRONG, (f"{TO_RUTH},", ""), ("midway.send_again,", ""))
    session = played(noted)
    assert "Social care's copy is for the attention of Gemma Stroud." in words_shown(session)
    assert (SCENARIO.desk, "adults_action") in session.situation.knows
    assert ("family_support", "adults_action") in session.situation.knows
    assert ("social_care", "adults_action") not in session.situation.knows
    assert ("social_care", "adults_action") in played(altered(ALL_STRONG, (f"{TO_RUTH},", ""))).situation.knows
    assert session.situation.ending == "gathered"


def test_what_is_for_five_readers_is_read_by_a_sixth_if_it_stands_on_page_four() -> None:
    written = altered(ALL_STRONG, ("record:adults_action+if_pat_cannot", "record:adults_action+apart_rooms"))
    assert "page_four_is_read" not in arrivals(played(ALL_STRONG))
    assert "page_four_is_read" in arrivals(played(written))
    assert "He knows what I said" in words_shown(played(written))


def test_the_next_family_pays_for_the_strong_way_unless_it_is_written_to() -> None:
    assert "got as far as her second grandson" in words_shown(played(ALL_STRONG))
    assert "with two grandsons today" in words_shown(played(ALL_STRONG))
    assert "Mrs Haile had her whole hour" in words_shown(played(ALL_WEAK))
    written = altered(ALL_STRONG, ("record:adults_action+if_pat_cannot", "desk_december.room"))
    assert "with three grandsons" in words_shown(played(written))


def handed_from(desk: str, keys: str) -> Session:
    """Play the weak way through this desk after another one."""
    sent = information_handed_over(playing.played(keys, of=story(desk)))
    return playing.played(ALL_WEAK, incoming=list(receipts_for(SCENARIO, sent)), of=STORY)


def test_what_the_surgery_sent_is_read_at_the_table_and_what_it_kept_is_not() -> None:
    assert "*Agreed by whom?*" in words_shown(handed_from("ten_minutes", SURGERY_ALL_STRONG))
    assert "*Agreed by whom?*" not in words_shown(handed_from("ten_minutes", SURGERY_ALL_WEAK))


def test_an_adult_whom_the_police_have_without_a_name_is_read_out_from_their_page() -> None:
    assert "*One adult, unnamed*" in words_shown(handed_from("handover", POLICE_ALL_STRONG))
    assert "*One adult, unnamed*" not in words_shown(handed_from("handover", POLICE_ALL_WEAK))


def test_the_minutes_reach_the_childrens_centre_on_their_day() -> None:
    centre = scenario("next_of_kin")

    def handed(keys: str) -> dict[str, str]:
        return {
            receipt.info: (centre.starts + timedelta(days=receipt.day)).isoformat()
            for receipt in receipts_for(centre, information_handed_over(played(keys)))
            if not receipt.agency
        }

    assert handed(ALL_STRONG) == dict.fromkeys(["adults_action", "apart_rooms", "if_pat_cannot"], "2027-01-15")
    assert handed(ALL_WEAK) == {}


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


def test_how_two_parents_take_part_is_decided_within_the_first_third() -> None:
    session = played(MIXED)
    at = next(number for number, turn in enumerate(session.turns) if turn.situation.scene == "two_parents")
    assert words_read(session.truncated_to(at)) <= words_read(session) / 3


def test_every_ending_closes_on_an_ordinary_moment_and_with_the_same_sentence() -> None:
    for ending in SCENARIO.endings.values():
        last = ending.text[-1].text.strip().split("\n\n")
        assert last[-1] == "You do not learn what happened next; practitioners seldom do."
        assert last[-2].startswith("On the thirty-first")


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
    assert "two_parents" in short.plays
    session = in_the_cut(keys)
    assert session.situation.ending == ending
    read = sum(
        words(words_shown(Session(session.story, 0, None, (turn,))))
        for position, turn in enumerate(session.turns)
        if position == 0 or not is_automatic(session, position)
    )
    assert read + words(" ".join(short.told.values())) <= MOST_OF_THE_CUT
