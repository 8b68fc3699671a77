"""Rules on conditions that decide nothing: whenever they are evaluated they hold, or never do."""

from collections.abc import Iterator

from game.checker.analysis.proof import Proof
from game.checker.rules.proof_queries import always_holds, is_reached
from game.diagnostics.finding import Finding
from game.scenario.model.effects import If
from game.scenario.model.scenario import Scenario
from game.scenario.model.traversal import EffectAt, effect_lists, effects_in
from game.scenario.parsing.source_map import KeyPath


def redundant_move_conditions(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find conditions of choices, looks, lines and documents that always hold."""
    for name in proof.scenes:
        for shelf in ("choices", "look", "talk"):
            for key, written in getattr(scenario.scenes[name], shelf).items():
                if written.when and always_holds(proof, "when", f"{name}.{key}"):
                    yield _always(("scenes", name, shelf, key, "when"), f"`{name}.{key}` is asked for", written.when)
    for name, document in scenario.documents.items():
        if document.when and always_holds(proof, "when", name):
            yield _always(("documents", name, "when"), f"the document `{name}` is asked for", document.when)


def redundant_way_conditions(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find ways whose condition always holds when its turn comes, so that no way below is ever taken."""
    for name in proof.scenes:
        for key, choice in scenario.scenes[name].choices.items():
            for number, way in enumerate(choice.goto):
                if way.when and always_holds(proof, "goto", f"{name}.{key}#{number}"):
                    path = ("scenes", name, "choices", key, "goto", number, "when")
                    occasion = f"the way from `{name}.{key}` to `{way.scene}` is tried"
                    yield _always(path, occasion, way.when, ": no way below it is ever taken")


def redundant_arrival_conditions(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find consequences whose condition holds on every day they arrive."""
    for name, later in scenario.later.items():
        is_known = not proof.is_unresolved("arrival", name)
        if later.when and is_known and always_holds(proof, "arrival", name):
            yield _always(("later", name, "when"), f"the day of `{name}` comes", later.when)


def redundant_ending_conditions(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find endings whose condition holds whenever it is tried, so that none below is ever reached."""
    for name, ending in scenario.endings.items():
        if ending.when and ending_always_holds(proof, name):
            occasion = f"the ending `{name}` is tried"
            yield _always(("endings", name, "when"), occasion, ending.when, ": no ending below it is ever reached")


def ending_always_holds(proof: Proof, name: str) -> bool:
    """Tell whether the condition of an ending holds whenever it is tried; False where that is not proven."""
    return not proof.is_unresolved("ending", name) and always_holds(proof, "ends", name)


def redundant_effect_conditions(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find conditions of effects that always hold or never do."""
    for listed in effect_lists(scenario):
        # The first scene's effects run at the start too, before an exploration begins.
        if is_reached(proof, listed.path) and listed.name != proof.first_scene:
            for entry in effects_in(listed):
                if isinstance(entry.effect, If) and not proof.is_unresolved("effect", entry.name):
                    yield from _redundant_effect(entry, entry.effect.condition, proof)


def _redundant_effect(entry: EffectAt, condition: str, proof: Proof) -> Iterator[Finding]:
    holds, fails = proof.happens("if", entry.name), proof.happens("if", entry.name, holds=False)
    if holds and not fails:
        yield _always(entry.subject_path, "this effect is done", condition)
    if fails and not holds:
        message = f"whenever this effect is done, `{condition}` does not hold"
        yield Finding("P011", entry.subject_path, message)


def _always(path: KeyPath, occasion: str, condition: str, result: str = "") -> Finding:
    return Finding("P009", path, f"whenever {occasion}, `{condition}` holds{result}")
