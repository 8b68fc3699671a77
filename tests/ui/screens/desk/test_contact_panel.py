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
from tests.ui.screens.desk.playing import Playing, focus, leave, move_keys, read

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
    for widget_key in ("pick words", "pick name", "whom police", "road phone"):
        press(screen, widget_key)
    assert move_keys(playing) == ["tell:police.name+words:phone"]
    assert "Time left today: 2" in words(screen)


@pytest.mark.parametrize("press", [click_on, use], ids=["mouse", "keyboard"])
def test_a_note_carries_several_pieces_and_costs_once(style: Style, press: Any) -> None:
    screen, playing = desk(style)
    for widget_key in ("pick boots", "pick name", "road "):
        press(screen, widget_key)
    assert move_keys(playing) == ["record:name+boots"]
    assert "Time left today: 3" in words(screen)
    assert words(screen).count("Written down.") == 2


def test_what_is_picked_has_the_word_and_can_be_put_back(style: Style) -> None:
    screen, playing = desk(style)
    assert "Not picked: Large boots" in words(screen)
    click_on(screen, "pick boots")
    assert "Picked: Large boots" in [widget.name for widget in screen.widget_host.root.walk()]
    assert "Picked: 1 slip." in words(screen)
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
    click_on(screen, "whom police")
    before = named(screen, "road email").rect
    click_on(screen, "road email")
    assert move_keys(playing) == ["tell:police.name+boots:email"]
    assert named(screen, "road email").rect == before
    assert focus(screen) == "road email"
    assert "Nothing is picked." in words(screen)


def test_without_a_pick_no_road_is_open_and_it_says_so(style: Style) -> None:
    screen, playing = desk(style)
    click_all(screen, "road ", "whom police", "road phone")
    assert move_keys(playing) == []
    assert named(screen, "road phone").description.endswith("Nothing is picked.")


def test_a_road_names_what_it_takes_carries_and_leaves_behind(style: Style) -> None:
    screen, _ = desk(style)
    click_on(screen, "pick name")
    button = named(screen, "road email")
    assert (button.name, button.description) == (
        "By email",
        "1 part, up to 4 slips, in 2 days. Nobody is picked.",
    )


def test_a_road_that_carries_fewer_than_are_picked_is_closed(style: Style) -> None:
    screen, playing = desk(style)
    click_all(screen, "pick name", "pick boots", "pick words", "road ")
    assert move_keys(playing) == []
    assert named(screen, "road ").description.endswith("More is picked than it carries.")


def test_a_road_there_is_no_time_for_is_closed_and_says_so(style: Style) -> None:
    screen, playing = desk(style, "tell:police.name:phone", "record:name")
    click_all(screen, "pick boots", "whom police", "road phone")
    assert len(move_keys(playing)) == 2
    assert named(screen, "road phone").description.endswith("There is no time for it.")
    click_on(screen, "road email")
    assert len(move_keys(playing)) == 3
    assert "The day is used up." in words(screen)


def test_a_closed_recipient_keeps_its_place(style: Style) -> None:
    screen, playing = desk(style)
    order = [name for name in keys(screen) if name.startswith("whom ")]
    assert named(screen, "whom gp").description == "Cannot be reached now."
    click_all(screen, "pick name", "whom gp", "road phone")
    assert move_keys(playing) == []
    later, _ = desk(style, "first.home")
    assert [name for name in keys(later) if name.startswith("whom ")] == order
    assert named(later, "whom gp").description == ""


def test_an_answer_stands_once_with_whoever_gave_it(style: Style) -> None:
    screen, _ = desk(style)
    click_all(screen, "pick name", "whom police", "road phone")
    assert words(screen).count("That name I know.") == 1
    text = words(screen)
    assert text.index("Police, by phone") < text.index("That name I know.")


@pytest.mark.parametrize(("size", "scale"), [(WIDE, 100), ((1024, 640), 100), ((1920, 1080), 100)])
def test_what_came_back_is_in_view(size: tuple[int, int], scale: int) -> None:
    screen, _ = desk(make_style(Settings(text_scale=scale), ASSETS), size=size)
    click_all(screen, "pick name", "whom police", "road phone")
    answer = next(widget for widget in screen.widget_host.root.walk() if "That name I know." in widget.name)
    assert answer.visible_rect() == answer.rect


def test_what_somebody_had_already_is_said(style: Style) -> None:
    screen, _ = desk(style, "tell:police.name:phone")
    assert named(screen, "whom police").description == "Has: His full name."
    click_all(screen, "pick name", "pick boots", "whom police", "road phone")
    assert "Had already: His full name." in words(screen)


def test_a_letters_answer_is_read_days_later_above_the_next_scene(style: Style) -> None:
    screen, _ = desk(style)
    click_all(screen, "pick name", "whom police", "road email")
    assert "Will be read on 13 January." in words(screen)
    assert "That name I know." not in words(screen)
    leave(screen, "do first.home")
    text = read(screen)
    assert "Police, 13 January" in text
    assert text.count("That name I know.") == 1


def test_the_next_desk_begins_with_nothing_picked(style: Style) -> None:
    screen, playing = desk(style)
    click_on(screen, "pick name")
    leave(screen, "do first.home")
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
    wanted = {name for name in keys(screen) if name.startswith(("pick ", "whom ", "road "))}
    assert len(wanted) >= 20 + 2 + 3
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


def test_what_each_road_takes_is_told_in_parts_and_so_is_the_time(style: Style) -> None:
    text = words(desk(style)[0])
    assert "2 parts, up to" in text
    assert "Time left today: 4 of 4 parts" in text


def test_everybody_can_be_picked_whether_or_not_they_have_it_already(style: Style) -> None:
    screen, _ = desk(style)
    assert [name for name in keys(screen) if name.startswith("whom ")] == ["whom police", "whom gp"]


@pytest.mark.parametrize("size", [(1024, 640), WIDE, (1920, 1080)], ids=str)
def test_three_presses_without_scrolling_make_a_contact(size: tuple[int, int]) -> None:
    screen, playing = desk(make_style(Settings(), ASSETS, size), size=size)
    for widget_key in ("pick name", "whom police", "road phone"):
        widget = named(screen, widget_key)
        assert widget.visible_rect() == widget.rect
        click_on(screen, widget_key)
    assert move_keys(playing) == ["tell:police.name:phone"]
