"""Quotation marks: the curly ones of word processors, and the straight ones that fit around some words."""

import re

CURLY = "“”„‟«»‘’‚‛"
"""What word processors make of the straight marks."""
CURLY_HINT = "“ and ” are the curly quotes of a word processor; type the straight one"
_OPENING, _CLOSING = "“„‟«‘‚‛", "”“»’‘"
_PARTNERS = {"“": "”", "‟": "”", "„": "“”", "«": "»", "‘": "’", "‛": "’", "‚": "‘’"}
"""By the curly quote that opens: those that close it."""
_STRAIGHT = str.maketrans({**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‘’‚‛", "'")})


def is_curly(words: str) -> bool:
    """Tell whether words begin, or end, as if curly quotes could hold them together."""
    return words[:1] in tuple(_OPENING) or (words[-1:] in tuple("”“»") and not set("“„«") & set(words[:-1]))


def strip_curly_quotes(words: str) -> str:
    """Take the curly quotes off the two ends of some words; those of speech belong to the words."""
    if is_curly_speech(words):
        return words
    start = 1 if words[:1] in tuple(_OPENING) else 0
    end = len(words) - 1 if len(words) > start and words[-1:] in tuple(_CLOSING) else len(words)
    return words[start:end]


def is_curly_speech(words: str) -> bool:
    """Tell whether the curly quote that words begin with is closed before their end: `“Tea?” she asks.`."""
    closing = _PARTNERS.get(words[:1], "")
    ends = (at for at, sign in enumerate(words) if at and sign in closing and not words[at + 1 : at + 2].isalnum())
    return next(ends, len(words)) < len(words) - 1


def strip_outer_quotes(words: str) -> str:
    """Take off the quotes that were meant to hold all the words; those of speech at both ends belong to the words."""
    if len(words) < 2 or words[0] != words[-1] or words[0] not in "\"'":  # noqa: PLR2004 - one at each end
        return words
    return words if _is_speech(words) else words[1:-1]


def _is_speech(words: str) -> bool:
    """Tell whether the quote that words begin with is closed before their end, as in `"Tea?" she asks. "Or not?"`."""
    mark = words[0]
    at = words.find(mark, 1)
    closes = at < len(words) - 1 and not words[at - 1].isspace() and not words[at + 1].isalnum()
    return closes and words.count(mark) % 2 == 0


def straighten_quotes(words: str) -> str:
    """Turn curly quotes into the straight ones."""
    return words.translate(_STRAIGHT)


def quote_for_yaml(words: str) -> str:
    """Put words into the quotes that fit."""
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    if "'" not in words:
        return f"'{words}'"
    return '"' + re.sub(r'([\\"])', r"\\\1", words) + '"'
