"""A slip in a heading: several mentions agree on a name, and one thing that nobody mentions has nearly that name."""

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
    faults: Iterable[Finding], items: Collection[ModelAt], conditions: Iterable[ConditionAt], known: SymbolTable
) -> Iterator[Finding]:
    """Yield the faults; where the heading is the slip, one at the heading instead of one at each mention."""
    every = tuple(faults)
    counts = Counter(fault.unknown for fault in every if fault.unknown)
    often = {unknown: count for unknown, count in counts.items() if count >= MIN_MENTIONS}
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
    names = frozenset({name, heading})
    return Finding("M001", (kind, heading), message, hint, key=True, names=names, unknown=(kind, name))


MIN_MISSING_NAMES = 3
"""Names of things of which none is defined at all, before a whole pack is thought to be missing."""
MIN_MISSING_KINDS = 2
"""Kinds of things of which none is defined; of one kind alone, its key may just be forgotten."""
MAX_SHOWN = 3
"""Names that are shown of them."""


def collapse_missing_pack(faults: Iterable[Finding], known: SymbolTable) -> Iterator[Finding]:
    """Yield the faults of a scenario that no pack lies beside; those that only a pack would mend become one."""
    every = tuple(faults)
    missing = {fault.unknown: fault for fault in every if fault.unknown and not known.of(fault.unknown[0])}
    if len(missing) < MIN_MISSING_NAMES or len({kind for kind, _ in missing}) < MIN_MISSING_KINDS:
        yield from every
        return
    yield _outside(missing)
    yield from (fault for fault in every if fault.unknown not in missing)


def _outside(missing: dict[tuple[str, str], Finding]) -> Finding:
    names = [f"`{name}`" for _, name in missing]
    shown = f"{', '.join(names[:MAX_SHOWN])}{' …' if len(names) > MAX_SHOWN else ''}"
    message = f"this scenario mentions {shown}, and no `pack.yaml` that could define them lies beside it"
    keys = ", ".join(f"`{kind}`" for kind in dict.fromkeys(kind for kind, _ in missing))
    hint = f"if it belongs to a pack, move the file into the folder of that pack; else define them here, under {keys}"
    first = next(iter(missing.values()))
    return Finding("M001", first.path, message, hint, key=first.key, near=first.near)
