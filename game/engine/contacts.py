"""Contacts: what a desk can write down, whom it can tell, and what comes back (R20 to R22)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from game.engine.conditions import indices_holding
from game.engine.effects import record, send
from game.engine.events import Answered, Contacted
from game.engine.moves import Record, Tell
from game.engine.situation import Situation, SituationDraft
from game.engine.story import CompiledStory


@dataclass(frozen=True)
class RecipientState:
    """Somebody this desk can tell, as it stands now; a closed one stays on the list."""

    agency: str
    is_open: bool
    roads: tuple[str, ...]
    """The channels by which it can be reached from a desk now, in the order of the scenario."""


def held_pieces(story: CompiledStory, situation: Situation) -> tuple[str, ...]:
    """Return what this desk holds, in the order of the scenario."""
    return tuple(info for info in story.scenario.information if (story.index.desk, info) in situation.knows)


def recipients(story: CompiledStory, situation: Situation) -> tuple[RecipientState, ...]:
    """Return everybody on this desk's list, whoever has what already (R20)."""
    return tuple(
        RecipientState(
            agency, rule.when(situation), tuple(road for road, is_open in rule.roads.items() if is_open(situation))
        )
        for agency, rule in story.recipients.items()
    )


def is_contact_on_offer(story: CompiledStory, situation: Situation, move: Record | Tell) -> bool:
    """Tell whether a contact can be made now: its pieces are held and fit, its road is open, and there is time."""
    left = situation.desk_time
    if left is None or not _can_carry(story, situation, move):
        return False
    if isinstance(move, Record):
        return left >= story.scenario.note.cost
    recipient = story.recipients.get(move.agency)
    if recipient is None or move.channel not in recipient.roads:
        return False
    is_open = recipient.when(situation) and recipient.roads[move.channel](situation)
    return is_open and left >= story.scenario.channels[move.channel].cost


def _can_carry(story: CompiledStory, situation: Situation, move: Record | Tell) -> bool:
    pieces, desk = move.pieces, story.index.desk
    in_order = pieces == story.index.in_order(pieces)
    return (
        in_order
        and 0 < len(pieces) <= capacity(story, move)
        and all((desk, info) in situation.knows for info in pieces)
    )


def capacity(story: CompiledStory, move: Record | Tell) -> int:
    """Return how many pieces a contact of this kind can carry."""
    if isinstance(move, Record):
        return story.scenario.note.holds
    channel = story.scenario.channels.get(move.channel)
    return channel.holds if channel else 0


def cost(story: CompiledStory, move: Record | Tell) -> int:
    """Return how much desk time a contact takes, whatever it carries."""
    return story.scenario.note.cost if isinstance(move, Record) else story.scenario.channels[move.channel].cost


def contact_moves(story: CompiledStory, situation: Situation) -> Iterator[Record | Tell]:
    """Yield every contact on offer: of `n` held pieces and a road that carries `k` all subsets of up to `k` pieces."""
    if situation.ending is not None or situation.desk_time is None:
        return
    pieces = held_pieces(story, situation)
    for chosen in _subsets(pieces, story.scenario.note.holds):
        if is_contact_on_offer(story, situation, move := Record(chosen)):
            yield move
    for recipient in recipients(story, situation):
        for road in recipient.roads if recipient.is_open else ():
            for chosen in _subsets(pieces, story.scenario.channels[road].holds):
                if is_contact_on_offer(story, situation, told := Tell(recipient.agency, chosen, road)):
                    yield told


def _subsets(pieces: Sequence[str], largest: int) -> Iterator[tuple[str, ...]]:
    for size in range(1, min(largest, len(pieces)) + 1):
        yield from combinations(pieces, size)


def make_contact(story: CompiledStory, draft: SituationDraft, move: Record | Tell) -> None:
    """Make a contact: it takes its time, carries its pieces, and is answered at once where its road takes no days."""
    draft.desk_time = (draft.desk_time or 0) - cost(story, move)
    if isinstance(move, Record):
        draft.events.append(Contacted("", move.pieces, "", draft.day, draft.day))
        for info in move.pieces:
            record(draft, story.index.desk, info)
        return
    days = story.scenario.channels[move.channel].days
    draft.events.append(Contacted(move.agency, move.pieces, move.channel, draft.day, draft.day + days))
    for info in move.pieces:
        send(draft, story.index, move.agency, info, move.channel, awaits_answer=True)
    if not days:
        give_answer(story, draft, move.agency, move.pieces)


def give_answer(story: CompiledStory, draft: SituationDraft, agency: str, pieces: tuple[str, ...]) -> None:
    """Let a recipient answer what reached it: the first answer whose condition holds, if any does (R22)."""
    draft.contact = frozenset(pieces)
    for number, rule in enumerate(story.recipients[agency].answers):
        if rule.when(draft):
            rule.apply(draft)
            draft.events.append(Answered(agency, number, pieces, draft.day, indices_holding(rule.text, draft)))
            break
    draft.contact = frozenset()
