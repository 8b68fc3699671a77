"""The report of a check: the problems of a scenario, its endings, and what was not finished.

Input: a loaded scenario and its proof. Output: frozen values, which the command prints and the map shows. Each finding
of a rule becomes a problem with a code, a place in a file and, where an observable shows it, a witness.
"""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from game.checker.analysis.proof import Proof
from game.checker.analysis.properties import Property
from game.checker.analysis.prover import ProgressCallback, no_progress, prove
from game.checker.analysis.random_plays import Interval
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
from game.scenario.model.traversal import prose

SCENARIO_ONLY_CODES = frozenset({"P013", "P014", "P015", "P018", "P019", "P024"})
"""Codes reported only for what the scenario itself defines or uses: of a pack's entries each scenario uses some."""

MAX_NAMED = 20
"""The most properties that are named as not proven."""


@dataclass(frozen=True)
class EndingReport:
    """An ending that is reached."""

    id: str
    title: str
    share: float | None
    """Its probability if every move that is followed were as likely as any other, 0 to 1; None where not counted."""
    plays: int | None
    """How many plays lead there, over moves that are followed; None where a cycle lies on the way."""
    interval: Interval | None = None
    """Where the share was not counted, the interval that plays by chance give it; None without such plays."""


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
    shares: Literal["exact", "sampled"] = "exact"
    """Whether the shares of the endings were counted over all plays, or estimated from plays by chance."""
    random_plays: int = 0
    """How many plays by chance were made; 0 where shares are exact."""
    denials: int = 0
    """How many paragraphs with `denies` were proven: no play shows them while what they deny holds."""

    @property
    def plays(self) -> int | None:
        """Return how many plays there are in all; None where that was not counted."""
        counted = [ending.plays for ending in self.endings if ending.plays is not None]
        return sum(counted) if counted and len(counted) == len(self.endings) else None


def report(loaded: Loaded[Scenario], budget: Budget, advance: ProgressCallback = no_progress) -> CheckReport:
    """Prove a scenario and report on it; raises ValueError for one that was not loaded."""
    scenario, began = loaded.value, time.monotonic()
    if scenario is None:
        raise ValueError("only a scenario that was loaded can be proven")
    return build_report(loaded, prove(compile_story(scenario), budget, advance), began)


def build_report(loaded: Loaded[Scenario], proof: Proof, began: float) -> CheckReport:
    """Return the report of a proof; `began` is the monotonic time, in seconds, at which the check began."""
    scenario = proof.run.prepared.reading.scenario
    rules = RULES if proof.is_control_flow_settled else RULES_WITHOUT_EXPLORATION
    problems = [_problem(loaded, proof, finding) for rule in rules for finding in rule(scenario, proof)]
    own = str(loaded.path)
    return CheckReport(
        scenario=scenario.id,
        problems=sort_problems(
            problem for problem in problems if problem.code not in SCENARIO_ONLY_CODES or problem.place.file == own
        ),
        situations=proof.story.situations if proof.is_whole else proof.situations,
        transitions=proof.story.transitions if proof.is_whole else proof.transitions,
        endings=tuple(_ending_report(proof, name, each.title) for name, each in scenario.endings.items()
                      if name in proof.endings),
        unfinished=_unfinished(proof),
        seconds=time.monotonic() - began,
        shares="exact" if proof.is_whole else "sampled",
        random_plays=0 if proof.is_whole else proof.plays_by_chance.number,
        denials=_count_proven_denials(scenario, proof, problems),
    )  # fmt: skip


def _ending_report(proof: Proof, name: str, title: str) -> EndingReport:
    if not proof.is_whole:
        plays = proof.plays_by_chance
        return EndingReport(name, title, None, None, plays.ending_share(name) if plays.number else None)
    share = proof.story.endings[name].share
    return EndingReport(name, title, None if share is None else float(share), proof.plays.get(name))


def _problem(loaded: Loaded[Scenario], proof: Proof, finding: Finding) -> Problem:
    code = PROOF_CODES[finding.code]
    hint = " ".join(
        part
        for part in (code.explanation.partition(". ")[2], finding.hint, _witness_hint(loaded, proof, finding))
        if part
    )
    place = loaded.positions.place(finding.path, key=isinstance(finding.path[-1], str))
    return Problem(
        finding.code, Severity(code.severity), place, finding.message[0].upper() + finding.message[1:] + ".", hint
    )


def _witness_hint(loaded: Loaded[Scenario], proof: Proof, finding: Finding) -> str:
    """Return a sentence with the witness of a finding, and what had been handed on in it; empty without one."""
    if finding.play:
        return f"This play shows it: {play_command(loaded.path, finding.play)}"
    if finding.code not in SHOWN_BY or loaded.value is None:
        return ""
    observable = Observable(SHOWN_BY[finding.code], finding.observed or str(finding.path[-1]))
    play, received = proof.play(observable), proof.handed_on(observable)
    if play is None:
        return ""
    where = (
        ""
        if received is None or set(received) == set(loaded.value.incoming)
        else f", {describe_handover(received, loaded.value)}"
    )
    if not play:
        return f"It is so from the start{where}."
    return f"This play shows it{where}: {play_command(loaded.path, play)}"


def play_command(file: Path, play: tuple[str, ...]) -> str:
    """Return the line that makes the moves of a play, as it is typed."""
    # Both kinds of shell take double quotes round a name with spaces.
    name = f'"{file}"' if " " in str(file) else str(file)
    return f"python main.py play {name} --text --choose {','.join(play)}"


def _count_proven_denials(scenario: Scenario, proof: Proof, problems: list[Problem]) -> int:
    """Return how many paragraphs with `denies` no play shows while what they deny holds."""
    if not proof.story.finished:
        return 0
    every = sum(piece.denies is not None for text in prose(scenario) for piece in text.paragraphs)
    unresolved = sum(subject.kind == "denial" for subject in proof.unresolved)
    return every - unresolved - sum(problem.code == "P020" for problem in problems)


def _unfinished(proof: Proof) -> str:
    unproven = [_named(each) for each in proof.unresolved]
    if not proof.is_every_start:
        unproven.insert(0, "every combination of what may be handed on")
    if len(unproven) > MAX_NAMED:
        unproven[MAX_NAMED:] = [f"and {len(unproven) - MAX_NAMED} more"]
    return f"not proven: {', '.join(unproven)}" if unproven else ""


def _named(subject: Property) -> str:
    """Return what was not proven, in words."""
    place = f"`{subject.name}`"
    match subject.kind:
        case "arrival":
            return f"whether {place} arrives"
        case "text":
            return f"whether the words {place} are shown"
        case "denial":
            return f"that the words {place} are true"
        case "ending":
            return f"whether the ending {place} is reached"
        case "answer":
            return f"whether {place} is given"
        case "scene":
            return f"whether the scene {place} is reached"
        case "offer":
            return f"whether {place} is on offer, and when"
        case "way":
            return f"whether the way {place} is taken"
        case "dead_end":
            return f"that a play is never stuck in {place}"
        case "loop":
            return "that a play never goes round without end"
        case "range":
            return f"that {place} keeps its range"
        case _:
            return f"whether the effect {place} is done"
