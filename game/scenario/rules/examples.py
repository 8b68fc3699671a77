"""The finished text to write: what an author wrote, in the shape that the key needs, with names from the same file."""

import re
from collections.abc import Callable, Mapping, Sequence

from game.scenario.reading.quotes import quoted

LONGEST = 90
"""Characters of an example; a longer one helps nobody."""
_ID = re.compile(r"[a-z][a-z0-9_]*")
_BARE = re.compile(r"[A-Za-z][\w .()-]*")
_READ_OTHERWISE = ("true", "false", "null", "")


def flow(value: object) -> str:
    """Write plain data on one line, with brackets and braces."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    is_bare = not isinstance(value, str) or (_BARE.fullmatch(text) and text not in _READ_OTHERWISE)
    return text.strip() if is_bare else quoted(text)


def in_list(given: object) -> str:
    """Put what stands alone into a list; empty if that would be too long to read."""
    made = f"[{flow(given)}]"
    return made if len(made) <= LONGEST and "\n" not in made else ""


def names_in(text: str) -> list[str]:
    """Return the ids of `one, two` or `one and two`; nothing if it is anything else."""
    names = re.split(r"\s*[,;&]\s*|\s+and\s+", text.strip())
    return names if len(names) > 1 and all(map(_ID.fullmatch, names)) else []


def keys_below(key: str, given: object, data: Mapping[str, object]) -> str:
    """Show what a key that needs further keys may hold, built from what was given; empty if nothing is known."""
    maker = _EXAMPLES.get(key)
    names = _names(given)
    return flow(maker(names, data)) if maker and names else ""


def _names(given: object) -> list[str]:
    if isinstance(given, str):
        return [given] if _ID.fullmatch(given) else names_in(given)
    if isinstance(given, list) and all(isinstance(each, str) and _ID.fullmatch(each) for each in given):
        return [str(each) for each in given]
    return []


def some_id(data: Mapping[str, object], shelf: str, fallback: str, but: object = None) -> str:
    """Return the first id of a shelf that is not `but`; the fallback if there is none."""
    entries = data.get(shelf)
    found = entries if isinstance(entries, dict) else {}
    return next((str(name) for name in found if name != but), fallback)


def _share(names: Sequence[str], data: Mapping[str, object]) -> dict[str, object]:
    agency = some_id(data, "agencies", "agency", but=data.get("desk"))
    what = names[0] if len(names) == 1 else list(names)
    return {"what": what, "with": agency, "by": some_id(data, "channels", "channel")}


def _set(names: Sequence[str], data: Mapping[str, object]) -> dict[str, object]:
    variables = data.get("variables")
    described = variables if isinstance(variables, dict) else {}
    starts = {name: each.get("start") for name, each in described.items() if isinstance(each, dict)}
    return {name: starts.get(name, True) if not isinstance(starts.get(name), bool) else True for name in names}


Maker = Callable[[Sequence[str], Mapping[str, object]], dict[str, object]]
_EXAMPLES: Mapping[str, Maker] = {
    "later": lambda names, _data: dict.fromkeys(names, 5),
    "present": lambda names, _data: dict.fromkeys(names, "neutral"),
    "themes": lambda names, data: {some_id(data, "themes", "theme"): names[0]},
    "add": lambda names, _data: dict.fromkeys(names, 1),
    "set": _set,
    "share": _share,
    "variables": lambda names, _data: {name: {"start": False} for name in names},
    "agencies": lambda names, _data: {name: {"name": name.replace("_", " ")} for name in names},
}
"""By the key: an example of what stands below it."""
