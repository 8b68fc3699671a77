"""Strongly connected components of a directed graph, by Tarjan's algorithm without recursion."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def strongly_connected_components(
    nodes: Sequence[Node], edges: Mapping[Node, Iterable[Node]]
) -> list[tuple[Node, ...]]:
    """Return the strongly connected components in topological order: each before those it leads to."""
    number: dict[Node, int] = {}
    lowest: dict[Node, int] = {}
    path: list[Node] = []
    on_path: set[Node] = set()
    components: list[tuple[Node, ...]] = []
    for root in nodes:
        if root in number:
            continue
        work = [(root, iter(tuple(edges[root])))]
        number[root] = lowest[root] = len(number)
        path.append(root)
        on_path.add(root)
        while work:
            node, successors = work[-1]
            successor = next(successors, None)
            if successor is None:
                work.pop()
                if work:
                    lowest[work[-1][0]] = min(lowest[work[-1][0]], lowest[node])
                if lowest[node] == number[node]:
                    components.append(_close(node, path, on_path))
            elif successor not in number:
                number[successor] = lowest[successor] = len(number)
                path.append(successor)
                on_path.add(successor)
                work.append((successor, iter(tuple(edges[successor]))))
            elif successor in on_path:
                lowest[node] = min(lowest[node], number[successor])
    components.reverse()
    return components


def _close(root: Node, path: list[Node], on_path: set[Node]) -> tuple[Node, ...]:
    members: list[Node] = []
    while not members or members[-1] != root:
        members.append(path.pop())
        on_path.discard(members[-1])
    return tuple(reversed(members))
