"""What the scenarios of a pack share: agencies, channels, people, information, themes, places, terms, law, the case."""

import datetime
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StrictBool, StrictInt, StringConstraints

from game.scenario.model.effects import Effect
from game.scenario.model.fields import Condition, DisplayText, Id, Ids, Prose, StrictModel, as_list

PictureName = Annotated[str, StringConstraints(min_length=1, max_length=80)]
FindingId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_]*$", max_length=48)]
FindingIds = Annotated[
    tuple[FindingId, ...], BeforeValidator(as_list, json_schema_input_type=FindingId | list[FindingId])
]


ANYONE = "anyone"
"""The name under `answers` for every recipient that has no answer of its own."""


class Agency(StrictModel):
    """One of the services that may hold a piece of the picture."""

    name: DisplayText = Field(title="Name")
    """What people call it, for example `Health visiting`."""
    roads: Ids | None = Field(default=None, title="Roads")
    """The channels by which a desk can reach it; without this key every channel that is offered at a desk."""
    when: Condition | None = Field(default=None, title="Reached when")
    """It can be reached only while this holds; it stands on the list all the same."""
    renamed_from: Ids = Field(default=(), title="Earlier ids")
    """Ids this agency had before, so that old sessions can still be read."""


class Note(StrictModel):
    """What it takes to write on the file."""

    cost: StrictInt = Field(default=1, ge=0, le=9, title="Desk time")
    """How much desk time one note takes."""
    holds: StrictInt = Field(default=3, ge=1, le=9, title="Holds")
    """How many pieces one note can carry."""


class Answer(StrictModel):
    """What somebody who was told something says to it."""

    when: Condition | None = Field(default=None, title="When")
    """Given only if this holds; `told(info)` asks whether a piece is in the contact that is answered."""
    text: Prose = Field(title="Text")
    """What they say or write back."""
    do: tuple[Effect, ...] = Field(default=(), title="Do")
    """What the answer brings."""


class Channel(StrictModel):
    """A way of telling another agency something."""

    name: DisplayText = Field(title="Name")
    """What the trainee reads, for example `By phone`."""
    days: StrictInt = Field(default=0, ge=0, le=60, title="Days on the way")
    """Days until it is received; 0 means at once."""
    cost: StrictInt = Field(default=1, ge=0, le=9, title="Desk time")
    """How much desk time it takes."""
    holds: StrictInt = Field(default=4, ge=1, le=9, title="Holds")
    """How many pieces one contact by this road can carry."""
    says: DisplayText = Field(default="", title="Says")
    """What the road is, in a few words beside it: `today, and no trace`."""
    written: StrictBool = Field(default=False, title="In writing")
    """Whether it leaves something in writing that can be handed on."""
    at_desk: StrictBool = Field(default=True, title="Offered at the desk")
    """Write `false` for a way by which only the story itself sends, for example the minutes of a meeting."""
    when: Condition | None = Field(default=None, title="Open when")
    """It is offered at a desk only while this holds: `not day == 4` for a road that is closed on a Friday evening."""
    renamed_from: Ids = Field(default=(), title="Earlier ids")
    """Ids this channel had before."""


class Person(StrictModel):
    """Somebody in the story."""

    name: DisplayText = Field(title="Name")
    """The name as the trainee reads it; texts quote it as `{id}`."""
    short: DisplayText = Field(default="", title="Short name")
    """What people call them; texts quote it as `{id.short}`. Without it the whole name."""
    relation: DisplayText = Field(default="", title="Who this is")
    """For example `Ellis's mother`, or `unknown`."""
    age: StrictInt | None = Field(default=None, ge=0, le=120, title="Age")
    """Age in whole years when the story starts."""
    portrait: PictureName | None = Field(default=None, title="Portrait")
    """The name of a portrait picture."""
    known_when: Condition | None = Field(default=None, title="Known when")
    """Until this holds the case file shows only a question mark."""
    about: Prose = Field(default=(), title="About")
    """A sentence or two for the case file, shown once the person is known; each may have a condition."""


class PersonHere(StrictModel):
    """A person as one desk knows them: what is given here replaces what the pack says."""

    name: DisplayText | None = Field(default=None, title="Name")
    """The name as it is read at this desk."""
    short: DisplayText | None = Field(default=None, title="Short name")
    """What people call them here."""
    relation: DisplayText | None = Field(default=None, title="Who this is")
    """Who this is for this desk."""
    age: StrictInt | None = Field(default=None, ge=0, le=120, title="Age")
    """Age in whole years when this story starts."""
    portrait: PictureName | None = Field(default=None, title="Portrait")
    """The name of a portrait picture."""
    known_when: Condition | None = Field(default=None, title="Known when")
    """Until this holds the case file shows only a question mark."""
    about: Prose | None = Field(default=None, title="About")
    """A sentence or two for the case file of this desk."""

    def replacements(self) -> dict[str, Any]:
        """Return the fields that were given, by name."""
        return {name: getattr(self, name) for name in self.model_fields_set}


class Information(StrictModel):
    """A piece of the picture; it counts for an agency only when held, written, sent and received."""

    text: DisplayText = Field(title="Text")
    """What it is, in a few words: it labels the piece at the desk and in the debrief."""
    concerns: Ids | None = Field(default=None, title="Concerns")
    """The agencies that need it; telling any other is noted as over-sharing. Without this key it concerns all."""
    covers: Ids = Field(default=(), title="Covers")
    """Pieces that somebody who has this one needs no more; the debrief counts no gap for them there."""
    renamed_from: Ids = Field(default=(), title="Earlier ids")
    """Ids this piece had before."""


class Theme(StrictModel):
    """Something the debrief looks at, in words that are never summed."""

    name: DisplayText = Field(title="Name")
    """A sentence that can be more or less true of a decision."""
    words: tuple[Id, ...] = Field(default=("missed", "partly", "clear"), title="Words")
    """The words a choice may earn, from least to most."""


class Place(StrictModel):
    """Somewhere a scene can happen."""

    name: DisplayText = Field(title="Name")
    """What the trainee reads above the scene."""
    picture: PictureName | None = Field(default=None, title="Picture")
    """The picture's name without its ending, from the pack's own `pictures` folder or the program's."""
    describe: DisplayText = Field(default="", title="Description")
    """What the picture shows, for those who hear it or read it."""


class Term(StrictModel):
    """An entry of the glossary."""

    term: DisplayText = Field(title="Term")
    """The words as they stand in a text."""
    text: DisplayText = Field(title="Meaning")
    """What it means, in a sentence or two."""
    sources: FindingIds = Field(default=(), title="Sources")
    """Where it was read; ids of `sources`."""
    verified: StrictBool = Field(default=True, title="Verified")
    """Write `false` while an expert still has to confirm it."""


class Provision(StrictModel):
    """A duty, power or guidance, as it stood on the law file's date."""

    title: DisplayText = Field(title="Title")
    """Its short name, for example `Children Act 1989, section 47`."""
    text: DisplayText = Field(title="What it says")
    """What it asks or allows, in a sentence."""
    commencement: DisplayText = Field(default="not confirmed", title="In force since")
    """Since when it is in force, in words, or `not confirmed`."""
    in_force_from: datetime.date | None = Field(default=None, title="In force from")
    """Since when it has stood in this wording; a choice may rely on it only in a story that starts then or later."""
    in_force_until: datetime.date | None = Field(default=None, title="In force until")
    """The last day on which it stood in this wording, if that is past."""
    sources: FindingIds = Field(default=(), title="Sources")
    """Where it was read."""
    review_by: datetime.date | None = Field(default=None, title="Review by")
    """The day by which somebody should read it again."""
    verified: StrictBool = Field(default=True, title="Verified")
    """Write `false` while a lawyer still has to confirm it."""


class Law(StrictModel):
    """Dated law and guidance."""

    as_at: datetime.date = Field(title="As at")
    """The day this law was read."""
    provisions: dict[Id, Provision] = Field(default_factory=dict, title="Provisions")
    """By id; choices quote these ids as their `basis`."""


class Source(StrictModel):
    """Where something was read."""

    title: DisplayText = Field(title="Title")
    """Its title."""
    by: DisplayText = Field(default="", title="Publisher")
    """Who published it."""
    date: DisplayText = Field(default="", title="Date")
    """When, as printed."""
    where: DisplayText = Field(default="", title="Where")
    """An address or a library place."""


class CaseFinding(StrictModel):
    """Something the published reviews of the real case reported."""

    text: DisplayText = Field(title="Finding")
    """What was reported, worded as a report."""
    sources: FindingIds = Field(min_length=1, title="Sources")
    """Where; ids of `sources`."""
    read: Literal["whole", "part", "as reported", "unverified"] = Field(default="as reported", title="How it was read")
    """How much of the source was read by the writers."""
    service: DisplayText = Field(default="", title="Service")
    """The service or services it is about; the debrief groups findings under these words."""
    today: DisplayText = Field(default="", title="What was different then")
    """One line on what has changed since."""


class CaseFailing(StrictModel):
    """Something that the article from which a pack was made reports, and the findings that tell more about it."""

    text: DisplayText = Field(title="Failing")
    """What the article reports, in a sentence."""
    findings: FindingIds = Field(min_length=1, title="Findings")
    """Findings that tell more about it; the decisions that echo them are those that meet it."""


class CaseEvent(StrictModel):
    """A dated event of the real case."""

    date: DisplayText = Field(title="Date")
    """The day or month, as reported."""
    text: DisplayText = Field(title="Event")
    """What happened, worded as a report."""
    sources: FindingIds = Field(min_length=1, title="Sources")
    """Where; ids of `sources`."""
    read: Literal["whole", "part", "as reported", "unverified"] = Field(default="as reported", title="How it was read")
    """How much of the source was read by the writers."""


class Case(StrictModel):
    """The real case: it is spoken of once, last, behind a switch."""

    name: DisplayText = Field(title="Name")
    """How the debrief names the case."""
    summary: DisplayText = Field(title="Summary")
    """What happened, in words that blame nobody, as reported."""
    sources: dict[FindingId, Source] = Field(default_factory=dict, title="Sources")
    """The sources by id."""
    findings: dict[FindingId, CaseFinding] = Field(default_factory=dict, title="Findings")
    """The findings by id; decisions echo them."""
    article: DisplayText = Field(default="", title="Article")
    """The article from which the pack was made: who published it, and when."""
    failings: dict[Id, CaseFailing] = Field(default_factory=dict, title="Failings")
    """What that article reports, failing by failing."""
    chronology: tuple[CaseEvent, ...] = Field(default=(), title="Chronology")
    """The dated events, in order."""
    pressures: FindingIds = Field(default=(), title="What pressed on the staff")
    """Findings every debrief prints."""
    contested: tuple[DisplayText, ...] = Field(default=(), title="Contested")
    """What is disputed, said so that nobody states it as fact."""
    then: DisplayText = Field(default="", title="What was different then")
    """One paragraph on what has changed since."""
    dedication: DisplayText = Field(default="", title="Dedication")
    """The closing words."""


class LocalDetail(StrictModel):
    """A local name, number or procedure that a facilitator may change."""

    label: DisplayText = Field(title="Label")
    """What the form calls it."""
    value: DisplayText = Field(title="Value")
    """What texts print for `{local.id}`."""


class Contact(StrictModel):
    """Somebody a trainee can turn to."""

    name: DisplayText = Field(title="Name")
    """Who."""
    text: DisplayText = Field(title="How")
    """How and when to reach them."""
    verified: StrictBool = Field(default=True, title="Verified")
    """Write `false` until numbers and hours were checked on release day."""


class DiscouragedPhrase(StrictModel):
    """Words that a text had better not use, and what says the same."""

    phrase: DisplayText = Field(min_length=1, title="Phrase")
    """The words, small or capital letters alike."""
    instead: DisplayText = Field(title="Instead")
    """What to write instead."""


class WordLists(StrictModel):
    """What `check` is told about words: which are meant, and which are to be written otherwise."""

    known: tuple[DisplayText, ...] = Field(default=(), title="Known")
    """Words and phrases that are meant as they stand: new to the dictionary, or an exception to a list of words."""
    avoid: tuple[DiscouragedPhrase, ...] = Field(default=(), title="Avoid")
    """Further words to avoid, each with what to write instead."""
    unverified: StrictInt = Field(default=0, ge=0, title="Not verified yet")
    """How many entries of the pack are known to wait for an expert; `check` speaks only when there are more."""


class SharedContent(StrictModel):
    """The keys a pack shares and a scenario may also hold itself."""

    agencies: dict[Id, Agency] = Field(default_factory=dict, title="Agencies")
    """The services of the story, by id."""
    channels: dict[Id, Channel] = Field(default_factory=dict, title="Channels")
    """The ways of telling, by id."""
    people: dict[Id, Person] = Field(default_factory=dict, title="People")
    """Everybody in the story, by id."""
    information: dict[Id, Information] = Field(default_factory=dict, title="Information")
    """The pieces of the picture, by id."""
    themes: dict[Id, Theme] = Field(default_factory=dict, title="Themes")
    """What the debrief looks at, by id."""
    note: Note = Field(default=Note(), title="Note")
    """What a note on the file takes and carries."""
    answers: dict[Id, tuple[Answer, ...]] = Field(default_factory=dict, title="Answers")
    """What recipients say to a contact, by agency; `anyone` stands for all that have no answer of their own."""
    places: dict[Id, Place] = Field(default_factory=dict, title="Places")
    """Where scenes happen, by id."""
    terms: dict[Id, Term] = Field(default_factory=dict, title="Glossary")
    """Glossary entries, by id; texts quote them as `[[id]]` or `[[id|words]]`."""
    local: dict[Id, LocalDetail] = Field(default_factory=dict, title="Local details")
    """What a facilitator may change, by id; texts quote `{local.id}`."""
    law: Law | None = Field(default=None, title="Law")
    """Law and guidance, dated."""
    case: Case | None = Field(default=None, title="The real case")
    """The findings of the real case."""
    support: tuple[Contact, ...] = Field(default=(), title="Support")
    """Whom a trainee can turn to; shown on the pause screen and at the end."""
    words: WordLists | None = Field(default=None, exclude=True, title="Words")
    """Lists for the rules of wording in `check`; no play shows them."""
    about: DisplayText = Field(default="", title="How this works")
    """What the simulation leaves out, and how it wants to be used."""
    anytime: DisplayText = Field(default="", title="At any time")
    """What to do if somebody may be at risk now; stands at the foot of every menu and at the end of every debrief."""
    audience: DisplayText = Field(default="", title="For whom")
    """Whom the training is for, as the menu says it: `for people who protect children`."""
    headings: dict[Id, DisplayText] = Field(default_factory=dict, title="Headings")
    """Headings of the debrief in the pack's own words, by the program's names for them; the reference lists all."""
