"""The window, put together: where things lie, what is kept, and what a fault of the program becomes."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game import paths
from game.cli.error_handler import EXIT_OK
from game.diagnostics.problem import GameError

if TYPE_CHECKING:
    from game.records.recorded_session import RecordedSession
    from game.ui.navigator import Navigator
    from game.ui.screen import Action, Screen

WRONG_PYGAME = (
    "The window needs pygame-ce, and another pygame is in its way. Run: "
    "python -m pip uninstall -y pygame pygame-ce, then: python -m pip install pygame-ce"
)


def open_menu() -> int:
    """Open the window with its menu and stay until it is closed."""
    return _open(lambda _journey: None)


def open_play(play: "RecordedSession") -> int:
    """Open the window with a play, at its notice if it begins and where it was left if it does not."""
    begins = not play.session.moves
    return _open(lambda journey: journey.opening(play) if begins else journey.going_on(play))


def open_preview(file: Path, seed: int) -> int:
    """Open the window with a scenario that is being written, and stay until it is closed."""
    check_pygame()
    # Imported once it is known that they can be.
    from game.ui.preview.desk import PreviewDesk  # noqa: PLC0415
    from game.ui.preview.live_scenario import LiveScenario  # noqa: PLC0415

    workshop = LiveScenario(file, seed)
    return _show(lambda journey, _told: PreviewDesk(workshop, journey.cover), lambda _journey: None)


def check_pygame() -> None:
    """See to it that the window's library is the right one and keeps quiet; raises GameError if it is not."""
    # It greets on the terminal unless it is told not to, before it is imported.
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    if sys.platform.startswith("linux"):
        # Left to itself it draws into nothing where the display that is named cannot be reached, and nobody sees it.
        os.environ.setdefault("SDL_VIDEODRIVER", "x11,wayland")
    try:
        from game.ui.app import is_pygame_ce  # noqa: PLC0415 - only after the line above
    except ImportError as error:
        raise GameError(f"{WRONG_PYGAME} ({error}).") from None
    if not is_pygame_ce():
        raise GameError(f"{WRONG_PYGAME}.")


def _open(then: "Callable[[Navigator], Action | None]") -> int:
    check_pygame()
    return _show(lambda journey, told: journey.menu(told), then)


def _show(first: "Callable[[Navigator, str], Screen]", then: "Callable[[Navigator], Action | None]") -> int:
    """Show a first screen, and what lies over it; `first` is also told what could not be had."""
    from game.ui.app import Window, WindowHost, desktop  # noqa: PLC0415 - see `prepare`
    from game.ui.drawing.fonts import missing_fonts_message  # noqa: PLC0415 - see `prepare`
    from game.ui.navigator import Navigator  # noqa: PLC0415 - see `prepare`
    from game.ui.settings import defaults_for, read_settings, should_save, write_settings  # noqa: PLC0415 - see `prepare`

    settings, told = read_settings(paths.settings(), defaults_for(desktop()))
    notice = " ".join(filter(None, (told, missing_fonts_message(paths.assets() / "fonts"))))
    journey = Navigator(paths.scenarios(), paths.saves())
    host = WindowHost(paths.assets(), _fault, lambda changed: write_settings(paths.settings(), changed))
    try:
        window = Window(first(journey, notice), settings, host)
        window.stack.apply(then(journey))
        left = window.run()
    finally:
        journey.close()
    if should_save(settings, left, told):
        write_settings(paths.settings(), left)
    return EXIT_OK


def _fault(error: Exception) -> "Screen":
    from game.cli.error_handler import log_text, write_log  # noqa: PLC0415 - only a fault waits for its imports
    from game.ui.screens.message import fault_screen  # noqa: PLC0415 - as above

    return fault_screen(str(write_log(log_text(error)) or "no file, since none could be written"))
