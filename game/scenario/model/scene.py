"""A scene as the author wrote it: what is seen, noticed, said and chosen, and what the debrief tells of it."""

import re
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StrictBool, StrictInt

from game.scenario.model.effects import Effect
from game.scenario.model.fields import Condition, DisplayText, Id, Ids, Prose, StrictModel
from game.scenario.model.shared import FindingIds

END = "end"
"""The scene name that ends the play."""
_ITALICS = re.compile(r"\*([^*\s](?:[^*]*[^*\s])?)\*")
"""Words that stand wholly in italics."""


class Strength(StrEnum):
    """How well an option serves the child; never shown during play."""

    WEAK = "weak"
    PARTIAL = "partial"
    STRONG = "strong"
    OVERREACH = "overreach"


class Look(StrictModel):
    """Something that can be noticed."""

    at: tuple[float, float, float, float] | None = Field(default=None, title="At")
    """x, y, width and height as shares of the picture, each from 0 to 1."""
    name: DisplayText = Field(title="Name")
    """What the trainee sees before looking closer."""
    text: DisplayText = Field(title="Text")
    """What a closer look shows."""
    when: Condition | None = Field(default=None, title="There when")
    """Only there while this holds."""
    do: tuple[Effect, ...] = Field(default=(), title="Do")
    """What looking does."""
    renamed_from: Ids = Field(default=(), title="Earlier ids")
    """Ids this spot had before."""


class Goto(StrictModel):
    """One way on."""

    scene: Id = Field(title="Scene")
    """The next scene, or `end`."""
    when: Condition | None = Field(default=None, title="When")
    """Taken only if this holds; the last way has no condition."""


def _ways(value: Any) -> Any:  # noqa: ANN401 - whatever stands in the file
    return [{"scene": value}] if isinstance(value, str) else value


class Choice(StrictModel):
    """Something the trainee can do."""

    say: DisplayText = Field(title="Say")
    """What the trainee says or does, as it stands on the button."""
    when: Condition | None = Field(default=None, title="Open when")
    """Only on offer while this holds."""
    once: StrictBool = Field(default=False, title="Once")
    """Whether it closes after it was used."""
    strength: Strength | None = Field(default=None, title="Strength")
    """How well it serves the child; only the debrief reads it."""
    defensible: DisplayText = Field(default="", title="Defensible because")
    """Why a good colleague might take this route too, though it is not the strong one."""
    basis: Ids = Field(default=(), title="Basis")
    """By what consent, duty, power or policy; ids of the law file."""
    because: DisplayText = Field(default="", title="Because")
    """Why it looks reasonable at the time."""
    cost: DisplayText = Field(default="", title="Cost")
    """What it costs or closes off, in words; told in the debrief."""
    now: Prose = Field(default=(), title="Now")
    """What happens at once."""
    days: StrictInt = Field(default=0, ge=0, le=365, title="Days")
    """How many days it takes."""
    takes: StrictInt = Field(default=0, ge=0, le=9, title="Takes")
    """How much desk time it takes, or how many turns in a conversation; where less is left it is not on offer."""
    do: tuple[Effect, ...] = Field(default=(), title="Do")
    """What it sets going, in this order, before the days pass."""
    themes: dict[Id, Id] = Field(default_factory=dict, title="Themes")
    """The word it earns on each theme."""
    goto: Annotated[
        tuple[Goto, ...], BeforeValidator(_ways, json_schema_input_type=Id | list[Goto]), Field(title="Goto")
    ] = ()
    """Where the story goes on; without it the scene stays."""
    renamed_from: Ids = Field(default=(), title="Earlier ids")
    """Ids this choice had before."""


class Line(StrictModel):
    """Something the trainee can say or ask in a conversation."""

    topic: DisplayText = Field(min_length=1, max_length=60, title="Topic")
    """What stands on the button: at most six words, never what it will find."""
    say: DisplayText = Field(title="Say")
    """The trainee's own words; wholly in italics, `*You dry a cup.*`, what they do, shown without quotation marks."""
    answer: Prose = Field(title="Answer")
    """What comes back."""
    when: Condition | None = Field(default=None, title="Open when")
    """Only on offer while this holds, for example `asked(kitchen.someone)`."""
    takes: StrictInt = Field(default=1, ge=0, le=9, title="Takes")
    """How many of the scene's turns it takes."""
    do: tuple[Effect, ...] = Field(default=(), title="Do")
    """What saying it does, before the answer is shown."""
    matters: DisplayText = Field(default="", title="Matters because")
    """One sentence for the debrief on why this was worth a turn."""
    renamed_from: Ids = Field(default=(), title="Earlier ids")
    """Ids this line had before."""

    @property
    def action(self) -> str:
        """What the trainee does, of a `say` that stands wholly in italics; empty where it is said."""
        italics = _ITALICS.fullmatch(self.say.strip())
        return italics.group(1) if italics else ""


class DecisionNotes(StrictModel):
    """What the debrief says about a decision."""

    knowable: DisplayText = Field(default="", title="Knowable then")
    """What could be known at that moment."""
    pressed: DisplayText = Field(default="", title="What pressed on you")
    """Time, workload, distance: what made the moment hard."""
    principle: Id | None = Field(default=None, title="Principle")
    """The glossary entry that names the principle."""
    echo: FindingIds = Field(default=(), title="Echo")
    """Findings of the real case; told only in the debrief's last part."""


class Scene(StrictModel):
    """One place and moment."""

    part: Id | None = Field(default=None, title="Part")
    """The chapter it belongs to."""
    title: DisplayText = Field(title="Title")
    """What stands above it."""
    place: Id | None = Field(default=None, title="Place")
    """Where it is; an id of `places`."""
    present: dict[Id, str] = Field(default_factory=dict, title="Present")
    """Who is there, each with an expression, for example `{dana: guarded}`; `neutral` is the plain portrait."""
    attention: StrictInt | None = Field(default=None, ge=0, le=20, title="Attention")
    """How many looks there is room for; without it looking is free."""
    desk_time: StrictInt | None = Field(default=None, ge=0, le=40, title="Desk time")
    """What fits before the day ends: notes, contacts and desk work, each with its cost."""
    turns: StrictInt | None = Field(default=None, ge=0, le=20, title="Turns")
    """How much there is time to say in this conversation; without it talk is free."""
    turns_are: DisplayText = Field(default="", title="Turns are")
    """What ends the conversation, as it stands beside the turns left: `until the kettle boils`."""
    plain: StrictBool = Field(default=False, title="Plain")
    """A decision whose textbook answer everybody can see; its price is the drama."""
    documents: Ids = Field(default=(), title="Documents")
    """The documents that lie here."""
    text: Prose = Field(title="Text")
    """What the trainee reads on entering."""
    do: tuple[Effect, ...] = Field(default=(), title="Do")
    """What entering does, before the text is shown."""
    look: dict[Id, Look] = Field(default_factory=dict, title="Look")
    """What can be noticed."""
    talk: dict[Id, Line] = Field(default_factory=dict, title="Talk")
    """What can be said here, by id."""
    choices: dict[Id, Choice] = Field(min_length=1, title="Choices")
    """What the trainee can do."""
    debrief: DecisionNotes | None = Field(default=None, title="Debrief")
    """What the debrief says about this decision."""
    discuss: DisplayText = Field(default="", title="Discuss")
    """A question for a group, asked before it commits: it leans to no option."""
    presenter: DisplayText = Field(default="", title="Presenter")
    """A note for the one who runs the session."""
    renamed_from: Ids = Field(default=(), title="Earlier ids")
    """Ids this scene had before."""

    @property
    def is_decision(self) -> bool:
        """Whether its choices have a strength (R16)."""
        return any(choice.strength is not None for choice in self.choices.values())
