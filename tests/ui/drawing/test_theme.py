"""Colours carry enough contrast in every theme."""

from itertools import product

import pytest

from game.ui.drawing.theme import THEMES, Theme, contrast

EVERY = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


@EVERY
def test_text_stands_at_least_seven_to_one_on_every_ground(theme: Theme) -> None:
    poor = [(ink, ground) for ink, ground in product(theme.inks, theme.grounds) if contrast(ink, ground) < 7]
    assert poor == []


@EVERY
def test_words_on_an_accent_stand_at_least_seven_to_one(theme: Theme) -> None:
    assert contrast(theme.on_accent, theme.accent) >= 7
    assert contrast(theme.on_accent, theme.accent_over) >= 7
    assert contrast(theme.ink, theme.selection) >= 7


@EVERY
def test_borders_marks_and_the_focus_ring_stand_at_least_three_to_one(theme: Theme) -> None:
    for used, ground in product((theme.edge, theme.focus, theme.accent), theme.grounds):
        assert contrast(used, ground) >= 3, (used, ground)


def test_contrast_is_reckoned_as_the_standard_says() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)
