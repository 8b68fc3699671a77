"""Conditions as frozen values: what they are made of, what kind of value they yield, and what they look at."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal as OneOf

Kind = OneOf["truth", "number", "text"]
"""What an expression yields."""
Comparison = OneOf["<", "<=", ">", ">=", "==", "!="]


@dataclass(frozen=True)
class Literal:
    """A value written out."""

    value: bool | int | str


@dataclass(frozen=True)
class VariableReference:
    """The value of a variable."""

    name: str


@dataclass(frozen=True)
class Day:
    """The day of the story, 0 on the first."""


@dataclass(frozen=True)
class Fact:
    """Whether something is so: `kind` is one of FACTS; `agency` is set for `knows` alone."""

    kind: str
    subject: str
    agency: str = ""


@dataclass(frozen=True)
class Not:
    """The opposite."""

    of: "Expression"


@dataclass(frozen=True)
class AllOf:
    """Every part holds; each is tested in order until one fails."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True)
class AnyOf:
    """At least one part holds; each is tested in order until one does."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True)
class Compare:
    """Two numbers compared by size, or any two values of one kind for equality."""

    operator: Comparison
    left: "Expression"
    right: "Expression"


@dataclass(frozen=True)
class Arithmetic:
    """Left plus `sign` (1 or -1) times right."""

    left: "Expression"
    sign: int
    right: "Expression"


Expression = Literal | VariableReference | Day | Fact | Not | AllOf | AnyOf | Compare | Arithmetic
ALWAYS = Literal(value=True)
"""What a missing condition means."""


@dataclass(frozen=True)
class Scope:
    """What a condition may mention: the kind of each variable, and the subjects of each fact."""

    variables: Mapping[str, Kind] = field(default_factory=dict)
    words: Mapping[str, Collection[str]] = field(default_factory=dict)
    """The words a text variable may take."""
    facts: Mapping[str, Collection[str]] = field(default_factory=dict)
    """By kind of fact; the subjects of `knows` are written `agency.info`."""
    hidden: Mapping[str, str] = field(default_factory=dict)
    """Variables that exist but not here, each with the reason in a sentence."""
    things: Mapping[str, str] = field(default_factory=dict)
    """What has a name and cannot be asked for by it alone, each with what it is, such as `a person`."""


def type_of(expression: Expression, names: Scope) -> Kind:
    """Tell what an expression yields."""
    match expression:
        case Literal(bool()):
            return "truth"
        case Literal(int()) | Day() | Arithmetic():
            return "number"
        case Literal():
            return "text"
        case VariableReference(name):
            return names.variables[name]
        case _:
            return "truth"


def references_in(expression: Expression) -> Iterator[VariableReference | Day | Fact]:
    """Yield everything about the situation that the expression looks at."""
    match expression:
        case VariableReference() | Day() | Fact():
            yield expression
        case Not(of):
            yield from references_in(of)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from references_in(part)
        case Compare(_, left, right) | Arithmetic(left, _, right):
            yield from references_in(left)
            yield from references_in(right)
        case _:
            pass
