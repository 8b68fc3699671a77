"""The clock read a second time (law 4): days pass over many packed situations at once (R2 to R5).

What is on its way is stored as the days until it comes. On each day everything that has one day left comes, messages
before consequences and those as declared; then all the rest is a day nearer. What sets out meanwhile is stored with a
day more, so that it is right when the day is done.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from game.checker.layout import Field
from game.checker.memories import Memory, waiting
from game.checker.reading import conditions_of
from game.checker.rows import Rows, Truths
from game.checker.vector_conditions import Answer, Test
from game.checker.vector_effects import Act, Effects, Moment, at, program, replaced
from game.scenario.fields import Paragraph
from game.scenario.model import Consequence

Texts = tuple[tuple[str, Test], ...]
"""The conditions of a text's pieces, each with its name."""


@dataclass(frozen=True)
class Clock:
    """Days passing for the situations of one scene."""

    pending: tuple[int, ...]
    """By word, the bits of everything that can be on its way."""
    fields: tuple[Field, ...]
    arrivals: tuple[tuple[Field, Act], ...]
    """What comes, in the order of R3."""

    def run(self, rows: Rows, moment: Moment, days: int) -> Rows:
        """Let days pass."""
        for _ in range(days):
            moment.day += 1
            active = self._active(rows)
            if active is not None:
                rows = at(np.flatnonzero(active), self._day, rows, moment)
        return rows

    def _active(self, rows: Rows) -> Truths | None:
        found = None
        for place, bits in enumerate(self.pending):
            if bits:
                some = (rows[place] & bits) != 0
                found = some if found is None else found | some
        return found

    def _day(self, rows: Rows, moment: Moment) -> Rows:
        for field, act in self.arrivals:
            come = (rows[field.word] & field.mask) == (1 << field.shift)
            if come.any():
                rows = at(np.flatnonzero(come), act, rows, moment)
        for field in self.fields:
            away = (rows[field.word] & field.mask) != 0
            rows = replaced(rows, field.word, rows[field.word] - (away.astype(np.int64) << field.shift))
        return rows


def clock(effects: Effects, here: str | None) -> Clock:
    """Make the clock ready for situations in a scene's terms."""
    layout, reading = effects.layout, effects.reading
    arrivals: list[tuple[Field, Act]] = []
    for memory, field in layout.due.items():
        if memory.kind == "told":
            arrivals.append((field, _receive(effects, memory, here)))
    for name, later in reading.scenario.later.items():
        due = layout.due.get(waiting(name))
        if due is not None:
            arrivals.append((due, _arrive(effects, name, later, here)))
    return Clock(layout.pending(), tuple(layout.due.values()), tuple(arrivals))


def _receive(effects: Effects, memory: Memory, here: str | None) -> Act:
    if memory.agency == effects.reading.desk:
        return effects.learn(memory.subject, here)
    return effects.put((effects.layout.due[memory], 0), (effects.layout.holds[memory], 1))


def _arrive(effects: Effects, name: str, later: Consequence, here: str | None) -> Act:
    layout, reading = effects.layout, effects.reading
    leave = effects.put((layout.due[waiting(name)], 0))
    noted = effects.put((layout.holds.get(Memory("arrived", name)), 1))
    come = program([noted, *effects.acts(f"later:{name}", later.do, here, extra=1)])
    holds = effects.conditions.test(reading.expression(later.when))
    told = texts(effects, f"later:{name}", later.text)

    def arrive(rows: Rows, moment: Moment) -> Rows:
        rows = come(rows, moment)
        ask(told, rows, moment)
        return rows

    def run(rows: Rows, moment: Moment) -> Rows:
        rows = leave(rows, moment)
        answer = holds(rows, moment.day)
        moment.watch.asked("arrival", name, answer, rows)
        if isinstance(answer, bool):
            return arrive(rows, moment) if answer else rows
        return at(np.flatnonzero(answer), arrive, rows, moment)

    return run


def texts(effects: Effects, name: str, prose: Iterable[Paragraph]) -> Texts:
    """Make the conditions of a text ready, those that are asked."""
    return tuple(
        (place, effects.conditions.test(effects.reading.expression(condition)))
        for place, condition in conditions_of(name, prose, effects.live.question)
    )


def ask(of: Texts, rows: Rows, moment: Moment) -> None:
    """Ask the conditions of a text."""
    for name, test in of:
        answer: Answer = test(rows, moment.day)
        moment.watch.asked("text", name, answer, rows)
