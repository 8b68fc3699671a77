"""What the picture on the page needs of a drawn scenario, as JSON; all words beside it stand in the outline."""

import json
from collections.abc import Iterable

from game.checker.map.values import END, MappedEnding, MappedScene, MapProblem, ScenarioMap, SceneStrip
from game.diagnostics.problem import Severity
from game.records.map.said import counted, day_range_text, per_cent, scene_kind_text, visits_text


def map_json(of: ScenarioMap) -> str:
    """Return the JSON, written so that no HTML around it can be broken out of."""
    titles = dict(of.parts)
    data = {
        "explored": of.is_explored,
        "rows": [[_strip(strip, titles.get(strip.part, "")) for strip in row] for row in of.rows],
        "scenes": [_scene(scene) for scene in of.scenes],
        "endings": [_ending(ending) for ending in of.endings],
        "end": END,
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _strip(strip: SceneStrip, title: str) -> dict[str, object]:
    return {"title": f"{title}, continued" if title and strip.is_continued else title, "steps": strip.steps}


def _scene(scene: MappedScene) -> dict[str, object]:
    findings = [*scene.findings, *(one for choice in scene.choices for one in choice.findings)]
    return {
        "id": scene.id,
        "title": scene.title,
        "kind": scene_kind_text(scene),
        "days": day_range_text(scene.days),
        "choices": len(scene.choices),
        "reached": scene.reached,
        "share": scene.share,
        "passed": visits_text(scene),
        **_found(findings),
        "ways": [
            {"to": way.target, "say": choice.say, "taken": way.taken, "share": way.share}
            for choice in scene.choices
            for way in choice.ways
        ],
    }


def _ending(ending: MappedEnding) -> dict[str, object]:
    often = f"{per_cent(ending.share)} of plays" if ending.share else ""
    return {
        "id": ending.id,
        "title": ending.title,
        "reached": ending.reached,
        "share": ending.share,
        "passed": "no play reaches it" if ending.reached is False else often,
        **_found(ending.findings),
    }


def _found(findings: Iterable[MapProblem]) -> dict[str, object]:
    """Say how many findings there are, and how grave the gravest is."""
    every = [Severity(one.severity) for one in findings]
    worst = next((severity.value for severity in Severity if severity in every), "")
    return {"findings": counted(len(every), "finding") if every else "", "number": len(every), "worst": worst}
