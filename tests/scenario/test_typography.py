"""Words for people are set as in print."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario.typography import smart_quotes


@pytest.mark.parametrize(
    ("typed", "set_in_print"),
    [
        ('"Who?" she says.', "“Who?” she says."),
        ("It's Dana's.", "It’s Dana’s."),
        ('*"Lee\'s,"* says Maya.', "*“Lee’s,”* says Maya."),
        ("\"'Grown-up talk',\" she says.", "“‘Grown-up talk’,” she says."),
        ('the "boots"—"no"', "the “boots”—“no”"),
        ('"Down," she says. "*Drank her tea.*" You', "“Down,” she says. “*Drank her tea.*” You"),
        ("already “set”", "already “set”"),
    ],
)
def test_straight_quotes_become_those_of_print(typed: str, set_in_print: str) -> None:
    assert smart_quotes(typed) == set_in_print


@given(st.text())
def test_only_quotes_change_and_none_stays_straight(text: str) -> None:
    once = smart_quotes(text)
    assert len(once) == len(text)
    assert "'" not in once
    assert '"' not in once
    assert smart_quotes(once) == once
