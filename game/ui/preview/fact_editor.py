"""The fact editor: sets the facts of the current situation, which are variables, holdings, lines and deliveries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.sandbox import NOT_PENDING, Fact, FactOverride, Kind, editable_facts
from game.engine.views.text import fill_placeholders
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
    from collections.abc import Collection

    from game.engine.session import Session
    from game.scenario.model.scenario import Scenario
    from game.ui.drawing.style import Style
    from game.ui.preview.live_scenario import LiveScenario
    from game.ui.widgets.widget import Widget

MAX_OPTIONS = 8
"""The number of values up to which a number is set by a row of options, and above which by a slider."""


class FactEditor(WidgetScreen):
    """Changes facts of a live scenario at once; a change is a step of the play and can be undone like a move."""

    title = "What this moment remembers - Sixty Visits"
    first_focus = "facts"

    def __init__(self, live_scenario: LiveScenario) -> None:
        super().__init__()
        self._live_scenario = live_scenario
        self._unfolded: frozenset[str] = frozenset()

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page with a section for each kind of fact."""
        facts = editable_facts(self._live_scenario.session)
        variables = [fact for fact in facts if fact.kind == "variable"]
        pending = [fact for fact in facts if fact.kind == "waiting"]
        content: list[Widget] = [
            Heading("What this moment remembers", TITLE),
            Paragraph("Change what you like: the words of the scene and all that follows read it.", SMALL, soft=True),
        ]
        content += _section("Variables", [_variable_control(fact) for fact in variables])
        content += _section("Who has what", self._pieces(facts))
        content += _section("What was said", self._lines(facts))
        content += _section("On its way", [_days_slider(fact) for fact in pending])
        return page_frame(
            content,
            key="facts",
            name="What this moment remembers",
            max_width=CONTROLS_WIDTH,
            buttons=[Button("done", "Back to the page", weight=Weight.MAIN, icon="arrow-left")],
            safety="",
        )

    def on_message(self, message: Message) -> Action | None:
        """Set a fact, unfold or fold a piece of information, or go back."""
        match message:
            case Changed(key, value):
                self._set(key, str(value))
                self.refresh()
            case Pressed("done"):
                return Pop()
            case Pressed(key):
                self._unfolded ^= {key}
                self.refresh()
        return None

    def on_escape(self) -> Action | None:
        """Go back; changed facts stay changed."""
        return Pop()

    def _set(self, key: str, value: str) -> None:
        kind, _, name = key.partition(" ")
        facts = editable_facts(self._live_scenario.session)
        fact = next(fact for fact in facts if (fact.kind, fact.name) == (kind, name))
        typed_value = next(allowed for allowed in fact.values if str(allowed) == value)
        self._live_scenario.change(FactOverride(fact.kind, name, typed_value))

    def _pieces(self, facts: tuple[Fact, ...]) -> list[Widget]:
        """Return a disclosure for each piece of information, with a switch for each agency if it is unfolded."""
        scenario = self._live_scenario.session.story.scenario
        agencies = {name: fill_placeholders(scenario, agency.name) for name, agency in scenario.agencies.items()}
        widgets: list[Widget] = []
        for info, piece in scenario.information.items():
            holdings = [fact for fact in facts if fact.kind == "knows" and fact.name.endswith(f".{info}")]
            recorded = next(fact for fact in facts if (fact.kind, fact.name) == ("recorded", info))
            holders = [agencies[_agency(fact)] for fact in holdings if fact.value]
            note = f"{info}: {', '.join(holders) or 'nobody'}{'; on file' if recorded.value else ''}"
            widgets.append(
                Disclosure(info, fill_placeholders(scenario, piece.text), shown=info in self._unfolded, note=note)
            )
            if info in self._unfolded:
                rows = [_toggle(fact, agencies[_agency(fact)]) for fact in holdings]
                widgets.append(Column([*rows, _toggle(recorded, "Written on this desk's file")], gap=0, pad=3))
        return widgets

    def _lines(self, facts: tuple[Fact, ...]) -> list[Widget]:
        """Return a disclosure for each conversation, with a switch for each of its lines if it is unfolded."""
        scenario = self._live_scenario.session.story.scenario
        widgets: list[Widget] = []
        for name, scene in scenario.scenes.items():
            lines = [fact for fact in facts if fact.kind == "asked" and fact.name.startswith(f"{name}.")]
            if not lines:
                continue
            key, said = f"talk {name}", sum(bool(fact.value) for fact in lines)
            title = fill_placeholders(scenario, scene.title)
            note = f"{name}: {said} of {len(lines)} said"
            widgets.append(Disclosure(key, title, shown=key in self._unfolded, note=note))
            if key in self._unfolded:
                rows = [_toggle(fact, _topic(scenario, fact)) for fact in lines]
                widgets.append(Column(rows, gap=0, pad=3))
        return widgets


def _topic(scenario: Scenario, fact: Fact) -> str:
    scene, _, line = fact.name.partition(".")
    return fill_placeholders(scenario, scenario.scenes[scene].talk[line].topic)


def _agency(fact: Fact) -> str:
    return fact.name.partition(".")[0]


def _section(heading: str, rows: list[Widget]) -> list[Widget]:
    return [Heading(heading, HEADING), Column(rows, gap=1)] if rows else []


def _key(fact: Fact) -> str:
    return f"{fact.kind} {fact.name}"


def _toggle(fact: Fact, name: str) -> Widget:
    return Toggle(_key(fact), name, on=bool(fact.value))


def _variable_control(fact: Fact) -> Widget:
    if fact.values == (False, True):
        return _toggle(fact, fact.name)
    if len(fact.values) > MAX_OPTIONS and all(isinstance(value, int) for value in fact.values):
        return Slider(_key(fact), fact.name, [int(value) for value in fact.values], int(fact.value))
    words = {str(value): str(value) for value in fact.values}
    return Column([Paragraph(fact.name, STRONG), OptionRow(_key(fact), fact.name, words, str(fact.value))], gap=0)


def _days_slider(fact: Fact) -> Widget:
    steps = [int(value) for value in fact.values]
    unit = " (not on its way)" if fact.value == NOT_PENDING else " days from now"
    return Slider(_key(fact), fact.name, steps, int(fact.value), unit=unit)


def facts_summary(session: Session, among: Collection[tuple[Kind, str]]) -> str:
    """Return a line with the values of some facts, given by kind and name, in the words of the scenario language."""
    facts = [fact for fact in editable_facts(session) if (fact.kind, fact.name) in among]
    return " · ".join(_in_words(fact, session.story.index.desk) for fact in facts)


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
