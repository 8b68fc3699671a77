"""Conditions that decide nothing: they always hold, or never, whenever they are asked."""

from collections.abc import Iterator

from game.checker.analysis.observables import EffectAt, iter_effect_lists, iter_effects
from game.checker.analysis.proof import Proof
from game.checker.rules.proof_queries import always_holds, is_reached
from game.diagnostics.finding import Finding
from game.scenario.model.effects import If
from game.scenario.model.scenario import Scenario
from game.scenario.parsing.source_map import KeyPath


def redundant_move_conditions(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find conditions of choices, looks and documents that always hold."""
    for name in proof.story.scenes:
        for shelf in ("choices", "look"):
            for key, each in getattr(scenario.scenes[name], shelf).items():
                if each.when and always_holds(proof, "when", f"{name}.{key}"):
                    yield _always(("scenes", name, shelf, key, "when"), f"`{name}.{key}` is asked for", each.when)
    for name, document in scenario.documents.items():
        if document.when and always_holds(proof, "when", name):
            yield _always(("documents", name, "when"), f"the document `{name}` is asked for", document.when)


def redundant_way_conditions(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find ways whose condition always holds when its turn comes, so that no way below is ever taken."""
    for name in proof.story.scenes:
        for key, choice in scenario.scenes[name].choices.items():
            for number, way in enumerate(choice.goto):
                if way.when and always_holds(proof, "goto", f"{name}.{key}#{number}"):
                    path = ("scenes", name, "choices", key, "goto", number, "when")
                    asked = f"the way from `{name}.{key}` to `{way.scene}` is tried"
                    yield _always(path, asked, way.when, ": no way below it is ever taken")


def redundant_arrival_conditions(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find consequences whose condition holds on every day they arrive."""
    for name, later in scenario.later.items():
        if later.when and f"later:{name}" not in proof.unresolved and always_holds(proof, "arrival", name):
            yield _always(("later", name, "when"), f"the day of `{name}` comes", later.when)


def redundant_ending_conditions(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find endings whose condition holds whenever it is tried, so that none below is ever reached."""
    for name, ending in scenario.endings.items():
        if ending.when and always_holds(proof, "ends", name):
            asked = f"the ending `{name}` is tried"
            yield _always(("endings", name, "when"), asked, ending.when, ": no ending below it is ever reached")


def redundant_effect_conditions(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find conditions of effects that always hold or never do."""
    for listed in iter_effect_lists(scenario):
        # The first scene's effects run at the start too, before an exploration begins.
        if is_reached(proof, listed.path) and listed.name != proof.first_scene:
            for asked in iter_effects(listed):
                if isinstance(asked.effect, If) and asked.name not in proof.unresolved:
                    yield from _effect(asked, asked.effect.condition, proof)


def _effect(asked: EffectAt, condition: str, proof: Proof) -> Iterator[Finding]:
    holds, fails = proof.happens("if", asked.name), proof.happens("if", asked.name, holds=False)
    if holds and not fails:
        yield _always(asked.condition_path, "this effect is done", condition)
    if fails and not holds:
        message = f"whenever this effect is done, `{condition}` does not hold"
        yield Finding("P011", asked.condition_path, message)


def _always(path: KeyPath, asked: str, condition: str, so: str = "") -> Finding:
    return Finding("P009", path, f"whenever {asked}, `{condition}` holds{so}")
