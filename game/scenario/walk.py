"""One walk over everything an author wrote; texts, conditions and effects are what it meets on the way."""

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel

from game.scenario.effects import If
from game.scenario.fields import PRINTED, Words
from game.scenario.reading.positions import KeyPath


class Item(NamedTuple):
    """A model and the path it stands at."""

    path: KeyPath
    model: BaseModel


class Text(NamedTuple):
    """Words for people and the path they stand at."""

    path: KeyPath
    prose: str


class Condition(NamedTuple):
    """A condition and the path it stands at."""

    path: KeyPath
    condition: str


def walk(value: object, path: KeyPath = ()) -> Iterator[Item]:
    """Yield every model inside a value, the outer before the inner, in the order of the file's keys."""
    if isinstance(value, BaseModel):
        yield Item(path, value)
        for name, field in type(value).model_fields.items():
            yield from walk(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from walk(each, (*path, key))
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from walk(each, (*path, number))


def texts(root: BaseModel) -> Iterator[Text]:
    """Yield every text that people read: what the models call words."""
    for path, model in walk(root):
        for name, field in type(model).model_fields.items():
            here, value = (*path, field.alias or name), getattr(model, name)
            if PRINTED in field.metadata:
                yield Text(here, value)
            elif field.annotation == tuple[Words, ...]:
                yield from (Text((*here, number), words) for number, words in enumerate(value))


def conditions(root: BaseModel) -> Iterator[Condition]:
    """Yield every condition."""
    for path, model in walk(root):
        for name in ("when", "known_when"):
            condition = getattr(model, name, None)
            if condition is not None:
                yield Condition((*path, name), condition)
        if isinstance(model, If):
            yield Condition((*path, "if"), model.condition)
