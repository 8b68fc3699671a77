"""Who knew what, when: the drawing says in its shapes and letters what the list says in words."""

import pygame
import pytest

from game.ui.drawing.style import Style, make_style
from game.ui.screens.debrief.knowledge import agency_letters
from game.ui.screens.debrief.screen import DebriefScreen
from game.ui.settings import Settings
from game.ui.widgets.timeline import LegendEntry, MarkKind, TimelineRow
from tests.engine.debrief.test_debrief import LEFT
from tests.ui.conftest import ASSETS
from tests.ui.driving import click_on, key, named, shown, words
from tests.ui.screens.debrief.test_screen import opened

OVERSHARED = ("kitchen.boots", "kitchen.ask", "tell:gp.boots:email", "desk.end")


def rows(screen: DebriefScreen) -> list[TimelineRow]:
    return [widget for widget in shown(screen) if isinstance(widget, TimelineRow)]


def marks(screen: DebriefScreen) -> list[tuple[str, MarkKind, str]]:
    """Return all marks: the piece, what they mean and their letters."""
    return [(row.name, mark.kind, mark.letters) for row in rows(screen) for mark in row.marks]


def dialog_name(screen: DebriefScreen) -> str:
    """Return the name of the dialog that is open; empty if none is."""
    return screen.widget_host.dialog.name if screen.widget_host.dialog else ""


def legend(screen: DebriefScreen) -> list[str]:
    return [one.children[0].name for one in shown(screen) if isinstance(one, LegendEntry)]


def test_a_mark_stands_for_each_of_those_who_had_a_piece_and_never_had_it(style: Style) -> None:
    of_name = [mark[1:] for mark in marks(opened(style, at="knowledge")) if mark[0] == "His full name"]
    assert of_name == [(MarkKind.HELD_HERE, ""), (MarkKind.TOLD, "Po"), (MarkKind.GAP, "GP")]


def test_each_row_can_be_heard_as_sentences(style: Style) -> None:
    said = " ".join(row.description for row in rows(opened(style, at="knowledge")))
    assert "You: learned it on 11 January, after “Ask his name.”, on the file from 13 January." in said
    assert "Police: told by phone on 13 January, by you." in said
    assert "Needed it, and never had it: GP." in said


@pytest.mark.parametrize("way", ["click", "keys"])
def test_a_row_says_who_had_it_how_and_when_if_it_is_pressed(style: Style, way: str) -> None:
    screen = opened(style, at="knowledge")
    name = next(row.key for row in rows(screen) if row.name == "His full name")
    if way == "click":
        click_on(screen, name)
    else:
        while screen.widget_host.focus is not named(screen, name):
            screen.handle(key(pygame.K_DOWN))
        screen.handle(key(pygame.K_RETURN))
    assert dialog_name(screen) == "His full name"
    said = words(screen)
    for line in (
        "Written down by you on 13 January",
        "Police: told by phone on 13 January, by you.",
        "never had it: GP.",
    ):
        assert line in said
    screen.handle(key(pygame.K_RETURN))
    assert dialog_name(screen) == ""
    assert screen.page.key == "knowledge"


def test_the_marks_of_this_desk_and_what_it_told_are_shown_alone_and_so_are_the_others(style: Style) -> None:
    screen = opened(style, at="knowledge")
    together = marks(screen)
    screen.refresh(focus="whose")
    screen.handle(key(pygame.K_RIGHT))
    own = marks(screen)
    screen.handle(key(pygame.K_RIGHT))
    others = marks(screen)
    assert {kind for _, kind, _ in own} == {MarkKind.HELD_HERE, MarkKind.TOLD, MarkKind.GAP}
    assert {kind for _, kind, _ in others} == {MarkKind.HELD, MarkKind.GAP}
    assert sorted(mark for mark in own + others if mark[1] != MarkKind.GAP) == sorted(
        mark for mark in together if mark[1] != MarkKind.GAP
    )


def test_the_list_says_in_words_what_the_drawing_shows(style: Style) -> None:
    screen = opened(style, at="knowledge")
    click_on(screen, "as list")
    said = words(screen)
    assert not rows(screen)
    assert "Police: told by phone on 13 January, by you." in said
    assert "Needed it, and never had it: GP." in said
    assert "Written down by you on 13 January" in said


def test_the_letters_are_explained_with_what_counts_as_having_a_piece(style: Style) -> None:
    screen = opened(style, at="knowledge")
    click_on(screen, "letters")
    said = words(screen)
    assert "Po Police" in said
    assert "A piece counts for a service only when somebody there had it." in said


def test_no_two_agencies_have_the_same_letters() -> None:
    names = (
        "Police",
        "Policy unit",
        "The GP surgery",
        "General practice",
        "Health visiting",
        "Po",
        "Polka",
        "Police 2",
    )
    letters = agency_letters([(name, name) for name in names])
    assert len(set(letters.values())) == len(names)
    assert letters["The GP surgery"] == "GP"
    assert letters["Health visiting"] == "HV"


def test_in_one_column_the_rows_stand_under_their_pieces() -> None:
    size = (640, 480)
    screen = opened(make_style(Settings(text_scale=200), ASSETS, size), at="knowledge", size=size)
    wide = opened(make_style(Settings(), ASSETS), at="knowledge")
    assert marks(screen) == marks(wide)


def test_thirteen_pieces_are_in_view_at_the_usual_size(style: Style) -> None:
    screen = opened(style, at="knowledge")
    row, pane = rows(screen)[0], named(screen, "page:knowledge")
    assert pane.rect.height // row.rect.height >= 13


def test_the_legend_explains_the_signs_that_are_used_and_no_others(style: Style) -> None:
    used = ["you held it", "told by you", "from elsewhere", "never had it"]
    assert legend(opened(style, at="knowledge")) == used
    told_too_many = opened(style, *OVERSHARED, at="knowledge")
    assert legend(told_too_many)[-1] == "not for them"
    assert "GP!" in [letters for *_, letters in marks(told_too_many)]
    said = " ".join(row.description for row in rows(told_too_many))
    assert "GP: told by email on 15 January, by you. They are not among those it is for." in said


def test_what_was_held_before_the_first_day_has_no_date(style: Style) -> None:
    said = " ".join(row.description for row in rows(opened(style, *LEFT, at="knowledge")))
    assert "GP: held it from the start." in said
