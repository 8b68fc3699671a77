"""Reading and writing the settings file."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from game.ui.settings import (
    MAX_FILE_BYTES,
    MIN_WINDOW_SIZE,
    SCALES,
    Settings,
    SettingsFile,
    defaults_for,
    fitting_size,
    read_settings,
    should_save,
    write_settings,
)


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    settings = Settings("dark", 150, "dyslexic", reduced_motion=True, text_speed="gentle", window=(1600, 900))
    assert write_settings(tmp_path / "new" / "settings.json", settings) == ""
    assert read_settings(tmp_path / "new" / "settings.json") == (settings, "")


def test_without_a_file_the_first_settings_are_used_in_silence(tmp_path: Path) -> None:
    first = Settings(text_scale=130)
    assert read_settings(tmp_path / "none.json", first) == (first, "")


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"[1, 2]", b"null", b'"dark"', b"[" * 100_000])
def test_a_broken_file_gives_the_usual_settings_and_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings, message = read_settings(path)
    assert settings == Settings()
    assert message.endswith(".")


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
    ],
)
def test_only_what_cannot_be_used_is_left_out_and_named(tmp_path: Path, name: str, value: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"font": "dyslexic", name: value}), "utf-8")
    settings, message = read_settings(path)
    assert settings == Settings(font="dyslexic")
    assert name in message


def test_a_setting_that_is_not_known_is_reported_without_repeating_it(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"font": "dyslexic", "colour\u200b" * 1000: "red"}), "utf-8")
    settings, message = read_settings(path)
    assert settings == Settings(font="dyslexic")
    assert "a setting that is not known" in message
    assert len(message) < 150


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of other systems")
def test_a_pipe_in_the_place_of_the_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "settings.json")
    os.mkfifo(tmp_path / "settings.json.new")
    settings, message = read_settings(tmp_path / "settings.json")
    assert settings == Settings()
    assert message.endswith(".")
    assert write_settings(tmp_path / "settings.json", settings) == ""
    assert read_settings(tmp_path / "settings.json") == (settings, "")


@pytest.mark.parametrize(
    "make", [Path.mkdir, lambda path: path.symlink_to(path), lambda path: path.symlink_to("/dev/zero")]
)
def test_what_is_no_ordinary_file_gives_the_usual_settings_and_one_sentence(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "settings.json")
    settings, message = read_settings(tmp_path / "settings.json")
    assert settings == Settings()
    assert message.endswith(".")


def test_a_file_that_is_much_too_long_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"font": "dyslexic"}' + " " * MAX_FILE_BYTES, "utf-8")
    settings, message = read_settings(tmp_path / "settings.json")
    assert settings == Settings()
    assert message.endswith(".")


@pytest.mark.parametrize("content", ["1e999", "9" * 5000, "NaN", '{"window": [1e999, NaN]}', '{"text_scale": 1e2}'])
def test_numbers_that_are_none_give_the_usual_settings(tmp_path: Path, content: str) -> None:
    (tmp_path / "settings.json").write_text(content, "utf-8")
    settings, message = read_settings(tmp_path / "settings.json")
    assert settings == Settings()
    assert message.endswith(".")


def test_a_file_that_could_not_be_read_stays_until_something_was_set() -> None:
    before = Settings()
    resized, darker = Settings(window=(800, 600)), Settings("dark")
    assert should_save(before, resized, "")
    assert not should_save(before, resized, "It cannot be read.")
    assert should_save(before, darker, "It cannot be read.")


def test_a_folder_that_cannot_be_written_is_reported_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    assert "could not be kept" in write_settings(tmp_path / "file" / "settings.json", Settings())


@pytest.mark.parametrize("desktop", [(640, 480), (1366, 768), (1920, 1080), (2560, 1440), (3840, 2160), (1, 1)])
def test_first_settings_suit_the_screen_and_can_be_read_again(tmp_path: Path, desktop: tuple[int, int]) -> None:
    first = defaults_for(desktop)
    assert first.text_scale in SCALES
    assert first.window[0] >= MIN_WINDOW_SIZE[0]
    assert first.window[1] >= MIN_WINDOW_SIZE[1]
    write_settings(tmp_path / "s.json", first)
    assert read_settings(tmp_path / "s.json") == (first, "")


def test_two_windows_write_only_what_was_changed_in_each(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    write_settings(path, Settings())
    first, second = (SettingsFile(path, read_settings(path)[0]) for _ in range(2))
    assert first.save(Settings("dark")) == ""
    assert second.save(Settings(text_scale=150)) == ""
    assert second.save(Settings(text_scale=150, font="dyslexic")) == ""
    assert first.save(Settings("dark", window=(800, 600))) == ""
    assert read_settings(path) == (Settings("dark", 150, "dyslexic", window=(800, 600)), "")


def test_what_a_later_version_wrote_stays_and_what_is_broken_goes(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"voice": "on", "theme": "pink", "font": "dyslexic"}', "utf-8")
    assert SettingsFile(path, Settings()).save(Settings(text_scale=150)) == ""
    assert json.loads(path.read_text("utf-8")) == {"voice": "on", "font": "dyslexic", "text_scale": 150}


def test_nothing_is_written_where_nothing_was_changed(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "settings.json", Settings()).save(Settings()) == ""
    assert not (tmp_path / "settings.json").exists()


@pytest.mark.parametrize("desktop", [(1366, 768), (1920, 1080), (600, 400), (640, 480), (1, 1)])
@pytest.mark.parametrize("window", [(3000, 1900), (16384, 16384), (640, 480), (10, 10), (1366, 768)])
def test_no_window_is_larger_than_the_screen(window: tuple[int, int], desktop: tuple[int, int]) -> None:
    width, height = fitting_size(window, desktop)
    assert width <= desktop[0]
    assert height <= desktop[1]
    assert width >= min(MIN_WINDOW_SIZE[0], desktop[0])
    assert height >= min(MIN_WINDOW_SIZE[1], desktop[1])


def test_text_grows_and_shrinks_by_a_step_between_eighty_and_three_hundred_per_cent() -> None:
    assert Settings().zoomed(1).text_scale == 110
    assert Settings(text_scale=300).zoomed(1).text_scale == 300
    assert Settings(text_scale=80).zoomed(-1).text_scale == 80
    assert Settings(text_scale=250).zoomed(0).text_scale == 100
