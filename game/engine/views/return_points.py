"""The moments of a session to which the trainee can go back: decisions, and conversations from their first word on."""

from dataclasses import dataclass

from game.engine.cuts.route import is_automatic
from game.engine.moves import Ask, Choose
from game.engine.session import Session, is_decision
from game.engine.views.text import describe_move, fill_placeholders, short_date


@dataclass(frozen=True)
class ReturnPoint:
    """A moment to go back to: the number of moves before it, and what was done there, with its date."""

    moves: int
    words: str


def return_points(session: Session) -> tuple[ReturnPoint, ...]:
    """Return the trainee's own decisions, conversations and ways out of conversations, in the order of play."""
    scenario = session.story.scenario
    points: list[ReturnPoint] = []
    has_spoken = False
    for position, move in enumerate(session.moves):
        before = session.turns[position].situation
        scene = scenario.scenes[before.scene]
        if isinstance(move, Ask) and not has_spoken:
            has_spoken = True
            words = f"{fill_placeholders(scenario, scene.title, before.day)}, before anything was said"
        elif isinstance(move, Choose):
            has_spoken = False
            words = (
                describe_move(scenario, move, before.day)
                if scene.talk or is_decision(session.story, before.scene)
                else ""
            )
        else:
            words = ""
        if words and not is_automatic(session, position + 1):
            points.append(ReturnPoint(position, f"{short_date(scenario, before.day)}: {words}"))
    return tuple(points)
