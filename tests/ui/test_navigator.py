"""Navigation by keyboard alone: from the menu through a play to each ending, its debrief, and back."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from game import ANYTIME, paths
from game.diagnostics.game_error import GameError
from game.engine.moves import Ask, Choose, Open, Record, Tell
from game.engine.session import Session
from game.engine.views.option_numbers import number_options
from game.engine.views.page import build_page
from game.records.lookup import find_installed, load_story
from game.records.recorded_session import RecordedSession
from game.ui.drawing.style import make_style
from game.ui.navigator import Navigator
from game.ui.screens.debrief.screen import DebriefScreen
from game.ui.screens.desk.contact_panel import road_of
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.length import LengthScreen
from game.ui.screens.menu import MenuScreen
from game.ui.screens.message import MessageScreen
from game.ui.screens.notice import ContentNotice
from game.ui.screens.pause import PauseScreen
from game.ui.screens.sessions.session import SessionScreen
from game.ui.screens.sessions.session_list import SavesScreen
from game.ui.settings import Settings
from tests.scenarios.desks.all_desks import DESKS
from tests.scenarios.plays import PLAYS
from tests.tea_scenario import SCENARIO
from tests.ui.by_keyboard import ByKeyboard
from tests.ui.driving import keys, letters, words

FIRST = "just_a_friend"
ENDINGS = {ending: keys for keys, ending in PLAYS.values()}
EVERY_ENDING = [
    *(
        pytest.param(FIRST, ending, keys, marks=[pytest.mark.slow] if number else [])
        for number, (ending, keys) in enumerate(ENDINGS.items())
    ),
    *(
        pytest.param(desk.name, ending, keys, marks=pytest.mark.slow)
        for desk in DESKS
        for ending, keys in {ending: keys for keys, ending in desk.plays.values()}.items()
    ),
]
"""Every ending of every desk: the scenario, the ending, and the moves of a play that reaches it."""
TWO_DECISIONS = "car.go,hallway.shelves,evening_call.stay_for_tea,kitchen.tea,desk_two.home,core_group.from_dana"
DIGITS = [pygame.K_1, pygame.K_2, pygame.K_3, pygame.K_4, pygame.K_5, pygame.K_6, pygame.K_7, pygame.K_8, pygame.K_9]


class Person(ByKeyboard):
    """A user at the window who has only a keyboard, and plays."""

    def begin(self, cut: str = "", scenario: str = FIRST) -> None:
        self.use(f"play:{scenario}")
        for screen, pressed in ((LengthScreen, f"cut:{cut}"), (ContentNotice, "on"), (ContentNotice, "on")):
            assert isinstance(self.top, screen)
            self.use(pressed)
        assert isinstance(self.top, DeskScreen)

    def play(self, wanted_keys: str) -> None:
        for wanted in wanted_keys.split(","):
            self.move(wanted)

    def move(self, wanted: str) -> None:
        session = self.playing.session
        move = session.story.move(wanted)
        if isinstance(move, Choose | Ask):
            self.press_number(number_options(session)[move], wanted)
        elif isinstance(move, Open) and f"open {wanted}" in keys(self.top):
            self.use(f"open {wanted}")
            self.use("overlay:close")
        elif isinstance(move, Open):
            if "tabs" not in keys(self.top):
                self.press(pygame.K_F2)
            self.go_to("tabs")
            while f"open {wanted}" not in [widget.key for widget in self.top.widget_host.root.walk()]:
                self.press(pygame.K_RIGHT)
            self.use(f"open {wanted}")
            self.use("overlay:close")
            self.press(pygame.K_F2)
        elif isinstance(move, Record | Tell):
            for info in move.pieces:
                self.use(f"pick {info}")
            if isinstance(move, Tell):
                self.use(f"whom {move.agency}")
            self.use(road_of(move))
        else:
            self.use(f"do {wanted}")
        assert move in self.playing.session.moves[len(session.moves) :]

    def press_number(self, number: int, wanted: str) -> None:
        """Press a digit key, or go to the button at a desk and for one that has none."""
        page = build_page(self.playing.session)
        if number <= len(DIGITS) and not page.desk:
            sheet = ["sheet"] if "sheet" in keys(self.top) else []
            self.press(*[DIGITS[number - 1]] * (1 + len(sheet)))
            focus = self.top.widget_host.focus
            if focus and focus.key == f"do {wanted}":
                # It was out of view, and the digit only brought it there.
                self.press(DIGITS[number - 1])
            return
        if "sheet" in keys(self.top):
            self.use("sheet")
        self.use(f"do {wanted}")
        if "overlay:yes" in keys(self.top):
            self.use("overlay:yes")

    def read_on(self, until: str) -> None:
        """Press Space until what is read has a button with this key, and press that."""
        for _ in range(30):
            if until in keys(self.top):
                break
            self.press(pygame.K_SPACE)
        self.use(until)

    @property
    def playing(self) -> RecordedSession:
        assert self.navigator.playing is not None
        return self.navigator.playing


OpenWindow = Callable[..., Person]


@pytest.fixture(autouse=True)
def _no_outcome_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep debriefs from starting worker processes; `test_outcome_loader` tests those."""
    monkeypatch.setattr("game.ui.outcome_loader.OutcomeWorker", start_no_worker)


def start_no_worker(_session: Session, _file: Path) -> None:
    raise OSError


@pytest.fixture
def open_window() -> Iterator[OpenWindow]:
    """Return a function that opens a window; its session is closed after the test."""
    opened: list[Person] = []

    def open_window(saves: Path, size: tuple[int, int] = (1280, 720), scenarios: Path | None = None) -> Person:
        opened.append(Person(saves, size, scenarios))
        return opened[-1]

    yield open_window
    for person in opened:
        person.navigator.close()


@pytest.fixture
def person(open_window: OpenWindow, tmp_path: Path) -> Person:
    return open_window(tmp_path)


@pytest.mark.parametrize(("scenario", "ending", "moves"), EVERY_ENDING)
def test_every_ending_and_its_debrief_are_reached_by_keyboard_alone(
    scenario: str, ending: str, moves: str, person: Person
) -> None:
    person.begin(scenario=scenario)
    person.play(moves)
    session = person.playing.session
    assert session.situation.ending == ending
    title = session.story.scenario.endings[ending].title
    assert title not in words(person.top), "what came before it is read first"
    person.read_on("ending")
    assert title in words(person.top)
    person.read_on("after")
    debrief = person.top
    assert isinstance(debrief, DebriefScreen)
    for page in debrief.pages:
        assert debrief.page == page
        person.use("forward")
    assert isinstance(person.top, MenuScreen)


def test_an_option_is_played_from_its_what_if_and_a_copy_lies_beside_the_session(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webbrowser.open", lambda _address: False)
    play_cut(person)
    debrief, session = person.top, person.playing.session
    assert isinstance(debrief, DebriefScreen)
    source = person.playing.source
    assert source is not None
    decision = next(review for review in debrief._debrief.looking_closer.decisions if review.what_if)
    debrief.go_to(next(page for page in debrief.pages if page.key == "decisions"))
    for wanted in ("copies", "copy:print", "copies:close", "open:decisions"):
        person.use(wanted)
    assert source.with_name(source.name.replace(".session.jsonl", ".debrief.html")).is_file()
    option = decision.what_if[0].choice
    path = f"open:decisions/{decision.key}"
    person.use(path)
    person.read_on(f"{path}/options")
    person.use(f"{path}/options/{option}")
    person.read_on(f"play:{decision.moves}:{option}")
    assert isinstance(person.top, DeskScreen)
    played = person.playing.session.moves
    assert [move.key for move in played[: decision.moves + 1]] == [
        *(move.key for move in session.moves[: decision.moves]),
        option,
    ]


def test_how_much_of_a_scenario_to_play_is_asked_first_with_the_shortest_way_at_the_top(person: Person) -> None:
    person.use("play:just_a_friend")
    text = words(person.top)
    assert "How much of it?" in text
    assert text.index("The short way") < text.index("All of it")
    assert "About 20 minutes" in text
    assert person.top.widget_host.focus
    assert person.top.widget_host.focus.key == "cut:short"
    person.press(pygame.K_ESCAPE)
    assert isinstance(person.top, MenuScreen)


def test_a_cut_is_played_by_keyboard_and_its_notice_names_its_minutes(person: Person) -> None:
    person.use("play:just_a_friend")
    person.press(pygame.K_RETURN)
    assert isinstance(person.top, ContentNotice)
    assert "about 20 minutes" in words(person.top)
    person.use("back")
    assert isinstance(person.top, MenuScreen)
    person.begin("short")
    session = person.playing.session
    assert session.cut == "short"
    assert session.situation.scene == "kitchen"
    person.move(build_page(session).choices[0].move.key)
    assert not person.playing.session.ended


def play_cut(person: Person) -> None:
    """Play the short way to its end by the keyboard, and go through the ending to the debrief."""
    person.begin("short")
    while not person.playing.session.ended:
        session = person.playing.session
        page = build_page(session)
        if page.talk and page.talk[0].open:
            person.move(page.talk[0].move.key)
        elif page.desk and page.desk.pieces and page.desk.note.is_affordable:
            person.move(f"record:{page.desk.pieces[-1].info}")
        else:
            person.move(session.choices()[0].key)
    while isinstance(person.top, DeskScreen):
        person.press(pygame.K_SPACE)


def test_a_cut_is_played_to_its_debrief_by_keyboard_alone(person: Person) -> None:
    play_cut(person)
    assert isinstance(person.top, DebriefScreen)


def test_a_scenario_without_cuts_begins_with_its_notice(open_window: OpenWindow, tmp_path: Path, tea: Path) -> None:
    person = open_window(tmp_path / "saves", scenarios=tea)
    person.use("play:tea_at_four")
    assert isinstance(person.top, ContentNotice)


def test_esc_pauses_the_play_at_once_and_nothing_of_it_can_be_read(person: Person) -> None:
    person.begin()
    person.press(pygame.K_ESCAPE)
    assert isinstance(person.top, PauseScreen)
    assert "Tannery" not in words(person.top)
    person.use("on")
    assert isinstance(person.top, DeskScreen)


def test_leaving_asks_nothing_and_the_menu_offers_to_go_on_where_one_was(person: Person) -> None:
    person.begin()
    person.move("car.go")
    person.press(pygame.K_ESCAPE)
    person.use("leave")
    assert isinstance(person.top, MenuScreen)
    person.use("resume")
    assert isinstance(person.top, DeskScreen)
    assert [move.key for move in person.playing.session.moves] == ["car.go"]


def test_rewinding_begins_a_new_session_and_leaves_the_old_one(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.play(TWO_DECISIONS)
    person.press(pygame.K_ESCAPE)
    person.use("leave")
    person.use("saves")
    assert isinstance(person.top, SavesScreen)
    person.use("0")
    assert isinstance(person.top, SessionScreen)
    person.use("point:5")
    assert isinstance(person.top, DeskScreen)
    assert ",".join(move.key for move in person.playing.session.moves) == TWO_DECISIONS.rpartition(",")[0]
    assert len(list(tmp_path.glob("*.session.jsonl"))) == 2


def test_a_second_window_on_a_session_can_only_branch(open_window: OpenWindow, tmp_path: Path) -> None:
    first = open_window(tmp_path)
    first.begin()
    first.move("car.go")
    second = open_window(tmp_path)
    second.use("resume")
    assert isinstance(second.top, MessageScreen)
    assert "another window" in words(second.top)
    second.press(pygame.K_RETURN)
    assert isinstance(second.top, DeskScreen)
    assert second.playing.path != first.playing.path


def test_a_saves_folder_that_cannot_be_written_is_reported_and_play_goes_on(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way", encoding="utf-8")
    person = open_window(blocked)
    person.use("play:just_a_friend")
    person.use("cut:")
    assert "not being kept" in words(person.top)
    person.press(pygame.K_RETURN)
    assert isinstance(person.top, ContentNotice)


def test_a_small_window_can_be_played_by_keyboard_too(open_window: OpenWindow, tmp_path: Path) -> None:
    person = open_window(tmp_path, (640, 480))
    person.begin()
    person.play(ENDINGS["shared_planned_reviewed"].partition(",evening_call.stay")[0])
    assert len(person.playing.session.moves) > 4


def test_an_ended_session_opens_its_debrief_from_the_list(open_window: OpenWindow, tmp_path: Path) -> None:
    file = find_installed("just_a_friend")
    assert file is not None
    play = RecordedSession.begin(load_story(file), 1, None, tmp_path, pack="eastmere")
    for wanted in ENDINGS["apart"].split(","):
        move = play.session.story.move(wanted)
        assert move is not None
        play.act(move)
    play.close()
    person = open_window(tmp_path)
    person.use("saves")
    person.use("0")
    person.use("debrief")
    assert isinstance(person.top, DebriefScreen)


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """A folder of packs of somebody's own, outside the program's."""
    shutil.copytree(paths.scenarios(), tmp_path / "own packs")
    return tmp_path / "own packs"


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    """A folder with a pack of its own words and one scenario, which has no cuts."""
    folder = tmp_path / "packs" / "tea"
    folder.mkdir(parents=True)
    shutil.copy(SCENARIO, folder)
    words_of_its_own = (
        "format: 1\nid: tea\ntitle: Tea\nanytime: Ring the desk of {local.town}.\naudience: for tea drinkers\n"
    )
    local = "local:\n  town: {label: Town, value: Eastmere}\n"
    (folder / "pack.yaml").write_text(words_of_its_own, encoding="utf-8")
    (folder / "local.yaml").write_text(local, encoding="utf-8")
    return folder.parent


def test_a_packs_own_words_stand_on_the_menu_and_the_notice(open_window: OpenWindow, tmp_path: Path, tea: Path) -> None:
    person = open_window(tmp_path / "saves", scenarios=tea)
    assert "A training simulation for tea drinkers." in words(person.top)
    assert "Ring the desk of Eastmere." in words(person.top)
    assert ANYTIME not in words(person.top)
    person.use("play:tea_at_four")
    assert "Ring the desk of Eastmere." in words(person.top)
    assert ANYTIME not in words(person.top)


def test_with_two_packs_the_menu_has_the_programs_words(open_window: OpenWindow, tmp_path: Path, tea: Path) -> None:
    shutil.copytree(paths.scenarios() / "eastmere", tea / "eastmere")
    person = open_window(tmp_path / "saves", scenarios=tea)
    assert "for people who protect children" in words(person.top)
    assert ANYTIME in words(person.top)


def test_packs_that_cannot_be_opened_are_reported_on_the_menu_and_the_rest_of_it_is_there(
    open_window: OpenWindow, tmp_path: Path, packs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cards(folder: Path) -> None:
        raise GameError(f"The folder {folder} cannot be opened: Permission denied.")

    monkeypatch.setattr("game.ui.screens.menu_content.scenario_cards", cards)
    person = open_window(tmp_path, scenarios=packs)
    assert "cannot be opened: Permission denied." in words(person.top)
    assert "settings" in keys(person.top)
    person.press(pygame.K_ESCAPE)


def test_a_scenario_that_went_while_the_menu_was_seen_is_reported_in_a_message(
    open_window: OpenWindow, tmp_path: Path, packs: Path
) -> None:
    person = open_window(tmp_path, scenarios=packs)
    shutil.rmtree(packs)
    person.use("play:just_a_friend")
    assert isinstance(person.top, MessageScreen)
    assert "not there any more" in words(person.top)
    person.press(pygame.K_RETURN)
    assert isinstance(person.top, MenuScreen)


def test_whom_to_turn_to_can_be_read_though_the_packs_cannot(
    open_window: OpenWindow, tmp_path: Path, packs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cards(folder: Path) -> None:
        raise GameError(f"The folder {folder} cannot be opened: Permission denied.")

    person = open_window(tmp_path, scenarios=packs)
    monkeypatch.setattr("game.ui.screens.pack_texts.scenario_cards", cards)
    person.use("support")
    assert "your manager" in words(person.top)


def test_the_pictures_beside_a_scenario_of_ones_own_are_shown(tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    shutil.copytree(paths.scenarios() / "eastmere", folder)
    (folder / "pictures").mkdir(exist_ok=True)
    shutil.copy(paths.assets() / "places" / "marlow_doorstep.png", folder / "pictures" / "own.png")
    file = folder / "just_a_friend.yaml"
    play = RecordedSession.begin(load_story(file), 1, None, tmp_path / "saves", pack="../../elsewhere", file=file)
    navigator = Navigator(paths.scenarios(), tmp_path / "saves")
    desk = navigator.desk(play)
    assert isinstance(desk, DeskScreen)
    assert desk._picture_finder.pack == folder / "pictures"
    style = make_style(Settings(), paths.assets())
    assert desk._picture_finder.place(style, "own") == str(folder / "pictures" / "own.png")
    (tmp_path / "secret.png").write_bytes((folder / "pictures" / "own.png").read_bytes())
    (folder / "pictures" / "leads_out.png").symlink_to(tmp_path / "secret.png")
    assert desk._picture_finder.place(style, "leads_out") == "places/leads_out.png"
    assert desk._picture_finder.place(style, "../../secret") == "places/../../secret.png"
    play.close()


def test_what_a_session_calls_its_pack_opens_no_folder(tmp_path: Path) -> None:
    file = find_installed("just_a_friend")
    assert file is not None
    play = RecordedSession.begin(load_story(file), 1, None, tmp_path, pack="../../..")
    desk = Navigator(paths.scenarios(), tmp_path).desk(play)
    assert isinstance(desk, DeskScreen)
    assert desk._picture_finder.pack is None
    play.close()


def test_the_pause_screen_leads_back_to_the_last_decision_in_a_new_session(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.play(TWO_DECISIONS)
    person.press(pygame.K_ESCAPE)
    person.use("back")
    assert isinstance(person.top, DeskScreen)
    assert ",".join(move.key for move in person.playing.session.moves) == TWO_DECISIONS.rpartition(",")[0]
    assert len(list(tmp_path.glob("*.session.jsonl"))) == 2
    person.press(pygame.K_ESCAPE)
    person.use("leave")
    assert isinstance(person.top, MenuScreen)


def test_a_note_written_in_the_case_file_is_kept_with_the_session(person: Person) -> None:
    person.begin()
    person.press(pygame.K_F2)
    while "file-notes" not in keys(person.top):
        person.press(pygame.K_RIGHT)
    person.go_to(next(name for name in keys(person.top) if name.startswith("write|")))
    person.stack.handle(letters("Ask about Tuesdays."))
    person.press(pygame.K_ESCAPE)
    assert [note.text for note in person.playing.notes] == ["Ask about Tuesdays."]


def test_how_this_works_says_where_sessions_are_kept(person: Person, tmp_path: Path) -> None:
    person.use("how")
    assert str(tmp_path) in words(person.top)


def test_the_menus_first_focus_is_what_most_will_want(person: Person) -> None:
    person.see()
    assert person.top.widget_host.focus
    assert person.top.widget_host.focus.key == "play:a_parcel", "nothing was played yet, so the tutorial comes first"
