"""One section of the form of local details: its entries, each with what stands there now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import TEXT_BOX_NOTICE
from game.scenario.local_details.fields import IN_USE, LEFT_OUT, Kind
from game.ui.screen import Action, Pop
from game.ui.screens.local_details.entries import entry_widgets, field_key
from game.ui.screens.page_frame import READING_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, MaxWidthBox
from game.ui.widgets.paragraph import SMALL, STRONG, TITLE, Heading, Paragraph, Status
from game.ui.widgets.text_area import LineField
from game.ui.widgets.widget import Changed, Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenario.local_details.draft import DetailsDraft
    from game.scenario.local_details.fields import DetailField, Section
    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget


MANY = 30
"""From so many entries on, a section can be searched."""
SEARCH = "Find a name"
SEARCH_WIDTH = 24
"""The maximum width of the field to search in, in ems."""
NOTHING_LIKE_IT = "Nothing here has these letters."


class DetailsSectionScreen(WidgetScreen):
    """Shows the entries of a section; one is open at a time, and what is typed is kept when the page is left.

    Args:
        draft: what is being filled in.
        section: the section.
        save: keeps what can be kept; returns why it could not, or an empty string.
        opened: the key of the entry to open at first, if any.
    """

    def __init__(
        self, draft: DetailsDraft, section: Section, save: Callable[[DetailsDraft], str], opened: str = ""
    ) -> None:
        super().__init__()
        self.title = f"{section.title} - Local details - Sixty Visits"
        self._draft = draft
        self._section = section
        self._save = save
        self._opened = opened
        self._version = 0
        self._wanted = ""
        self._trouble = ""
        self._state: tuple[str, bool] = ("", False)
        if opened:
            self.first_focus = field_key(draft.form.fields[opened], 0)

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page."""
        self._state = self._state_of_open_entry()
        fields = self._draft.form.of_section(self._section.name)
        wanted = self._draft.matching(self._wanted, fields) if self._wanted else ()
        rows = [
            Column(entry_widgets(self._draft, field, shown=field.key == self._opened, version=self._version), gap=1)
            for field in fields
            if field.key == self._opened or not self._wanted or field in wanted
        ]
        trouble = [Status(self._trouble, STRONG, key="trouble")] if self._trouble else []
        about = Paragraph(f"{self._section.about} {TEXT_BOX_NOTICE}", SMALL, soft=True)
        return page_frame(
            [
                Heading(self._section.title, TITLE),
                about,
                *trouble,
                *(self._search() if len(fields) >= MANY else []),
                Column(rows or [Paragraph(NOTHING_LIKE_IT)], gap=1),
            ],
            key="details",
            name=self._section.title,
            max_width=READING_WIDTH,
            gap=2,
            buttons=[
                Button("back", "Keep and go back", weight=Weight.MAIN, icon="check"),
                Button("undo", "Undo the last change", icon="rotate-ccw", enabled=self._draft.can_undo),
            ],
        )

    def on_message(self, message: Message) -> Action | None:
        """Open an entry, put a value in, take one back, or go back."""
        if isinstance(message, Changed):
            self._change(message)
            return None
        if not isinstance(message, Pressed):
            return None
        kind, _, key = message.key.partition(" ")
        match kind:
            case "back":
                return self.on_escape()
            case "undo":
                self._undo()
            case "open":
                self._open("" if key == self._opened else key)
            case "reset" | "drop":
                field = self._draft.form.fields[key]
                self._draft.set(field, LEFT_OUT if kind == "drop" else self._draft.form.shipped(field))
                self._show(field)
        return None

    def on_escape(self) -> Action | None:
        """Keep what can be kept, and go back; where that fails, say so first."""
        before = self._trouble
        self.leave()
        if self._trouble and self._trouble != before:
            self.refresh()
            self.widget_host.scroll_into_view("trouble")
            return None
        return Pop()

    def leave(self) -> None:
        """Keep what can be kept."""
        self._draft.pause()
        self._trouble = self._save(self._draft)

    def _search(self) -> list[Widget]:
        """Return the field by which a long list is made shorter."""
        return [
            MaxWidthBox(LineField("find", SEARCH, prompt=SEARCH, text=self._wanted, max_characters=60), SEARCH_WIDTH)
        ]

    def _change(self, message: Changed) -> None:
        if message.key == "find":
            self._wanted = str(message.value)
            self.refresh()
            return
        kind, _, rest = message.key.partition(" ")
        fields = self._draft.form.fields
        if kind == "use":
            self._draft.set(fields[rest], IN_USE if message.value else LEFT_OUT)
            self.refresh()
            return
        self._draft.write(fields[rest.partition(" ")[2]], str(message.value))
        if self._state_of_open_entry() != self._state or self._has_grown():
            self._show_editor(message.key)

    def _has_grown(self) -> bool:
        """Tell whether the field that is typed into needs another height than it has."""
        focus = self.widget_host.focus
        if self._style is None or focus is None:
            return False
        return focus.height_for_width(self._style, focus.rect.width) != focus.rect.height

    def _state_of_open_entry(self) -> tuple[str, bool]:
        """Return what of the open entry is shown beside its text: why it is refused, and whether it was changed."""
        field = self._draft.form.fields.get(self._opened)
        return ("", False) if field is None else (self._draft.refusal(field), field.key in self._draft.changes)

    def _open(self, key: str) -> None:
        self._draft.pause()
        before, self._opened = self._opened, key
        if key:
            self._show_editor(field_key(self._draft.form.fields[key], self._version))
        else:
            self.refresh(f"open {before}")

    def _undo(self) -> None:
        field = self._draft.undo()
        if field is not None and field.section == self._section.name:
            self._show(field)
        else:
            self.refresh()

    def _show(self, field: DetailField) -> None:
        """Show a field whose value was changed from outside it."""
        self._version += 1
        is_switch = field.kind is Kind.USE
        self._opened = self._opened if is_switch else field.key
        left_out = self._draft.value(field) == LEFT_OUT
        if is_switch:
            self.refresh(f"use {field.key}")
        else:
            self._show_editor(f"reset {field.key}" if left_out else field_key(field, self._version))

    def _show_editor(self, focus: str) -> None:
        """Give the focus to a widget of the open entry, and show as much of the entry as there is room for."""
        self.refresh(focus)
        self.widget_host.scroll_into_view(f"open {self._opened}", f"reset {self._opened}")
        self.widget_host.scroll_into_view(focus)
