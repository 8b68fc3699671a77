"""The record-and-tell panel, with many pieces of information."""

from typing import Any

import pygame

from game.engine.views.page import build_page
from game.ui.drawing.style import Style
from game.ui.screen import Quit
from game.ui.screens.desk.record_and_tell import MAX_UNHANDLED, split_by_handled
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.text_screen import support_screen
from tests.engine.stories import on, play, scene, story
from tests.ui.driving import WIDE, click_on, key, keys, named, words
from tests.ui.screens.desk.playing import Playing

MANY = [f"piece_{number}" for number in range(20)]
MORE: dict[str, Any] = {
    "information": {name: {"text": f"Text of {name}"} for name in (*MANY, "name", "boots")},
}
SCENES = {
    "visit": scene({"go": on("first", do=[{"learn": [name]} for name in MANY])}),
    "first": scene({"home": on("second")}, desk_time=4),
    "second": scene({"home": on(say="Go home.")}, desk_time=4),
}


def desk(style: Style, *moves: str) -> tuple[DeskScreen, Playing]:
    playing = Playing()
    playing.session = play(story(SCENES, **MORE), *moves)
    screen = DeskScreen(playing, pause_screen=lambda: PauseScreen(lambda: support_screen("x")), after=Quit)
    screen.arrange(style, WIDE)
    return screen, playing


def held(screen: DeskScreen) -> list[str]:
    return [widget_key.removeprefix("hold ") for widget_key in keys(screen) if widget_key.startswith("hold ")]


def test_the_newest_pieces_come_first_and_older_ones_are_folded(style: Style) -> None:
    screen, _ = desk(style, "visit.go")
    assert held(screen) == MANY[: -1 - MAX_UNHANDLED : -1]
    assert f"Held for longer ({len(MANY) - MAX_UNHANDLED})" in words(screen)
    click_on(screen, "fold earlier")
    assert held(screen) == MANY[::-1]
    click_on(screen, "fold earlier")
    assert len(held(screen)) == MAX_UNHANDLED


def test_a_disclosure_opens_by_keyboard_and_the_focus_stays_on_it(style: Style) -> None:
    screen, _ = desk(style, "visit.go")
    screen.refresh("fold earlier")
    screen.handle(key(pygame.K_RETURN))
    assert screen.widget_host.focus is named(screen, "fold earlier")
    assert named(screen, "fold earlier").value == "open"


def test_what_one_is_at_today_stays_in_its_place_and_is_folded_at_the_next_desk(style: Style) -> None:
    screen, _ = desk(style, "visit.go")
    click_on(screen, "do record:piece_19")
    assert held(screen)[0] == "piece_19"
    assert "fold handled" not in keys(screen)
    screen.handle(key(pygame.K_1))
    assert "piece_19" not in held(screen)
    assert "Already written down or told (1)" in words(screen)
    click_on(screen, "fold handled")
    assert "piece_19" in held(screen)


def test_every_piece_stands_in_exactly_one_of_the_two_groups() -> None:
    session = play(story(SCENES, **MORE), "visit.go", "record:piece_3", "first.home", "record:piece_4")
    unhandled, handled = split_by_handled(build_page(session).pieces, session)
    assert [piece.info for piece in handled] == ["piece_3"]
    assert sorted(piece.info for piece in (*unhandled, *handled)) == sorted(MANY)
