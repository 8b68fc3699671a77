"""The sentences of the debrief, shared by its outline and its window; its headings are data (`Debrief.headings`)."""

from collections.abc import Iterable, Iterator, Mapping

from game.engine.debrief.contact_review import ContactReview
from game.engine.debrief.debrief import CaseParallel
from game.engine.debrief.decision_review import DecisionReview, OptionReview
from game.engine.debrief.knowledge import Holding
from game.engine.debrief.what_if import WhatIf
from game.records.journal_reader import pluralise

LabelledText = tuple[str, str]
"""A label and the text that belongs to it, in inline Markdown."""
Headings = Mapping[str, str]
"""The headings of a debrief by name."""

SUPPORT_ON_REQUEST = "Somebody to talk to"

NO_ENDING = "You left before an ending was reached. What follows is the part that was played."
NO_KNOWLEDGE = "Nobody came to hold any piece of information in the part that was played."

MORE_GAPS = "Other pieces that did not reach everybody who needed them"

NO_DECISIONS = "No decision was made in the part that was played."
LEFT_OUT = (
    "Not looked at here, as whoever runs the session has chosen: {}. It was played like the rest, and what was written "
    "about it is kept."
)
REASON_QUESTION = "Before you read on: why did you choose this?"
NOTHING_KNOWN_THEN = "This desk held nothing about it yet."
NOTHING_KNOWN_LATER = "Nothing more came to this desk by then."
NOTHING_NOTICED = "Nothing was looked at more closely."
NOTHING_ELSEWHERE = "Nobody else held anything then that you did not."
OPTIONS_LEAD = "Each has something that speaks for it, and each costs something."
YOUR_CHOICE = "You chose this"
PRINCIPLE = "The principle"
AT_ONCE = "What comes at once"
WHAT_WAS_SAID = "What was said"
THREAD_END = "You followed this to its end."

SAME_OTHERWISE = "As far as it is told here, it differs from what happened only where every other option does."
DISAGREEMENT_NOTE = "None of this is the last word. What you see differently is kept beside it."
BRANCH_NOTE = "You begin again from that moment; what you played stays as it is."

REAL_CASE_NOTE = (
    "This simulation was made from what is published about a real case, in which a child died. What the reviews "
    "reported can be read here, with sources and dates. You need not read it to be done."
)

HOW_IT_WAS_WORKED_OUT = (
    "Worked out by going through the same days again with this option. "
    "What you did later was done again where it was still possible"
)


def in_quotes(text: str) -> str:
    """Put words in quotation marks, unless they hold some already."""
    return text if "“" in text or '"' in text else f"“{text}”"


def capitalise(words: str) -> str:
    """Write words as the beginning of a line."""
    return words[:1].upper() + words[1:]


def theme_effects(review: DecisionReview) -> str:
    """Return what the chosen option did for each theme, in running words; empty where it touched none."""
    return " ".join(f"*{theme}:* {word}." for theme, word in review.themes)


def option_texts(headings: Headings, option: OptionReview) -> Iterator[LabelledText]:
    """Yield what the author wrote about an option, what it rests on and what it shows at once; none is empty."""
    texts = (
        (headings["option_because"], option.because),
        (headings["option_cost"], option.cost),
        (headings["option_standing"], option.standing),
        (headings["option_basis"], "; ".join(f"{basis.title} ({basis.dates})" for basis in option.basis)),
        (AT_ONCE, option.answer),
    )
    return ((label, text) for label, text in texts if text)


def options_without_difference(review: DecisionReview) -> tuple[str, ...]:
    """Return the words of the options that would have made no difference."""
    return tuple(in_quotes(option.say) for option in review.options if option.key in review.without_difference)


def ending_note(run: WhatIf) -> str:
    """Say where the other option would have led."""
    if not run.ending:
        return "This way, the story reached no ending."
    if run.same_ending:
        return f"The story would have come to the same ending: *{run.ending}*."
    return f"The story would have come to another ending: *{run.ending}*."


def rerun_note(run: WhatIf) -> str:
    """Say how a re-run was worked out, and how many of the later moves could be made again."""
    later = run.kept + run.left_out
    if not later:
        return "Worked out by going through the same days again with this option; you did nothing after it."
    words = f"{HOW_IT_WAS_WORKED_OUT}: {run.kept} of {pluralise(later, 'thing')}."
    rest = " Where you had not been, the story went on by an option like the one you chose next."
    return words + (rest if run.left_out else "")


def holding_text(agency: str, holding: Holding, *, concerned: bool) -> str:
    """Say since when an agency held a piece and how it came there; `concerned` tells whether it is for them."""
    since = holding.how if holding.at_start else f"{holding.how} on {holding.date}"
    since += f", {holding.source}" if holding.source else ""
    on_file = f", {holding.on_file}" if holding.on_file else ""
    words = f" In their words: {in_quotes(holding.words)}" if holding.words else ""
    return f"{agency}: {since}{on_file}.{words}" + ("" if concerned else " They are not among those it is for.")


def gap_text(agencies: Iterable[str]) -> str:
    """Say who needed a piece and never had it."""
    return f"Needed it, and never had it: {'; '.join(agencies)}."


def recorded_text(date: str, *, by_trainee: bool) -> str:
    """Say that a piece is on this desk's file, by whose note, and since when, if that is known."""
    if by_trainee:
        return f"Written down by you on {date}" if date else "Written down by you"
    return f"On the file from {date}, without a note of yours" if date else "On the file, without a note of yours"


def contact_title(contact: ContactReview) -> str:
    """Say when a contact was made, with whom and by which road; a note is for nobody."""
    road = contact.road[:1].lower() + contact.road[1:]
    return f"{contact.date}: {contact.recipient}, {road}" if contact.recipient else f"{contact.date}: {road}"


def due_text(contact: ContactReview) -> str:
    """Say when a contact that was still on its way at the end would be read."""
    return f"Still on its way at the end: it would be read on {contact.due}."


def owner_text(owner: str) -> str:
    """Say who could own a change in the system."""
    return f"Who could own it: {owner}"


def case_title(parallel: CaseParallel) -> str:
    """Return the title over what the reviews of the real case reported about a service."""
    return f"What was reported about {parallel.service or 'moments like these'}"
