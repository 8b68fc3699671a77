"""The script of the page: its parts in `assets/web` joined into one, each read by itself in one sitting."""

from collections.abc import Iterable
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
PAGE = ("markdown.js", "store.js", "elements.js", "play_page.js", "desk_page.js", "debrief_page.js", "page.js")
"""What a browser shows, and keeps."""
WITHOUT_BROWSER = (*ENGINE, *VIEWS, *DEBRIEF, "markdown.js", "store.js")
"""The parts that need no browser: tests run them by themselves."""
PARTS = (*ENGINE, *VIEWS, *DEBRIEF, *PAGE)


def join_script(folder: Path, parts: Iterable[str] = PARTS) -> str:
    """Return the parts of the script, joined; `folder` is that of the parts."""
    return "\n".join((folder / name).read_text(encoding="utf-8") for name in parts)
