"""The codes of wording: giveaways (G), language (W) and care (C)."""

from collections.abc import Mapping

from game.diagnostics.problem_code import NOTE, WARNING, Code, code_table

GIVEAWAYS: Mapping[str, Code] = code_table(
    Code(
        "G001",
        WARNING,
        "The strong option is the longest too often",
        "Whoever takes the longest option would find the strong one in more than two decisions of five that are not "
        "plain. Shorten it, or give the others as much to say.",
        "ask: {say: Ask who helps at night and what his full name is., strength: strong}\n"
        "wait: {say: Leave it for now., strength: weak}",
        "ask: {say: Ask who helps at night., strength: strong}\n"
        "wait: {say: Leave it for the next visit., strength: weak}",
    ),
    Code(
        "G002",
        WARNING,
        "The strong option is the shortest too often",
        "Whoever takes the shortest option would find the strong one in more than two decisions of five that are "
        "not plain. Give it as much to say as the others.",
        "ask: {say: Who?, strength: strong}\nwait: {say: Leave it for the next visit., strength: weak}",
        "ask: {say: Ask who helps her at night., strength: strong}\nwait: {say: Leave it for now., strength: weak}",
    ),
    Code(
        "G003",
        WARNING,
        "Only the strong option does several things",
        "Asking, writing down, telling and checking are separate choices; an option that does them all in one go is "
        "seen to be the right one. Let each be chosen by itself.",
        "do: [{learn: name}, {record: name}, {share: {what: name, with: police, by: phone}}]",
        "do: [{learn: name}]   # the desk offers writing down and telling",
    ),
    Code(
        "G004",
        WARNING,
        "Only the strong option is polite",
        "If one option alone says please, thanks or sorry, manners choose it and not thought. Let a weak option be as "
        "kind, or the strong one as plain.",
        "ask: {say: Could you please tell me who he is?, strength: strong}\nleave: {say: Off I go., strength: weak}",
        "ask: {say: Who is he?, strength: strong}\nleave: {say: Thank you for the tea., strength: weak}",
    ),
    Code(
        "G005",
        WARNING,
        "A choice that makes no difference",
        "Two options of a decision have the same `do`, `goto` and `days`, and no condition asks which was taken, "
        "although the debrief calls one stronger. Let them lead to different things.",
        "ask: {say: Ask., goto: hall}\nleave: {say: Leave it., goto: hall}",
        "ask: {say: Ask., do: [{learn: name}], goto: hall}\nleave: {say: Leave it., goto: hall}",
    ),
    Code(
        "G006",
        WARNING,
        "A strong option that costs nothing",
        "A good choice that costs nothing is no decision. Say under `cost` what it costs or closes off, let it take "
        "days, or let a variable fall.",
        "ask: {say: Ask., strength: strong}",
        "ask: {say: Ask., strength: strong, cost: She looks at the door before she answers.}",
    ),
    Code(
        "G007",
        WARNING,
        "An option that hands something on without a basis",
        "Telling, referring and checking rest on a consent, a duty, a power or a policy; the debrief says on which. "
        "Name a provision of the law file under `basis`.",
        "tell: {say: Ring the police., do: [{share: {what: name, with: police, by: phone}}]}",
        "tell: {say: Ring the police., basis: role_duty, do: [{share: {what: name, with: police, by: phone}}]}",
    ),
    Code(
        "G008",
        WARNING,
        "The strong option is the first question too often",
        "Whoever takes the first option with a question mark would find the strong one in more than two decisions of "
        "five that are not plain. Let other options ask too, and before it.",
        "ask: {say: Who helps you at night?, strength: strong}\nwait: {say: Leave it for now., strength: weak}",
        "wait: {say: Shall I come back on Friday?, strength: weak}\nask: {say: Who helps at night?, strength: strong}",
    ),
    Code(
        "G009",
        WARNING,
        "The strong option alone has a figure too often",
        "Whoever takes the only option with a figure in it would find the strong one in more than two decisions of "
        "five that are not plain. Let the others be as exact, or write the number in words.",
        "ring: {say: Ring before 4., strength: strong}\nwait: {say: Wait a little., strength: weak}",
        "ring: {say: Ring before 4., strength: strong}\nwait: {say: Wait until 5., strength: weak}",
    ),
    Code(
        "G010",
        WARNING,
        "The strong option alone has a name too often",
        "Whoever takes the only option that names somebody would find the strong one in more than two decisions of "
        "five that are not plain. Let the others name somebody too.",
        "ring: {say: Ring Neil., strength: strong}\nwait: {say: Wait a little., strength: weak}",
        "ring: {say: Ring Neil., strength: strong}\nwait: {say: Wait for Pat., strength: weak}",
    ),
    Code(
        "G011",
        WARNING,
        "Many plain decisions",
        "In a plain decision everybody can see the textbook answer, and its price is the drama; more than three of "
        "them make a story that asks nothing. Give the others options of one kind and one grain.",
        "plain: true   (in four scenes)",
        "plain: true   (in three scenes)",
    ),
    Code(
        "G012",
        NOTE,
        "A topic that sounds like good practice",
        "Whoever has been to a training would press it unread. A topic is a noun that says what will be spoken of; "
        "what the trainee then says stands under `say`.",
        "topic: Make sure she is safe",
        "topic: The nights",
    ),
)
"""Codes of giveaways, by name."""

LANGUAGE: Mapping[str, Code] = code_table(
    Code(
        "W001",
        NOTE,
        "A word that is not in the dictionary",
        "The word is in no British dictionary; names inside a sentence are not asked about. Correct it, or add it to "
        "`known` under `words` if it is meant.",
        "text: The form was recieved on Friday.",
        "text: The form was received on Friday.",
    ),
    Code(
        "W002",
        NOTE,
        "A long sentence",
        "A sentence of more than 45 words cannot be read aloud in one breath, and readers lose its beginning; what "
        "people say is not counted. Make two of it.",
        "text: The nurse, who had come from the clinic, which was closed, because … (50 words)",
        "text: The nurse had come from the clinic. It was closed.",
    ),
    Code(
        "W003",
        NOTE,
        "A scene that is hard to read",
        "Its words are long and its sentences too (Flesch's reading ease is below 60), and people read it after a "
        "shift, some in their second language; what people say is not counted. Use shorter words and sentences.",
        "text: Subsequent multi-professional deliberations necessitated considerable organisational reconfiguration. …",
        "text: They met again. Most of the plan had to change. …",
    ),
    Code(
        "W004",
        WARNING,
        "Words to avoid",
        "These words blame somebody, label a person, or say a thing in the language of an office. Describe what was "
        "done, by whom and when; a phrase that is meant goes to `known` under `words`.",
        "text: The mother failed to engage.",
        "text: Three letters were sent to the mother. She answered none.",
    ),
    Code(
        "W005",
        NOTE,
        "An abbreviation that is explained nowhere",
        "The next reader may come from another service, where it means something else or nothing. Spell it out once "
        "with the letters in brackets, or give it an entry in the glossary.",
        "text: The ICPC is on Friday.",
        "text: The initial child protection conference (ICPC) is on Friday.",
    ),
    Code(
        "W006",
        WARNING,
        "A finding without a date",
        "What is said of the real case has a source and a date, so that nobody takes it for the last word. Give one of "
        "its sources a `date`, even if it says that none was seen.",
        "sources: {S1: {title: A report}}",
        "sources: {S1: {title: A report, date: 26 October 2010}}",
    ),
    Code(
        "W007",
        NOTE,
        "Entries that nobody has confirmed",
        "They say `verified: false`, and the program shows them as not checked. Have an expert read them; until then "
        "write under `words` how many are known to wait (`unverified`).",
        "core_group: {term: core group, text: Those who carry out the plan., verified: false}",
        "core_group: {term: core group, text: Those who carry out the plan.}",
    ),
    Code(
        "W008",
        WARNING,
        "Law that was to be read again",
        "The day under `review_by` has passed, and the law may have changed since. Read it again, correct what it says "
        "and set the next day.",
        "review_by: 2026-05-23",
        "review_by: 2027-05-23",
    ),
    Code(
        "W009",
        NOTE,
        "A story that runs past the day on which its law is read again",
        "A choice relies on law that is to be read again before the story is over, so what it says of the last days "
        "is not known yet. Read it again by that day; the story stays as it is.",
        "review_by: 2027-02-23   (the story runs to 2027-04-05)",
        "review_by: 2027-05-23",
    ),
    Code(
        "W010",
        NOTE,
        "Words that deny, and nothing that proves them",
        "A play may have done what these words say was not done. Give them a `when`, and say under `denies` what they "
        "say is not so: it is then proven that no play reads them while it is. Where no play can make them wrong, the "
        "phrase goes to `known` under `words`.",
        "text: Nobody asked who he was.",
        "{text: Nobody asked who he was., when: not asked(kitchen.him), denies: asked(kitchen.him)}",
    ),
    Code(
        "W011",
        NOTE,
        "A name that is typed by hand",
        "Where a person has a short name, a mark prints either name, and follows when somebody changes it. Write "
        "`{dana.short}` or `{dana}` instead of the name; where the words stand without quotes, put them in quotes.",
        "text: Dana fills the kettle.",
        "text: '{dana.short} fills the kettle.'",
    ),
    Code(
        "W012",
        WARNING,
        "A weekday that contradicts its date",
        "The calendar of the story's year has another weekday on that date. Correct one of the two; `{weekday}` and "
        "`{date}` print the day on which a text is shown.",
        "text: The group meets on Monday 14 January.   (in 2027)",
        "text: The group meets on Thursday 14 January.   (in 2027)",
    ),
    Code(
        "W013",
        WARNING,
        "A heading that the debrief does not have",
        "Under `headings` stand the debrief's own names, each with the words of the pack. A name that the debrief does "
        "not know changes nothing. Correct it.",
        "headings: {went_wel: What went well}",
        "headings: {went_well: What went well}",
    ),
    Code(
        "W014",
        NOTE,
        "A text that has changed since it was read",
        "Somebody of the profession has read this scenario, and its words are others now. Have them read it again: "
        "`review` lays it out and prints what to write after `at`; or take the entry off the list.",
        "reviews: [{by: paediatrician, date: 2026-11-30, at: 0123456789ab}]   (of other words)",
        "reviews: [{by: paediatrician, date: 2026-12-14, at: '6438d1668046'}]",
    ),
)
"""Codes of language, by name."""

CARE: Mapping[str, Code] = code_table(
    Code(
        "C001",
        WARNING,
        "A notice that does not say what is not shown",
        "Whoever has to decide whether to go on needs to know what will not come. Say it in the notice.",
        "notice: A baby on a child protection plan.",
        "notice: A baby on a child protection plan. No injury is shown.",
    ),
    Code(
        "C002",
        WARNING,
        "A notice that does not say what the story is about",
        "There is no surprise material: the topics are named before play. Begin the notice with what the story is "
        "about, such as `A home visit and a tired parent`.",
        "notice: No injury is shown.",
        "notice: A baby on a child protection plan, and a worried father. No injury is shown.",
    ),
    Code(
        "C003",
        WARNING,
        "A pack without support",
        "Every pause and every debrief names somebody to turn to, the employer first. Add `support` to the pack.",
        "title: My pack",
        "title: My pack\nsupport: [{name: Your own manager, text: The first place to go.}]",
    ),
    Code(
        "C004",
        WARNING,
        "A death or an injury is told of",
        "The story never shows or tells a death, an injury or who caused one; a mark is a clinician's short, neutral "
        "note. Leave it out; a phrase that means something else goes to `known` under `words`.",
        "text: The X-ray shows a fracture.",
        "text: The X-ray has been taken, and somebody has gone to read it.",
    ),
    Code(
        "C005",
        WARNING,
        "A word of a game that is scored",
        "Nobody is marked here: no points, no right answers, no win or lose. Say what follows from what was done; a "
        "phrase that means something else goes to `known` under `words`.",
        "now: Well done, that was the right answer.",
        "now: She puts the kettle down and tells you his name.",
    ),
    Code(
        "C006",
        WARNING,
        "The real case in a story",
        "The real child and where he lived are spoken of once, in the last part of the debrief. Give the people and "
        "places of a story names of their own.",
        "text: It is as it was in Haringey.",
        "text: It has happened before, elsewhere.",
    ),
    Code(
        "C007",
        WARNING,
        "A name in what is said of the real case",
        "No relative and no practitioner of the real case is named; people are called by their role. Write the role; "
        "an office or a place that is meant goes to `known` under `words`.",
        "text: As reported, Dr Ann Other saw him in the clinic.",
        "text: As reported, a paediatrician saw him in the clinic.",
    ),
)
"""Codes of care, by name."""

WORDING: Mapping[str, Code] = {**GIVEAWAYS, **LANGUAGE, **CARE}
"""All codes of wording, by name."""
