"""Where the YAML parser stopped, as the explanations read it."""

from dataclasses import dataclass

from game.scenario.parsing.errors.quotes import (
    CURLY_HINT,
    is_curly,
    is_curly_speech,
    quote_for_yaml,
    strip_curly_quotes,
)
from game.scenario.parsing.errors.syntax_issue import SyntaxIssue

QUOTE = "put all these words in quotes, or on lines of their own below `|`"
"""The hint that helps with nearly every slip of prose in YAML."""


@dataclass(frozen=True)
class LastScalar:
    """The last text the parser had read: its style (a quotation mark, | or >, or empty) and where it stands."""

    style: str
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def is_quoted(self) -> bool:
        """Whether it stands in quotation marks."""
        return self.style in ("'", '"')


@dataclass(frozen=True)
class ParserError:
    """Where the parser stopped, where what it was reading began (both from 0), its own words, and the scalar before."""

    lines: tuple[str, ...]
    line: int
    column: int
    since_line: int
    since_column: int
    words: str
    last: LastScalar | None

    @property
    def text(self) -> str:
        """The line it stopped in."""
        return self.lines[self.line]

    @property
    def sign(self) -> str:
        """The character it stopped at; empty at the end of a line."""
        return self.text[self.column : self.column + 1]

    @property
    def since(self) -> str:
        """The line in which what it was reading began."""
        return self.lines[self.since_line]

    def says(self, *words: str) -> bool:
        """Tell whether the parser used any of these words."""
        return any(each in self.words for each in words)

    def here(
        self, code: str, message: str, hint: str, mended: str | None = None, *, guessed: bool = False
    ) -> SyntaxIssue:
        """Return an issue at the place where the parser stopped."""
        return SyntaxIssue(code, self.line + 1, self.column + 1, message, hint, mended, guessed)

    def there(
        self, code: str, message: str, hint: str, mended: str | None = None, *, guessed: bool = False
    ) -> SyntaxIssue:
        """Return an issue at the place where what the parser was reading began."""
        return SyntaxIssue(code, self.since_line + 1, self.since_column + 1, message, hint, mended, guessed)


def replace_character(line: str, column: int, sign: str) -> str:
    """Replace one character of a line."""
    return line[:column] + sign + line[column + 1 :]


def quoting_hint(key: str, words: str) -> str:
    """Return the hint that shows a key and its words in quotes, or a general one where that would not be clear."""
    bare = strip_curly_quotes(words) if is_curly(words) else words
    if ('"' in bare and "'" in bare) or set("{[") & set(key) or key[-1:] not in ("", ":", "-"):
        return QUOTE
    reason = f"{CURLY_HINT}: " if bare != words else ""
    if is_curly_speech(words):
        reason = "curly quotes hold no words together; put straight ones around all of them: "
    return f"{reason}write `{f'{key} '.lstrip()}{quote_for_yaml(bare)}`"
