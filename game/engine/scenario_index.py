"""What the names of a scenario stand for: looked up once, so that effects and conditions can be made ready."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.engine.conditions import Predicate, compile_condition
from game.engine.events import Value
from game.scenario.expressions.parser import parse_condition
from game.scenario.expressions.syntax_tree import ALWAYS, Expression, Scope
from game.scenario.model.fields import Paragraph
from game.scenario.model.scenario import Scenario, Variable
from game.scenario.symbols import scope_by_part, symbols_of


@dataclass(frozen=True)
class ScenarioIndex:
    """The lookups that compiled rules share."""

    scenario: Scenario
    names: Scope
    definitions: Mapping[str, Variable]
    """Every variable in the order of a situation: the story's own, then each part's."""
    places: Mapping[str, int]
    """Where each variable stands in a situation."""
    ranks: Mapping[str, int]
    """Each consequence's place in the order of declaration."""

    @property
    def desk(self) -> str:
        """Return the agency whose desk the trainee sits at."""
        return self.scenario.desk

    def expression(self, text: str | None) -> Expression:
        """Read a condition; none means always."""
        return ALWAYS if text is None else parse_condition(text, self.names)

    def asked(self, text: str | None) -> Predicate:
        """Make a condition ready to be asked."""
        return compile_condition(self.expression(text), tuple(self.definitions), self.desk)

    def paragraphs(self, prose: tuple[Paragraph, ...]) -> tuple[Predicate, ...]:
        """Make the conditions of a text's pieces ready."""
        return tuple(self.asked(piece.when) for piece in prose)

    def concerned(self, agency: str, info: str) -> bool:
        """Tell whether an agency needs a piece of information."""
        concerns = self.scenario.information[info].concerns
        return concerns is None or agency in concerns


def build_index(scenario: Scenario) -> ScenarioIndex:
    """Look up everything once."""
    definitions = dict(scenario.variables)
    for part in scenario.parts.values():
        definitions |= part.variables
    return ScenarioIndex(
        scenario=scenario,
        names=_names(scenario),
        definitions=definitions,
        places={name: place for place, name in enumerate(definitions)},
        ranks={name: rank for rank, name in enumerate(scenario.later)},
    )


def _names(scenario: Scenario) -> Scope:
    """Join the names of all parts: loading has already seen to it that each stays in its own."""
    scopes = scope_by_part(scenario, symbols_of(scenario))
    return Scope(
        variables={name: kind for scope in scopes.values() for name, kind in scope.variables.items()},
        words={name: words for scope in scopes.values() for name, words in scope.words.items()},
        facts=scopes[None].facts,
    )


def start_values(found: ScenarioIndex) -> tuple[Value, ...]:
    """Return every variable's first value, in order."""
    return tuple(definition.start for definition in found.definitions.values())
