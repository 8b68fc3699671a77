"""Small stories that the tests of the loader write down and change."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from game.diagnostics.problem import Problem
from game.scenario.loader import load_scenario

SCENARIOS = Path(__file__).parent.parent / "scenarios"

SMALL = """\
format: 1
id: small
title: A small story
desk: social_care
starts: 2027-01-11
last_day: 30
agencies: {social_care: {name: Children's social care}, police: {name: Police}}
information: {lee_name: {text: A name}}
variables: {trust: {from: 0, to: 4, start: 2}}
parts: {first: {title: A visit, variables: {named: {start: false}}}}
scenes:
  kitchen:
    part: first
    title: The kitchen
    text: Dana fills the kettle.
    choices:
      leave: {say: I will be off., goto: end}
endings:
  apart: {title: Pieces apart, text: Each service holds a piece.}
notice: A home visit. No injury is shown.
"""

Told = Callable[..., tuple[Problem, ...]]


@pytest.fixture
def story(tmp_path: Path) -> Callable[..., Path]:
    """Write the small story with some words replaced, and return its file."""

    def write(*changes: tuple[str, str], more: str = "") -> Path:
        text = SMALL
        for old, new in changes:
            assert old in text, f"the small story has no {old!r}"
            text = text.replace(old, new)
        path = tmp_path / "small.yaml"
        path.write_text(text + more, encoding="utf-8")
        return path

    return write


@pytest.fixture
def told(story: Callable[..., Path]) -> Told:
    """Load the small story with some words replaced, and return its problems."""
    return lambda *changes, more="": load_scenario(story(*changes, more=more)).problems


@pytest.fixture
def letter(tmp_path: Path) -> Callable[..., tuple[str, tuple[Problem, ...]]]:
    """Put slips into the beginner's story, each once, and return its text and its problems."""

    def loaded(*changes: tuple[str, str]) -> tuple[str, tuple[Problem, ...]]:
        text = (SCENARIOS / "good" / "letter_home.yaml").read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, f"the beginner's story has no {old!r}"
            text = text.replace(old, new, 1)
        path = tmp_path / "letter_home.yaml"
        path.write_text(text, encoding="utf-8")
        return text, load_scenario(path).problems

    return loaded


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A folder with the pack of the test scenarios, to be changed at will."""
    return Path(shutil.copytree(SCENARIOS / "pack", tmp_path / "pack"))
