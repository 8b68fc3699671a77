"""The first desk: scripted plays reach the endings they should, and no ending is shut out or reads as winning."""

import pytest

from game.engine.debrief.debrief import build_debrief
from game.engine.debrief.knowledge import held_by_desk, knowledge
from game.engine.moves import Choose
from game.engine.session import Session, decisions
from game.scenario.loader import load_scenario
from game.scenario.model.scene import Choice, Scene, Strength
from tests.players.judgement import pairs_of
from tests.scenarios.playing import FILE, arrivals, at_random, played, scenario, story, words_shown
from tests.scenarios.plays import ALL_OVERREACH, ALL_STRONG, ALL_WEAK, MIXED, PLAYS

FORKS = {
    name: scene
    for name, scene in scenario().scenes.items()
    if any(option.strength for option in scene.choices.values())
}
DAY_OF_THE_CONFERENCE = 58
DAY_OF_THE_MARK = 51


def chosen(session: Session) -> list[tuple[Scene, Choice]]:
    """Return the forks of a play, each with what was chosen."""
    return [(FORKS[move.scene], FORKS[move.scene].choices[move.choice]) for _, move in decisions(session)]


def choices_before(session: Session, number: int) -> list[Choose]:
    """Return the choices on offer after a number of moves."""
    return [move for move in session.truncated_to(number).legal_moves() if isinstance(move, Choose)]


def strongest(scene: Scene, strength: Strength) -> Strength:
    """Return a strength, or weak where no option of a scene has it."""
    return strength if strength in {option.strength for option in scene.choices.values()} else Strength.WEAK


def test_it_loads_without_a_single_problem() -> None:
    assert load_scenario(FILE).problems == ()


@pytest.mark.parametrize(("keys", "ending"), PLAYS.values(), ids=PLAYS)
def test_scripted_plays_reach_their_endings(keys: str, ending: str) -> None:
    session = played(keys)
    assert session.situation.ending == ending
    assert len(decisions(session)) == len(FORKS) == 9


def test_every_ending_is_reached_by_some_script_the_better_connected_first() -> None:
    assert list(dict.fromkeys(ending for _, ending in PLAYS.values())) == list(scenario().endings)


@pytest.mark.parametrize(("keys", "strength"), [(ALL_STRONG, Strength.STRONG), (ALL_OVERREACH, Strength.OVERREACH)])
def test_the_pure_plays_take_their_strength_at_every_decision(keys: str, strength: Strength) -> None:
    assert all(choice.strength == strongest(scene, strength) for scene, choice in chosen(played(keys)))


def test_the_weak_play_takes_a_weak_option_wherever_the_mark_is_not_in_question() -> None:
    weak = [scene.title for scene, choice in chosen(played(ALL_WEAK)) if choice.strength == Strength.WEAK]
    assert {scene.title for scene in FORKS.values()} - {*weak} <= {FORKS["the_mark"].title}


def test_the_strong_option_of_a_fork_is_never_shut_out() -> None:
    sessions = [played(keys) for keys, _ in PLAYS.values()] + [at_random(story(), seed) for seed in range(40)]
    for session in sessions:
        for number, move in decisions(session):
            strengths = {FORKS[move.scene].choices[offer.choice].strength for offer in choices_before(session, number)}
            assert Strength.STRONG in strengths, move.scene


def test_overreach_leaves_fewer_pieces_where_they_are_needed_than_strong() -> None:
    strong, overreach = (pairs_of(played(keys)) for keys in (ALL_STRONG, ALL_OVERREACH))
    assert len(overreach.own) + len(overreach.story) < len(strong.own) + len(strong.story)
    assert len(held_by_desk(played(ALL_OVERREACH))) < len(held_by_desk(played(ALL_STRONG)))
    assert "lee_name" in played(ALL_STRONG).situation.recorded - played(ALL_OVERREACH).situation.recorded


def test_what_is_sent_reaches_more_than_what_the_story_brings_of_itself() -> None:
    own = {name: len(pairs_of(played(keys)).own) for name, (keys, _) in PLAYS.items()}
    assert own["all strong"] > own["mixed"] > own["strong, and nothing sent"] == own["all weak"] == 0


def test_the_lawyers_can_answer_only_from_a_name_that_stands_on_the_file() -> None:
    unwritten = ALL_STRONG.replace("record:evenings_gap+lee_name+neil_outside,", "record:evenings_gap+neil_outside,")
    assert "legal_can_answer" in arrivals(played(ALL_STRONG))
    assert "legal_cannot_answer" in arrivals(played(unwritten))
    assert "legal_not_asked" in arrivals(played(MIXED))
    assert not {"legal_can_answer", "legal_cannot_answer"} & set(arrivals(played(MIXED)))


def test_a_name_and_a_birthday_told_to_the_police_come_back_checked_before_the_mark() -> None:
    assert arrivals(played(ALL_STRONG))["check_comes_back"] < DAY_OF_THE_MARK
    assert DAY_OF_THE_MARK < arrivals(played(ALL_WEAK))["check_in_march"] <= DAY_OF_THE_CONFERENCE


def test_a_name_without_a_birthday_is_not_checked_until_the_enquiry() -> None:
    without = ALL_STRONG.replace("tell:police.man_let_in+lee_name+lee_birthday:email", "tell:police.lee_name:email")
    without = without.replace("police_check+", "").replace("+police_check", "")
    assert {"which_one", "check_in_march"} <= set(arrivals(played(without)))
    assert not {"which_one", "check_in_march"} & set(arrivals(played(ALL_STRONG)))


def test_a_birthday_sent_after_the_name_starts_the_check() -> None:
    later = ALL_STRONG.replace(
        "tell:police.man_let_in+lee_name+lee_birthday:email", "tell:police.lee_name:email"
    ).replace("tell:manager.lees_account+lee_name:", "tell:police.lee_birthday:")
    days = arrivals(played(later))
    assert "which_one" in days
    assert arrivals(played(ALL_STRONG))["check_comes_back"] < days["check_comes_back"] < DAY_OF_THE_MARK


def test_the_best_joined_ending_lists_what_remains_unknown() -> None:
    told = build_debrief(played(ALL_STRONG)).what_happened
    assert "not known" in told.ending_text
    assert told.ending_text.strip().endswith("You do not learn what happened next; practitioners seldom do.")


def test_when_everything_goes_too_far_the_family_withdraws() -> None:
    session = played(ALL_OVERREACH)
    assert {"dana_stops_group", "complaint", "neils_solicitor"} <= set(arrivals(session))
    assert "Dana does not come to the door, or to the group." in words_shown(session)


def test_no_ending_speaks_of_the_childs_fate_or_of_winning() -> None:
    words = " ".join(piece.text for ending in scenario().endings.values() for piece in ending.text).lower()
    for word in ("saved", "safe now", "well done", "success", "failed", "died", "death", "congratulations"):
        assert word not in words


@pytest.mark.parametrize("scene", FORKS.values(), ids=FORKS)
def test_every_decision_has_one_strong_and_one_partial_option_and_each_its_reason_and_its_cost(scene: Scene) -> None:
    strengths = [option.strength for option in scene.choices.values()]
    assert len(strengths) == 4
    assert strengths.count(Strength.STRONG) == strengths.count(Strength.PARTIAL) == 1
    assert strengths.count(Strength.OVERREACH) <= 1
    assert all(option.because and option.cost for option in scene.choices.values())
    assert scene.debrief is not None
    assert scene.debrief.knowable
    assert scene.discuss


def test_in_a_third_of_the_decisions_two_routes_can_be_defended() -> None:
    assert sum(any(option.defensible for option in scene.choices.values()) for scene in FORKS.values()) == 3


def test_at_most_three_forks_are_plain_and_the_mark_is_one() -> None:
    plain = {name for name, scene in scenario().scenes.items() if scene.plain}
    assert "the_mark" in plain
    assert len(plain) <= 3


def lengths(scene: Scene) -> tuple[int, list[int]]:
    """Return the words of the strong option, and those of the others."""
    words = {key: len(option.say.split()) for key, option in scene.choices.items()}
    strong = next(key for key, option in scene.choices.items() if option.strength == Strength.STRONG)
    return words[strong], [number for key, number in words.items() if key != strong]


def test_the_strong_option_is_seldom_the_longest_or_the_shortest_and_no_option_stands_out_by_its_length() -> None:
    counted = [lengths(scene) for scene in FORKS.values()]
    assert sum(strong > max(others) for strong, others in counted) <= 1
    assert sum(strong < min(others) for strong, others in counted) <= 2
    # Where a fork is plain everybody can see which option the textbook names, whatever its length.
    told_apart = [
        (strong, *others) for scene in FORKS.values() if not scene.plain for strong, others in [lengths(scene)]
    ]
    assert all(max(words) - min(words) <= 3 for words in told_apart)


def test_a_name_on_the_file_reaches_the_health_visitor_from_the_core_group_that_leaves_it_with_the_worker() -> None:
    told = ALL_STRONG.replace("tell:health_visiting.lee_name+pats_hip:email,", "").partition(",the_question.")[0]
    untold = told.replace("record:evenings_gap+lee_name+neil_outside,", "")
    assert ("health_visiting", "lee_name") in played(told).situation.knows
    assert ("health_visiting", "lee_name") not in played(untold).situation.knows


def test_nobody_is_said_to_have_missed_what_it_held_all_along() -> None:
    for keys, _ in PLAYS.values():
        for row in knowledge(played(keys)).rows:
            assert not {of for of, pieces in scenario().elsewhere.items() if row.info in pieces} & {*row.gaps}
            assert not row.overshared
