"""What a person named: a scenario by its id or file, or a session by its name or file; and the story it belongs to."""

import difflib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game import paths
from game.diagnostics.problem import PROBLEMS, GameError, Severity, shorten_name
from game.engine.story import CompiledStory, compile_story
from game.records.journal_reader import SUFFIX, pluralise, read_journal
from game.records.session_list import StoryLookup, find_session, match_sessions
from game.scenario.catalogue import ScenarioCard, scenario_cards
from game.scenario.loader import load_scenario
from game.scenario.pack_files import PACK, path_exists, scenario_at

UNREADABLE = frozenset({"L001", "L002", "L003"})
"""Codes of a file that cannot be opened or decoded at all, as against one in which something is wrong."""


@dataclass(frozen=True)
class PlayTarget:
    """A story to be played, the pack it belongs to, and the session to take up, if one was named."""

    story: CompiledStory
    pack: str
    file: Path
    """Where the scenario lies."""
    session: Path | None = None


def resolve_target(what: str, saves: Path, scenario: str | None = None) -> PlayTarget:
    """Find what was named; `scenario` says where a session's scenario lies if it is not installed."""
    path = Path(what)
    if what and not what.endswith(SUFFIX) and path_exists(path):
        file = scenario_at(path)
        return PlayTarget(load_story(file), pack_of(file), file)
    card = find_installed(what)
    if card is not None:
        return PlayTarget(load_story(card.path), pack_of(card.path), card.path)
    if not what.endswith(SUFFIX) and not match_sessions(saves, what):
        raise GameError(f"There is no scenario and no session “{shorten_name(what)}”.{_near(what)}")
    session = find_session(saves, what)
    file = scenario_file_of(session, scenario=scenario)
    return PlayTarget(load_story(file), read_journal(session).header.pack, file, session)


def pack_of(path: Path) -> str:
    """Return the name of the pack that a scenario's file belongs to; empty if it stands alone."""
    folder = path.absolute().parent
    return folder.name if (folder / PACK).is_file() else ""


def _near(what: str) -> str:
    found = difflib.get_close_matches(what, [card.id for card in scenario_cards(paths.scenarios())], 1)
    return f" Did you mean “{found[0]}”?" if found else ""


def find_installed(scenario: str, folder: Path | None = None) -> ScenarioCard | None:
    """Find an installed scenario by its id; `folder` is that of the packs, the program's own if left out."""
    found = scenario_cards(paths.scenarios() if folder is None else folder)
    return next((card for card in found if card.id == scenario), None)


def load_session_story(session: Path, folder: Path | None = None, *, scenario: str | None = None) -> CompiledStory:
    """Load the scenario of a session: from the packs of a folder, or the one that is said to be its own."""
    return load_story(scenario_file_of(session, folder, scenario=scenario))


def scenario_file_of(session: Path, folder: Path | None = None, *, scenario: str | None = None) -> Path:
    """Find the file of a session's scenario: in the packs of a folder, or the one that is said to be its own."""
    wanted = scenario or read_journal(session).header.scenario
    card = find_installed(wanted, folder)
    if card is not None:
        return card.path
    if scenario is not None:
        return Path(scenario)
    raise GameError(f"The scenario “{wanted}” of {session.name} is not installed here; name its file with --scenario.")


def load_story(path: Path) -> CompiledStory:
    """Load a scenario's file and make it ready; raises GameError with the first problem if it has errors."""
    loaded = load_scenario(path)
    if loaded.value is not None:
        return compile_story(loaded.value)
    errors = [found for found in loaded.problems if found.severity is Severity.ERROR]
    unread = next((found for found in errors if found.code in UNREADABLE), None)
    if unread is not None:
        raise GameError(f"{shorten_name(str(path))} cannot be played. {unread.message} {unread.hint}".rstrip())
    first = f" The first: {errors[0].place}: {errors[0].message}" if errors else ""
    raise GameError(
        f"{path} has {pluralise(len(errors), 'error')} and cannot be played.{first} `check` tells all.", PROBLEMS
    )


def story_lookup(folder: Path | None = None) -> StoryLookup:
    """Return what finds the stories of sessions, each loaded once; those with errors count as not installed."""

    @cache
    def story_of(_pack: str, scenario: str) -> CompiledStory | None:
        card = find_installed(scenario, folder)
        try:
            return None if card is None else load_story(card.path)
        except GameError:
            return None

    return story_of
