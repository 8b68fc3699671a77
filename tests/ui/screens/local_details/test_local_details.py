"""The form of local details as a facilitator fills it in: by keyboard alone, and with what cannot be used."""

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game import TEXT_BOX_NOTICE, paths
from game.engine.session import begin
from game.engine.views.case_file import case_file
from game.engine.views.page import build_page
from game.engine.views.text import fill_placeholders
from game.records.lookup import load_story
from game.scenario.local_details.file import read_local_details
from game.ui.accessibility.narration import narrate
from game.ui.accessibility.tree import accessible_tree
from game.ui.drawing.style import Style
from game.ui.screen import Pop, Push, Replace
from game.ui.screens.local_details.section import DetailsSectionScreen
from game.ui.screens.local_details.sections import LocalDetailsScreen
from game.ui.screens.message import MessageScreen
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.widget import Pressed
from tests.local_pack import write_local_pack
from tests.ui.driving import WIDE, drawn, key, keys, letters, named, words


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SIXTY_VISITS_SAVES", str(tmp_path / "saves"))
    return write_local_pack(tmp_path / "packs")


@pytest.fixture
def form(pack: Path, style: Style) -> LocalDetailsScreen:
    screen = LocalDetailsScreen(pack.parent)
    drawn(screen, style)
    return screen


Section = Callable[[str], DetailsSectionScreen]


@pytest.fixture
def section(form: LocalDetailsScreen, style: Style) -> Section:
    def opened(name: str) -> DetailsSectionScreen:
        action = form.on_message(Pressed(f"section 0 {name}"))
        assert isinstance(action, Push)
        assert isinstance(action.screen, DetailsSectionScreen)
        drawn(action.screen, style)
        return action.screen

    return opened


def tab_to(screen: WidgetScreen, widget_key: str) -> None:
    """Move the focus by Tab alone to a widget whose key begins so."""
    for _ in range(200):
        focus = screen.widget_host.focus
        if focus is not None and focus.key.startswith(widget_key):
            return
        screen.handle(key(pygame.K_TAB))
    raise AssertionError(f"Tab does not lead to {widget_key}")


def type_anew(screen: WidgetScreen, text: str) -> None:
    """Replace what stands in the field that has the focus."""
    screen.handle(key(pygame.K_a, pygame.KMOD_CTRL))
    for letter in text:
        screen.handle(letters(letter))


def fill_in(screen: WidgetScreen, name: str, text: str) -> None:
    tab_to(screen, f"open {name}")
    screen.handle(key(pygame.K_RETURN))
    type_anew(screen, text)


def test_an_entry_is_filled_in_by_keyboard_and_kept_on_leaving(section: Section) -> None:
    screen = section("local")
    fill_in(screen, "local.duty", "01234 567890")
    assert "Used in 2 places: the support page, A visit." in words(screen)
    assert "The original: 01632 960118" in words(screen)
    assert isinstance(screen.handle(key(pygame.K_ESCAPE)), Pop)
    assert read_local_details().of("quay") == {"local.duty": "01234 567890"}


def test_a_wrong_value_is_refused_beside_its_field_while_it_is_typed(section: Section) -> None:
    screen = section("local")
    fill_in(screen, "local.duty", "999")
    assert "write the number of the team itself" in words(screen)
    type_anew(screen, "01234 567890")
    assert "write the number of the team itself" not in words(screen)


def test_an_open_entry_says_nothing_that_lags_behind_its_field(section: Section) -> None:
    screen = section("local")
    assert "01632 960118" in named(screen, "open local.duty").description
    fill_in(screen, "local.duty", "01234 567")
    assert named(screen, "open local.duty").description == ""
    screen.handle(letters("890"))
    tab_to(screen, "open local.team")
    screen.handle(key(pygame.K_RETURN))
    assert named(screen, "open local.duty").description == "changed: 01234 567890"


def test_the_field_of_a_question_grows_as_one_types(section: Section, style: Style) -> None:
    screen = section("desks.visit")
    fill_in(screen, "desks.visit.kitchen.discuss", "What")
    for _ in range(6):
        screen.handle(letters(" would she have said to somebody whom she knew?"))
    field = screen.widget_host.focus
    assert field is not None
    assert field.rect.height == field.height_for_width(style, field.rect.width)
    assert field.rect.bottom <= named(screen, "reason").rect.top


def test_why_a_value_is_refused_is_heard(section: Section) -> None:
    screen = section("local")
    fill_in(screen, "local.duty", "99")
    before = accessible_tree(screen, WIDE)
    screen.handle(letters("9"))
    assert "write the number of the team itself" in narrate(before, accessible_tree(screen, WIDE))


def test_what_is_refused_is_said_before_the_form_is_left_and_the_rest_is_kept(
    form: LocalDetailsScreen, section: Section
) -> None:
    screen = section("local")
    fill_in(screen, "local.duty", "999")
    fill_in(screen, "local.team", "Harbour Team")
    screen.handle(key(pygame.K_ESCAPE))
    form.refresh()
    assert "Not kept. 999 is for an emergency" in words(form)
    action = form.on_escape()
    assert isinstance(action, Push)
    assert isinstance(action.screen, MessageScreen)
    assert read_local_details().of("quay") == {"local.team": "Harbour Team"}


def test_a_slip_leaves_the_last_good_value_and_the_dialog_says_so(
    form: LocalDetailsScreen, section: Section, style: Style
) -> None:
    screen = section("local")
    fill_in(screen, "local.duty", "01234 567890")
    screen.handle(key(pygame.K_ESCAPE))
    screen = section("local")
    fill_in(screen, "local.duty", "999")
    screen.handle(key(pygame.K_ESCAPE))
    assert read_local_details().of("quay") == {"local.duty": "01234 567890"}
    action = form.on_escape()
    assert isinstance(action, Push)
    assert isinstance(action.screen, MessageScreen)
    drawn(action.screen, style)
    text = words(action.screen)
    assert "“999” cannot be used, and is not kept. What holds is “01234 567890”, which you put in before." in text
    assert action.screen.on_message(Pressed("1")) == Pop(to_first=True)


def test_going_back_to_mend_a_value_opens_its_very_entry(
    form: LocalDetailsScreen, section: Section, style: Style
) -> None:
    screen = section("local")
    fill_in(screen, "local.duty", "999")
    fill_in(screen, "local.team", "Harbour Team")
    screen.handle(key(pygame.K_ESCAPE))
    form.refresh()
    assert "3 entries, 1 changed, 1 not kept" in words(form)
    action = form.on_escape()
    assert isinstance(action, Push)
    assert isinstance(action.screen, MessageScreen)
    back = action.screen.on_message(Pressed("0"))
    assert isinstance(back, Replace)
    assert isinstance(back.screen, DetailsSectionScreen)
    drawn(back.screen, style)
    assert back.screen.widget_host.focus is not None
    assert back.screen.widget_host.focus.value == "999"


def test_a_value_goes_back_to_the_original_and_a_change_is_undone(section: Section) -> None:
    screen = section("people")
    fill_in(screen, "people.manager", "Anita Rao")
    tab_to(screen, "reset people.manager")
    screen.handle(key(pygame.K_RETURN))
    assert "Anita Rao" not in words(screen)
    tab_to(screen, "undo")
    screen.handle(key(pygame.K_RETURN))
    focus = screen.widget_host.focus
    assert focus is not None
    assert focus.value == "Anita Rao"


def test_a_decision_and_a_question_are_left_out(section: Section) -> None:
    screen = section("desks.visit")
    tab_to(screen, "use desks.visit.desk.use")
    screen.handle(key(pygame.K_RETURN))
    tab_to(screen, "open desks.visit.kitchen.discuss")
    screen.handle(key(pygame.K_RETURN))
    tab_to(screen, "drop desks.visit.kitchen.discuss")
    screen.handle(key(pygame.K_RETURN))
    screen.leave()
    changed = {"desks.visit.desk.use": "left out", "desks.visit.kitchen.discuss": "left out"}
    assert read_local_details().of("quay") == changed


def test_what_is_switched_off_is_listed_as_that(form: LocalDetailsScreen, section: Section) -> None:
    screen = section("desks.visit")
    tab_to(screen, "use desks.visit.desk.use")
    screen.handle(key(pygame.K_RETURN))
    screen.leave()
    form.refresh()
    assert "The decision “The desk” is switched off" in words(form)
    assert "look at it in the debrief" not in words(form)


def test_what_was_changed_is_listed_and_leads_to_its_field(
    form: LocalDetailsScreen, section: Section, style: Style
) -> None:
    screen = section("law")
    fill_in(screen, "law.as_at", "1 March 2026")
    screen.leave()
    form.refresh()
    action = form.on_message(Pressed("entry 0 law.as_at"))
    assert isinstance(action, Push)
    assert isinstance(action.screen, WidgetScreen)
    drawn(action.screen, style)
    focus = action.screen.widget_host.focus
    assert focus is not None
    assert focus.value == "1 March 2026"


def test_a_number_a_team_a_person_a_date_a_question_and_two_decisions_hold_from_then_on(
    pack: Path, section: Section
) -> None:
    entries = {
        "local": {"local.duty": "01234 567890", "local.team": "Harbour Team"},
        "people": {"people.manager": "Anita Rao"},
        "law": {"law.as_at": "1 March 2026"},
        "desks.visit": {"desks.visit.kitchen.discuss": "What did you hear?"},
    }
    for name, values in entries.items():
        screen = section(name)
        for field, value in values.items():
            fill_in(screen, field, value)
        for decision in ("kitchen", "desk") if name == "desks.visit" else ():
            tab_to(screen, f"use desks.visit.{decision}.use")
            screen.handle(key(pygame.K_RETURN))
        screen.handle(key(pygame.K_ESCAPE))
    story = load_story(pack / "visit.yaml")
    assert story.left_out == {"kitchen", "desk"}
    page = " ".join(block for block in map(str, build_page(begin(story)).blocks))
    assert "A. Rao signed" in page
    assert story.scenario.scenes["kitchen"].discuss == "What did you hear?"
    assert case_file(begin(story)).law_as_at == "2026-03-01"
    assert fill_placeholders(story.scenario, "{local.team}, {local.duty}") == "Harbour Team, 01234 567890"


def test_the_whole_form_is_searched_for_names_numbers_and_services(form: LocalDetailsScreen, style: Style) -> None:
    for wanted, entry in (("ruth", "people.manager"), ("01632", "local.duty"), ("FAMILY", "agencies.care")):
        tab_to(form, "find")
        type_anew(form, wanted)
        assert f"entry 0 {entry}" in keys(form)
        assert not any(each.startswith("section") for each in keys(form))
    action = form.on_message(Pressed("entry 0 agencies.care"))
    assert isinstance(action, Push)
    assert isinstance(action.screen, DetailsSectionScreen)
    drawn(action.screen, style)
    assert action.screen.widget_host.focus is not None
    assert action.screen.widget_host.focus.value == "The family team"
    type_anew(form, "nowhere at all")
    assert "Nothing here has these letters." in words(form)


def test_numbers_that_the_support_page_lacks_stand_first_until_they_are_put_in(
    form: LocalDetailsScreen, section: Section, style: Style
) -> None:
    assert "To be filled in first" in words(form)
    assert "The support page says: a number not filled in here yet." in words(form)
    screen = section("local")
    assert "01632 960118  ·  invented" in words(screen)
    fill_in(screen, "local.duty", "999")
    screen.leave()
    action = form.on_escape()
    assert isinstance(action, Push)
    assert isinstance(action.screen, MessageScreen)
    drawn(action.screen, style)
    assert "What holds is the invented number 01632 960118, as it came." in words(action.screen)
    fill_in(screen, "local.team", "Harbour Team")
    fill_in(screen, "local.duty", "01234 567890")
    screen.leave()
    form.refresh()
    assert "To be filled in first" not in words(form)


def test_it_says_what_does_not_belong_there_and_where_the_file_is(form: LocalDetailsScreen, section: Section) -> None:
    assert TEXT_BOX_NOTICE in words(form)
    assert TEXT_BOX_NOTICE in words(section("support"))
    assert str(paths.local_details()) in words(form)


def test_a_file_that_cannot_be_read_is_told_and_stays_as_it_is(pack: Path, style: Style) -> None:
    file = paths.local_details()
    file.parent.mkdir()
    file.write_text("packs: [", "utf-8")
    screen = LocalDetailsScreen(pack.parent)
    drawn(screen, style)
    assert "is not used. Line 1" in words(screen)
    assert isinstance(screen.on_escape(), Pop)
    action = screen.on_message(Pressed("section 0 local"))
    assert isinstance(action, Push)
    assert isinstance(action.screen, DetailsSectionScreen)
    drawn(action.screen, style)
    fill_in(action.screen, "local.team", "Harbour Team")
    assert action.screen.on_escape() is None
    assert "what you changed here is not kept yet" in words(action.screen)
    assert isinstance(action.screen.on_escape(), Pop)
    assert isinstance(screen.on_escape(), Push)
    assert file.read_text("utf-8") == "packs: ["


@pytest.mark.parametrize("size", [(1024, 640), (640, 480)])
def test_every_section_can_be_drawn_at_any_size(section: Section, style: Style, size: tuple[int, int]) -> None:
    for name in ("local", "agencies", "people", "support", "law", "desks.visit"):
        screen = section(name)
        drawn(screen, style, size)
        assert "back" in keys(screen)
