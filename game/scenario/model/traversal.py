"""The traversal of everything an author wrote: models, texts, conditions and effects, each with the path it stands at.

Input: a scenario, or any value of its models. Output: iterators. Lists of effects, and texts whose paragraphs have
conditions, also have a name by which an exploration is asked about them: `kitchen`, `kitchen.ask`, `document:letter`,
`later:call`, `ending:apart`, `answer:police.0`.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum, auto
from functools import cache
from typing import NamedTuple, TypeVar, cast

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from game.scenario.model.effects import Effect, If, Share
from game.scenario.model.fields import DISPLAY_TEXT, DisplayText, Id, Paragraph
from game.scenario.model.scenario import Scenario
from game.scenario.parsing.source_map import KeyPath

Value = TypeVar("Value")
_HOLDERS = (BaseModel, dict, tuple)
"""Types of values in which models may stand."""


class ModelAt(NamedTuple):
    """A model and the path it stands at."""

    path: KeyPath
    model: BaseModel


class TextAt(NamedTuple):
    """Words for people and the path they stand at."""

    path: KeyPath
    prose: str


class ConditionAt(NamedTuple):
    """A condition and the path it stands at."""

    path: KeyPath
    condition: str


class ProseAt(NamedTuple):
    """A text of paragraphs, its name and the path it stands at."""

    name: str
    path: KeyPath
    paragraphs: tuple[Paragraph, ...]


class EffectList(NamedTuple):
    """What happens in one place: the name and the path of the place, and the effects in order."""

    name: str
    path: KeyPath
    effects: tuple[Effect, ...]


class EffectAt(NamedTuple):
    """One effect, its name and the path it stands at."""

    name: str
    """The name of its list and its place in it, as `kitchen.ask!0`; inside a condition a second, `kitchen.ask!0!1`."""
    path: KeyPath
    effect: Effect
    enclosing: tuple[str, ...] = ()
    """The names of the conditions it stands inside, the outermost first."""

    @property
    def subject_path(self) -> KeyPath:
        """Return the path of its condition, or of what it learns, writes, sends or changes."""
        match self.effect:
            case If():
                return (*self.path, "if")
            case Share():
                return (*self.path, "share", "what")
            case _:
                return (*self.path, next(iter(type(self.effect).model_fields)))


def walk(value: object, path: KeyPath = ()) -> Iterator[ModelAt]:
    """Yield every model inside a value, the outer before the inner, in the order of the file's keys."""
    inner: Iterable[tuple[str | int, object]]
    if isinstance(value, BaseModel):
        yield ModelAt(path, value)
        inner = ((field.key, getattr(value, field.name)) for field in _fields_of(type(value)))
    elif isinstance(value, dict):
        inner = value.items()
    else:
        inner = enumerate(value) if isinstance(value, tuple) else ()
    for key, each in inner:
        # Most values are plain; to ask them would take most of the time.
        if isinstance(each, _HOLDERS):
            yield from walk(each, (*path, key))


def texts(root: BaseModel) -> Iterator[TextAt]:
    """Yield every text that people read."""
    for path, model in walk(root):
        for name, key, kind in _text_fields_of(type(model)):
            here, value = (*path, key), getattr(model, name)
            if kind is _TextKind.SINGLE:
                yield TextAt(here, value)
            else:
                entries = enumerate(value) if kind is _TextKind.LIST else value.items()
                yield from (TextAt((*here, part), words) for part, words in entries)


def map_texts(value: Value, rewrite: Callable[[str], str]) -> Value:
    """Return a value of the models with every text that people read rewritten; what does not change is not copied."""
    match value:
        case BaseModel():
            return cast("Value", _map_model(value, rewrite))
        case dict():
            return cast("Value", _same_or_new(value, {key: map_texts(each, rewrite) for key, each in value.items()}))
        case tuple():
            return cast("Value", _same_or_new(value, tuple(map_texts(each, rewrite) for each in value)))
        case _:
            return value


def _map_model(model: BaseModel, rewrite: Callable[[str], str]) -> BaseModel:
    update: dict[str, object] = {}
    for field in _fields_of(type(model)):
        value = getattr(model, field.name)
        new: object
        match field.kind:
            case _TextKind.SINGLE:
                new = rewrite(value)
            case _TextKind.LIST:
                new = tuple(map(rewrite, value))
            case _TextKind.GROUP:
                new = {key: rewrite(text) for key, text in value.items()}
            case _TextKind.NONE:
                new = map_texts(value, rewrite) if isinstance(value, _HOLDERS) else value
        if new is not value and new != value:
            update[field.name] = new
    return model.model_copy(update=update) if update else model


def _same_or_new(old: Value, new: Value) -> Value:
    return old if new == old else new


class _Field(NamedTuple):
    """A field of a model by its name and by its key in a file, and how it holds texts."""

    name: str
    key: str
    kind: "_TextKind"


class _TextKind(Enum):
    NONE = auto()
    SINGLE = auto()
    LIST = auto()
    GROUP = auto()


@cache
def _fields_of(model: type[BaseModel]) -> tuple[_Field, ...]:
    fields = model.model_fields.items()
    return tuple(_Field(name, field.alias or name, _text_kind(field)) for name, field in fields)


@cache
def _text_fields_of(model: type[BaseModel]) -> tuple[_Field, ...]:
    return tuple(field for field in _fields_of(model) if field.kind is not _TextKind.NONE)


def _text_kind(field: FieldInfo) -> _TextKind:
    if DISPLAY_TEXT in field.metadata:
        return _TextKind.SINGLE
    if field.annotation == tuple[DisplayText, ...]:
        return _TextKind.LIST
    return _TextKind.GROUP if field.annotation == dict[Id, DisplayText] else _TextKind.NONE


def conditions(root: BaseModel) -> Iterator[ConditionAt]:
    """Yield every condition."""
    for path, model in walk(root):
        for name in ("when", "known_when", "after", "denies"):
            condition = getattr(model, name, None)
            if isinstance(condition, str):  # the scenario's own `after` is a number of days
                yield ConditionAt((*path, name), condition)
        if isinstance(model, If):
            yield ConditionAt((*path, "if"), model.condition)
        if isinstance(model, Scenario):
            yield from (ConditionAt((*path, "away", agency), away) for agency, away in model.away.items())
            yield from (ConditionAt((*path, "closed", channel), closed) for channel, closed in model.closed.items())


def prose(scenario: Scenario) -> Iterator[ProseAt]:
    """Yield every text that an event shows: its paragraphs are chosen by their conditions during play."""
    for name, scene in scenario.scenes.items():
        yield ProseAt(name, ("scenes", name, "text"), scene.text)
        for key, choice in scene.choices.items():
            yield ProseAt(f"{name}.{key}", ("scenes", name, "choices", key, "now"), choice.now)
        for key, line in scene.talk.items():
            yield ProseAt(f"{name}.{key}", ("scenes", name, "talk", key, "answer"), line.answer)
    for agency, answers in scenario.answers.items():
        for number, answer in enumerate(answers):
            yield ProseAt(answer_name(agency, number), ("answers", agency, number, "text"), answer.text)
    for name, later in scenario.later.items():
        yield ProseAt(f"later:{name}", ("later", name, "text"), later.text)
    for name, ending in scenario.endings.items():
        yield ProseAt(f"ending:{name}", ("endings", name, "text"), ending.text)


def effect_lists(scenario: Scenario) -> Iterator[EffectList]:
    """Yield every list of effects; those inside a condition belong to the list it stands in."""
    for name, scene in scenario.scenes.items():
        yield EffectList(name, ("scenes", name, "do"), scene.do)
        for key, choice in scene.choices.items():
            yield EffectList(f"{name}.{key}", ("scenes", name, "choices", key, "do"), choice.do)
        for key, spot in scene.look.items():
            yield EffectList(f"{name}.{key}", ("scenes", name, "look", key, "do"), spot.do)
        for key, line in scene.talk.items():
            yield EffectList(f"{name}.{key}", ("scenes", name, "talk", key, "do"), line.do)
    for agency, answers in scenario.answers.items():
        for number, answer in enumerate(answers):
            yield EffectList(answer_name(agency, number), ("answers", agency, number, "do"), answer.do)
    for name, document in scenario.documents.items():
        yield EffectList(f"document:{name}", ("documents", name, "do"), document.do)
    for name, later in scenario.later.items():
        yield EffectList(f"later:{name}", ("later", name, "do"), later.do)


def answer_name(agency: str, number: int) -> str:
    """Return the name of an answer; `agency` may be `anyone`, `number` is its place under that key, from 0 on."""
    return f"answer:{agency}.{number}"


def effects_in(listed: EffectList) -> Iterator[EffectAt]:
    """Yield the effects of a list, each condition before the effects inside it."""
    return _nested(listed.name, listed.path, listed.effects, ())


def _nested(name: str, path: KeyPath, effects: tuple[Effect, ...], enclosing: tuple[str, ...]) -> Iterator[EffectAt]:
    for number, effect in enumerate(effects):
        here = EffectAt(f"{name}!{number}", (*path, number), effect, enclosing)
        yield here
        if isinstance(effect, If):
            yield from _nested(here.name, (*here.path, "do"), effect.do, (*enclosing, here.name))
