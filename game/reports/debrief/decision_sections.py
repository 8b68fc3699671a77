"""A decision laid out for reading: in short by itself, what was known and every option on request."""

from collections.abc import Iterator
from itertools import chain

from game.engine.debrief.decision_review import DecisionReview, OptionReview
from game.engine.debrief.what_if import WhatIf
from game.engine.votes import VOTE
from game.reports.debrief import wording
from game.reports.debrief.blocks import (
    Block,
    BulletList,
    Comparison,
    Heading,
    Note,
    Prose,
    Quote,
    Section,
    titled_list,
    titled_prose,
    titled_quotes,
)
from game.reports.debrief.wording import Headings

AS_WRITTEN = {"votes": VOTE, "reasons": "reason", "disagreements": "disagreement"}
"""The parts of a decision that come from the room, or are the trainee's own words, each with the kind of its notes."""
LISTED = frozenset({"travelled", "otherwise"})
"""The parts of a decision that are lists."""

BESIDE = 2
"""How many facts of an option stand beside each other: why it looks reasonable, and what it costs."""


def decision_section(headings: Headings, review: DecisionReview, *, shown: bool) -> Section:
    """Lay a decision out: the trainee's own reason comes before the author's."""
    return Section(
        f"{review.title}, {review.date}",
        (*_in_short(headings, review), *_remarks(headings, review)),
        shown,
        review.key,
        (
            Section(headings["known"], tuple(_known(headings, review)), shown=False, field="known_then"),
            _options(headings, review),
        ),
    )


def _in_short(headings: Headings, review: DecisionReview) -> Iterator[Block]:
    for name, texts in review.in_short:
        if name in AS_WRITTEN:
            yield from titled_quotes(headings[name], texts, AS_WRITTEN[name])
        elif name in LISTED:
            yield from titled_list(headings[name], texts)
        elif name == "chosen":
            yield from (Heading(headings[name]), Quote(wording.in_quotes(review.chosen)))
        else:
            yield from titled_prose(headings[name], texts[0])


def _remarks(headings: Headings, review: DecisionReview) -> tuple[Block, ...]:
    """Say whether more than one route could be defended, and what the one who runs the session is told."""
    two_routes = titled_prose(headings["two_routes"], headings["two_routes_note"]) if review.two_routes else ()
    return (*two_routes, *titled_prose(headings["presenter"], review.presenter))


def _known(headings: Headings, review: DecisionReview) -> Iterator[Block]:
    """Yield what could be known and was known at a decision, and what came later."""
    yield from titled_prose(headings["knowable"], review.knowable)
    then = titled_list(headings["known_then"], review.known_then, wording.NOTHING_KNOWN_THEN)
    later = titled_list(headings["known_later"], review.known_later, wording.NOTHING_KNOWN_LATER)
    yield Comparison((then, later))
    if review.noticed or review.unnoticed:
        yield from titled_list(headings["noticed"], _names(review.noticed), wording.NOTHING_NOTICED)
        yield from titled_list(headings["unnoticed"], _names(review.unnoticed))
    yield from titled_list(headings["elsewhere"], review.elsewhere, wording.NOTHING_ELSEWHERE)
    term, meaning = review.principle
    if term:
        yield from titled_prose(wording.PRINCIPLE, f"**{wording.capitalise(term)}**\n\n{meaning}")


def _names(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(wording.capitalise, names))


def _options(headings: Headings, review: DecisionReview) -> Section:
    runs = {run.choice: run for run in review.what_if}
    options = tuple(_option(headings, review, option, runs.get(option.key)) for option in review.options)
    same = wording.options_without_difference(review)
    others = (Section(headings["without_difference"], (BulletList(same),), field="without_difference"),) if same else ()
    lead = (Prose(wording.OPTIONS_LEAD),)
    return Section(headings["options"], lead, shown=False, sections=(*options, *others), field="options")


def _option(headings: Headings, review: DecisionReview, option: OptionReview, run: WhatIf | None) -> Section:
    facts = tuple(titled_prose(label, text) for label, text in wording.option_texts(headings, option))
    blocks: list[Block] = [Note(wording.YOUR_CHOICE, is_choice=True)] if option.taken else []
    blocks += [Comparison(facts[:BESIDE]), *chain.from_iterable(facts[BESIDE:])]
    if option.taken:
        blocks += titled_prose(headings["themes"], wording.theme_effects(review))
    blocks += titled_list(headings["endings_open"], option.endings_open)
    what_if = (_what_if(headings, run),) if run is not None else ()
    return Section(wording.in_quotes(option.say), tuple(blocks), key=option.key, sections=what_if)


def _what_if(headings: Headings, run: WhatIf) -> Section:
    """Say what a re-run by another option led to."""
    gained = tuple(difference.text for difference in run.differences if difference.gained)
    lost = tuple(difference.text for difference in run.differences if not difference.gained)
    lists = (titled_list(headings["gained"], gained), titled_list(headings["lost"], lost))
    beside = tuple(titled for titled in lists if titled)
    blocks: list[Block] = [Prose(wording.ending_note(run))]
    blocks += [Comparison(beside)] if beside else []
    blocks += [Prose(wording.SAME_OTHERWISE)] if run.same_ending and not beside else []
    return Section(headings["what_if"], (*blocks, Note(wording.rerun_note(run))), shown=False, field="what_if")
