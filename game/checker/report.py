"""What a proof says of a scenario: its problems, its endings, and what was not finished."""

from dataclasses import dataclass

from game.checker.codes import PROOF
from game.checker.prove import Proof, prove
from game.checker.question import Budget
from game.checker.rules import RULES, Finding
from game.engine.story import compile_story
from game.problems import Problem, Severity, in_order
from game.scenario.loader import Loaded
from game.scenario.model import Scenario

NEVER_ALONE = frozenset({"P001", "P002", "P003", "P004", "P005", "P010"})
"""Codes that say something never happens: true only of what was explored to its end."""


@dataclass(frozen=True)
class CheckReport:
    """What was proven of one scenario."""

    scenario: str
    problems: tuple[Problem, ...]
    situations: int
    endings: tuple[tuple[str, float | None], ...]
    """Each ending that is reached, with its share of plays if every move that matters is as likely as any other."""
    unfinished: str
    """In a sentence; empty if everything was proven."""


def report(loaded: Loaded[Scenario], budget: Budget) -> CheckReport:
    """Prove a scenario that was loaded without errors; raises ValueError for one that was not."""
    scenario = loaded.value
    if scenario is None:
        raise ValueError("only a scenario that was loaded can be proven")
    proof = prove(compile_story(scenario), budget)
    found = (finding for rule in RULES for finding in rule(scenario, proof))
    problems = [_problem(loaded, proof, one) for one in found if proof.story.finished or one.code not in NEVER_ALONE]
    return CheckReport(
        scenario=scenario.id,
        problems=in_order(problems),
        situations=proof.story.situations,
        endings=tuple((name, _share(proof, name)) for name in scenario.endings if name in proof.story.endings),
        unfinished=_unfinished(proof),
    )


def _problem(loaded: Loaded[Scenario], proof: Proof, found: Finding) -> Problem:
    code = PROOF[found.code]
    hint = code.explanation.partition(". ")[2]
    play = proof.play(found.shown_by) if found.shown_by and proof.story.finished else None
    if play is not None:
        hint = f"{hint} This play shows it: --choose {','.join(play)}" if play else f"{hint} It is so from the start."
    place = loaded.positions.place(found.path, key=isinstance(found.path[-1], str))
    return Problem(found.code, Severity(code.severity), place, found.message[0].upper() + found.message[1:] + ".", hint)


def _share(proof: Proof, ending: str) -> float | None:
    share = proof.story.endings[ending].share
    return None if share is None else float(share)


def _unfinished(proof: Proof) -> str:
    if proof.story.unfinished is not None:
        return f"not everything was gone through: {proof.story.unfinished.reason}"
    if proof.open:
        return f"not followed to the end: {', '.join(proof.open)}"
    return ""
