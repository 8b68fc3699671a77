"""How this works: what one does, what is kept and where, and what the keys are."""

from collections.abc import Iterable
from pathlib import Path

ABOUT = """You sit at one professional’s desk. You ask, look, write down and tell. What you do, and what you leave,
arrives on other desks days or weeks later. At the end there is a debrief: what happened, who knew what and when, what
else was open. Nothing is scored, and nothing leaves this computer.

A visit has room for only a few closer looks, and a day for only a few notes and calls. What you hold counts for nobody
else until it is written, sent and received.
"""
KEPT = """## What is kept

Every move is kept before you see what it brings. You may stop at any moment and go on another day. Going back to a
decision begins a new session and leaves the old one as it is. Your own notes are kept with the session they were
written in. All of it lies on this computer and nowhere else, in the folder"""
KEYS = """## Keys

- Tab and the arrow keys move, Enter presses, 1 to 9 choose.
- Space and Page Down scroll.
- F2 turns to the case file and back, F11 to the full screen and back.
- Esc covers the screen at once and pauses.
"""


def help_text(packs: Iterable[str], saves: Path) -> str:
    """Return the page's text; `packs` say how they want to be used and what they leave out."""
    where = str(saves).replace("\\", "\\\\").replace("_", "\\_").replace("*", "\\*")
    return "\n\n".join([ABOUT, KEYS, f"{KEPT} {where}.", *packs])
