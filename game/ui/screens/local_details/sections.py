"""The form of local details: its sections, what was changed, and how the file is carried to another computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import TEXT_BOX_NOTICE, paths
from game.diagnostics.game_error import GameError
from game.records.local_details import details_forms, save_local_details
from game.scenario.local_details.draft import DetailsDraft
from game.scenario.local_details.fields import LEFT_OUT, Kind
from game.scenario.local_details.file import read_local_details
from game.scenario.local_details.unset_numbers import NOT_FILLED_IN, is_invented
from game.ui.screen import Action, Pop, Push, Replace
from game.ui.screens.local_details.section import NOTHING_LIKE_IT, DetailsSectionScreen
from game.ui.screens.message import Answer, MessageScreen
from game.ui.screens.page_frame import READING_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, MaxWidthBox
from game.ui.widgets.grid import Grid
from game.ui.widgets.paragraph import HEADING, SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.text_area import LineField
from game.ui.widgets.widget import Changed, Message, Pressed

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenario.local_details.fields import DetailField, Section
    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget

ABOUT = (
    "Put in the names, numbers and dates of your own area. Every story, page and debrief follows at once, for all who "
    "use this computer. In sessions that were kept the moves stay as they were made, and names, numbers and questions "
    "follow. The packs themselves are not touched."
)
CARRYING = (
    "All of it is one file. To have the same on another computer, copy it into the same folder there, which this page "
    "names there too:"
)
NO_PACKS = "There is no pack here whose details can be changed."
MOST_QUOTED = 60
"""From so many characters on, a value is cut where it is quoted."""
FIND, FIND_WIDTH, MOST_MATCHES = "Find a name, a number, a service", 24, 20
"""The name of the field to search in, its maximum width in ems, and how many entries are listed at most."""
MISSING, NOT_YET = "To be filled in first", f"The support page says: {NOT_FILLED_IN}."
COLUMN_WIDTH = 18
"""The least width of a column of sections, in ems."""


class LocalDetailsScreen(WidgetScreen):
    """Shows the sections of every pack's form; `scenarios` is the folder of packs."""

    title = "Local details - Sixty Visits"
    first_focus = "local"

    def __init__(self, scenarios: Path) -> None:
        super().__init__()
        present = read_local_details()
        self._drafts = [DetailsDraft(form, present.of(form.name)) for form in details_forms(scenarios)]
        self._trouble = present.trouble
        self._wanted = ""

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page."""
        trouble = [Paragraph(self._trouble, STRONG)] if self._trouble else []
        shown = self._matches if self._wanted.strip() else self._pack
        packs = [part for number, draft in enumerate(self._drafts) for part in shown(number, draft)]
        return page_frame(
            [
                Heading("Local details", TITLE),
                Paragraph(ABOUT),
                Paragraph(TEXT_BOX_NOTICE, SMALL, soft=True),
                *trouble,
                MaxWidthBox(LineField("find", FIND, prompt=FIND, text=self._wanted, max_characters=60), FIND_WIDTH),
                *(packs or [Paragraph(NO_PACKS)]),
                Paragraph(f"{CARRYING} {paths.local_details()}", SMALL, soft=True),
            ],
            key="local",
            name="Local details",
            max_width=READING_WIDTH,
            gap=2,
            reading=True,
            buttons=[
                Button("done", "Done", weight=Weight.MAIN, icon="check"),
                Button("undo", "Undo the last change", icon="rotate-ccw", enabled=self._undoable is not None),
            ],
        )

    def on_message(self, message: Message) -> Action | None:
        """Search, go to a section or an entry, undo, or go back."""
        if isinstance(message, Changed):
            self._wanted = str(message.value)
            self.refresh()
            return None
        if not isinstance(message, Pressed):
            return None
        kind, _, rest = message.key.partition(" ")
        number, _, name = rest.partition(" ")
        match kind:
            case "section":
                draft = self._drafts[int(number)]
                return Push(DetailsSectionScreen(draft, draft.form.section(name), save_draft))
            case "entry":
                draft = self._drafts[int(number)]
                return Push(self._section(draft, draft.form.fields[name]))
            case "undo" if self._undoable:
                self._undoable.undo()
                self.leave()
                self.refresh()
                return None
            case "done":
                return self.on_escape()
        return None

    def on_escape(self) -> Action | None:
        """Go back; where a value is refused, say so first."""
        self.leave()
        refused = [(draft, field) for draft in self._drafts for field in _refused(draft)]
        if not refused and not self._trouble:
            return Pop()
        text = self._trouble or "\n\n".join(_what_holds(draft, field) for draft, field in refused)
        back = Answer("Go back and mend it", Replace(self._section(*refused[0])) if refused else Pop())
        leave = Answer("Leave without it", Pop(to_first=True))
        return Push(MessageScreen("Something is not kept", text, [back, leave]))

    def leave(self) -> None:
        """Keep what can be kept, of every pack."""
        reasons = [reason for draft in self._drafts if (reason := save_draft(draft))]
        self._trouble = reasons[0] if reasons else ""

    @property
    def _undoable(self) -> DetailsDraft | None:
        """Return the draft with a change to undo."""
        return next((draft for draft in self._drafts if draft.can_undo), None)

    def _section(self, draft: DetailsDraft, field: DetailField) -> DetailsSectionScreen:
        """Return the section of a field, with that open."""
        return DetailsSectionScreen(draft, draft.form.section(field.section), save_draft, field.key)

    def _pack(self, number: int, draft: DetailsDraft) -> list[Widget]:
        sections = [_section_button(number, draft, section) for section in draft.form.sections]
        changed = [field for field in draft.form.fields.values() if field.key in draft.changes]
        entries = [_changed_button(number, draft, field) for field in changed]
        missing = [_entry_button(number, field, NOT_YET) for field in draft.form.missing(draft.usable)]
        return [
            *([Heading(draft.form.title, HEADING)] if len(self._drafts) > 1 else []),
            *([Paragraph(MISSING, STRONG), Column(missing, gap=1)] if missing else []),
            Grid(sections, min_width=COLUMN_WIDTH, max_columns=2),
            *([Paragraph("Changed here", STRONG), Column(entries, gap=1)] if entries else []),
        ]

    def _matches(self, number: int, draft: DetailsDraft) -> list[Widget]:
        """Return a button for each entry that is looked for, or a sentence where there is none, or more than fit."""
        matches = draft.matching(self._wanted)
        titles = {section.name: section.title for section in draft.form.sections}
        entries = [
            _entry_button(number, field, f"{titles[field.section]}  ·  {_shortened(draft.value(field)) or 'nothing'}")
            for field in matches[:MOST_MATCHES]
        ]
        more = len(matches) - len(entries)
        rest = [Paragraph(f"And {more} more: write more of it.", SMALL, soft=True)] if more else []
        nothing = [] if matches or number else [Paragraph(NOTHING_LIKE_IT)]
        return [Column([*entries, *nothing], gap=1), *rest]


def save_draft(draft: DetailsDraft) -> str:
    """Keep what can be kept of a draft; return why it could not be, or an empty string."""
    try:
        save_local_details(draft.form.name, draft.usable)
    except GameError as fault:
        return str(fault)
    return ""


def _refused(draft: DetailsDraft) -> list[DetailField]:
    return [draft.form.fields[key] for key in draft.refusals()]


def _what_holds(draft: DetailsDraft, field: DetailField) -> str:
    """Say that the value of a field cannot be used, and which one holds instead."""
    holding, is_shipped = draft.holding(field), draft.holding(field) == draft.form.shipped(field)
    value = f"“{_shortened(holding)}”" if holding else "nothing"
    if is_shipped and is_invented(holding):
        value = f"the invented number {holding}"
    stays = f"{value}, as it came" if is_shipped else f"{value}, which you put in before"
    return f"{field.label}: “{_shortened(draft.value(field))}” cannot be used, and is not kept. What holds is {stays}."


def _shortened(value: str) -> str:
    """Return a value, or how it begins where it is long."""
    return value if len(value) <= MOST_QUOTED else f"{value[:MOST_QUOTED].rstrip()} …"


def _section_button(number: int, draft: DetailsDraft, section: Section) -> Widget:
    fields = draft.form.of_section(section.name)
    kept, refused = draft.kept, draft.refusals()
    counts = {
        "changed": sum(field.key in kept for field in fields),
        "not kept": sum(field.key in refused for field in fields),
    }
    note = ", ".join([f"{len(fields)} entries", *(f"{count} {what}" for what, count in counts.items() if count)])
    return Button(f"section {number} {section.name}", section.title, note=note)


def _changed_button(number: int, draft: DetailsDraft, field: DetailField) -> Widget:
    reason, shipped = draft.refusal(field), draft.form.shipped(field) or "nothing"
    is_off = field.kind is Kind.USE and draft.value(field) == LEFT_OUT
    label, now = (field.off_label, "As it came, it is on.") if is_off else (field.label, "")
    now = now or f"{draft.value(field)}  ·  the original: {shipped}"
    note = f"Not kept. {reason}" if reason else now
    return _entry_button(number, field, note, label)


def _entry_button(number: int, field: DetailField, note: str, label: str = "") -> Widget:
    """Return the button that leads to an entry."""
    return Button(f"entry {number} {field.key}", label or field.label, note=note, weight=Weight.QUIET, icon="pen-line")
