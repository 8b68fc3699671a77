"""Keyboard focus navigation: where an arrow key leads."""

import pygame
import pytest

from game.ui.widgets.focus_navigation import nearest_in_direction
from game.ui.widgets.widget import Widget

DOWN, RIGHT = (0, 1), (1, 0)


def at(name: str, x: int, y: int, width: int = 100, height: int = 40) -> Widget:
    widget = Widget(name=name)
    widget.rect = pygame.Rect(x, y, width, height)
    return widget


def nearest(direction: tuple[int, int], *others: Widget) -> str:
    widget = nearest_in_direction(others, at("focus", 0, 0), direction)
    return widget.name if widget else ""


@pytest.mark.parametrize(
    ("direction", "straight", "aside"),
    [
        (DOWN, at("straight", 0, 140), at("aside", 140, 100)),
        (RIGHT, at("straight", 200, 0), at("aside", 160, 80)),
    ],
    ids=["down", "right"],
)
def test_straight_ahead_comes_before_what_is_closer_but_to_the_side(
    direction: tuple[int, int], straight: Widget, aside: Widget
) -> None:
    assert nearest(direction, straight, aside) == nearest(direction, aside, straight) == "straight"


def test_what_is_a_little_to_the_side_and_much_closer_comes_first() -> None:
    assert nearest(DOWN, at("straight", 0, 180), at("aside", 110, 100)) == "aside"


def test_of_two_to_the_side_the_one_less_far_to_the_side_is_nearer() -> None:
    assert nearest(DOWN, at("far aside", 180, 80), at("aside", 130, 100)) == "aside"


@pytest.mark.parametrize(("x", "reached"), [(140, "aside"), (300, "")])
def test_what_lies_much_more_to_the_side_than_ahead_is_not_reached(x: int, reached: str) -> None:
    assert nearest(DOWN, at("aside", x, 50)) == reached


def test_nothing_behind_is_reached() -> None:
    assert nearest(DOWN, at("above", 0, -100)) == nearest(RIGHT, at("left", -200, 0)) == ""
