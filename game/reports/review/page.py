"""A scenario laid out to be read and commented on: scene by scene, each passage with its id."""

from collections.abc import Iterator
from itertools import groupby

from game.reports.debrief.blocks import Block, BulletList, Note, Part, Prose
from game.reports.review.passages import Passage

HOW = (
    "Every passage stands here with what it is and an id. Read as somebody of your profession: would it be so, would "
    "it be said so, is the law right, is anybody blamed or shamed? Write comments into the table that came with this "
    "page, beside the id, and send the table back; or on paper, with the id. No real names and no real cases."
)


def review_parts(every: tuple[Passage, ...], fingerprint: str) -> tuple[Part, ...]:
    """Lay the passages out, those of one scene, document, arrival or ending together.

    `fingerprint` stands for the words as they are: the author writes it under `reviews` when the reading is done.
    """
    first = Part("How to read this", (Prose(HOW), Note(f"The text as it is here: {fingerprint}")))
    return (first, *(Part(title, tuple(_blocks(group))) for title, group in _groups(every)))


def _groups(every: tuple[Passage, ...]) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    for title, group in groupby(every, key=_title):
        yield title, tuple(group)


def _title(passage: Passage) -> str:
    """Return what a passage belongs to, in the words of its keys: `Scenes kitchen`, `Brief`."""
    return " ".join(part for part in passage.path[:2] if not part.isdigit()).replace("_", " ").capitalize()


def _blocks(group: tuple[Passage, ...]) -> Iterator[Block]:
    for passage in group:
        yield Prose(passage.text)
        yield BulletList((f"{_label(passage)}: {passage.id}",))


def _label(passage: Passage) -> str:
    """Return what a passage is, in the words of its keys."""
    inner = [part for part in passage.path[2:] if not part.isdigit()] or list(passage.path[-1:])
    return " ".join(inner).replace("_", " ")
