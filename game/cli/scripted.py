"""A play by a list of moves: each is made, kept and told; one that is not on offer ends it, and nothing is lost."""

from collections.abc import Sequence

from game.cli.boundary import GOOD, PROBLEMS, WRONG_USE
from game.cli.opening import show_brief, show_farewell, show_notice, show_said
from game.cli.paper import Paper
from game.cli.telling import show_page
from game.engine.session import Session
from game.records.named import named
from game.records.pen import NotKept
from game.records.play import Play


def play_keys(play: Play, keys: Sequence[str], paper: Paper) -> int:
    """Make moves by their keys and show where each led; return the exit code."""
    show_notice(paper, play)
    show_said(paper, play.said)
    if play.only_branch:
        play = play.branch(len(play.session.moves))
        show_said(paper, play.said)
    show_brief(paper, play)
    try:
        code = _made(play, keys, paper)
        show_farewell(paper, play)
    finally:
        play.close()
    return code


def _made(play: Play, keys: Sequence[str], paper: Paper) -> int:
    told = show_page(paper, play.session)
    for key in keys:
        move = play.session.story.move(key)
        if move is None or move not in play.session.offers():
            _refuse(paper, play.session, key)
            return WRONG_USE
        said = play.said
        try:
            play.act(move)
        except NotKept as error:
            show_said(paper, [f"{error} “{key}” was not done."])
            return PROBLEMS
        if play.said is not said:
            show_said(paper, play.said)
        paper.line()
        paper.line(f"> {key}: {named(play.session.story.scenario, move)}")
        told = show_page(paper, play.session, told)
    return GOOD if play.kept else PROBLEMS


def _refuse(paper: Paper, session: Session, key: str) -> None:
    paper.line()
    if session.story.move(key) is None:
        paper.line(f"The scenario has no move “{key}”.")
    else:
        paper.line(f"“{key}” is not on offer now.")
    on_offer = session.offers()
    if not on_offer:
        paper.line("The play has ended; nothing is on offer.")
        return
    paper.line("On offer:")
    paper.items(f"{move.key}: {named(session.story.scenario, move)}" for move in on_offer)
