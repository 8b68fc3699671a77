"""Dice: a play by chance that spends its time as people do.

At each point a kind of thing is drawn uniformly among those on offer, then one of that kind. While something that
costs turns or desk time can still be had, no way on is taken.
"""

import random
from collections.abc import Mapping

from game.diagnostics.game_error import GameError
from game.engine.contacts import capacity, cost, held_pieces, recipients
from game.engine.cuts.route import follow_route
from game.engine.moves import Ask, Choose, Look, Move, Open, Record, Tell
from game.engine.session import Session, begin
from game.engine.story import CompiledStory
from tests.players.plays import check_cut

MOST_MOVES = 2000
"""Moves after which a play by chance is given up: its scenes lead round in a circle."""

Kind = str
LOOK, DOCUMENT, LINE, DESK_WORK, CONTACT, WAY_ON = "look", "document", "line", "desk work", "contact", "way on"


def play_by_chance(story: CompiledStory, seed: int, cut: str = "") -> Session:
    """Play a story, or a cut of it, to its end; the same seed gives the same play.

    Raises:
        GameError: there is no such cut, nothing is on offer, or no end is reached in `MOST_MOVES`.
    """
    check_cut(story, cut)
    chance = random.Random(seed)  # noqa: S311 - plays, not secrets
    session = follow_route(begin(story, seed, None, cut))
    while not session.ended:
        if len(session.moves) >= MOST_MOVES:
            raise GameError(f"No end was reached in {MOST_MOVES} moves; the last scene was {session.situation.scene}.")
        session = follow_route(session.make_move(draw_move(session, chance)))
    return session


def draw_move(session: Session, chance: random.Random) -> Move:
    """Draw a kind of thing, then one of that kind; raises GameError where nothing is on offer."""
    kinds = options_by_kind(session)
    if has_time_to_spend(session, kinds):
        kinds = {kind: options for kind, options in kinds.items() if kind != WAY_ON}
    if not kinds:
        raise GameError(f"Nothing is on offer in {session.situation.scene}.")
    move = chance.choice(kinds[chance.choice(list(kinds))])
    return _with_pieces(session, move, chance) if isinstance(move, (Record, Tell)) else move


def options_by_kind(session: Session) -> Mapping[Kind, tuple[Move, ...]]:
    """Return what is on offer by kind, without empty kinds; contacts with the first held piece, one a road."""
    kinds: dict[Kind, list[Move]] = {}
    for move in session.legal_moves():
        kinds.setdefault(_kind(session, move), []).append(move)
    if contacts := _contacts(session):
        kinds[CONTACT] = contacts
    return {kind: tuple(moves) for kind, moves in kinds.items()}


def _kind(session: Session, move: Move) -> Kind:
    match move:
        case Look():
            return LOOK
        case Open():
            return DOCUMENT
        case Ask():
            return LINE
        case Choose(scene, _):
            rule = session.story.scenes[scene].choices[move]
            return DESK_WORK if rule.takes and not rule.leaves else WAY_ON
        case _:
            return CONTACT


def _contacts(session: Session) -> list[Move]:
    story, first = session.story, held_pieces(session.story, session.situation)[:1]
    contacts: list[Record | Tell] = [Record(first)]
    for recipient in recipients(story, session.situation):
        contacts += (Tell(recipient.agency, first, road) for road in recipient.roads)
    return [move for move in contacts if session.is_legal(move)]


def has_time_to_spend(session: Session, kinds: Mapping[Kind, tuple[Move, ...]]) -> bool:
    """Return whether something that costs turns or desk time can still be had here."""
    if session.situation.desk_time is None and session.situation.turns is None:
        return False
    return any(_costs(session, move) for options in kinds.values() for move in options)


def _costs(session: Session, move: Move) -> bool:
    rule = session.story.scenes[session.situation.scene]
    match move:
        case Record() | Tell():
            return cost(session.story, move) > 0
        case Ask():
            return session.situation.turns is not None and rule.lines[move].takes > 0
        case Choose():
            return _kind(session, move) == DESK_WORK
        case _:
            return False


def _with_pieces(session: Session, move: Record | Tell, chance: random.Random) -> Move:
    """Let a contact carry any number of held pieces up to what its road holds."""
    story = session.story
    held = held_pieces(story, session.situation)
    number = chance.randint(1, min(capacity(story, move), len(held)))
    pieces = story.index.in_order(chance.sample(held, number))
    return Record(pieces) if isinstance(move, Record) else Tell(move.agency, pieces, move.channel)
