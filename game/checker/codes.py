"""Codes of proof: what no play of a story can do, or one can that it should not; each defined once."""

from collections.abc import Mapping

from game.scenario.codes.definition import ERROR, WARNING, Code, table

PROOF: Mapping[str, Code] = table(
    Code(
        "P001",
        WARNING,
        "A scene that no play comes to",
        "Every play there can be was gone through, and none comes here. Let a choice lead to it, or take it out.",
        "goto: kitchen   # and nothing leads to `garden`",
        "goto: garden",
    ),
    Code(
        "P002",
        WARNING,
        "Something that is never on offer",
        "The scene is reached, but its `when` never holds there, whatever was done before. Change the condition, or "
        "take it out.",
        "when: held(name)   # and nobody can learn `name` before",
        "when: seen(hall.boots)",
    ),
    Code(
        "P003",
        WARNING,
        "A way that is never taken",
        "Whenever the choice is made, a way above it holds already, or its own condition never does. Change the order "
        "or the condition, or take the way out.",
        "goto: [{when: day >= 0, scene: a}, {scene: b}]",
        "goto: [{when: day >= 7, scene: a}, {scene: b}]",
    ),
    Code(
        "P004",
        WARNING,
        "A consequence that never arrives",
        "Nothing sets it going, the play is over before its day, or its `when` never holds on that day. Set it going "
        "with `later`, or change when it comes.",
        "later: {complaint: 90}   # with `last_day: 30`",
        "later: {complaint: 9}",
    ),
    Code(
        "P005",
        WARNING,
        "An ending that no play reaches",
        "Each play there can be ends in another one. One above it may hold too often, or its own `when` never.",
        "when: knows(police.name)   # and nobody can tell them",
        "when: recorded(name)",
    ),
    Code(
        "P006",
        ERROR,
        "A place where a play is stuck",
        "Here nothing at all is on offer, and the play is not over. Let one choice have no `when`.",
        "choices: {go: {when: held(name), ...}}",
        "choices: {go: {...}, leave: {say: Leave., goto: end}}",
    ),
    Code(
        "P007",
        ERROR,
        "A circle without a way out",
        "From here every way leads back here, on the same day. Let a choice take a day or lead on.",
        "goto: hall   # and from the hall only back",
        "days: 1",
    ),
    Code(
        "P008",
        WARNING,
        "A number is pushed past its range",
        "The variable says `strict`, and a play can push it past the range it was given. Widen the range, or add less.",
        "trust: {from: 0, to: 2, start: 2, strict: true}   # and {add: {trust: 1}}",
        "trust: {from: 0, to: 4, start: 2, strict: true}",
    ),
    Code(
        "P009",
        WARNING,
        "A condition that always holds",
        "Whenever this is asked, it holds: the condition changes nothing and may not say what was meant.",
        "when: day >= 0",
        "when: day >= 7",
    ),
    Code(
        "P010",
        WARNING,
        "Words that are never shown",
        "Whenever these words could be shown, their `when` does not hold; a scene's words are chosen on entering it.",
        "when: seen(hall.boots)   # in the hall itself",
        "when: seen(hall.boots)   # in a later scene",
    ),
)
"""By name."""
