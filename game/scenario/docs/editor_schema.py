"""A JSON Schema as an editor wants it: it refuses what the loader refuses, and offers what an author would write next.

An editor makes three things of a schema that a validator does not: a list of what can stand here, a skeleton to fill
in, and a sentence for each slip. So what only a validator needs is taken out, and skeletons are put in.
"""

from collections.abc import Iterator, Mapping
from typing import Any

Schema = dict[str, Any]

ID = "^[a-z][a-z0-9_]*$"
ID_MESSAGE = "An id is made of small letters, digits and _, and begins with a letter."
DATE = r"^\d{4}-\d{2}-\d{2}$"
DATE_MESSAGE = "Write a day as year-month-day: 2027-01-11."

STRENGTHS = {
    "weak": "Reasonable at the time, and it leaves the child less safe.",
    "partial": "Some of what was needed.",
    "strong": "What serves the child; it costs something.",
    "overreach": "It looks protective, and goes too far.",
}
"""What an editor shows beside each; see `Strength`."""


def _entry(kind: str, /, **fields: str) -> Schema:
    """Return the skeleton of an entry: its id first, then its fields, each a stop for the cursor."""
    stops = {key: f"${{{place}:{words}}}" for place, (key, words) in enumerate(fields.items(), start=2)}
    return {f"${{1:{kind}_id}}": stops}


_SNIPPETS: Mapping[str, tuple[str, Schema]] = {
    "scenes": ("a scene", _entry("scene", title="Where and when", text="What the trainee reads.")),
    "choices": ("a choice", _entry("choice", say="What the trainee says or does.", goto="next_scene")),
    "look": ("something to notice", _entry("spot", name="the window", text="What a closer look shows.")),
    "documents": ("a document", _entry("document", kind="note", title="What it is called", text="What it says.")),
    "later": ("a consequence", _entry("consequence", text="What the trainee reads when it arrives.")),
    "endings": ("an ending", _entry("ending", title="Its name", text="How the professionals stand to each other.")),
    "variables": ("a variable", _entry("variable", start="false")),
    "parts": ("a chapter", _entry("part", title="Its name")),
    "agencies": ("an agency", _entry("agency", name="Health visiting")),
    "channels": ("a way of telling", _entry("channel", name="By phone", days="0", cost="2")),
    "people": ("a person", _entry("person", name="Name", relation="who this is")),
    "information": ("a piece of information", _entry("info", text="What it is, in a few words", concerns="agency_id")),
    "themes": ("a theme", _entry("theme", name="A sentence that can be more or less true")),
    "places": ("a place", _entry("place", name="The kitchen", describe="What the picture shows.")),
    "terms": ("a glossary entry", _entry("term", term="the words", text="What they mean.")),
}
"""By the name of a block whose entries have ids of their own: what a new entry is called, and its skeleton."""


def adapt_for_editors(schema: Mapping[str, Any]) -> Schema:
    """Return a schema, made from the models, as an editor wants it."""
    tuned: Schema = _tuned(schema)
    defined = tuned.get("$defs", {})
    if "Strength" in defined:
        defined["Strength"]["markdownEnumDescriptions"] = [STRENGTHS[name] for name in defined["Strength"]["enum"]]
    effects = _effects(schema.get("$defs", {}))
    if effects:
        tuned["$defs"] = {name: body for name, body in defined.items() if name not in effects}
        tuned["$defs"]["Effect"] = _joined_effect({name: defined[name] for name in effects})
    return tuned


def _tuned(node: Any, name: str = "") -> Any:  # noqa: ANN401 - any piece of a schema
    """Return a piece of a schema; `name` is that of the property it is for."""
    if isinstance(node, list):
        return [_tuned(each) for each in node]
    if not isinstance(node, Mapping):
        return node
    if "oneOf" in node:
        return {"$ref": "#/$defs/Effect"}
    node = _without_null(node)
    tuned = {key: _inside(key, value) for key, value in node.items() if not _is_noise(key, value, name)}
    return tuned | _words_of(tuned, name)


def _inside(key: str, value: Any) -> Any:  # noqa: ANN401 - any piece of a schema
    if key in {"properties", "$defs", "patternProperties"}:
        return {name: _tuned(each, name if key == "properties" else "") for name, each in value.items()}
    return _tuned(value)


def _without_null(node: Mapping[str, Any]) -> Mapping[str, Any]:
    """Leave out that something may be null: an author leaves out the whole key."""
    branches = node.get("anyOf", [])
    others = [each for each in branches if each != {"type": "null"}]
    if len(others) == len(branches):
        return node
    rest = {key: value for key, value in node.items() if key != "anyOf"}
    return {**others[0], **rest} if len(others) == 1 else {"anyOf": others, **rest}


def _is_noise(key: str, value: Any, name: str) -> bool:  # noqa: ANN401 - any piece of a schema
    """Tell what an editor would only repeat: the name of a key once more, and that nothing is the default."""
    return (key == "default" and value in (None, "", [], {})) or (
        key == "title" and (bool(name) or value == "Strength")
    )


def _words_of(piece: Schema, name: str) -> Schema:
    """Return what is added to a piece: what it says of a slip, and the skeleton of a new entry."""
    if piece.get("pattern") == ID:
        return {"patternErrorMessage": ID_MESSAGE}
    if piece.get("format") == "date":
        del piece["format"]
        return {"pattern": DATE, "patternErrorMessage": DATE_MESSAGE}
    if ID in piece.get("patternProperties", {}):
        names = {**piece["propertyNames"], "pattern": ID, "patternErrorMessage": ID_MESSAGE}
        return {"propertyNames": names, **_snippet(piece, name)}
    return {}


def _snippet(block: Schema, name: str) -> Schema:
    # `later` and `themes` are also keys of effects and choices, where an id has a value and no entry.
    entries = all("$ref" in each for each in block["patternProperties"].values())
    if not entries or name not in _SNIPPETS:
        return {}
    label, body = _SNIPPETS[name]
    return {"defaultSnippets": [{"label": label, "body": body}]}


def _effects(defined: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names of the definitions that are effects: what the lists of effects choose from."""
    effects = next(_lists_of_effects(defined), ())
    return tuple(each["$ref"].rpartition("/")[2] for each in effects)


def _lists_of_effects(node: Any) -> Iterator[list[Schema]]:  # noqa: ANN401 - any piece of a schema
    if isinstance(node, Mapping):
        if "oneOf" in node:
            yield node["oneOf"]
        for each in node.values():
            yield from _lists_of_effects(each)
    elif isinstance(node, list):
        for each in node:
            yield from _lists_of_effects(each)


def _joined_effect(effects: Mapping[str, Schema]) -> Schema:
    """Join the effects into one: an editor then says one sentence about a slip, not one for each kind."""
    conditional = effects["If"]
    return {
        "title": "Effect",
        "description": "Something that happens; one to an entry.",
        "type": "object",
        "properties": {key: body for each in effects.values() for key, body in each["properties"].items()},
        "additionalProperties": False,
        "if": {"required": ["if"]},
        "then": {"required": conditional["required"], "maxProperties": len(conditional["required"])},
        "else": {"minProperties": 1, "maxProperties": 1, "not": {"required": ["do"]}},
    }
