"""Disclosures."""

import pygame
import pytest

from game.ui.drawing.style import Style
from game.ui.drawing.theme import TOUCH
from game.ui.widgets.toggles import Disclosure
from game.ui.widgets.widget import Pressed
from tests.ui.driving import click, host_for, press


@pytest.mark.parametrize("code", [pygame.K_RETURN, pygame.K_SPACE])
def test_it_says_that_it_was_pressed_and_leaves_the_rest_to_the_screen(style: Style, code: int) -> None:
    head = Disclosure("more", "More", shown=False)
    assert press(host_for(head, style), code) == Pressed("more")
    assert head.value == "closed"
    assert Disclosure("more", "More", shown=True).value == "open"


def test_it_is_pressed_anywhere_along_its_line(style: Style) -> None:
    host = host_for(Disclosure("more", "More", shown=False), style)
    assert click(host, (host.root.rect.right - 5, host.root.rect.centery)) == Pressed("more")


def test_it_is_never_lower_than_a_finger_and_grows_with_its_words(style: Style) -> None:
    assert Disclosure("more", "More", shown=False).height_for_width(style, 400) >= TOUCH
    long = Disclosure("more", "A long heading of many words " * 4, shown=False, note="And a note. " * 20)
    assert long.height_for_width(style, 400) > long.height_for_width(style, 800)
