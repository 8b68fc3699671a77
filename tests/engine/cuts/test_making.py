"""A facilitator's cut: what is ticked is played, the rest is told and run by what was picked, and any of it can be."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import paths
from game.engine.cuts.custom_cut import CustomCut
from game.engine.cuts.making import default_option, make_cut, suggested_cut, tellable, with_custom_cut
from game.engine.cuts.route import follow_route, is_automatic
from game.engine.moves import Choose
from game.engine.session import Session, begin
from game.engine.story import CompiledStory
from game.engine.views.page import build_page
from game.records.lookup import find_installed, load_story
from game.scenario.model.scene import Strength


@pytest.fixture(scope="module")
def story() -> CompiledStory:
    file = find_installed("just_a_friend", paths.scenarios())
    assert file is not None
    return load_story(file)


def played(story: CompiledStory, own: CustomCut, seed: int = 0) -> Session:
    """Play a cut to its end, by chance in what is played."""
    chance = random.Random(seed)  # noqa: S311 - plays, not secrets
    session = follow_route(begin(with_custom_cut(story, own), cut=own.name))
    while not session.ended:
        session = follow_route(session.make_move(chance.choice(session.choices())))
    return session


def own_scenes(session: Session) -> list[str]:
    """Return the scenes in which the trainee chose."""
    moves = enumerate(session.moves, 1)
    return [move.scene for at, move in moves if isinstance(move, Choose) and not is_automatic(session, at)]


def test_the_first_suggestion_is_what_the_author_plays_and_tells(story: CompiledStory) -> None:
    own, authored = suggested_cut(story), story.scenario.cuts["short"]
    assert set(own.plays) == set(authored.plays)
    told = with_custom_cut(story, own).scenario.cuts[own.name].told
    assert {scene: told[scene] for scene in authored.told} == authored.told


def test_whatever_is_ticked_is_played_to_an_end_and_nothing_else_is(story: CompiledStory) -> None:
    @settings(max_examples=12, deadline=None)
    @given(st.sets(st.sampled_from(tellable(story.scenario)), min_size=1), st.integers(0, 100))
    def law(ticked: set[str], seed: int) -> None:
        session = played(story, make_cut(story, ticked, {}), seed)
        assert set(own_scenes(session)) <= ticked

    law()


def test_a_decision_that_is_not_ticked_is_told_as_if_the_picked_option_had_been_chosen(story: CompiledStory) -> None:
    scene = story.scenario.scenes["car"]
    for option in scene.choices:
        own = make_cut(story, {"the_mark"}, {"car": option})
        session = follow_route(begin(with_custom_cut(story, own), cut=own.name))
        assert f"car.{option}" in [move.key for move in session.moves]
        told = [block.text for block in build_page(session).blocks if block.kind == "told"]
        assert any(scene.choices[option].say in text for text in told) or option == "go"


def test_without_a_pick_a_strong_option_is_taken(story: CompiledStory) -> None:
    scene = story.scenario.scenes["the_mark"]
    assert scene.choices[default_option(scene)].strength is Strength.STRONG


def test_the_same_ticks_have_the_same_name_and_others_another(story: CompiledStory) -> None:
    one, two = make_cut(story, {"car"}, {}), make_cut(story, {"car", "kitchen"}, {})
    assert one.name == make_cut(story, {"car"}, {}).name != two.name
    assert one.name not in story.scenario.cuts


def test_ids_that_the_scenario_does_not_have_count_for_nothing(story: CompiledStory) -> None:
    own = CustomCut(("nowhere",), ("nowhere.else", "car.nothing"))
    assert played(story, own).ended


def test_the_story_itself_stays_as_it_was(story: CompiledStory) -> None:
    before = dict(story.scenario.cuts)
    assert with_custom_cut(story, suggested_cut(story)).content == story.content
    assert story.scenario.cuts == before
