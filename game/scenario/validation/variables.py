"""Rules about variables: how they are described, what they are called, and what they are given."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from game.diagnostics.finding import Finding
from game.diagnostics.fix import Replacement
from game.diagnostics.suggestion import suggest_name
from game.scenario.facts import FACTS
from game.scenario.model.effects import Add, Set, VariableValue
from game.scenario.model.scenario import Scenario, Variable
from game.scenario.model.scene import END, Scene
from game.scenario.model.traversal import ModelAt
from game.scenario.parsing.source_map import KeyPath
from game.scenario.validation.schema_messages import TRUTH_WORDS

OWN_WORDS = frozenset({"day", "true", "false", "and", "or", "not", *FACTS})
"""Words with a meaning of their own in conditions."""
PYTHON_WORDS = frozenset({"if", "else", "in", "is", "for", "lambda", "await", "async", "yield", "from", "class", "def",
                          "return", "with", "as", "while", "pass", "del", "import", "try", "raise", "global", "assert",
                          "break", "continue", "except", "finally", "nonlocal", "elif"})  # fmt: skip
"""Words that the reader of conditions keeps for itself although the language has no use for them."""


def invalid_variables(items: Collection[ModelAt]) -> Iterator[Finding]:
    """M004: a variable is yes or no, a number in a range, or one of several words."""
    for path, model in items:
        if isinstance(model, Variable) and (error := describe_variable_error(model)):
            yield Finding(
                "M004",
                path,
                f"`{path[-1]}`: {error.message}",
                error.hint,
                key=True,
                replacement=error.replacement,
                replaced=(*path, "start"),
            )


class VariableError(NamedTuple):
    """What is wrong with a variable or the value it is given, and what to write instead."""

    message: str
    hint: str
    replacement: Replacement | None = None


def describe_variable_error(variable: Variable) -> VariableError | None:
    """Return what is wrong with a variable's description; None if nothing is."""
    start, bounds = variable.start, (variable.lowest, variable.highest)
    has_bounds = any(bound is not None for bound in bounds)
    if variable.one_of is not None:
        return _wrong_words(variable, variable.one_of, has_bounds=has_bounds)
    if isinstance(start, str) and start.lower() in TRUTH_WORDS and not has_bounds:
        meant = TRUTH_WORDS[start.lower()]
        message = f"`{start}` is a word here, neither true nor false"
        return VariableError(message, f"write `start: {meant}`", Replacement(start, meant))
    if isinstance(start, str):
        return VariableError("a variable that starts with a word needs `one_of`", f"write `one_of: [{start}, …]`")
    if isinstance(start, bool):
        return VariableError("yes or no has no `from` and `to`", "delete them") if has_bounds else None
    return _wrong_number(start, variable.lowest, variable.highest)


def _wrong_number(start: int, lowest: int | None, highest: int | None) -> VariableError | None:
    if lowest is None or highest is None:
        hint = f"write `{{from: 0, to: {max(start, 1)}, start: {start}}}`"
        return VariableError("a number needs `from` and `to`", hint)
    if lowest > highest:
        return VariableError("`from` is larger than `to`", f"write `from: {highest}, to: {lowest}`")
    if not lowest <= start <= highest:
        return VariableError(f"`start` lies outside {lowest} to {highest}", "start within the range, or widen it")
    return None


def _wrong_words(variable: Variable, words: tuple[str, ...], *, has_bounds: bool) -> VariableError | None:
    if has_bounds:
        return VariableError("words have no `from` and `to`", "keep either `one_of` or `from` and `to`")
    if len(set(words)) < len(words) or not words:
        return VariableError("`one_of` lists each word once, and at least one", "delete the second")
    if variable.start not in words:
        near = suggest_name(str(variable.start), words)
        return VariableError(f"`start` is not among {', '.join(words)}", near.hint, near.replacement)
    return None


def name_clashes(scenario: Scenario) -> Iterator[Finding]:
    """M005: names that are mentioned in the same way differ."""
    for path, name in _variable_names(scenario):
        if name in OWN_WORDS | PYTHON_WORDS:
            hint = f"call it `{name}_so_far` or the like"
            yield Finding("M005", path, f"`{name}` has a meaning of its own in conditions", hint, key=True)
        elif path[0] == "parts" and name in scenario.variables:
            message = f"`{name}` is already a variable of the whole story"
            yield Finding("M005", path, message, "give one of the two another name", key=True)
    if END in scenario.scenes:
        hint = "call it `last_scene` or the like"
        yield Finding("M005", ("scenes", END), "`end` is what ends the story and cannot be a scene", hint, key=True)
    for scene, each in scenario.scenes.items():
        yield from _shared_names(scene, each)


def _variable_names(scenario: Scenario) -> Iterator[tuple[KeyPath, str]]:
    for name in scenario.variables:
        yield ("variables", name), name
    for part, chapter in scenario.parts.items():
        for name in chapter.variables:
            yield ("parts", part, "variables", name), name


def _shared_names(scene: str, each: Scene) -> Iterator[Finding]:
    """Yield names that two of a scene's choices, lines and things to look at share: they have one key (R10)."""
    for key, names, other, siblings in (
        ("look", each.look, "a choice", each.choices),
        ("look", each.look, "a line of the conversation", each.talk),
        ("talk", each.talk, "a choice", each.choices),
    ):
        first = "something to look at" if key == "look" else "a line of the conversation"
        for name in names:
            if name in siblings:
                message = f"`{name}` is both {first} and {other} of the scene `{scene}`"
                hint = "give one of the two another name"
                yield Finding("M005", ("scenes", scene, key, name), message, hint, key=True)


def invalid_assignments(scenario: Scenario, items: Collection[ModelAt]) -> Iterator[Finding]:
    """M001, M003, M006: what is set or added to exists here and can take the value."""
    for path, model in items:
        if isinstance(model, Set):
            for name, value in model.set.items():
                yield from _change(scenario, (*path, "set", name), name, value)
        elif isinstance(model, Add):
            for name in model.add:
                yield from _change(scenario, (*path, "add", name), name, None)


def _change(scenario: Scenario, path: KeyPath, name: str, value: VariableValue | None) -> Iterator[Finding]:
    here = variables_at(scenario, path)
    variable = here.get(name)
    if variable is None:
        yield _out_of_reach(scenario, path, name, here)
    elif describe_variable_error(variable) is None:
        error = _not_a_number(variable) if value is None else _unfit(variable, value)
        if error:
            message = f"`{name}` {error.message}"
            yield Finding("M006", path, message, error.hint, key=value is None, replacement=error.replacement)


def variables_at(scenario: Scenario, path: KeyPath) -> Mapping[str, Variable]:
    """Return the variables that live where a path lies."""
    part = part_at(scenario, path)
    return {**scenario.variables, **(scenario.parts[part].variables if part else {})}


def part_at(scenario: Scenario, path: KeyPath) -> str | None:
    """Return the part a path lies in, or None if it lies outside all parts."""
    scene = scenario.scenes.get(str(path[1])) if len(path) > 1 and path[0] == "scenes" else None
    return scene.part if scene and scene.part in scenario.parts else None


def _out_of_reach(scenario: Scenario, path: KeyPath, name: str, here: Mapping[str, Variable]) -> Finding:
    for part, chapter in scenario.parts.items():
        if name in chapter.variables:
            message = f"`{name}` belongs to the part `{part}` and is forgotten outside it"
            hint, names = "move it to the variables of the whole story", frozenset({name, part})
            return Finding("M003", path, message, hint, key=True, names=names)
    near = suggest_name(name, here)
    return Finding(
        "M001",
        path,
        f"there is no variable called `{name}`",
        near.hint,
        key=True,
        names=frozenset({name}),
        unknown=("variables", name),
        replacement=near.replacement,
    )


def _not_a_number(variable: Variable) -> VariableError | None:
    if variable.lowest is None:
        return VariableError("is no number, so nothing can be added to it", "use `set`")
    return None


def _unfit(variable: Variable, value: VariableValue) -> VariableError | None:
    if variable.one_of is not None:
        return _unfit_word(variable.one_of, value)
    if isinstance(variable.start, bool):
        return None if isinstance(value, bool) else _no_truth(str(value))
    low, high = variable.lowest or 0, variable.highest or 0
    message = f"is a number from {low} to {high}"
    if isinstance(value, bool) or not isinstance(value, int):
        return VariableError(message, "write a number, or `add: {…: 1}` to move it by 1")
    return None if low <= value <= high else VariableError(message, "set it within its range")


def _unfit_word(words: tuple[str, ...], value: VariableValue) -> VariableError | None:
    if isinstance(value, str) and value in words:
        return None
    near = suggest_name(str(value), words)
    return VariableError(f"is one of {', '.join(words)}", near.hint, near.replacement)


def _no_truth(value: str) -> VariableError:
    meant = TRUTH_WORDS.get(value.lower())
    if meant is None:
        return VariableError("is true or false", "write `true` or `false`")
    return VariableError("is true or false", f"write `{meant}`", Replacement(value, meant))
