"""Where support is to be had, in the words the scenario's pack gives for it."""

from game.ui.screens.reading import Reading


def support(text: str) -> Reading:
    """Return the page of support; leaving it goes back to where one was."""
    return Reading("Support", text)
