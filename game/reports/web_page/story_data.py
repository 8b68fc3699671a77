"""A compiled story as plain data, which the engine of the page (`assets/web`) reads.

Texts stay as the author wrote them, with their marks; conditions become trees, lists whose first entry says what the
rest is; effects are told apart by their keys, as in the scenario.
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Any

from game.engine.cuts.route import routes_of
from game.engine.debrief.headings import headings_of
from game.engine.debrief.legal_basis import legal_bases
from game.engine.scenario_index import ScenarioIndex
from game.engine.story import CompiledStory, answers_of, roads_of
from game.engine.threads import thread_parents
from game.engine.views.text import anytime
from game.scenario.expressions.syntax_tree import (
    AllOf,
    AnyOf,
    Arithmetic,
    Compare,
    Day,
    Expression,
    Fact,
    Literal,
    Not,
    VariableReference,
)
from game.scenario.model.fields import StrictModel
from game.scenario.model.scenario import Scenario

CONDITIONS = frozenset({"when", "after", "known_when", "condition"})
"""The fields that hold a condition; `after` only where it is a text."""
LEFT_OUT = frozenset({
    "format", "renamed_from", "presenter", "closed", "away", "roads", "at_this_desk", "reviews", "denies", "tutorial",
    "start_here", "may_arrive", "recipients",
})  # fmt: skip
"""Fields that no play reads, and what is for the one who runs a session."""


def story_data(story: CompiledStory) -> dict[str, Any]:
    """Return a story as values of JSON: everything that a play and its debrief read."""
    scenario, index = story.scenario, story.index
    return {
        **_plain(scenario, index),
        "content": story.content,
        "first": story.first,
        "left_out": sorted(story.left_out),
        "cast": list(index.cast),
        "variables": {name: _plain(variable, index) for name, variable in index.definitions.items()},
        "recipients": {
            agency: {
                "when": _condition(scenario.agencies[agency].when, index),
                "roads": list(roads_of(scenario, agency)),
            }
            for agency in story.recipients
        },
        "answers": {
            agency: [_plain(answer, index) for answer in answers_of(scenario, agency)] for agency in scenario.agencies
        },
        "routes": {
            cut: {scene: [move.key for move in moves] for scene, moves in routes_of(story, cut).items()}
            for cut in scenario.cuts
        },
        "threads": {scene: _lists(thread_parents(story, scene)) for scene in scenario.scenes},
        "bases": {name: list(_basis(story, name)) for name in (scenario.law.provisions if scenario.law else ())},
        "headings": dict(headings_of(scenario)),
        "anytime": anytime(scenario),
    }


def _lists(parents: Any) -> dict[str, list[str]]:  # noqa: ANN401 - a mapping of tuples
    return {name: list(lines) for name, lines in parents.items()}


def _basis(story: CompiledStory, provision: str) -> Iterable[str]:
    basis = legal_bases(story.scenario, (provision,))[0]
    return basis.title, basis.dates


def _plain(value: Any, index: ScenarioIndex, name: str = "") -> Any:  # noqa: ANN401 - whatever a model holds
    """Return a value as JSON has it; a condition as a tree."""
    if name in CONDITIONS and (value is None or isinstance(value, str)):
        return _condition(value, index)
    match value:
        case StrictModel():
            return {
                field: _plain(getattr(value, field), index, field)
                for field in type(value).model_fields
                if field not in LEFT_OUT and not (field == "words" and isinstance(value, Scenario))
            }
        case dict():
            return {key: _plain(each, index) for key, each in value.items()}
        case tuple() | list():
            return [_plain(each, index) for each in value]
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case _:
            return value


def _condition(text: str | None, index: ScenarioIndex) -> list[Any] | None:
    return None if text is None else _tree(index.expression(text))


def _tree(expression: Expression) -> list[Any]:
    """Return a condition as a tree of lists."""
    match expression:
        case Literal(value):
            return ["value", value]
        case Day():
            return ["day"]
        case VariableReference(name):
            return ["variable", name]
        case Fact(kind, subject, agency):
            return ["fact", kind, subject, agency]
        case Not(of):
            return ["not", _tree(of)]
        case AllOf(parts):
            return ["all", *map(_tree, parts)]
        case AnyOf(parts):
            return ["any", *map(_tree, parts)]
        case Compare(sign, left, right):
            return ["compare", sign, _tree(left), _tree(right)]
        case Arithmetic(left, sign, right):
            return ["sum", _tree(left), sign, _tree(right)]
