"""Opens the window: with the menu, with a play, or with the preview of a scenario file."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game import paths
from game.cli.error_handler import EXIT_OK
from game.diagnostics.game_error import GameError

if TYPE_CHECKING:
    from game.engine.story import CompiledStory
    from game.records.journal_format import SessionOptions
    from game.records.recorded_session import RecordedSession
    from game.ui.navigator import Navigator
    from game.ui.screen import Action, Screen

WRONG_PYGAME = (
    "The window needs pygame-ce, and another pygame is in its way. Run: "
    "python -m pip uninstall -y pygame pygame-ce, then: python -m pip install pygame-ce"
)


def open_menu() -> int:
    """Open the window with the menu; return the exit code once it is closed."""
    return _open(lambda _navigator: None)


def open_play(play: "RecordedSession") -> int:
    """Open the window with a play: at its notice if it has no moves yet, else where it was left."""
    is_new = not play.session.moves
    return _open(lambda navigator: navigator.show_notice(play) if is_new else navigator.show_play(play))


def open_length(
    story: "CompiledStory", begin: "Callable[[SessionOptions], RecordedSession]", options: "SessionOptions"
) -> int:
    """Open the window with the question how much of a scenario to play; `options` stand first, `begin` begins it."""
    return _open(lambda navigator: navigator.ask_length(story, begin, options))


def open_preview(file: Path, seed: int) -> int:
    """Open the window with the preview of a scenario file; return the exit code once it is closed."""
    check_pygame()
    # Imported only after the check that they can be.
    from game.ui.preview.desk import PreviewDesk  # noqa: PLC0415
    from game.ui.preview.live_scenario import LiveScenario  # noqa: PLC0415

    live_scenario = LiveScenario(file, seed)
    return _run(lambda navigator, _notice: PreviewDesk(live_scenario, navigator.pause_screen), lambda _navigator: None)


def check_pygame() -> None:
    """Set the environment for pygame and import it; raises GameError if it is missing or is not pygame-ce."""
    # Without this variable it prints a greeting when it is imported.
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    if sys.platform.startswith("linux"):
        # Without this variable SDL draws nowhere if the display cannot be reached, and nobody notices.
        os.environ.setdefault("SDL_VIDEODRIVER", "x11,wayland")
    try:
        from game.ui.app import is_pygame_ce  # noqa: PLC0415 - after the environment is set
    except ImportError as error:
        raise GameError(f"{WRONG_PYGAME} ({error}).") from None
    if not is_pygame_ce():
        raise GameError(f"{WRONG_PYGAME}.")


def _open(then: "Callable[[Navigator], Action | None]") -> int:
    """Run the window with the menu, and what an action then puts over it."""
    check_pygame()
    return _run(lambda navigator, notice: navigator.menu(notice), then)


def _run(first: "Callable[[Navigator, str], Screen]", then: "Callable[[Navigator], Action | None]") -> int:
    """Run the window until it is closed, then save the settings.

    Args:
        first: returns the first screen; it also gets a notice about what is not available, or an empty string.
        then: returns an action to carry out before the first event.
    """
    from game.ui.app import Window, WindowHost, desktop_size  # noqa: PLC0415 - see `check_pygame`
    from game.ui.drawing.fonts import missing_fonts_message  # noqa: PLC0415 - see `check_pygame`
    from game.ui.navigator import Navigator  # noqa: PLC0415 - see `check_pygame`
    from game.ui.settings import SettingsFile, defaults_for, read_settings, should_save  # noqa: PLC0415 - as above

    settings, message = read_settings(paths.settings(), defaults_for(desktop_size()))
    notice = " ".join(filter(None, (message, missing_fonts_message(paths.assets() / "fonts"))))
    settings_file = SettingsFile(paths.settings(), settings)
    navigator = Navigator(
        paths.scenarios(), paths.saves_root(), lambda folder: settings_file.switch_to(folder / paths.SETTINGS)
    )
    host = WindowHost(paths.assets(), _fault_screen, settings_file.save)
    try:
        window = Window(first(navigator, notice), settings, host)
        window.stack.apply(then(navigator))
        final_settings = window.run()
    finally:
        navigator.close()
    if should_save(settings, final_settings, message):
        settings_file.save(final_settings)
    return EXIT_OK


def _fault_screen(error: Exception) -> "Screen":
    from game.cli.fault_log import log_text, write_log  # noqa: PLC0415 - needed only after a fault
    from game.ui.screens.message import fault_screen  # noqa: PLC0415 - as above

    return fault_screen(str(write_log(log_text(error)) or "no file, since none could be written"))
