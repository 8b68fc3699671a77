"""Rules on giveaways: what shows a trainee which option is the strong one, or that the choice does not matter."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from game.diagnostics.finding import Finding
from game.scenario.model.effects import Add, Effect, Learn, Record, Share, all_effects
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import Choice, Strength
from game.scenario.model.traversal import conditions
from game.scenario.parsing.source_map import KeyPath

MAX_SHARE_DENOMINATOR = 3
"""The strong option may stand out in one way in one of so many decisions, and in no more."""
MIN_DECISIONS = 3
"""Decisions from which on a length says something: with four options, one decision in four has it by chance."""
_POLITE = re.compile(
    r"\b(please|thank(s| you)|(would|do) you mind|(could|can|may|might) (you|I|we) (please|possibly|ask)|"
    r"I(’d| would) be grateful|if that(’s| is) all right|sorry|I(’m| am) afraid|excuse me)\b",
    re.IGNORECASE,
)
_HANDS_ON = re.compile(
    r"^(refer|report|share|check|consult|notify|inform)\b|\bmake a referral\b|"
    r"\b(will|’ll|to|let me) (refer|report|consult|notify|inform|share (it|this|that|what)|check with)\b",
    re.IGNORECASE,
)
_CHOSEN = re.compile(r"\bchose\(\s*(\w+\.\w+)\s*\)")


class GradedDecision(NamedTuple):
    """A scene whose choices have a strength, with its strong option and the others."""

    scene: str
    strong: str
    choice: Choice
    others: tuple[Choice, ...]


def decisions(scenario: Scenario) -> Iterator[GradedDecision]:
    """Yield the decisions that have one strong option and at least one other."""
    for name, scene in scenario.scenes.items():
        strong = [key for key, each in scene.choices.items() if each.strength is Strength.STRONG]
        others = tuple(each for key, each in scene.choices.items() if key not in strong)
        if len(strong) == 1 and others:
            yield GradedDecision(name, strong[0], scene.choices[strong[0]], others)


def conspicuous_strong_option(scenario: Scenario) -> Iterator[Finding]:
    """G001 to G004: the strong option is not to be known by its length, its manners or how much it does."""
    every = tuple(decisions(scenario))
    for code, stands_out, words, least in _FEATURES:
        conspicuous = [decision for decision in every if stands_out(decision)]
        if len(every) >= least and len(conspicuous) * MAX_SHARE_DENOMINATOR > len(every):
            names = ", ".join(f"`{decision.scene}.{decision.strong}`" for decision in conspicuous)
            message = f"the strong option is {words} in {len(conspicuous)} of {len(every)} decisions: {names}"
            yield Finding(code, _label(conspicuous[0]), message)


def _label(decision: GradedDecision) -> KeyPath:
    return ("scenes", decision.scene, "choices", decision.strong, "say")


def _is_longest(decision: GradedDecision) -> bool:
    return len(decision.choice.say) > max(len(each.say) for each in decision.others)


def _is_shortest(decision: GradedDecision) -> bool:
    return len(decision.choice.say) < min(len(each.say) for each in decision.others)


def _alone_does_much(decision: GradedDecision) -> bool:
    return count_actions(decision.choice.do) > 1 and all(count_actions(each.do) <= 1 for each in decision.others)


def _alone_is_polite(decision: GradedDecision) -> bool:
    return bool(_POLITE.search(decision.choice.say)) and not any(_POLITE.search(each.say) for each in decision.others)


_FEATURES: tuple[tuple[str, Callable[[GradedDecision], bool], str, int], ...] = (
    ("G001", _is_longest, "the longest", MIN_DECISIONS),
    ("G002", _is_shortest, "the shortest", MIN_DECISIONS),
    ("G003", _alone_does_much, "the only one that does several things", 1),
    ("G004", _alone_is_polite, "the only polite one", 1),
)


def count_actions(effects: Iterable[Effect]) -> int:
    """Return how many effects learn, record or share something."""
    return sum(isinstance(effect, (Learn, Record, Share)) for effect in all_effects(effects))


def false_choices(scenario: Scenario) -> Iterator[Finding]:
    """G005: two options of a decision lead to different things."""
    read = {key for _, condition in conditions(scenario) for key in _CHOSEN.findall(condition)}
    for name, scene in scenario.scenes.items():
        before: dict[str, str] = {}
        for key, choice in scene.choices.items() if scene.is_decision else ():
            if f"{name}.{key}" in read:
                continue
            first = before.setdefault(_results(choice), key)
            if first != key:
                message = f"`{key}` does the same as `{first}`: nothing that comes later tells them apart"
                yield Finding("G005", ("scenes", name, "choices", key), message, key=True)


def _results(choice: Choice) -> str:
    return repr((choice.do, choice.goto, choice.days, choice.once))


def costless_strong_option(scenario: Scenario) -> Iterator[Finding]:
    """G006: the strong option costs something, in words, in days or in what a variable loses."""
    for scene, key, choice, _ in decisions(scenario):
        if not choice.cost.strip() and not choice.days and not _loses(choice):
            path = ("scenes", scene, "choices", key)
            yield Finding("G006", path, f"the strong option `{key}` costs nothing", key=True)


def _loses(choice: Choice) -> bool:
    added = (effect.add.values() for effect in all_effects(choice.do) if isinstance(effect, Add))
    return any(number < 0 for values in added for number in values)


def missing_basis(scenario: Scenario) -> Iterator[Finding]:
    """G007: an option that tells, refers or checks says by what consent, duty, power or policy."""
    if scenario.law is None or not scenario.law.provisions:
        return
    for name, scene in scenario.scenes.items():
        for key, choice in scene.choices.items() if scene.is_decision else ():
            tells = any(isinstance(effect, Share) for effect in all_effects(choice.do))
            if not choice.basis and (tells or _HANDS_ON.search(choice.say)):
                message = f"`{key}` hands something on, and does not say by what right"
                yield Finding("G007", ("scenes", name, "choices", key), message, key=True)
