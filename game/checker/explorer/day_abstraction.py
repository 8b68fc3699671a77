"""The day abstraction: which days of a scene are told apart, and which share a bucket.

Input: the conditions that can still be evaluated from a scene on. Output: for each day its representative. From the day
on at which no such condition can change its value any more, days are alike as long as the last day, which ends the
play, cannot be reached; so a story with cycles that take days has finitely many states, and few.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.checker.explorer.query import ExplorationQuery
from game.checker.explorer.story_analysis import StoryAnalysis, paragraphs_observed, stays_in_scene
from game.scenario.expressions.syntax_tree import (
    AllOf,
    AnyOf,
    Compare,
    Day,
    Expression,
    Literal,
    Not,
    references_in,
)
from game.scenario.model.effects import Effect, If, all_effects
from game.scenario.model.fields import Paragraph
from game.scenario.model.scene import END, Line
from game.scenario.model.traversal import answer_name


@dataclass(frozen=True)
class DayAbstraction:
    """Which days of each scene are told apart; `end` stands for a play that has ended, whose days are all alike."""

    last_day: int
    distinguishable_until: dict[str, float]
    """By scene: from this day on no condition tells one day from the next; infinite where one always may."""
    max_remaining_days: dict[str, float]
    """By scene: the most days that can still pass in play; infinite where there is no bound."""

    def representative_day(self, scene: str, day: int) -> int:
        """Return the day whose bucket this one belongs to."""
        until = self.distinguishable_until[scene]
        if day >= until and day + self.max_remaining_days[scene] < self.last_day:
            return int(until)
        return day


def abstract_days(reading: StoryAnalysis, question: ExplorationQuery) -> DayAbstraction:
    """Return which days of each scene the conditions of a query and of the story can tell apart."""
    scenes = reading.scenario.scenes
    shared = _latest_bound([*_shared_conditions(reading, question), *question.extra_conditions], reading)
    own = {name: _latest_bound(_conditions(reading, name, question), reading) for name in scenes}
    bounds = {name: max(shared, *(own[scene] for scene in reading.reachable_scenes[name])) for name in scenes}
    return DayAbstraction(
        reading.scenario.last_day, {**bounds, END: 0.0}, {**_max_remaining_days(reading), END: -math.inf}
    )


def _latest_bound(conditions: Iterable[str], reading: StoryAnalysis) -> float:
    return max((distinguishable_until(reading.expression(text)) for text in conditions), default=0.0)


def distinguishable_until(expression: Expression) -> float:
    """Return the first day from which on a condition has the same value on every day, other things being equal.

    Infinite where the day is part of a calculation. `day > 5` tells 5 from 6, so that its bound is 6.
    """
    match expression:
        case Compare(sign, Day(), Literal(int(bound))):
            return bound if sign in (">=", "<") else bound + 1
        case Compare(sign, Literal(int(bound)), Day()):
            return bound if sign in ("<=", ">") else bound + 1
        case Not(of):
            return distinguishable_until(of)
        case AllOf(parts) | AnyOf(parts):
            return max(distinguishable_until(part) for part in parts)
        case _:
            return math.inf if any(isinstance(part, Day) for part in references_in(expression)) else 0.0


def _shared_conditions(reading: StoryAnalysis, question: ExplorationQuery) -> Iterator[str]:
    for name, ending in reading.scenario.endings.items():
        if question.tells_ending(name):
            yield from _given(ending.when, *_observed(f"ending:{name}", ending.text, question))
    for name, later in reading.scenario.later.items():
        yield from _given(later.when, *_observed(f"later:{name}", later.text, question), *_ifs(later.do))
    for agency, answers in reading.scenario.answers.items():
        for number, answer in enumerate(answers):
            texts = _observed(answer_name(agency, number), answer.text, question)
            yield from _given(answer.when, *texts, *_ifs(answer.do))


def _conditions(reading: StoryAnalysis, name: str, question: ExplorationQuery) -> Iterator[str]:
    scene = reading.scenario.scenes[name]
    yield from _given(*_observed(name, scene.text, question), *_ifs(scene.do))
    for key, choice in scene.choices.items():
        now = _observed(f"{name}.{key}", choice.now, question)
        yield from _given(choice.when, *now, *_ifs(choice.do), *(way.when for way in choice.goto))
    for variable, _, single in reading.single_moves(name):
        answer = _observed(variable.subject, single.answer, question) if isinstance(single, Line) else ()
        yield from _given(single.when, *_ifs(single.do), *answer)
    if scene.desk_time is not None:
        yield from _given(*(agency.when for agency in reading.scenario.agencies.values()))
        yield from _given(*(channel.when for channel in reading.scenario.channels.values()))


def _given(*conditions: str | None) -> Iterator[str]:
    return (text for text in conditions if text is not None)


def _observed(name: str, prose: Iterable[Paragraph], question: ExplorationQuery) -> list[str]:
    observed = paragraphs_observed(name, prose, question)
    return list(_given(*(condition for piece in observed for condition in (piece.when, piece.denies))))


def _ifs(effects: Iterable[Effect]) -> list[str]:
    return [effect.condition for effect in all_effects(effects) if isinstance(effect, If)]


def _max_remaining_days(reading: StoryAnalysis) -> dict[str, float]:
    remaining: dict[str, float] = {}
    for component in reversed(reading.scene_components):
        longest = 0.0
        for name in component:
            # A choice that stays in its scene counts as a cycle, even one that can be made only once: how many days
            # can still pass would otherwise depend on what was chosen.
            staying = [
                choice.days for choice in reading.scenario.scenes[name].choices.values() if stays_in_scene(choice)
            ]
            if any(days for scene, days in reading.scene_edges[name] if scene in component) or any(staying):
                longest = math.inf
            for choice in reading.scenario.scenes[name].choices.values():
                longest = max(
                    longest, _days_from(choice.days, [way.scene for way in choice.goto], component, remaining)
                )
        remaining |= dict.fromkeys(component, longest)
    return remaining


def _days_from(days: int, scenes: Iterable[str], component: tuple[str, ...], remaining: dict[str, float]) -> float:
    return max((days + remaining.get(scene, 0.0) for scene in scenes if scene not in component), default=0.0)
