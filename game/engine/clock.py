"""The clock of a story: it counts in whole days from day 0 and runs only as far as a move tells it.

A delay counts from the day of the move that caused it, before the move's own `days` (R2). Between the day of the draft
and the day to run to, what is due is handled in this order (R3): by day; within a day every message before any
consequence; consequences as they are declared. Each sees the situation of its own day, with what came before it done.

- A message is received by its agency.
- A consequence is tested once, on its day: it arrives and its effects run, or it is dropped for good (R4). Once it
  has arrived it may be queued again (R5).

After the last scene the clock runs the scenario's `after` days more before the ending is chosen (R13).
"""

from game.engine.conditions import indices_holding
from game.engine.effects import receive
from game.engine.events import Arrived, Dropped, Passed
from game.engine.situation import PendingConsequence, PendingMessage, SituationDraft
from game.engine.story import CompiledStory


def run_clock(story: CompiledStory, draft: SituationDraft, until: int) -> None:
    """Run a draft's clock to a day and handle everything that is due until then, that day included (R3).

    Args:
        story: the compiled story.
        draft: the situation that is changed; its events are appended in the order in which they happen.
        until: a day not before the draft's own; on an equal one only what is due already is handled, and no day passes.
    """
    since = draft.day
    while (due := _next_due(draft, until)) is not None:
        draft.day = due.due
        if isinstance(due, PendingMessage):
            draft.messages.remove(due)
            receive(draft, due)
        else:
            draft.waiting.remove(due)
            _arrive(story, draft, due.consequence)
    draft.day = until
    if until > since:
        draft.events.append(Passed(since, until))


def _next_due(draft: SituationDraft, until: int) -> PendingMessage | PendingConsequence | None:
    message = min(draft.messages, default=None)
    waiting = min(draft.waiting, default=None)
    if message is not None and (waiting is None or message.due <= waiting.due):
        return message if message.due <= until else None
    return waiting if waiting is not None and waiting.due <= until else None


def _arrive(story: CompiledStory, draft: SituationDraft, consequence: str) -> None:
    """Test a consequence's condition on its day and, if it holds, run its effects (R4)."""
    rule = story.consequences[consequence]
    if not rule.when(draft):
        draft.events.append(Dropped(consequence, draft.day))
        return
    draft.arrived.add(consequence)
    position = len(draft.events)
    rule.apply(draft)
    # The arrival stands before its effects, but its paragraphs are chosen after them, as a scene's are.
    draft.events.insert(position, Arrived(consequence, draft.day, indices_holding(rule.text, draft)))
