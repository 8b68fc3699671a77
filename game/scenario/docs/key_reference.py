"""The reference of every key of the language, made from the models; `docs/reference.md` is what this returns."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from game.scenario.facts import FACTS
from game.scenario.model import effects, scenario, scene, shared
from game.scenario.model.field_docs import described_schema
from game.scenario.model.fields import KIND

PAGES: tuple[tuple[str, tuple[type[BaseModel], ...]], ...] = (
    ("A scenario file", (scenario.ScenarioFields,)),
    (
        "Inside a scenario",
        (
            scenario.Variable,
            scenario.Part,
            scene.Scene,
            scene.Look,
            scene.Line,
            scene.Choice,
            scene.Goto,
            scene.DecisionNotes,
            scenario.Document,
            scenario.FormField,
            scenario.Consequence,
            scenario.Ending,
            scenario.Cut,
            scenario.FamilyMoment,
            scenario.NextSteps,
            scenario.SystemChange,
            scenario.Review,
        ),
    ),
    (
        "Effects",
        (
            effects.Learn,
            effects.Record,
            effects.Share,
            effects.Sharing,
            effects.Set,
            effects.Add,
            effects.Later,
            effects.Cancel,
            effects.Forget,
            effects.If,
        ),
    ),
    ("A pack file", (scenario.Pack, scenario.Season, scenario.Route)),
    (
        "Inside a pack (a scenario may hold these too)",
        (
            shared.Agency,
            shared.Channel,
            shared.Note,
            shared.Answer,
            shared.Person,
            shared.PersonHere,
            shared.Information,
            shared.Theme,
            shared.Place,
            shared.Term,
            shared.LocalDetail,
            shared.Law,
            shared.Provision,
            shared.Contact,
            shared.Case,
            shared.CaseFinding,
            shared.CaseFailing,
            shared.CaseEvent,
            shared.Source,
            shared.WordLists,
            shared.DiscouragedPhrase,
        ),
    ),
)
"""The pages of the reference, each with its models in reading order."""

OPENING = """# Every key of the language

This page is made from the program's own definitions. `*` marks a key that must be there. What a key may hold stands
in brackets: *text*, *number*, *true or false*, *date* (2027-01-11), *id* (small letters, digits, `_`), *condition*,
*prose* (text, or a list of texts and of `{when: condition, text: text}`), *effects* (a list), a *list*, or *by id*
(a block of entries, each under a name of its own).

Words for people are in inline Markdown: `*emphasis*`, `**strong**`, lists, an empty line between paragraphs; `{dana}`
prints a person's name and `{dana.short}` the short one, `{local.x}` a local detail, `[[term]]` or `[[term|words]]`
links to the glossary. Where a text is shown on a day of its own, `{weekday}` and `{date}` print that day, and
`{weekday+2}` and `{date+2}` the day two days later. The words of
a theme are `missed`, `partly` and `clear` unless you write others.

`answers` in a scenario stand before those of its pack for the same recipient; `anyone` answers for all that say nothing
of their own. Effects are a list, one to an entry:

```
do:
  - learn: [lee_name]
  - record: [lee_name]
  - share: {what: [lee_name], with: [police], by: phone}
  - set: {door_open: false}
  - add: {trust: -1}
  - later: {complaint: 5}
  - cancel: [complaint]
  - forget: unwritten
  - {if: trust < 1, do: [{set: {door_open: false}}]}
```

A condition is built from `and or not`, comparisons, `+ -`, whole numbers, `true false`, text in quotes, your variables,
`day`, and these facts:

| fact | holds when |
| --- | --- |
"""

KINDS = {"string": "text", "integer": "number", "number": "number", "boolean": "true or false", "null": ""}
EFFECTS = ("Learn", "Record", "Share", "Set", "Add", "Later", "Cancel", "Forget", "If")


OWN_WORDS = """
## A pack's own words

What the program itself says to people is said in the pack's words where it has any: `anytime` is the sentence of
safety, which may quote a local detail such as the number of the duty desk; `audience` says for whom the training is;
`headings` gives headings and standing notes of the debrief, each under its name. What is left out keeps these words:

| the program's own words | name |
| --- | --- |
"""


def key_reference(headings: Mapping[str, str]) -> str:
    """Return the whole reference as Markdown.

    Args:
        headings: the headings of the debrief by name, each in the program's own words.
    """
    facts = (f"| `{name}({fact.takes})` | {fact.holds_when} |\n" for name, fact in FACTS.items())
    pieces = [OPENING + "".join(facts)]
    for title, models in PAGES:
        pieces.append(f"\n## {title}\n")
        pieces.extend(_table(model) for model in models)
    pieces.append(OWN_WORDS + "".join(f"| {words} | `{name}` |\n" for name, words in headings.items()).rstrip("\n"))
    return "\n".join(pieces)


def _table(model: type[BaseModel]) -> str:
    about = (model.__doc__ or "").strip().split("\n")[0]
    schema = described_schema(model)
    # Some models refer to themselves; their own definition then stands among the others.
    body = schema["$defs"][schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else schema
    required = set(body.get("required", ()))
    rows = [
        f"| `{key}`{'*' if key in required else ''} | {_kind(field)} | {_about(field)} |"
        for key, field in body["properties"].items()
    ]
    return "\n".join(
        [f"\n### {_heading(model)}\n", about, "", "| key | holds | what it is for |", "| --- | --- | --- |", *rows]
    )


def _heading(model: type[BaseModel]) -> str:
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in model.__name__).strip()
    return words[0].upper() + words[1:]


def _about(field: dict[str, Any]) -> str:
    return str(field.get("description", "")).replace("\n", " ").replace("|", "\\|")


def _kind(field: dict[str, Any]) -> str:
    return " or ".join(dict.fromkeys(kind for kind in _kinds(field) if kind)) or "text"


def _kinds(field: dict[str, Any]) -> Iterator[str]:
    if KIND in field:
        yield str(field[KIND])
    elif "$ref" in field:
        yield _referred(field["$ref"].rsplit("/", 1)[1])
    elif "enum" in field or "const" in field:
        yield " / ".join(f"`{value}`" for value in field.get("enum", [field.get("const")]))
    elif "anyOf" in field or "oneOf" in field:
        for option in field.get("anyOf", field.get("oneOf", ())):
            yield from _kinds(option)
    elif field.get("type") == "array":
        items = _joined(field.get("items") or next(iter(field.get("prefixItems", ())), {}))
        yield items if items == "effects" else f"list of {items}"
    elif field.get("type") == "object":
        entries = next(iter(field.get("patternProperties", {}).values()), field.get("additionalProperties", {}))
        yield f"by id: {_joined(entries)}"
    else:
        yield _scalar(field)


def _joined(field: dict[str, Any]) -> str:
    return " or ".join(dict.fromkeys(_kinds(field))) or "text"


def _referred(name: str) -> str:
    if name in EFFECTS:
        return "effects"
    return "`weak` / `partial` / `strong` / `overreach`" if name == "Strength" else _words(name)


def _words(name: str) -> str:
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()


def _scalar(field: dict[str, Any]) -> str:
    if field.get("format") == "date":
        return "date"
    return KINDS.get(field.get("type", ""), "text")


def undocumented_models(models: Iterable[type[BaseModel]]) -> tuple[str, ...]:
    """Return the names of models that no page shows."""
    shown = {model.__name__ for _, page in PAGES for model in page}
    return tuple(sorted({model.__name__ for model in models} - shown))
