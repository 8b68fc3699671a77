"""Rules on endings that are closed early: by a choice after which only one is left, by what was not handed on."""

from collections import Counter
from collections.abc import Iterator

from game.checker.analysis.outcomes import Trap
from game.checker.analysis.proof import Proof
from game.diagnostics.finding import Finding
from game.scenario.model.scenario import Scenario
from game.scenario.parsing.source_map import KeyPath

MIN_DECISIONS_AFTER = 3
"""Decisions still to come after a trap that is reported.

The last decision of a story always closes what is still open, and the one before it may: so stories end. Where three
or more are still to be made and none of them can change anything, a trainee decides in vain and is not told.
"""
MIN_SHARE = 0.5
"""The share of the states, 0 to 1, in which a choice closes all other endings.

Where it does so in fewer, earlier choices have nearly closed them already, and this choice is not what to change.
"""


def traps(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find choices of decisions that mostly leave one ending, long before the end."""
    outcomes = proof.outcomes
    if outcomes is None:
        return
    closed: Counter[str] = Counter()
    farthest: dict[str, Trap] = {}
    for trap in outcomes.traps:
        closed[trap.move] += trap.situations
        if trap.move not in farthest or trap.decisions > farthest[trap.move].decisions:
            farthest[trap.move] = trap
    for move, trap in farthest.items():
        path = _choice(scenario, move)
        if (
            path
            and trap.decisions >= MIN_DECISIONS_AFTER
            and closed[move] > MIN_SHARE * outcomes.open_choice_counts[move]
        ):
            ending = scenario.endings[trap.ending].title
            yield Finding("P016", path, f"after `{move}` only “{ending}” is left, {_how_early(scenario, proof, trap)}",
                          play=_play(proof, trap))  # fmt: skip


def _choice(scenario: Scenario, move: str) -> KeyPath | None:
    """Return where a choice of a decision stands (R16)."""
    scene, _, key = move.partition(".")
    written = scenario.scenes.get(scene)
    return ("scenes", scene, "choices", key) if written and written.is_decision and key in written.choices else None


def _how_early(scenario: Scenario, proof: Proof, trap: Trap) -> str:
    day = proof.witnesses.situation_at(trap.before.spot).day
    return f"on day {day} of {scenario.last_day}, with {trap.decisions} or more decisions still to make"


def _play(proof: Proof, trap: Trap) -> tuple[str, ...]:
    return (*proof.witnesses.trace_to(trap.before.spot), trap.move)


def endings_closed_by_handover(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find endings that some combination of what may be handed on closes from the start."""
    outcomes = proof.outcomes
    if outcomes is None or not scenario.incoming:
        return
    for name in scenario.endings:
        closed = [
            start
            for start, endings in zip(proof.initial_information, outcomes.reachable_from_start, strict=True)
            if name not in endings
        ]
        if closed and name in proof.endings:
            combinations = "; ".join(describe_handover(start, scenario) for start in closed[:MAX_NAMED])
            more = f"; and {len(closed) - MAX_NAMED} more" if len(closed) > MAX_NAMED else ""
            message = f"no play reaches the ending `{name}` {combinations}{more}"
            yield Finding("P017", ("endings", name), message)


MAX_NAMED = 4
"""Combinations that are named one by one."""


def describe_handover(received: tuple[str, ...], scenario: Scenario) -> str:
    """Return what was handed on, in words."""
    missing = [info for info in scenario.incoming if info not in received]
    if not received:
        return "where nothing was handed on"
    if not missing:
        return "where everything was handed on"
    return f"where {', '.join(f'`{info}`' for info in missing)} {'was' if len(missing) == 1 else 'were'} not handed on"
