"""The clock of a story: it counts in whole days from day 0 and runs only as far as a move tells it.

A delay counts from the day of the move that caused it, before the move's own `days` (R2). Between the day of the draft
and the day to run to, what is due is handled in this order (R3): by day; within a day every message before any
consequence; consequences as they are declared. Each sees the situation of its own day, with what came before it done.

- Messages are received by their agencies (R21); then each recipient answers together what reached it that day (R22).
- A consequence is tested once, on its day: it arrives and its effects run, or it is dropped for good (R4). Once it
  has arrived it may be queued again (R5).
- Consequences that wait for a condition are started when it first holds: after what was received and answered, and
  after each arrival (R23).

After the last scene the clock runs the scenario's `after` days more before the ending is chosen (R13).
"""

from game.engine.conditions import indices_holding
from game.engine.contacts import give_answer
from game.engine.effects import queue, receive
from game.engine.events import Arrived, Dropped, Passed
from game.engine.situation import SituationDraft
from game.engine.story import CompiledStory


def run_clock(story: CompiledStory, draft: SituationDraft, until: int) -> None:
    """Run a draft's clock to a day and handle everything that is due until then, that day included (R3).

    Args:
        story: the compiled story.
        draft: the situation that is changed; its events are appended in the order in which they happen.
        until: a day not before the draft's own; on an equal one only what is due already is handled, and no day passes.
    """
    since = draft.day
    while (day := _next_day(draft, until)) is not None:
        draft.day = day
        _receive_messages(story, draft)
        start_consequences(story, draft)
        while draft.waiting and (due := draft.waiting[0]).due <= day:
            draft.waiting = draft.waiting[1:]
            _arrive(story, draft, due.consequence)
            start_consequences(story, draft)
    draft.day = until
    if until > since:
        draft.events.append(Passed(since, until))


def _next_day(draft: SituationDraft, until: int) -> int | None:
    """Return the next day on which something is due, if it is not after `until`."""
    # Both are in the order of their days.
    day = min((pending[0].due for pending in (draft.messages, draft.waiting) if pending), default=None)
    return None if day is None or day > until else day


def _receive_messages(story: CompiledStory, draft: SituationDraft) -> None:
    """Deliver what is due; then every recipient answers together what reached it from the trainee (R21, R22)."""
    due = tuple(message for message in draft.messages if message.due <= draft.day)
    if not due:
        return
    draft.messages = draft.messages[len(due) :]
    for message in due:
        receive(draft, message)
    for agency in story.recipients:
        pieces = (message.info for message in due if message.agency == agency and message.awaits_answer)
        if read := story.index.in_order(pieces):
            give_answer(story, draft, agency, read)


def start_consequences(story: CompiledStory, draft: SituationDraft) -> None:
    """Start every consequence whose `after` holds for the first time, in order of declaration (R23)."""
    started = draft.started
    for name, after, days in story.triggers:
        if name not in started and after(draft):
            draft.started |= {name}
            queue(draft, story.index, name, days)


def _arrive(story: CompiledStory, draft: SituationDraft, consequence: str) -> None:
    """Test a consequence's condition on its day and, if it holds, run its effects (R4)."""
    rule = story.consequences[consequence]
    if not rule.when(draft):
        draft.events.append(Dropped(consequence, draft.day))
        return
    draft.arrived |= {consequence}
    position = len(draft.events)
    rule.apply(draft)
    # The arrival stands before its effects, but its paragraphs are chosen after them, as a scene's are.
    draft.events.insert(position, Arrived(consequence, draft.day, indices_holding(rule.text, draft)))
