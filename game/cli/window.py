"""The window, put together: where things lie, what is kept, and what a fault of the program becomes."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game import paths
from game.cli.boundary import GOOD
from game.problems import GameError

if TYPE_CHECKING:
    from game.records.play import Play
    from game.ui.journey import Journey
    from game.ui.screen import Action, Screen

MIXED = (
    "The window needs pygame-ce, and another pygame is in its way. Run: "
    "python -m pip uninstall -y pygame pygame-ce, then: python -m pip install pygame-ce"
)


def open_menu() -> int:
    """Open the window with its menu and stay until it is closed."""
    return _open(lambda _journey: None)


def open_play(play: "Play") -> int:
    """Open the window with a play, at its notice if it begins and where it was left if it does not."""
    begins = not play.session.moves
    return _open(lambda journey: journey.opening(play) if begins else journey.going_on(play))


def open_preview(file: Path, seed: int) -> int:
    """Open the window with a scenario that is being written, and stay until it is closed."""
    prepare()
    # Imported once it is known that they can be.
    from game.ui.preview.desk import PreviewDesk  # noqa: PLC0415
    from game.ui.preview.workshop import Workshop  # noqa: PLC0415

    workshop = Workshop(file, seed)
    return _show(lambda journey, _told: PreviewDesk(workshop, journey.cover), lambda _journey: None)


def prepare() -> None:
    """See to it that the window's library is the right one and keeps quiet; raises GameError if it is not."""
    # It greets on the terminal unless it is told not to, before it is imported.
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    if sys.platform.startswith("linux"):
        # Left to itself it draws into nothing where the display that is named cannot be reached, and nobody sees it.
        os.environ.setdefault("SDL_VIDEODRIVER", "x11,wayland")
    try:
        from game.ui.app import is_right_library  # noqa: PLC0415 - only after the line above
    except ImportError as error:
        raise GameError(f"{MIXED} ({error}).") from None
    if not is_right_library():
        raise GameError(f"{MIXED}.")


def _open(then: "Callable[[Journey], Action | None]") -> int:
    prepare()
    return _show(lambda journey, told: journey.menu(told), then)


def _show(first: "Callable[[Journey, str], Screen]", then: "Callable[[Journey], Action | None]") -> int:
    """Show a first screen, and what lies over it; `first` is also told what could not be had."""
    from game.ui.app import Host, Window, desktop  # noqa: PLC0415 - see `prepare`
    from game.ui.fonts import missing  # noqa: PLC0415 - see `prepare`
    from game.ui.journey import Journey  # noqa: PLC0415 - see `prepare`
    from game.ui.settings import is_to_be_kept, read, suited_to, write  # noqa: PLC0415 - see `prepare`

    settings, told = read(paths.settings(), suited_to(desktop()))
    notice = " ".join(filter(None, (told, missing(paths.assets() / "fonts"))))
    journey = Journey(paths.scenarios(), paths.saves())
    host = Host(paths.assets(), _fault, lambda changed: write(paths.settings(), changed))
    try:
        window = Window(first(journey, notice), settings, host)
        window.stack.go(then(journey))
        left = window.run()
    finally:
        journey.close()
    if is_to_be_kept(settings, left, told):
        write(paths.settings(), left)
    return GOOD


def _fault(error: Exception) -> "Screen":
    from game.cli.fault_log import keep_log, log_text  # noqa: PLC0415 - only a fault waits for its imports
    from game.ui.screens.error import fault_screen  # noqa: PLC0415 - as above

    return fault_screen(str(keep_log(log_text(error)) or "no file, since none could be written"))
