"""The documents name only what is there: files, folders, classes, functions, commands, and a test for each rule."""

import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from game.cli.commands.registry import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
GAME = ROOT / "game"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
DOCUMENTS = (*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md", ROOT / "CONTRIBUTING.md")
FOLDERS = {path.name for base in (ROOT, GAME) for path in base.iterdir() if path.is_dir()}
FOR_DEVELOPERS = {"architecture.md", "CONTRIBUTING.md"}
"""Where a name with a dot speaks of the source; elsewhere it may be the author's own, such as `kitchen.ask`."""
MOVE_KEYS = {"scene.choice", "scene.spot", "scene.line"}
"""Of rule R10."""

QUOTED = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
FENCED = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)#\s]+)")
MEMBER = re.compile(r"(\w+)\.(\w+)(?:\(.*\))?")
CLASS = re.compile(r"(?:[A-Z][a-z]+){2,}")
FILE = re.compile(r"[\w.-]+\.(yaml|json|md|toml|html)")
COMMAND = re.compile(r"python main\.py ([a-z]+)")
PROGRAM = re.compile(r"python -m (tests\.[\w.]+)")


def quoted_in(document: Path) -> list[str]:
    return QUOTED.findall(FENCED.sub("", document.read_text(encoding="utf-8")))


def is_path(text: str) -> bool:
    if not re.fullmatch(r"[\w./*-]+", text) or text.startswith("/"):
        return False
    return text.endswith(".py") or ("/" in text and text.partition("/")[0] in FOLDERS)


def exists(text: str) -> bool:
    return any(any(base.glob(text.rstrip("/"))) for base in (ROOT, GAME))


def is_program(path: Path) -> bool:
    return path.with_suffix(".py").is_file() or (path / "__main__.py").is_file()


def defined_in(body: list[ast.stmt]) -> set[str]:
    names: set[str] = set()
    for node in body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.AnnAssign(target=ast.Name(id=name)):
                names.add(name)
            case ast.Assign(targets=targets):
                names |= {target.id for target in targets if isinstance(target, ast.Name)}
            case _:
                pass
    return names


@cache
def members() -> dict[str, set[str]]:
    """What each class, module and folder of the source has in it, by its name; classes of one name have it together."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for path in GAME.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        owner = path.parent.name if path.stem == "__init__" else path.stem
        names[owner] |= defined_in(tree.body)
        names[path.parent.name].add(path.stem)
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                assigned = re.findall(r"self\.(\w+)(?:: [^=\n]+)? = ", ast.unparse(node))
                names[node.name] |= defined_in(node.body) | set(assigned)
    return dict(names)


def is_defined(name: str) -> bool:
    return any(name in names for names in members().values())


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_and_folder_it_names_is_there(document: Path) -> None:
    paths = {text for text in quoted_in(document) if is_path(text)}
    assert {text for text in paths if not exists(text)} == set()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    links = {link for link in LINK.findall(document.read_text(encoding="utf-8")) if "://" not in link}
    assert {link for link in links if not (document.parent / link).exists()} == set()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_name_of_the_source_it_quotes_is_defined(document: Path) -> None:
    texts = {text for text in quoted_in(document) if not is_path(text) and not FILE.fullmatch(text)} - MOVE_KEYS
    pairs = [match.groups() for text in texts if (match := MEMBER.fullmatch(text))]
    if document.name not in FOR_DEVELOPERS:
        pairs = [pair for pair in pairs if pair[0] in members()]
    missing = {f"{owner}.{name}" for owner, name in pairs if name not in members().get(owner, ())}
    assert missing | {text for text in texts if CLASS.fullmatch(text) and not is_defined(text)} == set()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_it_gives_can_be_run(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    assert set(COMMAND.findall(text)) <= set(COMMANDS)
    assert {name for name in PROGRAM.findall(text) if not is_program(ROOT / name.replace(".", "/"))} == set()


def test_every_rule_of_time_and_knowledge_has_a_test_by_its_number() -> None:
    rules = re.findall(r"^- \*\*R(\d+)\*\*", ARCHITECTURE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert [int(number) for number in rules] == list(range(1, 28))
    tests = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests" / "engine").rglob("test_*.py"))
    assert [number for number in rules if not re.search(rf"def test_r{number}_", tests)] == []


def test_the_worked_example_of_an_effect_names_every_file_that_knows_it() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.partition("### A new effect")[2].partition("\n### ")[0]
    named = set(re.findall(r"`((?:game|tests)/[\w/]+\.py)`", section))
    assert {path for path in named if "cancel" not in (ROOT / path).read_text(encoding="utf-8").lower()} == set()
    sources = (path for path in GAME.rglob("*.py") if path.relative_to(GAME).parts[0] != "ui")
    knowing = {path for path in sources if re.search(r"\bCancel\b|\"cancel\"", path.read_text(encoding="utf-8"))}
    assert {path.relative_to(ROOT).as_posix() for path in knowing} - named == set()
