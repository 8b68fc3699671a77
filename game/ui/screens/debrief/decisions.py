"""The debrief's third part: what went well, then each decision with what could be known then and what came later."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from game.reports.debrief import wording
from game.ui.screens.debrief.note_drafts import NoteDrafts, saved_notes
from game.ui.screens.debrief.typesetter import SAID, capitalise, in_quotes, labelled, quoted_choice, titled_panel
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, Divider, Flow, IconBox, IndentedBox, MaxWidthBox, Panel
from game.ui.widgets.paragraph import HEADING, SMALL, STRONG, Paragraph
from game.ui.widgets.toggles import Disclosure
from game.ui.widgets.widget import Widget

if TYPE_CHECKING:
    from game.engine.debrief.debrief import DecisionsPart
    from game.engine.debrief.decision_review import DecisionReview, OptionReview
    from game.engine.debrief.what_if import WhatIf
    from game.ui.screens.debrief.typesetter import Typesetter


ONE_EACH = "Each has something that speaks for it, and each costs something."


def options_panel(setter: Typesetter, view: DecisionReview) -> Widget:
    """Return every option, each with what would have followed from it on request."""
    runs = {run.choice: run for run in view.what_if}
    each = [_option(setter, option, runs.get(option.key), view.moves) for option in view.options]
    return Column([setter.words(ONE_EACH), *each], gap=3)


def _option(setter: Typesetter, option: OptionReview, run: WhatIf | None, moves: int) -> Widget:
    mark = [IconBox("footprints", Paragraph("You chose this", SMALL, soft=True), SMALL)] if option.taken else []
    facts = [labelled(label, setter.words(text)) for label, text in wording.option_texts(option)]
    open_endings = setter.bullets(option.endings_open)
    still = [labelled(wording.ENDINGS_OPEN, open_endings)] if option.endings_open else []
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
    parts = [setter.words(wording.ending_note(run)), *beside, *same, setter.note(wording.rerun_note(run))]
    return [head, IndentedBox(Column(parts, gap=2))]


DecisionCache = dict[int, tuple[Hashable, Widget]]
"""Decisions by their number of moves, each with what its look depended on when it was set."""


def decisions_page(
    setter: Typesetter, part: DecisionsPart, writing: NoteDrafts, set_before: DecisionCache, *, branching: bool
) -> list[Widget]:
    """Return the page; `branching` tells whether a moment can be tried again from here.

    `set_before` holds the decisions as they were set for this size: one that has not changed is not set anew.
    """
    decisions = []
    for view in part.decisions:
        state = (view, _opened_in(setter, view), writing.state(view.key))
        if view.moves not in set_before or set_before[view.moves][0] != state:
            set_before[view.moves] = (state, _decision(setter, view, writing, branching=branching))
        decisions.append(set_before[view.moves][1])
    lead = (
        "Each decision is shown with what could be known then. Some are open; the others are there if you want them."
        if part.decisions
        else "No decision was made in the part that was played."
    )
    return [_went_well(setter, part), setter.section("The decisions", setter.words(lead)), *decisions]


def initially_open(part: DecisionsPart) -> set[str]:
    """Return the keys of the decisions that are open by themselves."""
    return {decision_key(view) for view in part.decisions if view.key in part.first}


def decision_key(view: DecisionReview) -> str:
    """Return the key of a decision's heading."""
    return f"decision:{view.moves}"


def read_key(view: DecisionReview) -> str:
    """Return the key that says the trainee would read on without writing a reason."""
    return f"read:{view.moves}"


def _opened_in(setter: Typesetter, view: DecisionReview) -> frozenset[str]:
    """Return the keys of what was opened in a decision: each has the decision's number after its first colon."""
    return frozenset(key for key in setter.shown if key.split(":")[1:2] == [str(view.moves)])


def _went_well(setter: Typesetter, part: DecisionsPart) -> Widget:
    return setter.section(wording.WENT_WELL, setter.long_list("went_well", part.went_well))


def _decision(setter: Typesetter, view: DecisionReview, writing: NoteDrafts, *, branching: bool) -> Widget:
    opened = decision_key(view) in setter.shown
    head = Disclosure(decision_key(view), view.title, shown=opened, note=view.date, text_type=HEADING)
    body = _body(setter, view, writing, branching=branching) if opened else []
    return Panel([head, *body], gap=4, pad=4, pad_down=2 if not opened else 3)


def _body(setter: Typesetter, view: DecisionReview, writing: NoteDrafts, *, branching: bool) -> list[Widget]:
    chosen = setter.section("You chose", quoted_choice(view.chosen))
    reasons = (*view.reasons, *writing.kept("reason", view.key))
    if not reasons and read_key(view) not in setter.shown:
        on = Button(read_key(view), "Read on without writing", weight=Weight.QUIET)
        field = writing.field("reason", view.key, wording.REASON_QUESTION, press=[on])
        return [chosen, setter.section("Your reason", Paragraph(wording.REASON_QUESTION), field)]
    return [
        chosen,
        _reason(setter, view, writing, reasons),
        *(setter.section(label, setter.words(text)) for label, text in wording.decision_texts(view)),
        *_on_request(setter, f"known:{view.moves}", wording.KNOWN, lambda: _known(setter, view)),
        *_on_request(setter, f"options:{view.moves}", wording.OPTIONS, lambda: [options_panel(setter, view)]),
        _differently(setter, view, writing, branching=branching),
    ]


def _reason(setter: Typesetter, view: DecisionReview, writing: NoteDrafts, reasons: tuple[str, ...]) -> Widget:
    if reasons:
        return setter.section("Your reason", *saved_notes(reasons))
    return setter.section("Your reason", writing.field("reason", view.key, "Your reason", lines=2))


def _on_request(setter: Typesetter, key: str, name: str, told: Callable[[], list[Widget]]) -> list[Widget]:
    shown = key in setter.shown
    return [Column([Disclosure(key, name, shown=shown), *(told() if shown else [])], gap=2)]


def _known(setter: Typesetter, view: DecisionReview) -> list[Widget]:
    then = titled_panel(
        "Known then",
        setter.long_list(f"then:{view.moves}", view.known_then, "This desk held nothing about it yet."),
    )
    later = titled_panel(
        "Known before the next decision",
        setter.long_list(f"later:{view.moves}", view.known_later, "Nothing more came to this desk by then."),
    )
    noticed = setter.bullets(map(capitalise, view.noticed), "Nothing was looked at more closely.")
    there = (
        [setter.note("Also there to notice:"), setter.bullets(map(capitalise, view.unnoticed))]
        if view.unnoticed
        else []
    )
    sections = [setter.section("What you noticed", noticed, *there, gap=1)] if view.noticed or view.unnoticed else []
    held = setter.long_list(
        f"elsewhere:{view.moves}", view.elsewhere, "Nobody else held anything then that you did not."
    )
    sent = setter.bullets(view.travelled, "It set nothing going that arrived on a later day.")
    return [
        setter.beside(then, later),
        *sections,
        setter.section("What others held then", held),
        setter.section("How it travelled", sent),
        *_principle(setter, view),
    ]


def _principle(setter: Typesetter, view: DecisionReview) -> list[Widget]:
    term, meaning = view.principle
    if not term:
        return []
    return [setter.section("The principle", Paragraph(capitalise(term), STRONG), setter.words(meaning), gap=0.5)]


def _differently(setter: Typesetter, view: DecisionReview, writing: NoteDrafts, *, branching: bool) -> Widget:
    key = f"differently:{view.moves}"
    before = saved_notes((*view.disagreements, *writing.kept("disagreement", view.key)))
    lead = setter.note("None of this is the last word. What you see differently is kept beside it.")
    ask = Disclosure(key, "I see it differently", shown=key in setter.shown)
    name = "What do you see differently?"
    field = [writing.field("disagreement", view.key, name)] if key in setter.shown else []
    note = "A new branch begins there; this session stays as it is."
    branch = Button(f"branch:{view.moves}", "Try this moment again", icon="git-branch", note=note)
    return setter.section(
        "Your view", lead, *before, Column([ask, *field], gap=1), *([Flow([branch])] if branching else [])
    )
