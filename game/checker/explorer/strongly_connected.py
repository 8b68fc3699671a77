"""Which scenes lead to which, and in what order they can be finished."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def strongly_connected_components(
    nodes: Sequence[Node], edges: Mapping[Node, Iterable[Node]]
) -> list[tuple[Node, ...]]:
    """Return the strongly connected components, each before those it leads to."""
    number: dict[Node, int] = {}
    lowest: dict[Node, int] = {}
    open_path: list[Node] = []
    on_path: set[Node] = set()
    found: list[tuple[Node, ...]] = []
    for root in nodes:
        if root in number:
            continue
        work = [(root, iter(tuple(edges[root])))]
        number[root] = lowest[root] = len(number)
        open_path.append(root)
        on_path.add(root)
        while work:
            node, successors = work[-1]
            after = next(successors, None)
            if after is None:
                work.pop()
                if work:
                    lowest[work[-1][0]] = min(lowest[work[-1][0]], lowest[node])
                if lowest[node] == number[node]:
                    found.append(_close(node, open_path, on_path))
            elif after not in number:
                number[after] = lowest[after] = len(number)
                open_path.append(after)
                on_path.add(after)
                work.append((after, iter(tuple(edges[after]))))
            elif after in on_path:
                lowest[node] = min(lowest[node], number[after])
    found.reverse()
    return found


def _close(root: Node, open_path: list[Node], on_path: set[Node]) -> tuple[Node, ...]:
    members: list[Node] = []
    while not members or members[-1] != root:
        members.append(open_path.pop())
        on_path.discard(members[-1])
    return tuple(reversed(members))
