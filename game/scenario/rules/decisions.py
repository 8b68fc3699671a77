"""Rules about decisions: strengths on all options or none, a reason for each, nobody told what they know."""

from collections.abc import Collection, Iterator

from game.scenario.effects import Sharing
from game.scenario.model import Scenario
from game.scenario.rules.faults import Finding
from game.scenario.scene import Strength
from game.scenario.walk import ModelAt


def incomplete_strengths(scenario: Scenario) -> Iterator[Finding]:
    """M011 (R16): the choices of a scene all have a strength, or none has."""
    for name, scene in scenario.scenes.items():
        without = [choice for choice, each in scene.choices.items() if each.strength is None]
        if without and len(without) < len(scene.choices):
            for choice in without:
                message = f"`{choice}` has no strength, and others in the scene `{name}` have"
                hint = "give it one of: weak, partial, strong, overreach"
                yield Finding("M011", ("scenes", name, "choices", choice), message, hint, key=True)


def two_strong(scenario: Scenario) -> Iterator[Finding]:
    """M025: a decision has one strong option that is always open."""
    for name, scene in scenario.scenes.items():
        strong = [key for key, each in scene.choices.items() if each.strength is Strength.STRONG and each.when is None]
        for choice in strong[1:]:
            message = f"`{choice}` is strong, and so is `{strong[0]}`"
            hint = "make one of them `partial`, and say under `defensible:` why a good colleague might take it too"
            yield Finding("M025", ("scenes", name, "choices", choice, "strength"), message, hint)


def missing_reasons(scenario: Scenario) -> Iterator[Finding]:
    """M012: every option of a decision says why it looks reasonable."""
    for name, scene in scenario.scenes.items():
        for choice, each in scene.choices.items():
            if each.strength is not None and not each.because.strip():
                hint = "add `because:` with the reason a good colleague would give"
                message = f"`{choice}` does not say why it looks reasonable"
                yield Finding("M012", ("scenes", name, "choices", choice), message, hint, key=True)


def sharing_with_own_desk(scenario: Scenario, items: Collection[ModelAt]) -> Iterator[Finding]:
    """M021: the desk shares with others."""
    for path, model in items:
        for number, agency in enumerate(model.to) if isinstance(model, Sharing) else ():
            if agency == scenario.desk:
                message = f"`{agency}` is the desk of this story, so this shares with oneself"
                yield Finding("M021", (*path, "with", number), message, "name another agency, or use `record`")
