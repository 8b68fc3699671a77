"""What a condition that cannot be read was probably meant as: the usual slips corrected, and plain English read."""

import re
from collections.abc import Callable, Collection, Iterator

from game.scenario.expressions.syntax_tree import Scope
from game.scenario.facts import FACTS
from game.scenario.parsing.errors.quotes import CURLY, CURLY_HINT, straighten_quotes

_WORDS = re.compile(r"\b(?:AND|OR|NOT|And|Or|Not|TRUE|True|FALSE|False)\b")
_SIGNS = (
    (r"&&?", " and ", "`&`", "`and`"), (r"\|\|?", " or ", "`|`", "`or`"), (r"=<", "<=", "`=<`", "`<=`"),
    (r"=>", ">=", "`=>`", "`>=`"), (r"≤", "<=", "`≤`", "`<=`"), (r"≥", ">=", "`≥`", "`>=`"),
    (r"<>|≠", "!=", "that sign", "`!=`"), (r"!(?!=)", " not ", "`!`", "`not`"),
    (r"(?<![=<>!])=(?![=<>])", "==", "one `=`", "`==`"), (r"\bis not\b", "!=", "`is not`", "`!=`"),
    (r"\bis\b", "==", "`is`", "`==`"),
)  # fmt: skip
"""Wrong sign, right sign, and how a hint names both."""
_IN_QUOTES = re.compile(rf"\b({'|'.join(FACTS)})\(\s*['\"]([\w.]+)['\"]\s*\)")
_KNOWS = re.compile(r"\b(?!(?:and|or|not)\b)(\w+) knows (\w+)\b(?!\s*\()")
_IS_TRUE = re.compile(rf"\b((?:{'|'.join(FACTS)})\(\s*[\w.]+\s*\))\s*==\s*(?:yes|true)\b")
_IS_FALSE = re.compile(rf"\b((?:{'|'.join(FACTS)})\(\s*[\w.]+\s*\))\s*==\s*(?:no|false)\b")
_TWO_NAMES = re.compile(r"\b(knows|seen|asked|chose)\(\s*(\w+)\s*(?:,\s*|\s+)(\w+)\s*\)")
_ONE_NAME = re.compile(r"\b(seen|asked|chose)\(\s*(\w+)\s*\)")


def facts_in(names: Scope) -> Collection[str]:
    """Return the facts that a condition may ask for where it stands: `told` has a meaning in answers alone."""
    return [fact for fact in FACTS if fact != "told" or fact in names.facts]


def suggest_correction(text: str, names: Scope, is_good: Callable[[str], bool]) -> tuple[str, str] | None:
    """Return the reason and the condition as it can be read; None if no usual slip explains it."""
    reasons: list[str] = []
    for reason, better in _steps(text, names):
        text = better
        reasons.append(reason)
        if is_good(text):
            return ", and ".join(reasons), text
    return None


def _steps(text: str, names: Scope) -> Iterator[tuple[str, str]]:
    """Yield the reason for each correction, with the text after it and those before it."""
    if set(CURLY) & set(text):
        text = straighten_quotes(text)
        text = text[1:-1] if text[:1] == text[-1:] == '"' else text
        yield CURLY_HINT.partition(";")[0], text
    small = _WORDS.sub(lambda word: word[0].lower(), text)
    if small != text:
        word = _WORDS.search(text)
        yield f"`{word[0].lower()}` is written in small letters" if word else "", small
        text = small
    for pattern, right, shown, write in _SIGNS:
        better = re.sub(r"\s+", " ", re.sub(pattern, right, text)).strip()
        if re.search(pattern, text):
            yield f"it is {write}, not {shown}", better
            text = better
    yield from _names(text, names)


def _names(text: str, names: Scope) -> Iterator[tuple[str, str]]:
    for pattern, right, words in (
        (_KNOWS, r"knows(\1.\2)", "who knows what stands in brackets"),
        (_IS_TRUE, r"\1", "a fact needs no `yes` behind it"),
        (_IS_FALSE, r"not \1", "what does not hold has `not` before it"),
        (_IN_QUOTES, r"\1(\2)", "a name stands in the brackets without quotes"),
        (_TWO_NAMES, r"\1(\2.\3)", "a full stop parts the two names"),
    ):
        better = pattern.sub(right, text)
        if better != text:
            yield words, better
            text = better
    better = _ONE_NAME.sub(lambda fact: _with_scene(fact, names), text)
    if better != text:
        yield "the scene stands before it", better
        text = better
    missing = text.count("(") - text.count(")")
    if missing == 1:
        yield "a `)` is missing", _closed(text)
    elif missing == -1 and text.endswith(")"):
        yield "there is one `)` too many", text[:-1]


def _with_scene(fact: re.Match[str], names: Scope) -> str:
    kind, name = fact.groups()
    homes = sorted(subject for subject in names.facts.get(kind, ()) if subject.partition(".")[2] == name)
    return f"{kind}({homes[0]})" if len(homes) == 1 else fact[0]


def _closed(text: str) -> str:
    """Close the bracket of a fact behind its name, or else at the end."""
    facts = "|".join(FACTS)
    better = re.sub(rf"\b({facts})\(\s*([\w.]+)\b(?=\s*(?:$|and\b|or\b|[<>=!+-]))", r"\1(\2)", text, count=1)
    return better if better != text else f"{text})"


def example_conditions(names: Scope) -> str:
    """Return a condition or two made of the names that there are."""
    examples = []
    held = sorted(names.facts.get("held", ()))
    if held:
        examples.append(f"`held({held[0]})`")
    for name, kind in names.variables.items():
        examples.append({"number": f"`{name} > 1`", "truth": f"`not {name}`"}.get(kind, ""))
    examples = [each for each in examples if each][:2] or ["`day >= 14`"]
    return f"conditions look like {' or '.join(examples)}; `python main.py explain M002` says what they can ask"


MAX_PROPOSED = 3
"""Conditions that are proposed at once; more would be a guess."""
MIN_PART_LENGTH = 4
"""Letters of a part of an id, such as `sophie` of `sophie_rings`, by which the id is found."""
_AND_OR = re.compile(r"\s+(and|or)\s+", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|no|never|nobody|false)\b|n['’]t\b", re.IGNORECASE)


def suggest_from_plain_english(text: str, names: Scope, is_good: Callable[[str], bool]) -> str:
    """Return the hint for a condition in plain words; empty where nothing in it shows what is meant."""
    clauses = _AND_OR.split(text.strip())
    better = [[each] if at % 2 or is_good(each) else _meant(each, names, is_good) for at, each in enumerate(clauses)]
    if len(better) == 1:
        return _guess(text, better[0]) + _proposal(better[0]) or _number(text, names) or _fact_alone(text, names)
    if all(len(each) == 1 for each in better):
        guess = _guess(text, [each[0] for each in better])
        return f"{guess}write `{' '.join(each[0].lower() if at % 2 else each[0] for at, each in enumerate(better))}`"
    return ""


def _guess(text: str, meant: list[str]) -> str:
    """Return how a hint begins that names ids of which only a part stands in the text; else nothing."""
    ids = dict.fromkeys(each for condition in meant for each in re.findall(r"\((?:\w+\.)?(\w+)\)", condition))
    strange = [f"`{each}`" for each in ids if each not in text.lower()]
    return f"if {' and '.join(strange)} {'is' if len(strange) == 1 else 'are'} meant, " if strange else ""


def _proposal(meant: list[str]) -> str:
    facts = dict.fromkeys(kind for each in meant if (kind := re.sub(r"not |\(.*", "", each)) in FACTS)
    asks = ", ".join(f"`{kind}` holds when {FACTS[kind].holds_when}" for kind in facts)
    return f"write {' or '.join(f'`{each}`' for each in meant)}{f': {asks}' if asks else ''}" if meant else ""


def _fact_alone(text: str, names: Scope) -> str:
    """Return the hint that shows how a fact is written that stands among the words without a subject."""
    kind = next((each for each in re.findall(r"\w+(?!\w|\s*\()", text.lower()) if each in facts_in(names)), "")
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
    conditions = list(dict.fromkeys(f"{negated}{each}" for each in named))
    return conditions if len(conditions) <= MAX_PROPOSED and all(map(is_good, conditions)) else []


def _facts(words: list[str], names: Scope) -> list[str]:
    kinds = [each for each in words if each in facts_in(names)] or list(facts_in(names))
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
    long = {each for each in words if len(each) >= MIN_PART_LENGTH and each not in FACTS}
    near = [each for each in subjects if long & set(each.rpartition(".")[2].split("_"))]
    if len(near) != 1:
        return []
    return [f"{kind}({near[0]})" for kind in kinds if kind != "knows" and near[0] in names.facts.get(kind, ())]
