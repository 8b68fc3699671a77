"""The file of local details: values by pack and key, as YAML; reading it never fails, and every slip is told.

It holds `format: 1`, and under `packs:` for each pack, by the name of its folder, lines such as
`local.duty_number: "01234 567890"` or `people.manager: "Anita Rao"`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from game import paths
from game.diagnostics.problem import has_errors
from game.scenario.pack_files import FolderState
from game.scenario.parsing.document import YamlDocument, read_document
from game.scenario.parsing.source_map import SourceMap

LocalChanges = Mapping[str, str]
"""What a facilitator changed in a pack: values by the keys of `fields.detail_fields`."""
FORMAT = 1
MAX_BYTES = 1_000_000
"""A larger file is not read; a form with every field filled in has a tenth of it."""
HEAD = """# Local details of Sixty Visits: what a facilitator changed in the form "Local details".
# This one file may be carried to another computer; the page "Local details" there says where it belongs.
"""


@dataclass(frozen=True)
class LocalDetailsFile:
    """What the file holds: changes by pack, where they stand, and why it cannot be read; empty if it can."""

    packs: Mapping[str, LocalChanges] = field(default_factory=dict)
    positions: SourceMap = field(default_factory=SourceMap)
    trouble: str = ""

    def of(self, pack: str) -> LocalChanges:
        """Return the changes of a pack, by the name of its folder."""
        return self.packs.get(pack, {})


def read_local_details(file: Path | None = None) -> LocalDetailsFile:
    """Read the file of local details, by default the one of this computer; empty if there is none."""
    states = local_details_state(file)
    return _read(file or paths.local_details(), states) if states else LocalDetailsFile()


def local_details_state(file: Path | None = None) -> FolderState:
    """Return what tells whether the file has changed; empty if there is none that can be read."""
    try:
        file = file or paths.local_details()
        if not file.is_file():
            return frozenset()
        status = file.stat()
    except OSError:
        return frozenset()
    return frozenset({(str(file), status.st_mtime_ns, status.st_ctime_ns, status.st_size)})


@lru_cache(maxsize=10)
def _read(file: Path, state: FolderState) -> LocalDetailsFile:
    if any(size > MAX_BYTES for *_, size in state):
        return LocalDetailsFile(trouble=f"{file} is too large for a file of local details, and is not read.")
    document = read_document(file)
    if document.value is None or has_errors(document.problems):
        return LocalDetailsFile(trouble=_trouble(file, document))
    if document.value.get("format") != FORMAT:
        reason = f"it has no line “format: {FORMAT}”, by which this program knows its files"
        return LocalDetailsFile(trouble=f"{file} is not used: {reason}.")
    packs = document.value.get("packs")
    changes = {
        str(name): {str(key): _text(value) for key, value in entries.items() if not isinstance(value, (dict, list))}
        for name, entries in (packs.items() if isinstance(packs, dict) else ())
        if isinstance(entries, dict)
    }
    return LocalDetailsFile(changes, document.positions)


def _trouble(file: Path, document: YamlDocument) -> str:
    """Return the first error of a file that cannot be read, with its line."""
    problem = next((problem for problem in document.problems if has_errors([problem])), None)
    if problem is None:
        return f"{file} is not used: it holds no keys and values."
    return f"{file} is not used. Line {problem.place.line}: {problem.message} {problem.hint}".rstrip()


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def local_details_text(packs: Mapping[str, LocalChanges]) -> str:
    """Return the text of the file."""
    lines = [f"{HEAD}format: {FORMAT}", "packs:" if any(packs.values()) else "packs: {}"]
    for name, changes in packs.items():
        if changes:
            lines.append(f"  {name}:")
            lines += [f"    {key}: {json.dumps(value, ensure_ascii=False)}" for key, value in changes.items()]
    return "\n".join(lines) + "\n"
