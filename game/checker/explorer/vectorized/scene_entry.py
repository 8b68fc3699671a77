"""Coming to stand somewhere, read a second time (law 4): in a scene (R11) or at an ending (R13)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.checker.explorer.bit_layout import ATTENTION, DESK_TIME
from game.checker.explorer.liveness import variables_dropped_between
from game.checker.explorer.observations import Observable
from game.checker.explorer.state_sets import PackedStates
from game.checker.explorer.state_variables import StateVariable
from game.checker.explorer.vectorized.clock import Clock, compile_clock, compile_texts, evaluate_texts
from game.checker.explorer.vectorized.effects import EffectCompiler, RowOperation, StepContext, compose
from game.checker.explorer.vectorized.projection import clear_all_but, compile_projection, partition_rows

Placement = tuple[int, int, PackedStates]
"""Where rows come to stand: the number of a scene or an ending, the day, and they themselves."""
RowTransition = Callable[[PackedStates, StepContext], Iterable[Placement]]
"""Where rows are led."""


@dataclass(frozen=True)
class PlaceIndex:
    """Scenes and endings by number: the scenes first, as they are declared."""

    scenes: tuple[str, ...]
    endings: tuple[str, ...]

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Return each scene's number."""
        return {name: place for place, name in enumerate(self.scenes)}

    def is_ending(self, place: int) -> bool:
        """Tell whether a number is an ending's."""
        return place >= len(self.scenes)

    def name(self, place: int) -> str:
        """Return the name of a scene or an ending."""
        return self.endings[place - len(self.scenes)] if self.is_ending(place) else self.scenes[place]


class SceneEntryCompiler:
    """Every way of coming to stand somewhere, each made ready once."""

    def __init__(self, effects: EffectCompiler) -> None:
        self.effects = effects
        scenario = effects.reading.scenario
        self.places = PlaceIndex(tuple(scenario.scenes), tuple(scenario.endings))
        self._clocks: dict[str | None, Clock] = {}
        self._entrances: dict[tuple[str, str], RowTransition] = {}

    def terms(self, scene: str) -> str | None:
        """Return the scene in whose terms its rows count what is on offer at desks; None if they do not."""
        return scene if scene in self.effects.live.counting_scenes else None

    def clock(self, here: str | None) -> Clock:
        """Return the clock for a scene's terms."""
        if here not in self._clocks:
            self._clocks[here] = compile_clock(self.effects, here)
        return self._clocks[here]

    def staying(self, scene: str, *acts: RowOperation) -> RowTransition:
        """Do something and stay in the scene."""
        return self._landing(scene, compose([*acts, compile_projection(self.effects, scene, scene)]))

    def entering(self, left: str, scene: str) -> RowTransition:
        """Enter a scene from another: forget what belongs to the part that was left, act, keep what is still read."""
        if (left, scene) not in self._entrances:
            self._entrances[left, scene] = self._entrance(left, scene)
        return self._entrances[left, scene]

    def _entrance(self, left: str, scene: str) -> RowTransition:
        effects, reading = self.effects, self.effects.reading
        entered = reading.scenario.scenes[scene]
        act = compose([*self._beginning(left, scene), *effects.acts(scene, entered.do, self.terms(left))])
        told = compile_texts(effects, scene, entered.text)
        kept = compile_projection(effects, scene, left)
        if not told:
            return self._landing(scene, compose([act, kept]))
        land = self._landing(scene, kept)

        def enter(rows: PackedStates, moment: StepContext) -> Iterable[Placement]:
            rows = act(rows, moment)
            evaluate_texts(told, rows, moment)
            return land(rows, moment)

        return enter

    def _beginning(self, left: str, scene: str) -> Iterator[RowOperation]:
        holds, entered = self.effects.layout.value_fields, self.effects.reading.scenario.scenes[scene]
        definitions = self.effects.reading.story.index.definitions
        lost = [
            (holds.get(StateVariable("variable", name)), definitions[name].start)
            for name in variables_dropped_between(self.effects.reading, left, scene)
        ]
        yield self.effects.put(
            *((field, field.code(start)) for field, start in lost if field is not None),
            (holds.get(ATTENTION), entered.attention or 0),
            (holds.get(DESK_TIME), entered.desk_time or 0),
        )

    def _landing(self, scene: str, act: RowOperation) -> RowTransition:
        place, days = self.places.numbers[scene], self.effects.live.days

        def land(rows: PackedStates, moment: StepContext) -> Iterable[Placement]:
            rows = act(rows, moment)
            return ((place, days.representative_day(scene, moment.day), rows),)

        return land

    @cached_property
    def end(self) -> RowTransition:
        """Let what was set going arrive, then choose the ending."""
        effects, scenario = self.effects, self.effects.reading.scenario
        passing, kept = self.clock(None), clear_all_but(effects, effects.live.at_end)
        ready = [
            (
                place,
                effects.conditions.test(effects.reading.expression(ending.when)),
                compile_texts(effects, f"ending:{name}", ending.text),
            )
            for place, (name, ending) in enumerate(scenario.endings.items(), len(scenario.scenes))
        ]

        def land(rows: PackedStates, moment: StepContext) -> Iterator[Placement]:
            rows = passing.run(rows, moment, scenario.after)
            for place, when, told in ready:
                answer = when(rows, moment.day)
                moment.watch.record_condition("ends", self.places.name(place), answer, rows)
                going, rows = partition_rows(rows, answer)
                if going[-1].size:
                    evaluate_texts(told, going, moment)
                    moment.watch.record(Observable("ending", self.places.name(place)), going)
                    yield place, moment.day if effects.live.question.keep_everything else 0, kept(going, moment)

        return land
