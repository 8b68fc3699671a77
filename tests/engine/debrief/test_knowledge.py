"""Gaps alone are the gaps of the table of who knew what, in every play."""

import pytest

from game.engine.debrief.knowledge import knowledge, open_gaps
from tests.scenarios.playing import at_random, story


@pytest.mark.parametrize("name", ["just_a_friend", "handover", "next_of_kin"])
@pytest.mark.parametrize("seed", range(6))
def test_open_gaps_are_those_of_the_whole_table(name: str, seed: int) -> None:
    session = at_random(story(name), seed)
    rows = {(agency, row.info) for row in knowledge(session).rows for agency in row.gaps}
    assert set(open_gaps(session)) == rows
