import io

import pytest

from game.cli.debriefing import tell_at_once
from game.cli.paper import Paper
from game.records.outline import Part, Prose, Section

PARTS = (
    Part(
        "Looking closer",
        (Prose("First."),),
        (
            Section("The kitchen", (Prose("You asked."),), key="kitchen.ask"),
            Section("The review", (Prose("You waited."),), shown=False, key="review.wait"),
        ),
    ),
    Part("Next", (), (Section("The real case", (Prose("As reported."),), shown=False),), (Prose("Last."),)),
)


@pytest.mark.parametrize(
    ("every", "real_case", "told", "named"),
    [
        (False, False, [], ["The review: told with --all.", "The real case: told with --real-case."]),
        (True, False, ["You waited."], ["The real case: told with --real-case."]),
        (False, True, ["As reported."], ["The review: told with --all."]),
        (True, True, ["You waited.", "As reported."], []),
    ],
)
def test_what_is_not_shown_at_first_is_named_and_told_only_when_it_is_wanted(
    *, every: bool, real_case: bool, told: list[str], named: list[str]
) -> None:
    out = io.StringIO()
    tell_at_once(Paper(out), PARTS, every=every, real_case=real_case)
    text = out.getvalue()
    for words in ("First.", "You asked.", "Last.", *told, *named):
        assert words in text
    assert ("You waited." in text, "As reported." in text) == (every, real_case)
    assert text.index("First.") < text.index("You asked.") < text.index("Last.")
