"""Cuts: a shorter way through a scenario, in which some scenes are played and the others run by a fixed route (R26).

What the route does in a scene is decided on entering it and is a function of the turns until then, so a session that
stands in the middle of a route, resumed or branched there, is led on as it would have been.
"""

from collections.abc import Iterable, Mapping

from game.engine.events import Entered
from game.engine.moves import Ask, Choose, Look, Move
from game.engine.session import Session, decisions
from game.engine.situation import Situation
from game.engine.story import CompiledStory
from game.scenario.model.scenario import Cut


def cut_of(session: Session) -> Cut | None:
    """Return the cut in which a session is played; None for the whole scenario."""
    return session.story.scenario.cuts[session.cut] if session.cut else None


def is_played(session: Session, scene: str) -> bool:
    """Return whether a scene is played by the trainee; every scene is where there is no cut."""
    cut = cut_of(session)
    return cut is None or scene in cut.plays


def is_automatic(session: Session, position: int) -> bool:
    """Return whether the turn at a position was made by the route of the session's cut and not by the trainee."""
    before = session.truncated_to(position - 1)
    if position == 0 or is_played(session, before.situation.scene):
        return False
    after = _out_of_scene(before)
    return after is not None and after.turns[position].move == session.turns[position].move


def is_passed_over(session: Session, scene: str) -> bool:
    """Return whether a scene that was entered is not played; one without a way out in the route is played after all."""
    return not is_played(session, scene) and session.situation.scene != scene


def last_choice(session: Session) -> int:
    """Return the position of the turn in which the trainee last chose; 0, the start, if there was none."""
    positions = range(len(session.turns) - 1, 0, -1)
    return next(
        (
            position
            for position in positions
            if isinstance(session.turns[position].move, Choose) and not is_automatic(session, position)
        ),
        0,
    )


def own_decisions(session: Session) -> tuple[tuple[int, Choose], ...]:
    """Return each decision that the trainee made: the number of moves before it, and the choice."""
    return tuple(each for each in decisions(session) if not is_automatic(session, each[0] + 1))


def routes_of(story: CompiledStory, cut: str) -> Mapping[str, tuple[Move, ...]]:
    """Return by scene the moves of a cut's route that belong to it.

    A choice, a look and a line belong to their own scene; documents, notes and contacts to the scene of the next of
    those. Keys that the scenario does not have are left out: `check` says so.
    """
    routes: dict[str, tuple[Move, ...]] = {}
    waiting: list[Move] = []
    for move in _moves(story, story.scenario.cuts[cut].route):
        waiting.append(move)
        if isinstance(move, (Choose, Look, Ask)):
            routes[move.scene] = (*routes.get(move.scene, ()), *waiting)
            waiting = []
    return routes


def _moves(story: CompiledStory, keys: Iterable[str]) -> Iterable[Move]:
    moves = (story.move(key) for key in keys)
    return (move for move in moves if move is not None)


def follow_route(session: Session) -> Session:
    """Make the moves of a cut's route until the session stands in a scene that is played, or has ended.

    In each scene on the way those that are not on offer are passed over; a scene out of which none of them leads is
    played after all, as is one to which the route leads back with nothing changed.
    """
    visited: set[Situation] = set()
    while not session.ended and not is_played(session, session.situation.scene) and session.situation not in visited:
        visited.add(session.situation)
        after = _out_of_scene(session)
        if after is None:
            break
        session = after
    return session


def _out_of_scene(session: Session) -> Session | None:
    """Make what is left of the route's moves in the session's scene.

    Returns:
        The session in the next scene or at the end; None if the moves do not lead there, or if other moves have been
        made in the scene: it is played.
    """
    after = _through_scene(session.truncated_to(_entering(session)))
    return after if after is not None and after.turns[: len(session.turns)] == session.turns else None


def _entering(session: Session) -> int:
    """Return the position of the turn in which the session's scene was entered."""
    positions = range(len(session.turns) - 1, -1, -1)
    return next(
        position
        for position in positions
        if any(isinstance(event, Entered) for event in session.turns[position].events)
    )


def _through_scene(session: Session) -> Session | None:
    """Make a scene's part of the route from its beginning; None if nothing in it leads out of the scene."""
    scene = session.situation.scene
    for move in routes_of(session.story, session.cut).get(scene, ()):
        if session.is_legal(move):
            session = session.make_move(move)
            leaves = isinstance(move, Choose) and session.story.scenes[scene].choices[move].leaves
            if leaves or session.ended:
                return session
    return None
