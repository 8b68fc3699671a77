"""Rules on giveaways: what shows a trainee which option is the strong one, or that the choice does not matter."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from game.diagnostics.finding import Finding
from game.engine.views.text import plain_text
from game.scenario.model.effects import Add, Effect, Learn, Record, Share, all_effects
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import Choice, Strength
from game.scenario.model.traversal import conditions

MAX_SHARE_DENOMINATOR = 3
"""The strong option may be the only polite or busy one in one of so many decisions, and in no more."""
MAX_CLUE_PERCENT = 40
"""Decisions in a hundred in which whoever sees the labels alone may find the strong option by one clue."""
MIN_DECISIONS = 5
"""Decisions from which on a clue says something: with four options, one decision in four has it by chance."""
MAX_PLAIN = 3
"""Decisions of a scenario whose textbook answer everybody may see."""
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
_VIRTUE = re.compile(
    r"(check|make sure|ensure|clarify|explore|assess|challenge|safeguard|protect|reassure|refer|report|follow up|"
    r"escalate|verify|find out|look into|listen|(ask|be|speak) (openly|gently|directly|kindly|honest|open|clear)|"
    r"(openly|gently|kindly) ask)\b",
    re.IGNORECASE,
)
"""How a topic begins that is taken from a training."""
_CHOSEN = re.compile(r"\bchose\(\s*(\w+\.\w+)\s*\)")


class GradedDecision(NamedTuple):
    """A scene whose choices have a strength, with its strong option and the others."""

    scene: str
    strong: str
    choice: Choice
    others: tuple[Choice, ...]
    labels: Mapping[str, str]
    """By choice, in order: what stands on its button."""
    is_plain: bool


def decisions(scenario: Scenario) -> Iterator[GradedDecision]:
    """Yield the decisions that have one strong option and at least one other."""
    for name, scene in scenario.scenes.items():
        strong = [key for key, each in scene.choices.items() if each.strength is Strength.STRONG]
        others = tuple(each for key, each in scene.choices.items() if key not in strong)
        if len(strong) == 1 and others:
            labels = {key: plain_text(scenario, each.say) for key, each in scene.choices.items()}
            yield GradedDecision(name, strong[0], scene.choices[strong[0]], others, labels, scene.plain)


def conspicuous_strong_option(scenario: Scenario) -> Iterator[Finding]:
    """G003, G004: the strong option is not to be known by its manners or how much it does."""
    every = tuple(decisions(scenario))
    for code, stands_out, words in _FEATURES:
        conspicuous = [decision for decision in every if stands_out(decision)]
        if len(conspicuous) * MAX_SHARE_DENOMINATOR > len(every):
            yield _conspicuous(code, words, conspicuous, len(every))


def strong_option_by_label(scenario: Scenario) -> Iterator[Finding]:
    """G001, G002, G008 to G010: whoever sees the labels alone does not find the strong option by one clue."""
    every = [decision for decision in decisions(scenario) if not decision.is_plain]
    if len(every) < MIN_DECISIONS:
        return
    for code, pointed_at, words in _CLUES:
        conspicuous = [decision for decision in every if pointed_at(decision.labels) == decision.strong]
        if len(conspicuous) * 100 > MAX_CLUE_PERCENT * len(every):
            yield _conspicuous(code, words, conspicuous, len(every))


def _conspicuous(code: str, words: str, decisions: Sequence[GradedDecision], total: int) -> Finding:
    names = ", ".join(f"`{decision.scene}.{decision.strong}`" for decision in decisions)
    message = f"the strong option is {words} in {len(decisions)} of {total} decisions: {names}"
    return Finding(code, ("scenes", decisions[0].scene, "choices", decisions[0].strong, "say"), message)


def _only(keys: Iterable[str]) -> str:
    """Return the only key; empty if there is none or more than one."""
    several = list(keys)
    return several[0] if len(several) == 1 else ""


def _longest(labels: Mapping[str, str]) -> str:
    most = max(map(len, labels.values()))
    return _only(key for key, label in labels.items() if len(label) == most)


def _shortest(labels: Mapping[str, str]) -> str:
    least = min(map(len, labels.values()))
    return _only(key for key, label in labels.items() if len(label) == least)


def _first_question(labels: Mapping[str, str]) -> str:
    return next((key for key, label in labels.items() if "?" in label), "")


def _only_digit(labels: Mapping[str, str]) -> str:
    return _only(key for key, label in labels.items() if any(letter.isdigit() for letter in label))


def _only_name(labels: Mapping[str, str]) -> str:
    return _only(key for key, label in labels.items() if _CAPITALISED_NAME.search(label))


_CAPITALISED_NAME = re.compile(r"(?<![.!?…:“”] )(?<!^)(?<![“‘(*_])\b(?!I\b)[A-Z]\w+")
"""A word with a capital that does not begin a sentence or a speech."""
_CLUES: tuple[tuple[str, Callable[[Mapping[str, str]], str], str], ...] = (
    ("G001", _longest, "the longest"),
    ("G002", _shortest, "the shortest"),
    ("G008", _first_question, "the first with a question mark"),
    ("G009", _only_digit, "the only one with a figure"),
    ("G010", _only_name, "the only one with a name"),
)
"""By code: the option that a clue points at, empty if at none, and how it is called."""


def _alone_does_much(decision: GradedDecision) -> bool:
    return count_actions(decision.choice.do) > 1 and all(count_actions(each.do) <= 1 for each in decision.others)


def _alone_is_polite(decision: GradedDecision) -> bool:
    return bool(_POLITE.search(decision.choice.say)) and not any(_POLITE.search(each.say) for each in decision.others)


_FEATURES: tuple[tuple[str, Callable[[GradedDecision], bool], str], ...] = (
    ("G003", _alone_does_much, "the only one that does several things"),
    ("G004", _alone_is_polite, "the only polite one"),
)


def many_plain_decisions(scenario: Scenario) -> Iterator[Finding]:
    """G011: few decisions have an answer that everybody can see."""
    plain = [name for name, scene in scenario.scenes.items() if scene.plain and scene.is_decision]
    if len(plain) > MAX_PLAIN:
        message = f"{len(plain)} decisions are plain: {', '.join(f'`{name}`' for name in plain)}"
        yield Finding("G011", ("scenes", plain[MAX_PLAIN], "plain"), message)


def virtuous_topics(scenario: Scenario) -> Iterator[Finding]:
    """G012: no topic of a conversation sounds like good practice."""
    for name, scene in scenario.scenes.items():
        for key, line in scene.talk.items():
            if virtue := _VIRTUE.match(line.topic):
                path = ("scenes", name, "talk", key, "topic")
                yield Finding(
                    "G012", path, f"the topic “{line.topic}” begins with “{virtue[0]}”, a word of good practice"
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
    for decision in decisions(scenario):
        choice, key = decision.choice, decision.strong
        if not choice.cost.strip() and not choice.days and not _loses(choice):
            path = ("scenes", decision.scene, "choices", key)
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
