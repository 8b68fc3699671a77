"""The sessions of a folder read into a cohort, one after another; what cannot be read is named and passed over."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from game.diagnostics.game_error import GameError
from game.records.journal_format import Header
from game.records.journal_reader import read_journal
from game.records.session_list import SessionFile, StoryLookup, list_sessions
from game.reports.cohort.cohort import Cohort, GroupCounter, GroupKey, UnreadFile
from game.reports.cohort.play_record import play_record
from game.scenario.file_access import leads_out

NOT_INSTALLED = "Its scenario is not installed here."
LEADS_OUT = "It is a link that leads out of the folder."


def read_cohort(folder: Path, story_of: StoryLookup) -> Cohort:
    """Read every session of a folder; raises GameError if the folder itself cannot be read.

    Args:
        folder: where the session files lie.
        story_of: finds the story of a session.
    """
    if not folder.is_dir():
        raise GameError(f"There is no folder {folder}.")
    story_of = cache(story_of)
    counters: dict[GroupKey, GroupCounter] = {}
    unread: list[UnreadFile] = []
    for file, is_first in _attempts(list_sessions(folder)):
        reason = _count(file, counters, story_of, is_first=is_first)
        if reason:
            unread.append(UnreadFile(file.path.name, reason))
    groups = tuple(counters[key].group() for key in sorted(counters))
    return Cohort(groups, tuple(sorted(unread, key=lambda each: each.name)))


def _attempts(files: Sequence[SessionFile]) -> Iterator[tuple[SessionFile, bool]]:
    """Yield every session, the oldest first, and whether it is its player's first attempt at its scenario.

    A branch is none; nor is a later session under an alias that played the scenario before.
    """
    known: set[tuple[str, str, str]] = set()
    for file in reversed(files):
        header = file.header
        player = (header.alias, header.pack, header.scenario) if header and header.alias else None
        yield file, not (header and header.parent) and player not in known
        if player is not None:
            known.add(player)


def _count(file: SessionFile, counters: dict[GroupKey, GroupCounter], story_of: StoryLookup, *, is_first: bool) -> str:
    """Count a session; return why it could not be, or nothing."""
    if leads_out(file.path, file.path.parent):
        return LEADS_OUT
    header = file.header
    if header is None:
        return file.problem
    story = story_of(header.pack, header.scenario)
    if story is None:
        return NOT_INSTALLED
    try:
        play = play_record(read_journal(file.path), story)
    except GameError as error:
        return str(error)
    key = _key(header, is_first=is_first)
    counters.setdefault(key, GroupCounter(key, story)).add(play)
    return ""


def _key(header: Header, *, is_first: bool) -> GroupKey:
    return GroupKey(header.scenario, header.content, header.cut, is_first)
