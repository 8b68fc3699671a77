"""The traversal of everything an author wrote: models, texts, conditions and effects, each with the path it stands at.

Input: a scenario, or any value of its models. Output: iterators. Lists of effects, and texts whose paragraphs have
conditions, also have a name by which an exploration is asked about them: `kitchen`, `kitchen.ask`, `document:letter`,
`later:call`, `ending:apart`, `answer:police.0`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel

from game.scenario.model.effects import Effect, If, Share
from game.scenario.model.fields import DISPLAY_TEXT, DisplayText, Id, Paragraph
from game.scenario.model.scenario import Scenario
from game.scenario.parsing.source_map import KeyPath


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
    if isinstance(value, BaseModel):
        yield ModelAt(path, value)
        for name, field in type(value).model_fields.items():
            yield from walk(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from walk(each, (*path, key))
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from walk(each, (*path, number))


def texts(root: BaseModel) -> Iterator[TextAt]:
    """Yield every text that people read."""
    for path, model in walk(root):
        for name, field in type(model).model_fields.items():
            here, value = (*path, field.alias or name), getattr(model, name)
            if DISPLAY_TEXT in field.metadata:
                yield TextAt(here, value)
            elif field.annotation == tuple[DisplayText, ...]:
                yield from (TextAt((*here, number), words) for number, words in enumerate(value))
            elif field.annotation == dict[Id, DisplayText]:
                yield from (TextAt((*here, key), words) for key, words in value.items())


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
