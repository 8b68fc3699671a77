"""Who is drawn over the picture of a place."""

from pathlib import Path

import pygame

from game.ui.drawing.style import Style
from game.ui.screens.desk.portraits import PictureFinder

HERE = (("Dana Marlow", "dana", "guarded"), ("Ellis Marlow", "ellis", "neutral"), ("Lee Venner", "lee", "neutral"))


def test_grown_people_stand_in_the_room_in_their_order_and_children_are_in_its_picture(style: Style) -> None:
    figures = PictureFinder().figures(style, "marlow_kitchen", HERE)
    assert [figure.name for figure in figures] == ["figures/dana-guarded.png", "figures/lee.png"]
    assert [figure[1:] for figure in figures] == list(style.standing_spots["marlow_kitchen"])


def test_nobody_stands_where_there_is_no_spot(style: Style) -> None:
    assert PictureFinder().figures(style, "car", HERE) == []
    assert PictureFinder().figures(style, "nowhere", HERE) == []


def test_nobody_stands_in_a_picture_of_the_packs_own(style: Style, tmp_path: Path) -> None:
    pygame.image.save(pygame.Surface((16, 9)), tmp_path / "marlow_kitchen.png")
    assert PictureFinder(tmp_path).figures(style, "marlow_kitchen", HERE) == []


def test_who_has_a_portrait_of_the_packs_own_has_no_figure(style: Style, tmp_path: Path) -> None:
    pygame.image.save(pygame.Surface((16, 16)), tmp_path / "dana.png")
    pygame.image.save(pygame.Surface((16, 16)), tmp_path / "dana-guarded.png")
    figures = PictureFinder(tmp_path).figures(style, "marlow_kitchen", HERE)
    assert [figure.name for figure in figures] == ["figures/lee.png"]
