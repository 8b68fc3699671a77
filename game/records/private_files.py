"""Folders and files that only the user who made them can read: sessions hold what somebody wrote for themselves."""

import io
import os
from pathlib import Path

FOLDER_MODE, FILE_MODE = 0o700, 0o600


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, unless it is there; one that is there keeps its mode. Raises OSError."""
    folder.mkdir(FOLDER_MODE, parents=True, exist_ok=True)


def create_file(path: Path) -> io.FileIO:
    """Create a file and open it for reading and writing; raises FileExistsError, or another OSError."""
    return io.FileIO(path, "x+", opener=lambda name, flags: os.open(name, flags, FILE_MODE))
