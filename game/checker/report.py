"""What a proof says of a scenario: its problems, its endings, and what was not finished."""

import time
from dataclasses import dataclass

from game.checker.analysis.proof import ProgressCallback, Proof, no_progress, prove
from game.checker.explorer.observations import Observable
from game.checker.explorer.query import Budget
from game.checker.rules.codes import PROOF_CODES
from game.checker.rules.outcomes import describe_handover
from game.checker.rules.reachability import RULES, RULES_WITHOUT_EXPLORATION, SHOWN_BY
from game.diagnostics.finding import Finding
from game.diagnostics.problem import Problem, Severity, sort_problems
from game.engine.story import compile_story
from game.scenario.loader import Loaded
from game.scenario.model.scenario import Scenario

SCENARIO_ONLY_CODES = frozenset({"P013", "P014", "P015", "P018", "P019"})
"""Codes told of what the scenario itself defines or uses: of what a pack defines, each scenario uses some."""


@dataclass(frozen=True)
class EndingReport:
    """An ending that is reached."""

    id: str
    title: str
    share: float | None
    """Its share of plays if every move that matters were as likely as any other."""
    plays: int | None
    """How many plays lead there that differ in a move that matters; None where they can go round for ever."""


@dataclass(frozen=True)
class CheckReport:
    """What was proven of one scenario."""

    scenario: str
    problems: tuple[Problem, ...]
    situations: int
    transitions: int
    endings: tuple[EndingReport, ...]
    unfinished: str
    """In a sentence; empty if everything was proven."""
    seconds: float

    @property
    def plays(self) -> int | None:
        """Return how many plays there are in all; None where that was not counted."""
        counted = [ending.plays for ending in self.endings if ending.plays is not None]
        return sum(counted) if counted and len(counted) == len(self.endings) else None


def report(loaded: Loaded[Scenario], budget: Budget, advance: ProgressCallback = no_progress) -> CheckReport:
    """Prove a scenario that was loaded without errors; raises ValueError for one that was not."""
    scenario, began = loaded.value, time.monotonic()
    if scenario is None:
        raise ValueError("only a scenario that was loaded can be proven")
    return build_report(loaded, prove(compile_story(scenario), budget, advance), began)


def build_report(loaded: Loaded[Scenario], proof: Proof, began: float) -> CheckReport:
    """Say what a proof shows of a loaded scenario; `began` is when the clock of this machine showed its beginning."""
    scenario = proof.run.prepared.reading.scenario
    rules = RULES if proof.story.finished else ()
    found = [
        finding for rule in (*rules, *(() if rules else RULES_WITHOUT_EXPLORATION)) for finding in rule(scenario, proof)
    ]
    problems = [_problem(loaded, proof, one) for one in found]
    own = str(loaded.path)
    return CheckReport(
        scenario=scenario.id,
        problems=sort_problems(one for one in problems if one.code not in SCENARIO_ONLY_CODES or one.place.file == own),
        situations=proof.story.situations,
        transitions=proof.story.transitions,
        endings=tuple(_reached(proof, name, each.title) for name, each in scenario.endings.items()
                      if name in proof.story.endings),
        unfinished=_unfinished(proof),
        seconds=time.monotonic() - began,
    )  # fmt: skip


def _reached(proof: Proof, name: str, title: str) -> EndingReport:
    share = proof.story.endings[name].share
    return EndingReport(name, title, None if share is None else float(share), proof.plays.get(name))


def _problem(loaded: Loaded[Scenario], proof: Proof, found: Finding) -> Problem:
    code = PROOF_CODES[found.code]
    hint = " ".join(
        part for part in (code.explanation.partition(". ")[2], found.hint, _shown(loaded, proof, found)) if part
    )
    place = loaded.positions.place(found.path, key=isinstance(found.path[-1], str))
    return Problem(found.code, Severity(code.severity), place, found.message[0].upper() + found.message[1:] + ".", hint)


def _shown(loaded: Loaded[Scenario], proof: Proof, found: Finding) -> str:
    """Say which play shows a finding, and what had been handed on in it."""
    if found.code not in SHOWN_BY or not proof.story.finished or loaded.value is None:
        return ""
    observable = Observable(SHOWN_BY[found.code], str(found.path[-1]))
    play, handed = proof.play(observable), proof.handed_on(observable)
    if play is None:
        return ""
    where = (
        ""
        if handed is None or set(handed) == set(loaded.value.incoming)
        else f", {describe_handover(handed, loaded.value)}"
    )
    return f"This play shows it{where}: --choose {','.join(play)}" if play else f"It is so from the start{where}."


def _unfinished(proof: Proof) -> str:
    if proof.story.unfinished is not None:
        return f"not everything was gone through: {proof.story.unfinished.reason}"
    if proof.unresolved:
        return f"not followed to the end: {', '.join(proof.unresolved)}"
    return ""
