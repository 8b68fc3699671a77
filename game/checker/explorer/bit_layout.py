"""The bit layout: how a projected state is packed into words of 63 bits.

Input: the live variables, and the range of values of each. Output: a field of fixed width for each, at a fixed place in
one of the words. Scene, ending and day are not packed: they are the bucket. What is pending has its own field, with the
days until it arrives.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.checker.explorer.contact_analysis import ContactAnalysis
from game.checker.explorer.liveness import Liveness
from game.checker.explorer.projection import ProjectedState
from game.checker.explorer.state_variables import StateVariable, awaits_variable, transit_variable
from game.checker.explorer.story_analysis import StoryAnalysis
from game.diagnostics.game_error import GameError
from game.engine.events import Value
from game.scenario.model.effects import Later
from game.scenario.model.effects import Set as SetEffect
from game.scenario.model.scenario import Variable
from game.scenario.model.scene import END

BITS = 63
"""Bits of a word that are used; the sign stays free, so that words sort as numbers."""

ATTENTION = StateVariable("attention", "")
DESK_TIME = StateVariable("desk_time", "")
TURNS = StateVariable("turns", "")


@dataclass(frozen=True)
class BitField:
    """The place of one variable: `width` bits of a word from bit `shift` on; a number is stored less `lowest`."""

    word: int
    shift: int
    width: int
    lowest: int = 0
    words: tuple[str, ...] = ()
    """The values of a text variable; its code is the index."""
    truth: bool = False
    """Whether it is a truth value."""

    @cached_property
    def largest(self) -> int:
        """Return the largest code that fits."""
        return (1 << self.width) - 1

    @cached_property
    def mask(self) -> int:
        """Return a word in which only the field's bits are set."""
        return self.largest << self.shift

    def code(self, value: Value) -> int:
        """Return the code of a value."""
        return self.words.index(value) if isinstance(value, str) else int(value) - self.lowest

    def value(self, code: int) -> Value:
        """Return the value of a code."""
        if self.words:
            return self.words[code]
        return bool(code) if self.truth else code + self.lowest


@dataclass(frozen=True)
class StateLayout:
    """The fields of all live variables. A piece on its way and the same piece received have a field each."""

    value_fields: Mapping[StateVariable, BitField]
    """Story variables and facts, attention, desk time and turns."""
    pending_fields: Mapping[StateVariable, BitField]
    """Days until something arrives, by the variables `transit` and `waiting`; 0 if it is not on its way."""
    variables: tuple[str, ...]
    """The story's variables, in the order they are declared."""
    words: int
    """How many words a state takes."""
    bits: int
    """How many bits a state takes, those left free at the end of a word included."""

    def pending(self) -> tuple[int, ...]:
        """Return, by word, the bits of all pending fields."""
        masks = [0] * self.words
        for field in self.pending_fields.values():
            masks[field.word] |= field.mask
        return tuple(masks)


class _Allocator:
    """Allocates fields one after another; no field crosses from one word to the next."""

    def __init__(self) -> None:
        self.word = 0
        self.used = 0

    def field(self, width: int, lowest: int = 0, words: tuple[str, ...] = (), *, truth: bool = False) -> BitField:
        if self.used + width > BITS:
            self.word, self.used = self.word + 1, 0
        field = BitField(self.word, self.used, width, lowest, words, truth)
        self.used += width
        return field


def allocate_layout(contacts: ContactAnalysis, live: Liveness) -> StateLayout:
    """Allocate a field for every variable that is ever live.

    Raises:
        GameError: A number has no range, so that its story has no finite state space.
    """
    allocator, reading = _Allocator(), contacts.reading
    values: dict[StateVariable, BitField] = {}
    pending: dict[StateVariable, BitField] = {}
    delays = _longest_delays(reading)
    for variable in sorted(_with_transit(contacts, live.ever_live)):
        if variable.kind == "variable":
            values[variable] = _variable_field(reading, variable.subject, allocator)
        elif variable.kind == "waiting":
            pending[variable] = allocator.field((delays.get(variable.subject, 0) + 1).bit_length())
        elif variable.kind == "transit":
            days = contacts.transit_days(variable.agency, variable.subject)
            pending[variable] = allocator.field((days + 1).bit_length())
        else:
            values[variable] = allocator.field(1, truth=True)
    for variable, highest in () if live.question.is_localised else _counters(reading):
        values[variable] = allocator.field(highest.bit_length())
    return StateLayout(
        values,
        pending,
        tuple(reading.story.index.definitions),
        allocator.word + 1,
        allocator.word * BITS + allocator.used,
    )


def _with_transit(contacts: ContactAnalysis, live: Iterable[StateVariable]) -> set[StateVariable]:
    """Return live variables, and for each piece that an agency may have whether it is on its way, if it ever can be."""
    variables = {variable for variable in live if variable.kind not in ("transit", "awaits")}
    for kind, info, agency in live:
        if kind in ("known", "transit", "awaits") and contacts.transit_days(agency, info):
            variables.add(transit_variable(agency, info))
            variables.update({awaits_variable(agency, info)} if kind == "awaits" else ())
    return variables


def _counters(reading: StoryAnalysis) -> Iterator[tuple[StateVariable, int]]:
    scenes = reading.scenario.scenes.values()
    counters = {
        ATTENTION: max((scene.attention or 0 for scene in scenes), default=0),
        DESK_TIME: max((scene.desk_time or 0 for scene in scenes), default=0),
        TURNS: max((scene.turns or 0 for scene in scenes), default=0),
    }
    return ((counter, highest) for counter, highest in counters.items() if highest)


def _longest_delays(reading: StoryAnalysis) -> dict[str, int]:
    delays = {name: later.days or 0 for name, later in reading.scenario.later.items()}
    for effect in reading.every_effect():
        if isinstance(effect, Later):
            for name, days in effect.later.items():
                delays[name] = max(days, delays.get(name, 0))
    return delays


def _variable_field(reading: StoryAnalysis, name: str, allocator: _Allocator) -> BitField:
    definition: Variable = reading.story.index.definitions[name]
    if isinstance(definition.start, bool):
        return allocator.field(1, truth=True)
    if isinstance(definition.start, str):
        words = definition.one_of or (definition.start,)
        return allocator.field(max(1, (len(words) - 1).bit_length()), words=words)
    if definition.lowest is None or definition.highest is None:
        raise GameError(f"The number `{name}` has no range, so its story has no end of situations.")
    values = [definition.start, definition.lowest, definition.highest, *_values_set(reading, name)]
    lowest, highest = min(values), max(values)
    return allocator.field(max(1, (highest - lowest).bit_length()), lowest=lowest)


def _values_set(reading: StoryAnalysis, name: str) -> Iterator[int]:
    for effect in reading.every_effect():
        if isinstance(effect, SetEffect) and name in effect.set:
            yield int(effect.set[name])


def pack(state: ProjectedState, layout: StateLayout) -> tuple[int, ...]:
    """Return the words of a projected state."""
    words = [0] * layout.words

    def put(field: BitField, code: int) -> None:
        words[field.word] |= code << field.shift

    for name, value in state.values:
        field = layout.value_fields[StateVariable("variable", name)]
        put(field, field.code(value))
    for fact in state.facts:
        put(layout.value_fields[fact], 1)
    for variable, days in state.pending:
        put(layout.pending_fields[variable], days)
    counts = ((ATTENTION, state.attention), (DESK_TIME, state.desk_time), (TURNS, state.turns))
    for counter, number in counts:
        if number:
            put(layout.value_fields[counter], number)
    return tuple(words)


def unpack(
    words: tuple[int, ...], layout: StateLayout, live: Liveness, scene: str, ending: str, day: int
) -> ProjectedState:
    """Return the projected state that words stand for; the inverse of `pack`."""
    live_here = live.live_by_scene[scene or END]

    def code(field: BitField | None) -> int:
        return (words[field.word] >> field.shift) & field.largest if field else 0

    own = [variable for variable in layout.value_fields if variable in live_here]
    values = {
        variable.subject: layout.value_fields[variable].value(code(layout.value_fields[variable]))
        for variable in own
        if _is_story_variable(variable)
    }
    pending = [(variable, code(layout.pending_fields[variable])) for variable in sorted(layout.pending_fields)]
    counters = [code(layout.value_fields.get(counter)) for counter in (ATTENTION, DESK_TIME, TURNS)]
    return ProjectedState(
        scene,
        ending,
        day,
        tuple(sorted(values.items(), key=lambda pair: layout.variables.index(pair[0]))),
        frozenset(fact for fact in own if not _is_story_variable(fact) and code(layout.value_fields[fact])),
        tuple((variable, days) for variable, days in pending if days),
        *counters,
    )


def _is_story_variable(variable: StateVariable) -> bool:
    return variable.kind == "variable"
