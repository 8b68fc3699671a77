"""The bin: a folder beside the sessions, from which each can be put back until it is deleted for good.

The name of what lies in it begins with the time at which it was put there. Nothing else in it is touched.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.diagnostics.game_error import GameError
from game.records.journal_format import WallClock, utc_now
from game.records.journal_reader import SUFFIX, os_error_text
from game.records.journal_writer import SessionLockedError, open_journal
from game.records.private_files import make_folder
from game.records.session_labels import label_file
from game.records.session_list import session_files

BIN = "bin"
"""The name of the folder, below that of the sessions."""
DAYS = 30
"""How long a session stays there."""
STAMP = "%Y%m%dT%H%M%SZ"
_BINNED = re.compile(r"(\d{8}T\d{6}Z)-(.+)")


@dataclass(frozen=True)
class BinnedSession:
    """A session in the bin: its file there, the name of the file as it was, and when it was put there."""

    path: Path
    name: str
    since: datetime.datetime

    @property
    def last_day(self) -> datetime.date:
        """Return the day on which it is deleted for good."""
        return (self.since + datetime.timedelta(days=DAYS)).date()


def move_to_bin(session: Path, now: WallClock = utc_now) -> BinnedSession:
    """Move a session with its label to the bin; raises GameError for one that is open elsewhere or cannot be moved."""
    since = now().astimezone(datetime.UTC).replace(microsecond=0)
    target = session.parent / BIN / f"{since.strftime(STAMP)}-{session.name}"
    try:
        _check_closed(session)
        make_folder(target.parent)
        _move(session, target)
    except OSError as error:
        raise GameError(f"{session.name} could not be moved to the bin: {os_error_text(error)}.") from None
    return BinnedSession(target, session.name, since)


def put_back(binned: BinnedSession) -> Path:
    """Move a session out of the bin; return its file. Raises GameError if that cannot be done."""
    target = binned.path.parent.parent / binned.name
    if target.exists():
        raise GameError(f"There is a session called {binned.name} already, so this one stays in the bin.")
    try:
        _move(binned.path, target)
    except OSError as error:
        raise GameError(f"{binned.name} could not be put back: {os_error_text(error)}.") from None
    return target


def binned_sessions(folder: Path) -> tuple[BinnedSession, ...]:
    """Return what lies in the bin of a folder of sessions, the last that was put there first; raises GameError."""
    return tuple(sorted(_binned(folder), key=lambda binned: (binned.since, binned.name), reverse=True))


def delete_expired(folder: Path, now: WallClock = utc_now) -> int:
    """Delete for good what has been in the bin for longer than `DAYS`; return how many. What cannot be stays."""
    bound, deleted = now() - datetime.timedelta(days=DAYS), 0
    for binned in binned_sessions(folder):
        if binned.since >= bound:
            continue
        try:
            label_file(binned.path).unlink(missing_ok=True)
            binned.path.unlink()
        except OSError:
            continue
        deleted += 1
    return deleted


def _binned(folder: Path) -> Iterator[BinnedSession]:
    for path in session_files(folder / BIN):
        match = _BINNED.fullmatch(path.name)
        if match is None or not match[2].endswith(SUFFIX):
            continue
        try:
            since = datetime.datetime.strptime(match[1], STAMP).replace(tzinfo=datetime.UTC)
        except ValueError:
            continue
        yield BinnedSession(path, match[2], since)


def _check_closed(session: Path) -> None:
    """Raise GameError if another window writes a session; one that cannot be read as one is open nowhere."""
    try:
        open_journal(session)[0].close()
    except SessionLockedError as error:
        raise GameError(f"{error} Close it there first.") from None
    except GameError:
        return


def _move(session: Path, target: Path) -> None:
    """Move a session, which is what counts, and then its label."""
    session.rename(target)
    label = label_file(session)
    if label.is_file():
        label.rename(label_file(target))
