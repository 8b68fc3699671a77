"""A decision in the window's debrief: the trainee's own reason before the author's, another view, and a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.reports.debrief import wording
from game.ui.screens.debrief.note_drafts import NoteDrafts, saved_notes
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, MaxWidthBox
from game.ui.widgets.paragraph import Paragraph
from game.ui.widgets.toggles import Toggle

if TYPE_CHECKING:
    from game.engine.debrief.decision_review import DecisionReview
    from game.reports.debrief.paging import Path
    from game.ui.screens.debrief.typesetter import Typesetter
    from game.ui.widgets.widget import Widget

DISAGREE = "differently:"
"""The beginning of the key that opens a field for another view; the decision's key follows."""
SHARE = "share:"
"""The beginning of the key that lets a group's page show a reason; the decision's key follows."""
SHARE_QUESTION = "A group’s page may show this"
SHARE_NOTE = "A page on which a group’s sessions are counted shows no words but those that are let, and no names."
PLAY = "play:"
"""The beginning of the key that plays from a decision; the number of moves before it and an option's key follow."""


def reasons_of(review: DecisionReview, drafts: NoteDrafts) -> tuple[str, ...]:
    """Return why the trainee says that they decided as they did."""
    return (*review.reasons, *drafts.kept("reason", review.key))


def reason_section(setter: Typesetter, review: DecisionReview, drafts: NoteDrafts) -> Widget:
    """Return the trainee's own reason; where there is none a field for it."""
    label, reasons = setter.headings["reasons"], reasons_of(review, drafts)
    if reasons:
        shown = drafts.may_be_shown(review.key)
        share = Toggle(f"{SHARE}{review.key}", SHARE_QUESTION, on=shown, description=SHARE_NOTE)
        return setter.section(label, *saved_notes(reasons), MaxWidthBox(share), setter.note(SHARE_NOTE))
    field = drafts.field("reason", review.key, wording.REASON_QUESTION, lines=2)
    return setter.section(label, Paragraph(wording.REASON_QUESTION), field)


def own_view(setter: Typesetter, review: DecisionReview, drafts: NoteDrafts) -> list[Widget]:
    """Return what the trainee sees differently, and a field to say more if it is open."""
    kept = saved_notes(drafts.kept("disagreement", review.key))
    is_open = f"{DISAGREE}{review.key}" in setter.shown
    name = "What do you see differently?"
    field = [drafts.field("disagreement", review.key, name)] if is_open else []
    return (
        [setter.section("Your view", setter.note(wording.DISAGREEMENT_NOTE), Column([*kept, *field], gap=1))]
        if (kept or field)
        else []
    )


def decision_buttons(review: DecisionReview, *, branching: bool) -> list[Widget]:
    """Return the button for another view, and that to the moment again where a branch can be made."""
    key = f"{DISAGREE}{review.key}"
    again = Button(
        f"{PLAY}{review.moves}:", "Try this moment again", icon="git-branch", description=wording.BRANCH_NOTE
    )
    return [Button(key, "I see it differently", icon="pen-line"), *([again] if branching else [])]


def play_button(review: DecisionReview, path: Path) -> Widget:
    """Return the button that plays on from a decision by the option with a path."""
    return Button(
        f"{PLAY}{review.moves}:{path[-1]}",
        "Play it from here",
        icon="git-branch",
        weight=Weight.PLAIN,
        description=wording.BRANCH_NOTE,
    )
