"""Looks, documents, records and messages by text: which move the trainee means."""

from game.cli.terminal.page import show_document
from game.cli.terminal.prompt import Prompt
from game.engine.moves import Move
from game.engine.session import Session
from game.engine.views.page import InformationView, MoveOption, Page


def pick_look(asking: Prompt, session: Session, found: Page, given: str) -> Move | None:
    """Pick something to look at; what was seen is shown again, which is no move."""
    del session
    if not found.spots:
        asking.paper.line("Nothing here asks for a closer look.")
        return None
    place = asking.choose_number(
        "Look closer at", [spot.name + ("" if spot.open else _why(spot.text)) for spot in found.spots], given
    )
    if place is None:
        return None
    spot = found.spots[place]
    if spot.open:
        return spot.move
    asking.paper.prose(spot.text or "There is no room for another look here.")
    return None


def _why(text: str) -> str:
    return " (seen)" if text else " (no room for another look)"


def pick_document(asking: Prompt, session: Session, found: Page, given: str) -> Move | None:
    """Pick a document; one that was opened is shown again, which is no move."""
    if not found.documents:
        asking.paper.line("There is no document here.")
        return None
    titles = [view.title + (" (read)" if view.opened else "") for view in found.documents]
    place = asking.choose_number("Open", titles, given)
    if place is None:
        return None
    view = found.documents[place]
    if not view.opened:
        return view.move
    show_document(asking.paper, session, view.move.document)
    return None


def pick_record(asking: Prompt, session: Session, found: Page, given: str) -> Move | None:
    """Pick something to write down."""
    del session
    options = [(piece.text, piece.record) for piece in found.pieces if piece.record is not None]
    if not options:
        asking.paper.line(_nothing(found, "write down", is_done=all(piece.recorded for piece in found.pieces)))
        return None
    costs = [f"{text} (takes {option.cost})" for text, option in options]
    place = asking.choose_number(f"Write down what? {_time(found)}", costs, given)
    return None if place is None else options[place][1].move


def pick_tell(asking: Prompt, session: Session, found: Page, given: str) -> Move | None:
    """Pick what to tell, then whom and how; `given` may hold both numbers."""
    del session
    pieces = [piece for piece in found.pieces if any(option.open for option in piece.tell)]
    if not pieces:
        asking.paper.line(_nothing(found, "tell"))
        return None
    first, _, second = given.partition(" ")
    place = asking.choose_number(f"Tell what? {_time(found)}", [_piece(piece) for piece in pieces], first)
    if place is None:
        return None
    options = pieces[place].tell
    words = [f"{option.words} ({_takes(option)})" for option in options]
    way = asking.choose_number(f"Tell whom, and how? {_time(found)}", words, second.strip())
    if way is None:
        return None
    if options[way].open:
        return options[way].move
    asking.paper.line("There is not enough of the day left for that.")
    return None


def _takes(option: MoveOption) -> str:
    return f"takes {option.cost}" + ("" if option.open else ", and there is no time for it")


def _time(found: Page) -> str:
    return f"Desk time left: {found.desk_time}."


def _piece(piece: InformationView) -> str:
    told = f" (told: {'; '.join(piece.known_by)})" if piece.known_by else ""
    return piece.text + told


def _nothing(found: Page, what: str, *, is_done: bool = False) -> str:
    if found.desk_time is None:
        return "You are not at your desk."
    if not found.pieces:
        return f"You hold nothing yet that you could {what}."
    if is_done:
        return "Everything you hold is written down already."
    return f"There is nothing you can {what} in the desk time left ({found.desk_time})."
