"""Rules about cuts: the moves of a route exist, and nothing is told of a scene that is played."""

from collections.abc import Collection, Iterator

from game.diagnostics.finding import Finding
from game.diagnostics.suggestion import suggest_name
from game.scenario.model.scenario import Scenario
from game.scenario.symbols import SymbolTable

_CONTACT_SHAPES = {"record": "`record:info+info`", "tell": "`tell:agency.info+info:channel`"}


def unknown_moves(scenario: Scenario, known: SymbolTable) -> Iterator[Finding]:
    """M044 (R26): each move of a route is one of the scenario's."""
    keys = known.choices | known.spots | known.lines | known.of("documents")
    for name, cut in scenario.cuts.items():
        for number, key in enumerate(cut.route):
            if key not in keys and not _is_contact(key, known):
                yield _unknown_move(("cuts", name, "route", number), key, keys)


def _unknown_move(path: tuple[str | int, ...], key: str, keys: Collection[str]) -> Finding:
    kind, colon, _ = key.partition(":")
    if colon and kind in _CONTACT_SHAPES:
        hint, replacement = f"write {_CONTACT_SHAPES[kind]}, with names that are defined, each once", None
    else:
        near = suggest_name(key, keys)
        hint, replacement = near.hint, near.replacement
    names = frozenset(key.replace(":", ".").replace("+", ".").split("."))
    return Finding("M044", path, f"no move has the key `{key}`", hint, names=names, replacement=replacement)


def _is_contact(key: str, known: SymbolTable) -> bool:
    match key.split(":"):
        case ["record", pieces]:
            return _are_pieces(pieces, known)
        case ["tell", subject, channel]:
            agency, _, pieces = subject.partition(".")
            is_known = agency in known.of("agencies") and channel in known.of("channels")
            return is_known and _are_pieces(pieces, known)
        case _:
            return False


def _are_pieces(joined: str, known: SymbolTable) -> bool:
    pieces = joined.split("+")
    return len(set(pieces)) == len(pieces) and known.of("information") >= set(pieces)


def told_of_played_scenes(scenario: Scenario) -> Iterator[Finding]:
    """M045 (R26): a scene is played or told."""
    for name, cut in scenario.cuts.items():
        for scene in cut.told:
            if scene in cut.plays:
                message = f"the scene `{scene}` is played in this cut, so what is told of it is never shown"
                hint = "leave it out, here or under `plays`"
                yield Finding("M045", ("cuts", name, "told", scene), message, hint, key=True)
