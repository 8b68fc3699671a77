"""A drawn scenario as one page of HTML: self-contained, and its outline readable without any script."""

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from game.diagnostics.problem import Severity
from game.reports.scenario_map.html_blocks import counted, day_range_text, per_cent, scene_kind_text, visits_text
from game.reports.scenario_map.html_outline import html_outline
from game.reports.scenario_map.model import END, MappedEnding, MappedScene, MapProblem, ScenarioMap, SceneStrip


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


LAYOUT = "elk.bundled.js"
"""The library that places the scenes."""
SCRIPTS = ("places.js", "picture.js", "moving.js", "page.js")
"""Our own, one after the other."""
FONT_FILES = {"@REGULAR@": "AtkinsonHyperlegibleNext-Regular.ttf", "@BOLD@": "AtkinsonHyperlegibleNext-Bold.ttf"}


def html_page(of: ScenarioMap, assets: Path) -> str:
    """Return the page; `assets` is the folder of fonts and of the page's own style and scripts."""
    folder = assets / "map"
    style = _style(folder / "map.css", assets / "fonts")
    scripts = [_script(folder / LAYOUT), "\n".join(_script(folder / name) for name in SCRIPTS)]
    filled = {
        "POLICY": escape(_policy(style, scripts)),
        "TITLE": escape(of.title),
        "SAID": escape(of.said),
        "FILE": escape(of.file),
        "OUTLINE": html_outline(of),
        "DATA": map_json(of),
        "STYLE": style,
        "LAYOUT": scripts[0],
        "SCRIPT": scripts[1],
    }
    return _fill((folder / "page.html").read_text(encoding="utf-8"), filled)


def _fill(template: str, filled: Mapping[str, str]) -> str:
    # In one pass, so that nothing of the scenario is ever read as a place to be filled.
    pieces = template.split("@@")
    return "".join(filled[piece] if number % 2 else piece for number, piece in enumerate(pieces))


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
