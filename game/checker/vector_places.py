"""Coming to stand somewhere, read a second time (law 4): in a scene (R11) or at an ending (R13)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.checker.layout import ATTENTION, DESK_TIME
from game.checker.live import forgotten
from game.checker.memories import Memory
from game.checker.rows import Rows
from game.checker.sightings import Item
from game.checker.vector_clock import Clock, ask, clock, texts
from game.checker.vector_effects import Act, Effects, Moment, program
from game.checker.vector_keep import keep, only, split

Landing = tuple[int, int, Rows]
"""Where rows come to stand: the number of a scene or an ending, the day, and they themselves."""
Lead = Callable[[Rows, Moment], Iterable[Landing]]
"""Where rows are led."""


@dataclass(frozen=True)
class Places:
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


class Arrivals:
    """Every way of coming to stand somewhere, each made ready once."""

    def __init__(self, effects: Effects) -> None:
        self.effects = effects
        scenario = effects.reading.scenario
        self.places = Places(tuple(scenario.scenes), tuple(scenario.endings))
        self._clocks: dict[str | None, Clock] = {}
        self._entrances: dict[tuple[str, str], Lead] = {}

    def terms(self, scene: str) -> str | None:
        """Return the scene in whose terms its rows count what is on offer at desks; None if they do not."""
        return scene if scene in self.effects.live.counted else None

    def clock(self, here: str | None) -> Clock:
        """Return the clock for a scene's terms."""
        if here not in self._clocks:
            self._clocks[here] = clock(self.effects, here)
        return self._clocks[here]

    def staying(self, scene: str, *acts: Act) -> Lead:
        """Do something and stay in the scene."""
        return self._landing(scene, program([*acts, keep(self.effects, scene, scene)]))

    def entering(self, left: str, scene: str) -> Lead:
        """Enter a scene from another: forget what belongs to the part that was left, act, keep what is still read."""
        if (left, scene) not in self._entrances:
            self._entrances[left, scene] = self._entrance(left, scene)
        return self._entrances[left, scene]

    def _entrance(self, left: str, scene: str) -> Lead:
        effects, reading = self.effects, self.effects.reading
        entered = reading.scenario.scenes[scene]
        act = program([*self._beginning(left, scene), *effects.acts(scene, entered.do, self.terms(left))])
        told = texts(effects, scene, entered.text)
        kept = keep(effects, scene, left)
        if not told:
            return self._landing(scene, program([act, kept]))
        land = self._landing(scene, kept)

        def enter(rows: Rows, moment: Moment) -> Iterable[Landing]:
            rows = act(rows, moment)
            ask(told, rows, moment)
            return land(rows, moment)

        return enter

    def _beginning(self, left: str, scene: str) -> Iterator[Act]:
        holds, entered = self.effects.layout.holds, self.effects.reading.scenario.scenes[scene]
        definitions = self.effects.reading.story.index.definitions
        lost = [
            (holds.get(Memory("variable", name)), definitions[name].start)
            for name in forgotten(self.effects.reading, left, scene)
        ]
        yield self.effects.put(
            *((field, field.code(start)) for field, start in lost if field is not None),
            (holds.get(ATTENTION), entered.attention or 0),
            (holds.get(DESK_TIME), entered.desk_time or 0),
        )

    def _landing(self, scene: str, act: Act) -> Lead:
        place, days = self.places.numbers[scene], self.effects.live.days

        def land(rows: Rows, moment: Moment) -> Iterable[Landing]:
            rows = act(rows, moment)
            return ((place, days.kept(scene, moment.day), rows),)

        return land

    @cached_property
    def end(self) -> Lead:
        """Let what was set going arrive, then choose the ending."""
        effects, scenario = self.effects, self.effects.reading.scenario
        passing, kept = self.clock(None), only(effects, effects.live.at_end)
        ready = [
            (
                place,
                effects.conditions.test(effects.reading.expression(ending.when)),
                texts(effects, f"ending:{name}", ending.text),
            )
            for place, (name, ending) in enumerate(scenario.endings.items(), len(scenario.scenes))
        ]

        def land(rows: Rows, moment: Moment) -> Iterator[Landing]:
            rows = passing.run(rows, moment, scenario.after)
            for place, when, told in ready:
                answer = when(rows, moment.day)
                moment.watch.asked("ends", self.places.name(place), answer, rows)
                going, rows = split(rows, answer)
                if going[-1].size:
                    ask(told, going, moment)
                    moment.watch.note(Item("ending", self.places.name(place)), going)
                    yield place, moment.day if effects.live.question.whole else 0, kept(going, moment)

        return land
