"""A condition in plain English: the facts that it may be meant to ask about, made of the ids and the facts it names."""

import re
from collections.abc import Callable, Iterator

from game.scenario.expressions import FACTS, Scope

MOST = 3
"""Conditions that are proposed at once; more would be a guess."""
SHORTEST = 4
"""Letters of a part of an id, such as `sophie` of `sophie_rings`, by which the id is found."""
_AND_OR = re.compile(r"\s+(and|or)\s+", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|no|never|nobody|false)\b|n['’]t\b", re.IGNORECASE)


def suggest_from_plain_english(text: str, names: Scope, is_good: Callable[[str], bool]) -> str:
    """Say what to write for a condition in plain words; empty where nothing in it says what is asked."""
    clauses = _AND_OR.split(text.strip())
    better = [[each] if at % 2 or is_good(each) else _meant(each, names, is_good) for at, each in enumerate(clauses)]
    if len(better) == 1:
        return _guess(text, better[0]) + _told(better[0]) or _number(text, names) or _fact_alone(text, names)
    if all(len(each) == 1 for each in better):
        guess = _guess(text, [each[0] for each in better])
        return f"{guess}write `{' '.join(each[0].lower() if at % 2 else each[0] for at, each in enumerate(better))}`"
    return ""


def _guess(text: str, meant: list[str]) -> str:
    """Say which ids were found by a part of them only; empty if they all stand there."""
    ids = dict.fromkeys(each for one in meant for each in re.findall(r"\((?:\w+\.)?(\w+)\)", one))
    strange = [f"`{each}`" for each in ids if each not in text.lower()]
    return f"if {' and '.join(strange)} {'is' if len(strange) == 1 else 'are'} meant, " if strange else ""


def _told(meant: list[str]) -> str:
    facts = dict.fromkeys(found for each in meant if (found := re.sub(r"not |\(.*", "", each)) in FACTS)
    asks = ", ".join(f"`{kind}` holds when {FACTS[kind].holds_when}" for kind in facts)
    return f"write {' or '.join(f'`{each}`' for each in meant)}{f': {asks}' if asks else ''}" if meant else ""


def _fact_alone(text: str, names: Scope) -> str:
    """Show how a fact is written that stands among the words without anything to ask about."""
    kind = next((each for each in re.findall(r"\w+(?!\w|\s*\()", text.lower()) if each in FACTS), "")
    if not kind:
        return ""
    subject = next(iter(sorted(names.facts.get(kind, ()))), FACTS[kind].takes)
    return f"`{kind}({FACTS[kind].takes})` holds when {FACTS[kind].holds_when}; write `{kind}({subject})`, for example"


def _number(text: str, names: Scope) -> str:
    word = next((each for each in re.findall(r"\w+", text) if names.variables.get(each) == "number"), "")
    is_open = word and not set("()<>=") & set(text)
    return f"`{word}` is a number; compare it with one, as in `{word} > 1`" if is_open else ""


def _meant(clause: str, names: Scope, is_good: Callable[[str], bool]) -> list[str]:
    """Return what a clause can be meant as; nothing if there is too much that it can be."""
    if set("()<>=") & set(clause):
        return []
    words = [each.strip(".").lower() for each in re.findall(r"[\w.]+", clause)]
    negated = "not " if _NOT.search(clause) else ""
    variables = [each for each in words if names.variables.get(each)]
    named = [each for each in variables if names.variables[each] == "truth"] if variables else _facts(words, names)
    made = list(dict.fromkeys(f"{negated}{each}" for each in named))
    return made if len(made) <= MOST and all(map(is_good, made)) else []


def _facts(words: list[str], names: Scope) -> list[str]:
    kinds = [each for each in words if each in FACTS] or list(FACTS)
    whole = [fact for kind in kinds for fact in _exact(kind, words, names)]
    if "knows" not in words:
        whole = [each for each in whole if not each.startswith("knows(")]
    return whole or _in_part(kinds, words, names)


def _exact(kind: str, words: list[str], names: Scope) -> Iterator[str]:
    for subject in sorted(names.facts.get(kind, ())):
        first, _, last = subject.rpartition(".")
        if subject in words or (last in words and (kind != "knows" or first in words)):
            yield f"{kind}({subject})"


def _in_part(kinds: list[str], words: list[str], names: Scope) -> list[str]:
    """Find the one id that has a word as one of its parts."""
    subjects = {each for kind in FACTS if kind != "knows" for each in names.facts.get(kind, ())}
    long = {each for each in words if len(each) >= SHORTEST and each not in FACTS}
    near = [each for each in subjects if long & set(each.rpartition(".")[2].split("_"))]
    if len(near) != 1:
        return []
    return [f"{kind}({near[0]})" for kind in kinds if kind != "knows" and near[0] in names.facts.get(kind, ())]
