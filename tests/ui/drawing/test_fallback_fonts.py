"""Letters that the program's own typefaces lack."""

import shutil
from pathlib import Path

import pygame
import pytest

from game.ui.drawing.fallback_fonts import FROM_RIGHT, FallbackFonts
from game.ui.drawing.fonts import FILES, Fonts, Type
from game.ui.drawing.glyphs import EXTRA_FACES, default_file, read_coverage
from tests.ui.conftest import ASSETS

FONTS = ASSETS / "fonts"
OWN = FONTS / FILES["atkinson", False, False]
INK = (0, 0, 0)


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> Fonts:
    """The program's fonts on a machine that has none itself."""
    monkeypatch.setattr("game.ui.drawing.glyphs.SYSTEM_FACES", ())
    return Fonts(FONTS)


def test_the_letters_of_a_font_are_read_from_its_file() -> None:
    for name in FILES.values():
        coverage = read_coverage(FONTS / name)
        assert all(coverage.has(letter) for letter in "Aząéñ“’—"), name
        assert not coverage.has("李"), name


@pytest.mark.parametrize("content", [b"", b"\0\1\0\0", b"ttcf" + b"\xff" * 40, b"\0\1\0\0\xff\xff" + b"cmap" * 30])
def test_a_broken_file_has_no_letters(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.ttf").write_bytes(content)
    assert read_coverage(tmp_path / "x.ttf").firsts == ()
    assert read_coverage(tmp_path / "none.ttf").firsts == ()


def pixels(font: pygame.font.Font, text: str) -> bytes:
    return pygame.image.tobytes(font.render(text, antialias=True, color=INK), "RGBA")


def test_letters_that_the_typeface_lacks_are_drawn_with_another(bare: Fonts) -> None:
    box = pixels(pygame.font.Font(OWN, 22), "\uffff")
    for letter in "ОксанЖΕλ":
        assert pygame.image.tobytes(bare.line(Type(), letter, INK), "RGBA") != box, letter
    assert bare.lacking("Oksana, Оксана: Ελένη – ąéñ “so”.\n") == ""


def test_a_line_is_as_wide_as_its_measure_and_as_high_as_its_font(bare: Fonts) -> None:
    text = "Oksana (Оксана) said"
    line = bare.line(Type(), text, INK)
    assert line.get_size() == (bare.width(Type(), text), bare.font(Type()).get_height())


def test_what_no_typeface_has_is_named(bare: Fonts) -> None:
    assert bare.lacking("李娜 and 李, e\u0301, \u200d") == "李娜"


def test_a_face_that_is_put_beside_the_fonts_is_the_first_to_be_asked(tmp_path: Path) -> None:
    (tmp_path / EXTRA_FACES).mkdir()
    extra = Path(shutil.copy(FONTS / "SourceSerif4-Regular.ttf", tmp_path / EXTRA_FACES / "extra.ttf"))
    face, run = FallbackFonts(tmp_path).runs("Ж", OWN)[0]
    assert (face and face.path, run) == (extra, "Ж")


def test_an_accent_stays_with_its_letter_and_usual_texts_are_one_run(bare: Fonts) -> None:
    assert len(bare._fallback.runs("И\u0306 и", OWN)) == 3
    assert bare._fallback.runs("“So” — she said, caf\u00e9…", OWN) == [(None, "“So” — she said, caf\u00e9…")]


def test_words_that_are_written_from_the_right_are_set_as_a_whole() -> None:
    fonts = FallbackFonts(FONTS)
    if fonts.lacking("أحمد علي", OWN):
        pytest.skip("no font of this machine has Arabic letters")
    runs = fonts.runs("Ahmed أحمد علي said", OWN)
    assert [run for _, run in runs] == ["Ahmed ", "أحمد علي", " said"]
    face = runs[1][0]
    assert face is not None
    assert face.script in FROM_RIGHT
    font = fonts.font(face, 40, bold=False, italic=False)
    assert pixels(font, "أحمد") != pixels(pygame.font.Font(face.path, 40), "أحمد")


def test_the_last_to_be_asked_is_always_there() -> None:
    assert default_file().is_file()
