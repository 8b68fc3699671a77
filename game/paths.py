"""Where scenarios, assets, session files and settings lie: in a source tree, an installed program or a frozen build."""

import errno
import os
import sys
from pathlib import Path

SHARED = Path("share") / "sixty-visits"
"""Where an installed program keeps its scenarios and assets, below the environment's prefix."""
NAME = "SixtyVisits"
"""The name of the user's own folder."""
WORKER_ARGUMENT = "--outcome-worker"
"""With this argument alone a frozen build is the worker process of a debrief: it cannot start a module by its name."""
NO_HOME = "there is no home folder here; set SIXTY_VISITS_SAVES to a folder"
"""Why there is no place for session files."""


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


SETTINGS = "settings.json"
"""The name of the file of the window's settings."""
PEOPLE = "people"
"""The folder, below that of all sessions, with a folder for each person who has given an alias."""
CURRENT_PERSON = "current.txt"
"""The file in it that names the folder of the person whose turn it is."""
LONGEST_NAME = 100
"""The most characters of that name that are read."""


def saves() -> Path:
    """Return the folder of session files: that of the person whose turn it is, else the one for all."""
    return person_folder(saves_root())


def person_folder(root: Path) -> Path:
    """Return the folder of the person whose turn it is, below a folder of sessions; that itself if it is nobody's."""
    try:
        with (root / PEOPLE / CURRENT_PERSON).open(encoding="utf-8") as file:
            name = file.read(LONGEST_NAME).strip()
        folder = root / PEOPLE / name
        return folder if name not in {"", ".."} and folder.parent == root / PEOPLE and folder.is_dir() else root
    except (OSError, ValueError):
        return root


def saves_root() -> Path:
    """Return the folder of session files of all who use this computer.

    That is `SIXTY_VISITS_SAVES`, else `saves` in a source tree that this user can write, else the user's own folder.
    """
    chosen = os.environ.get("SIXTY_VISITS_SAVES")
    if chosen:
        return Path(chosen)
    tree = home()
    if (tree / "main.py").is_file() and _is_writable(tree / "saves"):
        return tree / "saves"
    return _own_saves()


def other_saves() -> tuple[Path, ...]:
    """Return the other folders in which this program keeps sessions under other circumstances, if they are there.

    Who has named a folder is told of no other.
    """
    if os.environ.get("SIXTY_VISITS_SAVES"):
        return ()
    used = saves_root()
    folders = (home() / "saves", _earlier_saves())
    return tuple(folder for folder in folders if folder != used and os.access(folder, os.R_OK | os.X_OK))


def _own_saves() -> Path:
    """Return the user's own folder of session files, where this system has one; raises OSError if there is none.

    Earlier versions had another one, which stays the place if it is there.
    """
    import platformdirs  # noqa: PLC0415 - a source tree does without, and its first frame does not wait for it

    try:
        own = platformdirs.user_data_path(NAME, appauthor=False) / "saves"
    except RuntimeError:  # some versions say so, others return a path that begins nowhere
        own = Path("saves")
    if not own.is_absolute():
        raise FileNotFoundError(errno.ENOENT, NO_HOME, "The usual folder of sessions")
    earlier = _earlier_saves()
    return earlier if earlier.is_dir() and not own.exists() else own


def _earlier_saves() -> Path:
    """Return the user's own folder as earlier versions had it; it is not there if the user has no home."""
    return Path(os.path.expanduser("~"), NAME, "saves")  # noqa: PTH111 - which raises nothing without a home


def _is_writable(folder: Path) -> bool:
    """Tell whether files can be made in a folder, or the folder itself if it is not there."""
    return os.access(folder if folder.exists() else folder.parent, os.W_OK | os.X_OK)


LOCAL_DETAILS = "local-details.yaml"
"""The name of the file of what a facilitator changed in the packs."""


def local_details() -> Path:
    """Return the file of local details, which holds for all who use this computer; it may be carried to another."""
    return saves_root() / LOCAL_DETAILS


def settings() -> Path:
    """Return the file of the window's settings, beside the session files."""
    return saves() / SETTINGS


def logs() -> Path:
    """Return the folder where a fault of the program leaves its log."""
    return saves() / "logs"


def is_frozen() -> bool:
    """Tell whether this is a frozen build: a folder with a program that needs no Python."""
    return bool(getattr(sys, "frozen", False))


def command_line() -> str:
    """Return what starts this program in a terminal: from a source tree, frozen, or as it was installed."""
    if is_frozen():
        return Path(sys.executable).name
    return "python main.py" if Path(sys.argv[0]).name == "main.py" else "sixty-visits"
