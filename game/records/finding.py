"""What a person named: a scenario by its id or file, or a session by its name or file; and the story it belongs to."""

import difflib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game import paths
from game.engine.story import Story, compile_story
from game.problems import PROBLEMS, GameError, Severity, shortened
from game.records.journal import SUFFIX, counted, read
from game.records.saves import StoryOf, find, matching
from game.scenario.library import Card, cards
from game.scenario.loader import load_scenario
from game.scenario.pack_files import PACK, is_there, scenario_at

UNREADABLE = frozenset({"L001", "L002", "L003"})
"""Codes of a file that cannot be opened or decoded at all, as against one in which something is wrong."""


@dataclass(frozen=True)
class Named:
    """A story to be played, the pack it belongs to, and the session to take up, if one was named."""

    story: Story
    pack: str
    file: Path
    """Where the scenario lies."""
    session: Path | None = None


def named(what: str, saves: Path, scenario: str | None = None) -> Named:
    """Find what was named; `scenario` says where a session's scenario lies if it is not installed."""
    path = Path(what)
    if what and not what.endswith(SUFFIX) and is_there(path):
        file = scenario_at(path)
        return Named(story_at(file), pack_of(file), file)
    card = installed(what)
    if card is not None:
        return Named(story_at(card.path), pack_of(card.path), card.path)
    if not what.endswith(SUFFIX) and not matching(saves, what):
        raise GameError(f"There is no scenario and no session “{shortened(what)}”.{_near(what)}")
    session = find(saves, what)
    file = scenario_of(session, scenario=scenario)
    return Named(story_at(file), read(session).header.pack, file, session)


def pack_of(path: Path) -> str:
    """Return the name of the pack that a scenario's file belongs to; empty if it stands alone."""
    folder = path.absolute().parent
    return folder.name if (folder / PACK).is_file() else ""


def _near(what: str) -> str:
    found = difflib.get_close_matches(what, [card.id for card in cards(paths.scenarios())], 1)
    return f" Did you mean “{found[0]}”?" if found else ""


def installed(scenario: str, folder: Path | None = None) -> Card | None:
    """Find an installed scenario by its id; `folder` is that of the packs, the program's own if left out."""
    found = cards(paths.scenarios() if folder is None else folder)
    return next((card for card in found if card.id == scenario), None)


def session_story(session: Path, folder: Path | None = None, *, scenario: str | None = None) -> Story:
    """Load the scenario of a session: from the packs of a folder, or the one that is said to be its own."""
    return story_at(scenario_of(session, folder, scenario=scenario))


def scenario_of(session: Path, folder: Path | None = None, *, scenario: str | None = None) -> Path:
    """Find the file of a session's scenario: in the packs of a folder, or the one that is said to be its own."""
    wanted = scenario or read(session).header.scenario
    card = installed(wanted, folder)
    if card is not None:
        return card.path
    if scenario is not None:
        return Path(scenario)
    raise GameError(f"The scenario “{wanted}” of {session.name} is not installed here; name its file with --scenario.")


def story_at(path: Path) -> Story:
    """Load a scenario's file and make it ready; raises GameError with the first problem if it has errors."""
    loaded = load_scenario(path)
    if loaded.value is not None:
        return compile_story(loaded.value)
    errors = [found for found in loaded.problems if found.severity is Severity.ERROR]
    unread = next((found for found in errors if found.code in UNREADABLE), None)
    if unread is not None:
        raise GameError(f"{shortened(str(path))} cannot be played. {unread.message} {unread.hint}".rstrip())
    first = f" The first: {errors[0].place}: {errors[0].message}" if errors else ""
    raise GameError(
        f"{path} has {counted(len(errors), 'error')} and cannot be played.{first} `check` tells all.", PROBLEMS
    )


def stories(folder: Path | None = None) -> StoryOf:
    """Return what finds the stories of sessions, each loaded once; those with errors count as not installed."""

    @cache
    def story_of(_pack: str, scenario: str) -> Story | None:
        card = installed(scenario, folder)
        try:
            return None if card is None else story_at(card.path)
        except GameError:
            return None

    return story_of
