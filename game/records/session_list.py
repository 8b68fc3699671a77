"""The sessions of a folder: listed, looked up by the beginning of their names, and read without being locked."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.diagnostics.game_error import GameError
from game.engine.cuts import own_decisions
from game.engine.story import CompiledStory
from game.engine.views.text import MONTHS, fill_placeholders, short_date
from game.records.journal_format import format_timestamp
from game.records.journal_reader import SUFFIX, Journal, os_error_text, pluralise, read_journal
from game.records.replay import ReplayedJournal, replay_journal
from game.scenario.loader import content_hash
from game.scenario.pack_files import path_exists

StoryLookup = Callable[[str, str], CompiledStory | None]
"""Returns the story of (pack, scenario); None if it is not installed."""
LONGEST_TIME = 30
"""The most characters of an unreadable time that are shown."""
MOST_NAMED = 5
"""The most sessions that the message on an ambiguous name lists."""


@dataclass(frozen=True)
class SessionFile:
    """A session file of a folder; `problem` is one sentence where it cannot be read."""

    path: Path
    started: str
    """When it was begun, or for a file that cannot be read when it was last changed."""
    journal: Journal | None
    problem: str = ""

    @property
    def name(self) -> str:
        """Return the session's name: its file's, without the ending."""
        return session_name(self.path)


@dataclass(frozen=True)
class SessionSummary:
    """What a list of sessions shows of each."""

    path: Path
    name: str
    title: str
    alias: str
    date: str
    decisions: int
    ended: bool
    where: str
    """The ending's title, or the scene and the day at which it was left."""
    said: tuple[str, ...] = ()
    """What is wrong with it, in a sentence each."""
    branch_of: str = ""
    scenario: str = ""
    """The id of its scenario; empty if it cannot be read."""


def list_sessions(folder: Path) -> tuple[SessionFile, ...]:
    """Return every session of a folder, the newest first."""
    files = (_session_file(path) for path in session_files(folder))
    return tuple(sorted(files, key=lambda file: (file.started, file.name), reverse=True))


def _session_file(path: Path) -> SessionFile:
    try:
        journal = read_journal(path)
    except GameError as error:
        return SessionFile(path, _modified(path), None, str(error))
    return SessionFile(path, journal.header.started, journal)


def _modified(path: Path) -> str:
    try:
        seconds = path.stat().st_mtime
    except OSError:
        return ""
    return format_timestamp(datetime.datetime.fromtimestamp(seconds, datetime.UTC))


def find_session(folder: Path, name: str) -> Path:
    """Return a session by its file, its name, or the beginning of its name or of the part after the last hyphen.

    Raises:
        GameError: no session or more than one is meant.
    """
    if name.endswith(SUFFIX) and path_exists(Path(name)):
        return Path(name)
    matches = match_sessions(folder, name)
    if len(matches) == 1:
        return matches[0]
    if not matches:
        raise GameError(f"There is no session “{name}” in {folder}.")
    examples = ", ".join(session_name(path) for path in matches[:MOST_NAMED])
    more = " …" if len(matches) > MOST_NAMED else ""
    raise GameError(f"“{name}” could be {pluralise(len(matches), 'session')}: {examples}{more}.")


def match_sessions(folder: Path, name: str) -> tuple[Path, ...]:
    """Return the sessions that a name, or the beginning of one, can mean; a whole name means one alone."""
    prefix = name.removesuffix(SUFFIX)
    paths = {session_name(path): path for path in session_files(folder)}
    if prefix in paths:
        return (paths[prefix],)
    if not prefix:
        return ()
    matches = [each for each in paths if each.startswith(prefix) or each.rpartition("-")[2].startswith(prefix)]
    return tuple(paths[each] for each in sorted(matches))


def session_files(folder: Path) -> tuple[Path, ...]:
    """Return the session files of a folder; a missing folder holds none."""
    try:
        return tuple(path for path in folder.iterdir() if path.name.endswith(SUFFIX))
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise GameError(f"The folder {folder} cannot be read: {os_error_text(error)}.") from None


def other_sessions_text(folders: Sequence[Path]) -> str:
    """Return a sentence for the folders among these in which sessions lie too; empty if there is none."""
    kept = [str(folder) for folder in folders if folder.is_dir() and any(folder.glob(f"*{SUFFIX}"))]
    return f"Other sessions lie in {' and '.join(kept)}: SIXTY_VISITS_SAVES opens them." if kept else ""


def session_name(path: Path) -> str:
    """Return a session's name: its file's, without the ending."""
    return path.name.removesuffix(SUFFIX)


def read_session(path: Path, story: CompiledStory) -> tuple[Journal, ReplayedJournal]:
    """Read and replay a session without opening it for writing, for debriefs and lists."""
    journal = read_journal(path)
    return journal, replay_journal(journal, story, content_hash(story.scenario))


def session_summaries(folder: Path, story_of: StoryLookup) -> tuple[SessionSummary, ...]:
    """Return what a list shows of every session of a folder, the newest first."""
    return tuple(session_summary(file, story_of) for file in list_sessions(folder))


def session_summary(file: SessionFile, story_of: StoryLookup) -> SessionSummary:
    """Return what a list shows of a session; `story_of` finds its story."""
    journal = file.journal
    if journal is None:
        return SessionSummary(
            file.path,
            file.name,
            "",
            "",
            local_time_text(file.started),
            0,
            ended=False,
            where="",
            said=(file.problem,),
        )
    header = journal.header
    story = story_of(header.pack, header.scenario)
    replayed = None if story is None else replay_journal(journal, story, content_hash(story.scenario))
    messages = ("Its scenario is not installed here.",) if replayed is None else replayed.messages
    return SessionSummary(
        path=file.path,
        name=file.name,
        title=fill_placeholders(story.scenario, story.scenario.title) if story else header.scenario,
        alias=header.alias,
        date=local_time_text(header.started),
        decisions=len(own_decisions(replayed.session)) if replayed else 0,
        ended=replayed is not None and replayed.session.ended,
        where=_position_text(replayed) if replayed else pluralise(len(journal.keys), "move"),
        said=(*journal.warnings, *messages),
        branch_of=header.parent.file.removesuffix(SUFFIX) if header.parent else "",
        scenario=header.scenario,
    )


def _position_text(replayed: ReplayedJournal) -> str:
    scenario, situation = replayed.session.story.scenario, replayed.session.situation
    if situation.ending is not None:
        return fill_placeholders(scenario, scenario.endings[situation.ending].title, situation.day)
    return (
        f"{fill_placeholders(scenario, scenario.scenes[situation.scene].title)}, {short_date(scenario, situation.day)}"
    )


def local_time_text(started: str) -> str:
    """Return the day and minute of a session in this machine's local time, as `22 November 2026, 10:11`."""
    try:
        moment = datetime.datetime.fromisoformat(started).astimezone()
    except (ValueError, OverflowError, OSError):
        # This machine cannot represent that time, so it is shown as it was written.
        return started[:LONGEST_TIME]
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M}"
