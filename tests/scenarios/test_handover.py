"""The police desk: its plays reach the endings they should, and the second officer has what the first one wrote."""

import re

import pytest

from game.engine.cuts import follow_route
from game.engine.events import Arrived, Entered
from game.engine.moves import Choose
from game.engine.pathway.handover import information_handed_over, receipts_for
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import Session, begin, decisions
from game.scenario.loader import load_scenario
from game.scenario.model.scene import Strength
from tests.players.judgement import pairs_of
from tests.players.pages import words_read
from tests.scenarios import playing
from tests.scenarios.playing import FOLDER, altered, arrivals, at_random, scenario, story, text_of, words_shown

NAME = "handover"
SCENARIO, STORY = scenario(NAME), story(NAME)
FORKS = {
    name: scene for name, scene in SCENARIO.scenes.items() if any(option.strength for option in scene.choices.values())
}
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
MOST_OF_A_PLAY, MOST_OF_A_SCENE, MOST_OF_THE_CUT = 5000, 250, 4000
CALL, NOTE = "tell:prosecutor.expert_waits:phone", "record:bundle_list"


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
    assert strengths(ALL_OVERREACH).count(Strength.OVERREACH) == 3
    assert set(strengths(ALL_OVERREACH)) == {Strength.OVERREACH, Strength.WEAK}


def test_the_strong_option_of_a_fork_is_never_shut_out() -> None:
    for session in [played(keys) for keys, _ in PLAYS.values()] + [at_random(STORY, seed) for seed in range(40)]:
        for number, move in decisions(session):
            offers = [offer for offer in session.truncated_to(number).legal_moves() if isinstance(offer, Choose)]
            assert Strength.STRONG in {FORKS[move.scene].choices[offer.choice].strength for offer in offers}, move.scene


@pytest.mark.parametrize("name", FORKS)
def test_every_decision_has_one_strong_and_one_partial_option_and_each_its_reason_and_its_cost(name: str) -> None:
    scene = FORKS[name]
    found = [option.strength for option in scene.choices.values()]
    assert found.count(Strength.STRONG) == found.count(Strength.PARTIAL) == 1
    assert len(found) == 4
    assert all(option.because and option.cost for option in scene.choices.values())
    assert scene.debrief is not None
    assert scene.debrief.knowable
    assert scene.debrief.pressed
    assert scene.discuss
    assert scene.presenter


def test_one_fork_is_plain_and_in_the_others_no_option_stands_out_by_its_length() -> None:
    plain = {name for name, scene in FORKS.items() if scene.plain}
    assert plain == {"twenty_to_seven"}
    for name in FORKS.keys() - plain:
        lengths = [words(option.say) for option in FORKS[name].choices.values()]
        assert max(lengths) - min(lengths) <= 2, name


def test_overreach_leaves_fewer_pieces_where_they_are_needed_than_strong() -> None:
    pairs = {name: pairs_of(played(keys)) for name, (keys, _) in PLAYS.items()}
    own = {name: len(of.own) for name, of in pairs.items()}
    assert own["all strong"] > own["mixed"] > own["all over-reach"] == own["all weak"] == 0


def test_every_scene_and_every_arrival_is_on_its_day_in_every_play() -> None:
    scenes: dict[str, set[str]] = {}
    dated: dict[str, set[str]] = {}
    for session in [at_random(STORY, seed) for seed in range(80)] + [played(keys) for keys, _ in PLAYS.values()]:
        for event in session.events:
            match event:
                case Entered(scene, day, _):
                    scenes.setdefault(scene, set()).add(named(day))
                case Arrived(consequence, day, _) if consequence in ARRIVALS:
                    dated.setdefault(consequence, set()).add(named(day))
                case _:
                    pass
        assert ARRIVALS.keys() <= arrivals(session).keys()
    assert scenes == {scene: {day} for day, names in DAYS.items() for scene in names}
    assert {name: days for name, days in dated.items() if days != {ARRIVALS[name]}} == {}


def test_the_story_stops_on_the_last_day_of_march() -> None:
    assert named(played(ALL_WEAK).situation.day) == "Wednesday 31 March"


def test_the_second_officer_has_what_the_first_one_wrote_and_nothing_besides() -> None:
    untold = altered(ALL_STRONG, ("record:care_list,", ""), until="eleven_others.two_eleven")
    session = played(untold)
    assert (SCENARIO.desk, "care_list") not in session.situation.knows
    assert "two hours eleven" in words_shown(session)
    assert (SCENARIO.desk, "unnamed_adult") in session.situation.knows


def test_the_evenings_are_whole_only_with_both_days_and_the_question_who() -> None:
    asked = "what_to_ask.monday,what_to_ask.monday_who,what_to_ask.wednesday"
    for lines, piece in (
        ("what_to_ask.wednesday,what_to_ask.wednesday_who,what_to_ask.monday", "care_list"),
        ("what_to_ask.monday,what_to_ask.wednesday,what_to_ask.wednesday_who", "care_list"),
        ("what_to_ask.monday,what_to_ask.wednesday,what_to_ask.friday", "one_evening"),
        ("what_to_ask.monday,what_to_ask.monday_who,what_to_ask.sunday", "one_evening"),
        ("what_to_ask.opinion,what_to_ask.monday,what_to_ask.wednesday", None),
    ):
        session = played(altered(ALL_STRONG, (asked, lines), until="bail_sheet"))
        held = {info for who, info in session.situation.knows if who == SCENARIO.desk}
        assert held & {"care_list", "one_evening"} == ({piece} if piece else set()), lines


def test_a_call_by_four_and_a_note_bring_the_page_of_september_in_time() -> None:
    assert arrivals(played(ALL_STRONG))["page_released"] == 48
    assert "page_released" not in arrivals(played(altered(ALL_STRONG, (f"{NOTE},", ""))))
    cupboard = altered(ALL_STRONG, ("eleven_others.two_eleven", "eleven_others.four_nine"))
    assert "page_released" not in arrivals(played(cupboard))
    written = altered(ALL_STRONG, (f"{CALL},{NOTE}", "tell:prosecutor.expert_waits:email_over_new_year"))
    assert "I am on leave until 11 January" in words_shown(played(written))


def test_the_interview_can_be_heard_again_in_january_and_its_officer_rung() -> None:
    strong = ALL_STRONG.replace("record:care_list,", "").replace("tell:social_care.care_list+unnamed_adult:phone,", "")
    mail = "tell:social_care.care_list+unnamed_adult:email_over_weekend"
    others = (
        "tell:health_visiting.bail_terms+unnamed_adult:email_over_weekend,tell:legal.scene_record:email_over_weekend,"
    )
    strong = strong.replace(others, "")
    heard = played(altered(strong, (mail, f"twenty_second.tape,{mail}")))
    assert heard.situation.ending == "shared_planned_reviewed"
    rung = played(altered(strong, (mail, "twenty_second.ring_hallam"), until="twenty_second.home"))
    assert "Monday, I *think* Monday" in words_shown(rung)


def test_the_word_on_the_stairs_is_the_one_that_she_was_given() -> None:
    assert "They're *not sure*." in words_shown(played(ALL_STRONG))
    assert "“Cleared,” you hear her say." in words_shown(played(ALL_WEAK))


def test_what_the_police_wrote_to_social_care_lies_there_when_the_social_worker_sits_down() -> None:
    crossed = receipts_for(scenario(), information_handed_over(played(ALL_STRONG)))
    own, worker = scenario().desk, playing.played("car.go,hallway.shelves", incoming=list(crossed))
    assert {(own, "care_list"), (own, "unnamed_adult")} <= worker.situation.knows


def test_a_name_that_another_desk_sent_in_january_is_not_new_in_march() -> None:
    def friday(*receipts: ReceivedInformation) -> str:
        session = playing.played(altered(ALL_WEAK, until="friday.home"), incoming=list(receipts), of=STORY)
        return words_shown(session)

    sent = "Four statements, and a name that came to you by itself"
    assert sent in friday(ReceivedInformation(agency=SCENARIO.desk, info="lee_name", day=50))
    assert sent not in friday()


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


def test_the_interview_is_met_in_the_first_third() -> None:
    for keys, _ in PLAYS.values():
        session = played(keys)
        at = next(number for number, turn in enumerate(session.turns) if turn.situation.scene == "what_to_ask")
        assert words_read(session.truncated_to(at)) <= words_read(session) / 3


def test_every_ending_lists_what_is_not_known_and_closes_on_an_ordinary_moment() -> None:
    for keys, _ in PLAYS.values():
        ending = words_shown(played(keys)).partition("At the end of March")[2]
        assert "t is not known how any of it came about" in ending
        assert "On the thirty-first" in ending
        assert "You do not learn what happened next; practitioners seldom do." in ending


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


@pytest.mark.parametrize(("keys", "ending"), [(IN_TWENTY_MINUTES, "shared_planned"), (ALL_WEAK, "apart")])
def test_the_short_cut_has_the_interview_and_fits_into_twenty_minutes(keys: str, ending: str) -> None:
    short = SCENARIO.cuts["short"]
    assert short.minutes == 20
    assert "what_to_ask" in short.plays
    session = in_the_cut(keys)
    assert session.situation.ending == ending
    assert words(words_shown(session)) <= MOST_OF_THE_CUT
