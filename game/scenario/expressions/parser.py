"""The closed condition language: read into frozen values, type-checked, never executed.

`and or not`, comparisons, `+ -`, whole numbers, `true false`, text in quotes, variables, `day`, and the facts
`held(info)`, `recorded(info)`, `knows(agency.info)`, `seen(scene.spot)`, `opened(document)`, `chose(scene.choice)`,
`arrived(consequence)`. Nothing else parses.
"""

import ast
import warnings
from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches
from itertools import islice

from game.scenario.expressions.suggestions import example_conditions, suggest_correction, suggest_from_plain_english
from game.scenario.expressions.syntax_tree import (
    AllOf,
    AnyOf,
    Arithmetic,
    Compare,
    Comparison,
    Day,
    Expression,
    Fact,
    Kind,
    Literal,
    Not,
    Scope,
    VariableReference,
    type_of,
)
from game.scenario.facts import FACTS

MOST_NAMES = 3000
"""Names that are compared with a wrong one; no story has so many, but a damaged file may."""
MOST_COMPARED = 100
"""Names that each wrong one is compared with, letter by letter; comparing with thousands takes as long as reading."""
LONGEST = 1000
"""Characters in a condition; beyond this it is a mistake or an attack."""


class ExpressionError(Exception):
    """A condition that cannot be understood: a sentence, a hint, and the column in it, from 0."""

    def __init__(self, message: str, hint: str = "", column: int = 0) -> None:
        super().__init__(message)
        self.hint = hint
        self.column = column


class UnknownNameError(ExpressionError):
    """A condition names something that does not exist."""


class OutOfScopeNameError(ExpressionError):
    """A condition names a variable that exists, but not here."""


def suggest_name(name: str, known: Collection[str]) -> str:
    """Say which known name comes nearest, or list a few; empty if there is none."""
    close = get_close_matches(name, _worth_comparing(name, known), n=1, cutoff=0.6)
    if close:
        return f"did you mean `{close[0]}`?"
    few = sorted(known)[:8]
    return f"known here: {', '.join(few)}{' …' if len(known) > len(few) else ''}" if few else ""


def _worth_comparing(name: str, known: Collection[str]) -> Collection[str]:
    """Return the names that may be meant: all of a few, of very many those that begin alike and are as long."""
    if len(known) <= MOST_COMPARED:
        return known
    alike = (each for each in known if each[:1] == name[:1] and abs(len(each) - len(name)) <= 1)
    return list(islice(alike, MOST_COMPARED))


_COMPARISONS: Mapping[type[ast.cmpop], Comparison] = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=",
}  # fmt: skip


def parse_condition(text: str, names: Scope) -> Expression:
    """Read a condition that yields true or false; raises ExpressionError with a sentence for people."""
    if len(text) > LONGEST:
        raise ExpressionError(f"this condition has {len(text)} characters; at most {LONGEST} are read")
    try:
        return _parsed(text, names)
    except OutOfScopeNameError:
        raise
    except ExpressionError as fault:
        raise type(fault)(str(fault), _hint_for(text, names) or fault.hint, fault.column) from None


def _hint_for(text: str, names: Scope) -> str:
    """Say what to write for a condition as it was probably meant; empty where nothing shows that."""
    found = suggest_correction(text, names, lambda better: _is_good(better, names))
    return (
        f"{found[0]}: write `{found[1]}`"
        if found
        else suggest_from_plain_english(text, names, lambda one: _is_good(one, names))
    )


def _is_good(text: str, names: Scope) -> bool:
    try:
        _parsed(text, names)
    except ExpressionError:
        return False
    return True


def _parsed(text: str, names: Scope) -> Expression:
    try:
        found = _read(_tree(text), names)
    except SyntaxError as fault:
        raise ExpressionError(
            f"`{text}` is not a condition", example_conditions(names), (fault.offset or 1) - 1
        ) from None
    except (RecursionError, MemoryError, ValueError):
        raise ExpressionError("this condition cannot be read", "split it into several simpler ones") from None
    if type_of(found, names) != "truth":
        raise ExpressionError(f"`{text}` is not true or false", "compare it with something, as in `trust > 1`")
    return found


def _tree(text: str) -> ast.expr:
    # What Python would only warn of, such as `1or 2`, is no condition either.
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return ast.parse(text.strip() or "?", mode="eval").body


def _read(node: ast.expr, names: Scope) -> Expression:
    reader = _READERS.get(type(node))
    if reader is None:
        raise ExpressionError(
            "a condition may only use and, or, not, comparisons, + and -, and the facts",
            example_conditions(names),
            node.col_offset,
        )
    return reader(node, names)


def _boolean(node: ast.BoolOp, names: Scope) -> Expression:
    parts = tuple(_need(_read(value, names), "truth", value, names) for value in node.values)
    return AllOf(parts) if isinstance(node.op, ast.And) else AnyOf(parts)


def _unary(node: ast.UnaryOp, names: Scope) -> Expression:
    of = _read(node.operand, names)
    if isinstance(node.op, ast.Not):
        return Not(_need(of, "truth", node, names))
    if isinstance(node.op, ast.USub):
        return Arithmetic(Literal(0), -1, _need(of, "number", node, names))
    raise ExpressionError("only `not` and `-` can stand before a value", column=node.col_offset)


def _arithmetic(node: ast.BinOp, names: Scope) -> Expression:
    if not isinstance(node.op, (ast.Add, ast.Sub)):
        raise ExpressionError("only + and - are understood", example_conditions(names), node.col_offset)
    left = _need(_read(node.left, names), "number", node, names)
    right = _need(_read(node.right, names), "number", node, names)
    return Arithmetic(left, 1 if isinstance(node.op, ast.Add) else -1, right)


def _comparison(node: ast.Compare, names: Scope) -> Expression:
    if len(node.ops) > 1:
        raise ExpressionError("one comparison at a time", "join two with `and`", node.col_offset)
    operator = _COMPARISONS.get(type(node.ops[0]))
    if operator is None:
        raise ExpressionError("`in` and `is` are not understood", "write `==`", node.col_offset)
    left, right = _read(node.left, names), _read(node.comparators[0], names)
    kinds = type_of(left, names), type_of(right, names)
    if kinds[0] != kinds[1]:
        hint = "a variable of words is compared with one of them in quotes"
        raise ExpressionError(f"a {kinds[0]} cannot be compared with a {kinds[1]}", hint, node.col_offset)
    if operator not in ("==", "!=") and kinds[0] != "number":
        raise ExpressionError(f"`{operator}` compares numbers", "write `==` or `!=`", node.col_offset)
    _known_word(left, right, names, node)
    _known_word(right, left, names, node)
    return Compare(operator, left, right)


def _known_word(variable: Expression, word: Expression, names: Scope, node: ast.expr) -> None:
    if isinstance(variable, VariableReference) and isinstance(word, Literal) and isinstance(word.value, str):
        words = names.words.get(variable.name, ())
        if word.value not in words:
            raise ExpressionError(
                f"`{variable.name}` is never '{word.value}'", suggest_name(word.value, words), node.col_offset
            )


def _constant(node: ast.Constant, _names: Scope) -> Expression:
    if isinstance(node.value, bool):
        small = str(node.value).lower()
        raise ExpressionError(f"`{node.value}` is written in small letters", f"write `{small}`", node.col_offset)
    if isinstance(node.value, (int, str)):
        return Literal(node.value)
    raise ExpressionError("only whole numbers and text in quotes are understood", column=node.col_offset)


def _name(node: ast.Name, names: Scope) -> Expression:
    if node.id in ("true", "false"):
        return Literal(node.id == "true")
    if node.id == "day":
        return Day()
    if node.id in names.variables:
        return VariableReference(node.id)
    if node.id in names.hidden:
        raise OutOfScopeNameError(names.hidden[node.id], column=node.col_offset)
    if node.id in FACTS:
        raise ExpressionError(f"`{node.id}` needs brackets", f"write `{node.id}(…)`", node.col_offset)
    hint = suggest_name(node.id, [*names.variables, "day", "true", "false"])
    raise UnknownNameError(f"nothing here is called `{node.id}`", hint, node.col_offset)


def _fact(node: ast.Call, names: Scope) -> Expression:
    kind = node.func.id if isinstance(node.func, ast.Name) else ""
    if kind not in FACTS:
        hint = suggest_name(kind or "fact", FACTS)
        raise ExpressionError(f"`{ast.unparse(node.func)}` is not a fact", hint, node.col_offset)
    if len(node.args) != 1 or node.keywords:
        hint = f"write it as `{kind}({_SHAPES.get(kind, 'name')})`"
        raise ExpressionError(f"`{kind}` takes one name in its brackets", hint, node.col_offset)
    subject = _dotted(node.args[0])
    known = names.facts.get(kind, ())
    if subject not in known:
        hint = _subject_hint(kind, subject, known)
        raise UnknownNameError(f"`{kind}({subject})`: there is no `{subject}`", hint, node.args[0].col_offset)
    agency, _, info = subject.partition(".") if kind == "knows" else ("", "", subject)
    return Fact(kind, info, agency)


_SHAPES: Mapping[str, str] = {
    "knows": "agency.information",
    "seen": "scene.spot",
    "asked": "scene.line",
    "chose": "scene.choice",
}


def _subject_hint(kind: str, subject: str, known: Collection[str]) -> str:
    shape = _SHAPES.get(kind)
    if shape and "." not in subject:
        return f"write it as `{kind}({shape})`"
    return suggest_name(subject, known)


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    raise ExpressionError("a fact takes a name, without quotes", column=node.col_offset)


_READERS: Mapping[type[ast.expr], Callable[..., Expression]] = {
    ast.BoolOp: _boolean, ast.UnaryOp: _unary, ast.BinOp: _arithmetic, ast.Compare: _comparison,
    ast.Constant: _constant, ast.Name: _name, ast.Call: _fact,
}  # fmt: skip


def _need(found: Expression, kind: Kind, node: ast.expr, names: Scope) -> Expression:
    if type_of(found, names) != kind:
        wanted = "true or false" if kind == "truth" else "a number"
        raise ExpressionError(f"`{ast.unparse(node)}` needs {wanted} here", column=node.col_offset)
    return found
