"""Lookup of what a person names: a scenario by its id or file, or a session by its name or file, and its story."""

import difflib
from dataclasses import dataclass
from pathlib import Path

from game import paths
from game.diagnostics.game_error import PROBLEMS, GameError
from game.diagnostics.problem import Severity, shorten_name
from game.engine.story import CompiledStory, compile_story
from game.records.journal_reader import SUFFIX, pluralise, read_journal
from game.records.session_list import StoryLookup, find_session, match_sessions
from game.scenario.catalogue import installed_file, scenario_cards
from game.scenario.loader import load_scenario
from game.scenario.local_details.application import localise_scenario, people_in
from game.scenario.local_details.file import local_details_state, read_local_details
from game.scenario.model.scenario import Scenario
from game.scenario.pack_files import PACK, FolderState, folder_state, path_exists, scenario_at

UNREADABLE = frozenset({"L001", "L002", "L003"})
"""Codes of a file that cannot be opened or decoded at all; for others the number of errors is named."""


@dataclass(frozen=True)
class PlayTarget:
    """A story to play, the pack it belongs to, and the session to resume, if one was named."""

    story: CompiledStory
    pack: str
    file: Path
    """The file of the scenario."""
    session: Path | None = None


def resolve_target(what: str, saves: Path, scenario: str | None = None) -> PlayTarget:
    """Return the story, and the session if one is meant, that a name or path stands for.

    Args:
        what: a path of a scenario or session, the id of an installed scenario, or a session's name or its beginning.
        saves: the folder of session files.
        scenario: the id or file of the session's scenario, where it is not the installed one of its header.

    Raises:
        GameError: nothing or more than one thing is meant, or the scenario has errors.
    """
    path = Path(what)
    if what and not what.endswith(SUFFIX) and path_exists(path):
        file = scenario_at(path)
        return PlayTarget(load_story(file), pack_of(file), file)
    installed = find_installed(what)
    if installed is not None:
        return PlayTarget(load_story(installed), pack_of(installed), installed)
    if not what.endswith(SUFFIX) and not match_sessions(saves, what):
        raise GameError(f"There is no scenario and no session “{shorten_name(what)}”.{_suggestion(what)}")
    session = find_session(saves, what)
    file = scenario_file_of(session, scenario=scenario)
    return PlayTarget(load_story(file), read_journal(session).header.pack, file, session)


def pack_of(path: Path) -> str:
    """Return the name of the pack that a scenario's file belongs to; empty if it stands alone."""
    folder = path.absolute().parent
    return folder.name if (folder / PACK).is_file() else ""


def _suggestion(what: str) -> str:
    similar = difflib.get_close_matches(what, [card.id for card in scenario_cards(paths.scenarios())], 1)
    return f" Did you mean “{similar[0]}”?" if similar else ""


def find_installed(scenario: str, folder: Path | None = None) -> Path | None:
    """Return the file of an installed scenario; `folder` is that of the packs, by default the program's own."""
    return installed_file(scenario, paths.scenarios() if folder is None else folder)


def load_session_story(session: Path, folder: Path | None = None, *, scenario: str | None = None) -> CompiledStory:
    """Load the story of a session from the packs of a folder; `scenario` names another id or file."""
    return load_story(scenario_file_of(session, folder, scenario=scenario))


def scenario_file_of(session: Path, folder: Path | None = None, *, scenario: str | None = None) -> Path:
    """Return the file of a session's scenario; raises GameError if it is not installed and `scenario` is None."""
    scenario_id = scenario or read_journal(session).header.scenario
    installed = find_installed(scenario_id, folder)
    if installed is not None:
        return installed
    if scenario is not None:
        return Path(scenario)
    raise GameError(
        f"The scenario “{scenario_id}” of {session.name} is not installed here; name its file with --scenario."
    )


def load_story(path: Path) -> CompiledStory:
    """Load and compile a scenario's file, with the local details of its pack.

    Raises:
        GameError: with the first problem, if it has errors.
    """
    loaded = load_scenario(path)
    if loaded.value is not None:
        return _with_local_details(loaded.value, path)
    errors = [problem for problem in loaded.problems if problem.severity is Severity.ERROR]
    unreadable = next((problem for problem in errors if problem.code in UNREADABLE), None)
    if unreadable is not None:
        raise GameError(f"{shorten_name(str(path))} cannot be played. {unreadable.message} {unreadable.hint}".rstrip())
    first = f" The first: {errors[0].place}: {errors[0].message}" if errors else ""
    raise GameError(
        f"{path} has {pluralise(len(errors), 'error')} and cannot be played.{first} `check` tells all.", PROBLEMS
    )


def _with_local_details(scenario: Scenario, path: Path) -> CompiledStory:
    """Compile a scenario with the local details of this computer."""
    changes = read_local_details().of(pack_of(path))
    local = localise_scenario(scenario, changes, people_in(path.parent) if changes else {})
    return compile_story(local.scenario, local.shipped, local.left_out)


def story_lookup(folder: Path | None = None) -> StoryLookup:
    """Return a lookup of installed stories that loads each anew only when a file of its folder, or a local detail, has.

    One with errors counts as not installed.
    """
    stories: dict[str, tuple[FolderState, CompiledStory | None]] = {}

    def story_of(_pack: str, scenario: str) -> CompiledStory | None:
        file = find_installed(scenario, folder)
        if file is None:
            return None
        state = folder_state(file.parent) | local_details_state()
        if scenario not in stories or stories[scenario][0] != state:
            stories[scenario] = state, _playable(file)
        return stories[scenario][1]

    return story_of


def _playable(path: Path) -> CompiledStory | None:
    try:
        return load_story(path)
    except GameError:
        return None
