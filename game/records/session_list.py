"""The sessions of a folder: listed, found by the first letters of their names, and read without taking them up."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from game.diagnostics.problem import GameError
from game.engine.session import decisions
from game.engine.story import CompiledStory
from game.engine.views.text import MONTHS, fill_placeholders, short_date
from game.records.journal_format import format_timestamp
from game.records.journal_reader import SUFFIX, Journal, os_error_text, pluralise, read_journal
from game.records.replay import ReplayedJournal, replay_journal
from game.scenario.loader import content_hash
from game.scenario.pack_files import path_exists

StoryLookup = Callable[[str, str], CompiledStory | None]
"""Finds the story of (pack, scenario); None if it is not installed."""
LONGEST_TIME = 30
"""Characters of a time that is shown as it was written."""
MOST_NAMED = 5
"""How many sessions are named where one of several could be meant."""


@dataclass(frozen=True)
class SessionFile:
    """A session file of a folder; `problem` is one sentence where it cannot be read."""

    path: Path
    started: str
    """When it was begun, or for a broken file when it was last changed."""
    journal: Journal | None
    problem: str = ""

    @property
    def name(self) -> str:
        """Return the session's name: its file's, without the ending."""
        return session_name(self.path)


@dataclass(frozen=True)
class SessionSummary:
    """What a list of sessions shows of one."""

    path: Path
    name: str
    title: str
    alias: str
    date: str
    decisions: int
    ended: bool
    where: str
    """The ending's title, or the scene and the day it was left at."""
    said: tuple[str, ...] = ()
    """What is not whole about it, in a sentence each."""
    branch_of: str = ""
    scenario: str = ""
    """The id of its scenario; empty if it cannot be read."""


def list_sessions(folder: Path) -> tuple[SessionFile, ...]:
    """Return every session of a folder, the newest first."""
    found = (_saved(path) for path in session_files(folder))
    return tuple(sorted(found, key=lambda one: (one.started, one.name), reverse=True))


def _saved(path: Path) -> SessionFile:
    try:
        journal = read_journal(path)
    except GameError as error:
        return SessionFile(path, _changed(path), None, str(error))
    return SessionFile(path, journal.header.started, journal)


def _changed(path: Path) -> str:
    try:
        seconds = path.stat().st_mtime
    except OSError:
        return ""
    return format_timestamp(datetime.datetime.fromtimestamp(seconds, datetime.UTC))


def find_session(folder: Path, name: str) -> Path:
    """Find a session by its file, its name, or the first letters of its name or of the four at its end."""
    if name.endswith(SUFFIX) and path_exists(Path(name)):
        return Path(name)
    found = match_sessions(folder, name)
    if len(found) == 1:
        return found[0]
    if not found:
        raise GameError(f"There is no session “{name}” in {folder}.")
    some = ", ".join(session_name(path) for path in found[:MOST_NAMED])
    more = " …" if len(found) > MOST_NAMED else ""
    raise GameError(f"“{name}” could be {pluralise(len(found), 'session')}: {some}{more}.")


def match_sessions(folder: Path, name: str) -> tuple[Path, ...]:
    """Return the sessions that a name, or the beginning of one, can mean; a whole name means one alone."""
    wanted = name.removesuffix(SUFFIX)
    names = {session_name(path): path for path in session_files(folder)}
    if wanted in names:
        return (names[wanted],)
    found = [one for one in names if wanted and (one.startswith(wanted) or one.rpartition("-")[2].startswith(wanted))]
    return tuple(names[one] for one in sorted(found))


def session_files(folder: Path) -> tuple[Path, ...]:
    """Return the session files of a folder; a missing folder holds none."""
    try:
        return tuple(path for path in folder.iterdir() if path.name.endswith(SUFFIX))
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise GameError(f"The folder {folder} cannot be read: {os_error_text(error)}.") from None


def session_name(path: Path) -> str:
    """Return a session's name: its file's, without the ending."""
    return path.name.removesuffix(SUFFIX)


def read_session(path: Path, story: CompiledStory) -> tuple[Journal, ReplayedJournal]:
    """Read a session without taking it up: for debriefs and lists."""
    journal = read_journal(path)
    return journal, replay_journal(journal, story, content_hash(story.scenario))


def session_summaries(folder: Path, story_of: StoryLookup) -> tuple[SessionSummary, ...]:
    """Return what a list shows of every session of a folder, the newest first."""
    return tuple(session_summary(saved, story_of) for saved in list_sessions(folder))


def session_summary(saved: SessionFile, story_of: StoryLookup) -> SessionSummary:
    """Return what a list shows of a session."""
    journal = saved.journal
    if journal is None:
        return SessionSummary(
            saved.path,
            saved.name,
            "",
            "",
            local_time_text(saved.started),
            0,
            ended=False,
            where="",
            said=(saved.problem,),
        )
    header = journal.header
    story = story_of(header.pack, header.scenario)
    found = None if story is None else replay_journal(journal, story, content_hash(story.scenario))
    said = ("Its scenario is not installed here.",) if found is None else found.messages
    return SessionSummary(
        path=saved.path,
        name=saved.name,
        title=story.scenario.title if story else header.scenario,
        alias=header.alias,
        date=local_time_text(header.started),
        decisions=len(decisions(found.session)) if found else 0,
        ended=found is not None and found.session.ended,
        where=_where(found) if found else pluralise(len(journal.keys), "move"),
        said=(*journal.warnings, *said),
        branch_of=header.parent.file.removesuffix(SUFFIX) if header.parent else "",
        scenario=header.scenario,
    )


def _where(found: ReplayedJournal) -> str:
    scenario, situation = found.session.story.scenario, found.session.situation
    if situation.ending is not None:
        return scenario.endings[situation.ending].title
    return (
        f"{fill_placeholders(scenario, scenario.scenes[situation.scene].title)}, {short_date(scenario, situation.day)}"
    )


def local_time_text(started: str) -> str:
    """Say the day and minute of a session in this machine's own time, as `22 November 2026, 10:11`."""
    try:
        moment = datetime.datetime.fromisoformat(started).astimezone()
    except (ValueError, OverflowError, OSError):
        # No clock of this machine has that time; it stands there as it was written.
        return started[:LONGEST_TIME]
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M}"
