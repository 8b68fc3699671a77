from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What the drawing code is asked for; it draws nothing here."""
    found: list[Any] = []

    def render(folder: Path, sizes: Sequence[Any], themes: Sequence[str], scales: Sequence[int]) -> tuple[Path, ...]:
        found.append((folder, tuple(sizes), tuple(themes), tuple(scales)))
        return (folder / "menu.png",)

    monkeypatch.setattr("game.ui.screenshots.render_screenshots", render)
    return found


def test_one_size_one_theme_and_one_scale_are_usual(run: Run, asked: list[Any], tmp_path: Path) -> None:
    assert run("shots", "-o", tmp_path) == (0, f"1 picture in {tmp_path}.\n", "")
    assert asked == [(tmp_path, ((1280, 720),), ("light",), (100,))]


def test_each_can_be_given_more_than_once(run: Run, asked: list[Any], tmp_path: Path) -> None:
    sizes = ["--size", "1024x640", "--size", "3840x2160"]
    run("shots", "-o", tmp_path, *sizes, "--theme", "dark", "--theme", "high-contrast", "--scale", 100, "--scale", 200)
    assert asked == [(tmp_path, ((1024, 640), (3840, 2160)), ("dark", "high contrast"), (100, 200))]


@pytest.mark.slow
def test_every_screen_is_drawn_by_the_real_code(run: Run, tmp_path: Path) -> None:
    code, out, err = run("shots", "-o", tmp_path / "shots", "--size", "1024x640")
    assert (code, err) == (0, "")
    names = {path.name.partition("-")[0] for path in (tmp_path / "shots").glob("*.png")}
    assert {"menu", "notice", "desk", "debrief", "saves", "settings"} <= names, out
