"""The story's clock: it never looks at a watch; a move tells it how far to run."""

from game.engine.conditions import indices_holding
from game.engine.effects import receive
from game.engine.events import Arrived, Dropped, Passed
from game.engine.situation import PendingConsequence, PendingMessage, SituationDraft
from game.engine.story import CompiledStory


def run_clock(story: CompiledStory, draft: SituationDraft, until: int) -> None:
    """Run to a day: on each, what was sent is received first, then consequences arrive as declared (R3)."""
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
    """Test a consequence's condition once, on its day (R4), and let it do what it does."""
    rule = story.consequences[consequence]
    if not rule.when(draft):
        draft.events.append(Dropped(consequence, draft.day))
        return
    draft.arrived.add(consequence)
    place = len(draft.events)
    rule.apply(draft)
    # It arrives before it acts, but its words are chosen after, as a scene's are.
    draft.events.insert(place, Arrived(consequence, draft.day, indices_holding(rule.text, draft)))
