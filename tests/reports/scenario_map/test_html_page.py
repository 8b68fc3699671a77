"""The page holds everything and loads nothing; no word of a scenario is ever read as anything else."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

from game import paths
from game.reports.scenario_map.html_blocks import visits_text
from game.reports.scenario_map.html_page import html_page
from game.reports.scenario_map.model import MappedScene, ScenarioMap
from tests.reports.scenario_map.conftest import HOSTILE

TYPED = HOSTILE.replace("'", "‘")
"""The hostile words as they are printed."""


class Read(HTMLParser):
    """What a browser would find on a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        kinds = {"script": self.scripts, "style": self.styles}
        last = self.tags[-1][0] if self.tags else ""
        if last in kinds and self.cdata_elem:
            kinds[last].append(data)
        else:
            self.words += data

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def written(of: ScenarioMap) -> Read:
    return Read(html_page(of, paths.assets()))


def test_nothing_is_loaded_from_anywhere(spoilt: ScenarioMap) -> None:
    found = written(spoilt)
    assert not [attributes for _, attributes in found.tags if attributes.get("src")]
    assert not found.of("link")
    links = [str(attributes["href"]) for attributes in found.of("a")]
    assert links
    assert all(link.startswith(("#", "https://github.com/kieler/elkjs")) for link in links)
    assert "url(" not in re.sub(r"url\(data:[^)]*\)|url\(#[a-z-]+\)", "", "".join(found.styles))


def test_only_the_pages_own_scripts_and_style_are_allowed(spoilt: ScenarioMap) -> None:
    found = written(spoilt)
    policy = next(str(one["content"]) for one in found.of("meta") if one.get("http-equiv"))
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    data, *scripts = found.scripts
    assert json.loads(data)["scenes"]
    assert len(scripts) == 2
    for text in (*scripts, *found.styles):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_hostile_words_stay_words(spoilt: ScenarioMap) -> None:
    found = written(spoilt)
    assert not found.of("img")
    assert [attributes for _, attributes in found.tags if any(name.startswith("on") for name in attributes)] == []
    assert found.words.count(TYPED) >= 3
    scenes = json.loads(found.scripts[0])["scenes"]
    assert scenes[0]["title"] == TYPED
    assert "<" not in found.scripts[0]


def test_everything_has_its_anchor_and_every_link_leads_to_one(spoilt: ScenarioMap) -> None:
    found = written(spoilt)
    anchors = [attributes["id"] for _, attributes in found.tags if attributes.get("id")]
    assert len(anchors) == len(set(anchors))
    assert {"scene-kitchen", "scene-lost", "ending-apart", "later-blank_box", "findings"} <= set(anchors)
    links = {str(attributes["href"])[1:] for attributes in found.of("a") if str(attributes["href"]).startswith("#")}
    assert links <= set(anchors)


def test_the_outline_tells_what_the_map_shows(spoilt: ScenarioMap) -> None:
    words = " ".join(written(spoilt).words.split())
    for said in (
        "no play comes here",
        "never on offer",
        "warning P001",
        "Because: A name can be checked.",
        "learn lee_name",
        "blank_box after 14 days",
        "if knows(police.lee_name)",
        "The review: in 100 % of plays",
        "Set going by kitchen.own_business",
    ):
        assert said in words, said


def test_what_may_happen_again_is_said_as_an_average_and_not_as_a_share() -> None:
    scene = MappedScene(
        id="a", title="A", part="", is_decision=False, is_desk=False, days=(0, 1), text=(), do=(), looks=(),
        turns=None, turns_are="", lines=(), choices=(), reached=True, share=0.5, times=0.5, findings=(),
    )  # fmt: skip
    assert visits_text(scene) == "in 50 % of plays"
    assert visits_text(replace(scene, times=1.25)) == "in 50 % of plays, 1.25 times a play on average"
    assert visits_text(replace(scene, share=None, times=1.25)) == "1.25 times a play on average"
    assert visits_text(replace(scene, share=None, times=None)) == ""
    assert visits_text(replace(scene, reached=False, share=0.0, times=0.0)) == "no play comes here"


def test_emphasis_is_shown_and_not_its_stars(tea: ScenarioMap) -> None:
    text = html_page(tea, paths.assets())
    assert "<h2>Scenes</h2>" in text
    assert "**" not in written(tea).words


def test_the_same_scenario_gives_the_same_page(tea: ScenarioMap) -> None:
    assert html_page(tea, paths.assets()) == html_page(tea, paths.assets())


def test_conversations_answers_and_cuts_stand_in_the_outline(whole: ScenarioMap) -> None:
    said = written(whole).words
    for part in (
        "To say and ask, 2 turns, until the kettle boils",
        "Go on. if asked(kitchen.someone) And his name?",
        "Recipients and what they answer",
        "Reached if asked(kitchen.name)",
        "“And born when?”",
        "Where none of these answers fits, anyone",
        "3 days after knows(police.name) first holds",
        "forget what is unwritten",
        "The short way",
        "Elsewhere it makes these moves",
        "You went back to the desk.",
    ):
        assert part in " ".join(said.split()), part
