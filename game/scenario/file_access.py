"""Access to the files of a folder: only ordinary files inside it are read, never what a link leads to elsewhere."""

import os
import stat
from pathlib import Path

LEADS_OUT = "this is a link that leads out of its folder, so it is not read"
"""What is said of a link that is refused."""
# Opening a pipe must not wait for its writer, in case one took a file's place after it was looked at.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def leads_out(path: Path, folder: Path) -> bool:
    """Tell whether a path leads out of a folder by a link; true as well for a link that cannot be followed."""
    try:
        return not path.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):
        return True


def read_ordinary_file(path: Path, most: int) -> bytes:
    """Return a file's bytes, at most `most` of them; raises OSError for what leads out of its folder or is no file."""
    if leads_out(path, path.parent):
        raise OSError(0, LEADS_OUT)
    with open(path, "rb", opener=lambda name, _flags: os.open(name, _READ)) as opened:
        if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
            raise OSError(0, "this is not an ordinary file")
        return opened.read(most)
