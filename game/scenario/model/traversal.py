"""A walk over everything an author wrote: every model, text and condition with its path."""

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel

from game.scenario.model.effects import If
from game.scenario.model.fields import DISPLAY_TEXT, DisplayText
from game.scenario.parsing.source_map import KeyPath


class ModelAt(NamedTuple):
    """A model and the path it stands at."""

    path: KeyPath
    model: BaseModel


class TextAt(NamedTuple):
    """Words for people and the path they stand at."""

    path: KeyPath
    prose: str


class ConditionAt(NamedTuple):
    """A condition and the path it stands at."""

    path: KeyPath
    condition: str


def walk(value: object, path: KeyPath = ()) -> Iterator[ModelAt]:
    """Yield every model inside a value, the outer before the inner, in the order of the file's keys."""
    if isinstance(value, BaseModel):
        yield ModelAt(path, value)
        for name, field in type(value).model_fields.items():
            yield from walk(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from walk(each, (*path, key))
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from walk(each, (*path, number))


def texts(root: BaseModel) -> Iterator[TextAt]:
    """Yield every text that people read."""
    for path, model in walk(root):
        for name, field in type(model).model_fields.items():
            here, value = (*path, field.alias or name), getattr(model, name)
            if DISPLAY_TEXT in field.metadata:
                yield TextAt(here, value)
            elif field.annotation == tuple[DisplayText, ...]:
                yield from (TextAt((*here, number), words) for number, words in enumerate(value))


def conditions(root: BaseModel) -> Iterator[ConditionAt]:
    """Yield every condition."""
    for path, model in walk(root):
        for name in ("when", "known_when"):
            condition = getattr(model, name, None)
            if condition is not None:
                yield ConditionAt((*path, name), condition)
        if isinstance(model, If):
            yield ConditionAt((*path, "if"), model.condition)
