"""Everything a situation remembers, each fact to be set by hand: variables, who has what, what is on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.sandbox import NOT_PENDING, Fact, FactOverride, Kind, editable_facts
from game.ui.screen import Action, Pop
from game.ui.screens.page_frame import CONTROLS_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column
from game.ui.widgets.options import OptionRow
from game.ui.widgets.paragraph import HEADING, SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.slider import Slider
from game.ui.widgets.toggles import Disclosure, Toggle
from game.ui.widgets.widget import Changed, Message, Pressed

if TYPE_CHECKING:
    from game.engine.session import Session
    from game.ui.drawing.style import Style
    from game.ui.preview.live_scenario import LiveScenario
    from game.ui.widgets.widget import Widget

FEW = 8
"""Up to so many values stand side by side; more are set along a line."""


class FactEditor(WidgetScreen):
    """A change is made at once; what was changed is part of the play and can be taken back like a move."""

    title = "What this moment remembers - Sixty Visits"
    first_focus = "facts"

    def __init__(self, workshop: LiveScenario) -> None:
        super().__init__()
        self._workshop = workshop
        self._opened: frozenset[str] = frozenset()

    def build(self, look: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page: a section for each kind of fact."""
        every = editable_facts(self._workshop.session)
        variables = [one for one in every if one.kind == "variable"]
        waiting = [one for one in every if one.kind == "waiting"]
        content: list[Widget] = [
            Heading("What this moment remembers", TITLE),
            Paragraph("Change what you like: the words of the scene and all that follows read it.", SMALL, soft=True),
        ]
        content += _section("Variables", [_setting(one) for one in variables])
        content += _section("Who has what", self._pieces(every))
        content += _section("On its way", [_days(one) for one in waiting])
        return page_frame(
            content,
            key="facts",
            name="What this moment remembers",
            most=CONTROLS_WIDTH,
            buttons=[Button("done", "Back to the page", weight=Weight.MAIN, icon="arrow-left")],
            safety=False,
        )

    def on_message(self, message: Message) -> Action | None:
        """Set the fact, open or close a piece, or go back."""
        match message:
            case Changed(key, value):
                self._set(key, str(value))
                self.refresh()
            case Pressed("done"):
                return Pop()
            case Pressed(key):
                self._opened ^= {key}
                self.refresh()
        return None

    def on_escape(self) -> Action | None:
        """Go back; what was changed stays changed."""
        return Pop()

    def _set(self, key: str, value: str) -> None:
        kind, _, name = key.partition(" ")
        fact = next(one for one in editable_facts(self._workshop.session) if (one.kind, one.name) == (kind, name))
        meant = next(one for one in fact.values if str(one) == value)
        self._workshop.change(FactOverride(fact.kind, name, meant))

    def _pieces(self, every: tuple[Fact, ...]) -> list[Widget]:
        scenario = self._workshop.session.story.scenario
        found: list[Widget] = []
        for info, piece in scenario.information.items():
            known = [one for one in every if one.kind == "knows" and one.name.endswith(f".{info}")]
            written = next(one for one in every if (one.kind, one.name) == ("recorded", info))
            has = [scenario.agencies[_agency(one)].name for one in known if one.value]
            told = f"{info}: {', '.join(has) or 'nobody'}{'; on file' if written.value else ''}"
            found.append(Disclosure(info, piece.text, shown=info in self._opened, note=told))
            if info in self._opened:
                rows = [_toggle(one, scenario.agencies[_agency(one)].name) for one in known]
                found.append(Column([*rows, _toggle(written, "Written on this desk's file")], gap=0, pad=3))
        return found


def _agency(fact: Fact) -> str:
    return fact.name.partition(".")[0]


def _section(heading: str, rows: list[Widget]) -> list[Widget]:
    return [Heading(heading, HEADING), Column(rows, gap=1)] if rows else []


def _key(fact: Fact) -> str:
    return f"{fact.kind} {fact.name}"


def _toggle(fact: Fact, name: str) -> Widget:
    return Toggle(_key(fact), name, on=bool(fact.value))


def _setting(fact: Fact) -> Widget:
    if fact.values == (False, True):
        return _toggle(fact, fact.name)
    if len(fact.values) > FEW and all(isinstance(value, int) for value in fact.values):
        return Slider(_key(fact), fact.name, [int(value) for value in fact.values], int(fact.value))
    words = {str(value): str(value) for value in fact.values}
    return Column([Paragraph(fact.name, STRONG), OptionRow(_key(fact), fact.name, words, str(fact.value))], gap=0)


def _days(fact: Fact) -> Widget:
    steps = [int(value) for value in fact.values]
    unit = " (not on its way)" if fact.value == NOT_PENDING else " days from now"
    return Slider(_key(fact), fact.name, steps, int(fact.value), unit=unit)


def facts_summary(session: Session, among: set[tuple[Kind, str]]) -> str:
    """Say in a line how some facts stand, for an author who knows their names."""
    shown = [one for one in editable_facts(session) if (one.kind, one.name) in among]
    return " · ".join(_in_words(one, session.story.index.desk) for one in shown)


def _in_words(fact: Fact, desk: str) -> str:
    match fact.kind, fact.value:
        case "variable", value:
            return f"{fact.name} {str(value).lower() if isinstance(value, bool) else value}"
        case "waiting", value:
            return f"{fact.name} in {value} days" if value != NOT_PENDING else f"no {fact.name}"
        case "knows", value if _agency(fact) == desk:
            return f"{'' if value else 'not '}held({fact.name.partition('.')[2]})"
        case kind, value:
            return f"{'' if value else 'not '}{kind}({fact.name})"
