"""The page before a leg of a pathway, in the blocks that window and terminal show."""

from game.engine.pathway.hand_over import DeliveredPiece, HandOver
from game.reports.debrief.blocks import Block, Note, Prose, titled_list
from game.reports.pathway.dates import date_text

ANOTHER_DESK = "You know more than the person at this desk. Sit where they sit."
RESTS = "Here this desk rests. Other people's days come first."
"""What stands where a desk rests at the end of a season."""
NOTHING = "Nothing from the desks before has reached this one."


def hand_over_title(page: HandOver) -> str:
    """Return the title of the page: the desk and its story."""
    return f"{page.desk}: {page.title}"


def hand_over_blocks(page: HandOver) -> tuple[Block, ...]:
    """Lay the page out: the day, what has reached the desk, what was only said, and what is still on its way."""
    verb = "goes on," if page.is_resumed else "begins"
    lists = (
        *titled_list("What has reached this desk", _lines(page.on_file)),
        *titled_list("Said to somebody here, and on no file: it is not held", _lines(page.said)),
        *titled_list("Still on its way", _lines(page.on_its_way)),
    )
    nothing = (Note(NOTHING),) if not lists and not page.is_first else ()
    another = () if page.is_first else (Prose(ANOTHER_DESK),)
    return (Prose(f"This desk {verb} on {date_text(page.date)}."), *another, *lists, *nothing)


def _lines(pieces: tuple[DeliveredPiece, ...]) -> tuple[str, ...]:
    return tuple(f"{piece.text} – from {piece.sender}, {piece.road}, {date_text(piece.date)}" for piece in pieces)
