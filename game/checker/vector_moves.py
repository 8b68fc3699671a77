"""Moves read a second time (law 4): what each scene offers many packed situations at once, and where it leads them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.checker.layout import ATTENTION, DESK_TIME, UNTOLD, UNWRITTEN, Field
from game.checker.memories import Memory, recorded, told
from game.checker.reading import list_name, stays
from game.checker.rows import Rows
from game.checker.sightings import Item
from game.checker.vector_clock import ask, texts
from game.checker.vector_conditions import Test
from game.checker.vector_effects import Act, Moment, program
from game.checker.vector_keep import at_least, is_clear, is_set, less, split
from game.checker.vector_places import Arrivals, Landing, Lead
from game.scenario.scene import END, Choice, Goto


@dataclass(frozen=True)
class VectorMove:
    """A move, or several that lead alike: it is on offer where every test holds."""

    key: str
    when: Test | None
    """The author's condition, if there is one."""
    open: tuple[Test, ...]
    """What the rules ask beside it."""
    times: Field | None
    """How many moves this stands for; None is one."""
    lead: Lead | None
    """Where it leads; None for a move that changes nothing an exploration keeps."""
    choice: bool = False


class Offers:
    """Makes the moves of scenes ready."""

    def __init__(self, arrivals: Arrivals) -> None:
        self.arrivals = arrivals
        self.effects = arrivals.effects
        self.reading, self.live = self.effects.reading, self.effects.live
        self.holds, self.due = self.effects.layout.holds, self.effects.layout.due

    def of(self, scene: str) -> tuple[VectorMove, ...]:
        """Return everything a scene may offer."""
        choices = self.reading.scenario.scenes[scene].choices
        made = [self._choice(scene, name, choice) for name, choice in choices.items()]
        made += self._glances(scene)
        if self.reading.scenario.scenes[scene].desk_time is not None:
            made += self._records(scene)
            made += self._messages(scene)
        return tuple(made)

    def _test(self, text: str) -> Test:
        return self.effects.conditions.test(self.reading.expression(text))

    def _choice(self, scene: str, name: str, choice: Choice) -> VectorMove:
        key = f"{scene}.{name}"
        used = self.holds.get(Memory("chosen", key))
        return VectorMove(
            key=key,
            when=None if choice.when is None else self._test(choice.when),
            open=(is_clear(used),) if choice.once and used is not None else (),
            times=None,
            lead=self._lead(scene, key, choice),
            choice=True,
        )

    def _lead(self, scene: str, key: str, choice: Choice) -> Lead:
        effects, here = self.effects, self.arrivals.terms(scene)
        used = effects.put((self.holds.get(Memory("chosen", key)), 1))
        act = program([used, *effects.acts(key, choice.do, here)])
        told_now = texts(effects, key, choice.now)
        passing, last_day, days = self.arrivals.clock(here), self.reading.scenario.last_day, choice.days
        end = self.arrivals.end
        go_on = self.arrivals.staying(scene) if stays(choice) else self._ways(scene, key, choice.goto)

        def lead(rows: Rows, moment: Moment) -> Iterable[Landing]:
            rows = act(rows, moment)
            ask(told_now, rows, moment)
            if days:
                until = min(moment.day + days, last_day)
                rows = passing.run(rows, moment, until - moment.day)
                if until >= last_day:
                    moment.watch.note(Item("last_day", key), rows)
                    return end(rows, moment)
            return go_on(rows, moment)

        return lead

    def _ways(self, scene: str, key: str, ways: tuple[Goto, ...]) -> Lead:
        ready = [
            (
                f"{key}#{number}",
                None if way.when is None else self._test(way.when),
                self.arrivals.end if way.scene == END else self.arrivals.entering(scene, way.scene),
            )
            for number, way in enumerate(ways)
        ]

        def lead(rows: Rows, moment: Moment) -> Iterator[Landing]:
            for name, when, go_on in ready:
                going = rows
                if when is not None:
                    answer = when(rows, moment.day)
                    moment.watch.asked("goto", name, answer, rows)
                    going, rows = split(rows, answer)
                if going[-1].size:
                    moment.watch.note(Item("way", name), going)
                    yield from go_on(going, Moment(moment.day, moment.watch))

        return lead

    def _glances(self, scene: str) -> Iterator[VectorMove]:
        attention = self.reading.scenario.scenes[scene].attention
        left = self.holds.get(ATTENTION)
        for memory, key, glance in self.reading.glances(scene):
            field = self.holds[memory] if memory in self.live.kept[scene] else None
            tests = [] if field is None else [is_clear(field)]
            acts: list[Act] = [self.effects.put((field, 1))]
            if memory.kind == "seen" and attention is not None:
                tests.append(at_least(left, 1))
                acts += less(left, 1)
            acts += self.effects.acts(list_name(memory), glance.do, self.arrivals.terms(scene))
            lead = self.arrivals.staying(scene, *acts) if field is not None else None
            when = None if glance.when is None else self._test(glance.when)
            yield VectorMove(key, when, tuple(tests), None, lead)

    def _records(self, scene: str) -> Iterator[VectorMove]:
        desk, unwritten = self.holds.get(DESK_TIME), self.holds.get(UNWRITTEN)
        time = at_least(desk, 1)
        for info in self.reading.scenario.information:
            if recorded(info) in self.live.kept[scene]:
                field, held = self.holds[recorded(info)], self.holds[told(self.reading.desk, info)]
                acts: list[Act] = [self.effects.put((field, 1)), *less(desk, 1)]
                yield self._desk_move(scene, f"record:{info}", (is_set(held), is_clear(field), time), acts)
        if scene in self.live.counted and unwritten is not None:
            used: list[Act] = [*less(unwritten, 1), *less(desk, 1)]
            yield self._desk_move(scene, "record:*", (is_set(unwritten), time), used, unwritten)

    def _messages(self, scene: str) -> Iterator[VectorMove]:
        desk, untold, scenario = self.holds.get(DESK_TIME), self.holds.get(UNTOLD), self.reading.scenario
        pairs = [(agency, info) for info in scenario.information for agency in scenario.agencies]
        kept = [pair for pair in pairs if pair[0] != self.reading.desk and told(*pair) in self.live.kept[scene]]
        for name, channel in scenario.channels.items():
            if not channel.at_desk:
                continue
            time = at_least(desk, channel.cost)
            for agency, info in kept:
                acts: list[Act] = [self.effects.tell(agency, info, channel.days), *less(desk, channel.cost)]
                tests = (*self._can_tell(agency, info), time)
                yield self._desk_move(scene, f"tell:{agency}.{info}:{name}", tests, acts)
            if scene in self.live.counted and untold is not None:
                used: list[Act] = [*less(untold, 1), *less(desk, channel.cost)]
                yield self._desk_move(scene, f"tell:*:{name}", (is_set(untold), time), used, untold)

    def _can_tell(self, agency: str, info: str) -> Iterator[Test]:
        yield is_set(self.holds[told(self.reading.desk, info)])
        yield is_clear(self.holds[told(agency, info)])
        if told(agency, info) in self.due:
            yield is_clear(self.due[told(agency, info)])

    def _desk_move(
        self, scene: str, key: str, tests: tuple[Test, ...], acts: list[Act], times: Field | None = None
    ) -> VectorMove:
        return VectorMove(key, None, tests, times, self.arrivals.staying(scene, *acts))
