"""The threads of a conversation: which lines of a scene follow up which, read from their conditions."""

from collections.abc import Iterator, Mapping, Sequence

from game.engine.story import CompiledStory
from game.scenario.expressions.syntax_tree import (
    AllOf,
    AnyOf,
    Compare,
    Expression,
    Fact,
    Literal,
    VariableReference,
)
from game.scenario.model.effects import Set
from game.scenario.model.scene import Line


def thread_parents(story: CompiledStory, scene: str) -> Mapping[str, tuple[str, ...]]:
    """Return for each line of a scene the lines of it that its `when` asks for, in the order of the condition."""
    talk = story.scenario.scenes[scene].talk
    setters: dict[_VariableValue, list[str]] = {}
    for name, line in talk.items():
        for pair in _values_set(line):
            setters.setdefault(pair, []).append(name)
    return {
        name: tuple(dict.fromkeys(_lines_asked_for(story.index.expression(line.when), f"{scene}.", setters)))
        for name, line in talk.items()
    }


_VariableValue = tuple[str, bool | int | str]
"""The name of a variable and a value of it."""


def _values_set(line: Line) -> Iterator[_VariableValue]:
    for effect in line.do:
        if isinstance(effect, Set):
            yield from effect.set.items()


def _lines_asked_for(
    expression: Expression, prefix: str, setters: Mapping[_VariableValue, Sequence[str]]
) -> Iterator[str]:
    """Yield the lines of a scene that a condition asks for; what it forbids is no thread."""
    match expression:
        case Fact("asked", subject) if subject.startswith(prefix):
            yield subject.removeprefix(prefix)
        case Compare("==", VariableReference(name), Literal(value)):
            yield from setters.get((name, value), ())
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _lines_asked_for(part, prefix, setters)
        case _:
            pass
