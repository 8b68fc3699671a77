"""A map shows what the author wrote beside what was proven of it, each finding at its place."""

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from game.checker.analysis.prover import prove
from game.checker.explorer.query import Budget
from game.checker.report import build_report
from game.engine.story import compile_story
from game.reports.scenario_map.build import build_map, describe_effects
from game.reports.scenario_map.model import MappedChoice, MappedScene, ScenarioMap
from game.reports.scenario_map.visit_statistics import visit_statistics
from game.scenario.loader import load_scenario
from game.scenario.model.effects import Add, Cancel, Effect, Forget, If, Later, Learn, Record, Set, Share
from tests.tea_scenario import SCENARIO

Make = Callable[[str], Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def made(text: str) -> Path:
        path = tmp_path / "tea_at_four.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return made


def proven(path: Path, budget: Budget = Budget()) -> ScenarioMap:  # noqa: B008 - frozen
    loaded = load_scenario(path)
    assert loaded.value is not None, loaded.problems
    proof = prove(compile_story(loaded.value), budget)
    passed = visit_statistics(proof.run, 60.0) if proof.story.finished else None
    return build_map(loaded, [*loaded.problems, *build_report(loaded, proof, 0.0).problems], proof, passed, "Proven.")


def scene_of(found: ScenarioMap, name: str) -> MappedScene:
    return next(scene for scene in found.scenes if scene.id == name)


def choice_of(scene: MappedScene, name: str) -> MappedChoice:
    return next(choice for choice in scene.choices if choice.id == name)


def test_a_scene_has_its_words_its_kind_its_days_and_its_share() -> None:
    kitchen = scene_of(proven(SCENARIO), "kitchen")
    assert (kitchen.title, kitchen.is_decision, kitchen.is_desk, kitchen.days) == ("The kitchen", True, False, (0, 0))
    assert kitchen.text[0].text == "Dana Marlow fills the kettle. It asks for professional curiosity."
    assert [look.name for look in kitchen.looks] == ["the back door", "the window", "Registration"]
    assert (kitchen.reached, kitchen.share, kitchen.times) == (True, 1.0, 1.0)
    assert scene_of(proven(SCENARIO), "office").is_desk


def test_a_choice_has_the_authors_view_and_its_share() -> None:
    asked = choice_of(scene_of(proven(SCENARIO), "kitchen"), "ask_who")
    assert (asked.say, asked.strength, asked.because) == ("What is his full name?", "strong", "A name can be checked.")
    assert asked.do == ("learn lee_name", "trust -1")
    assert [(way.target, way.taken) for way in asked.edges] == [("office", True)]
    assert asked.share == pytest.approx(0.5)


def test_shares_of_the_endings_are_all_plays_together() -> None:
    assert sum(ending.share or 0.0 for ending in proven(SCENARIO).endings) == pytest.approx(1.0)


def test_a_consequence_says_what_sets_it_going() -> None:
    (later,) = proven(SCENARIO).consequences
    assert (later.id, later.set_by, later.arrives, later.desk) == (
        "blank_box",
        ("kitchen.own_business",),
        True,
        "Children’s social care",
    )


def test_what_no_play_comes_to_is_told_and_stands_at_its_place(make: Make) -> None:
    text = SCENARIO.read_text("utf-8")
    lost = "  lost:\n    title: Lost\n    text: Nobody.\n    choices:\n      on: {say: On., goto: end}\n\nlater:\n"
    untrue = "knows(police.large_boots) and not held(large_boots)"
    never = f"      never: {{say: Never., strength: weak, because: No., when: {untrue}, goto: end}}\n    debrief:\n"
    found = proven(make(text.replace("\nlater:\n", lost).replace("    debrief:\n", never)))
    assert scene_of(found, "lost").reached is False
    assert scene_of(found, "lost").share == 0.0
    assert scene_of(found, "lost").days is None
    assert [one.code for one in scene_of(found, "lost").findings] == ["P001"]
    never_offered = choice_of(scene_of(found, "review"), "never")
    assert never_offered.offered is False
    assert [one.code for one in never_offered.findings] == ["P002"]
    assert [(way.taken, way.share) for way in never_offered.edges] == [(False, 0.0)]
    assert "P002" not in {one.code for one in scene_of(found, "review").findings}
    assert all(one.line > 1 for one in never_offered.findings)


def test_a_choice_that_only_the_last_day_ends_leads_to_the_end(make: Make) -> None:
    found = proven(make(SCENARIO.read_text("utf-8").replace("last_day: 60", "last_day: 7")))
    home = choice_of(scene_of(found, "office"), "home")
    assert [(way.target, way.on_last_day) for way in home.edges] == [("review", False), ("end", True)]


def test_nothing_is_said_of_plays_that_were_not_gone_through() -> None:
    for found in (build_map(load_scenario(SCENARIO), ()), proven(SCENARIO, Budget(seconds=-1))):
        assert not found.is_explored
        for scene in found.scenes[1:]:
            assert (scene.reached, scene.share, scene.times) == (None, None, None)
            assert {choice.offered for choice in scene.choices} == {None}
            assert {way.taken for choice in scene.choices for way in choice.edges} == {None}


def test_only_the_name_of_the_file_is_told() -> None:
    assert build_map(load_scenario(SCENARIO), ()).file == "tea_at_four.yaml"


def test_a_scenario_with_errors_is_not_drawn(make: Make) -> None:
    with pytest.raises(ValueError, match="only a scenario that was loaded"):
        build_map(load_scenario(make("format: 1\n")), ())


def test_every_effect_has_words() -> None:
    learn, later = {"learn": "a"}, {"later": {"b": 1, "c": 2}}
    effects: list[Effect] = [
        Learn.model_validate(learn),
        Record.model_validate({"record": ["a", "b"]}),
        Share.model_validate({"share": {"what": "a", "with": ["gp", "police"], "by": "email"}}),
        Set.model_validate({"set": {"late": True, "mood": "low"}}),
        Add.model_validate({"add": {"trust": -1, "hope": 2}}),
        Later.model_validate(later),
        Cancel.model_validate({"cancel": "b"}),
        Forget.model_validate({"forget": "unwritten"}),
        If.model_validate({"if": "trust > 1", "do": [learn, later]}),
    ]
    assert describe_effects(effects) == (
        "learn a",
        "write down a, b",
        "tell gp, police by email: a",
        "set late to true, set mood to low",
        "trust -1, hope +2",
        "b after 1 day, c after 2 days",
        "cancel b",
        "forget what is unwritten",
        "if trust > 1: learn a; b after 1 day, c after 2 days",
    )


def test_a_conversation_has_its_turns_and_each_line_its_answer(whole: ScenarioMap) -> None:
    kitchen = scene_of(whole, "kitchen")
    assert (kitchen.turns, kitchen.turns_are) == (2, "until the kettle boils")
    someone, name = kitchen.lines
    assert (name.topic, name.when, name.do) == ("Go on.", "asked(kitchen.someone)", ("learn name",))
    assert someone.answer[0].text == "He is kind."
    assert choice_of(kitchen, "go").takes == 1


def test_recipients_stand_in_the_order_of_the_desk_with_their_roads_and_answers(whole: ScenarioMap) -> None:
    gp, police = whole.recipients
    assert (gp.id, gp.roads, gp.answers) == ("gp", ("By email",), ())
    assert (police.when, police.roads) == ("asked(kitchen.name)", ("By phone", "By email"))
    assert (police.answers[0].when, police.answers[0].do) == ("told(name)", ("check after 2 days",))
    assert [answer.text[0].text for answer in whole.anyone] == ["“Thank you.”"]


def test_a_consequence_says_what_receipt_starts_it_and_which_answer(whole: ScenarioMap) -> None:
    check, visit = whole.consequences
    assert (check.set_by, check.after, check.days) == (("answer of police",), "", None)
    assert (visit.set_by, visit.after, visit.days) == ((), "knows(police.name)", 3)


def test_a_cut_says_what_it_plays_makes_and_tells(whole: ScenarioMap) -> None:
    (cut,) = whole.cuts
    assert (cut.title, cut.minutes, cut.plays, cut.route) == ("The short way", 5, ("kitchen",), ("desk.home",))
    assert cut.told == (("desk", "You went back to the desk."),)


def test_a_map_is_made_of_plain_values() -> None:
    assert {field.name for field in fields(ScenarioMap)} >= {"scenes", "rows", "endings", "consequences", "findings"}
    assert hash(proven(SCENARIO)) == hash(proven(SCENARIO))
