"""Plays several desks of one story, one after the other, and prints their joint debrief."""

from pathlib import Path

from game import paths
from game.cli.error_handler import EXIT_OK
from game.cli.joint_output import print_joint_debrief
from game.cli.scenario_play import parse_keys, play_keys
from game.cli.terminal.console import ConsoleWriter
from game.cli.terminal.debrief import print_blocks
from game.cli.terminal.player import TerminalPlayer
from game.cli.terminal.prompt import Prompt, UserQuit
from game.engine.pathway.hand_over import HandOver
from game.records.lookup import story_lookup
from game.records.pathway_lookup import RunState, find_run, installed_routes, run_states
from game.reports.pathway.dates import date_text
from game.reports.pathway.hand_over_blocks import hand_over_blocks, hand_over_title


def play_pathway(
    name: str | None,
    form: str,
    choose: str | None,
    alias: str,
    saves: Path | None,
    *,
    is_debrief: bool,
    every: bool,
    with_case: bool,
) -> int:
    """List the pathways, play the one named, or print its joint debrief; return the exit code."""
    folder, console = saves or paths.saves(), ConsoleWriter()
    if name is None:
        _list(console, folder)
        return EXIT_OK
    state = find_run(name, folder)
    if is_debrief:
        _print_joint_debrief(state, form, every=every, with_case=with_case)
        return EXIT_OK
    if choose is not None:
        return _play_by_keys(console, state, folder, choose, alias)
    _play(console, state, folder, alias)
    return EXIT_OK


def _list(console: ConsoleWriter, folder: Path) -> None:
    """Write the routes that can be begun, and the runs with the desk that is next."""
    routes = installed_routes()
    console.heading("Routes")
    console.items(f"{route.id}: {route.title}. {route.about}".rstrip() for route in routes)
    if not routes:
        console.line("No pack here has a route.")
    states = run_states(folder, story_lookup())
    console.heading("Begun")
    console.items(f"{state.run.name}: {state.route.title}, {_next_desk(state)}" for state in states)
    if not states:
        console.line("None is kept here yet.")


def _next_desk(state: RunState) -> str:
    page = state.hand_over(story_lookup())
    return f"next: {page.title}, {date_text(page.date)}" if page else "every desk has been played"


def _play_by_keys(console: ConsoleWriter, state: RunState, folder: Path, choose: str, alias: str) -> int:
    story_of = story_lookup()
    _show_hand_over(console, state.hand_over(story_of))
    play = state.begin_leg(folder, story_of, alias)
    code = play_keys(play, parse_keys(choose), console)
    console.line(f"This pathway is {state.run.name}.")
    return code


def _play(console: ConsoleWriter, state: RunState, folder: Path, alias: str) -> None:
    """Play desk after desk in the terminal, until the trainee leaves or all are played."""
    prompt, story_of = Prompt(console), story_lookup()
    try:
        while state.leg is not None:
            _show_hand_over(console, state.hand_over(story_of))
            prompt.wait_for_enter("Enter sits down at this desk, q leaves.")
            TerminalPlayer(state.begin_leg(folder, story_of, alias), prompt).run()
            if not _went_on(state, after := find_run(state.run.name, folder)):
                return
            state = after
        prompt.wait_for_enter("Every desk has been played. Enter reads the joint debrief, q leaves.")
        _print_joint_debrief(state, "text", every=False, with_case=False)
    except UserQuit:
        console.line(f"This pathway is kept as {state.run.name}: `pathway {state.run.name}` goes on with it.")


def _went_on(before: RunState, after: RunState) -> bool:
    """Tell whether the leg that was being played is over: whoever leaves in the middle of it leaves the pathway."""
    return before.leg != after.leg


def _show_hand_over(console: ConsoleWriter, page: HandOver | None) -> None:
    if page is not None:
        console.title(hand_over_title(page))
        print_blocks(console, hand_over_blocks(page))


def _print_joint_debrief(state: RunState, form: str, *, every: bool, with_case: bool) -> None:
    title = state.route.title
    print_joint_debrief(state.joint_debrief(), state.sessions, title, form, every=every, with_case=with_case)
