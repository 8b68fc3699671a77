"""The moments of the debrief's timeline: each with the icon of its kind, whose text says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.drawing.fonts import drawable_text
from game.ui.drawing.markdown import parse_markdown
from game.ui.drawing.text_layout import TextBlock, TextRun
from game.ui.widgets.containers import IconBox, MaxWidthBox
from game.ui.widgets.paragraph import STRONG, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.reports.debrief.blocks import Moment
    from game.ui.widgets.widget import Widget

ICONS = {
    "scene": "map-pin",
    "choice": "message-circle",
    "asked": "message-circle",
    "action": "footprints",
    "look": "eye",
    "document": "file-text",
    "recorded": "pen-line",
    "told": "send",
    "answered": "user-round",
    "had": "check",
    "received": "mail",
    "arrived": "calendar-days",
    "end": "door-open",
}
"""The icon before each kind of moment."""


def moment_lines(moments: Iterable[Moment]) -> Iterator[Widget]:
    """Yield what happened on a day, a line each; where it happened stands out."""
    for moment in moments:
        if moment.kind == "scene":
            yield IconBox(ICONS["scene"], Paragraph(moment.text, STRONG), STRONG)
        else:
            yield IconBox(ICONS[moment.kind], MaxWidthBox(Paragraph(_text(moment))))


def _text(moment: Moment) -> tuple[TextBlock, ...]:
    """Return the text of a moment, led in by whose it was."""
    lead = drawable_text(moment.lead)
    if moment.is_verbatim:
        return (TextBlock((TextRun(lead), TextRun(drawable_text(moment.text), bold=True))),)
    blocks = parse_markdown(moment.text)
    return (blocks[0]._replace(runs=(TextRun(lead), *blocks[0].runs)), *blocks[1:]) if lead and blocks else blocks
