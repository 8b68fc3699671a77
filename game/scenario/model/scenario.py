"""What the author wrote: the scenario as frozen data, without behaviour; every field says what it is for."""

import datetime
from typing import Literal

from pydantic import Field, StrictBool, StrictInt

from game.scenario.model.effects import Effect, VariableValue
from game.scenario.model.fields import Condition, DisplayText, Id, Ids, Number, Prose, StrictModel
from game.scenario.model.scene import Scene
from game.scenario.model.shared import PersonHere, SharedContent

MAX_SCENES = 2000
"""The most scenes of a scenario, many times those of any story; what has more would fill the memory of a check."""
FORMAT = 1
"""The version of the scenario language."""


class Variable(StrictModel):
    """Something the story remembers: yes or no, a number in a range, or one of several words."""

    start: VariableValue = Field(title="Start")
    """Its value at the start."""
    lowest: Number | None = Field(default=None, alias="from", title="From")
    """The lowest value of a number."""
    highest: Number | None = Field(default=None, alias="to", title="To")
    """The highest value of a number."""
    one_of: tuple[str, ...] | None = Field(default=None, title="One of")
    """The words it may take."""
    strict: StrictBool = Field(default=False, title="Strict")
    """Report it when the story would push the number past its range."""


class Part(StrictModel):
    """A chapter; its variables are forgotten at its end."""

    title: DisplayText = Field(title="Title")
    """What the trainee reads."""
    variables: dict[Id, Variable] = Field(default_factory=dict, title="Variables")
    """Variables that live in this part alone."""


class FormField(StrictModel):
    """One line of a form."""

    label: DisplayText = Field(title="Label")
    """What is printed."""
    value: DisplayText = Field(default="", title="Value")
    """What was filled in; empty is a blank."""


class Document(StrictModel):
    """Something to open and read."""

    kind: Literal["form", "letter", "email", "record", "note", "plan"] = Field(title="Kind")
    """How it looks."""
    title: DisplayText = Field(title="Title")
    """What stands on its cover."""
    sender: DisplayText = Field(default="", alias="from", title="From")
    """Who wrote it."""
    to: DisplayText = Field(default="", title="To")
    """Whom it is for."""
    dated: DisplayText = Field(default="", title="Dated")
    """The date on it, as printed."""
    hand: Id | None = Field(default=None, title="Hand")
    """Who filled it in by hand."""
    fields: tuple[FormField, ...] = Field(default=(), title="Fields")
    """The lines of a form."""
    text: Prose = Field(default=(), title="Text")
    """The body."""
    when: Condition | None = Field(default=None, title="There when")
    """Only there while this holds."""
    do: tuple[Effect, ...] = Field(default=(), title="Do")
    """What opening it does, once."""
    renamed_from: Ids = Field(default=(), title="Earlier ids")
    """Ids this document had before."""


class Consequence(StrictModel):
    """Something that arrives on a later day."""

    text: Prose = Field(default=(), title="Text")
    """What the trainee reads when it arrives."""
    when: Condition | None = Field(default=None, title="Arrives when")
    """Tested once, on the day; if it does not hold, nothing arrives."""
    after: Condition | None = Field(default=None, title="After")
    """It is set going, once, on the day on which this first holds."""
    days: StrictInt | None = Field(default=None, ge=1, le=1000, title="Days")
    """Days from then until it arrives; stands beside `after`."""
    do: tuple[Effect, ...] = Field(default=(), title="Do")
    """What its arrival does."""
    desk: Id | None = Field(default=None, title="On whose desk")
    """The agency on whose desk it lands, for the debrief; without it this one."""
    renamed_from: Ids = Field(default=(), title="Earlier ids")
    """Ids this consequence had before."""


class Cut(StrictModel):
    """A shorter way through a scenario: some scenes are played, the others run by a fixed route and are told."""

    title: DisplayText = Field(title="Title")
    """What the trainee reads."""
    minutes: StrictInt = Field(ge=1, le=240, title="Minutes")
    """How long this cut takes."""
    plays: Ids = Field(min_length=1, title="Plays")
    """The scenes that are played."""
    route: tuple[str, ...] = Field(default=(), title="Route")
    """The keys of the moves made in the scenes that are not played, in their order."""
    told: dict[Id, DisplayText] = Field(default_factory=dict, title="Told")
    """What is told in place of a scene that is not played, by scene."""


class Ending(StrictModel):
    """How the network of professionals stands at the end."""

    title: DisplayText = Field(title="Title")
    """Its name."""
    text: Prose = Field(title="Text")
    """What the trainee reads; never the fate of the child."""
    when: Condition | None = Field(default=None, title="When")
    """The first ending whose condition holds is reached; the last has none."""


class FamilyMoment(StrictModel):
    """A moment as somebody in the family lived it; told in the debrief."""

    scene: Id = Field(title="Scene")
    """The scene it belongs to; told only if the play went through it."""
    when: Condition | None = Field(default=None, title="Told when")
    """Told only if this holds at the end of the play."""
    text: DisplayText = Field(title="Text")
    """How it was for this person, as far as anybody can know."""


class SystemChange(StrictModel):
    """One change in the system, with somebody who could own it."""

    change: DisplayText = Field(title="Change")
    """What would make the stronger option easier here."""
    owner: DisplayText = Field(title="Owner")
    """Who could own it."""


class NextSteps(StrictModel):
    """What the debrief leaves the trainee with."""

    questions: tuple[DisplayText, ...] = Field(default=(), title="Questions")
    """Questions to carry away; three are enough."""
    supervision: DisplayText = Field(default="", title="Supervision")
    """A prompt for one thing to take to supervision."""
    system: tuple[SystemChange, ...] = Field(default=(), title="System")
    """Changes in the system, each with an owner."""


class Review(StrictModel):
    """That somebody of a profession has read this scenario."""

    by: Id = Field(title="By")
    """The profession or role, for example `paediatrician`; no name."""
    date: datetime.date = Field(title="Date")
    """The day, as 2026-11-30."""
    at: str = Field(pattern=r"^[0-9a-f]{12}$", title="At")
    """The text as it was read: what `review` prints on its first page."""


class ScenarioFields(StrictModel):
    """The keys of a scenario beside those it shares with its pack."""

    format: Literal[1] = Field(title="Format")
    """The version of the scenario language: 1."""
    id: Id = Field(title="Id")
    """The scenario's own name for saves and commands."""
    title: DisplayText = Field(title="Title")
    """What the trainee reads in the library."""
    desk: Id = Field(title="Desk")
    """The agency whose desk the trainee sits at."""
    minutes: StrictInt = Field(default=20, ge=1, le=240, title="Minutes")
    """How long a play takes."""
    tutorial: StrictBool = Field(default=False, title="Tutorial")
    """Whether it teaches how to play: the menu offers it to newcomers and does not count it among the desks."""
    start_here: StrictBool = Field(default=False, title="Start here")
    """Whether the menu says to start here, wherever it stands in the pathway; without it that is the first desk."""
    starts: datetime.date = Field(title="Starts")
    """The first day of the story, as 2027-01-11."""
    last_day: StrictInt = Field(ge=1, le=1000, title="Last day")
    """The day on which the play ends at the latest; the first day is 0."""
    after: StrictInt = Field(default=0, ge=0, le=365, title="After")
    """Days that run on after the last scene, before the ending is chosen."""
    incoming: Ids = Field(default=(), title="Incoming")
    """What earlier desks may have sent here; held from the start when played alone."""
    may_arrive: Ids = Field(default=(), title="May arrive")
    """What earlier desks may have sent besides; not held when played alone."""
    recipients: Ids = Field(default=(), title="Recipients")
    """Whom this desk can reach, in the order of its list; without this key every agency but its own."""
    at_this_desk: dict[Id, PersonHere] = Field(default_factory=dict, title="At this desk")
    """People as this desk knows them, by person; what is given replaces what the pack says."""
    away: dict[Id, Condition] = Field(default_factory=dict, title="Away")
    """While this holds a recipient cannot be reached from this desk, by agency; it stands on the list all the same."""
    roads: dict[Id, Ids] = Field(default_factory=dict, title="Roads")
    """By which roads a recipient is reached from this desk, by agency; it replaces what the pack says."""
    closed: dict[Id, Condition] = Field(default_factory=dict, title="Closed")
    """While this holds a road is closed at this desk, by channel."""
    concerns: dict[Id, Ids] = Field(default_factory=dict, title="Concerns")
    """Who has to have a piece in this story, by piece; it replaces what the pack says."""
    elsewhere: dict[Id, Ids] = Field(default_factory=dict, title="Elsewhere")
    """What other agencies hold from the start, unknown to this desk; the debrief shows it."""
    notice: DisplayText = Field(default="", title="Notice")
    """Shown before play, always: what it is about and what is not shown."""
    brief: Prose = Field(default=(), title="Brief")
    """Who you are and what you carry, shown before the first scene."""
    variables: dict[Id, Variable] = Field(default_factory=dict, title="Variables")
    """Variables that live for the whole story."""
    parts: dict[Id, Part] = Field(default_factory=dict, title="Parts")
    """The chapters, in order."""
    scenes: dict[Id, Scene] = Field(min_length=1, max_length=MAX_SCENES, title="Scenes")
    """The scenes; the first is the start."""
    documents: dict[Id, Document] = Field(default_factory=dict, title="Documents")
    """What can be opened, by id."""
    later: dict[Id, Consequence] = Field(default_factory=dict, title="Later")
    """What may arrive on a later day; on one day in this order."""
    endings: dict[Id, Ending] = Field(min_length=1, title="Endings")
    """The endings, tried in this order."""
    cuts: dict[Id, Cut] = Field(default_factory=dict, title="Cuts")
    """Shorter ways through, by id; the first is what a newcomer is offered."""
    sides: dict[Id, tuple[FamilyMoment, ...]] = Field(default_factory=dict, title="Sides")
    """The same days from the family's side, by person."""
    next: NextSteps | None = Field(default=None, title="Next")
    """What the debrief leaves the trainee with."""
    reviews: tuple[Review, ...] = Field(default=(), title="Reviews")
    """Who of which profession has read it, and in which state; `check` says when the text has changed since."""
    history: tuple[FormField, ...] = Field(default=(), title="History")
    """What the file's chronology says already: `label` is the date, `value` what happened."""


class Scenario(ScenarioFields, SharedContent):
    """A scenario as one file holds it or as it stands once joined with its pack: complete in itself."""


class Season(StrictModel):
    """A season of a pathway: the desks that are played before any of them goes on beyond its last day."""

    title: DisplayText = Field(title="Title")
    """What the page between two desks calls it."""
    until: datetime.date = Field(title="Until")
    """Its last day: a play rests before a choice that leads to a scene of a later day."""
    desks: Ids = Field(min_length=1, title="Desks")
    """The scenarios that are played in it, in this order."""


class Route(StrictModel):
    """A way through the seasons: all desks of a pack, or a few."""

    title: DisplayText = Field(title="Title")
    """What the menu calls it."""
    about: DisplayText = Field(default="", title="About")
    """A sentence on what it takes and shows."""
    desks: Ids = Field(min_length=2, title="Desks")
    """The scenarios that belong to it; their order is that of the seasons."""


class Pack(SharedContent):
    """What `pack.yaml` holds, joined with `case.yaml`, `glossary.yaml` and `local.yaml`."""

    format: Literal[1] = Field(title="Format")
    """The version of the scenario language: 1."""
    id: Id = Field(title="Id")
    """The pack's name."""
    title: DisplayText = Field(title="Title")
    """What the library calls it."""
    pathway: Ids = Field(default=(), title="Pathway")
    """The scenarios in the order in which one desk hands on to the next."""
    seasons: dict[Id, Season] = Field(default_factory=dict, title="Seasons")
    """The seasons of the pathway, from the first to the last."""
    routes: dict[Id, Route] = Field(default_factory=dict, title="Routes")
    """The ways through the seasons, by id; the first is offered first."""
