"""The compatibility of stored sessions with an edited scenario: which can be replayed, where others stop, and why.

Input: a session as plain values, with its keys as each version of the scenario calls them, and both versions. Output:
the result of replaying it in both, and the ids that the edit took away.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from game.engine.contacts import capacity, cost
from game.engine.moves import Ask, Choose, Contact, Look, Move, Open, Receive, Record, Tell
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import Replay, Session, begin, replay
from game.engine.story import CompiledStory, recipients_of, roads_of
from game.scenario.model.scenario import Scenario


@dataclass(frozen=True)
class StoredSession:
    """A stored session with the keys of one version of the scenario."""

    seed: int
    incoming: tuple[ReceivedInformation, ...] | None
    keys: tuple[str, ...]
    cut: str = ""
    """The cut in which it was played; the moves of its route stand among the keys (R26)."""


@dataclass(frozen=True)
class CompatibilityResult:
    """The effect of the edit on one session."""

    name: str
    moves: int
    stops_after: int | None = None
    """After how many moves the replay stops; None if all can be made."""
    why: str = ""
    """One sentence; empty where the session ends as it did."""
    before: bool = False
    """Whether it stops in the old version already, so that the edit is not the cause."""

    @property
    def breaks(self) -> bool:
        """Tell whether it is the edit that keeps the session from being replayed."""
        return self.stops_after is not None and not self.before


def check_compatibility(
    name: str, old: tuple[CompiledStory, StoredSession], new: tuple[CompiledStory, StoredSession]
) -> CompatibilityResult:
    """Replay a session in the old version of a scenario and in the new one, and compare the two."""
    before, after = _replayed(*old), _replayed(*new)
    moves = len(new[1].keys)
    if before.refused is not None:
        count = len(before.session.moves)
        why = f"it stops after {count} in the old version already"
        return CompatibilityResult(name, moves, count, why, before=True)
    if after.refused is not None:
        count = len(after.session.moves)
        why = _refusal(before.session.truncated_to(count), after.session, after.refused)
        return CompatibilityResult(name, moves, count, why)
    return CompatibilityResult(name, moves, why=_difference(before.session, after.session))


def _replayed(story: CompiledStory, stored: StoredSession) -> Replay:
    return replay(begin(story, stored.seed, stored.incoming, stored.cut), stored.keys)


def _refusal(old: Session, new: Session, key: str) -> str:
    """Return why a move that the old version allowed is not on offer in the new one."""
    move, scene = new.story.move(key), new.situation.scene
    if move is None:
        return f"`{key}` does not exist any more"
    if new.ended:
        return f"the play is over before `{key}`"
    before = old.situation.scene
    if before not in (scene, *new.story.scenario.scenes[scene].renamed_from):
        choices = [each.key for each in new.moves if isinstance(each, Choose)]
        begins = f"`{choices[-1]}` now leads to" if choices else "the story now begins in"
        return f"{begins} `{scene}` instead of `{before}`"
    return f"`{key}` {_not_on_offer(new, move)}"


def _not_on_offer(session: Session, move: Move) -> str:
    scene = session.story.scenario.scenes[session.situation.scene]
    match move:
        case Choose() | Look() | Ask() if move.scene != session.situation.scene:
            return f"belongs to another scene than `{session.situation.scene}`"
        case Choose(choice=name) if scene.choices[name].once and move.key in session.situation.chosen:
            return "can be taken only once now"
        case Choose(choice=name) if scene.choices[name].takes > _time_left(session):
            return f"takes {scene.choices[name].takes}, and {_time_left(session)} is left"
        case Choose(choice=name):
            return f"is on offer only while `{scene.choices[name].when}`"
        case Look() if session.situation.attention == 0:
            return f"is one look too many: `{session.situation.scene}` has room for {scene.attention}"
        case Look(spot=name):
            return f"is there only while `{scene.look[name].when}`"
        case Ask(line=name) if session.situation.turns is not None and scene.talk[name].takes > session.situation.turns:
            return f"is too much to say: {session.situation.turns} of the turns are left"
        case Ask(line=name):
            return f"can be said only while `{scene.talk[name].when}`"
        case Open(document=name) if name in scene.documents:
            return f"is there only while `{session.story.scenario.documents[name].when}`"
        case Open():
            return f"does not lie in `{session.situation.scene}` any more"
        case Record() | Tell():
            return _contact_not_on_offer(session, move)
        case Receive():
            return "names a piece or an agency that is not there any more"


def _time_left(session: Session) -> float:
    """Return the desk time left, or the turns where there is no desk; infinite where nothing is counted (R19)."""
    situation = session.situation
    left = situation.turns if situation.desk_time is None else situation.desk_time
    return math.inf if left is None else left


def _contact_not_on_offer(session: Session, move: Contact) -> str:
    """Return why a contact is not on offer (R20)."""
    story, situation = session.story, session.situation
    if situation.desk_time is None:
        return f"needs desk time, and `{situation.scene}` has none"
    missing = [info for info in move.pieces if (story.index.desk, info) not in situation.knows]
    if missing:
        return f"needs {', '.join(f'`{info}`' for info in missing)}, which the desk does not hold by then"
    if len(move.pieces) > capacity(story, move):
        return f"carries {len(move.pieces)} pieces, and has room for {capacity(story, move)}"
    if cost(story, move) > situation.desk_time:
        return (
            f"does not fit any more: it takes {cost(story, move)}, and {situation.desk_time} of the desk time is left"
        )
    if isinstance(move, Tell) and move.agency not in recipients_of(story.scenario):
        return f"is not possible: `{move.agency}` is not among the recipients any more"
    if isinstance(move, Tell) and move.channel in roads_of(story.scenario, move.agency):
        # One of the two is closed: whoever would be reached, or the road.
        closed = story.scenario.agencies[move.agency].when
        if story.recipients[move.agency].when(situation):
            closed = story.scenario.channels[move.channel].when
        return f"is possible only while `{closed}`"
    return f"is not possible: `{move.key.rpartition(':')[2]}` is no road to that recipient any more"


def _difference(old: Session, new: Session) -> str:
    """Return in what a session ends differently, though every move of it can be made."""
    before, after = old.situation, new.situation
    if before.ending != after.ending:
        return f"it ends in {_quoted(after.ending)} instead of {_quoted(before.ending)}"
    if before.ending is None and before.scene != after.scene:
        return f"it stands in `{after.scene}` instead of `{before.scene}`"
    return ""


def _quoted(ending: str | None) -> str:
    return f"`{ending}`" if ending else "no ending yet"


def removed_ids(old: Scenario, new: Scenario) -> Iterator[tuple[str, str]]:
    """Yield what a journal may name that the edit took away and no `renamed_from` explains, with its likely new id."""
    for kind, before, after in _id_spaces(old, new):
        renamed = {former for model in after.values() for former in getattr(model, "renamed_from", ())}
        for name, model in before.items():
            if name not in after and name not in renamed:
                yield f"{kind}{name}", _same_words(model, {key: after[key] for key in after if key not in before})


def _id_spaces(old: Scenario, new: Scenario) -> Iterator[tuple[str, Mapping[str, BaseModel], Mapping[str, BaseModel]]]:
    """Yield what the ids of a mapping are ids of, and the mapping in both versions."""
    yield "scenes: ", old.scenes, new.scenes
    yield "documents: ", old.documents, new.documents
    yield "information: ", old.information, new.information
    yield "agencies: ", old.agencies, new.agencies
    yield "channels: ", old.channels, new.channels
    current = {former: name for name, scene in new.scenes.items() for former in (name, *scene.renamed_from)}
    for name, scene in old.scenes.items():
        if name in current:
            same = new.scenes[current[name]]
            yield f"{name}.", scene.choices, same.choices
            yield f"{name}.", scene.look, same.look
            yield f"{name}.", scene.talk, same.talk


def _same_words(model: BaseModel, new: Mapping[str, BaseModel]) -> str:
    """Return the id of the model that has the same words now; empty if there is none."""
    words = _words(model)
    return next((name for name, other in new.items() if _words(other) == words), "")


def _words(model: BaseModel) -> tuple[str, ...]:
    return tuple(str(getattr(model, key)) for key in ("say", "title", "name", "text") if hasattr(model, key))
