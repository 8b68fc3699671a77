"""Conversations in the window: lines said by digit, key and mouse; what was said stands above what can be said."""

from typing import Any

import pygame
import pytest

from game.engine.cuts.route import follow_route
from game.engine.session import begin
from game.ui.drawing.style import Style, make_style
from game.ui.screen import Quit
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.text_screen import support_screen
from game.ui.settings import Settings
from game.ui.widgets.reading_pane import FORWARD
from tests.engine.stories import line, on, play, scene, story
from tests.ui.conftest import ASSETS
from tests.ui.driving import WIDE, click_on, key, keys, named, words
from tests.ui.screens.desk.playing import Playing, focus, move_keys, read

LONG = "\n\n".join(f"A paragraph about the kitchen, number {number}." for number in range(12))
TALK = {
    "work": line(topic="Her work", say="How is the bakery?", answer="“Early,” she says."),
    "someone": line(topic="Somebody new", say="You said you were seeing someone.", answer="“Did I?”"),
    "name": line(topic="His name", say="What is he called?", answer="“Lee.”", when="asked(kitchen.someone)"),
    "form": line(topic="The form", say="Shall we fill it in together?", answer="“Now?”", takes=3),
}
SCENES = {
    "kitchen": scene({"go": on("office", say="Go.")}, title="The kitchen", text=LONG, turns=3, talk=TALK,
                     turns_are="until the kettle boils"),
    "office": scene({"home": on(say="Go home.")}, title="The office"),
}  # fmt: skip


def kitchen(style: Style, *moves: str, size: tuple[int, int] = WIDE, **more: Any) -> tuple[DeskScreen, Playing]:
    playing = Playing()
    playing.session = play(story(SCENES, **more), *moves)
    screen = DeskScreen(playing, pause_screen=lambda: PauseScreen(lambda: support_screen("x")), after=Quit)
    screen.arrange(style, size)
    return screen, playing


def topics(screen: DeskScreen) -> list[str]:
    return [name for name in keys(screen) if name.startswith("do kitchen.") and name != "do kitchen.go"]


def digit_of(screen: DeskScreen, widget_key: str) -> int:
    return pygame.K_0 + named(screen, widget_key).shortcut_number


def test_what_is_done_in_place_of_saying_it_stands_without_whose_words_it_is(style: Style) -> None:
    scenes = {"a": scene({"go": on(say="Go.")}, talk={"quiet": line(say="*You dry a cup.*")})}
    playing = Playing()
    playing.session = play(story(scenes), "a.quiet")
    screen = DeskScreen(playing, pause_screen=lambda: PauseScreen(lambda: support_screen("x")), after=Quit)
    screen.arrange(style, WIDE)
    click_on(screen, FORWARD)
    assert "You dry a cup." in words(screen)
    assert "You: You" not in words(screen)
    assert "*" not in words(screen)


def test_a_line_is_said_by_its_digit_and_what_came_back_stands_above_the_topics(style: Style) -> None:
    screen, playing = kitchen(style)
    screen.handle(key(digit_of(screen, "do kitchen.someone")))
    assert move_keys(playing) == ["kitchen.someone"]
    text = words(screen)
    order = ["You: You said you were seeing someone.", "“Did I?”", "Say", "His name"]
    assert [text.index(part) for part in order] == sorted(text.index(part) for part in order)
    assert "do kitchen.someone" not in keys(screen)


def test_a_line_is_said_with_the_mouse(style: Style) -> None:
    screen, playing = kitchen(style)
    click_on(screen, "do kitchen.work")
    assert move_keys(playing) == ["kitchen.work"]


def test_a_line_is_said_with_tab_and_enter(style: Style) -> None:
    screen, playing = kitchen(style)
    while focus(screen) != "do kitchen.work":
        screen.handle(key(pygame.K_TAB))
    screen.handle(key(pygame.K_RETURN))
    assert move_keys(playing) == ["kitchen.work"]


def test_the_choices_are_numbered_after_the_topics(style: Style) -> None:
    screen, playing = kitchen(style)
    screen.handle(key(pygame.K_0 + len(topics(screen)) + 1))
    assert move_keys(playing) == ["kitchen.go"]


def test_what_was_said_stands_in_the_order_in_which_it_was_said(style: Style) -> None:
    screen, _ = kitchen(style, "kitchen.someone", "kitchen.work", "kitchen.name")
    text = read(screen)
    order = ["“Did I?”", "“Early,” she says.", "“Lee.”"]
    assert [text.index(part) for part in order] == sorted(text.index(part) for part in order)


@pytest.mark.parametrize(("size", "scale"), [(WIDE, 100), ((1024, 640), 100), ((1366, 768), 100)])
def test_after_a_line_its_answer_and_the_topics_are_in_view_and_the_focus_is_on_the_words(
    size: tuple[int, int], scale: int
) -> None:
    screen, _ = kitchen(make_style(Settings(text_scale=scale), ASSETS), size=size)
    for line_key in ("do kitchen.someone", "do kitchen.name"):
        screen.handle(key(digit_of(screen, line_key)))
        said = f"said {line_key.rpartition('.')[2]}"
        assert named(screen, said).visible_rect() == named(screen, said).rect
        assert named(screen, "talk").visible_rect() == named(screen, "talk").rect
        assert focus(screen) == screen.first_focus


@pytest.mark.parametrize("pressed", [pygame.K_SPACE, pygame.K_RETURN])
def test_who_reads_on_by_space_or_enter_says_and_chooses_nothing(style: Style, pressed: int) -> None:
    screen, playing = kitchen(style)
    for line_key in ("do kitchen.someone", "do kitchen.name", "do kitchen.work"):
        screen.handle(key(digit_of(screen, line_key)))
        for _ in range(9):
            screen.handle(key(pressed))
    assert move_keys(playing) == ["kitchen.someone", "kitchen.name", "kitchen.work"]


def test_the_topics_stay_where_they_are_and_a_follow_up_takes_the_place_of_what_it_follows(style: Style) -> None:
    screen, _ = kitchen(style)
    places = {name: named(screen, name).rect for name in topics(screen)}
    screen.handle(key(digit_of(screen, "do kitchen.someone")))
    assert named(screen, "do kitchen.name").rect.topleft == places.pop("do kitchen.someone").topleft
    assert {name: named(screen, name).rect.topleft for name in places} == {
        name: rect.topleft for name, rect in places.items()
    }


def test_the_turns_left_are_told_and_what_ends_the_conversation(style: Style) -> None:
    screen, _ = kitchen(style)
    assert "Time to say 3 more things" in words(screen)
    assert "Until the kettle boils." in words(screen)
    click_on(screen, "do kitchen.work")
    assert "Time to say 2 more things" in words(screen)


def test_a_line_there_is_no_time_for_keeps_its_place_and_says_so(style: Style) -> None:
    screen, playing = kitchen(style, "kitchen.work")
    assert named(screen, "do kitchen.form").description == "No time for it."
    click_on(screen, "do kitchen.form")
    assert move_keys(playing) == ["kitchen.work"]


def test_when_nothing_more_can_be_said_only_the_ways_on_are_left(style: Style) -> None:
    screen, _ = kitchen(style, "kitchen.someone", "kitchen.name")
    screen.handle(key(digit_of(screen, "do kitchen.work")))
    assert topics(screen) == []
    assert named(screen, "do kitchen.go").focusable
    assert "No time to say more" in words(screen)


def test_one_can_leave_with_turns_left(style: Style) -> None:
    screen, playing = kitchen(style, "kitchen.work")
    click_on(screen, "do kitchen.go")
    assert playing.session.situation.scene == "office"
    assert "Time to say" not in words(screen)


CUT = {
    "first": scene({"go": on("second", say="Drive there.", now="Rain.")}, title="The car"),
    "second": scene({"stay": on(say="Stay."), "leave": on(say="Leave.")}, title="The hall"),
}


def test_in_a_cut_what_its_route_did_is_not_said_to_be_the_trainees_choice(style: Style) -> None:
    cuts: dict[str, Any] = {"short": {"title": "Short", "minutes": 5, "plays": ["second"], "route": ["first.go"]}}
    cuts["short"]["told"] = {"first": "You drove there on {weekday}."}
    playing = Playing()
    playing.session = follow_route(begin(story(CUT, cuts=cuts), 7, cut="short"))
    screen = DeskScreen(playing, pause_screen=lambda: PauseScreen(lambda: support_screen("x")), after=Quit)
    screen.arrange(style, WIDE)
    assert "keys" in keys(screen)
    text = read(screen)
    assert "You drove there on Monday." in text
    assert "You chose" not in text
    assert "Rain." not in text


def test_in_a_scene_with_more_to_pick_than_digits_letters_go_on_and_all_keep_theirs(style: Style) -> None:
    many = {f"line{number}": line(topic=f"Topic {number}") for number in range(9)}
    playing = Playing()
    playing.session = play(story({"kitchen": scene({"go": on(say="Go.")}, talk=many)}))
    screen = DeskScreen(playing, pause_screen=lambda: PauseScreen(lambda: support_screen("x")), after=Quit)
    screen.arrange(style, WIDE)
    assert named(screen, "do kitchen.go").shortcut_number == 10
    shown_keys = {named(screen, name).shortcut_number for name in keys(screen) if name.startswith("do ")}
    assert shown_keys == set(range(1, 11))
    screen.handle(key(pygame.K_a, unicode="a"))
    assert playing.session.ended
    small, _ = kitchen(style)
    before = digit_of(small, "do kitchen.go")
    click_on(small, "do kitchen.someone")
    assert digit_of(small, "do kitchen.go") == before


def test_a_follow_up_says_what_it_follows_and_the_ways_on_have_a_heading(style: Style) -> None:
    screen, _ = kitchen(style, "kitchen.someone")
    assert named(screen, "do kitchen.name").description == "After “Somebody new”."
    assert "Or go on" in words(screen)
    spent, _ = kitchen(style, "kitchen.form")
    assert "Your time here is up" in words(spent)
