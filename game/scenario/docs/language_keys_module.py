"""The source of `scenario/parsing/language_keys.py`: the keys that reading needs before the models are imported.

That file is what `language_keys_module` returns, made from the models; a test says so where it is not.
"""

import textwrap
from collections.abc import Collection, Iterable, Iterator
from typing import get_args

from pydantic.fields import FieldInfo

from game.scenario.model.fields import DISPLAY_TEXT, KIND, Condition, DisplayText
from game.scenario.model.model_paths import keys_of, models_below
from game.scenario.model.scenario import Pack, Scenario

MAX_WIDTH = 110
"""Characters of a line, before its indentation."""
OPENING = '''"""The keys of the language by what they hold; made from the models by `language_keys_module`.

Kept as a file, since reading a scenario needs the keys before it needs the models, which take long to import.
"""
'''


def language_keys_module() -> str:
    """Return the source of the module with the lists."""
    fields = tuple(_fields())
    ids = {key for key, field in fields if _kind(field) == "id"}
    # What is free text in one place and an id in another may well be followed by a remark.
    texts = {key for key, field in fields if _is_text(field)} - ids
    parts = [
        OPENING,
        _constant("TEXT_KEYS", texts, "Every key whose value is free text."),
        _constant("CONDITION_KEYS", (key for key, field in fields if _kind(field) == "condition"),
                  "Every key whose value is a condition."),
        _constant("KEYS", (key for key, _ in fields), "Every key of the language."),
        _siblings(),
    ]  # fmt: skip
    return "\n".join(parts)


def _fields() -> Iterator[tuple[str, FieldInfo]]:
    for model in dict.fromkeys((*models_below(Scenario), *models_below(Pack))):
        yield from keys_of(model).items()


def _kind(field: FieldInfo) -> str:
    """Return what the models call the kind of value of a field; empty if they do not say."""
    if Condition in get_args(field.annotation):
        return "condition"
    extra = field.json_schema_extra
    return str(extra.get(KIND, "")) if isinstance(extra, dict) else ""


def _is_text(field: FieldInfo) -> bool:
    is_list = field.annotation == tuple[DisplayText, ...]
    return DISPLAY_TEXT in field.metadata or is_list or _kind(field) == "prose"


def _siblings() -> str:
    kinds = {frozenset(keys_of(model)) for model in (*models_below(Scenario), *models_below(Pack))}
    largest = (kind for kind in kinds if len(kind) > 1 and not any(kind < other for other in kinds))
    rows = [f"    {line}" for kind in sorted(map(sorted, largest)) for line in _rows("frozenset({", kind, "}),")]
    about = "The keys of each kind of thing, but for those that another kind has too."
    return "\n".join(["SIBLING_KEYS: tuple[frozenset[str], ...] = (", *rows, ")  # fmt: skip", f'"""{about}"""', ""])


def _constant(name: str, keys: Iterable[str], about: str) -> str:
    return "\n".join([*_rows(f"{name} = frozenset({{", sorted(set(keys)), "})  # fmt: skip"), f'"""{about}"""'])


def _rows(opening: str, keys: Collection[str], closing: str) -> list[str]:
    quoted = ", ".join(f'"{key}"' for key in keys)
    if len(line := f"{opening}{quoted}{closing}") <= MAX_WIDTH:
        return [line]
    return [opening, *(f"    {line}" for line in textwrap.wrap(f"{quoted},", MAX_WIDTH)), closing]
