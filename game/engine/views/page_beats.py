"""The beats of a page: what happened, in short steps that a reader goes through one at a time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from game.engine.cuts.route import is_automatic
from game.engine.moves import Choose
from game.engine.session import Session
from game.engine.views.page import Page
from game.engine.views.page_blocks import BlockKind, PageBlock, page_blocks

BEAT_WORDS = 60
"""The most words of a beat, unless a single paragraph has more."""

BeatKind = Literal["outcome", "arrivals", "scene", "noticed", "asked", "ending", "sent"]

KINDS: Mapping[BlockKind, BeatKind] = {
    "now": "outcome",
    "told": "outcome",
    "unwritten": "outcome",
    "arrived": "arrivals",
    "received": "arrivals",
    "answered": "arrivals",
    "scene": "scene",
    "noticed": "noticed",
    "asked": "asked",
    "action": "asked",
    "ending": "ending",
}
"""The kind of beat to which a block belongs; what is shown elsewhere (documents, contacts) belongs to none."""


@dataclass(frozen=True)
class Beat:
    """A short part of a page, of one kind; a long block is divided between beats, and only its first has the title."""

    kind: BeatKind
    blocks: tuple[PageBlock, ...]


def split_into_beats(blocks: Iterable[PageBlock]) -> tuple[Beat, ...]:
    """Divide the blocks of a page into beats: what came of the choice, what arrived, the scene, what was seen and said.

    Every line said has a beat of its own, and so has a choice's outcome; they are never divided from their answers.
    """
    shown = [block for block in blocks if block.kind in KINDS]
    return tuple(beat for kind, group in groupby(shown, _kind) for beat in _pack(kind, group))


SENT = Beat("sent", ())
"""The beat of what was written and told at a desk, which is shown from the desk itself."""


def page_beats(page: Page, *, shows_ending: bool) -> tuple[Beat, ...]:
    """Return the beats of a page; at the end of the story those before the ending, or else the ending's one."""
    beats = split_into_beats(page.blocks)
    if page.ending:
        ending = (Beat("ending", tuple(block for block in page.blocks if _is_ending(block))),)
        before = tuple(beat for beat in beats if beat.kind != "ending")
        return ending if shows_ending or not before else before
    return (*beats, SENT) if page.desk and page.desk.sent else beats


def earlier_beats(session: Session) -> tuple[Beat, ...]:
    """Return the beats of all pages before the current one, in the order of play."""
    ends = [
        position
        for position, move in enumerate(session.moves)
        if isinstance(move, Choose) and not is_automatic(session, position + 1)
    ]
    return tuple(beat for end in ends for beat in split_into_beats(page_blocks(session.truncated_to(end))))


def _is_ending(block: PageBlock) -> bool:
    return block.kind == "ending"


def _kind(block: PageBlock) -> BeatKind:
    return KINDS[block.kind]


def _pack(kind: BeatKind, blocks: Iterable[PageBlock]) -> Iterator[Beat]:
    """Put blocks of one kind into beats of at most `BEAT_WORDS` words."""
    parts, count = list[PageBlock](), 0
    for part in (part for block in blocks for part in _parts(kind, block)):
        words = len(part.text.split())
        if parts and (kind == "asked" or count + words > BEAT_WORDS):
            yield Beat(kind, tuple(parts))
            parts, count = [], 0
        parts.append(part)
        count += words
    yield Beat(kind, tuple(parts))


def _parts(kind: BeatKind, block: PageBlock) -> Iterator[PageBlock]:
    """Divide a block at its paragraphs, as evenly as its length allows, a list of pieces between them.

    A line said stays whole.
    """
    total = len(block.text.split())
    if kind == "asked" or total <= BEAT_WORDS:
        yield block
        return
    aim = total / -(-total // BEAT_WORDS)
    separator = "; " if block.kind == "unwritten" else "\n\n"
    part, title = "", block.title
    for paragraph in block.text.split(separator):
        joined = f"{part}{separator}{paragraph}" if part else paragraph
        if (part and len(joined.split()) > BEAT_WORDS) or len(part.split()) >= aim:
            yield replace(block, text=part, title=title)
            part, title = paragraph, ""
        else:
            part = joined
    yield replace(block, text=part, title=title)
