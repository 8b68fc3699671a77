"""Rules about references: every name that is mentioned is defined somewhere."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from pydantic import BaseModel

from game.diagnostics.finding import Finding
from game.diagnostics.suggestion import Suggestion, suggest_name
from game.scenario.model.effects import Cancel, Later, Learn, Record, Sharing
from game.scenario.model.scenario import Consequence, Cut, Document, FamilyMoment, Pack, Scenario
from game.scenario.model.scene import END, Choice, DecisionNotes, Goto, Scene
from game.scenario.model.shared import (
    ANYONE,
    Agency,
    Case,
    CaseEvent,
    CaseFailing,
    CaseFinding,
    Information,
    Provision,
    SharedContent,
    Term,
)
from game.scenario.model.traversal import ModelAt
from game.scenario.parsing.source_map import KeyPath
from game.scenario.symbols import SymbolTable

KIND_LABELS = {
    "scenes": "scene", "parts": "part", "places": "place", "people": "person", "agencies": "agency",
    "channels": "channel", "information": "piece of information", "documents": "document", "later": "consequence",
    "themes": "theme", "terms": "glossary entry", "provisions": "provision of the law file", "findings": "finding",
    "sources": "source",
}  # fmt: skip
"""By the key that defines such things: what a single one is called."""


INSIDE = {"provisions": "law: ", "findings": "case: ", "sources": "case: "}
"""The key that holds those that do not stand at the top of a file, as hints name it."""


MAX_SUGGESTIONS = 500
"""Unknown names for which near ones are looked for; nobody reads so many, and a damaged file may have thousands."""


class Mention(NamedTuple):
    """A name at a path, and the kind of thing it names, which is the key that defines such things."""

    path: KeyPath
    kind: str
    name: str
    is_key: bool = False


def unknown_names(items: Collection[ModelAt], known: SymbolTable) -> Iterator[Finding]:
    """M001: what is mentioned is defined somewhere."""
    count = 0
    for item in items:
        for mention in mentions(item):
            names = known.of(mention.kind) | ({END} if mention.kind == "scenes" else set())
            if mention.name not in names:
                near = suggest_name(mention.name, names) if count < MAX_SUGGESTIONS else Suggestion()
                count += 1
                yield _unknown_name(mention, near)


def _unknown_name(mention: Mention, near: Suggestion) -> Finding:
    path, kind, name, is_key = mention
    return Finding(
        "M001",
        path,
        f"there is no {KIND_LABELS[kind]} called `{name}`",
        near.hint or f"define it under `{INSIDE.get(kind, '')}{kind}`",
        key=is_key,
        names=frozenset({name}),
        unknown=(kind, name),
        shelf=kind if near.is_list and kind != "scenes" else "",
        replacement=near.replacement,
    )


def mentions(item: ModelAt) -> Iterator[Mention]:
    """Yield what a model mentions itself, without the models inside it."""
    path, model = item
    match model:
        case Scenario() | Case():
            yield from _of_whole(path, model)
        case Pack():
            yield from _answering(path, model)
        case Scene():
            yield from _of_scene(path, model)
        case Choice():
            yield from _each((*path, "basis"), "provisions", model.basis)
            yield from _keys((*path, "themes"), "themes", model.themes)
        case Goto() | FamilyMoment():
            yield Mention((*path, "scene"), "scenes", model.scene)
        case DecisionNotes():
            yield from _one((*path, "principle"), "terms", model.principle)
            yield from _each((*path, "echo"), "findings", model.echo)
        case Term() | Provision() | CaseFinding() | CaseEvent():
            yield from _each((*path, "sources"), "sources", model.sources)
        case CaseFailing():
            yield from _each((*path, "findings"), "findings", model.findings)
        case Information():
            yield from _each((*path, "concerns"), "agencies", model.concerns or ())
            yield from _each((*path, "covers"), "information", model.covers)
        case Document():
            yield from _one((*path, "hand"), "people", model.hand)
        case Consequence():
            yield from _one((*path, "desk"), "agencies", model.desk)
        case Agency():
            yield from _each((*path, "roads"), "channels", model.roads or ())
        case Cut():
            yield from _each((*path, "plays"), "scenes", model.plays)
            yield from _keys((*path, "told"), "scenes", model.told)
        case _:
            yield from _of_effect(path, model)


def _of_effect(path: KeyPath, model: BaseModel) -> Iterator[Mention]:
    match model:
        case Learn(learn=names):
            yield from _each((*path, "learn"), "information", names)
        case Record(record=names):
            yield from _each((*path, "record"), "information", names)
        case Sharing():
            yield from _each((*path, "what"), "information", model.what)
            yield from _each((*path, "with"), "agencies", model.to)
            yield Mention((*path, "by"), "channels", model.by)
        case Later(later=names):
            yield from _keys((*path, "later"), "later", names)
        case Cancel(cancel=names):
            yield from _each((*path, "cancel"), "later", names)
        case _:
            pass


def _of_whole(path: KeyPath, model: Scenario | Case) -> Iterator[Mention]:
    if isinstance(model, Case):
        yield from _each((*path, "pressures"), "findings", model.pressures)
        return
    yield Mention((*path, "desk"), "agencies", model.desk)
    yield from _each((*path, "incoming"), "information", model.incoming)
    yield from _each((*path, "may_arrive"), "information", model.may_arrive)
    yield from _each((*path, "recipients"), "agencies", model.recipients)
    yield from _keys((*path, "at_this_desk"), "people", model.at_this_desk)
    yield from _answering(path, model)
    yield from _keys((*path, "away"), "agencies", model.away)
    yield from _keys((*path, "closed"), "channels", model.closed)
    yield from _keys((*path, "roads"), "agencies", model.roads)
    for agency, roads in model.roads.items():
        yield from _each((*path, "roads", agency), "channels", roads)
    yield from _keys((*path, "concerns"), "information", model.concerns)
    for piece, names in model.concerns.items():
        yield from _each((*path, "concerns", piece), "agencies", names)
    yield from _keys((*path, "elsewhere"), "agencies", model.elsewhere)
    for agency, names in model.elsewhere.items():
        yield from _each((*path, "elsewhere", agency), "information", names)
    yield from _keys((*path, "sides"), "people", model.sides)


def _answering(path: KeyPath, model: SharedContent) -> Iterator[Mention]:
    yield from _keys((*path, "answers"), "agencies", [name for name in model.answers if name != ANYONE])


def _of_scene(path: KeyPath, scene: Scene) -> Iterator[Mention]:
    yield from _one((*path, "part"), "parts", scene.part)
    yield from _one((*path, "place"), "places", scene.place)
    yield from _keys((*path, "present"), "people", scene.present)
    yield from _each((*path, "documents"), "documents", scene.documents)


def _one(path: KeyPath, kind: str, name: str | None) -> Iterator[Mention]:
    if name is not None:
        yield Mention(path, kind, name)


def _each(path: KeyPath, kind: str, names: Collection[str]) -> Iterator[Mention]:
    for number, name in enumerate(names):
        yield Mention((*path, number), kind, name)


def _keys(path: KeyPath, kind: str, names: Collection[str]) -> Iterator[Mention]:
    for name in names:
        yield Mention((*path, name), kind, name, is_key=True)


def unknown_theme_words(items: Collection[ModelAt], world: SharedContent) -> Iterator[Finding]:
    """M001: the word a choice earns is one of its theme's."""
    for path, model in items:
        earned = model.themes.items() if isinstance(model, Choice) else ()
        for theme, word in earned:
            words = world.themes[theme].words if theme in world.themes else (word,)
            if word not in words:
                message, near = f"the theme `{theme}` has no word `{word}`", suggest_name(word, words)
                names, here = frozenset({theme, word}), (*path, "themes", theme)
                yield Finding("M001", here, message, near.hint, names=names, replacement=near.replacement)


def stale_renames(items: Collection[ModelAt]) -> Iterator[Finding]:
    """M020: an earlier name is no name of today among the same things."""
    siblings: dict[KeyPath, set[str]] = {}
    for path, model in items:
        if "renamed_from" in type(model).model_fields and path:
            siblings.setdefault(_shelf(path), set()).add(str(path[-1]))
    for path, model in items:
        for number, name in enumerate(getattr(model, "renamed_from", ())):
            if name in siblings[_shelf(path)]:
                hint = "leave it out; list only names that no longer exist"
                yield Finding("M020", (*path, "renamed_from", number), f"`{name}` still exists", hint)


def _shelf(path: KeyPath) -> KeyPath:
    # Choices, spots and lines of a scene share one namespace.
    return (*path[:-2], "choices") if path[-2] in ("look", "talk") else path[:-1]
