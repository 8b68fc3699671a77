"""The window: the stack of screens, the error boundary, and a real window on a dummy driver."""

import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pygame
import pytest

from game.ui.app import ScreenStack, Window, WindowHost, desktop_size
from game.ui.drawing.style import Style, make_style
from game.ui.screen import Action, ApplySettings, Pop, Push, Quit, Replace
from game.ui.settings import MIN_WINDOW_SIZE, Settings
from tests.ui.conftest import ASSETS
from tests.ui.driving import key

SIZE = (800, 600)
ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Plain:
    """A screen that records the calls it gets; `answer` is the action it returns."""

    title: str = "Plain"
    answer: Action | None = None
    needs_redraw: bool = True
    text_input_rect: pygame.Rect | None = None
    cursor: int = pygame.SYSTEM_CURSOR_ARROW
    captures_keys: bool = False
    sizes: list[tuple[int, int]] = field(default_factory=list)
    styles: list[Style] = field(default_factory=list)
    events: list[int] = field(default_factory=list)
    drawn: int = 0
    left: int = 0
    on_tick: Callable[[], object] | None = None
    fault: Exception | None = None
    fault_in_drawing: Exception | None = None

    def arrange(self, style: Style, size: tuple[int, int]) -> None:
        self.styles.append(style)
        self.sizes.append(size)

    def handle(self, event: pygame.event.Event) -> Action | None:
        self.events.append(getattr(event, "key", 0))
        if self.fault:
            raise self.fault
        return self.answer

    def leave(self) -> None:
        self.left += 1

    def tick(self, milliseconds: int) -> None:
        assert milliseconds >= 0
        if self.on_tick:
            self.on_tick()

    def draw(self, surface: pygame.Surface) -> None:
        if self.fault_in_drawing:
            raise self.fault_in_drawing
        self.drawn += 1
        self.needs_redraw = False
        surface.fill((9, 9, 9))


@pytest.fixture
def saved_settings() -> list[Settings]:
    return []


@pytest.fixture
def fault_screen() -> Plain:
    return Plain("Something went wrong")


@pytest.fixture
def host(saved_settings: list[Settings], fault_screen: Plain) -> WindowHost:
    return WindowHost(ASSETS, lambda _fault: fault_screen, saved_settings.append)


def stack(first: Plain, host: WindowHost) -> ScreenStack:
    return ScreenStack(first, Settings(), host, SIZE)


def test_a_screen_says_what_comes_next_and_the_stack_does_it(host: WindowHost) -> None:
    first, second, third = Plain("1"), Plain("2"), Plain("3")
    screens = stack(first, host)
    first.answer, second.answer = Push(second), Replace(third)
    screens.handle(key(pygame.K_a))
    assert screens.screens == [first, second]
    screens.handle(key(pygame.K_a))
    assert screens.screens == [first, third]
    third.answer = Pop()
    screens.handle(key(pygame.K_a))
    assert screens.screens == [first]
    first.answer = Quit()
    screens.handle(key(pygame.K_a))
    assert screens.top is None


def test_a_screen_can_take_the_place_of_all_above_the_first(host: WindowHost) -> None:
    first, new = Plain("1"), Plain("4")
    screens = stack(first, host)
    screens.screens += [Plain("2"), Plain("3", answer=Replace(new, to_first=True))]
    screens.handle(key(pygame.K_a))
    assert screens.screens == [first, new]


def test_f11_fills_the_screen_and_gives_it_back_and_the_windows_own_size_is_kept(
    host: WindowHost, saved_settings: list[Settings]
) -> None:
    first = Plain()
    window = Window(first, Settings(window=SIZE), host)
    window.handle(key(pygame.K_F11))
    assert saved_settings[-1].full_screen
    assert first.sizes[-1] != SIZE
    pygame.event.clear()
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    final_settings = window.run()
    assert (final_settings.full_screen, final_settings.window) == (True, SIZE)
    window_again = Window(Plain(), final_settings, host)
    window_again.handle(key(pygame.K_F11))
    assert window_again.stack.size == SIZE
    assert not saved_settings[-1].full_screen


def test_ctrl_with_plus_and_minus_works_on_every_screen_and_is_kept(
    host: WindowHost, saved_settings: list[Settings]
) -> None:
    first = Plain("1")
    screens = stack(first, host)
    screens.handle(key(pygame.K_PLUS, pygame.KMOD_CTRL))
    assert screens.style.scale > make_style(Settings(), ASSETS, SIZE).scale
    screens.handle(key(pygame.K_MINUS, pygame.KMOD_CTRL))
    assert [settings.text_scale for settings in saved_settings] == [110, 100]


def test_the_window_bears_the_programs_own_icon_and_does_without_a_missing_one(
    host: WindowHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[Path] = []
    load = pygame.image.load

    def note_and_load(path: Path) -> pygame.Surface:
        loaded.append(path)
        return load(path)

    monkeypatch.setattr(pygame.image, "load", note_and_load)
    Window(Plain("1"), Settings(), host)
    Window(Plain("1"), Settings(), host._replace(assets=tmp_path))
    assert loaded == [ASSETS / "icons" / "app.png", tmp_path / "icons" / "app.png"]


def test_leaving_to_the_first_screen_drops_everything_above_it(host: WindowHost) -> None:
    first, last = Plain("1"), Plain("3", answer=Pop(to_first=True))
    screens = stack(first, host)
    screens.screens += [Plain("2"), last]
    screens.handle(key(pygame.K_a))
    assert screens.screens == [first]


def test_a_screen_is_laid_out_whenever_it_comes_up_and_when_the_size_changes(host: WindowHost) -> None:
    first = Plain("1")
    screens = stack(first, host)
    second = Plain("2", answer=Pop())
    first.answer = Push(second)
    screens.handle(key(pygame.K_a))
    screens.resize((1000, 700))
    screens.handle(key(pygame.K_a))
    assert first.sizes == [SIZE, (1000, 700)]
    assert second.sizes == [SIZE, (1000, 700)]


def test_changed_settings_reflow_the_screen_and_are_kept(host: WindowHost, saved_settings: list[Settings]) -> None:
    settings = Settings("dark", 200)
    first = Plain(answer=ApplySettings(settings))
    stack(first, host).handle(key(pygame.K_a))
    assert saved_settings == [settings]
    assert first.styles[-1].theme.name == "dark"
    assert first.styles[-1].settings.text_scale == 200


def test_closing_the_window_asks_nothing(host: WindowHost) -> None:
    first = Plain()
    screens = stack(first, host)
    screens.handle(pygame.event.Event(pygame.QUIT))
    assert screens.top is None
    assert first.events == []


WAYS_OUT = {
    "system": pygame.event.Event(pygame.QUIT),
    "close button": pygame.event.Event(pygame.WINDOWCLOSE),
    "Ctrl+Q": key(pygame.K_q, pygame.KMOD_LCTRL),
}


@pytest.mark.parametrize("way", WAYS_OUT.values(), ids=WAYS_OUT)
def test_whatever_the_way_out_every_screen_is_left_once(host: WindowHost, way: pygame.event.Event) -> None:
    screens = [Plain("1"), Plain("2")]
    window = Window(screens[0], Settings(), host)
    window.stack.apply(Push(screens[1]))
    pygame.event.clear()
    pygame.event.post(way)
    window.run()
    assert [screen.left for screen in screens] == [1, 1]


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_terminal_that_hangs_up_closes_the_window_as_a_person_does(host: WindowHost, name: str) -> None:
    number = getattr(signal, name, None)
    if number is None:
        pytest.skip("this system has no such signal")
    first, before = Plain(), signal.getsignal(number)
    window = Window(first, Settings(), host)
    pygame.event.clear()
    first.on_tick = lambda: signal.raise_signal(number)
    window.run()
    assert first.left == 1
    assert signal.getsignal(number) == before


def test_ctrl_c_in_the_terminal_leaves_the_screens_too(host: WindowHost) -> None:
    first = Plain()
    window = Window(first, Settings(), host)
    pygame.event.clear()
    first.on_tick = lambda: signal.raise_signal(signal.SIGINT)
    # A run that was started in the background ignores it, as whoever started it asked.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            window.run()
    finally:
        signal.signal(signal.SIGINT, before)
    assert first.left == 1


def test_a_screen_with_a_fault_is_left_and_so_are_those_below_it(host: WindowHost, fault_screen: Plain) -> None:
    first, second = Plain("1"), Plain("2", fault=ValueError("no"))
    screens = stack(first, host)
    screens.apply(Push(second))
    screens.handle(key(pygame.K_a))
    assert (first.left, second.left, screens.top) == (1, 1, fault_screen)


@pytest.mark.parametrize(
    "ornament", ["mouse.set_cursor", "key.set_text_input_rect", "Window.set_fullscreen", "Window.set_windowed"]
)
def test_an_ornament_that_the_system_refuses_is_done_without(
    host: WindowHost, monkeypatch: pytest.MonkeyPatch, ornament: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        refused.append(ornament)
        raise pygame.error("not here")

    refused: list[str] = []
    first = Plain()
    where, name = ornament.split(".")
    if where == "Window":
        monkeypatch.setattr(pygame, where, type("Refusing", (pygame.Window,), {name: refuse}))
    else:
        monkeypatch.setattr(f"pygame.{ornament}", refuse)
    window = Window(first, Settings(), host)
    first.cursor, first.text_input_rect = pygame.SYSTEM_CURSOR_HAND, pygame.Rect(0, 0, 1, 1)
    window.draw()
    for _ in range(2):
        window.handle(key(pygame.K_F11))
        window.handle(pygame.event.Event(pygame.KEYUP, key=pygame.K_F11, mod=0, unicode=""))
    assert refused
    assert window.stack.top is first


@pytest.mark.parametrize("num_lock", [False, True])
def test_the_keypad_moves_while_num_lock_is_off_and_types_digits_while_it_is_on(
    host: WindowHost, *, num_lock: bool
) -> None:
    first = Plain()
    window = Window(first, Settings(), host)
    for _ in range(2):
        window.handle(key(pygame.K_KP2, pygame.KMOD_NUM if num_lock else 0))
    presses = [code for code in first.events if code]
    assert presses == ([pygame.K_KP2] if num_lock else [pygame.K_DOWN, pygame.K_DOWN])


def test_a_key_whose_release_another_window_got_can_be_pressed_again(host: WindowHost) -> None:
    first = Plain()
    window = Window(first, Settings(), host)
    window.handle(key(pygame.K_RETURN))
    window.handle(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    window.handle(key(pygame.K_RETURN))
    assert [code for code in first.events if code] == [pygame.K_RETURN, pygame.K_RETURN]


@pytest.mark.parametrize("where", ["handle", "draw"])
def test_a_fault_in_a_screen_brings_up_the_fault_screen(host: WindowHost, fault_screen: Plain, where: str) -> None:
    first = Plain(fault=ValueError("no") if where == "handle" else None)
    first.fault_in_drawing = ValueError("no") if where == "draw" else None
    screens = stack(first, host)
    screens.draw(pygame.Surface(SIZE))
    screens.handle(key(pygame.K_a))
    assert screens.top is fault_screen
    assert fault_screen.sizes == [SIZE]


def test_a_fault_in_the_fault_screen_is_not_hidden(host: WindowHost, fault_screen: Plain) -> None:
    fault_screen.fault = ValueError("again")
    screens = stack(Plain(fault=ValueError("no")), host)
    screens.handle(key(pygame.K_a))
    with pytest.raises(ValueError, match="again"):
        screens.handle(key(pygame.K_a))


def test_a_window_runs_until_it_is_closed_and_draws_only_what_changed(host: WindowHost) -> None:
    first = Plain()
    window = Window(first, Settings(window=(10, 10)), host)
    assert first.sizes == [MIN_WINDOW_SIZE]
    drawn = first.drawn
    pygame.event.clear()
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_a, mod=0, unicode="a"))
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    assert window.run().window == MIN_WINDOW_SIZE
    assert first.events == [pygame.K_a]
    assert first.drawn == drawn


def test_a_window_that_was_larger_than_this_screen_opens_within_it(host: WindowHost) -> None:
    window = Window(Plain(), Settings(window=(3000, 1900)), host)
    desktop = desktop_size()
    assert window.stack.size[0] <= desktop[0]
    assert window.stack.size[1] <= desktop[1]


def test_a_key_held_down_presses_once_but_arrows_repeat(host: WindowHost) -> None:
    first = Plain()
    window = Window(first, Settings(), host)
    for code in (pygame.K_RETURN, pygame.K_RETURN, pygame.K_DOWN, pygame.K_DOWN):
        window.handle(key(code))
    window.handle(pygame.event.Event(pygame.KEYUP, key=pygame.K_RETURN, mod=0, unicode=""))
    window.handle(key(pygame.K_RETURN))
    presses = [code for code in first.events if code]
    assert presses == [pygame.K_RETURN, pygame.K_DOWN, pygame.K_DOWN, pygame.K_RETURN, pygame.K_RETURN]


def test_a_dropped_file_changes_nothing(host: WindowHost, tmp_path: Path) -> None:
    first = Plain()
    window = Window(first, Settings(), host)
    window.handle(pygame.event.Event(pygame.DROPFILE, file=str(tmp_path)))
    assert window.stack.top is first


FIRST_FRAME = """
import sys
from pathlib import Path
from game import paths
from game.cli.window import check_pygame
check_pygame()
from game.ui.app import Window, WindowHost
from game.ui.navigator import Navigator
from game.ui.settings import Settings
host = WindowHost(paths.assets(), lambda fault: sys.exit(str(fault)), lambda settings: None)
Window(Navigator(paths.scenarios(), Path(sys.argv[1])).menu(), Settings(), host)
sys.stdout.write(" ".join(sys.modules))
"""


@pytest.fixture(scope="module")
def first_frame_modules(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that are imported when the menu's first frame has been drawn."""
    command = [sys.executable, "-c", FIRST_FRAME, str(tmp_path_factory.mktemp("saves"))]
    return set(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split())  # noqa: S603 - our own code


@pytest.mark.parametrize("library", ["pydantic", "yaml", "markdown_it", "transitions", "numpy", "click", "rich"])
def test_the_first_frame_waits_for_no_library_but_pygame(library: str, first_frame_modules: set[str]) -> None:
    assert library not in first_frame_modules


def test_the_first_frame_waits_for_no_screen_but_the_menu(first_frame_modules: set[str]) -> None:
    screens = {name for name in first_frame_modules if name.startswith("game.ui.screens.")}
    assert screens == {f"game.ui.screens.{name}" for name in ("desk_card", "menu", "page_frame", "widget_screen")}


def test_the_first_frame_waits_for_nothing_below_the_window_but_the_error_and_the_size_of_a_picture(
    first_frame_modules: set[str],
) -> None:
    rooms = ("game.diagnostics.", "game.scenario.", "game.engine.", "game.checker.", "game.records.", "game.reports.")
    below = {name for name in first_frame_modules if name.startswith(rooms)}
    assert below == {"game.diagnostics.game_error", "game.scenario.png"}
