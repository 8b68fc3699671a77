"""Backward reachability: which endings each state can still reach, what each choice leaves open, and traps.

Input: a finished exploration that kept its states and counted moves. Output: by choice the endings still reachable
after it, and the moves after which only one is left. Buckets are visited in reverse topological order; the set of
reachable endings is a bit set, joined over the successors of a state, to a fixpoint within a group. Also here: the same
question for one situation, answered by a forward exploration from it.
"""

import math
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from game.checker.explorer.expansion import Bucket, Successors, enabled_moves, successors
from game.checker.explorer.explorer import Explorer, explore_model
from game.checker.explorer.model import BucketKey, build_model
from game.checker.explorer.observations import NullLog, Observation, PackedState
from game.checker.explorer.query import Budget, ExplorationQuery
from game.checker.explorer.sampling import explore_sample
from game.checker.explorer.state_sets import BoolArray, IntArray, find_rows
from game.engine.session import Session, decisions
from game.engine.situation import Situation
from game.engine.step import step
from game.engine.story import CompiledStory

UNREACHED = 1 << 30
"""More moves than any play has, for a state that reaches no ending."""


@dataclass(frozen=True)
class Trap:
    """A move after which only one ending is left, where there were several before."""

    move: str
    ending: str
    situations: int
    """In how many states it closes all the others."""
    before: Observation
    """The state in which most moves are still to come after it."""
    left: int
    """The fewest moves from there to the ending, this one included."""
    decisions: int = 0
    """The fewest decisions that are still made after it."""


@dataclass(frozen=True)
class OutcomeAnalysis:
    """What each choice leaves open, over every state it is enabled in."""

    endings_open: Mapping[str, tuple[str, ...]]
    """By choice key, the endings that can still be reached after it, in the order of the scenario."""
    traps: tuple[Trap, ...]
    single_ending_situations: int
    """States, not ended, from which only one ending is reachable."""
    open_choice_counts: Mapping[str, int]
    """By choice key, in how many states it is enabled while several endings are reachable."""
    reachable_from_start: tuple[tuple[str, ...], ...]
    """The endings reachable from each initial situation, in their order."""


def analyse_outcomes(of: Explorer) -> OutcomeAnalysis:
    """Analyse a finished exploration backwards; raises ValueError for one that kept no states or counted no moves."""
    if not of.keep or not of.carried.moves or of.stopped:
        raise ValueError("backward reachability needs a finished exploration that keeps its states and counts moves")
    return _BackwardReachability(of).result()


@dataclass(frozen=True)
class _Edges:
    """Where some moves lead from states of one bucket to states of another."""

    key: BucketKey
    origin: IntArray
    target: BucketKey
    places: IntArray
    """By edge, the place of the state it leads to."""
    decided: int
    """1 where the moves are decisions, else 0."""


class _BackwardReachability:
    """By bucket and state: the reachable endings as bits, the fewest moves and the fewest decisions to one."""

    def __init__(self, of: Explorer) -> None:
        self.run, self.prepared = of, of.prepared
        self.open: dict[BucketKey, IntArray] = {}
        self.left: dict[BucketKey, IntArray] = {}
        self.decisions: dict[BucketKey, IntArray] = {}
        self.after: dict[str, int] = {}
        self.traps: dict[tuple[str, int], Trap] = {}
        self.several: dict[str, int] = {}
        self.trapped = 0
        scenes = of.prepared.reading.scenario.scenes
        self.is_decision = [scenes[name].is_decision for name in of.prepared.places.scenes]

    def result(self) -> OutcomeAnalysis:
        self._go_back(self._record_moves)
        endings = {key: self._endings(bits) for key, bits in self.after.items()}
        traps = tuple(sorted(self.traps.values(), key=lambda trap: (-trap.left, trap.move, trap.ending)))
        return OutcomeAnalysis(endings, traps, self.trapped, self.several, self._reachable_from_starts())

    def reachable_from_starts(self) -> tuple[tuple[str, ...], ...]:
        """Return the endings reachable from each initial situation, and nothing else."""
        self._go_back(lambda _key: None)
        return self._reachable_from_starts()

    def _go_back(self, record: Callable[[BucketKey], None]) -> None:
        """Visit every bucket from the last to the first; `record` is called with each that is final."""
        for group in self._groups():
            if self.prepared.places.is_ending(group[0][0]):
                self._init_ending(group[0])
            else:
                self._fixpoint(group)
                for key in group:
                    record(key)

    def _reachable_from_starts(self) -> tuple[tuple[str, ...], ...]:
        return tuple(map(self._reachable_from, self.prepared.starts))

    def _reachable_from(self, start: Situation) -> tuple[str, ...]:
        key, words = self.prepared.key(start)
        rows = tuple(np.array([word], np.int64) for word in words)
        return self._endings(int(self.open[key][find_rows(rows, self.run.visited[key][0])[0]]))

    def _groups(self) -> Iterable[list[BucketKey]]:
        """Return the buckets from the last to the first, those of one group and day as one entry."""
        order, places = self.prepared.order, self.prepared.places
        groups: list[list[BucketKey]] = []
        for key in reversed(self.run.finished_buckets):
            last = groups[-1][-1] if groups else None
            if last is None or places.is_ending(key[0]) or places.is_ending(last[0]):
                groups.append([key])
                continue
            same = order.group[places.scenes[key[0]]] == order.group[places.scenes[last[0]]] and key[1] == last[1]
            if same:
                groups[-1].append(key)
            else:
                groups.append([key])
        return groups

    def _init_ending(self, key: BucketKey) -> None:
        size = self.run.visited[key][0][0].size
        number = key[0] - len(self.prepared.places.scenes)
        self.open[key] = np.full(size, 1 << number, np.int64)
        self.left[key], self.decisions[key] = np.zeros(size, np.int64), np.zeros(size, np.int64)

    def _fixpoint(self, group: list[BucketKey]) -> None:
        for key in group:
            size = self.run.visited[key][0][0].size
            self.open[key], self.left[key] = np.zeros(size, np.int64), np.full(size, UNREACHED, np.int64)
            self.decisions[key] = np.full(size, UNREACHED, np.int64)
        inner: list[_Edges] = []
        for key in group:
            for flow in self._flows(key, joined=True):
                edges = self._edges(key, flow)
                self._propagate(edges)
                # What lies outside of the group is final, so that it is asked once.
                inner += [edges] if edges.target in group else []
        changed = bool(inner)
        while changed:
            changed = sum(self._propagate(edges) for edges in reversed(inner)) > 0

    def _flows(self, key: BucketKey, *, joined: bool) -> Iterable[Successors]:
        watch = NullLog()
        bucket = Bucket(*key, self.run.visited[key][0])
        return successors(enabled_moves(bucket, self.prepared.moves[key[0]], watch), bucket.day, watch, joined=joined)

    def _edges(self, key: BucketKey, flow: Successors) -> "_Edges":
        target = (flow.place, flow.day)
        places = find_rows(flow.words, self.run.visited[target][0])
        return _Edges(key, flow.origin, target, places, int(flow.move.choice and self.is_decision[key[0]]))

    def _propagate(self, edges: "_Edges") -> bool:
        """Add to the states of a bucket what is known of those that edges lead to; tell whether that was new."""
        ends, left, decisions = self._after(edges)
        known = self.open[edges.key], self.left[edges.key], self.decisions[edges.key]
        before = [column.copy() for column in known]
        np.bitwise_or.at(known[0], edges.origin, ends)
        np.minimum.at(known[1], edges.origin, left + 1)
        np.minimum.at(known[2], edges.origin, decisions + edges.decided)
        return any((old != new).any() for old, new in zip(before, known, strict=True))

    def _after(self, edges: "_Edges") -> tuple[IntArray, IntArray, IntArray]:
        target, places = edges.target, edges.places
        return self.open[target][places], self.left[target][places], self.decisions[target][places]

    def _record_moves(self, key: BucketKey) -> None:
        """Record what each move of a bucket leaves open, now that every state after it is final."""
        single = _is_single(self.open[key])
        self.trapped += int(single.sum())
        for flow in self._flows(key, joined=False):
            ends, left, decisions = self._after(self._edges(key, flow))
            several, move = ~single[flow.origin], flow.move.key
            if flow.move.choice:
                self.after[move] = self.after.get(move, 0) | int(np.bitwise_or.reduce(ends))
                self.several[move] = self.several.get(move, 0) + int(several.sum())
            closing = np.flatnonzero(_is_single(ends) & several)
            if closing.size:
                self._record_trap(key, move, *(column[closing] for column in (flow.origin, ends, left, decisions)))

    def _record_trap(
        self, key: BucketKey, move: str, origin: IntArray, ends: IntArray, left: IntArray, decisions: IntArray
    ) -> None:
        words, columns = self.run.visited[key]
        for bits in np.unique(ends).tolist():
            which = np.flatnonzero(ends == bits)
            longest = which[np.argmax(left[which])]
            row = int(origin[longest])
            spot = PackedState(*key, tuple(int(word[row]) for word in words))
            trap = Trap(
                move, self._endings(bits)[0], int(which.size), Observation(int(columns[-1][row]), spot, move),
                int(left[longest]) + 1, int(decisions[longest]),
            )  # fmt: skip
            known = self.traps.get((move, bits))
            if known is not None:
                farther = trap if trap.left > known.left else known
                total = known.situations + trap.situations
                trap = replace(farther, situations=total)
            self.traps[move, bits] = trap

    def _endings(self, bits: int) -> tuple[str, ...]:
        return tuple(name for number, name in enumerate(self.prepared.places.endings) if bits >> number & 1)


def _is_single(bits: IntArray) -> BoolArray:
    single: BoolArray = (bits != 0) & ((bits & (bits - 1)) == 0)
    return single


REACHABILITY_ONLY = ExplorationQuery(count_plays=False, follow_irrelevant_moves=False, count_moves=False, arrivals=())
"""The query for what can be reached, and nothing else."""
MAX_SITUATIONS_BY_OPTION = 100_000
"""How many situations the search after some options may hold: it looks at the clock only between whole layers."""
MAX_NUMBERS_BY_OPTION = 10_000_000
"""The most numbers of states that wait meanwhile."""
MAX_TOGETHER = 4
"""After how many options, of neighbouring decisions, is searched together."""


def open_endings_by_option(session: Session, seconds: float = 20.0) -> Mapping[str, tuple[str, ...]]:
    """Return, by choice key, the endings still reachable after each option of every decision made.

    The last decision comes first, as the least is open after it. What is not finished within the seconds is left out;
    nothing is estimated.
    """
    until = time.monotonic() + seconds
    options = [
        (move.key, step(session.story, before.situation, move).situation)
        for before in (session.truncated_to(moves) for moves, _ in reversed(decisions(session)))
        for move in before.choices()
    ]
    if not options:
        return {}
    reached = reachable_endings(session.story, tuple(situation for _, situation in options), until)
    endings: dict[str, tuple[str, ...]] = {}
    for (key, _), reachable in zip(options, reached, strict=True):
        if reachable is not None:
            endings.setdefault(key, reachable)
    return endings


def reachable_endings(
    story: CompiledStory, situations: tuple[Situation, ...], until: float = math.inf
) -> Iterator[tuple[str, ...] | None]:
    """Yield the endings that are reachable from each situation, in their order; None where that was not found out.

    Args:
        story: The story.
        situations: The situations, the last ones of a play first.
        until: The monotonic time, in seconds, at which the search ends.
    """
    return _EndingSearch(story, situations, until).endings()


class _EndingSearch:
    """The search for the endings that are reachable from some situations, the last ones of a play first.

    They share one model of the story, and several an exploration. Every situation is followed until that takes too
    many: from earlier ones it would take no fewer. Then a sample tells where every ending is still open; where it does
    not see them all, nothing is known.
    """

    def __init__(self, story: CompiledStory, situations: tuple[Situation, ...], until: float) -> None:
        self.situations, self.until = situations, until
        self.prepared = build_model(story, REACHABILITY_ONLY, situations)
        self.every = tuple(story.scenario.endings)
        self.is_too_large = False

    def endings(self) -> Iterator[tuple[str, ...] | None]:
        """Yield the endings reachable from each situation, in their order; None where that was not found out."""
        for first in range(0, len(self.situations), MAX_TOGETHER):
            yield from self._after(self.situations[first : first + MAX_TOGETHER])

    def _after(self, situations: tuple[Situation, ...]) -> Iterator[tuple[str, ...] | None]:
        prepared, is_one = replace(self.prepared, starts=situations), len(situations) == 1
        if not self.is_too_large:
            exploration = explore_model(prepared, self._budget(), keep=True)
            if not exploration.stopped:
                yield from _BackwardReachability(exploration).reachable_from_starts()
                return
            self.is_too_large = is_one
        if is_one:
            sample = explore_sample(prepared, self._budget())
            yield self.every if len(sample.tally.endings) == len(self.every) else None
            return
        middle = len(situations) // 2
        yield from self._after(situations[:middle])
        yield from self._after(situations[middle:])

    def _budget(self) -> Budget:
        return Budget(MAX_SITUATIONS_BY_OPTION, self.until - time.monotonic(), MAX_NUMBERS_BY_OPTION)
