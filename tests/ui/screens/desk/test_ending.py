"""The page of an ending: its words, its date, what is not known, and the way through it."""

from game.engine.session import Session
from game.ui.drawing.style import Style, make_style
from game.ui.screens.desk.ending import HELD_ELSEWHERE, HELD_HERE, LATER, UNKNOWN, unknown_matters
from game.ui.settings import Settings
from game.ui.widgets.reading_pane import ReadingPane
from tests.engine.debrief.test_debrief import LEFT, MORE, SCENES
from tests.engine.stories import play, story
from tests.ui.conftest import ASSETS
from tests.ui.driving import named, shown, words
from tests.ui.screens.desk.playing import desk


def ended(*moves: str) -> Session:
    return play(story(SCENES, **MORE), *moves)


def test_an_ending_names_its_day_its_words_and_what_is_not_known(style: Style) -> None:
    screen, playing = desk(style, "kitchen.leave", "office.home")
    said = words(screen)
    assert playing.session.ended
    assert said.index("January 2027") < said.index("Pieces.") < said.index(UNKNOWN) < said.index(LATER)
    assert named(screen, "after").name == "Go through it"


def test_what_is_not_known_names_no_piece_that_this_desk_was_not_told() -> None:
    assert unknown_matters(ended(*LEFT)) == (HELD_ELSEWHERE, LATER)


def test_what_this_desk_holds_and_others_lack_and_what_is_not_read_yet_is_named_by_its_kind() -> None:
    session = ended("kitchen.boots", "kitchen.ask", "tell:gp.boots:email", "desk.end")
    (here, *rest) = [line for line in unknown_matters(session) if line != HELD_ELSEWHERE]
    assert here == HELD_HERE
    assert rest[-1] == LATER
    assert all(line.startswith("To GP: what you sent; it is read on ") for line in rest[:-1])


def test_all_of_an_ending_is_on_one_page_at_every_size() -> None:
    for size in ((1024, 640), (1280, 720)):
        screen, _ = desk(make_style(Settings(), ASSETS, size), "kitchen.leave", "office.home", size=size)
        panes = [widget for widget in shown(screen) if isinstance(widget, ReadingPane)]
        assert [pane.max_offset for pane in panes] == [0]
