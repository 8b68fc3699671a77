"""The desk screen: a session played by keys and by mouse."""

import pygame
import pytest

from game.ui.drawing.style import Style, make_style
from game.ui.screen import Push, Quit
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.text_screen import support_screen
from game.ui.settings import Settings
from tests.engine.stories import on, play, scene, story
from tests.ui.conftest import ASSETS
from tests.ui.driving import WIDE, click_on, key, keys, mouse, named, words
from tests.ui.screens.desk.playing import MORE, SCENES, Playing, desk, focus, leave, move_keys, read


def test_the_page_shows_date_place_people_words_and_choices(style: Style) -> None:
    text = words(desk(style)[0])
    for expected in (
        "Monday 11 January 2027",
        "A visit",
        "Dana Marlow",
        "Dana fills the kettle.",
        "What is his full name?",
        "Core group",
    ):
        assert expected in text


def test_a_number_key_takes_the_choice_that_stands_there(style: Style) -> None:
    screen, playing = desk(style)
    first = playing.session.choices()[0]
    screen.handle(key(pygame.K_1))
    assert move_keys(playing) == [first.key]


def test_a_choice_is_echoed_and_what_it_brought_is_read_before_the_next_scene(style: Style) -> None:
    screen, _ = desk(style, "kitchen.ask")
    text = read(screen)
    order = [
        "What is his full name?",
        "She puts the mug down hard.",
        "13 January",
        "The box is blank.",
        "Four voicemails.",
    ]
    places = [text.index(part) for part in order]
    assert places == sorted(places)


def test_a_new_page_begins_at_its_top_with_the_focus_on_it(style: Style) -> None:
    screen, playing = desk(style, size=(1024, 640))
    screen.handle(key(pygame.K_1))
    assert focus(screen) == "page 1.0"
    assert len(move_keys(playing)) == 1


def test_looking_closer_shows_what_was_seen_and_uses_up_attention(style: Style) -> None:
    screen, playing = desk(style)
    assert "1 closer look left" in words(screen)
    click_on(screen, "do kitchen.boots")
    assert move_keys(playing) == ["kitchen.boots"]
    assert "Work boots, wet." in words(screen)
    assert "No closer look left" in words(screen)
    assert "do kitchen.mugs" not in keys(screen)


def test_what_has_no_place_in_the_picture_can_be_looked_at_too(style: Style) -> None:
    screen, playing = desk(style)
    click_on(screen, "do kitchen.mugs")
    assert move_keys(playing) == ["kitchen.mugs"]


def test_after_such_a_look_the_focus_is_on_what_comes_next_on_the_page(style: Style) -> None:
    screen, _ = desk(style)
    screen.refresh("do kitchen.mugs")
    screen.handle(key(pygame.K_RETURN))
    assert focus(screen).startswith("page ")
    assert "Three mugs." in words(screen)


def test_looking_again_is_no_move(style: Style) -> None:
    screen, playing = desk(style, "kitchen.boots")
    click_on(screen, "again boots")
    assert move_keys(playing) == ["kitchen.boots"]
    assert words(screen).count("Work boots, wet.") == 1


def test_a_document_is_opened_once_as_a_move_and_then_read_again(style: Style) -> None:
    screen, playing = desk(style)
    click_on(screen, "open form")
    assert "Lee Venner (friend)" in words(screen)
    assert focus(screen) == "overlay:close"
    screen.handle(key(pygame.K_RETURN))
    assert focus(screen) == "open form"
    screen.handle(key(pygame.K_RETURN))
    assert move_keys(playing) == ["form"]
    screen.handle(key(pygame.K_BACKSPACE))
    assert screen.widget_host.dialog is None


def test_a_term_in_the_text_opens_the_glossary_and_leads_on_from_there(style: Style) -> None:
    screen, _ = desk(style)
    link = next(widget for widget in keys(screen) if widget.endswith(":core_group"))
    click_on(screen, link)
    assert "Those who carry out the" in words(screen)
    click_on(screen, next(widget for widget in keys(screen) if widget.endswith(":plan")))
    assert "What is to change." in words(screen)


def test_where_a_session_goes_on_in_another_file_is_said_once(style: Style) -> None:
    screen, playing = desk(style)
    playing.messages = ("This session goes on in a new file.",)
    screen.handle(key(pygame.K_1))
    assert len(move_keys(playing)) == 1
    assert "This session goes on in a new file." in words(screen)
    click_on(screen, "overlay:close")
    screen.handle(key(pygame.K_1))
    assert "new file" not in words(screen)


def test_at_the_desk_one_writes_down_and_tells_until_the_day_is_used_up(style: Style) -> None:
    screen, playing = desk(style, "kitchen.boots", "kitchen.leave")
    assert "Time left today: 3" in words(screen)
    for pressed in ("pick boots", "road ", "pick boots", "whom police", "road phone"):
        click_on(screen, pressed)
    assert move_keys(playing)[-2:] == ["record:boots", "tell:police.boots:phone"]
    assert "Written down. Told: Police." in words(screen)
    assert "The day is used up." in words(screen)


def test_nobody_need_be_told(style: Style) -> None:
    screen, playing = desk(style, "kitchen.boots", "kitchen.leave")
    click_on(screen, "pick boots")
    click_on(screen, "do office.home")
    assert move_keys(playing)[-1] == "kitchen.leave", "with time left it asks first"
    click_on(screen, "overlay:no")
    leave(screen, "do office.home")
    assert move_keys(playing)[-1] == "office.home"


def test_a_move_that_could_not_be_kept_is_not_made_until_the_trainee_has_decided(style: Style) -> None:
    screen, playing = desk(style)
    playing.full = True
    screen.handle(key(pygame.K_1))
    assert move_keys(playing) == []
    assert "The disk is full." in words(screen)
    click_on(screen, "overlay:yes")
    assert move_keys(playing) == []
    click_on(screen, "overlay:no")
    assert len(move_keys(playing)) == 1
    assert screen.widget_host.dialog is None


@pytest.mark.parametrize("before", [[], ["open form"]], ids=["page", "document"])
def test_escape_pauses_at_once_whatever_is_shown(style: Style, before: list[str]) -> None:
    screen, _ = desk(style)
    for pressed in before:
        click_on(screen, pressed)
    action = screen.handle(key(pygame.K_ESCAPE))
    assert isinstance(action, Push)
    assert isinstance(action.screen, PauseScreen)


def test_the_button_pauses_too(style: Style) -> None:
    assert isinstance(click_on(desk(style)[0], "pause"), Push)


def test_the_case_file_has_its_tabs_and_a_question_mark_for_who_is_not_known(style: Style) -> None:
    screen, _ = desk(style)
    screen.handle(key(pygame.K_F2))
    assert "?" in [widget.name for widget in screen.widget_host.root.walk()]
    for expected in ("A conference.", "Registration", "Those who carry out the"):
        screen.handle(key(pygame.K_RIGHT))
        assert expected in words(screen)
    assert "Lee Venner, friend" not in words(screen)


def test_who_becomes_known_has_a_name_in_the_case_file(style: Style) -> None:
    screen, _ = desk(style)
    click_on(screen, "open form")
    click_on(screen, "overlay:close")
    assert "Case file (F2), 1 new" in words(screen)
    screen.handle(key(pygame.K_F2))
    assert "Lee Venner" in [widget.name for widget in screen.widget_host.root.walk()]


def test_f2_goes_over_to_the_case_file_and_back(style: Style) -> None:
    screen, _ = desk(style)
    screen.handle(key(pygame.K_F2))
    assert focus(screen) == "tabs"
    screen.handle(key(pygame.K_F2))
    assert focus(screen) != "tabs"


def test_an_ending_shows_its_words_and_leads_on(style: Style) -> None:
    screen, _ = desk(style, "kitchen.leave", "office.home")
    assert "Pieces." in words(screen)
    assert "picture" not in keys(screen)
    assert click_on(screen, "after") == Quit()


def test_text_can_appear_a_paragraph_at_a_time_and_any_key_shows_the_rest() -> None:
    gentle = make_style(Settings(text_speed="gentle"), ASSETS)
    screen, playing = desk(gentle)
    assert "Ellis has a wooden spoon." not in words(screen)
    screen.tick(500)
    screen.tick(500)
    assert "Core group" in words(screen)
    screen.handle(key(pygame.K_1))
    assert "Ellis has a wooden spoon." in words(screen)
    assert move_keys(playing) == []
    screen.handle(key(pygame.K_1))
    assert len(move_keys(playing)) == 1


def test_with_less_movement_all_text_is_there_at_once() -> None:
    calm = make_style(Settings(text_speed="gentle", reduced_motion=True), ASSETS)
    assert "Ellis has a wooden spoon." in words(desk(calm)[0])


def test_a_click_while_text_appears_only_shows_the_rest() -> None:
    gentle = make_style(Settings(text_speed="gentle"), ASSETS)
    screen, playing = desk(gentle)
    screen.handle(mouse(pygame.MOUSEBUTTONDOWN, (5, 300)))
    assert "Ellis has a wooden spoon." in words(screen)
    assert move_keys(playing) == []


def test_the_keys_are_shown_on_the_first_page_of_a_play_and_not_again(style: Style) -> None:
    screen, _ = desk(style)
    assert "keys" in keys(screen)
    screen.handle(key(pygame.K_1))
    assert "keys" not in keys(screen)


def test_a_word_looked_up_in_a_document_leads_back_to_the_same_place_in_it(style: Style) -> None:
    screen, _ = desk(style)
    click_on(screen, "open letter")
    link = next(widget for widget in keys(screen) if widget.endswith(":core_group"))
    screen.widget_host.scroll_into_view(link)
    before = named(screen, link).rect
    assert before.y < 720
    screen.refresh(link)
    screen.handle(key(pygame.K_RETURN))
    assert "Those who carry out the" in words(screen)
    screen.handle(key(pygame.K_BACKSPACE))
    assert (focus(screen), named(screen, link).rect) == (link, before)
    click_on(screen, link)
    click_on(screen, "overlay:close")
    assert "A long letter." in words(screen)
    click_on(screen, "overlay:close")
    assert screen.widget_host.dialog is None


@pytest.mark.parametrize("code", [pygame.K_PAGEDOWN, pygame.K_SPACE])
def test_enter_closes_a_document_that_was_read_on_and_opens_no_word_in_it(style: Style, code: int) -> None:
    screen, _ = desk(style)
    click_on(screen, "open letter")
    for _ in range(30):
        screen.handle(key(code))
    screen.handle(key(pygame.K_RETURN))
    assert screen.widget_host.dialog is None


def test_enter_closes_a_short_document_with_a_word_of_the_glossary_in_it(style: Style) -> None:
    screen, playing = desk(style)
    letter = {"kind": "letter", "title": "A letter", "text": "The [[core_group]] meets."}
    playing.session = play(story(SCENES, **{**MORE, "documents": {**MORE["documents"], "letter": letter}}))
    screen.refresh()
    click_on(screen, "open letter")
    screen.handle(key(pygame.K_RETURN))
    assert screen.widget_host.dialog is None


def test_earlier_words_are_read_again_with_page_up_over_the_whole_session(style: Style) -> None:
    screen, playing = desk(style, "kitchen.leave")
    assert "Four voicemails." in words(screen)
    for _ in range(3):
        screen.handle(key(pygame.K_PAGEUP))
    assert "Dana fills the kettle." in words(screen)
    assert "Earlier" in words(screen)
    screen.handle(key(pygame.K_PAGEDOWN))
    assert "Four voicemails." in words(screen)
    assert move_keys(playing) == ["kitchen.leave"]


def test_a_click_on_the_words_goes_on_to_the_next_beat(style: Style) -> None:
    screen, _ = desk(style, "kitchen.ask")
    click_on(screen, "page 1.0")
    assert "The box is blank." in words(screen)


def test_what_a_look_showed_lies_over_the_picture_until_it_is_pressed(style: Style) -> None:
    screen, _ = desk(style)
    click_on(screen, "do kitchen.boots")
    assert named(screen, "picture").rect.contains(named(screen, "caption").rect)
    click_on(screen, "caption")
    assert "caption" not in keys(screen)
    assert "Work boots, wet." in read(screen)


def test_what_is_done_at_a_desk_without_leaving_it_asks_nothing(style: Style) -> None:
    stays = {"home": on(say="Go home."), "ring": {"say": "Ring him.", "takes": 1, "now": "He is out."}}
    scenes = {**SCENES, "office": scene(stays, title="The office", part="first", desk_time=3, text="Four voicemails.")}
    playing = Playing()
    playing.session = play(story(scenes, **MORE), "kitchen.boots", "kitchen.leave")
    screen = DeskScreen(
        playing, notes=playing, pause_screen=lambda: PauseScreen(lambda: support_screen("x")), after=Quit
    )
    screen.arrange(style, WIDE)
    click_on(screen, "do office.ring")
    assert move_keys(playing)[-1] == "office.ring"
    click_on(screen, "do office.home")
    assert move_keys(playing)[-1] == "office.ring"
    assert "2 parts of your time" in words(screen)


def test_the_answer_to_a_contact_is_not_hidden_by_the_case_file(style: Style) -> None:
    screen, playing = desk(style, "kitchen.boots", "kitchen.leave")
    screen.handle(key(pygame.K_F2))
    click_on(screen, "pick boots")
    click_on(screen, "road ")
    assert move_keys(playing)[-1].startswith("record:")
    assert "Back to the page" not in words(screen)
