"""Letters, words and lines stand further apart for a reader who wants that, and are measured as drawn."""

import pytest

from game.ui.drawing.fonts import Fonts, Size, Type
from game.ui.drawing.spacing import LETTER_SPACINGS, LINE_SPACINGS, spacing_for
from game.ui.drawing.style import make_style
from game.ui.drawing.text_layout import lay_out, plain_blocks
from game.ui.settings import CHOICES, Settings
from tests.ui.conftest import ASSETS

TEXT = "The kettle boils, é and all."


def fonts(letters: str = "usual", lines: str = "usual") -> Fonts:
    return make_style(Settings(letter_spacing=letters, line_spacing=lines), ASSETS).fonts


def test_every_setting_has_its_measure() -> None:
    assert tuple(LETTER_SPACINGS) == CHOICES["letter_spacing"]
    assert tuple(LINE_SPACINGS) == CHOICES["line_spacing"]


def test_letters_further_apart_make_a_longer_line_and_lines_a_higher_text() -> None:
    widths = [fonts(letters).width(Type(), TEXT) for letters in LETTER_SPACINGS]
    heights = [fonts(lines=lines).line_height(Type()) for lines in LINE_SPACINGS]
    assert widths == sorted(set(widths))
    assert heights == sorted(set(heights))


def test_the_widest_is_as_wide_as_wcag_asks() -> None:
    pixels = fonts().pixels(Size.BODY)
    spacing = spacing_for("wider", "wider")
    assert (spacing.letters, spacing.words) == (0.12, 0.16)
    assert fonts(lines="wider").line_height(Type()) >= 1.5 * pixels


@pytest.mark.parametrize("letters", LETTER_SPACINGS)
@pytest.mark.parametrize("text", [TEXT, "e\u0301", "", "\u200b", "Имя и 李", " "])
def test_a_line_is_as_wide_as_it_was_measured(letters: str, text: str) -> None:
    drawn = fonts(letters).line(Type(), text, (0, 0, 0))
    assert drawn.get_width() == fonts(letters).width(Type(), text)


def test_a_text_of_spaced_letters_stays_within_its_width() -> None:
    layout = lay_out(plain_blocks(TEXT * 20), fonts("wider", "wider"), Type(), 400)
    assert layout.width <= 400
    assert len(layout.lines) > 5
