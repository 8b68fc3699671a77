"""The sessions of several tables in a room, each at another desk of one story, read for their joint debrief."""

from collections.abc import Sequence
from pathlib import Path

from game.diagnostics.game_error import PROBLEMS, GameError
from game.engine.pathway.joint_debrief import JointDebrief, joint_debrief
from game.engine.session import Session
from game.engine.views.text import fill_placeholders
from game.records.journal_reader import read_journal
from game.records.replay import replay_journal
from game.records.session_list import StoryLookup, list_sessions

FEWEST_TABLES = 2
"""The fewest desks between which something can cross."""


def read_tables(files: Sequence[Path], story_of: StoryLookup) -> tuple[Session, ...]:
    """Read the session of each table, in the order of the days on which their desks begin.

    Raises:
        GameError: a file is no session, cannot be read whole or its scenario is not installed, two are of one desk, or
            packs differ.
    """
    sessions: dict[str, Session] = {}
    packs: set[str] = set()
    for file in files:
        header = read_journal(file).header
        story = story_of(header.pack, header.scenario)
        if story is None:
            raise GameError(f"The scenario “{header.scenario}” of {file.name} is not installed here.", PROBLEMS)
        if header.scenario in sessions:
            title = fill_placeholders(story.scenario, story.scenario.title)
            raise GameError(f"Two of these sessions are of “{title}”: name one of each desk.", PROBLEMS)
        packs.add(header.pack)
        replayed = replay_journal(read_journal(file), story)
        if replayed.refused_key:
            raise GameError(f"{file.name} can be read only in part. {' '.join(replayed.messages)}", PROBLEMS)
        sessions[header.scenario] = replayed.session
    if len(packs) > 1:
        raise GameError("These sessions are of different packs, so they have no days in common.", PROBLEMS)
    return tuple(sorted(sessions.values(), key=lambda session: session.story.scenario.starts))


def newest_of_each_desk(folder: Path) -> tuple[Path, ...]:
    """Return the newest session of each desk in a folder, of the pack of which there are most desks.

    Raises:
        GameError: there are not two desks of one pack, or the folder cannot be read.
    """
    newest: dict[str, dict[str, Path]] = {}
    for file in list_sessions(folder):
        if file.header is not None:
            newest.setdefault(file.header.pack, {}).setdefault(file.header.scenario, file.path)
    most = max(newest.values(), key=len, default={})
    if len(most) < FEWEST_TABLES:
        raise GameError(
            f"There are sessions of fewer than two desks of one story in {folder}. Copy the session file of each table "
            "into that folder, and come back."
        )
    return tuple(most.values())


def joint_debrief_of_tables(sessions: Sequence[Session]) -> JointDebrief:
    """Return the joint debrief of tables: who needs a piece is what any of their scenarios says."""
    concerns: dict[str, tuple[str, ...]] = {}
    for session in sessions:
        for info, piece in session.story.scenario.information.items():
            concerns[info] = tuple(dict.fromkeys((*concerns.get(info, ()), *(piece.concerns or ()))))
    return joint_debrief(sessions, concerns)
