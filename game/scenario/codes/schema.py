"""Codes of shape: whether the keys are known, and each holds the kind of value it needs."""

from game.diagnostics.problem_code import ERROR, Code, code_table

SHAPE = code_table(
    Code(
        "S001", ERROR, "An unknown key",
        "The program does not know this key here. It may be a slip of the pen, or it stands in the wrong column and so "
        "belongs to the wrong thing.",
        "choices:\n  ask: {sya: Who is he?}",
        "choices:\n  ask: {say: Who is he?}",
    ),
    Code(
        "S002", ERROR, "A key is missing",
        "Something that is always needed was not written, or stands in another column and so belongs "
        "elsewhere. Add it, or move it to where it belongs.",
        "kitchen:\n  text: Dana fills the kettle.",
        "kitchen:\n  title: The kitchen\n  text: Dana fills the kettle.",
    ),
    Code(
        "S003", ERROR, "A key has nothing after it",
        "The key stands there without a value. Write the value, or delete the key.",
        "title:",
        "title: The kitchen",
    ),
    Code(
        "S004", ERROR, "The wrong kind of value",
        "Each key holds one kind of value: words, a whole number, true or false, a list, or further keys. Words that "
        "look like a number need quotes.",
        "minutes: about half an hour",
        "minutes: 30",
    ),
    Code(
        "S005", ERROR, "A name with signs it may not have",
        "Names are made of small letters, digits and underscores and begin with a letter. Saved sessions remember "
        "them, so they stay as they are.",
        "scenes:\n  The Kitchen:",
        "scenes:\n  the_kitchen:",
    ),
    Code(
        "S006", ERROR, "A number out of its range",
        "The number is smaller or larger than makes sense here. The message says how far it may go.",
        "days: -2",
        "days: 2",
    ),
    Code(
        "S007", ERROR, "Not one of the possible words",
        "Only certain words can stand here. The message lists them.",
        "strength: good",
        "strength: strong",
    ),
    Code(
        "S008", ERROR, "Not a date",
        "Dates are written with the year first, the month and the day with two digits. The "
        "day must exist.",
        "starts: 11 January 2027",
        "starts: 2027-01-11",
    ),
    Code(
        "S009", ERROR, "An unknown effect",
        "Under `do` stands a list, and each item does one thing. It is one of: learn, record, share, set, add, later, "
        "cancel, forget, if.",
        "do: [{lern: [lee_name]}]",
        "do: [{learn: [lee_name]}]",
    ),
    Code(
        "S010", ERROR, "Too few, too many or too long",
        "A list or text is shorter or longer than it can be. The hint says what belongs in it.",
        "at: [0.1, 0.2]",
        "at: [0.1, 0.2, 0.3, 0.1]",
    ),
)  # fmt: skip
"""Everything that can be wrong with one key or value alone."""
