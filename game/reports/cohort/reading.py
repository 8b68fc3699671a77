"""The sessions of a folder read into a cohort, one after another; what cannot be read is named and passed over."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from game.diagnostics.game_error import GameError
from game.records.journal_format import SessionMode
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
    for file, attempt in _attempts(list_sessions(folder)):
        reason = _count(file, counters, story_of, attempt)
        if reason:
            unread.append(UnreadFile(file.path.name, reason.replace(str(file.path), "It")))
    groups = tuple(counters[key].group() for key in sorted(counters))
    return Cohort(groups, tuple(sorted(unread, key=lambda each: each.name)))


def _attempts(files: Sequence[SessionFile]) -> Iterator[tuple[SessionFile, int]]:
    """Yield every session, the oldest first, and which attempt of its player at its scenario it is, from 1.

    A player is known by the alias; without one, each session is somebody else's, but a branch is of whoever played what
    it was made from. A room is nobody's attempt.
    """
    attempts: Counter[tuple[str, str, str]] = Counter()
    players: dict[str, str] = {}
    for file in reversed(files):
        header = file.header
        if header is None or header.mode is SessionMode.ROOM:
            yield file, 1
            continue
        own = f"alias {header.alias}" if header.alias else f"file {file.path.name}"
        if header.parent and not header.alias:
            own = players.get(header.parent.file, f"file {header.parent.file}")
        players[file.path.name] = own
        attempt = (own, header.pack, header.scenario)
        # A branch is nobody's first attempt, even where what it was made from is not in the folder.
        attempts[attempt] += 1 + (header.parent is not None and not attempts[attempt])
        yield file, attempts[attempt]


def _count(file: SessionFile, counters: dict[GroupKey, GroupCounter], story_of: StoryLookup, attempt: int) -> str:
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
    key = GroupKey(header.scenario, header.content, header.cut, attempt, header.mode is SessionMode.ROOM)
    counters.setdefault(key, GroupCounter(key, story)).add(play)
    return ""
