"""The pages of a play: what a reader was shown, block by block, from the first page to the last."""

from collections.abc import Iterator

from game.engine.cuts.route import is_automatic
from game.engine.moves import Choose
from game.engine.session import Session
from game.engine.views.case_file import document_view
from game.engine.views.page import build_page
from game.engine.views.page_blocks import PageBlock
from game.engine.views.text import plain_text

OWN_WORK = frozenset({"recorded", "sent", "received"})
"""Blocks that repeat the labels of pieces and are not read as text."""


def page_ends(session: Session) -> tuple[int, ...]:
    """Return after how many moves each page was complete: before every choice of the player, and now."""
    moves = session.moves
    before = (
        position
        for position, move in enumerate(moves)
        if isinstance(move, Choose) and not is_automatic(session, position + 1)
    )
    return (*before, len(moves))


def blocks_since(session: Session, moves: int) -> Iterator[tuple[Session, PageBlock]]:
    """Yield what was shown after a number of moves, each block with the session as its page stood when complete."""
    ends = [end for end in page_ends(session) if end >= moves]
    shown = len(build_page(session.truncated_to(moves)).blocks)
    for number, end in enumerate(ends):
        page = session.truncated_to(end)
        for block in build_page(page).blocks[0 if number else shown :]:
            yield page, block


def blocks_of_play(session: Session) -> Iterator[tuple[Session, PageBlock]]:
    """Yield every block of a play."""
    first = session.truncated_to(page_ends(session)[0])
    yield from ((first, block) for block in build_page(first).blocks)
    yield from blocks_since(session, len(first.moves))


def words_read(session: Session) -> int:
    """Count the words of scenes, answers, looks, arrivals and opened documents that were shown."""
    texts = (block_text(page, block) for page, block in blocks_of_play(session) if block.kind not in OWN_WORK)
    return sum(len(text.split()) for text in texts)


def block_text(session: Session, block: PageBlock) -> str:
    """Return a block's text without marks; an opened document's whole content."""
    if block.kind == "opened":
        return document_text(session, block.subject)
    return plain_text(session.story.scenario, block.text)


def document_text(session: Session, document: str) -> str:
    """Return a document as it reads now, without its title."""
    view = document_view(session, document)
    head = (("From", view.sender), ("To", view.to), ("Dated", view.dated), ("Filled in by hand", view.by_hand))
    lines = [f"{label}: {value}" for label, value in head if value]
    lines += [f"{label}: {value or '(blank)'}" for label, value in view.fields]
    return plain_text(session.story.scenario, "\n".join([*lines, *(["", view.text] if view.text else [])]))
