"""What a step must not do, since it is done for every move of every play: copy, and read what nobody asks for."""

from dataclasses import replace

from game.engine.moves import Choose
from game.engine.session import Session, begin
from game.engine.situation import Situation
from game.engine.step import offers, step
from game.engine.story import CompiledStory
from tests.tea_scenario import SCENARIO, story_of

SHARED = ("knows", "recorded", "seen", "asked", "opened", "arrived", "started", "messages", "waiting")


def unasked(_situation: object) -> bool:
    raise AssertionError("read, though nobody asks for it")


def with_unreadable_looks(story: CompiledStory) -> CompiledStory:
    scenes = {
        name: replace(
            scene,
            looks={move: replace(rule, when=unasked) for move, rule in scene.looks.items()},
            lines={move: replace(rule, when=unasked) for move, rule in scene.lines.items()},
        )
        for name, scene in story.scenes.items()
    }
    return replace(story, scenes=scenes)


def test_what_a_move_leaves_alone_is_shared_with_the_situation_before() -> None:
    story = story_of(SCENARIO)
    before = begin(story).situation
    after = step(story, before, offers(story, before)[0]).situation
    unchanged = [name for name in SHARED if getattr(after, name) == getattr(before, name)]
    assert len(unchanged) > 3
    for name in unchanged:
        assert getattr(after, name) is getattr(before, name)


def test_a_situation_made_by_a_step_is_one_like_any_other() -> None:
    story = story_of(SCENARIO)
    before = begin(story).situation
    after = step(story, before, offers(story, before)[0]).situation
    again = Situation(**vars(after))
    assert again == after
    assert hash(again) == hash(after)
    assert repr(again) == repr(after)


def test_asking_for_the_choices_reads_no_condition_of_looks_documents_and_lines() -> None:
    session: Session = begin(with_unreadable_looks(story_of(SCENARIO)))
    assert all(isinstance(move, Choose) for move in session.choices())


def test_the_key_of_a_move_is_put_together_once() -> None:
    move = Choose("kitchen", "ask")
    assert move.key is move.key
