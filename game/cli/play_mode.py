"""The choice between the window, where there is a display, and the text player in a terminal."""

import os
import sys
from collections.abc import Mapping
from typing import Literal

from game.diagnostics.game_error import GameError

PlayMode = Literal["window", "text"]


def choose_play_mode(
    *, text: bool, environment: Mapping[str, str] | None = None, terminal: bool | None = None
) -> PlayMode:
    """Choose the mode to play in.

    Args:
        text: the user asked for the text player.
        environment: the environment variables; those of the process if None.
        terminal: whether input and output are a terminal; determined if None.

    Raises GameError if there is neither a display nor a terminal.
    """
    if text:
        return "text"
    if has_display(os.environ if environment is None else environment):
        return "window"
    if terminal is None:
        terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if not terminal:
        raise GameError("There is neither a display nor a terminal here; use --text, or give the moves with --choose.")
    sys.stdout.write("There is no display here, so this is played by text.\n")
    return "text"


def has_display(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Tell whether there is a display to open a window on; only Unix systems may have none."""
    if platform in {"win32", "darwin", "cygwin"}:
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"))
