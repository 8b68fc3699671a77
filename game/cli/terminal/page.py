"""A page of the session in words: what happened, where we are, what is on offer."""

from collections.abc import Sequence

from game.cli.terminal.case_file import has_glossary
from game.cli.terminal.console import ConsoleWriter
from game.engine.moves import Choose
from game.engine.session import Session, decisions
from game.engine.views.case_file import document_view
from game.engine.views.page import Page, PageBlock, build_page


def show_page(paper: ConsoleWriter, session: Session, told: int = 0) -> int:
    """Write what is new and what is on offer; return how many blocks of the page are written now.

    `told` is how many were before; a choice begins a new page.
    """
    found = build_page(session)
    turned = not session.moves or isinstance(session.moves[-1], Choose)
    show_blocks(paper, session, found, found.blocks[0 if turned else told :])
    if turned and not any(block.kind in {"scene", "ending"} for block in found.blocks):
        paper.line()
        paper.line(f"{found.title} · {found.date}", quiet=True)
    if not session.ended:
        show_options(paper, found, has_words=has_glossary(session), can_go_back=bool(decisions(session)))
    return len(found.blocks)


def show_blocks(paper: ConsoleWriter, session: Session, found: Page, blocks: Sequence[PageBlock]) -> None:
    """Write what happened, in order."""
    for block in blocks:
        match block.kind:
            case "now":
                paper.prose(block.text)
            case "scene":
                show_scene(paper, found, block)
            case "arrived":
                paper.heading(block.title)
                paper.prose(block.text)
            case "ending":
                paper.title(block.title)
                paper.prose(block.text)
            case "opened":
                show_document(paper, session, block.subject)
            case "noticed":
                paper.heading(f"You look closer: {block.title}")
                paper.prose(block.text)
            case _:
                paper.line()
                paper.line(_of_information(block))


def _of_information(block: PageBlock) -> str:
    if block.kind == "recorded":
        return f"Written down: {block.text}"
    if block.kind == "sent":
        return f"Told {block.title}: {block.text}"
    return f"{block.title}, received from another desk: {block.text}"


def show_scene(paper: ConsoleWriter, found: Page, block: PageBlock) -> None:
    """Write a scene's heading and text."""
    paper.title(block.title)
    paper.line(" · ".join(part for part in (found.part, found.date, found.place) if part), quiet=True)
    if found.present:
        paper.line("Here: " + ", ".join(name for name, _, _ in found.present), quiet=True)
    if block.text:
        paper.prose(block.text)


def show_document(paper: ConsoleWriter, session: Session, name: str) -> None:
    """Write a document out."""
    found = document_view(session, name)
    paper.heading(found.title)
    head = (("From", found.sender), ("To", found.to), ("Dated", found.dated), ("Filled in by hand", found.by_hand))
    for label, value in head:
        if value:
            paper.line(f"{label}: {value}")
    for label, value in found.fields:
        paper.line(f"{label}: {value or '(blank)'}")
    if found.text:
        paper.prose(found.text)


def show_options(paper: ConsoleWriter, found: Page, *, has_words: bool, can_go_back: bool) -> None:
    """Write what is on offer: the choices by number, everything else by its key."""
    if found.choices:
        paper.line()
        paper.items((option.words for option in found.choices), numbered=True)
    paper.line()
    paper.inline_items(_keys(found, has_words=has_words, can_go_back=can_go_back))


def _keys(found: Page, *, has_words: bool, can_go_back: bool) -> list[str]:
    keys: list[str] = []
    if found.spots:
        left = "" if found.attention is None else f" (looks left: {found.attention})"
        keys.append(f"l look{left}")
    if found.documents:
        keys.append("d documents")
    if found.desk_time is not None:
        keys.append(f"r record, t tell (desk time left: {found.desk_time})")
    keys.append("c case file")
    if has_words:
        keys.append("g words and law")
    if can_go_back:
        keys.append("b back")
    return [*keys, "n note", "p cover", "? help", "q leave"]
