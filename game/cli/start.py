"""The entrance without arguments: the menu, in the window or by text."""

from game.cli.play_mode import choose_play_mode


def start() -> int:
    """Open the menu where one can be: in the window or by text."""
    # Imported where they are used: the window's first frame waits for neither click nor rich.
    if choose_play_mode(text=False) == "window":
        from game.cli.window import open_menu  # noqa: PLC0415

        return open_menu()
    from game.cli.terminal.menu import show_menu  # noqa: PLC0415

    return show_menu()
