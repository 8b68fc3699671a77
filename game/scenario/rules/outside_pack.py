"""A scenario that lies outside the folder of its pack: said once, instead of all that is then unknown."""

from collections.abc import Iterable, Iterator

from game.scenario.names import SymbolTable
from game.scenario.rules.faults import Finding

ENOUGH = 3
"""Names of things of which none is defined at all, before a whole pack is thought to be missing."""
KINDS = 2
"""Kinds of things of which none is defined; of one kind alone, its key may just be forgotten."""
SHOWN = 3
"""Names that are shown of them."""


def collapse_missing_pack(faults: Iterable[Finding], known: SymbolTable) -> Iterator[Finding]:
    """Yield the faults of a scenario that no pack lies beside; those that only a pack would mend become one."""
    every = tuple(faults)
    missing = {fault.unknown: fault for fault in every if fault.unknown and not known.of(fault.unknown[0])}
    if len(missing) < ENOUGH or len({kind for kind, _ in missing}) < KINDS:
        yield from every
        return
    yield _outside(missing)
    yield from (fault for fault in every if fault.unknown not in missing)


def _outside(missing: dict[tuple[str, str], Finding]) -> Finding:
    names = [f"`{name}`" for _, name in missing]
    shown = f"{', '.join(names[:SHOWN])}{' …' if len(names) > SHOWN else ''}"
    message = f"this scenario mentions {shown}, and no `pack.yaml` that could define them lies beside it"
    keys = ", ".join(f"`{kind}`" for kind in dict.fromkeys(kind for kind, _ in missing))
    hint = f"if it belongs to a pack, move the file into the folder of that pack; else define them here, under {keys}"
    first = next(iter(missing.values()))
    return Finding("M001", first.path, message, hint, key=first.key, near=first.near)
