"""What can be asked of a story beside what it reads itself: each conditional text and each effect, by name and path."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.checker.memories import Memory, handled, told
from game.checker.question import Question
from game.checker.reading import Reading, conditions_of
from game.checker.sightings import Item
from game.scenario.effects import Effect, If, Share
from game.scenario.fields import Paragraph
from game.scenario.model import Scenario
from game.scenario.reading.positions import KeyPath


class Effects(NamedTuple):
    """A list of effects: its name, the path it stands at, and what happens there."""

    name: str
    path: KeyPath
    effects: tuple[Effect, ...]


class Asked(NamedTuple):
    """One effect: its name as `Question.effects` has it, its path, and those whose condition it stands under."""

    name: str
    path: KeyPath
    effect: Effect
    under: tuple[str, ...] = ()

    @property
    def condition_path(self) -> KeyPath:
        """Return where the condition stands, or what is written or sent."""
        if isinstance(self.effect, If):
            return (*self.path, "if")
        return (*self.path, "share", "what") if isinstance(self.effect, Share) else (*self.path, "record")


class Texts(NamedTuple):
    """A text: its name, the path it stands at, and its pieces."""

    name: str
    path: KeyPath
    prose: tuple[Paragraph, ...]


def every_text(scenario: Scenario) -> Iterator[Texts]:
    """Yield every text whose pieces may have conditions."""
    for name, scene in scenario.scenes.items():
        yield Texts(name, ("scenes", name, "text"), scene.text)
        for key, choice in scene.choices.items():
            yield Texts(f"{name}.{key}", ("scenes", name, "choices", key, "now"), choice.now)
    for name, later in scenario.later.items():
        yield Texts(f"later:{name}", ("later", name, "text"), later.text)
    for name, ending in scenario.endings.items():
        yield Texts(f"ending:{name}", ("endings", name, "text"), ending.text)


def every_list(scenario: Scenario) -> Iterator[Effects]:
    """Yield every list of effects."""
    for name, scene in scenario.scenes.items():
        yield Effects(name, ("scenes", name, "do"), scene.do)
        for key, choice in scene.choices.items():
            yield Effects(f"{name}.{key}", ("scenes", name, "choices", key, "do"), choice.do)
        for key, spot in scene.look.items():
            yield Effects(f"{name}.{key}", ("scenes", name, "look", key, "do"), spot.do)
    for name, document in scenario.documents.items():
        yield Effects(f"document:{name}", ("documents", name, "do"), document.do)
    for name, later in scenario.later.items():
        yield Effects(f"later:{name}", ("later", name, "do"), later.do)


def every_effect(of: Effects) -> Iterator[Asked]:
    """Yield the effects of a list, and those inside their conditions."""
    return _inside(of.name, of.path, of.effects, ())


def _inside(name: str, path: KeyPath, effects: Iterable[Effect], under: tuple[str, ...]) -> Iterator[Asked]:
    for number, effect in enumerate(effects):
        asked = Asked(f"{name}!{number}", (*path, number), effect, under)
        yield asked
        if isinstance(effect, If):
            yield from _inside(asked.name, (*asked.path, "do"), effect.do, (*under, asked.name))


def texts_with_memories(reading: Reading) -> Iterator[tuple[str, frozenset[Memory], frozenset[Item]]]:
    """Yield each conditional piece of text by name, what its condition reads, and what settles whether it is shown."""
    every = Question(texts=None)
    for text in every_text(reading.scenario):
        for name, condition in conditions_of(text.name, text.prose, every):
            yield name, frozenset(reading.reads(condition)), frozenset({Item("text", name)})


def effects_with_memories(reading: Reading) -> Iterator[tuple[str, frozenset[Memory], frozenset[Item]]]:
    """Yield each effect there is something to ask about, what the answer depends on, and what settles it."""
    for listed in every_list(reading.scenario):
        read: dict[str, frozenset[Memory]] = {}
        for asked in every_effect(listed):
            around = frozenset[Memory]().union(*(read[name] for name in asked.under))
            if isinstance(asked.effect, If):
                read[asked.name] = frozenset(reading.reads(asked.effect.condition))
                both = frozenset(Item("if", asked.name, holds) for holds in (True, False))
                yield asked.name, around | read[asked.name], both
            elif handled(asked.effect):
                held = frozenset(Item("held", f"{asked.name}.{info}") for info in handled(asked.effect))
                yield asked.name, around | {told(reading.desk, info) for info in handled(asked.effect)}, held
