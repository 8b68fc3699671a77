"""Backward reachability: which endings each state can still reach, what each choice leaves open, and traps.

Input: a finished exploration that kept its states and counted moves. Output: by choice the endings still reachable
after it, and the moves after which only one is left. Buckets are visited in reverse topological order; the set of
reachable endings is a bit set, joined over the successors of a state, to a fixpoint within a group. Also here: the same
question for one situation, answered by a forward exploration from it.
"""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from game.checker.explorer.expansion import Bucket, Successors, enabled_moves, successors
from game.checker.explorer.explorer import Explorer, explore_model
from game.checker.explorer.model import BucketKey, build_model
from game.checker.explorer.observations import NullLog, Observation, PackedState
from game.checker.explorer.query import Budget, ExplorationQuery
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
        for group in self._groups():
            if self.prepared.places.is_ending(group[0][0]):
                self._init_ending(group[0])
            else:
                self._fixpoint(group)
                for key in group:
                    self._record_moves(key)
        endings = {key: self._endings(bits) for key, bits in self.after.items()}
        traps = tuple(sorted(self.traps.values(), key=lambda trap: (-trap.left, trap.move, trap.ending)))
        return OutcomeAnalysis(
            endings, traps, self.trapped, self.several, tuple(map(self._reachable_from, self.prepared.starts))
        )

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
        changed = True
        while changed:
            changed = False
            for key in group:
                for flow in self._flows(key, joined=True):
                    changed = self._propagate(key, flow) or changed
            changed = changed and (
                len(group) > 1 or not self.prepared.order.is_plain(self.prepared.places.scenes[group[0][0]])
            )

    def _flows(self, key: BucketKey, *, joined: bool) -> Iterable[Successors]:
        watch = NullLog()
        bucket = Bucket(*key, self.run.visited[key][0])
        return successors(enabled_moves(bucket, self.prepared.moves[key[0]], watch), bucket.day, watch, joined=joined)

    def _propagate(self, key: BucketKey, flow: Successors) -> bool:
        ends, left, decisions = self._after(flow)
        known = self.open[key], self.left[key], self.decisions[key]
        before = [column.copy() for column in known]
        np.bitwise_or.at(self.open[key], flow.origin, ends)
        np.minimum.at(self.left[key], flow.origin, left + 1)
        decided = int(flow.move.choice and self.is_decision[key[0]])
        np.minimum.at(self.decisions[key], flow.origin, decisions + decided)
        return any((old != new).any() for old, new in zip(before, known, strict=True))

    def _after(self, flow: Successors) -> tuple[IntArray, IntArray, IntArray]:
        target = (flow.place, flow.day)
        places = find_rows(flow.words, self.run.visited[target][0])
        return self.open[target][places], self.left[target][places], self.decisions[target][places]

    def _record_moves(self, key: BucketKey) -> None:
        """Record what each move of a bucket leaves open, now that every state after it is final."""
        single = _is_single(self.open[key])
        self.trapped += int(single.sum())
        for flow in self._flows(key, joined=False):
            ends, left, decisions = self._after(flow)
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


@dataclass(frozen=True)
class ReachableEndings:
    """The endings reachable from a situation, in the order of the scenario; some may be missing if unfinished."""

    endings: tuple[str, ...]
    finished: bool


REACHABILITY_ONLY = ExplorationQuery(count_plays=False, follow_irrelevant_moves=False, count_moves=False, arrivals=())
"""The query for what can be reached, and nothing else."""


def reachable_endings(story: CompiledStory, situation: Situation, budget: Budget) -> ReachableEndings:
    """Return every ending that can be reached from a situation."""
    result = explore_model(build_model(story, REACHABILITY_ONLY, [situation]), budget).result()
    return ReachableEndings(tuple(name for name in story.scenario.endings if name in result.endings), result.finished)


MAX_SITUATIONS_BY_OPTION = 500_000
"""How many situations the search after one option may hold: it looks at the clock only between whole layers."""


def open_endings_by_option(session: Session, seconds: float = 20.0) -> Mapping[str, tuple[str, ...]]:
    """Return, by choice key, the endings still reachable after each option of every decision made.

    The last decision comes first, as the least is open after it. What is not finished within the seconds is left out;
    nothing is estimated.
    """
    endings: dict[str, tuple[str, ...]] = {}
    until = time.monotonic() + seconds
    for moves, _ in reversed(decisions(session)):
        before = session.truncated_to(moves)
        for move in before.choices():
            left = until - time.monotonic()
            if left <= 0:
                return endings
            budget = Budget(MAX_SITUATIONS_BY_OPTION, left)
            after = step(session.story, before.situation, move).situation
            reachable = reachable_endings(session.story, after, budget)
            if not reachable.finished:
                return endings
            endings.setdefault(move.key, reachable.endings)
    return endings
