"""The dock: the choices of a scene and, in a conversation, the topics, each in a place that it keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.records.journal_reader import pluralise
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, Divider, Row, Spacer
from game.ui.widgets.grid import Grid
from game.ui.widgets.paragraph import BODY, SMALL, STRONG, Paragraph, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.moves import Move
    from game.engine.views.page import LineView, MoveOption, Page
    from game.ui.drawing.fonts import Type
    from game.ui.widgets.widget import Widget

TOPIC_WIDTHS = (12.5, 12.5, 9, 9, 9)
"""The least width of a topic in a dock of each tightness, in ems."""
BESIDE_EACH_OTHER = 2
"""How many choices of a desk stand beside each other at most."""
TIGHTNESS = (0, 1, 2, 3, 4)
"""How tight a dock can be: each needs less height than the one before."""
TIGHT_GAP_FROM = 2
"""The tightness from which on there is next to no space between buttons."""
TWO_COLUMNS_FROM = 3
"""The tightness from which on the choices stand in two columns."""
SMALL_TYPE_FROM = 4
"""The tightness from which on topics and choices are set in small type."""
CHOICE_WIDTH = 14.0
"""The least width of a choice beside another, in ems."""
Slot = tuple[str, str]
"""A place for a topic: the key and the topic of the line that stands or stood there."""


def move_of_number(page: Page, number: int) -> Move | None:
    """Return the choice or the line of a page that a number stands for; None if none does."""
    options: tuple[MoveOption | LineView, ...] = (*page.choices, *page.talk)
    return next((option.move for option in options if option.number == number), None)


def topic_slots(before: Sequence[Slot], lines: Sequence[LineView]) -> tuple[Slot, ...]:
    """Return the places of the topics of a conversation, so that none moves while it goes on.

    Args:
        before: the places until now; empty on entering the scene.
        lines: what can be said now.

    Returns:
        The same places, where what was said gives its own to what follows it up, and new ones for what else is new.
    """
    slots = list(before)
    offered = {line.move.key: line for line in lines}
    known = {key for key, _ in slots}
    for key, line in offered.items():
        if key in known:
            continue
        free = [index for index, (old, _) in enumerate(slots) if old not in offered]
        own = [index for index in free if slots[index][1] == line.follows]
        if own or free:
            slots[(own or free)[0]] = (key, line.topic)
        else:
            slots.append((key, line.topic))
    return tuple(slots)


def choice_buttons(
    page: Page, *, has_digits: bool = True, compact: bool = False, text_type: Type = BODY
) -> list[Widget]:
    """Return the choices; without `has_digits` none has a number key, and `compact` ones are lower."""
    return [
        Button(
            f"do {option.move.key}",
            option.words,
            number=option.number if has_digits else 0,
            note=_takes_of(page, option) if option.takes else "",
            compact=compact,
            text_type=text_type,
        )
        for option in page.choices
    ]


def desk_choices(page: Page) -> Widget:
    """Return the choices of a desk: one or two beside each other, more of them a line each with what it takes."""
    if len(page.choices) <= BESIDE_EACH_OTHER:
        return Row(choice_buttons(page, has_digits=False), key="choices", gap=1)
    lines: list[Widget] = [
        Button(
            f"do {option.move.key}",
            option.words + (f" ({_unbroken(pluralise(option.takes, 'part'))})" if option.takes else ""),
            compact=True,
        )
        for option in page.choices
    ]
    return Column(lines, gap=0.25, key="choices")


def _unbroken(words: str) -> str:
    return words.replace(" ", "\N{NO-BREAK SPACE}")


def ending_button(after: str) -> Widget:
    """Return the way on at the end of the story: to the ending, and from it on; `after` is what is said there."""
    if after:
        return Button("after", after, weight=Weight.MAIN, icon="arrow-right")
    return Button("ending", "Go on", weight=Weight.MAIN, icon="arrow-right")


def dock(page: Page, slots: Sequence[Slot], *, tightness: int = 0, lead: str = "") -> Widget:
    """Return the topics of a conversation and the choices, with `lead` above these; see `TIGHTNESS`."""
    talk = _talk(page, slots, tightness)
    above: list[Widget] = []
    if talk:
        above = [Divider() if tightness else Paragraph("Or go on", STRONG)]
    if page.turns == 0 and not talk:
        above = [Paragraph(_turns_left(page), SMALL, soft=True), Paragraph("Your time here is up", STRONG)]
    if lead and page.choices:
        above.append(Paragraph(lead, SMALL, soft=True, key="lead"))
    is_tight = bool(tightness or talk)
    gap = 0.25 if tightness >= TIGHT_GAP_FROM else 0.5
    buttons = choice_buttons(page, compact=is_tight, text_type=_text_type(tightness))
    if tightness >= TWO_COLUMNS_FROM:
        buttons = [Grid(buttons, min_width=CHOICE_WIDTH, max_columns=2, gap=gap, level=False)]
    choices = Column([*above, *buttons], gap=gap if is_tight else 1, key="choices")
    return Column([*talk, choices], gap=gap, pad=1, pad_down=0)


def _talk(page: Page, slots: Sequence[Slot], tightness: int) -> list[Widget]:
    lines = {line.move.key: line for line in page.talk}
    if not lines:
        return []
    cells = [_topic(lines[key], _text_type(tightness)) if key in lines else Spacer(0) for key, _ in slots]
    lead = "" if tightness else "Say"
    words = ". ".join(part[:1].upper() + part[1:] for part in (lead, page.turns_are, _turns_left(page)) if part)
    is_tight = tightness >= TIGHT_GAP_FROM
    grid = Grid(cells, min_width=TOPIC_WIDTHS[tightness], gap=0.25 if is_tight else 0.5, level=not is_tight)
    return [
        Column(
            [Status(f"{words}." if words else "Say", SMALL, soft=True, key="turns left"), grid],
            gap=0.5,
            key="talk",
        )
    ]


def _text_type(tightness: int) -> Type:
    return SMALL if tightness >= SMALL_TYPE_FROM else BODY


def _topic(line: LineView, text_type: Type) -> Button:
    return Button(
        f"do {line.move.key}",
        line.topic,
        number=line.number,
        icon="arrow-right" if line.follows else "",
        note=_takes(line),
        description=" ".join(filter(None, (_follows(line), _takes(line)))),
        enabled=line.open,
        compact=True,
        text_type=text_type,
    )


def _turns_left(page: Page) -> str:
    """Return what is left of a conversation; empty where nothing limits it."""
    if page.turns is None:
        return ""
    if not page.turns:
        return "No time to say more"
    return f"Time to say {page.turns} more thing{'' if page.turns == 1 else 's'}"


def _takes(line: LineView) -> str:
    """Return what a line takes where that is not one turn, or that there is no time for it."""
    if not line.open:
        return "No time for it."
    return f"Takes the time of {pluralise(line.takes, 'thing')}." if line.takes != 1 else ""


def _follows(line: LineView) -> str:
    return f"After “{line.follows}”." if line.follows else ""


def _takes_of(page: Page, option: MoveOption) -> str:
    if page.desk:
        return f"Takes {pluralise(option.takes, 'part')} of your time."
    return f"Takes the time of {pluralise(option.takes, 'thing')} to say."
