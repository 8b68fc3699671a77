"""The closed condition language: read into frozen values, type-checked, never executed.

`and or not`, comparisons, `+ -`, whole numbers, `true false`, text in quotes, variables, `day`, and the facts
`held(info)`, `recorded(info)`, `knows(agency.info)`, `seen(scene.spot)`, `opened(document)`, `asked(scene.line)`,
`chose(scene.choice)`, `arrived(consequence)`, and in answers `told(info)`. Nothing else parses.
"""

import ast
import calendar
import re
import warnings
from collections.abc import Callable, Collection, Mapping

from game.diagnostics.fix import Replacement
from game.diagnostics.suggestion import Suggestion, suggest_name
from game.scenario.expressions.suggestions import (
    MAX_PROPOSED,
    describe_facts,
    example_conditions,
    example_of,
    example_of_variable,
    facts_in,
    suggest_correction,
    suggest_from_plain_english,
)
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
from game.scenario.model.fields import MAX_NUMBER

MAX_LENGTH = 1000
"""Characters in a condition; beyond this it is a mistake or an attack."""
MAX_DEPTH = 50
"""Levels that stand inside one another in a condition; a sum of two numbers has two. Everything that goes through
conditions is far from Python's own limit with it, wherever it is called from."""
TOO_DEEP, SPLIT_IT = "this condition cannot be read", "split it into several simpler ones"


class ExpressionError(Exception):
    """A condition that cannot be understood.

    Args:
        message: A sentence without its capital and full stop.
        hint: What to write instead.
        column: Where in the condition, from 0.
        names: The names that the message speaks of.
        replacement: What to write instead, as a value.
    """

    def __init__(
        self,
        message: str,
        hint: str = "",
        column: int = 0,
        *,
        names: Collection[str] = (),
        replacement: Replacement | None = None,
    ) -> None:
        super().__init__(message)
        self.hint = hint
        self.column = column
        self.names = frozenset(names)
        self.replacement = replacement


class UnknownNameError(ExpressionError):
    """A condition names something that does not exist; `information` is the name if it can only be that of a piece."""

    information: str = ""


class OutOfScopeNameError(ExpressionError):
    """A condition names a variable that exists, but not here."""


class OutOfScopeFactError(ExpressionError):
    """A condition asks for a fact that has no meaning where it stands."""


_COMPARISONS: Mapping[type[ast.cmpop], Comparison] = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=",
}  # fmt: skip


_WEEKDAYS = frozenset(name.lower() for name in calendar.day_name)


def parse_condition(text: str, names: Scope) -> Expression:
    """Read a condition that yields true or false; raises ExpressionError with a sentence for people."""
    if len(text) > MAX_LENGTH:
        raise ExpressionError(f"this condition has {len(text)} characters; at most {MAX_LENGTH} are read")
    try:
        return _parsed(text, names)
    except (OutOfScopeNameError, OutOfScopeFactError):
        raise
    except ExpressionError as error:
        if (better := _suggest_condition(text, names)).hint:
            error.hint, error.replacement = better.hint, better.replacement
        raise


def _suggest_condition(text: str, names: Scope) -> Suggestion:
    """Suggest a condition as it was probably meant; an empty suggestion where nothing shows that."""
    if correction := suggest_correction(text, names, lambda better: _is_good(better, names)):
        replacement = Replacement(text, correction.text) if correction.is_certain else None
        return Suggestion(f"{correction.reason}: write `{correction.text}`", replacement)
    return Suggestion(suggest_from_plain_english(text, names, lambda better: _is_good(better, names)))


def _words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _is_good(text: str, names: Scope) -> bool:
    try:
        _parsed(text, names)
    except ExpressionError:
        return False
    return True


def _parsed(text: str, names: Scope) -> Expression:
    message = f"`{text}` is not a condition"
    try:
        tree = _tree(text)
        if _is_too_deep(tree):
            raise ExpressionError(TOO_DEEP, SPLIT_IT)
        expression = _read(tree, names)
    except SyntaxError as error:
        hint, column = example_conditions(names), (error.offset or 1) - 1
        raise ExpressionError(message, hint, column, names=_words_of(text)) from None
    except (RecursionError, MemoryError, ValueError):
        raise ExpressionError(TOO_DEEP, SPLIT_IT) from None
    if type_of(expression, names) != "truth":
        hint = "compare it with a number, as in `day >= 7`"
        if isinstance(expression, VariableReference):
            hint = example_of_variable(expression.name, names)
        raise ExpressionError(f"`{text}` is not true or false", hint, names=_words_of(text))
    return expression


def _tree(text: str) -> ast.expr:
    # What Python would only warn of, such as `1or 2`, is no condition either.
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return ast.parse(text.strip() or "?", mode="eval").body


def _is_too_deep(tree: ast.AST) -> bool:
    """Tell whether more than `MAX_DEPTH` levels stand inside one another, without going down by recursion."""
    level = [tree]
    for _ in range(MAX_DEPTH):
        level = [child for node in level for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr)]
        if not level:
            return False
    return True


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
    # That nothing can be asked for by this name says more than the sign behind it.
    left = _read(node.left, names)
    if operator is None:
        raise ExpressionError("`in` and `is` are not understood", "write `==`", node.col_offset)
    right = _read(node.comparators[0], names)
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
            message, near = f"`{variable.name}` is never '{word.value}'", suggest_name(word.value, words)
            raise ExpressionError(
                message, near.hint, node.col_offset, names=(variable.name,), replacement=near.replacement
            )


def _constant(node: ast.Constant, _names: Scope) -> Expression:
    if isinstance(node.value, bool):
        small = str(node.value).lower()
        raise ExpressionError(f"`{node.value}` is written in small letters", f"write `{small}`", node.col_offset)
    if isinstance(node.value, int) and node.value > MAX_NUMBER:
        message = f"numbers go up to {MAX_NUMBER:,}, and a larger one stands here"
        raise ExpressionError(message, "count in larger units", node.col_offset)
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
        raise OutOfScopeNameError(names.hidden[node.id], column=node.col_offset, names=(node.id,))
    if node.id in facts_in(names):
        raise ExpressionError(f"`{node.id}` needs brackets", f"write `{node.id}(…)`", node.col_offset, names=(node.id,))
    if thing := names.things.get(node.id):
        message = f"`{node.id}` is {thing}, not something that a condition can ask for"
        facts = ", ".join(facts_in(names))
        hint = f"it can ask for a variable, for `day` and for a fact ({facts}); {example_conditions(names)}"
        raise ExpressionError(message, hint, node.col_offset, names=(node.id,))
    near = suggest_name(node.id, [*names.variables, "day", "true", "false"])
    if node.id.lower() in _WEEKDAYS:
        near = Suggestion("no weekday can be asked for; `day` counts the days from the first, which is 0: `day >= 7`")
    raise _unknown(f"nothing here is called `{node.id}`", near, node, (node.id,))


def _unknown(
    message: str, near: Suggestion, node: ast.expr, names: Collection[str], information: str = ""
) -> UnknownNameError:
    error = UnknownNameError(message, near.hint, node.col_offset, names=names, replacement=near.replacement)
    error.information = information
    return error


def _fact(node: ast.Call, names: Scope) -> Expression:
    kind = node.func.id if isinstance(node.func, ast.Name) else ""
    if kind not in FACTS:
        near, called = _suggest_fact(kind, node, names), ast.unparse(node.func)
        raise ExpressionError(
            f"`{called}` is not a fact",
            near.hint,
            node.col_offset,
            names=_words_of(called),
            replacement=near.replacement if kind else None,
        )
    if kind not in facts_in(names):
        message = f"`{kind}` asks what is in the contact that is answered, and nothing is answered here"
        hint = "ask it under `answers`; elsewhere `held(…)` or `knows(agency.…)` asks who has the piece"
        raise OutOfScopeFactError(message, hint, node.col_offset, names=(kind,))
    if len(node.args) != 1 or node.keywords:
        hint = example_of(kind, names)
        raise ExpressionError(f"`{kind}` takes one name in its brackets", hint, node.col_offset, names=(kind,))
    subject = _dotted(node.args[0])
    known = names.facts.get(kind, ())
    if subject not in known:
        near, message = _suggest_subject(kind, subject, names), f"`{kind}({subject})`: there is no `{subject}`"
        information = subject.rpartition(".")[2] if kind in _OF_INFORMATION and subject.count(".") < 2 else ""  # noqa: PLR2004 - an agency and a name
        raise _unknown(message, near, node.args[0], {kind, *subject.split(".")}, information)
    agency, _, info = subject.partition(".") if kind == "knows" else ("", "", subject)
    return Fact(kind, info, agency)


_OF_INFORMATION = frozenset({"held", "recorded", "knows", "told"})
"""The facts that are about a piece of information."""


def _suggest_fact(kind: str, node: ast.Call, names: Scope) -> Suggestion:
    """Suggest a fact for a word that is none, which can ask for what stands in its brackets."""
    near = suggest_name(kind or "fact", facts_in(names))
    subject = ast.unparse(node.args[0]) if len(node.args) == 1 else ""
    fitting = [each for each in facts_in(names) if subject in names.facts.get(each, ())]
    meant = near.replacement.new if near.replacement else ""
    if not fitting or meant in fitting:
        return near
    return Suggestion(describe_facts([f"{each}({subject})" for each in fitting]))


def _suggest_subject(kind: str, subject: str, names: Scope) -> Suggestion:
    known = names.facts.get(kind, ())
    is_dotted = "." in FACTS[kind].takes
    if is_dotted and "." not in subject:
        homes = sorted(each for each in known if each.partition(".")[2] == subject)
        meant = [f"{kind}({each})" for each in homes] if len(homes) <= MAX_PROPOSED else []
        return Suggestion(describe_facts(meant) or example_of(kind, names))
    beside = [each for each in known if each.partition(".")[0] == subject.partition(".")[0]] if is_dotted else []
    return suggest_name(subject, beside or known)


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


def _need(part: Expression, kind: Kind, node: ast.expr, names: Scope) -> Expression:
    if type_of(part, names) != kind:
        wanted, written = "true or false" if kind == "truth" else "a number", ast.unparse(node)
        message = f"`{written}` needs {wanted} here"
        raise ExpressionError(message, column=node.col_offset, names=_words_of(written))
    return part
