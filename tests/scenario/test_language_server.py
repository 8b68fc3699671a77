"""What an author sees in an editor: completion, a sentence over each key, and slips as they are typed.

The real server is asked, so these tests need it: `npm install -g yaml-language-server`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game import paths
from game.cli.commands.schema import FILES, schema_text
from tests.scenario.language_server import PROGRAM, Editor

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        PROGRAM is None, reason="yaml-language-server is not installed: npm install -g yaml-language-server"
    ),
]
ROOT = Path(__file__).resolve().parents[2]
VISIT = (ROOT / "assets" / "new_pack" / "first_visit.yaml").read_text("utf-8").replace("{id}", "mine")
CHOICE = "scenes:\n  hall:\n    title: A\n    text: B\n    choices:\n      go:\n        say: Go.\n        "


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    folder = tmp_path_factory.mktemp("editor")
    for name in FILES:
        (folder / name).write_text(schema_text(name), encoding="utf-8")
    with Editor(folder, "scenario.schema.json") as opened:
        yield opened


def whole() -> list[Path]:
    shipped = [
        path
        for path in paths.scenarios().glob("*/*.yaml")
        if path.stem not in {"pack", "case", "glossary", "local", "words"}
    ]
    return [*shipped, *sorted((ROOT / "tests" / "scenarios" / "good").glob("*.yaml"))]


def test_what_the_loader_takes_the_editor_does_not_underline(editor: Editor) -> None:
    underlined = {path.name: editor.slips(path.read_text("utf-8")) for path in whole()}
    assert len(underlined) > 1
    assert {name: slips for name, slips in underlined.items() if slips} == {}


def test_a_pack_file_has_a_schema_of_its_own(editor: Editor) -> None:
    with Editor(editor.folder, "pack.schema.json") as beside:
        for pack in (paths.scenarios() / "eastmere", ROOT / "assets" / "new_pack"):
            text = (pack / "pack.yaml").read_text("utf-8").replace("{id}", "mine")
            assert beside.slips(text) == []
            assert len(beside.slips(text.replace("agencies:", "agency:"))) == 1


SLIPS = {
    "becuase: It is tomorrow": ("because: It is tomorrow", "Property becuase is not allowed."),
    "strength: weka": (
        "strength: weak",
        'Value is not accepted. Valid values: "weak", "partial", "strong", "overreach".',
    ),
    "do: [{lern: [no_cot]}]": ("do: [{learn: [no_cot]}]", "Property lern is not allowed."),
    "{wenn: seen(kitchen.sofa), text": ("{when: seen(kitchen.sofa), text", "Property wenn is not allowed."),
    "  The doorstep:\n    title": (
        "  doorstep:\n    title",
        "An id is made of small letters, digits and _, and begins with a letter.",
    ),
    "starts: 11 January": ("starts: 2027-01-11", "Write a day as year-month-day: 2027-01-11."),
    "minutes: ten": ("minutes: 15", 'Incorrect type. Expected "integer".'),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_one_clear_sentence_on_its_line(editor: Editor, slip: str) -> None:
    meant, sentence = SLIPS[slip]
    text = VISIT.replace(meant, slip, 1)
    assert text != VISIT
    line = text[: text.index(slip)].count("\n") + 1
    assert editor.slips(text) == [(line, sentence)]


DOORSTEP = "    text: |\n      It is raining. A pushchair stands under the window with a towel over it.\n"


def test_a_key_that_must_be_there_is_missed(editor: Editor) -> None:
    text = VISIT.replace(DOORSTEP, "", 1)
    assert [said for _, said in editor.slips(text)] == ['Missing property "text".']


def test_keys_are_offered_with_what_they_are_for(editor: Editor) -> None:
    offered = editor.offers(f"{CHOICE}¦\n")
    assert {"when", "strength", "because", "now", "do", "goto"} <= set(offered)
    assert "say" not in offered
    assert offered["because"] == ("because: ", "Why it looks reasonable at the time.")


def test_values_are_offered_with_what_they_mean(editor: Editor) -> None:
    assert set(editor.offers(f"{CHOICE}strength: ¦\n")) == {"weak", "partial", "strong", "overreach"}


def test_effects_are_offered_once_each(editor: Editor) -> None:
    offered = editor.offers(f"{CHOICE}do:\n          - ¦\n")
    assert set(offered) == {"learn", "record", "share", "set", "add", "later", "cancel", "forget", "if", "do"}


def test_a_new_scene_comes_as_a_skeleton_that_needs_only_words(editor: Editor) -> None:
    typed, _ = editor.offers("scenes:\n  ¦\n")["a scene"]
    assert typed.startswith("${1:scene_id}:\n  title: ${2:")


def test_hovering_tells_what_a_key_is_for(editor: Editor) -> None:
    assert "How many looks there is room for" in editor.hover(VISIT.replace("attention", "atten¦tion", 1))
    assert "What serves the child; it costs something." in editor.hover(
        VISIT.replace("strength: strong", "strength: str¦ong", 1)
    )
