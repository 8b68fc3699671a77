"""What an edit does to kept sessions: which of them can still be made again, where the others stop, and why.

A session is handed down as plain values, with its keys as each version of the scenario calls them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from game.engine.moves import Choose, Look, Move, Open, Record
from game.engine.session import Replay, Session, begin, replay
from game.engine.step import ReceivedInformation
from game.engine.story import CompiledStory
from game.scenario.model.scenario import Scenario


@dataclass(frozen=True)
class StoredSession:
    """A kept session as one version of the scenario reads it."""

    seed: int
    incoming: tuple[ReceivedInformation, ...] | None
    keys: tuple[str, ...]


@dataclass(frozen=True)
class CompatibilityResult:
    """What the edit does to one session."""

    name: str
    moves: int
    stops_after: int | None = None
    """How many moves can still be made; None if all of them."""
    why: str = ""
    """One sentence; empty where the session comes out as it did."""
    before: bool = False
    """Whether it had stopped in the old version already, so that the edit is not the cause."""

    @property
    def breaks(self) -> bool:
        """Tell whether the edit is what keeps the session from being made again."""
        return self.stops_after is not None and not self.before


def check_compatibility(
    name: str, old: tuple[CompiledStory, StoredSession], new: tuple[CompiledStory, StoredSession]
) -> CompatibilityResult:
    """Replay a session in the old version of a scenario and in the new one, and compare."""
    was, now = _made_again(*old), _made_again(*new)
    moves = len(new[1].keys)
    if was.refused is not None:
        done = len(was.session.moves)
        return CompatibilityResult(name, moves, done, f"it stops after {done} in the old version already", before=True)
    if now.refused is not None:
        done = len(now.session.moves)
        return CompatibilityResult(name, moves, done, _why(was.session.truncated_to(done), now.session, now.refused))
    return CompatibilityResult(name, moves, why=_otherwise(was.session, now.session))


def _made_again(story: CompiledStory, kept: StoredSession) -> Replay:
    return replay(begin(story, kept.seed, kept.incoming), kept.keys)


def _why(was: Session, now: Session, key: str) -> str:
    """Say why a move that the old version allowed is not on offer in the new one."""
    move, scene = now.story.move(key), now.situation.scene
    if move is None:
        return f"`{key}` does not exist any more"
    if now.ended:
        return f"the play is over before `{key}`"
    before = was.situation.scene
    if before not in (scene, *now.story.scenario.scenes[scene].renamed_from):
        led = [made.key for made in now.moves if isinstance(made, Choose)]
        return f"{f'`{led[-1]}` now leads to' if led else 'the story now begins in'} `{scene}` instead of `{before}`"
    return f"`{key}` {_not_on_offer(now, move)}"


def _not_on_offer(now: Session, move: Move) -> str:
    scene = now.story.scenario.scenes[now.situation.scene]
    match move:
        case Choose() | Look() if move.scene != now.situation.scene:
            return f"belongs to another scene than `{now.situation.scene}`"
        case Choose(choice=name) if scene.choices[name].once and move.key in now.situation.chosen:
            return "can be taken only once now"
        case Choose(choice=name):
            return f"is on offer only while `{scene.choices[name].when}`"
        case Look() if now.situation.attention == 0:
            return f"is one look too many: `{now.situation.scene}` has room for {scene.attention}"
        case Look(spot=name):
            return f"is there only while `{scene.look[name].when}`"
        case Open(document=name) if name in scene.documents:
            return f"is there only while `{now.story.scenario.documents[name].when}`"
        case Open():
            return f"does not lie in `{now.situation.scene}` any more"
        case _ if now.situation.desk_time is None:
            return f"needs desk time, and `{now.situation.scene}` has none"
        case _ if (now.story.index.desk, move.info) not in now.situation.knows:
            return f"needs `{move.info}`, which the desk does not hold by then"
        case Record() if move.info in now.situation.recorded:
            return "stands on the file already"
        case _:
            return f"does not fit any more: {now.situation.desk_time} of the desk time is left, or it is known there"


def _otherwise(was: Session, now: Session) -> str:
    """Say in what a session comes out otherwise, though every move of it can be made."""
    before, after = was.situation, now.situation
    if before.ending != after.ending:
        return f"it ends in {_quoted(after.ending)} instead of {_quoted(before.ending)}"
    if before.ending is None and before.scene != after.scene:
        return f"it stands in `{after.scene}` instead of `{before.scene}`"
    return ""


def _quoted(ending: str | None) -> str:
    return f"`{ending}`" if ending else "no ending yet"


def removed_ids(old: Scenario, new: Scenario) -> Iterator[tuple[str, str]]:
    """Yield what a journal may name that the edit took away and no `renamed_from` explains, with its likely new id."""
    for kind, before, after in _shelves(old, new):
        explained = {former for thing in after.values() for former in getattr(thing, "renamed_from", ())}
        for name, thing in before.items():
            if name not in after and name not in explained:
                yield f"{kind}{name}", _alike(thing, {key: after[key] for key in after if key not in before})


def _shelves(old: Scenario, new: Scenario) -> Iterator[tuple[str, Mapping[str, BaseModel], Mapping[str, BaseModel]]]:
    yield "scenes: ", old.scenes, new.scenes
    yield "documents: ", old.documents, new.documents
    yield "information: ", old.information, new.information
    yield "agencies: ", old.agencies, new.agencies
    yield "channels: ", old.channels, new.channels
    today = {former: name for name, scene in new.scenes.items() for former in (name, *scene.renamed_from)}
    for name, scene in old.scenes.items():
        if name in today:
            found = new.scenes[today[name]]
            yield f"{name}.", scene.choices, found.choices
            yield f"{name}.", scene.look, found.look


def _alike(thing: BaseModel, new: Mapping[str, BaseModel]) -> str:
    """Return the id under which the same words stand now; empty if there is none."""
    words = _words(thing)
    return next((name for name, other in new.items() if _words(other) == words), "")


def _words(thing: BaseModel) -> tuple[str, ...]:
    return tuple(str(getattr(thing, key)) for key in ("say", "title", "name", "text") if hasattr(thing, key))
