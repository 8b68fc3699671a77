"""The blind player: labels, topics and recipients alone, shuffled, under letters and numbers that give nothing away.

No text of a scene, answer, document or look is shown, nor who is there, where or when. Letters are drawn from the
seed over everything that a scene can ever offer, and pieces are numbered over everything there is in the scenario:
both stay the same while more comes on offer.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.engine.events import Ended, Entered
from game.engine.moves import Move, Record, Tell
from game.engine.session import Session
from game.engine.views.contacts import RoadView
from game.engine.views.page import Page, build_page
from game.engine.views.text import plain_text
from game.records.recorded_session import RecordedSession
from tests.players.plays import refusal
from tests.players.reader import contact_text, road_text

NOTE = "note"
TURNED = "The page has turned: see the new one before going on. The rest was not done."


@dataclass(frozen=True)
class Option:
    """Something on offer: its letter, its label, and the move it stands for."""

    letter: str
    label: str
    move: Move
    takes: str = ""


@dataclass(frozen=True)
class Recipient:
    """Somebody on the list: a letter, a name, and the open roads."""

    letter: str
    name: str
    agency: str
    roads: tuple[RoadView, ...]


@dataclass(frozen=True)
class BlindPage:
    """Everything that a blind player sees now."""

    sections: tuple[tuple[str, tuple[Option, ...]], ...]
    """Titles of kinds, each with what is on offer."""
    pieces: tuple[tuple[int, str], ...]
    recipients: tuple[Recipient, ...]
    note: RoadView | None
    """What a note takes; None where there is no desk."""
    time_left: int | None
    sent: tuple[str, ...]


def _shuffled(seed: int, names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: hashlib.sha256(f"blind:{seed}:{name}".encode()).digest())


def letters(session: Session) -> Mapping[str, str]:
    """Return the letter of every key and recipient of the scene that is played."""
    rule = session.story.scenes[session.situation.scene]
    keys = [move.key for move in (*rule.choices, *rule.looks, *rule.lines)]
    names = _shuffled(session.seed, (*keys, *(f"to:{agency}" for agency in session.story.recipients)))
    return {name: _letter(number) for number, name in enumerate(names)}


def _letter(number: int) -> str:
    """Return A to Z, then AA, AB …"""
    before, last = divmod(number, 26)
    return (_letter(before - 1) if before else "") + chr(ord("A") + last)


def piece_numbers(session: Session) -> Mapping[str, int]:
    """Return the number of every piece of the scenario, the same in a whole play."""
    shuffled = _shuffled(session.seed, session.story.scenario.information)
    return {info: number for number, info in enumerate(shuffled, 1)}


def blind_page(session: Session) -> BlindPage | None:
    """Return what a blind player sees; None once the play has ended."""
    if session.ended:
        return None
    page, names = build_page(session), letters(session)
    numbers, desk = piece_numbers(session), page.desk
    recipients = [
        Recipient(names[f"to:{each.agency}"], each.name, each.agency, each.roads)
        for each in (desk.recipients if desk else ())
        if each.is_open
    ]
    return BlindPage(
        sections=tuple((title, tuple(options)) for title, options in _sections(session, page) if options),
        pieces=tuple(sorted((numbers[piece.info], piece.text) for piece in (desk.pieces if desk else ()))),
        recipients=tuple(sorted(recipients, key=lambda each: (len(each.letter), each.letter))),
        note=desk.note if desk else None,
        time_left=desk.time_left if desk else None,
        sent=tuple(contact_text(contact, with_answer=False) for contact in (desk.sent if desk else ())),
    )


def _sections(session: Session, page: Page) -> Iterator[tuple[str, list[Option]]]:
    names, scenario = letters(session), session.story.scenario

    def options(entries: Iterable[tuple[Move, str, int, int]]) -> list[Option]:
        unsorted = [
            Option(names[move.key], plain_text(scenario, label), move, "" if takes == usual else f" (takes {takes})")
            for move, label, takes, usual in entries
        ]
        return sorted(unsorted, key=lambda option: (len(option.letter), option.letter))

    looks = ((spot.move, spot.name, 1, 1) for spot in page.spots if spot.open)
    yield f"Look at{_left(page.attention)}", options(looks)
    documents = ((offer.move, f"a {offer.kind}", 1, 1) for offer in page.documents if not offer.opened)
    yield "Open", options(documents)
    yield (
        f"Talk about{_left(page.turns)}",
        options((line.move, line.topic, line.takes, 1) for line in page.talk if line.open),
    )
    yield "Choose", options((option.move, option.words, option.takes, 0) for option in page.choices)


def _left(number: int | None) -> str:
    return "" if number is None else f" ({number} left)"


def blind_text(page: BlindPage | None) -> str:
    """Return a blind player's page in words."""
    if page is None:
        return "The play has ended."
    parts = ["\n".join((f"{title}:", *(_entry(option) for option in options))) for title, options in page.sections]
    if page.note is not None:
        parts.append("\n".join(_desk(page, page.note)))
    return "\n\n".join(parts)


def _entry(option: Option) -> str:
    return f"  {option.letter}  {' '.join(option.label.split())}{option.takes}"


def _desk(page: BlindPage, note: RoadView) -> Iterator[str]:
    yield f"Desk, {page.time_left} left. Pieces:"
    yield from (f"  {number}  {text}" for number, text in page.pieces)
    yield "Write or tell, for example `note 1+2` or `ROAD LETTER 1+2`:"
    yield f"  {NOTE}: {road_text(note)}"
    for recipient in page.recipients:
        yield f"  {recipient.letter}  {recipient.name}"
        yield from (f"       {road.channel}: {road_text(road)}" for road in recipient.roads)
    if page.sent:
        yield "Sent:"
        yield from page.sent


def make_moves(play: RecordedSession, words: Iterable[str]) -> str:
    """Make moves by letters and contacts by their notation until one is refused; return the refusal or nothing."""
    rest = " ".join(words).split()
    while rest:
        length = _length(play.session, rest)
        entry, rest = rest[:length], rest[length:]
        move = parse_move(play.session, entry)
        problem = refusal(play.session, " ".join(entry), move)
        if move is None or problem:
            return problem
        before = len(play.session.turns)
        play.act(move)
        if rest and any(
            isinstance(event, (Entered, Ended)) for turn in play.session.turns[before:] for event in turn.events
        ):
            return TURNED
    return ""


def _length(session: Session, words: Sequence[str]) -> int:
    """Return how many words the first move takes: two for a note, three for a road, else one."""
    return 2 if words[0] == NOTE else 3 if words[0] in session.story.scenario.channels else 1


def parse_move(session: Session, entry: Sequence[str]) -> Move | None:
    """Return the move that a letter, `note 1+2` or `ROAD LETTER 1+2` stands for; None if it stands for none."""
    if session.ended:
        return None
    by_letter = {letter: name for name, letter in letters(session).items()}
    match entry:
        case [str(letter)]:
            return session.story.move(by_letter.get(letter.upper(), ""))
        case ["note", pieces]:
            carried = _pieces(session, pieces)
            return Record(carried) if carried else None
        case [road, letter, pieces]:
            agency = by_letter.get(letter.upper(), "").removeprefix("to:")
            carried = _pieces(session, pieces)
            return Tell(agency, carried, road) if carried and agency in session.story.recipients else None
        case _:
            return None


def _pieces(session: Session, joined: str) -> tuple[str, ...]:
    """Return the pieces of `1+3`; none if any of them is no number of a piece."""
    by_number = {str(number): info for info, number in piece_numbers(session).items()}
    pieces = [by_number.get(number, "") for number in joined.split("+")]
    return session.story.index.in_order(pieces) if all(pieces) else ()
