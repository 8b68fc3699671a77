"""A drawn scenario as one page of HTML: self-contained, and its outline readable without any script."""

import base64
import hashlib
from collections.abc import Mapping
from html import escape
from pathlib import Path

from game.checker.map.values import ScenarioMap
from game.records.map.drawing import map_json
from game.records.map.outline import html_outline

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
