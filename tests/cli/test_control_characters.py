"""Control characters in names, aliases and notes: no terminal and no page ever gets them as they are."""

import ast
import json
import unicodedata
from pathlib import Path

import pytest

from game.diagnostics.control_characters import escape_controls
from game.records.recorded_session import RecordedSession
from game.records.session_list import session_files
from game.reports.debrief.html_page import debrief_html
from tests import tea_scenario as tea
from tests.cli.conftest import Run

HOSTILE = "\x1b]0;x\x07\x9b31m\u202e\u2066\x7f\x85"
"""Escape, bell, C1 controls, and marks that turn the direction of what follows."""
GAME = Path(__file__).resolve().parents[2] / "game"
WRITERS = {"cli/text_output.py", "cli/terminal/console.py", "cli/error_handler.py", "cli/play_mode.py"}
"""The modules that write on a stream of the terminal; the last writes a sentence of its own alone."""
OTHER_PROCESS = {"checker/analysis/outcome_worker.py"}
"""A process that speaks to the program itself."""


def obeyed(text: str) -> set[str]:
    """Return the characters of a text that a terminal or a page may obey."""
    bidirectional = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    return {
        each
        for each in text
        if each not in "\n\t"
        and (unicodedata.category(each) == "Cc" or unicodedata.bidirectional(each) in bidirectional)
    }


def str_values(data: object) -> set[str]:
    """Return every text in data that was read from JSON."""
    if isinstance(data, str):
        return {data}
    inside = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return {text for each in inside for text in str_values(each)}


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A folder whose name has control characters, with a scenario in it."""
    folder = tmp_path / f"a{HOSTILE}b"
    folder.mkdir()
    (folder / "tea_at_four.yaml").write_bytes(tea.SCENARIO.read_bytes())
    return folder


def test_an_alias_and_a_note_are_harmless_in_every_form_of_the_debrief_and_in_lists(
    run: Run, scenario: Path, saves: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.paths.scenarios", lambda: scenario.parent)
    run("play", "tea_at_four", "--seed", 7, "--alias", f"Owl{HOSTILE}", "--choose", ",".join(tea.KEYS))
    (session,) = session_files(saves)
    play = RecordedSession.resume(session, tea.story_of(scenario))
    play.add_note("reason", f"Why{HOSTILE}?", "kitchen.ask_who")
    play.close()
    outputs = {form: run("debrief", session, "--format", form) for form in ("text", "html", "json")}
    outputs["sessions"] = run("sessions")
    assert {form for form, (_, out, err) in outputs.items() if obeyed(out + err)} == set()
    assert f"Why{HOSTILE}?" in str_values(json.loads(outputs["json"][1]))
    assert "Why\\u001b" in outputs["html"][1]


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",), ("check", "--quick", "--fix"), ("check", "--format", "json"), ("check", "--format", "github"),
        ("map", "-o", "{}/map.html"), ("map", "-o", "-"), ("map", "--format", "mermaid"), ("play", "--text"),
        ("play", "--choose", "kitchen.boots"), ("debrief",),
    ],
)  # fmt: skip
@pytest.mark.parametrize("text", ["", "goto: offise", "goto office"])
def test_a_hostile_name_of_a_file_is_harmless_whatever_is_done_with_it(
    run: Run, hostile: Path, arguments: tuple[str, ...], text: str
) -> None:
    file = hostile / "tea_at_four.yaml"
    if text:
        file.write_text(file.read_text("utf-8").replace("goto: office", text), "utf-8")
    command, *options = (each.format(hostile) for each in arguments)
    _, out, err = run(command, file, *options)
    assert obeyed(out + err) == set()
    written = [path.read_text("utf-8") for path in hostile.iterdir() if path.suffix == ".html"]
    assert all(obeyed(page) == set() for page in written)


@pytest.mark.parametrize("arguments", [("new",), ("schema", "-o"), ("explain",), ("sessions", "--saves"), (), ("--x",)])
def test_a_hostile_word_typed_after_a_command_is_harmless(run: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    _, out, err = run(*arguments, tmp_path / f"new{HOSTILE}")
    assert obeyed(out + err) == set()


def test_pages_escape_whatever_they_are_given() -> None:
    assert obeyed(debrief_html(HOSTILE, HOSTILE, HOSTILE, ())) == set()


def test_an_escape_is_read_by_json_as_the_character_it_stands_for() -> None:
    assert json.loads(escape_controls(json.dumps(HOSTILE, ensure_ascii=False))) == HOSTILE
    assert escape_controls("two\nlines\tند \u200f") == "two\nlines\tند \u200f"


def test_nothing_else_in_the_program_writes_on_a_stream() -> None:
    writing = set()
    for path in sorted(GAME.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {
                "print", "click.echo", "click.secho", "sys.stdout.write", "sys.stderr.write",
            }:  # fmt: skip
                writing.add(path.relative_to(GAME).as_posix())
    assert writing <= WRITERS | OTHER_PROCESS
