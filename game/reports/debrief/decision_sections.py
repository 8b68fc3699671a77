"""A decision laid out for reading: in short by itself, what was known and every option on request."""

from collections.abc import Iterator

from game.engine.debrief.decision_review import DecisionReview, OptionReview
from game.engine.debrief.what_if import WhatIf
from game.reports.debrief import wording
from game.reports.debrief.blocks import (
    Block,
    BulletList,
    Heading,
    Prose,
    Section,
    titled_list,
    titled_prose,
    titled_quotes,
)
from game.reports.debrief.wording import Headings

SAME_ENDING = "Each was played again with your later moves. Where no other ending is named, it stayed the same."
AS_WRITTEN = frozenset({"reasons", "disagreements"})
"""The parts of a decision that are the trainee's own words."""
LISTED = frozenset({"travelled", "otherwise"})
"""The parts of a decision that are lists."""


def decision_section(headings: Headings, review: DecisionReview, *, shown: bool) -> Section:
    """Lay a decision out: the trainee's own reason comes before the author's."""
    folded = (
        (headings["known"], known_blocks(headings, review)),
        (headings["options"], _options(headings, review)),
    )
    return Section(
        f"{review.title}, {review.date}",
        (Prose(f"{headings['chosen']}: “{review.chosen}”"), *_in_short(headings, review)),
        shown,
        review.key,
        tuple(Section(title, tuple(blocks), shown=False) for title, blocks in folded),
    )


def _in_short(headings: Headings, review: DecisionReview) -> Iterator[Block]:
    for name, texts in review.in_short:
        if name != "chosen":
            yield from short_part(headings, name, texts)
    yield from remarks(headings, review)


def short_part(headings: Headings, name: str, texts: tuple[str, ...]) -> tuple[Block, ...]:
    """Lay out a part of what an opened decision shows (`DecisionReview.in_short`)."""
    if name in AS_WRITTEN:
        return titled_quotes(headings[name], texts)
    return titled_list(headings[name], texts) if name in LISTED else titled_prose(headings[name], texts[0])


def remarks(headings: Headings, review: DecisionReview) -> tuple[Block, ...]:
    """Say whether more than one route could be defended, and what the one who runs the session is told."""
    two_routes = (Prose(headings["two_routes_note"]),) if review.two_routes else ()
    return (*two_routes, *titled_prose(headings["presenter"], review.presenter))


def known_blocks(headings: Headings, review: DecisionReview) -> Iterator[Block]:
    """Yield what could be known and was known at a decision, and what came later."""
    yield from titled_prose(headings["knowable"], review.knowable)
    for name in ("known_then", "noticed", "unnoticed", "elsewhere", "known_later"):
        yield from titled_list(headings[name], getattr(review, name))
    if review.principle[0]:
        yield from titled_prose(review.principle[0][:1].upper() + review.principle[0][1:], review.principle[1])


def _options(headings: Headings, review: DecisionReview) -> Iterator[Block]:
    runs = {run.choice: run for run in review.what_if}
    if any(run.same_ending for run in review.what_if):
        yield Prose(SAME_ENDING)
    for option in review.options:
        yield Heading(f"“{option.say}”" + (" (your choice)" if option.taken else ""))
        yield BulletList(tuple(_option(headings, review, option, runs.get(option.key))))
    yield from titled_list(f"{headings['without_difference']}:", wording.options_without_difference(review))


def _option(headings: Headings, review: DecisionReview, option: OptionReview, run: WhatIf | None) -> Iterator[str]:
    yield from (f"{label}: {text}" for label, text in wording.option_texts(headings, option))
    if option.taken and review.themes:
        yield f"{headings['themes']} {wording.theme_effects(review)}"
    if run is not None:
        yield from _what_if(run)
    if option.endings_open:
        yield f"{headings['endings_open']}: {'; '.join(option.endings_open)}."


def _what_if(run: WhatIf) -> Iterator[str]:
    """Say what a re-run by another option led to."""
    if not run.ending:
        yield "What if: it leads to no ending by itself."
    elif not run.same_ending:
        yield f"What if: the ending becomes “{run.ending}”."
    yield from (difference.text for difference in run.differences)
    if run.same_ending and not run.differences:
        yield wording.SAME_OTHERWISE
    if run.left_out:
        yield f"Your other moves were kept where they were still open: {run.kept} of {run.kept + run.left_out}."
