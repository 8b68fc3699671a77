"""Plays kept by name: each is an ordinary session file, whose alias says which kind of player made it."""

import re
import tempfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from game import paths
from game.diagnostics.game_error import GameError
from game.engine.contacts import capacity, cost, held_pieces
from game.engine.moves import Move, Record, Tell
from game.engine.session import Session
from game.engine.story import CompiledStory
from game.records.journal_format import SessionOptions
from game.records.journal_reader import SUFFIX, read_journal
from game.records.lookup import find_installed, load_session_story, load_story, pack_of
from game.records.recorded_session import SEED_RANGE, RecordedSession
from game.records.session_list import read_session
from game.scenario.catalogue import scenario_cards
from game.scenario.pack_files import path_exists, scenario_at

READER, BLIND, DICE = "reader", "blind", "dice"
DEFAULT_FOLDER = Path(tempfile.gettempdir()) / "sixty-visits-plays"
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,79}")


@dataclass(frozen=True)
class Setup:
    """How plays are made and where they lie; `seed` None is drawn from a play's name."""

    player: str
    folder: Path = DEFAULT_FOLDER
    scenario: str | None = None
    cut: str = ""
    seed: int | None = None


def play_path(folder: Path, name: str) -> Path:
    """Return the file of a play; raises GameError for a name that cannot be one of a file."""
    if not NAME.fullmatch(name):
        raise GameError(f"A play is named in letters, digits and hyphens; “{name}” is not.")
    return folder / f"{name}{SUFFIX}"


def open_play(name: str, setup: Setup) -> RecordedSession:
    """Resume the play of a name, or begin it.

    Raises:
        GameError: it belongs to another kind of player or another cut, cannot be continued, or its scenario is unclear.
    """
    path = play_path(setup.folder, name)
    return _resume(path, name, setup) if path.exists() else begin_play(name, setup, *_scenario(setup.scenario))


def begin_play(name: str, setup: Setup, story: CompiledStory, file: Path) -> RecordedSession:
    """Begin a play in a new file of its name; raises GameError if there is one already or it cannot be written."""
    path = play_path(setup.folder, name)
    if path.exists():
        raise GameError(f"There is a play “{name}” in {setup.folder} already.")
    check_cut(story, setup.cut)
    play = RecordedSession.begin(
        story,
        seed_of(name) if setup.seed is None else setup.seed,
        None,
        setup.folder,
        pack=pack_of(file),
        alias=setup.player,
        file=file,
        options=SessionOptions(setup.cut),
    )
    if play.path is None:
        raise GameError(" ".join(play.messages))
    play.close()
    assert play.source is not None
    play.source.rename(path)
    return RecordedSession.resume(path, story, file=file)


def seed_of(name: str) -> int:
    """Return the seed of a play that was given none: another one for every name, and always the same."""
    return zlib.crc32(name.encode()) % SEED_RANGE


def check_cut(story: CompiledStory, cut: str) -> None:
    """Raise GameError if a scenario does not have this cut; an empty one means the whole scenario."""
    cuts = story.scenario.cuts
    if cut and cut not in cuts:
        raise GameError(f"This scenario has no cut “{cut}”. It has: {', '.join(cuts) or 'none'}.")


def keep_play(name: str, setup: Setup, session: Session, file: Path) -> None:
    """Write a whole session down as the play of a name; raises as `begin_play` does."""
    play = begin_play(name, setup, session.story, file)
    while (position := len(play.session.moves)) < len(session.moves):
        play.act(session.moves[position])
    play.close()


def read_play(name: str, setup: Setup) -> tuple[str, Session, tuple[str, ...]]:
    """Return a play's kind of player, its session, and what is to be said about its replay."""
    path = _existing(name, setup.folder)
    journal, replayed = read_session(path, load_session_story(path, scenario=setup.scenario))
    return journal.header.alias, replayed.session, (*journal.warnings, *replayed.messages)


def _existing(name: str, folder: Path) -> Path:
    path = play_path(folder, name)
    if not path.exists():
        raise GameError(f"There is no play “{name}” in {folder}.")
    return path


def _resume(path: Path, name: str, setup: Setup) -> RecordedSession:
    header = read_journal(path).header
    if header.alias != setup.player:
        raise GameError(f"“{name}” is a play of another kind ({header.alias or 'none'}); take another name.")
    if setup.cut not in {"", header.cut}:
        raise GameError(f"“{name}” is not played in the cut “{setup.cut}”; take another name.")
    play = RecordedSession.resume(path, load_session_story(path, scenario=setup.scenario))
    if play.branch_reason:
        play.close()
        raise GameError(f"“{name}” cannot be continued. {play.branch_reason}")
    return play


def _scenario(scenario: str | None) -> tuple[CompiledStory, Path]:
    """Return the story and the file of a scenario's id or file; the one that is installed, if none is given."""
    file = scenario_file(scenario)
    return load_story(file), file


def scenario_file(scenario: str | None) -> Path:
    """Return the file of a scenario, given by its id or file; None takes the one that is installed."""
    if scenario is None:
        cards = scenario_cards(paths.scenarios())
        if len(cards) != 1:
            raise GameError(f"Name the scenario with --scenario: {', '.join(card.id for card in cards)}.")
        return cards[0].path
    file = find_installed(scenario)
    if file is None and not path_exists(Path(scenario)):
        raise GameError(f"There is no scenario “{scenario}”.")
    return file or scenario_at(Path(scenario))


def refusal(session: Session, name: str, move: Move | None) -> str:
    """Return why a move cannot be made now, in a sentence; empty if it can."""
    if move is not None and session.is_legal(move):
        return ""
    reason = _contact_problem(session, move) if isinstance(move, (Record, Tell)) else ""
    return f"“{name}” is not on offer here{reason and f': {reason}'}. It was not done, and nothing after it."


def _contact_problem(session: Session, move: Record | Tell) -> str:
    story, left = session.story, session.situation.desk_time
    if left is None:
        return "there is no desk here"
    if not set(move.pieces) <= set(held_pieces(story, session.situation)):
        return "not all of it is held"
    if isinstance(move, Tell) and move.channel not in (
        story.recipients[move.agency].roads if move.agency in story.recipients else ()
    ):
        return "nobody is reached so"
    if len(move.pieces) > capacity(story, move):
        return f"it can carry {capacity(story, move)} of them"
    if cost(story, move) > left:
        return f"it takes {cost(story, move)} and {left} is left"
    return "nobody can be reached there now"
