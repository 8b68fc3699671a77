"""A map as Mermaid text, which many tools show as a flow chart."""

from collections.abc import Iterable, Iterator

from game.reports.scenario_map.model import END, MapEdge, MappedChoice, MappedScene, ScenarioMap

MAX_LABEL = 40
"""Characters of a choice's words that stand on its edge."""
NEVER = "never"
INDENT = "  "


def mermaid(scenario_map: ScenarioMap) -> str:
    """Return the map as a flow chart; what no play reaches or takes is dashed."""
    return "\n".join(["flowchart TD", *(INDENT + line for line in _lines(scenario_map))]) + "\n"


def _lines(scenario_map: ScenarioMap) -> Iterator[str]:
    for part, title in (("", ""), *scenario_map.parts):
        scenes = [_node(scene) for scene in scenario_map.scenes if scene.part == part]
        if scenes:
            yield from _grouped(f"part_{part}", title, scenes) if title else scenes
    yield from _grouped("endings", "The first that holds", _endings(scenario_map))
    for scene in scenario_map.scenes:
        for choice in scene.choices:
            yield from (_edge(scene, choice, edge) for edge in choice.edges)
    yield from (f"{_id(END)} -.-> ending_{ending.id}" for ending in scenario_map.endings)
    yield f"classDef {NEVER} stroke-dasharray: 5 5"


def _grouped(name: str, title: str, lines: Iterable[str]) -> Iterator[str]:
    yield f'subgraph {name}["{_quoted(title)}"]'
    yield from (INDENT + line for line in lines)
    yield "end"


def _endings(scenario_map: ScenarioMap) -> Iterator[str]:
    yield f"{_id(END)}(((The end)))"
    for ending in scenario_map.endings:
        yield f'ending_{ending.id}(["{_quoted(ending.title)}"]){_never_class(ending.reached)}'


def _node(scene: MappedScene) -> str:
    left, right = ("{{", "}}") if scene.is_decision else ("[[", "]]") if scene.is_desk else ("[", "]")
    return f'{_id(scene.id)}{left}"{_quoted(scene.title)}"{right}{_never_class(scene.reached)}'


def _never_class(happens: bool | None) -> str:  # noqa: FBT001 - as a proof has it
    return f":::{NEVER}" if happens is False else ""


def _edge(scene: MappedScene, choice: MappedChoice, edge: MapEdge) -> str:
    arrow = "-.->" if edge.taken is False else "-->"
    return f'{_id(scene.id)} {arrow}|"{_quoted(_shorten(choice.say))}"| {_id(edge.target)}'


def _id(scene: str) -> str:
    # A bare `end` closes a group in Mermaid.
    return f"scene_{scene}"


def _shorten(label: str) -> str:
    return label if len(label) <= MAX_LABEL else label[: MAX_LABEL - 1].rsplit(" ", 1)[0] + "…"


def _quoted(text: str) -> str:
    """Escape everything but letters, digits and plain punctuation as Mermaid does: by character number."""
    one_line = " ".join(text.split())
    return "".join(
        character if character.isalnum() or character in " .,?!–—’‘…-" else f"#{ord(character)};"
        for character in one_line
    )
