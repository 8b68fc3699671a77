"""Every code has its section, in the documentation and at hand."""

from pathlib import Path

import pytest

from game.cli import main
from game.cli.commands.explain import EVERY
from game.diagnostics.problem_code import KINDS, codes_page
from game.scenario.facts import FACTS

PAGE = Path(__file__).resolve().parents[3] / "docs" / "problems.md"


def test_the_page_in_docs_is_what_the_program_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == codes_page(EVERY.values()), (
        "write it anew: python -c 'from game.cli.commands.explain import EVERY; "
        "from game.diagnostics.problem_code import codes_page; "
        'open("docs/problems.md", "w").write(codes_page(EVERY.values()))\''
    )


def test_every_code_stands_on_the_page_once() -> None:
    text = codes_page(EVERY.values())
    assert all(text.count(f"### {code}: ") == 1 for code in EVERY)
    assert {code[0] for code in EVERY} <= set(KINDS)


def test_a_code_is_explained_with_its_mend(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "p004"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("P004: A consequence that never arrives")
    assert "later: {complaint: 9}" in said


def test_the_facts_that_a_condition_can_ask_about_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "M002"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert all(f"`{name}({fact.takes})`, when {fact.holds_when}" in said for name, fact in FACTS.items())


def test_an_unknown_code_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "P0O4"]) == 2
    assert "There is no code “P0O4”. Did you mean P004?" in capsys.readouterr().err
