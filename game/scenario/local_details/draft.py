"""What is being filled in: values as they are typed, why some of them are refused, and every change to undo."""

from collections.abc import Iterable

from game.scenario.local_details.fields import DetailField, Kind
from game.scenario.local_details.file import LocalChanges
from game.scenario.local_details.form import DetailsForm


class DetailsDraft:
    """The values of a form while it is filled in; `usable` are those that can be kept."""

    def __init__(self, form: DetailsForm, changes: LocalChanges) -> None:
        self.form = form
        self._changes = dict(changes)
        self._good = self._not_refused()
        """The last value of each field that could be kept, once it was left; what ships has none."""
        self._steps: list[tuple[str, str | None]] = []
        self._typing = ""

    @property
    def changes(self) -> LocalChanges:
        """Return every value that differs from what ships, as it was typed."""
        return self._changes

    @property
    def usable(self) -> LocalChanges:
        """Return the changes that can be kept: where one is refused, the last value of its field that was not.

        What another version of the pack had stays.
        """
        usable = self._not_refused()
        for key in self.refusals():
            value = self._good.get(key)
            if value is not None and not self.form.refusal(self.form.fields[key], value, usable):
                usable[key] = value
        return usable

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a change to undo."""
        return bool(self._steps)

    @property
    def kept(self) -> frozenset[str]:
        """Return the keys of the fields of the form that were changed, and are not refused."""
        return frozenset(self._changes.keys() & self.form.fields.keys() - self.refusals().keys())

    def holding(self, field: DetailField) -> str:
        """Return the value of a field that holds: what stands in it, or the last before it that was not refused."""
        return self.form.value(field, self.usable)

    def value(self, field: DetailField) -> str:
        """Return what stands in a field."""
        return self.form.value(field, self._changes)

    def matching(self, words: str, fields: Iterable[DetailField] | None = None) -> list[DetailField]:
        """Return the fields, by default of all, in whose label or value words stand, small or capital letters alike."""
        wanted = words.strip().casefold()
        return [
            field
            for field in (self.form.fields.values() if fields is None else fields)
            if wanted in (field.label if field.kind is Kind.USE else f"{field.label}\n{self.value(field)}").casefold()
        ]

    def refusal(self, field: DetailField) -> str:
        """Return why the value of a field cannot be kept; empty if it can."""
        if field.key not in self._changes:
            return ""
        others = {key: value for key, value in self._changes.items() if key != field.key}
        return self.form.refusal(field, self._changes[field.key], others)

    def refusals(self) -> dict[str, str]:
        """Return why values cannot be kept, by key; a key that this pack does not have stays as it is."""
        reasons = ((field.key, self.refusal(field)) for field in self.form.fields.values())
        return {key: reason for key, reason in reasons if reason}

    def write(self, field: DetailField, value: str) -> None:
        """Put a value into a field; what is typed in one go is one change."""
        if self._typing != field.key:
            self._steps.append((field.key, self._changes.get(field.key)))
            self._typing = field.key
        self._put(field.key, None if value.strip() == self.form.shipped(field).strip() else value)

    def set(self, field: DetailField, value: str) -> None:
        """Put a value into a field as a change of its own."""
        self.pause()
        self.write(field, value)
        self.pause()

    def pause(self) -> None:
        """End what is being typed: the next letter begins another change, and what is not refused holds from now on."""
        self._typing = ""
        refused = self.refusals()
        before = {key: self._good[key] for key in refused if key in self._good}
        self._good = {**self._not_refused(), **before}

    def undo(self) -> DetailField | None:
        """Take the last change back; return its field, or None if there is none."""
        self.pause()
        if not self._steps:
            return None
        key, before = self._steps.pop()
        self._put(key, before)
        self.pause()
        return self.form.fields[key]

    def _not_refused(self) -> dict[str, str]:
        refused = self.refusals()
        return {key: value for key, value in self._changes.items() if key not in refused}

    def _put(self, key: str, value: str | None) -> None:
        if value is None:
            self._changes.pop(key, None)
        else:
            self._changes[key] = value
