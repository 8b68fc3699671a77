"""Shape: every misfit is told in words, pydantic's own words never reach anybody, and the rest is still read."""

from collections.abc import Callable

import pytest
from pydantic import BaseModel

from game.diagnostics.problem import Problem
from game.scenario.model.effects import If
from game.scenario.model.field_docs import field_descriptions
from game.scenario.model.model_paths import models_below
from game.scenario.model.scenario import Scenario
from game.scenario.validation.schema import validate_data, without_paths
from game.scenario.validation.schema_error import MODEL_LABELS

Told = Callable[..., tuple[Problem, ...]]
JARGON = ("input", "dictionary", "string", "integer", "tuple", "boolean", "pydantic", "tag", "extra", "model", "float")


@pytest.mark.parametrize(
    ("change", "message", "hint"),
    [
        (("title: The", "titel: The"), "`titel` is not a key of a scene.", "Did you mean `title`?"),
        (
            ("title: A visit", "title: 7"),
            "`title` needs words, and the number 7 stands here.",
            'Put it in quotes: "7".',
        ),
        (
            ("title: A visit", "title: true"),
            "`title` needs words, and `true` stands here.",
            'Put it in quotes: "true".',
        ),
        (
            ("start: false", "start: null"),
            "`start` has nothing after it.",
            "Write its value behind or below it, or delete",
        ),
        (
            ("say: I", "days: soon, say: I"),
            "`days` needs a whole number, and `soon` stands here.",
            "Write digits alone",
        ),
        (
            ("say: I", "strength: good, say: I"),
            "`strength` cannot be `good`; it is one of: weak, partial",
            "Known here",
        ),
        (
            ("say: I", "do: {learn: lee_name}, say: I"),
            "`do` needs a list, and a group of keys stands here.",
            "Write `[{learn: lee_name}]`.",
        ),
        (("say: I", "do: [{}], say: I"), "A group of keys is not an effect.", "An effect looks like"),
        (("say: I", "place: home, say: I"), "`place` is not a key of a choice.", "`place` belongs to a scene; check"),
        (("leave:", "Leave it:"), "`Leave it` cannot be a name.", "Write `leave_it`."),
        (("leave:", '"2nd":'), "`2nd` cannot be a name.", "Write `n_2nd`."),
        (("say: I will be off., ", ""), "A choice needs the key `say`.", "Add `say:`. What the trainee says or does"),
    ],
)
def test_a_misfit_is_said_in_plain_words(told: Told, change: tuple[str, str], message: str, hint: str) -> None:
    (found,) = told(change)
    assert found.message.startswith(message)
    assert found.hint.startswith(hint)


def test_no_message_speaks_the_language_of_programmers(told: Told) -> None:
    wrong = ["3", "yes", "[]", "{}", "{a: 1}", "[[1]]", "null", "1.5", '""', "2027-01-11", "true"]
    keys = ["title", "text", "choices", "part", "do", "look", "attention", "documents", "present", "debrief", "place"]
    for key in keys:
        for value in wrong:
            for found in told(("part: first", f"part: first\n    {key}: {value}")):
                said = f"{found.message} {found.hint}".lower().replace("two", "")
                assert not any(f" {word}" in f" {said}" for word in JARGON), said


def test_a_slip_of_the_pen_is_not_also_a_missing_key(told: Told) -> None:
    (found,) = told(("goto: end", "goto: [{scen: end}]"))
    assert found.code == "S001"


def test_a_missing_key_is_told_for_each_thing_that_lacks_it(told: Told) -> None:
    problems = told(("{say: I will be off., goto: end}", "{}"), ("title: Pieces apart, ", ""))
    assert [(found.code, found.place.line) for found in problems] == [("S002", 17), ("S002", 19)]


def test_a_single_entry_may_stand_where_a_list_is_meant(told: Told) -> None:
    assert told(("goto: end", "do: [{learn: lee_name}], goto: end")) == ()


def test_what_does_not_fit_is_left_away_and_the_rest_is_kept() -> None:
    data: dict[str, object] = {
        "format": 1, "id": "x", "title": 3, "desk": "a", "starts": "2027-01-11",
        "scenes": {
            "one": {"title": "One", "text": "x", "choices": {"go": {"say": "Go.", "do": [{"lern": "z"}]}}},
            "two": {"title": "Two", "text": "x", "choices": {"go": {"sya": "Go."}}},
        },
        "endings": {"end_one": {"title": "End", "text": "x"}},
    }  # fmt: skip
    made = validate_data(Scenario, data)
    assert made.value is None
    assert made.rest is not None
    assert list(made.rest.scenes) == ["one"]
    assert made.rest.scenes["one"].choices["go"].do == ()
    assert {("title",), ("last_day",), ("scenes", "two")} <= made.gone


def test_a_path_can_be_taken_out_of_nested_data() -> None:
    data: dict[str, object] = {"a": [{"b": 1, "c": 2}], "d": 3}
    assert without_paths(data, {("a", 0, "b")}) == {"a": [{"c": 2}], "d": 3}
    assert without_paths(data, {("x", "y")}) == data
    assert data == {"a": [{"b": 1, "c": 2}], "d": 3}


def test_every_model_has_a_name_for_people() -> None:
    assert {model.__name__ for model in models_below(Scenario)} <= set(MODEL_LABELS)


def test_every_field_says_what_it_is_for() -> None:
    def bare(model: type[BaseModel]) -> list[str]:
        said = field_descriptions(model)
        return [name for name, field in model.model_fields.items() if not (field.title and said.get(name))]

    assert {model.__name__: bare(model) for model in models_below(Scenario) if bare(model)} == {}


def test_an_effect_inside_an_effect_can_be_written_out_again() -> None:
    effect = If.model_validate({"if": "true", "do": [{"learn": ["x"]}, {"if": "true", "do": [{"cancel": "y"}]}]})
    assert If.model_validate(effect.model_dump(by_alias=True)) == effect
