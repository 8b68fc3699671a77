"""The sessions of a folder as statements; what cannot be read is named and passed over."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.diagnostics.game_error import GameError
from game.records.journal_reader import read_journal
from game.records.session_list import SessionFile, StoryLookup, list_sessions
from game.reports.cohort.cohort import UnreadFile
from game.reports.cohort.reading import LEADS_OUT, NOT_INSTALLED
from game.reports.xapi.statements import Statement, session_statements
from game.scenario.file_access import leads_out


@dataclass(frozen=True)
class FolderStatements:
    """The statements of all sessions of a folder, the oldest session first, and what is left out."""

    statements: tuple[Statement, ...]
    sessions: int
    unread: tuple[UnreadFile, ...]


def folder_statements(folder: Path, story_of: StoryLookup) -> FolderStatements:
    """Read every session of a folder; raises GameError if the folder itself cannot be read."""
    if not folder.is_dir():
        raise GameError(f"There is no folder {folder}.")
    lookup = cache(story_of)
    statements: list[Statement] = []
    unread: list[UnreadFile] = []
    sessions = 0
    for file in reversed(list_sessions(folder)):
        try:
            statements += _statements(file, lookup)
            sessions += 1
        except GameError as error:
            unread.append(UnreadFile(file.path.name, str(error)))
    return FolderStatements(tuple(statements), sessions, tuple(unread))


def _statements(file: SessionFile, story_of: StoryLookup) -> tuple[Statement, ...]:
    if leads_out(file.path, file.path.parent):
        raise GameError(LEADS_OUT)
    if file.header is None:
        raise GameError(file.problem)
    story = story_of(file.header.pack, file.header.scenario)
    if story is None:
        raise GameError(NOT_INSTALLED)
    return session_statements(read_journal(file.path), story)
