"""What a map shows, as frozen values: placeholders are filled in, conditions and effects are the author's own text.

`None` for whether something happens, or how often, means that it was not worked out.
"""

from dataclasses import dataclass
from itertools import chain

END = "end"
"""The target of edges that end the play; the ending is chosen after it."""


@dataclass(frozen=True)
class MapProblem:
    """A problem as `check` reports it, and its line."""

    code: str
    severity: str
    message: str
    hint: str
    line: int


@dataclass(frozen=True)
class ConditionalText:
    """A piece of text, and the condition it is shown under."""

    text: str
    when: str


@dataclass(frozen=True)
class MapEdge:
    """Where a choice leads; several lines of `goto` that lead to one scene are one edge."""

    target: str
    when: tuple[str, ...]
    """The conditions, in order; an empty one always holds."""
    taken: bool | None
    share: float | None
    """How often a play takes this edge on average, which is its share of plays where that is at most once."""
    on_last_day: bool = False
    """Whether the choice ends the play here only because the last day is reached."""


@dataclass(frozen=True)
class MappedChoice:
    """A choice and where it leads."""

    id: str
    say: str
    strength: str
    because: str
    defensible: str
    cost: str
    when: str
    once: bool
    days: int
    takes: int
    """Desk time or turns."""
    now: tuple[ConditionalText, ...]
    do: tuple[str, ...]
    edges: tuple[MapEdge, ...]
    offered: bool | None
    share: float | None
    """How often a play makes this choice on average."""
    findings: tuple[MapProblem, ...]


@dataclass(frozen=True)
class MappedLook:
    """Something that can be noticed, or opened, in a scene."""

    name: str
    text: str
    when: str
    do: tuple[str, ...]


@dataclass(frozen=True)
class MappedLine:
    """Something that can be said in a conversation."""

    id: str
    topic: str
    say: str
    when: str
    takes: int
    """How many turns."""
    matters: str
    answer: tuple[ConditionalText, ...]
    do: tuple[str, ...]
    findings: tuple[MapProblem, ...]


@dataclass(frozen=True)
class MappedScene:
    """A scene."""

    id: str
    title: str
    part: str
    """The id of its part; empty without one."""
    is_decision: bool
    is_desk: bool
    days: tuple[int, int] | None
    """The first and last day its edges allow, maybe further apart than in any play; None where no edge leads here."""
    text: tuple[ConditionalText, ...]
    do: tuple[str, ...]
    looks: tuple[MappedLook, ...]
    turns: int | None
    """How much there is time to say; None where talk is free."""
    turns_are: str
    lines: tuple[MappedLine, ...]
    choices: tuple[MappedChoice, ...]
    reached: bool | None
    share: float | None
    """The share of plays that come here."""
    times: float | None
    """How often a play comes here on average; more than the share where it can come back."""
    findings: tuple[MapProblem, ...]

    @property
    def all_findings(self) -> tuple[MapProblem, ...]:
        """Return the problems of the scene, of its lines and of its choices."""
        inner = (*(line.findings for line in self.lines), *(choice.findings for choice in self.choices))
        return (*self.findings, *chain.from_iterable(inner))


@dataclass(frozen=True)
class MappedEnding:
    """An ending; the first that holds is reached."""

    id: str
    title: str
    text: tuple[ConditionalText, ...]
    when: str
    reached: bool | None
    share: float | None
    findings: tuple[MapProblem, ...]


@dataclass(frozen=True)
class MappedConsequence:
    """Something that may arrive on a later day, and what schedules it."""

    id: str
    text: tuple[ConditionalText, ...]
    when: str
    after: str
    """The condition that sets it going when it first holds; empty without one."""
    days: int | None
    """Days from then until it arrives; None without such a condition."""
    desk: str
    do: tuple[str, ...]
    set_by: tuple[str, ...]
    """Scenes, documents and consequences by id, choices, looks and lines as `scene.choice`, or `answer of police`."""
    arrives: bool | None
    findings: tuple[MapProblem, ...]


@dataclass(frozen=True)
class MappedAnswer:
    """Something that a recipient may say back; the first whose condition holds is given."""

    text: tuple[ConditionalText, ...]
    when: str
    do: tuple[str, ...]


@dataclass(frozen=True)
class MappedRecipient:
    """Somebody this desk can tell something, by which roads, and what they answer."""

    id: str
    name: str
    when: str
    roads: tuple[str, ...]
    """The names of the channels that are offered at the desk."""
    answers: tuple[MappedAnswer, ...]
    """Its own; after them those of anyone are tried."""


@dataclass(frozen=True)
class MappedCut:
    """A shorter way through."""

    id: str
    title: str
    minutes: int
    plays: tuple[str, ...]
    """The ids of the scenes that are played."""
    route: tuple[str, ...]
    """The keys of the moves that are made in the others."""
    told: tuple[tuple[str, str], ...]
    """(id of a scene, what is told in its place)."""
    findings: tuple[MapProblem, ...]


@dataclass(frozen=True)
class SceneStrip:
    """Scenes that are drawn in one line from left to right, in steps of those that stand above one another."""

    part: str
    """The id of the part they belong to; empty without one."""
    is_continued: bool
    """Whether the part begins in an earlier strip."""
    steps: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class ScenarioMap:
    """A scenario as a map."""

    id: str
    title: str
    file: str
    exploration: str
    """How far its plays were explored, in a sentence."""
    is_explored: bool
    """Whether every play was explored."""
    parts: tuple[tuple[str, str], ...]
    """Each part's id and title."""
    rows: tuple[tuple[SceneStrip, ...], ...]
    """Strips beside one another, row under row."""
    scenes: tuple[MappedScene, ...]
    endings: tuple[MappedEnding, ...]
    consequences: tuple[MappedConsequence, ...]
    recipients: tuple[MappedRecipient, ...]
    """In the order of the desk's list."""
    anyone: tuple[MappedAnswer, ...]
    """What anybody answers who has no answer of their own that fits."""
    cuts: tuple[MappedCut, ...]
    findings: tuple[MapProblem, ...]
    """Those that belong to none of the above."""
