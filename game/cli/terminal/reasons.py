"""The question why in the terminal, before a decision of a session with reasons."""

from game import TEXT_BOX_NOTICE
from game.cli.terminal.prompt import Prompt
from game.engine.moves import Choose, Move
from game.engine.notes import CONFIDENCE, Note
from game.engine.session import is_decision
from game.records.journal_format import SessionMode
from game.records.recorded_session import RecordedSession

WHY = "Why? One reason that both agree on, if there are two of you (Enter leaves it open): "
HOW_SURE = f"How sure, from 1, {CONFIDENCE[0]}, to {len(CONFIDENCE)}, {CONFIDENCE[-1]} (Enter leaves it open): "


def ask_reason(prompt: Prompt, play: RecordedSession, move: Move) -> Note | None:
    """Ask why a decision is made; None where it is none, where no reasons are asked for, or nothing was said."""
    story = play.session.story
    if play.header.mode is not SessionMode.REASONS or not isinstance(move, Choose):
        return None
    if not is_decision(story, move.scene) or move.scene in story.left_out:
        return None
    prompt.console.line(TEXT_BOX_NOTICE, quiet=True)
    reason = prompt.ask(WHY)
    answers = [str(number) for number in range(1, len(CONFIDENCE) + 1)]
    while (sure := prompt.ask(HOW_SURE)) and sure not in answers:
        prompt.console.line(f"{', '.join(answers)}, or Enter.")
    return Note("reason", move.key, reason, int(sure) if sure else None) if reason or sure else None
