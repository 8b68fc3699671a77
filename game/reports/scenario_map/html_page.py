"""A map as one page of HTML: self-contained, and its outline readable without any script."""

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from game.diagnostics.control_characters import escape_controls
from game.diagnostics.problem import Severity
from game.reports.scenario_map.html_blocks import count_text, day_range_text, scene_kind_text, share_text, visits_text
from game.reports.scenario_map.html_outline import html_outline
from game.reports.scenario_map.model import END, MappedEnding, MappedScene, MapProblem, ScenarioMap, SceneStrip


def map_json(scenario_map: ScenarioMap) -> str:
    """Return the JSON, written so that no HTML around it can be broken out of."""
    titles = dict(scenario_map.parts)
    data = {
        "explored": scenario_map.is_explored,
        "rows": [[_strip(strip, titles.get(strip.part, "")) for strip in row] for row in scenario_map.rows],
        "scenes": [_scene(scene) for scene in scenario_map.scenes],
        "endings": [_ending(ending) for ending in scenario_map.endings],
        "end": END,
    }
    text = escape_controls(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _strip(strip: SceneStrip, title: str) -> dict[str, object]:
    return {"title": f"{title}, continued" if title and strip.is_continued else title, "steps": strip.steps}


def _scene(scene: MappedScene) -> dict[str, object]:
    return {
        "id": scene.id,
        "title": scene.title,
        "kind": scene_kind_text(scene),
        "days": day_range_text(scene.days),
        "choices": len(scene.choices),
        "reached": scene.reached,
        "share": scene.share,
        "passed": visits_text(scene),
        **_finding_summary(scene.all_findings),
        "ways": [
            {"to": edge.target, "say": choice.say, "taken": edge.taken, "share": edge.share}
            for choice in scene.choices
            for edge in choice.edges
        ],
    }


def _ending(ending: MappedEnding) -> dict[str, object]:
    frequency = f"{share_text(ending.share)} of plays" if ending.share else ""
    return {
        "id": ending.id,
        "title": ending.title,
        "reached": ending.reached,
        "share": ending.share,
        "passed": "no play reaches it" if ending.reached is False else frequency,
        **_finding_summary(ending.findings),
    }


def _finding_summary(findings: Iterable[MapProblem]) -> dict[str, object]:
    """Return how many problems there are, and the worst severity among them."""
    severities = [Severity(problem.severity) for problem in findings]
    worst = next((severity.value for severity in Severity if severity in severities), "")
    return {
        "findings": count_text(len(severities), "finding") if severities else "",
        "number": len(severities),
        "worst": worst,
    }


LAYOUT = "elk.bundled.js"
"""The library that places the scenes."""
SCRIPTS = ("places.js", "picture.js", "moving.js", "page.js")
"""The scripts of this project, in their order."""
FONT_FILES = {"@REGULAR@": "AtkinsonHyperlegibleNext-Regular.ttf", "@BOLD@": "AtkinsonHyperlegibleNext-Bold.ttf"}


def html_page(scenario_map: ScenarioMap, assets: Path) -> str:
    """Return the page; `assets` is the folder of fonts and of the page's own style and scripts."""
    folder = assets / "map"
    style = _style(folder / "map.css", assets / "fonts")
    scripts = [_script(folder / LAYOUT), "\n".join(_script(folder / name) for name in SCRIPTS)]
    values = {
        "POLICY": escape(_policy(style, scripts)),
        "TITLE": escape_controls(escape(scenario_map.title)),
        "SAID": escape_controls(escape(scenario_map.exploration)),
        "FILE": escape_controls(escape(scenario_map.file)),
        "OUTLINE": escape_controls(html_outline(scenario_map)),
        "DATA": map_json(scenario_map),
        "STYLE": style,
        "LAYOUT": scripts[0],
        "SCRIPT": scripts[1],
    }
    return _fill((folder / "page.html").read_text(encoding="utf-8"), values)


def _fill(template: str, values: Mapping[str, str]) -> str:
    # In one pass, so that no text of the scenario is ever read as a placeholder.
    pieces = template.split("@@")
    return "".join(values[piece] if number % 2 else piece for number, piece in enumerate(pieces))


def _style(file: Path, fonts: Path) -> str:
    style = file.read_text(encoding="utf-8")
    for mark, name in FONT_FILES.items():
        style = style.replace(mark, base64.b64encode((fonts / name).read_bytes()).decode("ascii"))
    return style


def _script(file: Path) -> str:
    # Only at these two could a script's own text be taken for its end.
    return file.read_text(encoding="utf-8").replace("</script", "<\\/script").replace("<!--", "<\\!--")


def _policy(style: str, scripts: list[str]) -> str:
    """Allow this style and these scripts, by their fingerprints, and nothing else."""
    allowed = " ".join(map(_fingerprint, scripts))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_fingerprint(style)}; font-src data:; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _fingerprint(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}'"
