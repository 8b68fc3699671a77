"""All the options of a decision: why each looks reasonable, what it costs, what can be said for it, and what if."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.screens.debrief_page import SAID, in_quotes, labelled
from game.ui.widgets.beside import IconBox, IndentedBox, MaxWidthBox
from game.ui.widgets.disclosure import Disclosure
from game.ui.widgets.paragraph import SMALL, Paragraph
from game.ui.widgets.stack import Column, Divider

if TYPE_CHECKING:
    from game.engine.debrief.decision_review import DecisionReview, OptionReview
    from game.engine.debrief.what_if import WhatIf
    from game.ui.screens.debrief_page import Typesetter
    from game.ui.widgets.tree import Widget

ONE_EACH = "Each has something that speaks for it, and each costs something."
STILL_OPEN = "Endings still open after it"
HOW_IT_WAS_FOUND = (
    "Found by playing the story again with this option and your later moves, as far as they were still open"
)


def options_panel(setter: Typesetter, view: DecisionReview) -> Widget:
    """Return every option, each with what would have followed from it on request."""
    runs = {run.choice: run for run in view.what_if}
    each = [_option(setter, option, runs.get(option.key), view.moves) for option in view.options]
    return Column([setter.words(ONE_EACH), *each], gap=3)


def _option(setter: Typesetter, option: OptionReview, run: WhatIf | None, moves: int) -> Widget:
    mark = [IconBox("footprints", Paragraph("You chose this", SMALL, soft=True), SMALL)] if option.taken else []
    facts = [
        labelled(label, setter.words(text))
        for label, text in (
            ("Why it looks reasonable", option.because),
            ("What it costs", option.cost),
            ("What can be said for it", option.standing),
        )
        if text
    ]
    still = [labelled(STILL_OPEN, setter.bullets(option.endings_open))] if option.endings_open else []
    what_if = _what_if(setter, run, f"whatif:{moves}:{option.key}") if run else []
    name = MaxWidthBox(Paragraph(in_quotes(option.say), SAID))
    return Column([Divider(), Column([*mark, name], gap=0.5), setter.beside(*facts), *still, *what_if], gap=2)


def _what_if(setter: Typesetter, run: WhatIf, key: str) -> list[Widget]:
    head = Disclosure(key, "What if you had chosen this?", shown=key in setter.shown)
    if key not in setter.shown:
        return [head]
    gained = [difference.text for difference in run.differences if difference.gained]
    lost = [difference.text for difference in run.differences if not difference.gained]
    lists = [
        labelled(label, setter.bullets(texts))
        for label, texts in (("Would have been", gained), ("Would not have been", lost))
        if texts
    ]
    same = [] if lists else [setter.words("Nothing else in what is followed here would have been otherwise.")]
    beside = [setter.beside(*lists)] if lists else []
    parts = [setter.words(ending_note(run)), *beside, *same, setter.note(rerun_note(run))]
    return [head, IndentedBox(Column(parts, gap=2))]


def ending_note(run: WhatIf) -> str:
    """Say where the other option would have led."""
    if not run.ending:
        return "Played again this way, the story reached no ending."
    if run.same_ending:
        return f"The story would have come to the same ending: *{run.ending}*."
    return f"The story would have come to another ending: *{run.ending}*."


def rerun_note(run: WhatIf) -> str:
    """Say how this was found, and how far the later moves could be made again."""
    later = run.kept + run.left_out
    if not later:
        return "Found by playing the story again with this option; you made no later moves."
    words = f"{HOW_IT_WAS_FOUND}: {run.kept} of {later}."
    rest = " Where you never stood, the story went on by an option like the one you chose next."
    return words + (rest if run.left_out else "")
