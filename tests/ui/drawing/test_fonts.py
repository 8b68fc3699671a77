"""Fonts: never too small, and never a reason not to start."""

import os
import shutil
from pathlib import Path

import pytest

from game.ui.drawing.fonts import FILES, MIN_PIXELS, Face, Fonts, Size, Type, missing_fonts_message
from game.ui.drawing.style import Style, make_style
from game.ui.settings import Settings
from tests.ui.conftest import ASSETS


@pytest.mark.parametrize("size", Size)
def test_no_type_is_smaller_than_twenty_pixels(style: Style, size: Size) -> None:
    assert style.fonts.pixels(size) >= MIN_PIXELS == 20


def test_type_grows_with_the_text_scale() -> None:
    large = make_style(Settings(text_scale=200), ASSETS)
    assert large.fonts.pixels(Size.BODY) == 2 * make_style(Settings(), ASSETS).fonts.pixels(Size.BODY)


def test_headings_grow_less_than_what_is_read_but_stay_above_it() -> None:
    for scale in (150, 200, 300):
        large, usual = (make_style(Settings(text_scale=percent), ASSETS).fonts for percent in (scale, 100))
        assert usual.pixels(Size.TITLE) < large.pixels(Size.TITLE) < usual.pixels(Size.TITLE) * scale // 100
        assert large.pixels(Size.TITLE) > large.pixels(Size.HEADING) > large.pixels(Size.BODY)


def test_in_a_large_window_headings_are_as_much_larger_as_all_else() -> None:
    usual, large = (make_style(Settings(), ASSETS, size).fonts for size in ((1280, 720), (3840, 2160)))
    assert large.pixels(Size.TITLE) == 3 * usual.pixels(Size.TITLE)


def test_every_typeface_named_is_there() -> None:
    assert all((ASSETS / "fonts" / name).is_file() for name in FILES.values())
    assert missing_fonts_message(ASSETS / "fonts") == ""


def test_without_the_fonts_folder_text_is_still_drawn_and_one_sentence_says_so(bare: Style, tmp_path: Path) -> None:
    assert bare.fonts.line(Type(bold=True), "Still here", (0, 0, 0)).get_width() > 50
    assert missing_fonts_message(tmp_path / "fonts").count(".") == 1


def test_a_broken_font_file_falls_back_too(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("fonts")
    for name in FILES.values():
        (folder / name).write_bytes(b"not a typeface")
    assert Fonts(folder).width(Type(), "Still here") > 50


def test_who_reads_with_open_dyslexic_reads_letters_and_handwriting_in_it_too() -> None:
    fonts = Fonts(ASSETS / "fonts", words="dyslexic")
    widths = {fonts.width(Type(face=face), "The same words") for face in Face}
    assert len(widths) == 1


def test_a_line_is_drawn_once_and_then_kept(style: Style) -> None:
    first = style.fonts.line(Type(), "Once", (1, 2, 3))
    assert style.fonts.line(Type(), "Once", (1, 2, 3)) is first
    assert style.fonts.line(Type(), "Once", (9, 9, 9)) is not first


def test_the_cache_of_lines_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.ui.drawing.fonts.CACHE_BYTES", 50_000)
    fonts = Fonts(ASSETS / "fonts")
    for number in range(40):
        fonts.line(Type(), f"A line of some length, number {number}", (0, 0, 0))
    assert 1 <= len(fonts._lines) < 40


@pytest.mark.parametrize(
    "text", ["\u200b", "\u00ad", "\u200d", "\u2060", "\ufeff", "\ufe0f", "\0", "\ud800", "", "\x7f"]
)
def test_letters_that_show_nothing_are_drawn_as_nothing_in_a_line_of_the_usual_height(style: Style, text: str) -> None:
    drawn = style.fonts.line(Type(), text, (0, 0, 0))
    assert drawn.get_width() == style.fonts.width(Type(), text)
    assert drawn.get_height() == style.fonts.line(Type(), "a", (0, 0, 0)).get_height()


def test_controls_and_halves_of_letters_do_not_keep_the_rest_from_being_drawn(style: Style) -> None:
    assert style.fonts.width(Type(), "a\0b\ud800c\nd") == style.fonts.width(Type(), "a bc d")
    assert style.fonts.line(Type(), "a\0b\ud800c\nd", (0, 0, 0)).get_size() == style.fonts.line(
        Type(), "a bc d", (0, 0, 0)
    ).get_size()  # fmt: skip


def test_a_line_without_end_is_drawn_as_far_as_a_window_could_show_it(style: Style) -> None:
    drawn = style.fonts.line(Type(), "m" * 1_000_000, (0, 0, 0))
    assert 3840 < drawn.get_width() < 100_000


@pytest.mark.parametrize("content", [b"", b"\0", b"\0\1\0\0", b"OTTO" + b"\0" * 60, b"not a typeface"])
def test_an_empty_or_broken_typeface_is_replaced_and_one_sentence_says_so(tmp_path: Path, content: bytes) -> None:
    for name in FILES.values():
        (tmp_path / name).write_bytes(content)
    assert Fonts(tmp_path).line(Type(), "Still here", (0, 0, 0)).get_width() > 50


def test_one_empty_typeface_among_the_good_ones_is_reported_in_one_sentence(tmp_path: Path) -> None:
    shutil.copytree(ASSETS / "fonts", tmp_path / "fonts")
    assert missing_fonts_message(tmp_path / "fonts") == ""
    (tmp_path / "fonts" / FILES["hand", False, False]).write_bytes(b"")
    assert missing_fonts_message(tmp_path / "fonts").count(".") == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of other systems")
def test_a_pipe_in_the_place_of_a_typeface_is_not_waited_for(tmp_path: Path) -> None:
    for name in FILES.values():
        os.mkfifo(tmp_path / name)
    assert Fonts(tmp_path).width(Type(), "Still here") > 50
    assert missing_fonts_message(tmp_path)
