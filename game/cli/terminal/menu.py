"""The menu in the terminal, for a machine without a display: scenarios, and sessions that have not ended."""

from game import paths
from game.cli.error_handler import EXIT_OK
from game.cli.scenario_play import begin_or_resume
from game.cli.terminal.console import ConsoleWriter
from game.cli.terminal.intro import pick_cut
from game.cli.terminal.player import TerminalPlayer
from game.cli.terminal.prompt import Prompt, UserQuit
from game.diagnostics.game_error import GameError
from game.records.journal_format import SessionOptions
from game.records.lookup import resolve_target, story_lookup
from game.records.people import current_player
from game.records.session_list import PAGE, session_summaries
from game.scenario.catalogue import ScenarioCard, pack_words, scenario_cards

MAX_SESSIONS = 5
"""How many unfinished sessions are listed; `sessions` lists all."""


def show_menu() -> int:
    """Show the menu until the reader leaves."""
    prompt = Prompt(ConsoleWriter())
    try:
        while True:
            _show_once(prompt)
    except UserQuit:
        pass
    return EXIT_OK


def _show_once(prompt: Prompt) -> None:
    """Show the menu and play the scenario or session that is picked."""
    cards = [card for card in scenario_cards(paths.scenarios()) if not card.is_broken]
    audience, prompt.safety = pack_words(cards)
    prompt.support = ()
    prompt.console.title("Sixty Visits")
    prompt.console.line(f"A training simulation {audience}.")
    prompt.console.line(prompt.safety)
    entries = [*map(_scenario, cards), *_sessions()]
    index = prompt.choose_number("Which one? (q leaves)", [title for title, _ in entries])
    if index is None:
        return
    try:
        target = resolve_target(entries[index][1], paths.saves())
        cut = "" if target.session is not None else pick_cut(prompt, target.story.scenario)
        if cut is not None:
            player = current_player(paths.saves_root())
            alias = player.alias if player else ""
            play = begin_or_resume(target, paths.saves(), None, None, alias=alias, options=SessionOptions(cut))
            TerminalPlayer(play, prompt).run()
    except GameError as error:
        prompt.console.line(str(error))


def _scenario(card: ScenarioCard) -> tuple[str, str]:
    desk = "a tutorial" if card.is_tutorial else card.desk
    return f"{card.title} ({desk}, about {card.minutes} minutes)", card.id


def _sessions() -> list[tuple[str, str]]:
    newest = session_summaries(paths.saves(), story_lookup())[:PAGE]
    unfinished = [card for card in newest if card.title and not card.ended]
    return [(f"Go on: {card.title}, {card.date}, {card.where}", str(card.path)) for card in unfinished[:MAX_SESSIONS]]
