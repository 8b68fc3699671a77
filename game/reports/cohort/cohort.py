"""A cohort: plays, counted together where they are of one scenario, one text, one way and one attempt."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import quantiles

from game.engine.story import CompiledStory
from game.reports.cohort.play_record import Item, PlayRecord

FEWEST = 5
"""The least number of plays that are shown together, so that nobody can be told from the others."""
FEWER = f"fewer than {FEWEST}"
"""What stands for a number below it."""


def disclose(count: int) -> int | None:
    """Return a count as it may be shown: 0, else rounded to the nearest `FEWEST`, and None for fewer than that.

    Every count of a page is rounded, those of whole groups too: what is left out could otherwise be worked out from
    what stands beside it.
    """
    if 0 < count < FEWEST:
        return None
    return FEWEST * round(count / FEWEST)


def disclosed_text(count: int | None) -> str:
    """Return a disclosed count in words."""
    if count is None:
        return FEWER
    return f"about {count:,}" if count else "none"


@dataclass(frozen=True, order=True)
class GroupKey:
    """What the plays of a group share.

    Attributes:
        scenario: the scenario's id.
        content: the hash of its text as it was played.
        cut: the cut, or empty for the whole scenario.
        attempt: which attempt of each person at the scenario it was, from 1; so nobody is in a group twice.
        is_room: whether groups in a room played them, each as one.
    """

    scenario: str
    content: str
    cut: str
    attempt: int
    is_room: bool = False


@dataclass(frozen=True)
class CohortGroup:
    """The plays of one group, counted.

    Attributes:
        plays: how many plays it holds.
        counts: in how many of them each item happened.
        minutes: how long a quarter, half and three quarters of them took at most; empty below two plays.
        reasons: by the item of a decision, the words that their writers agreed to show, in alphabetical order.
        hands: by the item of a decision, the hands that went up for it in all rooms.
        incomplete: how many could be replayed only in part.
    """

    key: GroupKey
    story: CompiledStory
    plays: int
    counts: Mapping[Item, int]
    minutes: tuple[float, ...]
    reasons: Mapping[Item, tuple[str, ...]]
    hands: Mapping[Item, int]
    incomplete: int

    @property
    def is_shown(self) -> bool:
        """Whether the group is large enough to be shown."""
        return self.plays >= FEWEST


@dataclass(frozen=True)
class UnreadFile:
    """A file of a folder that is not in the cohort, and why, in a sentence."""

    name: str
    reason: str


@dataclass(frozen=True)
class Cohort:
    """All groups of a folder, and the files that could not be read."""

    groups: tuple[CohortGroup, ...]
    unread: tuple[UnreadFile, ...]


@dataclass
class GroupCounter:
    """Counts the plays of one group as they are read, so that no play has to be kept."""

    key: GroupKey
    story: CompiledStory
    plays: int = 0
    incomplete: int = 0
    counts: Counter[Item] = field(default_factory=Counter)
    minutes: Counter[int] = field(default_factory=Counter)
    """How many plays took how many whole minutes."""
    reasons: dict[Item, list[str]] = field(default_factory=dict)
    hands: Counter[Item] = field(default_factory=Counter)

    def add(self, play: PlayRecord) -> None:
        """Count one play more."""
        self.plays += 1
        self.incomplete += not play.is_whole
        self.counts.update(play.items)
        self.minutes[round(play.minutes)] += 1
        self.hands.update(dict(play.hands))
        for item, words in play.reasons:
            self.reasons.setdefault(item, []).append(words)

    def group(self) -> CohortGroup:
        """Return what was counted."""
        spread = sorted(self.minutes.elements())
        return CohortGroup(
            key=self.key,
            story=self.story,
            plays=self.plays,
            counts=dict(self.counts),
            minutes=tuple(quantiles(spread, n=4, method="inclusive")) if len(spread) > 1 else (),
            reasons={item: tuple(sorted(words)) for item, words in self.reasons.items()},
            hands=dict(self.hands),
            incomplete=self.incomplete,
        )
