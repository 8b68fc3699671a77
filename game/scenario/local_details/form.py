"""The form of a pack's local details: its fields, where each is used, and why a value is refused."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from game.scenario.local_details.application import new_name, new_names
from game.scenario.local_details.dates import day_of, long_day
from game.scenario.local_details.fields import DetailField, Kind, Section, detail_fields, people_of, sections_of
from game.scenario.local_details.file import LocalChanges
from game.scenario.local_details.names import NameWords, name_words, shared_first_names
from game.scenario.local_details.unset_numbers import is_invented
from game.scenario.local_details.usage import PlacedText, is_ambiguous, own_words, placed_texts, usage_text
from game.scenario.local_details.values import refusal
from game.scenario.model.placeholders import LOCAL, SHORT, Placeholder, fill_placeholders_with
from game.scenario.model.scenario import Pack, Scenario
from game.scenario.model.shared import Person

ARTICLE = "The "


@dataclass(frozen=True)
class DetailsForm:
    """Everything that can be changed in a pack; `name` is that of its folder, and the key of its changes."""

    name: str
    pack: Pack
    scenarios: tuple[Scenario, ...]

    @cached_property
    def fields(self) -> dict[str, DetailField]:
        """Return the fields by key, in the order of the form."""
        return {
            field.key: replace(
                field,
                label=self._filled(field.label),
                note=self._filled(field.note),
                off_label=self._filled(field.off_label),
            )
            for field in detail_fields(self.pack, self.scenarios)
        }

    @cached_property
    def people(self) -> Mapping[str, str]:
        """Return the whole names by id of everybody in the pack and its scenarios."""
        return people_of(self.pack, *self.scenarios)

    @property
    def sections(self) -> tuple[Section, ...]:
        """Return the sections that have fields."""
        named = {field.section for field in self.fields.values()}
        every = sections_of(self.scenarios)
        return tuple(replace(each, title=self._filled(each.title)) for each in every if each.name in named)

    @property
    def title(self) -> str:
        """Return the title of the pack."""
        return self._filled(self.pack.title)

    def section(self, name: str) -> Section:
        """Return a section by its name."""
        return next(section for section in self.sections if section.name == name)

    def of_section(self, section: str) -> tuple[DetailField, ...]:
        """Return the fields of a section."""
        return tuple(field for field in self.fields.values() if field.section == section)

    @cached_property
    def _persons(self) -> Mapping[str, Person]:
        return {key: person for each in (*self.scenarios, self.pack) for key, person in each.people.items()}

    @cached_property
    def _texts(self) -> tuple[PlacedText, ...]:
        return placed_texts(self.pack, self.scenarios)

    def usage(self, field: DetailField) -> str:
        """Say where a detail is used."""
        return self._filled(usage_text(field, self.people, self._texts))

    def shipped(self, field: DetailField) -> str:
        """Return what ships, with its marks filled in, as it stands in the field."""
        return " ".join(self._filled(field.shipped).split())

    def _filled(self, text: str) -> str:
        """Return a text with its marks filled in."""
        return fill_placeholders_with(text, self._words)

    def value(self, field: DetailField, changes: LocalChanges) -> str:
        """Return what stands in a field: what was changed, or what ships."""
        return changes.get(field.key, self.shipped(field))

    def missing(self, changes: LocalChanges) -> tuple[DetailField, ...]:
        """Return the numbers of the support page that came invented, and have not been changed."""
        quoted = " ".join(contact.text for contact in self.pack.support)
        return tuple(
            field
            for field in self.of_section("local")
            if is_invented(field.shipped) and f"{{{field.key}}}" in quoted and field.key not in changes
        )

    def refusal(self, field: DetailField, value: str, changes: LocalChanges) -> str:
        """Return why a value cannot be used, in one sentence; empty if it can. `changes` are the others."""
        value = value.strip()
        if value == self.shipped(field):
            return ""
        plain = refusal(field, value)
        if plain or not value:
            return plain
        match field.kind:
            case Kind.NAME | Kind.FIRST_NAME | Kind.SURNAME:
                return self._name_refusal(field, value, changes)
            case Kind.DATE if field.key.endswith(".since"):
                return self._date_refusal(field, value)
        if field.section == "agencies" and field.shipped.startswith(ARTICLE) and not value.startswith(ARTICLE):
            return f"Begin with “The”, as “{field.shipped}” does: the pages put it into sentences."
        return ""

    def slips(self, changes: LocalChanges) -> Iterator[tuple[str, str]]:
        """Yield the key and the reason of each change that cannot be used."""
        for key, value in changes.items():
            field = self.fields.get(key)
            if field is None:
                yield key, "Nothing of this pack has this key."
            elif reason := self.refusal(field, value, {other: changes[other] for other in changes if other != key}):
                yield key, reason

    def _words(self, mark: Placeholder) -> str:
        match mark.kind:
            case "people" if mark.name in self._persons:
                person = self._persons[mark.name]
                return (person.short or person.name) if mark.written.endswith(f"{SHORT}}}") else person.name
            case "local" if mark.name in self.pack.local:
                return self.pack.local[mark.name].value
            case "terms" if mark.name in self.pack.terms:
                return mark.words or self.pack.terms[mark.name].term
        return mark.words or mark.written.strip("{}[]").removeprefix(LOCAL)

    def _name_refusal(self, field: DetailField, value: str, changes: LocalChanges) -> str:
        names = self.people
        others = {key: each[1] for key, each in new_names(changes, names).items()}
        others = {key: name_words(name) for key, name in names.items()} | others
        if field.kind is Kind.SURNAME:
            new = NameWords("", "", value)
            old_words: tuple[str, ...] = (field.shipped,)
            own = {key for key, name in names.items() if name_words(name).surname == field.shipped}
        else:
            person = field.key.removeprefix("people.")
            own, old_words = {person}, own_words(names, person)
            words = name_words(names[person])
            new = NameWords("", value, "") if field.kind is Kind.FIRST_NAME else new_name(str(words), value)
        for key, other in others.items():
            if key not in own and (word := _shared_word(new, other)):
                return f"“{word}” is the name of {other} too, and two people would be taken for one: choose another."
        changed = {*old_words} - {new.given, new.surname}
        if shared := changed & shared_first_names(names):
            return f"Several people here are called “{shared.pop()}”, and pages that have it typed say not which."
        for word in old_words:
            if word in changed and self._is_ambiguous(word):
                return f"“{word}” is also a common word in these stories, so not every place can be told for certain."
        return ""

    def _is_ambiguous(self, word: str) -> bool:
        if word not in self._ambiguous:
            self._ambiguous[word] = is_ambiguous(word, self._texts)
        return self._ambiguous[word]

    @cached_property
    def _ambiguous(self) -> dict[str, bool]:
        """Whether a word of a name is a common word too, of those that were looked up: it reads every text."""
        return {}

    def _date_refusal(self, field: DetailField, value: str) -> str:
        provision, day = field.key.split(".")[1], day_of(value)
        for scenario in self.scenarios:
            cited = any(
                provision in choice.basis for scene in scenario.scenes.values() for choice in scene.choices.values()
            )
            if cited and day and day > scenario.starts:
                begins = long_day(scenario.starts)
                title = self._filled(scenario.title)
                return f"“{title}” begins on {begins} and rests on this, so it cannot be in force only later."
        return ""


def _shared_word(one: NameWords, other: NameWords) -> str:
    """Return a word that two names share; empty if there is none."""
    words = {word for word in (one.given, one.surname) if word}
    return next((word for word in (other.given, other.surname) if word in words), "")
