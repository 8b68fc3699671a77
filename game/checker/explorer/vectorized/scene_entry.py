"""Scene entry, vectorised (law 4): entering a scene (R11), staying in one, or ending the play (R13).

Input: rows after the effects and the days of a move. Output: for each target bucket its number, its day and its rows,
projected. Each pair of scenes is compiled once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from game.checker.explorer.bit_layout import ATTENTION, DESK_TIME, TURNS
from game.checker.explorer.liveness import variables_dropped_between
from game.checker.explorer.observations import Observable
from game.checker.explorer.state_sets import PackedStates
from game.checker.explorer.state_variables import StateVariable
from game.checker.explorer.vectorized.answers import AnswerCompiler, compile_starts
from game.checker.explorer.vectorized.clock import compile_clock
from game.checker.explorer.vectorized.effects import EffectCompiler, RowOperation, StepContext, compose, partition_rows
from game.checker.explorer.vectorized.projection import clear_all_but, compile_projection
from game.checker.explorer.vectorized.texts import compile_texts, evaluate_texts
from game.scenario.model.scene import END

Placement = tuple[int, int, PackedStates]
"""A target bucket, the number of a scene or ending and the day, and the rows that arrive in it."""
RowTransition = Callable[[PackedStates, StepContext], Iterable[Placement]]
"""From rows to target buckets, in a context."""


@dataclass(frozen=True)
class PlaceIndex:
    """The numbers of scenes and endings: the scenes first, as they are declared, then the endings."""

    scenes: tuple[str, ...]
    endings: tuple[str, ...]

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Return each scene's number."""
        return {name: place for place, name in enumerate(self.scenes)}

    def ending_number(self, ending: str) -> int:
        """Return an ending's number."""
        return len(self.scenes) + self.endings.index(ending)

    def is_ending(self, place: int) -> bool:
        """Tell whether a number is an ending's."""
        return place >= len(self.scenes)

    def name(self, place: int) -> str:
        """Return the name of a scene or an ending."""
        return self.endings[place - len(self.scenes)] if self.is_ending(place) else self.scenes[place]


class FollowedRoute(Protocol):
    """The part of a cut's route that belongs to a scene (`route.py`)."""

    def follow(self, rows: PackedStates, moment: StepContext) -> Iterator[Placement]:
        """Yield where rows that have entered the scene are led."""


class SceneEntryCompiler:
    """Compiles scene entries, each once."""

    def __init__(self, effects: EffectCompiler) -> None:
        self.effects = effects
        scenario = effects.reading.scenario
        self.places = PlaceIndex(tuple(scenario.scenes), tuple(scenario.endings))
        self.answers = AnswerCompiler(effects)
        self.clock = compile_clock(self.answers)
        self.starts = compile_starts(effects)
        self.is_limited = False
        """Whether contacts were left out, since one could carry too many sets of pieces."""
        self.routes: dict[str, FollowedRoute] = {}
        """By scene that a cut does not play, its route, which the compiler of moves adds."""
        self._projections: dict[str, RowOperation] = {}
        self._entrances: dict[tuple[str, str], RowTransition] = {}

    def staying(self, scene: str, *acts: RowOperation) -> RowTransition:
        """Return the transition that applies operations and stays in the scene."""
        return self._place(scene, compose([*acts, self._projection(scene)]))

    def entering(self, left: str, scene: str) -> RowTransition:
        """Return the transition from one scene into another: reset, effects of the scene, text, projection."""
        if (left, scene) not in self._entrances:
            self._entrances[left, scene] = self._entrance(left, scene)
        return self._entrances[left, scene]

    def _entrance(self, left: str, scene: str) -> RowTransition:
        effects, reading = self.effects, self.effects.reading
        entered = reading.scenario.scenes[scene]
        act = compose([*self._reset(left, scene), *effects.acts(scene, entered.do), *self.starts])
        texts = compile_texts(effects, scene, entered.text)
        project = self._projection(scene)
        if not texts and scene not in self.routes:
            return self._place(scene, compose([act, project]))
        place_rows = self._place(scene, project)
        route = self.routes.get(scene)

        def enter(rows: PackedStates, moment: StepContext) -> Iterable[Placement]:
            rows = act(rows, moment)
            evaluate_texts(texts, rows, moment)
            return place_rows(rows, moment) if route is None else route.follow(project(rows, moment), moment)

        return enter

    def _projection(self, scene: str) -> RowOperation:
        if scene not in self._projections:
            self._projections[scene] = compile_projection(self.effects, scene)
        return self._projections[scene]

    def _reset(self, left: str, scene: str) -> Iterator[RowOperation]:
        """Yield the assignment of what starts anew: the variables of a part that is left, attention and time."""
        values, entered = self.effects.layout.value_fields, self.effects.reading.scenario.scenes[scene]
        definitions = self.effects.reading.story.index.definitions
        dropped = [
            (values.get(StateVariable("variable", name)), definitions[name].start)
            for name in variables_dropped_between(self.effects.reading, left, scene)
        ]
        yield self.effects.put(
            *((field, field.code(start)) for field, start in dropped if field is not None),
            (values.get(ATTENTION), entered.attention or 0),
            (values.get(DESK_TIME), entered.desk_time or 0),
            (values.get(TURNS), entered.turns or 0),
        )

    def _place(self, scene: str, act: RowOperation) -> RowTransition:
        place, days = self.places.numbers[scene], self.effects.live.days

        def land(rows: PackedStates, moment: StepContext) -> Iterable[Placement]:
            rows = act(rows, moment)
            return ((place, days.representative_day(scene, moment.day), rows),)

        return land

    @cached_property
    def end(self) -> RowTransition:
        """Return the transition that ends the play: `after` days pass, then the first ending that holds is reached."""
        effects, scenario, days = self.effects, self.effects.reading.scenario, self.effects.live.days
        clock, project = self.clock, clear_all_but(effects, effects.live.live_by_scene[END])
        compiled = [
            (
                place,
                effects.conditions.branch(effects.reading.expression(ending.when)),
                compile_texts(effects, f"ending:{name}", ending.text),
            )
            for place, (name, ending) in enumerate(scenario.endings.items(), len(scenario.scenes))
            if effects.live.question.tells_ending(name)
        ]
        last = len(scenario.scenes) + len(scenario.endings) - 1

        def land(rows: PackedStates, moment: StepContext) -> Iterator[Placement]:
            rows = clock.run(rows, moment, scenario.after)
            for place, when, texts in compiled:
                masks = when.masks(rows, moment.day)
                moment.watch.record_condition("ends", self.places.name(place), masks, rows)
                ended, rows = partition_rows(rows, masks)
                if ended[-1].size:
                    evaluate_texts(texts, ended, moment)
                    moment.watch.record(Observable("ending", self.places.name(place)), ended)
                    yield place, days.representative_day(END, moment.day), project(ended, moment)
            if rows[-1].size:  # the endings that are not told apart share the place of the last
                yield last, days.representative_day(END, moment.day), project(rows, moment)

        return land
