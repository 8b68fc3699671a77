"""A drawn scenario as Mermaid text, which many tools show as a flow chart."""

from collections.abc import Iterable, Iterator

from game.reports.scenario_map.model import END, MapEdge, MappedChoice, MappedScene, ScenarioMap

LONGEST = 40
"""Characters of a choice's words that stand on its way."""
NEVER = "never"
INDENT = "  "


def mermaid(of: ScenarioMap) -> str:
    """Return the scenario as a flow chart; what no play comes to or takes is dashed."""
    return "\n".join(["flowchart TD", *(INDENT + line for line in _lines(of))]) + "\n"


def _lines(of: ScenarioMap) -> Iterator[str]:
    for part, title in (("", ""), *of.parts):
        scenes = [_node(scene) for scene in of.scenes if scene.part == part]
        if scenes:
            yield from _grouped(f"part_{part}", title, scenes) if title else scenes
    yield from _grouped("endings", "The first that holds", _endings(of))
    for scene in of.scenes:
        for choice in scene.choices:
            yield from (_way(scene, choice, way) for way in choice.ways)
    yield from (f"{_id(END)} -.-> ending_{ending.id}" for ending in of.endings)
    yield f"classDef {NEVER} stroke-dasharray: 5 5"


def _grouped(name: str, title: str, lines: Iterable[str]) -> Iterator[str]:
    yield f'subgraph {name}["{_quoted(title)}"]'
    yield from (INDENT + line for line in lines)
    yield "end"


def _endings(of: ScenarioMap) -> Iterator[str]:
    yield f"{_id(END)}(((The end)))"
    for ending in of.endings:
        yield f'ending_{ending.id}(["{_quoted(ending.title)}"]){_unless(ending.reached)}'


def _node(scene: MappedScene) -> str:
    left, right = ("{{", "}}") if scene.is_decision else ("[[", "]]") if scene.is_desk else ("[", "]")
    return f'{_id(scene.id)}{left}"{_quoted(scene.title)}"{right}{_unless(scene.reached)}'


def _unless(happens: bool | None) -> str:  # noqa: FBT001 - as a proof has it
    return f":::{NEVER}" if happens is False else ""


def _way(scene: MappedScene, choice: MappedChoice, way: MapEdge) -> str:
    arrow = "-.->" if way.taken is False else "-->"
    return f'{_id(scene.id)} {arrow}|"{_quoted(_short(choice.say))}"| {_id(way.target)}'


def _id(scene: str) -> str:
    # A bare `end` closes a group in Mermaid.
    return f"scene_{scene}"


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _quoted(words: str) -> str:
    """Write everything but letters, digits and plain marks by its number, as Mermaid's own escapes are."""
    plain = " ".join(words.split())
    return "".join(sign if sign.isalnum() or sign in " .,?!–—’‘…-" else f"#{ord(sign)};" for sign in plain)
