"""The pages of a pathway in words and as a drawing."""

from game.engine.pathway.hand_over import HandOver
from game.engine.pathway.joint_debrief import Arrival, JointDebrief, PieceHistory
from game.reports.debrief.blocks import BulletList, Heading, Note, Prose
from game.reports.pathway.calendar_drawing import calendar_svg
from game.reports.pathway.hand_over_blocks import ANOTHER_DESK, NOTHING, hand_over_blocks
from game.reports.pathway.joint_outline import arrival_text

MONDAY = 739_992
AGENCIES = {"ward": "The ward", "centre": "The centre <1>"}


def debrief(*arrivals: Arrival) -> JointDebrief:
    piece = PieceHistory("letter", 'A "letter"', arrivals, ())
    return JointDebrief(MONDAY, MONDAY + 30, AGENCIES, (), (piece,), (), (), ())


def test_an_arrival_says_who_when_and_from_whom() -> None:
    arrival = Arrival("letter", "centre", MONDAY, "ward", "email")
    assert arrival_text({"ward": "The ward", "centre": "The centre"}, arrival) == (
        "The centre: Monday 11 January 2027, from The ward"
    )


def test_what_was_only_said_and_what_came_too_late_say_so() -> None:
    said = Arrival("letter", "ward", MONDAY, is_on_file=False)
    assert arrival_text(AGENCIES, said).endswith("; on no file there")
    late = Arrival("letter", "ward", MONDAY, "centre", is_late=True)
    assert "whoever sat there had gone on without it" in arrival_text(AGENCIES, late)


def test_the_drawing_has_a_line_from_where_a_piece_was_to_where_it_came_and_escapes_every_word() -> None:
    drawing = calendar_svg(
        debrief(Arrival("letter", "ward", MONDAY), Arrival("letter", "centre", MONDAY + 30, "ward", is_on_file=False))
    )
    assert drawing.count("<path") == 1
    assert '<path class="said"' in drawing
    assert drawing.count("<circle") == 2
    assert "The centre &lt;1&gt;" in drawing
    assert "<1>" not in drawing


def test_a_late_arrival_ends_hollow() -> None:
    drawing = calendar_svg(
        debrief(Arrival("letter", "ward", MONDAY), Arrival("letter", "centre", MONDAY + 30, "ward", is_late=True))
    )
    assert '<circle class="late"' in drawing


def page(*, is_first: bool, is_resumed: bool = False) -> HandOver:
    return HandOver("A story", "The ward", MONDAY, is_first, is_resumed, (), (), ())


def test_the_first_desk_is_told_its_day_alone_and_later_ones_where_to_sit() -> None:
    assert hand_over_blocks(page(is_first=True)) == (Prose("This desk begins on Monday 11 January 2027."),)
    later = hand_over_blocks(page(is_first=False, is_resumed=True))
    assert later == (Prose("This desk goes on, on Monday 11 January 2027."), Prose(ANOTHER_DESK), Note(NOTHING))
    assert not any(isinstance(block, (Heading, BulletList)) for block in later)
