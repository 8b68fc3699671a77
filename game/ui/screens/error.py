"""What is shown when the program itself is at fault: plainly, with what is safe and what to do."""

from game.ui.screen import Quit
from game.ui.screens.message import Answer, MessageScreen


def fault_screen(log: str) -> MessageScreen:
    """Return the screen that says a fault was met and where its log lies."""
    text = (
        "The program met a fault of its own and had to stop here. Every decision whose result you saw is kept; "
        f"you can go on from the menu when you start again.\nA log that says how to report this lies in {log}."
    )
    return MessageScreen("Something went wrong", text, [Answer("Leave", Quit())])
