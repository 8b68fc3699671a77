"""The debrief by text: its four parts, paced by Enter; what is behind a switch stays there until it is asked for."""

from collections.abc import Iterable

from game.cli.asking import Asking
from game.cli.noting import keep_note
from game.cli.paper import Paper
from game.engine.debrief import debrief
from game.records.outline import Grid, Heading, Items, Part, Piece, Prose, Section, outline
from game.records.play import Play


def tell_debrief(play: Play, asking: Asking) -> None:
    """Tell the debrief of a play that ended, part by part; the trainee can leave at any moment."""
    made = debrief(play.session, play.notes)
    start, happened, closer, after = outline(made, play.session.story.scenario)
    asking.go_on("The debrief follows: about ten minutes. Enter goes on, q leaves.")
    for part in (start, happened):
        _tell(part, asking)
    _tell_decisions(closer, play, asking)
    _tell_next(after, play, asking)


def _tell(part: Part, asking: Asking) -> None:
    """Tell a part, each of its sections after Enter."""
    asking.paper.title(part.title)
    if part.pieces:
        write(asking.paper, part.pieces)
        asking.go_on()
    for section in part.sections:
        _section(asking.paper, section)
        asking.go_on()


def _tell_decisions(part: Part, play: Play, asking: Asking) -> None:
    asking.paper.title(part.title)
    write(asking.paper, part.pieces)
    asking.go_on()
    for section in part.sections:
        if section.shown:
            _decision(section, play, asking)
    while True:
        titles = [section.title for section in part.sections]
        place = (
            asking.pick("Any decision again, or another one? Enter goes on to the last part.", titles)
            if titles
            else None
        )
        if place is None:
            return
        _decision(part.sections[place], play, asking)


def _decision(section: Section, play: Play, asking: Asking) -> None:
    """Tell a decision; the trainee may disagree, and that is kept."""
    _section(asking.paper, section)
    said = asking.go_on("If you see it otherwise, type why; Enter goes on, q leaves.")
    if said:
        keep_note(asking.paper, play, "disagreement", said, section.key)


def _tell_next(part: Part, play: Play, asking: Asking) -> None:
    asking.paper.title(part.title)
    write(asking.paper, part.pieces)
    said = asking.go_on("Type one thing you want to take to supervision, or Enter goes on.")
    if said:
        keep_note(asking.paper, play, "supervision", said)
    for section in part.sections:
        asking.paper.line()
        asking.paper.line(f"{section.title}. It is told once, and only if you want it.")
        if asking.go_on("y tells it, Enter passes over it, q leaves.").lower() in {"y", "yes"}:
            _section(asking.paper, section)
            asking.go_on()
    write(asking.paper, part.after)


def _section(paper: Paper, section: Section) -> None:
    paper.title(section.title)
    write(paper, section.pieces)


def tell_at_once(paper: Paper, parts: Iterable[Part], *, every: bool = False, real_case: bool = False) -> None:
    """Write a whole debrief without stopping: every decision or the first few, the real case only if it is wanted."""
    for part in parts:
        paper.title(part.title)
        write(paper, part.pieces)
        for section in part.sections:
            if section.shown or (every if section.key else real_case):
                _section(paper, section)
            else:
                paper.line()
                paper.line(f"{section.title}: told with {'--all' if section.key else '--real-case'}.", quiet=True)
        write(paper, part.after)


def write(paper: Paper, pieces: Iterable[Piece]) -> None:
    """Write pieces of a debrief."""
    for piece in pieces:
        match piece:
            case Heading(text):
                paper.heading(text)
            case Prose(text):
                paper.prose(text)
            case Items(items):
                paper.items(items, markdown=True)
            case Grid(head, rows):
                paper.line()
                paper.table(head, rows)
