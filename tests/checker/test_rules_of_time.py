"""The rules of time and knowledge by their numbers, run against the explorer and held equal to the engine's step."""

from typing import Any

import pytest

from game.checker.explorer.explorer import explore
from game.checker.explorer.query import ExplorationQuery, incoming_subsets
from game.engine.session import is_decision
from tests.checker.comparing import fast, model_of, proven
from tests.engine.stories import on, scene, story

LEARN = {"learn": ["name"]}
EMAIL = {"share": {"what": ["name"], "with": ["police"], "by": "email"}}
PHONE = {"share": {"what": ["name"], "with": ["police"], "by": "phone"}}
NUMBER = {"n": {"from": 0, "to": 3, "start": 0}}


def asks(condition: str, **choice: Any) -> dict[str, Any]:
    """Write a story whose first choice leads to a scene that tells whether a condition holds there."""
    ways = [{"scene": "yes", "when": condition}, {"scene": "no"}]
    return {"a": scene({"go": on(ways, **choice)}), "yes": scene({"end": on()}), "no": scene({"end": on()})}


def reached(scenes: dict[str, Any], **more: Any) -> set[str]:
    return set(proven(story(scenes, **more)).scenes)


def test_r1_effects_come_before_days_and_days_before_goto() -> None:
    condition = "held(name) and arrived(note) and day == 3"
    scenes = asks(condition, days=3, do=[LEARN, {"later": {"note": 2}}])
    assert reached(scenes, later={"note": {"when": "day == 2 and held(name)"}}) == {"a", "yes"}
    assert reached(asks("day == 0 and held(name)", do=[LEARN])) == {"a", "yes"}


def test_r1_effects_run_in_written_order() -> None:
    do = [{"set": {"n": 3}}, {"if": "n == 3", "do": [{"add": {"n": -1}}]}, {"if": "n == 3", "do": [{"set": {"n": 0}}]}]
    assert reached(asks("n == 2", do=do), variables=NUMBER) == {"a", "yes"}


def test_r1_a_choice_without_goto_stays_and_does_not_enter_again() -> None:
    scenes = {
        "a": scene({"wait": {"say": "Wait.", "days": 1, "when": "day < 1"}, "go": on("b")}, do=[{"add": {"n": 1}}])
    }
    scenes["b"] = scene({"end": on(), "never": on(when="n > 1")})
    result = proven(story(scenes, variables=NUMBER))
    assert not result.happens("offered", "b.never")
    assert result.happens("offered", "a.wait")


def test_r2_delays_count_from_the_day_of_the_move() -> None:
    scenes = asks("arrived(note) and knows(police.name)", days=2, do=[LEARN, EMAIL, {"later": {"note": 2}}])
    assert reached(scenes, later={"note": {"when": "day == 2"}}) == {"a", "yes"}


def test_r3_messages_are_received_before_consequences_and_those_come_as_declared() -> None:
    do = [LEARN, {"later": {"second": 2, "first": 2}}, EMAIL]
    later = {"first": {"when": "knows(police.name)"}, "second": {"when": "arrived(first) and day == 2"}}
    result = proven(story(asks("arrived(second)", days=4, do=do), later=later))
    assert set(result.scenes) == {"a", "yes"}
    assert not result.happens("arrival", "second", holds=False)


def test_r3_a_consequence_can_cancel_one_that_is_due_the_same_day_and_comes_after_it() -> None:
    do = [{"later": {"first": 2, "second": 2}}]
    later = {"first": {"do": [{"cancel": ["second"]}, {"later": {"first": 1}}]}, "second": {}}
    result = proven(story(asks("arrived(second)", days=3, do=do), later=later, last_day=8))
    assert result.happens("arrival", "first")
    assert not result.happens("arrival", "second")


def test_r4_a_condition_is_tested_once_on_arrival() -> None:
    scenes = {
        "a": scene({"go": on("b", days=3, do=[{"later": {"note": 2}}])}),
        "b": scene({"wait": on("c", days=3, do=[LEARN])}),
        "c": scene({"end": on()}),
    }
    result = proven(story(scenes, later={"note": {"when": "held(name)"}}))
    assert result.happens("arrival", "note", holds=False)
    assert not result.happens("arrival", "note")


def test_r5_a_consequence_waits_once_and_may_be_queued_again_after_it_arrived() -> None:
    again = {"a": scene({"go": on("a", days=1, do=[{"later": {"note": 2}}], when="day < 4"), "end": on()})}
    result = proven(story(again, later={"note": {"do": [{"add": {"n": 1}}]}}, variables=NUMBER, endings={
        "twice": {"title": "T", "text": "T.", "when": "n == 2 and day == 4"}, "other": {"title": "O", "text": "O."},
    }))  # fmt: skip
    assert set(result.endings) == {"twice", "other"}
    assert result.endings["twice"].steps == 5


def test_r5_cancelling_what_does_not_wait_changes_nothing() -> None:
    do = [{"cancel": ["note"]}, {"later": {"note": 1}}, {"cancel": ["note"]}, {"later": {"note": 2}}]
    result = proven(story(asks("arrived(note)", days=1, do=do), later={"note": {}}))
    assert set(result.scenes) == {"a", "no"}


def test_r6_held_is_what_this_desk_knows() -> None:
    condition = "held(name) and knows(social_care.name) and recorded(name) and not knows(police.name)"
    assert reached(asks(condition, do=[LEARN, {"record": ["name"]}])) == {"a", "yes"}


def test_r7_what_is_not_held_is_neither_written_nor_sent_nor_offered() -> None:
    scenes = asks("recorded(name) or knows(police.name)", do=[{"record": ["name"]}, PHONE])
    assert reached(scenes) == {"a", "no"}
    desk = proven(story({"a": scene({"go": on()}, desk_time=3)}))
    assert {name for name in desk.seen("offered") if ":" in name} == set()


def test_r8_an_unwritten_channel_is_received_like_any_other() -> None:
    assert reached(asks("knows(police.name)", do=[LEARN, PHONE])) == {"a", "yes"}


def test_r9_a_look_works_once_and_costs_attention() -> None:
    spots = {"x": {"name": "x", "text": "X.", "do": [{"add": {"n": 1}}]}, "y": {"name": "y", "text": "Y."}}
    scenes = {"a": scene({"go": on("b")}, attention=1, look=spots), "b": scene({"end": on(), "both": on(when="n > 1")})}
    scenes["b"]["choices"]["never"] = on(when="seen(a.x) and seen(a.y)")
    result = proven(story(scenes, variables=NUMBER))
    assert {"a.x", "a.y", "b.end"} <= result.seen("offered")
    assert not result.seen("offered") & {"b.both", "b.never"}


def test_r9_without_attention_looking_is_free_and_a_document_opens_once() -> None:
    spots = {"x": {"name": "x", "text": "X."}, "y": {"name": "y", "text": "Y."}}
    letter = {"letter": {"kind": "letter", "title": "L", "do": [{"add": {"n": 1}}]}}
    ways = [
        {"scene": "yes", "when": "seen(a.x) and seen(a.y) and n == 1"},
        {"scene": "no", "when": "n > 1"},
        {"scene": "c"},
    ]
    scenes = {name: scene({"end": on()}) for name in ("yes", "no", "c")}
    scenes = {"a": scene({"go": on(ways)}, look=spots, documents=["letter"]), **scenes}
    assert reached(scenes, documents=letter, variables=NUMBER) == {"a", "yes", "c"}


def test_r10_once_closes_a_choice_after_use() -> None:
    scenes = {"a": scene({"ring": {"say": "Ring.", "once": True, "do": [{"add": {"n": 1}}]}, "go": on("b")})}
    scenes["b"] = scene({"end": on(), "never": on(when="n > 1"), "rung": on(when="chose(a.ring) and n == 1")})
    result = proven(story(scenes, variables=NUMBER))
    assert result.happens("offered", "b.rung")
    assert not result.happens("offered", "b.never")


def test_r11_a_scenes_own_effects_run_on_every_entry() -> None:
    scenes = {"a": scene({"again": on("a", days=1), "two": on(when="n == 2")}, do=[{"add": {"n": 1}}])}
    assert proven(story(scenes, variables=NUMBER, last_day=5)).happens("offered", "a.two")


def test_r12_ways_and_endings_are_tried_in_order() -> None:
    ways = [{"scene": "b", "when": "n > 0"}, {"scene": "c", "when": "n == 0"}, {"scene": "a"}]
    scenes = {"a": scene({"go": on(ways)}), "b": scene({"end": on()}), "c": scene({"end": on()})}
    endings = {name: {"title": "E", "text": "E.", "when": "n == 0"} for name in ("first", "second")}
    result = proven(story(scenes, variables=NUMBER, endings={**endings, "last": {"title": "L", "text": "L."}}))
    assert (set(result.scenes), set(result.endings)) == ({"a", "c"}, {"first"})


def test_r13_days_run_on_after_the_last_scene_before_the_ending_is_chosen() -> None:
    scenes = {"a": scene({"go": on(do=[LEARN, EMAIL, {"later": {"note": 3}}])})}
    result = proven(story(scenes, after=2, later={"note": {}}))
    assert set(result.endings) == {"known"}
    assert not result.happens("arrival", "note")
    assert proven(story(scenes, after=3, later={"note": {}})).happens("arrival", "note")


def test_r13_the_last_day_ends_the_play_whatever_goto_says() -> None:
    scenes = {"a": scene({"go": on("b", days=9)}), "b": scene({"go": on("c", days=9)}), "c": scene({"end": on()})}
    result = proven(story(scenes, last_day=12, after=4))
    assert set(result.scenes) == {"a", "b"}
    assert result.happens("last_day", "b.go")
    assert not result.happens("way", "b.go#0")


@pytest.mark.parametrize(("strict", "said"), [(True, {"n"}), (False, set())])
def test_r14_a_number_stays_in_its_range_and_a_strict_one_is_found_leaving_it(strict: bool, said: set[str]) -> None:  # noqa: FBT001 - a parameter of a test
    variables = {"n": {"from": 0, "to": 3, "start": 1, "strict": strict}}
    result = proven(story(asks("n == 3", do=[{"add": {"n": 5}}]), variables=variables))
    assert set(result.scenes) == {"a", "yes"}
    assert result.seen("range") == said


def test_r15_now_is_asked_before_the_days_and_the_next_text_after_them() -> None:
    now = [{"when": "arrived(note)", "text": "Too soon."}]
    scenes = {"a": scene({"go": on("b", days=2, now=now, do=[{"later": {"note": 1}}])})}
    scenes["b"] = scene({"end": on()}, text=[{"when": "arrived(note)", "text": "Now."}])
    result = proven(story(scenes, later={"note": {"text": [{"when": "arrived(note)", "text": "Here."}]}}))
    assert not result.happens("text", "a.go#0")
    assert result.happens("text", "b#0")
    assert result.happens("text", "later:note#0")
    assert not result.happens("text", "b#0", holds=False)


def test_r16_strength_changes_nothing_that_can_be_reached() -> None:
    plain = {"a": scene({"go": on("b"), "other": on("b")}), "b": scene({"end": on()})}
    told = {"a": scene({"go": on("b", strength="weak"), "other": on("b", strength="strong")}), "b": plain["b"]}
    one, other = story(plain), story(told)
    assert is_decision(other, "a")
    result, same = proven(one), proven(other)
    assert (result.situations, result.transitions, result.endings) == (same.situations, same.transitions, same.endings)


def test_r17_every_subset_of_incoming_is_explored() -> None:
    choices = {
        "both": on(when="held(name) and held(words)"),
        "none": on(when="not held(name) and not held(words)"),
        "one": on(when="held(name) and not held(words)"),
        "end": on(),
    }
    small = story({"a": scene(choices)}, incoming=["name", "words"])
    assert len(incoming_subsets(small.scenario)) == 4
    assert proven(small).seen("offered") == {"a.both", "a.none", "a.one", "a.end"}
    alone = explore(small, ExplorationQuery(), starts=[incoming_subsets(small.scenario)[0]])
    assert alone.seen("offered") == {"a.both", "a.end"}


def test_a_parts_variables_are_forgotten_at_its_end() -> None:
    parts = {"one": {"title": "One", "variables": {"n": {"from": 0, "to": 3, "start": 1}}}, "two": {"title": "Two"}}
    scenes = {
        "a": scene({"go": on("b", do=[{"set": {"n": 3}}]), "back": on(when="n == 3")}, part="one"),
        "b": scene({"go": on("c"), "three": on(when="n == 3")}, part="one"),
        "c": scene({"go": on("a", days=1)}, part="two"),
    }
    result = proven(story(scenes, parts=parts, last_day=4))
    assert result.happens("offered", "b.three")
    assert not result.happens("offered", "a.back")


def test_contacts_that_nothing_reads_are_plays_and_no_situations_of_their_own() -> None:
    scenes = {"a": scene({"go": on()}, desk_time=2, do=[{"learn": ["name", "boots"]}])}
    endings = {"only": {"title": "O", "text": "O."}}
    small = story(scenes, endings=endings)
    result = proven(small)
    assert result.situations == 4
    note = call = email = 3  # sets of one piece or of two
    assert result.transitions == (note + 2 * (call + email) + 1) + (note + 2 * email + 1) + 1
    reach = fast(model_of(small, ExplorationQuery(count_plays=False, follow_irrelevant_moves=False))).result()
    assert (reach.situations, reach.transitions) == (2, 1)
