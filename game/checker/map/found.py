"""Which scene, choice, ending or consequence a finding belongs to: the innermost whose lines it stands in."""

from collections.abc import Iterable

from game.checker.map.values import MapProblem
from game.diagnostics.problem import Problem
from game.scenario.loader import Loaded
from game.scenario.model.scenario import Scenario
from game.scenario.parsing.source_map import KeyPath, SourceMap


class ProblemsByElement:
    """The findings of a scenario, by what they belong to."""

    def __init__(self, loaded: Loaded[Scenario], problems: Iterable[Problem]) -> None:
        self._of: dict[KeyPath, list[MapProblem]] = {}
        drawn = [path for path in loaded.positions.spots if _is_drawn(path)]
        for one in problems:
            path = _innermost(loaded.positions, drawn, one)
            self._of.setdefault(path, []).append(_told(one))

    def of(self, *path: str) -> tuple[MapProblem, ...]:
        """Return the findings of what a path leads to."""
        return tuple(self._of.get(path, ()))


def _told(one: Problem) -> MapProblem:
    return MapProblem(one.code, one.severity.value, one.message, one.hint, one.place.line)


def _is_drawn(path: KeyPath) -> bool:
    match path:
        case ("scenes" | "endings" | "later", _) | ("scenes", _, "choices", _):
            return True
        case _:
            return False


def _innermost(positions: SourceMap, paths: Iterable[KeyPath], one: Problem) -> KeyPath:
    """Return the path of what a finding stands in; empty for none."""
    around = [path for path in paths if _stands_in(positions, path, one)]
    return max(around, key=len, default=())


def _stands_in(positions: SourceMap, path: KeyPath, one: Problem) -> bool:
    spot = positions.spots[path]
    return spot.file == one.place.file and spot.key_line <= one.place.line <= spot.last_line
