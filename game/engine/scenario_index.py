"""The index of a scenario: what its names stand for, looked up once for the compilation of conditions and effects."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.engine.cast import cast_of
from game.engine.conditions import Predicate, compile_condition
from game.engine.events import Value
from game.scenario.expressions.parser import parse_condition
from game.scenario.expressions.syntax_tree import ALWAYS, Expression, Scope
from game.scenario.model.fields import Paragraph
from game.scenario.model.scenario import Scenario, Variable
from game.scenario.symbols import scope_by_part, symbols_of, with_told


@dataclass(frozen=True)
class ScenarioIndex:
    """The lookups that the compilation of a scenario shares."""

    scenario: Scenario
    names: Scope
    definitions: Mapping[str, Variable]
    """Every variable in the order of a situation: the story's own, then each part's."""
    places: Mapping[str, int]
    """Each variable's position in a situation's `variables`."""
    ranks: Mapping[str, int]
    """Each consequence's position in the order of declaration (R3)."""

    @property
    def desk(self) -> str:
        """Return the agency whose desk the trainee sits at."""
        return self.scenario.desk

    @cached_property
    def piece_ranks(self) -> Mapping[str, int]:
        """Each piece of information's position in the order of the scenario."""
        return {name: rank for rank, name in enumerate(self.scenario.information)}

    @cached_property
    def cast(self) -> tuple[str, ...]:
        """Return the ids of the people in the case file: those whom the story brings in."""
        return cast_of(self.scenario)

    def expression(self, text: str | None) -> Expression:
        """Parse a condition; None means always."""
        return ALWAYS if text is None else parse_condition(text, self.names)

    def predicate(self, text: str | None) -> Predicate:
        """Compile a condition; None means always."""
        return compile_condition(self.expression(text), tuple(self.definitions), self.desk)

    def paragraphs(self, prose: tuple[Paragraph, ...]) -> tuple[Predicate, ...]:
        """Compile the condition of each paragraph of a text."""
        return tuple(self.predicate(piece.when) for piece in prose)

    def in_order(self, pieces: Iterable[str]) -> tuple[str, ...]:
        """Return pieces of information in the order of the scenario, each once."""
        ranks = self.piece_ranks
        return tuple(sorted((info for info in set(pieces) if info in ranks), key=ranks.__getitem__))

    def concerned(self, agency: str, info: str) -> bool:
        """Return whether an agency needs a piece of information."""
        concerns = self.scenario.information[info].concerns
        return concerns is None or agency in concerns


def build_index(scenario: Scenario) -> ScenarioIndex:
    """Build the index of a scenario."""
    definitions = dict(scenario.variables)
    for part in scenario.parts.values():
        definitions |= part.variables
    return ScenarioIndex(
        scenario=scenario,
        names=_names(scenario),
        definitions=definitions,
        places={name: position for position, name in enumerate(definitions)},
        ranks={name: rank for rank, name in enumerate(scenario.later)},
    )


def _names(scenario: Scenario) -> Scope:
    """Join the scopes of all parts: the loader has checked that no part reads another's variables."""
    scopes = scope_by_part(scenario, symbols_of(scenario))
    return Scope(
        variables={name: kind for scope in scopes.values() for name, kind in scope.variables.items()},
        words={name: words for scope in scopes.values() for name, words in scope.words.items()},
        facts=with_told(scopes[None]).facts,
    )


def start_values(index: ScenarioIndex) -> tuple[Value, ...]:
    """Return every variable's first value, in the order of a situation."""
    return tuple(definition.start for definition in index.definitions.values())
