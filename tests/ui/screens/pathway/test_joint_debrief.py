"""The joint debrief in the window: its parts, the drawing of who knew what, and copies."""

import datetime

import pygame
import pytest

from game.diagnostics.game_error import GameError
from game.engine.pathway.joint_debrief import Arrival, DeskOverview, JointDebrief, PieceHistory
from game.reports.debrief.blocks import Note, Part, Section
from game.reports.debrief.copies import CopyKind
from game.reports.pathway.joint_outline import PIECES, piece_history
from game.ui.drawing.style import Style
from game.ui.screen import Pop, Push
from game.ui.screens.pathway.joint_debrief import JointDebriefCallbacks, JointDebriefScreen
from game.ui.screens.pathway.timeline import shown_pieces
from game.ui.screens.pause import PauseScreen
from game.ui.screens.text_screen import support_screen
from game.ui.widgets.timeline import MarkKind, TimelineRow
from tests.ui.driving import WIDE, click_on, key, keys, named, shown, words

FIRST = datetime.date(2026, 11, 24).toordinal()
SENT = PieceHistory(
    "mark",
    "A mark was seen",
    (
        Arrival("mark", "gp", FIRST, is_on_file=False),
        Arrival("mark", "police", FIRST + 2, "gp", "email"),
        Arrival("mark", "ward", FIRST + 2, "gp", "email"),
        Arrival("mark", "centre", FIRST + 90, "gp", "email", is_late=True),
    ),
    ("school", "centre"),
)
KEPT = PieceHistory("name", "A name on a form", (Arrival("name", "gp", FIRST),), ())
NAMES = {"gp": "General practice", "police": "Police", "ward": "The ward", "centre": "The centre", "school": "A school"}
DEBRIEF = JointDebrief(
    FIRST, FIRST + 100, NAMES, (DeskOverview("ten", "Ten minutes", "gp", (), (), ()),), (SENT, KEPT), (), (), ()
)
OUTLINE = (
    Part("How are you?", (Note("Before anything else."),), field="how_are_you"),
    Part(
        "Who knew what, when",
        (Note("No best way."),),
        (
            Section(SENT.text, tuple(piece_history(DEBRIEF, SENT)), key="mark"),
            Section("Pieces that left no desk", (), shown=False, sections=(
                Section(KEPT.text, tuple(piece_history(DEBRIEF, KEPT)), key="name"),
            )),
        ),
        field=PIECES,
    ),
    Part("Where the ways were longest", (), (Section(SENT.text, (Note("Long."),), key="mark"),), field="seams"),
    Part("Desk by desk", (Note("Each."),), (Section("Ten minutes", (Note("Sent."),), shown=False, key="ten"),)),
    Part("Next", (), field="next"),
)  # fmt: skip


class Copies:
    """Records the copies that were asked for."""

    def __init__(self) -> None:
        self.made: list[tuple[CopyKind, bool, bool]] = []
        self.fails = False

    def __call__(self, kind: CopyKind, every: bool, with_case: bool) -> str:  # noqa: FBT001 - as the screen calls it
        if self.fails:
            raise GameError("The disk is full.")
        self.made.append((kind, every, with_case))
        return "It lies there."


@pytest.fixture
def copies() -> Copies:
    return Copies()


@pytest.fixture
def screen(style: Style, copies: Copies) -> JointDebriefScreen:
    pause = PauseScreen(lambda: support_screen("Talk to somebody."))
    debrief = JointDebriefScreen("Both", DEBRIEF, OUTLINE, "Call 999.", JointDebriefCallbacks(lambda: pause, copies))
    debrief.arrange(style, WIDE)
    return debrief


def to_timeline(screen: JointDebriefScreen) -> None:
    screen.go_to(next(page for page in screen.pages if page.field == PIECES))


def test_a_part_without_a_page_has_no_tab_and_every_tab_leads_to_its_part(screen: JointDebriefScreen) -> None:
    assert "Longest ways" in words(screen)
    assert "parts:4" not in keys(screen)
    for part in (3, 2, 1):
        click_on(screen, f"parts:{part}")
        assert screen.reader.page.part == part


def test_a_row_has_a_mark_for_each_who_had_it_and_one_for_those_who_never_did(screen: JointDebriefScreen) -> None:
    to_timeline(screen)
    rows = [widget for widget in shown(screen) if isinstance(widget, TimelineRow)]
    assert [row.name for row in rows] == ["A mark was seen"]
    marks = [(mark.kind, mark.letters, mark.share) for mark in rows[0].marks]
    assert marks == [
        (MarkKind.HELD, "GP", 0.0),
        (MarkKind.TOLD, "2", 0.02),
        (MarkKind.TOLD, "Ce+", 0.9),
        (MarkKind.GAP, "Sc", None),
    ]


def test_what_stayed_where_it_was_has_no_row() -> None:
    assert shown_pieces(DEBRIEF) == (SENT,)


def test_a_row_says_the_same_in_words(screen: JointDebriefScreen) -> None:
    to_timeline(screen)
    assert "reached them on Monday 22 February 2027, from General practice" in named(screen, "piece:0").description
    click_on(screen, "piece:0")
    assert "Police: Thursday 26 November 2026, from General practice" in words(screen)
    assert "Needed it, and did not have it: A school, The centre." in words(screen)
    click_on(screen, "row:close")
    assert "piece:0" in keys(screen)


def test_the_letters_are_explained_and_the_list_says_the_same(screen: JointDebriefScreen) -> None:
    to_timeline(screen)
    click_on(screen, "letters")
    assert "Police" in words(screen)
    click_on(screen, "row:close")
    click_on(screen, "as list")
    assert "The same as a list" in words(screen)
    assert "General practice: Tuesday 24 November 2026; on no file there" in words(screen)
    click_on(screen, "forward")
    assert screen.reader.page.field == PIECES


def test_a_desk_is_opened_from_its_page_and_closed_back_to_it(screen: JointDebriefScreen) -> None:
    click_on(screen, "parts:3")
    click_on(screen, "open:ten")
    assert "Sent." in words(screen)
    click_on(screen, "forward")
    assert screen.reader.path == ()


def test_page_keys_turn_the_pages_and_the_last_leads_to_the_menu(screen: JointDebriefScreen) -> None:
    for _ in screen.pages[1:]:
        screen.handle(key(pygame.K_PAGEDOWN))
    assert screen.reader.page == screen.pages[-1]
    screen.handle(key(pygame.K_PAGEUP))
    assert screen.reader.page == screen.pages[-2]
    screen.handle(key(pygame.K_PAGEDOWN))
    assert click_on(screen, "forward") == Pop(to_first=True)


def test_a_copy_is_offered_from_the_second_page_on_and_says_where_it_lies(
    screen: JointDebriefScreen, copies: Copies
) -> None:
    assert "copies" not in keys(screen)
    click_on(screen, "forward")
    click_on(screen, "copies")
    click_on(screen, "copies:every")
    click_on(screen, "copy:page")
    assert copies.made == [(CopyKind.PAGE, True, False)]
    assert "It lies there." in words(screen)
    copies.fails = True
    click_on(screen, "copy:pdf")
    assert "The disk is full." in words(screen)


def test_esc_covers_it(screen: JointDebriefScreen) -> None:
    action = screen.handle(key(pygame.K_ESCAPE))
    assert isinstance(action, Push)
    assert isinstance(action.screen, PauseScreen)
