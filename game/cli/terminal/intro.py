"""What the terminal shows before and after a play: the notice, the brief, where the session is kept."""

import os
import shlex
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from game import paths
from game.cli.terminal.console import ConsoleWriter
from game.cli.terminal.prompt import Prompt
from game.diagnostics.game_error import GameError
from game.engine.conditions import indices_holding
from game.engine.cuts.route import cut_of
from game.engine.views.text import anytime, expand_glossary_links, fill_placeholders, join_paragraphs
from game.records.journal_reader import pluralise, read_journal
from game.records.lookup import find_installed
from game.records.recorded_session import RecordedSession
from game.records.session_list import session_name
from game.scenario.model.scenario import Scenario

KEYS = (
    "Esc is a key of the window. In this terminal, type p and Enter to cover the screen, q and Enter to leave, "
    "wherever you are. ? tells every key."
)


def show_notice(console: ConsoleWriter, play: RecordedSession) -> None:
    """Write the title, the notice, and what to do if a child may be at risk now."""
    scenario = play.session.story.scenario
    cut = cut_of(play.session)
    desk = fill_placeholders(scenario, scenario.agencies[scenario.desk].name)
    console.title(fill_placeholders(scenario, scenario.title))
    console.line(f"{desk} · about {cut.minutes if cut else scenario.minutes} minutes", quiet=True)
    notice = expand_glossary_links(scenario, fill_placeholders(scenario, scenario.notice.strip()))
    if (safety := anytime(scenario)) not in " ".join(notice.split()):
        console.prose(f"**{safety}**")
    if notice:
        console.prose(notice)
    console.line()
    console.line(KEYS)


def pick_cut(prompt: Prompt, scenario: Scenario) -> str | None:
    """Ask how much of a scenario to play, where it has a shorter way through; None goes back."""
    if not scenario.cuts:
        return ""
    lengths = [
        f"{fill_placeholders(scenario, cut.title)} (about {cut.minutes} minutes)" for cut in scenario.cuts.values()
    ]
    whole = f"All of it (about {scenario.minutes} minutes)"
    index = prompt.choose_number("How much of it?", [*lengths, whole])
    return None if index is None else [*scenario.cuts, ""][index]


def show_brief(console: ConsoleWriter, play: RecordedSession) -> None:
    """Write the brief, as far as its conditions hold."""
    scenario = play.session.story.scenario
    shown = indices_holding(play.session.story.index.paragraphs(scenario.brief), play.session.situation)
    if shown:
        console.prose(join_paragraphs(scenario, scenario.brief, shown))


def show_messages(console: ConsoleWriter, sentences: Iterable[str]) -> None:
    """Write sentences about the session, each after an empty line."""
    for sentence in sentences:
        console.line()
        console.line(sentence)


def show_farewell(console: ConsoleWriter, play: RecordedSession) -> None:
    """Say how much of the session is on the disk, and by which command it can be resumed or read."""
    console.line()
    file = play.source or _parent(play)
    move_count = None if file is None else _move_count(file)
    if file is None or move_count is None:
        console.line("What you played was not kept.", quiet=True)
        return
    is_whole = bool(play.branch_reason) or (file == play.source and move_count >= len(play.session.moves))
    is_over = is_whole and play.session.ended
    if file != play.source:
        sentence = "What you played since was not kept, but what it began in is. To go on with that:"
    elif not is_whole:
        sentence = (
            f"Only the beginning of what you played is kept: {pluralise(move_count, 'move')}. To go on from there:"
        )
    else:
        sentence = "What you played is kept. To read its debrief:" if is_over else "What you played is kept. To go on:"
    console.line(sentence, quiet=True)
    console.verbatim(
        shell_command("debrief" if is_over else "play", session_name(file), _file_of(play), _folder_of(play))
    )


def _parent(play: RecordedSession) -> Path | None:
    """Return the file that a branch began in, as far as it is known."""
    return play.folder / Path(play.header.parent.file).name if play.header.parent else None


def _move_count(file: Path) -> int | None:
    """Return how many moves a session's file holds; None if it holds no session that can be read."""
    try:
        return len(read_journal(file).keys)
    except GameError:
        return None


def shell_command(name: str, session: str, scenario: str = "", saves: str = "") -> str:
    """Write out a command for a session; `scenario` is the file of one that is not installed, `saves` its folder."""
    words = [*paths.command_line().split(), name, session]
    for option, value in (("--scenario", scenario), ("--saves", saves)):
        words += [option, value] if value else []
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)


def _folder_of(play: RecordedSession) -> str:
    """Return the folder a session lies in, if it is not the usual one."""
    return "" if _is_same(play.folder, paths.saves()) else str(play.folder.absolute())


def _file_of(play: RecordedSession) -> str:
    """Return the scenario's file; empty for an installed scenario, which is found by its id."""
    if play.file is None:
        return ""
    file = find_installed(play.header.scenario)
    return "" if file is not None and _is_same(file, play.file) else str(play.file.absolute())


def _is_same(first: Path, second: Path) -> bool:
    # Unlike `Path.resolve`, this does not fail on a loop of symbolic links.
    return os.path.realpath(first) == os.path.realpath(second)
