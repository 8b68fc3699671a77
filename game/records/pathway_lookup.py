"""The routes that are installed, and the runs of them: each with its legs and how far it is played."""

import datetime
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game import paths
from game.diagnostics.game_error import GameError
from game.diagnostics.suggestion import suggest_name
from game.engine.pathway.hand_over import HandOver, hand_over
from game.engine.pathway.joint_debrief import JointDebrief, joint_debrief
from game.engine.pathway.legs import Leg, legs, next_leg
from game.engine.session import Session
from game.records.journal_format import PathwayRun
from game.records.lookup import find_installed, story_lookup
from game.records.pathway_runs import PlayedDesk, SessionPlace, begin_leg, list_runs, read_run
from game.records.recorded_session import SEED_RANGE, RecordedSession
from game.records.session_list import StoryLookup
from game.scenario.loader import load_pack
from game.scenario.model.scenario import Pack
from game.scenario.pack_files import PACK, folders_below


@dataclass(frozen=True)
class InstalledRoute:
    """A route of an installed pack."""

    id: str
    title: str
    about: str
    folder: Path
    pack: Pack

    @property
    def legs(self) -> tuple[Leg, ...]:
        """Return its legs whose scenarios are installed."""
        return tuple(leg for leg in legs(self.pack, self.id) if find_installed(leg.scenario, self.folder.parent))


def installed_routes(folder: Path | None = None) -> tuple[InstalledRoute, ...]:
    """Return the routes of the packs in a folder, by default the program's own; a pack with errors has none."""
    root = paths.scenarios() if folder is None else folder
    packs = [(each, load_pack(each).value) for each in (root, *folders_below(root)) if (each / PACK).is_file()]
    return tuple(
        InstalledRoute(name, route.title, route.about, each, pack)
        for each, pack in packs
        if pack is not None
        for name, route in pack.routes.items()
    )


@dataclass(frozen=True)
class RunState:
    """A run of a route and how far it is played."""

    run: PathwayRun
    route: InstalledRoute
    played: Mapping[str, PlayedDesk]
    started: str = ""

    @property
    def leg(self) -> Leg | None:
        """Return the next leg; None when all are played."""
        return next_leg(self.route.legs, {name: desk.progress for name, desk in self.played.items()})

    @property
    def sessions(self) -> tuple[Session, ...]:
        """Return the sessions of the desks played so far, in the order of the legs."""
        desks = dict.fromkeys(leg.scenario for leg in self.route.legs)
        return tuple(self.played[name].session for name in desks if name in self.played)

    def hand_over(self, story_of: StoryLookup) -> HandOver | None:
        """Return the page before the next leg; None when all are played."""
        leg = self.leg
        story = None if leg is None else story_of(self.route.folder.name, leg.scenario)
        if leg is None or story is None:
            return None
        own = self.played.get(leg.scenario)
        others = [desk.session for name, desk in self.played.items() if name != leg.scenario]
        if own is None:
            return hand_over(story, others, None, None)
        return hand_over(story, others, own.session, own.waiting_choice)

    def joint_debrief(self) -> JointDebrief:
        """Return the joint debrief of the desks played so far; raises GameError where none was."""
        if not self.sessions:
            raise GameError("No desk of this pathway was played yet.")
        concerns = {name: piece.concerns or () for name, piece in self.route.pack.information.items()}
        return joint_debrief(self.sessions, concerns)

    def begin_leg(self, folder: Path, story_of: StoryLookup, alias: str = "") -> RecordedSession:
        """Begin the next leg, or go on with it; raises GameError when all are played or its scenario has errors."""
        leg = self.leg
        if leg is None:
            raise GameError("Every desk of this pathway has been played.")
        file, story = find_installed(leg.scenario), story_of(self.route.folder.name, leg.scenario)
        if file is None or story is None:
            raise GameError(f"The scenario “{leg.scenario}” cannot be played; `check` tells why.")
        place = SessionPlace(folder, secrets.randbelow(SEED_RANGE), self.route.folder.name, alias, file)
        return begin_leg(self.run, leg, self.played, story, place)


def new_run(route: InstalledRoute, now: datetime.datetime | None = None) -> RunState:
    """Return a run of a route that nothing has been played of."""
    moment = now or datetime.datetime.now().astimezone()
    return RunState(PathwayRun(f"{moment:%Y%m%d-%H%M%S}-{secrets.token_hex(2)}", route.id), route, {})


def run_states(folder: Path, story_of: StoryLookup) -> tuple[RunState, ...]:
    """Return the runs of a folder whose routes are installed, the one that was played last first."""
    routes = {(route.folder.name, route.id): route for route in installed_routes()}
    return tuple(
        RunState(run.run, routes[run.pack, run.run.route], read_run(run, story_of), run.started)
        for run in list_runs(folder)
        if (run.pack, run.run.route) in routes
    )


def find_run(name: str, folder: Path, story_of: StoryLookup | None = None) -> RunState:
    """Return the run of a name or of the beginning of one, or a new run of a route by its id.

    Raises:
        GameError: nothing or more than one thing is meant.
    """
    states = run_states(folder, story_of or story_lookup())
    meant = [state for state in states if state.run.name.startswith(name)]
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise GameError(f"“{name}” could be any of {', '.join(state.run.name for state in meant)}.")
    routes = {route.id: route for route in installed_routes()}
    if name in routes:
        return new_run(routes[name])
    hint = suggest_name(name, routes).hint
    raise GameError(f"There is no pathway and no route “{name}”. {hint or 'No pack here has a route'}.")
