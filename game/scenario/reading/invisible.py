"""Characters that nobody sees and that mean nothing in a text, whether typed or written as an escape of YAML."""

import re

from game.problems import Place, Problem
from game.scenario.codes.catalogue import problem

INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Controls, joiners and spaces without width, marks that turn the direction of letters, halves of letters."""


def invisible_character_problem(letter: str, place: Place) -> Problem:
    """L005: an invisible character stands at a place."""
    message = f"an invisible character (number {ord(letter):04X}) stands here"
    return problem("L005", place, message, "delete it, or type the line again")
