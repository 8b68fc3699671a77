"""Typographic quotes in place of the straight ones that an author types."""

import re

_OPENING = re.compile(r"((?:^|[\s(\[{—–“‘|])[*_]*)(['\"])")
"""A quote at the start or after a space, a bracket, a dash or another quote; marks of emphasis may stand between."""
_PRINTED = {'"': ("“", "”"), "'": ("‘", "’")}


def smart_quotes(text: str) -> str:
    """Give straight quotes the shape they have in print: opening after a space or at the start, else closing."""
    # Twice, since of two quotes side by side the second opens only once the first is turned.
    for _ in range(2):
        text = _OPENING.sub(lambda mark: mark.group(1) + _PRINTED[mark.group(2)][0], text)
    return text.replace('"', "”").replace("'", "’")
