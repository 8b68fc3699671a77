"""The goals of speed, and what the profile says where one is missed."""

from tests.bench.figures import Goal

BROWSER = (
    "Two thirds are the browser's layout of the new page. Leaving out what is not in view (`content-visibility`) took "
    "a third off; it was not kept, since what is left out is for a moment not there for a screen reader either."
)
BESIDE = "offers and step beside others, 60 generated scenes"
GOALS = (
    Goal(
        "offers and step, shipped stories",
        "40,000/s",
        "offers and step, ",
        40_000,
        "at least",
    ),
    Goal(
        "offers and step, 60 generated scenes",
        "40 times ordinary `transitions` with `may_`",
        "offers and step, 60",
        40,
        "at least",
        is_ratio=True,
        miss="A move makes the situation after it and the events of what happened, which an ordinary machine does "
        "not have: it knows no day, no message, no condition and no consequence on a later day. Asking the machine's "
        "own ways directly and sharing what did not change were tried and kept.",
    ),
    Goal("the same beside inkjs", "ahead", f"{BESIDE}: inkjs", 1, "at least", is_ratio=True),
    Goal("the same beside XState 5", "ahead", f"{BESIDE}: XState", 1, "at least", is_ratio=True),
    Goal(
        "the same beside bink",
        "2.5 times",
        f"{BESIDE}: bink",
        2.5,
        "at least",
        is_ratio=True,
        miss="It is compiled from Rust and keeps no events of what happened. What was tried for the goal above counts "
        "here too.",
    ),
    Goal(
        "`check` of each shipped scenario, every property",
        "3 s",
        "check: ",
        3,
        miss="Reading the British dictionary for the spelling takes a second of each. Of the rest half goes into "
        "samples of plays and into questions that they left open, each with a model of its own. Small samples first, "
        "each condition read once, contacts followed together and answers proven last were tried and kept.",
    ),
    Goal(
        "every play, never slower than SPIN",
        "1 time SPIN's time",
        "every play of a story, ",
        1,
        is_ratio=True,
        miss="Arrays are made for each scene and each number of moves; of a hundred thousand situations this fixed "
        "cost is still most (four times as many a second are made of five million). Plays and shares are counted in "
        "the same time, which SPIN does not do, and its compilation is not counted.",
    ),
    Goal(
        "every play, large",
        "an eighth of SPIN's time",
        "every play of a story, large",
        1 / 8,
        is_ratio=True,
        miss="The time goes into sorting and packing states in numpy; half of it into plays and shares, "
        "which SPIN does not count.",
    ),
    Goal(
        "stories chained x2 and x4",
        "“not finished” within the budget, under 1 GB",
        miss="not measured here: `tests/checker` holds the budget of time and memory by tests",
    ),
    Goal(
        "reading one file",
        "the time of CSafeLoader",
        "reading x",
        1,
        is_ratio=True,
        miss="Each key, value and item is read with its line and column and asked for slips, which the yardstick does "
        "not do; a pass over the lines before it finds blocks in a wrong column. It grows linearly.",
    ),
    Goal("a pack of 10 MB", "linear", miss="not measured here: one file is at most 2 MB"),
    Goal("what the menu asks of 5,000 sessions", "1 s", "sessions listed x8", 1),
    Goal(
        "`sessions` of 5,000",
        "1 s",
        "`sessions` of",
        1,
        miss="Half is the start, the scenario's models and the story; the rest opens 5,000 files for their first line.",
    ),
    Goal("last choice to debrief", "0.1 s", "debrief: ", 0.1, miss="Much of it makes the plays of the what-ifs again."),
    Goal(
        "what-ifs and open endings",
        "1 s",
        "endings left open",
        1,
        miss="Of an option that was open all endings behind it are searched: two thirds of the time go into "
        "samples of plays, the rest into what they left. Searching several at once with one model took it from 10 s.",
    ),
    Goal(
        "first frame",
        "1.3 times a bare window",
        "first frame",
        1.3,
        is_ratio=True,
        miss="What is left is importing our own modules, reading the cards of the packs, and drawing the menu's text. "
        "The models, pydantic and every screen but the menu are put off until they are needed.",
    ),
    Goal(
        "redraw of the desk at 1280x720",
        "3 ms",
        "redraw of the desk at 1280x720",
        3,
        miss="Seven tenths are fills and copies of pixels, in some forty widgets; the rest is asking them.",
    ),
    Goal(
        "redraw of the desk at 3840x2160",
        "8 ms",
        "redraw of the desk at 3840x2160",
        8,
        miss="Nine tenths are fills and copies of pixels, nine times as many as at 1280x720.",
    ),
    Goal("a page laid out: the desk; other tabs are not measured", "16 ms", "the desk built anew", 16),
    Goal("a move kept, at move 10,000", "as at the first", "moves kept x8", 1.1, is_ratio=True),
    Goal(
        "`--help` of every command",
        "0.2 s",
        "start: ",
        0.2,
    ),
    Goal(
        "a play begun, to its first page",
        "0.2 s",
        "a play begun",
        0.2,
        miss="A third is Python, click, rich and the libraries. A quarter makes the models of the scenario language: "
        "pydantic builds them when they are imported. Putting that off (`defer_build`) took 40 ms from the import and "
        "gave them back when the pack and the scenario were read, so it was not kept. The rest reads five files of a "
        "pack, 270 KB with the scenario, and proves that they fit together before anybody plays; a cache of what was "
        "read would be trusted where it could be changed, so there is none. What was kept: no command's help imports "
        "the models, a scenario is found by its id without parsing the others (0.28 s less), plain values are not "
        "asked whether they are models (0.04 s less), cycles are looked for seldom (0.05 s less).",
    ),
    Goal("a group's page of 30 sessions", "1 s", "a group's page of 30 sessions", 1),
    Goal(
        "a group's page of 10,000 and 100,000 sessions",
        "5 s and 150 MB; a minute, level memory",
        miss="missed by `python -m tests.bench.cohort 10000`: some 12 s and 75 MB; of 100,000 some 103 s "
        "and 205 MB. Each play is replayed, since "
        "only that tells which gaps stayed open; a summary beside the file would be trusted where it could be changed",
    ),
    Goal("a page that plays, of each shipped scenario", "4 MB", "a page that plays: ", 4),
    Goal("its first page in a browser, from the disk", "1,000 ms", "its first page: ", 1000),
    Goal("a move on it, laid out", "16 ms, one frame", "its slowest move: ", 16, miss=BROWSER),
)
