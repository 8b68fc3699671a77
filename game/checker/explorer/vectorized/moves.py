"""Moves read a second time (law 4): what each scene offers many packed situations at once, and where it leads them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.checker.explorer.bit_layout import ATTENTION, DESK_TIME, UNTOLD, UNWRITTEN, BitField
from game.checker.explorer.observations import Observable
from game.checker.explorer.state_sets import PackedStates
from game.checker.explorer.state_variables import StateVariable, knowledge_variable, record_variable
from game.checker.explorer.story_analysis import effect_list_name, stays_in_scene
from game.checker.explorer.vectorized.clock import compile_texts, evaluate_texts
from game.checker.explorer.vectorized.conditions import RowPredicate
from game.checker.explorer.vectorized.effects import RowOperation, StepContext, compose
from game.checker.explorer.vectorized.projection import at_least, decrement, is_clear, is_set, partition_rows
from game.checker.explorer.vectorized.scene_entry import Placement, RowTransition, SceneEntryCompiler
from game.scenario.model.scene import END, Choice, Goto


@dataclass(frozen=True)
class VectorMove:
    """A move, or several that lead alike: it is on offer where every test holds."""

    key: str
    when: RowPredicate | None
    """The author's condition, if there is one."""
    open: tuple[RowPredicate, ...]
    """What the rules ask beside it."""
    times: BitField | None
    """How many moves this stands for; None is one."""
    lead: RowTransition | None
    """Where it leads; None for a move that changes nothing an exploration keeps."""
    choice: bool = False


class MoveCompiler:
    """Makes the moves of scenes ready."""

    def __init__(self, arrivals: SceneEntryCompiler) -> None:
        self.arrivals = arrivals
        self.effects = arrivals.effects
        self.reading, self.live = self.effects.reading, self.effects.live
        self.holds, self.due = self.effects.layout.value_fields, self.effects.layout.pending_fields

    def of(self, scene: str) -> tuple[VectorMove, ...]:
        """Return everything a scene may offer."""
        choices = self.reading.scenario.scenes[scene].choices
        made = [self._choice(scene, name, choice) for name, choice in choices.items()]
        made += self._glances(scene)
        if self.reading.scenario.scenes[scene].desk_time is not None:
            made += self._records(scene)
            made += self._messages(scene)
        return tuple(made)

    def _test(self, text: str) -> RowPredicate:
        return self.effects.conditions.test(self.reading.expression(text))

    def _choice(self, scene: str, name: str, choice: Choice) -> VectorMove:
        key = f"{scene}.{name}"
        used = self.holds.get(StateVariable("chosen", key))
        return VectorMove(
            key=key,
            when=None if choice.when is None else self._test(choice.when),
            open=(is_clear(used),) if choice.once and used is not None else (),
            times=None,
            lead=self._lead(scene, key, choice),
            choice=True,
        )

    def _lead(self, scene: str, key: str, choice: Choice) -> RowTransition:
        effects, here = self.effects, self.arrivals.terms(scene)
        used = effects.put((self.holds.get(StateVariable("chosen", key)), 1))
        act = compose([used, *effects.acts(key, choice.do, here)])
        told_now = compile_texts(effects, key, choice.now)
        passing, last_day, days = self.arrivals.clock(here), self.reading.scenario.last_day, choice.days
        end = self.arrivals.end
        go_on = self.arrivals.staying(scene) if stays_in_scene(choice) else self._ways(scene, key, choice.goto)

        def lead(rows: PackedStates, moment: StepContext) -> Iterable[Placement]:
            rows = act(rows, moment)
            evaluate_texts(told_now, rows, moment)
            if days:
                until = min(moment.day + days, last_day)
                rows = passing.run(rows, moment, until - moment.day)
                if until >= last_day:
                    moment.watch.record(Observable("last_day", key), rows)
                    return end(rows, moment)
            return go_on(rows, moment)

        return lead

    def _ways(self, scene: str, key: str, ways: tuple[Goto, ...]) -> RowTransition:
        ready = [
            (
                f"{key}#{number}",
                None if way.when is None else self._test(way.when),
                self.arrivals.end if way.scene == END else self.arrivals.entering(scene, way.scene),
            )
            for number, way in enumerate(ways)
        ]

        def lead(rows: PackedStates, moment: StepContext) -> Iterator[Placement]:
            for name, when, go_on in ready:
                going = rows
                if when is not None:
                    answer = when(rows, moment.day)
                    moment.watch.record_condition("goto", name, answer, rows)
                    going, rows = partition_rows(rows, answer)
                if going[-1].size:
                    moment.watch.record(Observable("way", name), going)
                    yield from go_on(going, StepContext(moment.day, moment.watch))

        return lead

    def _glances(self, scene: str) -> Iterator[VectorMove]:
        attention = self.reading.scenario.scenes[scene].attention
        left = self.holds.get(ATTENTION)
        for memory, key, glance in self.reading.looks_and_documents(scene):
            field = self.holds[memory] if memory in self.live.live_by_scene[scene] else None
            tests = [] if field is None else [is_clear(field)]
            acts: list[RowOperation] = [self.effects.put((field, 1))]
            if memory.kind == "seen" and attention is not None:
                tests.append(at_least(left, 1))
                acts += decrement(left, 1)
            acts += self.effects.acts(effect_list_name(memory), glance.do, self.arrivals.terms(scene))
            lead = self.arrivals.staying(scene, *acts) if field is not None else None
            when = None if glance.when is None else self._test(glance.when)
            yield VectorMove(key, when, tuple(tests), None, lead)

    def _records(self, scene: str) -> Iterator[VectorMove]:
        desk, unwritten = self.holds.get(DESK_TIME), self.holds.get(UNWRITTEN)
        time = at_least(desk, 1)
        for info in self.reading.scenario.information:
            if record_variable(info) in self.live.live_by_scene[scene]:
                field, held = self.holds[record_variable(info)], self.holds[knowledge_variable(self.reading.desk, info)]
                acts: list[RowOperation] = [self.effects.put((field, 1)), *decrement(desk, 1)]
                yield self._desk_move(scene, f"record:{info}", (is_set(held), is_clear(field), time), acts)
        if scene in self.live.counting_scenes and unwritten is not None:
            used: list[RowOperation] = [*decrement(unwritten, 1), *decrement(desk, 1)]
            yield self._desk_move(scene, "record:*", (is_set(unwritten), time), used, unwritten)

    def _messages(self, scene: str) -> Iterator[VectorMove]:
        desk, untold, scenario = self.holds.get(DESK_TIME), self.holds.get(UNTOLD), self.reading.scenario
        pairs = [(agency, info) for info in scenario.information for agency in scenario.agencies]
        kept = [
            pair
            for pair in pairs
            if pair[0] != self.reading.desk and knowledge_variable(*pair) in self.live.live_by_scene[scene]
        ]
        for name, channel in scenario.channels.items():
            if not channel.at_desk:
                continue
            time = at_least(desk, channel.cost)
            for agency, info in kept:
                acts: list[RowOperation] = [
                    self.effects.tell(agency, info, channel.days),
                    *decrement(desk, channel.cost),
                ]
                tests = (*self._can_tell(agency, info), time)
                yield self._desk_move(scene, f"tell:{agency}.{info}:{name}", tests, acts)
            if scene in self.live.counting_scenes and untold is not None:
                used: list[RowOperation] = [*decrement(untold, 1), *decrement(desk, channel.cost)]
                yield self._desk_move(scene, f"tell:*:{name}", (is_set(untold), time), used, untold)

    def _can_tell(self, agency: str, info: str) -> Iterator[RowPredicate]:
        yield is_set(self.holds[knowledge_variable(self.reading.desk, info)])
        yield is_clear(self.holds[knowledge_variable(agency, info)])
        if knowledge_variable(agency, info) in self.due:
            yield is_clear(self.due[knowledge_variable(agency, info)])

    def _desk_move(
        self,
        scene: str,
        key: str,
        tests: tuple[RowPredicate, ...],
        acts: list[RowOperation],
        times: BitField | None = None,
    ) -> VectorMove:
        return VectorMove(key, None, tests, times, self.arrivals.staying(scene, *acts))
