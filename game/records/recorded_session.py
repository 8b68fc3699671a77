"""A session with its file: every move and note is on the disk before the result is shown.

A session that cannot be continued in its own file (open elsewhere, altered, or of a scenario that has changed since)
can be read, and goes on as a branch: a new file that names the old one, which stays as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from game import __version__
from game.diagnostics.game_error import GameError
from game.engine.cuts.making import with_custom_cut
from game.engine.cuts.route import follow_route
from game.engine.moves import Choose, Move, Receive
from game.engine.notes import Note
from game.engine.pathway.legs import Leg, leads_beyond
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import Session, begin
from game.engine.story import CompiledStory
from game.records.journal_format import (
    Entry,
    Header,
    MoveEntry,
    NoteEntry,
    NoteKind,
    Parent,
    PathwayRun,
    SessionOptions,
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

SEED_RANGE = 2**31
"""How many seeds there are; the seed orders the choices on the screen and nothing else."""


class BranchRequiredError(GameError):
    """This session can be continued only in a new file: call `branch`."""


@dataclass
class RecordedSession:
    """A session and its file; `messages` holds a sentence for each thing that the trainee should know."""

    session: Session
    header: Header
    folder: Path
    entries: list[Entry] = field(default_factory=list)
    """Moves and notes in order; it only grows, and in place, so that the 10,000th costs what the first does."""
    messages: tuple[str, ...] = ()
    branch_reason: str = ""
    """Why this session can be continued only as a branch; empty if it can be in its own file."""
    source: Path | None = None
    """The session file that was read or is written; None if there is none."""
    file: Path | None = None
    """The file of the scenario; its own pictures lie beside it."""
    clock: WallClock = utc_now
    leg: Leg | None = None
    """The leg of a pathway that is being played: before a choice that leads beyond its season the play rests."""
    _writer: JournalWriter | None = field(default=None, repr=False)

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
        options: SessionOptions = SessionOptions(),  # noqa: B008 - a frozen value
        pathway: PathwayRun | None = None,
        now: WallClock = utc_now,
    ) -> "RecordedSession":
        """Begin a session and create its file; if it cannot be created, play goes on and `messages` says so.

        Args:
            story: the story to play.
            seed: orders the choices on the screen; below `SEED_RANGE`.
            incoming: what earlier desks sent here; None takes what the scenario foresees.
            folder: where session files lie.
            pack: the name of the scenario's pack; empty if it stands alone.
            alias: what the trainee calls this session.
            file: the file of the scenario.
            options: how much of the scenario, and how it is played.
            pathway: the run of a pathway to which it belongs.
            now: the wall clock.
        """
        if options.custom_cut:
            story = with_custom_cut(story, options.custom_cut)
        cut = options.custom_cut.name if options.custom_cut else options.cut
        first = begin(story, seed, incoming, cut)
        session = follow_route(first)
        header = Header(
            program=__version__,
            pack=pack,
            scenario=story.scenario.id,
            content=story.content,
            seed=seed,
            incoming=session.incoming,
            alias=alias,
            parent=None,
            started=format_timestamp(now()),
            cut=cut,
            pathway=pathway,
            mode=options.mode,
            custom_cut=options.custom_cut,
        )
        entries = _move_entries(now, first, session)
        recorded = cls(session, header, folder, list(entries), file=file, clock=now)
        recorded._create_file()
        return recorded

    @classmethod
    def resume(
        cls, path: Path, story: CompiledStory, *, file: Path | None = None, now: WallClock = utc_now
    ) -> "RecordedSession":
        """Resume a session where it was left; raises GameError for a file that is not a session of this story.

        What is incomplete, altered or open elsewhere, or does not fit the scenario of today, is named in `messages`;
        `branch_reason` says whether only a branch can be continued.
        """
        read_journal(path)
        writer, journal, notices, branch_reason = _open_or_read(path)
        try:
            replayed = replay_journal(journal, story)
        except BaseException:
            if writer is not None:
                writer.close()
            raise
        if not branch_reason:
            branch_reason = _reason_to_branch(journal, replayed)
        if branch_reason and writer is not None:
            writer.close()
            writer = None
        resumed = cls(
            session=replayed.session,
            header=journal.header,
            folder=path.parent,
            entries=list(replayed.entries),
            messages=(*journal.warnings, *replayed.messages, *notices),
            branch_reason=branch_reason,
            source=path,
            file=file,
            clock=now,
            _writer=writer,
        )
        if not branch_reason:
            resumed._finish_route()
        return resumed

    @property
    def is_recording(self) -> bool:
        """Return whether moves and notes are being written to a file."""
        return self._writer is not None

    @property
    def path(self) -> Path | None:
        """Return the file to which this session is written; None if it is not being recorded."""
        return self._writer.path if self._writer else None

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return what the trainee wrote, in order."""
        return tuple(entry.note for entry in self.entries if isinstance(entry, NoteEntry))

    def act(self, move: Move) -> Session:
        """Make a move and those of a cut's route after it, write them to the file, and only then return the session.

        On a leg of a pathway the play rests instead of taking a choice that leads beyond the season.

        Raises:
            IllegalMove: the move is not on offer.
            WriteFailedError: it could not be written; nothing has changed and it can be tried again.
            BranchRequiredError: this session can be continued only as a branch.
        """
        if self.leg and isinstance(move, Choose) and leads_beyond(self.session, move, self.leg.until):
            self.rest(move, self.leg.season)
        else:
            self._go_on_to(follow_route(self.session.make_move(move)))
        return self.session

    def add_note(self, kind: NoteKind, text: str, about: str = "") -> None:
        """Write a note to the file; `about` is the key of a decision or empty; raises as `act` does, and GameError."""
        self.keep_note(Note(kind, about, text))

    def keep_note(self, note: Note) -> None:
        """Write a note that is a value already, a vote or a reason with how sure one was; raises as `add_note`."""
        self._record(NoteEntry(format_timestamp(self.clock()), validate_note(note)))

    def rest(self, choice: Choose, season: str) -> None:
        """Let the play rest at the end of a season, before a choice that leads beyond it; raises as `act` does."""
        self._record(NoteEntry(format_timestamp(self.clock()), Note("rest", choice.key, season)))

    @property
    def rested(self) -> tuple[str, ...]:
        """Return the seasons at whose ends this play has rested, in order."""
        return rested_seasons(self.entries)

    @property
    def is_resting(self) -> bool:
        """Return whether this play rests at the end of a season."""
        return self.waiting_choice is not None

    @property
    def waiting_choice(self) -> Choose | None:
        """Return the choice before which this play rests; None if it does not rest."""
        return waiting_choice(self.entries, self.session.story)

    def go_on(self, receipts: Sequence[ReceivedInformation]) -> Session:
        """Go on after a rest with what other desks sent meanwhile, and take the choice it waited before (R27).

        Raises:
            GameError: the play does not rest.
            WriteFailedError, BranchRequiredError: as `act`.
        """
        choice = self.waiting_choice
        if choice is None:
            raise GameError("This play does not rest.")
        session = self.session.make_move(Receive(tuple(receipts))) if receipts else self.session
        self._go_on_to(session.make_move(choice))
        return self.session

    def branch(self, moves: int) -> "RecordedSession":
        """Return the session after so many moves, in a new file that names this one, and close this one as it is."""
        header, first = self._next_header(moves), self.session.truncated_to(moves)
        session = follow_route(first)
        branch = RecordedSession(
            session=session,
            header=header,
            folder=self.folder,
            entries=[*entries_up_to(tuple(self.entries), moves), *_move_entries(self.clock, first, session)],
            file=self.file,
            clock=self.clock,
        )
        branch._create_file()
        self.close()
        return branch

    def stop_recording(self) -> None:
        """Go on without a file, for a trainee who would rather play than wait for a disk that cannot be written."""
        self.close()
        self.messages = ("From here on nothing more is being kept.",)

    def close(self) -> None:
        """Close the file; another window can then resume the session."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def _go_on_to(self, after: Session) -> None:
        """Write the moves that lead to a later session together, all or none, and then stand there."""
        self._record(*_move_entries(self.clock, self.session, after))
        self.session = after

    def _finish_route(self) -> None:
        """Make what is left of a cut's route, if the session was left in the middle of one."""
        after = follow_route(self.session)
        if after is self.session:
            return
        try:
            self._go_on_to(after)
        except WriteFailedError as error:
            self.close()
            self.messages = (*self.messages, f"This session is not being kept. {error}")
            self._go_on_to(after)

    def _create_file(self) -> None:
        try:
            self._writer = create_journal(self.folder, self.header, self.entries)
        except WriteFailedError as error:
            self.messages = (f"This session is not being kept. {error}",)
        else:
            self.source = self._writer.path

    def _next_header(self, moves: int) -> Header:
        """Return the header of a new file that continues this session after so many moves."""
        story = self.session.story
        return replace(
            self.header,
            program=__version__,
            content=story.content,
            incoming=receipts(story, self.header),
            parent=Parent(self.source.name, moves) if self.source else None,
            started=format_timestamp(self.clock()),
            cut=self.session.cut,
        )

    def _move_to_new_file(self, entries: tuple[Entry, ...], why: str) -> None:
        """Continue in a new file with all entries, since the old one is lost; raises WriteFailedError."""
        header = self._next_header(len(self.session.moves))
        writer = create_journal(self.folder, header, entries)
        self.close()
        self._writer, self.header, self.source = writer, header, writer.path
        self.messages = (
            f"{why} This session goes on in a new file, {writer.path.name}, which holds everything so far.",
        )

    def _record(self, *entries: Entry) -> None:
        if self.branch_reason:
            raise BranchRequiredError(self.branch_reason)
        if self._writer is not None:
            try:
                self._writer.write(entries)
            except FileLostError as error:
                self._move_to_new_file((*self.entries, *entries), str(error))
        self.entries += entries


def rested_seasons(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Return the seasons at whose ends a play has rested, in order."""
    notes = (entry.note for entry in entries if isinstance(entry, NoteEntry))
    return tuple(note.text for note in notes if note.kind == "rest")


def waiting_choice(entries: Sequence[Entry], story: CompiledStory) -> Choose | None:
    """Return the choice before which a play rests; None if it does not rest."""
    last = next(
        (entry for entry in reversed(entries) if isinstance(entry, MoveEntry) or entry.note.kind == "rest"), None
    )
    move = story.move(last.note.about) if isinstance(last, NoteEntry) else None
    return move if isinstance(move, Choose) else None


def _move_entries(clock: WallClock, before: Session, after: Session) -> tuple[Entry, ...]:
    """Return an entry for each move between two sessions, with the time at which it is written."""
    turns = after.turns[len(before.turns) :]
    return tuple(MoveEntry(format_timestamp(clock()), turn.move.key) for turn in turns if turn.move is not None)


def _open_or_read(path: Path) -> tuple[JournalWriter | None, Journal, tuple[str, ...], str]:
    """Open a session for writing, or else only read it.

    Returns:
        The writer or None, the journal, messages for the trainee, and the reason why only a branch can be continued.
    """
    try:
        writer, journal = open_journal(path)
    except SessionLockedError as error:
        reason = f"{error} Here it can go on only as a branch, in a file of its own."
        return None, read_journal(path), (reason,), reason
    except OSError as error:
        notice = f"{path.name} cannot be written ({os_error_text(error)}): from here on nothing more is being kept."
        return None, read_journal(path), (notice,), ""
    return writer, journal, (), ""


def _reason_to_branch(journal: Journal, replayed: ReplayedJournal) -> str:
    """Return why a session can be continued only in a new file; empty if it can be in its own."""
    if journal.first_altered_line is not None:
        return journal.warnings[-1]
    return " ".join(replayed.messages) if replayed.changed or replayed.refused_key else ""
