"""The page as a file: whole in itself, small enough to send, and closed to whatever an author wrote."""

import json
import re
import subprocess
from html import unescape
from pathlib import Path

import pytest

from game import paths
from game.engine.story import compile_story
from game.records.lookup import find_installed, load_story
from game.reports.web_page.html_page import play_page
from game.reports.web_page.script import Platform, join_script, parts_for
from tests.engine.stories import on, scene, story
from tests.reports.web_page.in_node import NODE, needs_node

HOSTILE = "</script><script>document.title='ran'</script><!--<img src=x onerror=alert(1)> @@STYLE@@ & \u202e"
WEB = paths.assets() / "web"
PARTS = tuple(sorted({part for platform in Platform for part in parts_for(platform)}))
ADDRESSES = {"https://w3id.org/xapi/cmi5/context/", "http://adlnet.gov/expapi/verbs/", "https:", "http:", "https?:"}
"""What the link for cmi5 may name of the web: names that the standard gives, and the kinds of an address."""


def page_of(words: str) -> str:
    """Return the page of a small story that says these words in every place."""
    of = story({"a": scene({"end": on(say=words)}, title=words, text=words)}, title=words, notice=words, brief=words)
    return play_page(of, paths.assets())


def test_hostile_words_stay_words() -> None:
    page = page_of(HOSTILE)
    assert page.count("<script") == page.count("</script>") == 2
    assert "<img" not in re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert data is not None
    assert json.loads(data[1])["story"]["scenes"]["a"]["text"][0]["text"].startswith("</script>")
    assert "\u202e" not in page


def policy_of(page: str) -> dict[str, str]:
    """Return the rules of a page's policy by their names."""
    policy = unescape(re.findall(r'Policy" content="([^"]*)"', page)[0])
    return dict(rule.strip().split(" ", 1) for rule in policy.split(";"))


def test_only_a_page_for_cmi5_may_reach_anything_and_the_others_name_no_connection() -> None:
    of = story({"a": scene({"end": on()})}, title="Tea")
    pages = {platform: policy_of(play_page(of, paths.assets(), platform=platform)) for platform in Platform}
    assert "connect-src" not in {*pages[Platform.NONE], *pages[Platform.SCORM]}
    assert pages[Platform.CMI5]["connect-src"] == "https: http:"
    assert all(rules["default-src"] == "'none'" for rules in pages.values())


def test_the_policy_names_one_script_and_one_style_and_no_address() -> None:
    rules = policy_of(page_of("Words."))
    policy = str(rules)
    assert rules["default-src"] == "'none'"
    assert all(re.fullmatch(r"'sha256-[^']*'", rules[name]) for name in ("script-src", "style-src"))
    assert "http" not in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("name", PARTS)
def test_a_part_of_the_script_makes_no_markup_and_calls_nobody(name: str) -> None:
    text = (WEB / name).read_text("utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|Function\(", text)
    if name == Platform.CMI5.value:
        assert set(re.findall(r"https?\??:[^\s\"`;\\]*", text)) <= ADDRESSES
    else:
        assert not re.search(r"\bfetch\(|https?:", text)
    assert len(text.splitlines()) <= 400
    assert "</script" not in text


def test_every_file_of_the_script_is_joined() -> None:
    assert {path.name for path in WEB.glob("*.js")} == set(PARTS)


@needs_node
@pytest.mark.parametrize("platform", Platform)
def test_no_name_stands_twice_in_the_joined_script(tmp_path: Path, platform: Platform) -> None:
    file = tmp_path / "page.mjs"
    file.write_text(join_script(WEB, parts_for(platform)), "utf-8")
    assert NODE is not None
    checked = subprocess.run([NODE, "--check", str(file)], capture_output=True, check=False)  # noqa: S603 - our script
    assert checked.returncode == 0, checked.stderr.decode()


def test_a_shipped_page_is_small_enough_to_send_and_has_every_picture() -> None:
    file = find_installed("ten_minutes")
    assert file is not None
    of = load_story(file)
    page = play_page(of, paths.assets(), file.parent)
    assert len(page.encode()) < 4_000_000
    places = {of.scenario.places[scene.place].picture for scene in of.scenario.scenes.values() if scene.place}
    assert all(f'"places/{picture}":"data:' in page for picture in places if picture)


def test_local_details_are_on_the_page_and_the_fingerprint_is_the_shipped_one() -> None:
    shipped = story({"a": scene({"end": on()})}, title="Shipped").scenario
    local = shipped.model_copy(update={"title": "Here"})
    of = compile_story(local, shipped)
    page = play_page(of, paths.assets())
    assert "<title>Here" in page
    assert of.content in page
