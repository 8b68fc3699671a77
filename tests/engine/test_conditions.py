"""Conditions ready to be asked agree with a plain reading of the same expression."""

from hypothesis import given
from hypothesis import strategies as st

from game.engine.conditions import compile_condition
from game.engine.situation import Situation
from game.scenario.expressions.syntax_tree import (
    AllOf,
    AnyOf,
    Arithmetic,
    Compare,
    Day,
    Expression,
    Fact,
    Literal,
    Not,
    VariableReference,
)

VARIABLES = ("trust", "door", "access")

numbers = st.recursive(
    st.integers(-5, 9).map(Literal) | st.just(Day()) | st.just(VariableReference("trust")),
    lambda inner: st.builds(Arithmetic, inner, st.sampled_from([1, -1]), inner),
    max_leaves=4,
)
facts = st.builds(
    Fact,
    st.sampled_from(["held", "recorded", "seen", "opened", "chose", "arrived"]),
    st.sampled_from(["name", "words"]),
) | st.builds(Fact, st.just("knows"), st.just("name"), st.sampled_from(["police", "gp"]))
truths = st.recursive(
    st.booleans().map(Literal)
    | st.just(VariableReference("door"))
    | facts
    | st.builds(Compare, st.sampled_from(["<", "<=", ">", ">=", "==", "!="]), numbers, numbers)
    | st.builds(
        Compare,
        st.sampled_from(["==", "!="]),
        st.just(VariableReference("access")),
        st.sampled_from(["open", "shut"]).map(Literal),
    ),
    lambda inner: (
        st.builds(Not, inner) | st.builds(AllOf, st.tuples(inner, inner)) | st.builds(AnyOf, st.tuples(inner, inner))
    ),
    max_leaves=6,
)
names = st.frozensets(st.sampled_from(["name", "words"]))
situations = st.builds(
    Situation,
    scene=st.just("a"),
    day=st.integers(0, 9),
    variables=st.tuples(st.integers(0, 4), st.booleans(), st.sampled_from(["open", "shut"])),
    knows=st.frozensets(st.tuples(st.sampled_from(["desk", "police", "gp"]), st.sampled_from(["name", "words"]))),
    recorded=names,
    chosen=names,
    seen=names,
    opened=names,
    arrived=names,
)


def plainly(expression: Expression, situation: Situation) -> bool | int | str:
    """Read an expression as its words say, without compiling anything."""
    match expression:
        case Literal(value):
            return value
        case Day():
            return situation.day
        case VariableReference(name):
            return situation.variables[VARIABLES.index(name)]
        case Not(of):
            return not plainly(of, situation)
        case AllOf(parts):
            return all(plainly(part, situation) for part in parts)
        case AnyOf(parts):
            return any(plainly(part, situation) for part in parts)
        case Arithmetic(left, sign, right):
            return int(plainly(left, situation)) + sign * int(plainly(right, situation))
        case Compare(sign, left, right):
            a, b = plainly(left, situation), plainly(right, situation)
            pair = (a > b) - (a < b) if isinstance(a, int) and isinstance(b, int) else 0 if a == b else 1
            return {"<": pair < 0, "<=": pair <= 0, ">": pair > 0, ">=": pair >= 0, "==": pair == 0, "!=": pair != 0}[
                sign
            ]
        case Fact("held", subject):
            return ("desk", subject) in situation.knows
        case Fact("knows", subject, agency):
            return (agency, subject) in situation.knows
        case Fact("chose", subject):
            return subject in situation.chosen
        case Fact(kind, subject):
            held: frozenset[str] = getattr(situation, kind)
            return subject in held


@given(truths, situations)
def test_a_condition_asked_is_what_its_words_say(expression: Expression, situation: Situation) -> None:
    assert compile_condition(expression, VARIABLES, "desk")(situation) == plainly(expression, situation)
