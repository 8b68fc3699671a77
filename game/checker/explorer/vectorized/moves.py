"""Moves, vectorised (law 4): where each move is enabled, and which states it leads to, for many packed states at once.

Input: a scene. Output: its moves, each with the predicates that enable it and a transition to target buckets.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from game.checker.explorer.bit_layout import ATTENTION, DESK_TIME, TURNS
from game.checker.explorer.observations import Observable
from game.checker.explorer.state_sets import PackedStates
from game.checker.explorer.state_variables import StateVariable
from game.checker.explorer.story_analysis import SingleMove, cut_routes, effect_list_name, stays_in_scene
from game.checker.explorer.vectorized.conditions import Branch, RowPredicate, always, is_clear
from game.checker.explorer.vectorized.contacts import compile_contact, compile_contacts
from game.checker.explorer.vectorized.effects import StepContext, compose, partition_rows
from game.checker.explorer.vectorized.projection import at_least, decrement
from game.checker.explorer.vectorized.route import Route, RouteMove
from game.checker.explorer.vectorized.scene_entry import Placement, RowTransition, SceneEntryCompiler
from game.checker.explorer.vectorized.texts import compile_texts, evaluate_texts
from game.checker.explorer.vectorized.vector_move import VectorMove
from game.engine.moves import Choose, Move, Record, Tell
from game.scenario.model.scene import END, Choice, Goto, Line


class MoveCompiler:
    """Compiles the moves of scenes."""

    def __init__(self, entries: SceneEntryCompiler) -> None:
        self.entries = entries
        self.effects = entries.effects
        self.reading, self.live = self.effects.reading, self.effects.live
        self.values = self.effects.layout.value_fields
        self.routes = cut_routes(self.reading, self.live.question)
        for scene, keys in self.routes.items():
            place = entries.places.numbers[scene]
            day = partial(self.live.days.representative_day, scene)
            entries.routes[scene] = Route(scene, place, day, partial(self._route, scene, keys))

    def _route(self, scene: str, moves: tuple[Move, ...]) -> tuple[RouteMove, ...]:
        """Compile the moves of a cut's route that belong to a scene; those that lie elsewhere are never on offer."""
        compiled = {move.key: move for move in self.of(scene) if ":" not in move.key}
        choices = self.reading.scenario.scenes[scene].choices
        route: list[RouteMove] = []
        for move in moves:
            leaves = isinstance(move, Choose) and not stays_in_scene(choices[move.choice])
            if isinstance(move, (Record, Tell)):
                route += [(each, False) for each in compile_contact(self.entries, scene, move)]
            elif move.key in compiled:
                route.append((compiled[move.key], leaves))
        return tuple(route)

    def of(self, scene: str) -> tuple[VectorMove, ...]:
        """Return every move of a scene."""
        choices = self.reading.scenario.scenes[scene].choices
        moves = [self._choice(scene, name, choice) for name, choice in choices.items()]
        moves += self._single_moves(scene)
        if self.reading.scenario.scenes[scene].desk_time is not None:
            moves += compile_contacts(self.entries, scene)
        return tuple(moves)

    def _branch(self, text: str | None) -> Branch | None:
        return None if text is None else self.effects.conditions.branch(self.reading.expression(text))

    def _choice(self, scene: str, name: str, choice: Choice) -> VectorMove:
        key = f"{scene}.{name}"
        chosen = StateVariable("chosen", key)
        used = None if self.live.question.leaves_open(chosen) else self.values.get(chosen)
        tests = [is_clear(used)] if choice.once and used is not None else []
        counter = self._time_taken(scene)
        is_free = not choice.takes or counter is None
        if not is_free:
            tests.append(self._is_affordable(counter, choice.takes))
        is_repeated = choice.once and self.live.question.leaves_open(chosen)
        is_certain = not is_repeated and (is_free or not self.live.question.is_localised)
        lead = self._lead(scene, key, choice)
        return VectorMove(key, self._branch(choice.when), tuple(tests), lead, is_certain=is_certain, choice=True)

    def _is_affordable(self, counter: StateVariable | None, units: int) -> RowPredicate:
        """Return the predicate that enough time is left; always where the query leaves time open."""
        if counter is None or self.live.question.is_localised:
            return always
        return at_least(self.values.get(counter), units)

    def _time_taken(self, scene: str) -> StateVariable | None:
        """Return what a choice that takes something takes it from (R19); None where it is free."""
        written = self.reading.scenario.scenes[scene]
        return DESK_TIME if written.desk_time is not None else (TURNS if written.turns is not None else None)

    def _lead(self, scene: str, key: str, choice: Choice) -> RowTransition:
        effects, counter = self.effects, self._time_taken(scene)
        used = effects.put((self.values.get(StateVariable("chosen", key)), 1))
        taken = () if counter is None else decrement(self.values.get(counter), choice.takes)
        act = compose([used, *taken, *effects.acts(key, choice.do), *self.entries.starts])
        texts = compile_texts(effects, key, choice.now)
        clock, last_day, days = self.entries.clock, self.reading.scenario.last_day, choice.days
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
                self._branch(way.when),
                self.entries.end if way.scene == END else self.entries.entering(scene, way.scene),
            )
            for number, way in enumerate(ways)
        ]

        def lead(rows: PackedStates, moment: StepContext) -> Iterator[Placement]:
            for name, when, go_on in compiled:
                matching = rows
                if when is not None:
                    masks = when.masks(rows, moment.day)
                    moment.watch.record_condition("goto", name, masks, rows)
                    matching, rows = partition_rows(rows, masks)
                if matching[-1].size:
                    moment.watch.record(Observable("way", name), matching)
                    yield from go_on(matching, replace(moment))

        return lead

    def _single_moves(self, scene: str) -> Iterator[VectorMove]:
        for variable, key, single in self.reading.single_moves(scene):
            field = self.values[variable] if variable in self.live.live_by_scene[scene] else None
            counter, units = self._counted(scene, variable, single)
            tests = [] if field is None else [is_clear(field)]
            tests.append(self._is_affordable(counter, units))
            is_followed = field is not None or key in self.live.repeated.get(scene, ())
            lead = self._once(scene, variable, single) if is_followed else None
            is_certain = not self.live.question.is_localised
            yield VectorMove(key, self._branch(single.when), tuple(tests), lead, is_certain=is_certain)

    def _counted(self, scene: str, variable: StateVariable, single: SingleMove) -> tuple[StateVariable | None, int]:
        """Return what a look or a line takes from, and how much; None where it is free."""
        written = self.reading.scenario.scenes[scene]
        if isinstance(single, Line):
            return (None if written.turns is None else TURNS), single.takes
        return (ATTENTION if variable.kind == "seen" and written.attention is not None else None), 1

    def _once(self, scene: str, variable: StateVariable, single: SingleMove) -> RowTransition:
        name, (counter, units) = effect_list_name(variable), self._counted(scene, variable, single)
        taken = () if counter is None else decrement(self.values.get(counter), units)
        done = self.effects.put((self.values.get(variable), 1))
        act = compose([done, *taken, *self.effects.acts(name, single.do), *self.entries.starts])
        texts = compile_texts(self.effects, name, single.answer) if isinstance(single, Line) else ()
        if not texts:
            return self.entries.staying(scene, act)
        stay = self.entries.staying(scene)

        def lead(rows: PackedStates, moment: StepContext) -> Iterable[Placement]:
            rows = act(rows, moment)
            evaluate_texts(texts, rows, moment)
            return stay(rows, moment)

        return lead
