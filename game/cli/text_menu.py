"""The menu by text, for a machine without a display: the scenarios, and the sessions that can go on."""

from game import ANYTIME, paths
from game.cli.asking import Asking, Left
from game.cli.boundary import GOOD
from game.cli.paper import Paper
from game.cli.play_command import begun
from game.cli.terminal import Terminal
from game.problems import GameError
from game.records.finding import named, stories
from game.records.saves import cards as session_cards
from game.scenario.library import cards as scenario_cards

MOST_SESSIONS = 5
"""How many sessions to go on with are listed; `sessions` lists all."""


def show_menu() -> int:
    """Show the menu until the reader leaves."""
    asking = Asking(Paper())
    try:
        while True:
            _once(asking)
    except Left:
        pass
    return GOOD


def _once(asking: Asking) -> None:
    """Show the menu and play what is picked."""
    asking.paper.title("Sixty Visits")
    asking.paper.line(ANYTIME)
    entries = [*_scenarios(), *_sessions()]
    place = asking.pick("Which one? (q leaves)", [words for words, _ in entries])
    if place is None:
        return
    try:
        found = named(entries[place][1], paths.saves())
        Terminal(begun(found, paths.saves(), None, None, ""), asking).run()
    except GameError as error:
        asking.paper.line(str(error))


def _scenarios() -> list[tuple[str, str]]:
    found = (card for card in scenario_cards(paths.scenarios()) if not card.is_broken)
    return [(f"{card.title} ({card.desk}, about {card.minutes} minutes)", card.id) for card in found]


def _sessions() -> list[tuple[str, str]]:
    going = [card for card in session_cards(paths.saves(), stories()) if card.title and not card.ended]
    return [(f"Go on: {card.title}, {card.date}, {card.where}", str(card.path)) for card in going[:MOST_SESSIONS]]
