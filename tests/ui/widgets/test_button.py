"""Buttons, cards, links in a text, and hotspots in a picture."""

import pygame
import pytest

from game.ui.drawing.style import Style, make_style
from game.ui.drawing.text_layout import TextBlock, TextRun
from game.ui.settings import Settings
from game.ui.widgets.button import Button, Card, Weight
from game.ui.widgets.containers import Column
from game.ui.widgets.image_map import Hotspot, Picture
from game.ui.widgets.paragraph import Paragraph
from game.ui.widgets.widget import Followed, InteractionState, Pressed
from tests.ui.conftest import ASSETS
from tests.ui.driving import WIDE, click, host_for, press

LONG = "Would it help if I wrote down who comes and goes, so that the plan has everybody’s name in it?"


def test_a_button_grows_with_its_words(style: Style) -> None:
    button = Button("b", LONG, number=1, icon="send")
    assert button.height_for_width(style, 300) > button.height_for_width(style, 1200) >= 48


def test_a_button_that_cannot_be_pressed_can_be_read_but_says_nothing(style: Style) -> None:
    button = Button("b", "Telephone", number=1, enabled=False, note="Not enough time left")
    host = host_for(Column([button]), style)
    assert button.focusable
    assert button.description == "Not enough time left"
    assert press(host, pygame.K_RETURN) is None
    assert press(host, pygame.K_1) is None
    assert click(host, button.rect.center) is None


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize("theme", ["light", "dark", "high contrast"])
def test_every_kind_of_button_is_drawn_in_every_theme_in_its_own_place(weight: Weight, theme: str) -> None:
    themed = make_style(Settings(theme=theme), ASSETS)
    button = Button("b", "Words", weight=weight, icon="play")
    host = host_for(Column([button, Button("c", "Other")], pad=4), themed, focus="c")
    surface = pygame.Surface(WIDE)
    host.draw(surface)
    colours = {tuple(surface.get_at((x, button.rect.centery)))[:3] for x in range(button.rect.left, button.rect.right)}
    assert len(colours) > 3
    assert tuple(surface.get_at((button.rect.left - 2, button.rect.centery)))[:3] == themed.theme.paper


def test_a_card_is_pressed_wherever_one_clicks_it(style: Style) -> None:
    words = Paragraph("A line on it.")
    host = host_for(Column([Card("card", [words], name="A card")]), style)
    assert click(host, words.rect.center) == Pressed("card")


def test_a_link_in_a_text_is_reached_by_keyboard_and_mouse_and_leads_to_its_term(style: Style) -> None:
    text = Paragraph(
        [TextBlock((TextRun("See the "), TextRun("core group", link="core_group"), TextRun(" first.")))], key="text"
    )
    host = host_for(Column([text]), style)
    link = next(widget for widget in host.root.walk() if widget.name == "core group")
    expected = Followed(link.key, "core_group")
    assert press(host, pygame.K_RETURN) == expected
    assert click(host, link.rect.center) == expected
    assert click(host, (link.rect.left - 30, link.rect.centery)) is None


def test_a_link_broken_over_a_line_is_one_link_and_can_be_pressed_at_both_ends(style: Style) -> None:
    text = Paragraph(
        [TextBlock((TextRun("word " * 6), TextRun("child protection plan of today", link="plan")))], key="text"
    )
    host = host_for(Column([text]), style, (520, 400))
    links = [widget for widget in host.root.walk() if widget.focusable]
    assert len(links) == 1
    pieces = links[0].pieces  # type: ignore[attr-defined]  # a link's own
    assert len(pieces) == 2
    assert all(isinstance(click(host, piece.center), Followed) for piece in pieces)


def spotted(path: str = "places/marlow_kitchen.png") -> tuple[Picture, list[Hotspot]]:
    spots = [
        Hotspot("boots", "the back door", (0.1, 0.6, 0.1, 0.2)),
        Hotspot("kettle", "the kettle", (0.5, 0.3, 0.01, 0.01)),
    ]
    return Picture(path, "The kitchen", spots=spots), spots


def test_spots_lie_over_the_picture_and_are_large_enough_for_a_finger(style: Style) -> None:
    picture, (boots, kettle) = spotted()
    host = host_for(Column([picture]), style)
    assert picture.rect.contains(boots.rect)
    assert min(kettle.rect.size) >= 40
    assert click(host, boots.rect.center) == Pressed("boots")
    assert press(host, pygame.K_TAB, pygame.K_RETURN) == Pressed("kettle")


def test_a_spot_says_in_words_whether_it_was_looked_at_or_is_closed() -> None:
    place = (0.1, 0.1, 0.1, 0.1)
    descriptions = [
        Hotspot("s", "the shelf", place).description,
        Hotspot("s", "the shelf", place, seen=True).description,
        Hotspot("s", "the shelf", place, enabled=False).description,
    ]
    assert descriptions == ["Look closer", "Looked at", "Not looked at, and no time for it now"]


def test_spots_that_wait_were_seen_or_are_closed_are_drawn_differently_in_one_colour_too(style: Style) -> None:
    def drawn_shape(*, seen: bool, enabled: bool) -> bytes:
        spot = Hotspot("s", "the shelf", (0.1, 0.1, 0.2, 0.2), seen=seen, enabled=enabled)
        host = host_for(Column([Picture("nowhere.png", "", spots=[spot]), Button("b", "Below")]), style, focus="b")
        surface = pygame.Surface(WIDE)
        host.draw(surface)
        grey = pygame.transform.grayscale(surface)
        return pygame.image.tobytes(grey.subsurface(spot.rect), "RGB")

    states = [(False, True), (True, True), (False, False)]
    assert len({drawn_shape(seen=seen, enabled=enabled) for seen, enabled in states}) == len(states)


def test_of_spots_close_together_the_nearest_is_pressed(style: Style) -> None:
    near = [Hotspot("one", "one", (0.30, 0.3, 0.01, 0.01)), Hotspot("two", "two", (0.32, 0.3, 0.01, 0.01))]
    host = host_for(Column([Picture("nowhere.png", "", spots=near)]), style)
    assert near[0].rect.colliderect(near[1].rect)
    assert [click(host, spot.rect.center) for spot in near] == [Pressed("one"), Pressed("two")]


def test_the_name_of_a_spot_shows_under_the_mouse_and_the_focus(style: Style) -> None:
    picture, _ = spotted()
    host = host_for(Column([picture, Button("b", "Below")]), style, focus="b")
    surface = pygame.Surface(WIDE)
    host.draw(surface)
    quiet = pygame.image.tobytes(surface.subsurface(picture.rect), "RGB")
    press(host, pygame.K_UP)
    host.draw(surface)
    assert pygame.image.tobytes(surface.subsurface(picture.rect), "RGB") != quiet


def test_a_picture_that_is_not_there_keeps_its_spots_and_shows_its_name(style: Style) -> None:
    picture, (boots, _) = spotted("nowhere.png")
    host = host_for(Column([picture]), style)
    host.draw(pygame.Surface(WIDE))
    assert picture.name == "The kitchen"
    assert click(host, boots.rect.center) == Pressed("boots")


@pytest.mark.parametrize("theme", ["light", "dark", "high contrast"])
def test_a_closed_button_is_told_from_an_open_one_by_its_shape(theme: str) -> None:
    style = make_style(Settings(theme=theme), ASSETS)
    edges = {}
    for enabled in (True, False):
        surface = pygame.Surface((200, 60))
        surface.fill(style.theme.paper)
        button = Button("go", "Go", enabled=enabled)
        button.arrange(style, pygame.Rect(0, 0, 200, 60))
        button.paint(surface, style, InteractionState())
        edges[enabled] = surface.get_at((100, 0))[:3]
    assert edges == {True: style.theme.edge, False: style.theme.paper}
