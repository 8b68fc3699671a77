"""The layout of the desk in windows of all sizes."""

import pygame
import pytest

from game.ui.drawing.style import Style, make_style
from game.ui.screens.desk.screen import DeskScreen
from game.ui.settings import Settings
from game.ui.widgets.scroll_pane import ScrollPane
from tests.ui.conftest import ASSETS
from tests.ui.driving import click_on, drawn, key, keys, named, wheel
from tests.ui.screens.desk.playing import desk


def test_in_a_narrow_window_the_case_file_takes_the_place_of_the_page(style: Style) -> None:
    screen, _ = desk(style, size=(640, 480))
    assert "file" in keys(screen)
    assert "tabs" not in keys(screen)
    screen.handle(key(pygame.K_F2))
    assert "tabs" in keys(screen)
    assert "page 0" not in keys(screen)
    click_on(screen, "file")
    assert "page 0" in keys(screen)


PLAYS: dict[str, tuple[str, ...]] = {
    "first": (),
    "seen": ("kitchen.boots", "form"),
    "desk": ("kitchen.boots", "kitchen.ask"),
    "end": ("kitchen.leave", "office.home"),
}


@pytest.mark.parametrize("size", [(640, 480), (1024, 640), (1280, 720), (1920, 1080)], ids=str)
@pytest.mark.parametrize(("theme", "scale"), [("light", 100), ("dark", 150), ("high contrast", 200)])
def test_every_page_is_drawn_at_every_size_and_nothing_is_wider_than_the_window(
    size: tuple[int, int], theme: str, scale: int
) -> None:
    style = make_style(Settings(theme=theme, text_scale=scale), ASSETS)
    for moves in PLAYS.values():
        screen, _ = desk(style, *moves, size=size)
        drawn(screen, style, size)
        for widget in screen.widget_host.root.walk():
            assert widget.rect.left >= 0
            assert widget.rect.right <= size[0], widget
        for _ in range(25):
            screen.handle(key(pygame.K_TAB))
            assert screen.widget_host.focus
            assert screen.widget_host.focus.visible_rect().height >= 20, screen.widget_host.focus.key


def page_of(screen: DeskScreen) -> ScrollPane:
    return next(
        widget
        for widget in screen.widget_host.root.walk()
        if isinstance(widget, ScrollPane) and widget.key.startswith("page ")
    )


def test_the_picture_stands_first_then_the_words_then_what_was_seen_then_the_choices(style: Style) -> None:
    screen, _ = desk(style, "kitchen.boots")
    order = [widget for widget in keys(screen) if widget in {"picture", "scene kitchen", "seen boots", "choices"}]
    assert order == ["picture", "scene kitchen", "seen boots", "choices"]


@pytest.mark.parametrize("size", [(640, 480), (1024, 640), (1280, 720)], ids=str)
@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize(
    ("moves", "text"), [([], "1 closer look left"), (["kitchen.leave"], "Time left today: 3 of 3 parts")]
)
def test_what_is_left_of_looks_and_time_stays_in_sight_however_far_one_scrolls(
    size: tuple[int, int], scale: int, moves: list[str], text: str
) -> None:
    screen, _ = desk(make_style(Settings(text_scale=scale), ASSETS), *moves, size=size)
    for code in (pygame.K_HOME, pygame.K_END):
        screen.handle(key(code))
        line = next(widget for widget in screen.widget_host.root.walk() if widget.name == text)
        assert line.visible_rect() == line.rect
        assert pygame.Rect((0, 0), size).contains(line.rect)


def test_a_picture_over_a_long_page_leaves_more_height_to_the_words(style: Style) -> None:
    low, high = (named(desk(style, size=(1280, height))[0], "picture").rect.height for height in (720, 1600))
    assert 120 <= low < high
    assert page_of(desk(style, size=(1280, 1600))[0]).max_offset == 0


@pytest.mark.parametrize(
    "turn", [key(pygame.K_PAGEDOWN), key(pygame.K_SPACE), wheel(-30)], ids=["page", "space", "wheel"]
)
def test_choices_below_the_fold_are_announced_and_brought_into_sight(style: Style, turn: pygame.event.Event) -> None:
    screen, _ = desk(style, size=(1024, 480))
    pane = page_of(screen)
    assert pane.clip_rect.bottom < pane.rect.bottom
    for _ in range(4):
        screen.handle(turn)
    assert pane.clip_rect == pane.rect
    assert named(screen, "choices").visible_rect() == named(screen, "choices").rect
