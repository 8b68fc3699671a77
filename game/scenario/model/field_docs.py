"""What each field is for: the sentence that stands under it in the models' own source.

Pydantic can read these sentences while it builds the models, but which every play would wait for.
"""

import ast
import inspect
import textwrap
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Any

from pydantic import BaseModel

from game.scenario.model.model_paths import keys_of, models_below


@cache
def field_descriptions(model: type[BaseModel]) -> Mapping[str, str]:
    """Return, by field name, the sentence under each field of a model and of those it builds on."""
    built_on = [each for each in reversed(model.__mro__) if issubclass(each, BaseModel) and each is not BaseModel]
    return {name: words for each in built_on for name, words in _written_under(each)}


def _written_under(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    (source,) = ast.parse(textwrap.dedent(inspect.getsource(model))).body
    for field, below in pairwise(source.body if isinstance(source, ast.ClassDef) else ()):
        match field, below:
            case ast.AnnAssign(target=ast.Name(name)), ast.Expr(value=ast.Constant(value=str(words))):
                yield name, inspect.cleandoc(words)
            case _:
                pass


def described_schema(model: type[BaseModel]) -> dict[str, Any]:
    """Return a model's JSON Schema with every field described."""
    schema = model.model_json_schema(by_alias=True)
    for each in models_below(model):
        body = schema.get("$defs", {}).get(each.__name__, schema if each is model else None)
        for name, words in field_descriptions(each).items():
            field = each.model_fields.get(name)
            if body is not None and field is not None:
                body["properties"][field.alias or name]["description"] = words
    return schema


def key_description(model: type[BaseModel], key: str) -> str:
    """Return what a key that an author writes is for; empty if nothing is said."""
    names = {field.alias or name: name for name, field in model.model_fields.items()}
    return field_descriptions(model).get(names.get(key, ""), "") if key in keys_of(model) else ""
