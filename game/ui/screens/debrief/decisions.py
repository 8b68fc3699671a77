"""The debrief's third part: what went well, then each decision with what was known then and what came later."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import TYPE_CHECKING

from game.engine.debrief.debrief import MAX_STRENGTHS_FIRST
from game.reports.debrief import wording
from game.reports.debrief.blocks import Section, titled_prose
from game.reports.debrief.conversation_sections import contact_blocks, conversation_sections
from game.reports.debrief.decision_sections import remarks, short_part
from game.ui.screens.debrief.folded_sections import block_widgets, foldable, section_key
from game.ui.screens.debrief.note_drafts import NoteDrafts, saved_notes
from game.ui.screens.debrief.typesetter import QUOTE, capitalise, in_quotes, labelled, quoted_choice, titled_panel
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, Divider, Flow, IconBox, IndentedBox, MaxWidthBox, Panel
from game.ui.widgets.paragraph import HEADING, SMALL, STRONG, Heading, Paragraph
from game.ui.widgets.toggles import Disclosure
from game.ui.widgets.widget import Widget

if TYPE_CHECKING:
    from game.engine.debrief.debrief import DecisionsPart
    from game.engine.debrief.decision_review import DecisionReview, OptionReview
    from game.engine.debrief.what_if import WhatIf
    from game.ui.screens.debrief.typesetter import Typesetter

OWN_WORDS = frozenset({"chosen", "reasons", "disagreements"})
"""What of a decision stands at places of its own, beside the fields to write in."""


def options_panel(setter: Typesetter, review: DecisionReview) -> Widget:
    """Return every option of a decision, each with its re-run on request."""
    runs = {run.choice: run for run in review.what_if}
    options = [_option(setter, review, option, runs.get(option.key)) for option in review.options]
    same = wording.options_without_difference(review)
    others = [Divider(), labelled(setter.headings["without_difference"], setter.bullets(same))] if same else []
    return Column([setter.words(wording.OPTIONS_LEAD), *options, *others], gap=3)


def _option(setter: Typesetter, review: DecisionReview, option: OptionReview, run: WhatIf | None) -> Widget:
    mark = [IconBox("footprints", Paragraph("You chose this", SMALL, soft=True), SMALL)] if option.taken else []
    facts = list(_facts(setter, review, option))
    what_if = _what_if(setter, run, f"whatif:{review.moves}:{option.key}") if run else []
    name = MaxWidthBox(Paragraph(in_quotes(option.say), QUOTE))
    return Column([Divider(), Column([*mark, name], gap=0.5), setter.beside(*facts[:2]), *facts[2:], *what_if], gap=2)


def _facts(setter: Typesetter, review: DecisionReview, option: OptionReview) -> Iterator[Widget]:
    """Yield what is told of an option, each under its label: why and at what price first, which stand side by side."""
    for label, text in wording.option_texts(setter.headings, option):
        yield labelled(label, setter.words(text))
    if option.taken and review.themes:
        yield labelled(setter.headings["themes"], setter.words(wording.theme_effects(review)))
    if option.endings_open:
        yield labelled(setter.headings["endings_open"], setter.bullets(option.endings_open))


def _what_if(setter: Typesetter, run: WhatIf, key: str) -> list[Widget]:
    head = Disclosure(key, setter.headings["what_if"], shown=key in setter.shown)
    if key not in setter.shown:
        return [head]
    gained = [difference.text for difference in run.differences if difference.gained]
    lost = [difference.text for difference in run.differences if not difference.gained]
    lists = [
        labelled(setter.headings[name], setter.bullets(texts))
        for name, texts in (("gained", gained), ("lost", lost))
        if texts
    ]
    same = [setter.words(wording.SAME_OTHERWISE)] if run.same_ending and not lists else []
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
    title = setter.section(setter.headings["decisions"], setter.words(lead))
    return [_went_well(setter, part), title, *decisions, *_conversations(setter, part), *_contacts(setter, part)]


def initially_open(part: DecisionsPart) -> set[str]:
    """Return the keys of the decisions and threads that are open by themselves."""
    decisions = {decision_key(review) for review in part.decisions if review.key in part.first}
    return decisions | {section_key(key) for key in part.first}


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
    first, more = part.went_well[:MAX_STRENGTHS_FIRST], part.went_well[MAX_STRENGTHS_FIRST:]
    rest = _on_request(setter, "went_well", setter.headings["more_went_well"], lambda: [setter.bullets(more)])
    return setter.section(setter.headings["went_well"], setter.bullets(first), *(rest if more else []))


def _conversations(setter: Typesetter, part: DecisionsPart) -> list[Widget]:
    """Return what was asked and how far, each thread under its name, open or not."""
    threads = [
        foldable(setter, section) for section in conversation_sections(setter.headings, part.conversations, part.first)
    ]
    return [Heading(setter.headings["conversations"], STRONG), *threads] if threads else []


def _contacts(setter: Typesetter, part: DecisionsPart) -> list[Widget]:
    if not part.contacts:
        return []
    blocks = tuple(contact_blocks(setter.headings, part.contacts))
    return [foldable(setter, Section(setter.headings["contacts"], blocks, shown=False))]


def _decision(setter: Typesetter, review: DecisionReview, drafts: NoteDrafts, *, branching: bool) -> Widget:
    opened = decision_key(review) in setter.shown
    head = Disclosure(decision_key(review), review.title, shown=opened, note=review.date, text_type=HEADING)
    body = _body(setter, review, drafts, branching=branching) if opened else []
    return Panel([head, *body], gap=4, pad=4, pad_down=2 if not opened else 3)


def _body(setter: Typesetter, review: DecisionReview, drafts: NoteDrafts, *, branching: bool) -> list[Widget]:
    headings, moves = setter.headings, review.moves
    chosen = setter.section(headings["chosen"], quoted_choice(review.chosen))
    reasons = (*review.reasons, *drafts.kept("reason", review.key))
    if not reasons and read_key(review) not in setter.shown:
        on = Button(read_key(review), "Read on without writing", weight=Weight.QUIET)
        field = drafts.field("reason", review.key, wording.REASON_QUESTION, press=[on])
        return [chosen, setter.section(headings["reasons"], Paragraph(wording.REASON_QUESTION), field)]
    parts = (short_part(headings, name, texts) for name, texts in review.in_short if name not in OWN_WORDS)
    return [
        chosen,
        _reason(setter, review, drafts, reasons),
        *(widget for part in (*parts, remarks(headings, review)) for widget in block_widgets(setter, part)),
        *_on_request(setter, f"known:{moves}", headings["known"], lambda: _known(setter, review)),
        *_on_request(setter, f"options:{moves}", headings["options"], lambda: [options_panel(setter, review)]),
        _differently(setter, review, drafts, branching=branching),
    ]


def _reason(setter: Typesetter, review: DecisionReview, drafts: NoteDrafts, reasons: tuple[str, ...]) -> Widget:
    if reasons:
        return setter.section(setter.headings["reasons"], *saved_notes(reasons))
    return setter.section(setter.headings["reasons"], drafts.field("reason", review.key, "Your reason", lines=2))


def _on_request(setter: Typesetter, key: str, name: str, content: Callable[[], list[Widget]]) -> list[Widget]:
    shown = key in setter.shown
    return [Column([Disclosure(key, name, shown=shown), *(content() if shown else [])], gap=2)]


def _known(setter: Typesetter, review: DecisionReview) -> list[Widget]:
    headings, moves = setter.headings, review.moves
    then = setter.long_list(f"then:{moves}", review.known_then, wording.NOTHING_KNOWN_THEN)
    later = setter.long_list(f"later:{moves}", review.known_later, wording.NOTHING_KNOWN_LATER)
    held = setter.long_list(f"elsewhere:{moves}", review.elsewhere, wording.NOTHING_ELSEWHERE)
    return [
        *block_widgets(setter, titled_prose(headings["knowable"], review.knowable)),
        setter.beside(titled_panel(headings["known_then"], then), titled_panel(headings["known_later"], later)),
        *_noticed(setter, review),
        setter.section(headings["elsewhere"], held),
        *_principle(setter, review),
    ]


def _noticed(setter: Typesetter, review: DecisionReview) -> list[Widget]:
    if not (review.noticed or review.unnoticed):
        return []
    content = [setter.bullets(map(capitalise, review.noticed), wording.NOTHING_NOTICED)]
    if review.unnoticed:
        also = setter.note(f"{setter.headings['unnoticed']}:")
        content += [also, setter.bullets(map(capitalise, review.unnoticed))]
    return [setter.section(setter.headings["noticed"], *content, gap=1)]


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
