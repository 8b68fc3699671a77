"""The composer: makes the widgets of the desk from the page and from what the trainee has open."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.engine.cuts.route import last_choice
from game.engine.views.text import describe_move
from game.ui.screens.desk.case_file import case_file_panel, document_buttons, file_entries
from game.ui.screens.desk.contact_panel import Addressing, recipient_boxes, road_buttons, slips, time_left
from game.ui.screens.desk.ending import ending_words, unknown_matters
from game.ui.screens.desk.layout import (
    END_WIDTH,
    ENDING_WIDTH,
    KEYS,
    SHEET,
    DecisionLayout,
    DeskTimeLayout,
    DeskTimeParts,
    NarrowLayout,
    NarrowParts,
    Thumbnail,
    bar_buttons,
    end_layout,
    header,
    remaining_budget,
)
from game.ui.screens.desk.options import TIGHTNESS, Slot, choice_buttons, desk_choices, dock, ending_button
from game.ui.screens.desk.place import closer_looks, people_present, place_picture
from game.ui.screens.desk.story import StoryParts, beat_text, story_column, turning_buttons
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, Divider, Flow
from game.ui.widgets.paragraph import SMALL, Heading, Paragraph
from game.ui.widgets.reading_pane import ReadingPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.session import Session
    from game.engine.views.case_file import CaseFile
    from game.engine.views.page import Page
    from game.ui.drawing.style import Style
    from game.ui.screens.desk.beat_reader import BeatReader
    from game.ui.screens.desk.portraits import PictureFinder
    from game.ui.screens.desk.reveal import GradualReveal
    from game.ui.widgets.widget import Widget

BEFORE_ENDING_TITLE = "Until the end"
"""The name of the page with what came before the ending, which it does not reveal."""
MAX_BUTTONS_HERE = 2
"""The most documents that have a button beside the words; more of them are one button, to the case file."""


@dataclass(frozen=True)
class OpenParts:
    """What the trainee has open and picked, besides the page itself."""

    tab: str = "people"
    file: bool = False
    file_seen: frozenset[str] = frozenset()
    """The entries of the case file when it was last open."""
    sheet: bool = False
    ending: bool = False
    looked_at: str = ""
    """The spot whose words lie over the picture."""
    addressing: Addressing = field(default_factory=Addressing)
    slots: tuple[Slot, ...] = ()


class DeskComposer:
    """Makes the widgets of one page.

    Args:
        session: the play.
        page: what it shows now.
        file: the case file.
        parts: what is open.
        reader: the beat that is shown.
        reveal: which paragraphs of it are visible already.
        style: the style of the window.
        picture_finder: finds pictures and portraits.
        notes: returns the widgets of the notes; without it there is no tab for them.
        after: what the button says that goes on after the ending.
        lead: what stands above the choices.
    """

    def __init__(
        self,
        session: Session,
        page: Page,
        file: CaseFile,
        parts: OpenParts,
        reader: BeatReader,
        reveal: GradualReveal,
        style: Style,
        picture_finder: PictureFinder,
        notes: Callable[[], list[Widget]] | None,
        after: str,
        lead: str = "",
    ) -> None:
        self._session = session
        self._page = page
        self._file = file
        self._parts = parts
        self._reader = reader
        self._reveal = reveal
        self._style = style
        self._picture_finder = picture_finder
        self._notes = notes
        self._after = after
        self._lead = lead

    def wide(self, key: str) -> Widget:
        """Return the desk with everything in view at once; `key` is that of the words."""
        page, pause = self._page, f"Pause ({self._style.keys.key('pause')})"
        top = header(page, file=self._file_label(), pause=pause, has_date=not self._parts.ending)
        if page.ending and not self._parts.file:
            pane = ReadingPane(Column(self._words(wide=True), gap=1.5, pad=1), key=key, name=self._name())
            return end_layout(top, pane, self._turning(), max_width=ENDING_WIDTH if self._parts.ending else END_WIDTH)
        if page.ending:
            return Column([top, self._file_panel()], gap=0)
        story = self._file_panel() if self._parts.file else story_column(self._story_parts(), key=key, name=page.title)
        if page.desk:
            boxes = slips(page.desk, self._parts.addressing), recipient_boxes(page.desk, self._parts.addressing)
            roads = road_buttons(page.desk, self._parts.addressing)
            return DeskTimeLayout(DeskTimeParts(top, *boxes, roads, desk_choices(page), story))
        picture = place_picture(page, self._style, self._picture_finder, self._parts.looked_at)
        docks = [dock(page, self._parts.slots, tightness=tightness, lead=self._lead) for tightness in TIGHTNESS]
        return DecisionLayout(top, picture, story, docks)

    def narrow(self, key: str, height: int) -> Widget:
        """Return the desk in one column of a window of this height; the case file takes the place of the page."""
        label = "Back to the page" if self._parts.file else self._file_label()
        budget = [] if self._parts.sheet else remaining_budget(self._page)
        buttons = [*bar_buttons(label, "Pause"), *budget]
        if self._parts.file:
            return Column([self._file_panel(), Divider(), Column([Flow(buttons, gap=1)], pad=1, pad_down=0.5)], gap=0)
        content = [
            *self._narrow_head(height),
            *self._words(),
            *([] if self._page.ending else self._turning()),
            *self._here(),
            *self._desk(),
        ]
        parts = NarrowParts(
            key, self._name(), content, self._docks(), self._sheet_label(), buttons, is_open=self._parts.sheet
        )
        return NarrowLayout(parts)

    def _docks(self) -> list[Widget]:
        if self._page.ending:
            return [Column(self._turning())]
        if self._page.desk:
            return [Column(choice_buttons(self._page, has_digits=False), gap=1, key="choices")]
        page, slots = self._page, self._parts.slots
        return [dock(page, slots, tightness=tightness, lead=self._lead) for tightness in TIGHTNESS[1:]]

    def _sheet_label(self) -> str:
        if self._page.ending:
            return ""
        count = len(self._page.choices) + len(self._page.talk)
        return f"{SHEET} ({count})"

    def _narrow_head(self, height: int) -> list[Widget]:
        page = self._page
        when = Paragraph("  ·  ".join(part for part in (page.date, page.part) if part), SMALL, soft=True)
        picture = place_picture(page, self._style, self._picture_finder, self._parts.looked_at)
        people = people_present(page, self._style, self._picture_finder)
        place: list[Widget] = [
            *([Thumbnail(picture, height)] if picture else []),
            *([Column(people, gap=1)] if people else []),
        ]
        return [*([] if self._parts.ending else [when]), *([Flow(place)] if place else [])]

    def _desk(self) -> list[Widget]:
        desk, addressing = self._page.desk, self._parts.addressing
        if desk is None:
            return []
        whom = [Heading("Whom"), recipient_boxes(desk, addressing)]
        return [time_left(desk), slips(desk, addressing), *whom, road_buttons(desk, addressing)]

    def _story_parts(self) -> StoryParts:
        people = people_present(self._page, self._style, self._picture_finder)
        return StoryParts(people, self._words(), self._turning(), self._here())

    def _turning(self) -> list[Widget]:
        if not self._page.ending:
            return turning_buttons(self._reader) if self._reader.count else []
        return turning_buttons(self._reader, ending_button(self._after if self._parts.ending else ""))

    def _words(self, *, wide: bool = False) -> list[Widget]:
        if self._parts.ending and self._reader.current and self._reader.position >= 0:
            blocks = self._reader.current.blocks
            return ending_words(blocks, self._page.date, unknown_matters(self._session), self._reveal, wide=wide)
        hints = (
            []
            if last_choice(self._session) or self._reader.position
            else [Paragraph(KEYS, SMALL, soft=True, key="keys")]
        )
        chosen = last_chosen(self._session)
        return [*beat_text(self._page, self._reader, self._reveal, chosen=chosen), *hints]

    def _here(self) -> list[Widget]:
        """Return what can be opened and looked at here beside the picture; many documents are one button."""
        documents = [view for view in self._page.documents if view.here]
        if len(documents) > MAX_BUTTONS_HERE:
            unread = sum(not view.opened for view in documents)
            label = f"Lying here: {len(documents)} documents" + (f", {unread} unread" if unread else "")
            buttons: list[Widget] = [Button("documents", label, icon="file-text", weight=Weight.QUIET)]
        else:
            buttons = document_buttons(documents, notes=False)
        here = [*buttons, *closer_looks(self._page)]
        return [Flow(here, gap=1)] if here else []

    def _file_label(self) -> str:
        if self._parts.file:
            return "Back to the page"
        new = len(file_entries(self._file, self._page.documents) - self._parts.file_seen)
        label = f"Case file ({self._style.keys.key('case_file')})"
        return f"{label}, {new} new" if new else label

    def _file_panel(self) -> Widget:
        return case_file_panel(
            self._file, self._page.documents, self._parts.tab, self._style, self._picture_finder, notes=self._notes
        )

    def _name(self) -> str:
        return self._page.title if self._parts.ending or not self._page.ending else BEFORE_ENDING_TITLE


def last_chosen(session: Session) -> str:
    """Return the words of the trainee's last choice; empty before the first."""
    position = last_choice(session)
    move = session.turns[position].move
    day = session.truncated_to(position - 1).situation.day if position else 0
    return describe_move(session.story.scenario, move, day) if position and move else ""
