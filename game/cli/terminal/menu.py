"""The menu by text, for a machine without a display: the scenarios, and the sessions that can go on."""

from game import ANYTIME, paths
from game.cli.commands.play import begin_or_resume
from game.cli.error_handler import EXIT_OK
from game.cli.terminal.console import ConsoleWriter
from game.cli.terminal.player import TerminalPlayer
from game.cli.terminal.prompt import Prompt, UserQuit
from game.diagnostics.problem import GameError
from game.records.lookup import resolve_target, story_lookup
from game.records.session_list import session_summaries
from game.scenario.catalogue import scenario_cards

MOST_SESSIONS = 5
"""How many sessions to go on with are listed; `sessions` lists all."""


def show_menu() -> int:
    """Show the menu until the reader leaves."""
    asking = Prompt(ConsoleWriter())
    try:
        while True:
            _once(asking)
    except UserQuit:
        pass
    return EXIT_OK


def _once(asking: Prompt) -> None:
    """Show the menu and play what is picked."""
    asking.paper.title("Sixty Visits")
    asking.paper.line(ANYTIME)
    entries = [*_scenarios(), *_sessions()]
    place = asking.choose_number("Which one? (q leaves)", [words for words, _ in entries])
    if place is None:
        return
    try:
        found = resolve_target(entries[place][1], paths.saves())
        TerminalPlayer(begin_or_resume(found, paths.saves(), None, None, ""), asking).run()
    except GameError as error:
        asking.paper.line(str(error))


def _scenarios() -> list[tuple[str, str]]:
    found = (card for card in scenario_cards(paths.scenarios()) if not card.is_broken)
    return [(f"{card.title} ({card.desk}, about {card.minutes} minutes)", card.id) for card in found]


def _sessions() -> list[tuple[str, str]]:
    going = [card for card in session_summaries(paths.saves(), story_lookup()) if card.title and not card.ended]
    return [(f"Go on: {card.title}, {card.date}, {card.where}", str(card.path)) for card in going[:MOST_SESSIONS]]
