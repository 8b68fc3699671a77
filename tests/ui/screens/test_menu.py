"""The menu, the pause screen, settings, text screens and messages."""

import pygame
import pytest

from game import ANYTIME
from game.ui.drawing.style import Style, make_style
from game.ui.screen import Action, ApplySettings, Pop, Push, Quit
from game.ui.screens.menu import (
    ENTRIES,
    DeskGroup,
    MenuContent,
    MenuScreen,
    PathwayChoices,
    RouteChoice,
    RunChoice,
    ScenarioChoice,
)
from game.ui.screens.message import Answer, MessageScreen, fault_screen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.text_screen import TextScreen, support_screen
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.settings import Settings
from game.ui.widgets import focus_navigation
from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.widget import Role
from tests.ui.conftest import ASSETS
from tests.ui.driving import WIDE, click_on, drawn, key, keys, mouse, named, words

SCENARIOS = (
    ScenarioChoice(
        "just_a_friend", "Just a friend", "A baby on a plan.", 25, "Children’s social care",
        short_minutes=12, number=1, begun="The kitchen, 14 January",
    ),
    ScenarioChoice(
        "ten_minutes", "Ten minutes", "A baby with a cough.", 20, "General practice", number=2, mark="Next"
    ),
)  # fmt: skip
TUTORIAL = ScenarioChoice("a_parcel", "A parcel", "A box on the mat.", 3, "Home")
EASTMERE = (DeskGroup("Eastmere", SCENARIOS),)
SIZES = [(640, 480), (1024, 640), (1280, 720), (1920, 1080), (3840, 2160)]


class ChosenKeys:
    """Records the keys that were chosen."""

    def __init__(self) -> None:
        self.keys: list[str] = []

    def __call__(self, chosen: str) -> Action | None:
        self.keys.append(chosen)
        return None


def menu(style: Style, chosen: ChosenKeys | None = None, content: MenuContent | None = None) -> MenuScreen:
    shown_content = content or MenuContent(
        EASTMERE, "Just a friend, the kitchen", ("Something could not be had.",), "places/marlow_kitchen.png"
    )
    screen = MenuScreen(lambda: shown_content, chosen or ChosenKeys())
    screen.arrange(style, WIDE)
    return screen


def test_pathways_stand_under_the_desks_with_those_begun_first(style: Style) -> None:
    pathways = PathwayChoices(
        [RouteChoice("eastmere:whole", "The whole", "Every desk.", 7)],
        [RunChoice("a", "The whole", "Ten minutes, Monday 11 January 2027"), RunChoice("b", "Three desks", "")],
    )
    chosen = ChosenKeys()
    screen = menu(style, chosen, MenuContent(EASTMERE, pathways=pathways))
    read = words(screen)
    assert "Go on: The whole\nNext: Ten minutes, Monday 11 January 2027" in read
    assert "Joint debrief: Three desks\nEvery desk has been played" in read
    assert "The whole\nEvery desk. 7 desks" in read
    for entry in ("run:a", "run:b", "route:eastmere:whole"):
        click_on(screen, entry)
    assert chosen.keys == ["run:a", "run:b", "route:eastmere:whole"]


def test_where_no_session_is_in_progress_the_first_button_goes_on_with_a_pathway(style: Style) -> None:
    pathways = PathwayChoices(
        [RouteChoice("eastmere:whole", "The whole", "", 7)], [RunChoice("b", "Three", ""), RunChoice("a", "All", "GP")]
    )
    chosen = ChosenKeys()
    screen = menu(style, chosen, MenuContent(EASTMERE, pathways=pathways))
    assert screen.default_key == "next:a"
    screen.handle(key(pygame.K_RETURN))
    assert chosen.keys == ["next:a"]


def test_without_a_route_there_is_no_place_for_pathways(style: Style) -> None:
    assert "Several desks" not in words(menu(style))


def test_every_entry_and_every_scenario_can_be_pressed(style: Style) -> None:
    chosen = ChosenKeys()
    screen = menu(style, chosen)
    wanted = ["resume", *(entry for entry, *_ in ENTRIES if entry != "leave"), "play:just_a_friend", "play:ten_minutes"]
    for entry in wanted:
        click_on(screen, entry)
    assert chosen.keys == wanted
    assert click_on(screen, "leave") == Quit()


def test_the_session_to_go_on_with_has_the_focus_and_enter_goes_on(style: Style) -> None:
    chosen = ChosenKeys()
    menu(style, chosen).handle(key(pygame.K_RETURN))
    assert chosen.keys == ["resume"]


def test_without_a_session_to_go_on_with_the_first_scenario_has_the_focus(style: Style) -> None:
    chosen = ChosenKeys()
    screen = menu(style, chosen, content=MenuContent(EASTMERE))
    assert "resume" not in keys(screen)
    screen.handle(key(pygame.K_RETURN))
    assert chosen.keys == ["play:just_a_friend"]


def test_a_card_says_whose_desk_who_one_is_how_long_it_takes_the_short_way_too_and_what_was_played(
    style: Style,
) -> None:
    text = words(menu(style))
    assert "Children’s social care  ·  25 minutes, or 12 the short way" in text
    assert "General practice  ·  20 minutes" in text
    assert "A baby on a plan." in text
    assert "In progress: The kitchen, 14 January" in text
    assert "Something could not be had." in text


def test_a_digit_takes_the_desk_with_that_number(style: Style) -> None:
    chosen = ChosenKeys()
    menu(style, chosen).handle(key(pygame.K_2, unicode="2"))
    assert chosen.keys == ["play:ten_minutes"]


def test_a_newcomer_is_offered_the_tutorial_before_all_else(style: Style) -> None:
    chosen = ChosenKeys()
    fresh = (DeskGroup("Eastmere", [desk._replace(begun="") for desk in SCENARIOS]),)
    screen = menu(style, chosen, content=MenuContent(fresh, tutorial=TUTORIAL))
    assert "New here? Try it in 3 minutes" in words(screen)
    screen.handle(key(pygame.K_RETURN))
    assert chosen.keys == ["play:a_parcel"]


@pytest.mark.parametrize("last", ["", "Just a friend, the kitchen"])
def test_who_has_played_finds_the_tutorial_among_the_entries(style: Style, last: str) -> None:
    screen = menu(style, content=MenuContent(EASTMERE, last, tutorial=TUTORIAL))
    assert "New here?" not in words(screen)
    assert named(screen, "play:a_parcel").name == "Tutorial"


def three_packs_of_forty() -> tuple[DeskGroup, ...]:
    return tuple(
        DeskGroup(pack, [SCENARIOS[1]._replace(key=f"{pack}_{number}", number=number) for number in range(1, 41)])
        for pack in ("Eastmere", "Northgate", "Our own")
    )


def test_of_three_packs_of_forty_desks_one_is_open_and_the_others_open_at_a_press(style: Style) -> None:
    screen = menu(style, content=MenuContent(three_packs_of_forty()))
    assert "play:Eastmere_40" in keys(screen)
    assert "play:Northgate_1" not in keys(screen)
    assert words(screen).count("40 desks") == 3
    click_on(screen, "pack:1")
    assert "play:Northgate_1" in keys(screen)
    click_on(screen, "pack:0")
    assert "play:Eastmere_40" not in keys(screen)


def test_two_small_packs_are_both_open_and_say_what_was_played_of_them(style: Style) -> None:
    screen = menu(style, content=MenuContent((*EASTMERE, DeskGroup("Northgate", [TUTORIAL]))))
    assert {"play:just_a_friend", "play:a_parcel"} <= set(keys(screen))
    assert "2 desks, 1 of them begun or played" in words(screen)


def test_seven_desks_stand_in_their_order_row_by_row_and_most_are_in_view_at_once(style: Style) -> None:
    desks = [SCENARIOS[1]._replace(key=f"desk_{number}", number=number) for number in range(1, 8)]
    screen = menu(style, content=MenuContent([DeskGroup("Eastmere", desks)]))
    cards = [named(screen, f"play:desk_{number}") for number in range(1, 8)]
    assert [(card.rect.y, card.rect.x) for card in cards] == sorted((card.rect.y, card.rect.x) for card in cards)
    assert sum(card.visible_rect() == card.rect for card in cards) >= 6


def test_with_no_scenarios_at_all_the_menu_says_so(style: Style) -> None:
    assert "no scenarios" in words(menu(style, content=MenuContent()))


def screens() -> list[WidgetScreen]:
    content = MenuContent(EASTMERE, "Just a friend", ("A notice.",), "places/marlow_kitchen.png")
    return [
        MenuScreen(lambda: content, ChosenKeys()),
        SettingsScreen(Settings()),
        TextScreen("How this works", "## A heading\n\n" + "Words *and* [[terms]]. " * 80),
        support_screen("- One\n- Two"),
    ]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_every_menu_says_what_to_do_if_a_child_may_be_at_risk_and_shows_it_whole(
    size: tuple[int, int], scale: int
) -> None:
    style = make_style(Settings(text_scale=scale), ASSETS)
    for screen in screens():
        screen.arrange(style, size)
        line = next(widget for widget in screen.widget_host.root.walk() if widget.name == ANYTIME)
        pane = focus_navigation.enclosing_pane(line)
        roomy = scale == 100 and size[1] >= WIDE[1]
        assert pane is None or not roomy, "it stands still where there is room for it"
        if pane:
            pane.reveal(line.rect)
        assert pygame.Rect((0, 0), size).contains(line.rect)
        assert line.visible_rect() == line.rect


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_what_stands_still_leaves_most_of_the_height_to_the_page(size: tuple[int, int], scale: int) -> None:
    style = make_style(Settings(text_scale=scale), ASSETS)
    for screen in screens():
        screen.arrange(style, size)
        pane = next(widget for widget in screen.widget_host.root.walk() if isinstance(widget, ScrollPane))
        assert pane.rect.height >= size[1] * 0.5, (screen.title, size)


def test_at_large_type_every_entry_of_the_menu_is_seen_without_scrolling() -> None:
    style = make_style(Settings(text_scale=150), ASSETS)
    screen = MenuScreen(lambda: MenuContent((DeskGroup("Eastmere", SCENARIOS[:1]),)), ChosenKeys())
    screen.arrange(style, WIDE)
    for entry, *_ in ENTRIES:
        assert named(screen, entry).visible_rect() == named(screen, entry).rect


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_nothing_is_wider_than_the_window_and_everything_can_be_reached(size: tuple[int, int], scale: int) -> None:
    style = make_style(Settings(text_scale=scale, font="dyslexic"), ASSETS)
    for screen in [
        *screens(),
        PauseScreen(lambda: support_screen("x")),
        fault_screen("a log"),
        MessageScreen("A heading", "Words. " * 90),
    ]:
        drawn(screen, style, size)
        for widget in screen.widget_host.root.walk():
            assert widget.rect.left >= 0, (screen.title, widget)
            assert widget.rect.right <= size[0], (screen.title, widget)
        for _ in focus_navigation.focusable_widgets(screen.widget_host.root):
            screen.handle(key(pygame.K_TAB))
            focus = screen.widget_host.focus
            assert focus is not None
            assert focus.visible_rect().height >= 20, (screen.title, focus.key)


def test_the_pause_screen_shows_nothing_of_the_story_and_pauses(style: Style) -> None:
    pause_screen = PauseScreen(lambda: support_screen("Somebody to talk to."))
    pause_screen.arrange(style, WIDE)
    assert pause_screen.title == "Sixty Visits"
    assert pause_screen.handle(key(pygame.K_ESCAPE)) is None
    assert pause_screen.handle(key(pygame.K_RETURN)) == Pop()
    assert click_on(pause_screen, "leave") == Pop(to_first=True)
    assert "back" not in keys(pause_screen)
    settings = click_on(pause_screen, "settings")
    assert isinstance(settings, Push)
    assert isinstance(settings.screen, SettingsScreen)
    action = click_on(pause_screen, "support")
    assert isinstance(action, Push)
    assert action.screen.title.startswith("Support")


def test_the_pause_screen_goes_back_to_the_last_decision_where_there_is_one(style: Style) -> None:
    pause_screen = PauseScreen(lambda: support_screen("x"), back=Quit)
    pause_screen.arrange(style, WIDE)
    assert click_on(pause_screen, "back") == Quit()


def test_each_setting_is_returned_as_soon_as_it_is_changed(style: Style) -> None:
    screen = SettingsScreen(style.settings)
    screen.arrange(style, WIDE)
    assert screen.handle(key(pygame.K_RIGHT)) == ApplySettings(Settings(text_scale=110))
    for name, right in (
        ("theme", "dark"),
        ("font", "dyslexic"),
        ("text_speed", "gentle"),
        ("letter_spacing", "wide"),
        ("line_spacing", "wide"),
    ):
        screen.refresh(name)
        assert screen.handle(key(pygame.K_RIGHT)) == ApplySettings(Settings().changed(**{name: right}))
    screen.refresh("full_screen")
    assert screen.handle(key(pygame.K_SPACE)) == ApplySettings(Settings(full_screen=True))
    screen.refresh("reduced_motion")
    assert screen.handle(key(pygame.K_SPACE)) == ApplySettings(Settings(reduced_motion=True))


def test_the_settings_page_reflows_at_once_and_keeps_its_place(style: Style) -> None:
    screen = SettingsScreen(style.settings)
    screen.arrange(style, WIDE)
    screen.refresh("theme")
    before = named(screen, "theme").rect.height
    screen.arrange(make_style(Settings("dark", 200), ASSETS), WIDE)
    assert named(screen, "theme").rect.height > before
    assert named(screen, "theme").value == "Dark"
    assert screen.widget_host.focus is named(screen, "theme")


def test_the_usual_settings_come_back_but_the_window_keeps_its_size() -> None:
    odd = make_style(Settings("dark", 180, window=(900, 700)), ASSETS)
    screen = SettingsScreen(odd.settings)
    screen.arrange(odd, WIDE)
    assert click_on(screen, "usual") == ApplySettings(Settings(window=(900, 700)))
    assert click_on(screen, "done") == screen.handle(key(pygame.K_ESCAPE)) == Pop()


def test_enter_on_a_text_screen_goes_back_where_its_button_is_in_sight(style: Style) -> None:
    screen = TextScreen("How this works", "A paragraph of some length. " * 400)
    screen.arrange(style, WIDE)
    assert screen.widget_host.focus is named(screen, "text")
    assert screen.handle(key(pygame.K_RETURN)) == Pop()


def test_a_text_screen_is_scrolled_by_arrows_and_left_by_escape(style: Style) -> None:
    screen = TextScreen("How this works", "A paragraph of some length. " * 400)
    screen.arrange(style, WIDE)
    top = named(screen, "back").rect.top
    screen.handle(key(pygame.K_DOWN))
    assert any(getattr(widget, "offset", 0) > 0 for widget in screen.widget_host.root.walk())
    assert named(screen, "back").rect.top == top
    assert click_on(screen, "back") == screen.handle(key(pygame.K_ESCAPE)) == Pop()


def test_a_message_gives_the_action_of_its_answer_and_escape_the_last(style: Style) -> None:
    screen = MessageScreen("Changed", "It was changed.", [Answer("Go on", Quit()), Answer("Back", Pop())])
    screen.arrange(style, WIDE)
    assert screen.handle(key(pygame.K_RETURN)) == Quit()
    assert click_on(screen, "1") == Pop()
    assert screen.handle(key(pygame.K_ESCAPE)) == Pop()


def test_the_fault_screen_says_where_the_log_lies_and_leaves(style: Style) -> None:
    screen = fault_screen("saves/logs/one.log")
    screen.arrange(style, WIDE)
    assert "saves/logs/one.log" in words(screen)
    assert screen.handle(key(pygame.K_RETURN)) == Quit()


@pytest.mark.parametrize("theme", ["light", "dark", "high contrast"])
def test_every_screen_is_drawn_without_any_assets(theme: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    bare = make_style(Settings(theme=theme), tmp_path_factory.mktemp("none"))
    for screen in screens():
        picture = drawn(screen, bare)
        colours = {tuple(picture.get_at((x, y)))[:3] for x in range(0, WIDE[0], 7) for y in range(0, WIDE[1], 7)}
        assert bare.theme.paper in colours
        assert len(colours) > 2


def test_the_mouse_over_a_button_makes_the_screen_stale_and_the_pointer_a_hand(style: Style) -> None:
    screen = menu(style)
    drawn(screen, style)
    before = screen.needs_redraw
    screen.handle(mouse(pygame.MOUSEMOTION, named(screen, "settings").rect.center))
    assert (before, screen.needs_redraw) == (False, True)
    assert screen.cursor == pygame.SYSTEM_CURSOR_HAND


def test_ctrl_with_c_copies_the_words_of_the_page(style: Style, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []
    monkeypatch.setattr(pygame.scrap, "put_text", copied.append)
    screen = TextScreen("How this works", "One paragraph.\n\nAnother *one*.")
    screen.arrange(style, WIDE)
    screen.handle(key(pygame.K_c, pygame.KMOD_CTRL))
    assert copied == [f"How this works\n\nOne paragraph.\n\nAnother one.\n\n{ANYTIME}"]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [100, 200, 300])
def test_no_heading_and_nothing_that_stands_still_takes_more_than_a_quarter(size: tuple[int, int], scale: int) -> None:
    style = make_style(Settings(text_scale=scale), ASSETS, size)
    for screen in [*screens(), PauseScreen(lambda: support_screen("x"))]:
        screen.arrange(style, size)
        panes = [widget for widget in screen.widget_host.root.walk() if isinstance(widget, ScrollPane)]
        assert size[1] - panes[0].rect.height <= size[1] / 4, screen.title
        headings = [widget for widget in screen.widget_host.root.walk() if widget.role is Role.HEADING]
        assert max(heading.rect.height for heading in headings) <= size[1] / 4, screen.title
