"""A session in progress with its journal: nothing is shown before it is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from game import __version__
from game.diagnostics.problem import GameError
from game.engine.cuts import follow_route
from game.engine.moves import Move
from game.engine.notes import Note
from game.engine.session import Session, begin
from game.engine.step import ReceivedInformation
from game.engine.story import CompiledStory
from game.records.journal_format import (
    Entry,
    Header,
    MoveEntry,
    NoteEntry,
    NoteKind,
    Parent,
    WallClock,
    format_timestamp,
    utc_now,
    validate_note,
)
from game.records.journal_reader import Journal, os_error_text, read_journal
from game.records.journal_writer import (
    FileLostError,
    JournalWriter,
    SessionLockedError,
    WriteFailedError,
    create_journal,
    open_journal,
)
from game.records.replay import ReplayedJournal, entries_up_to, receipts, replay_journal
from game.scenario.loader import content_hash

SEED_RANGE = 2**31
"""Seeds are drawn from this many; the seed orders the choices on the screen and nothing else."""


class BranchRequiredError(GameError):
    """This session can be read, but goes on only in a new file: call `branch`."""


@dataclass
class RecordedSession:
    """A session and its file; `said` holds a sentence for each thing the trainee should know."""

    session: Session
    header: Header
    folder: Path
    entries: tuple[Entry, ...] = ()
    messages: tuple[str, ...] = ()
    branch_reason: str = ""
    """Why this session goes on only as a branch; empty if it can go on as it is."""
    source: Path | None = None
    """The file the session was read from or is kept in."""
    file: Path | None = None
    """The file the scenario was read from; its own pictures lie beside it."""
    clock: WallClock = utc_now
    _pen: JournalWriter | None = field(default=None, repr=False)

    @classmethod
    def begin(
        cls,
        story: CompiledStory,
        seed: int,
        incoming: Sequence[ReceivedInformation] | None,
        folder: Path,
        *,
        pack: str = "",
        alias: str = "",
        file: Path | None = None,
        cut: str = "",
        now: WallClock = utc_now,
    ) -> "RecordedSession":
        """Begin a session and its file; where none can be kept, play goes on and `said` says so."""
        session = begin(story, seed, incoming, cut)
        header = Header(
            program=__version__,
            pack=pack,
            scenario=story.scenario.id,
            content=content_hash(story.scenario),
            seed=seed,
            incoming=session.incoming,
            alias=alias,
            parent=None,
            started=format_timestamp(now()),
            cut=cut,
        )
        play = cls(session, header, folder, file=file, clock=now)
        play._begin_file()
        play._follow_route()
        return play

    @classmethod
    def resume(
        cls, path: Path, story: CompiledStory, *, file: Path | None = None, now: WallClock = utc_now
    ) -> "RecordedSession":
        """Take up a session where it was left; raises GameError for a file that is none.

        What was cut short, edited, changed or is open elsewhere is said, and goes on only as a branch.
        """
        read_journal(path)
        pen, journal, said, only_branch = _taken(path)
        try:
            found = replay_journal(journal, story, content_hash(story.scenario))
        except BaseException:
            if pen is not None:
                pen.close()
            raise
        if not only_branch:
            only_branch = _must_branch(journal, found)
        if only_branch and pen is not None:
            pen.close()
            pen = None
        every = (*journal.warnings, *found.messages, *said)
        return cls(found.session, journal.header, path.parent, found.entries, every, only_branch, path, file, now, pen)

    @property
    def is_recording(self) -> bool:
        """Tell whether what happens now is being kept."""
        return self._pen is not None

    @property
    def path(self) -> Path | None:
        """Return the file this session is kept in; None if it is not being kept."""
        return self._pen.path if self._pen else None

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return what the trainee wrote, in order."""
        return tuple(entry.note for entry in self.entries if isinstance(entry, NoteEntry))

    def act(self, move: Move) -> Session:
        """Make a move, keep it, and only then show where it led.

        Raises IllegalMove for one that is not on offer, NotKept if it could not be kept: then nothing has changed
        and it can be tried again.
        """
        after = self.session.make_move(move)
        self._keep(MoveEntry(format_timestamp(self.clock()), move.key))
        self.session = after
        self._follow_route()
        return self.session

    def _follow_route(self) -> None:
        """Make and keep the moves of a cut's route, if the session is played in one."""
        made = len(self.session.moves)
        after = follow_route(self.session)
        for move in after.moves[made:]:
            self._keep(MoveEntry(format_timestamp(self.clock()), move.key))
        self.session = after

    def add_note(self, kind: NoteKind, text: str, about: str = "", confidence: int | None = None) -> None:
        """Keep what the trainee wrote; `about` is the key of a decision or empty."""
        self._keep(NoteEntry(format_timestamp(self.clock()), validate_note(Note(kind, about, text, confidence))))

    def branch(self, moves: int) -> "RecordedSession":
        """Go back to where so many moves were made, in a new file that names this one; this one stays as it is."""
        session, header, entries = (
            self.session.truncated_to(moves),
            self._next_header(moves),
            entries_up_to(self.entries, moves),
        )
        play = RecordedSession(session, header, self.folder, entries, file=self.file, clock=self.clock)
        play._begin_file()
        play._follow_route()
        self.close()
        return play

    def stop_recording(self) -> None:
        """Go on without a file, for a trainee who would rather play than wait for the disk."""
        self.close()
        self.messages = ("From here on this session is not being kept.",)

    def close(self) -> None:
        """Put the file down; the session can be taken up elsewhere."""
        if self._pen is not None:
            self._pen.close()
            self._pen = None

    def _begin_file(self) -> None:
        try:
            self._pen = create_journal(self.folder, self.header, self.entries)
        except WriteFailedError as error:
            self.messages = (f"This session is not being kept. {error}",)
        else:
            self.source = self._pen.path

    def _next_header(self, moves: int) -> Header:
        """Return the first line of a new file that goes on from this one."""
        story = self.session.story
        return replace(
            self.header,
            program=__version__,
            content=content_hash(story.scenario),
            incoming=receipts(story, self.header),
            parent=Parent(self.source.name, moves) if self.source else None,
            started=format_timestamp(self.clock()),
        )

    def _keep_anew(self, entries: tuple[Entry, ...], why: str) -> None:
        """Go on in a new file that holds everything, because the one there was is lost; raises NotKept."""
        header = self._next_header(len(self.session.moves))
        pen = create_journal(self.folder, header, entries)
        self.close()
        self._pen, self.header, self.source = pen, header, pen.path
        self.messages = (f"{why} This session goes on in a new file, {pen.path.name}, which holds everything so far.",)

    def _keep(self, entry: Entry) -> None:
        if self.branch_reason:
            raise BranchRequiredError(self.branch_reason)
        if self._pen is not None:
            try:
                self._pen.write([entry])
            except FileLostError as error:
                self._keep_anew((*self.entries, entry), str(error))
        self.entries = (*self.entries, entry)


def _taken(path: Path) -> tuple[JournalWriter | None, Journal, tuple[str, ...], str]:
    """Take a session's pen and read it; without the pen, say why."""
    try:
        pen, journal = open_journal(path)
    except SessionLockedError as error:
        why = f"{error} Here it can go on only as a branch, in a file of its own."
        return None, read_journal(path), (why,), why
    except OSError as error:
        why = f"{path.name} cannot be written ({os_error_text(error)}): from here on this session is not being kept."
        return None, read_journal(path), (why,), ""
    return pen, journal, (), ""


def _must_branch(journal: Journal, found: ReplayedJournal) -> str:
    """Say why a session that was read can go on only in a new file; empty if it need not."""
    if journal.first_altered_line is not None:
        return journal.warnings[-1]
    return " ".join(found.messages) if found.changed or found.refused_key else ""
