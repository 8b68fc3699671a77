"""The page in a real browser: by keys alone, on a phone, kept and gone on with, and closed to what an author wrote."""

from pathlib import Path

import pytest

from game import paths
from game.records.journal_reader import SUFFIX, read_journal
from game.records.lookup import find_installed, load_story
from game.records.recorded_session import RecordedSession
from game.reports.web_page.html_page import play_page
from tests.reports.chromium import IN_BROWSER, Browser
from tests.reports.web_page.in_browser import axe_faults, choose, click, opened, press, saved_file, select
from tests.reports.web_page.test_html_page import HOSTILE, page_of
from tests.tea_scenario import KEYS, SCENARIO, story_of

pytestmark = IN_BROWSER
SHIFT = 8
FINGER = 44
"""Pixels that a finger needs."""
TEXTS = "[...document.querySelectorAll('main button, dialog[open] button')].map(each => each.textContent)"
KEPT = "Object.keys(localStorage).map(name => localStorage[name])[0]"
ACTIVE = "document.activeElement.textContent + (document.activeElement.id || '')"


@pytest.fixture
def tea(running: Browser, tmp_path: Path) -> Browser:
    """The page of the small scenario, with nothing kept of it."""
    return opened(running, tmp_path / "play.html", play_page(story_of(SCENARIO), paths.assets()))


def test_a_play_from_notice_to_debrief_by_keys_alone_is_a_session_of_the_program(tea: Browser, tmp_path: Path) -> None:
    story = story_of(SCENARIO)
    scenes = story.scenario.scenes
    press(tea, "Go on")
    if "Begin" in tea.ask(TEXTS):
        press(tea, "Begin")
    press(tea, scenes["kitchen"].look["boots"].name.capitalize()[:12])
    press(tea, "Open: ")
    press(tea, scenes["kitchen"].choices["ask_who"].say[:20])
    tea.press("Tab")
    piece = story.scenario.information["lee_name"].text[:10]
    for road in ("Write it down", "Tell them"):
        boxes = f"[...document.querySelectorAll('.pieces label')].findIndex(e => e.textContent.includes({piece!r}))"
        number = tea.ask(boxes)
        for _ in range(80):
            here = tea.ask("[...document.querySelectorAll('.pieces input')].indexOf(document.activeElement)")
            if here == number:
                break
            tea.press("Tab")
        tea.press(" ")
        if road == "Tell them":
            select(tea, "whom", story.scenario.agencies["police"].name)
        press(tea, road)
    press(tea, scenes["office"].choices["home"].say[:20])
    if tea.ask("document.querySelector('dialog') !== null"):
        press(tea, "Leave")
    press(tea, scenes["review"].choices["say_it"].say[:20])
    press(tea, "Go on to the debrief")
    for title in ("What happened", "Looking closer", "Next"):
        press(tea, "Go on")
        assert tea.ask("document.querySelector('h1').textContent") == title
    file = tmp_path / f"page{SUFFIX}"
    file.write_text(tea.ask(KEPT), "utf-8", newline="")
    assert read_journal(file).keys == KEYS
    play = RecordedSession.resume(file, story)
    play.close()
    assert play.session.ended
    assert tea.complaints() == []
    assert all(address.startswith("file:") for address in tea.fetched())


def test_what_was_played_is_there_again_after_the_page_was_closed(tea: Browser, tmp_path: Path) -> None:
    click(tea, "Go on")
    if "Begin" in tea.ask(TEXTS):
        click(tea, "Begin")
    tea.ask("document.querySelector('.choices button').click()")
    title, kept = tea.ask("document.querySelector('h1').textContent"), tea.ask(KEPT)
    tea.open(tmp_path / "play.html")
    click(tea, "Go on where you were")
    assert tea.ask("document.querySelector('h1').textContent") == title
    assert tea.ask(KEPT) == kept


def test_a_session_file_is_opened_by_its_field(tea: Browser, tmp_path: Path) -> None:
    play = RecordedSession.begin(story_of(SCENARIO), 3, None, tmp_path)
    for key in KEYS[:3]:
        move = play.session.story.move(key)
        assert move is not None
        play.act(move)
    play.close()
    root = tea.call("DOM.getDocument")["root"]["nodeId"]
    field = tea.call("DOM.querySelector", nodeId=root, selector="#file")["nodeId"]
    tea.call("DOM.setFileInputFiles", nodeId=field, files=[str(play.source)])
    tea.until("document.querySelector('.pieces') !== null")
    assert play.source is not None
    assert tea.ask(KEPT) == play.source.read_text("utf-8")


@pytest.mark.parametrize("fault", ["QuotaExceededError", "SecurityError"])
def test_a_browser_that_keeps_nothing_says_so_and_the_play_goes_on(tea: Browser, fault: str) -> None:
    refuse = f"() => {{ throw new DOMException('no', '{fault}'); }}"
    tea.ask(f"void (Storage.prototype.setItem = Storage.prototype.getItem = {refuse})")
    click(tea, "Go on")
    if "Begin" in tea.ask(TEXTS):
        click(tea, "Begin")
    assert "does not keep the play" in tea.ask("document.querySelector('[role=alert]').textContent")
    title = tea.ask("document.querySelector('h1').textContent")
    choose(tea, "kitchen.ask_who")
    assert tea.ask("document.querySelector('h1').textContent") != title
    click(tea, "Save file")
    assert tea.complaints() == []


def test_a_store_that_is_cleared_mid_play_is_said_once_and_everything_is_kept_again(
    tea: Browser, tmp_path: Path
) -> None:
    click(tea, "Go on")
    click(tea, "Begin")
    choose(tea, "kitchen.ask_who")
    tea.ask("localStorage.clear()")
    choose(tea, "office.home")
    assert "was cleared" in tea.ask("document.querySelector('[role=alert]').textContent")
    choose(tea, "review.say_it")
    assert tea.ask("document.querySelector('[role=alert]') === null")
    file = saved_file(tea, tmp_path)
    assert read_journal(file).keys == ("kitchen.ask_who", "office.home", "review.say_it")
    assert file.read_text("utf-8") == tea.ask(KEPT)


def test_a_store_that_is_full_is_said_and_the_whole_play_is_in_its_file(tea: Browser, tmp_path: Path) -> None:
    click(tea, "Go on")
    click(tea, "Begin")
    fill = """(() => {
      for (let size = 1 << 20; size >= 1; size >>= 1) {
        try {
          for (let number = 0; ; number += 1) localStorage.setItem(`${size} ${number}`, "x".repeat(size));
        } catch { /* this much there is no room for */ }
      }
    })()"""
    tea.ask(fill)
    choose(tea, "kitchen.ask_who")
    assert "does not keep the play" in tea.ask("document.querySelector('[role=alert]').textContent")
    choose(tea, "office.home")
    choose(tea, "review.say_it")
    click(tea, "Go on to the debrief")
    assert read_journal(saved_file(tea, tmp_path)).keys == ("kitchen.ask_who", "office.home", "review.say_it")
    assert tea.complaints() == []


def test_esc_covers_everything_and_never_shows_it_again(tea: Browser) -> None:
    click(tea, "Support")
    for _ in range(3):
        tea.press("Escape")
        assert tea.ask("document.querySelector('dialog.cover').open")
        assert tea.ask("document.title") == "Paused"
    click(tea, "Go on")
    tea.until("document.querySelector('dialog.cover') === null")
    assert tea.ask("document.title").startswith("Tea at four")


def test_nothing_of_a_strangers_pack_runs_or_is_fetched(running: Browser, tmp_path: Path) -> None:
    page = opened(running, tmp_path / "play.html", page_of(HOSTILE + "[x](javascript:1) http://127.0.0.1:9/"))
    for words in ("Go on", "Begin"):
        click(page, words)
    page.ask("document.querySelector('.choices button').click()")
    click(page, "Go on to the debrief")
    for _ in range(3):
        click(page, "Go on")
    assert page.ask("document.title").startswith("</script>")
    assert page.ask("document.querySelectorAll('script, main img, iframe, a[href*=script]').length") == 2
    assert all(address.startswith("file:") for address in page.fetched())
    assert page.complaints() == []


@pytest.mark.parametrize(("width", "height"), [(360, 740), (768, 1024), (1280, 720)])
def test_every_page_of_a_play_fits_and_has_no_fault_that_axe_finds(
    running: Browser, tmp_path: Path, width: int, height: int
) -> None:
    file = find_installed("ten_minutes")
    assert file is not None
    page = opened(
        running, tmp_path / "play.html", play_page(load_story(file), paths.assets(), file.parent), width, height
    )
    faults = []
    for number in range(80):
        if number % 6 == 0:
            faults += [*looked_at(page), *(axe_faults(page) if number % 12 == 0 else [])]
        button = "document.querySelector('.options:not(.choices) button:enabled')" if number % 3 else "null"
        page.ask(f"({button} ?? document.querySelector('.choices button') ?? document.body).click()")
        if "Go on to the debrief" in page.ask(TEXTS):
            break
        for words in ("Close", "Leave", "Begin", "Go on"):
            if words in page.ask(TEXTS):
                click(page, words)
    click(page, "Go on to the debrief")
    for title in ("What happened", "Looking closer", "Next"):
        click(page, title)
        page.ask("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        faults += [*looked_at(page), *axe_faults(page)]
    assert faults == []
    assert page.ask("document.querySelector('h1').textContent") == "Next"


def looked_at(page: Browser) -> list[str]:
    """Return what does not fit the window, or is too small for a finger."""
    wide = page.ask("document.documentElement.scrollWidth > innerWidth ? document.querySelector('h1').textContent : ''")
    small = page.ask(
        "[...document.querySelectorAll('button:not(.term), select, .pieces label')].filter(each => {"
        f" const box = each.getBoundingClientRect(); return box.height && box.height < {FINGER - 0.5};"
        "}).map(each => each.textContent)"
    )
    return [*([f"too wide: {wide}"] if wide else []), *(f"too small: {words}" for words in small)]
