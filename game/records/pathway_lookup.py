"""The routes that are installed, and the runs of them: each with its legs and how far it is played."""

import datetime
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from game import paths
from game.diagnostics.game_error import GameError
from game.diagnostics.suggestion import suggest_name
from game.engine.pathway.hand_over import HandOver, hand_over
from game.engine.pathway.joint_debrief import JointDebrief, joint_debrief
from game.engine.pathway.legs import DeskProgress, Leg, is_leg_played, leads_beyond, legs, next_leg
from game.engine.session import Session
from game.records.journal_format import PathwayRun
from game.records.lookup import find_installed, story_lookup
from game.records.pathway_runs import PlayedDesk, Run, SessionPlace, begin_leg, list_runs, read_run
from game.records.recorded_session import SEED_RANGE, RecordedSession
from game.records.session_list import StoryLookup
from game.scenario.loader import load_pack
from game.scenario.local_details.application import localised_pack
from game.scenario.local_details.file import local_details_state
from game.scenario.model.scenario import Pack
from game.scenario.pack_files import PACK, FolderState, folder_state, folders_below


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
    packs = [each for each in (root, *folders_below(root)) if (each / PACK).is_file()]
    return tuple(route for each in packs for route in _routes_of(each, _state_of_pack(each)))


def _state_of_pack(folder: Path) -> FolderState:
    return folder_state(folder) | local_details_state()


@lru_cache(maxsize=100)
def _routes_of(folder: Path, _state: FolderState) -> tuple[InstalledRoute, ...]:
    """Return the routes of a pack, read anew only when one of its files has changed."""
    pack = load_pack(folder).value
    if pack is None:
        return ()
    pack = localised_pack(pack, folder)
    return tuple(InstalledRoute(name, route.title, route.about, folder, pack) for name, route in pack.routes.items())


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
    def is_under_way(self) -> bool:
        """Return whether the desk of the next leg was left in the middle of it."""
        desk = None if self.leg is None else self.played.get(self.leg.scenario)
        return desk is not None and desk.waiting_choice is None

    @property
    def rests_on(self) -> bool:
        """Return whether the desk of the next leg has no day in its season, so that it only rests again."""
        leg = self.leg
        desk = None if leg is None else self.played.get(leg.scenario)
        if leg is None or desk is None or desk.waiting_choice is None:
            return False
        return leads_beyond(desk.session, desk.waiting_choice, leg.until)

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
        file = find_installed(leg.scenario, self.route.folder.parent)
        story = story_of(self.route.folder.name, leg.scenario)
        if file is None or story is None:
            raise GameError(f"The scenario “{leg.scenario}” cannot be played; `check` tells why.")
        place = SessionPlace(folder, secrets.randbelow(SEED_RANGE), self.route.folder.name, alias, file)
        return begin_leg(self.run, leg, self.played, story, place)


def new_run(route: InstalledRoute, now: datetime.datetime | None = None) -> RunState:
    """Return a run of a route that nothing has been played of."""
    moment = now or datetime.datetime.now().astimezone()
    return RunState(PathwayRun(f"{moment:%Y%m%d-%H%M%S}-{secrets.token_hex(2)}", route.id), route, {})


def run_states(folder: Path, story_of: StoryLookup, scenarios: Path | None = None) -> tuple[RunState, ...]:
    """Return the runs of a folder whose routes are installed, the one that was played last first.

    A run with a session that cannot be read is left out.

    Args:
        folder: the folder of the sessions.
        story_of: finds the stories of the sessions.
        scenarios: the folder of packs, by default the program's own.
    """
    states: list[RunState] = []
    for run, route in _installed_runs(folder, scenarios):
        with suppress(GameError):
            states.append(_state_of(run, route, story_of))
    return tuple(states)


def _installed_runs(folder: Path, scenarios: Path | None) -> list[tuple[Run, InstalledRoute]]:
    routes = {(route.folder.name, route.id): route for route in installed_routes(scenarios)}
    return [(run, routes[run.pack, run.run.route]) for run in list_runs(folder) if (run.pack, run.run.route) in routes]


def _state_of(run: Run, route: InstalledRoute, story_of: StoryLookup) -> RunState:
    return RunState(run.run, route, read_run(run, story_of), run.started)


def find_run(name: str, folder: Path, story_of: StoryLookup | None = None, scenarios: Path | None = None) -> RunState:
    """Return the run of a name or of the beginning of one, or a new run of a route by its id.

    Raises:
        GameError: nothing or more than one thing is meant, or a session of the run cannot be read.
    """
    meant = [(run, route) for run, route in _installed_runs(folder, scenarios) if run.run.name.startswith(name)]
    if len(meant) == 1:
        return _state_of(*meant[0], story_of or story_lookup(scenarios))
    if meant:
        raise GameError(f"“{name}” could be any of {', '.join(run.run.name for run, _ in meant)}.")
    routes = {route.id: route for route in installed_routes(scenarios)}
    if name in routes:
        return new_run(routes[name])
    hint = suggest_name(name, routes).hint
    raise GameError(f"There is no pathway and no route “{name}”. {hint or 'No pack here has a route'}.")


def leg_of(recorded: RecordedSession, scenarios: Path | None = None) -> Leg | None:
    """Return the leg of its pathway at which a session stands; None outside a pathway, and for a route that is gone."""
    run = recorded.header.pathway
    if run is None:
        return None
    routes = {(route.folder.name, route.id): route for route in installed_routes(scenarios)}
    route = routes.get((recorded.header.pack, run.route))
    progress = DeskProgress(recorded.rested, recorded.session.ended)
    own = (leg for leg in (route.legs if route else ()) if leg.scenario == recorded.header.scenario)
    return next((leg for leg in own if not is_leg_played(leg, progress)), None)
