"""The conversations of Just a friend: what stands on the buttons, what a thread costs, and what a question changes."""

import pytest

from game.engine.moves import Ask, Choose
from game.engine.session import Session
from game.scenario.model.scene import Scene
from tests.players.judgement import judge
from tests.scenarios.playing import altered, at_random, played, scenario, story, words_shown
from tests.scenarios.plays import ALL_STRONG, ALL_WEAK, MIXED, PLAYS

TALKING = {name: scene for name, scene in scenario().scenes.items() if scene.talk}
FOLLOW_UPS = (": go on.", ": since when?")
WITHOUT_THREADS = {"the_call"}
TALK = "kitchen.ellis,kitchen.work,kitchen.tea"
NOTHING_ASKED = "You never asked me! I said it, and you"


def until(keys: str, scene: str) -> Session:
    """Play up to the first move of a scene."""
    return played(altered(keys, until=f"{scene}."))


def topics(session: Session) -> list[str]:
    scene = session.story.scenario.scenes[session.situation.scene]
    return [scene.talk[move.line].topic for move in session.legal_moves() if isinstance(move, Ask)]


def after_asking(*lines: str, at_the_door: str = "manager_rings") -> Session:
    """Play a weak play in which these lines were said in the kitchen, back to the house at six and on to the end."""
    said = ",".join(f"kitchen.{line}" for line in (*lines, "tea"))
    changes = (
        (TALK, said),
        ("the_question.manager_rings", f"the_question.{at_the_door}"),
        ("buggy.hood", "buggy.at_six"),
    )
    return played(altered(ALL_WEAK, *changes))


def test_they_are_held_in_the_kitchen_in_the_yard_with_lee_and_twice_on_the_telephone() -> None:
    assert set(TALKING) == {"yard", "kitchen", "meeting_lee", "neil_rings", "the_call"}
    assert all(scene.turns and scene.turns_are for scene in TALKING.values())


@pytest.mark.parametrize("scene", TALKING.values(), ids=TALKING)
def test_a_topic_is_a_few_words_and_no_question(scene: Scene) -> None:
    for line in scene.talk.values():
        assert len(line.topic.split()) <= 6
        assert line.topic.endswith(FOLLOW_UPS) or not line.topic.endswith(("?", "."))


@pytest.mark.parametrize(
    ("keys", "scene"),
    [
        (ALL_WEAK, "kitchen"),
        (ALL_STRONG, "kitchen"),
        (ALL_STRONG, "meeting_lee"),
        (MIXED, "yard"),
        (MIXED, "neil_rings"),
    ],
)
def test_six_to_ten_topics_are_open_at_first_and_no_follow_up(keys: str, scene: str) -> None:
    opened = until(keys, scene)
    assert opened.situation.scene == scene
    assert 6 <= len(topics(opened)) <= 10
    assert not [topic for topic in topics(opened) if topic.endswith(FOLLOW_UPS)]


def test_a_follow_up_names_its_topic_has_the_same_few_endings_and_stays_open() -> None:
    kitchen = until(ALL_WEAK, "kitchen")
    for line in ("evenings", "someone", "mum", "sleep", "phone", "work", "ellis"):
        open_now = [topic for topic in topics(kitchen.make_move(Ask("kitchen", line))) if topic.endswith(FOLLOW_UPS)]
        assert open_now
        assert len(set(open_now)) == len(open_now), line
    away = kitchen.make_move(Ask("kitchen", "someone")).make_move(Ask("kitchen", "work"))
    assert away.is_legal(Ask("kitchen", "someone_who"))


def test_the_thread_from_somebody_new_to_meeting_him_takes_every_turn() -> None:
    session = until(ALL_WEAK, "kitchen")
    for line in ("someone", "someone_who", "someone_name", "someone_meet"):
        session = session.make_move(Ask("kitchen", line))
    assert topics(session) == []
    assert {("social_care", "lee_name"), ("social_care", "lee_birthday")} <= session.situation.knows
    assert {move.choice for move in session.legal_moves() if isinstance(move, Choose)} == {"tea", "agreement"}
    assert judge("a", "reader", session).deepest == 4


def test_an_offer_kept_from_the_hall_gives_the_name_in_one_turn() -> None:
    offered = until(altered(ALL_WEAK, ("hallway.shelves", "hallway.not_in_front")), "kitchen")
    told = offered.make_move(Ask("kitchen", "hall"))
    assert ("social_care", "lee_name") in told.situation.knows
    assert told.is_legal(Ask("kitchen", "someone_name"))
    assert not until(ALL_WEAK, "kitchen").is_legal(Ask("kitchen", "hall"))


def test_hardly_anybody_comes_to_the_end_of_a_thread_by_chance() -> None:
    plays = [at_random(story(), seed) for seed in range(60)]
    assert sum("kitchen.someone_meet" in play.situation.asked for play in plays) <= 2
    assert sum("kitchen.someone_name" in play.situation.asked for play in plays) <= 6


@pytest.mark.parametrize(
    ("lines", "heard"),
    [
        (("ellis", "work"), ("Dana looks at nobody.", NOTHING_ASKED, "That'll be the social,")),
        (
            ("someone", "someone_who"),
            ("says Dana into Ellis's hood.", "I told you his name,", "That'll be the social,"),
        ),
        (
            ("someone", "someone_who", "someone_name"),
            ("You've got it all, haven't you", "You've had his birthday off me", "You've got my birthday, she says"),
        ),
        (
            ("someone", "someone_who", "someone_name", "someone_meet"),
            ("You've got it all, haven't you", "I've *asked* him", "You've got my birthday, she says"),
        ),
    ],
)
def test_what_was_asked_about_lee_is_heard_at_the_core_group_in_february_and_from_him(
    lines: tuple[str, ...], heard: tuple[str, ...]
) -> None:
    words = words_shown(after_asking(*lines))
    assert [sentence for sentence in heard if sentence not in words] == []
    assert (NOTHING_ASKED in words) == (NOTHING_ASKED in heard)


def test_where_nothing_was_asked_the_evenings_or_a_name_from_the_yard_are_a_question_too() -> None:
    for lines in (("evenings", "evenings_who"), ("someone",)):
        assert NOTHING_ASKED not in words_shown(after_asking(*lines))
    yard = (("evening_call.bad_moment", "evening_call.call_out,yard.lee,yard.let_him_go"),)
    assert NOTHING_ASKED not in words_shown(played(altered(ALL_WEAK, *yard)))


def test_he_is_met_only_where_his_name_or_a_day_was_asked_for_and_the_question_stays_asked() -> None:
    to_the_name = ("someone", "someone_who", "someone_name")
    meeting = altered(
        ALL_WEAK, (TALK, "kitchen.someone,kitchen.someone_who,kitchen.someone_name,kitchen.tea"), until="the_question."
    )
    assert played(f"{meeting},the_question.not_going_away").situation.scene == "meeting_lee"
    assert played(f"{meeting},the_question.another_day").situation.scene == "pair_visit"
    unasked = altered(ALL_WEAK, until="the_question.")
    assert played(f"{unasked},the_question.not_going_away").situation.scene == "pair_visit"
    assert "sat down with him" in words_shown(after_asking(*to_the_name))


def test_behind_a_chain_nobody_is_met() -> None:
    signed = altered(MIXED, ("kitchen.tea", "kitchen.agreement"), until="meeting_lee.")
    assert played(signed).situation.scene == "pair_visit"


@pytest.mark.parametrize(
    ("keys", "asked"),
    [(ALL_STRONG, "You've sat with this man"), (ALL_WEAK, "sat down with him")],
)
def test_ruth_asks_what_you_made_of_him_or_who_has_met_him(keys: str, asked: str) -> None:
    assert asked in words_shown(played(keys))


def test_on_the_call_only_what_is_held_and_not_on_the_file_is_left_to_say() -> None:
    before = altered(ALL_STRONG, until="the_call.")
    unwritten = played(before.replace("record:neils_account+mayas_words", "record:mayas_words"))
    assert Ask("the_call", "neils_account") in unwritten.legal_moves()
    assert Ask("the_call", "neils_account") not in played(before).legal_moves()
    told = played(before.replace("record:neils_account+mayas_words,", "").replace("+neils_account", ""))
    assert ("police", "neils_account") not in told.situation.knows
    assert ("police", "neils_account") in told.make_move(Ask("the_call", "neils_account")).situation.knows


@pytest.mark.parametrize("name", sorted(set(TALKING) - WITHOUT_THREADS))
def test_every_line_is_answered_and_at_least_three_of_a_conversation_say_why_they_mattered(name: str) -> None:
    lines = TALKING[name].talk.values()
    assert all(line.answer for line in lines)
    assert sum(bool(line.matters) for line in lines) >= 3


def test_the_scripted_plays_differ_in_how_far_they_follow_a_thread() -> None:
    deepest = {name: judge(name, "reader", played(keys)).deepest for name, (keys, _) in PLAYS.items()}
    assert deepest["mixed"] == 3
    assert deepest["all strong"] == 2
    assert deepest["all weak"] == deepest["all over-reach"] == 1
