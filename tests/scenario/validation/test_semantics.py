"""Meaning: a few words about what fits together, beyond the files that must fail."""

from collections.abc import Callable

import pytest

from game.diagnostics.problem import Problem, Severity

Told = Callable[..., tuple[Problem, ...]]
WITH_HALL = (
    "endings:",
    "  hall: {part: second, title: The hall, text: It is dark., choices: {go: {say: Go., goto: end}}}\nendings:",
)
WITH_PART = ("parts: {", "parts: {second: {title: Two, variables: {named: {one_of: [yes, no], start: no}}}, ")


def test_a_part_variable_may_be_read_and_set_in_its_own_part(told: Told) -> None:
    assert told(("goto: end", "when: not named, do: [{set: {named: true}}], goto: end")) == ()


def test_two_parts_may_use_one_name_for_different_things(told: Told) -> None:
    assert told(WITH_PART, WITH_HALL, ("say: Go.", "when: named == 'no', say: Go.")) == ()


def test_the_reason_why_a_part_variable_is_out_of_reach_is_said(told: Told) -> None:
    (found,) = told(("apart: {", "whole: {title: Whole, text: All of it., when: named}\n  apart: {"))
    assert found.code == "M003"
    assert "belongs to the part `first`" in found.message


def test_what_this_desk_knows_may_be_asked_like_what_any_other_knows_with_a_note(told: Told) -> None:
    (found,) = told(("goto: end", "when: not knows(social_care.lee_name), goto: end"))
    assert (found.code, found.severity) == ("M027", Severity.NOTE)
    assert found.hint == "Write `held(lee_name)`; it means the same."


def test_end_and_the_scene_itself_are_ways_on(told: Told) -> None:
    assert told(("goto: end", "days: 1, goto: [{when: day < 3, scene: kitchen}, {scene: end}]")) == ()


@pytest.mark.parametrize("mark", ["{dana}", "{local.number}", "[[plan]]", "[[plan|the plan]]"])
def test_a_mark_may_stand_in_any_text(told: Told, mark: str) -> None:
    more = (
        "people: {dana: {name: Dana}}\nlocal: {number: {label: Number, value: '5'}}\n"
        "terms: {plan: {term: plan, text: A plan.}}\n"
        f"next: {{questions: ['Who is {mark}?', '{{local.number}}']}}\n"
        f"later: {{call: {{text: ['It is {mark}.', {{text: 'And {mark}.', when: day > 1}}]}}}}\n"
    )
    assert told(("A home visit.", f"See {mark}."), more=more) == ()


def test_a_mark_that_leads_nowhere_is_found_in_its_own_line(told: Told) -> None:
    (found,) = told(("text: Dana fills the kettle.", "text: |\n      Dana fills\n      the {kettle}."))
    assert (found.code, found.place.line, found.place.column) == ("M017", 17, 11)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("'{number}'", "Write {local.number}."),
        ("'[[core group]]'", "Write [[core_group|core group]]."),
        ("'{local.nmber}'", "Did you mean `number`?"),
    ],
)
def test_a_mark_of_the_wrong_kind_is_put_right(told: Told, text: str, hint: str) -> None:
    more = "local: {number: {label: Number, value: '5'}}\nterms: {core_group: {term: core group, text: A group.}}\n"
    (found,) = told(("text: Dana fills the kettle.", f"text: {text}"), more=more)
    assert found.hint == hint


def test_nobody_is_told_of_what_follows_from_something_already_told(told: Told) -> None:
    problems = told(
        ("information: {lee_name: {text: A name}}", "information: 3"),
        ("goto: end", "when: held(lee_name), do: [{learn: lee_name}], goto: end"),
    )
    assert [found.code for found in problems] == ["S004"]


def test_a_cause_for_a_condition_points_at_the_word_inside_it(told: Told) -> None:
    (found,) = told(("goto: end", 'when: "trust > 1 and trst < 3", goto: end'))
    line = '      leave: {say: I will be off., when: "trust > 1 and trst < 3", goto: end}'
    assert found.place.column == line.index("trst") + 1


WITH_TALK = (
    "    choices:\n",
    "    turns: 2\n    talk: {someone: {topic: Somebody, say: Who?, answer: A friend.}}\n    choices:\n",
)


@pytest.mark.parametrize("way", ["goto: Desk", "goto Desk", "goto: 7"])
def test_a_way_on_that_cannot_be_read_is_not_called_missing_besides(told: Told, way: str) -> None:
    found = told(WITH_TALK, ("goto: end", way))
    assert found
    assert "M031" not in {each.code for each in found}


CHECK = "later: {police_check: {text: It is back., days: 3, after: police get both}}\n"


def test_a_consequence_is_not_told_to_wait_for_itself(told: Told) -> None:
    (found,) = told(more=CHECK)
    assert found.code == "M002"
    assert "police_check" not in found.hint


def test_another_consequence_of_that_name_is_offered(told: Told) -> None:
    (found,) = told(
        ("goto: end", "when: police get both, goto: end"), more=CHECK.replace("police get both", "trust > 1")
    )
    assert "`arrived(police_check)`" in found.hint
