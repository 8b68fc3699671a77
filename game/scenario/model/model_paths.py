"""The models along a path: which keys may stand there, which models know a key, where a validation error lies."""

import types
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, Tag
from pydantic.fields import FieldInfo

from game.scenario.parsing.source_map import KeyPath


class ModelLocation(NamedTuple):
    """Where the steps of a validation error lead: the path in the data, and the innermost model around it."""

    path: KeyPath
    model: type[BaseModel] | None


def keys_of(model: type[BaseModel]) -> Mapping[str, FieldInfo]:
    """Return the fields of a model by the key an author writes."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def resolve_error_path(root: type[BaseModel], data: object, steps: tuple[str | int, ...]) -> ModelLocation:
    """Follow validation's steps through types and data at once: some steps name a type and do not stand in the data."""
    kind: Any = root
    path: KeyPath = ()
    model: type[BaseModel] | None = None
    for step in steps:
        kind = _bare(kind)
        model = kind if _is_model(kind) else model
        if not _is_union(kind) and _has(data, step):
            path, data = (*path, step), data[step]  # type: ignore[index]  # it has the step
        kind = _inside(kind, step)
    return ModelLocation(path, model)


def _has(data: object, step: str | int) -> bool:
    if isinstance(data, list):
        return isinstance(step, int) and step < len(data)
    return isinstance(data, dict) and step in data


def _inside(kind: Any, step: str | int) -> Any:  # noqa: ANN401 - types are values of every shape
    if _is_model(kind):
        field = keys_of(kind).get(str(step))
        return field.annotation if field else None
    inside = get_args(kind)
    if get_origin(kind) is dict:
        return inside[1]
    if get_origin(kind) is tuple:
        return inside[0]
    return next((each for each in inside if Tag(str(step)) in getattr(each, "__metadata__", ())), None)


def _bare(kind: Any) -> Any:  # noqa: ANN401 - as above
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    real = [each for each in get_args(kind) if each is not types.NoneType] if _is_union(kind) else []
    return _bare(real[0]) if len(real) == 1 else kind


def _is_union(kind: Any) -> bool:  # noqa: ANN401 - as above
    return get_origin(kind) in (Union, types.UnionType)


def _is_model(kind: Any) -> bool:  # noqa: ANN401 - as above
    return isinstance(kind, type) and issubclass(kind, BaseModel)


@cache
def models_below(root: type[BaseModel]) -> tuple[type[BaseModel], ...]:
    """Return a model and all models inside it, each once, from the outside in."""
    models: dict[type[BaseModel], None] = {}
    waiting: list[Any] = [root]
    while waiting:
        kind = waiting.pop(0)
        if not _is_model(kind):
            waiting += get_args(kind)
        elif kind not in models:
            models[kind] = None
            waiting += [field.annotation for field in kind.model_fields.values()]
    return tuple(models)


def models_with_key(root: type[BaseModel], key: str) -> tuple[type[BaseModel], ...]:
    """Return the models, from the root inwards, that know a key."""
    return tuple(model for model in models_below(root) if key in keys_of(model))
