"""A scenario as one page of HTML that plays it: self-contained, under a policy that lets nothing else run or load."""

import base64
import hashlib
import json
from html import escape
from pathlib import Path
from typing import Any

from game import TEXT_BOX_NOTICE, __version__
from game.diagnostics.control_characters import escape_controls
from game.engine.story import CompiledStory
from game.engine.views.text import anytime, fill_placeholders
from game.reports.debrief.wording import REAL_CASE_NOTE, REASON_QUESTION
from game.reports.web_page.pictures import fill_fonts, page_pictures
from game.reports.web_page.script import Platform, join_script, parts_for
from game.reports.web_page.story_data import story_data

NO_SCRIPT = "This page plays a training scenario and needs scripts, which are switched off in this browser."


def play_page(
    story: CompiledStory,
    assets: Path,
    folder: Path | None = None,
    pack: str = "",
    cut: str = "",
    platform: Platform = Platform.NONE,
) -> str:
    """Return the page.

    Args:
        story: what is played.
        assets: the folder of typefaces, and of the page's style and scripts.
        folder: where the scenario's file lies, beside its own pictures.
        pack: the name of the scenario's pack, for session files; empty if it stands alone.
        cut: the cut that is played; empty for the whole scenario.
        platform: the kind of learning platform that the page is opened from.
    """
    style = fill_fonts((assets / "web" / "page.css").read_text(encoding="utf-8"), assets / "fonts")
    script = join_script(assets / "web", parts_for(platform))
    data = {
        "story": story_data(story),
        "pictures": dict(page_pictures(story.scenario, folder)),
        "program": __version__,
        "pack": pack,
        "cut": cut,
        "words": {"write": TEXT_BOX_NOTICE, "reason": REASON_QUESTION, "case": REAL_CASE_NOTE},
    }
    values = {
        "POLICY": escape(_policy(style, script, platform)),
        "TITLE": escape_controls(escape(fill_placeholders(story.scenario, story.scenario.title))),
        "SAFETY": escape_controls(escape(anytime(story.scenario))),
        "NO_SCRIPT": NO_SCRIPT,
        "DATA": _json(data),
        "STYLE": style,
        "SCRIPT": script,
    }
    # In one pass, so that no text of the scenario is ever read as a placeholder.
    pieces = (assets / "web" / "page.html").read_text(encoding="utf-8").split("@@")
    return "".join(values[piece] if number % 2 else piece for number, piece in enumerate(pieces))


def _json(data: Any) -> str:  # noqa: ANN401 - plain data
    """Return JSON that no HTML around it can be broken out of."""
    text = escape_controls(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _policy(style: str, script: str, platform: Platform) -> str:
    """Allow this style and this script, by their fingerprints, and nothing else.

    Where a page finds its record store is known only when it is launched: a page for cmi5 begins by narrowing its own
    policy to the addresses of its launch (`assets/web/cmi5.js`), and to none where it was not launched.
    """
    reached = "connect-src https: http:; " if platform is Platform.CMI5 else ""
    return (
        f"default-src 'none'; script-src {_fingerprint(script)}; style-src {_fingerprint(style)}; font-src data:; "
        f"img-src data:; {reached}base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def _fingerprint(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}'"
