"""Rules about decisions: strengths on all options or none, a reason for each, nobody told what they know."""

import re
from collections.abc import Collection, Iterator

from game.diagnostics.finding import Finding
from game.diagnostics.fix import Replacement
from game.scenario.model.effects import Sharing
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import Strength
from game.scenario.model.traversal import ModelAt, conditions


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


def no_notice(scenario: Scenario) -> Iterator[Finding]:
    """M023: the trainee is told beforehand what the story is about."""
    if not scenario.notice.strip():
        hint = "add `notice:` with what it is about and what is not shown, such as `No injury is shown.`"
        yield Finding("M023", ("notice",), "nothing is shown before play: there is no `notice`", hint)


def no_desk_time(scenario: Scenario) -> Iterator[Finding]:
    """M026: at a desk something can be written down or told."""
    is_free = any(channel.at_desk and channel.cost == 0 for channel in scenario.channels.values())
    for name, scene in scenario.scenes.items():
        if scene.desk_time == 0 and not is_free:
            hint = "write how much fits before the day ends, such as `desk_time: 3`, or delete the line"
            message = "with no desk time nothing can be written down or told here"
            yield Finding("M026", ("scenes", name, "desk_time"), message, hint)


def own_desk(scenario: Scenario) -> Iterator[Finding]:
    """M027 (R6): for the desk of the story, `knows` is the same as `held`."""
    own = re.compile(rf"\bknows\(\s*{re.escape(scenario.desk)}\.(\w+)\s*\)")
    for path, condition in conditions(scenario):
        if fact := own.search(condition):
            message, same = f"`{fact[0]}` asks what the desk of this story knows itself", f"held({fact[1]})"
            hint, replacement = f"write `{same}`; it means the same", Replacement(fact[0], same)
            yield Finding("M027", path, message, hint, offset=fact.start(), replacement=replacement)
