"""Liveness: by scene, the state variables that something can still depend on; the rest is projected away.

Input: the analysis of a story and a query. Output: the live variables of each scene, and the day abstraction. A
backward data-flow analysis, from the endings to the first scene, repeated until a fixpoint. A variable is live where a
condition may read it before it is certainly overwritten, where an effect on a live variable depends on it, and, if
plays are counted, where it decides which moves are enabled.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.checker.explorer.day_abstraction import DayAbstraction, abstract_days
from game.checker.explorer.query import ExplorationQuery
from game.checker.explorer.state_variables import (
    StateVariable,
    information_handled,
    knowledge_variable,
    pending_variable,
    record_variable,
    variables_read,
    variables_written,
)
from game.checker.explorer.story_analysis import StoryAnalysis, effect_list_name, paragraphs_observed, stays_in_scene
from game.scenario.model.effects import Add, Cancel, Effect, If, Learn, Record, Set, Share
from game.scenario.model.scenario import Variable
from game.scenario.model.scene import END, Choice


@dataclass(frozen=True)
class Liveness:
    """The abstraction an exploration works with: the live variables of each scene, and its days."""

    question: ExplorationQuery
    live_by_scene: dict[str, frozenset[StateVariable]]
    """By scene, and under `end` for a play that has ended."""
    ever_live: frozenset[StateVariable]
    """Every variable that is live at some moment, if only within one move."""
    counting_scenes: frozenset[str]
    """Scenes in which the desk's dead records and messages are counted: they cost time and are enabled moves."""
    days: DayAbstraction

    def counts_dead_moves(self, scene: str) -> bool:
        """Tell whether dead records and messages are counted in a scene."""
        return scene in self.counting_scenes


def analyse_liveness(reading: StoryAnalysis, question: ExplorationQuery, expected: Iterable[str] = ()) -> Liveness:
    """Return what is live in each scene; `expected` are pieces that this desk may receive during play."""
    counted = reading.scenes_before_a_desk if question.follow_irrelevant_moves else frozenset()
    days = abstract_days(reading, question)
    analysis = _BackwardAnalysis(reading, question, frozenset(expected))
    live_by_scene = analysis.fixpoint()
    ever_live = frozenset(analysis.ever_live.union(*live_by_scene.values()))
    return Liveness(question, {**live_by_scene, END: frozenset()}, ever_live, counted, days)


class _BackwardAnalysis:
    """The data-flow analysis: `live` is, by scene, what was found to be live so far, and only grows."""

    def __init__(
        self,
        reading: StoryAnalysis,
        question: ExplorationQuery,
        expected: frozenset[str],
    ) -> None:
        self.reading = reading
        self.question = question
        self.scenario = reading.scenario
        self.desk = reading.desk
        self.definitions = reading.story.index.definitions
        extra = {variable for text in question.extra_conditions for variable in reading.variables_read(text)}
        self.live: dict[str, set[StateVariable]] = {name: set(extra) for name in self.scenario.scenes}
        self.ever_live: set[StateVariable] = set()
        self.expected = {knowledge_variable(self.desk, info) for info in expected}
        self.end = self._at_the_end()

    def fixpoint(self) -> dict[str, frozenset[StateVariable]]:
        for component in reversed(self.reading.scene_components):
            changed = True
            while changed:
                changed = False
                for scene in reversed(component):
                    before = len(self.live[scene])
                    self._visit(scene)
                    changed = changed or len(self.live[scene]) > before
        return {name: frozenset(variables) for name, variables in self.live.items()}

    def _at_the_end(self) -> set[StateVariable]:
        read: set[StateVariable] = set()
        for name, ending in self.scenario.endings.items():
            if not self.question.tells_ending(name):
                continue
            read.update(self.reading.variables_read(ending.when))
            read.update(self.reading.text_reads(f"ending:{name}", ending.text, self.question))
        if self.scenario.after:
            self._clock(read, desk=False)
        self.ever_live |= read
        return read

    def _visit(self, scene: str) -> None:
        live = self.live[scene]
        written = self.scenario.scenes[scene]
        for name, choice in written.choices.items():
            live |= self._before_choice(scene, name, choice)
        desk = scene in self.reading.scenes_before_a_desk
        for variable, _, seen in self.reading.looks_and_documents(scene):
            name = effect_list_name(variable)
            live.update(self.reading.variables_read(seen.when))
            writes = [*variables_written(seen.do, self.desk), variable]
            is_followed = self.question.follow_irrelevant_moves or self.question.observes_inside(name)
            if is_followed or self.matters(writes, live, desk=desk):
                inner = set(live)
                self._effects(name, seen.do, inner, desk=desk)
                live |= inner
                live.add(variable)
        if written.desk_time is not None or (self.question.follow_irrelevant_moves and desk):
            live.update([knowledge_variable(self.desk, info) for kind, info, _ in live if kind in ("told", "recorded")])
        if desk and self.question.follow_irrelevant_moves:
            live |= self.expected

    def _before_choice(self, scene: str, name: str, choice: Choice) -> set[StateVariable]:
        after, desk = self._after_choice(scene, choice)
        if choice.days:
            after |= self.end
            self._clock(after, desk=desk)
        after.update(self.reading.text_reads(f"{scene}.{name}", choice.now, self.question))
        self._effects(f"{scene}.{name}", choice.do, after, desk=desk)
        used = StateVariable("chosen", f"{scene}.{name}")
        after.discard(used)
        after.update(self.reading.variables_read(choice.when))
        if choice.once:
            after.add(used)
        return after

    def _after_choice(self, scene: str, choice: Choice) -> tuple[set[StateVariable], bool]:
        if stays_in_scene(choice):
            return set(self.live[scene]), scene in self.reading.scenes_before_a_desk
        after: set[StateVariable] = set()
        for way in choice.goto:
            after.update(self.reading.variables_read(way.when))
            after |= self.end if way.scene == END else self._on_entering(way.scene, scene)
        return after, any(way.scene in self.reading.scenes_before_a_desk for way in choice.goto)

    def _on_entering(self, scene: str, left: str) -> set[StateVariable]:
        entered = self.scenario.scenes[scene]
        read = set(self.live[scene])
        read.update(self.reading.text_reads(scene, entered.text, self.question))
        self._effects(scene, entered.do, read, desk=scene in self.reading.scenes_before_a_desk)
        return read - {StateVariable("variable", name) for name in variables_dropped_between(self.reading, left, scene)}

    def _clock(self, read: set[StateVariable], *, desk: bool) -> None:
        """Add what is live before days pass: any consequence may arrive, in any order and more than once."""
        size = -1
        while size < len(read):
            size = len(read)
            for name, later in self.scenario.later.items():
                arrival = [StateVariable("arrived", name), *variables_written(later.do, self.desk)]
                inner = set(read)
                inner.update(self.reading.text_reads(f"later:{name}", later.text, self.question))
                followed = self.question.follows_consequence(name) or self.is_observed(name)
                if not followed and not self.matters(arrival, read, desk=desk):
                    continue
                self._effects(f"later:{name}", later.do, inner, desk=desk)
                read |= inner
                read.add(pending_variable(name))
                read.update(self.reading.variables_read(later.when))
        self.ever_live |= read

    def is_observed(self, name: str) -> bool:
        """Tell whether any text or effect of a consequence is observed, which needs it to arrive."""
        texts = paragraphs_observed(f"later:{name}", self.scenario.later[name].text, self.question)
        return self.question.observes_inside(f"later:{name}") or any(True for _ in texts)

    def matters(self, written: Iterable[StateVariable], after: set[StateVariable], *, desk: bool) -> bool:
        """Tell whether a variable written is live afterwards, or counted at a desk."""
        counted = desk and self.question.follow_irrelevant_moves
        return any(
            variable in after or (counted and variable.kind in ("told", "recorded")) or self._is_strict(variable)
            for variable in written
        )

    def _is_strict(self, variable: StateVariable) -> bool:
        definition: Variable | None = self.definitions.get(variable.subject) if variable.kind == "variable" else None
        return definition is not None and definition.strict

    def _effects(self, name: str, effects: Sequence[Effect], read: set[StateVariable], *, desk: bool) -> None:
        # What is overwritten a moment later was read all the same, if only within the move.
        self.ever_live |= read
        for number, effect in reversed(tuple(enumerate(effects))):
            self._effect(f"{name}!{number}", effect, read, counted=desk and self.question.follow_irrelevant_moves)
            self.ever_live |= read

    def _effect(self, name: str, effect: Effect, read: set[StateVariable], *, counted: bool) -> None:
        match effect:
            case Learn() if counted:
                read.update(knowledge_variable(self.desk, info) for info in effect.learn)
            case Learn():
                read.difference_update([knowledge_variable(self.desk, info) for info in effect.learn])
            case Record():
                for info in effect.record:
                    self._depends(record_variable(info), info, read, counted=counted)
            case Share():
                for info in effect.share.what:
                    for agency in effect.share.to:
                        self._depends(knowledge_variable(agency, info), info, read, counted=counted)
            case Set():
                read.difference_update([StateVariable("variable", name) for name in effect.set])
            case Add():
                read.update(StateVariable("variable", name) for name in effect.add if self.definitions[name].strict)
            case Cancel():
                read.difference_update([pending_variable(name) for name in effect.cancel])
            case If():
                self._if(name, effect, read, counted=counted)
            case _:
                pass
        if self.question.observes_effect(name):
            read.update(knowledge_variable(self.desk, info) for info in information_handled(effect))

    def _depends(self, variable: StateVariable, info: str, read: set[StateVariable], *, counted: bool) -> None:
        """Add what writing or sending a piece depends on: whether it is held (R7)."""
        if counted or variable in read:
            read.update((variable, knowledge_variable(self.desk, info)))

    def _if(self, name: str, effect: If, read: set[StateVariable], *, counted: bool) -> None:
        written = variables_written(effect.do, self.desk)
        if self.question.observes_inside(name) or self.matters(written, read, desk=counted):
            inner = set(read)
            self._effects(name, effect.do, inner, desk=counted)
            read |= inner
            read.update(variables_read(self.reading.expression(effect.condition), self.desk))


def variables_dropped_between(reading: StoryAnalysis, left: str, entered: str) -> tuple[str, ...]:
    """Return the story variables that are reset on the way from one scene to another: those of a part that is left."""
    part = reading.scenario.scenes[left].part
    if part is None or part == reading.scenario.scenes[entered].part:
        return ()
    return tuple(reading.scenario.parts[part].variables)
