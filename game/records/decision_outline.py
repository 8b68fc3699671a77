"""One decision of a debrief laid out: what it was and why in short, and on request all that is known about it."""

from collections.abc import Iterator

from game.engine.debrief.decision_review import DecisionReview, OptionReview
from game.engine.debrief.what_if import WhatIf
from game.records.pieces import Block, BulletList, Heading, Prose, Section, titled_list, titled_prose, titled_quotes

TWO_ROUTES = "More than one route could be defended here."
SAME_ENDING = "Each was played again with your later moves. Where no other ending is named, it stayed the same."


def decision_section(view: DecisionReview, *, shown: bool) -> Section:
    """Lay a decision out: the trainee's own reason comes before the author's."""
    folded = (("What was known then, and later", _known(view)), ("All the options, and what if", _options(view)))
    return Section(
        f"{view.title}, {view.date}",
        tuple(_in_short(view)),
        shown,
        view.key,
        tuple(Section(title, tuple(pieces), shown=False) for title, pieces in folded),
    )


def _in_short(view: DecisionReview) -> Iterator[Block]:
    yield Prose(f"You chose: “{view.chosen}”")
    yield from titled_quotes("Your own reason", view.reasons)
    yield from titled_prose("Why it looked reasonable", view.because)
    yield from titled_prose("What pressed on you", view.pressed)
    yield from titled_prose("What could be known then", view.knowable)
    yield from titled_prose("What this decision did for…", theme_effects(view))
    if view.two_routes:
        yield Prose(TWO_ROUTES)
    yield from titled_prose("To talk about", view.discuss)
    yield from titled_quotes("What you see differently", view.disagreements)


def theme_effects(view: DecisionReview) -> str:
    """Say in running words what was true of each theme after a decision."""
    return " ".join(f"*{theme}:* {word}." for theme, word in view.themes)


def _known(view: DecisionReview) -> Iterator[Block]:
    yield from titled_list("What you held then", view.known_then)
    yield from titled_list("What you had noticed", view.noticed)
    yield from titled_list("What was also there to notice", view.unnoticed)
    yield from titled_list("What others held then, and you did not", view.elsewhere)
    yield from titled_list("What came to you before the next decision", view.known_later)
    yield from titled_list("What your choice set going", view.travelled)
    if view.principle[0]:
        yield from titled_prose(view.principle[0][:1].upper() + view.principle[0][1:], view.principle[1])


def _options(view: DecisionReview) -> Iterator[Block]:
    again = {what.choice: what for what in view.what_if}
    if any(what.same_ending for what in view.what_if):
        yield Prose(SAME_ENDING)
    for option in view.options:
        yield Heading(f"“{option.say}”" + (" (your choice)" if option.taken else ""))
        yield BulletList((*_route(option), *_what_if(again.get(option.key)), *_open(option)))


def _route(option: OptionReview) -> Iterator[str]:
    if option.because:
        yield f"Why it looks reasonable: {option.because}"
    if option.cost:
        yield f"What it costs: {option.cost}"
    if option.standing:
        yield f"What can be said for it: {option.standing}"


def _what_if(what: WhatIf | None) -> Iterator[str]:
    """Tell what a re-run by another route found; for the route that was taken there is none."""
    if what is None:
        return
    if not what.ending:
        yield "What if: it leads to no ending by itself."
    elif not what.same_ending:
        yield f"What if: the ending becomes “{what.ending}”."
    yield from (difference.text for difference in what.differences)
    if what.left_out:
        yield f"Your other moves were kept where they were still open: {what.kept} of {what.kept + what.left_out}."


def _open(option: OptionReview) -> Iterator[str]:
    if option.endings_open:
        yield f"Endings still open after it: {'; '.join(option.endings_open)}."
