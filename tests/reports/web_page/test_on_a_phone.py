"""The page in the hand: what is at hand while one reads, how long a desk is, and what the first screen shows."""

import json
from pathlib import Path

import pytest

from game import paths
from game.records.lookup import find_installed, load_story
from game.reports.web_page.html_page import play_page
from tests.engine.stories import WAIT, WORLD, line, on, scene, story
from tests.reports.chromium import IN_BROWSER, Browser
from tests.reports.web_page.in_browser import axe_faults, click, opened

pytestmark = IN_BROWSER
PHONE, SIDEWAYS, DOUBLED = (360, 740), (740, 360), (180, 370)
"""Widths and heights of the window; a phone at 200 % has half as many."""
PIECES = {
    f"piece_{number}": {"text": f"What was said on {number} May about the marks on the arm, and by whom it was said"}
    for number in range(1, 17)
}
TALK = {
    "first": line(topic="The tea", say="Is there tea?", answer="There is."),
    "more": line(topic="The pot", say="In which pot?", answer="In the blue one.", when="asked(kitchen.first)"),
    "other": line(topic="The rain", say="It rains.", answer="It does."),
}
LOOKS = {name: {"name": f"the {name}", "text": "It is there."} for name in ("door", "cup", "shelf")}
OPEN = "document.querySelector('dialog[open]')"
TITLE = "document.querySelector('h1').textContent"
HEADER = "document.querySelector('header').getBoundingClientRect()"


def small_page() -> str:
    """Return the page of a conversation, and after it of a desk of sixteen pieces."""
    kitchen = scene({"go": on("office", say="Go to the office.")}, title="Kitchen", text="The [[core]] meets here.",
                    talk=TALK, look=LOOKS, turns=4, turns_are="until the kettle boils")  # fmt: skip
    office = scene({"wait": WAIT, "end": on(say="Go home.")}, title="Office", desk_time=4, do=[{"learn": list(PIECES)}])
    of = story(
        {"kitchen": kitchen, "office": office},
        information={**WORLD["information"], **PIECES},
        terms={"core": {"term": "core group", "text": "Those who meet."}},
        support=[{"name": "A helpline", "text": "From 9 to 5 on 12 May 2026: 0808 800 5000, or 116 123."}],
    )
    return play_page(of, paths.assets())


@pytest.fixture
def phone(running: Browser, tmp_path: Path) -> Browser:
    """The small story, begun, on a phone."""
    page = opened(running, tmp_path / "play.html", small_page(), *PHONE)
    click(page, "Go on")
    return page


def buttons(page: Browser, within: str) -> list[str]:
    return list(page.ask(f"[...document.querySelectorAll({json.dumps(within + ' button')})].map(e => e.textContent)"))


def shipped(running: Browser, tmp_path: Path, name: str, width: int, height: int) -> Browser:
    """Open a shipped scenario and begin it."""
    file = find_installed(name)
    assert file is not None
    page = opened(
        running, tmp_path / "play.html", play_page(load_story(file), paths.assets(), file.parent), width, height
    )
    click(page, "Go on")
    click(page, "Begin")
    return page


@pytest.mark.parametrize(("width", "height"), [PHONE, SIDEWAYS, DOUBLED])
def test_the_cover_the_file_support_and_notes_stay_in_one_row_while_one_reads(
    running: Browser, tmp_path: Path, width: int, height: int
) -> None:
    page = opened(running, tmp_path / "play.html", small_page(), width, height)
    click(page, "Go on")
    page.ask("window.scrollTo(0, 1e6)")
    assert buttons(page, "header") == ["Cover", "Case file", "Support", "Notes"]
    assert (page.ask(f"{HEADER}.top"), page.ask(f"{HEADER}.height < 64")) == (0, True)
    tops = "new Set([...document.querySelectorAll('#tools button')].map(e => e.getBoundingClientRect().top)).size"
    assert page.ask(tops) == 1
    assert page.ask("document.documentElement.scrollWidth <= innerWidth")
    if width == PHONE[0]:
        assert page.ask("document.getElementById('tools').scrollWidth <= document.getElementById('tools').clientWidth")


def test_at_200_per_cent_nothing_but_the_bar_slides_sideways(running: Browser, tmp_path: Path) -> None:
    page = opened(running, tmp_path / "play.html", small_page(), *DOUBLED)
    fits = "document.documentElement.scrollWidth <= innerWidth"
    inside = f"{OPEN}.scrollWidth <= {OPEN}.clientWidth"
    assert page.ask(fits)
    click(page, "Go on")
    for words in ("Case file", "Support", "Notes"):
        click(page, words)
        assert page.ask(inside), words
        assert page.ask("document.querySelector('dialog[open] .bar').getBoundingClientRect().height") < 140
        page.ask(f"[...{OPEN}.querySelectorAll('.bar button')].at(-1).click()")
        page.until("document.querySelector('dialog') === null")
    assert page.ask(fits)
    click(page, "Go to the office.")
    assert page.ask(fits)
    click(page, "Go home.")
    assert page.ask(inside)


def test_the_notice_names_the_button_that_covers_everything(running: Browser, tmp_path: Path) -> None:
    page = opened(running, tmp_path / "play.html", small_page(), *PHONE)
    assert "Esc, or the button Cover" in page.ask("document.querySelector('main').textContent")


def test_a_dialog_can_be_covered_and_closed_wherever_one_reads_in_it(running: Browser, tmp_path: Path) -> None:
    page = shipped(running, tmp_path, "just_a_friend", *PHONE)
    click(page, "Case file")
    page.ask(f"void ({OPEN}.scrollTop = 1e6)")
    assert page.ask(f"{OPEN}.scrollTop") > 0
    in_view = f"[...{OPEN}.querySelectorAll('.bar button')].every(e => {{ const box = e.getBoundingClientRect(); "
    assert page.ask(in_view + "return box.top >= 0 && box.bottom <= innerHeight && box.height >= 44; })")
    page.ask(f"[...{OPEN}.querySelectorAll('.bar button')].find(e => e.textContent === 'Cover').click()")
    assert page.ask("document.querySelector('dialog.cover').open")
    click(page, "Support")
    click(page, "Cover")
    page.until("document.querySelectorAll('dialog').length === 2")
    assert page.ask("[...document.querySelectorAll('dialog')].at(-1).className") == "cover"


def test_the_cover_offers_leaving_and_what_was_typed_stays_kept(phone: Browser) -> None:
    title = phone.ask(TITLE)
    click(phone, "Notes")
    phone.ask("document.querySelector('textarea').focus()")
    phone.write("A word.")
    phone.press("Escape")
    click(phone, "Leave")
    phone.until("document.querySelector('dialog') === null")
    assert phone.ask(TITLE) == "You have left"
    assert "Kitchen" not in phone.ask("document.querySelector('main').textContent")
    assert "A word." in phone.ask("Object.values(localStorage).join()")
    click(phone, "Come back")
    assert phone.ask(TITLE) == title


def test_a_desk_with_time_left_is_left_only_by_somebody_who_was_asked(phone: Browser) -> None:
    click(phone, "Go to the office.")
    click(phone, "Wait.")
    assert phone.ask(f"{OPEN} === null"), "waiting does not leave the desk"
    click(phone, "Go home.")
    assert "Leave your desk?" in phone.ask(f"{OPEN}.textContent")
    assert "There are 4 parts of your time left today." in phone.ask(f"{OPEN}.textContent")
    click(phone, "Stay")
    assert phone.ask(TITLE) == "Office"
    click(phone, "Go home.")
    click(phone, "Leave")
    assert phone.ask(TITLE) == "Apart"
    assert phone.ask("document.activeElement.tagName") == "H1"


def tell(page: Browser, agency: str, piece: int = 0) -> None:
    page.ask(f"document.querySelectorAll('.pieces input')[{piece}].click()")
    page.ask(f"(() => {{ const whom = document.getElementById('whom'); whom.value = '{agency}';"
             " whom.dispatchEvent(new Event('change')); })()")  # fmt: skip
    click(page, "Tell them")


def test_a_desk_of_sixteen_pieces_is_short_and_says_in_a_few_words_where_each_stands(phone: Browser) -> None:
    click(phone, "Go to the office.")
    phone.ask("document.querySelectorAll('.pieces input')[0].click()")
    assert phone.ask("[...document.querySelectorAll('.marks')].map(e => e.textContent)") == (
        ["Marked: 1. Desk time left: 4 of 4."] * 2
    )
    phone.ask("document.querySelectorAll('.pieces input')[0].click()")
    tell(phone, "police")
    assert phone.ask("document.querySelector('.pieces .state').textContent") == " (not written down, told 1)"
    assert phone.ask("document.querySelector('.pieces').getBoundingClientRect().height") < 1300
    assert phone.ask("[...document.querySelectorAll('.state')].every(e => e.getClientRects().length === 1)")
    assert "Police" in phone.ask("document.querySelector('.pieces').closest('section').querySelector('dd').textContent")
    tell(phone, "gp")
    assert phone.ask("document.querySelector('.pieces') === null")
    folded = "document.querySelector('main details')"
    assert phone.ask(f"[{folded}.open, {folded}.querySelectorAll('li').length]") == [False, 16]


@pytest.mark.parametrize("name", ["just_a_friend", "ten_minutes", "next_available_slot"])
@pytest.mark.parametrize(("width", "height"), [PHONE, SIDEWAYS])
def test_the_first_lines_of_the_story_are_on_the_first_screen(
    running: Browser, tmp_path: Path, name: str, width: int, height: int
) -> None:
    page = shipped(running, tmp_path, name, width, height)
    assert page.ask("document.querySelector('.places').getBoundingClientRect().height") <= height / 4 + 1
    assert page.ask("document.querySelector('#happened p').getBoundingClientRect().top") < height - 56
    rows = "new Set([...document.querySelectorAll('.here img')].map(e => e.getBoundingClientRect().top)).size"
    assert page.ask(rows) <= 1


def test_the_most_people_that_a_scene_has_stand_in_one_row_and_no_name_is_broken(
    running: Browser, tmp_path: Path
) -> None:
    people = {f"p{number}": {"name": name} for number, name in enumerate(("Gareth Probert", "Gemma Stroud",
              "Shona Baptiste", "Maya Marlow", "Dr Emmanuel Boateng"))}  # fmt: skip
    of = story({"a": scene({"end": on()}, present=dict.fromkeys(people, ""))}, people=people)
    page = opened(running, tmp_path / "play.html", play_page(of, paths.assets()), *PHONE)
    click(page, "Go on")
    assert page.ask("document.documentElement.scrollWidth <= innerWidth")
    rows = "new Set([...document.querySelectorAll('.here li')].map(e => e.getBoundingClientRect().top)).size"
    assert page.ask(rows) == 1


def test_what_a_question_opens_stands_first_directly_under_its_answer(phone: Browser) -> None:
    click(phone, "It rains.")
    headings = "[...document.querySelectorAll('main h2')].map(e => e.textContent)"
    assert phone.ask(headings)[:3] == ["“It rains.”", "Say", "Look closer"]
    click(phone, "Is there tea?")
    assert "In which pot?" in phone.ask("document.querySelector('main .options button').textContent")
    click(phone, "The door")
    assert phone.ask(headings)[-3:-1] == ["Look closer", "Say"]


def test_how_long_a_conversation_lasts_is_a_sentence(phone: Browser) -> None:
    assert "4 turns left. Until the kettle boils" in phone.ask("document.querySelector('main').textContent")


def test_the_table_of_who_knew_what_slides_under_its_first_column_and_breaks_no_word(phone: Browser) -> None:
    click(phone, "Go to the office.")
    tell(phone, "police")
    tell(phone, "gp", 1)
    click(phone, "Go home.")
    click(phone, "Go on to the debrief")
    click(phone, "What happened")
    phone.ask("document.querySelectorAll('details').forEach(e => { e.open = true; })")
    assert phone.ask("document.querySelector('.wide caption') === null")
    assert "slides sideways" in phone.ask("document.getElementById('table-note').textContent")
    wide = "document.querySelector('.wide')"
    left = f"{wide}.querySelector('tbody th').getBoundingClientRect().left - {wide}.getBoundingClientRect().left"
    before = phone.ask(left)
    assert phone.ask(f"({wide}.scrollLeft = 60, {wide}.scrollLeft)") > 20
    assert phone.ask(left) == before
    # One letter of a broken word would make a column narrower than its longest word.
    words = f"[...{wide}.querySelectorAll('thead th')].every(e => e.clientWidth >= e.textContent.split(' ')"
    assert phone.ask(words + ".reduce((most, word) => Math.max(most, word.length), 0) * 7)")
    assert axe_faults(phone) == []


def test_telephone_numbers_are_links_and_dates_and_hours_are_none(phone: Browser) -> None:
    click(phone, "Support")
    links = "[...document.querySelectorAll('dialog a')].map(e => e.getAttribute('href'))"
    assert phone.ask(links)[:2] == ["tel:08088005000", "tel:116123"]
    assert phone.ask("document.querySelector('dialog a').getBoundingClientRect().height") >= 44
    assert set(phone.ask(links)[2:]) <= {"tel:999"}
    assert phone.ask("document.querySelector('footer a').getAttribute('href')") == "tel:999"
    assert axe_faults(phone) == []
    assert phone.complaints() == []


def test_glossary_words_and_folding_headings_are_high_enough_for_a_finger(phone: Browser) -> None:
    hit = """(() => {
      const term = document.querySelector("button.term");
      const box = term.getBoundingClientRect();
      const middle = (box.top + box.bottom) / 2;
      return [-21, 21].every((far) => document.elementFromPoint(box.left + 5, middle + far) === term);
    })()"""
    assert phone.ask(hit)
    click(phone, "Case file")
    low = "[...document.querySelectorAll('summary')].filter(e => e.getBoundingClientRect().height < 44).length"
    assert phone.ask(low) == 0
