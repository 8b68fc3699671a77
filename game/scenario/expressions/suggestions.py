"""What a condition that cannot be read was probably meant as: the usual slips corrected, and plain English read."""

import re
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

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
_KNOWS_NOT = re.compile(r"\b(\w+) (?:does not|doesn['’]t) know (\w+)\b(?!\s*\()")
_IS_TRUE = re.compile(rf"\b((?:{'|'.join(FACTS)})\(\s*[\w.]+\s*\))\s*==\s*(?:yes|true)\b")
_IS_FALSE = re.compile(rf"\b((?:{'|'.join(FACTS)})\(\s*[\w.]+\s*\))\s*==\s*(?:no|false)\b")
_TWO_NAMES = re.compile(r"\b(knows|seen|asked|chose)\(\s*(\w+)\s*(?:,\s*|\s+)(\w+)\s*\)")
_ONE_NAME = re.compile(r"\b(seen|asked|chose)\(\s*(\w+)\s*\)")
_FIRST_WORD = re.compile(r"\s*(?:only\s+)?(if|when|after|once|where|while)\s+", re.IGNORECASE)
_UNLESS = re.compile(r"\s*unless\s+", re.IGNORECASE)
_SPACED_NAME = re.compile(r"\b(held|recorded|told|opened|arrived)\(\s*((?!\w+\s+(?:and|or)\b)\w+(?:[ -]+\w+)+)\s*\)")
_JOINT = r"\s*(?:,|;|&|\+|\band\b|\bor\b)\s*"
_SEVERAL_NAMES = re.compile(rf"\b({'|'.join(FACTS)})\(\s*([\w.]+(?:{_JOINT}[\w.]+)+)\s*\)")
_TWO_FACTS = re.compile(rf"\)\s*[,;+]?\s*(?=(?:not\s+)?(?:{'|'.join(FACTS)})\()")
_ALWAYS = frozenset({"always", "yes", "true", "on", "any", "anytime", "immediately"})
_QUOTED_WORDS = re.compile(rf"\b({'|'.join(FACTS)})\(\s*(?:\"[^\"]*\"|'[^']*')\s*\)")


def facts_in(names: Scope) -> Collection[str]:
    """Return the facts that a condition may ask for where it stands: `told` has a meaning in answers alone."""
    return [fact for fact in FACTS if fact != "told" or fact in names.facts]


class Correction(NamedTuple):
    """A condition as it was probably meant: why, how it is written, and whether nothing else can have been meant."""

    reason: str
    text: str
    is_certain: bool = True


def suggest_correction(text: str, names: Scope, is_good: Callable[[str], bool]) -> Correction | None:
    """Return the condition as it can be read, with all reasons in one; None if no usual slip explains it."""
    reasons: list[str] = []
    is_certain = True
    for step in _steps(text, names):
        reasons.append(step.reason)
        is_certain = is_certain and step.is_certain
        if is_good(step.text):
            return Correction(", and ".join(reasons), step.text, is_certain)
    return None


def _steps(text: str, names: Scope) -> Iterator[Correction]:
    """Yield each correction, with the text after it and those before it."""
    for correct in (_of_curly_quotes, _of_capitals, _of_first_word, _of_signs, _of_names, _of_scenes, _of_brackets):
        for step in correct(text, names):
            yield step
            text = step.text


def _of_curly_quotes(text: str, _names: Scope) -> Iterator[Correction]:
    if set(CURLY) & set(text):
        text = straighten_quotes(text)
        text = text[1:-1] if text[:1] == text[-1:] == '"' else text
        yield Correction(CURLY_HINT.partition(";")[0], text)


def _of_capitals(text: str, _names: Scope) -> Iterator[Correction]:
    if word := _WORDS.search(text):
        small = _WORDS.sub(lambda each: each[0].lower(), text)
        if small != text:
            yield Correction(f"`{word[0].lower()}` is written in small letters", small)


def _of_first_word(text: str, _names: Scope) -> Iterator[Correction]:
    if first := _FIRST_WORD.match(text):
        yield Correction(f"no `{first[1].lower()}` stands before a condition", text[first.end() :])
    elif unless := _UNLESS.match(text):
        rest = text[unless.end() :].strip()
        yield Correction("`unless` is written `not`", f"not ({rest})" if " " in rest else f"not {rest}")


def _of_signs(text: str, _names: Scope) -> Iterator[Correction]:
    for pattern, right, shown, write in _SIGNS:
        better = re.sub(r"\s+", " ", re.sub(pattern, right, text)).strip()
        if re.search(pattern, text):
            yield Correction(f"it is {write}, not {shown}", better)
            text = better


def _of_names(text: str, _names: Scope) -> Iterator[Correction]:
    for pattern, right, reason, is_certain in _REWRITINGS:
        better = pattern.sub(right, text)
        if better != text:
            yield Correction(reason, better, is_certain)
            text = better


def _of_scenes(text: str, names: Scope) -> Iterator[Correction]:
    better = _ONE_NAME.sub(lambda fact: _with_scene(fact, names), text)
    if better != text:
        yield Correction("the scene stands before it", better)


def _of_brackets(text: str, _names: Scope) -> Iterator[Correction]:
    missing = text.count("(") - text.count(")")
    if missing == 1:
        yield Correction("a `)` is missing", _closed(text))
    elif missing == -1 and text.endswith(")"):
        yield Correction("there is one `)` too many", text[:-1])


def _one_fact_each(several: re.Match[str]) -> str:
    """Write a fact for each name of a bracket that holds several; a second piece is known to whom the first is."""
    kind, inside = several.groups()
    joined = " or " if re.search(r"\bor\b", inside) else " and "
    names = re.findall(r"\b(?!(?:and|or)\b)[\w.]+", inside)
    owner, dot, _ = names[0].rpartition(".")
    whole = [name if "." in name else f"{owner}{dot}{name}" for name in names]
    return joined.join(f"{kind}({name})" for name in whole)


def _joined_by_underscores(fact: re.Match[str]) -> str:
    return f"{fact[1]}({re.sub(r'[ -]+', '_', fact[2].lower())})"


_REWRITINGS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str], str, bool], ...] = (
    (_KNOWS_NOT, r"not knows(\1.\2)", "who does not know what stands in brackets after `not`", True),
    (_KNOWS, r"knows(\1.\2)", "who knows what stands in brackets", True),
    (_IS_TRUE, r"\1", "a fact needs no `yes` behind it", True),
    (_IS_FALSE, r"not \1", "what does not hold has `not` before it", True),
    (_IN_QUOTES, r"\1(\2)", "a name stands in the brackets without quotes", True),
    (_TWO_NAMES, r"\1(\2.\3)", "a full stop parts the two names", True),
    (_SPACED_NAME, _joined_by_underscores, "a name has `_` in place of a space", True),
    (_SEVERAL_NAMES, _one_fact_each, "each fact asks for one name", False),
    (_TWO_FACTS, ") and ", "`and` or `or` stands between two facts", False),
)
"""What is looked for, what is written instead, why, and whether nothing else can have been meant."""


def _with_scene(fact: re.Match[str], names: Scope) -> str:
    kind, name = fact.groups()
    homes = sorted(subject for subject in names.facts.get(kind, ()) if subject.partition(".")[2] == name)
    return f"{kind}({homes[0]})" if len(homes) == 1 else fact[0]


def _closed(text: str) -> str:
    """Close the bracket of a fact behind its name, or else at the end."""
    facts = "|".join(FACTS)
    better = re.sub(rf"\b({facts})\(\s*([\w.]+)\b(?=\s*(?:$|and\b|or\b|[<>=!+-]))", r"\1(\2)", text, count=1)
    return better if better != text else f"{text})"


def example_of(kind: str, names: Scope) -> str:
    """Return how a fact is written, with an example of this story where it has one."""
    known = sorted(names.facts.get(kind, ()))
    example = f", for example `{kind}({known[0]})`" if known else ""
    return f"write it as `{kind}({FACTS[kind].takes})`{example}"


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
    if text.strip(" .").lower() in _ALWAYS:
        return "without a condition it always holds: delete the key and what stands behind it"
    if (quoted := _QUOTED_WORDS.search(text)) and quoted[1] in facts_in(names):
        return f"the brackets hold an id, not the words themselves: {example_of(quoted[1], names)}"
    clauses = _of_one_kind(_AND_OR.split(text.strip()), names)
    better = [[each] if at % 2 or is_good(each) else _meant(each, names, is_good) for at, each in enumerate(clauses)]
    if len(better) == 1:
        return _guess(text, better[0]) + describe_facts(better[0]) or _number(text, names) or _fact_alone(text, names)
    if all(len(each) == 1 for each in better):
        guess = _guess(text, [each[0] for each in better])
        return f"{guess}write `{' '.join(each[0].lower() if at % 2 else each[0] for at, each in enumerate(better))}`"
    return ""


def _of_one_kind(clauses: list[str], names: Scope) -> list[str]:
    """Write the fact of the first clause before those after it that are names alone: `told lee_name and lee_age`."""
    kinds = [each for each in re.findall(r"\w+", clauses[0].lower()) if each in facts_in(names)]
    if len(kinds) != 1:
        return clauses
    kind = kinds[0]
    subjects = {each.rpartition(".")[2] for each in names.facts.get(kind, ())} | set(names.facts.get(kind, ()))
    return [f"{kind} {each}" if at and each in subjects else each for at, each in enumerate(clauses)]


def _guess(text: str, meant: list[str]) -> str:
    """Return how a hint begins that names ids of which only a part stands in the text; else nothing."""
    ids = dict.fromkeys(each for condition in meant for each in re.findall(r"\((?:\w+\.)?(\w+)\)", condition))
    strange = [f"`{each}`" for each in ids if each not in text.lower()]
    return f"if {' and '.join(strange)} {'is' if len(strange) == 1 else 'are'} meant, " if strange else ""


def describe_facts(meant: list[str]) -> str:
    """Return a hint that offers conditions, and says of each fact in them when it holds; empty for none."""
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
    return example_of_variable(word, names) if is_open else ""


def example_of_variable(name: str, names: Scope) -> str:
    """Return the hint for a variable that is compared with nothing."""
    if names.variables.get(name) == "text":
        word = next(iter(names.words.get(name, ())), "word")
        return f"`{name}` is a word; compare it with one in quotes, as in `{name} == '{word}'`"
    return f"`{name}` is a number; compare it with one, as in `{name} > 1`"


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
