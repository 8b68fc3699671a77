"""Pages stay as wide as the screen, however long a word in them is."""

import re

import pytest

from game import paths
from game.reports.debrief.html_page import STYLE

STYLES = {"debrief": STYLE, "map": (paths.assets() / "map" / "map.css").read_text("utf-8")}


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_a_word_without_an_end_is_broken_anywhere(style: str) -> None:
    bodies = re.findall(r"(?:^|\s)body \{([^}]*)\}", style)
    assert any("overflow-wrap: anywhere" in body for body in bodies)
    others = re.findall(r"(?:overflow-wrap|word-break): *([a-z-]+)", style)
    assert set(others) == {"anywhere"}
