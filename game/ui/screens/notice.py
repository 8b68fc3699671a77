"""What stands before a play: what it is about and what it does not show, then who one is in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.conditions import indices_holding
from game.engine.views.text import expand_glossary_links, fill_placeholders, join_paragraphs
from game.ui.drawing.markdown import parse_markdown
from game.ui.screen import Action, Pop, Push, Screen
from game.ui.screens.page_frame import READING_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.paragraph import SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.widget import Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.session import Session
    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget


@dataclass(frozen=True)
class Introduction:
    """What is said before the first scene; `notice` and `brief` are inline Markdown."""

    title: str
    desk: str
    minutes: int
    notice: str
    brief: str


def introduction(session: Session) -> Introduction:
    """Read what stands before this play."""
    scenario = session.story.scenario
    shown = indices_holding(session.story.index.paragraphs(scenario.brief), session.situation)
    return Introduction(
        title=scenario.title,
        desk=scenario.agencies[scenario.desk].name,
        minutes=scenario.minutes,
        notice=expand_glossary_links(scenario, fill_placeholders(scenario, scenario.notice.strip())),
        brief=join_paragraphs(scenario, scenario.brief, shown),
    )


class ContentNotice(WidgetScreen):
    """The notice, and after the trainee has chosen to go on the brief; `begin` is what comes then."""

    first_focus = "notice"
    """The page itself where it scrolls, so that it opens at its first line; the way on where it is seen whole."""

    def __init__(self, said: Introduction, begin: Callable[[], Action], support: Callable[[], Screen]) -> None:
        super().__init__()
        self.title = f"{said.title} - Sixty Visits"
        self._said = said
        self._begin = begin
        self._support = support
        self._agreed = False

    def arrange(self, look: Style, size: tuple[int, int]) -> None:
        """Lay everything out; the focus is where reading begins."""
        first = self._look is None
        super().arrange(look, size)
        if first:
            self._settle()

    def _settle(self) -> None:
        """Give the focus to the page if it scrolls, and to the way on if it is seen whole."""
        shown = "brief" if self._agreed else "notice"
        self.refresh(shown)
        if self.stage.focus is None or self.stage.focus.key != shown:
            self.refresh("on")

    def build(self, look: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page: the notice, or the brief."""
        said = self._said
        facts = f"{said.desk}  ·  about {said.minutes} minutes"
        if self._agreed:
            words: list[Widget] = [Paragraph("Who you are", STRONG), Paragraph(parse_markdown(said.brief), key="words")]
        else:
            words = [
                Paragraph("Before you begin", STRONG),
                Paragraph(parse_markdown(said.notice), key="words"),
                _freely(),
            ]
        return page_frame(
            [Heading(said.title, TITLE), Paragraph(facts, SMALL, soft=True), *words],
            key="brief" if self._agreed else "notice",
            name=said.title,
            most=READING_WIDTH,
            buttons=self._buttons(),
            reading=True,
        )

    def on_message(self, message: Message) -> Action | None:
        """Go on to the brief and then to the play, or go back."""
        if message == Pressed("support"):
            return Push(self._support())
        if message == Pressed("back"):
            return self.on_escape()
        if message != Pressed("on"):
            return None
        if self._agreed or not self._said.brief:
            return self._begin()
        self._agreed = True
        self._settle()
        return None

    def on_escape(self) -> Action | None:
        """Go back; nothing is asked."""
        return Pop()

    def _buttons(self) -> list[Widget]:
        return [
            Button("on", "Begin" if self._agreed else "Go on", weight=Weight.MAIN, icon="arrow-right"),
            Button("back", "Not now", icon="arrow-left"),
            Button("support", "Support", weight=Weight.QUIET, icon="life-buoy"),
        ]


def _freely() -> Widget:
    return Paragraph(
        "You choose whether to go on, and nothing is asked if you do not. "
        "Esc covers the screen and pauses at any moment; you can leave from there and come back.",
        soft=True,
    )
