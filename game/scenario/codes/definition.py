"""What the definition of a code is made of."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.problems import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@dataclass(frozen=True)
class Code:
    """What a code means: how grave it is, why it matters, and an example of the fault and of its mend."""

    code: str
    severity: Severity
    title: str
    explanation: str
    wrong: str
    right: str


def code_table(*codes: Code) -> Mapping[str, Code]:
    """Lay codes out by their own name."""
    return {each.code: each for each in codes}
