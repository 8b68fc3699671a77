"""The page that plays a scenario, in headless Chromium: its size, its first page, and its moves.

`python -m tests.bench.web_page` plays every shipped scenario three times, by the same moves, from a file on the disk. A
move is measured from the press of its button until the page is laid out again; each counts by the fastest of the three,
since other programs run at the same time. Without Chromium nothing is measured.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from game import paths
from game.records.lookup import load_story
from game.reports.web_page.html_page import play_page
from game.scenario.catalogue import scenario_cards
from tests.bench.figures import Figure
from tests.reports.chromium import PROGRAM, Browser, browser

PLAYS = 3
MEGABYTE = 1_000_000
FIRST_PAGE = """new Promise(done => new PerformanceObserver(list => done(list.getEntries()[0].startTime))
  .observe({type: "paint", buffered: true}))"""
PLAY = """(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const times = [];
  const press = (each) => {
    const begun = performance.now();
    each.click();
    void document.body.offsetHeight;
    return performance.now() - begun;
  };
  for (let number = 0; number < 400; number += 1) {
    const leads = all("main button").find((each) => /^(Go on|Begin)$/.test(each.textContent));
    const offers = number % 3 ? all(".options:not(.choices) button:enabled") : [];
    const isNew = (each) => !each.textContent.startsWith("Read again");
    const choices = all(".choices button");
    const next = leads ?? offers.find(isNew) ?? choices[Math.floor(number / 3) % choices.length];
    if (!next) break;
    const time = press(next);
    if (!leads) times.push(time);
  }
  const on = all("main button").find((each) => each.textContent === "Go on to the debrief");
  return {times, debrief: press(on)};
})()"""
"""Plays to the ending by what is on offer, and goes on to the debrief; the milliseconds of each move."""


def measure(running: Browser, file: Path) -> tuple[float, list[float], float]:
    """Return the milliseconds until a page is painted first, those of each move of a play, and of the debrief."""
    running.session = ""
    running.open(file, 1280, 720)
    first = running.ask(FIRST_PAGE)
    running.ask("void (Math.random = () => 0.5)")
    play = running.ask(PLAY)
    running.ask("localStorage.clear()")
    running.call("Page.close")
    return first, play["times"], play["debrief"]


def figures() -> Iterator[Figure]:
    """Measure the page of each shipped scenario."""
    if PROGRAM is None:
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name, browser(Path(name)) as running:
        file = Path(name) / "play.html"
        for card in scenario_cards(paths.scenarios()):
            page = play_page(load_story(card.path), paths.assets(), card.path.parent).encode()
            file.write_bytes(page)
            firsts, plays, debriefs = zip(*(measure(running, file) for _ in range(PLAYS)), strict=True)
            moves = [min(times) for times in zip(*plays, strict=True)]
            measured = (
                ("a page that plays", len(page) / MEGABYTE, "MB"),
                ("its first page", min(firsts), "ms"),
                (f"one of its {len(moves)} moves, half are faster", median(moves), "ms"),
                ("its slowest move", max(moves), "ms"),
                ("its debrief", min(debriefs), "ms"),
            )
            for what, value, unit in measured:
                sys.stdout.write(f"{what}: {card.title}: {value:.2f} {unit}\n")
                yield Figure("web_page", f"{what}: {card.title}", value, unit)


if __name__ == "__main__":
    tuple(figures())
