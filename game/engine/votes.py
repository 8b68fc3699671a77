"""A vote of a room on a decision: how many hands each option has, counted one by one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from game.engine.notes import Note

MOST_HANDS = 1000
"""The most hands that a room can have for an option; a file that says more was not written by a room."""
VOTE = "vote"
"""The kind of the note that keeps a vote."""


@dataclass(frozen=True)
class Vote:
    """The hands that were counted, in their order: the keys of the options they were for."""

    hands: tuple[str, ...] = ()

    @classmethod
    def of(cls, hands: Iterable[tuple[str, int]]) -> "Vote":
        """Return the vote with so many hands for each option."""
        return cls(tuple(key for key, count in hands for _ in range(count)))

    @property
    def total(self) -> int:
        """How many hands were counted."""
        return len(self.hands)

    def with_hand(self, option: str) -> "Vote":
        """Return the vote with one hand more for an option."""
        return Vote((*self.hands, option))

    def without_last(self) -> "Vote":
        """Return the vote without the hand that was counted last; an empty one stays empty."""
        return Vote(self.hands[:-1])

    def count(self, option: str) -> int:
        """Return how many hands an option has."""
        return self.hands.count(option)

    def leading(self, options: tuple[str, ...], picked: str = "") -> tuple[str, ...]:
        """Return the two options with most hands, one that is picked before all, in the order offered."""
        ranked = sorted(options, key=lambda option: (option == picked, self.count(option)), reverse=True)[:2]
        return tuple(option for option in options if option in ranked)


def vote_note(vote: Vote, scene: str, options: Mapping[str, str]) -> Note:
    """Return the note that keeps a vote about the decision of a scene; `options` are those offered, in their order."""
    words = " ".join(f"{vote.count(key)} of {vote.total}: {option}" for key, option in options.items())
    return Note(VOTE, scene, words, hands=tuple((key, vote.count(key)) for key in options))


def votes_about(notes: Iterable[Note], scene: str) -> tuple[Note, ...]:
    """Return the votes on the decision of a scene, in order."""
    return tuple(note for note in notes if note.kind == VOTE and note.about == scene and note.hands)


def vote_lines(votes: Sequence[Note], options: Mapping[str, str]) -> tuple[str, ...]:
    """Return the votes on one decision in words: a line for each option, with its hands in one count after another.

    `options` are the words of options by their keys; one that no vote offered has no line.
    """
    counts = [dict(vote.hands) for vote in votes]
    counted = [(each, sum(each.values())) for each in counts]
    return tuple(
        ", then ".join(f"{each.get(key, 0)} of {total}" for each, total in counted) + f": {words}"
        for key, words in options.items()
        if any(key in each for each in counts)
    )
