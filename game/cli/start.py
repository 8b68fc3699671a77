"""The command without arguments: opens the menu, in the window or in the terminal."""

from game.cli.play_mode import choose_play_mode


def start() -> int:
    """Open the menu in the window or in the terminal; return the exit code."""
    # Imported where they are used: the window's first frame must not wait for click and rich.
    if choose_play_mode(text=False) == "window":
        from game.cli.window import open_menu  # noqa: PLC0415

        return open_menu()
    from game.cli.terminal.menu import show_menu  # noqa: PLC0415

    return show_menu()
