"""A play by a list of moves: each is made, kept and told; one that is not on offer ends it, and nothing is lost."""

from collections.abc import Sequence

from game.cli.boundary import GOOD, WRONG_USE
from game.cli.opening import show_brief, show_farewell, show_notice
from game.cli.paper import Paper
from game.cli.telling import show_page
from game.engine.session import Session
from game.records.named import named
from game.records.play import Play


def play_keys(play: Play, keys: Sequence[str], paper: Paper) -> int:
    """Make moves by their keys and show where each led; return the exit code."""
    show_notice(paper, play)
    for sentence in play.said:
        paper.line(sentence)
    if play.only_branch:
        play = play.branch(len(play.session.moves))
    show_brief(paper, play)
    told = show_page(paper, play.session)
    code = GOOD
    for key in keys:
        move = play.session.story.move(key)
        if move is None or move not in play.session.offers():
            _refuse(paper, play.session, key)
            code = WRONG_USE
            break
        play.act(move)
        paper.line()
        paper.line(f"> {key}: {named(play.session.story.scenario, move)}")
        told = show_page(paper, play.session, told)
    show_farewell(paper, play)
    play.close()
    return code


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
