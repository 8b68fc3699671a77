"""A session played in the window, by keys and by mouse."""

from collections.abc import Callable
from typing import Any

import pygame
import pytest

from game.engine.moves import Move
from game.engine.notes import Note
from game.engine.session import Session
from game.records.journal_format import NoteKind
from game.records.journal_writer import WriteFailedError
from game.ui.drawing.style import Style, make_style
from game.ui.screen import Pop, Push, Quit
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.notice import ContentNotice, introduction
from game.ui.screens.pause import PauseScreen
from game.ui.screens.text_screen import support_screen
from game.ui.settings import Settings
from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.text_area import TextArea
from game.ui.widgets.widget import Changed
from tests.engine.stories import on, play, scene, story
from tests.ui.conftest import ASSETS
from tests.ui.driving import WIDE, click_on, drawn, key, keys, letters, mouse, named, wheel, words

LETTER = (
    "A long letter.\n\n" + "It goes on for a while.\n\n" * 30 + "The [[core_group]] meets.\n\n" + "On it goes.\n\n" * 9
)
MORE: dict[str, Any] = {
    "notice": "An angry parent. See the [[core_group]].",
    "brief": "You hold the case of {dana}.",
    "people": {
        "dana": {"name": "Dana Marlow", "portrait": "dana", "relation": "Ellis’s mother", "age": 26},
        "lee": {"name": "Lee Venner", "known_when": "held(name)"},
    },
    "places": {"kitchen": {"name": "The kitchen", "picture": "marlow_kitchen", "describe": "A kettle."}},
    "terms": {
        "core_group": {"term": "Core group", "text": "Those who carry out the [[plan]]."},
        "plan": {"term": "Plan", "text": "What is to change."},
    },
    "documents": {
        "form": {
            "kind": "form",
            "title": "Registration",
            "hand": "dana",
            "fields": [{"label": "Next of kin", "value": "Lee Venner (friend)"}, {"label": "Allergies", "value": ""}],
            "do": [{"learn": ["name"]}],
        },
        "letter": {"kind": "letter", "title": "A letter", "text": LETTER},
    },
    "history": [{"label": "3 December 2026", "value": "A conference."}],
    "later": {"gap": {"text": "The box is blank."}},
    "parts": {"first": {"title": "A visit"}},
}
SCENES = {
    "kitchen": scene(
        {
            "ask": on(
                "office",
                say="What is his full name?",
                now="She puts the mug down hard.",
                days=3,
                do=[{"later": {"gap": 2}}],
            ),
            "leave": on("office", say="I’ll leave you to it."),
        },
        title="The kitchen",
        part="first",
        place="kitchen",
        present={"dana": "guarded"},
        attention=1,
        documents=["form", "letter"],
        text="Dana fills the kettle.\n\nThe [[core_group]] meets on Friday.\n\nEllis has a wooden spoon.",
        look={
            "boots": {
                "at": [0.12, 0.6, 0.1, 0.2],
                "name": "the back door",
                "text": "Work boots, wet.",
                "do": [{"learn": ["boots"]}],
            },
            "mugs": {"name": "the mugs", "text": "Three mugs."},
        },
    ),
    "office": scene(
        {"home": on(say="Go home.")}, title="The office", part="first", desk_time=3, text="Four voicemails."
    ),
}


class Playing:
    """A session kept nowhere; `full` makes keeping fail, as on a full disk."""

    def __init__(self, *keys_made: str) -> None:
        self.session: Session = play(story(SCENES, **MORE), *keys_made)
        self.full = False
        self.kept: list[Note] = []

    def act(self, move: Move) -> Session:
        after = self.session.make_move(move)
        if self.full:
            raise WriteFailedError("The disk is full.")
        self.session = after
        return after

    def stop_recording(self) -> None:
        self.full = False

    @property
    def notes(self) -> tuple[Note, ...]:
        return tuple(self.kept)

    def add_note(self, kind: NoteKind, text: str, about: str = "") -> None:
        if self.full:
            raise WriteFailedError("The disk is full.")
        self.kept.append(Note(kind, about, text))


def desk(look: Style, *keys_made: str, size: tuple[int, int] = WIDE) -> tuple[DeskScreen, Playing]:
    playing = Playing(*keys_made)
    screen = DeskScreen(playing, notes=playing, cover=lambda: PauseScreen(lambda: support_screen("x")), after=Quit)
    screen.arrange(look, size)
    return screen, playing


def made(playing: Playing) -> list[str]:
    return [move.key for move in playing.session.moves]


def focus(screen: DeskScreen) -> str:
    return screen.stage.focus.key if screen.stage.focus else ""


def test_the_page_shows_date_place_people_words_and_choices(look: Style) -> None:
    said = words(desk(look)[0])
    for expected in (
        "Monday 11 January 2027",
        "A visit",
        "Dana Marlow",
        "Dana fills the kettle.",
        "What is his full name?",
        "Core group",
    ):
        assert expected in said


def test_a_number_key_takes_the_choice_that_stands_there(look: Style) -> None:
    screen, playing = desk(look)
    first = playing.session.choices()[0]
    screen.handle(key(pygame.K_1))
    assert made(playing) == [first.key]


def test_a_choice_is_echoed_and_what_it_brought_stands_above_the_next_scene(look: Style) -> None:
    screen, _ = desk(look, "kitchen.ask")
    said = words(screen)
    order = [
        "What is his full name?",
        "She puts the mug down hard.",
        "13 January",
        "The box is blank.",
        "Four voicemails.",
    ]
    places = [said.index(part) for part in order]
    assert places == sorted(places)


def test_a_new_page_begins_at_its_top_with_the_focus_on_it(look: Style) -> None:
    screen, playing = desk(look, size=(1024, 640))
    screen.handle(key(pygame.K_END))
    assert named(screen, "page 0").offset > 0  # type: ignore[attr-defined]  # a pane's own
    screen.handle(key(pygame.K_1))
    assert named(screen, "page 1").offset == 0  # type: ignore[attr-defined]  # a pane's own
    assert focus(screen) in {"page 1", "do office.home"}
    assert len(made(playing)) == 1


def test_looking_closer_shows_what_was_seen_and_uses_up_attention(look: Style) -> None:
    screen, playing = desk(look)
    assert "1 closer look left" in words(screen)
    click_on(screen, "do kitchen.boots")
    assert made(playing) == ["kitchen.boots"]
    assert "Work boots, wet." in words(screen)
    assert "No closer look left" in words(screen)
    assert "do kitchen.mugs" not in keys(screen)


def test_what_has_no_place_in_the_picture_can_be_looked_at_too(look: Style) -> None:
    screen, playing = desk(look)
    click_on(screen, "do kitchen.mugs")
    assert made(playing) == ["kitchen.mugs"]


def test_after_such_a_look_the_focus_is_on_what_comes_next_on_the_page(look: Style) -> None:
    screen, _ = desk(look)
    screen.refresh("do kitchen.mugs")
    screen.handle(key(pygame.K_RETURN))
    assert focus(screen).startswith(("open ", "do "))


def test_looking_again_is_no_move(look: Style) -> None:
    screen, playing = desk(look, "kitchen.boots")
    click_on(screen, "again boots")
    assert made(playing) == ["kitchen.boots"]
    assert words(screen).count("Work boots, wet.") == 1


def test_a_document_is_opened_once_as_a_move_and_then_read_again(look: Style) -> None:
    screen, playing = desk(look)
    click_on(screen, "open form")
    assert "Lee Venner (friend)" in words(screen)
    assert focus(screen) == "over:close"
    screen.handle(key(pygame.K_RETURN))
    assert focus(screen) == "open form"
    screen.handle(key(pygame.K_RETURN))
    assert made(playing) == ["form"]
    screen.handle(key(pygame.K_BACKSPACE))
    assert screen.stage.dialog is None


def test_a_term_in_the_text_opens_the_glossary_and_leads_on_from_there(look: Style) -> None:
    screen, _ = desk(look)
    link = next(one for one in keys(screen) if one.endswith(":core_group"))
    click_on(screen, link)
    assert "Those who carry out the" in words(screen)
    click_on(screen, next(one for one in keys(screen) if one.endswith(":plan")))
    assert "What is to change." in words(screen)


def test_at_the_desk_one_writes_down_and_tells_until_the_day_is_used_up(look: Style) -> None:
    screen, playing = desk(look, "kitchen.boots", "kitchen.leave")
    assert "Time left today: 3" in words(screen)
    click_on(screen, "do record:boots")
    assert focus(screen) == "tell boots"
    screen.handle(key(pygame.K_RETURN))
    assert "Whom do you tell" in words(screen)
    click_on(screen, "do tell:police.boots:phone")
    assert made(playing)[-2:] == ["record:boots", "tell:police.boots:phone"]
    assert screen.stage.dialog is None
    assert "Written down. Told: Police." in words(screen)
    assert "The day is used up." in words(screen)


def test_nobody_need_be_told(look: Style) -> None:
    screen, playing = desk(look, "kitchen.boots", "kitchen.leave")
    click_on(screen, "tell boots")
    click_on(screen, "over:close")
    assert len(made(playing)) == 2


def test_a_move_that_could_not_be_kept_is_not_made_until_the_trainee_has_decided(look: Style) -> None:
    screen, playing = desk(look)
    playing.full = True
    screen.handle(key(pygame.K_1))
    assert made(playing) == []
    assert "The disk is full." in words(screen)
    click_on(screen, "over:yes")
    assert made(playing) == []
    click_on(screen, "over:no")
    assert len(made(playing)) == 1
    assert screen.stage.dialog is None


@pytest.mark.parametrize("before", [[], ["open form"]], ids=["page", "document"])
def test_escape_covers_at_once_whatever_is_shown(look: Style, before: list[str]) -> None:
    screen, _ = desk(look)
    for pressed in before:
        click_on(screen, pressed)
    action = screen.handle(key(pygame.K_ESCAPE))
    assert isinstance(action, Push)
    assert isinstance(action.screen, PauseScreen)


def test_the_button_covers_too(look: Style) -> None:
    assert isinstance(click_on(desk(look)[0], "pause"), Push)


def test_the_case_file_has_its_tabs_and_a_question_mark_for_who_is_not_known(look: Style) -> None:
    screen, _ = desk(look)
    assert "?" in [widget.name for widget in screen.stage.root.walk()]
    screen.refresh("tabs")
    for expected in ("A conference.", "Registration", "Those who carry out the"):
        screen.handle(key(pygame.K_RIGHT))
        assert expected in words(screen)
    assert "Lee Venner, friend" not in words(screen)


def test_who_becomes_known_has_a_name_in_the_case_file(look: Style) -> None:
    screen, _ = desk(look)
    click_on(screen, "open form")
    click_on(screen, "over:close")
    assert "Lee Venner" in [widget.name for widget in screen.stage.root.walk()]


def test_f2_goes_over_to_the_case_file_and_back(look: Style) -> None:
    screen, _ = desk(look)
    screen.handle(key(pygame.K_F2))
    assert focus(screen) == "tabs"
    screen.handle(key(pygame.K_F2))
    assert focus(screen) != "tabs"


def test_in_a_narrow_window_the_case_file_takes_the_place_of_the_page(look: Style) -> None:
    screen, _ = desk(look, size=(640, 480))
    assert "file" in keys(screen)
    assert "tabs" not in keys(screen)
    screen.handle(key(pygame.K_F2))
    assert "tabs" in keys(screen)
    assert "page 0" not in keys(screen)
    click_on(screen, "file")
    assert "page 0" in keys(screen)


def test_an_ending_shows_its_words_and_leads_on(look: Style) -> None:
    screen, _ = desk(look, "kitchen.leave", "office.home")
    assert "Pieces." in words(screen)
    assert click_on(screen, "after") == Quit()


def test_text_can_appear_a_paragraph_at_a_time_and_any_key_shows_the_rest() -> None:
    gentle = make_style(Settings(text_speed="gentle"), ASSETS)
    screen, playing = desk(gentle)
    assert "Ellis has a wooden spoon." not in words(screen)
    assert "do kitchen.ask" not in keys(screen)
    screen.tick(500)
    screen.tick(500)
    assert "Core group" in words(screen)
    screen.handle(key(pygame.K_1))
    assert "Ellis has a wooden spoon." in words(screen)
    assert made(playing) == []
    screen.handle(key(pygame.K_1))
    assert len(made(playing)) == 1


def test_with_less_movement_all_text_is_there_at_once() -> None:
    calm = make_style(Settings(text_speed="gentle", reduced_motion=True), ASSETS)
    assert "Ellis has a wooden spoon." in words(desk(calm)[0])


STAGES: dict[str, tuple[str, ...]] = {
    "first": (),
    "seen": ("kitchen.boots", "form"),
    "desk": ("kitchen.boots", "kitchen.ask"),
    "end": ("kitchen.leave", "office.home"),
}


@pytest.mark.parametrize("size", [(640, 480), (1024, 640), (1280, 720), (1920, 1080)], ids=str)
@pytest.mark.parametrize(("theme", "scale"), [("light", 100), ("dark", 150), ("high contrast", 200)])
def test_every_stage_is_drawn_at_every_size_and_nothing_is_wider_than_the_window(
    size: tuple[int, int], theme: str, scale: int
) -> None:
    look = make_style(Settings(theme=theme, text_scale=scale), ASSETS)
    for stage in STAGES.values():
        screen, _ = desk(look, *stage, size=size)
        drawn(screen, look, size)
        for widget in screen.stage.root.walk():
            assert widget.rect.left >= 0
            assert widget.rect.right <= size[0], widget
        for _ in range(25):
            screen.handle(key(pygame.K_TAB))
            assert screen.stage.focus
            assert screen.stage.focus.visible_rect().height >= 20, screen.stage.focus.key


def notice(look: Style, begin: Callable[[], Quit] = Quit) -> ContentNotice:
    screen = ContentNotice(introduction(Playing().session), begin, lambda: support_screen("x"))
    screen.arrange(look, WIDE)
    return screen


def test_the_notice_comes_first_then_the_brief_then_the_play(look: Style) -> None:
    screen = notice(look)
    assert "An angry parent." in words(screen)
    assert "You hold the case" not in words(screen)
    assert screen.handle(key(pygame.K_RETURN)) is None
    assert "You hold the case of Dana Marlow." in words(screen)
    assert screen.handle(key(pygame.K_RETURN)) == Quit()


def test_the_notice_can_be_left_without_a_question(look: Style) -> None:
    assert notice(look).handle(key(pygame.K_ESCAPE)) == Pop()
    assert click_on(notice(look), "back") == Pop()
    assert isinstance(click_on(notice(look), "support"), Push)


def test_the_notice_asks_for_no_data(look: Style) -> None:
    assert not any(isinstance(widget, TextArea) for widget in notice(look).stage.root.walk())


def test_a_click_while_text_appears_only_shows_the_rest() -> None:
    gentle = make_style(Settings(text_speed="gentle"), ASSETS)
    screen, playing = desk(gentle)
    screen.handle(mouse(pygame.MOUSEBUTTONDOWN, (5, 300)))
    assert "Ellis has a wooden spoon." in words(screen)
    assert made(playing) == []


def page_of(screen: DeskScreen) -> ScrollPane:
    return next(one for one in screen.stage.root.walk() if isinstance(one, ScrollPane) and one.key.startswith("page "))


def test_the_picture_stands_first_then_the_words_then_what_was_seen_then_the_choices(look: Style) -> None:
    screen, _ = desk(look, "kitchen.boots")
    order = [one for one in keys(screen) if one in {"picture", "scene kitchen", "seen boots", "choices"}]
    assert order == ["picture", "scene kitchen", "seen boots", "choices"]


@pytest.mark.parametrize("size", [(640, 480), (1024, 640), (1280, 720)], ids=str)
@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize(
    ("made_so_far", "said"), [([], "1 closer look left"), (["kitchen.leave"], "Time left today: 3")]
)
def test_what_is_left_of_looks_and_time_stays_in_sight_however_far_one_scrolls(
    size: tuple[int, int], scale: int, made_so_far: list[str], said: str
) -> None:
    screen, _ = desk(make_style(Settings(text_scale=scale), ASSETS), *made_so_far, size=size)
    for code in (pygame.K_HOME, pygame.K_END):
        screen.handle(key(code))
        line = next(widget for widget in screen.stage.root.walk() if widget.name == said)
        assert line.visible_rect() == line.rect
        assert pygame.Rect((0, 0), size).contains(line.rect)


def test_a_picture_over_a_long_page_leaves_more_height_to_the_words(look: Style) -> None:
    low, high = (named(desk(look, size=(1280, height))[0], "picture").rect.height for height in (720, 1600))
    assert 120 <= low < high
    assert page_of(desk(look, size=(1280, 1600))[0]).most == 0


@pytest.mark.parametrize(
    "turn", [key(pygame.K_PAGEDOWN), key(pygame.K_SPACE), wheel(-30)], ids=["page", "space", "wheel"]
)
def test_choices_below_the_fold_are_announced_and_brought_into_sight(look: Style, turn: pygame.event.Event) -> None:
    screen, _ = desk(look, size=(1024, 480))
    pane = page_of(screen)
    assert pane.clip_rect.bottom < pane.rect.bottom
    for _ in range(4):
        screen.handle(turn)
    assert pane.clip_rect == pane.rect
    assert named(screen, "choices").visible_rect() == named(screen, "choices").rect


def test_the_keys_are_told_on_the_first_page_of_a_play_and_not_again(look: Style) -> None:
    screen, _ = desk(look)
    assert "keys" in keys(screen)
    screen.handle(key(pygame.K_1))
    assert "keys" not in keys(screen)


def test_a_word_looked_up_in_a_document_leads_back_to_the_same_place_in_it(look: Style) -> None:
    screen, _ = desk(look)
    click_on(screen, "open letter")
    link = next(one for one in keys(screen) if one.endswith(":core_group"))
    screen.stage.scroll_into_view(link)
    before = named(screen, link).rect
    assert before.y < 720
    screen.refresh(link)
    screen.handle(key(pygame.K_RETURN))
    assert "Those who carry out the" in words(screen)
    screen.handle(key(pygame.K_BACKSPACE))
    assert (focus(screen), named(screen, link).rect) == (link, before)
    click_on(screen, link)
    click_on(screen, "over:close")
    assert "A long letter." in words(screen)
    click_on(screen, "over:close")
    assert screen.stage.dialog is None


def write(screen: DeskScreen, text: str) -> None:
    screen.on_message(Changed("tabs", "notes"))
    screen.refresh(next(one for one in keys(screen) if one.startswith("write|")))
    screen.handle(letters(text))


def test_a_note_is_written_during_play_and_kept_beside_the_last_decision(look: Style) -> None:
    screen, playing = desk(look, "kitchen.ask")
    write(screen, "She looked away 1 or 2 times.")
    click_on(screen, next(one for one in keys(screen) if one.startswith("keep|")))
    assert [note.text for note in playing.kept] == ["She looked away 1 or 2 times."]
    assert "She looked away 1 or 2 times." in words(screen)
    assert screen.stage.focus
    assert (screen.stage.focus.takes_text, screen.stage.focus.value) == (True, "")
    assert made(playing) == ["kitchen.ask"]


@pytest.mark.parametrize("leaving", [pygame.K_ESCAPE, pygame.K_F2], ids=["cover", "choice"])
def test_a_note_that_is_being_written_is_kept_when_one_goes_on_or_covers_the_screen(look: Style, leaving: int) -> None:
    screen, playing = desk(look)
    write(screen, "Whose boots?")
    screen.handle(key(leaving))
    if leaving == pygame.K_F2:
        screen.handle(key(pygame.K_1))
    assert [note.text for note in playing.kept] == ["Whose boots?"]


def test_a_note_that_could_not_be_kept_says_so_and_stays_in_its_field(look: Style) -> None:
    screen, playing = desk(look)
    playing.full = True
    write(screen, "Whose boots?")
    click_on(screen, next(one for one in keys(screen) if one.startswith("keep|")))
    assert "The disk is full." in words(screen)
    assert any(widget.value == "Whose boots?" for widget in screen.stage.root.walk())


def test_where_no_notes_are_kept_there_is_no_tab_for_them(look: Style) -> None:
    screen = DeskScreen(Playing(), cover=lambda: PauseScreen(lambda: support_screen("x")), after=Quit)
    screen.arrange(look, WIDE)
    assert "tabs:notes" not in keys(screen)
