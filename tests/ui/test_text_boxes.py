"""Every box in which somebody writes says first that no real names and cases belong there, in the same words."""

import ast
from collections.abc import Iterator
from pathlib import Path

from game import TEXT_BOX_NOTICE
from game.cli.terminal import debrief, player
from game.ui.drawing.style import Style
from game.ui.widgets.text_area import TextArea
from tests.ui.driving import host_for

GAME = Path(__file__).resolve().parents[2] / "game"
SEARCHES = {"Search", "SEARCH"}
"""The names of fields in which something is looked for: nothing of it is kept."""


def boxes() -> Iterator[tuple[Path, ast.Call]]:
    for path in sorted((GAME / "ui" / "screens").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"TextArea", "LineField"}:
                yield path, node


def is_search(call: ast.Call) -> bool:
    name = call.args[1]
    return (isinstance(name, ast.Constant) and name.value in SEARCHES) or (
        isinstance(name, ast.Name) and name.id in SEARCHES
    )


def test_a_box_says_it_in_itself_or_beside_it() -> None:
    every = list(boxes())
    assert len(every) > len(SEARCHES)
    for path, call in every:
        if ast.unparse(call.func) == "TextArea":
            assert not any(keyword.arg == "prompt" for keyword in call.keywords), path
        elif not is_search(call):
            files = (path, *path.parent.glob("*.py"))
            assert any("TEXT_BOX_NOTICE" in file.read_text(encoding="utf-8") for file in files), path


def test_a_text_area_says_it_before_the_first_letter_and_to_a_screen_reader(style: Style) -> None:
    area = TextArea("note", "Your note")
    host_for(area, style)
    assert area.description == TEXT_BOX_NOTICE
    assert area.height_for_width(style, 150) > area.height_for_width(style, 900)


def test_the_terminal_says_it_in_the_same_words() -> None:
    for prompt in (debrief.REASON_PROMPT, debrief.DISAGREEMENT_PROMPT, debrief.SUPERVISION_PROMPT, *player.HELP[6:7]):
        assert prompt.endswith(TEXT_BOX_NOTICE)
