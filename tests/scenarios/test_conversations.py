"""The conversations of Just a friend: what stands on the buttons, what a thread costs, and what is left unsaid."""

import pytest

from game.engine.moves import Ask, Choose
from game.engine.session import Session
from game.scenario.model.scene import Scene
from tests.scenarios.playing import at_random, scenario, story
from tests.scenarios.test_just_a_friend import STRONG, WEAK, played

TALKING = {name: scene for name, scene in scenario().scenes.items() if scene.talk}
FOLLOW_UPS = {"Go on.", "Who is that?", "Since when?"}
WITHOUT_THREADS = {"the_call"}


def until(keys: str, scene: str) -> Session:
    """Play up to the first move of a scene."""
    return played(keys.partition(f",{scene}.")[0])


def topics(session: Session) -> list[str]:
    scene = session.story.scenario.scenes[session.situation.scene]
    return [scene.talk[move.line].topic for move in session.legal_moves() if isinstance(move, Ask)]


def test_they_are_held_in_the_kitchen_on_the_back_step_with_lee_and_on_the_telephone() -> None:
    assert set(TALKING) == {"yard", "kitchen", "meeting_lee", "the_call"}
    assert all(scene.turns and scene.turns_are for scene in TALKING.values())


@pytest.mark.parametrize("scene", TALKING.values(), ids=TALKING)
def test_a_topic_is_a_few_words_and_no_question(scene: Scene) -> None:
    for line in scene.talk.values():
        assert len(line.topic.split()) <= 6
        assert line.topic in FOLLOW_UPS or not line.topic.endswith(("?", "."))


@pytest.mark.parametrize(
    ("keys", "scene"),
    [(WEAK, "kitchen"), (STRONG, "meeting_lee"), (STRONG.replace("stay_for_tea", "call_out"), "yard")],
)
def test_six_to_ten_topics_are_open_at_first_and_no_follow_up(keys: str, scene: str) -> None:
    opened = until(keys, scene) if scene != "yard" else played(keys.partition(",kitchen.")[0])
    assert opened.situation.scene == scene
    assert 6 <= len(topics(opened)) <= 10
    assert not FOLLOW_UPS & set(topics(opened))


def test_a_follow_up_speaks_of_what_was_said_last_and_has_the_same_few_names() -> None:
    kitchen = until(WEAK, "kitchen")
    for line in ("evenings", "someone", "mum", "sleep", "saturdays", "work", "ellis"):
        open_now = [topic for topic in topics(kitchen.make_move(Ask("kitchen", line))) if topic in FOLLOW_UPS]
        assert open_now
        assert len(set(open_now)) == len(open_now), line
    away = kitchen.make_move(Ask("kitchen", "someone")).make_move(Ask("kitchen", "work"))
    assert not away.is_legal(Ask("kitchen", "someone_who"))


def test_the_thread_from_somebody_new_to_meeting_him_takes_every_turn() -> None:
    session = until(WEAK, "kitchen")
    for line in ("someone", "someone_who", "someone_name", "someone_meet"):
        session = session.make_move(Ask("kitchen", line))
    assert topics(session) == []
    assert {("social_care", "lee_name"), ("social_care", "lee_birthday")} <= session.situation.knows
    assert {move.choice for move in session.legal_moves() if isinstance(move, Choose)} == {"tea", "agreement"}


def test_hardly_anybody_follows_that_thread_by_chance() -> None:
    plays = [at_random(story(), seed) for seed in range(60)]
    assert sum("kitchen.someone_name" in play.situation.asked for play in plays) <= 2


def test_on_the_call_only_what_is_held_and_not_on_the_file_is_left_to_say() -> None:
    before = STRONG.partition(",the_call.")[0]
    unwritten = played(before.replace("record:neils_account,", ""))
    assert Ask("the_call", "neils_account") in unwritten.legal_moves()
    assert Ask("the_call", "neils_account") not in played(before).legal_moves()
    told = unwritten.make_move(Ask("the_call", "neils_account"))
    assert ("police", "neils_account") in told.situation.knows


def test_most_lines_yield_something_and_those_that_mattered_say_why() -> None:
    for name in set(TALKING) - WITHOUT_THREADS:
        lines = TALKING[name].talk.values()
        assert all(line.answer for line in lines)
        assert sum(bool(line.matters) for line in lines) >= 3


def test_at_most_three_forks_are_plain_and_the_mark_is_one() -> None:
    plain = {name for name, scene in scenario().scenes.items() if scene.plain}
    assert "the_mark" in plain
    assert len(plain) <= 3
