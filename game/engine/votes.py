"""A vote of a room on a decision: how many hands each option has, counted one by one."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Vote:
    """The hands that were counted, in their order: the keys of the options they were for."""

    hands: tuple[str, ...] = ()

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

    def leading(self, options: tuple[str, ...]) -> tuple[str, ...]:
        """Return the two options with most hands, in the order in which they are offered."""
        ranked = sorted(options, key=self.count, reverse=True)[:2]
        return tuple(option for option in options if option in ranked)


def vote_text(vote: Vote, options: Mapping[str, str]) -> str:
    """Return a vote in words, as the session keeps it: each option with its hands, in the order offered."""
    return " ".join(f"{vote.count(key)} of {vote.total}: {words}" for key, words in options.items())
