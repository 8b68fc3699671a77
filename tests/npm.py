"""Files of npm packages that some tests and benchmarks use where they are installed: beside a `.bin` on the path."""

import os
from pathlib import Path

FOLDERS = tuple(
    Path(folder).parent for folder in os.environ.get("PATH", "").split(os.pathsep) if folder.endswith(".bin")
)
"""The folders of npm packages whose programs are on the path."""


def package_file(path: str) -> Path | None:
    """Return a file or folder of an npm package, `axe-core/axe.min.js`; None if the package is not installed."""
    return next((found for folder in FOLDERS if (found := folder / path).exists()), None)
