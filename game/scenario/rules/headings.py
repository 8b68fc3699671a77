"""A slip in a heading: several mentions agree on a name, and one thing that nobody mentions has nearly that name."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from game.scenario.names import SymbolTable
from game.scenario.rules.faults import Finding
from game.scenario.rules.references import KIND_LABELS, mentions
from game.scenario.walk import ConditionAt, ModelAt

ENOUGH = 3
"""Mentions that agree before the heading is thought to be the slip."""


def blame_misspelt_definition(
    faults: Iterable[Finding], items: Collection[ModelAt], conditions: Iterable[ConditionAt], known: SymbolTable
) -> Iterator[Finding]:
    """Yield the faults; where the heading is the slip, one at the heading instead of one at each mention."""
    every = tuple(faults)
    counts = Counter(fault.unknown for fault in every if fault.unknown)
    often = {unknown: count for unknown, count in counts.items() if count >= ENOUGH}
    headings = _headings(often, items, conditions, known) if often else {}
    told: set[tuple[str, str]] = set()
    for fault in every:
        heading = headings.get(fault.unknown) if fault.unknown else None
        if heading is None or fault.unknown is None:
            yield fault
        elif fault.unknown not in told:
            told.add(fault.unknown)
            yield _slip(*fault.unknown, heading, counts[fault.unknown])


def _headings(
    often: Collection[tuple[str, str]],
    items: Collection[ModelAt],
    conditions: Iterable[ConditionAt],
    known: SymbolTable,
) -> dict[tuple[str, str], str]:
    mentioned = {(mention.kind, mention.name) for item in items for mention in mentions(item)}
    in_conditions = {word for each in conditions for word in re.findall(r"\w+", each.condition)}
    found = {}
    for kind, name in often:
        loose = [one for one in known.of(kind) if (kind, one) not in mentioned and one not in in_conditions]
        close = get_close_matches(name, loose, n=1, cutoff=0.75)
        if close:
            found[kind, name] = close[0]
    return found


def _slip(kind: str, name: str, heading: str, count: int) -> Finding:
    called = KIND_LABELS.get(kind, "variable")
    message = f"no {called} is called `{name}`, though it is mentioned {count} times, and nothing mentions `{heading}`"
    hint = f"if they are the same, write `{name}:` here, or `{heading}` in all those places"
    return Finding("M001", (kind, heading), message, hint, key=True, unknown=(kind, name))
