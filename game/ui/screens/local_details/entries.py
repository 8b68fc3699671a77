"""The entries of the form as widgets: a line with what stands there now, and the field under the one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenario.local_details.fields import IN_USE, LEFT_OUT, DetailField, Kind
from game.scenario.local_details.unset_numbers import is_invented
from game.scenario.local_details.values import LONGEST
from game.ui.widgets.button import Button
from game.ui.widgets.containers import Column, Flow, MaxWidthBox, QuoteBox
from game.ui.widgets.paragraph import SMALL, STRONG, Paragraph, Status
from game.ui.widgets.text_area import LineField
from game.ui.widgets.toggles import Disclosure, Toggle

if TYPE_CHECKING:
    from game.scenario.local_details.draft import DetailsDraft
    from game.ui.widgets.widget import Widget

FIELD_WIDTH = 44
"""The maximum width of a field, in ems."""
NOTHING = "nothing"
INVENTED = "It is invented: where it would be for a real worry, “not filled in here yet” is shown instead."
EXAMPLES = {
    Kind.DATE: "A day: 1 December 2026, 1/12/2026 or 2026-12-01.",
    Kind.TELEPHONE: "Digits and spaces; behind them, if need be, “option 2”.",
    Kind.NAME: "The whole name: the stories use both its parts.",
}
"""What a field of a kind takes, where that is not plain."""


def entry_widgets(draft: DetailsDraft, field: DetailField, *, shown: bool, version: int) -> list[Widget]:
    """Return the widgets of an entry; `version` gives the field another key after its text was changed from outside."""
    if field.kind is Kind.USE:
        return [_switch(draft, field)]
    return [_line(draft, field, shown=shown), *([_editor(draft, field, version)] if shown else [])]


def field_key(field: DetailField, version: int) -> str:
    """Return the key of a field's widget."""
    return f"write {version} {field.key}"


def _switch(draft: DetailsDraft, field: DetailField) -> Widget:
    note = draft.form.usage(field)
    toggle = Toggle(f"use {field.key}", field.label, on=draft.value(field) == IN_USE, description=note)
    return Column([toggle, Paragraph(note, SMALL, soft=True)], gap=0)


def _line(draft: DetailsDraft, field: DetailField, *, shown: bool) -> Widget:
    """Return the line of an entry, with its value; while the entry is open, its field shows that."""
    if shown:
        return Disclosure(f"open {field.key}", field.label, shown=True)
    value = draft.value(field) or NOTHING
    state = "not kept: " if draft.refusal(field) else "changed: " if field.key in draft.changes else ""
    end = "  ·  invented" if is_invented(value) and field.key not in draft.changes else ""
    return Disclosure(f"open {field.key}", field.label, shown=False, note=f"{state}{value}{end}")


def _editor(draft: DetailsDraft, field: DetailField, version: int) -> Widget:
    """Return the field with why its value is refused, where it is used, what ships, and the ways back."""
    value, shipped, reason = draft.value(field), draft.form.shipped(field), draft.refusal(field)
    is_left_out = value == LEFT_OUT
    parts: list[Widget] = []
    if is_left_out:
        parts.append(Paragraph("This is left out: nobody reads it."))
    else:
        under = Status(reason or hint_of(field), STRONG if reason else SMALL, key="reason")
        parts += [_field(field, value, version), under]
    parts.append(Paragraph(draft.form.usage(field), SMALL, soft=True))
    invented = f". {INVENTED}" if is_invented(shipped) else ""
    parts.append(Paragraph(f"The original: {shipped or NOTHING}{invented}", SMALL, soft=True))
    parts.append(Flow(_buttons(draft, field, is_left_out=is_left_out)))
    return MaxWidthBox(QuoteBox(Column(parts, gap=1)), FIELD_WIDTH)


def hint_of(field: DetailField) -> str:
    """Return what a field takes, in a sentence."""
    return EXAMPLES.get(field.kind, f"Up to {LONGEST[field.kind]} characters.")


def _field(field: DetailField, value: str, version: int) -> Widget:
    most = LONGEST[field.kind] + 1  # one letter more, so that the reason is shown
    return LineField(field_key(field, version), field.label, text=value, max_characters=most)


def _buttons(draft: DetailsDraft, field: DetailField, *, is_left_out: bool) -> list[Widget]:
    changed = field.key in draft.changes
    buttons: list[Widget] = [
        Button(f"reset {field.key}", "Back to the original", icon="rotate-ccw", enabled=changed),
    ]
    if field.can_be_left_out and not is_left_out:
        buttons.append(Button(f"drop {field.key}", "Leave it out", icon="x"))
    return buttons
