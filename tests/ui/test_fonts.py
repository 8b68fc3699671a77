"""Typefaces: never too small, never a reason not to start."""

import pytest

from game.ui.fonts import FILES, SMALLEST_TYPE, Face, Fonts, Size, Type
from game.ui.look import Look, make_look
from game.ui.settings import Settings
from tests.ui.conftest import ASSETS


@pytest.mark.parametrize("size", Size)
def test_no_type_is_smaller_than_twenty_pixels(look: Look, size: Size) -> None:
    assert look.fonts.pixels(size) >= SMALLEST_TYPE == 20


def test_type_grows_with_the_text_scale() -> None:
    large = make_look(Settings(text_scale=200), ASSETS)
    assert large.fonts.pixels(Size.BODY) == 2 * make_look(Settings(), ASSETS).fonts.pixels(Size.BODY)


def test_every_typeface_named_is_there(look: Look) -> None:
    assert all((ASSETS / "fonts" / name).is_file() for name in FILES.values())
    assert look.notice == ""


def test_without_the_fonts_folder_text_is_still_drawn_and_one_sentence_says_so(bare: Look) -> None:
    assert bare.fonts.line(Type(bold=True), "Still here", (0, 0, 0)).get_width() > 50
    assert bare.notice.count(".") == 1


def test_a_broken_font_file_falls_back_too(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("fonts")
    for name in FILES.values():
        (folder / name).write_bytes(b"not a typeface")
    assert Fonts(folder).width(Type(), "Still here") > 50


def test_who_reads_with_open_dyslexic_reads_letters_and_handwriting_in_it_too() -> None:
    fonts = Fonts(ASSETS / "fonts", words="dyslexic")
    widths = {fonts.width(Type(face=face), "The same words") for face in Face}
    assert len(widths) == 1


def test_a_line_is_drawn_once_and_then_kept(look: Look) -> None:
    first = look.fonts.line(Type(), "Once", (1, 2, 3))
    assert look.fonts.line(Type(), "Once", (1, 2, 3)) is first
    assert look.fonts.line(Type(), "Once", (9, 9, 9)) is not first


def test_what_is_kept_is_bounded(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.ui.fonts.KEPT_BYTES", 50_000)
    for number in range(40):
        look.fonts.line(Type(), f"A line of some length, number {number}", (0, 0, 0))
    assert len(look.fonts._lines) < 40
    assert look.fonts._bytes <= 50_000
