"""The content notice before a play: what it is about and what it does not show, then the trainee's brief."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game import ANYTIME
from game.engine.conditions import indices_holding
from game.engine.cuts.route import cut_of
from game.engine.views.text import anytime, expand_glossary_links, fill_placeholders, join_paragraphs
from game.reports.print_pack.minutes import room_minutes
from game.scenario.local_details.unset_numbers import NUMBERS_MISSING, lacks_numbers
from game.ui.drawing.markdown import parse_markdown
from game.ui.screen import Action, Pop, Push, Screen
from game.ui.screens.page_frame import READING_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column
from game.ui.widgets.paragraph import SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.widget import Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.session import Session
    from game.engine.story import CompiledStory
    from game.scenario.model.scenario import Cut
    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget


@dataclass(frozen=True)
class Introduction:
    """The texts before the first scene; `notice` and `brief` are Markdown."""

    title: str
    desk: str
    minutes: str
    """How long it takes, in words."""
    notice: str
    brief: str
    safety: str = ANYTIME
    """What to do if a child may be at risk now, in the pack's own words where it has any."""
    missing: str = ""
    """What whoever runs a room has still to put in, in a sentence."""


def introduction(session: Session, *, for_room: bool = False) -> Introduction:
    """Return the texts before the first scene of a play, for one person or for a group in a room.

    Those of a room tell what its support page still lacks.
    """
    scenario = session.story.scenario
    shown = indices_holding(session.story.index.paragraphs(scenario.brief), session.situation)
    cut = cut_of(session)
    return Introduction(
        title=fill_placeholders(scenario, scenario.title),
        desk=fill_placeholders(scenario, scenario.agencies[scenario.desk].name),
        minutes=_minutes(session.story, cut, for_room=for_room),
        notice=_without(
            expand_glossary_links(scenario, fill_placeholders(scenario, scenario.notice.strip())), anytime(scenario)
        ),
        brief=join_paragraphs(scenario, scenario.brief, shown),
        safety=anytime(scenario),
        missing=NUMBERS_MISSING if for_room and lacks_numbers(scenario) else "",
    )


def _minutes(story: CompiledStory, cut: Cut | None, *, for_room: bool) -> str:
    scenario = story.scenario
    if for_room:
        return f"about {room_minutes(story, cut.plays if cut else scenario.scenes)} minutes with a group"
    return f"about {cut.minutes if cut else scenario.minutes} minutes"


def _without(text: str, line: str) -> str:
    """Return a text without the paragraph that the foot of the page says anyhow."""
    return "\n\n".join(paragraph for paragraph in text.split("\n\n") if " ".join(paragraph.split()) != line)


class ContentNotice(WidgetScreen):
    """Shows the notice, then the brief.

    Args:
        introduction: the texts to show.
        begin: returns the action that begins the play after the brief.
        support: returns the support screen.
    """

    first_focus = "notice"
    """The page itself if it scrolls, so that it opens at its first line; the button to go on if it does not."""

    def __init__(self, introduction: Introduction, begin: Callable[[], Action], support: Callable[[], Screen]) -> None:
        super().__init__()
        self.title = f"{introduction.title} - Sixty Visits"
        self._introduction = introduction
        self._begin = begin
        self._support = support
        self._shows_brief = False

    def arrange(self, style: Style, size: tuple[int, int]) -> None:
        """Lay everything out; at first also set the focus."""
        first = self._style is None
        super().arrange(style, size)
        if first:
            self._reset_focus()

    def _reset_focus(self) -> None:
        """Give the focus to the page if it scrolls, else to the button to go on."""
        self.refresh(self._page_key)
        if self.widget_host.focus is None or self.widget_host.focus.key != self._page_key:
            self.refresh("on")

    @property
    def _page_key(self) -> str:
        return "brief" if self._shows_brief else "notice"

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page with the notice or the brief."""
        introduction = self._introduction
        facts = f"{introduction.desk}  ·  {introduction.minutes}"
        heading, text = (
            ("Who you are", introduction.brief) if self._shows_brief else ("Before you begin", introduction.notice)
        )
        content: list[Widget] = [
            Column([Heading(introduction.title, TITLE), Paragraph(facts, SMALL, soft=True)], gap=0),
            Paragraph(heading, STRONG),
            Paragraph(parse_markdown(text), key="words"),
        ]
        return page_frame(
            content if self._shows_brief else [*content, *_missing_note(introduction.missing), _consent_note()],
            key=self._page_key,
            name=introduction.title,
            max_width=READING_WIDTH,
            gap=1.5,
            buttons=self._buttons(),
            safety=introduction.safety,
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
        if self._shows_brief or not self._introduction.brief:
            return self._begin()
        self._shows_brief = True
        self._reset_focus()
        return None

    def on_escape(self) -> Action | None:
        """Go back, without asking for confirmation."""
        return Pop()

    def _buttons(self) -> list[Widget]:
        return [
            Button("on", "Begin" if self._shows_brief else "Go on", weight=Weight.MAIN, icon="arrow-right"),
            Button("back", "Not now", icon="arrow-left"),
            Button("support", "Support", weight=Weight.QUIET, icon="life-buoy"),
        ]


def _missing_note(missing: str) -> list[Widget]:
    return [Paragraph(missing, STRONG, key="missing")] if missing else []


def _consent_note() -> Widget:
    return Paragraph(
        "You choose whether to go on, and nothing is asked if you do not. "
        "Esc covers the screen and pauses at any moment; you can leave from there and come back.",
        soft=True,
    )
