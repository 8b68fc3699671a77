"""The debrief as a person goes through it: paced, coverable, and nothing that was written is lost."""

from collections.abc import Callable
from typing import Any

import pygame
import pytest

from game import ANYTIME
from game.diagnostics.game_error import GameError
from game.engine.debrief.debrief import build_debrief
from game.engine.notes import Note, shared_reasons
from game.engine.views.case_file import GlossaryEntry
from game.reports.debrief.copies import CopyKind
from game.ui.drawing.style import Style, make_style
from game.ui.screen import Action, Pop, Push, Replace
from game.ui.screens.debrief.screen import DebriefCallbacks, DebriefScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.text_screen import support_screen
from game.ui.settings import Settings
from game.ui.widgets.widget import Pressed
from tests.engine.debrief.test_debrief import ASKED, LEFT, MORE, SCENES
from tests.engine.stories import play, story
from tests.ui.conftest import ASSETS
from tests.ui.driving import WIDE, click_on, drawn, key, keys, letters, named, words

TELLING: dict[str, Any] = {
    **MORE,
    "support": [
        {"name": "Your manager", "text": "The first place to go."},
        {"name": "A helpline", "text": "At any hour.", "verified": False},
    ],
    "sides": {
        "dana": [
            {"scene": "kitchen", "text": "She had hoped nobody would ask. [[curiosity|They look]] and [[gone|go]]."}
        ]
    },
}
TERMS = {"curiosity": GlossaryEntry("curiosity", "Professional curiosity", "Wanting to know.", "Not yet confirmed.")}
PAGES = [
    "how_are_you",
    "sides",
    "knowledge",
    "knowledge.gaps",
    "went_well",
    "decisions",
    "supervision",
    "system",
    "case",
    "support",
]
"""The keys of the pages of the way through it."""
Kept = list[tuple[str, str, str]]


class Refusing:
    """A disk that is full until somebody makes room."""

    def __init__(self) -> None:
        self.full = True
        self.kept: Kept = []

    def __call__(self, kind: str, about: str, text: str) -> None:
        if self.full:
            raise GameError("The disk is full.")
        self.kept.append((kind, about, text))


def pause_screen() -> PauseScreen:
    return PauseScreen(lambda: support_screen("Here."))


def opened(
    style: Style,
    *moves: str,
    at: str = "how_are_you",
    keep: Callable[[str, str, str], None] | None = None,
    notes: tuple[Note, ...] = (),
    branch: Callable[[int, str], Action] | None = None,
    copy: Callable[[CopyKind, bool, bool], str] | None = None,
    size: tuple[int, int] = WIDE,
) -> DebriefScreen:
    """Open the debrief of a play at one of its pages."""
    told = build_debrief(play(story(SCENES, **TELLING), *(moves or ASKED)), notes)
    around = DebriefCallbacks(
        keep or (lambda *_: None), pause_screen, branch=branch, leave=Pop(to_first=True), terms=TERMS, copy=copy
    )
    screen = DebriefScreen(told, around)
    screen.arrange(style, size)
    screen.go_to(next(page for page in screen.pages if page.key == at))
    return screen


def write(screen: DebriefScreen, field: str, text: str) -> None:
    """Type into a field as a person does: go there, type."""
    screen.refresh(focus=field)
    screen.handle(letters(text))


def test_nothing_of_the_play_is_shown_before_the_trainee_goes_on(style: Style) -> None:
    said = words(opened(style))
    assert "how are you" in said
    assert not any(told in said for told in ("Ask his name", "A scene", "Police", "Peter", "Known", "full name"))


def test_at_first_one_can_pause_leave_or_see_whom_to_talk_to(style: Style) -> None:
    screen = opened(style)
    paused = click_on(screen, "pause")
    assert isinstance(paused, Push)
    assert isinstance(paused.screen, PauseScreen)
    assert click_on(screen, "leave") == Pop(to_first=True)
    assert "The first place to go." not in words(screen)
    click_on(screen, "open:support")
    assert "The first place to go." in words(screen)
    assert "not yet" not in words(screen), "that is for facilitators"


def test_forward_goes_through_every_page_in_order_and_back_returns(style: Style) -> None:
    screen = opened(style)
    seen = [screen.page.key]
    while screen.page is not screen.pages[-1]:
        click_on(screen, "forward")
        seen.append(screen.page.key)
    assert seen == PAGES
    for expected in reversed(seen[:-1]):
        click_on(screen, "back")
        assert screen.page.key == expected


def test_enter_alone_leads_from_the_first_page_to_the_second(style: Style) -> None:
    screen = opened(style)
    screen.handle(key(pygame.K_RETURN))
    assert screen.page.key == PAGES[1]


def test_the_last_page_is_finished_by_a_button_and_by_nothing_else(style: Style) -> None:
    screen = opened(style, at=PAGES[-1])
    for code in (pygame.K_SPACE, pygame.K_PAGEDOWN):
        assert screen.handle(key(code)) is None
    assert click_on(screen, "forward") == Pop(to_first=True)


def test_nothing_moves_by_itself(style: Style) -> None:
    screen = opened(style, at="knowledge.gaps")
    before = keys(screen)
    screen.tick(600_000)
    assert keys(screen) == before


@pytest.mark.parametrize("page", PAGES)
def test_every_page_can_be_covered_and_says_what_to_do_if_a_child_is_at_risk(style: Style, page: str) -> None:
    screen = opened(style, at=page)
    assert ANYTIME in words(screen)
    paused = screen.handle(key(pygame.K_ESCAPE))
    assert isinstance(paused, Push)
    assert isinstance(paused.screen, PauseScreen)


def test_space_and_page_down_turn_the_page_and_page_up_turns_it_back(style: Style) -> None:
    screen = opened(style)
    assert screen.widget_host.focus is named(screen, "page:how_are_you")
    for code, expected in ((pygame.K_SPACE, PAGES[1]), (pygame.K_PAGEDOWN, PAGES[2]), (pygame.K_PAGEUP, PAGES[1])):
        screen.handle(key(code))
        assert screen.page.key == expected


def test_a_page_that_is_too_high_is_scrolled_before_it_is_turned() -> None:
    size = (640, 480)
    screen = opened(make_style(Settings(text_scale=200), ASSETS, size), at="went_well", size=size)
    for _ in range(9):
        assert screen.page.key == "went_well"
        screen.handle(key(pygame.K_SPACE))
        if screen.page.key != "went_well":
            break
    assert screen.page.key == "decisions"


def test_page_down_turns_the_page_wherever_the_focus_is(style: Style) -> None:
    screen = opened(style)
    screen.refresh(focus="pause")
    screen.handle(key(pygame.K_PAGEDOWN))
    assert screen.page.key == PAGES[1]


def test_an_arrow_leads_from_the_page_to_the_first_thing_on_it(style: Style) -> None:
    screen = opened(style, at="decisions")
    screen.handle(key(pygame.K_DOWN))
    assert screen.widget_host.focus is named(screen, "open:decisions/kitchen.ask")


def test_what_is_opened_is_closed_at_its_end_with_the_focus_where_it_was_opened(style: Style) -> None:
    screen = opened(style)
    click_on(screen, "open:support")
    assert screen.page.title == "Somebody to talk to"
    assert named(screen, "forward").name == "Close this"
    screen.handle(key(pygame.K_SPACE))
    assert screen.page.key == "how_are_you"
    assert screen.widget_host.focus is named(screen, "open:support")


def test_tabs_lead_to_the_first_page_of_each_part_by_keyboard(style: Style) -> None:
    screen = opened(style, at="sides")
    screen.refresh(focus="parts")
    screen.handle(key(pygame.K_RIGHT))
    assert screen.page.key == "went_well"
    assert screen.widget_host.focus is named(screen, "parts")


def test_a_term_is_looked_up_where_it_stands_and_an_unknown_one_is_only_words(style: Style) -> None:
    screen = opened(style, at="sides")
    links = [one for one in screen.widget_host.root.walk() if one.role == "link"]
    assert [link.name for link in links] == ["They look"]
    screen.refresh(focus=links[0].key)
    screen.handle(key(pygame.K_RETURN))
    assert "Wanting to know." in words(screen)
    assert "Not yet confirmed." in words(screen)
    click_on(screen, "term:close")
    assert screen.widget_host.dialog is None


def test_what_is_being_written_is_kept_when_the_page_is_turned(style: Style) -> None:
    kept: Kept = []
    screen = opened(style, at="supervision", keep=lambda *note: kept.append(note))
    write(screen, "write|supervision||0", "Ask who he is.")
    click_on(screen, "back")
    assert kept == [("supervision", "", "Ask who he is.")]
    click_on(screen, "forward")
    assert "Ask who he is." in words(screen)
    assert named(screen, "write|supervision||1").value == ""


def test_what_is_being_written_is_kept_when_the_page_is_covered(style: Style) -> None:
    kept: Kept = []
    screen = opened(style, at="supervision", keep=lambda *note: kept.append(note))
    write(screen, "write|supervision||0", "Half a sen")
    screen.handle(key(pygame.K_ESCAPE))
    assert kept == [("supervision", "", "Half a sen")]


def test_what_is_being_written_is_kept_when_the_window_is_closed(style: Style) -> None:
    kept: Kept = []
    screen = opened(style, at="supervision", keep=lambda *note: kept.append(note))
    write(screen, "write|supervision||0", "Half a sen")
    screen.leave()
    assert kept == [("supervision", "", "Half a sen")]


def test_what_is_being_written_is_kept_before_a_branch_closes_the_session(style: Style) -> None:
    order: list[str] = []

    def branch(_moves: int, _choice: str) -> Action:
        order.append("branch")
        return Pop()

    screen = opened(style, *LEFT, at="decisions", branch=branch, keep=lambda *_: order.append("keep"))
    screen.drafts.take("write|reason|kitchen.leave|0", "I was tired.")
    screen.on_message(Pressed("play:0:"))
    assert order == ["keep", "branch"]


def test_what_cannot_be_kept_is_said_and_stays_where_it_was_written(style: Style) -> None:
    disk = Refusing()
    screen = opened(style, at="supervision", keep=disk)
    write(screen, "write|supervision||0", "One thing.")
    click_on(screen, "keep|supervision|")
    assert "This could not be kept: The disk is full." in words(screen)
    assert named(screen, "write|supervision||0").value == "One thing."
    disk.full = False
    click_on(screen, "keep|supervision|")
    assert disk.kept == [("supervision", "", "One thing.")]
    assert "could not be kept" not in words(screen)


def test_an_empty_field_keeps_nothing(style: Style) -> None:
    kept: Kept = []
    screen = opened(style, at="supervision", keep=lambda *note: kept.append(note))
    write(screen, "write|supervision||0", "   ")
    click_on(screen, "keep|supervision|")
    click_on(screen, "back")
    assert kept == []


def test_a_long_text_makes_its_field_grow(style: Style) -> None:
    screen = opened(style, at="supervision")
    before = named(screen, "write|supervision||0").rect.height
    write(screen, "write|supervision||0", "A long thought. " * 30)
    assert named(screen, "write|supervision||0").rect.height > before


def test_a_moment_is_tried_again_in_a_branch_and_an_option_is_played_from_there(style: Style) -> None:
    asked: list[tuple[int, str]] = []

    def branch(moves: int, choice: str) -> Action:
        asked.append((moves, choice))
        return Replace(pause_screen())

    screen = opened(style, *LEFT, at="decisions", branch=branch, notes=(Note("reason", "kitchen.leave", "Tired."),))
    for name in ("open:decisions/kitchen.leave", "forward"):
        click_on(screen, name)
    assert isinstance(click_on(screen, "play:0:"), Replace)
    for name in (
        "open:decisions/kitchen.leave/options",
        "open:decisions/kitchen.leave/options/kitchen.ask",
        "forward",
        "play:0:kitchen.ask",
    ):
        click_on(screen, name)
    assert asked == [(0, ""), (0, "kitchen.ask")]


def test_a_debrief_is_kept_or_printed_from_every_page_but_the_first_and_it_is_said_where_it_lies(style: Style) -> None:
    made: list[tuple[CopyKind, bool, bool]] = []

    def copy(kind: CopyKind, every: bool, real_case: bool) -> str:  # noqa: FBT001 - as the screen calls it
        made.append((kind, every, real_case))
        if kind is CopyKind.PDF:
            raise GameError("A PDF needs a package that is not here.")
        return "It lies in a folder."

    screen = opened(style, copy=copy)
    assert "copies" not in keys(screen)
    click_on(screen, "forward")
    click_on(screen, "copies")
    click_on(screen, "copy:page")
    assert "It lies in a folder." in words(screen)
    click_on(screen, "copies:every")
    click_on(screen, "copy:pdf")
    assert "A PDF needs a package that is not here." in words(screen)
    click_on(screen, "copies:close")
    assert made == [(CopyKind.PAGE, False, False), (CopyKind.PDF, True, False)]
    assert screen.page.key == PAGES[1]


def test_the_real_case_is_in_a_copy_only_if_it_was_opened(style: Style) -> None:
    made: list[bool] = []

    def copy(_kind: CopyKind, _every: bool, real_case: bool) -> str:  # noqa: FBT001 - as the screen calls it
        made.append(real_case)
        return ""

    screen = opened(style, at="case", copy=copy)
    for name in ("copies", "copy:print", "copies:close", "open:case", "copies", "copy:print"):
        click_on(screen, name)
    assert made == [False, True]


@pytest.mark.parametrize("size", [(640, 480), (1024, 640), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_nothing_stands_outside_the_window_at_any_size(size: tuple[int, int], scale: int) -> None:
    style = make_style(Settings(text_scale=scale), ASSETS)
    screen = opened(style, size=size)
    for page in screen.pages:
        screen.go_to(page)
        for widget in screen.widget_host.root.walk():
            assert widget.rect.left >= 0, (page.key, widget.name)
            assert widget.rect.right <= size[0], (page.key, widget.name)


@pytest.mark.parametrize("theme", ["light", "dark", "high contrast"])
def test_each_page_is_drawn_in_each_theme_and_no_two_look_the_same(theme: str) -> None:
    style = make_style(Settings(theme=theme), ASSETS)
    screen = opened(style)
    seen = set()
    for page in screen.pages:
        screen.go_to(page)
        seen.add(pygame.image.tobytes(drawn(screen, style), "RGB"))
    assert len(seen) == len(screen.pages)


def test_a_reason_may_be_shown_to_a_group_only_if_its_writer_lets_it_and_that_can_be_taken_back(style: Style) -> None:
    disk = Refusing()
    notes = (Note("reason", "kitchen.leave", "Tired."),)
    screen = opened(style, *LEFT, at="decisions", notes=notes, keep=disk)
    click_on(screen, "open:decisions/kitchen.leave")
    share = "share:kitchen.leave"
    assert named(screen, share).value == "Off"
    click_on(screen, share)
    assert named(screen, share).value == "Off"
    assert "The disk is full." in words(screen)
    disk.full = False
    click_on(screen, share)
    assert named(screen, share).value == "On"
    click_on(screen, share)
    assert named(screen, share).value == "Off"
    kept = tuple(Note(kind, about, text) for kind, about, text in disk.kept)
    assert shared_reasons(kept[:1]) == {"kitchen.leave"}
    assert shared_reasons(kept) == frozenset()
