"""A stranger's pack as a page: hostile words in every text and every name, played to its end, run and load nothing."""

from pathlib import Path

import pytest

from game import paths
from game.engine.story import compile_story
from game.records.lookup import find_installed, load_story
from game.reports.web_page.html_page import play_page
from game.reports.web_page.packages import package
from game.reports.web_page.script import Platform
from game.scenario.model.traversal import map_texts
from tests.reports.chromium import IN_BROWSER, Browser
from tests.reports.web_page.in_browser import click, opened
from tests.reports.web_page.learning_platform import running_platform
from tests.tea_scenario import SCENARIO, story_of

pytestmark = IN_BROWSER
ATTACKS = (
    "</script><script>window.ran=1</script>",
    "<img src=http://127.0.0.1:9/a onerror=window.ran=1><svg onload=window.ran=1>",
    "[x](javascript:window.ran=1) ![x](http://127.0.0.1:9/b) <http://127.0.0.1:9/c> http://127.0.0.1:9/d",
    "<iframe srcdoc='<script>parent.ran=1</script>'></iframe><base href=http://127.0.0.1:9/>",
    "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/e'><link rel=stylesheet href=http://127.0.0.1:9/f>",
    "\" onfocus=window.ran=1 autofocus x='@@SCRIPT@@ @@DATA@@ &lt;script&gt; \\u003cscript> ]]> --> ${window.ran=1}",
    "<form action=http://127.0.0.1:9/g><button formaction=javascript:window.ran=1>x</button></form>",
    "</style><style>* { display: none }",
)
"""What tries to become markup, a script, an address that is loaded, or a place of the page's own frame."""
FOREIGN = """document.querySelectorAll(`iframe, object, embed, link, base, form, img:not([src^="data:"]),
  a:not(.skip, [href^="tel:"])`)"""
GO_THROUGH = """(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const press = (each) => each?.click();
  const close = () => all("dialog").forEach((each) => each.close());
  for (let number = 0; number < 150 && !document.querySelector("ol.steps"); number += 1) {
    press(all("dialog[open] button").find((each) => each.textContent === "Leave"));
    for (const words of number % 4 ? [] : ["Case file", "Support", "Notes"]) {
      press(all("#tools button").find((each) => each.textContent === words));
      all("dialog details").forEach((each) => { each.open = true; });
      press(document.querySelector("dialog button.term"));
      close();
    }
    press(document.querySelector("main button.term"));
    close();
    const leads = all("main button").find((each) => /^(Go on|Begin|Go on to the debrief)$/.test(each.textContent));
    const offers = number % 3 ? all(".options:not(.choices) button:enabled") : [];
    const choices = all(".choices button");
    press(leads ?? offers[0] ?? choices[Math.floor(number / 3) % choices.length]);
  }
  for (let part = 0; part < 4; part += 1) {
    press(all("nav button")[part]);
    all("details").forEach((each) => { each.open = true; });
  }
  return all("nav button").length;
})()"""
"""Plays to the debrief by whatever is on offer, opens everything on the way, and returns the number of its parts."""


def hostile_page(source: Path, attack: str, folder: Path | None = None, platform: Platform = Platform.NONE) -> str:
    """Return the page of a scenario with an attack in every text that somebody reads."""
    scenario = (load_story(source) if folder else story_of(source)).scenario
    spoilt = map_texts(scenario, lambda text: f"{text} {attack}" if text else text)
    return play_page(compile_story(spoilt), paths.assets(), folder, attack, platform=platform)


def go_through(page: Browser) -> None:
    assert page.ask(GO_THROUGH) == 4


def assert_harmless(page: Browser, *origins: str) -> None:
    page.ask("new Promise(done => setTimeout(done, 50))")
    assert page.ask("window.ran === undefined")
    assert page.ask(f"[...{FOREIGN}].map(each => each.outerHTML)") == []
    assert page.ask("document.querySelectorAll('script').length") == 2
    assert page.ask("getComputedStyle(document.querySelector('h1')).display") != "none"
    assert all(address.startswith(("file:", *origins)) for address in page.fetched())
    assert page.complaints() == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_word_of_a_pack_runs_or_loads_anything(running: Browser, tmp_path: Path, attack: str) -> None:
    page = opened(running, tmp_path / "play.html", hostile_page(SCENARIO, attack))
    go_through(page)
    assert_harmless(page)


def test_a_shipped_desk_with_all_of_them_in_every_text_runs_nothing(running: Browser, tmp_path: Path) -> None:
    file = find_installed("ten_minutes")
    assert file is not None
    page = opened(running, tmp_path / "play.html", hostile_page(file, " ".join(ATTACKS), file.parent))
    go_through(page)
    assert_harmless(page)


def test_a_package_of_one_reaches_its_store_alone(running: Browser) -> None:
    words = " ".join(ATTACKS)
    page = hostile_page(SCENARIO, words, platform=Platform.CMI5)
    spoilt = compile_story(map_texts(story_of(SCENARIO).scenario, lambda text: f"{text} {words}"))
    with running_platform(package(spoilt, page, Platform.CMI5, words)) as platform:
        running.session = ""
        running.events.clear()
        running.open(platform.launch(platform))
        go_through(running)
        click(running, "Leave")
        running.until("document.querySelector('h1').textContent === 'You have left'")
        assert platform.verbs == ["initialized", "experienced", "completed", "terminated"]
        assert platform.faults == []
        assert running.ask("window.ran === undefined")
        assert all(address.startswith(platform.url) for address in running.fetched())
