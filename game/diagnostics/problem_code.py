"""The code of a problem: its definition, and the page that explains all of them."""

import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.diagnostics.problem import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@dataclass(frozen=True)
class Code:
    """A code's severity, title and explanation, with an example of what is wrong and of what is right."""

    code: str
    severity: Severity
    title: str
    explanation: str
    wrong: str
    right: str


def code_table(*codes: Code) -> Mapping[str, Code]:
    """Return codes by their name."""
    return {each.code: each for each in codes}


KINDS: Mapping[str, str] = {
    "L": "Reading a file",
    "S": "The shape of what was read",
    "M": "What it means",
    "P": "What the plays show",
    "G": "What gives the answer away",
    "W": "The words",
    "C": "Care",
}
"""What the first letter of a code stands for, in the order of the page."""

_SEVERITY_WORDS: Mapping[Severity, str] = {
    Severity.ERROR: "An error: it stands in the way of playing.",
    Severity.WARNING: "A warning: it can be played, and something is not as it was meant.",
    Severity.NOTE: "A note: look at it once.",
}
_OPENING = """# Everything `check` can say

This page is made from the program's own definitions. Each message begins with a code; here is what the code means, and
what to write instead. `python main.py explain P001` prints one of them.
"""


def code_section(code: Code) -> str:
    """Return the section of the page about a code."""
    words = textwrap.fill(f"{_SEVERITY_WORDS[code.severity]} {code.explanation}", 120, break_on_hyphens=False)
    return (
        f"### {code.code}: {code.title}\n\n{words}\n\nNot so:\n\n{_block(code.wrong)}\n\nBut:\n\n{_block(code.right)}\n"
    )


def codes_page(codes: Iterable[Code]) -> str:
    """Return the whole page, kind by kind."""
    every = list(codes)
    parts = [_OPENING]
    for letter, kind in KINDS.items():
        listed = [code for code in every if code.code.startswith(letter)]
        if listed:
            parts += [f"## {kind}\n", *(code_section(code) for code in sorted(listed, key=lambda code: code.code))]
    return "\n".join(parts)


def _block(example: str) -> str:
    # Indented, so that no example can end its own block.
    return "\n".join(f"    {line}" if line else "" for line in example.splitlines())
