"""The headings of the debrief: a fixed set of names, each with its words, which a pack may give in its own."""

from collections.abc import Mapping

from game.engine.views.text import fill_placeholders
from game.scenario.model.scenario import Scenario

DEFAULT_HEADINGS: Mapping[str, str] = {
    "how_are_you": "How are you?",
    "what_happened": "What happened",
    "looking_closer": "Looking closer",
    "next": "Next",
    "sides": "The same days, as the family lived them",
    "sides_note": "Written for this story, as far as anybody can know how it was.",
    "knowledge": "Who knew what, when",
    "knowledge_note": "A piece counts for a service only when somebody there had it.",
    "knowledge_since": "Since when, and by which way",
    "gaps": "Who needed which piece, and never had it",
    "no_gaps": "What reached everybody who needed it",
    "ending": "Where it came to rest",
    "ending_note": "How the people in the story stand with what they know. It is no verdict.",
    "ending_again": "The ending’s words again",
    "days_in_short": "The days, in short",
    "timeline": "Everything that happened",
    "went_well": "What went well",
    "more_went_well": "More that went well",
    "decisions": "The decisions",
    "chosen": "You chose",
    "votes": "How the room parted",
    "reasons": "Your own reason",
    "because": "Why it looked reasonable",
    "pressed": "What pressed on you",
    "knowable": "What could be known then",
    "themes": "What this decision did for…",
    "two_routes": "Other routes",
    "two_routes_note": "More than one route could be defended here.",
    "discuss": "To talk about",
    "disagreements": "What you see differently",
    "presenter": "For the one who runs the session",
    "known": "What was known then, and later",
    "known_then": "What you held then",
    "noticed": "What you had noticed",
    "unnoticed": "What was also there to notice",
    "elsewhere": "What others held then, and you did not",
    "known_later": "What came to you before the next decision",
    "travelled": "What your choice set going",
    "otherwise": "What every other option would have brought",
    "options": "All the options, and what if",
    "option_because": "Why it looks reasonable",
    "option_cost": "What it costs",
    "option_standing": "What can be said for it",
    "option_basis": "By what consent, duty, power or policy",
    "what_if": "What if you had chosen this?",
    "gained": "Would have been",
    "lost": "Would not have been",
    "without_difference": "With what you did later, these would have changed nothing that is told here",
    "endings_open": "Endings still open after it, and not after every option",
    "conversations": "What was asked, and how far",
    "followed": "Followed so far",
    "left": "Left here",
    "next_step": "What the next step would have brought",
    "matters": "Why it was worth asking",
    "unopened": "Not begun",
    "contacts": "What you wrote down, and whom you told",
    "had": "They had this already",
    "not_yet_needed": "You could not yet say why they needed it",
    "answer": "What came back",
    "brought": "What would not have come without it",
    "supervision": "To take to supervision",
    "own": "What you wrote down to take along",
    "system": "One change in the system",
    "more_system": "Other changes in the system",
    "questions": "Questions to carry away",
    "real_case": "The real case",
    "reported": "What the article reported",
    "chronology": "The dated events, as reported",
    "pressures": "What pressed on the staff",
    "then": "What was different then",
    "contested": "What is disputed",
    "support": "Support",
}
"""Every heading and standing note by its name; a scenario's `headings` replace those they name."""


def headings_of(scenario: Scenario) -> Mapping[str, str]:
    """Return every heading of a scenario's debrief by its name, in the pack's own words where it has any."""
    return {
        name: fill_placeholders(scenario, scenario.headings.get(name) or words)
        for name, words in DEFAULT_HEADINGS.items()
    }
