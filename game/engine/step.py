"""One step of a story: from a situation and a move to the next situation and its events.

`step` is a pure function of its arguments: no files, no wall clock, no chance, no screen. Player, terminal, replay and
*what if* all go through it. The rules R1 to R27 stand in `docs/architecture.md`; this module applies them so:

- `start`: what agencies have from the beginning is held on day 0, what is dated later waits as a message (R17); then
  the first scene is entered (R11).
- A choice (R1): its effects run on the day of the move; its `now` is shown; the clock runs its `days`, at most to
  `last_day` (R3, R4); on `last_day` the play ends (R13), else `goto` is tried in order (R12); then the scene is
  entered, or stays as it is if the choice has no `goto`.
- Entering a scene (R11): the variables of a part that was left start again; attention and desk time are those of the
  scene; its effects run; the paragraphs of its text are decided.
- A look or a document (R9): its effects run and no day passes; a look costs one of the scene's attention.
- A line of a conversation (R18): it takes turns, its effects run, then its answer is decided; no day passes.
- A contact (R20 to R22, module `contacts`): it takes desk time, carries held pieces (R6) and may be answered at once;
  no day passes.
- After the effects of a move, and of entering a scene, consequences that wait for a condition are started (R23).
- What other desks sent while a play on a pathway rested (R27) waits as messages, from the next day on at the earliest.
- The end (R13): the clock runs `after` days more, and the first ending that holds is reached.

A move that is not on offer (`is_on_offer`) raises `IllegalMove`; the situation is immutable, so nothing has changed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from game.engine.clock import run_clock, start_consequences
from game.engine.conditions import indices_holding
from game.engine.contacts import is_contact_on_offer, make_contact
from game.engine.events import Chose, Ended, Entered, Event, LastDay, Looked, Opened, Received, Shown, Spoke
from game.engine.moves import Ask, Choose, Look, Move, Open, Receive, Record, Tell
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.scenario_index import start_values
from game.engine.scene_machine import route
from game.engine.situation import PendingMessage, Situation, SituationDraft
from game.engine.story import ChoiceRule, CompiledStory, LineRule, LookRule
from game.scenario.model.scene import END


class IllegalMove(Exception):  # noqa: N818 - it is a move, and it is illegal
    """A move that is not on offer; nothing has changed."""


@dataclass(frozen=True)
class Step:
    """The result of a move: the situation it led to and its events, in order."""

    situation: Situation
    events: tuple[Event, ...]


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
    held += [(receipt.agency or desk, receipt.info) for receipt in receipts if receipt.day <= 0]
    messages = [_message(story, receipt, 1) for receipt in receipts if receipt.day > 0]
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


def _message(story: CompiledStory, receipt: ReceivedInformation, earliest: int) -> PendingMessage:
    """Return the message by which a piece arrives on its day, or on the earliest that is left if that is past."""
    agency = receipt.agency or story.index.desk
    return PendingMessage(max(receipt.day, earliest), agency, receipt.info, "", written=True)


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
            _look_or_open(story, draft, story.scenes[situation.scene].looks[move])
        case Ask():
            _ask(story, draft, story.scenes[situation.scene].lines[move])
        case Record() | Tell():
            make_contact(story, draft, move)
            start_consequences(story, draft)
        case Receive():
            messages = (_message(story, receipt, draft.day + 1) for receipt in move.receipts)
            draft.messages = tuple(sorted((*draft.messages, *messages)))
    return Step(draft.freeze(), tuple(draft.events))


def _choose(story: CompiledStory, draft: SituationDraft, rule: ChoiceRule) -> None:
    move, scenario = rule.move, story.scenario
    draft.chosen |= {move.key}
    draft.events.append(Chose(move.scene, move.choice, draft.day))
    _take(draft, rule.takes)
    rule.apply(draft)
    start_consequences(story, draft)
    draft.events.append(Shown(move.scene, move.choice, indices_holding(rule.now, draft), draft.day))
    run_clock(story, draft, min(draft.day + rule.days, scenario.last_day))
    if draft.day >= scenario.last_day:
        draft.events.append(LastDay(draft.day))
        draft.state = END
    else:
        route(rule.transitions, draft)
    if draft.state == END:
        _end(story, draft)
    elif rule.leaves:
        _enter(story, draft, story.scenes[move.scene].part)


def _look_or_open(story: CompiledStory, draft: SituationDraft, rule: LookRule) -> None:
    if isinstance(rule.move, Look):
        draft.seen |= {rule.move.key}
        draft.attention = None if draft.attention is None else draft.attention - 1
        draft.events.append(Looked(rule.move.scene, rule.move.spot, draft.day))
    else:
        draft.opened |= {rule.move.document}
        draft.events.append(Opened(rule.move.document, draft.day))
    rule.apply(draft)
    start_consequences(story, draft)


def _ask(story: CompiledStory, draft: SituationDraft, rule: LineRule) -> None:
    draft.asked |= {rule.move.key}
    # Talk takes turns even where there is a desk beside it (R18).
    draft.turns = None if draft.turns is None else draft.turns - rule.takes
    position = len(draft.events)
    rule.apply(draft)
    start_consequences(story, draft)
    # The line stands before its effects, but its answer is decided after them (R18).
    shown = indices_holding(rule.answer, draft)
    draft.events.insert(position, Spoke(rule.move.scene, rule.move.line, draft.day, shown))


def _take(draft: SituationDraft, units: int) -> None:
    """Take desk time where the scene has a desk, else turns (R19)."""
    if draft.desk_time is not None:
        draft.desk_time -= units
    elif draft.turns is not None:
        draft.turns -= units


def _enter(story: CompiledStory, draft: SituationDraft, left: str | None) -> None:
    """Enter the draft's scene (R11); the variables of a part that was left start again."""
    rule = story.scenes[draft.state]
    if left is not None and left != rule.part:
        for name, variable in story.scenario.parts[left].variables.items():
            draft.variables[story.index.places[name]] = variable.start
    draft.attention, draft.desk_time, draft.turns = rule.attention, rule.desk_time, rule.turns
    rule.enter(draft)
    start_consequences(story, draft)
    draft.events.append(Entered(draft.state, draft.day, indices_holding(rule.text, draft)))


def _end(story: CompiledStory, draft: SituationDraft) -> None:
    """Run the clock `after` days more, then reach the first ending that holds (R13)."""
    draft.attention = draft.desk_time = draft.turns = None
    run_clock(story, draft, draft.day + story.scenario.after)
    name, rule = next((name, rule) for name, rule in story.endings.items() if rule.when(draft))
    draft.ending = name
    draft.events.append(Ended(name, draft.day, indices_holding(rule.text, draft)))


def offers(story: CompiledStory, situation: Situation) -> tuple[Move, ...]:
    """Return the moves on offer that can be listed one by one: choices, looks, documents and lines.

    What a desk can write and tell is any fitting set of pieces: `contacts.contact_moves` yields all of them.
    """
    if situation.ending is not None:
        return ()
    scene = story.scenes[situation.scene]
    moves: list[Move] = list(choices_on_offer(story, situation))
    moves += [rule.move for rule in scene.looks.values() if _can_be_looked_at(situation, rule)]
    moves += [rule.move for rule in scene.lines.values() if _can_be_said(situation, rule)]
    return tuple(moves)


def choices_on_offer(story: CompiledStory, situation: Situation) -> tuple[Choose, ...]:
    """Return the choices on offer, in the order of the scenario."""
    if situation.ending is not None:
        return ()
    rules = story.scenes[situation.scene].choices.values()
    return tuple([rule.move for rule in rules if _can_be_chosen(situation, rule)])


def is_on_offer(story: CompiledStory, situation: Situation, move: Move) -> bool:
    """Return whether a move can be made in a situation (R1, R9, R18 to R20, R27)."""
    if situation.ending is not None:
        return False
    scene = story.scenes[situation.scene]
    match move:
        case Choose():
            choice = scene.choices.get(move)
            return choice is not None and _can_be_chosen(situation, choice)
        case Look() | Open():
            look = scene.looks.get(move)
            return look is not None and _can_be_looked_at(situation, look)
        case Ask():
            line = scene.lines.get(move)
            return line is not None and _can_be_said(situation, line)
        case Record() | Tell():
            return is_contact_on_offer(story, situation, move)
        case Receive():
            scenario, desk = story.scenario, story.index.desk
            return bool(move.receipts) and all(
                receipt.info in scenario.information and (receipt.agency or desk) in scenario.agencies
                for receipt in move.receipts
            )


def _can_be_chosen(situation: Situation, choice: ChoiceRule) -> bool:
    if choice.once and choice.move.key in situation.chosen:
        return False
    time_left = situation.turns if situation.desk_time is None else situation.desk_time
    return (time_left is None or choice.takes <= time_left) and choice.when(situation)


def _can_be_looked_at(situation: Situation, look: LookRule) -> bool:
    move = look.move
    if isinstance(move, Open):
        return move.document not in situation.opened and look.when(situation)
    return situation.attention != 0 and move.key not in situation.seen and look.when(situation)


def _can_be_said(situation: Situation, line: LineRule) -> bool:
    if line.move.key in situation.asked:
        return False
    return (situation.turns is None or line.takes <= situation.turns) and line.when(situation)
