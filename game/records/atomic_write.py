"""Atomic writing of a whole file: the new content is written beside it under a free name, then renamed over it."""

import os
import tempfile
from pathlib import Path

DEFAULT_MODE = 0o644
LONGEST_NAME = 40
"""Characters of a file's name that stand in the name of its temporary copy."""


def write_atomically(target: Path, data: bytes) -> None:
    """Write or replace a file, keeping the mode of one that is there; raises OSError, and then nothing has changed."""
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:LONGEST_NAME]}.", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        temporary.chmod(target.stat().st_mode if target.exists() else DEFAULT_MODE)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
