"""The packages in their run-times: what a learning platform is told of a play, when, and what it is never told."""

import json
import re
from collections.abc import Iterator

import pytest

from game import paths
from game.engine import session as play
from game.engine.story import CompiledStory
from game.reports.web_page.html_page import play_page
from game.reports.web_page.packages import package
from game.reports.web_page.script import Platform as Kind
from tests.npm import package_file
from tests.reports.chromium import IN_BROWSER, Browser
from tests.reports.web_page.learning_platform import Platform, running_platform
from tests.tea_scenario import SCENARIO, story_of

SCORM = package_file("scorm-again/dist/scorm12.min.js")
pytestmark = IN_BROWSER
needs_scorm = pytest.mark.skipif(SCORM is None, reason="scorm-again is not installed: npm install scorm-again")
WAY = ("kitchen.ask_who", "office.home", "review.say_it")
WRITTEN = "Because I knew her."
PAGE = "(window.beside?.document ?? document.querySelector('iframe')?.contentDocument ?? document)"
"""The page: in a window that the platform opened, in the platform's own, or alone."""


@pytest.fixture(name="story")
def read_story() -> CompiledStory:
    return story_of(SCENARIO)


@pytest.fixture(name="scorm")
def run_scorm(story: CompiledStory) -> Iterator[Platform]:
    assert SCORM is not None
    page = play_page(story, paths.assets(), platform=Kind.SCORM)
    with running_platform(package(story, page, Kind.SCORM), SCORM.read_bytes()) as platform:
        yield platform


@pytest.fixture(name="pages")
def serve_pages(story: CompiledStory) -> Iterator[Platform]:
    page = play_page(story, paths.assets(), platform=Kind.CMI5)
    with running_platform(package(story, page, Kind.CMI5)) as platform:
        yield platform


@pytest.fixture(name="store")
def run_store(story: CompiledStory) -> Iterator[Platform]:
    """A store at another origin than the page's."""
    with running_platform(package(story, "", Kind.CMI5)) as platform:
        yield platform


def open_page(running: Browser, address: str) -> Browser:
    running.session = ""
    running.events.clear()
    running.open(address, 1280, 720)
    return running


def click(page: Browser, words: str) -> None:
    """Press the last button with these words, once it is there."""
    button = f"[...{PAGE}.querySelectorAll('button')].findLast(each => each.textContent.includes({json.dumps(words)}))"
    page.until(f"{button} !== undefined")
    page.ask(f"{button}.click()")


def begin(page: Browser) -> None:
    click(page, "Go on")
    if page.ask(f"[...{PAGE}.querySelectorAll('button')].some(each => each.textContent === 'Begin')"):
        click(page, "Begin")


def choose(page: Browser, story: CompiledStory, *choices: str) -> None:
    for key in choices:
        scene, choice = key.split(".")
        click(page, story.scenario.scenes[scene].choices[choice].say[:20])
        if page.ask(f"{PAGE}.querySelector('dialog h2')?.textContent === 'Leave your desk?'"):
            page.ask(f"{PAGE}.querySelector('dialog .main').click()")


def write_reason(page: Browser) -> None:
    page.ask(f"{PAGE}.querySelector('textarea').value = {json.dumps(WRITTEN)}")
    click(page, "Keep it")


def title(page: Browser) -> str:
    return str(page.ask(f"{PAGE}.querySelector('h1').textContent"))


def ending_by(story: CompiledStory, *choices: str) -> str:
    """Return the title of the ending that these choices lead to."""
    session = play.begin(story)
    for key in choices:
        move = story.move(key)
        assert move is not None
        session = session.make_move(move)
    assert session.situation.ending is not None
    return story.scenario.endings[session.situation.ending].title


def wait_for(page: Browser, holds: object) -> None:
    """Wait until something of the platform holds, the browser going on meanwhile."""
    assert callable(holds)
    for _ in range(500):
        if holds():
            return
        page.ask("new Promise(done => setTimeout(done, 20))")
    raise AssertionError("it never came")


@needs_scorm
def test_scorm_is_told_completion_time_and_ending_once_the_debrief_is_reached(
    running: Browser, scorm: Platform, story: CompiledStory
) -> None:
    page = open_page(running, f"{scorm.url}/platform.html")
    assert "is told your moves" in page.ask(f"{PAGE}.querySelector('main').textContent")
    begin(page)
    choose(page, story, "kitchen.ask_who")
    wait_for(page, lambda: scorm.commits)
    assert scorm.commits[-1]["cmi"]["core"]["lesson_status"] == "incomplete"
    choose(page, story, "office.home", "review.say_it")
    before = len(scorm.commits)
    click(page, "Go on to the debrief")
    wait_for(page, lambda: len(scorm.commits) > before)
    click(page, "Looking closer")
    write_reason(page)
    click(page, "Leave")
    assert title(page) == "You have left"
    told = scorm.commits[-1]["cmi"]
    assert told["core"]["lesson_status"] == "completed"
    assert re.fullmatch(r"\d{2,4}:\d\d:\d\d\.\d\d", told["core"]["session_time"])
    assert told["core"]["exit"] == "suspend"
    answers = told["interactions"].values()
    assert [each["student_response"] for each in answers] == [ending_by(story, *WAY)]
    assert told["core"]["score"]["raw"] == ""
    assert WRITTEN not in json.dumps(scorm.commits)
    assert page.complaints() == []


@needs_scorm
def test_scorm_is_found_in_the_window_that_opened_the_page(
    running: Browser, scorm: Platform, story: CompiledStory
) -> None:
    page = open_page(running, f"{scorm.url}/opener.html")
    page.call("Runtime.evaluate", expression="void (window.beside = open('/index.html'))", userGesture=True)
    page.until("window.beside.document.body?.dataset.ready === 'yes'")
    begin(page)
    choose(page, story, *WAY)
    click(page, "Go on to the debrief")
    page.ask("beside.close()")
    wait_for(page, lambda: scorm.commits and scorm.commits[-1]["cmi"]["core"]["lesson_status"] == "completed")


@needs_scorm
def test_scorm_gives_a_play_back_to_another_browser_without_what_was_written(
    running: Browser, scorm: Platform, story: CompiledStory
) -> None:
    page = open_page(running, f"{scorm.url}/platform.html")
    begin(page)
    choose(page, story, "kitchen.ask_who")
    here = title(page)
    click(page, "Notes")
    write_reason(page)
    click(page, "Leave")
    scorm.stored = {**scorm.commits[-1]["cmi"], "interactions": {}}
    page.ask("localStorage.clear()")
    page = open_page(running, f"{scorm.url}/platform.html")
    click(page, "Go on where you were")
    assert title(page) == here
    assert WRITTEN not in page.ask(f"Object.values(localStorage).join() + {PAGE}.body.textContent")
    choose(page, story, "office.home", "review.say_it")
    click(page, "Go on to the debrief")
    wait_for(page, lambda: scorm.commits[-1]["cmi"]["core"]["lesson_status"] == "completed")


@needs_scorm
def test_the_same_browser_has_the_notes_and_another_learner_does_not(
    running: Browser, scorm: Platform, story: CompiledStory
) -> None:
    page = open_page(running, f"{scorm.url}/platform.html")
    begin(page)
    choose(page, story, "kitchen.ask_who")
    click(page, "Notes")
    write_reason(page)
    click(page, "Leave")
    first = scorm.stored
    scorm.stored = {**scorm.commits[-1]["cmi"], "interactions": {}}
    page = open_page(running, f"{scorm.url}/platform.html")
    click(page, "Go on where you were")
    click(page, "Notes")
    assert WRITTEN in page.ask(f"{PAGE}.querySelector('dialog').textContent")
    scorm.stored = {"core": {**first["core"], "student_id": "another"}}
    page = open_page(running, f"{scorm.url}/platform.html")
    assert "Go on where you were" not in page.ask(f"{PAGE}.querySelector('main').textContent")


@needs_scorm
def test_a_platform_that_refuses_to_keep_a_play_is_said_and_the_play_goes_on(
    running: Browser, scorm: Platform, story: CompiledStory
) -> None:
    page = open_page(running, f"{scorm.url}/platform.html")
    begin(page)
    page.ask("void (API.LMSSetValue = (name, value) => String(name !== 'cmi.suspend_data'))")
    choose(page, story, "kitchen.ask_who")
    assert "refuses to keep the play" in page.ask(f"{PAGE}.querySelector('[role=alert]').textContent")
    choose(page, story, "office.home")


def test_a_package_outside_a_platform_plays_and_says_that_nothing_is_reported(
    running: Browser, pages: Platform, story: CompiledStory
) -> None:
    page = open_page(running, f"{pages.url}/index.html")
    assert "nothing is reported" in page.ask("document.querySelector('main').textContent")
    begin(page)
    choose(page, story, "kitchen.ask_who")
    refused = page.ask(f"fetch('{pages.url}/index.html').then(() => 'reached', () => 'refused')")
    assert refused == "refused"


def test_cmi5_is_told_in_the_right_order_and_once(
    running: Browser, pages: Platform, store: Platform, story: CompiledStory
) -> None:
    page = open_page(running, store.launch(pages, returnURL=f"{pages.url}/back.html"))
    assert store.verbs == ["initialized"]
    assert store.url.removeprefix("http://") in page.ask("document.querySelector('main').textContent")
    begin(page)
    choose(page, story, *WAY)
    assert store.verbs == ["initialized"]
    click(page, "Go on to the debrief")
    wait_for(page, lambda: "completed" in store.verbs)
    checked_in = page.ask("document.querySelector('main').textContent")
    assert "told that you reached the debrief, and which ending it was" in checked_in
    assert "nobody is told" not in checked_in
    click(page, "Looking closer")
    write_reason(page)
    click(page, "What happened")
    click(page, "Leave")
    page.until("location.pathname === '/back.html'")
    assert store.verbs == ["initialized", "experienced", "completed", "terminated"]
    assert store.statements[1]["object"]["definition"]["name"]["en-GB"] == ending_by(story, *WAY)
    assert store.faults == []
    assert WRITTEN not in json.dumps(store.statements) + str(store.states)


def test_cmi5_goes_on_in_another_browser_and_completes_once_a_registration(
    running: Browser, pages: Platform, store: Platform, story: CompiledStory
) -> None:
    page = open_page(running, store.launch(pages))
    begin(page)
    choose(page, story, "kitchen.ask_who")
    here = title(page)
    wait_for(page, lambda: "sixty-visits" in store.states)
    click(page, "Leave")
    page.until("document.querySelector('h1').textContent === 'You have left'")
    page.ask("localStorage.clear()")
    page = open_page(running, store.launch(pages))
    click(page, "Go on where you were")
    assert title(page) == here
    choose(page, story, "office.home", "review.say_it")
    click(page, "Go on to the debrief")
    wait_for(page, lambda: "completed" in store.verbs)
    click(page, "Leave")
    page.until("document.querySelector('h1').textContent === 'You have left'")
    page = open_page(running, store.launch(pages))
    click(page, "Begin anew")
    if page.ask("[...document.querySelectorAll('button')].some(each => each.textContent === 'Begin')"):
        click(page, "Begin")
    click(page, "Replace it")
    choose(page, story, *WAY)
    click(page, "Go on to the debrief")
    wait_for(page, lambda: store.verbs.count("experienced") == 2)
    page.call("Page.navigate", url="about:blank")
    wait_for(page, lambda: store.verbs.count("terminated") == 3)
    assert store.verbs.count("completed") == 1
    assert store.faults == []


def test_cmi5_looked_through_is_told_no_completion(
    running: Browser, pages: Platform, store: Platform, story: CompiledStory
) -> None:
    page = open_page(running, store.launch(pages, "Browse"))
    begin(page)
    choose(page, story, *WAY)
    click(page, "Go on to the debrief")
    assert "The learning platform is not told which way you go" in page.ask(
        "document.querySelector('main').textContent"
    )
    click(page, "Leave")
    wait_for(page, lambda: "terminated" in store.verbs)
    assert store.verbs == ["initialized", "terminated"]
    page = open_page(running, store.launch(pages))
    click(page, "Go on where you were")
    wait_for(page, lambda: "completed" in store.verbs)
    assert store.faults == []


def test_a_completion_that_never_arrived_is_told_at_the_next_launch(
    running: Browser, pages: Platform, store: Platform, story: CompiledStory
) -> None:
    page = open_page(running, store.launch(pages))
    begin(page)
    choose(page, story, *WAY)
    store.loses_statements = True
    click(page, "Go on to the debrief")
    click(page, "Leave")
    page.until("document.querySelector('h1').textContent === 'You have left'")
    assert "open the page from the platform again" in page.ask("document.querySelector('[role=alert]').textContent")
    store.loses_statements = False
    page = open_page(running, store.launch(pages))
    click(page, "Go on where you were")
    wait_for(page, lambda: "completed" in store.verbs)
    assert store.faults == []


def test_a_launched_page_reaches_its_store_and_nobody_else(running: Browser, pages: Platform, store: Platform) -> None:
    page = open_page(running, store.launch(pages))
    for address in (f"{pages.url}/index.html", f"{store.url}/other", "https://example.org/"):
        asked = f"fetch({json.dumps(address)}, {{method: 'POST'}}).then(() => 'reached', () => 'refused')"
        assert page.ask(asked) == "refused"
    reached = {address.split("?")[0] for address in page.fetched() if not address.startswith(pages.url)}
    assert all(address.startswith((f"{store.url}/xapi/", f"{store.url}/token")) for address in reached)


def test_a_store_that_fails_is_said_and_told_everything_when_it_answers_again(
    running: Browser, pages: Platform, store: Platform, story: CompiledStory
) -> None:
    page = open_page(running, store.launch(pages))
    begin(page)
    store.is_out = True
    choose(page, story, "kitchen.ask_who")
    page.ask("new Promise(done => setTimeout(done, 200))")
    choose(page, story, "office.home")
    assert "does not answer" in page.ask("document.querySelector('[role=alert]').textContent")
    choose(page, story, "review.say_it")
    click(page, "Go on to the debrief")
    store.is_out = False
    click(page, "Leave")
    wait_for(page, lambda: "terminated" in store.verbs)
    assert store.verbs == ["initialized", "experienced", "completed", "terminated"]
    assert store.faults == []


def test_a_launch_whose_token_was_used_is_said_and_the_play_goes_on(
    running: Browser, pages: Platform, store: Platform, story: CompiledStory
) -> None:
    address = store.launch(pages)
    store.tokens.clear()
    page = open_page(running, address)
    assert "open the page from the platform again" in page.ask("document.querySelector('[role=alert]').textContent")
    begin(page)
    choose(page, story, "kitchen.ask_who")
    assert store.statements == []
