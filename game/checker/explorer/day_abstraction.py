"""How far the day can be told: past the last day that a condition names, and short of the end, all days are alike."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.checker.explorer.query import ExplorationQuery
from game.checker.explorer.story_analysis import StoryAnalysis, conditions_of, stays_in_scene
from game.scenario.expressions.syntax_tree import AllOf as Every
from game.scenario.expressions.syntax_tree import AnyOf as Any_
from game.scenario.expressions.syntax_tree import Compare, Day, Expression, Literal, Not, references_in
from game.scenario.model.effects import Effect, If, all_effects
from game.scenario.model.fields import Paragraph


@dataclass(frozen=True)
class DayAbstraction:
    """Which days of a scene are told apart."""

    last_day: int
    distinguishable_until: dict[str, float]
    """By scene: from this day on no condition can tell one day from the next."""
    max_remaining_days: dict[str, float]
    """By scene: the days that can still pass in play at most."""

    def representative_day(self, scene: str, day: int) -> int:
        """Return the day that stands for this one."""
        until = self.distinguishable_until[scene]
        if day >= until and day + self.max_remaining_days[scene] < self.last_day:
            return int(until)
        return day


def abstract_days(reading: StoryAnalysis, question: ExplorationQuery) -> DayAbstraction:
    """Work out which days can be told apart."""
    scenes = reading.scenario.scenes
    last_day = reading.scenario.last_day
    if question.keep_everything:
        return DayAbstraction(last_day, dict.fromkeys(scenes, math.inf), dict.fromkeys(scenes, math.inf))
    shared = max(_told([*_shared_conditions(reading, question), *question.extra_conditions], reading), default=0.0)
    own = {name: max(_told(_conditions(reading, name, question), reading), default=0.0) for name in scenes}
    told_until = {name: max(shared, *(own[scene] for scene in reading.reachable_scenes[name])) for name in scenes}
    return DayAbstraction(last_day, told_until, _may_pass(reading))


def _told(conditions: Iterable[str], reading: StoryAnalysis) -> Iterator[float]:
    for text in conditions:
        yield distinguishable_until(reading.expression(text))


def distinguishable_until(expression: Expression) -> float:
    """Return the day from which on a condition treats all days alike."""
    match expression:
        case Compare(sign, Day(), Literal(int(bound))):
            return bound if sign in (">=", "<") else bound + 1
        case Compare(sign, Literal(int(bound)), Day()):
            return bound if sign in ("<=", ">") else bound + 1
        case Not(of):
            return distinguishable_until(of)
        case Every(parts) | Any_(parts):
            return max(distinguishable_until(part) for part in parts)
        case _:
            return math.inf if any(isinstance(part, Day) for part in references_in(expression)) else 0.0


def _shared_conditions(reading: StoryAnalysis, question: ExplorationQuery) -> Iterator[str]:
    for name, ending in reading.scenario.endings.items():
        yield from _written(ending.when, *_asked(name, ending.text, question))
    for name, later in reading.scenario.later.items():
        yield from _written(later.when, *_asked(name, later.text, question), *_ifs(later.do))


def _conditions(reading: StoryAnalysis, name: str, question: ExplorationQuery) -> Iterator[str]:
    scene = reading.scenario.scenes[name]
    yield from _written(*_asked(name, scene.text, question), *_ifs(scene.do))
    for key, choice in scene.choices.items():
        now = _asked(f"{name}.{key}", choice.now, question)
        yield from _written(choice.when, *now, *_ifs(choice.do), *(way.when for way in choice.goto))
    for _, _, glance in reading.looks_and_documents(name):
        yield from _written(glance.when, *_ifs(glance.do))


def _written(*conditions: str | None) -> Iterator[str]:
    return (text for text in conditions if text is not None)


def _asked(name: str, prose: Iterable[Paragraph], question: ExplorationQuery) -> list[str]:
    return [condition for _, condition in conditions_of(name, prose, question)]


def _ifs(effects: Iterable[Effect]) -> list[str]:
    return [effect.condition for effect in all_effects(effects) if isinstance(effect, If)]


def _may_pass(reading: StoryAnalysis) -> dict[str, float]:
    found: dict[str, float] = {}
    for chapter in reversed(reading.scene_components):
        longest = 0.0
        for name in chapter:
            # Even a choice that stays once makes a day: how many can still pass would then depend on what was chosen.
            staying = [
                choice.days for choice in reading.scenario.scenes[name].choices.values() if stays_in_scene(choice)
            ]
            if any(days for scene, days in reading.scene_edges[name] if scene in chapter) or any(staying):
                longest = math.inf
            for choice in reading.scenario.scenes[name].choices.values():
                longest = max(longest, _days_from(choice.days, [way.scene for way in choice.goto], chapter, found))
        found |= dict.fromkeys(chapter, longest)
    return found


def _days_from(days: int, scenes: Iterable[str], chapter: tuple[str, ...], found: dict[str, float]) -> float:
    return max((days + found.get(scene, 0.0) for scene in scenes if scene not in chapter), default=0.0)
