"""Meaning: whether what was written fits together. Each rule is a generator of findings, and all of them always run."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path

from game.diagnostics.finding import Finding
from game.scenario.expressions.parser import (
    ExpressionError,
    OutOfScopeFactError,
    OutOfScopeNameError,
    UnknownNameError,
    parse_condition,
)
from game.scenario.expressions.syntax_tree import Scope
from game.scenario.model.scenario import Pack, Scenario
from game.scenario.model.traversal import ConditionAt, conditions, walk
from game.scenario.pack_files import PACK, PACK_WITH_OTHER_ENDING, path_exists
from game.scenario.parsing.source_map import KeyPath, is_within, with_ancestors
from game.scenario.symbols import SymbolTable, pack_scope, scope_by_part, with_told
from game.scenario.validation import (
    contacts,
    conversations,
    cuts,
    decisions,
    law,
    pictures,
    placeholders,
    references,
    root_causes,
    timing,
    variables,
)
from game.scenario.validation.location import limit_findings


def check_pack(pack: Pack, known: SymbolTable, folder: Path | None, gone: Collection[KeyPath]) -> Iterator[Finding]:
    """Yield what does not fit together in the files scenarios share; nothing is reported of paths that are `gone`."""
    names = pack_scope(known)
    findings = chain(
        _of_world(pack, known, folder), invalid_conditions(conditions(pack), lambda path: scope_at(path, names))
    )
    yield from limit_findings(_sure(findings, known, gone))


def check_scenario(
    scenario: Scenario, known: SymbolTable, folder: Path | None, gone: Collection[KeyPath]
) -> Iterator[Finding]:
    """Yield what does not fit together in a scenario joined with its pack; nothing about paths that are `gone`."""
    findings = chain(_of_world(scenario, known, folder), _of_story(scenario, known, folder))
    sure = _sure(findings, known, gone)
    if folder is not None and not path_exists(folder / PACK):
        other = PACK_WITH_OTHER_ENDING if path_exists(folder / PACK_WITH_OTHER_ENDING) else ""
        sure = root_causes.collapse_missing_pack(sure, known, other)
    yield from limit_findings(sure)


def _sure(findings: Iterable[Finding], known: SymbolTable, gone: Collection[KeyPath]) -> Iterator[Finding]:
    """Leave out what may only follow from something that could not be read and has its own problem."""
    lost = {str(path[path.index("variables") + 1]) for path in gone if "variables" in path[:-1]}
    lost |= known.lost
    outer = with_ancestors(gone)
    for finding in findings:
        is_doubtful = finding.code in ABOUT_NAMES and (not known.is_whole or lost & finding.names)
        is_doubtful = is_doubtful or bool(finding.unknown and finding.unknown[0] in known.doubtful)
        is_doubtful = is_doubtful or any(is_within(path, {finding.relies_on}) for path in gone if finding.relies_on)
        if not is_doubtful and finding.path not in outer and not is_within(finding.path, gone):
            yield finding


ABOUT_NAMES = ("M001", "M002", "M003", "M017", "M039", "M044")
"""Codes that depend on every name being known."""


def _of_world(root: Scenario | Pack, known: SymbolTable, folder: Path | None) -> Iterator[Finding]:
    items = tuple(walk(root))
    unknown = references.unknown_names(items, known)
    yield from root_causes.blame_misspelt_definition(unknown, items, conditions(root), known)
    yield from references.stale_renames(items)
    yield from placeholders.unknown_placeholders(root, known)
    yield from placeholders.unclosed_placeholders(root, known)
    yield from placeholders.day_marks_without_day(root)
    yield from pictures.invalid_pictures(items, folder)
    yield from contacts.roads_not_at_desk(root)


STORY_RULES: tuple[Callable[[Scenario], Iterator[Finding]], ...] = (
    timing.endings_without_fallback,
    timing.endless_choices,
    timing.half_started,
    timing.started_by_day,
    timing.year_of_start,
    decisions.incomplete_strengths,
    decisions.missing_reasons,
    decisions.two_strong,
    decisions.no_notice,
    decisions.no_desk_time,
    decisions.own_desk,
    law.basis_not_in_force,
    conversations.turns_beside_desk_time,
    conversations.ends_without_turns,
    conversations.talk_without_turns,
    conversations.equal_topics,
    conversations.talk_without_way_on,
    conversations.long_topics,
    conversations.revealing_topics,
    conversations.follow_ups_elsewhere,
    conversations.takes_more_than_there_is,
    conversations.takes_of_nothing,
    conversations.actions_and_words,
    contacts.recipients_without_road,
    contacts.own_desk_as_recipient,
    contacts.answers_of_nobody,
    contacts.arriving_twice,
    cuts.told_of_played_scenes,
)
"""The rules that ask for nothing but the scenario."""


def _of_story(scenario: Scenario, known: SymbolTable, folder: Path | None) -> Iterator[Finding]:
    items = tuple(walk(scenario))
    names = scope_by_part(scenario, known)
    yield from invalid_conditions(
        conditions(scenario), lambda path: scope_at(path, names[variables.part_at(scenario, path)])
    )
    yield from references.unknown_theme_words(items, scenario)
    yield from variables.invalid_variables(items)
    yield from variables.name_clashes(scenario)
    yield from variables.invalid_assignments(scenario, items)
    for rule in (
        timing.same_day_consequences,
        timing.ways_without_fallback,
        pictures.hotspots_outside_picture,
    ):
        yield from rule(items)
    for rule_of_story in STORY_RULES:
        yield from rule_of_story(scenario)
    yield from cuts.unknown_moves(scenario, known)
    yield from timing.never_arriving(scenario, items)
    yield from decisions.sharing_with_own_desk(scenario, items)
    yield from pictures.missing_portraits(scenario, folder)


def scope_at(path: KeyPath, scope: Scope) -> Scope:
    """Return what a condition at a path may name: `told` asks of a contact, so it has a meaning in answers alone."""
    return with_told(scope) if path[:1] == ("answers",) else scope


def invalid_conditions(every: Iterable[ConditionAt], names_at: Callable[[KeyPath], Scope]) -> Iterator[Finding]:
    """M001, M002, M003, M039: a condition can be read, and names only what exists where it stands."""
    for path, condition in every:
        if error := _error_in(condition, path, names_at(path)):
            yield _finding_of(error, path, condition)


def _error_in(condition: str, path: KeyPath, names: Scope) -> ExpressionError | None:
    try:
        parse_condition(condition, names)
    except ExpressionError:
        # Read once more, so that nothing is told to ask whether it has happened itself.
        try:
            parse_condition(condition, _without_itself(path, names))
        except ExpressionError as error:
            return error
    return None


_OWN_FACTS: Mapping[str, str] = {
    "later": "arrived", "documents": "opened", "talk": "asked", "look": "seen", "choices": "chose",
}  # fmt: skip
"""By the keys that hold such things: the fact that asks whether one of them has happened."""


def _without_itself(path: KeyPath, names: Scope) -> Scope:
    """Return what a condition may name, but for the thing that it belongs to."""
    match path:
        case ("later" | "documents" as shelf, str(itself), *_):
            kind = _OWN_FACTS[shelf]
        case ("scenes", str(scene), "talk" | "look" | "choices" as shelf, str(name), *_):
            kind, itself = _OWN_FACTS[shelf], f"{scene}.{name}"
        case _:
            return names
    return replace(names, facts={**names.facts, kind: frozenset(names.facts.get(kind, ())) - {itself}})


def _finding_of(error: ExpressionError, path: KeyPath, condition: str) -> Finding:
    match error:
        case OutOfScopeNameError():
            hint = "use it inside its part only, or move it to the variables of the whole story"
            return replace(_condition_finding("M003", path, condition, error), hint=hint)
        case OutOfScopeFactError():
            return _condition_finding("M039", path, condition, error)
        case UnknownNameError():
            unknown = ("information", error.information) if error.information else None
            return replace(_condition_finding("M001", path, condition, error), unknown=unknown)
        case _:
            return _condition_finding("M002", path, condition, error)


def _condition_finding(code: str, path: KeyPath, condition: str, error: ExpressionError) -> Finding:
    is_rewritten = error.replacement is not None and error.replacement.old == condition
    return Finding(
        code,
        path,
        str(error),
        error.hint,
        offset=error.column,
        names=error.names,
        replacement=error.replacement,
        replaced=path if is_rewritten else None,
    )
