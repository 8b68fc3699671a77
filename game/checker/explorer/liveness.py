"""Liveness: by scene, the state variables that something can still depend on; the rest is projected away.

Input: the analysis of a story and of its contacts, and a query. Output: the live variables of each scene, and the day
abstraction. A backward data-flow analysis, from the endings to the first scene, repeated until a fixpoint. A variable
is live where a condition may read it before it is certainly overwritten, where an effect on a live variable depends on
it, and, if every move is followed, where it decides which moves are enabled.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from game.checker.explorer.contact_analysis import AnswerUse, ContactAnalysis, Recipient, answer_use
from game.checker.explorer.day_abstraction import DayAbstraction, abstract_days
from game.checker.explorer.query import ExplorationQuery
from game.checker.explorer.state_variables import (
    StateVariable,
    awaits_variable,
    information_handled,
    knowledge_variable,
    pending_variable,
    record_variable,
    started_variable,
    transit_variable,
)
from game.checker.explorer.story_analysis import (
    SingleMove,
    StoryAnalysis,
    cut_routes,
    effect_list_name,
    paragraphs_observed,
    stays_in_scene,
)
from game.engine.moves import Record as MoveRecord
from game.engine.moves import Tell
from game.scenario.model.effects import Add, Cancel, Effect, Forget, If, Learn, Record, Set, Share
from game.scenario.model.fields import Paragraph
from game.scenario.model.scene import END, Choice, Line


@dataclass(frozen=True)
class Liveness:
    """The abstraction an exploration works with: the live variables of each scene, and its days."""

    question: ExplorationQuery
    live_by_scene: dict[str, frozenset[StateVariable]]
    """By scene, and under `end` for a play that has ended."""
    ever_live: frozenset[StateVariable]
    """Every variable that is live at some moment, if only within one move."""
    days: DayAbstraction
    repeated: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By scene, the looks, lines and documents that are followed although it is left open whether they were made."""
    open_reads: frozenset[StateVariable] = frozenset()
    """Variables that are left open and that what the query asks about depends on directly."""


def analyse_liveness(contacts: ContactAnalysis, question: ExplorationQuery) -> Liveness:
    """Return what is live in each scene."""
    days = abstract_days(contacts.reading, question)
    analysis = _BackwardAnalysis(contacts, question)
    live_by_scene = analysis.fixpoint()
    ever_live = frozenset(analysis.ever_live.union(*live_by_scene.values()))
    open_reads = frozenset(analysis.open_reads)
    repeated = {scene: frozenset(keys) for scene, keys in analysis.repeated.items()}
    return Liveness(question, {**live_by_scene, END: frozenset()}, ever_live, days, repeated, open_reads)


class _BackwardAnalysis:
    """The data-flow analysis: `live` is, by scene, what was found to be live so far, and only grows."""

    def __init__(self, contacts: ContactAnalysis, question: ExplorationQuery) -> None:
        self.contacts, self.reading, self.question = contacts, contacts.reading, question
        self.scenario, self.desk = self.reading.scenario, self.reading.desk
        self.information = tuple(self.scenario.information)
        self.open_reads: set[StateVariable] = set()
        self.repeated: dict[str, set[str]] = {name: set() for name in self.scenario.scenes}
        extra = {variable for text in question.extra_conditions for variable in self._reads(text)}
        self.live: dict[str, set[StateVariable]] = {name: set(extra) for name in self.scenario.scenes}
        self.ever_live: set[StateVariable] = set()
        self.routes = cut_routes(self.reading, question)
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

    def _reads(self, condition: str | None, *, decides: bool = True) -> Iterator[StateVariable]:
        """Yield the variables that a condition reads and the query tracks.

        Args:
            condition: The condition; None is one that always holds.
            decides: Whether what the query asks about depends on it directly, not only by what is on offer.
        """
        for variable in self.reading.variables_read(condition):
            if not self.question.leaves_open(variable):
                yield variable
            elif decides:
                self.open_reads.add(variable)

    def _text_reads(self, name: str, prose: Iterable[Paragraph]) -> Iterator[StateVariable]:
        """Yield the variables that the conditions of a text read, of those a query observes."""
        for piece in paragraphs_observed(name, prose, self.question):
            yield from self._reads(piece.when)
            yield from self._reads(piece.denies)

    def _at_the_end(self) -> set[StateVariable]:
        read: set[StateVariable] = set()
        for name, ending in self.scenario.endings.items():
            if not self.question.tells_ending(name):
                continue
            read.update(self._reads(ending.when))
            read.update(self._text_reads(f"ending:{name}", ending.text))
        if self.scenario.after:
            self._clock(read)
        self.ever_live |= read
        return read

    def _visit(self, scene: str) -> None:
        live = self.live[scene]
        for name, choice in self.scenario.scenes[scene].choices.items():
            live |= self._before_choice(scene, name, choice)
        self._starts(live)
        self._single_moves(scene, live)
        if self.scenario.scenes[scene].desk_time is not None:
            self._contacts(live)
            self._contacts_on_route(scene, live)

    def _single_moves(self, scene: str, live: set[StateVariable]) -> None:
        route = {move.key for move in self.routes.get(scene, ())}
        for variable, key, single in self.reading.single_moves(scene):
            name = effect_list_name(variable)
            answer = single.answer if isinstance(single, Line) else ()
            is_observed = self.question.observes_inside(name) or self._observes(name, answer)
            writes = [*self.reading.variables_written(name, single.do), variable]
            is_followed = self.question.follow_irrelevant_moves or key in route or is_observed
            is_followed = is_followed or self._takes_what_choices_need(scene, single)
            decides = is_followed or self.matters(writes, live)
            live.update(self._reads(single.when, decides=decides))
            if decides:
                inner = {*live, *self._text_reads(name, answer)}
                self._effects(name, single.do, inner)
                live |= inner
                if self.question.leaves_open(variable):
                    self.repeated[scene].add(key)
                else:
                    live.add(variable)

    def _takes_what_choices_need(self, scene: str, single: SingleMove) -> bool:
        """Tell whether a line takes turns that a choice of its scene takes too (R19): it may close the way out."""
        written = self.scenario.scenes[scene]
        is_counted = written.turns is not None and written.desk_time is None
        takes = isinstance(single, Line) and is_counted and single.takes
        return bool(takes) and any(choice.takes for choice in written.choices.values())

    def _contacts(self, live: set[StateVariable]) -> None:
        """Add what the contacts on offer at a desk depend on (R20), and the answers given at once (R22)."""
        is_whole = self.question.follow_irrelevant_moves
        for info in self.information:
            if is_whole or record_variable(info) in live:
                live.add(knowledge_variable(self.desk, info))
        for recipient in self.contacts.recipients:
            use = self._use(recipient, live)
            is_bare = use.bare and recipient.is_reached_at_once and not self.question.is_localised
            carried = [
                info
                for info in self.information
                if is_whole or is_bare or is_carried(live, use, recipient.agency, info)
            ]
            if (carried or use.bare) and recipient.roads:
                live.update(knowledge_variable(self.desk, info) for info in carried)
                live.update(self._reads(recipient.when))
                for channel in recipient.roads.values():
                    live.update(self._reads(channel.when))
            if recipient.is_reached_at_once:
                self._answers(recipient, use, live)

    def _contacts_on_route(self, scene: str, live: set[StateVariable]) -> None:
        """Add what decides whether the contacts of a cut's route are on offer: each costs time (R26)."""
        for move in self.routes.get(scene, ()):
            if isinstance(move, (MoveRecord, Tell)):
                live.update(knowledge_variable(self.desk, info) for info in move.pieces)
            if isinstance(move, Tell):
                live.update(self._reads(self.scenario.agencies[move.agency].when))
                live.update(self._reads(self.scenario.channels[move.channel].when))

    def _use(self, recipient: Recipient, live: Iterable[StateVariable]) -> AnswerUse:
        return answer_use(self.reading, self.question, recipient, live)

    def _answers(self, recipient: Recipient, use: AnswerUse, read: set[StateVariable]) -> None:
        """Add what the answers of a recipient depend on, if they matter."""
        for name, answer in recipient.answers[: use.tried]:
            inner = {*read, *self._text_reads(name, answer.text)}
            self._effects(name, answer.do, inner)
            read |= inner
            read.update(self._reads(answer.when))

    def _before_choice(self, scene: str, name: str, choice: Choice) -> set[StateVariable]:
        after = self._after_choice(scene, choice)
        if choice.days:
            after |= self.end
            self._clock(after)
        after.update(self._text_reads(f"{scene}.{name}", choice.now))
        self._starts(after)
        self._effects(f"{scene}.{name}", choice.do, after)
        used = StateVariable("chosen", f"{scene}.{name}")
        is_observed = self.question.observes_inside(f"{scene}.{name}") or self._observes(f"{scene}.{name}", choice.now)
        writes = (used, *self.reading.variables_written(f"{scene}.{name}", choice.do))
        decides = is_observed or self.matters(writes, after)
        after.discard(used)
        after.update(self._reads(choice.when, decides=decides))
        if choice.once and not self.question.leaves_open(used):
            after.add(used)
        return after

    def _after_choice(self, scene: str, choice: Choice) -> set[StateVariable]:
        if stays_in_scene(choice):
            return set(self.live[scene])
        after: set[StateVariable] = set()
        for way in choice.goto:
            after.update(self._reads(way.when, decides=False))
            after |= self.end if way.scene == END else self._on_entering(way.scene, scene)
        return after

    def _on_entering(self, scene: str, left: str) -> set[StateVariable]:
        entered = self.scenario.scenes[scene]
        read = {*self.live[scene], *self._text_reads(scene, entered.text)}
        self._starts(read)
        self._effects(scene, entered.do, read)
        return read - {StateVariable("variable", name) for name in variables_dropped_between(self.reading, left, scene)}

    def _starts(self, read: set[StateVariable]) -> None:
        """Add what starts a consequence by its condition (R23), if it matters whether it is on its way."""
        for name, later in self.scenario.later.items():
            own = (pending_variable(name), started_variable(name))
            if later.after is not None and any(variable in read for variable in own):
                read.update((started_variable(name), *self._reads(later.after)))

    def _clock(self, read: set[StateVariable]) -> None:
        """Add what is live before days pass: anything may arrive, in any order and more than once."""
        size = -1
        while size < len(read):
            size = len(read)
            self._starts(read)
            for name in self.scenario.later:
                self._arrival(name, read)
            for recipient in self.contacts.recipients:
                self._late_answers(recipient, read)
        self.ever_live |= read

    def _arrival(self, name: str, read: set[StateVariable]) -> None:
        later, place = self.scenario.later[name], f"later:{name}"
        arrival = [StateVariable("arrived", name), *self.reading.variables_written(place, later.do)]
        is_observed = self.question.observes_inside(place) or self._observes(place, later.text)
        if not self.question.follows_consequence(name) and not is_observed and not self.matters(arrival, read):
            return
        inner = {*read, *self._text_reads(place, later.text)}
        self._starts(inner)
        self._effects(place, later.do, inner)
        read |= inner
        read.add(pending_variable(name))
        read.update(self._reads(later.when))

    def _late_answers(self, recipient: Recipient, read: set[StateVariable]) -> None:
        """Add what the answers to slow contacts depend on: what is on its way, even to an agency that has it."""
        if not recipient.slowest:
            return
        use = self._use(recipient, read)
        self._answers(recipient, use, read)
        for info in self.information if use.tried else ():
            if use.depends_on(info):
                read.add(transit_variable(recipient.agency, info))
                if self.contacts.is_ambiguous(recipient.agency, info):
                    read.add(awaits_variable(recipient.agency, info))

    def _observes(self, name: str, prose: Iterable[Paragraph]) -> bool:
        return any(True for _ in paragraphs_observed(name, prose, self.question))

    def matters(self, written: Iterable[StateVariable], after: set[StateVariable]) -> bool:
        """Tell whether a variable written is live afterwards."""
        return any(variable in after or self.reading.is_strict(variable) for variable in written)

    def _effects(self, name: str, effects: Sequence[Effect], read: set[StateVariable]) -> None:
        # What is overwritten a moment later was read all the same, if only within the move.
        self.ever_live |= read
        for number, effect in reversed(tuple(enumerate(effects))):
            self._effect(f"{name}!{number}", effect, read)
            self.ever_live |= read

    def _effect(self, name: str, effect: Effect, read: set[StateVariable]) -> None:
        match effect:
            case Learn():
                read.difference_update([knowledge_variable(self.desk, info) for info in effect.learn])
            case Record():
                for info in effect.record:
                    self._depends((record_variable(info),), info, read)
            case Share():
                for info in effect.share.what:
                    for agency in effect.share.to:
                        self._depends((knowledge_variable(agency, info), transit_variable(agency, info)), info, read)
            case Set():
                read.difference_update([StateVariable("variable", name) for name in effect.set])
            case Add():
                read.update(filter(self.reading.is_strict, (StateVariable("variable", name) for name in effect.add)))
            case Cancel():
                read.difference_update([pending_variable(name) for name in effect.cancel])
            case Forget():
                self._forget(read)
            case If():
                self._if(name, effect, read)
            case _:
                pass
        if self.question.observes_effect(name):
            read.update(knowledge_variable(self.desk, info) for info in information_handled(effect))

    def _depends(self, written: tuple[StateVariable, ...], info: str, read: set[StateVariable]) -> None:
        """Add what writing or sending a piece depends on: whether it is held (R7)."""
        if any(variable in read for variable in written):
            read.add(knowledge_variable(self.desk, info))

    def _forget(self, read: set[StateVariable]) -> None:
        """Add what forgetting depends on (R24): what is recorded, and what reaches this desk again though it has it."""
        for info in self.information:
            if knowledge_variable(self.desk, info) in read:
                read.add(record_variable(info))
                if self.contacts.transit_days(self.desk, info):
                    read.add(transit_variable(self.desk, info))

    def _if(self, name: str, effect: If, read: set[StateVariable]) -> None:
        written = self.reading.variables_written(name, effect.do)
        if self.question.observes_inside(name) or self.matters(written, read):
            inner = set(read)
            self._effects(name, effect.do, inner)
            read |= inner
            read.update(self._reads(effect.condition))


def is_carried(live: Iterable[StateVariable], use: AnswerUse, agency: str, info: str) -> bool:
    """Tell whether it matters that a contact carries a piece, where certain variables are live."""
    own = (knowledge_variable(agency, info), transit_variable(agency, info))
    return info in use.reads or any(variable in live for variable in own)


def variables_dropped_between(reading: StoryAnalysis, left: str, entered: str) -> tuple[str, ...]:
    """Return the story variables that are reset on the way from one scene to another: those of a part that is left."""
    part = reading.scenario.scenes[left].part
    if part is None or part == reading.scenario.scenes[entered].part:
        return ()
    return tuple(reading.scenario.parts[part].variables)
