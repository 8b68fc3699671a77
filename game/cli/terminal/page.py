"""A page of the session as text: what happened, the scene, and what is on offer."""

from collections.abc import Sequence

from game.cli.terminal.case_file import has_glossary
from game.cli.terminal.console import ConsoleWriter
from game.engine.moves import Ask, Choose
from game.engine.session import Session
from game.engine.views.case_file import document_view
from game.engine.views.contacts import DeskView, PieceView
from game.engine.views.page import LineView, MoveOption, Page, build_page
from game.engine.views.page_blocks import PageBlock
from game.engine.views.return_points import return_points

ONE_TURN = "Each takes one turn, unless it says more."


def show_page(console: ConsoleWriter, session: Session, shown: int = 0) -> int:
    """Write what is new and what is on offer; return how many blocks of the page are written now.

    `shown` is how many were written before; a choice begins a new page.
    """
    page = build_page(session)
    is_new_page = not session.moves or isinstance(session.moves[-1], Choose)
    show_blocks(console, session, page, page.blocks[0 if is_new_page else shown :])
    if is_new_page and not any(block.kind in {"scene", "ending"} for block in page.blocks):
        console.line()
        console.line(f"{page.title} · {page.date}", quiet=True)
    if not session.ended:
        show_options(console, session, page)
    return len(page.blocks)


def show_blocks(console: ConsoleWriter, session: Session, page: Page, blocks: Sequence[PageBlock]) -> None:
    """Write the blocks of a page, in order."""
    for block in blocks:
        match block.kind:
            case "now" | "told":
                console.prose(block.text)
            case "asked" | "action":
                console.line()
                console.line(f"You: {block.title}" if block.kind == "asked" else block.title)
                console.prose(block.text)
            case "answered" | "replied":
                console.heading(block.title)
                console.prose(block.text)
            case "scene":
                show_scene(console, page, block)
            case "arrived":
                console.heading(block.title)
                console.prose(block.text)
            case "ending":
                console.title(block.title)
                console.prose(block.text)
            case "opened":
                show_document(console, session, block.subject)
            case "noticed":
                console.heading(f"You look closer: {block.title}")
                console.prose(block.text)
            case _:
                console.line()
                console.line(_information_line(block))


def _information_line(block: PageBlock) -> str:
    if block.kind == "recorded":
        return f"Written down: {block.text}"
    if block.kind == "unwritten":
        return f"Not written down: {block.text}"
    if block.kind == "sent":
        return f"Told {block.title}: {block.text}"
    if block.kind == "had":
        return f"{block.title} had this already: {block.text}"
    return f"{block.title}, received from another desk: {block.text}"


def show_scene(console: ConsoleWriter, page: Page, block: PageBlock) -> None:
    """Write a scene's heading and text."""
    console.title(block.title)
    console.line(" · ".join(part for part in (page.part, page.date, page.place) if part), quiet=True)
    if page.present:
        console.line("Here: " + ", ".join(name for name, _, _ in page.present), quiet=True)
    if block.text:
        console.prose(block.text)


def show_document(console: ConsoleWriter, session: Session, name: str) -> None:
    """Write a document with its head and its fields."""
    document = document_view(session, name)
    console.heading(document.title)
    header = (
        ("From", document.sender),
        ("To", document.to),
        ("Dated", document.dated),
        ("Filled in by hand", document.by_hand),
    )
    for label, value in header:
        if value:
            console.line(f"{label}: {value}")
    for label, value in document.fields:
        console.line(f"{label}: {value or '(blank)'}")
    if document.text:
        console.prose(document.text)


def show_options(console: ConsoleWriter, session: Session, page: Page) -> None:
    """Write what is on offer: lines and choices by number, everything else by its key."""
    unread = [view.title for view in page.documents if view.here and not view.opened]
    if unread:
        console.line()
        console.line(f"Lying here to be read: {'; '.join(unread)}")
    if page.desk is not None:
        _show_desk(console, page.desk)
    if page.talk:
        console.heading(f"Say{_turns(page)}")
        if page.turns is not None and not any(isinstance(move, Ask) for move in session.moves):
            console.line(ONE_TURN, quiet=True)
        console.items((_topic(line) for line in page.talk), numbers=[line.number for line in page.talk])
    if page.choices:
        _show_ways_on(console, page)
    console.line()
    console.inline_items(_keys(page, has_words=has_glossary(session), can_go_back=bool(return_points(session))))


def _show_ways_on(console: ConsoleWriter, page: Page) -> None:
    if page.talk:
        console.heading("Or go on")
    elif page.turns == 0:
        console.heading("Your time here is up. The ways on")
    else:
        console.line()
    console.items((_choice(page, option) for option in page.choices), numbers=[each.number for each in page.choices])


def _show_desk(console: ConsoleWriter, desk: DeskView) -> None:
    """Write what is held and what was sent from here."""
    if desk.pieces:
        console.heading(f"You hold (desk time left: {desk.time_left} of {desk.time})")
        console.items(piece_line(piece) for piece in desk.pieces)


def piece_line(piece: PieceView) -> str:
    """Say a piece with what was done with it."""
    notes = ["written down"] if piece.is_recorded else []
    if piece.told:
        notes.append(f"told: {', '.join(piece.told)}")
    return f"{piece.text} ({'; '.join(notes)})" if notes else piece.text


def _turns(page: Page) -> str:
    if page.turns is None:
        return ""
    until = f", {page.turns_are}" if page.turns_are else ""
    return f" (turns left: {page.turns}{until})"


def _topic(line: LineView) -> str:
    takes = f" (takes {line.takes})" if line.takes != 1 else ""
    follows = f" (after “{line.follows}”)" if line.follows else ""
    return line.topic + follows + (takes if line.open else " (no time for it)")


def _choice(page: Page, option: MoveOption) -> str:
    unit = "desk time" if page.desk is not None else "turns"
    return option.words + (f" (takes {option.takes} of the {unit})" if option.takes else "")


def _keys(page: Page, *, has_words: bool, can_go_back: bool) -> list[str]:
    keys: list[str] = []
    if any(spot.open for spot in page.spots):
        looks_left = "" if page.attention is None else f" (looks left: {page.attention})"
        keys.append(f"l look{looks_left}")
    elif any(spot.text for spot in page.spots):
        keys.append("l what you saw again")
    if page.documents:
        keys.append("d documents")
    if page.desk is not None:
        keys.append(f"r record, t tell (desk time left: {page.desk.time_left})")
    keys.append("c case file")
    if has_words:
        keys.append("g words and law")
    if can_go_back:
        keys.append("b back")
    return [*keys, "n note", "p cover", "? help", "q leave"]
