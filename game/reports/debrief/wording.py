"""The titles and sentences of the debrief, shared by its outline and its window."""

from collections.abc import Iterator

from game.engine.debrief.debrief import CaseParallel
from game.engine.debrief.decision_review import DecisionReview, OptionReview
from game.engine.debrief.what_if import WhatIf

LabelledText = tuple[str, str]
"""A label and the text that belongs to it, in inline Markdown."""

WHAT_HAPPENED = "What happened"
LOOKING_CLOSER = "Looking closer"
NEXT = "Next"
SUPPORT_ON_REQUEST = "Somebody to talk to"
SUPPORT = "Support"

LEADS = {
    "closer": "What could be known then, what came later, and what else was open. Nothing here is scored.",
    "next": "What you might take with you from here.",
}
"""The lead of each page of the window that has one, by the page's key."""

FAMILY_NOTE = "Written for this story, as far as anybody can know how it was."
WHO_KNEW = "Who knew what, when"
ENDING = "Where it came to rest"
ENDING_NOTE = "How the people in the story stand with what they know. It is no verdict."
NO_ENDING = "You left before an ending was reached. What follows is the part that was played."
NO_KNOWLEDGE = "Nobody came to hold any piece of information in the part that was played."
CHART_NOTE = (
    "Each line runs from the first day, at its left, to the last. A piece counts only when somebody there had it."
)
ALL_EVENTS = "Everything that happened"

WENT_WELL = "What went well"
DECISIONS_LEAD = (
    "Each decision is shown with what could be known then. Some are open; the others are there if you want them."
)
NO_DECISIONS = "No decision was made in the part that was played."
REASON_QUESTION = "Before you read on: why did you choose this?"
KNOWN = "What was known then, and later"
OPTIONS = "All the options, and what if"
NOTHING_KNOWN_THEN = "This desk held nothing about it yet."
NOTHING_KNOWN_LATER = "Nothing more came to this desk by then."
NOTHING_NOTICED = "Nothing was looked at more closely."
NOTHING_ELSEWHERE = "Nobody else held anything then that you did not."
NOTHING_TRAVELLED = "It set nothing going that arrived on a later day."
OPTIONS_LEAD = "Each has something that speaks for it, and each costs something."
ENDINGS_OPEN = "Endings still open after it"
OTHER_ROUTES = "Other routes"
TWO_ROUTES = "More than one route could be defended here."

SAME_OTHERWISE = "Nothing else in what is followed here would have been otherwise."
DISAGREEMENT_NOTE = "None of this is the last word. What you see differently is kept beside it."
BRANCH_NOTE = "A new branch begins there; this session stays as it is."

REAL_CASE_NOTE = (
    "This simulation was made from what is published about a real case, in which a child died. What the reviews "
    "reported can be read here, with sources and dates. You need not read it to be done."
)
OTHER_CHANGES = "Other changes in the system"
PRESSURES = "What pressed on the staff"
DIFFERENT_THEN = "What was different then"

HOW_IT_WAS_WORKED_OUT = (
    "Found by playing the story again with this option and your later moves, as far as they were still open"
)


def decision_texts(review: DecisionReview) -> Iterator[LabelledText]:
    """Yield what the author wrote about the moment of a decision; what is empty is left out."""
    texts = (
        ("Why it looked reasonable", review.because),
        ("What pressed on you", review.pressed),
        ("What could be known then", review.knowable),
        ("What this decision did for…", _theme_effects(review)),
        (OTHER_ROUTES, TWO_ROUTES if review.two_routes else ""),
        ("To talk about", review.discuss),
    )
    return ((label, text) for label, text in texts if text)


def _theme_effects(review: DecisionReview) -> str:
    return " ".join(f"*{theme}:* {word}." for theme, word in review.themes)


def option_texts(option: OptionReview) -> Iterator[LabelledText]:
    """Yield what the author wrote about an option; what is empty is left out."""
    texts = (
        ("Why it looks reasonable", option.because),
        ("What it costs", option.cost),
        ("What can be said for it", option.standing),
    )
    return ((label, text) for label, text in texts if text)


def ending_note(run: WhatIf) -> str:
    """Say where the other option would have led."""
    if not run.ending:
        return "Played again this way, the story reached no ending."
    if run.same_ending:
        return f"The story would have come to the same ending: *{run.ending}*."
    return f"The story would have come to another ending: *{run.ending}*."


def rerun_note(run: WhatIf) -> str:
    """Say how a re-run was worked out, and how many of the later moves could be made again."""
    later = run.kept + run.left_out
    if not later:
        return "Found by playing the story again with this option; you made no later moves."
    words = f"{HOW_IT_WAS_WORKED_OUT}: {run.kept} of {later}."
    rest = " Where you never stood, the story went on by an option like the one you chose next."
    return words + (rest if run.left_out else "")


def owner_text(owner: str) -> str:
    """Say who could own a change in the system."""
    return f"Who could own it: {owner}"


def case_title(parallel: CaseParallel) -> str:
    """Return the title over what the reviews of the real case reported about a service."""
    return f"What was reported about {parallel.service or 'moments like these'}"
