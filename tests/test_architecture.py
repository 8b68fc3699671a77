"""The laws of the house that can be read off the source; docs/architecture.md says why each stands."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "game").rglob("*.py"))
ROOMS = ["paths", "diagnostics", "scenario", "engine", "checker", "records", "reports", "ui", "cli"]
OWNERS = {"pygame": "ui", "transitions": "engine", "numpy": "checker", "yaml": "scenario", "accesskit": "ui"}
IMPURE = {"time", "random", "datetime", "pathlib", "os", "logging", "yaml", "pygame", "sqlite3", "subprocess"}
SAYS_NOTHING = {"utils.py", "util.py", "helpers.py", "helper.py", "common.py", "manager.py", "base.py", "misc.py"}
LONGEST_FILE, LONGEST_FUNCTION, USUAL_FUNCTION = 400, 50, 20

Function = ast.FunctionDef | ast.AsyncFunctionDef


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def room_of(path: Path) -> str:
    return path.relative_to(ROOT / "game").parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively; write it from game"
            yield node.module or ""
            yield from (f"game.{alias.name}" for alias in node.names if node.module == "game")


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


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    mine = room_of(path)
    for module in imports(path):
        top, _, rest = module.partition(".")
        other = rest.partition(".")[0]
        if top == "game" and other in ROOMS and mine in ROOMS:
            assert ROOMS.index(other) <= ROOMS.index(mine), f"{mine} may not import {other}"
        if top in OWNERS:
            assert mine == OWNERS[top], f"only {OWNERS[top]} imports {top}"


def test_the_engine_is_pure() -> None:
    for path in SOURCES:
        if room_of(path) == "engine":
            assert not IMPURE & {module.split(".")[0] for module in imports(path)}, path.name


def test_files_fit_one_sitting_and_are_named_for_what_they_hold() -> None:
    for path in SOURCES:
        assert path.read_text(encoding="utf-8").count("\n") <= LONGEST_FILE, path.name
        assert path.name not in SAYS_NOTHING


def test_functions_are_short() -> None:
    lengths = sorted(functions(), key=lambda pair: pair[1])
    assert lengths[-1][1] <= LONGEST_FUNCTION, lengths[-1]
    assert lengths[int(len(lengths) * 0.9)][1] <= USUAL_FUNCTION


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
