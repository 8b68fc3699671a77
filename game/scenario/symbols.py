"""What there is to be mentioned: the ids of everything, and what a condition may name in each part of a story."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from game.scenario.expressions.syntax_tree import Kind, Scope
from game.scenario.model.scenario import Scenario, Variable
from game.scenario.model.shared import SharedContent

Ids = frozenset[str]
_NAME = re.compile(r"[a-z][a-z0-9_]*")


SYMBOL_KINDS = (
    "agencies", "channels", "people", "information", "themes", "places", "terms", "local", "variables", "parts",
    "scenes", "documents", "later", "endings",
)  # fmt: skip
"""The keys of scenario and pack under which things are defined by id."""


@dataclass(frozen=True)
class SymbolTable:
    """The ids of each kind of thing, taken from the data as written: what is out of shape still has its name."""

    ids: Mapping[str, Ids] = field(default_factory=dict)
    spots: Ids = frozenset()
    choices: Ids = frozenset()
    lines: Ids = frozenset()
    is_whole: bool = True
    """Whether all of it could be read; if not, a name that seems unknown may be among what could not."""
    lost: Ids = frozenset()
    """Names that stand somewhere, but misspelled or where they do not count; that has its own problem."""

    doubtful: Ids = frozenset()
    """Kinds of which two have one id: one of them was probably meant as a name that seems to be missing."""

    def of(self, kind: str) -> Ids:
        """Return the ids of a kind, which is a key of scenario or pack."""
        return self.ids.get(kind, frozenset())


def collect_symbols(data: Mapping[str, object]) -> SymbolTable:
    """Collect the ids of joined data."""
    ids = {key: _keys(data.get(key)) for key in SYMBOL_KINDS}
    law, case, scenes = (_entries(data.get(key)) for key in ("law", "case", "scenes"))
    ids |= {"provisions": _keys(law.get("provisions"))}
    ids |= {key: frozenset(map(str, _entries(case.get(key)))) for key in ("sources", "findings")}
    inside = {
        key: frozenset(f"{scene}.{name}" for scene in ids["scenes"] for name in _keys(_entries(scenes[scene]).get(key)))
        for key in ("look", "choices", "talk")
    }
    whole = all(isinstance(data.get(key, {}), dict) for key in (*SYMBOL_KINDS, "law", "case"))
    whole = whole and all(isinstance(each, dict) and isinstance(each.get("look", {}), dict) for each in scenes.values())
    return SymbolTable(ids, inside["look"], inside["choices"], inside["talk"], whole)


def _keys(value: object) -> Ids:
    # What cannot be a name is never offered as one.
    return frozenset(key for key in value if _NAME.fullmatch(str(key))) if isinstance(value, dict) else frozenset()


def slugify(name: str) -> str:
    """Make a name of small letters, digits and underscores out of any words."""
    mended = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
    return mended if mended[:1].isalpha() else f"n_{mended}".rstrip("_")


def _entries(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def fact_subjects(known: SymbolTable) -> Mapping[str, Ids]:
    """Return the subjects of each kind of fact."""
    information = known.of("information")
    return {
        "held": information,
        "recorded": information,
        "knows": frozenset(f"{agency}.{info}" for agency in known.of("agencies") for info in information),
        "seen": known.spots,
        "opened": known.of("documents"),
        "asked": known.lines,
        "chose": known.choices,
        "arrived": known.of("later"),
    }


THINGS: Mapping[str, str] = {
    "people": "a person", "agencies": "an agency", "channels": "a channel", "places": "a place", "themes": "a theme",
    "terms": "a glossary entry", "parts": "a part", "scenes": "a scene", "endings": "an ending",
}  # fmt: skip
"""By the key that defines them: things that no fact takes alone, and what one of them is called."""


def things(known: SymbolTable) -> Mapping[str, str]:
    """Return, by id, what each thing is that has a name and cannot be asked for by it alone."""
    return {name: label for kind, label in reversed(tuple(THINGS.items())) for name in known.of(kind)}


def with_told(scope: Scope) -> Scope:
    """Return what a condition of an answer may name besides: the pieces in the contact that is answered."""
    return replace(scope, facts={**scope.facts, "told": scope.facts.get("held", ())})


def pack_scope(known: SymbolTable) -> Scope:
    """Return what a condition of a pack may name: no variables, no scenes."""
    return Scope(facts=fact_subjects(known), things=things(known))


def scope_by_part(scenario: Scenario, known: SymbolTable) -> Mapping[str | None, Scope]:
    """Return what a condition may name in each part, and under None what it may name outside all parts."""
    shared = Scope(facts=fact_subjects(known), things=things(known))
    return {part: _names(scenario, part, shared) for part in (None, *scenario.parts)}


def _names(scenario: Scenario, part: str | None, shared: Scope) -> Scope:
    own = scenario.parts[part].variables if part else {}
    here = {**scenario.variables, **own}
    hidden = {
        name: f"`{name}` belongs to the part `{other}` and is forgotten outside it"
        for other, chapter in scenario.parts.items()
        for name in chapter.variables
        if name not in here
    }
    words = {name: each.one_of for name, each in here.items() if each.one_of}
    kinds = {name: kind_of_variable(each) for name, each in here.items()}
    return replace(shared, variables=kinds, words=words, hidden=hidden)


def kind_of_variable(variable: Variable) -> Kind:
    """Tell whether a variable is yes or no, a number, or one of several words."""
    if variable.one_of is not None:
        return "text"
    return "truth" if isinstance(variable.start, bool) else "number"


def scope_of_part(scenario: Scenario, part: str | None = None) -> Scope:
    """Return what a condition may name inside a part of a loaded scenario, or outside all parts."""
    return scope_by_part(scenario, symbols_of(scenario))[part]


def symbols_of(scenario: SharedContent) -> SymbolTable:
    """Collect the ids of a loaded scenario or pack."""
    return collect_symbols(scenario.model_dump(by_alias=True, exclude_none=True))
