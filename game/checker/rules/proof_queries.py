"""What the rules ask of a proof: whether something is reached, always holds, can run."""

from game.checker.analysis.proof import Proof
from game.scenario.model.traversal import EffectAt, EffectList, answer_name
from game.scenario.parsing.source_map import KeyPath


def is_reached(proof: Proof, path: KeyPath) -> bool:
    """Tell whether what a path leads to, a scene, a choice, an answer, an ending and so on, is ever reached."""
    match path:
        case ("scenes", str(name), "choices" | "look" | "talk", str(key), *_):
            return proof.happens("offered", f"{name}.{key}")
        case ("scenes", str(name), *_):
            return name in proof.scenes
        case ("later", str(name), *_):
            return proof.happens("arrival", name)
        case ("endings", str(name), *_):
            return name in proof.endings
        case ("answers", str(key), int(number), *_):
            return proof.happens("answer", answer_name(key, number))
        case (_, str(name), *_):
            return proof.happens("offered", name)
        case _:
            return False


def always_holds(proof: Proof, kind: str, name: str) -> bool:
    """Tell whether a condition was evaluated and never failed."""
    return proof.happens(kind, name) and not proof.happens(kind, name, holds=False)


def effect_can_run(proof: Proof, of: EffectList, effect: EffectAt) -> bool:
    """Tell whether an effect runs in some play; True also where that is not known."""
    if not is_reached(proof, of.path):
        return False
    # The effects of the first scene also run at the start, where no exploration observes them.
    is_unknown = of.name == proof.first_scene
    return all(
        is_unknown or proof.is_unresolved("effect", name) or proof.happens("if", name) for name in effect.enclosing
    )
