"""A loaded scenario, drawn: what the author wrote beside what a proof shows of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from game.checker.analysis.proof import Proof
from game.diagnostics.problem import Problem
from game.engine.views.text import plain_text
from game.reports.scenario_map.day_ranges import day_ranges
from game.reports.scenario_map.model import (
    END,
    ConditionalText,
    MapEdge,
    MappedChoice,
    MappedConsequence,
    MappedEnding,
    MappedLook,
    MappedScene,
    MapProblem,
    ScenarioMap,
)
from game.reports.scenario_map.row_layout import arrange_rows
from game.reports.scenario_map.visit_statistics import VisitStatistics
from game.scenario.loader import Loaded
from game.scenario.model.effects import (
    Add,
    Cancel,
    Effect,
    If,
    Later,
    Learn,
    Record,
    Set,
    Share,
    VariableValue,
    all_effects,
)
from game.scenario.model.fields import Paragraph
from game.scenario.model.scenario import Document, Scenario
from game.scenario.model.scene import Choice, Look, Scene
from game.scenario.parsing.source_map import KeyPath, SourceMap


def describe_effects(effects: Iterable[Effect]) -> tuple[str, ...]:
    """Say what effects do, a line each."""
    return tuple(_line(effect) for effect in effects)


def _line(effect: Effect) -> str:
    match effect:
        case Learn(learn=pieces):
            return f"learn {', '.join(pieces)}"
        case Record(record=pieces):
            return f"write down {', '.join(pieces)}"
        case Share(share=sharing):
            return f"tell {', '.join(sharing.to)} by {sharing.by}: {', '.join(sharing.what)}"
        case Set(set=values):
            return ", ".join(f"set {name} to {_value(value)}" for name, value in values.items())
        case Add(add=numbers):
            return ", ".join(f"{name} {number:+}" for name, number in numbers.items())
        case Later(later=delays):
            return ", ".join(f"{name} after {_days(days)}" for name, days in delays.items())
        case Cancel(cancel=names):
            return f"cancel {', '.join(names)}"
        case If(condition=condition, do=inner):
            return f"if {condition}: {'; '.join(describe_effects(inner))}"


def _days(number: int) -> str:
    return f"{number} day" if number == 1 else f"{number} days"


def _value(value: VariableValue) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


class ProblemsByElement:
    """The findings of a scenario, by what they belong to."""

    def __init__(self, loaded: Loaded[Scenario], problems: Iterable[Problem]) -> None:
        self._of: dict[KeyPath, list[MapProblem]] = {}
        drawn = [path for path in loaded.positions.spots if _is_drawn(path)]
        for one in problems:
            path = _innermost(loaded.positions, drawn, one)
            self._of.setdefault(path, []).append(_told(one))

    def of(self, *path: str) -> tuple[MapProblem, ...]:
        """Return the findings of what a path leads to."""
        return tuple(self._of.get(path, ()))


def _told(one: Problem) -> MapProblem:
    return MapProblem(one.code, one.severity.value, one.message, one.hint, one.place.line)


def _is_drawn(path: KeyPath) -> bool:
    match path:
        case ("scenes" | "endings" | "later", _) | ("scenes", _, "choices", _):
            return True
        case _:
            return False


def _innermost(positions: SourceMap, paths: Iterable[KeyPath], one: Problem) -> KeyPath:
    """Return the path of what a finding stands in; empty for none."""
    around = [path for path in paths if _stands_in(positions, path, one)]
    return max(around, key=len, default=())


def _stands_in(positions: SourceMap, path: KeyPath, one: Problem) -> bool:
    spot = positions.spots[path]
    return spot.file == one.place.file and spot.key_line <= one.place.line <= spot.last_line


Key = TypeVar("Key")
NOT_EXPLORED = "The plays were not gone through: nothing is said of what is reached and how often."


def build_map(
    loaded: Loaded[Scenario],
    problems: Iterable[Problem],
    proof: Proof | None = None,
    passed: VisitStatistics | None = None,
    said: str = NOT_EXPLORED,
) -> ScenarioMap:
    """Draw a scenario; raises ValueError for one with errors. `said` is how far its plays were gone through."""
    if loaded.value is None:
        raise ValueError("only a scenario that was loaded can be drawn")
    drawing = _MapBuilder(loaded.value, ProblemsByElement(loaded, problems), proof, passed or VisitStatistics())
    return drawing.whole(loaded.path.name, said)


@dataclass(frozen=True)
class _MapBuilder:
    scenario: Scenario
    found: ProblemsByElement
    proof: Proof | None
    passed: VisitStatistics

    def whole(self, file: str, said: str) -> ScenarioMap:
        scenario = self.scenario
        ways = {name: _leading(scene) for name, scene in scenario.scenes.items()}
        days = day_ranges(scenario)
        return ScenarioMap(
            id=scenario.id,
            title=plain_text(scenario, scenario.title),
            file=file,
            said=said,
            is_explored=self.proof is not None and self.proof.story.finished,
            parts=tuple((name, plain_text(scenario, part.title)) for name, part in scenario.parts.items()),
            rows=arrange_rows(self._parts(), ways, next(iter(scenario.scenes))),
            scenes=tuple(self._scene(name, scene, days.get(name)) for name, scene in scenario.scenes.items()),
            endings=tuple(self._endings()),
            consequences=tuple(self._consequences()),
            findings=self.found.of(),
        )

    def _parts(self) -> dict[str, list[str]]:
        """Return the scenes of each part by its id; those of no part come first."""
        found: dict[str, list[str]] = {"": [], **{part: [] for part in self.scenario.parts}}
        for name, scene in self.scenario.scenes.items():
            found[scene.part or ""].append(name)
        return found

    def _scene(self, name: str, scene: Scene, days: tuple[int, int] | None) -> MappedScene:
        return MappedScene(
            id=name,
            title=plain_text(self.scenario, scene.title),
            part=scene.part or "",
            is_decision=scene.is_decision,
            is_desk=scene.desk_time is not None,
            days=days,
            text=self._pieces(scene.text),
            do=describe_effects(scene.do),
            looks=tuple(self._looks(scene)),
            choices=tuple(self._choice(name, key, choice) for key, choice in scene.choices.items()),
            reached=self._happens("scene", name),
            share=self._often(self.passed.shares, name),
            times=self._often(self.passed.times, name),
            findings=self.found.of("scenes", name),
        )

    def _looks(self, scene: Scene) -> Iterator[MappedLook]:
        for spot in scene.look.values():
            yield self._look(spot, spot.name, spot.text)
        for document in (self.scenario.documents[name] for name in scene.documents):
            yield self._look(document, document.title, "\n\n".join(piece.text for piece in document.text))

    def _look(self, of: Look | Document, name: str, text: str) -> MappedLook:
        return MappedLook(
            plain_text(self.scenario, name),
            plain_text(self.scenario, text).strip(),
            of.when or "",
            describe_effects(of.do),
        )

    def _choice(self, scene: str, name: str, choice: Choice) -> MappedChoice:
        key = f"{scene}.{name}"
        return MappedChoice(
            id=name,
            say=plain_text(self.scenario, choice.say),
            strength=choice.strength.value if choice.strength else "",
            because=plain_text(self.scenario, choice.because),
            defensible=plain_text(self.scenario, choice.defensible),
            cost=plain_text(self.scenario, choice.cost),
            when=choice.when or "",
            once=choice.once,
            days=choice.days,
            now=self._pieces(choice.now),
            do=describe_effects(choice.do),
            ways=tuple(self._ways(key, choice)),
            offered=self._happens("offered", key),
            share=self._often(self.passed.choices, key),
            findings=self.found.of("scenes", scene, "choices", name),
        )

    def _ways(self, key: str, choice: Choice) -> Iterator[MapEdge]:
        for target in dict.fromkeys(way.scene for way in choice.goto):
            numbers = [number for number, way in enumerate(choice.goto) if way.scene == target]
            seen = [self._happens("way", f"{key}#{number}") for number in numbers]
            taken = next((one for one in (True, None) if one in seen), False)
            share = self._often(self.passed.ways, (key, target))
            yield MapEdge(target, tuple(choice.goto[number].when or "" for number in numbers), taken, share)
        if self._happens("last_day", key) and END not in {way.scene for way in choice.goto}:
            yield MapEdge(END, (), taken=True, share=self._often(self.passed.ways, (key, END)), on_last_day=True)

    def _endings(self) -> Iterator[MappedEnding]:
        reached = self.proof.story.endings if self.proof and self.proof.is_whole else {}
        shares = {name: None if ended.share is None else float(ended.share) for name, ended in reached.items()}
        for name, ending in self.scenario.endings.items():
            yield MappedEnding(
                id=name,
                title=plain_text(self.scenario, ending.title),
                text=self._pieces(ending.text),
                when=ending.when or "",
                reached=self._happens("ending", name, is_property=True),
                share=self._often(shares, name),
                findings=self.found.of("endings", name),
            )

    def _consequences(self) -> Iterator[MappedConsequence]:
        for name, later in self.scenario.later.items():
            desk = self.scenario.agencies[later.desk or self.scenario.desk]
            yield MappedConsequence(
                id=name,
                text=self._pieces(later.text),
                when=later.when or "",
                desk=desk.name,
                do=describe_effects(later.do),
                set_by=tuple(dict.fromkeys(key for key, effects in self._effects() if _sets_going(effects, name))),
                arrives=self._happens("arrival", name, is_property=True),
                findings=self.found.of("later", name),
            )

    def _effects(self) -> Iterator[tuple[str, tuple[Effect, ...]]]:
        for name, scene in self.scenario.scenes.items():
            yield name, scene.do
            yield from ((f"{name}.{key}", of.do) for shelf in (scene.choices, scene.look) for key, of in shelf.items())
        for shelf in (self.scenario.documents, self.scenario.later):
            yield from ((name, of.do) for name, of in shelf.items())

    def _pieces(self, prose: tuple[Paragraph, ...]) -> tuple[ConditionalText, ...]:
        return tuple(
            ConditionalText(plain_text(self.scenario, piece.text).strip(), piece.when or "") for piece in prose
        )

    def _happens(self, kind: str, name: str, *, is_property: bool = False) -> bool | None:
        """Tell whether something happens; None where not seeing it shows nothing."""
        if self.proof is None:
            return None
        if self.proof.happens(kind, name):
            return True
        is_open = is_property and self.proof.is_unresolved(kind, name)
        return False if self.proof.story.finished and not is_open else None

    def _often(self, counted: Mapping[Key, float | None], key: Key) -> float | None:
        """Return how often something happens: what was not met in all the plays there are happens never."""
        return counted.get(key, 0.0) if self.proof and self.proof.is_whole else None


def _leading(scene: Scene) -> list[str]:
    return [way.scene for choice in scene.choices.values() for way in choice.goto if way.scene != END]


def _sets_going(effects: tuple[Effect, ...], consequence: str) -> bool:
    return any(isinstance(effect, Later) and consequence in effect.later for effect in all_effects(effects))
