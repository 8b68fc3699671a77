"""Control characters in text from files: written as escapes, so that no terminal and no page obeys them."""

import re

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Everything that a terminal may take for a command or that turns the direction of what follows; halves of letters
cannot be written at all. Tabs and ends of lines stay."""


def escape_controls(text: str) -> str:
    r"""Return a text with each control character as an escape such as `\u001b`, which JSON reads as that character."""
    return _CONTROL.sub(lambda control: f"\\u{ord(control[0]):04x}", text)


def has_controls(text: str) -> bool:
    """Tell whether a text has control characters in it."""
    return _CONTROL.search(text) is not None
