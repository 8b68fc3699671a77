"""A pathway in the window, by keyboard alone: from the menu over its hand-over pages to the joint debrief."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.menu import MenuScreen
from game.ui.screens.notice import ContentNotice
from game.ui.screens.pathway.joint_debrief import JointDebriefScreen
from game.ui.screens.pathway.page import PathwayPage
from game.ui.screens.pause import PauseScreen
from game.ui.screens.sessions.session import SessionScreen
from game.ui.screens.widget_screen import WidgetScreen
from tests.pathway_pack import write_pack
from tests.ui.driving import keys, words
from tests.ui.test_navigator import Person

ROUTE = "route:two_desks:both"


class Traveller(Person):
    """Somebody who plays a pathway."""

    def expect(self, screen: type[WidgetScreen]) -> None:
        assert isinstance(self.top, screen)

    def sit_down(self, *, is_new: bool = True) -> None:
        self.expect(PathwayPage)
        self.use("on")
        if is_new:
            self.expect(ContentNotice)
            self.use("on")
        self.expect(DeskScreen)

    def go_on_after_ending(self) -> None:
        self.read_on("after")

    def play_autumn(self, tell: str = "tell:centre.letter:email") -> None:
        self.use(ROUTE)
        self.sit_down()
        self.move(tell)
        self.choose("bay.home")

    def choose(self, choice: str) -> None:
        """Leave a scene with desk time by a choice, before which the play may rest."""
        if "sheet" in keys(self.top):
            self.use("sheet")
        self.use(f"do {choice}")
        if "overlay:yes" in keys(self.top):
            self.use("overlay:yes")


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "packs")


@pytest.fixture
def traveller(tmp_path: Path, packs: Path) -> Iterator[Traveller]:
    somebody = Traveller(tmp_path / "saves", scenarios=packs)
    yield somebody
    somebody.navigator.close()


def test_a_whole_pathway_is_played_by_keyboard_from_the_menu_to_its_joint_debrief(traveller: Traveller) -> None:
    assert "Several desks, one story" in words(traveller.top)
    assert "The ward and the centre. 2 desks" in words(traveller.top)
    traveller.use(ROUTE)
    assert "The ward: The ward in winter" in words(traveller.top)
    assert "This desk begins on Thursday 19 November 2026." in words(traveller.top)
    traveller.sit_down()
    traveller.move("tell:centre.letter:email")
    traveller.choose("bay.home")
    traveller.expect(PathwayPage)
    assert "Here this desk rests. Other people's days come first." in words(traveller.top)
    traveller.use("on")
    assert "What the letter says – from The ward, by email, Saturday 21 November 2026" in words(traveller.top)
    traveller.sit_down()
    traveller.move("tell:ward.form:email")
    traveller.choose("hall.done")
    traveller.go_on_after_ending()
    assert "This desk goes on, on Monday 18 January 2027." in words(traveller.top)
    assert "Its debrief can be read from “Saved sessions”." in words(traveller.top)
    traveller.sit_down(is_new=False)
    read: list[str] = []
    for _ in range(3):
        read.append(words(traveller.top))
        traveller.press(pygame.K_SPACE)
    assert "A form has come." in "".join(read)
    traveller.choose("clinic.done")
    traveller.go_on_after_ending()
    traveller.expect(JointDebriefScreen)
    pages = read_debrief(traveller)
    assert "The centre: Saturday 21 November 2026, from The ward" in pages
    assert "It is over" not in pages
    traveller.expect(MenuScreen)
    assert "Joint debrief: Both desks" in words(traveller.top)
    traveller.use(next(each for each in keys(traveller.top) if each.startswith("run:")))
    traveller.expect(JointDebriefScreen)


def read_debrief(traveller: Traveller) -> str:
    """Turn page after page until the debrief is left; return all that stood there."""
    pages: list[str] = []
    while isinstance(traveller.top, JointDebriefScreen):
        pages.append(words(traveller.top))
        traveller.use("forward")
        assert len(pages) < 20
    return "\n".join(pages)


def test_a_run_that_rests_goes_on_after_the_window_was_closed(
    traveller: Traveller, tmp_path: Path, packs: Path
) -> None:
    traveller.play_autumn()
    traveller.navigator.close()
    later = Traveller(tmp_path / "saves", scenarios=packs)
    assert "Go on: Both desks" in words(later.top)
    assert "Next: The centre on Wednesdays, Wednesday 6 January 2027" in words(later.top)
    later.use(next(each for each in keys(later.top) if each.startswith("run:")))
    assert "The centre: The centre on Wednesdays" in words(later.top)
    later.sit_down()
    assert later.playing.leg is not None
    later.navigator.close()


def test_after_a_desk_has_ended_the_menus_first_button_leads_to_the_desk_that_is_next(
    tmp_path: Path, packs: Path
) -> None:
    pack = packs / "two_desks" / "pack.yaml"
    turned = pack.read_text(encoding="utf-8").replace("desks: [centre, ward]}", "desks: [ward]}")
    pack.write_text(
        turned.replace(
            "autumn: {title: Autumn, until: 2026-12-31, desks: [ward]}",
            "autumn: {title: Autumn, until: 2027-01-15, desks: [centre]}",
        ),
        encoding="utf-8",
    )
    traveller = Traveller(tmp_path / "saves", scenarios=packs)
    traveller.use(ROUTE)
    traveller.sit_down()
    traveller.choose("hall.done")
    traveller.go_on_after_ending()
    traveller.use("leave")
    traveller.use(next(each for each in keys(traveller.top) if each.startswith("next:")))
    assert "The ward: The ward in winter" in words(traveller.top)
    traveller.navigator.close()


def test_the_menus_first_button_leads_to_the_next_desk_of_a_run_that_rests(traveller: Traveller) -> None:
    traveller.play_autumn()
    traveller.use("leave")
    traveller.expect(MenuScreen)
    assert "Both desks. Next: The centre on Wednesdays, Wednesday 6 January 2027" in words(traveller.top)
    traveller.use("resume")
    assert "The centre: The centre on Wednesdays" in words(traveller.top)


def test_a_desk_left_in_the_middle_goes_on_without_its_hand_over_and_still_rests(traveller: Traveller) -> None:
    traveller.use(ROUTE)
    traveller.sit_down()
    traveller.press(pygame.K_ESCAPE)
    traveller.expect(PauseScreen)
    traveller.use("leave")
    traveller.use(next(each for each in keys(traveller.top) if each.startswith("run:")))
    traveller.expect(DeskScreen)
    traveller.choose("bay.home")
    traveller.expect(PathwayPage)


def test_enter_sits_down_where_the_page_before_a_desk_is_short_and_reads_on_where_it_scrolls(
    traveller: Traveller, tmp_path: Path, packs: Path
) -> None:
    traveller.use(ROUTE)
    traveller.press(pygame.K_RETURN)
    traveller.expect(ContentNotice)
    small = Traveller(tmp_path / "small", (640, 240), packs)
    small.use(ROUTE)
    focus = small.top.widget_host.focus
    assert focus is not None
    assert focus.key == "pathway"
    small.navigator.close()


def test_esc_covers_a_page_between_two_desks(traveller: Traveller) -> None:
    traveller.use(ROUTE)
    traveller.press(pygame.K_ESCAPE)
    traveller.expect(PauseScreen)
    assert "The ward" not in words(traveller.top)


def test_the_sessions_say_that_one_rests_and_lead_to_the_next_page_of_its_pathway(traveller: Traveller) -> None:
    traveller.play_autumn()
    traveller.use("leave")
    traveller.use("saves")
    assert "a desk of a pathway" in words(traveller.top)
    assert "rests" in words(traveller.top)
    traveller.use("0")
    traveller.expect(SessionScreen)
    traveller.use("on")
    assert "The centre: The centre on Wednesdays" in words(traveller.top)


def test_a_session_of_a_run_that_was_left_in_the_middle_rests_when_it_is_opened_from_the_list(
    traveller: Traveller,
) -> None:
    traveller.use(ROUTE)
    traveller.sit_down()
    traveller.press(pygame.K_ESCAPE)
    traveller.use("leave")
    traveller.use("saves")
    traveller.use("0")
    traveller.use("on")
    traveller.choose("bay.home")
    traveller.expect(PathwayPage)


def test_a_session_whose_route_is_gone_is_played_as_if_it_stood_alone(traveller: Traveller, packs: Path) -> None:
    traveller.use(ROUTE)
    traveller.sit_down()
    traveller.press(pygame.K_ESCAPE)
    traveller.use("leave")
    pack = packs / "two_desks" / "pack.yaml"
    text = pack.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if "Both desks" not in line and line != "routes:"]
    pack.write_text("\n".join(lines), encoding="utf-8")
    traveller.use("resume")
    traveller.choose("bay.home")
    traveller.expect(DeskScreen)
    assert "A clinic" in words(traveller.top)


def test_a_decision_of_a_run_taken_again_belongs_to_it(traveller: Traveller, packs: Path) -> None:
    ward = packs / "two_desks" / "ward.yaml"
    decision = ward.read_text(encoding="utf-8").replace("say: Go home., days", "strength: weak, say: Go home., days")
    ward.write_text(decision.replace("say: Stay.,", "strength: strong, say: Stay.,"), encoding="utf-8")
    traveller.play_autumn()
    traveller.use("on")
    traveller.sit_down()
    traveller.choose("hall.done")
    traveller.go_on_after_ending()
    traveller.sit_down(is_new=False)
    traveller.press(pygame.K_ESCAPE)
    traveller.use("back")
    traveller.choose("bay.stay")
    assert "Here this desk rests." in words(traveller.top)
    traveller.use("on")
    assert "This desk goes on, on Monday 18 January 2027." in words(traveller.top)
