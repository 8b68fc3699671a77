"""Makes the map of a loaded scenario: what the author wrote beside what a proof shows of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from game.checker.analysis.proof import Proof
from game.diagnostics.problem import Problem
from game.engine.story import recipients_of, roads_of
from game.engine.views.text import plain_text
from game.reports.scenario_map.day_ranges import day_ranges
from game.reports.scenario_map.model import (
    END,
    ConditionalText,
    MapEdge,
    MappedAnswer,
    MappedChoice,
    MappedConsequence,
    MappedCut,
    MappedEnding,
    MappedLine,
    MappedLook,
    MappedRecipient,
    MappedScene,
    MapProblem,
    ScenarioMap,
)
from game.reports.scenario_map.row_layout import scene_rows
from game.reports.scenario_map.visit_statistics import VisitStatistics
from game.scenario.loader import Loaded
from game.scenario.model.effects import (
    Add,
    Cancel,
    Effect,
    Forget,
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
from game.scenario.model.scene import Choice, Line, Look, Scene
from game.scenario.model.shared import ANYONE
from game.scenario.parsing.source_map import KeyPath, SourceMap


def describe_effects(effects: Iterable[Effect]) -> tuple[str, ...]:
    """Describe effects, a line each."""
    return tuple(_describe_effect(effect) for effect in effects)


def _describe_effect(effect: Effect) -> str:
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
        case Forget(forget=what):
            return f"forget what is {what}"
        case If(condition=condition, do=inner):
            return f"if {condition}: {'; '.join(describe_effects(inner))}"


def _days(number: int) -> str:
    return f"{number} day" if number == 1 else f"{number} days"


def _value(value: VariableValue) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


class ProblemsByElement:
    """The problems of a scenario by the scene, line, choice, ending, consequence or cut they stand in."""

    def __init__(self, loaded: Loaded[Scenario], problems: Iterable[Problem]) -> None:
        self._of: dict[KeyPath, list[MapProblem]] = {}
        drawn = [path for path in loaded.positions.spots if _is_drawn(path)]
        for problem in problems:
            path = _innermost(loaded.positions, drawn, problem)
            self._of.setdefault(path, []).append(_map_problem(problem))

    def of(self, *path: str) -> tuple[MapProblem, ...]:
        """Return the problems of the element with this path."""
        return tuple(self._of.get(path, ()))


def _map_problem(problem: Problem) -> MapProblem:
    return MapProblem(problem.code, problem.severity.value, problem.message, problem.hint, problem.place.line)


def _is_drawn(path: KeyPath) -> bool:
    match path:
        case ("scenes" | "endings" | "later" | "cuts", _) | ("scenes", _, "choices" | "talk", _):
            return True
        case _:
            return False


def _innermost(positions: SourceMap, paths: Iterable[KeyPath], problem: Problem) -> KeyPath:
    """Return the path of the innermost element a problem stands in; empty for none."""
    enclosing = [path for path in paths if _stands_in(positions, path, problem)]
    return max(enclosing, key=len, default=())


def _stands_in(positions: SourceMap, path: KeyPath, problem: Problem) -> bool:
    spot = positions.spots[path]
    return spot.file == problem.place.file and spot.key_line <= problem.place.line <= spot.last_line


Key = TypeVar("Key")
NOT_EXPLORED = "The plays were not gone through: nothing is said of what is reached and how often."


def build_map(
    loaded: Loaded[Scenario],
    problems: Iterable[Problem],
    proof: Proof | None = None,
    visits: VisitStatistics | None = None,
    exploration: str = NOT_EXPLORED,
) -> ScenarioMap:
    """Map a scenario; raises ValueError for one with errors. `exploration` says how far its plays were explored."""
    if loaded.value is None:
        raise ValueError("only a scenario that was loaded can be drawn")
    builder = _MapBuilder(loaded.value, ProblemsByElement(loaded, problems), proof, visits or VisitStatistics())
    return builder.build(loaded.path.name, exploration)


@dataclass(frozen=True)
class _MapBuilder:
    scenario: Scenario
    problems: ProblemsByElement
    proof: Proof | None
    visits: VisitStatistics

    def build(self, file: str, exploration: str) -> ScenarioMap:
        scenario = self.scenario
        days = day_ranges(scenario)
        return ScenarioMap(
            id=scenario.id,
            title=plain_text(scenario, scenario.title),
            file=file,
            exploration=exploration,
            is_explored=self.proof is not None and self.proof.is_control_flow_settled,
            parts=tuple((name, plain_text(scenario, part.title)) for name, part in scenario.parts.items()),
            rows=scene_rows(scenario),
            scenes=tuple(self._scene(name, scene, days.get(name)) for name, scene in scenario.scenes.items()),
            endings=tuple(self._endings()),
            consequences=tuple(self._consequences()),
            recipients=tuple(self._recipients()),
            anyone=self._answers(ANYONE),
            cuts=tuple(self._cuts()),
            findings=self.problems.of(),
        )

    def _scene(self, name: str, scene: Scene, days: tuple[int, int] | None) -> MappedScene:
        return MappedScene(
            id=name,
            title=plain_text(self.scenario, scene.title),
            part=scene.part or "",
            is_decision=scene.is_decision,
            is_desk=scene.desk_time is not None,
            days=days,
            text=self._conditional_texts(scene.text),
            do=describe_effects(scene.do),
            looks=tuple(self._looks(scene)),
            turns=scene.turns,
            turns_are=plain_text(self.scenario, scene.turns_are),
            lines=tuple(self._line(name, key, line) for key, line in scene.talk.items()),
            choices=tuple(self._choice(name, key, choice) for key, choice in scene.choices.items()),
            reached=self._happens("scene", name),
            share=self._frequency(self.visits.shares, name),
            times=self._frequency(self.visits.times, name),
            findings=self.problems.of("scenes", name),
        )

    def _looks(self, scene: Scene) -> Iterator[MappedLook]:
        for spot in scene.look.values():
            yield self._look(spot, spot.name, spot.text)
        for document in (self.scenario.documents[name] for name in scene.documents):
            yield self._look(document, document.title, "\n\n".join(piece.text for piece in document.text))

    def _look(self, source: Look | Document, name: str, text: str) -> MappedLook:
        return MappedLook(
            plain_text(self.scenario, name),
            plain_text(self.scenario, text).strip(),
            source.when or "",
            describe_effects(source.do),
        )

    def _line(self, scene: str, name: str, line: Line) -> MappedLine:
        return MappedLine(
            id=name,
            topic=plain_text(self.scenario, line.topic),
            say=plain_text(self.scenario, line.action or line.say),
            when=line.when or "",
            takes=line.takes,
            matters=plain_text(self.scenario, line.matters),
            answer=self._conditional_texts(line.answer),
            do=describe_effects(line.do),
            findings=self.problems.of("scenes", scene, "talk", name),
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
            takes=choice.takes,
            now=self._conditional_texts(choice.now),
            do=describe_effects(choice.do),
            edges=tuple(self._edges(key, choice)),
            offered=self._happens("offered", key),
            share=self._frequency(self.visits.choices, key),
            findings=self.problems.of("scenes", scene, "choices", name),
        )

    def _edges(self, key: str, choice: Choice) -> Iterator[MapEdge]:
        for target in dict.fromkeys(way.scene for way in choice.goto):
            numbers = [number for number, way in enumerate(choice.goto) if way.scene == target]
            seen = [self._happens("way", f"{key}#{number}") for number in numbers]
            taken = next((state for state in (True, None) if state in seen), False)
            share = self._frequency(self.visits.edges, (key, target))
            yield MapEdge(target, tuple(choice.goto[number].when or "" for number in numbers), taken, share)
        if self._happens("last_day", key) and END not in {way.scene for way in choice.goto}:
            yield MapEdge(END, (), taken=True, share=self._frequency(self.visits.edges, (key, END)), on_last_day=True)

    def _endings(self) -> Iterator[MappedEnding]:
        reached = self.proof.story.endings if self.proof and self.proof.is_whole else {}
        shares = {name: None if ended.share is None else float(ended.share) for name, ended in reached.items()}
        for name, ending in self.scenario.endings.items():
            yield MappedEnding(
                id=name,
                title=plain_text(self.scenario, ending.title),
                text=self._conditional_texts(ending.text),
                when=ending.when or "",
                reached=self._happens("ending", name, is_property=True),
                share=self._frequency(shares, name),
                findings=self.problems.of("endings", name),
            )

    def _consequences(self) -> Iterator[MappedConsequence]:
        for name, later in self.scenario.later.items():
            desk = self.scenario.agencies[later.desk or self.scenario.desk]
            yield MappedConsequence(
                id=name,
                text=self._conditional_texts(later.text),
                when=later.when or "",
                after=later.after or "",
                days=later.days,
                desk=desk.name,
                do=describe_effects(later.do),
                set_by=tuple(dict.fromkeys(key for key, effects in self._effects() if _schedules(effects, name))),
                arrives=self._happens("arrival", name, is_property=True),
                findings=self.problems.of("later", name),
            )

    def _recipients(self) -> Iterator[MappedRecipient]:
        scenario = self.scenario
        for name in recipients_of(scenario):
            agency = scenario.agencies[name]
            roads = tuple(plain_text(scenario, scenario.channels[road].name) for road in roads_of(scenario, name))
            yield MappedRecipient(
                name, plain_text(scenario, agency.name), agency.when or "", roads, self._answers(name)
            )

    def _answers(self, agency: str) -> tuple[MappedAnswer, ...]:
        return tuple(
            MappedAnswer(self._conditional_texts(answer.text), answer.when or "", describe_effects(answer.do))
            for answer in self.scenario.answers.get(agency, ())
        )

    def _cuts(self) -> Iterator[MappedCut]:
        for name, cut in self.scenario.cuts.items():
            yield MappedCut(
                id=name,
                title=plain_text(self.scenario, cut.title),
                minutes=cut.minutes,
                plays=cut.plays,
                route=cut.route,
                told=tuple((scene, plain_text(self.scenario, text).strip()) for scene, text in cut.told.items()),
                findings=self.problems.of("cuts", name),
            )

    def _effects(self) -> Iterator[tuple[str, tuple[Effect, ...]]]:
        for name, scene in self.scenario.scenes.items():
            yield name, scene.do
            yield from (
                (f"{name}.{key}", source.do)
                for group in (scene.choices, scene.look, scene.talk)
                for key, source in group.items()
            )
        for group in (self.scenario.documents, self.scenario.later):
            yield from ((name, source.do) for name, source in group.items())
        for agency, answers in self.scenario.answers.items():
            yield from ((f"answer of {agency}", answer.do) for answer in answers)

    def _conditional_texts(self, prose: tuple[Paragraph, ...]) -> tuple[ConditionalText, ...]:
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
        return False if self.proof.is_control_flow_settled and not is_open else None

    def _frequency(self, frequencies: Mapping[Key, float | None], key: Key) -> float | None:
        """Return how often something happens, 0 for what no play has; None where not every play was explored."""
        return frequencies.get(key, 0.0) if self.proof and self.proof.is_whole else None


def _schedules(effects: tuple[Effect, ...], consequence: str) -> bool:
    return any(isinstance(effect, Later) and consequence in effect.later for effect in all_effects(effects))
