"""Nothing that was played or written goes away unasked: the kept play, what stands in a box, what a page closes on."""

import json
from pathlib import Path

import pytest

from game import paths
from game.records.journal_reader import SUFFIX, read_journal
from game.records.recorded_session import RecordedSession
from game.reports.web_page.html_page import play_page
from tests.reports.chromium import IN_BROWSER, Browser
from tests.reports.web_page.in_browser import choose, click, opened, saved_file
from tests.tea_scenario import KEYS, SCENARIO, story_of

pytestmark = IN_BROWSER
WAY = ("kitchen.ask_who", "office.home", "review.say_it")
WRITTEN = "Because I knew her."
QUESTION = "[...document.querySelectorAll('dialog h2')].some(each => each.textContent.startsWith('Replace the play'))"
KEPT = "localStorage[Object.keys(localStorage).find(name => !name.endsWith('draft'))]"


@pytest.fixture
def tea(running: Browser, tmp_path: Path) -> Browser:
    """The page of the small scenario, with its play begun."""
    page = opened(running, tmp_path / "play.html", play_page(story_of(SCENARIO), paths.assets()))
    click(page, "Go on")
    click(page, "Begin")
    return page


def write(page: Browser, words: str = WRITTEN) -> None:
    """Type into the last box."""
    page.ask("[...document.querySelectorAll('textarea')].at(-1).focus()")
    page.write(words)


def texts_kept(page: Browser) -> list[str]:
    """Return every note of the play that the browser keeps."""
    lines = [json.loads(line) for line in page.ask(KEPT).splitlines()]
    return [line["note"]["text"] for line in lines if "note" in line]


def test_begin_again_asks_and_can_save_the_play_first(tea: Browser, tmp_path: Path) -> None:
    choose(tea, *WAY)
    click(tea, "Go on to the debrief")
    click(tea, "Next")
    write(tea)
    before = tea.ask("document.querySelector('h1').textContent")
    click(tea, "Begin again")
    assert tea.ask(QUESTION)
    click(tea, "Go back")
    assert tea.ask("document.querySelector('h1').textContent") == before
    click(tea, "Begin again")
    file = saved_file(tea, tmp_path, "Save it first")
    assert read_journal(file).keys == WAY
    assert WRITTEN in file.read_text("utf-8")
    assert tea.ask(QUESTION)
    click(tea, "Replace it")
    assert tea.ask("localStorage.length") == 0
    click(tea, "Go on")
    click(tea, "Begin")
    assert not tea.ask(QUESTION)


def test_beginning_where_a_play_is_kept_asks_first(tea: Browser, tmp_path: Path) -> None:
    choose(tea, *WAY[:1])
    kept = tea.ask(KEPT)
    tea.open(tmp_path / "play.html")
    click(tea, "Begin anew")
    click(tea, "Begin")
    assert tea.ask(QUESTION)
    click(tea, "Go back")
    assert tea.ask(KEPT) == kept
    click(tea, "Begin")
    click(tea, "Replace it")
    assert tea.ask(KEPT) != kept
    assert tea.ask("document.activeElement.tagName") == "H1"
    tea.until("document.querySelector('dialog') === null")


def test_a_session_file_replaces_the_kept_play_only_when_told_to(tea: Browser, tmp_path: Path) -> None:
    choose(tea, *WAY[:1])
    kept = tea.ask(KEPT)
    play = RecordedSession.begin(story_of(SCENARIO), 3, None, tmp_path)
    for key in KEYS[:3]:
        move = play.session.story.move(key)
        assert move is not None
        play.act(move)
    play.close()
    tea.open(tmp_path / "play.html")
    open_file(tea, str(play.source))
    tea.until(QUESTION)
    click(tea, "Go back")
    assert tea.ask(KEPT) == kept
    open_file(tea, str(play.source))
    tea.until(QUESTION)
    click(tea, "Replace it")
    assert play.source is not None
    assert tea.ask(KEPT) == play.source.read_text("utf-8")


def test_the_file_of_the_kept_play_itself_is_opened_without_a_question(tea: Browser, tmp_path: Path) -> None:
    choose(tea, *WAY[:1])
    file = tmp_path / f"own{SUFFIX}"
    file.write_text(tea.ask(KEPT), "utf-8", newline="")
    tea.open(tmp_path / "play.html")
    open_file(tea, str(file))
    tea.until("document.querySelector('#file') === null")
    assert not tea.ask(QUESTION)


def open_file(page: Browser, file: str) -> None:
    root = page.call("DOM.getDocument")["root"]["nodeId"]
    field = page.call("DOM.querySelector", nodeId=root, selector="#file")["nodeId"]
    page.call("DOM.setFileInputFiles", nodeId=field, files=[file])


def test_what_stands_in_the_box_of_notes_is_kept_when_it_is_closed(tea: Browser) -> None:
    choose(tea, *WAY[:1])
    click(tea, "Notes")
    write(tea)
    click(tea, "Close")
    assert texts_kept(tea) == [WRITTEN]
    click(tea, "Notes")
    assert tea.ask("document.querySelector('dialog blockquote').textContent") == WRITTEN
    assert tea.ask("document.querySelector('textarea').value") == ""


def test_a_reason_typed_in_the_debrief_is_kept_when_one_goes_to_another_part(tea: Browser) -> None:
    choose(tea, *WAY)
    click(tea, "Go on to the debrief")
    click(tea, "Looking closer")
    write(tea)
    click(tea, "What happened")
    assert texts_kept(tea) == [WRITTEN]
    click(tea, "Looking closer")
    write(tea, "And more.")
    click(tea, "Looking closer")
    assert "And more." in tea.ask("document.querySelector('main').textContent")
    assert WRITTEN in tea.ask("document.querySelector('main').textContent")


def test_what_was_typed_is_a_note_when_the_page_was_closed_and_is_opened_again(tea: Browser, tmp_path: Path) -> None:
    choose(tea, *WAY[:1])
    click(tea, "Notes")
    write(tea)
    assert texts_kept(tea) == []
    tea.open(tmp_path / "play.html")
    click(tea, "Go on where you were")
    assert texts_kept(tea) == [WRITTEN]
    tea.open(tmp_path / "play.html")
    click(tea, "Go on where you were")
    assert texts_kept(tea) == [WRITTEN]
