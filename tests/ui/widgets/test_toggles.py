"""Disclosures, and lines that are picked."""

import pygame
import pytest

from game.ui.drawing.style import Style
from game.ui.drawing.theme import TOUCH
from game.ui.widgets.paragraph import BODY
from game.ui.widgets.toggles import PICKED, Disclosure, PickBox
from game.ui.widgets.widget import InteractionState, Pressed
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


@pytest.mark.parametrize("width", [180, 400, 700])
def test_a_line_that_is_picked_is_as_high_as_before_and_its_text_stands_where_it_stood(
    style: Style, width: int
) -> None:
    boxes = [
        PickBox("pick", "Who has the children on work evenings", picked=picked, note="") for picked in (True, False)
    ]
    assert boxes[0].height_for_width(style, width) == boxes[1].height_for_width(style, width)
    drawn = []
    for box in boxes:
        surface = pygame.Surface((width, 200))
        surface.fill(style.theme.paper)
        box.arrange(style, pygame.Rect(0, 0, width, 200))
        box.paint(surface, style, InteractionState())
        left = style.fonts.pixels(BODY.size) + style.gap(2.5)
        right = style.fonts.width(PICKED, PickBox.WORD) + style.gap(3)
        drawn.append(pygame.image.tobytes(surface.subsurface((left, 0, width - left - right, 200)), "RGB"))
    assert drawn[0] == drawn[1]


def test_a_line_to_pick_says_first_whether_it_is_picked(style: Style) -> None:
    box = PickBox("pick", "Large boots", picked=True, note="Written down.")
    assert (box.name, box.description) == ("Picked: Large boots", "Written down.")
    assert PickBox("pick", "Large boots", picked=False).name == "Not picked: Large boots"
    assert press(host_for(box, style, focus="pick"), pygame.K_SPACE) == Pressed("pick")
