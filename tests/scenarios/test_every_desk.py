"""Every desk of Eastmere: its plays reach the endings they should, on the days of the calendar, in the time named."""

import re
from itertools import pairwise

import pytest

from game.engine.cuts.route import is_automatic
from game.engine.events import Arrived, Entered
from game.engine.moves import Choose
from game.engine.session import Session, decisions
from game.scenario.loader import load_scenario
from game.scenario.model.scene import Scene, Strength
from tests.players.judgement import pairs_of
from tests.players.pages import words_read
from tests.scenarios.desk import Desk, word_count, words_read_in_cut
from tests.scenarios.desks.all_desks import DESKS
from tests.scenarios.playing import FOLDER, arrivals, text_of

SHORT = "short"
MOST_OF_A_PLAY, MOST_OF_A_SCENE, MOST_OF_A_CUT = 5000, 250, 4000
"""Words that are read in forty minutes, that open a scene, and that are read in twenty minutes with time to decide."""

every_desk = pytest.mark.parametrize("desk", DESKS, ids=lambda desk: desk.name)
every_decision = pytest.mark.parametrize(
    "scene",
    [pytest.param(scene, id=f"{desk.name}-{name}") for desk in DESKS for name, scene in desk.decision_scenes.items()],
)


def strongest(scene: Scene, strength: Strength) -> Strength:
    """Return a strength, or weak where no option of a scene has it."""
    return strength if strength in {option.strength for option in scene.choices.values()} else Strength.WEAK


def scenes_played(session: Session) -> set[str]:
    """Return the scenes of a cut in which the trainee chose."""
    return {
        turn.move.scene
        for position, turn in enumerate(session.turns)
        if isinstance(turn.move, Choose) and not is_automatic(session, position)
    }


@every_desk
def test_it_loads_without_a_single_problem(desk: Desk) -> None:
    assert load_scenario(FOLDER / f"{desk.name}.yaml").problems == ()


@every_desk
def test_scripted_plays_reach_their_endings(desk: Desk) -> None:
    for name, session in desk.scripted.items():
        assert session.situation.ending == desk.plays[name][1], name
        assert len(decisions(session)) in desk.forks, name
    assert len(desk.decision_scenes) == max(desk.forks)


@every_desk
def test_every_ending_is_reached_by_some_script_the_better_connected_first(desk: Desk) -> None:
    assert list(dict.fromkeys(ending for _, ending in desk.plays.values())) == list(desk.scenario.endings)


@every_desk
def test_the_pure_plays_take_their_strength_at_every_decision_that_has_it(desk: Desk) -> None:
    assert set(desk.pure.values()) >= {Strength.STRONG, Strength.WEAK, Strength.OVERREACH}
    for name, strength in desk.pure.items():
        session = desk.scripted[name]
        wanted = [strongest(desk.decision_scenes[move.scene], strength) for _, move in decisions(session)]
        assert desk.strengths(session) == wanted, name


@every_desk
def test_the_strong_option_of_a_fork_is_never_shut_out(desk: Desk) -> None:
    for session in (*desk.scripted.values(), *desk.random[:40]):
        for number, move in decisions(session):
            offers = [offer for offer in session.truncated_to(number).legal_moves() if isinstance(offer, Choose)]
            choices = desk.decision_scenes[move.scene].choices
            assert Strength.STRONG in {choices[offer.choice].strength for offer in offers}, move.scene


@every_decision
def test_every_decision_has_one_strong_and_one_partial_option_and_each_its_reason_and_its_cost(scene: Scene) -> None:
    kinds = [option.strength for option in scene.choices.values()]
    assert kinds.count(Strength.STRONG) == kinds.count(Strength.PARTIAL) == 1
    assert len(kinds) == 4
    assert all(option.because and option.cost for option in scene.choices.values())
    assert scene.debrief is not None
    assert scene.debrief.knowable
    assert scene.debrief.pressed
    assert scene.discuss
    assert scene.presenter


@every_desk
def test_some_forks_are_plain_and_in_the_others_no_option_stands_out_by_its_length(desk: Desk) -> None:
    assert {name for name, scene in desk.decision_scenes.items() if scene.plain} == desk.plain
    assert 1 <= len(desk.plain) <= 3
    for name in desk.decision_scenes.keys() - desk.plain:
        lengths = [word_count(option.say) for option in desk.decision_scenes[name].choices.values()]
        assert max(lengths) - min(lengths) <= desk.spread, name


@every_desk
def test_the_stronger_play_brings_more_where_it_is_needed_and_some_bring_nothing(desk: Desk) -> None:
    own = {name: len(pairs_of(session).own) for name, session in desk.scripted.items()}
    brought = [{own[name] for name in names} for names in desk.passed_on]
    assert brought[-1] == {0}
    assert all(min(more) > max(less) for more, less in pairwise(brought)), own


@every_desk
def test_every_scene_and_every_arrival_is_on_its_day_in_every_play(desk: Desk) -> None:
    scenes: dict[str, set[str]] = {}
    dated: dict[str, set[str]] = {}
    for session in (*desk.random, *desk.scripted.values()):
        assert desk.always <= arrivals(session).keys()
        for event in session.events:
            match event:
                case Entered(scene, day, _):
                    scenes.setdefault(scene, set()).add(desk.day(day))
                case Arrived(consequence, day, _) if consequence in desk.arrivals:
                    dated.setdefault(consequence, set()).add(desk.day(day))
                case _:
                    pass
    assert scenes == {scene: {day} for day, names in desk.days.items() for scene in names}
    assert scenes.keys() == desk.scenario.scenes.keys()
    assert dated == {name: {day} for name, day in desk.arrivals.items()}


@every_desk
def test_the_story_stops_on_the_last_day_of_march(desk: Desk) -> None:
    assert {desk.day(session.situation.day) for session in desk.scripted.values()} == {"Wednesday 31 March"}


@every_desk
def test_a_play_is_read_in_the_time_that_the_menu_names(desk: Desk) -> None:
    read = {name: words_read(session) for name, session in desk.scripted.items()}
    assert max(read.values()) <= MOST_OF_A_PLAY, read


@every_desk
def test_no_scene_opens_with_too_much_at_once(desk: Desk) -> None:
    sessions = (*desk.scripted.values(), *desk.random[:40])
    entered = (event for session in sessions for event in session.events if isinstance(event, Entered))
    opened = {(event.scene, word_count(text_of(event, desk.scenario))) for event in entered}
    assert {entry for entry in opened if entry[1] > MOST_OF_A_SCENE} == set()


@every_desk
def test_what_the_desk_is_about_is_met_in_the_first_third(desk: Desk) -> None:
    for name, session in desk.scripted.items():
        there = next(number for number, turn in enumerate(session.turns) if turn.situation.scene == desk.early)
        assert words_read(session.truncated_to(there)) <= words_read(session) / 3, name


@every_desk
def test_every_ending_says_what_is_not_known_and_closes_on_an_ordinary_moment(desk: Desk) -> None:
    for name, session in desk.scripted.items():
        text = text_of(session.events[-1], desk.scenario)
        assert re.search("not known|[Nn]obody knows", text), name
        assert f"\n{desk.last_moment}" in text, name
        assert "You do not learn what happened next; practitioners seldom do." in text, name


@every_desk
def test_the_short_cut_has_the_central_decision_and_fits_into_twenty_minutes(desk: Desk) -> None:
    short = desk.scenario.cuts[SHORT]
    assert short.minutes == 20
    assert desk.cut_scene in short.plays
    for play in desk.cut_plays:
        session = desk.play_cut(SHORT, play.keys)
        assert session.situation.ending == play.ending
        assert words_read_in_cut(session, SHORT) <= MOST_OF_A_CUT
        assert scenes_played(session) <= set(short.plays)
