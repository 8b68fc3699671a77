"""From a file's bytes to its lines: encoding, invisible characters, tabs and bullets, before YAML is parsed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.diagnostics.fix import Fix, TextEdit
from game.diagnostics.problem import Place, Problem
from game.scenario.codes.catalogue import problem
from game.scenario.file_access import LEADS_OUT, leads_out, read_ordinary_file
from game.scenario.parsing.errors.lookalike_characters import lookalike_bullets
from game.scenario.parsing.errors.tabs import TabIndent, UntabbedLines, expand_tabs

INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Controls, joiners and spaces without width, marks that turn the direction of letters, halves of letters."""
_NO_WIDTH = frozenset("\u200b\u2060\ufeff")
"""Those that never stand in place of a letter, so that deleting them loses nothing."""
_TAKES_NO_ROOM = re.compile(r"[\xad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Those that nobody sees: once they are reported, reading goes on as if they were not there."""


def invisible_character_problem(letter: str, place: Place, fix: Fix | None = None) -> Problem:
    """L005: an invisible character stands at a place."""
    message = f"an invisible character (number {ord(letter):04X}) stands here"
    return problem("L005", place, message, "delete it, or type the line again", fix)


LARGEST = 2_000_000
"""Bytes of a scenario file; anything larger is not opened."""
MAX_TAB_PROBLEMS = 10
"""Lines moved in by tabs that are reported one by one."""
DOCUMENTS = {
    b"PK\x03\x04": "a document of Word or LibreOffice, or a ZIP file",
    b"\xd0\xcf\x11\xe0": "an old document of Word or Excel",
    b"{\\rtf": "a document in RTF",
    b"%PDF": "a PDF",
}
"""By how a file begins, what it is under whatever name."""
SAVE_AS_TEXT = "open it where it was written, save it as plain text, and give that file the name"
"""The hint for one."""
SAVE_AS = "open it in your editor, choose “Save as” and the encoding UTF-8"
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class SourceLines:
    """The lines of a file, fit to be parsed; `lines` is None if there are none to read."""

    lines: tuple[str, ...] | None
    problems: tuple[Problem, ...] = ()
    guessed: bool = False
    """Whether it had to be guessed how far in some of the lines stand."""


def read_source(path: Path, limit: int = LARGEST + 1) -> SourceLines:
    """Read a file's lines; what is wrong with it becomes problems, never an exception.

    Args:
        path: The file.
        limit: The most bytes that are read of it; a character cut there is read as an unknown one.
    """
    file = str(path)
    try:
        unreadable = _unreadable(path)
        if unreadable:
            return SourceLines(None, (unreadable,))
        data = read_ordinary_file(path, limit)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name cannot be used"
        return SourceLines(None, (problem("L001", Place(file), f"this file cannot be opened: {reason.lower()}"),))
    return decode(data, file)


def _unreadable(path: Path) -> Problem | None:
    file = Place(str(path))
    if path.is_dir():
        return problem("L001", file, "this is a folder, not a file", "name a file that ends in .yaml or .yml")
    if not path.exists():
        return problem("L001", file, "there is no such file", _similar(path))
    if leads_out(path, path.parent):
        return problem("L001", file, LEADS_OUT, "put the file itself here, or name the one it leads to")
    if not path.is_file():
        return problem("L001", file, "this is not an ordinary file")
    size = path.stat().st_size
    if size > LARGEST:
        return problem("L002", file, f"this file has {size:,} bytes; at most {LARGEST:,} are read")
    return None


def _similar(path: Path) -> str:
    for ending in (".yaml", ".yml"):
        if path.with_suffix(ending).is_file():
            return f"did you mean `{path.with_suffix(ending).name}`?"
    return "check the name and the folder"


def decode(data: bytes, file: str) -> SourceLines:
    """Turn bytes into lines; a text in another encoding of single bytes is read on, so that all is told at once."""
    for beginning, kind in DOCUMENTS.items():
        if data.startswith(beginning):
            return SourceLines(None, (problem("L003", Place(file), f"this is {kind}, not a text file", SAVE_AS_TEXT),))
    foreign = _foreign(data)
    if foreign:
        return SourceLines(None, (problem("L003", Place(file), foreign, SAVE_AS),))
    try:
        text, problems_before = data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        text, problems_before = data.decode("cp1252", errors="replace"), [_not_utf8(data, error, file)]
    return normalise(text, file, problems_before)


def _foreign(data: bytes) -> str:
    start = data[:4000]
    if start.startswith(_UTF16) or start.count(0) > len(start) // 4:
        return "this file is saved as UTF-16, not as UTF-8"
    if len(_CONTROLS.findall(start)) > 2 + len(start) // 50:
        return "this is not a text file"
    return ""


def _not_utf8(data: bytes, error: UnicodeDecodeError, file: str) -> Problem:
    # utf-8-sig counts from behind the mark it drops.
    body = data.removeprefix(b"\xef\xbb\xbf")
    before, culprit = body[: error.start], body[error.start]
    line, column = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode("utf-8", errors="replace")) + 1
    looks = bytes([culprit]).decode("cp1252", errors="replace")
    message = f"this file is not saved as UTF-8: byte {error.start + 1}, in line {line}, cannot be read"
    guess = f" (it may be meant as `{looks}`)" if looks.isprintable() and looks != "\ufffd" else ""
    return problem("L003", Place(file, line, column), message + guess, SAVE_AS)


def normalise(text: str, file: str, problems_before: list[Problem]) -> SourceLines:
    """Split a text into lines and take out what nobody can see or YAML cannot read, each time with a problem."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    even = expand_tabs(lines)
    problems = [*problems_before, *_invisible(lines, file), *_indents(even, file)]
    guessed = not all(moved.is_sure for moved in even.moved)
    mended = [INVISIBLE.sub(" ", _TAKES_NO_ROOM.sub("", line)) for line in even.lines]
    for issue in tuple(lookalike_bullets(mended)):
        problems.append(issue.problem(file))
        mended[issue.line - 1] = issue.mended or ""
    return SourceLines(tuple(mended), tuple(problems), guessed)


def _invisible(lines: list[str], file: str) -> Iterator[Problem]:
    for number, line in enumerate(lines, start=1):
        if hit := INVISIBLE.search(line):
            place = Place(file, number, hit.start() + 1)
            yield invisible_character_problem(hit.group(), place, _delete_invisible(line, number))


def _delete_invisible(line: str, number: int) -> Fix | None:
    letters = [TextEdit(number, each.start() + 1, each[0], "") for each in INVISIBLE.finditer(line)]
    return Fix(tuple(letters)) if all(edit.old in _NO_WIDTH for edit in letters) else None


def _indents(even: UntabbedLines, file: str) -> Iterator[Problem]:
    reported = even.moved[:1] if even.is_even else even.moved[:MAX_TAB_PROBLEMS]
    fix = Fix(tuple(TextEdit(each.line, 1, each.indent, " " * each.spaces) for each in even.moved if each.is_sure))
    for moved in reported:
        name = "a tab" if moved.sign == "\t" else "a wide space"
        more = f", the first of {len(even.moved)}" if len(even.moved) > len(reported) and moved == reported[0] else ""
        hint = "write two spaces for each tab" if even.is_even else _spaces_to_write(moved)
        message = f"this line is moved in with {name}{more}"
        hint = f"{hint}; most editors can turn tabs into spaces for the whole file"
        # How far in a line stands depends on the lines above, so that all are moved at once.
        yield problem("L006", Place(file, moved.line, moved.column), message, hint, fix if moved.is_sure else None)


def _spaces_to_write(moved: TabIndent) -> str:
    spaces = f"{moved.spaces} space{'' if moved.spaces == 1 else 's'}"
    if moved.is_sure:
        return f"write {spaces} before the words instead"
    return f"write spaces instead, as many as the lines it belongs with have; most likely {spaces}"
