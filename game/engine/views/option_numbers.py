"""The numbers by which the lines and choices of a scene are picked: none changes its meaning while the scene lasts."""

from collections.abc import Iterator, Mapping

from game.engine.events import Entered
from game.engine.moves import Move
from game.engine.session import Session, order_of, shuffle_choices
from game.engine.situation import Situation
from game.engine.step import choices_on_offer
from game.engine.story import LineRule


def number_options(session: Session) -> Mapping[Move, int]:
    """Return the number, from 1, of each line and choice that was shown since the scene was entered.

    Lines come first, then choices, each in the order drawn from the seed; what is shown later has the next numbers, and
    the number of what was said or closed is not given again.
    """
    numbers: dict[Move, int] = {}
    for turn in session.turns[_entering(session) :]:
        for move in _shown(session, turn.situation):
            numbers.setdefault(move, len(numbers) + 1)
    return numbers


def sayable_lines(session: Session, situation: Situation) -> tuple[LineRule, ...]:
    """Return the lines that are shown in a situation, in the order drawn from the seed.

    They have not been said yet; one for which too few turns are left is among them, until no turn is left.
    """
    rules = session.story.scenes[situation.scene].lines.values() if situation.ending is None else ()
    shown = (
        rule
        for rule in rules
        if rule.move.key not in situation.asked
        and (situation.turns is None or rule.takes <= situation.turns or situation.turns)
        and rule.when(situation)
    )
    return tuple(sorted(shown, key=lambda rule: order_of(session.seed, rule.move)))


def _shown(session: Session, situation: Situation) -> Iterator[Move]:
    yield from (rule.move for rule in sayable_lines(session, situation))
    yield from shuffle_choices(session.seed, choices_on_offer(session.story, situation))


def _entering(session: Session) -> int:
    """Return the position of the turn in which the scene was entered."""
    positions = range(len(session.turns) - 1, -1, -1)
    entered = (
        position
        for position in positions
        if any(isinstance(event, Entered) for event in session.turns[position].events)
    )
    return next(entered, 0)
