"""What the debrief says in more than one place is written in one."""

import ast
from pathlib import Path

from tests.test_architecture import ROOT, tree_of

GAME = ROOT / "game"
WINDOW, PAGES = GAME / "ui" / "screens" / "debrief", GAME / "reports" / "debrief"


def is_sentence(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value.strip()


def docstrings(tree: ast.Module) -> set[ast.expr]:
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def sentences(file: Path) -> set[str]:
    tree = tree_of(file)
    wordless = docstrings(tree)
    return {ast.literal_eval(node).strip() for node in ast.walk(tree) if is_sentence(node) and node not in wordless}


def test_no_words_of_the_debrief_stand_both_in_the_window_and_in_its_outline() -> None:
    window = set[str]().union(*(sentences(file) for file in WINDOW.glob("*.py")))
    pages = set[str]().union(*(sentences(file) for file in PAGES.glob("*.py")))
    assert window
    assert pages
    assert window & pages == set()
