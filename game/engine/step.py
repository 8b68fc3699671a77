"""One step of a story: from a situation and a move to the next situation and its events.

`step` is a pure function of its arguments: no files, no wall clock, no chance, no screen. Player, terminal, replay and
*what if* all go through it. The rules R1 to R17 stand in `docs/architecture.md`; this module applies them so:

- `start`: what agencies have from the beginning is held on day 0, what is dated later waits as a message (R17); then
  the first scene is entered (R11).
- A choice (R1): its effects run on the day of the move; its `now` is shown; the clock runs its `days`, at most to
  `last_day` (R3, R4); on `last_day` the play ends (R13), else `goto` is tried in order (R12); then the scene is
  entered, or stays as it is if the choice has no `goto`.
- Entering a scene (R11): the variables of a part that was left start again; attention and desk time are those of the
  scene; its effects run; the paragraphs of its text are decided.
- A look or a document (R9): its effects run and no day passes; a look costs one of the scene's attention.
- Recording or telling costs desk time, and is on offer only for what the desk holds (R6, R7); no day passes.
- The end (R13): the clock runs `after` days more, and the first ending that holds is reached.

A move that is not on offer (`is_on_offer`) raises `IllegalMove`; the situation is immutable, so nothing has changed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.engine.clock import run_clock
from game.engine.conditions import indices_holding
from game.engine.effects import is_in_transit, record, tell
from game.engine.events import Chose, Ended, Entered, Event, LastDay, Looked, Opened, Received, Shown
from game.engine.moves import Choose, Look, Move, Open, Record, Tell
from game.engine.scenario_index import start_values
from game.engine.scene_machine import route
from game.engine.situation import PendingMessage, Situation, SituationDraft
from game.engine.story import ChoiceRule, CompiledStory, LookRule
from game.scenario.model.scene import END

RECORD_COST = 1
"""The desk time that recording one piece of information costs."""


class IllegalMove(Exception):  # noqa: N818 - it is a move, and it is illegal
    """A move that is not on offer; nothing has changed."""


@dataclass(frozen=True)
class Step:
    """The result of a move: the situation it led to and its events, in order."""

    situation: Situation
    events: tuple[Event, ...]


@dataclass(frozen=True)
class ReceivedInformation:
    """A piece of information that this desk receives on a day of the story; 0 or less is from the start."""

    info: str
    day: int = 0


def start(story: CompiledStory, incoming: Sequence[ReceivedInformation] | None = None) -> Step:
    """Begin a story.

    Args:
        story: the compiled story.
        incoming: what earlier desks sent here (R17); None takes all that the scenario foresees, held from the start.

    Returns:
        The situation in the first scene, and the events that led there: what was held, then what entering did.
    """
    scenario = story.scenario
    receipts = [ReceivedInformation(info) for info in scenario.incoming] if incoming is None else list(incoming)
    desk = story.index.desk
    held = [(agency, info) for agency, pieces in scenario.elsewhere.items() for info in pieces]
    held += [(desk, receipt.info) for receipt in receipts if receipt.day <= 0]
    messages = [
        PendingMessage(receipt.day, desk, receipt.info, "", written=True) for receipt in receipts if receipt.day > 0
    ]
    draft = SituationDraft(
        Situation(
            scene=story.first,
            day=0,
            variables=start_values(story.index),
            knows=frozenset(held),
            messages=tuple(sorted(messages)),
        )
    )
    draft.events.extend(Received(agency, info, 0, written=True) for agency, info in dict.fromkeys(held))
    _enter(story, draft, story.scenes[story.first].part)
    return Step(draft.freeze(), tuple(draft.events))


def step(story: CompiledStory, situation: Situation, move: Move) -> Step:
    """Make one move.

    Args:
        story: the compiled story.
        situation: where the play is; it is not changed.
        move: any move of the story.

    Returns:
        The next situation, and the events of the move in the order in which they happened.

    Raises:
        IllegalMove: the move is not on offer.
    """
    if not is_on_offer(story, situation, move):
        raise IllegalMove(move.key)
    draft = SituationDraft(situation)
    match move:
        case Choose():
            _choose(story, draft, story.scenes[situation.scene].choices[move])
        case Look() | Open():
            _look_or_open(draft, story.scenes[situation.scene].looks[move])
        case Record(info):
            draft.desk_time = (situation.desk_time or 0) - RECORD_COST
            record(draft, story.index.desk, info)
        case Tell(agency, info, channel):
            draft.desk_time = (situation.desk_time or 0) - story.scenario.channels[channel].cost
            tell(draft, story.index, agency, info, channel)
    return Step(draft.freeze(), tuple(draft.events))


def _choose(story: CompiledStory, draft: SituationDraft, rule: ChoiceRule) -> None:
    move, scenario = rule.move, story.scenario
    draft.chosen.add(move.key)
    draft.events.append(Chose(move.scene, move.choice, draft.day))
    rule.apply(draft)
    draft.events.append(Shown(move.scene, move.choice, indices_holding(rule.now, draft)))
    run_clock(story, draft, min(draft.day + rule.days, scenario.last_day))
    if draft.day >= scenario.last_day:
        draft.events.append(LastDay(draft.day))
        draft.state = END
    else:
        route(story.machine, move.key, draft)
    if draft.state == END:
        _end(story, draft)
    elif rule.leaves:
        _enter(story, draft, story.scenes[move.scene].part)


def _look_or_open(draft: SituationDraft, rule: LookRule) -> None:
    if isinstance(rule.move, Look):
        draft.seen.add(rule.move.key)
        draft.attention = None if draft.attention is None else draft.attention - 1
        draft.events.append(Looked(rule.move.scene, rule.move.spot, draft.day))
    else:
        draft.opened.add(rule.move.document)
        draft.events.append(Opened(rule.move.document, draft.day))
    rule.apply(draft)


def _enter(story: CompiledStory, draft: SituationDraft, left: str | None) -> None:
    """Enter the draft's scene (R11); the variables of a part that was left start again."""
    rule = story.scenes[draft.state]
    if left is not None and left != rule.part:
        for name, variable in story.scenario.parts[left].variables.items():
            draft.variables[story.index.places[name]] = variable.start
    draft.attention, draft.desk_time = rule.attention, rule.desk_time
    rule.enter(draft)
    draft.events.append(Entered(draft.state, draft.day, indices_holding(rule.text, draft)))


def _end(story: CompiledStory, draft: SituationDraft) -> None:
    """Run the clock `after` days more, then reach the first ending that holds (R13)."""
    draft.attention = draft.desk_time = None
    run_clock(story, draft, draft.day + story.scenario.after)
    name, rule = next((name, rule) for name, rule in story.endings.items() if rule.when(draft))
    draft.ending = name
    draft.events.append(Ended(name, draft.day, indices_holding(rule.text, draft)))


def offers(story: CompiledStory, situation: Situation) -> tuple[Move, ...]:
    """Return every move on offer in declared order: choices, looks, documents, then what can be recorded and told."""
    if situation.ending is not None:
        return ()
    scene = story.scenes[situation.scene]
    moves: list[Move] = [*scene.choices, *scene.looks]
    if situation.desk_time is not None:
        moves += desk_moves(story, situation)
    return tuple(move for move in moves if is_on_offer(story, situation, move))


def desk_moves(story: CompiledStory, situation: Situation) -> Iterator[Record | Tell]:
    """Yield every way to record or tell what this desk holds, whether or not it is on offer (R7)."""
    scenario, desk = story.scenario, story.index.desk
    held = [info for info in scenario.information if (desk, info) in situation.knows]
    yield from (Record(info) for info in held)
    for info in held:
        for agency in scenario.agencies:
            if agency != desk:
                yield from (Tell(agency, info, name) for name, channel in scenario.channels.items() if channel.at_desk)


def is_on_offer(story: CompiledStory, situation: Situation, move: Move) -> bool:
    """Return whether a move can be made in a situation (R1, R7, R9)."""
    if situation.ending is not None:
        return False
    scene = story.scenes[situation.scene]
    match move:
        case Choose():
            rule = scene.choices.get(move)
            used = rule is not None and rule.once and move.key in situation.chosen
            return rule is not None and not used and rule.when(situation)
        case Look() | Open():
            look = scene.looks.get(move)
            return look is not None and _is_unseen(situation, move) and look.when(situation)
        case _:
            return _fits_desk(story, situation, move)


def _is_unseen(situation: Situation, move: Look | Open) -> bool:
    if isinstance(move, Open):
        return move.document not in situation.opened
    return move.key not in situation.seen and situation.attention != 0


def _fits_desk(story: CompiledStory, situation: Situation, move: Record | Tell) -> bool:
    time_left, desk = situation.desk_time, story.index.desk
    if time_left is None or (desk, move.info) not in situation.knows:
        return False
    if isinstance(move, Record):
        return time_left >= RECORD_COST and move.info not in situation.recorded
    return time_left >= story.scenario.channels[move.channel].cost and is_new_to(story, situation, move)


def is_new_to(story: CompiledStory, situation: Situation, move: Tell) -> bool:
    """Return whether an agency can be told a piece that it does not have yet, whatever desk time is left."""
    known = (move.agency, move.info) in situation.knows or is_in_transit(situation.messages, move.agency, move.info)
    return story.scenario.channels[move.channel].at_desk and move.agency != story.index.desk and not known
