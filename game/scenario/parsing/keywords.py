"""What reading a file asks about a key: whether it holds words or a condition, and what it may stand beside."""

from collections.abc import Collection

from game.scenario.parsing.language_keys import CONDITION_KEYS, KEYS, SIBLING_KEYS, TEXT_KEYS
from game.scenario.parsing.source_map import KeyPath


def is_prose(path: KeyPath) -> bool:
    """Tell whether the innermost key of a path holds words for people."""
    return _innermost(path) in TEXT_KEYS


def is_condition(path: KeyPath) -> bool:
    """Tell whether the innermost key of a path holds a condition."""
    return _innermost(path) in CONDITION_KEYS


def _innermost(path: KeyPath) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def can_be_sibling(key: str, others: Collection[str]) -> bool:
    """Tell whether a key may be one more of those that stand beside it; where most of those are ids, it may not."""
    known = {each for each in others if each in KEYS}
    strange = set(others) - known
    fits = any(group >= known | {key} for group in SIBLING_KEYS)
    return key not in known and fits and len(known) > len(strange)
