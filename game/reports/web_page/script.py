"""The script of the page: its parts in `assets/web` joined into one, each read by itself in one sitting."""

from collections.abc import Iterable
from enum import Enum
from pathlib import Path

ENGINE = ("engine.js", "consequences.js", "text.js", "hash.js", "session.js")
"""The rules, and a play of them."""
VIEWS = ("contact_views.js", "page_view.js", "case_file.js")
"""What a reader is shown during play, as data."""
DEBRIEF = (
    "counterfactual.js",
    "knowledge.js",
    "timeline.js",
    "conversations.js",
    "decisions.js",
    "strengths.js",
    "debrief.js",
    "outline.js",
    "outline_sections.js",
)
"""The debrief as data, and laid out."""
KEEPING = ("markdown.js", "store.js", "platform.js")
"""What is kept of a play, by the browser and by a learning platform."""
PAGE = ("elements.js", "dialogs.js", "notes_page.js", "play_page.js", "desk_page.js", "debrief_page.js", "page.js")
"""What a browser shows."""
WITHOUT_BROWSER = (*ENGINE, *VIEWS, *DEBRIEF, *KEEPING)
"""The parts that need no browser: tests run them by themselves."""


class Platform(Enum):
    """What a page is opened from; the value is the part of the script that links it to that."""

    NONE = "alone.js"
    SCORM = "scorm.js"
    CMI5 = "cmi5.js"


def parts_for(platform: Platform) -> tuple[str, ...]:
    """Return the parts of a page's script, that of its platform first: it may narrow what the page can reach."""
    return (platform.value, *WITHOUT_BROWSER, *PAGE)


def join_script(folder: Path, parts: Iterable[str] = parts_for(Platform.NONE)) -> str:
    """Return the parts of the script, joined; `folder` is that of the parts."""
    return "\n".join((folder / name).read_text(encoding="utf-8") for name in parts)
