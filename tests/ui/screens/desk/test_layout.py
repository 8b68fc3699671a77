"""The layout of the desk in windows of all sizes."""

import pygame
import pytest

from game.ui.drawing.style import Style, make_style
from game.ui.settings import Settings
from tests.ui.conftest import ASSETS
from tests.ui.driving import click_on, drawn, key, keys, named
from tests.ui.screens.desk.playing import desk


def test_in_a_narrow_window_the_case_file_takes_the_place_of_the_page(style: Style) -> None:
    screen, _ = desk(style, size=(640, 480))
    assert "file" in keys(screen)
    assert "tabs" not in keys(screen)
    screen.handle(key(pygame.K_F2))
    assert "tabs" in keys(screen)
    assert "page 0.0" not in keys(screen)
    click_on(screen, "file")
    assert "page 0.0" in keys(screen)


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


def test_the_picture_stands_first_then_the_words_then_the_choices(style: Style) -> None:
    screen, _ = desk(style, "kitchen.boots")
    order = [widget for widget in keys(screen) if widget in {"picture", "scene kitchen", "choices"}]
    assert order == ["picture", "scene kitchen", "choices"]


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


SIZES = [(1024, 640), (1280, 720), (1366, 768), (1920, 1080), (3840, 2160)]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_on_arrival_picture_words_choices_and_the_way_to_the_case_file_are_in_view(size: tuple[int, int]) -> None:
    style = make_style(Settings(), ASSETS, size)
    screen, playing = desk(style, size=size)
    choices = [f"do {choice.key}" for choice in playing.session.choices()]
    for name in ("picture", "scene kitchen", "file", *choices):
        widget = named(screen, name)
        assert widget.visible_rect() == widget.rect
        assert pygame.Rect((0, 0), size).contains(widget.rect)
    picture = named(screen, "picture").rect
    assert picture.width * picture.height >= 0.22 * size[0] * size[1]


def test_nothing_moves_while_one_turns_the_beats(style: Style) -> None:
    screen, _ = desk(style)
    names = ["picture", "do kitchen.ask", "do kitchen.leave", "beat next", "beat back", "file"]
    before = [named(screen, name).rect for name in names]
    screen.handle(key(pygame.K_SPACE))
    assert [named(screen, name).rect for name in names] == before


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 200), ((1024, 640), 200), ((640, 480), 100)])
def test_in_one_column_the_choices_are_one_press_away(size: tuple[int, int], scale: int) -> None:
    style = make_style(Settings(text_scale=scale), ASSETS, size)
    screen, playing = desk(style, size=size)
    if "sheet" in keys(screen):
        click_on(screen, "sheet")
    for choice in playing.session.choices():
        assert named(screen, f"do {choice.key}").visible_rect() == named(screen, f"do {choice.key}").rect


def test_a_digit_opens_the_sheet_at_its_choice_before_it_takes_it() -> None:
    size = (1280, 720)
    screen, playing = desk(make_style(Settings(text_scale=200), ASSETS, size), size=size)
    screen.handle(key(pygame.K_2))
    assert not playing.session.moves
    second = playing.session.choices()[1]
    assert screen.widget_host.focus is named(screen, f"do {second.key}")
    screen.handle(key(pygame.K_2))
    assert playing.session.moves == (second,)
