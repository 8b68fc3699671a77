"""Where support is to be had, in the words the scenario's pack gives for it."""

from game.ui.screens.reading import TextScreen


def support_screen(text: str) -> TextScreen:
    """Return the page of support; leaving it goes back to where one was."""
    return TextScreen("Support", text)
