"""What stands before and after a play by text: the notice, the brief, where the session is kept."""

import sys
from pathlib import Path

import click

from game.cli.paper import Paper
from game.engine.debrief import ANYTIME
from game.engine.words import fill, linked, told
from game.records.finding import installed
from game.records.journal import SUFFIX
from game.records.play import Play
from game.records.saves import session_name


def show_notice(paper: Paper, play: Play) -> None:
    """Write the title, the notice, and what to do if a child may be at risk now; always first."""
    scenario = play.session.story.scenario
    paper.title(scenario.title)
    paper.line(f"{scenario.agencies[scenario.desk].name} · about {scenario.minutes} minutes", quiet=True)
    notice = linked(scenario, fill(scenario, scenario.notice.strip()))
    if ANYTIME not in " ".join(notice.split()):
        paper.prose(f"**{ANYTIME}**")
    if notice:
        paper.prose(notice)


def show_brief(paper: Paper, play: Play) -> None:
    """Write who the trainee is and carries, if the scenario says so."""
    scenario = play.session.story.scenario
    asked = play.session.story.index.paragraphs(scenario.brief)
    shown = [place for place, holds in enumerate(asked) if holds(play.session.situation)]
    if shown:
        paper.prose(told(scenario, scenario.brief, shown))


def show_farewell(paper: Paper, play: Play) -> None:
    """Say where the session is, so that it can be taken up or looked at."""
    paper.line()
    if play.path is None:
        paper.line("This session was not kept.", quiet=True)
        return
    is_over = play.session.ended
    paper.line(
        "This session is kept. To read its debrief:" if is_over else "This session is kept. To go on:", quiet=True
    )
    paper.verbatim(command("debrief" if is_over else "play", session_name(play.path), _file_of(play), _given("saves")))


def command(name: str, session: str, scenario: str = "", saves: str = "") -> str:
    """Write out a command for a session; `scenario` is the file of one that is not installed, `saves` its folder."""
    program = "python main.py" if Path(sys.argv[0]).name == "main.py" else "sixty-visits"
    words = [program, name, session]
    words += [f'--{option} "{value}"' for option, value in (("scenario", scenario), ("saves", saves)) if value]
    return " ".join(words)


def _given(name: str) -> str:
    """Return what was given on the command line under a name; empty if nothing was."""
    context = click.get_current_context(silent=True)
    return str(context.params.get(name) or "") if context else ""


def _file_of(play: Play) -> str:
    """Return the scenario's file as it was named on the command line; empty for an installed scenario."""
    file = next((Path(one) for one in (_given("scenario"), _given("what")) if _is_scenario(one)), None)
    card = installed(play.header.scenario)
    if file is None or (card is not None and card.path.resolve() == file.resolve()):
        return ""
    return str(file.resolve())


def _is_scenario(given: str) -> bool:
    return bool(given) and not given.endswith(SUFFIX) and Path(given).is_file()
