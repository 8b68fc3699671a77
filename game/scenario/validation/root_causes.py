"""Several findings with one cause: a misspelt definition that many mentions disagree with, or a missing pack."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from game.diagnostics.finding import Finding
from game.scenario.model.traversal import ConditionAt, ModelAt
from game.scenario.symbols import SymbolTable
from game.scenario.validation.references import KIND_LABELS, mentions

MIN_MENTIONS = 3
"""Mentions that agree before the heading is thought to be the slip."""


def blame_misspelt_definition(
    findings: Iterable[Finding], items: Collection[ModelAt], conditions: Iterable[ConditionAt], known: SymbolTable
) -> Iterator[Finding]:
    """Yield the findings; where the heading is misspelt, one at the heading in place of those at each mention."""
    every = tuple(findings)
    counts = Counter(finding.unknown for finding in every if finding.unknown)
    often = {unknown: count for unknown, count in counts.items() if count >= MIN_MENTIONS}
    headings = _headings(often, items, conditions, known) if often else {}
    reported: set[tuple[str, str]] = set()
    for finding in every:
        heading = headings.get(finding.unknown) if finding.unknown else None
        if heading is None or finding.unknown is None:
            yield finding
        elif finding.unknown not in reported:
            reported.add(finding.unknown)
            yield _misspelt_definition(*finding.unknown, heading, counts[finding.unknown])


def _headings(
    often: Collection[tuple[str, str]],
    items: Collection[ModelAt],
    conditions: Iterable[ConditionAt],
    known: SymbolTable,
) -> dict[tuple[str, str], str]:
    mentioned = {(mention.kind, mention.name) for item in items for mention in mentions(item)}
    in_conditions = {word for each in conditions for word in re.findall(r"\w+", each.condition)}
    headings = {}
    for kind, name in often:
        loose = [
            heading for heading in known.of(kind) if (kind, heading) not in mentioned and heading not in in_conditions
        ]
        close = get_close_matches(name, loose, n=1, cutoff=0.75)
        if close:
            headings[kind, name] = close[0]
    return headings


def _misspelt_definition(kind: str, name: str, heading: str, count: int) -> Finding:
    called = KIND_LABELS.get(kind, "variable")
    message = f"no {called} is called `{name}`, though it is mentioned {count} times, and nothing mentions `{heading}`"
    hint = f"if they are the same, write `{name}:` here, or `{heading}` in all those places"
    names = frozenset({name, heading})
    return Finding("M001", (kind, heading), message, hint, key=True, names=names, unknown=(kind, name))


MIN_MISSING_NAMES = 3
"""Names that nothing here is near to, before a whole pack is thought to be missing."""
MIN_MISSING_KINDS = 2
"""Kinds of things they name; of one kind alone, its key may just be forgotten."""
MAX_SHOWN = 8
"""Names that are shown of them."""


def collapse_missing_pack(findings: Iterable[Finding], known: SymbolTable, misnamed: str = "") -> Iterator[Finding]:
    """Yield the findings of a scenario without a pack; those that only a pack would mend become a single one.

    A name that is near one of those defined here is more likely a slip.

    Args:
        findings: Everything that was found.
        known: What the scenario itself defines.
        misnamed: The name of a file beside it that was meant to be the pack; empty if there is none.
    """
    every = tuple(findings)
    missing = {
        finding.unknown: finding
        for finding in every
        if finding.unknown and (finding.replacement is None or not known.of(finding.unknown[0]))
    }
    if len(missing) < MIN_MISSING_NAMES or len({kind for kind, _ in missing}) < MIN_MISSING_KINDS:
        yield from every
        return
    yield _missing_pack(missing, misnamed)
    yield from (finding for finding in every if finding.unknown not in missing)


def _missing_pack(missing: dict[tuple[str, str], Finding], misnamed: str) -> Finding:
    names = [f"`{name}`" for _, name in missing]
    shown = f"{', '.join(names[:MAX_SHOWN])}{' …' if len(names) > MAX_SHOWN else ''}"
    message = f"there is no `pack.yaml` beside this file, and nothing in it defines {shown}"
    keys = ", ".join(f"`{kind}`" for kind in dict.fromkeys(kind for kind, _ in missing))
    hint = f"if it belongs to a pack, move the file into the folder of that pack; else define them here, under {keys}"
    first = next(iter(missing.values()))
    if misnamed:
        message = f"there is no `pack.yaml` beside this file, and `{misnamed}` is not read"
        hint = f"rename `{misnamed}` to `pack.yaml`"
    return Finding("M001", first.path, message, hint, key=first.key, near=first.near)
