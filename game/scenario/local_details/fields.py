"""The local details of a pack: everything that a facilitator may change, each with its key and what ships.

The keys are what the file of changes holds: `local.duty_number`, `people.manager`, `desks.just_a_friend.car.discuss`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from game.scenario.local_details.dates import long_day
from game.scenario.local_details.names import name_words, shared_surnames
from game.scenario.model.scenario import Pack, Scenario
from game.scenario.model.shared import Provision, SharedContent

LEFT_OUT = "left out"
"""The value of what is not used here: a question, a decision, a line of the support page."""
IN_USE = "in use"
OWN_CONTACT = "own"
"""The line of the support page that a facilitator may add; it stands first."""


class Kind(Enum):
    """What a value is, and so what is asked of it."""

    TEXT = auto()
    LONG_TEXT = auto()
    TELEPHONE = auto()
    DATE = auto()
    NAME = auto()
    """A person's whole name."""
    FIRST_NAME = auto()
    """The first name of somebody whose surname others share."""
    SURNAME = auto()
    USE = auto()
    """Whether something is used: `in use` or `left out`."""


@dataclass(frozen=True)
class DetailField:
    """A local detail: its key, the section of the form it stands in, its label, its kind, and what ships."""

    key: str
    section: str
    label: str
    kind: Kind
    shipped: str
    note: str = ""
    """What it is for, where nothing quotes it by a mark."""
    may_be_empty: bool = False
    off_label: str = ""
    """What is so when it is not used, for what is switched on and off."""

    @property
    def can_be_left_out(self) -> bool:
        """Whether it can be `left out`: a question, a decision, a line of the support page."""
        return self.kind is Kind.USE or (self.kind is Kind.LONG_TEXT and self.section.startswith("desks."))


@dataclass(frozen=True)
class Section:
    """A section of the form: its name, its title, and a sentence on what it holds."""

    name: str
    title: str
    about: str


SECTIONS = (
    Section("local", "Names and numbers", "Teams, telephone numbers and procedures of your own area."),
    Section("agencies", "Services", "What the services are called at every desk."),
    Section("people", "People", "Rename anybody. Every story follows; titles, and “he” and “she”, stay as they are."),
    Section("support", "Support page", "Whom people can turn to: in the menu, on every pause, after a debrief."),
    Section("law", "Law and guidance", "The names and dates under which law and guidance are quoted."),
)
PLAY_LESS = "To play less of it, take its short way at the start."
DESK_ABOUT = "Decisions that the debrief looks at, and the questions it asks."
WHEN_OFF = (
    "When off, it is still played, as what follows rests on it; a room does not vote on it, and the debrief and the "
    "minutes pass over it and say so."
)
PHONE = re.compile(r"\+?[\d ()-]{5,}")


def sections_of(scenarios: Iterable[Scenario]) -> tuple[Section, ...]:
    """Return the sections of a pack's form: those of the pack, and one for each desk."""
    desks = (
        Section(f"desks.{each.id}", each.title, f"{DESK_ABOUT} {PLAY_LESS}" if each.cuts else DESK_ABOUT)
        for each in scenarios
    )
    return (*SECTIONS, *desks)


def detail_fields(pack: Pack, scenarios: Sequence[Scenario]) -> tuple[DetailField, ...]:
    """Return every local detail of a pack and its scenarios, in the order of the form."""
    own = (*_details(pack), *_agencies(pack), *_people(pack, scenarios), *_support(pack), *_law(pack))
    return (*own, *(each for scenario in scenarios for each in _desk(scenario)))


def _details(pack: Pack) -> Iterator[DetailField]:
    for name, detail in pack.local.items():
        yield DetailField(f"local.{name}", "local", detail.label, kind_of(detail.value), detail.value)


def kind_of(value: str) -> Kind:
    """Return whether what ships is a telephone number or another short text."""
    return Kind.TELEPHONE if PHONE.fullmatch(value) else Kind.TEXT


def _agencies(pack: Pack) -> Iterator[DetailField]:
    for name, agency in pack.agencies.items():
        yield DetailField(f"agencies.{name}", "agencies", agency.name, Kind.TEXT, agency.name)


def _people(pack: Pack, scenarios: Sequence[Scenario]) -> Iterator[DetailField]:
    names = people_of(pack, *scenarios)
    relations = {key: person.relation for each in (*scenarios, pack) for key, person in each.people.items()}
    families = shared_surnames(names)
    for surname, members in families.items():
        label = f"Surname of {_listed([name_words(names[key]).given for key in members])}"
        yield DetailField(f"surnames.{surname.lower()}", "people", label, Kind.SURNAME, surname)
    of_family = {key for members in families.values() for key in members}
    for key, name in names.items():
        if key in of_family:
            words = name_words(name)
            yield DetailField(f"people.{key}", "people", f"{name}: the first name", Kind.FIRST_NAME, words.given)
        else:
            relation = "" if "{" in relations[key] else relations[key]
            yield DetailField(f"people.{key}", "people", ", ".join(filter(None, (name, relation))), Kind.NAME, name)


def _support(pack: Pack) -> Iterator[DetailField]:
    if not pack.support:
        return
    yield DetailField(
        f"support.{OWN_CONTACT}.name", "support", "A line of your own: who", Kind.TEXT, "", may_be_empty=True
    )
    yield DetailField(
        f"support.{OWN_CONTACT}.text", "support", "A line of your own: how to reach them", Kind.LONG_TEXT, "",
        may_be_empty=True,
    )  # fmt: skip
    for number, contact in enumerate(pack.support, 1):
        key = f"support.{number}"
        yield DetailField(
            f"{key}.use", "support", f"Show “{contact.name}”", Kind.USE, IN_USE,
            off_label=f"“{contact.name}” is not on the support page",
        )  # fmt: skip
        yield DetailField(f"{key}.name", "support", f"“{contact.name}”: who", Kind.TEXT, contact.name)
        yield DetailField(f"{key}.text", "support", f"“{contact.name}”: how", Kind.LONG_TEXT, contact.text)


def _law(pack: Pack) -> Iterator[DetailField]:
    if pack.law is None:
        return
    yield DetailField(
        "law.as_at", "law", "The day on which all of this was read", Kind.DATE, long_day(pack.law.as_at),
        "Stands over the law in every case file.",
    )  # fmt: skip
    for name, provision in pack.law.provisions.items():
        yield DetailField(f"law.{name}.title", "law", f"“{provision.title}”: its name", Kind.TEXT, provision.title)
        yield DetailField(
            f"law.{name}.since", "law", f"“{provision.title}”: in force since", Kind.DATE, _since(provision),
            may_be_empty=not provision.in_force_from,
        )  # fmt: skip


def _since(provision: Provision) -> str:
    return long_day(provision.in_force_from) if provision.in_force_from else ""


def _desk(scenario: Scenario) -> Iterator[DetailField]:
    section = f"desks.{scenario.id}"
    for name, scene in scenario.scenes.items():
        key = f"{section}.{name}"
        ways = _ways(scenario, name)
        if scene.is_decision:
            yield DetailField(
                f"{key}.use", section, f"“{scene.title}”{ways}: vote on it, and look at it in the debrief", Kind.USE,
                IN_USE, WHEN_OFF, off_label=f"The decision “{scene.title}” is switched off",
            )  # fmt: skip
        if scene.discuss:
            label = f"“{scene.title}”{ways}: the question for a group"
            yield DetailField(f"{key}.discuss", section, label, Kind.LONG_TEXT, scene.discuss)
    for number, question in enumerate(scenario.next.questions if scenario.next else (), 1):
        label = f"Question {number} at the end of the debrief"
        yield DetailField(f"{section}.questions.{number}", section, label, Kind.LONG_TEXT, question)


def _ways(scenario: Scenario, scene: str) -> str:
    """Say on which shorter ways a scene is played, if on any: `, on the short way`."""
    titles = [_in_sentence(cut.title) for cut in scenario.cuts.values() if scene in cut.plays]
    return f", on {_listed(titles)}" if titles else ""


def _in_sentence(title: str) -> str:
    """Return a title as it stands inside a sentence: `The short way` becomes `the short way`."""
    return f"the {title[4:]}" if title.startswith("The ") else f"“{title}”"


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def people_of(pack: SharedContent, *scenarios: SharedContent) -> Mapping[str, str]:
    """Return the whole names by id of a pack's people, then of those that only its scenarios have."""
    names: dict[str, str] = {}
    for each in (pack, *scenarios):
        names |= {key: person.name for key, person in each.people.items() if key not in names}
    return {key: name for key, name in names.items() if "{" not in name}
