"""Codes of reading: whether a file can be opened, and whether it is YAML."""

from game.diagnostics.problem_code import ERROR, WARNING, Code, code_table

READING = code_table(
    Code(
        "L001", ERROR, "A file cannot be opened",
        "There is no such file, it is a folder, or this computer does not allow reading it. Nothing was read.",
        "play my_story.yml   (the file is called my_story.yaml)",
        "play my_story.yaml",
    ),
    Code(
        "L002", ERROR, "A file is too large",
        "A scenario is text; a file of more than two million bytes is something else. It was not read.",
        "a video saved as story.yaml",
        "a text file; the longest story of this program has about 200 thousand bytes",
    ),
    Code(
        "L003", ERROR, "A file is not saved as UTF-8",
        "Text can be stored in several ways, and the program reads the one called UTF-8. Save the file again in your "
        "editor and choose UTF-8 as its encoding.",
        "saved with the encoding Windows-1252 or UTF-16",
        "saved with the encoding UTF-8",
    ),
    Code(
        "L004", ERROR, "A file is empty",
        "There is nothing in it, or only remarks. A scenario begins with its format.",
        "# My story",
        "format: 1\nid: my_story",
    ),
    Code(
        "L005", ERROR, "An invisible character",
        "Copying from other programs can bring along characters that nobody sees and that mean nothing in a text. "
        "Delete the character; often it is quickest to type the line again. The same holds for one that is written as "
        "an escape between double quotes, such as \\u200b.",
        "title: The kit\\x07chen",
        "title: The kitchen",
    ),
    Code(
        "L006", ERROR, "A line is moved in with something other than spaces",
        "How far a line stands in says what it belongs to, and only spaces can be counted. Tabs and the wide spaces of "
        "word processors look the same and are not.",
        "scenes:\n<tab>kitchen:",
        "scenes:\n  kitchen:",
    ),
    Code(
        "L007", ERROR, "A line stands too far in or not far enough",
        "Lines that belong to the same thing begin in the same column. Words below `|` stand further in than the key "
        "above them.",
        "kitchen:\n  title: The kitchen\n    place: kitchen",
        "kitchen:\n  title: The kitchen\n  place: kitchen",
    ),
    Code(
        "L008", ERROR, "A colon inside the words",
        "A colon followed by a space ends a key, wherever it stands. Put words that hold one in quotes, or on lines of "
        "their own below `|`.",
        "say: One question: who is he?",
        'say: "One question: who is he?"',
    ),
    Code(
        "L009", ERROR, "Words after a closing quotation mark",
        "When words begin with a quotation mark, everything must stand inside it. Put the whole on lines of its own "
        "below `|`, where quotation marks mean nothing special.",
        'say: "Who?" she says',
        'say: |\n  "Who?" she says',
    ),
    Code(
        "L010", ERROR, "A quotation mark is not closed",
        "Words that begin with a quotation mark end at the next one of the same kind. Without it the rest of the file "
        "counts as one long speech.",
        'say: "Who is he?',
        'say: "Who is he?"',
    ),
    Code(
        "L011", ERROR, "Words begin with a sign that is kept for something else",
        "At the beginning of words the signs * & ! % @ ` [ { | > and - are read as instructions. Put the words in "
        "quotes, or on lines of their own below `|`.",
        "now: *hm*",
        'now: "*hm*"',
    ),
    Code(
        "L012", WARNING, "Words are cut off at #",
        "After a space, # begins a remark, and the rest of the line is not part of the words. Put words that hold one "
        "in quotes; leave two spaces before a remark that you mean.",
        "title: Flat #4",
        'title: "Flat #4"',
    ),
    Code(
        "L013", ERROR, "A colon, or the space after it, is missing",
        "A key is told from its value by a colon and a space. Without one of the two both are read as words.",
        "title:The kitchen",
        "title: The kitchen",
    ),
    Code(
        "L014", ERROR, "A space is missing after a dash",
        "An item of a list begins with a dash and a space. Without the space the dash is part of the word.",
        "documents:\n  -referral",
        "documents:\n  - referral",
    ),
    Code(
        "L015", ERROR, "A comma or a bracket ends the words inside braces",
        "Inside braces a comma begins the next key, and brackets begin and end lists. Put words that hold any of them "
        "in quotes.",
        "{say: No, not now, goto: hall}",
        '{say: "No, not now", goto: hall}',
    ),
    Code(
        "L016", ERROR, "Brackets or braces do not match",
        "Every [ needs its ] and every { its }, and what stands between is parted by commas. Words that hold one of "
        "these signs need quotes.",
        "documents: [referral, plan",
        "documents: [referral, plan]",
    ),
    Code(
        "L017", ERROR, "The same key twice",
        "One of the two would be lost. Give one of them another name, or join them.",
        "title: The kitchen\ntitle: The hall",
        "title: The kitchen",
    ),
    Code(
        "L018", ERROR, "A reference within the file",
        "Signs such as &name, *name and << copy one part of a file into another. This program refuses them, so that "
        "what you read is what is there.",
        "garden: *kitchen",
        "garden:\n  title: The garden",
    ),
    Code(
        "L019", ERROR, "A type mark",
        "A word with ! in front tells a program how to treat what follows. This program refuses them; the value alone "
        "is enough.",
        "minutes: !!str 25",
        "minutes: 25",
    ),
    Code(
        "L020", ERROR, "Several documents in one file",
        "A line of three dashes begins another document. Put each scenario in a file of its own.",
        "format: 1\n---\nformat: 1",
        "format: 1",
    ),
    Code(
        "L021", ERROR, "A key that is not a word",
        "Keys are words; a number, true, false, a list or nothing cannot be one. Give it a name that begins with a "
        "letter.",
        "choices:\n  1: {say: Go home}",
        "choices:\n  go_home: {say: Go home}",
    ),
    Code(
        "L022", ERROR, "Nested too deeply",
        "More than 24 levels stand inside one another. No scenario needs so many; a bracket was probably forgotten.",
        "[[[[[[[[[[[[[[[[[[[[[[[[[",
        "[referral, plan]",
    ),
    Code(
        "L023", ERROR, "A file is not a list of keys",
        "A scenario is made of keys with values, such as `title: The kitchen`. What stands here is a list or a text.",
        "- format 1\n- id my_story",
        "format: 1\nid: my_story",
    ),
    Code(
        "L024", ERROR, "A line cannot be read",
        "The line, or the one above it, does not follow the rules of YAML. Compare it with a similar line that works.",
        'where: "C:\\pictures"',
        "where: 'C:\\pictures'",
    ),
    Code(
        "L025", ERROR, "A sign that only looks like the right one",
        "Word processors turn quotation marks, dashes and spaces into others that look better and mean nothing here. "
        "Type the straight quotation mark, the short dash, the colon and the space of your keyboard.",
        "{text: “Up, fed and dressed”}",
        '{text: "Up, fed and dressed"}',
    ),
    Code(
        "L026", WARNING, "A file that is not read because of how its name ends",
        "In a folder only files that end in .yaml or .yml are read; those that its scenarios share end in .yaml: "
        "`pack.yaml`, `case.yaml`. Some editors add an ending of their own, and some computers do not show it. "
        "Rename the file, or save it again with all kinds of files allowed.",
        "first_visit.yaml.txt",
        "first_visit.yaml",
    ),
)  # fmt: skip
"""Everything that can be wrong before the keys are looked at."""
