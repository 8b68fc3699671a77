"""The runs of pathways in a folder of sessions: which desks were played, which is next, and how it begins.

A run is nothing but its sessions: each names the run in its first line. Of a desk that was played more than once the
newest session counts; the others stay as they are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from game.diagnostics.game_error import GameError
from game.engine.moves import Choose
from game.engine.pathway.legs import DeskProgress, Leg, leads_beyond, new_receipts, receipts_from
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import Session
from game.engine.story import CompiledStory
from game.records.journal_format import PathwayRun
from game.records.recorded_session import RecordedSession, rested_seasons, waiting_choice
from game.records.session_list import SessionFile, StoryLookup, list_sessions, read_session


@dataclass(frozen=True)
class Run:
    """A run of a pathway: its name and route, when it was begun, and the newest session of each desk."""

    run: PathwayRun
    pack: str
    started: str
    files: Mapping[str, SessionFile]


@dataclass(frozen=True)
class PlayedDesk:
    """A desk of a run as far as it was played; `rested` are the seasons at whose ends it rested."""

    file: SessionFile
    session: Session
    rested: tuple[str, ...]

    waiting_choice: Choose | None = None
    """The choice before which it rests."""

    @property
    def progress(self) -> DeskProgress:
        """Return how far it has been played."""
        return DeskProgress(self.rested, self.session.ended)


@dataclass(frozen=True)
class SessionPlace:
    """Where a session of a run is kept, and what its file says beside the run."""

    folder: Path
    seed: int
    pack: str = ""
    alias: str = ""
    file: Path | None = None


def list_runs(folder: Path) -> tuple[Run, ...]:
    """Return the runs of a folder, the one that was played last first; raises GameError if it cannot be read."""
    sessions: dict[tuple[str, PathwayRun], list[SessionFile]] = {}
    for file in list_sessions(folder):
        if file.header is not None and file.header.pathway is not None:
            sessions.setdefault((file.header.pack, file.header.pathway), []).append(file)
    return tuple(
        Run(run, pack, min(file.started for file in files), _newest(files)) for (pack, run), files in sessions.items()
    )


def _newest(files: Iterable[SessionFile]) -> dict[str, SessionFile]:
    newest: dict[str, SessionFile] = {}
    for file in files:
        if file.header is not None:
            newest.setdefault(file.header.scenario, file)
    return newest


def read_run(run: Run, story_of: StoryLookup) -> dict[str, PlayedDesk]:
    """Read the sessions of a run, by scenario; raises GameError for one whose file or scenario cannot be read."""
    return {scenario: _read_desk(run.pack, scenario, file, story_of) for scenario, file in run.files.items()}


def _read_desk(pack: str, scenario: str, file: SessionFile, story_of: StoryLookup) -> PlayedDesk:
    story = story_of(pack, scenario)
    if story is None:
        raise GameError(f"The scenario “{scenario}” of {file.path.name} is not installed here.")
    replayed = read_session(file.path, story)[1]
    return PlayedDesk(file, replayed.session, rested_seasons(replayed.entries), waiting_choice(replayed.entries, story))


def incoming_for(story: CompiledStory, played: Mapping[str, PlayedDesk]) -> tuple[ReceivedInformation, ...]:
    """Return what the other desks of a run hand over to a desk."""
    others = (desk.session for scenario, desk in played.items() if scenario != story.scenario.id)
    return receipts_from(story.scenario, others)


def begin_leg(
    run: PathwayRun, leg: Leg, played: Mapping[str, PlayedDesk], story: CompiledStory, place: SessionPlace
) -> RecordedSession:
    """Begin a leg of a run, or go on with it: a desk that is new to the run begins with what the others sent it.

    Args:
        run: the run, as the first line of each of its sessions has it.
        leg: the leg to play.
        played: the desks of the run so far.
        story: the story of the leg's desk.
        place: where its session and its scenario lie.

    Raises:
        GameError: as `RecordedSession.resume` and `RecordedSession.go_on`.
    """
    desk = played.get(leg.scenario)
    if desk is None:
        incoming = incoming_for(story, played)
        recorded = RecordedSession.begin(
            story, place.seed, incoming, place.folder, pack=place.pack, alias=place.alias, file=place.file, pathway=run
        )
    else:
        recorded = _resumed(desk, story, place.file)
        _go_on_with(recorded, leg, played)
    recorded.leg = leg
    return recorded


def _resumed(desk: PlayedDesk, story: CompiledStory, file: Path | None) -> RecordedSession:
    """Resume a desk; where one that rests can go on only in a new file, return it there, at the same place."""
    recorded = RecordedSession.resume(desk.file.path, story, file=file)
    choice = recorded.waiting_choice
    if not recorded.branch_reason or choice is None:
        return recorded
    branch = recorded.branch(len(recorded.session.moves))
    branch.rest(choice, recorded.rested[-1])
    return branch


def _go_on_with(recorded: RecordedSession, leg: Leg, played: Mapping[str, PlayedDesk]) -> None:
    """Let a resting desk go on with what the others sent it meanwhile; it rests on if its next scene is later still."""
    choice = recorded.waiting_choice
    if choice is None:
        return
    if leads_beyond(recorded.session, choice, leg.until):
        recorded.rest(choice, leg.season)
        return
    recorded.go_on(new_receipts(recorded.session, incoming_for(recorded.session.story, played)))
