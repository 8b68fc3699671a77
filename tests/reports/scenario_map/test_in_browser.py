"""The page in a real browser: drawn from the disk without a network, readable, and to be had by keys alone."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from game import paths
from game.reports.scenario_map.build import build_map
from game.reports.scenario_map.html_page import html_page
from game.reports.scenario_map.model import ScenarioMap
from game.scenario.loader import load_scenario
from tests.bench import families
from tests.reports.chromium import IN_BROWSER, Browser
from tests.reports.scenario_map.conftest import HOSTILE

pytestmark = IN_BROWSER
SMALLEST = 10.0
"""Pixels of a title's letters that can still be read, on the usual screen."""
SHIFT = 8


def opened(found: Browser, folder: Path, of: ScenarioMap, **how: Any) -> Browser:
    """Open a map's page in a new tab."""
    file = folder / "map.html"
    file.write_text(html_page(of, paths.assets()), encoding="utf-8")
    found.session = ""
    found.events.clear()
    found.open(file, **how)
    return found


def sixty(folder: Path) -> ScenarioMap:
    """Return the map of a generated scenario of sixty scenes."""
    file = folder / "family.yaml"
    written = families.scenario(families.plan("medium"))
    for number, scene in enumerate(written["scenes"].values()):
        scene["title"] = f"What the neighbour said {number}"
    file.write_text(yaml.safe_dump(written, sort_keys=False), encoding="utf-8")
    return build_map(load_scenario(file), ())


def focused(found: Browser) -> str:
    return str(found.ask("document.activeElement.dataset.id ?? document.activeElement.id"))


def focus(found: Browser, scene: str) -> None:
    found.ask(f"document.querySelector('.scene[data-id={scene}]').focus()")


def test_hostile_words_are_shown_and_do_nothing(running: Browser, spoilt: ScenarioMap, tmp_path: Path) -> None:
    found = opened(running, tmp_path, spoilt)
    assert found.complaints() == []
    assert len(found.fetched()) == 1
    assert found.ask("document.querySelectorAll('img').length") == 0
    typed = json.dumps(HOSTILE.replace("'", "‘"))
    assert found.ask(f"document.querySelector('.scene[data-id=kitchen]').getAttribute('aria-label').includes({typed})")
    assert found.ask("document.querySelectorAll('#picture .scene').length") == 4 + 1 + 2


def test_the_policy_stops_what_is_not_the_pages_own(running: Browser, tea: ScenarioMap, tmp_path: Path) -> None:
    found = opened(running, tmp_path, tea)
    found.ask("document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.hurt = 1'}))")
    assert found.ask("window.hurt ?? 0") == 0
    found.ask(
        "new Promise(done => { window.seen = new Image(); seen.onerror = done; seen.src = 'https://example.org/'; })"
    )
    assert any("Content Security Policy" in text for text in found.complaints())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_sixty_scenes_are_on_one_screen_and_can_be_read(running: Browser, tmp_path: Path, scheme: str) -> None:
    found = opened(running, tmp_path, sixty(tmp_path), features={"prefers-color-scheme": scheme})
    drawn_boxes = "[...document.querySelectorAll('#picture .box')]"
    boxes = found.ask(f"{drawn_boxes}.map(one => one.getBoundingClientRect().toJSON())")
    room = found.ask("document.getElementById('picture').getBoundingClientRect().toJSON()")
    assert len(boxes) == 54 + 1 + 6
    for box in boxes:
        assert room["left"] <= box["left"]
        assert box["right"] <= room["right"]
        assert room["top"] <= box["top"]
        assert box["bottom"] <= room["bottom"]
    pairs = [(one, other) for number, one in enumerate(boxes) for other in boxes[:number]]
    assert not [
        1
        for a, b in pairs
        if a["left"] < b["right"] and b["left"] < a["right"] and a["top"] < b["bottom"] and b["top"] < a["bottom"]
    ]
    assert (
        found.ask("parseFloat(getComputedStyle(document.querySelector('.title')).fontSize) * moving.scale") >= SMALLEST
    )


def test_the_picture_is_the_same_every_time(running: Browser, tea: ScenarioMap, tmp_path: Path) -> None:
    first = opened(running, tmp_path, tea).ask("document.getElementById('picture').innerHTML")
    assert opened(running, tmp_path, tea).ask("document.getElementById('picture').innerHTML") == first


def test_no_way_goes_through_a_scene(running: Browser, tmp_path: Path) -> None:
    found = opened(running, tmp_path, sixty(tmp_path))
    crossed = found.ask(
        """places.lines.flatMap(line => line.points.slice(1).flatMap((end, number) => {
             const start = line.points[number];
             const [left, right] = [Math.min(start.x, end.x), Math.max(start.x, end.x)];
             const [top, bottom] = [Math.min(start.y, end.y), Math.max(start.y, end.y)];
             const isOver = one => left < one.x + one.width - 1 && right > one.x + 1
               && top < one.y + one.height - 1 && bottom > one.y + 1;
             return [...places.scenes].filter(([, one]) => isOver(one)).map(([id]) => `${line.from}>${line.to}: ${id}`);
           }))"""
    )
    assert crossed == []


def test_arrow_keys_go_along_the_ways_and_enter_opens(running: Browser, tea: ScenarioMap, tmp_path: Path) -> None:
    found = opened(running, tmp_path, tea)
    focus(found, "kitchen")
    found.press("ArrowRight")
    assert focused(found) == "office"
    found.press("ArrowRight")
    assert focused(found) == "review"
    found.press("ArrowLeft")
    assert focused(found) == "office"
    found.press("Enter")
    assert focused(found) == "panel"
    assert "Four voicemails." in found.ask("document.getElementById('told').textContent")
    found.press("Escape")
    assert found.ask("document.getElementById('panel').hidden")
    assert focused(found) == "office"
    for _ in range(2):
        found.press("ArrowRight")
    assert focused(found) == "end"
    found.press("ArrowRight")
    assert focused(found) == "ending:shared"


def test_tab_reaches_every_scene_and_the_focus_is_seen(running: Browser, tea: ScenarioMap, tmp_path: Path) -> None:
    found = opened(running, tmp_path, tea)
    seen = []
    for _ in range(24):
        found.press("Tab")
        seen.append(focused(found))
    assert [one for one in seen if one in {"kitchen", "office", "review"}] == ["kitchen", "office", "review"]
    focus(found, "kitchen")
    found.press("ArrowRight")
    assert found.ask("getComputedStyle(document.activeElement.querySelector('.ring')).stroke") != "none"


def test_search_filters_the_map_and_the_outline(running: Browser, tea: ScenarioMap, tmp_path: Path) -> None:
    found = opened(running, tmp_path, tea)
    found.press("/")
    assert focused(found) == "search"
    found.write("voicemails")
    left = "[...document.querySelectorAll('#picture .scene:not(.missed):not(.end)')].map(one => one.dataset.id)"
    assert found.ask(left) == ["office"]
    assert found.ask("document.getElementById('scene-kitchen').closest('li').hidden")
    assert found.ask("document.getElementById('hits').textContent") == "1 found"
    found.press("Enter")
    assert focused(found) == "office"
    found.press("/")
    found.press("Escape")
    assert len(found.ask(left)) == 5


def test_a_click_opens_the_panel_with_choices_and_findings(
    running: Browser, spoilt: ScenarioMap, tmp_path: Path
) -> None:
    found = opened(running, tmp_path, spoilt)
    found.click(".scene[data-id=review] .title")
    words = found.ask("document.getElementById('told').textContent")
    for said in ("Say what you know.", "strong", "Because: It is short.", "never on offer", "P002"):
        assert said in words
    found.click("#told a[href='#endings']")
    assert "The first whose condition holds" in found.ask("document.getElementById('told').textContent")
    found.click("[data-shows=findings]")
    assert "P001" in found.ask("document.getElementById('told').textContent")


def test_the_map_is_moved_and_sized_by_mouse_and_keys(running: Browser, tea: ScenarioMap, tmp_path: Path) -> None:
    found = opened(running, tmp_path, tea)
    x, y = found.middle(".scene[data-id=office] .box")
    found.mouse("mousePressed", x, y)
    found.mouse("mouseMoved", x + 60, y + 30)
    found.mouse("mouseReleased", x + 60, y + 30)
    assert found.middle(".scene[data-id=office] .box") == pytest.approx((x + 60, y + 30))
    assert found.ask("document.getElementById('panel').hidden")
    before = found.ask("moving.scale")
    found.press("+")
    assert found.ask("moving.scale") > before
    found.press("0")
    assert found.middle(".scene[data-id=office] .box") == pytest.approx((x, y))
    focus(found, "office")
    found.press("ArrowLeft", SHIFT)
    assert focused(found) == "office"
    assert found.middle(".scene[data-id=office] .box") == pytest.approx((x + 60, y))


def test_colours_are_never_alone_and_have_a_legend(running: Browser, spoilt: ScenarioMap, tmp_path: Path) -> None:
    found = opened(running, tmp_path, spoilt)
    assert "never reached" in found.ask("document.querySelector('.scene[data-id=lost]').textContent")
    assert "url(" in found.ask("getComputedStyle(document.querySelector('.scene[data-id=lost] .box')).fill")
    found.ask("get('colour').value = 'share'; get('colour').dispatchEvent(new Event('change'))")
    facts = "[...document.querySelectorAll('.scene[data-id=kitchen] .facts')]"
    shown = found.ask(f"{facts}.filter(one => one.checkVisibility()).map(one => one.textContent)")
    assert shown == ["◆ 3 choices · 100 %"]
    assert "to 20 %" in found.ask("document.getElementById('legend').textContent")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_what_is_behind_them(
    running: Browser, tea: ScenarioMap, tmp_path: Path, scheme: str
) -> None:
    found = opened(running, tmp_path, tea, features={"prefers-color-scheme": scheme})
    values = "getComputedStyle(document.documentElement)"
    names = re.findall(r"--(\w+): #", (paths.assets() / "map" / "map.css").read_text("utf-8"))
    colours = {name: found.ask(f"{values}.getPropertyValue('--{name}')") for name in names}
    for words in ("ink", "soft", "teal", "error", "warning", "note"):
        assert min(contrast(colours[words], colours[behind]) for behind in ("paper", "card")) >= 4.5, words
    for behind in ("s1", "s2", "s3", "s4", "s5"):
        assert contrast(colours["ink"], colours[behind]) >= 4.5, behind
    for drawn_part in ("line", "focus"):
        assert min(contrast(colours[drawn_part], colours[behind]) for behind in ("paper", "card")) >= 3, drawn_part


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG has it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour.strip()[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_nothing_moves_for_those_who_asked_for_it(running: Browser, tea: ScenarioMap, tmp_path: Path) -> None:
    found = opened(running, tmp_path, tea, features={"prefers-reduced-motion": "reduce"})
    assert found.ask("getComputedStyle(document.querySelector('.scene')).transitionDuration") == "0s"


def test_words_on_the_ways_are_laid_out_and_can_be_read(running: Browser, tea: ScenarioMap, tmp_path: Path) -> None:
    found = opened(running, tmp_path, tea)
    found.ask("document.getElementById('words').click()")
    found.until("document.body.dataset.ready === 'words'")
    assert "Go home." in found.ask("document.querySelector('.words').textContent")
    assert found.ask("moving.scale") >= 0.85


def test_without_scripts_the_outline_is_there(running: Browser, tea: ScenarioMap, tmp_path: Path) -> None:
    found = opened(running, tmp_path, tea, scripts=False)
    assert found.ask("document.body.dataset.view ?? 'none'") == "none"
    assert found.ask("document.getElementById('scene-office').checkVisibility()")
    assert not found.ask("document.getElementById('map').checkVisibility()")
