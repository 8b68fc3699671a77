"""The reader: the whole page in words, with the key of everything on offer."""

from collections.abc import Iterable, Iterator

from game.engine.conditions import indices_holding
from game.engine.cuts.route import is_automatic
from game.engine.moves import Open
from game.engine.session import Session
from game.engine.views.case_file import case_file
from game.engine.views.contacts import ContactView, DeskView, RecipientView, RoadView
from game.engine.views.page import Page, build_page
from game.engine.views.page_blocks import PageBlock
from game.engine.views.text import join_paragraphs, plain_text
from game.records.recorded_session import RecordedSession
from tests.players.pages import block_text, blocks_of_play, blocks_since, document_text
from tests.players.plays import refusal

HEADINGS = {
    "told": "{}",
    "asked": "You: “{}”",
    "action": "{}",
    "answered": "{}:",
    "had": "{} had already:",
    "arrived": "{}:",
    "scene": "== {} ==",
    "noticed": "You look closer: {}",
    "opened": "You open: {}",
    "unwritten": "Not written down:",
    "recorded": "Written down:",
    "sent": "Told {}:",
    "received": "Received on {}:",
    "ending": "== {} ==",
}
"""What stands above a block, with its title put in."""


def make_moves(play: RecordedSession, keys: Iterable[str]) -> tuple[tuple[str, ...], str]:
    """Make moves by their keys until one is not on offer.

    Returns:
        The texts of documents that had been opened before and are read again, which is no move; then why a move was
        refused, or nothing.
    """
    texts: list[str] = []
    for key in keys:
        session = play.session
        move = session.story.move(key)
        if isinstance(move, Open) and move.document in session.situation.opened:
            texts.append(f"You read again: {_title(session, move)}\n{document_text(session, move.document)}")
            continue
        problem = refusal(session, key, move)
        if move is None or problem:
            return tuple(texts), problem
        play.act(move)
    return tuple(texts), ""


def _title(session: Session, move: Open) -> str:
    return plain_text(session.story.scenario, session.story.scenario.documents[move.document].title)


def introduction(session: Session) -> str:
    """Return the notice and the brief that stand before a play."""
    scenario = session.story.scenario
    shown = indices_holding(session.story.index.paragraphs(scenario.brief), session.situation)
    brief = plain_text(scenario, join_paragraphs(scenario, scenario.brief, shown))
    return "\n\n".join(text for text in (scenario.title, plain_text(scenario, scenario.notice).strip(), brief) if text)


def case_file_text(session: Session) -> str:
    """Return people, chronology, terms and law as this desk has them."""
    view = case_file(session)
    people = [f"{person.name} ({person.relation}). {person.about}".strip() for person in view.people]
    history = [f"{entry.date}: {entry.text}" for entry in view.chronology]
    terms = [f"{entry.term}: {entry.text} {entry.note}".strip() for entry in (*view.glossary, *view.law)]
    sections = (("People", people), ("Chronology", history), ("Words and law", terms))
    text = "\n\n".join("\n".join((f"{title}:", *lines)) for title, lines in sections if lines)
    return plain_text(session.story.scenario, text)


def reader_text(before: Session | None, after: Session) -> str:
    """Return what a reader sees after making moves: what they brought, and what is on offer.

    Args:
        before: the play as it stood; None if it has just begun, so that the introduction and everything since stand
            first.
        after: the play now; if it is the same, its whole page is shown.
    """
    page = build_page(after)
    if before is None:
        shown = [introduction(after), *(_block(*block) for block in blocks_of_play(after))]
    elif len(after.turns) == len(before.turns):
        shown = [introduction(after)] if is_new(after) else []
        shown += [_block(after, block) for block in page.blocks]
    else:
        shown = [_block(*block) for block in blocks_since(after, len(before.moves))]
    if after.ended:
        return "\n\n".join((*shown, f"The play has ended: {page.ending}."))
    return "\n\n".join((*shown, "\n".join(_where(page)), *_offers(page)))


def is_new(session: Session) -> bool:
    """Return whether the player has made no move of their own yet."""
    return all(is_automatic(session, position) for position in range(1, len(session.turns)))


def _block(session: Session, block: PageBlock) -> str:
    heading = HEADINGS.get(block.kind, "").format(block.title)
    return "\n".join(line for line in (heading, block_text(session, block)) if line)


def _where(page: Page) -> Iterator[str]:
    yield " · ".join(text for text in (page.title, page.part, page.date, page.place) if text)
    if page.picture_text:
        yield f"The place: {page.picture_text}"
    if page.present:
        yield "Here: " + ", ".join(f"{name} ({expression})" for name, _, expression in page.present)


def _offers(page: Page) -> Iterator[str]:
    """Yield a section for each kind of thing on offer."""
    spots = [_entry(spot.move.key, spot.name) for spot in page.spots if spot.open]
    yield from _section(f"Look at{_left(page.attention, 'look')}:", spots)
    documents = [
        _entry(offer.move.key, f"{offer.title} ({offer.kind}{', to read again' if offer.opened else ''})")
        for offer in page.documents
    ]
    yield from _section("Documents:", documents)
    lines = [_entry(line.move.key, f"{line.topic}{_takes(line.takes, 1)}") for line in page.talk if line.open]
    ends = f", {page.turns_are}" if page.turns_are and lines else ""
    yield from _section(f"Talk{_left(page.turns, 'turn')}{ends}:", lines)
    if page.desk:
        yield "\n".join(_desk(page.desk))
    choices = [_entry(option.move.key, f"{option.words}{_takes(option.takes, 0)}") for option in page.choices]
    yield from _section("Choose:", choices)


def _section(title: str, entries: list[str]) -> Iterator[str]:
    if entries:
        yield "\n".join((title, *entries))


def _entry(key: str, words: str) -> str:
    return f"  {key}  –  {' '.join(words.split())}"


def _left(number: int | None, unit: str) -> str:
    return "" if number is None else f" ({number} {unit}{'' if number == 1 else 's'} left)"


def _takes(units: int, usual: int) -> str:
    return "" if units == usual else f" (takes {units})"


def _desk(desk: DeskView) -> Iterator[str]:
    yield f"Your desk: {desk.time_left} of {desk.time} left."
    yield "Held here:" if desk.pieces else "Nothing is held here."
    for piece in desk.pieces:
        notes = [*(["written down"] if piece.is_recorded else []), *(f"told {name}" for name in piece.told)]
        yield _entry(piece.info, piece.text + (f" ({'; '.join(notes)})" if notes else ""))
    yield "Write a note or tell somebody:"
    yield _entry("record:PIECE+PIECE", road_text(desk.note))
    for recipient in desk.recipients:
        yield from _recipient(recipient)
    if desk.sent:
        yield "Sent from here today:"
        yield from (contact_text(contact) for contact in desk.sent)


def _recipient(recipient: RecipientView) -> Iterator[str]:
    has = f" (has: {', '.join(recipient.known_to_have)})" if recipient.known_to_have else ""
    if not recipient.is_open:
        yield f"  {recipient.name}: cannot be reached now{has}"
        return
    yield f"  {recipient.name}{has}"
    for road in recipient.roads:
        yield "  " + _entry(f"tell:{recipient.agency}.PIECE+PIECE:{road.channel}", road_text(road))


def road_text(road: RoadView) -> str:
    """Return what a road costs, carries and leaves behind."""
    says = f"; {road.says}" if road.says else ""
    short = "" if road.is_affordable else "; more than there is time for"
    return f"{road.name} (takes {road.cost}, carries up to {road.holds}{says}{short})"


def contact_text(contact: ContactView, *, with_answer: bool = True) -> str:
    """Return a contact with what came back; without the answer only what was sent, to whom and by which road."""
    to = f"{contact.recipient}, " if contact.recipient else ""
    text = f"  {to}{contact.road}: {'; '.join(contact.pieces)}"
    if not with_answer:
        return text
    due = f" Read on {contact.due}." if contact.due else ""
    had = f" Had already: {'; '.join(contact.had)}." if contact.had else ""
    return f"{text}.{due}{had} {' '.join(contact.answer.split())}".rstrip()
