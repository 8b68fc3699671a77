"""The debrief's third part: what went well, then each decision with what was known then and what came later."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from game.reports.debrief import wording
from game.ui.screens.debrief.note_drafts import NoteDrafts, saved_notes
from game.ui.screens.debrief.typesetter import QUOTE, capitalise, in_quotes, labelled, quoted_choice, titled_panel
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


def options_panel(setter: Typesetter, review: DecisionReview) -> Widget:
    """Return every option of a decision, each with its re-run on request."""
    runs = {run.choice: run for run in review.what_if}
    options = [_option(setter, option, runs.get(option.key), review.moves) for option in review.options]
    return Column([setter.words(wording.OPTIONS_LEAD), *options], gap=3)


def _option(setter: Typesetter, option: OptionReview, run: WhatIf | None, moves: int) -> Widget:
    mark = [IconBox("footprints", Paragraph("You chose this", SMALL, soft=True), SMALL)] if option.taken else []
    facts = [labelled(label, setter.words(text)) for label, text in wording.option_texts(option)]
    open_endings = setter.bullets(option.endings_open)
    still = [labelled(wording.ENDINGS_OPEN, open_endings)] if option.endings_open else []
    what_if = _what_if(setter, run, f"whatif:{moves}:{option.key}") if run else []
    name = MaxWidthBox(Paragraph(in_quotes(option.say), QUOTE))
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
    same = [] if lists else [setter.words(wording.SAME_OTHERWISE)]
    beside = [setter.beside(*lists)] if lists else []
    parts = [setter.words(wording.ending_note(run)), *beside, *same, setter.note(wording.rerun_note(run))]
    return [head, IndentedBox(Column(parts, gap=2))]


DecisionCache = dict[int, tuple[Hashable, Widget]]
"""Laid-out decisions by their number of moves, each with the state it was laid out for."""


def decisions_page(
    setter: Typesetter, part: DecisionsPart, drafts: NoteDrafts, cache: DecisionCache, *, branching: bool
) -> list[Widget]:
    """Return the page; `branching` tells whether a moment can be tried again from here.

    `cache` holds decisions laid out for this size; one whose state is the same is used again.
    """
    decisions = []
    for review in part.decisions:
        state = (review, _opened_in(setter, review), drafts.state(review.key))
        if review.moves not in cache or cache[review.moves][0] != state:
            cache[review.moves] = (state, _decision(setter, review, drafts, branching=branching))
        decisions.append(cache[review.moves][1])
    lead = wording.DECISIONS_LEAD if part.decisions else wording.NO_DECISIONS
    return [_went_well(setter, part), setter.section("The decisions", setter.words(lead)), *decisions]


def initially_open(part: DecisionsPart) -> set[str]:
    """Return the keys of the decisions that are open by themselves."""
    return {decision_key(review) for review in part.decisions if review.key in part.first}


def decision_key(review: DecisionReview) -> str:
    """Return the key of the disclosure that opens a decision."""
    return f"decision:{review.moves}"


def read_key(review: DecisionReview) -> str:
    """Return the key that says the trainee would read on without drafts a reason."""
    return f"read:{review.moves}"


def _opened_in(setter: Typesetter, review: DecisionReview) -> frozenset[str]:
    """Return the keys of what was opened in a decision: each has the decision's number after its first colon."""
    return frozenset(key for key in setter.shown if key.split(":")[1:2] == [str(review.moves)])


def _went_well(setter: Typesetter, part: DecisionsPart) -> Widget:
    return setter.section(wording.WENT_WELL, setter.long_list("went_well", part.went_well))


def _decision(setter: Typesetter, review: DecisionReview, drafts: NoteDrafts, *, branching: bool) -> Widget:
    opened = decision_key(review) in setter.shown
    head = Disclosure(decision_key(review), review.title, shown=opened, note=review.date, text_type=HEADING)
    body = _body(setter, review, drafts, branching=branching) if opened else []
    return Panel([head, *body], gap=4, pad=4, pad_down=2 if not opened else 3)


def _body(setter: Typesetter, review: DecisionReview, drafts: NoteDrafts, *, branching: bool) -> list[Widget]:
    chosen = setter.section("You chose", quoted_choice(review.chosen))
    reasons = (*review.reasons, *drafts.kept("reason", review.key))
    if not reasons and read_key(review) not in setter.shown:
        on = Button(read_key(review), "Read on without drafts", weight=Weight.QUIET)
        field = drafts.field("reason", review.key, wording.REASON_QUESTION, press=[on])
        return [chosen, setter.section("Your reason", Paragraph(wording.REASON_QUESTION), field)]
    return [
        chosen,
        _reason(setter, review, drafts, reasons),
        *(setter.section(label, setter.words(text)) for label, text in wording.decision_texts(review)),
        *_on_request(setter, f"known:{review.moves}", wording.KNOWN, lambda: _known(setter, review)),
        *_on_request(setter, f"options:{review.moves}", wording.OPTIONS, lambda: [options_panel(setter, review)]),
        _differently(setter, review, drafts, branching=branching),
    ]


def _reason(setter: Typesetter, review: DecisionReview, drafts: NoteDrafts, reasons: tuple[str, ...]) -> Widget:
    if reasons:
        return setter.section("Your reason", *saved_notes(reasons))
    return setter.section("Your reason", drafts.field("reason", review.key, "Your reason", lines=2))


def _on_request(setter: Typesetter, key: str, name: str, content: Callable[[], list[Widget]]) -> list[Widget]:
    shown = key in setter.shown
    return [Column([Disclosure(key, name, shown=shown), *(content() if shown else [])], gap=2)]


def _known(setter: Typesetter, review: DecisionReview) -> list[Widget]:
    then = setter.long_list(f"then:{review.moves}", review.known_then, wording.NOTHING_KNOWN_THEN)
    later = setter.long_list(f"later:{review.moves}", review.known_later, wording.NOTHING_KNOWN_LATER)
    held = setter.long_list(f"elsewhere:{review.moves}", review.elsewhere, wording.NOTHING_ELSEWHERE)
    sent = setter.bullets(review.travelled, wording.NOTHING_TRAVELLED)
    return [
        setter.beside(titled_panel("Known then", then), titled_panel("Known before the next decision", later)),
        *_noticed(setter, review),
        setter.section("What others held then", held),
        setter.section("How it travelled", sent),
        *_principle(setter, review),
    ]


def _noticed(setter: Typesetter, review: DecisionReview) -> list[Widget]:
    if not (review.noticed or review.unnoticed):
        return []
    content = [setter.bullets(map(capitalise, review.noticed), wording.NOTHING_NOTICED)]
    if review.unnoticed:
        content += [setter.note("Also there to notice:"), setter.bullets(map(capitalise, review.unnoticed))]
    return [setter.section("What you noticed", *content, gap=1)]


def _principle(setter: Typesetter, review: DecisionReview) -> list[Widget]:
    term, meaning = review.principle
    if not term:
        return []
    return [setter.section("The principle", Paragraph(capitalise(term), STRONG), setter.words(meaning), gap=0.5)]


def _differently(setter: Typesetter, review: DecisionReview, drafts: NoteDrafts, *, branching: bool) -> Widget:
    key = f"differently:{review.moves}"
    before = saved_notes((*review.disagreements, *drafts.kept("disagreement", review.key)))
    lead = setter.note(wording.DISAGREEMENT_NOTE)
    ask = Disclosure(key, "I see it differently", shown=key in setter.shown)
    name = "What do you see differently?"
    field = [drafts.field("disagreement", review.key, name)] if key in setter.shown else []
    branch = Button(f"branch:{review.moves}", "Try this moment again", icon="git-branch", note=wording.BRANCH_NOTE)
    return setter.section(
        "Your view", lead, *before, Column([ask, *field], gap=1), *([Flow([branch])] if branching else [])
    )
