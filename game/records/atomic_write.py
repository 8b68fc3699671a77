"""A file written anew: whole or not at all, and under no name that could be somebody else's."""

import os
import tempfile
from pathlib import Path

DEFAULT_MODE = 0o644
LONGEST_NAME = 40
"""Characters of a file's name that its fresh copy bears while it is written."""


def write_atomically(target: Path, data: bytes) -> None:
    """Put a file in the place of what is there, whose mode stays; raises OSError, and then nothing has changed."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:LONGEST_NAME]}.", dir=target.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        fresh.chmod(target.stat().st_mode if target.exists() else DEFAULT_MODE)
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
