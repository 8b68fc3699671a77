"""Shape: whether each key is known and holds the kind of value it needs; the errors of pydantic become findings.

What does not fit is removed, so that the rest can still be read and checked for its meaning.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from game.diagnostics.finding import Finding
from game.scenario.model.model_paths import resolve_error_path
from game.scenario.parsing.source_map import KeyPath, is_within, with_ancestors
from game.scenario.symbols import slugify
from game.scenario.validation.location import limit_findings
from game.scenario.validation.schema_error import SchemaError
from game.scenario.validation.schema_messages import explain_schema_errors, missing_value_finding

MAX_ROUNDS = 30
"""How often validation is repeated, as removing a value may leave what it stands in invalid."""
Kind = TypeVar("Kind", bound=BaseModel)
_ENDING = {"unwritten": {"title": "", "text": ""}}
_SCENE = {"unwritten": {"title": "", "text": "", "choices": {"leave": {"say": "", "goto": "end"}}}}
PLACEHOLDER_VALUES: Mapping[str, object] = {
    "format": 1, "id": "unnamed", "title": "", "desk": "unnamed", "starts": "2000-01-01", "last_day": 1000,
    "scenes": _SCENE, "endings": _ENDING,
}  # fmt: skip
"""The values of missing keys of the whole file while the rest is checked; no finding shows them."""


@dataclass(frozen=True)
class ValidatedData(Generic[Kind]):
    """Data validated by a model: `value` if all of it fits, `rest` what is left without what does not fit."""

    value: Kind | None
    rest: Kind | None
    findings: tuple[Finding, ...] = ()
    gone: frozenset[KeyPath] = frozenset()
    """Paths that `rest` lacks, or holds a placeholder for."""
    lost: frozenset[str] = frozenset()
    """Names that stand where they do not count, or are misspelled so that they cannot be names."""


def validate_data(
    model: type[Kind], data: dict[str, object], unread: frozenset[KeyPath] = frozenset()
) -> ValidatedData[Kind]:
    """Read plain data as a model and collect everything that does not fit; nothing is reported of `unread` paths."""
    misfits: tuple[SchemaError, ...] = ()
    value = None
    try:
        value = _validated(model, data)
    except ValidationError as error:
        misfits = tuple(_misfits(model, data, error))
    empty = tuple(_empty(data, misfits, unread))
    if value is not None and not empty:
        return ValidatedData(value, value)
    others = [misfit for misfit in misfits if misfit.path not in empty and not is_within(misfit.path, unread)]
    findings = limit_findings([*map(missing_value_finding, empty), *explain_schema_errors(model, others, data)])
    rest, gone = _without_misfits(model, without_paths(data, _lists_of(empty)), misfits)
    return ValidatedData(None, rest, tuple(findings), frozenset(gone | _lists_of(empty)), frozenset(_lost(misfits)))


def _empty(data: object, misfits: Iterable[SchemaError], unread: frozenset[KeyPath]) -> Iterator[KeyPath]:
    """Yield the paths of keys and items that have nothing after them; what is no key at all has its own finding."""
    loose = {misfit.path for misfit in misfits if misfit.error == "extra_forbidden" or misfit.name == "[key]"}
    for path in _nothings(data, ()):
        if not is_within(path, loose) and not is_within(path, unread):
            yield path


def _nothings(data: object, path: KeyPath) -> Iterator[KeyPath]:
    if data is None and path:
        yield path
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, each in entries:
        yield from _nothings(each, (*path, key))


def _lost(misfits: Iterable[SchemaError]) -> Iterator[str]:
    for misfit in misfits:
        if misfit.error == "extra_forbidden":
            yield misfit.name
        elif misfit.name == "[key]":
            yield slugify(misfit.key)


def _validated(model: type[Kind], data: dict[str, object]) -> Kind:
    # Only the keys an author may write count, not the names the program uses for them.
    return model.model_validate(data, by_alias=True, by_name=False)


def _misfits(model: type[BaseModel], data: dict[str, object], error: ValidationError) -> Iterator[SchemaError]:
    for detail in error.errors(include_url=False):
        steps = detail["loc"]
        met = resolve_error_path(model, data, steps)
        name = str(steps[-1]) if steps else ""
        yield SchemaError(detail["type"], met.path, met.model, name, detail["input"], detail.get("ctx", {}))


def _without_misfits(
    model: type[Kind], data: dict[str, object], misfits: Iterable[SchemaError]
) -> tuple[Kind | None, set[KeyPath]]:
    gone: set[KeyPath] = set()
    for _ in range(MAX_ROUNDS):
        paths = {_removable(misfit) for misfit in misfits}
        gone |= paths
        data = without_paths(data, paths)
        missing = {
            key: PLACEHOLDER_VALUES[key]
            for key in model.model_fields.keys() & PLACEHOLDER_VALUES.keys()
            if key not in data
        }
        data = {**data, **missing}
        try:
            return _validated(model, data), gone
        except ValidationError as error:
            misfits = tuple(_misfits(model, data, error))
    return None, gone


def _removable(misfit: SchemaError) -> KeyPath:
    # A list loses its numbers if an item goes, so the whole list goes.
    return (misfit.name,) if misfit.is_missing_at_top else _list_of(misfit.path)


def _list_of(path: KeyPath) -> KeyPath:
    while path and isinstance(path[-1], int):
        path = path[:-1]
    return path


def _lists_of(paths: Iterable[KeyPath]) -> frozenset[KeyPath]:
    return frozenset(map(_list_of, paths))


def without_paths(data: dict[str, object], paths: Collection[KeyPath]) -> dict[str, object]:
    """Return a copy of nested data that lacks some paths."""
    return _without(data, (), frozenset(paths), with_ancestors(paths)) if () not in paths else {}


def _without(data: Any, here: KeyPath, paths: frozenset[KeyPath], outer: frozenset[KeyPath]) -> Any:  # noqa: ANN401 - plain data of every kind
    if here not in outer:
        return data
    if isinstance(data, dict):
        return {
            key: _without(value, (*here, key), paths, outer) for key, value in data.items() if (*here, key) not in paths
        }
    if isinstance(data, list):
        return [_without(value, (*here, number), paths, outer) for number, value in enumerate(data)]
    return data
