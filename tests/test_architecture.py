"""The laws of the house that can be read off the source; docs/architecture.md says why each stands."""

import ast
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GAME = ROOT / "game"
SOURCES = sorted(GAME.rglob("*.py"))
ROOMS = ("paths", "diagnostics", "scenario", "engine", "checker", "records", "reports", "ui", "cli")
"""From the lowest to the highest; each may import itself and those before it."""
OWNERS = {
    "pygame": {"ui"},
    "transitions": {"engine"},
    "accesskit": {"ui"},
    "numpy": {"checker"},
    "platformdirs": {"paths"},
    "pyarrow": {"reports"},
    "spylls": {"checker"},
    "typst": {"reports"},
    "yaml": {"scenario"},
    "PyInstaller": {"cli"},
    "click": {"cli"},
    "rich": {"cli"},
    "markdown_it": {"engine", "reports", "ui", "cli"},
    "pydantic": {"scenario", "checker", "records", "cli"},
}
"""Every library that is not Python's own, and the rooms that may import it."""
IMPURE = {"time", "random", "datetime", "pathlib", "os", "logging", "yaml", "pygame", "sqlite3", "subprocess"}
VAGUE_FILES = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}
VAGUE_NAMES = {
    "found", "said", "told", "one", "made", "kept", "going", "asked", "carried", "taken", "done", "around", "ahead",
    "apart",
}  # fmt: skip
DEFINED_PER_MODULE = {"main", "check"}
MAX_FILE_LINES, MAX_FOLDER_FILES, MAX_FUNCTION_LINES, USUAL_FUNCTION_LINES = 400, 20, 50, 20

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def room_of(path: Path) -> str:
    return path.relative_to(GAME).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively; write it from game"
            yield node.module or ""
            yield from (f"game.{alias.name}" for alias in node.names if node.module == "game")


def public_names(path: Path) -> Iterator[str]:
    for node in tree_of(path).body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node.name


def length(function: Function) -> int:
    body = function.body
    if isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def functions() -> Iterator[tuple[str, int]]:
    for path in SOURCES:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, Function):
                yield f"{path.relative_to(ROOT)}:{node.name}", length(node)


def test_every_file_stands_in_a_room() -> None:
    assert {room_of(path) for path in SOURCES} == {*ROOMS, "__init__"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    own = room_of(path)
    below = ROOMS[: ROOMS.index(own) + 1] if own in ROOMS else ()
    for module in imports(path):
        top, _, rest = module.partition(".")
        room = rest.partition(".")[0]
        assert top != "game" or room in below or room not in ROOMS, f"{own} may not import {room}"


def test_a_library_is_imported_by_its_owners_alone() -> None:
    for path in SOURCES:
        for library in {module.partition(".")[0] for module in imports(path)} - {"game"} - sys.stdlib_module_names:
            assert room_of(path) in OWNERS.get(library, ()), f"{path.relative_to(ROOT)} may not import {library}"


def test_the_engine_is_pure() -> None:
    for path in SOURCES:
        if room_of(path) == "engine":
            assert not IMPURE & {module.split(".")[0] for module in imports(path)}, path.name


def test_a_file_is_read_in_one_sitting() -> None:
    lines = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {name: count for name, count in lines.items() if count > MAX_FILE_LINES} == {}


def test_a_folder_is_taken_in_at_a_glance() -> None:
    files = Counter(str(path.parent.relative_to(ROOT)) for path in SOURCES if path.name != "__init__.py")
    assert {folder: count for folder, count in files.items() if count > MAX_FOLDER_FILES} == {}


def test_functions_are_short() -> None:
    lengths = sorted(functions(), key=lambda pair: pair[1])
    assert lengths[-1][1] <= MAX_FUNCTION_LINES, lengths[-1]
    assert lengths[int(len(lengths) * 0.9)][1] <= USUAL_FUNCTION_LINES


def test_a_public_name_stands_for_one_thing_in_its_package() -> None:
    places: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for path in SOURCES:
        for name in set(public_names(path)) - DEFINED_PER_MODULE:
            places[room_of(path), name].append(str(path.relative_to(ROOT)))
    assert {name: paths for (_, name), paths in places.items() if len(paths) > 1} == {}


def test_modules_and_public_names_say_what_they_are() -> None:
    for path in SOURCES:
        parts = path.relative_to(GAME).with_suffix("").parts
        assert not (VAGUE_FILES | VAGUE_NAMES) & set(parts), path.relative_to(ROOT)
        vague = {name for name in public_names(path) if name.lower() in VAGUE_NAMES}
        assert not vague, f"{path.relative_to(ROOT)}: {vague}"


def test_no_module_keeps_state_and_none_works_at_import() -> None:
    for path in SOURCES:
        tree = tree_of(path)
        assert not any(isinstance(node, ast.Global) for node in ast.walk(tree)), path.name
        for node in tree.body:
            loose = isinstance(node, (ast.For, ast.While, ast.With)) or (
                isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
            )
            rebuilds = isinstance(node, ast.Expr) and "model_rebuild" in ast.unparse(node)
            assert not loose or rebuilds, f"{path.name}:{node.lineno} works at import"


def test_nothing_is_left_for_later() -> None:
    marks = ("TO" + "DO", "FIX" + "ME", "XX" + "X")
    for path in [*SOURCES, *sorted((ROOT / "tests").rglob("*.py")), *sorted((ROOT / "scenarios").rglob("*.yaml"))]:
        text = path.read_text(encoding="utf-8")
        assert not any(mark in text for mark in marks), path.name
