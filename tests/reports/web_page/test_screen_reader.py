"""A play from notice to debrief by what a screen reader is given, pressing only what has a role and a name."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game import paths
from game.reports.web_page.html_page import play_page
from tests.reports.chromium import IN_BROWSER, Browser
from tests.reports.web_page.in_browser import opened
from tests.tea_scenario import SCENARIO, story_of

pytestmark = IN_BROWSER
CONTROLS = {"button", "checkbox", "combobox", "textbox", "DisclosureTriangle", "link"}


@pytest.fixture(name="page")
def open_page(running: Browser, tmp_path: Path) -> Browser:
    page = opened(running, tmp_path / "play.html", play_page(story_of(SCENARIO), paths.assets()))
    page.call("Accessibility.enable")
    return page


def tree(page: Browser) -> list[dict[str, Any]]:
    """Return what a screen reader is given, in the order in which it is read: each node with its role and its name."""
    nodes = {node["nodeId"]: node for node in page.call("Accessibility.getFullAXTree")["nodes"]}
    root = next(node for node in nodes.values() if "parentId" not in node)
    return [
        {
            "role": node["role"]["value"],
            "name": node.get("name", {}).get("value", ""),
            "node": node.get("backendDOMNodeId"),
            "properties": {each["name"]: each["value"].get("value") for each in node.get("properties", ())},
        }
        for node in in_order(root, nodes)
        if not node["ignored"]
    ]


def in_order(node: dict[str, Any], nodes: dict[str, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield a node and everything in it, from the top down."""
    yield node
    for child in node.get("childIds", ()):
        if child in nodes:
            yield from in_order(nodes[child], nodes)


def named(page: Browser, role: str, words: str) -> dict[str, Any]:
    """Return the node with a role, whose name begins with these words."""
    every = tree(page)
    nodes = [node for node in every if node["role"] == role and node["name"].startswith(words)]
    assert nodes, [(node["role"], node["name"]) for node in every if node["role"] in CONTROLS]
    return nodes[-1]


def press(page: Browser, words: str, role: str = "button", key: str = "Enter") -> None:
    """Focus what has this role and name, and press a key."""
    page.call("DOM.focus", backendNodeId=named(page, role, words)["node"])
    page.press(key)


def focused(page: Browser) -> dict[str, Any]:
    """Return the innermost node that a screen reader would now read out."""
    return [node for node in tree(page) if node["properties"].get("focused")][-1]


def assert_readable(page: Browser) -> None:
    """Every control has a name, the page has one title of the first level, and its landmarks are there."""
    nodes = tree(page)
    assert [node["role"] for node in nodes if node["role"] in CONTROLS and not node["name"].strip()] == []
    levels = [node["properties"]["level"] for node in nodes if node["role"] == "heading"]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), levels
    assert {"main", "banner", "contentinfo"} <= {node["role"] for node in nodes}


def test_a_play_from_notice_to_debrief_needs_only_roles_and_names(page: Browser) -> None:
    scenes = story_of(SCENARIO).scenario.scenes
    assert_readable(page)
    press(page, "Go on")
    assert focused(page)["name"] == "Who you are"
    press(page, "Begin")
    assert (focused(page)["role"], focused(page)["name"]) == ("heading", scenes["kitchen"].title)
    assert_readable(page)
    press(page, "The back door")
    assert "You look closer" in focused(page)["name"]
    press(page, "Open: Registration")
    press(page, "Case file")
    assert named(page, "dialog", "Case file")
    press(page, "Close")
    press(page, scenes["kitchen"].choices["ask_who"].say)
    assert_readable(page)
    press(page, "The full name", "checkbox", " ")
    press(page, "Write it down")
    press(page, scenes["office"].choices["home"].say)
    press(page, "Leave")
    press(page, scenes["review"].choices["say_it"].say)
    assert any("ending" in node["name"] for node in tree(page) if node["role"] in {"status", "StaticText"})
    press(page, "Go on to the debrief")
    titles = []
    for _ in range(4):
        assert_readable(page)
        titles.append(focused(page)["name"])
        if len(titles) < 4:
            press(page, "Go on")
    assert titles[1:] == ["What happened", "Looking closer", "Next"]
    press(page, "To take along", "textbox", "x")
    press(page, "Keep it")
    assert page.complaints() == []
