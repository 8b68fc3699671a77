"""Quotation marks: the curly ones of word processors, and which straight ones fit around some words."""

import re

CURLY = "“”„‟«»‘’‚‛"
"""What word processors make of the straight marks."""
CURLY_SAID = "“ and ” are the curly quotes of a word processor; type the straight one"
_OPENING, _CLOSING = "“„‟«‘‚‛", "”“»’‘"
_STRAIGHT = str.maketrans({**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‘’‚‛", "'")})


def is_curly(words: str) -> bool:
    """Tell whether words begin, or end, as if curly quotes could hold them together."""
    return words[:1] in tuple(_OPENING) or (words[-1:] in tuple("”“»") and not set("“„«") & set(words[:-1]))


def without_curly(words: str) -> str:
    """Take the curly quotes off the two ends of some words."""
    start = 1 if words[:1] in tuple(_OPENING) else 0
    end = len(words) - 1 if len(words) > start and words[-1:] in tuple(_CLOSING) else len(words)
    return words[start:end]


def straight(words: str) -> str:
    """Turn curly quotes into the straight ones."""
    return words.translate(_STRAIGHT)


def quoted(words: str) -> str:
    """Put words into the quotes that fit."""
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    if "'" not in words:
        return f"'{words}'"
    return '"' + re.sub(r'([\\"])', r"\\\1", words) + '"'
