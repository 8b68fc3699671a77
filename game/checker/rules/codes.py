"""The codes of proof: what no play of a story can do, or some play can and should not."""

from collections.abc import Mapping

from game.diagnostics.problem_code import ERROR, NOTE, WARNING, Code, code_table

PROOF_CODES: Mapping[str, Code] = code_table(
    Code(
        "P001",
        WARNING,
        "A scene that no play comes to",
        "Every play there can be was gone through, and none comes here. Let a choice lead to it before the last "
        "day, or take it out.",
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
        "goto: [{when: day < 0, scene: a}, {scene: b}]",
        "goto: [{when: day < 7, scene: a}, {scene: b}]",
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
    Code(
        "P011",
        WARNING,
        "A condition that never holds",
        "Whenever this effect is done, its `if` does not hold, so that what stands under it never happens. Change the "
        "condition, or take the effect out.",
        "{if: day < 0, do: [...]}",
        "{if: day < 7, do: [...]}",
    ),
    Code(
        "P012",
        WARNING,
        "Sent or written before it can be held",
        "What this desk does not hold is neither sent nor written down, so that this does nothing in any play. Let the "
        "desk learn it first.",
        "do: [{record: name}, {learn: name}]",
        "do: [{learn: name}, {record: name}]",
    ),
    Code(
        "P013",
        WARNING,
        "A piece that nobody can learn",
        "No play lets this desk hold it, nothing hands it on, and no other agency has it. Let something `learn` it, or "
        "take it out.",
        "information: {name: {text: His name}}   # and no `learn: name`",
        "do: [{learn: name}]",
    ),
    Code(
        "P014",
        WARNING,
        "A piece that is held for nothing",
        "Once it is held, no condition asks about it, nothing sends or writes it, no desk with time comes where it "
        "could be, and it names no agency under `concerns`. Let something depend on it, or take it out.",
        "do: [{learn: name}]   # and nothing more of `name`",
        "when: held(name)",
    ),
    Code(
        "P015",
        NOTE,
        "A piece that is written down by nobody",
        "Others can be written down in this story, but no desk with time comes once this one is held, and nothing does "
        "`record` it: it will not outlast this desk. Let a desk come after it, or `record` it, if it should.",
        "goto: end   # with {learn: name}, and no desk after it",
        "goto: office   # with `desk_time: 2`",
    ),
    Code(
        "P016",
        NOTE,
        "A choice after which only one ending is left",
        "In most situations it closes every other ending, long before the end: what is decided after it changes "
        "nothing any more. Leave a way back, or let the story be shorter there.",
        "do: [{set: {lost: true}}]   # which the first ending asks for",
        "when: lost and not recorded(name)",
    ),
    Code(
        "P017",
        NOTE,
        "An ending closed by what was not handed on",
        "Other combinations of `incoming` can reach it, this one cannot, whatever is done at this desk. If that is not "
        "meant, let the piece be learnt here too.",
        "when: held(form)   # with `incoming: [form]` and nothing else to learn it by",
        "do: [{learn: form}]",
    ),
    Code(
        "P018",
        WARNING,
        "A theme that cannot be met",
        "The debrief speaks of each theme by the words that choices earn; the lowest word may be earned by none. Let a "
        "choice earn it, or take the word or the theme out.",
        "themes: {seen: missed}   # and no choice earns `clear`",
        "themes: {seen: clear}",
    ),
    Code(
        "P019",
        NOTE,
        "A finding that no decision echoes",
        "The debrief tells of a finding only after a decision that names it under `echo`, or if it stands under "
        "`pressures`. Name it where it belongs, or take it out.",
        "findings: {F1: {...}}   # and no `echo: F1`",
        "debrief: {echo: F1}",
    ),
    Code(
        "P020",
        ERROR,
        "Words that say what is not so",
        "A play can come to these words while what they deny holds: a trainee would read that nobody did what they "
        "have done. Narrow their `when`, or say less.",
        "{text: Nobody asked., denies: asked(hall.him)}",
        "{text: Nobody asked., when: not asked(hall.him), denies: asked(hall.him)}",
    ),
    Code(
        "P021",
        WARNING,
        "A decision without a strong option",
        "The debrief sets what was chosen beside the strongest option, and here there is none. Give one option "
        "`strength: strong`.",
        "choices: {wait: {strength: weak, ...}, call: {strength: partial, ...}}",
        "choices: {wait: {strength: weak, ...}, call: {strength: strong, ...}}",
    ),
    Code(
        "P022",
        NOTE,
        "A strong option that is mostly closed",
        "In most of the plays by chance that come to this decision it is not on offer: few trainees will see the "
        "option at all. Ask for less, or let a second option be strong where this one is closed.",
        "when: held(name) and held(boots) and seen(hall.photo)",
        "when: held(name)",
    ),
    Code(
        "P023",
        WARNING,
        "A consequence that is never set going",
        "It waits for its `after` to hold, and in no play that happens in time. Change the condition or the `days`.",
        "{after: day > 90, days: 3}   # with `last_day: 30`",
        "{after: knows(police.name), days: 3}",
    ),
    Code(
        "P024",
        WARNING,
        "An answer that is never given",
        "Answers are tried in order, and the first whose `when` holds is given. Put the one that asks for more above "
        "the one that asks for less, or correct its `when`.",
        "[{when: told(name) or told(van), text: Who?}, {when: told(name) and told(van), text: That will do.}]",
        "[{when: told(name) and told(van), text: That will do.}, {when: told(name) or told(van), text: Who?}]",
    ),
    Code(
        "P025",
        WARNING,
        "A scene that a cut cannot pass over",
        "The cut does not play this scene, and no choice of its route leads out of it, so that it is played after all. "
        "Add a choice of the scene to the `route`, or name the scene under `plays`.",
        "route: []   # and the cut comes to `hall`, which it does not play",
        "route: [hall.go]",
    ),
    Code(
        "P026",
        WARNING,
        "A route with a move that is never made",
        "The route of a cut makes moves in the scenes that the cut does not play. This one is never on offer, "
        "or belongs to a scene that the cut plays or does not come to. Take it out.",
        "{plays: [garden], route: [hall.go, garden.go]}",
        "{plays: [garden], route: [hall.go]}",
    ),
)
"""The codes by name."""
