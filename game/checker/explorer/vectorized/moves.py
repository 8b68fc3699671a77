"""Moves, vectorised (law 4): where each move is enabled, and which states it leads to, for many packed states at once.

Input: a scene. Output: its moves, each with the predicates that enable it and a transition to target buckets. At a
desk, records and messages that are not live lead alike: they are one move that stands for as many as a counter says.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.checker.explorer.bit_layout import ATTENTION, DESK_TIME, UNTOLD, UNWRITTEN, BitField
from game.checker.explorer.observations import Observable
from game.checker.explorer.state_sets import PackedStates
from game.checker.explorer.state_variables import StateVariable, knowledge_variable, record_variable
from game.checker.explorer.story_analysis import effect_list_name, stays_in_scene
from game.checker.explorer.vectorized.conditions import RowPredicate
from game.checker.explorer.vectorized.effects import RowOperation, StepContext, compose
from game.checker.explorer.vectorized.projection import at_least, decrement, is_clear, is_set, partition_rows
from game.checker.explorer.vectorized.scene_entry import Placement, RowTransition, SceneEntryCompiler
from game.checker.explorer.vectorized.texts import compile_texts, evaluate_texts
from game.scenario.model.scene import END, Choice, Goto


@dataclass(frozen=True)
class VectorMove:
    """A move, or several that lead to the same states: enabled where every predicate holds."""

    key: str
    when: RowPredicate | None
    """The author's condition, if there is one."""
    open: tuple[RowPredicate, ...]
    """The conditions of the rules beside it."""
    times: BitField | None
    """The counter of how many moves this stands for; None is one."""
    lead: RowTransition | None
    """Where it leads; None for a move that changes no live variable and is not followed."""
    choice: bool = False
    """Whether it is a choice of the scene, not a look, a document, a record or a message."""


class MoveCompiler:
    """Compiles the moves of scenes."""

    def __init__(self, entries: SceneEntryCompiler) -> None:
        self.entries = entries
        self.effects = entries.effects
        self.reading, self.live = self.effects.reading, self.effects.live
        self.values, self.pending = self.effects.layout.value_fields, self.effects.layout.pending_fields

    def of(self, scene: str) -> tuple[VectorMove, ...]:
        """Return every move of a scene."""
        choices = self.reading.scenario.scenes[scene].choices
        moves = [self._choice(scene, name, choice) for name, choice in choices.items()]
        moves += self._looks_and_documents(scene)
        if self.reading.scenario.scenes[scene].desk_time is not None:
            moves += self._records(scene)
            moves += self._messages(scene)
        return tuple(moves)

    def _test(self, text: str) -> RowPredicate:
        return self.effects.conditions.test(self.reading.expression(text))

    def _choice(self, scene: str, name: str, choice: Choice) -> VectorMove:
        key = f"{scene}.{name}"
        used = self.values.get(StateVariable("chosen", key))
        return VectorMove(
            key=key,
            when=None if choice.when is None else self._test(choice.when),
            open=(is_clear(used),) if choice.once and used is not None else (),
            times=None,
            lead=self._lead(scene, key, choice),
            choice=True,
        )

    def _lead(self, scene: str, key: str, choice: Choice) -> RowTransition:
        effects, here = self.effects, self.entries.terms(scene)
        used = effects.put((self.values.get(StateVariable("chosen", key)), 1))
        act = compose([used, *effects.acts(key, choice.do, here)])
        texts = compile_texts(effects, key, choice.now)
        clock, last_day, days = self.entries.clock(here), self.reading.scenario.last_day, choice.days
        end = self.entries.end
        go_on = self.entries.staying(scene) if stays_in_scene(choice) else self._ways(scene, key, choice.goto)

        def lead(rows: PackedStates, moment: StepContext) -> Iterable[Placement]:
            rows = act(rows, moment)
            evaluate_texts(texts, rows, moment)
            if days:
                until = min(moment.day + days, last_day)
                rows = clock.run(rows, moment, until - moment.day)
                if until >= last_day:
                    moment.watch.record(Observable("last_day", key), rows)
                    return end(rows, moment)
            return go_on(rows, moment)

        return lead

    def _ways(self, scene: str, key: str, ways: tuple[Goto, ...]) -> RowTransition:
        compiled = [
            (
                f"{key}#{number}",
                None if way.when is None else self._test(way.when),
                self.entries.end if way.scene == END else self.entries.entering(scene, way.scene),
            )
            for number, way in enumerate(ways)
        ]

        def lead(rows: PackedStates, moment: StepContext) -> Iterator[Placement]:
            for name, when, go_on in compiled:
                matching = rows
                if when is not None:
                    mask = when(rows, moment.day)
                    moment.watch.record_condition("goto", name, mask, rows)
                    matching, rows = partition_rows(rows, mask)
                if matching[-1].size:
                    moment.watch.record(Observable("way", name), matching)
                    yield from go_on(matching, StepContext(moment.day, moment.watch))

        return lead

    def _looks_and_documents(self, scene: str) -> Iterator[VectorMove]:
        attention = self.reading.scenario.scenes[scene].attention
        left = self.values.get(ATTENTION)
        for variable, key, written in self.reading.looks_and_documents(scene):
            field = self.values[variable] if variable in self.live.live_by_scene[scene] else None
            tests = [] if field is None else [is_clear(field)]
            acts: list[RowOperation] = [self.effects.put((field, 1))]
            if variable.kind == "seen" and attention is not None:
                tests.append(at_least(left, 1))
                acts += decrement(left, 1)
            acts += self.effects.acts(effect_list_name(variable), written.do, self.entries.terms(scene))
            lead = self.entries.staying(scene, *acts) if field is not None else None
            when = None if written.when is None else self._test(written.when)
            yield VectorMove(key, when, tuple(tests), None, lead)

    def _records(self, scene: str) -> Iterator[VectorMove]:
        desk, unwritten = self.values.get(DESK_TIME), self.values.get(UNWRITTEN)
        time = at_least(desk, 1)
        for info in self.reading.scenario.information:
            if record_variable(info) in self.live.live_by_scene[scene]:
                field, held = (
                    self.values[record_variable(info)],
                    self.values[knowledge_variable(self.reading.desk, info)],
                )
                acts: list[RowOperation] = [self.effects.put((field, 1)), *decrement(desk, 1)]
                yield self._desk_move(scene, f"record:{info}", (is_set(held), is_clear(field), time), acts)
        if scene in self.live.counting_scenes and unwritten is not None:
            acts = [*decrement(unwritten, 1), *decrement(desk, 1)]
            yield self._desk_move(scene, "record:*", (is_set(unwritten), time), acts, unwritten)

    def _messages(self, scene: str) -> Iterator[VectorMove]:
        desk, untold, scenario = self.values.get(DESK_TIME), self.values.get(UNTOLD), self.reading.scenario
        pairs = [(agency, info) for info in scenario.information for agency in scenario.agencies]
        live = [
            pair
            for pair in pairs
            if pair[0] != self.reading.desk and knowledge_variable(*pair) in self.live.live_by_scene[scene]
        ]
        for name, channel in scenario.channels.items():
            if not channel.at_desk:
                continue
            time = at_least(desk, channel.cost)
            for agency, info in live:
                acts: list[RowOperation] = [
                    self.effects.tell(agency, info, channel.days),
                    *decrement(desk, channel.cost),
                ]
                tests = (*self._can_tell(agency, info), time)
                yield self._desk_move(scene, f"tell:{agency}.{info}:{name}", tests, acts)
            if scene in self.live.counting_scenes and untold is not None:
                acts = [*decrement(untold, 1), *decrement(desk, channel.cost)]
                yield self._desk_move(scene, f"tell:*:{name}", (is_set(untold), time), acts, untold)

    def _can_tell(self, agency: str, info: str) -> Iterator[RowPredicate]:
        yield is_set(self.values[knowledge_variable(self.reading.desk, info)])
        yield is_clear(self.values[knowledge_variable(agency, info)])
        if knowledge_variable(agency, info) in self.pending:
            yield is_clear(self.pending[knowledge_variable(agency, info)])

    def _desk_move(
        self,
        scene: str,
        key: str,
        tests: tuple[RowPredicate, ...],
        acts: list[RowOperation],
        times: BitField | None = None,
    ) -> VectorMove:
        return VectorMove(key, None, tests, times, self.entries.staying(scene, *acts))
