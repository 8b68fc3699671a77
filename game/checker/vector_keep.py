"""What rows keep on coming to stand in a scene: what is still read there, and counts in place of what is not."""

from collections.abc import Iterable, Iterator

import numpy as np

from game.checker.layout import ATTENTION, DESK_TIME, UNTOLD, UNWRITTEN, Field
from game.checker.memories import Memory, told
from game.checker.rows import Ints, Rows, Truths, taken
from game.checker.vector_conditions import Answer, Test
from game.checker.vector_effects import Act, Effects, Moment, Put, program, replaced


def keep(effects: Effects, scene: str, left: str) -> Act:
    """Make ready what is kept on coming from one scene to another, or on staying."""
    live = effects.live
    if scene not in live.counted:
        return only(effects, [*live.kept[scene], ATTENTION, DESK_TIME])
    gone = sorted(live.kept[left] - live.kept[scene])
    acts = [_counted(effects, memory) for memory in gone if _is_countable(effects, memory)]
    return program([*acts, only(effects, [*live.kept[scene], ATTENTION, DESK_TIME, UNTOLD, UNWRITTEN])])


def only(effects: Effects, memories: Iterable[Memory]) -> Put:
    """Forget everything but some memories."""
    layout = effects.layout
    clear = [0] * layout.words
    for every in (*layout.holds.values(), *layout.due.values()):
        clear[every.word] |= every.mask
    for memory in memories:
        for field in (layout.holds.get(memory), layout.due.get(memory)):
            if field is not None:
                clear[field.word] &= ~field.mask
    return Put(tuple(clear), (0,) * layout.words)


def _is_countable(effects: Effects, memory: Memory) -> bool:
    return memory.kind == "recorded" or (memory.kind == "told" and memory.agency != effects.reading.desk)


def _counted(effects: Effects, memory: Memory) -> Act:
    """Count what nothing will read any more, if it could still be written or told."""
    layout = effects.layout
    total = layout.holds[UNWRITTEN if memory.kind == "recorded" else UNTOLD]
    held = layout.holds[told(effects.reading.desk, memory.subject)]
    done, due = layout.holds[memory], layout.due.get(memory)

    def run(rows: Rows, _moment: Moment) -> Rows:
        open_: Truths = ((rows[held.word] & held.mask) != 0) & ((rows[done.word] & done.mask) == 0)
        if due is not None:
            open_ &= (rows[due.word] & due.mask) == 0
        return replaced(rows, total.word, rows[total.word] + (open_.astype(np.int64) << total.shift))

    return run


def split(rows: Rows, answer: Answer) -> tuple[Rows, Rows]:
    """Part rows into those a condition holds for and the others."""
    if isinstance(answer, bool):
        nothing = taken(rows, np.empty(0, np.int64))
        return (rows, nothing) if answer else (nothing, rows)
    return taken(rows, np.flatnonzero(answer)), taken(rows, np.flatnonzero(~answer))


def is_set(field: Field) -> Test:
    """Ask whether a field holds anything."""
    return lambda rows, _day: (rows[field.word] & field.mask) != 0


def is_clear(field: Field) -> Test:
    """Ask whether a field holds nothing."""
    return lambda rows, _day: (rows[field.word] & field.mask) == 0


def at_least(field: Field | None, number: int) -> Test:
    """Ask whether a counter holds so much; one without a field is always 0."""
    if field is None:
        return lambda _rows, _day: number <= 0
    return lambda rows, _day: (rows[field.word] & field.mask) >= (number << field.shift)


def less(field: Field | None, number: int) -> Iterator[Act]:
    """Take something off a counter."""
    if field is not None and number:
        yield lambda rows, _moment: replaced(rows, field.word, _minus(rows[field.word], number << field.shift))


def _minus(word: Ints, bits: int) -> Ints:
    return word - bits
