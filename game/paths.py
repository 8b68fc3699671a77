"""Where scenarios, assets, session files and settings lie: in a source tree, an installed program or a frozen build."""

import errno
import os
import sys
from pathlib import Path

SHARED = Path("share") / "sixty-visits"
"""Where an installed program keeps its scenarios and assets, below the environment's prefix."""


def home() -> Path:
    """Return the folder that holds `scenarios` and `assets`."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen)
    source_tree = Path(__file__).resolve().parent.parent
    return source_tree if (source_tree / "scenarios").is_dir() else Path(sys.prefix) / SHARED


def scenarios() -> Path:
    """Return the folder of packs."""
    return home() / "scenarios"


def assets() -> Path:
    """Return the folder of fonts, icons and pictures."""
    return home() / "assets"


def saves() -> Path:
    """Return the folder of session files: `SIXTY_VISITS_SAVES`, else `saves` in a source tree, else the user's own.

    Raises:
        FileNotFoundError: The user has no home folder.
    """
    chosen = os.environ.get("SIXTY_VISITS_SAVES")
    if chosen:
        return Path(chosen)
    if (home() / "main.py").is_file():
        return home() / "saves"
    try:
        return Path.home() / "SixtyVisits" / "saves"
    except RuntimeError:
        what, why = "The usual folder of sessions", "there is no home folder here; set SIXTY_VISITS_SAVES to a folder"
        raise FileNotFoundError(errno.ENOENT, why, what) from None


def settings() -> Path:
    """Return the file of the window's settings, beside the session files."""
    return saves() / "settings.json"


def logs() -> Path:
    """Return the folder where a fault of the program leaves its log."""
    return saves() / "logs"
