"""The sessions of a folder: listed, looked up by the beginning of their names, and read without being locked."""

import datetime
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import overload

from game.diagnostics.game_error import GameError
from game.engine.cuts.route import own_decisions
from game.engine.story import CompiledStory
from game.engine.views.text import MONTHS, fill_placeholders, short_date
from game.records.journal_format import UNSHOWN_KINDS, Header, format_timestamp
from game.records.journal_reader import SUFFIX, Journal, os_error_text, pluralise, read_journal, read_journal_header
from game.records.recorded_session import waiting_choice
from game.records.replay import ReplayedJournal, replay_journal
from game.records.session_labels import read_label
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
    header: Header | None
    problem: str = ""
    size: int = 0
    modified: int = 0
    """When it was last changed, in nanoseconds; with the size it tells whether what is known of it still holds."""

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
    label: str = ""
    """The name that somebody gave to it."""
    notes: tuple[str, ...] = ()
    """What the trainee wrote in it, in order."""
    run: str = ""
    """The name of the run of a pathway to which it belongs; empty if it stands alone."""
    rests: bool = False
    """Whether it rests at the end of a season, while other desks of its pathway come first."""

    @property
    def heading(self) -> str:
        """Return what it is called: its label, else the title of its scenario."""
        return self.label or self.title


SummaryCache = dict[tuple[Path, int, int, str], SessionSummary]
"""Summaries by path, time of the last change in nanoseconds, size, and content of the story."""
PAGE = 50
"""How many sessions a list shows at a time, and how many of the newest the menu looks into."""


def list_sessions(folder: Path) -> tuple[SessionFile, ...]:
    """Return every session of a folder, the newest first; of each only its first line is read."""
    files = (_session_file(path) for path in session_files(folder))
    return tuple(sorted(files, key=lambda file: (file.started, file.name), reverse=True))


def _session_file(path: Path) -> SessionFile:
    try:
        status = path.stat()
    except OSError:
        status = os.stat_result([0] * 10)
    try:
        header = read_journal_header(path)
    except GameError as error:
        changed = datetime.datetime.fromtimestamp(status.st_mtime, datetime.UTC)
        return SessionFile(path, format_timestamp(changed) if status.st_ino else "", None, str(error))
    return SessionFile(path, header.started, header, size=status.st_size, modified=status.st_mtime_ns)


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
    return journal, replay_journal(journal, story)


class SessionSummaries(Sequence[SessionSummary]):
    """The summaries of a folder's sessions, the newest first; each session is replayed when its summary is read.

    Args:
        files: the sessions, as `list_sessions` returns them.
        story_of: finds the story of a session.
        known: summaries read before, by path, time, size and story; new ones are added.
    """

    def __init__(self, files: Sequence[SessionFile], story_of: StoryLookup, known: SummaryCache | None = None) -> None:
        self._files, self._story_of = files, cache(story_of)
        self._known: SummaryCache = {} if known is None else known

    def __len__(self) -> int:
        return len(self._files)

    @overload
    def __getitem__(self, index: int) -> SessionSummary: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[SessionSummary, ...]: ...
    def __getitem__(self, index: int | slice) -> SessionSummary | tuple[SessionSummary, ...]:
        if isinstance(index, slice):
            return tuple(self._summary(file) for file in self._files[index])
        return self._summary(self._files[index])

    @property
    def has_unreadable(self) -> bool:
        """Return whether a session of the folder cannot be read."""
        return any(file.header is None for file in self._files)

    def _summary(self, file: SessionFile) -> SessionSummary:
        story = None if file.header is None else self._story_of(file.header.pack, file.header.scenario)
        key = (file.path, file.modified, file.size, "" if story is None else story.content)
        if file.header is None or key not in self._known:
            self._known[key] = session_summary(file, story)
        return replace(self._known[key], label=read_label(file.path))

    def search(self, words: str) -> "SessionSummaries":
        """Return those in whose label, alias, scenario, date or notes each of some words stands."""
        wanted = words.casefold().split()
        files = [file for file in self._files if all(word in self._text_of(file) for word in wanted)]
        return SessionSummaries(files, self._story_of, self._known)

    @cache  # noqa: B019 - it lives as long as the list on the screen
    def _text_of(self, file: SessionFile) -> str:
        """Return all that a session can be found by, without replaying it."""
        if file.header is None:
            return file.name.casefold()
        story = self._story_of(file.header.pack, file.header.scenario)
        title = fill_placeholders(story.scenario, story.scenario.title) if story else file.header.scenario
        try:
            notes = [note.text for note in read_journal(file.path).notes]
        except GameError:
            notes = []
        date = local_time_text(file.started)
        return " ".join([read_label(file.path), file.header.alias, title, date, *notes]).casefold()


def session_summaries(folder: Path, story_of: StoryLookup, known: SummaryCache | None = None) -> SessionSummaries:
    """Return what a list shows of every session of a folder, the newest first; raises GameError for no folder."""
    return SessionSummaries(list_sessions(folder), story_of, known)


def session_summary(file: SessionFile, story: CompiledStory | None) -> SessionSummary:
    """Return what a list shows of a session; `story` is None if it is not installed."""
    try:
        return _unreadable_summary(file, file.problem) if file.header is None else _readable_summary(file, story)
    except GameError as error:
        return _unreadable_summary(file, str(error))


def _unreadable_summary(file: SessionFile, problem: str) -> SessionSummary:
    date = local_time_text(file.started)
    return SessionSummary(file.path, file.name, "", "", date, 0, ended=False, where="", said=(problem,))


def _readable_summary(file: SessionFile, story: CompiledStory | None) -> SessionSummary:
    journal = read_journal(file.path)
    header = journal.header
    replayed = None if story is None else replay_journal(journal, story)
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
        notes=tuple(note.text for note in journal.notes if note.text and note.kind not in UNSHOWN_KINDS),
        run=header.pathway.name if header.pathway else "",
        rests=replayed is not None and waiting_choice(replayed.entries, replayed.session.story) is not None,
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
