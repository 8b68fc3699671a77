"""The titles and sentences of the debrief that its outline and its window share."""

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

FAMILY_NOTE = "Written for this story, as far as anybody can know how it was."
WHO_KNEW = "Who knew what, when"
ENDING = "Where it came to rest"
ENDING_NOTE = "How the people in the story stand with what they know. It is no verdict."
ALL_EVENTS = "Everything that happened"

WENT_WELL = "What went well"
KNOWN = "What was known then, and later"
OPTIONS = "All the options, and what if"
ENDINGS_OPEN = "Endings still open after it"
OTHER_ROUTES = "Other routes"
TWO_ROUTES = "More than one route could be defended here."

REASON_QUESTION = "Before you read on: why did you choose this?"

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
