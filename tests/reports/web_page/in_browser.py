"""What somebody does at the exported page in a browser, and what axe-core finds on it."""

import json
from pathlib import Path

from game.records.journal_reader import SUFFIX
from tests.npm import package_file
from tests.reports.chromium import Browser
from tests.tea_scenario import SCENARIO, story_of

AXE = package_file("axe-core/axe.min.js")
ACTIVE = "document.activeElement.textContent + (document.activeElement.id || '')"


def opened(found: Browser, file: Path, page: str, width: int = 1280, height: int = 720) -> Browser:
    """Open a page in a new tab, as somebody does who never has before."""
    file.write_text(page, "utf-8")
    # All pages of a disk share one store; and the order of choices is to be the same in every run.
    for script in ("localStorage.clear()", "void (Math.random = () => 0.5)"):
        found.session = ""
        found.events.clear()
        found.open(file, width, height)
        found.ask(script)
    return found


def click(page: Browser, words: str) -> None:
    """Press the last button with these words."""
    find = f"[...document.querySelectorAll('button')].findLast(each => each.textContent.includes({json.dumps(words)}))"
    page.ask(f"{find}.click()")


def choose(page: Browser, *choices: str) -> None:
    """Make choices of the small scenario, leaving its desk whatever time is left."""
    for key in choices:
        scene, choice = key.split(".")
        click(page, story_of(SCENARIO).scenario.scenes[scene].choices[choice].say[:20])
        page.ask("document.querySelector('dialog .main')?.click()")


def tab_to(page: Browser, words: str) -> None:
    """Go by Tab to what has these words or this id."""
    for _ in range(80):
        if words in page.ask(ACTIVE) and page.ask("document.activeElement.matches('button, input, select, summary')"):
            return
        page.press("Tab")
    raise AssertionError(f"Tab never comes to {words}")


def press(page: Browser, words: str, key: str = "Enter") -> None:
    """Go by Tab to a control and press it."""
    tab_to(page, words)
    page.press(key)


def select(page: Browser, field: str, words: str) -> None:
    """Choose an entry of a list by its first letters, as keys do."""
    for _ in range(80):
        if page.ask("document.activeElement.id") == field:
            break
        page.press("Tab")
    for letter in words[:4]:
        page.press(letter)
    assert page.ask(f"document.getElementById('{field}').selectedOptions[0].textContent") == words


def saved_file(page: Browser, folder: Path, words: str = "Save file") -> Path:
    """Press what saves the file, and return the file that the browser writes."""
    page.call("Page.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
    click(page, words)
    for _ in range(200):
        if files := list(folder.glob(f"*{SUFFIX}")):
            return files[0]
        page.ask("new Promise(done => setTimeout(done, 20))")
    raise AssertionError("no file was written")


def axe_faults(page: Browser) -> list[str]:
    """Return what axe-core finds; nothing where it is not installed (`npm install axe-core`)."""
    if AXE is None:
        return []
    if not page.ask("'axe' in window"):
        page.call("Runtime.evaluate", expression=AXE.read_text("utf-8"))
    found = page.ask("axe.run(document).then(all => all.violations.map(each => `${each.id}: ${each.nodes[0].html}`))")
    return [str(fault) for fault in found]
