"""The contact panel: pieces are picked and sent by a road, by mouse and by keyboard; what came back is shown."""

from typing import Any

import pygame
import pytest

from game.ui.drawing.style import Style, make_style
from game.ui.screen import Quit
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.text_screen import support_screen
from game.ui.settings import Settings
from game.ui.widgets.scroll_pane import ScrollPane
from tests.engine.stories import ALL, on, play, scene, story
from tests.ui.conftest import ASSETS
from tests.ui.driving import WIDE, click_on, key, keys, named, words
from tests.ui.screens.desk.playing import Playing, focus, move_keys

SCENES = {
    "first": scene({"home": on("second", days=3)}, desk_time=4, do=ALL),
    "second": scene({"home": on(say="Go home.")}, desk_time=4),
}
MORE: dict[str, Any] = {
    "note": {"cost": 1, "holds": 2},
    "agencies": {
        "social_care": {"name": "Social care"},
        "police": {"name": "Police"},
        "gp": {"name": "Surgery", "when": "day > 2", "roads": ["phone"]},
    },
    "answers": {
        "police": [
            {"when": "told(name)", "text": "“That name I know.”"},
            {"text": "“Thank you.”"},
        ],
    },
}


def desk(style: Style, *moves: str, size: tuple[int, int] = WIDE, **more: Any) -> tuple[DeskScreen, Playing]:
    playing = Playing()
    playing.session = play(story(SCENES, **{**MORE, **more}), *moves)
    screen = DeskScreen(playing, pause_screen=lambda: PauseScreen(lambda: support_screen("x")), after=Quit)
    screen.arrange(style, size)
    return screen, playing


def click_all(screen: DeskScreen, *widget_keys: str) -> None:
    for widget_key in widget_keys:
        click_on(screen, widget_key)


def use(screen: DeskScreen, widget_key: str) -> None:
    """Go to a widget with Tab and press it with Enter."""
    for _ in range(60):
        if focus(screen) == widget_key:
            break
        screen.handle(key(pygame.K_TAB))
    assert focus(screen) == widget_key
    screen.handle(key(pygame.K_RETURN))


@pytest.mark.parametrize("press", [click_on, use], ids=["mouse", "keyboard"])
def test_pieces_are_picked_and_go_together_by_one_road(style: Style, press: Any) -> None:
    screen, playing = desk(style)
    for widget_key in ("pick words", "pick name", "send police:phone"):
        press(screen, widget_key)
    assert move_keys(playing) == ["tell:police.name+words:phone"]
    assert "Time left today: 2" in words(screen)


@pytest.mark.parametrize("press", [click_on, use], ids=["mouse", "keyboard"])
def test_a_note_carries_several_pieces_and_costs_once(style: Style, press: Any) -> None:
    screen, playing = desk(style)
    for widget_key in ("pick boots", "pick name", "send :"):
        press(screen, widget_key)
    assert move_keys(playing) == ["record:name+boots"]
    assert "Time left today: 3" in words(screen)
    assert words(screen).count("Written down.") == 2


def test_what_is_picked_has_the_word_and_can_be_put_back(style: Style) -> None:
    screen, playing = desk(style)
    assert "Not picked: Large boots" in words(screen)
    click_on(screen, "pick boots")
    assert "Picked: Large boots" in [widget.name for widget in screen.widget_host.root.walk()]
    assert "Picked: Large boots." in words(screen)
    click_on(screen, "pick boots")
    assert "Nothing is picked." in words(screen)
    assert move_keys(playing) == []


def test_nothing_moves_under_the_pointer_while_one_picks(style: Style) -> None:
    screen, _ = desk(style, size=(1024, 640))
    screen.widget_host.scroll_into_view("pick words")
    before = {name: named(screen, name).rect for name in ("pick name", "pick boots", "pick words")}
    for name in before:
        middle = named(screen, name).rect.center
        screen.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=middle, rel=(0, 0), buttons=(0, 0, 0)))
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            screen.handle(pygame.event.Event(kind, pos=middle, button=1))
    assert {name: named(screen, name).rect for name in before} == before
    assert words(screen).count("Picked: ") == 4


def test_a_road_stays_under_the_pointer_and_has_the_focus_after_it_was_used(style: Style) -> None:
    screen, playing = desk(style, size=(1024, 640))
    click_all(screen, "pick name", "pick boots")
    screen.widget_host.scroll_into_view("choices")
    before = named(screen, "send police:email").rect
    click_on(screen, "send police:email")
    assert move_keys(playing) == ["tell:police.name+boots:email"]
    assert named(screen, "send police:email").rect == before
    assert focus(screen) == "send police:email"
    assert "Nothing is picked." in words(screen)


def test_without_a_pick_no_road_is_open_and_it_says_so(style: Style) -> None:
    screen, playing = desk(style)
    click_all(screen, "send :", "send police:phone")
    assert move_keys(playing) == []
    assert named(screen, "send police:phone").description == "Police. Nothing is picked."


def test_a_road_names_what_it_takes_carries_and_leaves_behind(style: Style) -> None:
    screen, _ = desk(style)
    click_on(screen, "pick name")
    button = named(screen, "send police:email")
    assert (button.name, button.description) == (
        "By email (1)",
        "Police. Takes 1 part of your time, carries up to 4 pieces, in 2 days.",
    )


def test_a_road_that_carries_fewer_than_are_picked_is_closed(style: Style) -> None:
    screen, playing = desk(style)
    click_all(screen, "pick name", "pick boots", "pick words", "send :")
    assert move_keys(playing) == []
    assert named(screen, "send :").description == "On the file. More is picked than it carries."
    assert "More than one contact carries: Write it down." in words(screen)


def test_a_road_there_is_no_time_for_is_closed_and_says_so(style: Style) -> None:
    screen, playing = desk(style, "tell:police.name:phone", "record:name")
    click_all(screen, "pick boots", "send police:phone")
    assert len(move_keys(playing)) == 2
    assert named(screen, "send police:phone").description == "Police. There is no time for it."
    assert "There is no time for it." in words(screen)
    assert named(screen, "send police:phone").name == "By phone: no time"
    click_on(screen, "send police:email")
    assert len(move_keys(playing)) == 3
    assert "The day is used up." in words(screen)


def test_a_closed_recipient_keeps_its_place(style: Style) -> None:
    screen, playing = desk(style)
    order = [name for name in keys(screen) if name.startswith("send ")]
    assert "Cannot be reached now." in words(screen)
    click_all(screen, "pick name", "send gp:phone")
    assert move_keys(playing) == []
    later, _ = desk(style, "first.home")
    assert [name for name in keys(later) if name.startswith("send ")] == order
    assert "Cannot be reached now." not in words(later)


def test_an_answer_stands_once_under_whoever_gave_it(style: Style) -> None:
    screen, _ = desk(style)
    click_all(screen, "pick name", "send police:phone")
    assert words(screen).count("That name I know.") == 1
    text = words(screen)
    assert text.index("Police\n") < text.index("That name I know.") < text.index("Surgery\n")


@pytest.mark.parametrize(("size", "scale"), [(WIDE, 100), ((1024, 640), 100), ((1024, 640), 150)])
def test_what_came_back_is_in_view(size: tuple[int, int], scale: int) -> None:
    screen, _ = desk(make_style(Settings(text_scale=scale), ASSETS), size=size)
    click_all(screen, "pick name", "send police:phone")
    assert named(screen, "sent police").visible_rect() == named(screen, "sent police").rect


def test_what_somebody_had_already_is_said(style: Style) -> None:
    screen, _ = desk(style, "tell:police.name:phone")
    assert "Has: His full name." in words(screen)
    click_all(screen, "pick name", "pick boots", "send police:phone")
    assert "Had already: His full name." in words(screen)


def test_a_letters_answer_is_read_days_later_above_the_next_scene(style: Style) -> None:
    screen, _ = desk(style)
    click_all(screen, "pick name", "send police:email")
    assert "Will be read on 13 January." in words(screen)
    assert "That name I know." not in words(screen)
    screen.handle(key(pygame.K_1))
    assert "Police, 13 January" in words(screen)
    assert words(screen).count("That name I know.") == 1


def test_the_next_desk_begins_with_nothing_picked(style: Style) -> None:
    screen, playing = desk(style)
    click_on(screen, "pick name")
    screen.handle(key(pygame.K_1))
    assert playing.session.situation.scene == "second"
    assert "Nothing is picked." in words(screen)
    assert "Told: " not in words(screen)


@pytest.mark.parametrize(("size", "scale"), [(WIDE, 100), ((1024, 640), 100), ((1024, 640), 200), ((640, 480), 200)])
def test_with_many_pieces_every_one_and_every_road_is_reached_by_keyboard_and_seen(
    size: tuple[int, int], scale: int
) -> None:
    many = {
        f"piece_{number}": {"text": f"A piece of some length, the one with number {number}"} for number in range(20)
    }
    scenes = {"first": scene({"home": on()}, desk_time=4, do=[{"learn": list(many)}])}
    playing = Playing()
    playing.session = play(story(scenes, information={**many, "name": {"text": "His name"}}))
    screen = DeskScreen(playing, pause_screen=lambda: PauseScreen(lambda: support_screen("x")), after=Quit)
    screen.arrange(make_style(Settings(text_scale=scale), ASSETS), size)
    wanted = {name for name in keys(screen) if name.startswith(("pick ", "send "))}
    assert len(wanted) >= 20 + 1 + 4
    reached = set()
    for _ in range(60):
        screen.handle(key(pygame.K_TAB))
        widget = screen.widget_host.focus
        assert widget is not None
        reached.add(widget.key)
        if widget.key in wanted:
            assert widget.visible_rect().height >= min(40, widget.rect.height)
    assert wanted <= reached
    assert any(isinstance(widget, ScrollPane) for widget in screen.widget_host.root.walk())


def test_what_each_road_takes_stands_before_the_pieces_and_time_is_told_in_parts(style: Style) -> None:
    said = words(desk(style)[0])
    assert said.index("takes 2 parts of your time") < said.index("Large boots")
    assert "Time left today: 4 of 4 parts" in said
