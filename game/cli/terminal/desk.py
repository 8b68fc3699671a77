"""Looks, documents, records and messages in the terminal: each function asks which move the trainee means."""

from game.cli.terminal.page import show_document
from game.cli.terminal.prompt import Prompt
from game.engine.moves import Move
from game.engine.session import Session
from game.engine.views.page import InformationView, MoveOption, Page


def pick_look(prompt: Prompt, session: Session, page: Page, typed: str) -> Move | None:
    """Ask what to look at; what was seen already is shown again, and None returned."""
    del session
    if not page.spots:
        prompt.console.line("Nothing here asks for a closer look.")
        return None
    index = prompt.choose_number(
        "Look closer at", [spot.name + ("" if spot.open else _closed_note(spot.text)) for spot in page.spots], typed
    )
    if index is None:
        return None
    spot = page.spots[index]
    if spot.open:
        return spot.move
    prompt.console.prose(spot.text or "There is no room for another look here.")
    return None


def _closed_note(text: str) -> str:
    return " (seen)" if text else " (no room for another look)"


def pick_document(prompt: Prompt, session: Session, page: Page, typed: str) -> Move | None:
    """Ask which document to open; one that was opened already is shown again, and None returned."""
    if not page.documents:
        prompt.console.line("There is no document here.")
        return None
    titles = [view.title + (" (read)" if view.opened else "") for view in page.documents]
    index = prompt.choose_number("Open", titles, typed)
    if index is None:
        return None
    view = page.documents[index]
    if not view.opened:
        return view.move
    show_document(prompt.console, session, view.move.document)
    return None


def pick_record(prompt: Prompt, session: Session, page: Page, typed: str) -> Move | None:
    """Ask what to write down."""
    del session
    options = [(piece.text, piece.record) for piece in page.pieces if piece.record is not None]
    if not options:
        prompt.console.line(_nothing(page, "write down", is_done=all(piece.recorded for piece in page.pieces)))
        return None
    lines = [f"{text} (takes {option.cost})" for text, option in options]
    index = prompt.choose_number(f"Write down what? {_time(page)}", lines, typed)
    return None if index is None else options[index][1].move


def pick_tell(prompt: Prompt, session: Session, page: Page, typed: str) -> Move | None:
    """Ask what to tell, then whom and how; `typed` may hold both numbers."""
    del session
    pieces = [piece for piece in page.pieces if any(option.open for option in piece.tell)]
    if not pieces:
        prompt.console.line(_nothing(page, "tell"))
        return None
    first, _, second = typed.partition(" ")
    index = prompt.choose_number(f"Tell what? {_time(page)}", [_piece(piece) for piece in pieces], first)
    if index is None:
        return None
    options = pieces[index].tell
    lines = [f"{option.words} ({_takes(option)})" for option in options]
    option_index = prompt.choose_number(f"Tell whom, and how? {_time(page)}", lines, second.strip())
    if option_index is None:
        return None
    if options[option_index].open:
        return options[option_index].move
    prompt.console.line("There is not enough of the day left for that.")
    return None


def _takes(option: MoveOption) -> str:
    return f"takes {option.cost}" + ("" if option.open else ", and there is no time for it")


def _time(page: Page) -> str:
    return f"Desk time left: {page.desk_time}."


def _piece(piece: InformationView) -> str:
    known_by = f" (told: {'; '.join(piece.known_by)})" if piece.known_by else ""
    return piece.text + known_by


def _nothing(page: Page, what: str, *, is_done: bool = False) -> str:
    if page.desk_time is None:
        return "You are not at your desk."
    if not page.pieces:
        return f"You hold nothing yet that you could {what}."
    if is_done:
        return "Everything you hold is written down already."
    return f"There is nothing you can {what} in the desk time left ({page.desk_time})."
