"""Text to write instead: what an author wrote, in the shape that the key needs, with names from the same file."""

import re
from collections.abc import Callable, Mapping, Sequence

from game.scenario.model.effects import EFFECT_KEYS
from game.scenario.parsing.errors.quotes import quote_for_yaml

LONGEST = 90
"""Characters of an example; a longer one helps nobody."""
_ID = re.compile(r"[a-z][a-z0-9_]*")
_BARE = re.compile(r"[A-Za-z][\w .()-]*")
_READ_OTHERWISE = ("true", "false", "null", "")


def yaml_flow(value: object) -> str:
    """Write plain data on one line, with brackets and braces."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {yaml_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(yaml_flow, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    is_bare = not isinstance(value, str) or (_BARE.fullmatch(text) and text not in _READ_OTHERWISE)
    return text.strip() if is_bare else quote_for_yaml(text)


def wrap_in_list(given: object) -> str:
    """Return a value as a list of itself; empty if that would be too long to read."""
    whole = f"[{yaml_flow(given)}]"
    return whole if len(whole) <= LONGEST and "\n" not in whole else ""


def ids_in(text: str) -> list[str]:
    """Return the ids of `one, two` or `one and two`; nothing if it is anything else."""
    names = re.split(r"\s*[,;&]\s*|\s+and\s+", text.strip())
    return names if len(names) > 1 and all(map(_ID.fullmatch, names)) else []


def example_block(key: str, given: object, data: Mapping[str, object]) -> str:
    """Return an example for a key that needs further keys, from what was given; empty if nothing is known."""
    maker = _EXAMPLES.get(key)
    names = _names(given)
    return yaml_flow(maker(names, data)) if maker and names else ""


def _names(given: object) -> list[str]:
    if isinstance(given, str):
        return [given] if _ID.fullmatch(given) else ids_in(given)
    if isinstance(given, list) and all(isinstance(each, str) and _ID.fullmatch(each) for each in given):
        return [str(each) for each in given]
    return []


def any_id(data: Mapping[str, object], shelf: str, fallback: str, but: object = None) -> str:
    """Return the first id of a shelf that is not `but`; the fallback if there is none."""
    entries = data.get(shelf)
    names = entries if isinstance(entries, dict) else {}
    return next((str(name) for name in names if name != but), fallback)


def _share(names: Sequence[str], data: Mapping[str, object]) -> dict[str, object]:
    agency = any_id(data, "agencies", "agency", but=data.get("desk"))
    what = names[0] if len(names) == 1 else list(names)
    return {"what": what, "with": agency, "by": any_id(data, "channels", "channel")}


def _set(names: Sequence[str], data: Mapping[str, object]) -> dict[str, object]:
    variables = data.get("variables")
    described = variables if isinstance(variables, dict) else {}
    starts = {name: each.get("start") for name, each in described.items() if isinstance(each, dict)}
    return {name: starts.get(name, True) if not isinstance(starts.get(name), bool) else True for name in names}


Maker = Callable[[Sequence[str], Mapping[str, object]], dict[str, object]]
_EXAMPLES: Mapping[str, Maker] = {
    "later": lambda names, _data: dict.fromkeys(names, 5),
    "present": lambda names, _data: dict.fromkeys(names, "neutral"),
    "themes": lambda names, data: {any_id(data, "themes", "theme"): names[0]},
    "add": lambda names, _data: dict.fromkeys(names, 1),
    "set": _set,
    "share": _share,
    "variables": lambda names, _data: {name: {"start": False} for name in names},
    "agencies": lambda names, _data: {name: {"name": name.replace("_", " ")} for name in names},
}
"""By the key: an example of what stands below it."""


_DAYS = re.compile(r"([a-z][a-z0-9_]*) (-?[0-9]+)")
_OF_IDS = ("learn", "record", "cancel")
_OF_NUMBERS = ("later", "add")


def misplaced_effects_hint(beside: Mapping[str, object]) -> str:
    """Return the hint for effects that stand beside the keys of a choice, a look or a scene, which are all given."""
    effects = {key: value for key, value in beside.items() if key in EFFECT_KEYS}
    if None in effects.values():
        return "it is an effect; effects stand in the list of `do`"
    written = ", ".join(yaml_flow({key: _listed(key, value)}) for key, value in effects.items())
    return f"add `{written}` to the list of `do`" if "do" in beside else f"write `do: [{written}]`"


def _listed(key: str, value: object) -> object:
    return [value] if key in _OF_IDS and isinstance(value, str) else value


def effect_from_words(given: object, data: Mapping[str, object]) -> str:
    """Return the effect that some words were meant as, such as `learn lee_name`; empty if they show none."""
    words = given.strip() if isinstance(given, str) else ""
    key, _, rest = words.partition(" ")
    names = [each for each in re.split(r"[\s,\[\]]+|\band\b", rest) if each]
    if key in _OF_IDS and names and all(map(_ID.fullmatch, names)):
        return yaml_flow({key: names})
    if key in _OF_NUMBERS and (name_and_days := _DAYS.fullmatch(rest.strip())):
        return yaml_flow({key: {name_and_days[1]: int(name_and_days[2])}})
    information = data.get("information")
    is_piece = isinstance(information, dict) and words in information
    return yaml_flow({"learn": [words]}) if is_piece else ""


def effect_list_hint(given: object, data: Mapping[str, object]) -> str:
    """Return the hint that shows how `do` is written, whatever stands in place of its list."""
    whole = wrap_in_list(given) if isinstance(given, dict) else effect_from_words(given, data)
    if isinstance(given, dict) and whole:
        return f"write `{whole}`"
    return f"write `do: [{whole}]`" if whole else f"each item of `do` is one effect: {', '.join(EFFECT_KEYS)}"
