"""The vote on a decision: hands are counted unseen, the split is shown, then the room commits to one option."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from game.diagnostics.game_error import GameError
from game.engine.votes import Vote
from game.ui.drawing.geometry import is_narrow
from game.ui.drawing.markdown import parse_markdown
from game.ui.screen import Action, Pop, Screen
from game.ui.screens.page_frame import CONTROLS_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column
from game.ui.widgets.grid import Grid
from game.ui.widgets.paragraph import STRONG, TITLE, Heading, Paragraph, Status
from game.ui.widgets.text_area import TextArea
from game.ui.widgets.toggles import Disclosure
from game.ui.widgets.widget import Changed, Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget

HANDS = (
    "Two minutes alone, then hands. Press an option once for each hand that goes up for it, or let people come and "
    "press a number each. How it stands is not shown until you show it."
)
COMMIT = "Now talk. Then pick what the room does, and do it with the button below."
ROOM_TEXT_SCALE = 125
"""The size of text in a room, in per cent of what the reader chose for plays alone."""
COLUMN_WIDTH = 24.0
"""The least width of a page beside another, in ems."""


class Stage(StrEnum):
    """What is shown: hands being counted, the split, or two routes beside each other."""

    HANDS = "hands"
    SPLIT = "split"
    ROUTES = "routes"


@dataclass(frozen=True)
class RoomDecision:
    """What a room decides: the options by their keys, in the order offered, and what the author asks and notes."""

    title: str
    options: Mapping[str, str]
    discuss: str
    presenter: str
    outcome: Callable[[str], str]
    """Returns as Markdown what an option shows at once."""


@dataclass(frozen=True)
class VoteCallbacks:
    """What a vote leads to.

    Attributes:
        count: keeps hands before they are shown, with the options they were for.
        keep: keeps a reason for another day, if the vote is left before.
        commit: makes the choice with a key for a reason.
    """

    count: Callable[[Vote, Mapping[str, str]], None]
    keep: Callable[[str], None]
    commit: Callable[[str, str], None]


class VoteScreen(WidgetScreen):
    """Counts hands, shows the split, and lets the room commit.

    Args:
        decision: what is decided.
        callbacks: what it leads to.
        pause_screen: returns the screen that Esc puts over it.
        counted: the counts that were shown before the session was left, in order.
        reason: what was written then.
    """

    first_focus = "show"
    text_scale = ROOM_TEXT_SCALE

    def __init__(
        self,
        decision: RoomDecision,
        callbacks: VoteCallbacks,
        pause_screen: Callable[[], Screen] | None,
        *,
        counted: tuple[Vote, ...] = (),
        reason: str = "",
    ) -> None:
        super().__init__(pause_screen=pause_screen)
        self.title = f"{decision.title} - Sixty Visits"
        self.decision, self._callbacks = decision, callbacks
        self._vote, self._stage = (counted[-1], Stage.SPLIT) if counted else (Vote(), Stage.HANDS)
        self._shown, self._trouble = list(counted), ""
        self._reason, self._shows_notes, self._picked = reason, False, ""
        self._is_committed = False

    def leave(self) -> None:
        """Keep what is written for another day."""
        if not self._is_committed:
            self._callbacks.keep(self._reason.strip())

    def build(self, style: Style, size: tuple[int, int]) -> Widget:
        """Return the page of the stage."""
        content = {Stage.HANDS: self._hands, Stage.SPLIT: self._split, Stage.ROUTES: self._routes}[self._stage]
        return page_frame(
            [Heading(self.decision.title, TITLE), *content(is_narrow(size[0], style.scale))],
            key=f"vote {self._stage}",
            name=self.decision.title,
            max_width=CONTROLS_WIDTH,
            gap=1.5,
            buttons=self._buttons(),
            reading=self._stage is not Stage.HANDS,
        )

    def _hands(self, _narrow: bool) -> list[Widget]:  # noqa: FBT001 - the three stages are called alike
        options: list[Widget] = [
            Button(f"hand:{key}", words, number=number)
            for number, (key, words) in enumerate(self.decision.options.items(), 1)
        ]
        counted = "1 hand" if self._vote.total == 1 else f"{self._vote.total or 'No'} hands"
        return [Paragraph(HANDS), Column(options, gap=1), Status(f"{counted} counted.", STRONG, key="hands counted")]

    def _split(self, _narrow: bool) -> list[Widget]:  # noqa: FBT001 - as above
        decision = self.decision
        options: list[Widget] = [
            Button(f"pick:{key}", words, number=number, note=self._note(key), note_type=STRONG)
            for number, (key, words) in enumerate(decision.options.items(), 1)
        ]
        talk = _titled("To talk about", decision.discuss)
        notes: list[Widget] = []
        if decision.presenter:
            notes.append(Disclosure("notes", "For the one who runs the session", shown=self._shows_notes))
            if self._shows_notes:
                notes.append(Paragraph(parse_markdown(decision.presenter)))
        reason = TextArea("reason", "What the room agrees on, and why", text=self._reason, lines=2)
        why = Paragraph("Why, in the room’s words", STRONG)
        trouble: list[Widget] = [Status(self._trouble, STRONG, key="trouble")] if self._trouble else []
        return [*trouble, Column(options, gap=1), *talk, *notes, why, reason, Paragraph(COMMIT)]

    def _note(self, key: str) -> str:
        """Return what stands under an option: how many hands it had, and that it is picked."""
        counts = [vote for vote in self._shown if vote.total] or [self._vote]
        share = ", then ".join(f"{vote.count(key)} of {vote.total}" for vote in counts if vote.total)
        return "  ·  ".join(part for part in (share, "Picked" if key == self._picked else "") if part)

    def _routes(self, narrow: bool) -> list[Widget]:  # noqa: FBT001 - as above
        decision = self.decision
        pages: list[Widget] = [
            Column([Paragraph(decision.options[key], STRONG), Paragraph(parse_markdown(decision.outcome(key)))], gap=1)
            for key in self._vote.leading(tuple(decision.options), self._picked)
        ]
        beside = Column(pages, gap=3) if narrow else _side_by_side(pages)
        return [Paragraph("Two ways, as far as the next page. Neither has been taken."), beside]

    def _buttons(self) -> list[Widget]:
        if self._stage is Stage.HANDS:
            return [
                Button("show", "Show how the room parts", weight=Weight.MAIN, icon="arrow-right"),
                Button("undo", "Take the last hand back", icon="rotate-ccw", enabled=bool(self._vote.total)),
                Button("back", "Back to the page", icon="arrow-left"),
            ]
        if self._stage is Stage.SPLIT:
            return [
                Button("commit", "Do what is picked", weight=Weight.MAIN, enabled=bool(self._picked)),
                Button("routes", "Two ways first", icon="git-branch"),
                Button("again", "Count again", icon="rotate-ccw"),
                Button("back", "To the page", icon="arrow-left"),
            ]
        return [Button("split", "Back to the split", weight=Weight.MAIN, icon="arrow-left")]

    def on_message(self, message: Message) -> Action | None:
        """Count a hand, turn to another stage, or commit."""
        match message:
            case Changed("reason", value):
                self._reason = str(value)
            case Changed("notes", value):
                self._shows_notes = value in {True, "open"}
                self.refresh()
            case Pressed(key):
                return self._on_pressed(*key.partition(":")[::2])
        return None

    def _on_pressed(self, verb: str, option: str) -> Action | None:
        match verb:
            case "hand":
                self._vote = self._vote.with_hand(option)
                # The focus would tell the next person what was pressed last.
                self.refresh("back")
            case "undo":
                self._vote = self._vote.without_last()
                self.refresh()
            case "again":
                self._vote, self._picked = Vote(), ""
                self._turn_to(Stage.HANDS)
            case "show":
                self._keep_hands()
                self._turn_to(Stage.SPLIT)
            case "split":
                self._turn_to(Stage.SPLIT)
            case "routes":
                self._turn_to(Stage.ROUTES)
            case "notes":
                self._shows_notes = not self._shows_notes
                self.refresh()
            case "pick":
                self._picked = option
                self.refresh()
            case "commit" if self._picked:
                self._is_committed = True
                self._callbacks.commit(self._picked, self._reason.strip())
                return Pop()
            case "back":
                return Pop()
        return None

    def _keep_hands(self) -> None:
        """Keep the hands that were counted, unless they are those that were kept before."""
        if self._vote == (self._shown[-1] if self._shown else Vote()) or not self._vote.total:
            return
        self._shown.append(self._vote)
        try:
            self._callbacks.count(self._vote, self.decision.options)
            self._trouble = ""
        except GameError as error:
            self._trouble = f"The hands could not be kept: {error}"

    def _turn_to(self, stage: Stage) -> None:
        """Turn to a stage, at its top, with the focus where Enter does nothing that lasts."""
        self._stage = stage
        # The page itself has the focus if it scrolls, so that it opens at its first line.
        self.refresh(f"vote {stage}")
        if self.widget_host.focus is None or self.widget_host.focus.key != f"vote {stage}":
            self.refresh({Stage.HANDS: "show", Stage.SPLIT: "routes", Stage.ROUTES: "split"}[stage])


def _titled(title: str, text: str) -> list[Widget]:
    return [Paragraph(title, STRONG), Paragraph(parse_markdown(text))] if text else []


def _side_by_side(pages: list[Widget]) -> Widget:
    return Grid(pages, min_width=COLUMN_WIDTH, max_columns=2, gap=4, level=False)
