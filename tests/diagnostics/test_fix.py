"""A fix is a value: no code reads the sentences for people to find out what is wrong or what to write."""

import ast
from collections.abc import Iterator
from pathlib import Path

GAME = Path(__file__).resolve().parents[2] / "game"
READING = {"search", "match", "fullmatch", "findall", "finditer", "split", "startswith", "endswith", "partition",
           "rpartition", "index", "find"}  # fmt: skip
"""Functions that take a text apart."""
SENTENCES = {"message", "hint"}


def is_sentence(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr in SENTENCES


def readings(tree: ast.AST) -> Iterator[int]:
    """Yield the lines where a message or hint is taken apart, or looked into with `in`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in READING:
            if any(map(is_sentence, [node.func.value, *node.args])):
                yield node.lineno
        elif isinstance(node, ast.Compare) and any(map(is_sentence, node.comparators)):
            yield node.lineno


def test_no_message_and_no_hint_is_taken_apart() -> None:
    places = {
        f"{path.relative_to(GAME)}:{line}"
        for path in GAME.rglob("*.py")
        for line in readings(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert places == set()


def test_such_a_reading_is_noticed() -> None:
    for source in ("re.search('a', problem.message)", "problem.hint.startswith('a')", "'a' in problem.hint"):
        assert list(readings(ast.parse(source)))
