"""The desk of the Children's centre: its plays reach the endings they should, on the days of the calendar."""

import re

import pytest

from game.engine.cuts import follow_route
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

NAME = "next_of_kin"
SCENARIO, STORY = scenario(NAME), story(NAME)
FORKS = {
    name: scene for name, scene in SCENARIO.scenes.items() if any(option.strength for option in scene.choices.values())
}
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
    assert len(decisions(session)) == len(FORKS) == 7


def test_every_ending_is_reached_by_some_script_the_better_connected_first() -> None:
    assert list(dict.fromkeys(ending for _, ending in PLAYS.values())) == list(SCENARIO.endings)


def test_the_pure_plays_take_their_strength_at_every_decision_that_has_it() -> None:
    assert set(strengths(ALL_STRONG)) == {Strength.STRONG}
    assert set(strengths(ALL_WEAK)) == {Strength.WEAK}
    assert set(strengths(MIXED)) == {Strength.PARTIAL}
    assert strengths(ALL_OVERREACH).count(Strength.OVERREACH) == 3
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
    found = [option.strength for option in scene.choices.values()]
    assert found.count(Strength.STRONG) == found.count(Strength.PARTIAL) == 1
    assert len(found) == 4
    assert all(option.because and option.cost for option in scene.choices.values())
    assert scene.debrief is not None
    assert scene.debrief.knowable
    assert scene.debrief.pressed
    assert scene.discuss
    assert scene.presenter


def test_three_forks_are_plain_and_in_the_others_no_option_stands_out_by_its_length() -> None:
    plain = {name for name, scene in FORKS.items() if scene.plain}
    assert plain == {"private", "door", "news"}
    for name in FORKS.keys() - plain:
        lengths = [words(option.say) for option in FORKS[name].choices.values()]
        assert max(lengths) - min(lengths) <= 2, name


def test_overreach_leaves_fewer_pieces_where_they_are_needed_than_strong_and_empty_desks_fewer_than_full_ones() -> None:
    pairs = {name: pairs_of(played(keys)) for name, (keys, _) in PLAYS.items()}
    own = {name: len(of.own) for name, of in pairs.items()}
    both = {name: len(of.own) + len(of.story) for name, of in pairs.items()}
    assert own["all strong"] > own["mixed"] > own["all over-reach"] == own["all weak"] == 0
    assert own["strong, and nothing sent"] == 0
    assert both["all strong"] > both["mixed"] > both["all over-reach"] > both["all weak"]


def test_every_scene_and_every_arrival_is_on_its_day_in_every_play() -> None:
    scenes: dict[str, set[str]] = {}
    dated: dict[str, set[str]] = {}
    for seed in range(100):
        for event in at_random(STORY, seed).events:
            match event:
                case Entered(scene, day, _):
                    scenes.setdefault(scene, set()).add(named(day))
                case Arrived(consequence, day, _) if consequence in ARRIVALS:
                    dated.setdefault(consequence, set()).add(named(day))
                case _:
                    pass
    assert scenes == {scene: {day} for day, names in DAYS.items() for scene in names}
    assert set(scenes) == set(SCENARIO.scenes)
    assert {name: days for name, days in dated.items() if days != {ARRIVALS[name]}} == {}


def test_duty_acts_before_tuesday_only_on_both_halves_and_by_voice() -> None:
    told = "tell:social_care.lee_name+evenings_gap+pats_hip:phone"
    desk = f"{told},record:lee_name+evenings_gap+pats_hip"
    for contact, heard in (
        (told, True),
        ("tell:social_care.evenings_gap:phone", False),
        ("tell:social_care.pats_hip:phone", False),
        ("tell:social_care.evenings_gap+pats_hip:email_over_weekend", False),
    ):
        play = altered(ALL_STRONG, (desk, contact), ("copies.tuesday", "copies.monday"), until="private.who")
        assert ("Some Wesley rang me" in words_shown(played(play))) is heard, contact


def test_what_is_written_on_friday_is_read_out_on_tuesday_if_that_is_the_day_in_the_column() -> None:
    sent = "tell:social_care.lee_name+evenings_gap+pats_hip:phone,record:lee_name+evenings_gap+pats_hip"
    noted = altered(ALL_STRONG, (sent, "record:evenings_gap+pats_hip"), until="private.who")
    assert "Then she reads him your note" in words_shown(played(noted))
    assert ("social_care", "evenings_gap") in played(noted).situation.knows
    unnoted = altered(ALL_STRONG, (sent, "friday.letter"), until="private.who")
    assert "there is only the column" in words_shown(played(unnoted))


def test_the_hip_that_duty_was_told_of_in_january_need_not_be_told_again_at_the_door() -> None:
    call = "tell:social_care.evenings_gap+pats_hip+lee_at_the_door:phone"
    again = ALL_STRONG.replace(call, "tell:social_care.lee_at_the_door:phone")
    assert "it can't be Pat" in words_shown(played(again))
    assert "it can't be Pat" not in words_shown(
        played(altered(ALL_STRONG, (call, "record:lee_at_the_door"), until="reply.met"))
    )


def test_a_promise_to_keep_the_form_here_is_found_out_if_the_form_has_gone() -> None:
    kept = ALL_WEAK.replace("copies.twenty_ninth", "copies.monday")
    assert "found_out" in arrivals(played(kept))
    assert "found_out" not in arrivals(played(ALL_WEAK))


def test_ruth_hears_the_door_as_it_was_written_or_as_it_is_remembered() -> None:
    written = ALL_STRONG.replace(
        "tell:social_care.evenings_gap+pats_hip+lee_at_the_door:phone",
        "record:lee_at_the_door,tell:social_care.evenings_gap+lee_at_the_door:email_over_weekend",
    )
    assert "You read her the entry" in words_shown(played(written))
    assert "What time was this?" in words_shown(played(ALL_STRONG))
    assert "ruth_rings" not in arrivals(played(MIXED))


def test_the_form_lies_in_the_social_workers_tray_if_it_was_sent_and_not_otherwise() -> None:
    def next_desk(keys: str) -> Session:
        receipts = receipts_for(scenario(), information_handed_over(played(keys)))
        return playing.played("car.go,hallway.shelves", incoming=list(receipts))

    own = scenario().desk
    assert {(own, "nok_form"), (own, "lee_name")} <= next_desk(ALL_STRONG).situation.knows
    assert (own, "nok_form") in next_desk(MIXED).situation.knows
    assert (own, "nok_form") not in next_desk(ALL_WEAK).situation.knows


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


def test_what_is_done_with_the_form_is_decided_within_the_first_third() -> None:
    session = played(MIXED)
    at = next(number for number, turn in enumerate(session.turns) if turn.situation.scene == "friday")
    assert words_read(session.truncated_to(at)) <= words_read(session) / 3


def test_every_ending_closes_on_an_ordinary_moment_and_with_the_same_sentence() -> None:
    for ending in SCENARIO.endings.values():
        last = ending.text[-1].text.strip().split("\n\n")
        assert last[-1] == "You do not learn what happened next; practitioners seldom do."
        assert last[-2].startswith("On Wednesday the thirty-first")


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
    assert "copies" in short.plays
    session = in_the_cut(keys)
    assert session.situation.ending == ending
    assert words(words_shown(session)) <= MOST_OF_THE_CUT
