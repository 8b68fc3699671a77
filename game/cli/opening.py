"""What stands before and after a play by text: the notice, the brief, where the session is kept."""

from game.cli.paper import Paper
from game.engine.debrief import ANYTIME
from game.engine.words import fill, linked, told
from game.records.journal import SUFFIX
from game.records.play import Play


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
    next_step = "debrief" if play.session.ended else "play"
    paper.line("This session is kept. Its name, for example for the command " + next_step + ", is", quiet=True)
    paper.verbatim(play.path.name.removesuffix(SUFFIX))
