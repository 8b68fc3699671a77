"""What a validation error means, in sentences for people who do not program."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from pydantic import BaseModel

from game.scenario.conditions import MOST_NAMES, did_you_mean
from game.scenario.descriptions import description
from game.scenario.effects import EFFECT_KEYS
from game.scenario.reading.positions import KeyPath
from game.scenario.rules.faults import Fault
from game.scenario.rules.model_fields import keys_of, owners


@dataclass(frozen=True)
class Misfit:
    """One validation error: which, the path in the data, the innermost model, the last step, and what stood there."""

    error: str
    path: KeyPath
    model: type[BaseModel] | None
    name: str
    given: object
    context: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_missing_at_top(self) -> bool:
        """Whether a key of the whole file is missing."""
        return self.error == "missing" and not self.path

    @property
    def key(self) -> str:
        """The innermost key of the path."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), self.name)


OWNERS: Mapping[str, str] = {
    "Scenario": "the scenario as a whole", "Pack": "the pack as a whole", "Scene": "a scene", "Choice": "a choice",
    "Look": "something to look at", "Goto": "a way on (`goto`)", "DecisionNotes": "the `debrief` of a scene",
    "Person": "a person", "Agency": "an agency", "Channel": "a channel", "Information": "a piece of information",
    "Theme": "a theme", "PlaceOfStory": "a place", "Term": "a glossary entry", "Provision": "a provision of `law`",
    "Law": "`law`", "Case": "`case`", "Source": "a source", "Finding": "a finding", "LocalDetail": "a local detail",
    "Contact": "an entry of `support`", "Variable": "a variable", "Part": "a part", "Document": "a document",
    "FormField": "a line of a form", "Consequence": "a consequence (`later`)", "Ending": "an ending",
    "SideView": "a moment of `sides`", "NextSteps": "`next`", "SystemChange": "an entry of `next: system`",
    "Paragraph": "a piece of text", "Learn": "an effect", "Record": "an effect", "Share": "an effect",
    "Set": "an effect", "Add": "an effect", "Later": "an effect", "Cancel": "an effect", "If": "the effect `if`",
    "Sharing": "the effect `share`",
}  # fmt: skip
"""How people call the things that keys belong to."""


def told(root: type[BaseModel], misfits: Iterable[Misfit]) -> Iterator[Fault]:
    """Turn validation errors into faults, one for each thing a person would change."""
    every = tuple(misfits)
    loose: dict[KeyPath, list[str]] = {}
    for misfit in every:
        if misfit.error == "extra_forbidden":
            loose.setdefault(misfit.path[:-1], []).append(misfit.name)
    seen: set[tuple[str, KeyPath, str]] = set()
    for misfit in every:
        fault = _fault(root, misfit)
        if misfit.error == "missing" and _is_meant_by(misfit, loose.get(misfit.path, ())):
            continue
        mark = (fault.code, fault.path, fault.message if misfit.error == "missing" else "")
        if mark not in seen:
            seen.add(mark)
            yield fault


def _is_meant_by(missing: Misfit, beside: Sequence[str]) -> bool:
    near = get_close_matches(missing.name, beside[:MOST_NAMES], cutoff=0.6)
    return bool(near) or any(not name.islower() for name in beside)


def _fault(root: type[BaseModel], misfit: Misfit) -> Fault:
    if misfit.error == "extra_forbidden":
        return _unknown_key(root, misfit)
    if misfit.error == "missing":
        return _missing(misfit)
    if misfit.given is None:
        hint = "write its value behind or below it, or delete the key"
        return Fault("S003", misfit.path, f"`{misfit.key}` has nothing after it", hint, key=True)
    teller = _TELLERS.get(misfit.error)
    if teller:
        return teller(misfit)
    kind = next((words for start, words in _WANTED.items() if misfit.error.startswith(start)), "")
    return _wrong_kind(misfit, kind)


def _unknown_key(root: type[BaseModel], misfit: Misfit) -> Fault:
    name, model = misfit.name, misfit.model or root
    known = keys_of(model)
    where = OWNERS.get(model.__name__, "this")
    message = f"`{name}` is not a key of {where}"
    if name in EFFECT_KEYS and where.startswith(("an effect", "the effect")):
        return Fault("S001", misfit.path, message, f"one effect an item: begin a new item for `{name}`", key=True)
    close = get_close_matches(name, known, n=1, cutoff=0.75)
    homes = list(dict.fromkeys(OWNERS[each.__name__] for each in owners(root, name) if each.__name__ in OWNERS))
    if not close and homes:
        hint = f"`{name}` belongs to {' or '.join(homes[:3])}; check how far in this line stands"
    elif not name.islower():
        hint = "if these are words, put all of them in quotes; a colon ends a key"
    else:
        hint = did_you_mean(name, known)
    return Fault("S001", misfit.path, message, hint, key=True)


def _missing(misfit: Misfit) -> Fault:
    if misfit.model is None or misfit.name not in keys_of(misfit.model):
        return Fault("S010", misfit.path, f"`{misfit.key}` has too few entries", _FOUR)
    where = OWNERS.get(misfit.model.__name__, "this")
    said = description(misfit.model, misfit.name)
    hint = f"add `{misfit.name}:`. {said}" if said else f"add `{misfit.name}:`"
    return Fault("S002", misfit.path, f"{where} needs the key `{misfit.name}`", hint, key=True)


_FOUR = "it takes four: left, top, width, height"
_WANTED = {
    "string": "words", "int": "a whole number", "bool": "true or false", "float": "a number such as 0.5",
    "dict": "further keys below it", "model": "further keys below it", "tuple": "a list", "list": "a list",
}  # fmt: skip
_SHOWN = 40


def shown(value: object) -> str:
    """Say what stands there in a few words."""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, (int, float)):
        return f"the number {value}"
    if isinstance(value, str):
        return f"`{value[:_SHOWN]}{'…' if len(value) > _SHOWN else ''}`"
    return {"list": "a list", "dict": "a group of keys"}.get(type(value).__name__, "something else")


def _wrong_kind(misfit: Misfit, kind: str) -> Fault:
    if misfit.name in ("bool", "int", "str") and misfit.name != misfit.key:
        kind = "true, false, a whole number or a word"
    given = misfit.given
    hint = ""
    if kind == "words" and isinstance(given, (int, float)):
        hint = f'put it in quotes: "{str(given).lower()}"'
    elif kind == "words" and isinstance(given, (dict, list)):
        hint = "words that begin with a bracket or hold a colon need quotes"
    elif kind == "a list":
        hint = "write [one, two], or each on a line of its own after a dash and a space"
    elif kind.startswith("further keys"):
        hint = "write them below it, further in, each as `key: value`"
    elif kind == "true or false" and isinstance(given, str):
        hint = "write `true` or `false`, without quotes"
    elif kind == "a whole number" and isinstance(given, str):
        hint = "write digits alone, without quotes or a unit"
    wanted = f"`{misfit.key}` needs {kind}, and " if kind else ""
    return Fault("S004", misfit.path, f"{wanted}{shown(given)} stands here", hint)


def _bad_name(misfit: Misfit) -> Fault:
    is_key = misfit.name == "[key]"
    name = misfit.key if is_key else str(misfit.given)
    mended = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
    mended = mended if mended[:1].isalpha() else f"n_{mended}".rstrip("_")
    hint = f"write `{mended}`" if len(name) <= _SHOWN else "names are short"
    return Fault("S005", misfit.path, f"{shown(name)} cannot be a name", hint, key=is_key)


def _out_of_range(misfit: Misfit) -> Fault:
    bounds = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    said = next(f"{words} {misfit.context[bound]}" for bound, words in bounds.items() if bound in misfit.context)
    return Fault("S006", misfit.path, f"`{misfit.key}` is {said}, and {shown(misfit.given)} stands here")


def _not_among(misfit: Misfit) -> Fault:
    if misfit.path == ("format",):
        message = f"this program reads format 1, and {shown(misfit.given)} stands here"
        return Fault("S007", misfit.path, message, "write `format: 1`")
    words = re.findall(r"'([^']*)'", str(misfit.context.get("expected", "")))
    message = f"`{misfit.key}` cannot be {shown(misfit.given)}; it is one of: {', '.join(words)}"
    return Fault("S007", misfit.path, message, did_you_mean(str(misfit.given), words))


def _not_a_date(misfit: Misfit) -> Fault:
    hint = "write it as 2027-01-11: year, month, day"
    return Fault("S008", misfit.path, f"{shown(misfit.given)} is not a date", hint)


def _unknown_effect(misfit: Misfit) -> Fault:
    given = misfit.given
    if not isinstance(given, dict) or not given:
        hint = "an effect looks like `{learn: [lee_name]}`; put the list in square brackets"
        return Fault("S009", misfit.path, f"{shown(given)} is not an effect", hint)
    name = str(next(iter(given)))
    return Fault("S009", misfit.path, f"no effect is called `{name}`", did_you_mean(name, EFFECT_KEYS))


def _wrong_length(misfit: Misfit) -> Fault:
    if misfit.error == "string_too_long":
        most = misfit.context.get("max_length")
        return Fault("S010", misfit.path, f"{shown(misfit.given)} is longer than {most} letters")
    if misfit.error in ("too_short", "string_too_short"):
        return Fault("S010", misfit.path, f"`{misfit.key}` is empty", "it needs at least one entry", key=True)
    return Fault("S010", misfit.path, f"`{misfit.key}` has too many entries", _FOUR)


_TELLERS: Mapping[str, Callable[[Misfit], Fault]] = {
    "string_pattern_mismatch": _bad_name,
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
