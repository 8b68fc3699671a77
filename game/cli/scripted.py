"""A play by a list of moves: each is made, kept and told; one that is not on offer ends it, and nothing is lost."""

from collections.abc import Sequence

from game.cli.boundary import EXIT_OK, PROBLEMS, WRONG_USE
from game.cli.opening import show_brief, show_farewell, show_messages, show_notice
from game.cli.paper import ConsoleWriter
from game.cli.telling import show_page
from game.engine.session import Session
from game.engine.views.text import describe_move
from game.records.journal_writer import WriteFailedError
from game.records.recorded_session import RecordedSession


def play_keys(play: RecordedSession, keys: Sequence[str], paper: ConsoleWriter) -> int:
    """Make moves by their keys and show where each led; return the exit code."""
    show_notice(paper, play)
    show_messages(paper, play.messages)
    if play.branch_reason:
        play = play.branch(len(play.session.moves))
        show_messages(paper, play.messages)
    show_brief(paper, play)
    try:
        code = _made(play, keys, paper)
        show_farewell(paper, play)
    finally:
        play.close()
    return code


def _made(play: RecordedSession, keys: Sequence[str], paper: ConsoleWriter) -> int:
    told = show_page(paper, play.session)
    for key in keys:
        move = play.session.story.move(key)
        if move is None or move not in play.session.legal_moves():
            _refuse(paper, play.session, key)
            return WRONG_USE
        said = play.messages
        try:
            play.act(move)
        except WriteFailedError as error:
            show_messages(paper, [f"{error} “{key}” was not done."])
            return PROBLEMS
        if play.messages is not said:
            show_messages(paper, play.messages)
        paper.line()
        paper.line(f"> {key}: {describe_move(play.session.story.scenario, move)}")
        told = show_page(paper, play.session, told)
    return EXIT_OK if play.is_recording else PROBLEMS


def _refuse(paper: ConsoleWriter, session: Session, key: str) -> None:
    paper.line()
    if session.story.move(key) is None:
        paper.line(f"The scenario has no move “{key}”.")
    else:
        paper.line(f"“{key}” is not on offer now.")
    on_offer = session.legal_moves()
    if not on_offer:
        paper.line("The play has ended; nothing is on offer.")
        return
    paper.line("On offer:")
    paper.items(f"{move.key}: {describe_move(session.story.scenario, move)}" for move in on_offer)
