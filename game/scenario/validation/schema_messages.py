"""From validation errors to findings, in sentences for people who do not program."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches

from pydantic import BaseModel

from game.diagnostics.finding import Finding
from game.diagnostics.fix import Applicability, Replacement
from game.diagnostics.suggestion import MAX_NAMES, Suggestion, is_near_spelling, suggest_name
from game.scenario.facts import FACTS
from game.scenario.model.effects import EFFECT_KEYS
from game.scenario.model.field_docs import key_description
from game.scenario.model.fields import Id
from game.scenario.model.model_paths import keys_of
from game.scenario.model.scene import END
from game.scenario.parsing.errors.quotes import CURLY_HINT, is_curly, is_curly_speech, strip_curly_quotes
from game.scenario.parsing.source_map import KeyPath
from game.scenario.symbols import slugify
from game.scenario.validation.location import WRITTEN
from game.scenario.validation.references import KIND_LABELS
from game.scenario.validation.schema_error import MAX_SHOWN, MODEL_LABELS, SchemaError, describe_value
from game.scenario.validation.suggestions import (
    effect_from_words,
    effect_list_hint,
    example_block,
    ids_in,
    wrap_in_list,
)
from game.scenario.validation.timing import date_hint
from game.scenario.validation.unknown_keys import unknown_key


def explain_schema_errors(
    root: type[BaseModel], misfits: Iterable[SchemaError], data: Mapping[str, object]
) -> Iterator[Finding]:
    """Yield the findings of validation errors, one for each thing a person would change."""
    every = tuple(misfits)
    parted = {misfit.path: key for misfit in every if (key := _parted(misfit, data))}
    loose: dict[KeyPath, list[str]] = {}
    for misfit in every:
        if misfit.error == "extra_forbidden":
            loose.setdefault(misfit.path[:-1], []).append(misfit.name)
    seen: set[tuple[str, KeyPath, frozenset[str]]] = set()
    for misfit in every:
        if any(_next_item(path) == misfit.path[: len(path)] for path in parted):
            continue
        finding = _finding(root, misfit, data)
        if misfit.path in parted:
            finding = _split_item(misfit.path, parted[misfit.path])
        if misfit.error == "missing" and _is_meant_by(misfit, loose.get(misfit.path, ())):
            continue
        identity = (finding.code, finding.path, finding.names)
        if identity not in seen:
            seen.add(identity)
            yield finding


def _is_meant_by(missing: SchemaError, beside: Sequence[str]) -> bool:
    near = get_close_matches(missing.name, beside[:MAX_NAMES], cutoff=0.6)
    return bool(near) or any(not name.islower() for name in beside)


def _next_item(path: KeyPath) -> KeyPath:
    return (*path[:-1], int(path[-1]) + 1)


def _parted(misfit: SchemaError, data: Mapping[str, object]) -> str:
    """Return the key that an item of a list lacks and the next item begins with; empty if there is none."""
    if misfit.error != "missing" or not misfit.path or not isinstance(misfit.path[-1], int):
        return ""
    following = value_at(data, _next_item(misfit.path))
    given = misfit.given if isinstance(misfit.given, dict) else {}
    is_rest = isinstance(following, dict) and misfit.name in following and not given.keys() & following.keys()
    return misfit.name if is_rest else ""


def value_at(data: object, path: KeyPath) -> object:
    """Return what stands at a path of plain data, or None."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def _split_item(path: KeyPath, key: str) -> Finding:
    message = f"the `{key}` in the next item belongs to this one"
    hint = f"delete the dash before `{key}:`, and begin `{key}:` in the same column as the key above it"
    return Finding("S002", path, message, hint, key=True)


def _finding(root: type[BaseModel], misfit: SchemaError, data: Mapping[str, object]) -> Finding:
    if misfit.error == "extra_forbidden":
        return unknown_key(root, misfit, value_at(data, misfit.path[:-1]))
    if misfit.error == "missing":
        return _missing(misfit)
    if misfit.given is None:
        return missing_value_finding(misfit.path)
    if misfit.error == "string_pattern_mismatch":
        return _about_curly_quotes(_bad_name(misfit, data), misfit.given)
    explain = _EXPLANATIONS.get(misfit.error)
    if explain is _unknown_effect and (meant := effect_from_words(misfit.given, data)):
        return _with_suggestion(explain(misfit), _write(str(misfit.given), meant))
    finding = explain(misfit) if explain else _wrong_kind(misfit, _wanted(misfit), data)
    return _about_curly_quotes(finding, misfit.given)


def _write(old: str, new: str, applicability: Applicability = Applicability.ALWAYS) -> Suggestion:
    return Suggestion(f"write `{new}`", Replacement(old, new, applicability))


def _with_suggestion(finding: Finding, suggestion: Suggestion) -> Finding:
    return replace(finding, hint=suggestion.hint, replacement=suggestion.replacement)


def _about_curly_quotes(finding: Finding, given: object) -> Finding:
    if not isinstance(given, str) or not is_curly(given) or is_curly_speech(given) or finding.key:
        return finding
    bare = strip_curly_quotes(given)
    hint = f"{CURLY_HINT}, or none at all: write `{bare}`"
    return replace(finding, hint=hint, replacement=Replacement(given, bare))


def missing_value_finding(path: KeyPath) -> Finding:
    """Return the finding of a key, or an item of a list, that has no value."""
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    if path and isinstance(path[-1], int):
        hint = "write it behind the dash, or delete the line"
        return Finding("S003", path, f"an entry of `{key}` has nothing in it", hint, key=True)
    hint = _EMPTY.get(key, "write its value behind or below it, or delete the key")
    return Finding("S003", path, f"`{key}` has nothing after it", hint, key=True)


_CONDITION = "write a condition behind it, or delete the key; without it there is no condition"
_SAMPLES: Mapping[str, str] = {
    "scenes": "{kitchen: {title: The kitchen, text: It rains., choices: {leave: {say: Leave., goto: end}}}}",
    "endings": "{apart: {title: The pieces are apart, text: Each service holds a piece.}}",
}
"""By the key of the whole file that nothing can be played without: the least that can stand behind it."""
_WHOLE = frozenset((key,) for key in _SAMPLES)
_EMPTY: Mapping[str, str] = {
    **{key: f"write it anew, such as `{key}: {sample}`" for key, sample in _SAMPLES.items()},
    "value": 'write `value: ""` or leave `value` out', "when": _CONDITION, "known_when": _CONDITION,
    "goto": "write the id of a scene behind it, or `end`; without the key the scene stays",
}  # fmt: skip


def _missing(misfit: SchemaError) -> Finding:
    if misfit.model is None or misfit.name not in keys_of(misfit.model):
        return Finding("S010", misfit.path, f"`{misfit.key}` has too few entries", _FOUR)
    where = MODEL_LABELS.get(misfit.model.__name__, "this")
    description = key_description(misfit.model, misfit.name)
    hint = f"add `{misfit.name}:`. {description}" if description else f"add `{misfit.name}:`"
    if not misfit.path and (sample := _SAMPLES.get(misfit.name)):
        hint = f"add it below everything else, from the first column on, such as `{misfit.name}: {sample}`"
    message, names = f"{where} needs the key `{misfit.name}`", frozenset({misfit.name})
    return Finding("S002", misfit.path, message, hint, key=True, names=names)


_LIST = "write [one, two], or each on a line of its own after a dash and a space"
_FOUR = "it takes four: left, top, width, height"
_WANTED = {
    "string": "words", "int": "a whole number", "bool": "true or false", "float": "a number such as 0.5",
    "dict": "further keys below it", "model": "further keys below it", "tuple": "a list", "list": "a list",
}  # fmt: skip


def _wanted(misfit: SchemaError) -> str:
    return next((words for start, words in _WANTED.items() if misfit.error.startswith(start)), "")


def _wrong_kind(misfit: SchemaError, kind: str, data: Mapping[str, object]) -> Finding:
    if misfit.name in ("bool", "int", "str") and misfit.name != misfit.key:
        kind = "true, false, a whole number or a word"
    wanted = f"`{misfit.key}` needs {kind}, and " if kind else ""
    given = f"the number {WRITTEN}" if isinstance(misfit.given, float) else describe_value(misfit.given)
    finding = Finding("S004", misfit.path, f"{wanted}{given} stands here")
    return _with_suggestion(finding, _suggest_value(misfit, kind, data))


def _suggest_value(misfit: SchemaError, kind: str, data: Mapping[str, object]) -> Suggestion:
    """Suggest a value of the kind that is needed; an empty suggestion where nothing is known."""
    given = misfit.given
    if kind == "words" and isinstance(given, (int, float)):
        quoted = f'"{WRITTEN}"'
        return Suggestion(f"put it in quotes: {quoted}", Replacement(WRITTEN, quoted))
    if kind == "true or false" and isinstance(given, str):
        meant = TRUTH_WORDS.get(given.lower())
        return Suggestion("write `true` or `false`, without quotes") if meant is None else _write(given, meant)
    return Suggestion(_hint_for_kind(misfit, kind, data))


def _hint_for_kind(misfit: SchemaError, kind: str, data: Mapping[str, object]) -> str:
    given = misfit.given
    if kind == "words" and isinstance(given, (dict, list)):
        return "words that begin with a bracket or hold a colon need quotes"
    if kind == "a list" and misfit.key == "do":
        return effect_list_hint(given, data)
    if kind == "a list":
        whole = wrap_in_list(given) if isinstance(given, dict) else ""
        return f"write `{whole}`" if whole else _LIST
    if kind.startswith("further keys") and isinstance(given, str) and _CONDITION_ALONE.match(given):
        return f"write `when: {given.strip()}`, and the other keys below it"
    if kind.startswith("further keys"):
        example = example_block(misfit.key, given, data)
        below = "write them below it, further in, each as `key: value`"
        return f"write `{example}`, for example" if example else below
    if kind == "a whole number" and isinstance(given, str):
        return f"write digits alone, without quotes{_COUNTED.get(misfit.key, ' or a unit')}"
    return ""


_CONDITION_ALONE = re.compile(rf"\s*(?:not\s+)?(?:{'|'.join(FACTS)})\(")
_COUNTED: Mapping[str, str] = {
    "age": ": the age in whole years; a baby is 0", "minutes": ": the number of minutes",
    **dict.fromkeys(("days", "last_day", "after"), ": the number of days"),
}  # fmt: skip
"""By the key: what its number counts, for those who wrote a unit of their own."""


TRUTH_WORDS: Mapping[str, str] = {
    **dict.fromkeys(("yes", "on", "true"), "true"),
    **dict.fromkeys(("no", "off", "false"), "false"),
}
"""Words that people write for true and false."""


def _bad_name(misfit: SchemaError, data: Mapping[str, object]) -> Finding:
    is_key = misfit.name == "[key]"
    name = misfit.key if is_key else str(misfit.given)
    if not is_key and (meant := _name_in_words(name, misfit, data)):
        finding = Finding("S005", misfit.path, f"{describe_value(name)} cannot be a name")
        return _with_suggestion(finding, _write(name, meant))
    several = ids_in(name)
    if several and not is_key:
        field = keys_of(misfit.model).get(misfit.key) if misfit.model else None
        takes_list = field is not None and field.annotation == tuple[Id, ...]
        whole = _write(name, f"[{', '.join(several)}]")
        finding = Finding("S005", misfit.path, f"{describe_value(name)} is more than one name")
        return _with_suggestion(finding, whole if takes_list else Suggestion("only one name can stand here"))
    finding = Finding("S005", misfit.path, f"{describe_value(name)} cannot be a name", key=is_key)
    if len(name) > MAX_SHOWN:
        return _with_suggestion(finding, Suggestion("names are short"))
    other = "" if is_key else _other_id_hint(name, misfit, data)
    better = Suggestion(other) if other else _write(name, slugify(name), Applicability.IF_NAME_EXISTS)
    return _with_suggestion(finding, better)


_NAMED_BY: Mapping[str, str] = {
    **dict.fromkeys(("goto", "scene", "plays"), "scenes"), **dict.fromkeys(("with", "recipients"), "agencies"),
    **dict.fromkeys(("learn", "record", "what", "incoming", "may_arrive"), "information"),
    "desk": "agencies", "place": "places", "part": "parts", "hand": "people", "roads": "channels",
}  # fmt: skip
"""By the key whose value names a thing: the key that defines such things."""


def _other_id_hint(words: str, misfit: SchemaError, data: Mapping[str, object]) -> str:
    """Return the hint for words where an id belongs that would be the id of nothing; empty where they would be one."""
    kind = _NAMED_BY.get(misfit.key, "")
    shelf = data.get(kind)
    entries = shelf if isinstance(shelf, dict) else {}
    ids = {str(name) for name in entries} | ({END} if kind == "scenes" else set())
    if not entries or slugify(words) in ids:
        return ""
    titles = {label: name for name, label in _labels({kind: entries}) if label}
    title = words.strip().casefold()
    near = next((name for label, name in list(titles.items())[:MAX_NAMES] if is_near_spelling(title, label)), "")
    meant = f"did you mean `{near}`?" if near else suggest_name(slugify(words), ids).hint
    return f"the id of the {KIND_LABELS[kind]}, which is the word before its colon, stands here; {meant}"


def _name_in_words(name: str, misfit: SchemaError, data: Mapping[str, object]) -> str:
    """Return the ids that words stand for: of what is called so, or the words themselves with commas between."""
    labels = dict(_labels(data))
    if meant := [each for each, label in labels.items() if label == name.strip().casefold()]:
        return meant[0] if len(meant) == 1 else ""
    words = name.split()
    is_item = bool(misfit.path) and isinstance(misfit.path[-1], int)
    return ", ".join(words) if is_item and len(words) > 1 and all(word in labels for word in words) else ""


def _labels(data: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield the id of each thing of a file, and what it is called, in small letters."""
    for shelf in data.values():
        for name, entry in shelf.items() if isinstance(shelf, dict) else ():
            if isinstance(entry, dict):
                label = next((entry[key] for key in ("name", "title", "term") if isinstance(entry.get(key), str)), "")
                yield str(name), label.casefold()


def _out_of_range(misfit: SchemaError) -> Finding:
    bounds = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    wanted = next(f"{words} {misfit.context[bound]}" for bound, words in bounds.items() if bound in misfit.context)
    return Finding("S006", misfit.path, f"`{misfit.key}` is {wanted}, and {describe_value(misfit.given)} stands here")


def _not_among(misfit: SchemaError) -> Finding:
    if misfit.path == ("format",):
        message = f"this program reads format 1, and {describe_value(misfit.given)} stands here"
        return Finding("S007", misfit.path, message, "write `format: 1`")
    words = re.findall(r"'([^']*)'", str(misfit.context.get("expected", "")))
    message = f"`{misfit.key}` cannot be {describe_value(misfit.given)}; it is one of: {', '.join(words)}"
    return _with_suggestion(Finding("S007", misfit.path, message), suggest_name(str(misfit.given), words))


def _not_a_date(misfit: SchemaError) -> Finding:
    return Finding("S008", misfit.path, f"{describe_value(misfit.given)} is not a date", date_hint(str(misfit.given)))


def _unknown_effect(misfit: SchemaError) -> Finding:
    given = misfit.given
    if not isinstance(given, dict) or not given:
        hint = "an effect looks like `{learn: [lee_name]}`; put the list in square brackets"
        return Finding("S009", misfit.path, f"{describe_value(given)} is not an effect", hint)
    name = str(next(iter(given)))
    finding = Finding("S009", misfit.path, f"no effect is called `{name}`")
    return _with_suggestion(finding, suggest_name(name, EFFECT_KEYS))


def _wrong_length(misfit: SchemaError) -> Finding:
    if misfit.error == "string_too_long":
        most = misfit.context.get("max_length")
        return Finding("S010", misfit.path, f"{describe_value(misfit.given)} is longer than {most} letters")
    if misfit.error in ("too_short", "string_too_short"):
        hint = _EMPTY[misfit.key] if misfit.path in _WHOLE else "it needs at least one entry"
        return Finding("S010", misfit.path, f"`{misfit.key}` is empty", hint, key=True)
    if misfit.key == "at":
        return Finding("S010", misfit.path, f"`{misfit.key}` has too many entries", _FOUR)
    most = misfit.context.get("max_length", 0)
    return Finding("S010", misfit.path, f"`{misfit.key}` has too many entries; at most {most:,}")


_EXPLANATIONS: Mapping[str, Callable[[SchemaError], Finding]] = {
    "greater_than_equal": _out_of_range, "less_than_equal": _out_of_range,
    "greater_than": _out_of_range, "less_than": _out_of_range,
    "literal_error": _not_among, "enum": _not_among,
    "date_type": _not_a_date, "date_parsing": _not_a_date, "date_from_datetime_parsing": _not_a_date,
    "date_from_datetime_inexact": _not_a_date,
    "union_tag_invalid": _unknown_effect, "union_tag_not_found": _unknown_effect,
    "too_short": _wrong_length, "too_long": _wrong_length,
    "string_too_long": _wrong_length, "string_too_short": _wrong_length,
}  # fmt: skip
"""By pydantic's type of error; what is not here is a value of the wrong kind."""
