"""How a kept situation is packed into whole numbers of 63 bits; scene and day are kept beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.checker.explorer.liveness import Liveness
from game.checker.explorer.projection import ProjectedState
from game.checker.explorer.state_variables import StateVariable
from game.checker.explorer.story_analysis import StoryAnalysis
from game.diagnostics.problem import GameError
from game.engine.events import Value
from game.scenario.model.effects import Later
from game.scenario.model.effects import Set as SetEffect
from game.scenario.model.scenario import Variable

BITS = 63
"""Bits of a word that are used; the sign stays free, so that words sort as numbers."""

ATTENTION = StateVariable("attention", "")
DESK_TIME = StateVariable("desk_time", "")
UNTOLD = StateVariable("untold", "")
UNWRITTEN = StateVariable("unwritten", "")


@dataclass(frozen=True)
class BitField:
    """Where something stands: `shift` bits up in a word, `width` bits wide; a number is stored from `lowest` on."""

    word: int
    shift: int
    width: int
    lowest: int = 0
    words: tuple[str, ...] = ()
    """The words of a text variable."""
    truth: bool = False
    """Whether it is yes or no."""

    @cached_property
    def largest(self) -> int:
        """Return the largest number that fits."""
        return (1 << self.width) - 1

    @cached_property
    def mask(self) -> int:
        """Return the field's bits, in place."""
        return self.largest << self.shift

    def code(self, value: Value) -> int:
        """Return the number that stands for a value."""
        return self.words.index(value) if isinstance(value, str) else int(value) - self.lowest

    def value(self, code: int) -> Value:
        """Return the value that a number stands for."""
        if self.words:
            return self.words[code]
        return bool(code) if self.truth else code + self.lowest


@dataclass(frozen=True)
class StateLayout:
    """Where everything stands. A piece on its way and the same piece received have a field each."""

    value_fields: Mapping[StateVariable, BitField]
    """Variables and facts, attention, desk time and the two counts."""
    pending_fields: Mapping[StateVariable, BitField]
    """Days until something comes; 0 if it is not on its way."""
    variables: tuple[str, ...]
    """The story's variables in order."""
    words: int
    """How many whole numbers a situation takes."""
    bits: int

    def pending(self) -> tuple[int, ...]:
        """Return, by word, the bits of everything that can be on its way."""
        masks = [0] * self.words
        for field in self.pending_fields.values():
            masks[field.word] |= field.mask
        return tuple(masks)


class _Room:
    """Words filled one field after another; no field is cut in two."""

    def __init__(self) -> None:
        self.word = 0
        self.used = 0

    def field(self, width: int, lowest: int = 0, words: tuple[str, ...] = (), *, truth: bool = False) -> BitField:
        if self.used + width > BITS:
            self.word, self.used = self.word + 1, 0
        made = BitField(self.word, self.used, width, lowest, words, truth)
        self.used += width
        return made


def allocate_layout(reading: StoryAnalysis, live: Liveness, coming: Mapping[str, int] | None = None) -> StateLayout:
    """Give everything that is kept its bits; `coming` are pieces this desk may receive, with the latest day."""
    room = _Room()
    holds: dict[StateVariable, BitField] = {}
    due: dict[StateVariable, BitField] = {}
    longest = _longest_delays(reading)
    for memory in sorted(live.ever_live):
        if memory.kind == "variable":
            holds[memory] = _variable(reading, memory.subject, room)
        elif memory.kind == "waiting":
            due[memory] = room.field((longest.get(memory.subject, 0) + 1).bit_length())
        else:
            holds[memory] = room.field(1, truth=True)
            days = _days_on_the_way(reading, memory, coming or {})
            if days:
                due[memory] = room.field((days + 1).bit_length())
    for memory, highest in _counters(reading, live):
        holds[memory] = room.field(highest.bit_length())
    return StateLayout(holds, due, tuple(reading.story.index.definitions), room.word + 1, room.word * BITS + room.used)


def _counters(reading: StoryAnalysis, live: Liveness) -> Iterator[tuple[StateVariable, int]]:
    scenes = reading.scenario.scenes.values()
    pieces = len(reading.scenario.information)
    others = len(reading.scenario.agencies) - 1
    found = {
        ATTENTION: max((scene.attention or 0 for scene in scenes), default=0),
        DESK_TIME: max((scene.desk_time or 0 for scene in scenes), default=0),
        UNTOLD: pieces * others if live.counting_scenes else 0,
        UNWRITTEN: pieces if live.counting_scenes else 0,
    }
    return ((memory, highest) for memory, highest in found.items() if highest)


def _days_on_the_way(reading: StoryAnalysis, memory: StateVariable, coming: Mapping[str, int]) -> int:
    if memory.kind != "told":
        return 0
    if memory.agency == reading.desk:
        return coming.get(memory.subject, 0)
    return max((channel.days for channel in reading.scenario.channels.values()), default=0)


def _longest_delays(reading: StoryAnalysis) -> dict[str, int]:
    found: dict[str, int] = {}
    for effect in reading.every_effect():
        if isinstance(effect, Later):
            for name, days in effect.later.items():
                found[name] = max(days, found.get(name, 0))
    return found


def _variable(reading: StoryAnalysis, name: str, room: _Room) -> BitField:
    definition: Variable = reading.story.index.definitions[name]
    if isinstance(definition.start, bool):
        return room.field(1, truth=True)
    if isinstance(definition.start, str):
        words = definition.one_of or (definition.start,)
        return room.field(max(1, (len(words) - 1).bit_length()), words=words)
    if definition.lowest is None or definition.highest is None:
        raise GameError(f"The number `{name}` has no range, so its story has no end of situations.")
    values = [definition.start, definition.lowest, definition.highest, *_values_set(reading, name)]
    lowest, highest = min(values), max(values)
    return room.field(max(1, (highest - lowest).bit_length()), lowest=lowest)


def _values_set(reading: StoryAnalysis, name: str) -> Iterator[int]:
    for effect in reading.every_effect():
        if isinstance(effect, SetEffect) and name in effect.set:
            yield int(effect.set[name])


def pack(of: ProjectedState, where: StateLayout) -> tuple[int, ...]:
    """Pack a kept situation into words."""
    words = [0] * where.words

    def put(field: BitField, code: int) -> None:
        words[field.word] |= code << field.shift

    for name, value in of.values:
        field = where.value_fields[StateVariable("variable", name)]
        put(field, field.code(value))
    for memory in of.facts:
        put(where.value_fields[memory], 1)
    for memory, days in of.pending:
        put(where.pending_fields[memory], days)
    counts = (
        (ATTENTION, of.attention),
        (DESK_TIME, of.desk_time),
        (UNTOLD, of.untold_pairs),
        (UNWRITTEN, of.unrecorded_pieces),
    )
    for memory, number in counts:
        if number:
            put(where.value_fields[memory], number)
    return tuple(words)


def unpack(
    words: tuple[int, ...], where: StateLayout, live: Liveness, scene: str, ending: str, day: int
) -> ProjectedState:
    """Return the kept situation that words stand for."""
    memories = live.live_by_scene[scene] if scene else live.at_end

    def code(field: BitField | None) -> int:
        return (words[field.word] >> field.shift) & field.largest if field else 0

    own = [memory for memory in where.value_fields if memory in memories]
    values = {
        memory.subject: where.value_fields[memory].value(code(where.value_fields[memory]))
        for memory in own
        if _varies(memory)
    }
    due = [
        (memory, code(where.pending_fields[memory])) for memory in sorted(where.pending_fields) if memory in memories
    ]
    counters = [code(where.value_fields.get(memory)) for memory in (ATTENTION, DESK_TIME, UNTOLD, UNWRITTEN)]
    return ProjectedState(
        scene,
        ending,
        day,
        tuple(sorted(values.items(), key=lambda pair: where.variables.index(pair[0]))),
        frozenset(memory for memory in own if not _varies(memory) and code(where.value_fields[memory])),
        tuple((memory, days) for memory, days in due if days),
        *counters,
    )


def _varies(memory: StateVariable) -> bool:
    return memory.kind == "variable"
