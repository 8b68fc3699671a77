"""Settings on the disk."""

import json
from pathlib import Path

import pytest

from game.ui.settings import SCALES, SMALLEST, Settings, read, suited_to, write


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    wanted = Settings("dark", 150, "dyslexic", reduced_motion=True, text_speed="gentle", window=(1600, 900))
    assert write(tmp_path / "new" / "settings.json", wanted) == ""
    assert read(tmp_path / "new" / "settings.json") == (wanted, "")


def test_without_a_file_the_first_settings_are_used_in_silence(tmp_path: Path) -> None:
    first = Settings(text_scale=130)
    assert read(tmp_path / "none.json", first) == (first, "")


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"[1, 2]", b"null", b'"dark"', b"[" * 100_000])
def test_a_broken_file_gives_the_usual_settings_and_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings, told = read(path)
    assert settings == Settings()
    assert told.endswith(".")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("theme", 3),
        ("theme", []),
        ("text_scale", 5000),
        ("text_scale", "150"),
        ("text_scale", True),
        ("reduced_motion", "yes"),
        ("window", [10, 10]),
        ("window", [800]),
        ("window", [1e9, 700]),
        ("window", "big"),
        ("colour", "red"),
    ],
)
def test_only_what_cannot_be_used_is_left_out_and_named(tmp_path: Path, name: str, value: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"font": "dyslexic", name: value}), "utf-8")
    settings, told = read(path)
    assert settings == Settings(font="dyslexic")
    assert name in told


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    assert "could not be kept" in write(tmp_path / "file" / "settings.json", Settings())


@pytest.mark.parametrize("desktop", [(640, 480), (1366, 768), (1920, 1080), (2560, 1440), (3840, 2160), (1, 1)])
def test_first_settings_suit_the_screen_and_can_be_read_again(tmp_path: Path, desktop: tuple[int, int]) -> None:
    first = suited_to(desktop)
    assert first.text_scale in SCALES
    assert first.window[0] >= SMALLEST[0]
    assert first.window[1] >= SMALLEST[1]
    write(tmp_path / "s.json", first)
    assert read(tmp_path / "s.json") == (first, "")
