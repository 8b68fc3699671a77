"""The preview: saves show at once, problems are listed over the page, any scene and any fact can be chosen."""

import os
import shutil
from pathlib import Path

import pytest
import yaml

from game.engine.sandbox import editable_facts
from game.ui.drawing.style import Style, make_style
from game.ui.preview.desk import POLL_MILLISECONDS, PreviewDesk
from game.ui.preview.fact_editor import FactEditor
from game.ui.preview.live_scenario import LiveScenario
from game.ui.preview.scene_picker import ScenePicker
from game.ui.screen import Pop, Push, Quit
from game.ui.screens.pause import PauseScreen
from game.ui.screens.text_screen import support_screen
from game.ui.settings import Settings
from game.ui.widgets.widget import Changed, Pressed
from tests.engine.stories import ENDINGS, WORLD, line, on, scene
from tests.ui.conftest import ASSETS
from tests.ui.driving import WIDE, click_on, drawn, keys, named, words
from tests.ui.screens.desk.playing import leave, read

KITCHEN = Path(__file__).resolve().parents[2] / "scenarios" / "good" / "kitchen.yaml"


class Author:
    """An author who edits a scenario file beside its preview."""

    def __init__(self, folder: Path, style: Style) -> None:
        self.file = Path(shutil.copy(KITCHEN, folder / "kitchen.yaml"))
        self.live_scenario = LiveScenario(self.file, 7)
        self.desk = PreviewDesk(self.live_scenario, lambda: PauseScreen(lambda: support_screen("Your manager.")))
        self.style = style
        drawn(self.desk, style)

    def save(self, old: str, new: str) -> None:
        self.file.write_text(self.file.read_text("utf-8").replace(old, new), encoding="utf-8")
        later = self.file.stat().st_mtime_ns + 1_000_000
        os.utime(self.file, ns=(later, later))
        self.desk.tick(POLL_MILLISECONDS)
        assert self.desk.needs_redraw
        drawn(self.desk, self.style)


@pytest.fixture
def author(tmp_path: Path, style: Style) -> Author:
    return Author(tmp_path, style)


def test_a_save_shows_without_a_key(author: Author) -> None:
    assert "fills the kettle" in words(author.desk)
    author.save("fills the kettle", "fills two cups")
    assert "fills two cups" in words(author.desk)


def test_problems_lie_over_the_page_with_file_and_line_until_they_are_mended(author: Author) -> None:
    author.save("goto: office", "goto: offce")
    text = words(author.desk)
    assert "The last good version plays on" in text
    assert "kitchen.yaml, line 1" in text
    click_on(author.desk, "problems:close")
    click_on(author.desk, "do kitchen.own_business")
    assert "16.20, the office" in words(author.desk)
    author.save("goto: offce", "goto: office")
    assert "Reads well" in words(author.desk)


def test_the_place_is_kept_and_what_an_edit_stops_is_reported(author: Author) -> None:
    click_on(author.desk, "do kitchen.own_business")
    author.save("own_business:", "her_business:")
    assert "Stopped before “kitchen.own_business”" in words(author.desk)
    author.save("her_business:", "own_business:")
    assert "Stopped before" not in words(author.desk)
    assert "16.20, the office" in words(author.desk)


def test_a_move_is_taken_back(author: Author) -> None:
    click_on(author.desk, "do kitchen.own_business")
    click_on(author.desk, "undo")
    assert "fills the kettle" in words(author.desk)


def test_any_scene_can_be_begun_at(author: Author) -> None:
    pushed = click_on(author.desk, "scenes")
    assert isinstance(pushed, Push)
    scenes = pushed.screen
    assert isinstance(scenes, ScenePicker)
    drawn(scenes, author.style)
    click_on(scenes, "scene office")
    assert "a situation that a trainee can come to" in words(scenes)
    assert click_on(scenes, "play 0") == Pop()
    drawn(author.desk, author.style)
    assert "Four voicemails." in read(author.desk)


def test_a_scene_that_nothing_leads_to_says_so(author: Author) -> None:
    scenes = ScenePicker(author.live_scenario)
    drawn(scenes, author.style)
    scenes.on_message(Pressed("scene doorstep"))
    assert "No play was found that comes here" in words(scenes)
    assert scenes.on_escape() is None
    assert scenes.on_escape() == Pop()


def test_every_fact_is_there_and_can_be_set(author: Author) -> None:
    pushed = click_on(author.desk, "facts")
    assert isinstance(pushed, Push)
    page = pushed.screen
    assert isinstance(page, FactEditor)
    drawn(page, author.style)
    page.on_message(Pressed("lee_name"))
    page.on_message(Changed("variable trust", "4"))
    page.on_message(Changed("knows police.lee_name", value=False))
    page.on_message(Changed("waiting plan_with_a_gap", 3))
    page.on_message(Changed("recorded nok_form", value=True))
    now = {(fact.kind, fact.name): fact.value for fact in editable_facts(author.live_scenario.session)}
    assert now["variable", "trust"] == 4
    assert now["knows", "police.lee_name"] is False
    assert now["waiting", "plan_with_a_gap"] == 3
    assert now["recorded", "nok_form"] is True
    assert {"variable trust", "knows police.lee_name", "waiting plan_with_a_gap"} <= set(keys(page))
    assert page.on_escape() == Pop()


TALKING = {
    "format": 1, "id": "talking", "title": "Talking", "desk": "social_care", "starts": "2027-01-11", "last_day": 30,
    **WORLD, "endings": ENDINGS,
    "scenes": {
        "kitchen": scene({"go": on("desk", say="Go.")}, turns=2, talk={
            "who": line(topic="Somebody new", answer="“Nobody.”"),
            "name": line(topic="His name", answer="“Lee.”", when="asked(kitchen.who)"),
        }),
        "desk": scene({"home": on()}, desk_time=3, do=[{"learn": ["name", "boots"]}]),
    },
}  # fmt: skip


@pytest.fixture
def talking(tmp_path: Path, style: Style) -> PreviewDesk:
    file = tmp_path / "talking.yaml"
    file.write_text(yaml.safe_dump(TALKING, sort_keys=False, allow_unicode=True), encoding="utf-8")
    desk = PreviewDesk(LiveScenario(file, 7), lambda: PauseScreen(lambda: support_screen("Your manager.")))
    drawn(desk, style)
    if desk.widget_host.dialog:
        click_on(desk, "problems:close")
    return desk


def test_lines_are_said_and_contacts_are_made_in_the_preview_too(talking: PreviewDesk) -> None:
    for pressed in (
        "do kitchen.who",
        "do kitchen.name",
        "do kitchen.go",
        "pick boots",
        "pick name",
        "whom police",
        "road phone",
    ):
        click_on(talking, pressed)
    assert talking._play.session.moves[-1].key == "tell:police.name+boots:phone"
    click_on(talking, "undo")
    assert "Time left today: 3" in words(talking)
    click_on(talking, "pick name")
    click_on(talking, "road ")
    assert talking._play.session.moves[-1].key == "record:name"


def test_what_is_picked_and_then_taken_back_is_not_sent(talking: PreviewDesk) -> None:
    for pressed in ("do kitchen.go", "pick boots", "undo", "do kitchen.go"):
        click_on(talking, pressed)
    assert "Nothing is picked." in words(talking)


def test_a_line_can_be_made_to_have_been_said(talking: PreviewDesk, style: Style) -> None:
    assert "His name" not in words(talking)
    pushed = click_on(talking, "facts")
    assert isinstance(pushed, Push)
    page = pushed.screen
    assert isinstance(page, FactEditor)
    drawn(page, style)
    assert "kitchen: 0 of 2 said" in words(page)
    click_on(page, "talk kitchen")
    click_on(page, "asked kitchen.who")
    assert "kitchen: 1 of 2 said" in words(page)
    drawn(talking, style)
    assert "His name" in words(talking)
    assert "Somebody new" not in words(talking)


def test_after_the_end_one_begins_again(author: Author) -> None:
    click_on(author.desk, "do kitchen.own_business")
    leave(author.desk, "do office.home")
    if "ending" in keys(author.desk):
        click_on(author.desk, "ending")
    pushed = click_on(author.desk, "after")
    assert isinstance(pushed, Push)
    assert isinstance(pushed.screen, ScenePicker)
    assert author.live_scenario.script == ()


def test_it_closes_from_its_toolbar(author: Author) -> None:
    assert click_on(author.desk, "close") == Quit()


@pytest.mark.parametrize("size", [WIDE, (640, 480), (1024, 640)])
@pytest.mark.parametrize("scale", [100, 200])
def test_it_can_be_drawn_at_any_size(author: Author, size: tuple[int, int], scale: int) -> None:
    style = make_style(Settings(text_scale=scale), ASSETS)
    for screen in (author.desk, ScenePicker(author.live_scenario), FactEditor(author.live_scenario)):
        drawn(screen, style, size)
        assert named(screen, screen.first_focus).rect.width <= size[0]
