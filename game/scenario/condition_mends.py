"""What a condition that cannot be read was probably meant as: the usual slips, each put right and said."""

import re
from collections.abc import Callable, Iterator

from game.scenario.expressions import FACTS, Scope
from game.scenario.reading.quotes import CURLY, CURLY_SAID, straighten_quotes

_WORDS = re.compile(r"\b(?:AND|OR|NOT|And|Or|Not|TRUE|True|FALSE|False)\b")
_SIGNS = (
    (r"&&?", " and ", "`&`", "`and`"), (r"\|\|?", " or ", "`|`", "`or`"), (r"=<", "<=", "`=<`", "`<=`"),
    (r"=>", ">=", "`=>`", "`>=`"), (r"≤", "<=", "`≤`", "`<=`"), (r"≥", ">=", "`≥`", "`>=`"),
    (r"<>|≠", "!=", "that sign", "`!=`"), (r"!(?!=)", " not ", "`!`", "`not`"),
    (r"(?<![=<>!])=(?![=<>])", "==", "one `=`", "`==`"), (r"\bis not\b", "!=", "`is not`", "`!=`"),
    (r"\bis\b", "==", "`is`", "`==`"),
)  # fmt: skip
"""Wrong sign, right sign, and what people are told of both."""
_IN_QUOTES = re.compile(rf"\b({'|'.join(FACTS)})\(\s*['\"]([\w.]+)['\"]\s*\)")
_KNOWS = re.compile(r"\b(?!(?:and|or|not)\b)(\w+) knows (\w+)\b(?!\s*\()")
_IS_TRUE = re.compile(rf"\b((?:{'|'.join(FACTS)})\(\s*[\w.]+\s*\))\s*==\s*(?:yes|true)\b")
_IS_FALSE = re.compile(rf"\b((?:{'|'.join(FACTS)})\(\s*[\w.]+\s*\))\s*==\s*(?:no|false)\b")
_TWO_NAMES = re.compile(r"\b(knows|seen|chose)\(\s*(\w+)\s*(?:,\s*|\s+)(\w+)\s*\)")
_ONE_NAME = re.compile(r"\b(seen|chose)\(\s*(\w+)\s*\)")


def suggest_correction(text: str, names: Scope, is_good: Callable[[str], bool]) -> tuple[str, str] | None:
    """Return what to say and the condition as it can be read; None if no usual slip explains it."""
    said: list[str] = []
    for words, better in _steps(text, names):
        text = better
        said.append(words)
        if is_good(text):
            return ", and ".join(said), text
    return None


def _steps(text: str, names: Scope) -> Iterator[tuple[str, str]]:
    """Yield each slip that is found, with the text after it and those before it were put right."""
    if set(CURLY) & set(text):
        text = straighten_quotes(text)
        text = text[1:-1] if text[:1] == text[-1:] == '"' else text
        yield CURLY_SAID.partition(";")[0], text
    small = _WORDS.sub(lambda found: found[0].lower(), text)
    if small != text:
        found = _WORDS.search(text)
        yield f"`{found[0].lower()}` is written in small letters" if found else "", small
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
    better = _ONE_NAME.sub(lambda found: _with_scene(found, names), text)
    if better != text:
        yield "the scene stands before it", better
        text = better
    missing = text.count("(") - text.count(")")
    if missing == 1:
        yield "a `)` is missing", _closed(text)
    elif missing == -1 and text.endswith(")"):
        yield "there is one `)` too many", text[:-1]


def _with_scene(found: re.Match[str], names: Scope) -> str:
    kind, name = found.groups()
    homes = sorted(one for one in names.facts.get(kind, ()) if one.partition(".")[2] == name)
    return f"{kind}({homes[0]})" if len(homes) == 1 else found[0]


def _closed(text: str) -> str:
    """Close the bracket of a fact behind its name, or else at the end."""
    facts = "|".join(FACTS)
    better = re.sub(rf"\b({facts})\(\s*([\w.]+)\b(?=\s*(?:$|and\b|or\b|[<>=!+-]))", r"\1(\2)", text, count=1)
    return better if better != text else f"{text})"


def example_conditions(names: Scope) -> str:
    """Return a condition or two made of the names that there are."""
    made = []
    held = sorted(names.facts.get("held", ()))
    if held:
        made.append(f"`held({held[0]})`")
    for name, kind in names.variables.items():
        made.append({"number": f"`{name} > 1`", "truth": f"`not {name}`"}.get(kind, ""))
    made = [each for each in made if each][:2] or ["`day >= 14`"]
    return f"conditions look like {' or '.join(made)}; `python main.py explain M002` says what they can ask"
